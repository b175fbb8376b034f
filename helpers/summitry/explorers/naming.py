"""A choice whose options change their names with the state, but not what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets

from summitry.explorers.controls import Choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    import ipywidgets as widgets


class ChooseNamed(Choose):
    """One of a few options, each a button; `rename` gives the buttons other words."""

    def link(self, widget: widgets.Widget) -> None:
        """Keep the button pressed and the trait equal."""
        self.bond = traitlets.link((self.owner, self.trait), (widget, "value"))

    def rename(self, names: Sequence[str]) -> None:
        """Write other words on the buttons; words that are there twice are numbered.

        Parameters
        ----------
        names
            The new words, in the order of the options.
        """
        words = numbered(names)
        if words == list(self.options):
            return
        self.options = dict(zip(words, self.options.values(), strict=True))
        self.bond.unlink()
        self.widget.options = list(self.options.items())
        self.bond.link()


def numbered(names: Sequence[str]) -> list[str]:
    """Return names, each as often as it is needed with a number behind it.

    >>> numbered(["Upland", "Lowland", "Upland"])
    ['Upland', 'Lowland', 'Upland (2)']
    """
    found: list[str] = []
    for name in names:
        before = list(names[: len(found)]).count(name)
        found.append(f"{name} ({before + 1})" if before else name)
    return found
