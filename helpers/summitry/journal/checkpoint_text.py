"""A checkpoint in a few words of one's own, which the learner then holds against points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry.errors import SummitryError
from summitry.journal.checked import Checked, value_of
from summitry.journal.commitment import Commitment
from summitry.journal.entries import DRAFT, Entry
from summitry.journal.shown import button, paragraph, row
from summitry.journal.toggles import Toggles
from summitry.journal.writing import Writing
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.journal.questions import Answer


class TextCheckpoint(Checked, Writing):
    """A few words first; then the points show, and the learner says which of them the words hold.

    Attributes
    ----------
    text
        What stands in the box.
    held
        Points that the learner finds in the answer that was kept last.
    """

    held = traitlets.Tuple()

    @traitlets.validate("held")
    def _are_points(self, proposal: Any) -> tuple[str, ...]:
        """Leave out what is no point of this question."""
        return tuple(one for one in self.question.options if one in proposal["value"])

    def value(self) -> Any:
        """Return the words; None if there is nothing but space."""
        return {"kind": "text", "answer": self.text} if self.text.strip() else None

    def written(self) -> tuple[Entry, ...]:
        """Return drafts and tries in their order."""
        asked = self.question
        return tuple(
            entry
            for entry in self.journal.entries()
            if (entry.case, entry.about) == (asked.case, asked.about)
            and entry.kind in (DRAFT, asked.kind)
            and isinstance(words_of(entry), str)
        )

    def recall(self) -> None:
        """Begin with what was written last, and with the points found in the last try."""
        last = next(reversed(self.written()), None)
        if last is None or self.text:
            return
        self._drafted = self.text = words_of(last) or ""
        kept = next(reversed(self.kept()), None)
        self.held = held_in(kept.value) if kept is not None else ()

    def keep(self) -> Entry:
        """Keep the words as a try; the same words twice are one try."""
        last = next(reversed(self.kept()), None)
        if last is not None and words_of(last) == self.text and self.text.strip():
            self.journal.try_again()
            return last
        entry = super().keep()
        self.held = ()
        return entry

    def keep_check(self) -> Entry | None:
        """Keep which points the last try holds."""
        entry = self.attempt(self.write_check)
        self.refresh()
        return entry

    def write_check(self) -> Entry:
        """Write the last try anew, with its points.

        Raises
        ------
        SummitryError
            If nothing was tried yet, or it could not be saved.
        """
        last = next(reversed(self.kept()), None)
        if last is None:
            raise SummitryError(self.refusal())
        right = all(one.right == (one.words in self.held) for one in self.question.answers)
        found = {"kind": "text", "answer": words_of(last), "holds": list(self.held)}
        if last.value == found | {"right": right}:
            self.journal.try_again()
            return last
        return self.write(self.question.kind, found | {"right": right})

    def tries(self, kept: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Return one entry for each wording; what was found in it counts."""
        found: list[Entry] = []
        for entry in kept:
            if found and words_of(found[-1]) == words_of(entry):
                found.pop()
            found.append(entry)
        return tuple(found)

    def make_parts(self) -> list[widgets.Widget]:
        """Make box, hint, button, the points with their button, and the place for feedback."""
        *before, status = super().make_parts()
        label = say("checkpoint.points")
        self.points = Toggles(self, "held", label, self.question.options)
        self.check_button = button(say("checkpoint.keep_points"), self.keep_check, main=True)
        said = widgets.HTML(f'<div class="summitry-say">{paragraph(label, "summitry-now")}</div>')
        self.checking = widgets.VBox([said, self.points.widget, row(self.check_button)])
        return [*before, self.checking, status]

    def refresh(self) -> None:
        """Show the points once there is something to hold against them."""
        super().refresh()
        if self.is_made:
            there = self.button.description == say("checkpoint.again")
            self.checking.layout.display = "" if there else "none"

    def hint(self) -> str:
        """Return how to answer, and whether a draft is kept."""
        return self.how_html() + super().hint()

    def invitation(self) -> str:
        """Return how to answer."""
        return self.how_html() + super().invitation()

    def told_html(self, value: Any) -> str:
        """Return the points that are there, those that are missing, and what is no good point."""
        if not isinstance(value_of(value).get("holds"), list):
            return ""
        held, cards = held_in(value), []
        for one in self.question.answers:
            there = one.words in held
            if one.right or there:
                good = one.right and there
                phrase = "there" if good else "absent" if one.right else "not_right_long"
                verdict = say(f"checkpoint.{phrase}")
                cards.append(self.card_html(one, verdict, one.words, right=good))
        return "".join(cards)

    def others(self, value: Any) -> Sequence[Answer]:
        """Return the points that a good answer does not hold."""
        held = held_in(value)
        return [one for one in self.question.answers if not one.right and one.words not in held]

    def status_html(self, kept: tuple[Entry, ...]) -> str:
        """Return the feedback; a draft that could not be saved is shown with its words."""
        waiting = [entry for entry in self.journal.unsaved if entry.about == self.question.about]
        drafts = tuple(entry for entry in waiting if entry.kind == DRAFT)
        return Checked.status_html(self, kept) + "".join(map(self.kept_html, drafts))

    def kept_html(self, entry: Entry) -> str:
        """Return a try with its words."""
        return Commitment.kept_html(self, entry)


def words_of(entry: Entry) -> str | None:
    """Return the words of a draft or a try."""
    found = entry.value if entry.kind == DRAFT else value_of(entry.value).get("answer")
    return found if isinstance(found, str) else None


def held_in(value: Any) -> tuple[str, ...]:
    """Return the points that were found in a try.

    >>> held_in({"holds": ["a", 2]}), held_in({"answer": "a"})
    (('a',), ())
    """
    found = value_of(value).get("holds")
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()
