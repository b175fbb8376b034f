"""A question, the learner's answer, and the answers given before."""

from __future__ import annotations

from abc import abstractmethod
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry import look
from summitry.errors import SummitryError
from summitry.journal.shown import Shown, button, paragraph, row
from summitry.journal.store import Journal, journal_here
from summitry.journal.words import answer_words, moment_words, readable
from summitry.text import say

if TYPE_CHECKING:
    from summitry.journal.entries import Entry
    from summitry.journal.questions import Question


class Commitment(Shown):
    """A question to commit an answer to; nothing is suggested before the learner answers.

    Parameters
    ----------
    question
        What is asked.
    journal
        Where answers are kept; by default the journal next to the notebook.
    """

    def __init__(self, question: Question, journal: Journal | None = None) -> None:
        super().__init__()
        self.question = question
        self.journal = journal or journal_here()

    @abstractmethod
    def value(self) -> Any:
        """Return the present answer as it is kept; None while there is none."""

    @abstractmethod
    def refusal(self) -> str:
        """Return, in one sentence, what is to be done before an answer can be kept."""

    @abstractmethod
    def make_inputs(self) -> widgets.Widget:
        """Make the controls of the answer."""

    def hint(self) -> str:
        """Return HTML that accompanies the answer while it is made."""
        return ""

    def title(self) -> str:
        """Return the question."""
        return look.question(self.question.words)

    def plain(self) -> str:
        """Return the question."""
        return self.question.words

    def invitation(self) -> str:
        """Return how to answer."""
        return f'<div class="summitry-note">{paragraph(say("commit.invitation"))}</div>'

    def kept(self) -> tuple[Entry, ...]:
        """Return the answers committed so far, the first one first."""
        return self.journal.history(self.question.case, self.question.kind, self.question.about)

    def commit(self) -> Entry | None:
        """Keep the present answer, or say in `trouble` why that cannot be done."""
        entry = self.attempt(self.keep)
        self.refresh()
        return entry

    def keep(self) -> Entry:
        """Write the present answer to the journal, unless it is there already.

        Raises
        ------
        SummitryError
            If there is no answer yet, or if it could not be saved.
        """
        value = self.value()
        if value is None:
            raise SummitryError(self.refusal())
        last = next(reversed(self.kept()), None)
        if last is not None and last.value == value:
            self.journal.try_again()
            return last
        return self.write(self.question.kind, value)

    def write(self, kind: str, value: Any) -> Entry:
        """Append to the journal what concerns this question."""
        asked = self.question
        return self.journal.append(
            case=asked.case, kind=kind, about=asked.about, value=value, question=asked.words
        )

    def make_parts(self) -> list[widgets.Widget]:
        """Make controls, hint, button and the place for what is kept."""
        self.hint_line = widgets.HTML()
        self.button = button(say("commit.keep"), self.commit, main=True)
        self.status = widgets.HTML()
        return [self.make_inputs(), self.hint_line, row(self.button), self.status]

    def refresh(self) -> None:
        """Show the present answer in words and what is kept."""
        if not self.is_made:
            return
        try:
            kept = self.kept()
            hint, status = self.hint(), self.status_html(kept)
        except SummitryError as error:
            kept, hint, status, self.trouble = (), "", "", str(error)
        self.hint_line.value = hint
        self.button.description = self.button_words(kept)
        self.status.value = f'<div class="summitry-say" role="status">{status}</div>'

    def button_words(self, kept: tuple[Entry, ...]) -> str:
        """Return what the button says."""
        return say("commit.change") if kept else say("commit.keep")

    def status_html(self, kept: tuple[Entry, ...]) -> str:
        """Return what is kept, what to do next and the earlier answers, as HTML."""
        if not kept:
            return self.lost_html()
        last = kept[-1]
        lines = [self.kept_html(last)]
        if self.question.after:
            lines.append(paragraph(self.question.after, "summitry-after"))
        lines.append(paragraph(say("commit.may_change"), "summitry-small"))
        if len(kept) > 1:
            lines.append(look.folded(say("commit.history", n=len(kept)), self.list_html(kept)))
        return "".join(lines)

    def kept_html(self, entry: Entry) -> str:
        """Return when an answer was kept and which; or that it is not saved yet."""
        if self.journal.is_saved(entry):
            start, css = say("commit.kept", when=moment_words(entry.moment)), "summitry-kept"
        else:
            start, css = say("commit.not_saved_yet"), "summitry-kept summitry-waiting"
        answer = f'<span class="summitry-answer">{escape(readable(answer_words(entry)))}</span>'
        return f'<p class="{css}"><strong>{escape(start)}</strong> {answer}</p>'

    def list_html(self, entries: tuple[Entry, ...]) -> str:
        """Return answers with their times as a list."""
        return f"<ol>{''.join(f'<li>{self.kept_html(entry)}</li>' for entry in entries)}</ol>"

    def lost_html(self) -> str:
        """Return a word on a damaged line that seems to belong to this question."""
        mine = [line for line in self.journal.damaged() if f'"{self.question.about}"' in line]
        if not mine:
            return ""
        words = say("commit.damaged", file=self.journal.path.name)
        lines = "".join(f"<pre>{escape(readable(line))}</pre>" for line in mine)
        return paragraph(words) + look.folded(say("journal.damaged_lines"), lines)
