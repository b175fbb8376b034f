"""The frame of every explorer: state as traits, a picture, its reading, its table, its notes."""

from __future__ import annotations

from abc import abstractmethod
from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry import look
from summitry.errors import SummitryError
from summitry.explorers.board import Board
from summitry.explorers.lid import front, still
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pandas as pd

    from summitry.case.case import Case
    from summitry.explorers.controls import Control
    from summitry.explorers.lid import Lid
    from summitry.pictures.base import Picture


class Explorer(traitlets.HasTraits):
    """Controls around one picture; its state is traits, so Python can drive it as a mouse can.

    Nothing is drawn or displayed before the explorer is shown or its reading is asked for.

    Parameters
    ----------
    case
        The case pack it shows, whole or as of a date; None for a model that needs no case.
    state
        Values of traits to begin with.

    Attributes
    ----------
    name
        Section of its words in ``strings/en.toml``.
    mark
        ``record``, ``reading`` or ``scenario``.
    under_lid
        Whether it shows something of the record, so that a lid lies over it until that is open.
    trouble
        One sentence on what went wrong at the last change; empty if nothing did.
    cause
        The error behind it.

    Raises
    ------
    SummitryError
        If the case lacks what the explorer needs, or a setting does not fit.
    """

    name: str
    mark: str = "record"
    under_lid: bool = True

    def __init__(self, case: Case | None = None, **state: Any) -> None:
        super().__init__()
        self.case = case
        self._words = self.trouble = ""
        self.cause: Exception | None = None
        self._picture: Picture | None = None
        self._shown: tuple[Any, ...] | None = None
        self._board: Board | None = None
        self.lid: Lid | None = None
        self._begin(state)
        self._start = self.settings()
        self.observe(self._moved, list(self._start))

    def __setattr__(self, name: str, value: Any) -> None:
        """Set an attribute; a setting that does not fit is refused in one sentence."""
        try:
            super().__setattr__(name, value)
        except traitlets.TraitError as error:
            raise SummitryError(say("frame.bad_value", error=error)) from None

    def _begin(self, state: Mapping[str, Any]) -> None:
        """Prepare and take over the first settings; say in one sentence what does not fit."""
        try:
            self.prepare()
            self.adjust(state)
        except SummitryError:
            raise
        except Exception as error:
            raise SummitryError(say("frame.cannot_open", what=repr(error))) from error

    def prepare(self) -> None:
        """Read what the explorer needs from the case; set traits that depend on it."""

    @abstractmethod
    def make_controls(self) -> list[Control]:
        """Return the controls in their order on screen."""

    @abstractmethod
    def make_picture(self) -> Picture:
        """Return the picture with its fixed part drawn."""

    @abstractmethod
    def draw(self) -> str:
        """Move the picture to the present state and return the reading."""

    @abstractmethod
    def table(self) -> pd.DataFrame:
        """Return what the picture shows as a table."""

    @abstractmethod
    def sources(self) -> str:
        """Return where it comes from, as HTML."""

    def card(self) -> str:
        """Return HTML that tells more about what is chosen; empty if there is nothing."""
        return ""

    def title(self) -> str:
        """Return the question or finding that heads the explorer."""
        return self.say("title")

    def limits(self) -> str:
        """Return what the picture cannot show."""
        return self.say("limits")

    def say(self, phrase: str, **gaps: Any) -> str:
        """Return a phrase of this explorer's own section."""
        return say(f"{self.name}.{phrase}", **gaps)

    def settings(self) -> dict[str, Any]:
        """Return the traits that a learner can set."""
        return {name: getattr(self, name) for name in self.trait_names(state=True)}

    def adjust(self, settings: Mapping[str, Any]) -> None:
        """Set several traits at once.

        Raises
        ------
        SummitryError
            If a name or a value is not one the explorer knows.
        """
        known = self.trait_names(state=True)
        for name in settings:
            if name not in known:
                raise SummitryError(say("frame.no_such", name=name, known=", ".join(known)))
        try:
            with self.hold_trait_notifications():
                for name, value in settings.items():
                    self.set_trait(name, value)
        except traitlets.TraitError as error:
            raise SummitryError(say("frame.bad_value", error=error)) from None

    def reset(self) -> None:
        """Go back to the state of the beginning."""
        self.adjust(self._start)

    @property
    def picture(self) -> Picture:
        """The picture; made when first needed."""
        if self._picture is None:
            self._picture = self.make_picture()
        return self._picture

    @property
    def reading(self) -> str:
        """What the picture shows at present, in words."""
        now = tuple(self.settings().values())
        if now != self._shown or self._picture is None:
            self._shown = now
            self.cause, self.trouble = None, ""
            self.guard(self._draw)
        return self._words

    def _draw(self) -> None:
        """Draw and keep the reading."""
        self._words = self.draw()

    def guard(self, action: Callable[[], None]) -> None:
        """Do something; keep as trouble, in one sentence, what goes wrong.

        Parameters
        ----------
        action
            What to do.
        """
        try:
            action()
        except SummitryError as error:
            self.cause, self.trouble = error, str(error)
        except Exception as error:  # noqa: BLE001 (no learner is to see a traceback)
            self.cause, self.trouble = error, say("frame.broken")

    @property
    def board(self) -> Board:
        """The widgets of the explorer; made when first needed."""
        if self._board is None:
            self._board = Board(self)
        return self._board

    @property
    def controls(self) -> Sequence[Control]:
        """The controls; made, with all widgets, when first needed."""
        return self.board.controls

    def _moved(self, _change: Mapping[str, Any]) -> None:
        """Redraw after a change of state, if anybody is looking."""
        board = self._board
        if board is not None and (self._picture is None or board.drawn != self.settings()):
            board.redraw()

    def notes(self) -> str:
        """Return the foldable notes: sources and limits."""
        limits = f"<p>{escape(self.limits())}</p>"
        return look.folded(say("frame.sources"), self.sources()) + look.folded(
            say("frame.limits"), limits
        )

    def still(self) -> str:
        """Return the explorer as it stands, as HTML that needs no kernel."""
        reading = self.reading
        table = look.table(self.table(), self.title())
        return "".join(
            (
                look.style(),
                look.heading(self.title(), self.mark),
                look.trouble(self.trouble),
                look.figure(self.picture.svg(), look.SVG, reading),
                self.card(),
                look.folded(say("frame.table"), table),
                self.notes(),
            )
        )

    def _repr_mimebundle_(self, **_options: Any) -> dict[str, Any]:
        """Show the widgets, or a lid over them; the still picture where there is no kernel."""
        try:
            bundle = front(self)._repr_mimebundle_() or {}
            return {**bundle, "text/html": still(self), "text/plain": self.reading or self.trouble}
        except Exception as error:  # noqa: BLE001 (no learner is to see a traceback)
            self.cause = error
            sentence = say("frame.cannot_open", what=repr(error))
            return {"text/html": look.trouble(sentence), "text/plain": sentence}
