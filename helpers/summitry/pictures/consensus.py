"""Picture: a package on the table, item by item, beside the council's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from summitry.pictures.consensus_tiles import HIGH, MAP_LEFT, CouncilPicture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PAPER, SOFT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from summitry.pictures.consensus_tiles import Answer

LEFT, NAME_LETTERS = 0.1, 22
BOXES, STEP, BOX = 2.0, 0.25, 0.17
TOP, BOTTOM = 0.42, 0.5
FEWEST_ROWS = 12
KEY = 0.24


class ConsensusPicture(CouncilPicture):
    """Rows of items with their wordings on the left; the states and who objects on the right.

    Parameters
    ----------
    names
        The items, from top to bottom.
    levels
        How many wordings each has.
    coded
        Whether anybody is coded on each.
    tiles, letters
        As in `CouncilPicture`.
    """

    def __init__(
        self,
        names: Sequence[str],
        levels: Sequence[int],
        coded: Sequence[bool],
        tiles: pd.DataFrame,
        letters: Mapping[str, str],
    ) -> None:
        super().__init__(tiles, letters)
        self.pitch = (HIGH - TOP - BOTTOM) / max(len(names), FEWEST_ROWS)
        self.draw_items(names, levels, coded)
        self.draw_marks()

    def row(self, place: int) -> float:
        """Return the height at which an item stands."""
        return HIGH - TOP - (place + 0.5) * self.pitch

    def box(self, place: int, level: int) -> tuple[float, float]:
        """Return the middle of the box of a wording."""
        return BOXES + (level - 0.5) * STEP, self.row(place)

    def draw_items(
        self, names: Sequence[str], levels: Sequence[int], coded: Sequence[bool]
    ) -> None:
        """Draw the rows of the package: name, boxes, key."""
        for place, (name, count, known) in enumerate(zip(names, levels, coded, strict=True)):
            colour = INK if known else SOFT
            words = folded(name, NAME_LETTERS, 1)
            self.text(LEFT, self.row(place), words, color=colour)
            for level in range(1, count + 1):
                x, y = self.box(place, level)
                line = {"linestyle": "-" if known else (0, (2, 1.5)), "edgecolor": SOFT}
                corner = (x - BOX / 2, y - BOX / 2)
                self.paper.add_patch(Rectangle(corner, BOX, BOX, facecolor=PAPER, **line))
        for level in range(1, max(levels, default=0) + 1):
            x = BOXES + (level - 0.5) * STEP
            self.text(x, HIGH - TOP + 0.1, str(level), ha="center", color=SOFT)
        self.text(LEFT, HIGH - TOP + 0.1, say("consensus.picture.items"), color=SOFT)

    def draw_marks(self) -> None:
        """Prepare what marks a wording, the frame of the item in hand, and the key."""
        ring = {"markerfacecolor": "none", "markeredgecolor": ACCENT, "markeredgewidth": 2}
        star = {"color": "#f3c33b", "markeredgecolor": INK, "zorder": 4}
        self.marks = {
            "table": self.mark(marker="s", markersize=11, color=hue(0), linestyle=""),
            "adopted": self.mark(marker="D", markersize=6, linestyle="", **star),
            "largest": self.mark(marker="o", markersize=17, linestyle="", zorder=5, **ring),
        }
        line = {"facecolor": "none", "edgecolor": INK, "linewidth": 1.4}
        self.hand = Rectangle((0.03, 0), MAP_LEFT - 0.35, self.pitch, **line)
        self.paper.add_patch(self.hand)
        self.moves(self.hand)
        place = LEFT + 0.08
        for name, mark in self.marks.items():
            copy = Line2D([place], [KEY], linestyle="")
            copy.update_from(mark)
            copy.set_markersize(min(mark.get_markersize(), 12))
            copy.set_animated(False)
            self.paper.add_line(copy)
            words = self.text(place + 0.13, KEY, say(f"consensus.picture.{name}"))
            end = words.get_window_extent(self.canvas.get_renderer()).x1
            place = float(end / self.figure.dpi) + 0.2

    def show(
        self,
        settled: Mapping[str, Sequence[int]],
        hand: int,
        answers: Sequence[Answer],
        picked: int | None,
        words: tuple[str, str, str],
        objecting: Sequence[tuple[str, float, int]],
    ) -> None:
        """Show a package and the answers to it.

        Parameters
        ----------
        settled
            The level of each item, 0 for left out: on the ``table``, ``adopted``, ``largest``.
        hand
            Place of the item in hand.
        answers
            What each state's tile shows, in the order of the tiles.
        picked
            Place of the state to frame, if any.
        words
            The heading, how the council decides, and the line under the tiles.
        objecting
            Who objects, by how many points, and how many states that are; the farthest first.
        """
        for name, mark in self.marks.items():
            levels = enumerate(settled[name])
            spots = [self.box(place, level) for place, level in levels if level]
            mark.set_data([x for x, _ in spots], [y for _, y in spots])
        self.hand.set_y(self.row(hand) - self.pitch / 2)
        self.show_tiles(answers, picked)
        for text, line in zip((self.head, self.how, self.verdict), words, strict=True):
            text.set_text(line)
        self.list_objections(objecting)
