"""Picture: a game of two moves each as four cells, with the arrows of what each would rather do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import LineCollection
from matplotlib.patches import Patch, Rectangle

from summitry.models.games import CELLS, PLAYERS
from summitry.pictures.base import Picture
from summitry.pictures.games_square import PLAYERS as COLOURS
from summitry.pictures.games_square import ReplySquare
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PALE, SMALL, SOFT, WIDTH
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from summitry.models.games_equilibria import Place
    from summitry.pictures.stamps import StampedText

HIGH = 4.2
LEFT, TOP, WIDE, TALL, GAP = 1.06, 0.66, 1.52, 1.22, 0.32
RIGHT = 4.66
SQUARE = (5.2, 1.3, 2.1, 1.5)
EDGE, REACH, HEAD, INSET = 0.08, 0.3, 0.09, 0.045
NUMBER, CORNER = 17, 0.22
MOVE, NAME, LINE = 13, 31, 37
ARROWS = ("^", "v", "<", ">")
BORDERS = (((0, 2), (1, 3)), ((0, 1), (2, 3)))


class Spot(NamedTuple):
    """What is said of a cell: its two numbers and up to two lines in its middle."""

    worth: tuple[str, str]
    lines: tuple[str, str]


def middle(cell: int) -> tuple[float, float]:
    """Return the middle of a cell in inches from the upper left."""
    down, across = divmod(cell, 2)
    return LEFT + across * (WIDE + GAP) + WIDE / 2, TOP + down * (TALL + GAP) + TALL / 2


class GamePicture(Picture):
    """Four cells, arrows across their borders, rings at what can last, and the square of chances.

    Parameters
    ----------
    players
        What the two are called.
    moves
        What the two moves of each are called.
    """

    def __init__(self, players: Sequence[str], moves: Sequence[Sequence[str]]) -> None:
        super().__init__(height=HIGH)
        self.sheet = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(HIGH, 0))
        axes.set_axis_off()
        self.frame(players, moves)
        size = WIDE - 2 * INSET, TALL - 2 * INSET
        shade = Rectangle((0, 0), *size, facecolor=PALE, edgecolor="none", zorder=0.5)
        self.held: Any = self.moves(axes.add_patch(shade))
        self.rings = [self.ring(cell) for cell in CELLS]
        self.numbers = [[self.number(cell, player) for player in PLAYERS] for cell in CELLS]
        self.lines = [[self.line(cell, step) for step in (0, 1)] for cell in CELLS]
        self.guesses = [self.guess(cell) for cell in CELLS]
        self.stems: list[Any] = [
            self.moves(axes.add_collection(self.stem(player), autolim=False)) for player in PLAYERS
        ]
        self.heads = {form: self.head(form) for form in ARROWS}
        self.ties = [[self.tie(border, player) for border in BORDERS[player]] for player in PLAYERS]
        foot = TOP + 2 * TALL + GAP + 0.14
        self.key = [
            self.text(EDGE, foot + 0.2 * step, color=colour, va="top")
            for step, colour in enumerate((COLOURS[0], COLOURS[1], ACCENT))
        ]
        self.name = self.text(RIGHT, 0.06, va="top", fontweight="bold", fontsize=SMALL + 1)
        self.family = self.text(RIGHT, 0.64, va="top", color=SOFT)
        self.near = self.text(RIGHT, foot - 0.14, va="top", linespacing=1.2)
        ends = say("game.picture.never"), say("game.picture.always")
        chances = [
            folded(say("game.picture.chance", who=who, move=pair[0]), LINE, 1)
            for who, pair in zip(players, moves, strict=True)
        ]
        self.square = ReplySquare(self, SQUARE, (chances[0], chances[1], *ends))

    def frame(self, players: Sequence[str], moves: Sequence[Sequence[str]]) -> None:
        """Draw the cells with the names of players and moves."""
        style: dict[str, Any] = {"fontsize": SMALL, "va": "center"}
        put = self.sheet.text
        across = LEFT + WIDE + GAP / 2
        put(across, 0.16, players[1], color=COLOURS[1], fontweight="bold", ha="center", **style)
        first = folded(players[0], MOVE, 2)
        put(EDGE, 0.46, first, color=COLOURS[0], fontweight="bold", linespacing=1.05, **style)
        for step in (0, 1):
            x, y = middle(3 * step)
            put(x, 0.48, moves[1][step], color=COLOURS[1], ha="center", **style)
            put(EDGE, y, folded(moves[0][step], MOVE, 3), color=COLOURS[0], **style)
        for cell in CELLS:
            x, y = middle(cell)
            corner = (x - WIDE / 2, y - TALL / 2)
            look = {"facecolor": "none", "edgecolor": SOFT, "linewidth": 1.0, "zorder": 1}
            self.sheet.add_patch(Rectangle(corner, WIDE, TALL, **look))

    def text(self, x: float, y: float, **style: Any) -> StampedText:
        """Add an empty moving text."""
        return self.stamped(self.sheet, x, y, **{"fontsize": SMALL, "color": INK, **style})

    def ring(self, cell: int) -> Patch:
        """Add the ring of a cell, not to be seen yet."""
        x, y = middle(cell)
        corner = (x - WIDE / 2 + INSET, y - TALL / 2 + INSET)
        size = (WIDE - 2 * INSET, TALL - 2 * INSET)
        look = {"facecolor": "none", "edgecolor": ACCENT, "linewidth": 3, "zorder": 2}
        return self.moves(self.sheet.add_patch(Rectangle(corner, *size, visible=False, **look)))

    def number(self, cell: int, player: int) -> StampedText:
        """Add the payoff of a player: the first's at the lower left, the second's at the right."""
        x, y = middle(cell)
        side = 1 if player else -1
        place = (x + side * (WIDE / 2 - CORNER), y - side * (TALL / 2 - CORNER))
        return self.text(*place, ha="center", va="center", fontsize=NUMBER, color=COLOURS[player])

    def line(self, cell: int, step: int) -> StampedText:
        """Add a line of words in the middle of a cell."""
        x, y = middle(cell)
        colour = INK if step else ACCENT
        return self.text(x, y - 0.09 + 0.19 * step, ha="center", va="center", color=colour)

    def guess(self, cell: int) -> StampedText:
        """Add the sign of a guess at the upper left of a cell."""
        x, y = middle(cell)
        return self.text(
            x - WIDE / 2 + 0.12, y - TALL / 2 + 0.12, va="top", color=INK, fontweight="bold"
        )

    def stem(self, player: int) -> LineCollection:
        """Return the stems of a player's arrows, none yet."""
        return LineCollection([], colors=COLOURS[player], linewidths=4, zorder=6)

    def head(self, form: str) -> Any:
        """Return the empty heads of arrows in one direction."""
        colour = COLOURS[0 if form in "^v" else 1]
        look = {"linestyle": "", "markersize": 13, "zorder": 7, "clip_on": False}
        return self.moves(self.sheet.plot([], [], form, color=colour, **look)[0])

    def tie(self, border: tuple[int, int], player: int) -> StampedText:
        """Add the sign of a tie on the border of two cells."""
        ends = [middle(cell) for cell in border]
        x, y = ((one + other) / 2 for one, other in zip(*ends, strict=True))
        look = {"fontsize": 15, "fontweight": "bold", "color": COLOURS[player]}
        return self.text(x, y, ha="center", va="center", zorder=7, **look)

    def show(
        self,
        spots: Sequence[Spot],
        cell: int,
        guess: int | None,
        key: Sequence[str],
        pulls: Mapping[tuple[int, int], float] | None = None,
        rings: Collection[int] = (),
        **beside: Any,
    ) -> None:
        """Show a game.

        Parameters
        ----------
        spots
            What is said of the four cells.
        cell
            The cell in hand.
        guess
            The cell that the learner names; None for none.
        key
            Up to three lines below the cells.
        pulls
            What a player gains by moving from the first to the second cell of a border, by player
            and number of the border; None while no arrows show.
        rings
            The cells that can last.
        beside
            As `show_beside` takes it.
        """
        x, y = middle(cell)
        self.held.set_xy((x - WIDE / 2 + INSET, y - TALL / 2 + INSET))
        for number, spot in enumerate(spots):
            for text, words in zip(self.numbers[number], spot.worth, strict=True):
                text.set_text(words)
            for text, words in zip(self.lines[number], spot.lines, strict=True):
                text.set_text(words)
            self.guesses[number].set_text(say("game.picture.guess") if number == guess else "")
            self.rings[number].set_visible(number in rings)
        for text, words in zip(self.key, [*key, "", "", ""][:3], strict=True):
            text.set_text(words)
        self.show_arrows(pulls)
        self.show_beside(**beside)

    def show_arrows(self, pulls: Mapping[tuple[int, int], float] | None) -> None:
        """Draw what each player would rather do, over the border of two cells."""
        stems: list[list[Any]] = [[], []]
        heads: dict[str, list[tuple[float, float]]] = {form: [] for form in ARROWS}
        for player in PLAYERS:
            for number, border in enumerate(BORDERS[player]):
                gain = None if pulls is None else pulls[player, number]
                self.ties[player][number].set_text("=" if gain == 0 else "")
                if not gain:
                    continue
                start, end = (middle(one) for one in (border if gain > 0 else border[::-1]))
                stem, tip = arrow(start, end)
                stems[player].append(stem)
                form = ("<>" if player else "^v")[gain > 0]
                heads[form].append(tip)
        for own, collection in zip(stems, self.stems, strict=True):
            collection.set_segments(own)
        for form, tips in heads.items():
            self.heads[form].set_data([x for x, _ in tips], [y for _, y in tips])

    def show_beside(
        self,
        name: str = "",
        family: str = "",
        near: str = "",
        answers: tuple[Sequence[Place], Sequence[Place]] | None = None,
        meetings: Sequence[Place] = (),
    ) -> None:
        """Show what the game is called, what lies near it, and the square of chances."""
        self.name.set_text(folded(name, NAME, 3) if name else "")
        self.family.set_text(folded(family, LINE, 2) if family else "")
        self.near.set_text(near)
        self.square.show(answers, meetings, "" if answers else say("game.picture.opens"))


def arrow(start: tuple[float, float], end: tuple[float, float]) -> tuple[list[Any], Any]:
    """Return stem and tip of an arrow in the middle between two cells."""
    middles = [(one + other) / 2 for one, other in zip(start, end, strict=True)]
    along = [0.0 if one == other else (1.0 if other > one else -1.0)
             for one, other in zip(start, end, strict=True)]  # fmt: skip
    tail = tuple(at - REACH * step for at, step in zip(middles, along, strict=True))
    tip = tuple(at + (REACH - HEAD) * step for at, step in zip(middles, along, strict=True))
    return [tail, tip], tip
