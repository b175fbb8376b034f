"""What a learner commits to in a notebook: a belief, a choice, a text, a recoding, the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.journal.belief import Belief
from summitry.journal.changes import AFTER, BEFORE
from summitry.journal.choice import Choice
from summitry.journal.memo import Memo
from summitry.journal.opening import Opening
from summitry.journal.questions import find_prompt
from summitry.journal.recoding import Recoding, find_coding
from summitry.journal.twice import Twice
from summitry.journal.writing import Writing

if TYPE_CHECKING:
    from summitry.journal.store import Journal


def belief(case: Any, prompt_id: str, journal: Journal | None = None) -> Belief:
    """Ask how sure the learner is, or how far something holds, from 0 to 100.

    Parameters
    ----------
    case
        The case pack.
    prompt_id
        Id of a prompt of the kind ``belief`` or ``degree``.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Raises
    ------
    SummitryError
        If the case has no such prompt.
    """
    return Belief(find_prompt(case, prompt_id, "belief", "degree"), journal)


def choice(case: Any, prompt_id: str, journal: Journal | None = None) -> Choice:
    """Ask the learner to choose one of a few answers.

    Parameters
    ----------
    case
        The case pack.
    prompt_id
        Id of a prompt of the kind ``choice``.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Raises
    ------
    SummitryError
        If the case has no such prompt.
    """
    return Choice(find_prompt(case, prompt_id, "choice"), journal)


def text(case: Any, prompt_id: str, journal: Journal | None = None) -> Writing:
    """Ask the learner for a few sentences.

    Parameters
    ----------
    case
        The case pack.
    prompt_id
        Id of a prompt of the kind ``text``.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Raises
    ------
    SummitryError
        If the case has no such prompt.
    """
    return Writing(find_prompt(case, prompt_id, "text"), journal)


def recoding(case: Any, issue: str, actor: str, journal: Journal | None = None) -> Recoding:
    """Ask where the learner would place an actor on an issue, and why.

    Parameters
    ----------
    case
        The case pack, whole or as of a date.
    issue, actor
        Ids of the issue and of the actor.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Raises
    ------
    SummitryError
        If the case has no such issue or actor, or if this view shows no coding of it.
    """
    question, coded = find_coding(case, issue, actor)
    return Recoding(question, coded, journal)


def opening(case: Any, journal: Journal | None = None) -> Opening:
    """Let the learner open the record: once, deliberately, with what was said before in view.

    Parameters
    ----------
    case
        The case pack, whole or as of its eve.
    journal
        Where the act is kept; by default the journal next to the notebook.
    """
    return Opening(case, journal)


def before(case: Any, journal: Journal | None = None) -> Twice:
    """Ask the few questions that are asked again at the end, one at a time.

    Parameters
    ----------
    case
        The case pack.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Raises
    ------
    SummitryError
        If the case asks nothing twice.
    """
    return Twice(case, BEFORE, journal)


def after(case: Any, journal: Journal | None = None) -> Twice:
    """Ask them again, and show beside each new answer what was said at the beginning.

    Parameters
    ----------
    case
        The case pack.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Raises
    ------
    SummitryError
        If the case asks nothing twice.
    """
    return Twice(case, AFTER, journal)


def memo(case: Any, journal: Journal | None = None) -> Memo:
    """Let the learner write the closing memo, name sources by picking, and check it by the rubric.

    Parameters
    ----------
    case
        The case pack.
    journal
        Where the memo is kept; by default the journal next to the notebook.
    """
    return Memo(case, journal)
