"""Pictures: a field of strategies as rules or as a ranking, and below it one match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection

from summitry.pictures.base import Picture
from summitry.pictures.match_strip import FILLS, HEAD, SIGNS, TALL, MatchStrip, strip_key
from summitry.pictures.style import ACCENT, FAINT, INK, SMALL, SOFT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from summitry.models.contact_play import Match
    from summitry.pictures.stamps import StampedText

EDGE, LEFT = 0.08, 1.78
ROW, TOP, AXIS, GAP = 0.222, 0.3, 0.42, 0.14
STRIP = HEAD + 2 * TALL + 0.09
KEY = 0.5
SCORE, CHANGE = 5.6, 6.25
RANGE, WIDER_RANGE = (1.85, 2.85, 0.25), (1.75, 4.15, 0.5)


class FieldPicture(Picture):
    """One row a strategy, and below them a match without and one with calls.

    Parameters
    ----------
    rows
        Number of strategies.
    gap
        Room between the rows and the match, in inches.
    """

    def __init__(self, rows: int, gap: float) -> None:
        self.floor = TOP + rows * ROW
        high = self.floor + gap + 2 * STRIP + KEY
        super().__init__(height=high)
        self.sheet = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(high, 0))
        axes.set_axis_off()
        self.places = [TOP + (row + 0.5) * ROW for row in range(rows)]
        self.strips = [
            MatchStrip(self, axes, LEFT, self.floor + gap + number * STRIP) for number in range(2)
        ]
        strip_key(axes, EDGE, high - 0.75 * KEY, FILLS)
        strip_key(axes, EDGE, high - 0.25 * KEY, SIGNS)
        tags = {"ha": "right", "color": ACCENT}
        self.bets = self.text(WIDTH - EDGE, TOP / 2, **tags)
        self.tags = [self.text(WIDTH - EDGE, place, **tags) for place in self.places]

    def text(self, x: float, y: float, **style: Any) -> StampedText:
        """Add an empty moving text."""
        style = {"va": "center", "fontsize": SMALL, "color": INK, **style}
        return self.stamped(self.sheet, x, y, **style)

    def show_match(
        self, names: tuple[str, str], heads: Sequence[str], played: Sequence[Match | None]
    ) -> None:
        """Show a match without calls and, where it is given, with calls."""
        for strip, head, match in zip(self.strips, heads, played, strict=True):
            strip.show(head, names, match)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Write what was bet at the end of the rows."""
        self.bets.set_text(say("hotline.your_bets") if any(tags) else "")
        for text, tag in zip(self.tags, tags, strict=True):
            text.set_text(tag)


class RulesPicture(FieldPicture):
    """The strategies with their rules, before the tournament.

    Parameters
    ----------
    rules
        What each strategy does, by its name.
    """

    def __init__(self, rules: Mapping[str, str]) -> None:
        super().__init__(len(rules), GAP)
        style = {"va": "center", "fontsize": SMALL}
        self.sheet.text(EDGE, TOP / 2, say("hotline.rules_head"), color=SOFT, **style)
        for place, (name, rule) in zip(self.places, rules.items(), strict=True):
            self.sheet.text(EDGE, place, name, color=INK, fontweight="bold", **style)
            self.sheet.text(LEFT + 0.12, place, rule, color=INK, **style)

    def show(self, tags: Sequence[str], **match: Any) -> None:
        """Show the bets and a match.

        Parameters
        ----------
        tags
            What was bet, by row.
        match
            As `FieldPicture.show_match` takes it.
        """
        self.show_tags(tags)
        self.show_match(**match)


