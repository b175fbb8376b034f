"""What the tree of moves is set to: the story, its costs, what is expected, how far it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.explorers.tree_stories import (
    ALL_COSTS,
    COSTS,
    MOST,
    RANGES,
    SIGNAL,
    STEPS,
    STORIES,
    story_at,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.tree_stories import Story

ANSWERS = ("no", "partly", "yes")
GUESSES = ("first", "last")
UNSAID = {"first": None, "last": None, "revealed": False}


def cost(start: int, low: int = 0, high: int = MOST) -> Any:
    """Return a trait for a cost."""
    return traitlets.Int(start, min=low, max=high).tag(state=True)


class Told(Predicting):
    """The settings of a tree of moves; each story has costs of its own and is guessed on its own.

    Attributes
    ----------
    story
        ``threat``, ``promise``, ``commitment`` or ``signal``.
    act, give
        What carrying out the threat costs, and what giving in costs, 0-10.
    keeping, word
        What keeping the promise costs, and what a broken word costs, 0-10.
    pledge, back
        What a public pledge costs, and what giving in after it costs on top, 0-10.
    price, bluff, prior
        What a signal costs, what being believed brings the unresolved, and in how many of 100
        cases a side is held for resolved beforehand.
    first, last
        What the learner expects of the first move and of the move that tests what was said.
    revealed
        Whether the tree is folded back.
    step
        How many steps of it show, from the last move.
    """

    said: dict[str, dict[str, Any]]

    story = traitlets.Enum(list(STORIES), "threat").tag(state=True)
    act, give = cost(6), cost(4)
    keeping, word = cost(4), cost(2)
    pledge, back = cost(1), cost(4)
    price, bluff, prior = cost(0), cost(4, *RANGES["bluff"]), cost(30, *RANGES["prior"])
    first = traitlets.Unicode(None, allow_none=True).tag(state=True)
    last = traitlets.Unicode(None, allow_none=True).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    step = traitlets.Int(3, min=1, max=3).tag(state=True)

    @traitlets.validate("first", "last")
    def _is_an_answer(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what is no answer."""
        return fitting(proposal["trait"].name, proposal["value"], (None, *ANSWERS))

    @traitlets.observe(*ALL_COSTS)
    def _to_its_story(self, change: dict[str, Any]) -> None:
        """Go to a story in which the cost that was moved counts."""
        if change["name"] not in COSTS[self.story] and "story" not in self.given:
            self.story = next(one for one in STORIES if change["name"] in COSTS[one])

    @traitlets.observe("step")
    def _to_steps(self, _change: dict[str, Any]) -> None:
        """Show the steps once one of them is asked for."""
        if "revealed" not in self.given:
            self.revealed = True

    @traitlets.observe("story")
    def _to_other_story(self, change: dict[str, Any]) -> None:
        """Draw another tree; what was said of it before is taken up again."""
        self._picture = None
        before = {**UNSAID, **self.said.get(change["new"], {})}
        for name, value in before.items():
            if name not in self.given:
                setattr(self, name, value)

    @property
    def costs(self) -> dict[str, int]:
        """The costs of the story in hand."""
        return {name: getattr(self, name) for name in COSTS[self.story]}

    @property
    def guesses(self) -> dict[str, str]:
        """What the learner expects, as far as it was said and the story asks for it."""
        asked = ("first",) if self.story == SIGNAL else GUESSES
        return {name: getattr(self, name) for name in asked if getattr(self, name)}

    @property
    def now(self) -> Story:
        """The story in hand, if it is a tree, folded back."""
        return story_at(self.story, self.costs)

    @property
    def whole(self) -> bool:
        """Whether the whole tree is folded back."""
        return self.revealed and self.step >= STEPS[self.story]

    def steps(self) -> list[int]:
        """Return the steps of folding back."""
        return list(range(1, STEPS[self.story] + 1))
