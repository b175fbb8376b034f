"""Part of a picture: the best answers of two players as stairs in a square of chances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from summitry.pictures.style import ACCENT, FAINT, HUES, SMALL, SOFT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summitry.models.games_equilibria import Place
    from summitry.pictures.base import Picture

PLAYERS = (HUES[0], HUES[1])
DASHES = ("solid", (0, (2.2, 1.2)))
BEYOND = 0.06


class ReplySquare:
    """The chance of the second player across, that of the first upwards; where stairs meet, a ring.

    Parameters
    ----------
    picture
        The picture it stands on.
    box
        Left, top, width and height in inches; the top counts from the top of the picture.
    words
        What the first player does at the top, what the second does to the right, and the words for
        the two ends.
    """

    def __init__(
        self,
        picture: Picture,
        box: tuple[float, float, float, float],
        words: tuple[str, str, str, str],
    ) -> None:
        left, top, wide, tall = box
        width, high = picture.figure.get_size_inches()
        self.axes = axes = picture.axes(
            left=left, bottom=high - top - tall, right=width - left - wide, top=top
        )
        up, across, never, always = words
        ends = (-BEYOND, 1 + BEYOND)
        axes.set(xlim=ends, ylim=ends, xticks=[0, 1], yticks=[0, 1])
        axes.set_xticklabels([never, always])
        axes.set_yticklabels([never, always])
        axes.tick_params(length=0, labelcolor=SOFT, labelsize=SMALL)
        for edge in axes.spines.values():
            edge.set(visible=True, color=FAINT)
        style = {"fontsize": SMALL, "transform": axes.transAxes, "ha": "right"}
        axes.text(1, 1.04, up, color=PLAYERS[0], va="bottom", **style)
        axes.text(1, -0.17, across, color=PLAYERS[1], va="top", **style)
        self.stairs: list[Any] = [
            picture.moves(axes.add_collection(lines, autolim=False))
            for lines in (
                LineCollection([], linewidths=wide, colors=colour, linestyles=[dash], zorder=zorder)
                for colour, dash, wide, zorder in zip(
                    PLAYERS, DASHES, (3.4, 2.6), (3, 4), strict=True
                )
            )
        ]
        self.areas = [
            picture.moves(axes.add_patch(Rectangle((0, 0), 1, 1, visible=False, **look)))
            for look in (
                {"facecolor": "none", "edgecolor": PLAYERS[0], "hatch": "//", "zorder": 1},
                {"facecolor": "none", "edgecolor": PLAYERS[1], "hatch": "\\\\", "zorder": 1},
                {"facecolor": ACCENT, "alpha": 0.25, "zorder": 0.5},
            )
        ]
        meeting = LineCollection([], linewidths=9, colors=ACCENT, alpha=0.45, zorder=2)
        self.lines: Any = picture.moves(axes.add_collection(meeting, autolim=False))
        ring = {"markersize": 13, "markerfacecolor": "none", "markeredgewidth": 2.2}
        self.points = picture.moves(
            axes.plot([], [], "o", color=ACCENT, zorder=5, clip_on=False, **ring)[0]
        )
        self.note = picture.stamped(axes, 0.5, 0.5, fontsize=SMALL, color=SOFT)
        self.note.set(ha="center", va="center")

    def show(
        self,
        answers: tuple[Sequence[Place], Sequence[Place]] | None,
        meetings: Iterable[Place] = (),
        note: str = "",
    ) -> None:
        """Show the stairs of both and where they meet.

        Parameters
        ----------
        answers
            The best answers of both; None to show nothing.
        meetings
            The equilibria.
        note
            What to write where nothing shows.
        """
        found = list(meetings)
        for own, stairs, area in zip(answers or ((), ()), self.stairs, self.areas, strict=False):
            stairs.set_segments([line(place) for place in own if not is_area(place)])
            area.set_visible(any(is_area(place) for place in own))
        self.areas[2].set_visible(any(is_area(place) for place in found))
        self.lines.set_segments(
            [line(place) for place in found if not (place.is_point or is_area(place))]
        )
        dots = [place for place in found if place.is_point]
        across = [float(place.second_low) for place in dots]
        self.points.set_data(across, [float(place.first_low) for place in dots])
        self.note.set_text(note)


def is_area(place: Place) -> bool:
    """Tell whether a place is no line and no point."""
    return place.first_low < place.first_high and place.second_low < place.second_high


def line(place: Place) -> list[tuple[Any, Any]]:
    """Return the two ends of a place: across, then up."""
    return [
        (float(place.second_low), float(place.first_low)),
        (float(place.second_high), float(place.first_high)),
    ]
