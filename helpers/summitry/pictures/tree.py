"""Picture: a tree of moves from left to right, with what each side gets, and a line of costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from summitry.models.trees import End, Turn, turns
from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, INK, PALE, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.pictures.tree_line import CostLine
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from summitry.models.trees import Place, Tree
    from summitry.pictures.stamps import StampedText
    from summitry.pictures.tree_line import Zone

ROOT, LAST, GETS = 0.78, 5.78, (6.29, 7.1)
HEAD, KEY, LINE, TURNED = 0.5, 0.34, 1.0, 0.32
PITCH = {2: 0.62, 3: 0.44}
SIDES = ((hue(0), "o"), (hue(1), "s"))
BRANCHES: dict[str, dict[str, Any]] = {
    "open": {"colors": SOFT, "linewidths": 1.2},
    "not": {"colors": SOFT, "linewidths": 1.2, "linestyles": (0, (4, 3))},
    "even": {"colors": INK, "linewidths": 2.6, "linestyles": (0, (6, 1.5))},
    "off": {"colors": "#8a929c", "linewidths": 3.4},
    "taken": {"colors": INK, "linewidths": 3.4},
}


def laid(tree: Tree) -> dict[Place, tuple[int, float]]:
    """Return depth and row of everything in a tree, in rows from 0.

    >>> laid(Turn(0, {"a": End((1,)), "b": End((2,))}))
    {('a',): (1, 0), ('b',): (1, 1), (): (0, 0.5)}
    """
    found: dict[Place, tuple[int, float]] = {}
    rows = iter(range(1000))

    def lay(part: Tree, place: Place) -> float:
        if isinstance(part, End):
            row: float = next(rows)
        else:
            below = [lay(then, (*place, name)) for name, then in part.moves.items()]
            row = (below[0] + below[-1]) / 2
        found[place] = (len(place), row)
        return row

    lay(tree, ())
    return found


def parts(tree: Tree, place: Place = ()) -> Iterator[tuple[Place, Tree]]:
    """Return everything in a tree, from the top of the picture to its foot."""
    yield place, tree
    if isinstance(tree, Turn):
        for name, then in tree.moves.items():
            yield from parts(then, (*place, name))


class TreePicture(Picture):
    """Moves in turn; what is fixed is who moves where, what moves is how it is folded back.

    Parameters
    ----------
    tree
        Its shape.
    sides
        What the two movers are called.
    moves
        What each move is called, by the place it leads to.
    """

    def __init__(self, tree: Turn, sides: tuple[str, str], moves: Mapping[Place, str]) -> None:
        self.where, self.tree = laid(tree), tree
        depth = max(level for level, _ in self.where.values())
        self.ends = [place for place, part in parts(tree) if isinstance(part, End)]
        pitch = PITCH[depth]
        self.floor = HEAD + pitch * len(self.ends)
        high = self.floor + KEY + LINE
        super().__init__(height=high)
        self.sheet = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(high, 0))
        axes.set_axis_off()
        self.pitch, self.across = pitch, (LAST - ROOT) / depth
        stripe = Rectangle((LAST, 0), WIDTH - LAST - 0.06, pitch * 0.84, facecolor=PALE, zorder=0)
        axes.add_patch(stripe)
        self.stripe = self.moves(stripe)
        self.lines = {look: self.branch(style) for look, style in BRANCHES.items()}
        guess = {"marker": "D", "markersize": 8, "markeredgewidth": 1.8, "linestyle": ""}
        look = {**guess, "color": ACCENT, "markerfacecolor": PAPER, "zorder": 5}
        self.guesses = self.moves(axes.plot([], [], **look)[0])
        self.notes = {place: self.note(place) for place in moves}
        self.folded = {place: self.value(place) for place, _ in turns(tree)}
        self.gets = {
            end: [self.text(x, self.spot(end)[1], ha="center") for x in GETS] for end in self.ends
        }
        self.write_moves(moves)
        self.write_heads(sides)
        self.line = CostLine(self, axes, left=0.4, right=WIDTH - 0.4, top=high - LINE + 0.36)

    def branch(self, style: Mapping[str, Any]) -> LineCollection:
        """Add moving branches of one look."""
        made = LineCollection([], capstyle="butt", zorder=2, **style)
        self.sheet.add_collection(made, autolim=False)
        return self.moves(made)

    def text(self, x: float, y: float, **style: Any) -> StampedText:
        """Add an empty moving text."""
        style = {"va": "center", "fontsize": SMALL, "color": INK, **style}
        return self.stamped(self.sheet, x, y, **style)

    def spot(self, place: Place) -> tuple[float, float]:
        """Return where something lies, in inches."""
        depth, row = self.where[place]
        return ROOT + depth * self.across, HEAD + (row + 0.5) * self.pitch

    def bend(self, place: Place) -> tuple[float, float]:
        """Return where the branch to a place begins to run level."""
        return self.spot(place[:-1])[0] + TURNED, self.spot(place)[1]

    def way(self, place: Place) -> list[tuple[float, float]]:
        """Return the branch that leads to a place."""
        end = self.spot(place)
        if place in self.ends:
            end = (LAST, end[1])
        return [self.spot(place[:-1]), self.bend(place), end]

    def note(self, place: Place) -> StampedText:
        """Add room for a note under a branch."""
        x, y = self.bend(place)
        return self.text(x + 0.1, y + 0.11, color=ACCENT, fontweight="bold")

    def value(self, place: Place) -> StampedText:
        """Add room for what a turn is worth, left of it and under the branch that leads to it."""
        x, y = self.spot(place)
        return self.text(x - 0.12, y + 0.17 if place else y, ha="right")

    def write_moves(self, moves: Mapping[Place, str]) -> None:
        """Write what the moves are called, and mark who moves."""
        for place, words in moves.items():
            x, y = self.bend(place)
            style = {"va": "center", "fontsize": SMALL, "color": INK}
            self.sheet.text(x + 0.1, y - 0.11, words, **style)
        for place, turn in turns(self.tree):
            if turn.mover is not None:
                colour, marker = SIDES[turn.mover]
                self.sheet.plot(*self.spot(place), marker, color=colour, markersize=11, zorder=4)

    def write_heads(self, sides: tuple[str, str]) -> None:
        """Write who moves in which column, who gets what, and the key."""
        movers = {len(place): turn.mover for place, turn in turns(self.tree)}
        bold = {"fontsize": SMALL, "fontweight": "bold", "va": "center"}
        for depth, mover in movers.items():
            if mover is not None:
                words = say("tree.moves_now", who=sides[mover])
                x = ROOT + depth * self.across - 0.1
                self.sheet.text(x, 0.2, words, color=SIDES[mover][0], **bold)
        for x, name, (colour, _) in zip(GETS, sides, SIDES, strict=True):
            words = say("tree.gets", who=name)
            self.sheet.text(x, 0.22, words, color=colour, ha="center", **bold)
        self.write_key()

    def write_key(self) -> None:
        """Write what the branches mean, under the tree."""
        y, x = self.floor + 0.16, ROOT - 0.38
        for look in ("taken", "not", "even"):
            style = BRANCHES[look]
            line = Line2D([x, x + 0.42], [y, y], color=style["colors"])
            line.set(linewidth=style["linewidths"], linestyle=style.get("linestyles", "-"))
            self.sheet.add_line(line)
            words = say(f"tree.key.{look}")
            self.sheet.text(x + 0.5, y, words, va="center", fontsize=SMALL, color=SOFT)
            x += 0.72 + 0.08 * len(words)
        guess = {"markersize": 8, "markeredgewidth": 1.8, "markerfacecolor": PAPER}
        self.sheet.plot([x + 0.06], [y], "D", color=ACCENT, **guess)
        words = say("tree.key.guess")
        self.sheet.text(x + 0.2, y, words, va="center", fontsize=SMALL, color=SOFT)

    def show(
        self,
        gets: Mapping[Place, tuple[str, str]],
        looks: Mapping[Place, str],
        notes: Mapping[Place, str],
        folded: Mapping[Place, str],
        guessed: Collection[Place],
        reached: Place | None,
        line: tuple[str, float, Sequence[Zone]],
    ) -> None:
        """Show one state of the tree.

        Parameters
        ----------
        gets
            What the two get at each end, in words.
        looks
            Look of the branch to each place that is not open: a key of `BRANCHES`.
        notes
            Words under a branch.
        folded
            What the turns that are folded back are worth, in words.
        guessed
            The branches that were guessed.
        reached
            The end that is reached, if that is known.
        line
            As `CostLine.show` takes it.
        """
        for look, lines in self.lines.items():
            lines.set_segments(
                [self.way(place) for place in self.notes if looks.get(place, "open") == look]
            )
        for place, text in self.notes.items():
            text.set_text(notes.get(place, ""))
        for place, text in self.folded.items():
            text.set_text(folded.get(place, ""))
        for end, texts in self.gets.items():
            for text, words in zip(texts, gets[end], strict=True):
                text.set(text=words, fontweight="bold" if end == reached else "normal")
        self.stripe.set_visible(reached is not None)
        if reached is not None:
            self.stripe.set_y(self.spot(reached)[1] - self.pitch * 0.42)
        places = [self.bend(place) for place in guessed]
        self.guesses.set_data([x for x, _ in places], [y for _, y in places])
        self.line.show(*line)
