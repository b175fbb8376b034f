"""What is said of a sentence that was changed: how far, and which statements it makes."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.explorers.source_list import citation_list
from summitry.models.rewrite import makes
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the rewriting."""
    return say(f"rewrite.{phrase}", **gaps)


def statements_made(text: str, statements: Sequence[Any]) -> list[Any]:
    """Return the statements that a sentence makes, by the rules of the case.

    Parameters
    ----------
    text
        The sentence.
    statements
        Rows of statements.
    """
    return [one for one in statements if makes(text, one.words, one.lifted_by)]


def passes(made: Sequence[Any]) -> bool:
    """Tell whether a sentence says something, and nothing that the record does not bear."""
    return bool(made) and all(one.stands == "supported" for one in made)


def read_open(row: Any, text: str, count: int) -> str:
    """Say how the sentence stands before it is checked."""
    if not count:
        return words("unchanged", sentence=row.sentence)
    return words("open", sentence=text, changed=words("count", n=count))


def read_checked(made: Sequence[Any], count: int) -> str:
    """Say whether the record bears the sentence, and what it says."""
    if not made:
        return words("nothing_seen")
    says = " ".join(f"{one.says} {words(f'stands.{one.stands}')}" for one in made)
    verdict = words("passes" if passes(made) else "fails", changed=words("count", n=count))
    return f"{verdict} {words('it_says', says=says)}"


def statement_card(case: Any, row: Any) -> str:
    """Return why a statement stands as it does, with its sources, as HTML."""
    head = f"<b>{escape(row.says)}</b> {escape(words(f'stands.{row.stands}'))} {escape(row.why)}"
    cited = citation_list(case, row.source_ids)
    return f'<div class="summitry-card"><p>{head}</p>{cited}</div>'
