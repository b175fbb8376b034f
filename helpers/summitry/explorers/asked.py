"""A question above the buttons that go from one to the next."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry.explorers.choices import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import traitlets


class Asked(Step):
    """A place in a sequence of questions: the words of the one in hand stand above the buttons.

    Parameters
    ----------
    words
        Returns the words of the question in hand.
    """

    def __init__(
        self,
        owner: traitlets.HasTraits,
        trait: str,
        label: str,
        sequence: Callable[[], Sequence[Any]],
        words: Callable[[], str],
    ) -> None:
        self.words = words
        super().__init__(owner, trait, label, sequence)

    def build(self) -> widgets.Widget:
        """Put the question above the two buttons."""
        self.line = widgets.HTML()
        self.write()
        self.owner.observe(self.write, self.trait)
        box = widgets.VBox([self.line, super().build()])
        box.layout.flex = "1 1 100%"
        return box

    def write(self, _change: Any = None) -> None:
        """Show the words of the question in hand."""
        words = f'<p class="summitry-question">{escape(self.words())}</p>'
        self.line.value = f'<div class="summitry-say">{words}</div>'
