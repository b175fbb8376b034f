"""The chance of one option: a number box and a slider, even until it is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.placing import LETTER, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Chance(Place):
    """A whole number from 0 to 100; untouched, its slider stands pale at the even split."""

    even = 50
    serves = True

    def ask(self, option: str, even: int, *, serves: bool, wide: int = 0) -> None:
        """Take the name of an option; without a name it is hidden.

        Parameters
        ----------
        option
            What it is called on screen.
        even
            Its place in an even split, 0 to 100.
        serves
            Whether the question in hand has such an option at all.
        wide
            Letters of the longest name beside it, so that the boxes stand below each other.
        """
        self.even, self.serves = even, serves
        self.rename(option)
        self.box.style.description_width = f"{LETTER * max(wide, len(option)):.1f}em"
        self.write({"new": self.value})

    def write(self, change: Mapping[str, Any]) -> None:
        """Show the number in both, or the slider at the even split."""
        super().write(change)
        if change["new"] is None and self.slider.value != self.even:
            self.slider.unobserve(self.slide, "value")
            self.slider.value = self.even
            self.slider.observe(self.slide, "value")

    def values(self) -> Iterable[int | None]:
        """Return every chance where it serves the question in hand, nothing elsewhere."""
        return super().values() if self.serves else (None,)
