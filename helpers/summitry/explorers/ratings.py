"""A control for several short ratings at once: one row of buttons for each thing that is rated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry.explorers.controls import AS_WIDE_AS_NEEDED, Control

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import traitlets


class Ratings(Control):
    """A rating or none for each of a few things; the trait is a tuple in their order.

    Parameters
    ----------
    things
        What each row is called.
    levels
        Words on the buttons and the ratings they stand for.
    """

    def __init__(
        self,
        owner: traitlets.HasTraits,
        trait: str,
        label: str,
        things: Sequence[str],
        levels: Mapping[str, int],
    ) -> None:
        self.things, self.levels = list(things), dict(levels)
        self.writing = False
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Put a row of toggle buttons for each thing into as many columns as there is room for."""
        self.rows = [
            widgets.ToggleButtons(
                options=list(self.levels.items()),
                value=None,
                description=thing,
                style={**AS_WIDE_AS_NEEDED, "button_width": "auto"},
            )
            for thing in self.things
        ]
        for row in self.rows:
            row.add_class("summitry-rating")
            row.observe(self.read, "value")
        self.owner.observe(self.write, self.trait)
        self.write({"new": self.value})
        box = widgets.Box(self.rows)
        box.add_class("summitry-ratings")
        return box

    def read(self, _change: Mapping[str, Any]) -> None:
        """Collect the ratings."""
        if not self.writing:
            setattr(self.owner, self.trait, tuple(row.value for row in self.rows))
            self.write({"new": self.value})

    def write(self, change: Mapping[str, Any]) -> None:
        """Press the buttons of the trait's ratings."""
        self.writing = True
        try:
            for row, rating in zip(self.rows, change["new"], strict=True):
                row.value = rating
        finally:
            self.writing = False

    def values(self) -> Iterable[tuple[int | None, ...]]:
        """Return no ratings, each rating for everything, and each thing alone rated highest."""
        count, levels = len(self.things), list(self.levels.values())
        empty: list[int | None] = [None] * count
        alone = [(*empty[:place], levels[0], *empty[place + 1 :]) for place in range(count)]
        return (tuple(empty), *((level,) * count for level in levels), *alone)