class RankingPicture(FieldPicture):
    """The strategies by their points: hollow without calls, filled with calls.

    Parameters
    ----------
    rows
        Number of strategies.
    wide
        Whether the scale must reach further than the classic field needs.
    """

    def __init__(self, rows: int, *, wide: bool) -> None:
        super().__init__(rows, AXIS)
        low, high, step = WIDER_RANGE if wide else RANGE
        right, left = SCORE - 0.55, LEFT + 0.15
        self.across = lambda points: left + (points - low) / (high - low) * (right - left)
        self.scale(low, high, step)
        self.names = [self.text(EDGE, place) for place in self.places]
        self.scores = [self.text(SCORE, place, ha="right") for place in self.places]
        self.changes = [self.text(CHANGE, place, ha="right") for place in self.places]
        self.key = self.text(EDGE, TOP / 2, color=SOFT)
        head = {"ha": "right", "va": "center", "fontsize": SMALL, "color": SOFT}
        self.sheet.text(SCORE, TOP / 2, say("hotline.points"), **head)
        self.change = self.text(CHANGE, TOP / 2, ha="right", color=SOFT)
        lines = {"colors": hue(0), "zorder": 2}
        self.joins = self.put(LineCollection([], linewidths=1.6, **lines))
        self.spread = self.put(LineCollection([], linewidths=5, alpha=0.3, **lines))
        look = {"linestyle": "", "color": hue(0), "zorder": 4}
        plot = self.sheet.plot
        self.without = self.moves(
            plot([], [], "o", markersize=7, markerfacecolor="white", markeredgewidth=1.6, **look)[0]
        )
        self.calling = self.moves(plot([], [], "D", markersize=7, **look)[0])

    def put(self, lines: LineCollection) -> LineCollection:
        """Add moving lines."""
        self.sheet.add_collection(lines, autolim=False)
        return self.moves(lines)

    def column(self, ranking: pd.DataFrame, name: str) -> list[float]:
        """Return where the points of a column lie, from left to right."""
        return list(self.across(ranking[name].to_numpy()))

    def lines(
        self, begin: Sequence[float], end: Sequence[float]
    ) -> list[list[tuple[float, float]]]:
        """Return a line in each row from one place to another."""
        ends = zip(self.places, begin, end, strict=True)
        return [[(one, row), (other, row)] for row, one, other in ends]

    def scale(self, low: float, high: float, step: float) -> None:
        """Draw the scale of points with its few lines."""
        style = {"ha": "center", "fontsize": SMALL, "va": "center"}
        foot = self.floor + 0.04
        for points in np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step:
            x = self.across(points)
            self.sheet.plot([x, x], [TOP, foot], color=FAINT, linewidth=0.8, zorder=1)
            self.sheet.text(x, foot + 0.1, f"{points:g}", color=INK, **style)
        middle = (self.across(low) + self.across(high)) / 2
        self.sheet.text(middle, foot + 0.26, say("hotline.axis"), color=SOFT, **style)

    def show(
        self, ranking: pd.DataFrame, key: str, tags: Sequence[str], *, calls: bool, **match: Any
    ) -> None:
        """Show a ranking and a match.

        Parameters
        ----------
        ranking
            From the first to the last: ``name``, ``chosen``, ``without`` and ``calling`` (points),
            ``low`` and ``high`` (where most runs lie), ``score`` and ``change`` (words).
        key
            What the marks mean.
        tags
            What was bet, by row.
        calls
            Whether the marks with calls show.
        match
            As `FieldPicture.show_match` takes it.
        """
        self.key.set_text(key)
        self.change.set_text(say("hotline.change") if calls else "")
        words = zip(self.names, self.scores, self.changes, ranking.itertuples(), strict=True)
        for name, score, change, row in words:
            name.set(text=row.name, fontweight="bold" if row.chosen else "normal")
            score.set_text(row.score)
            change.set_text(row.change)
        self.show_tags(tags)
        before, after = self.column(ranking, "without"), self.column(ranking, "calling")
        low, high = self.column(ranking, "low"), self.column(ranking, "high")
        self.spread.set_segments(self.lines(low, high))
        self.joins.set_segments(self.lines(before, after))
        self.without.set_data(before, self.places)
        self.calling.set_data(after, self.places)
        for artist in (self.joins, self.calling):
            artist.set_visible(calls)
        self.show_match(**match)
