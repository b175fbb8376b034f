"""Explorer: one issue between two parties: how far each goes, and where a deal would lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.bargaining_setting import GROUPS, LEVERS, RANGES, outcome, start_of
from summitry.explorers.bargaining_table import bargain_table, levers_table, row_words, rules_card
from summitry.explorers.bargaining_words import read_after, read_before, read_guess
from summitry.explorers.choices import Pick, Press, Step
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.naming import ChooseNamed, numbered
from summitry.explorers.pairs import PairExplorer
from summitry.explorers.placing import Place
from summitry.explorers.predicting import HIDDEN
from summitry.pictures.bargaining import BargainPicture

if TYPE_CHECKING:
    import pandas as pd


def whole(group: str) -> Any:
    """Return a trait for a lever of a group."""
    low, high = RANGES[group]
    return traitlets.Int(max(low, min(50, high)), min=low, max=high).tag(state=True)


class BargainExplorer(PairExplorer):
    """How far two parties would go on one issue, the zone between, and four rules for a deal.

    Attributes
    ----------
    guess
        Where the learner thinks that a deal would land, 0-100; None while not said.
    no_deal
        Whether the learner says that there would be none.
    group
        The levers in hand: ``way``, ``outside``, ``firmness`` or ``patience``.
    a_way, b_way
        How much of the way to the other each would go with nothing to fall back on, 0-100.
    a_outside, b_outside
        What no deal is worth: -50 costly, 0 as its limit, 50 a good alternative.
    a_firmness, b_firmness
        How each bears the risk of failing, 10-100.
    a_patience, b_patience
        What is left of a gain one round later, 10-99 hundredths.
    begins
        Who makes the first offer, ``a`` or ``b``.
    """

    name = kind = "bargain"
    guessed = ("guess", "no_deal")
    levers = LEVERS

    guess = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    no_deal = traitlets.Bool(default_value=False).tag(state=True)
    group = traitlets.Enum(list(GROUPS), "way").tag(state=True)
    a_way, b_way = whole("way"), whole("way")
    a_outside, b_outside = whole("outside"), whole("outside")
    a_firmness, b_firmness = whole("firmness"), whole("firmness")
    a_patience, b_patience = whole("patience"), whole("patience")
    begins = traitlets.Enum(["a", "b"], "a").tag(state=True)

    def prepare(self) -> None:
        """Begin as every explorer of two parties does."""
        self.guessing: list[Control] = []
        self.telling: dict[str, list[Control]] = {}
        super().prepare()

    @traitlets.observe("group", *LEVERS)
    def _lever_moved(self, _change: dict[str, Any]) -> None:
        """Show the model when a lever is moved or taken in hand."""
        self.by_hand()

    @traitlets.observe("guess")
    def _marked(self, change: dict[str, Any]) -> None:
        """Take back that there would be no deal."""
        if change["new"] is not None and "no_deal" not in self.given and not self.turning:
            self.no_deal = False

    @traitlets.observe("guess", "revealed", "group", "a", "b", "issue")
    def _arrange(self, _change: dict[str, Any]) -> None:
        """Put up the controls that serve now."""
        self.arrange()

    def no_guess(self) -> dict[str, Any]:
        """Return the guess while there is none."""
        return {"guess": None, "no_deal": False}

    def starts(self) -> dict[str, Any]:
        """Return where the levers start, by the declared rule."""
        return start_of(self.row())

    def guess_of(self, value: Any) -> dict[str, Any] | None:
        """Return the guess that an entry holds: a place, or that there is no deal."""
        place = value.get("place") if isinstance(value, dict) else None
        if type(place) is int and 0 <= place <= 100:
            return {"guess": place, "no_deal": False}
        none = isinstance(value, dict) and value.get("deal") is False
        return {"guess": None, "no_deal": True} if none else None

    def make_controls(self) -> list[Control]:
        """Return parties and issue, the guess, the buttons that reveal, and the levers."""
        actors = {name: actor for actor, name in self.names.items()}
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        none = Press(self, "revealed", self.say("bet_none"), self.bet_none, quiet=True)
        self.show_button = Press(self, "revealed", self.say("show"), self.bet_place)
        place = Place(self, "guess", self.say("guess"))
        self.guessing = [place, self.show_button, none, skip]
        groups = {self.say(f"groups.{group}"): group for group in GROUPS}
        self.group_choice = Choose(self, "group", self.say("group"), groups)
        self.telling = {
            group: [
                Slide(self, f"{side}_{group}", name, *RANGES[group])
                for side, name in zip("ab", self.plain(), strict=True)
            ]
            for group in GROUPS
        }
        sides = dict(zip(numbered(self.plain()), "ab", strict=True))
        self.begins_choice = ChooseNamed(self, "begins", self.say("begins"), sides)
        self.telling["patience"].append(self.begins_choice)
        self.arrange()
        return [
            Pick(self, "a", self.say("a"), actors),
            Pick(self, "b", self.say("b"), actors),
            Step(self, "issue", self.say("issue"), self.sequence),
            *self.guessing,
            self.make_saver(),
            self.group_choice,
            *(control for controls in self.telling.values() for control in controls),
        ]

    def arrange(self) -> None:
        """Hide what does not serve now, and name the levers after the two."""
        if not self.guessing:
            return
        ready = self.row() is not None
        for control in self.guessing:
            control.widget.layout.display = "" if ready and not self.revealed else HIDDEN
        self.show_button.widget.disabled = self.guess is None
        self.group_choice.widget.layout.display = "" if ready and self.revealed else HIDDEN
        for group, controls in self.telling.items():
            shown = ready and self.revealed and group == self.group
            for control, name in zip(controls, (*self.plain(), None), strict=False):
                control.widget.layout.display = "" if shown else HIDDEN
                if isinstance(control, Slide) and name is not None:
                    control.box.description = name
        self.begins_choice.rename(self.plain())

    def bet_place(self) -> None:
        """Keep where a deal would land, and show the model; nothing where no place is given."""
        if self.guess is not None:
            self.bet({"deal": True, "place": self.guess})

    def bet_none(self) -> None:
        """Keep that there would be no deal, and show the model."""
        self.adjust({"no_deal": True, "guess": None})
        self.bet({"deal": False})

    def bet(self, value: dict[str, Any]) -> None:
        """Keep a guess and show the model."""
        if self.row() is not None:
            first, second = self.spoken()
            question = self.scale()["question"]
            asked = self.say("kept_question", a=first, b=second, question=question)
            self.keep(self.kind, self.about(), value, asked)
        self.revealed = True

    def now(self) -> dict[str, Any]:
        """Return the levers as they stand."""
        return {name: getattr(self, name) for name in LEVERS}

    def make_picture(self) -> BargainPicture:
        """Draw room for two parties and four rules."""
        return BargainPicture(self.plain())

    def draw(self) -> str:
        """Show the bargain."""
        row, names = self.row(), self.spoken()
        told = self.revealed and row is not None
        found = outcome(row, self.now()) if told else None
        self.picture.show(
            scale=self.scale(),
            sides=self.sides(),
            rows=row_words(self, row, found) if row is not None else [],
            places=self.places(found) if row is not None else {},
            worths=found.worths()
            if found
            else {"nothing": self.say("opens") if row is not None else ""},
            levers=levers_table(self, row, told=told),
        )
        if row is None:
            return self.why_nothing()
        if found is None:
            return read_before(row, names, self.guess)
        said = read_after(row, names, self.now(), self.starts(), self.group)
        return " ".join(said if self.moved() else [said[0], *self.judged(), *said[1:]])

    def moved(self) -> bool:
        """Tell whether a lever is no longer where it started."""
        return self.now() != self.starts()

    def judged(self) -> list[str]:
        """Hold the guess, if there is one, against the model."""
        if not self.no_deal and self.guess is None:
            return []
        found = outcome(self.row(), self.now())
        return [read_guess(found, self.spoken(), self.guess, none=self.no_deal)]

    def places(self, found: Any) -> dict[str, float]:
        """Return what stands where on the line."""
        guess: dict[str, float] = {}
        if self.guess is not None and not self.no_deal:
            guess = {"guess": self.guess}
        if found is None:
            return guess
        first, second = found.limits()
        return {**guess, "limit_a": first, "limit_b": second, **found.deals()}

    def card(self) -> str:
        """Tell guess, lever in hand and rules once they show; always how the two are coded."""
        if not self.revealed or self.row() is None:
            return self.coded_cards()
        judged = " ".join(self.judged()) if self.moved() else ""
        return rules_card(self.group, judged) + self.coded_cards()

    def table(self) -> pd.DataFrame:
        """Return places and worths; before the model shows, only the coding."""
        row = self.row()
        found = outcome(row, self.now()) if self.revealed and row is not None else None
        return bargain_table(row, self.plain(), found)
