"""The stories of the tree: which costs each has, its tree, and when what is said is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.models.trees import fold
from summitry.models.trees_spoken import (
    commitment,
    pledge_holds_above,
    pledge_pays_below,
    promise,
    threat,
)
from summitry.pictures.tree_line import Zone
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.models.trees import Folded, Place, Turn

TREES: dict[str, Any] = {"threat": threat, "promise": promise, "commitment": commitment}
SIGNAL = "signal"
STORIES = (*TREES, SIGNAL)
COSTS: dict[str, tuple[str, ...]] = {
    "threat": ("act", "give"),
    "promise": ("keeping", "word"),
    "commitment": ("act", "give", "pledge", "back"),
    SIGNAL: ("price", "bluff", "prior"),
}
ALL_COSTS = tuple(dict.fromkeys(one for costs in COSTS.values() for one in costs))
RANGES = {"bluff": (1, 10), "prior": (5, 45)}
MOST = 10
STEPS = {"threat": 2, "promise": 2, "commitment": 3, SIGNAL: 1}
# The turn at which what was said is tested, and the move that was announced.
TESTED: dict[str, tuple[Place, str]] = {
    "threat": (("challenge",), "act"),
    "promise": (("deliver",), "keep"),
    "commitment": (("pledge", "challenge"), "act"),
}
SILENT = ("silent", "challenge")


class Story(NamedTuple):
    """A story at its present costs.

    Attributes
    ----------
    name
        One of `TREES`.
    costs
        By name.
    tree
        Its tree.
    folded
        The tree folded back.
    """

    name: str
    costs: Mapping[str, int]
    tree: Turn
    folded: dict[Place, Folded]

    @property
    def stands(self) -> str:
        """Whether what is said is ``believed``, ``empty``, or the two moves cost the same."""
        place, move = TESTED[self.name]
        best = self.folded[place].best
        return "even" if len(best) > 1 else "believed" if best == (move,) else "empty"

    @property
    def pledge(self) -> str:
        """What a pledge does: ``needless``, ``hollow``, ``pays`` or ``dear``."""
        act, give, back = (self.costs[name] for name in ("act", "give", "back"))
        if act < give:
            return "needless"
        below = pledge_pays_below(act, give, back)
        if give + back <= act:
            return "hollow"
        return "pays" if self.costs["pledge"] < below else "dear"

    @property
    def steps(self) -> int:
        """How many steps it takes to fold the tree back."""
        return STEPS[self.name]

    def told(self, step: int) -> dict[Place, Folded]:
        """Return what is folded back after so many steps, the last moves first."""
        first = self.steps - step
        return {place: found for place, found in self.folded.items() if len(place) >= first}


def story_at(name: str, costs: Mapping[str, int]) -> Story:
    """Return a story at some costs.

    Parameters
    ----------
    name
        One of `TREES`.
    costs
        By name; the others are left aside.
    """
    own = {cost: costs[cost] for cost in COSTS[name]}
    tree = TREES[name](**own)
    return Story(name, own, tree, fold(tree))


def cost_line(story: Story, *, told: bool) -> tuple[str, float, list[Zone]]:
    """Return the line that says from which cost on a threat or a promise is believed."""
    measured, turns = turning(story)
    name = say(f"tree.line.{story.name}")
    at = float(story.costs[measured])
    if not told:
        return name, at, [Zone(0, MOST, say("tree.line.hidden"), "hidden")]
    if story.name == "commitment" and story.pledge == "needless":
        return name, at, [Zone(0, MOST, say("tree.line.needless"), "yes")]
    low, high = say(f"tree.zone.{story.name}.no"), say(f"tree.zone.{story.name}.yes")
    return name, at, [Zone(0, turns, low, "no"), Zone(turns, MOST, high, "yes")]


def turning(story: Story) -> tuple[str, float]:
    """Return the cost on the line, and above which value what is said is believed."""
    costs = story.costs
    if story.name == "threat":
        return "give", costs["act"]
    if story.name == "promise":
        return "word", costs["keeping"]
    return "back", pledge_holds_above(costs["act"], costs["give"])
