"""A text in the learner's own words; what is typed is kept before it is committed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry import look
from summitry.explorers.rest import running_loop
from summitry.journal.commitment import Commitment
from summitry.journal.entries import DRAFT, Entry
from summitry.journal.shown import paragraph
from summitry.journal.words import moment_words
from summitry.text import say

if TYPE_CHECKING:
    import asyncio

DRAFT_PAUSE = 2.0  # seconds between two drafts


class Writing(Commitment):
    """A few sentences; drafts go to the journal while one types.

    Attributes
    ----------
    text
        What stands in the box.
    """

    text = traitlets.Unicode()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._drafted = ""
        self._waiting: asyncio.TimerHandle | None = None

    def value(self) -> Any:
        """Return the text as it was typed; None if there is nothing but space."""
        return self.text if self.text.strip() else None

    def refusal(self) -> str:
        """Ask for words."""
        return say("commit.text_first")

    def written(self) -> tuple[Entry, ...]:
        """Return drafts and committed texts in their order."""
        asked = self.question
        return tuple(
            entry
            for entry in self.journal.entries()
            if (entry.case, entry.about) == (asked.case, asked.about)
            and entry.kind in (DRAFT, asked.kind)
            and isinstance(entry.value, str)
        )

    def recall(self) -> None:
        """Begin with what was written last, committed or not."""
        last = next(reversed(self.written()), None)
        if last is not None and not self.text:
            self._drafted = last.value
            self.text = last.value

    def make_inputs(self) -> widgets.Widget:
        """Make the text box."""
        self.box = widgets.Textarea(
            description=say("commit.text_label"),
            placeholder=say("commit.text_gap"),
            rows=5,
            style={"description_width": "initial"},
            layout={"width": "100%", "max_width": "820px"},
        )
        self.box.add_class("summitry-writing")
        traitlets.link((self, "text"), (self.box, "value"))
        self.observe(lambda _change: self.draft_soon(), "text")
        return self.box

    def draft_soon(self) -> None:
        """Keep a draft within two seconds; at once where nothing runs that could wait."""
        loop = running_loop()
        if loop is None:
            self.draft()
        elif self._waiting is None:
            self._waiting = loop.call_later(DRAFT_PAUSE, self.draft)

    def draft(self) -> None:
        """Keep what stands in the box now, if that is new."""
        self._waiting = None
        if self.text != self._drafted:
            self.attempt(lambda: self.write(DRAFT, self.text))
            self._drafted = self.text
            self.refresh()

    def keep(self) -> Entry:
        """Commit the text; no draft of it is needed any more."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        entry = super().keep()
        self._drafted = self.text
        return entry

    def hint(self) -> str:
        """Say when a draft was kept that is not committed."""
        last = next(reversed(self.written()), None)
        if last is None or last.kind != DRAFT or not self.journal.is_saved(last):
            return ""
        words = say("commit.draft_kept", when=moment_words(last.moment))
        return f'<div class="summitry-say">{paragraph(words, "summitry-small")}</div>'

    def status_html(self, kept: tuple[Entry, ...]) -> str:
        """Return the kept text; a draft that could not be saved is shown with its words."""
        waiting = [entry for entry in self.journal.unsaved if entry.about == self.question.about]
        drafts = tuple(entry for entry in waiting if entry.kind == DRAFT)
        return super().status_html(kept) + "".join(self.kept_html(entry) for entry in drafts)

    def kept_html(self, entry: Entry) -> str:
        """Return a kept text folded under its time, or open if it is not saved yet."""
        if not self.journal.is_saved(entry):
            return super().kept_html(entry)
        words = say("commit.text_kept", when=moment_words(entry.moment), n=len(entry.value.split()))
        return look.folded(words, super().kept_html(entry))
