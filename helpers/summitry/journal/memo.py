"""The closing memo: a template to fill, sources by picking, and a rubric to hold it against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry import look
from summitry.errors import SummitryError
from summitry.explorers.rest import running_loop
from summitry.journal import writing
from summitry.journal.commitment import Commitment
from summitry.journal.entries import DRAFT, Entry
from summitry.journal.memo_check import SelfCheck
from summitry.journal.memo_shown import cited_html, count_html, memo_html
from summitry.journal.memo_sources import SourcePicker
from summitry.journal.memo_text import (
    SECTIONS,
    count_words,
    fitting_sections,
    is_memo,
    section_name,
)
from summitry.journal.questions import Question
from summitry.journal.shown import paragraph
from summitry.journal.words import moment_words
from summitry.text import say

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping

    from summitry.journal.store import Journal

KIND = ABOUT = "memo"
LONG = 100_000  # characters; longer memos are drafted less often
ROWS = {"decision": 2, "recommendation": 4}


class Memo(Commitment):
    """A memo in six sections; what is typed is kept before it is committed.

    Parameters
    ----------
    case
        The case pack: its sources can be named, its rubric is the self-check.
    journal
        Where it is kept; by default the journal next to the notebook.

    Attributes
    ----------
    sections
        The text of each of ``SECTIONS``.
    """

    sections = traitlets.Dict()

    def __init__(self, case: Any, journal: Journal | None = None) -> None:
        asked = Question(case.id, KIND, ABOUT, say("memo.title"), "reading")
        super().__init__(asked, journal)
        self.case = case
        self.sections = fitting_sections({})
        self.check = SelfCheck(case, self.journal)
        self._drafted: Mapping[str, str] = self.sections
        self._waiting: asyncio.TimerHandle | None = None

    @traitlets.validate("sections")
    def _every_section(self, proposal: Mapping[str, Any]) -> dict[str, str]:
        """Keep a text for every section."""
        return fitting_sections(proposal["value"])

    def value(self) -> Any:
        """Return the memo; None if there is nothing but space."""
        return self.told() if any(words.strip() for words in self.sections.values()) else None

    def told(self) -> dict[str, Any]:
        """Return the memo as the journal keeps it."""
        return {"sections": dict(self.sections), "count": count_words(self.sections)}

    def refusal(self) -> str:
        """Ask for words."""
        return say("commit.text_first")

    def button_words(self, kept: tuple[Entry, ...]) -> str:
        """Return what the button says."""
        return say("memo.keep_again" if kept else "memo.keep")

    def written(self) -> tuple[Entry, ...]:
        """Return drafts and committed memos in their order."""
        asked = self.question
        return tuple(
            entry
            for entry in self.journal.entries()
            if (entry.case, entry.about) == (asked.case, asked.about)
            and entry.kind in (DRAFT, asked.kind)
            and is_memo(entry.value)
        )

    def recall(self) -> None:
        """Begin with what was written last, committed or not."""
        last = next(reversed(self.written()), None)
        if last is not None and not any(self.sections.values()):
            self._drafted = fitting_sections(last.value["sections"])
            self.sections = self._drafted
        self.check.recall()

    def make_inputs(self) -> widgets.Widget:
        """Make a box for each section and the picker of sources."""
        self.boxes = {name: self.make_box(name) for name in SECTIONS}
        self.picker = SourcePicker(self.case, self.insert)
        self.observe(self._fill, "sections")
        return widgets.VBox([*self.boxes.values(), self.picker.widget])

    def make_box(self, name: str) -> widgets.Textarea:
        """Make the box of a section."""
        box = widgets.Textarea(
            value=self.sections[name],
            description=section_name(name),
            placeholder=say(f"memo.gaps.{name}"),
            rows=ROWS.get(name, 3),
            style={"description_width": "initial"},
            layout={"width": "98%", "max_width": "820px"},
        )
        box.add_class("summitry-writing")
        box.observe(lambda change: self._typed(name, change["new"]), "value")
        return box

    def _typed(self, name: str, words: str) -> None:
        """Take over what was typed in one section, and keep a draft soon."""
        if words != self.sections[name]:
            self.sections = {**self.sections, name: words}
            self.draft_soon()

    def _fill(self, change: Mapping[str, Any]) -> None:
        """Show the sections in their boxes."""
        for name, words in change["new"].items():
            self.boxes[name].value = words
        self.refresh()

    def insert(self, source_id: str, section: str) -> None:
        """Name a source at the end of a section."""
        words = self.sections[section]
        join = "" if not words or words.endswith((" ", "\n")) else " "
        self.sections = {**self.sections, section: f"{words}{join}[{source_id}]"}
        self.draft_soon()

    def draft_soon(self) -> None:
        """Keep a draft within two seconds, later where it is long; at once where nothing waits."""
        loop = running_loop()
        if loop is None:
            self.draft()
        elif self._waiting is None:
            size = sum(len(words) for words in self.sections.values())
            self._waiting = loop.call_later(writing.DRAFT_PAUSE * (1 + size / LONG), self.draft)

    def draft(self) -> None:
        """Keep what stands in the boxes now, if that is new."""
        self._waiting = None
        if self.sections != self._drafted:
            self._drafted = dict(self.sections)
            self.attempt(lambda: self.write(DRAFT, self.told()))
            self.refresh()

    def keep(self) -> Entry:
        """Commit the memo; no draft of it is needed any more."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        entry = super().keep()
        self._drafted = dict(self.sections)
        return entry

    def make_parts(self) -> list[widgets.Widget]:
        """Make the boxes, the button and, once a memo is kept, the rubric."""
        parts = super().make_parts()
        return [*parts, self.check.make()]

    def refresh(self) -> None:
        """Show length, sources, what is kept, and the rubric once something is."""
        super().refresh()
        if self.is_made:
            self.check.show(opened=self.is_kept() or bool(self.check.given()))

    def is_kept(self) -> bool:
        """Tell whether a memo is kept; while the journal cannot be read, none is."""
        try:
            return bool(self.kept())
        except SummitryError:
            return False

    def hint(self) -> str:
        """Return length, what is missing, the sources named, and when a draft was kept."""
        parts = [count_html(self.sections, self.case), cited_html(self.sections, self.case)]
        last = next(reversed(self.written()), None)
        if last is not None and last.kind == DRAFT and self.journal.is_saved(last):
            words = say("commit.draft_kept", when=moment_words(last.moment))
            parts.append(paragraph(words, "summitry-small"))
        return f'<div class="summitry-say">{"".join(parts)}</div>'

    def kept_html(self, entry: Entry) -> str:
        """Return a kept memo folded under its time, or open if it is not saved yet."""
        shown = memo_html(entry.value["sections"]) if is_memo(entry.value) else ""
        if not self.journal.is_saved(entry):
            return paragraph(say("commit.not_saved_yet"), "summitry-waiting") + shown
        n = count_words(fitting_sections(entry.value["sections"])) if is_memo(entry.value) else 0
        words = say("commit.text_kept", when=moment_words(entry.moment), n=n)
        return look.folded(words, shown)

    def plain(self) -> str:
        """Return the title and the sections."""
        return "\n".join([self.question.words, *(section_name(name) for name in SECTIONS)])

    def invitation(self) -> str:
        """Return the sections, the rubric, and how to write."""
        items = "".join(
            f"<li>{section_name(name)}: {say(f'memo.gaps.{name}')}</li>" for name in SECTIONS
        )
        note = paragraph(say("memo.invitation"))
        return (
            f'<div class="summitry-say"><ol>{items}</ol></div>{self.check.still()}'
            f'<div class="summitry-note">{note}</div>'
        )
