"""What a learner commits to in a notebook: a belief, a choice, a text, a recoding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.journal.belief import Belief
from summitry.journal.choice import Choice
from summitry.journal.questions import find_prompt
from summitry.journal.recoding import Recoding, find_coding
from summitry.journal.writing import Writing

if TYPE_CHECKING:
    from summitry.journal.store import Journal


def belief(case: Any, prompt_id: str, journal: Journal | None = None) -> Belief:
    """Ask how sure the learner is, from 0 to 100.

    Parameters
    ----------
    case
        The case pack.
    prompt_id
        Id of a prompt of the kind ``belief``.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Raises
    ------
    SummitryError
        If the case has no such prompt.
    """
    return Belief(find_prompt(case, prompt_id, "belief"), journal)


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
