"""Picture: budget, chairs and councils of an organisation over the same years."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT, hue

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from matplotlib.axes import Axes

MARKS = {"yes": ("o", hue(0)), "no": ("X", hue(1))}
LEFT, RIGHT = 1.75, 0.15


class InstitutionPicture(Picture):
    """Three strips over the years: budget, chair, who came to the council.

    Parameters
    ----------
    table
        One row a year, as `summitry.models.institution.yearly` returns it.
    words
        ``budget``, ``not_adopted``, ``withheld``, ``chair``, ``first``, ``second``, ``key``.
    """

    def __init__(self, table: pd.DataFrame, words: Mapping[str, str]) -> None:
        super().__init__(height=4.2)
        years = table.index
        self.highest = float(table["amount"].max()) if table["amount"].notna().any() else 1.0
        self.strips = {
            "budget": self.axes(LEFT, 2.05, RIGHT, 0.1),
            "chairs": self.axes(LEFT, 1.35, RIGHT, 2.25),
            "councils": self.axes(LEFT, 0.35, RIGHT, 3.05),
        }
        for strip in self.strips.values():
            strip.set_xlim(years[0] - 0.7, years[-1] + 0.7)
        self.budget(self.strips["budget"], table, words)
        self.chairs(self.strips["chairs"], table, words)
        self.councils(self.strips["councils"], table, words)
        self.boxes = {
            name: self.moves(strip.axvspan(0, 1, color=ACCENT, alpha=0.2, linewidth=0))
            for name, strip in self.strips.items()
        }
        self.label = self.moves(
            self.strips["budget"].text(0, 0, "", color=ACCENT, fontweight="bold", fontsize=SMALL)
        )

    def budget(self, axes: Axes, table: pd.DataFrame, words: Mapping[str, str]) -> None:
        """Draw adopted budgets as bars; a year without one is an empty, hatched gap."""
        axes.bar(table.index, table["amount"].fillna(0), color=hue(0), width=0.8)
        top = self.highest
        axes.set(ylim=(0, top * 1.22))
        axes.set_ylabel(words["budget"], rotation=0, ha="right", va="center", labelpad=4)
        axes.yaxis.label.set_linespacing(1.3)
        axes.grid(axis="y")
        axes.tick_params(labelbottom=False)
        for status, hatch in (("not adopted", "////"), ("withheld", "")):
            years = table.index[table["status"] == status]
            axes.bar(
                years,
                top,
                width=0.8,
                facecolor=PAPER,
                edgecolor=SOFT,
                hatch=hatch,
                linestyle=(0, (3, 2)),
            )
            if len(years):
                name = words["not_adopted" if status == "not adopted" else "withheld"]
                middle = (years[0] + years[-1]) / 2
                axes.text(
                    middle,
                    top / 2,
                    name,
                    rotation=90,
                    ha="center",
                    va="center",
                    fontsize=SMALL,
                    bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1.5},
                )

    def chairs(self, axes: Axes, table: pd.DataFrame, words: Mapping[str, str]) -> None:
        """Write the code of the state in the chair under each year."""
        bare(axes, {0.5: words["chair"]})
        axes.set_ylim(0, 1)
        for year, code in table["iso3"].items():
            axes.text(year, 0.5, code, rotation=90, ha="center", va="center", fontsize=SMALL)

    def councils(self, axes: Axes, table: pd.DataFrame, words: Mapping[str, str]) -> None:
        """Mark for both ministers whether they came: yes, no, or not known."""
        bare(axes, {2: fill(words["first"], 22), 1: fill(words["second"], 22)})
        axes.set_ylim(0.4, 2.7)
        axes.tick_params(labelbottom=True, bottom=True)
        axes.spines["bottom"].set_visible(True)
        held = table[table["city"] != ""]
        for height, column in ((2, "first_came"), (1, "second_came")):
            for answer, (mark, colour) in MARKS.items():
                years = held.index[held[column] == answer]
                axes.plot(years, [height] * len(years), mark, color=colour, markersize=7)
            unknown = held.index[~held[column].isin(list(MARKS))]
            axes.plot(unknown, [height] * len(unknown), "_", color=SOFT, markersize=6)
        axes.text(0, 1.0, words["key"], transform=axes.transAxes, fontsize=SMALL, color=INK)

    def show(self, year: int, focus: str, words: str) -> None:
        """Mark a year in all strips, or in the one in focus."""
        for name, box in self.boxes.items():
            box.set(x=year - 0.5, width=1)
            box.set_visible(focus in ("all", name))
        first, last = self.strips["budget"].get_xlim()
        share = (year - first) / (last - first)
        side = "left" if share < 0.15 else "right" if share > 0.8 else "center"
        self.label.set(position=(year, self.highest * 1.13), text=words, horizontalalignment=side)


def bare(axes: Axes, rows: Mapping[float, str]) -> None:
    """Leave nothing of an axis but the names of its rows."""
    axes.set_yticks(list(rows), list(rows.values()))
    axes.tick_params(length=0, labelbottom=False, bottom=False)
    axes.spines[["left", "bottom"]].set_visible(False)
