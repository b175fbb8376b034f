"""Explorer: does contact help when moves go wrong? A tournament of strategies, and one match."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.choices import Pick, Press, Step
from summitry.explorers.controls import Choose, Control, Slide, Tick
from summitry.explorers.hotline_match import both_matches, heads, read_match
from summitry.explorers.hotline_rows import Runs, points_table, ranking_rows, rules_table
from summitry.explorers.hotline_words import (
    bets_card,
    called,
    papers_list,
    payoffs_card,
    read_bets,
    read_field,
    strategy_card,
)
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.models.contact import Standing, expected
from summitry.models.contact_strategies import MACHINES, PRETENDER, STRATEGIES
from summitry.pictures.hotline import RankingPicture, RulesPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from summitry.models.contact_play import Match

KIND, ABOUT = "bet", "hotline"
TWINS = ("generous", "tit_for_tat", "grim")
BETS = {"first": "best", "calls": "helped"}
ACCIDENTS, BELIEVED = 5, 90
MATCHES = 12


class HotlineExplorer(Predicting):
    """A field of strategies in which moves go wrong, with and without calls after an accident.

    Attributes
    ----------
    accidents
        In how many of 100 moves the opposite of what was meant is done, 0-20.
    channel
        Whether a player can call after an accident.
    believed
        How many of 100 calls are believed.
    pretender
        Whether the field holds one who calls every defection an accident.
    first, second
        The two strategies of the match that shows.
    number
        Which match of theirs, 1-12.
    best, helped
        What the learner bets: who comes first; between which twins calls change most.
    revealed
        Whether the tournament shows.
    """

    name = "hotline"
    mark = "scenario"

    accidents = traitlets.Int(ACCIDENTS, min=0, max=20).tag(state=True)
    channel = traitlets.Bool(default_value=False).tag(state=True)
    believed = traitlets.Int(BELIEVED, min=0, max=100).tag(state=True)
    pretender = traitlets.Bool(default_value=False).tag(state=True)
    first = traitlets.Unicode("tit_for_tat").tag(state=True)
    second = traitlets.Unicode("tit_for_tat").tag(state=True)
    number = traitlets.Int(1, min=1, max=MATCHES).tag(state=True)
    best = traitlets.Unicode(None, allow_none=True).tag(state=True)
    helped = traitlets.Unicode(None, allow_none=True).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Begin with nothing on screen yet."""
        self.runs = Runs()
        self.betting: list[Control] = []
        self.telling: list[Control] = []
        self.calling: list[Control] = []

    @traitlets.validate("first", "second", "best", "helped")
    def _known(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse a strategy that is none."""
        setting, value = proposal["trait"].name, proposal["value"]
        known = {"best": STRATEGIES, "helped": TWINS}.get(setting, tuple(MACHINES))
        return value if value is None else fitting(setting, value, known)

    @traitlets.observe("believed", "pretender")
    def _to_calls(self, change: dict[str, Any]) -> None:
        """Let them call where it is set how; put a new pretender into the match."""
        if "channel" not in self.given:
            self.channel = True
        if change["name"] == "pretender" and "second" not in self.given:
            if change["new"]:
                self.second = PRETENDER
            elif self.second == PRETENDER:
                self.second = "tit_for_tat"

    @traitlets.observe("revealed", "pretender")
    def _to_other_rows(self, _change: dict[str, Any]) -> None:
        """Make another picture: rules or ranking, with or without the pretender."""
        self._picture = None

    @traitlets.observe("revealed", "channel")
    def _arrange(self, _change: dict[str, Any]) -> None:
        """Put up the controls that serve now."""
        self.arrange()

    @property
    def field(self) -> tuple[str, ...]:
        """The strategies that take part."""
        return tuple(MACHINES) if self.pretender else STRATEGIES

    @property
    def bets(self) -> dict[str, str]:
        """What was bet, by `BETS`."""
        found = {name: getattr(self, trait) for name, trait in BETS.items()}
        return {name: bet for name, bet in found.items() if bet}

    def standing(self, *, calls: bool) -> Standing:
        """Return what is to be expected at the present settings, without or with calls."""
        believed = self.believed / 100 if calls else 0.0
        return expected(self.field, self.accidents / 100, believed)

    def standings(self) -> tuple[Standing, Standing]:
        """Return what is to be expected without calls, and as they stand now."""
        without = self.standing(calls=False)
        return without, self.standing(calls=True) if self.channel else without

    def make_controls(self) -> list[Control]:
        """Return accidents, the two players, the bets with their buttons, and what comes later."""
        players = {called(name): name for name in MACHINES}
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.betting = [
            Choose(self, "best", self.say("best"), {called(name): name for name in STRATEGIES}),
            Choose(self, "helped", self.say("helped"), {called(name): name for name in TWINS}),
            Press(self, "revealed", self.say("run"), self.run),
            skip,
        ]
        self.calling = [
            Slide(self, "believed", self.say("believed"), 0, 100, 5),
            Tick(self, "pretender", self.say("pretender")),
        ]
        channel = Tick(self, "channel", self.say("channel"))
        number = Step(self, "number", self.say("match"), lambda: list(range(1, MATCHES + 1)))
        self.telling = [channel, number]
        self.arrange()
        return [
            Slide(self, "accidents", self.say("accidents"), 0, 20),
            channel,
            *self.calling,
            Pick(self, "first", self.say("first"), players),
            Pick(self, "second", self.say("second"), players),
            number,
            *self.betting,
            self.make_saver(),
        ]

    def arrange(self) -> None:
        """Hide the bets once they are made, and before that what comes later."""
        for control in self.betting:
            control.widget.layout.display = HIDDEN if self.revealed else ""
        for control in self.telling:
            control.widget.layout.display = "" if self.revealed else HIDDEN
        for control in self.calling:
            control.widget.layout.display = "" if self.revealed and self.channel else HIDDEN

    def run(self) -> None:
        """Keep the bets and run the tournament; where there is none, ask for one."""
        if not self.bets:
            self.show_trouble(self.say("bet_first"))
            return
        self.keep(KIND, ABOUT, self.bets, self.say("question"))
        self.revealed = True

    def recall(self) -> None:
        """Show the bets that were kept, if nothing is done here yet."""
        entry = self.journal.latest(self.kept_under, KIND, ABOUT)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        found = {trait: value.get(name) for name, trait in BETS.items()}
        known = {"best": (None, *STRATEGIES), "helped": (None, *TWINS)}
        fits = all(bet in known[trait] for trait, bet in found.items())
        if fits and any(found.values()) and not self.revealed and not self.bets:
            self.adjust({**found, "revealed": True})

    def make_picture(self) -> RulesPicture | RankingPicture:
        """Draw the field as rules, or room for its ranking."""
        if self.revealed:
            return RankingPicture(len(self.field), wide=self.pretender)
        return RulesPicture({called(name): self.say(f"rules.{name}") for name in self.field})

    def draw(self) -> str:
        """Show field and match, and say what happens in both."""
        played = self.matches()
        shown = {
            "names": (called(self.first), called(self.second)),
            "heads": heads(self, played),
            "played": played,
        }
        if not self.revealed:
            self.picture.show(tags=[self.tag(name) for name in self.field], **shown)
            return f"{read_match(self, played)} {read_bets(self.bets)}"
        without, calling = self.standings()
        believed = self.believed / 100 if self.channel else 0.0
        runs = self.runs.points(self.field, self.accidents / 100, believed)
        ranking = ranking_rows(without, calling, runs, channel=self.channel)
        chosen = ranking.index.isin([self.first, self.second])
        self.picture.show(
            ranking=ranking.assign(chosen=chosen),
            key=self.say("key.with_calls" if self.channel else "key.no_calls"),
            tags=[self.tag(name) for name in ranking.index],
            calls=self.channel,
            **shown,
        )
        return f"{read_field(self, without, calling)} {read_match(self, played)}"

    def matches(self) -> tuple[Match, Match | None]:
        """Return the match that shows, without calls and, where they can, with calls."""
        believed = self.believed / 100 if self.channel else None
        return both_matches(self.first, self.second, self.number, self.accidents / 100, believed)

    def tag(self, name: str) -> str:
        """Return what was bet on a strategy."""
        return " ".join(self.say(f"tags.{bet}") for bet, one in self.bets.items() if one == name)

    def card(self) -> str:
        """Tell how the bets came out, what a round brings, and rule and paper of both players."""
        bets = bets_card(self.bets, channel=self.channel) if self.revealed else ""
        players = "".join(map(strategy_card, dict.fromkeys((self.first, self.second))))
        return bets + payoffs_card() + players

    def table(self) -> pd.DataFrame:
        """Return the rules, or the ranking with and without calls."""
        if not self.revealed:
            return rules_table(self.field)
        without, calling = self.standings()
        return points_table(without, calling, channel=self.channel)

    def sources(self) -> str:
        """Say how points are counted, and name the papers."""
        return f"<p>{escape(self.say('sources'))}</p>{papers_list(MACHINES)}"
