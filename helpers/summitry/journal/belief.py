"""A belief, how sure one is, or a degree, how far something holds: from 0 to 100."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.controls import AS_WIDE_AS_NEEDED, Control
from summitry.journal.commitment import Commitment
from summitry.journal.shown import paragraph
from summitry.journal.words import DEGREE, of_hundred, with_likelihood
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WRITTEN = re.compile(r"\s*(\d{1,3})\s*%?\s*")
UNTOUCHED = "summitry-untouched"


class Belief(Commitment):
    """A number from 0 to 100, with words for it while it moves.

    To a probability belong the words for a likelihood; to a degree they do not.

    Attributes
    ----------
    percent
        From 0 to 100; None until the learner has said something.
    """

    percent = traitlets.Int(None, allow_none=True)

    @traitlets.validate("percent")
    def _within_bounds(self, proposal: Mapping[str, Any]) -> int | None:
        percent: int | None = proposal["value"]
        if percent is not None and not 0 <= percent <= 100:
            raise SummitryError(say("commit.belief_first"))
        return percent

    def value(self) -> int | None:
        """Return the percentage."""
        return self.percent

    def refusal(self) -> str:
        """Ask for a number."""
        return say("commit.belief_first")

    def recall(self) -> None:
        """Begin with the answer that holds."""
        last = next(reversed(self.kept()), None)
        if self.percent is None and last is not None and last.value in range(101):
            self.percent = int(last.value)

    def make_inputs(self) -> widgets.Widget:
        """Make number box and slider."""
        label = say("commit.degree_label" if self.is_degree else "commit.belief_label")
        self.control = Guess(self, "percent", label)
        self.observe(lambda _change: self.refresh(), "percent")
        return self.control.widget

    def hint(self) -> str:
        """Return the number in words, and what the two ends mean."""
        percent = self.percent
        now = say("commit.untouched") if percent is None else self.written(percent)
        return f'<div class="summitry-say">{paragraph(now, "summitry-now")}{self.ends_html()}</div>'

    @property
    def is_degree(self) -> bool:
        """Whether it is asked how far something holds, and not how sure one is."""
        return self.question.kind == DEGREE

    def written(self, percent: int) -> str:
        """Write a number in words."""
        return of_hundred(percent) if self.is_degree else with_likelihood(percent)

    def ends_html(self) -> str:
        """Return what 0 and 100 mean here."""
        asked = self.question
        if not (asked.low and asked.high):
            return ""
        return paragraph(say("commit.ends", low=asked.low, high=asked.high), "summitry-small")

    def invitation(self) -> str:
        """Return what the two ends mean and how to answer."""
        return f'<div class="summitry-say">{self.ends_html()}</div>' + super().invitation()


class Guess(Control):
    """A whole number from 0 to 100, or nothing yet: an empty box and a slider beside it."""

    def build(self) -> widgets.Widget:
        """Put the labelled box before the slider."""
        self.box = widgets.Text(
            description=self.label,
            placeholder=say("commit.belief_gap"),
            style=AS_WIDE_AS_NEEDED,
            layout={"width": "auto"},
        )
        self.slider = widgets.IntSlider(
            min=0, max=100, readout=False, layout={"width": "300px", "max_width": "100%"}
        )
        self.box.add_class("summitry-number")
        self.write({"new": self.value})
        self.box.observe(self.read, "value")
        self.slider.observe(self.slide, "value")
        self.owner.observe(self.write, self.trait)
        pair = widgets.HBox([self.box, self.slider])
        pair.add_class("summitry-controls")
        return pair

    def typed(self) -> int | None:
        """Return the number in the box, if there is one."""
        found = WRITTEN.fullmatch(self.box.value)
        return int(found[1]) if found and int(found[1]) <= 100 else None

    def read(self, _change: Mapping[str, Any]) -> None:
        """Take over what was typed; nothing, if it is not a number from 0 to 100."""
        setattr(self.owner, self.trait, self.typed())

    def slide(self, change: Mapping[str, Any]) -> None:
        """Take over where the slider was moved."""
        setattr(self.owner, self.trait, change["new"])

    def write(self, change: Mapping[str, Any]) -> None:
        """Show the number in both; the slider looks empty while there is none."""
        percent = change["new"]
        if percent is None:
            self.slider.add_class(UNTOUCHED)
            return
        self.slider.remove_class(UNTOUCHED)
        self.slider.value = percent
        if self.typed() != percent:
            self.box.value = str(percent)

    def values(self) -> Iterable[int | None]:
        """Return nothing yet, and every number."""
        return (None, *range(101))
