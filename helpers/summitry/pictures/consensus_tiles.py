"""Picture: a council's answer to a package, a tile for each state and a line for who objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PALE, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.pictures.tiles import SIDE, words_path
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from matplotlib.lines import Line2D
    from numpy.typing import NDArray

HIGH = 4.3
MAP_LEFT, MAP_TOP, MAP_LOW = 3.4, 0.72, 1.32
LIST_TOP, LINE = 1.02, 0.21
BARS, BAR, LIST_LETTERS = 5.95, 1.05, 28
CODE = 0.5
LISTED = 4
FILLS = {"accepts": "#9cc4e6", "helped": "#f3e3b3", "objects": ACCENT, "waits": PALE}


class Answer(NamedTuple):
    """What a state's tile shows.

    Attributes
    ----------
    kind
        ``accepts``, ``helped`` (accepts only because of the rule), ``objects`` or ``waits``.
    ground
        ``own``, ``group`` or ``unknown``: on what the answer rests.
    """

    kind: str
    ground: str


class CouncilPicture(Picture):
    """The tiles of the states, and under them who objects and by how much.

    Parameters
    ----------
    tiles
        ``iso3``, ``row`` and ``col`` of every state; row 0 is in the north.
    letters
        Two or three letters for each state, by code.
    """

    def __init__(self, tiles: pd.DataFrame, letters: Mapping[str, str]) -> None:
        super().__init__(height=HIGH)
        self.paper = self.axes(left=0, bottom=0, right=0, top=0)
        self.paper.set(xlim=(0, WIDTH), ylim=(0, HIGH))
        self.paper.set_axis_off()
        self.draw_states(tiles, letters)
        self.draw_list()

    def text(self, x: float, y: float, words: str = "", **style: Any) -> Any:
        """Write a fixed text at a place in inches."""
        style = {"va": "center_baseline", "fontsize": SMALL, "color": INK} | style
        return self.paper.text(x, y, words, **style)

    def moving(self, x: float, y: float, **style: Any) -> Any:
        """Return a moving text at a place in inches."""
        style = {"va": "center_baseline", "fontsize": SMALL, "color": INK} | style
        made = self.stamped(self.paper, x, y, **style)
        made.set_transform(self.paper.transData)
        return made

    def mark(self, **style: Any) -> Line2D:
        """Return marks that move over the boxes."""
        return self.moves(self.paper.plot([], [], **style)[0])

    def draw_states(self, tiles: pd.DataFrame, letters: Mapping[str, str]) -> None:
        """Draw a tile for each state, and the key of the tiles."""
        self.order = [str(code) for code in tiles["iso3"]]
        across, down = tiles["col"].to_numpy(float), tiles["row"].to_numpy(float)
        wide, high = WIDTH - 0.08 - MAP_LEFT, HIGH - MAP_TOP - MAP_LOW
        columns, lines = np.ptp(across) + 1, np.ptp(down) + 1
        self.tile = min(wide / columns, high / lines)
        self.letters = [letters.get(code, code) for code in self.order]
        x = MAP_LEFT + (across - across.min() + 0.5) * self.tile
        y = HIGH - MAP_TOP - (down - down.min() + 0.5) * self.tile
        self.centres = np.column_stack([x, y])
        corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * SIDE * self.tile / 2
        squares = PolyCollection(self.centres[:, None, :] + corners)
        self.fill = self.moves(self.paper.add_collection(squares, autolim=False))
        self.codes = [self.writing(INK), self.writing(PAPER), self.writing(ACCENT)]
        self.dots = self.mark(
            marker="o", markersize=4.5, linestyle="", color=INK, markeredgecolor=PAPER, zorder=6
        )
        side = SIDE * self.tile
        frame = Rectangle((0, 0), side, side, facecolor="none", edgecolor=hue(4), linewidth=3)
        self.paper.add_patch(frame)
        self.frame = self.moves(frame)
        self.head = self.moving(MAP_LEFT, HIGH - 0.17, fontweight="bold")
        self.how = self.moving(MAP_LEFT, HIGH - 0.38, color=SOFT)
        self.tile_key()

    def tile_key(self) -> None:
        """Write what the tiles mean."""
        place, y = float(MAP_LEFT), HIGH - 0.59
        kinds = (("accepts", "own"), ("objects", "own"), ("helped", "own"), ("hollow", "unknown"))
        for name, ground in kinds:
            fill, edge, line, wide = tile_look(Answer(name, ground))
            box = {"facecolor": fill, "edgecolor": edge, "linestyle": line, "linewidth": wide}
            self.paper.add_patch(Rectangle((place, y - 0.07), 0.14, 0.14, **box))
            if name == "helped":
                dot = {"marker": "o", "markersize": 4.5, "color": INK, "markeredgecolor": PAPER}
                self.paper.plot([place + 0.12], [y - 0.05], **dot)
            words = self.text(place + 0.19, y, say(f"consensus.picture.{name}"))
            end = words.get_window_extent(self.canvas.get_renderer()).x1
            place = float(end / self.figure.dpi) + 0.14

    def writing(self, colour: str) -> PathPatch:
        """Return letters of one colour, all states' as one path."""
        patch = PathPatch(Path(np.zeros((1, 2))), facecolor=colour, linewidth=0, zorder=3)
        self.paper.add_patch(patch)
        return self.moves(patch)

    def draw_list(self) -> None:
        """Prepare the lines that say who objects and by how much."""
        self.verdict = self.moving(MAP_LEFT, LIST_TOP + 0.05, fontweight="bold")
        heights = [LIST_TOP - (place + 1) * LINE for place in range(LISTED)]
        self.who = [self.moving(MAP_LEFT, y) for y in heights]
        self.far = [self.moving(BARS, y) for y in heights]
        bars = PolyCollection([], facecolor=ACCENT, edgecolor=INK, linewidth=0.6)
        self.paper.add_collection(bars, autolim=False)
        self.bars = self.moves(bars)
        self.heights = heights

    def show_tiles(self, answers: Sequence[Answer], picked: int | None) -> None:
        """Fill the tiles, write their letters, and frame one of them."""
        fills, edges, lines, widths = zip(*(tile_look(answer) for answer in answers), strict=True)
        self.fill.set_facecolor(fills)
        self.fill.set_edgecolor(edges)
        self.fill.set_linestyle(lines)
        self.fill.set_linewidth(widths)
        inks = [letters_ink(answer) for answer in answers]
        for ink, patch in enumerate(self.codes):
            placed = [
                (one, centre * (1, -1) / self.tile)
                for one, centre, colour in zip(self.letters, self.centres, inks, strict=True)
                if colour == ink
            ]
            patch.set_path(scaled(placed, self.tile))
        helped = [answer.kind == "helped" for answer in answers]
        self.dots.set_data(*(self.centres[helped] + [0.36 * self.tile, -0.34 * self.tile]).T)
        self.frame.set_visible(picked is not None)
        if picked is not None:
            self.frame.set_xy(self.centres[picked] - SIDE * self.tile / 2)

    def list_objections(self, objecting: Sequence[tuple[str, float, int]]) -> None:
        """List who objects, with a bar as long as what is missing."""
        most = max((miss for _, miss, _ in objecting), default=1.0)
        shown = [(name, miss) for name, miss, _ in objecting[:LISTED]]
        if len(objecting) > LISTED:
            rest = sum(states for *_, states in objecting[LISTED - 1 :])
            shown[-1] = say("consensus.picture.more", n=rest), 0.0
        corners = []
        for place, (who, far) in enumerate(zip(self.who, self.far, strict=True)):
            name, miss = shown[place] if place < len(shown) else ("", 0.0)
            who.set_text(folded(name, LIST_LETTERS, 1))
            far.set_text(f"{miss:.1f}" if miss else "")
            long = BAR * miss / most
            y, x = self.heights[place], BARS + 0.42
            low, high = y - 0.055, y + 0.075
            if miss:
                corners.append([(x, low), (x + long, low), (x + long, high), (x, high)])
        self.bars.set_verts(corners)


def tile_look(answer: Answer) -> tuple[Any, Any, Any, float]:
    """Return fill, edge, line and width of a tile; what rests on no own coding is hollow."""
    hollow = answer.ground != "own"
    line = {"own": "-", "group": (0, (3, 1.2)), "unknown": (0, (1, 1.3))}[answer.ground]
    if answer.kind == "waits":
        return FILLS["waits"], FAINT, "-", 0.9
    if answer.kind == "objects":
        return (PAPER if hollow else ACCENT), ACCENT, line, 2.2
    return (PAPER if hollow else FILLS[answer.kind]), SOFT, line, 1.0


def letters_ink(answer: Answer) -> int:
    """Return in which of the three inks the letters of a tile are written."""
    if answer.kind != "objects":
        return 0
    return 1 if answer.ground == "own" else 2


def scaled(placed: Sequence[tuple[str, NDArray[np.float64]]], size: float) -> Path:
    """Return letters as one path; the origin alone where there are none."""
    if not placed:
        return Path(np.zeros((1, 2)))
    path = words_path(placed, CODE)
    return Path(np.asarray(path.vertices) * (size, -size), path.codes)
