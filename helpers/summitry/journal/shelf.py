"""The whole journal in a notebook: what was committed, where it is, how to hand it in."""

from __future__ import annotations

import os
import re
from html import escape
from pathlib import Path

import ipywidgets as widgets
import traitlets

from summitry import look
from summitry.errors import SummitryError
from summitry.journal.export import export_page, hand_in
from summitry.journal.listing import list_html, worth_showing
from summitry.journal.shown import Shown, button, paragraph, row
from summitry.journal.store import Journal, journal_here
from summitry.journal.words import readable
from summitry.text import say

PAGE = "journal.html"


class Shelf(Shown):
    """A readable list of everything committed so far, with the ways to take it along.

    Parameters
    ----------
    journal
        The journal; by default the one next to the notebook.

    Attributes
    ----------
    pseudonym
        How the learner wants to be called in a hand-in file; may stay empty.
    done
        What was done last, in one sentence.
    """

    pseudonym = traitlets.Unicode()
    done = traitlets.Unicode()

    def __init__(self, journal: Journal | None = None) -> None:
        super().__init__()
        self.journal = journal or journal_here()

    def title(self) -> str:
        """Return the title."""
        return f'<div class="summitry-title">{escape(say("journal.title"))}</div>'

    def plain(self) -> str:
        """Return what this is."""
        return say("journal.still")

    def invitation(self) -> str:
        """Return what this is."""
        return f'<div class="summitry-note">{paragraph(self.plain())}</div>'

    def make_page(self) -> Path | None:
        """Write the page to read or print into the learner's folder."""
        return self.deliver(lambda: export_page(self.journal, self.journal.folder / PAGE), "page")

    def make_hand_in(self) -> Path | None:
        """Write the hand-in file into the learner's folder."""
        path = self.journal.folder / hand_in_name(self.pseudonym)
        return self.deliver(lambda: hand_in(self.journal, path, self.pseudonym), "handed")

    def deliver(self, action: object, phrase: str) -> Path | None:
        """Write a file and say where it is."""
        path: Path | None = self.attempt(action)
        self.done = say(f"journal.{phrase}", path=near(path)) if path else ""
        self.refresh()
        return path

    def save_again(self) -> None:
        """Offer once more what could not be saved."""
        self.attempt(self.journal.try_again)
        self.refresh()

    def make_parts(self) -> list[widgets.Widget]:
        """Make the list, the buttons and the field for a pseudonym."""
        self.list = widgets.HTML()
        self.outcome = widgets.HTML()
        self.again = button(say("journal.save_again"), self.save_again, main=True)
        self.page_button = button(say("journal.make_page"), self.make_page)
        self.hand_in_button = button(say("journal.make_hand_in"), self.make_hand_in)
        self.look_button = button(say("journal.look_again"), self.refresh)
        self.name_box = widgets.Text(
            description=say("journal.pseudonym"),
            placeholder=say("journal.pseudonym_gap"),
            style={"description_width": "initial"},
            layout={"width": "auto"},
        )
        traitlets.link((self, "pseudonym"), (self.name_box, "value"))
        ways = row(self.page_button, self.name_box, self.hand_in_button, self.look_button)
        return [self.list, row(self.again), ways, self.outcome]

    def refresh(self) -> None:
        """Read the journal again and show it."""
        if not self.is_made:
            return
        try:
            self.list.value = self.list_html()
        except SummitryError as error:
            self.list.value, self.trouble = "", str(error)
        self.again.layout.display = "" if self.journal.unsaved else "none"
        words = paragraph(self.done) if self.done else ""
        self.outcome.value = f'<div class="summitry-say" role="status">{words}</div>'

    def list_html(self) -> str:
        """Return remarks, entries and the place of the file as HTML."""
        entries = worth_showing(self.journal.entries())
        remarks = "".join(paragraph(one, "summitry-waiting") for one in self.journal.remarks())
        listed = list_html(entries, self.journal) if entries else paragraph(say("journal.empty"))
        lines = "".join(f"<pre>{escape(readable(one))}</pre>" for one in self.journal.damaged())
        folded = look.folded(say("journal.damaged_lines"), lines) if lines else ""
        where = paragraph(say("journal.where", path=near(self.journal.path)), "summitry-small")
        how = paragraph(say("journal.how_to_hand_in"), "summitry-small")
        return f'<div class="summitry-say">{remarks}{listed}{folded}{where}{how}</div>'


def near(path: Path) -> str:
    """Write a path as seen from the notebook, if it lies below it; whole otherwise.

    >>> near(Path("my_work") / "journal.jsonl")
    'my_work/journal.jsonl'
    """
    whole = path.absolute()
    here = Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else os.fspath(whole)


def hand_in_name(pseudonym: str) -> str:
    """Return the name of a hand-in file.

    >>> hand_in_name("Blue heron"), hand_in_name("")
    ('hand-in-Blue-heron.json', 'hand-in.json')
    """
    safe = re.sub(r"[^\w]+", "-", pseudonym).strip("-")[:40]
    return f"hand-in-{safe}.json" if safe else "hand-in.json"


def show(journal: Journal | None = None) -> Shelf:
    """Show everything committed so far, where the file is, and how to hand it in.

    Parameters
    ----------
    journal
        The journal; by default the one next to the notebook.
    """
    return Shelf(journal)
