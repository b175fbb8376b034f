"""Picture: two kinds of sender, how often each sends a signal, and what is believed after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.pictures.tree_line import CostLine
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.pictures.tree_line import Zone

ROW, TOP, TALL = 0.4, 0.62, 0.24
LEFT, RIGHT, SPAN = 1.75, 5.35, 1.45
KINDS: tuple[dict[str, Any], ...] = (
    {"facecolor": hue(1), "hatch": ""},
    {"facecolor": PAPER, "edgecolor": hue(1), "hatch": "////"},
)
BELIEF = {"facecolor": hue(0)}
HIGH = 3.25


class SignalsPicture(Picture):
    """On the left who sends, on the right what is believed; below, the prices of a signal.

    Parameters
    ----------
    kinds
        What the two kinds of sender are called.
    seen
        What the other side may have seen: nothing yet, a signal, silence.
    heads
        What the two columns show.
    bar
        From which belief on the other side yields, 0 to 1.
    """

    def __init__(
        self, kinds: Sequence[str], seen: Sequence[str], heads: Sequence[str], bar: float
    ) -> None:
        super().__init__(height=HIGH)
        self.sheet = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(HIGH, 0))
        axes.set_axis_off()
        for x, words in zip((0.1, 3.95), heads, strict=True):
            axes.text(x, 0.22, words, va="center", fontsize=SMALL, fontweight="bold", color=INK)
        self.sends = [
            self.bar(LEFT, row, name, 0.1, look)
            for row, (name, look) in enumerate(zip(kinds, KINDS, strict=True))
        ]
        self.beliefs = [self.bar(RIGHT, row, name, 3.95, BELIEF) for row, name in enumerate(seen)]
        place, foot = RIGHT + SPAN * bar, TOP + 3 * ROW
        axes.plot([place, place], [TOP - 0.12, foot], color=ACCENT, linestyle=":", linewidth=1.8)
        words = say("tree.yields_from")
        axes.text(place, foot + 0.13, words, ha="center", va="center", fontsize=SMALL, color=ACCENT)
        answer = {"va": "center", "fontsize": SMALL, "color": INK, "linespacing": 1.2}
        self.answer = self.stamped(axes, 0.1, TOP + 2.55 * ROW, **answer)
        self.line = CostLine(self, axes, left=0.4, right=WIDTH - 0.4, top=HIGH - 0.66)

    def bar(self, left: float, row: int, name: str, edge: float, look: dict[str, Any]) -> Any:
        """Add the name, the frame, a moving bar and its moving number."""
        y = TOP + row * ROW
        style = {"va": "center", "fontsize": SMALL}
        self.sheet.text(edge, y + TALL / 2, name, color=INK, **style)
        frame = Rectangle((left, y), SPAN, TALL, facecolor=PAPER, edgecolor=FAINT, zorder=1)
        self.sheet.add_patch(frame)
        filled = Rectangle((left, y), 0, TALL, zorder=2, **look)
        self.sheet.add_patch(filled)
        number = self.stamped(self.sheet, left + SPAN + 0.1, y + TALL / 2, color=SOFT, **style)
        return self.moves(filled), number

    def show(
        self,
        sends: Sequence[float | None],
        beliefs: Sequence[float | None],
        nothing: str,
        answer: str,
        line: tuple[str, float, Sequence[Zone]],
    ) -> None:
        """Show one state.

        Parameters
        ----------
        sends
            How often each kind sends, 0 to 1; None to hide it.
        beliefs
            How likely a resolved kind is held, before, after a signal, after silence; None where
            that is hidden or never seen.
        nothing
            What stands where a number is hidden or there is none.
        answer
            What the other side does.
        line
            As `CostLine.show` takes it.
        """
        bars = zip((*self.sends, *self.beliefs), (*sends, *beliefs), strict=True)
        for (filled, number), share in bars:
            filled.set(width=SPAN * (share or 0), visible=bool(share))
            number.set_text(nothing if share is None else f"{100 * share:.0f}")
        self.answer.set_text(answer)
        self.line.show(*line)
