"""Pictures: who stands near whom, on one issue as a triangle, for one actor over all issues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patches import Polygon, Rectangle

from summitry.models.alignment_pairs import UNKNOWN
from summitry.pictures.cells import EDGE, CellsPicture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, SMALL, SOFT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

NAME_CHARACTERS = 24
LINE_CHARACTERS = 92
NAMES = 1.82
HEADER, HEADER_CHARACTERS = 1.55, 20
COUNTS = 0.72


class TrianglePicture(CellsPicture):
    """Every pair of actors on one issue; names stand on the diagonal.

    Parameters
    ----------
    count
        Number of actors.
    key
        What the cells mean.
    """

    def __init__(self, count: int, key: Mapping[str, str]) -> None:
        super().__init__(count, count, left=EDGE, right=NAMES, top=0.72, key=key)
        self.names = [self.text(place + 0.45, place + 0.5) for place in range(count)]
        self.title = self.text(0, -1.62, va="bottom", fontweight="bold")
        self.ends = [self.text(0, up, va="bottom", color=SOFT) for up in (-0.98, -0.38)]
        frame = {"closed": True, "fill": False, "edgecolor": ACCENT, "linewidth": 2.6}
        self.frame = self.moves(Polygon(np.zeros((3, 2)), zorder=6, **frame))
        self.plot.add_patch(self.frame)

    def show(
        self,
        names: Sequence[str],
        kinds: NDArray[Any],
        hollow: Sequence[bool],
        chosen: int,
        title: str,
        ends: Sequence[str],
    ) -> None:
        """Show the pairs and frame those of one actor.

        Parameters
        ----------
        names
            The actors in their order.
        kinds
            As in `fill`; only the places below the diagonal are drawn.
        hollow
            Which of the actors bear a ring.
        chosen
            Place of the chosen actor.
        title
            What the triangle is about.
        ends
            What either end of the scale means.
        """
        below = np.tril(np.ones(kinds.shape, bool), -1)
        self.fill(np.where(below, kinds, ""))
        marked = np.flatnonzero(hollow)
        self.rings.set_data(marked + 0.22, marked + 0.5)
        for place, (text, name) in enumerate(zip(self.names, names, strict=True)):
            text.set_text(folded(name, NAME_CHARACTERS))
            text.set_fontweight("bold" if place == chosen else "normal")
            text.set_color(ACCENT if place == chosen else INK)
        for text, words in zip([self.title, *self.ends], [title, *ends], strict=True):
            text.set_text(folded(words, LINE_CHARACTERS, 1))
        self.frame.set_xy(corner_path(chosen, len(names)))


def corner_path(place: int, count: int) -> NDArray[np.float64]:
    """Return the outline of an actor's row and column in a triangle of so many.

    >>> corner_path(0, 3).tolist()
    [[0.0, 1.0], [1.0, 1.0], [1.0, 3.0], [0.0, 3.0]]
    """
    row = [(0, place), (place, place)] if place else []
    column = [(place + 1, place + 1), (place + 1, count), (place, count)]
    column = column if place < count - 1 else []
    back = [(0, place + 1)] if place else []
    bend = [(place, place + 1)]
    return np.array([*row, *bend, *column, *(bend if row and column else []), *back], float)


class ActorPicture(CellsPicture):
    """One actor and all others, issue by issue.

    Parameters
    ----------
    issues
        Names of the issues, in the order of the columns.
    borders
        Columns before which another area begins.
    count
        Number of other actors.
    key
        What the cells mean.
    """

    def __init__(
        self, issues: Sequence[str], borders: Sequence[int], count: int, key: Mapping[str, str]
    ) -> None:
        room = {"left": NAMES, "right": COUNTS + EDGE, "top": HEADER}
        super().__init__(len(issues), count, key=key, **room)
        style = {"fontsize": SMALL, "linespacing": 1.05, "color": INK}
        upright = {"rotation": 90, "ha": "center", "va": "bottom"}
        for place, name in enumerate(issues):
            words = folded(name, HEADER_CHARACTERS)
            self.plot.text(place + 0.5, -0.42, words, **style, **upright)
        for border in borders:
            line = {"color": INK, "linewidth": 1.8, "zorder": 4}
            self.moves(self.plot.plot([border, border], [0, count], **line)[0])
        left = -(NAMES - EDGE) / self.wide
        end = len(issues) + 0.2
        self.names = [self.text(left, row + 0.5) for row in range(count)]
        self.counts = [self.text(end, row + 0.5, color=SOFT) for row in range(count)]
        self.title = self.text(left, -0.2, va="bottom", fontweight="bold")
        frame = {"facecolor": "none", "edgecolor": ACCENT, "linewidth": 2.6, "zorder": 6}
        self.frame = self.moves(Rectangle((0, 0), 1, count, **frame))
        self.plot.add_patch(self.frame)

    def show(
        self,
        names: Sequence[str],
        kinds: NDArray[Any],
        hollow: NDArray[np.bool_],
        own: Sequence[bool],
        counts: Sequence[str],
        chosen: int,
        title: str,
    ) -> None:
        """Show the rows and frame one issue.

        Parameters
        ----------
        names
            The other actors in their order.
        kinds
            As in `fill`.
        hollow
            Which codings of the others bear a ring, of the same shape; unknown cells bear none.
        own
            For which issues the actor's own coding bears one.
        counts
            What to write at the end of each row.
        chosen
            Place of the chosen issue.
        title
            Who the rows are compared with.
        """
        self.fill(kinds)
        down, across = np.nonzero(hollow & (kinds != UNKNOWN))
        above = np.flatnonzero(own)
        self.rings.set_data(
            np.concatenate([across + 0.82, above + 0.5]),
            np.concatenate([down + 0.2, np.full(len(above), -0.18)]),
        )
        for text, words in zip([*self.names, *self.counts], [*names, *counts], strict=True):
            text.set_text(folded(words, NAME_CHARACTERS))
        self.title.set_text(folded(title, NAME_CHARACTERS))
        self.frame.set_x(chosen)
