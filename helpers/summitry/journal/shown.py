"""What a cell shows: widgets where there is a kernel, the same few words where there is none."""

from __future__ import annotations

from abc import abstractmethod
from html import escape
from typing import Any

import ipywidgets as widgets
import traitlets

from summitry import look
from summitry.errors import SummitryError


class Shown(traitlets.HasTraits):
    """Something with widgets that are made when first needed and read the journal when shown.

    What it leaves in a saved notebook never depends on what the learner's journal holds.

    Attributes
    ----------
    trouble
        What went wrong last, in one sentence; empty if nothing did.
    """

    trouble = traitlets.Unicode()

    def __init__(self) -> None:
        super().__init__()
        self._shell: widgets.VBox | None = None

    @abstractmethod
    def title(self) -> str:
        """Return the title line as HTML."""

    @abstractmethod
    def invitation(self) -> str:
        """Return, as HTML, what stands in a saved notebook below the title."""

    @abstractmethod
    def plain(self) -> str:
        """Return what a console shows."""

    @abstractmethod
    def make_parts(self) -> list[widgets.Widget]:
        """Make the widgets between title and messages."""

    @abstractmethod
    def refresh(self) -> None:
        """Bring the widgets up to date with state and journal."""

    def recall(self) -> None:
        """Take up from the journal what a reopened notebook should begin with."""

    @property
    def shell(self) -> widgets.VBox:
        """All widgets in one box."""
        if self._shell is None:
            heading = widgets.HTML(look.style() + self.title())
            self._trouble = widgets.HTML()
            self._shell = widgets.VBox([heading, *self.make_parts(), self._trouble])
            self._shell.add_class("summitry-frame")
            self.observe(self._say_trouble, "trouble")
            self._say_trouble()
        return self._shell

    @property
    def is_made(self) -> bool:
        """Whether the widgets exist already."""
        return self._shell is not None

    def attempt(self, action: Any) -> Any:
        """Do something; show one sentence if it fails."""
        try:
            result = action()
        except SummitryError as error:
            self.trouble = str(error)
            return None
        self.trouble = ""
        return result

    def _say_trouble(self, _change: Any = None) -> None:
        """Show what went wrong, or nothing."""
        words = escape(self.trouble)
        self._trouble.value = (
            f'<div class="summitry-trouble" role="alert">{words}</div>' if words else ""
        )

    def _repr_mimebundle_(self, **_options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """Show the widgets, and for saved notebooks what is the same for every learner."""
        shell = self.shell
        self.attempt(self.recall)
        self.refresh()
        bundle = dict(shell._repr_mimebundle_() or {})
        bundle["text/html"] = look.style() + self.title() + self.invitation()
        bundle["text/plain"] = self.plain()
        return bundle, {}


def button(description: str, action: Any, *, main: bool = False) -> widgets.Button:
    """Make a button as wide as its words that does one thing."""
    made = widgets.Button(description=description, layout={"width": "auto"})
    made.button_style = "primary" if main else ""
    made.on_click(lambda _button: action())
    return made


def row(*parts: widgets.Widget) -> widgets.HBox:
    """Put widgets side by side; they wrap where the page is narrow."""
    box = widgets.HBox(parts)
    box.add_class("summitry-controls")
    return box


def paragraph(words: str, css: str = "") -> str:
    """Return words as an HTML paragraph."""
    attribute = f' class="{css}"' if css else ""
    return f"<p{attribute}>{escape(words)}</p>"
