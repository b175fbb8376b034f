"""A lid over explorers of a whole case until the learner has opened the record."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

import ipywidgets as widgets

from summitry import look
from summitry.errors import SummitryError
from summitry.explorers.rest import running_loop
from summitry.text import say

if TYPE_CHECKING:
    from summitry.explorers.frame import Explorer
    from summitry.journal.store import Journal


FOCUS_AFTER: Final = 0.5
STOPS: Final = (widgets.Button, widgets.ToggleButton, widgets.Checkbox, widgets.Text)


def front(explorer: Explorer) -> widgets.Widget:
    """Return what a notebook shows of an explorer: its board, or a lid while the record is closed.

    Dated views show nothing later, explorers without a case have no record, and some show nothing
    of it: none of these has a lid.

    Parameters
    ----------
    explorer
        The explorer; with ``revealed=True`` it has no lid.
    """
    if explorer.lid is None and needs_lid(explorer):
        explorer.lid = Lid(explorer)
    if explorer.lid is None:
        return explorer.board.shell
    explorer.lid.peek()
    return explorer.lid.box


def needs_lid(explorer: Explorer) -> bool:
    """Tell whether an explorer shows a whole case that has an eve while its record is closed."""
    return covers(explorer) and not record_open(explorer.case.id)[0]


def covers(explorer: Explorer) -> bool:
    """Tell whether an explorer shows a whole case that has an eve, and not to a teacher."""
    case = explorer.case
    if not explorer.under_lid or case is None or getattr(case, "as_of_date", None) is not None:
        return False
    return not getattr(explorer, "revealed", False) and getattr(case, "eve", None) is not None


def still(explorer: Explorer) -> str:
    """Return an explorer as a saved notebook shows it: what opens with the record stays folded.

    Parameters
    ----------
    explorer
        The explorer; whether the record is open makes no difference.
    """
    if not covers(explorer):
        return explorer.still()
    heading = look.style() + look.heading(explorer.title(), explorer.mark)
    return heading + look.folded(say("opening.folded"), explorer.still())


def record_open(case_id: str) -> tuple[bool, str]:
    """Tell whether the learner has opened the record; if the journal cannot be read, say why."""
    from summitry.journal.opening import opened_at
    from summitry.journal.store import journal_here

    try:
        return opened_at(journal_here(), case_id) is not None, ""
    except SummitryError as error:
        return False, str(error)


class Lid:
    """One sentence and one button in the place of a board; the board is made when the lid lifts.

    Parameters
    ----------
    explorer
        The explorer below it.

    Attributes
    ----------
    box
        What a notebook shows: the closed lid, or the board.
    board
        The board once it shows.
    """

    def __init__(self, explorer: Explorer) -> None:
        from summitry.journal.store import journal_here

        assert explorer.case is not None
        self.explorer, self.case = explorer, explorer.case
        self.journal: Journal = journal_here()
        self.board: list[widgets.Widget] = []
        self.trouble = widgets.HTML()
        self.button = widgets.Button(
            description=say("opening.button"), button_style="primary", layout={"width": "auto"}
        )
        self.button.on_click(lambda _button: self.open())
        self.row = widgets.HBox([self.button])
        self.row.add_class("summitry-controls")
        self.box = widgets.VBox()

    def peek(self) -> None:
        """Show the closed lid, or the board if the record is open."""
        opened, trouble = record_open(self.case.id)
        if opened:
            self.lift(self.case.id)
        elif not self.board:
            self.trouble.value = look.trouble(trouble)
            self.journal.lids.add(self)
            self.box.children = [*self.closed(), self.row, self.trouble]
            self.box.add_class("summitry-frame")

    def closed(self) -> list[widgets.Widget]:
        """Return the title, when this opens, and what opening does."""
        heading = look.style() + look.heading(self.explorer.title(), self.explorer.mark)
        said = "".join(f"<p>{escape(words)}</p>" for words in self.warning())
        return [widgets.HTML(f'{heading}<div class="summitry-say">{said}</div>')]

    def warning(self) -> list[str]:
        """Return that this opens with the record, what a press does, and what is committed."""
        from summitry.journal.bringing import brought

        try:
            committed = brought(self.journal, self.case).forecast_words()
        except SummitryError:
            committed = ""
        said = (say("opening.closed"), say("opening.press"), committed)
        return [words for words in said if words]

    def open(self) -> None:
        """Open the record; what could not be saved is said and can be tried again."""
        from summitry.journal.opening import open_record

        above: list[widgets.Widget] = []
        try:
            open_record(self.journal, self.case)
        except SummitryError as error:
            self.button.description = say("journal.save_again")
            self.trouble.value = look.trouble(str(error))
            above = [self.trouble, self.row]
        self.box.children = [*above, *self.board]
        if not above:
            self.land()

    def land(self) -> None:
        """Bring the keyboard to the board once the page shows it, as its button is gone."""
        loop = running_loop()
        if loop is not None:
            loop.call_later(FOCUS_AFTER, self.focus)

    def focus(self) -> None:
        """Bring the keyboard to the first button or field of the board."""
        for shown in self.board:
            first = first_stop(shown)
            if first is not None:
                first.focus()

    def lift(self, case_id: str) -> None:
        """Show the board, if it is this case's record that opens."""
        if self.board or case_id != self.case.id:
            return
        try:
            self.board = [self.explorer.board.shell]
        except Exception as error:  # noqa: BLE001 (no learner is to see a traceback)
            self.explorer.cause = error
            sentence = say("frame.cannot_open", what=repr(error))
            self.board = [widgets.HTML(look.trouble(sentence))]
        self.box.remove_class("summitry-frame")
        self.box.children = self.board


def first_stop(widget: widgets.Widget) -> widgets.DOMWidget | None:
    """Return the first button or field inside a widget that shows and can take the keyboard."""
    if getattr(widget.layout, "display", None) == "none" or getattr(widget, "disabled", False):
        return None
    if isinstance(widget, STOPS):
        return widget
    inside = (first_stop(child) for child in getattr(widget, "children", ()))
    return next((one for one in inside if one is not None), None)
