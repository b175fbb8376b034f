"""The portfolio: one page to keep and print, and one file to hand in."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry.errors import SummitryError
from summitry.journal.export import hand_in, written
from summitry.journal.portfolio_page import portfolio_html
from summitry.journal.shelf import hand_in_name, near
from summitry.journal.shown import Shown, button, paragraph, row
from summitry.journal.store import Journal, journal_here
from summitry.text import say

if TYPE_CHECKING:
    import os

PAGE = "portfolio.html"


def export_portfolio(
    journey: Any,
    path: str | os.PathLike[str] | None = None,
    pseudonym: str = "",
    journal: Journal | None = None,
) -> Path:
    """Write the portfolio as one HTML page that needs nothing else; print it to get a PDF.

    Parameters
    ----------
    journey
        The path, as `summitry.explore.journey` makes it.
    path
        Where the page goes, an earlier one is replaced; by default beside the journal.
    pseudonym
        How the learner wants to be called; may be empty.
    journal
        The learner's journal; by default the one next to the notebook.

    Raises
    ------
    SummitryError
        If it is given no path, the journal cannot be read or the page cannot be written.
    """
    kept = journal or journal_here()
    html = portfolio_html(is_a_journey(journey), kept, pseudonym)
    return written(Path(path or kept.folder / PAGE), html.encode(errors="xmlcharrefreplace"))


def is_a_journey(journey: Any) -> Any:
    """Return the path, or say in one sentence what is asked for."""
    if not hasattr(journey, "stations") or getattr(journey, "case", None) is None:
        raise SummitryError(say("portfolio.needs_journey"))
    return journey


class Portfolio(Shown):
    """Two buttons: the page, and the file to hand in.

    Parameters
    ----------
    journey
        The path, as `summitry.explore.journey` makes it.
    journal
        The learner's journal; by default the one next to the notebook.

    Attributes
    ----------
    pseudonym
        How the learner wants to be called; may stay empty.
    done
        What was done last, in one sentence.
    """

    pseudonym = traitlets.Unicode()
    done = traitlets.Unicode()

    def __init__(self, journey: Any, journal: Journal | None = None) -> None:
        super().__init__()
        self.journey = is_a_journey(journey)
        self.journal = journal or journal_here()

    def title(self) -> str:
        """Return the title."""
        return f'<div class="summitry-title">{escape(say("portfolio.take"))}</div>'

    def plain(self) -> str:
        """Return what this is."""
        return say("portfolio.still")

    def invitation(self) -> str:
        """Return what this is."""
        return f'<div class="summitry-note">{paragraph(self.plain())}</div>'

    def make_page(self) -> Path | None:
        """Write the page into the learner's folder."""
        return self.deliver(
            lambda: export_portfolio(self.journey, None, self.pseudonym, self.journal), "page"
        )

    def make_hand_in(self) -> Path | None:
        """Write the hand-in file into the learner's folder."""
        path = self.journal.folder / hand_in_name(self.pseudonym)
        return self.deliver(lambda: hand_in(self.journal, path, self.pseudonym), "handed")

    def deliver(self, action: Any, phrase: str) -> Path | None:
        """Write a file and say where it is."""
        path: Path | None = self.attempt(action)
        self.done = say(f"portfolio.{phrase}", path=near(path)) if path else ""
        self.refresh()
        return path

    def make_parts(self) -> list[widgets.Widget]:
        """Make the field for a pseudonym, the buttons and the line that says what was done."""
        self.name_box = widgets.Text(
            description=say("journal.pseudonym"),
            placeholder=say("journal.pseudonym_gap"),
            style={"description_width": "initial"},
            layout={"width": "auto"},
        )
        traitlets.link((self, "pseudonym"), (self.name_box, "value"))
        self.page_button = button(say("portfolio.make_page"), self.make_page, main=True)
        self.hand_in_button = button(say("journal.make_hand_in"), self.make_hand_in)
        self.outcome = widgets.HTML()
        told = say("portfolio.how"), say("portfolio.file")
        how = "".join(paragraph(one, "summitry-small") for one in told)
        note = widgets.HTML(f'<div class="summitry-say">{how}</div>')
        return [row(self.name_box, self.page_button, self.hand_in_button), self.outcome, note]

    def refresh(self) -> None:
        """Say what was done last."""
        if self.is_made:
            words = paragraph(self.done) if self.done else ""
            self.outcome.value = f'<div class="summitry-say" role="status">{words}</div>'


def portfolio(journey: Any, journal: Journal | None = None) -> Portfolio:
    """Offer the portfolio as one page to keep and print, and as one file to hand in.

    Parameters
    ----------
    journey
        The path, as `summitry.explore.journey` makes it.
    journal
        The learner's journal; by default the one next to the notebook.

    Raises
    ------
    SummitryError
        If it is given something that is no path.
    """
    return Portfolio(journey, journal)
