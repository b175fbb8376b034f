"""Text that is drawn once and then put down like a stamp, because letters are slow to draw."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

if TYPE_CHECKING:
    from numpy.typing import NDArray

MARGIN = 3


class Stamp(NamedTuple):
    """Letters as an image, and where its lower left corner lies from the anchor of the text."""

    image: NDArray[np.uint8]
    across: int
    up: int


class StampedText(Text):
    """A text that looks the same wherever it stands; in SVG it is written as any other.

    Parameters
    ----------
    stamps
        Where stamps are kept; texts of one picture share them.
    """

    def __init__(self, *place: Any, stamps: dict[tuple[Any, ...], Stamp], **style: Any) -> None:
        super().__init__(*place, **style)
        self.stamps = stamps

    def draw(self, renderer: Any) -> None:
        """Put the stamp down, or write the text where stamps do not serve."""
        if not isinstance(renderer, RendererAgg):
            super().draw(renderer)
            return
        if not self.get_visible() or not self.get_text():
            return
        look = self.look(renderer)
        if look not in self.stamps:
            self.stamps[look] = self.cut(renderer)
        stamp = self.stamps[look]
        x, y = (round(place) for place in self.anchor())
        renderer.draw_image(renderer.new_gc(), x + stamp.across, y + stamp.up, stamp.image)
        self.stale = False

    def anchor(self) -> tuple[float, float]:
        """Return where the text is tied to, in pixels from the lower left."""
        x, y = self.get_transform().transform(self.get_unitless_position())
        return float(x), float(y)

    def look(self, renderer: RendererAgg) -> tuple[Any, ...]:
        """Return everything that changes how the letters look."""
        return (
            self.get_text(),
            self.get_fontsize(),
            self.get_fontweight(),
            self.get_color(),
            self.get_horizontalalignment(),
            self.get_verticalalignment(),
            renderer.dpi,
        )

    def cut(self, renderer: RendererAgg) -> Stamp:
        """Draw the letters on a sheet of their own."""
        x, y = self.anchor()
        box = self.get_window_extent(renderer)
        left, low = math.floor(box.x0) - MARGIN, math.floor(box.y0) - MARGIN
        wide, tall = (math.ceil(side) + 2 * MARGIN + 1 for side in (box.width, box.height))
        sheet = RendererAgg(wide, tall, renderer.dpi)
        place = self.get_transform()
        self.set_transform(place + Affine2D().translate(-left, -low))
        super().draw(sheet)
        self.set_transform(place)
        image = np.asarray(sheet.buffer_rgba())[::-1].copy()
        return Stamp(image, round(left - x), round(low - y))
