"""A box for a whole text; what is typed is taken over when the box is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets as widgets

from summitry.explorers.dials import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

SAMPLES = ("", "The mayor said on Monday that the bridge is safe.")


class Paste(Line):
    """A box for a whole text, with its label above it.

    The text is taken over when the box is left, so that nothing moves while somebody types.
    """

    def build(self) -> widgets.Widget:
        """Make the box."""
        self.box = widgets.Textarea(
            value=self.value,
            description=self.label,
            placeholder=self.hint,
            continuous_update=False,
            style={"description_width": "initial"},
            layout={"width": "min(820px, 100%)"},
        )
        self.box.add_class("summitry-writing")
        self.link(self.box)
        return self.box

    def values(self) -> Iterable[str]:
        """Return nothing, and a sample; whatever else is written is as good."""
        return SAMPLES
