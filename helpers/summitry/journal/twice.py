"""A few questions asked at the beginning and again at the end, one at a time."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry import look
from summitry.errors import SummitryError
from summitry.journal.belief import Belief
from summitry.journal.changes import (
    AFTER,
    as_asked,
    asked_twice,
    changed_words,
    changes,
    changes_table,
)
from summitry.journal.choice import Choice
from summitry.journal.shown import Shown, button, paragraph, row
from summitry.journal.store import Journal, journal_here
from summitry.text import number_word, say

if TYPE_CHECKING:
    from summitry.journal.commitment import Commitment
    from summitry.journal.entries import Entry
    from summitry.journal.questions import Question

KINDS: dict[str, type[Commitment]] = {"belief": Belief, "choice": Choice}


class Twice(Shown):
    """The questions of the beginning or of the end.

    What was said at the beginning shows once it has been said again.

    Parameters
    ----------
    case
        The case pack.
    when
        ``before`` or ``after``.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Attributes
    ----------
    place
        Which question is in hand, from 0.

    Raises
    ------
    SummitryError
        If the case asks nothing twice.
    """

    place = traitlets.Int(0)

    def __init__(self, case: Any, when: str, journal: Journal | None = None) -> None:
        super().__init__()
        self.case, self.when = case, when
        self.journal = journal or journal_here()
        self.asked = asked_twice(case)
        if not self.asked:
            raise SummitryError(say("twice.none", case=case.id))
        self.parts = [self.part(question) for question in self.asked]

    @traitlets.validate("place")
    def _within(self, proposal: Any) -> int:
        """Stay between the first question and the last."""
        return min(max(int(proposal["value"]), 0), len(self.asked) - 1)

    def part(self, question: Question) -> Commitment:
        """Return what asks one of the questions."""
        return KINDS[question.kind](as_asked(question, self.when), self.journal)

    def title(self) -> str:
        """Return the title."""
        return look.question(say(f"twice.{self.when}"))

    def plain(self) -> str:
        """Return the title and the questions."""
        return "\n".join([say(f"twice.{self.when}"), *(one.words for one in self.asked)])

    def invitation(self) -> str:
        """Return the questions with their answers and how to answer."""
        items = "".join(f"<li>{escape(one.words)}{offered(one)}</li>" for one in self.asked)
        note = paragraph(say(f"twice.invitation_{self.when}"))
        return (
            f'<div class="summitry-say"><ol>{items}</ol></div>'
            f'<div class="summitry-note">{note}</div>'
        )

    def recall(self) -> None:
        """Begin with the answers that hold, at the first question that has none."""
        for part in self.parts:
            part.attempt(part.recall)
        open_ones = [at for at, part in enumerate(self.parts) if not part.kept()]
        self.place = open_ones[0] if open_ones else 0

    def make_parts(self) -> list[widgets.Widget]:
        """Make the line that counts, the question in hand, the buttons, and what was said."""
        self.line, self.told = widgets.HTML(), widgets.HTML()
        self.stage = widgets.VBox()
        self.back = button(say("controls.previous", label=say("twice.question")), self.go_back)
        self.keep_button = button(say("commit.keep"), self.commit, main=True)
        self.forth = button(say("controls.next", label=say("twice.question")), self.go_on)
        self.observe(lambda _change: self.refresh(), "place")
        buttons = row(self.keep_button, self.back, self.forth)
        return [self.line, self.stage, buttons, self.told]

    def go_back(self) -> None:
        """Show the question before."""
        self.place -= 1

    def go_on(self) -> None:
        """Show the next question."""
        self.place += 1

    def commit(self) -> Entry | None:
        """Keep the answer in hand; at the beginning go on to the next question."""
        entry = self.parts[self.place].commit()
        if entry is not None and self.when != AFTER and self.place < len(self.parts) - 1:
            self.place += 1
        else:
            self.refresh()
        return entry

    def refresh(self) -> None:
        """Show the question in hand, how many are answered, and at the end what has changed."""
        if not self.is_made:
            return
        part = self.parts[self.place]
        self.stage.children = [part.shell]
        part.button.layout.display = "none"
        part.refresh()
        answered = self.attempt(lambda: sum(bool(one.kept()) for one in self.parts)) or 0
        last = len(self.parts) - 1
        self.line.value = said(self.line_words(answered), "summitry-small")
        self.keep_button.description = part.button.description
        self.back.disabled, self.forth.disabled = self.place == 0, self.place == last
        told = self.attempt(lambda: self.told_html(answered)) or ""
        self.told.value = f'<div class="summitry-say" role="status">{told}</div>'

    def line_words(self, answered: int) -> str:
        """Say which question is in hand and how many are answered."""
        total = len(self.parts)
        gaps = {"place": self.place + 1, "count": number_word(total)}
        none = say("twice.none_yet")
        counted = number_word(answered) if answered else none
        return say("twice.line", n=answered, answered=counted, **gaps)

    def told_html(self, answered: int) -> str:
        """Return that all are answered; at the end, the answers side by side."""
        if self.when != AFTER:
            done = answered == len(self.parts)
            return paragraph(say("twice.done"), "summitry-after") if done else ""
        found = [one for one in changes(self.journal, self.case) if one.after is not None]
        if not found:
            return paragraph(say("twice.shows_later"), "summitry-small")
        counted = changed_words(found)
        return paragraph(counted, "summitry-now") + look.table(
            changes_table(found), say("twice.caption")
        )


def offered(question: Question) -> str:
    """Return the answers on offer, or what the two ends mean, as HTML."""
    if question.options:
        return f"<br>{escape('; '.join(question.options))}"
    ends = say("commit.ends", low=question.low, high=question.high) if question.low else ""
    return f"<br>{escape(ends)}"


def said(words: str, css: str) -> str:
    """Return a line of words as HTML."""
    return f'<div class="summitry-say">{paragraph(words, css)}</div>'
