"""Opening the record: a deliberate act of the learner, done once and kept in the journal."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry import look
from summitry.case.dates import PartialDate
from summitry.errors import SummitryError
from summitry.journal.bringing import brought
from summitry.journal.lifting import lifted
from summitry.journal.shown import Shown, button, paragraph, row
from summitry.journal.store import Journal, journal_here
from summitry.journal.words import moment_words
from summitry.text import listing, say

if TYPE_CHECKING:
    import datetime as dt

    from summitry.journal.entries import Entry

OPENING = "opening"
RECORD = "record"
IN_A_SENTENCE = 8


def opened_at(journal: Journal, case_id: str) -> dt.datetime | None:
    """Return when the learner opened the record of a case; None while it is closed.

    Parameters
    ----------
    journal
        The learner's journal.
    case_id
        Id of the case.

    Raises
    ------
    SummitryError
        If the journal is there and cannot be read.
    """
    entry = first_opening(journal, case_id)
    return None if entry is None else entry.moment


def first_opening(journal: Journal, case_id: str) -> Entry | None:
    """Return the entry that opened the record of a case; a later one changes nothing."""
    return next(iter(journal.history(case_id, OPENING, RECORD)), None)


def open_record(journal: Journal, case: Any) -> None:
    """Open the record of a case, unless it is open; every lid over it in this kernel lifts.

    Parameters
    ----------
    journal
        The learner's journal.
    case
        The case.

    Raises
    ------
    SummitryError
        If that could not be saved; the lids lift all the same.
    """
    try:
        if opened_at(journal, case.id) is None:
            value = brought(journal, case).kept()
            told = {"case": case.id, "kind": OPENING, "about": RECORD}
            journal.append(**told, value=value, question=say("opening.title"))
        else:
            journal.try_again()
    finally:
        for lid in tuple(journal.lids):
            lid.lift(case.id)


class Opening(Shown):
    """What one brings to the record, what it opens, and the button that opens it.

    Parameters
    ----------
    case
        The case, whole or as of its eve.
    journal
        Where the act is kept; by default the journal next to the notebook.
    """

    def __init__(self, case: Any, journal: Journal | None = None) -> None:
        super().__init__()
        self.case = case
        self.journal = journal or journal_here()
        self.journal.lids.add(self)

    def title(self) -> str:
        """Return what is done here."""
        return look.question(say("opening.title"))

    def plain(self) -> str:
        """Return what opening the record means."""
        return say("opening.lead", eve=PartialDate.of(self.case.eve).words)

    def opens_html(self) -> str:
        """Return what opening means, what opens, and what forecasts are worth afterwards."""
        opened = lifted(self.case)
        first, rest = opened[:IN_A_SENTENCE], opened[IN_A_SENTENCE:]
        what = say("opening.opens", what=listing(first)) if opened else say("opening.nothing")
        said = [paragraph(words) for words in (self.plain(), what)]
        if rest:
            items = "".join(f"<li>{escape(one)}</li>" for one in rest)
            said.append(look.folded(say("opening.more"), f"<ul>{items}</ul>"))
        return "".join([*said, paragraph(say("opening.after"))])

    def invitation(self) -> str:
        """Return what opens and how."""
        note = paragraph(say("opening.invitation"))
        said = f'<div class="summitry-say">{self.opens_html()}</div>'
        return f'{said}<div class="summitry-note">{note}</div>'

    def lift(self, case_id: str) -> None:
        """Show that the record is open now."""
        if case_id == self.case.id:
            self.refresh()

    def open(self) -> None:
        """Open the record, or say in `trouble` why that is not saved yet."""
        self.attempt(lambda: open_record(self.journal, self.case))
        self.refresh()

    def make_parts(self) -> list[widgets.Widget]:
        """Make the words on what one brings and what opens, the button, and what it did."""
        self.bringing = widgets.HTML()
        opens = widgets.HTML(f'<div class="summitry-say">{self.opens_html()}</div>')
        self.button = button(say("opening.button"), self.open, main=True)
        self.status = widgets.HTML()
        return [opens, self.bringing, row(self.button), self.status]

    def refresh(self) -> None:
        """Show what the journal holds."""
        if not self.is_made:
            return
        try:
            entry = first_opening(self.journal, self.case.id)
            lines = brought(self.journal, self.case, entry.moment if entry else None).lines()
        except SummitryError as error:
            self.trouble = str(error)
            return
        items = "".join(f"<li>{one}</li>" for one in lines)
        heading = paragraph(say("opening.brings"), "summitry-question")
        said = f"{heading}<ul>{items}</ul>" if items else ""
        self.bringing.value = f'<div class="summitry-say">{said}</div>'
        self.show_state(entry)

    def show_state(self, entry: Entry | None) -> None:
        """Say when the record was opened; leave the button something to do only if there is."""
        waits = entry is not None and not self.journal.is_saved(entry)
        done = entry is not None and not waits
        named = "journal.save_again" if waits else "opening.done" if done else "opening.button"
        self.button.description, self.button.disabled = say(named), done
        self.status.value = (
            f'<div class="summitry-say" role="status">{state_html(entry, waits=waits)}</div>'
        )


def state_html(entry: Entry | None, *, waits: bool) -> str:
    """Return when the record was opened, as HTML; nothing while it is closed."""
    if entry is None:
        return ""
    words = say("opening.opened", when=moment_words(entry.moment))
    if waits:
        words = f"{words} {say('opening.waits')}"
    return paragraph(words, f"summitry-kept{' summitry-waiting' if waits else ''}")
