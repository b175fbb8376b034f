"""What is said of a sentence that was changed: how far, and which statements it makes."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.explorers.source_list import citation_list
from summitry.models.rewrite_statements import Rule, read_statements
from summitry.models.rewrite_wording import Wording
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Sequence


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the rewriting."""
    return say(f"rewrite.{phrase}", **gaps)


class Checked(NamedTuple):
    """What the check found in a sentence.

    Attributes
    ----------
    made
        Rows of the statements it makes.
    left
        Its words of contact that no statement explains.
    """

    made: list[Any]
    left: tuple[str, ...]

    @property
    def passes(self) -> bool:
        """Whether it says something, and nothing that the record does not bear."""
        return bool(self.made) and not self.left and self.is_borne

    @property
    def is_borne(self) -> bool:
        """Whether the record bears every statement that was read."""
        return all(one.stands == "supported" for one in self.made)


def check_sentence(text: str, statements: Sequence[Any]) -> Checked:
    """Return the statements that a sentence makes, by the rules of the case, and what is left.

    Parameters
    ----------
    text
        The sentence.
    statements
        Rows of statements.
    """
    rules = [Rule(one.words, one.lifted_by, one.denied) for one in statements]
    wording = Wording(*(words(f"wording.{name}") for name in Wording._fields))
    found = read_statements(text, rules, wording)
    return Checked([statements[place] for place in found.made], found.left)


def read_open(row: Any, text: str, count: int) -> str:
    """Say how the sentence stands before it is checked."""
    if not count:
        return words("unchanged", sentence=row.sentence)
    return words("open", sentence=text, changed=words("count", n=count))


def read_checked(checked: Checked, count: int) -> str:
    """Say whether the record bears the sentence, and what it says."""
    changed = words("count", n=count)
    says = " ".join(f"{one.says} {words(f'stands.{one.stands}')}" for one in checked.made)
    told = words("it_says", says=says) if says else ""
    if checked.left and checked.is_borne:
        left = listing([words("left", words=one) for one in checked.left])
        return f"{words('cannot_tell', left=left, changed=changed)} {told}".rstrip()
    if not checked.made:
        return words("nothing_seen")
    return f"{words('passes' if checked.passes else 'fails', changed=changed)} {told}"


def statement_card(case: Any, row: Any) -> str:
    """Return why a statement stands as it does, with its sources, as HTML."""
    head = f"<b>{escape(row.says)}</b> {escape(words(f'stands.{row.stands}'))} {escape(row.why)}"
    cited = citation_list(case, row.source_ids)
    return f'<div class="summitry-card"><p>{head}</p>{cited}</div>'
