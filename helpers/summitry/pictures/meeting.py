"""Picture: occasions and criteria; a definition lights the rows that it counts as meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from summitry.models.meeting import CRITERIA, MEETING, NO, UNKNOWN, YES
from summitry.pictures.base import Picture
from summitry.pictures.cells import squares
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, WIDTH, hue

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    import pandas as pd

EDGE, KEY, HEAD, ROW = 0.08, 0.3, 0.62, 0.38
LEFT, COLUMN, VERDICT, LETTERS = 1.4, 0.63, 0.82, 8
LIT, HATCH = "#d5ebe3", "//////"
ASIDE, GAP = 0.18, 0.02
COLUMNS = ("minutes", *CRITERIA)
LINES = {"va": "center", "fontsize": SMALL, "linespacing": 1.1}
MIDDLE = {**LINES, "ha": "center"}
OUTLINE = {"facecolor": "none", "edgecolor": INK, "linewidth": 1.2, "zorder": 2.5}
EDGED = {"markeredgewidth": 1.6, "zorder": 3}
LOOKS: dict[str, list[dict[str, Any]]] = {
    YES: [{"marker": "o", "color": hue(0), "markersize": 11, **EDGED}],
    NO: [{"marker": "o", "markerfacecolor": PAPER, "color": SOFT, "markersize": 11, **EDGED}],
    UNKNOWN: [
        {"marker": "s", "markerfacecolor": PAPER, "color": SOFT, "markersize": 14, "zorder": 3},
        {"marker": "$?$", "color": INK, "markersize": 9, "zorder": 4},
    ],
    "cross": [{"marker": "x", "color": ACCENT, "markersize": 9, "markeredgewidth": 2.2}],
}


class MeetingPicture(Picture):
    """Rows of occasions, columns of criteria; then the verdict and how two sides named each.

    Parameters
    ----------
    names
        Name and day of each occasion.
    minutes
        How long each lasted, as words.
    cells
        ``yes``, ``no`` or ``unknown`` for each occasion and criterion.
    heads
        What the columns are called: minutes, criteria, verdict, and the word of each side.
    key
        What the three sorts of cell and the cross mean.
    """

    def __init__(
        self,
        names: Sequence[tuple[str, str]],
        minutes: Sequence[str],
        cells: pd.DataFrame,
        heads: Mapping[str, str],
        key: Sequence[str],
    ) -> None:
        count = len(names)
        super().__init__(height=KEY + HEAD + count * ROW + EDGE)
        self.plot = axes = self.axes(left=0, bottom=EDGE, right=0, top=KEY)
        axes.set(xlim=(0, WIDTH), ylim=(count * ROW, -HEAD))
        axes.set_axis_off()
        self.middles = (np.arange(count) + 0.5) * ROW
        self.ends = LEFT + COLUMN * len(COLUMNS)
        self.rest = (WIDTH - EDGE - self.ends - VERDICT) / 2
        self.write_key(key)
        self.backs = {name: self.back(place) for place, name in enumerate(COLUMNS)}
        self.lit = self.patch(bands([]), facecolor=LIT, linewidth=0, zorder=1)
        hatch = {"facecolor": PAPER, "edgecolor": FAINT, "hatch": HATCH, "linewidth": 0}
        self.open = self.patch(bands([]), zorder=2, **hatch)
        self.write_rows(names, minutes, heads)
        self.asked = self.words_at(self.across("minutes"), -0.12, color=ACCENT)
        self.fill(cells)
        cross = {"color": ACCENT, "markersize": 13, "markeredgewidth": 2.2}
        self.crosses = self.marks([], [], marker="x", zorder=6, **cross)
        self.words = {
            name: [self.words_at(self.across(name), y) for y in self.middles]
            for name in ("verdict", "first", "second")
        }
        frame = {"edgecolor": ACCENT, "facecolor": "none", "linewidth": 2, "zorder": 8}
        self.ring = self.moves(Rectangle((0.03, 0), WIDTH - 0.06, ROW, **frame))
        axes.add_patch(self.ring)

    def patch(self, path: Path, **style: Any) -> PathPatch:
        """Add a moving path."""
        made = PathPatch(path, **style)
        self.plot.add_patch(made)
        return self.moves(made)

    def marks(self, x: Sequence[float], y: Sequence[float], **style: Any) -> Any:
        """Add moving marks."""
        return self.moves(self.plot.plot(x, y, linestyle="", **style)[0])

    def words_at(self, x: float, y: float, words: str = "", **style: Any) -> Any:
        """Add a moving text; it stands above the rows that light up."""
        made = self.stamped(self.plot, x, y, zorder=7, **{"color": INK, **MIDDLE, **style})
        made.set_text(words)
        return made

    def across(self, name: str) -> float:
        """Return the middle of a column."""
        if name in COLUMNS:
            return float(LEFT + (COLUMNS.index(name) + 0.5) * COLUMN)
        if name == "verdict":
            return float(self.ends + VERDICT / 2)
        return float(self.ends + VERDICT + (0.5 + (name == "second")) * self.rest)

    def write_key(self, key: Sequence[str]) -> None:
        """Write what the sorts of cell mean above all."""
        axes = self.axes(left=0, bottom=self.figure.get_figheight() - KEY, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(0, KEY))
        axes.set_axis_off()
        for place, words in enumerate(key):
            x = EDGE + 0.1 + (0, 0.8, 1.5, 2.8)[place]
            for look in LOOKS[(YES, NO, UNKNOWN, "cross")[place]]:
                axes.plot(x, KEY / 2, linestyle="", **look)
            axes.text(x + 0.17, KEY / 2, words, color=SOFT, **LINES)

    def back(self, place: int) -> Rectangle:
        """Return the frame round a column that a definition asks for."""
        top = -HEAD + 0.02
        corner = (LEFT + place * COLUMN, top)
        high = self.middles[-1] + ROW / 2 - top
        stripe = Rectangle(corner, COLUMN, high - 0.02, **OUTLINE)
        self.plot.add_patch(stripe)
        return self.moves(stripe)

    def write_rows(
        self, names: Sequence[tuple[str, str]], minutes: Sequence[str], heads: Mapping[str, str]
    ) -> None:
        """Write heads, names, days and minutes."""
        for middle, name, length in zip(self.middles, names, minutes, strict=True):
            for words, up, colour in zip(name, (-0.085, 0.085), (INK, SOFT), strict=True):
                self.words_at(EDGE, middle + up, folded(words, 19, 1), color=colour, ha="left")
            self.words_at(self.across("minutes") - ASIDE / 3, middle, length)
            ends = [EDGE, WIDTH - EDGE], [middle - ROW / 2] * 2
            self.plot.plot(*ends, color=FAINT, linewidth=0.8)
        for column, head in heads.items():
            lift = 0.12 if column == "minutes" else 0
            weight = "bold" if column == "verdict" else "normal"
            text = folded(head, LETTERS, 3)
            self.words_at(self.across(column), -HEAD / 2 - lift, text, fontweight=weight)

    def fill(self, cells: pd.DataFrame) -> None:
        """Draw the cells: filled discs, open ones, and hatched boxes with a question mark."""
        places: dict[str, list[tuple[float, float]]] = {YES: [], NO: [], UNKNOWN: []}
        for name in CRITERIA:
            for middle, answer in zip(self.middles, cells[name], strict=True):
                places[answer].append((self.across(name), middle))
        for answer, found in places.items():
            draw_cells(self, found, answer)

    def show(
        self,
        minutes: int,
        asked: pd.DataFrame,
        verdicts: Sequence[str],
        words: Mapping[str, Sequence[str]],
        parted: Mapping[str, Collection[int]],
        current: int | None,
    ) -> None:
        """Light the rows that a definition counts, and cross what speaks against the others.

        Parameters
        ----------
        minutes
            How long a meeting has to last; 0 asks for nothing.
        asked
            As `summitry.models.meeting.asked` returns it.
        verdicts
            ``meeting``, ``no_meeting`` or ``unknown`` for each row.
        words
            What stands in the columns of the verdict and of each side, row by row.
        parted
            For each side the rows whose word does not fit the definition; they stand out.
        current
            The chosen row, None for none.
        """
        for name, stripe in self.backs.items():
            stripe.set_visible(name in asked)
        self.asked.set_text(f"\u2265 {minutes}" if minutes else "")
        self.lit.set_path(bands(rows_with(verdicts, MEETING)))
        box = self.ends + 0.04, VERDICT - 0.08
        self.open.set_path(bands(rows_with(verdicts, UNKNOWN), *box))
        against = [
            (self.across(name) + ASIDE * (name == "minutes"), middle)
            for name in asked
            for middle, answer in zip(self.middles, asked[name], strict=True)
            if answer == NO
        ]
        self.crosses.set_data([x for x, _y in against], [y for _x, y in against])
        for name, texts in self.words.items():
            met = rows_with(verdicts, MEETING) if name == "verdict" else parted[name]
            for row, (text, word) in enumerate(zip(texts, words[name], strict=True)):
                strong = hue(2) if name == "verdict" else ACCENT
                text.set(fontweight="bold" if row in met else "normal")
                text.set(color=strong if row in met else INK)
                text.set_text(folded(word, LETTERS))
        self.ring.set_visible(current is not None)
        if current is not None:
            self.ring.set_y(current * ROW)


def rows_with(verdicts: Sequence[str], verdict: str) -> list[int]:
    """Return the rows that have a verdict."""
    return [row for row, one in enumerate(verdicts) if one == verdict]


def bands(rows: Sequence[int], left: float = 0.0, wide: float = WIDTH) -> Path:
    """Return one path of boxes, one for each row."""
    path = squares([0] * len(rows), list(rows))
    points = np.asarray(path.vertices, float) * [wide, ROW] + [left, 0]
    points.reshape(-1, 5, 2)[:, :2, 1] += GAP
    points.reshape(-1, 5, 2)[:, 4, 1] += GAP
    return Path(points, path.codes)


def draw_cells(picture: MeetingPicture, places: Sequence[tuple[float, float]], sort: str) -> None:
    """Draw moving cells of one sort at their places."""
    x, y = [one for one, _ in places], [one for _, one in places]
    for look in LOOKS[sort]:
        picture.marks(x, y, **look)
