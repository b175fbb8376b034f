"""Explorer: where contact may stand month by month after the event."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control, Slide, Tick
from summitry.explorers.paths_card import fan_table, paths_card, state_table
from summitry.explorers.paths_kept import read_kept
from summitry.explorers.paths_words import Fan, displaced, read_fan, read_wait
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.models.paths import (
    Tendencies,
    base_matrix,
    mean_tendencies,
    shares_by_month,
    transition_matrix,
)
from summitry.models.paths_absorbing import sample_paths
from summitry.models.paths_real import SELDOM
from summitry.models.tables import rows
from summitry.pictures.paths import PathsPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

KIND, ABOUT = "path", "contact"
MONTHS, YEARS = 12, 8
SEED = 1204
SHOCK = 2
MOST = {"thaw": 60, "setback": 80, "shock": 30}
TENDENCIES = ("thaw", "setback", "shock")


class PathsExplorer(Predicting):
    """A fan of states of contact over a year, from the learner's own monthly chances.

    Attributes
    ----------
    start
        Id of the state in month 0.
    guess
        Id of the state that is expected after the last month; None before a guess.
    revealed
        Whether the fan shows.
    thaw, setback, shock
        How often of 100 months contact rises, falls, or is thrown back to the lowest state.
    month
        Where the cursor stands.
    real
        Whether the real path is laid over the fan.
    held
        Whether the chances, as they stand, are in the journal.
    """

    name = "paths"
    mark = "scenario"

    start = traitlets.Unicode().tag(state=True)
    guess = traitlets.Unicode(None, allow_none=True).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    thaw = traitlets.Int(0, min=0, max=MOST["thaw"]).tag(state=True)
    setback = traitlets.Int(0, min=0, max=MOST["setback"]).tag(state=True)
    shock = traitlets.Int(SHOCK, min=0, max=MOST["shock"]).tag(state=True)
    month = traitlets.Int(MONTHS, min=0, max=MONTHS).tag(state=True)
    real = traitlets.Bool(default_value=False).tag(state=True)
    held = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Read the states and their moves; begin where the pack does, with its own chances."""
        states = self.case.path_states.sort_values("rank", kind="stable")
        self.states = states.set_index("state_id")
        self.ids = list(states["state_id"])
        self.chances = base_matrix(self.case.path_moves, self.ids)
        if len(self.ids) < 2 or not self.chances.any():
            raise SummitryError(self.say("nothing", title=self.case.title))
        self.names = dict(zip(self.ids, states["name"], strict=True))
        possible = [one for one in self.ids if self.states.loc[one, "start_reason"]]
        self.starts = possible or self.ids
        self.record = self.read_record()
        self.uniforms = np.random.default_rng(SEED).random((YEARS, MONTHS))
        self.predicting: list[Control] = []
        self.exploring: list[Control] = []
        self.laying: list[Control] = []
        means = mean_tendencies(self.chances)
        self.start = self.starts[0]
        self.thaw, self.setback = (
            min(max(round(mean), 1 if mean else 0), MOST[name])
            for name, mean in zip(TENDENCIES[:2], means[:2], strict=True)
        )

    def read_record(self) -> list[int | None]:
        """Return the state of each month as it was; None where not known, empty where withheld."""
        found = {row.month: row.state_id for row in rows(self.case.path_record)}
        if not any(found.values()):
            return []
        known = [found.get(month, "") for month in range(MONTHS + 1)]
        return [self.ids.index(one) if one else None for one in known]

    @traitlets.validate("start", "guess")
    def _is_a_state(self, proposal: Mapping[str, Any]) -> str | None:
        name, value = proposal["trait"].name, proposal["value"]
        if value is None:
            return None
        return str(fitting(name, value, self.starts if name == "start" else self.ids))

    @traitlets.validate("real")
    def _has_record(self, proposal: Mapping[str, Any]) -> bool:
        return bool(proposal["value"] and self.record)

    @traitlets.observe("real")
    def _laid(self, change: Mapping[str, Any]) -> None:
        """Show the fan that the real path is laid over."""
        if change["new"]:
            self.revealed = True

    @traitlets.observe("start", "guess", *TENDENCIES)
    def _changed_answer(self, _change: Mapping[str, Any]) -> None:
        """What was moved is not in the journal yet."""
        self.held = False

    @traitlets.observe("revealed")
    def _turned(self, _change: Mapping[str, Any]) -> None:
        """Take the picture with or without years, and only the controls that are needed now."""
        self._picture = None
        self.arrange()

    def arrange(self) -> None:
        """Ask for the guess first; the sliders come with the fan."""
        for where, controls in ((True, self.predicting), (False, self.exploring)):
            for control in controls:
                control.widget.layout.display = HIDDEN if where == self.revealed else ""

    def make_controls(self) -> list[Control]:
        """Return the start, the guess and its buttons, then the sliders, then the real path."""
        starts, ends = ({self.names[one]: one for one in ids} for ids in (self.starts, self.ids))
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.predicting = [
            Choose(self, "guess", self.say("guess"), ends),
            Press(self, "revealed", self.say("reveal"), self.reveal),
            skip,
        ]
        self.exploring = [Slide(self, name, self.say(name), 0, MOST[name]) for name in TENDENCIES]
        self.exploring.append(Press(self, "held", self.say("keep_chances"), self.hold))
        self.exploring.append(Slide(self, "month", self.say("month"), 0, MONTHS))
        if self.record:
            self.exploring.append(Tick(self, "real", self.say("real")))
        self.arrange()
        begin = Choose(self, "start", self.say("start"), starts)
        return [begin, *self.predicting, *self.exploring, self.make_saver()]

    def reveal(self) -> None:
        """Keep the guess and show the fan; ask for a guess where there is none."""
        if self.guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        asked = self.say("question", start=self.names[self.start], months=MONTHS)
        self.keep(KIND, ABOUT, self.answer(), asked)
        self.held = not self.waiting
        self.revealed = True

    def hold(self) -> None:
        """Keep the learner's own chances, with the guess and the start they belong to."""
        asked = self.say("chances_question", start=self.names[self.start])
        self.keep(KIND, ABOUT, self.answer(), asked)
        self.held = not self.waiting

    def answer(self) -> dict[str, Any]:
        """Return what the journal keeps."""
        chances = {name: getattr(self, name) for name in TENDENCIES}
        return {"guess": self.guess, "start": self.start, **chances}

    def recall(self) -> None:
        """Show the fan with the guess and the chances that were kept, if nothing is done yet."""
        entry = self.journal.latest(self.case.id, KIND, ABOUT)
        fits = read_kept(entry.value if entry else None, self.ids, self.starts, MOST)
        if not self.revealed and self.guess is None and fits:
            self.adjust({**fits, "revealed": True})
            self.held = set(TENDENCIES) <= set(fits)

    def fan(self) -> Fan:
        """Return the chain as it is set, with its months."""
        wanted = Tendencies(*(getattr(self, name) for name in TENDENCIES))
        matrix = transition_matrix(self.chances, wanted)
        start = self.ids.index(self.start)
        guess = None if self.guess is None else self.ids.index(self.guess)
        shares = shares_by_month(matrix, start, MONTHS)
        return Fan(list(self.names.values()), wanted, matrix, shares, start, guess)

    def make_picture(self) -> PathsPicture:
        """Draw the axes of the fan."""
        keys = ("months", "fan", "wait", "years", "real_year", "real_key")
        gaps = {"months": MONTHS, "n": YEARS, "least": round(100 * SELDOM)}
        words = {key: self.say(f"picture.{key}", **gaps) for key in keys}
        return PathsPicture(list(self.names.values()), MONTHS, words, told=self.revealed)

    def draw(self) -> str:
        """Show the start alone, or the fan with single years; say it in words."""
        fan = self.fan()
        laid = self.record if self.real else []
        self.picture.show(
            shares=fan.shares if self.revealed else None,
            paths=sample_paths(fan.matrix, fan.start, self.uniforms).tolist(),
            start=fan.start,
            month=self.month,
            guess=fan.guess,
            real=laid,
        )
        return read_fan(fan, self.month, laid) if self.revealed else read_wait(fan, self.month)

    def title(self) -> str:
        """Ask the question of this explorer."""
        return self.say("title", months=MONTHS)

    def card(self) -> str:
        """Tell the states, why the chances are as they are, and what the real path rests on."""
        gaps = {"revealed": self.revealed, "real": self.real}
        below = displaced(self.fan()) if self.real else ""
        return paths_card(self.case, self.states, self.start, below, **gaps)

    def table(self) -> pd.DataFrame:
        """Return the chances by month, or the states in words before the fan shows."""
        if not self.revealed:
            return state_table(self.states)
        return fan_table(self.fan(), self.record if self.real else [])

    def sources(self) -> str:
        """Say whose the chances are."""
        return f"<p>{escape(self.say('sources'))}</p>"
