"""The picture engine: the fixed part is drawn once, only what moves is drawn again."""

from __future__ import annotations

import io
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, TypeVar

from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from summitry.pictures.stamps import Stamp, StampedText
from summitry.pictures.style import DPI, PAPER, SETTINGS, WIDTH

if TYPE_CHECKING:
    from matplotlib.axes import Axes

CORNER = (0, 0)
COLOURS = 256
AnyArtist = TypeVar("AnyArtist", bound=Artist)


class Picture(ABC):
    """A figure with a fixed part and artists that move.

    A picture draws its fixed part in its constructor and hands every artist that will change to
    `moves`; `show` changes those artists. What it shows, in words, is the reading of its explorer.

    Parameters
    ----------
    height
        Height in inches; the width is the same for all pictures.
    """

    def __init__(self, height: float = 4.2) -> None:
        with rc_context(SETTINGS):
            self.figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor=PAPER)
        self.canvas = FigureCanvasAgg(self.figure)
        self.stamps: dict[tuple[Any, ...], Stamp] = {}
        self._moving: list[Artist] = []
        self._background: Any = None

    @abstractmethod
    def show(self, **state: Any) -> None:
        """Move the artists to a state."""

    def axes(self, left: float, bottom: float, right: float, top: float) -> Axes:
        """Add axes whose edges are given in inches from the figure's own edges."""
        width, height = self.figure.get_size_inches()
        box = (
            left / width,
            bottom / height,
            1 - (left + right) / width,
            1 - (bottom + top) / height,
        )
        with rc_context(SETTINGS):
            axes = self.figure.add_axes(box)
        axes.tick_params(length=3)
        return axes

    def moves(self, artist: AnyArtist) -> AnyArtist:
        """Register an artist that changes between two states of the picture."""
        artist.set_animated(True)
        self._moving.append(artist)
        return artist

    def stamped(self, axes: Axes, x: float, y: float, **style: Any) -> StampedText:
        """Add a moving text that says few different things; each is drawn once and kept."""
        with rc_context(SETTINGS):
            made = StampedText(x, y, "", stamps=self.stamps, clip_on=False, **style)
        axes.add_artist(made)
        return self.moves(made)

    def forget(self, *artists: Artist) -> None:
        """Remove moving artists for good."""
        for artist in artists:
            self._moving.remove(artist)
            artist.remove()

    def redraw_fixed(self) -> None:
        """Draw the fixed part anew at the next occasion, because it changed."""
        self._background = None

    def warm(self) -> None:
        """Draw all of it now, so that the first move is as quick as the next."""
        if self._background is None:
            self.png()

    def keep_fixed(self) -> None:
        """Draw the fixed part and keep it, unless it is kept already."""
        if self._background is None:
            with rc_context(SETTINGS):
                self.canvas.draw()
            self._background = self.canvas.copy_from_bbox(self.figure.bbox)

    def png(self) -> bytes:
        """Return the picture as a small PNG: the kept background and what moves over it."""
        from PIL import Image

        self.keep_fixed()
        renderer = self.canvas.get_renderer()
        self.canvas.restore_region(self._background)
        for artist in sorted(self._moving, key=Artist.get_zorder):
            artist.draw(renderer)
        size = self.canvas.get_width_height()
        image = Image.frombuffer("RGBA", size, self.canvas.buffer_rgba(), "raw", "RGBA", 0, 1)
        stream = io.BytesIO()
        few_colours = image.convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=0)
        paper_white(few_colours).save(stream, "png", compress_level=1)
        return stream.getvalue()

    def svg(self) -> bytes:
        """Return the whole picture as SVG; the same state gives the same bytes."""
        stream = io.BytesIO()
        for artist in self._moving:
            artist.set_animated(False)
        try:
            with rc_context(SETTINGS):
                self.figure.savefig(stream, format="svg", metadata={"Date": None})
        finally:
            for artist in self._moving:
                artist.set_animated(True)
        return stream.getvalue()


def paper_white(image: Any) -> Any:
    """Give the paper, whose colour is that of the corner, back its own white."""
    palette = image.getpalette()
    corner = image.getpixel(CORNER) * 3
    palette[corner : corner + 3] = [255, 255, 255]
    image.putpalette(palette)
    return image
