"""Explorer: a deal that must pass at home, and what a harder home brings its leader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.choices import Pick, Press, Step
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.naming import ChooseNamed, numbered
from summitry.explorers.pairs import PairExplorer
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.state_names import opening
from summitry.explorers.two_level_setting import GROUPS, LEVERS, MOST, RANGES, STARTS, table_of
from summitry.explorers.two_level_table import bars_table, price_table, row_words
from summitry.explorers.two_level_words import (
    changes,
    cliff_words,
    held_words,
    lever_card,
    read_before,
    read_guess,
    read_now,
    read_other_rule,
    read_told,
)
from summitry.models.two_level import RULES
from summitry.pictures.two_level import TwoLevelPicture
from summitry.text import say

if TYPE_CHECKING:
    import pandas as pd

    from summitry.explorers.two_level_setting import Table

GUESSES = ("more", "less", "nothing")


def lever(name: str) -> Any:
    """Return a trait for a lever."""
    low, high = RANGES[name]
    return traitlets.Int(STARTS[name], min=low, max=high).tag(state=True)


class TwoLevelExplorer(PairExplorer):
    """Two leaders, two homes: what a price at home does to the zone, the deal and the leaders.

    Attributes
    ----------
    side
        Whose home grows harder, ``a`` or ``b``.
    guess
        What the learner thinks that side gets: ``more``, ``less`` or ``nothing``; None while not
        said.
    group
        The levers in hand: ``price``, ``alone``, ``doubt`` or ``rule``.
    a_price, b_price
        Price at home of each side, 0-90 hundredths of what the leader alone would give.
    alone
        How much of the way to the other either leader alone would go, 50-100.
    doubt
        How far the other side may misjudge the home in question, 0-25 hundredths of the way.
    rule
        Where the deal lies, as in `summitry.models.two_level`: ``middle`` or ``nash``.
    passed
        Whether the price has been raised beyond the end of the zone, which shows from then on.
    """

    name = kind = "two_levels"
    guessed = ("guess",)
    levers = (*LEVERS, "passed")

    side = traitlets.Enum(["a", "b"], "a").tag(state=True)
    guess = traitlets.Enum([*GUESSES, None], None, allow_none=True).tag(state=True)
    group = traitlets.Enum(list(GROUPS), "price").tag(state=True)
    a_price, b_price = lever("a_price"), lever("b_price")
    alone, doubt = lever("alone"), lever("doubt")
    rule = traitlets.Enum(list(RULES), STARTS["rule"]).tag(state=True)
    passed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Begin as every explorer of two parties does."""
        self.guessing: list[Control] = []
        self.telling: list[Control] = []
        super().prepare()

    @traitlets.observe("group", *LEVERS)
    def _lever_moved(self, _change: dict[str, Any]) -> None:
        """Show the curve when a lever is moved or taken in hand; see whether the zone has ended."""
        self.by_hand()
        row, price = self.row(), getattr(self, f"{self.side}_price")
        if row is not None and not self.turning:
            end = table_of(row, self.side, self.now()).breaks_at()
            self.passed = self.passed or 0 < end < price

    @traitlets.observe("side")
    def _other_side(self, _change: dict[str, Any]) -> None:
        """Take up the other side's question where it was left."""
        self.turn()

    @traitlets.observe("guess", "revealed", "group", "a", "b", "issue", "side")
    def _arrange(self, _change: dict[str, Any]) -> None:
        """Put up the controls that serve now."""
        self.arrange()

    def situation(self) -> tuple[str, ...]:
        """Return what a guess is about: the two, the issue, and whose home it is."""
        return (*super().situation(), self.side)

    def starts(self) -> dict[str, Any]:
        """Return where the levers start."""
        return {**STARTS, "passed": False}

    def guess_of(self, value: Any) -> dict[str, Any] | None:
        """Return the guess that an entry holds."""
        return {"guess": value} if value in GUESSES else None

    def make_controls(self) -> list[Control]:
        """Return parties, issue and side, the guess, the buttons that reveal, and the levers."""
        actors = {name: actor for actor, name in self.names.items()}
        skip = Press(self, "revealed", say("bargain.skip"), quiet=True)
        self.show_button = Press(self, "revealed", self.say("show"), self.bet)
        guesses = {self.say(f"guesses.{guess}"): guess for guess in GUESSES}
        self.guessing = [
            Choose(self, "guess", self.say("guess"), guesses),
            self.show_button,
            skip,
        ]
        sides = dict(zip(numbered(self.plain()), "ab", strict=True))
        self.side_choice = ChooseNamed(self, "side", self.say("side"), sides)
        rules = {self.say(f"rule.short.{rule}"): rule for rule in RULES}
        self.telling = [
            *(Slide(self, name, self.label(name), *span) for name, span in RANGES.items()),
            Choose(self, "rule", self.say("rule.label"), rules),
        ]
        groups = {self.say(f"groups.{group}"): group for group in GROUPS}
        self.group_choice = Choose(self, "group", say("bargain.group"), groups)
        self.arrange()
        return [
            Pick(self, "a", say("bargain.a"), actors),
            Pick(self, "b", say("bargain.b"), actors),
            Step(self, "issue", say("bargain.issue"), self.sequence),
            self.side_choice,
            *self.guessing,
            self.make_saver(),
            self.group_choice,
            *self.telling,
        ]

    def label(self, lever: str) -> str:
        """Return what a lever is called on screen."""
        first, second = self.plain()
        names = {"a_price": first, "b_price": second}
        if lever in names:
            return self.say("label.price", name=names[lever])
        return self.say(f"label.{lever}")

    def arrange(self) -> None:
        """Hide what does not serve now, and name the levers after the two."""
        if not self.guessing:
            return
        ready = self.row() is not None
        for control in self.guessing:
            control.widget.layout.display = "" if ready and not self.revealed else HIDDEN
        self.show_button.widget.disabled = self.guess is None
        told = ready and self.revealed
        self.group_choice.widget.layout.display = "" if told else HIDDEN
        for control in self.telling:
            shown = told and control.trait in GROUPS[self.group]
            control.widget.layout.display = "" if shown else HIDDEN
            if isinstance(control, Slide):
                control.box.description = self.label(control.trait)
        self.side_choice.rename(self.plain())

    def bet(self) -> None:
        """Keep the guess and show the curve; nothing where no guess is made."""
        if self.guess is None:
            return
        first, second = self.spoken()
        name = (first, second)["ab".index(self.side)]
        asked = self.say("kept_question", name=name, a=first, b=second, issue=self.issue_name())
        self.keep(self.kind, self.about(), self.guess, opening(asked))
        self.revealed = True

    def now(self) -> dict[str, Any]:
        """Return the levers as they stand."""
        return {name: getattr(self, name) for name in LEVERS}

    def make_picture(self) -> TwoLevelPicture:
        """Draw room for two leaders and two homes."""
        return TwoLevelPicture(self.plain())

    def draw(self) -> str:
        """Show leaders, homes and, once it may show, the curve."""
        row, names = self.row(), self.spoken()
        now = table_of(row, self.side, self.now()) if row is not None else None
        told = self.revealed and now is not None
        cliff = now.breaks_at() if now is not None and self.passed else 0.0
        self.picture.show(
            scale=self.scale(),
            rows=row_words(now, self.plain()) if now is not None else {},
            bars=now.bars() if now is not None else {},
            deal=now.place() if now is not None else None,
            curves=now.curves() if told else [],
            price=(getattr(self, f"{self.side}_price"), cliff if 0 < cliff <= MOST else None),
            words=self.curve_words(now if told else None),
        )
        if now is None:
            return self.why_nothing()
        if not told:
            return read_before(row, now, names, self.guess)
        changed = changes(self.now(), self.starts(), names)
        then = table_of(row, self.side, self.starts())
        said = [read_now(row, now, names), *([] if changed else self.judged(now))]
        said += read_told(now, then, names, changed, passed=self.passed)
        return " ".join([*said, read_other_rule(now)] if self.group == "rule" else said)

    def judged(self, now: Table) -> list[str]:
        """Hold the guess, if there is one, against the model."""
        name = self.spoken()["ab".index(self.side)]
        return [read_guess(now, self.guess, name, passed=self.passed)] if self.guess else []

    def curve_words(self, now: Table | None) -> dict[str, str]:
        """Return what is written about the curves, or in their place."""
        label = self.say("curve_label", name=self.spoken()["ab".index(self.side)])
        if now is None:
            empty = "" if self.row() is None else self.say("empty")
            return {"label": label, "empty": empty, "cliff": "", "held": ""}
        cliff, held = cliff_words(now, passed=self.passed), held_words(self.group, self.now())
        return {"label": label, "empty": "", "cliff": cliff, "held": held}

    def card(self) -> str:
        """Tell guess and levers in hand once they show; always how the two are coded."""
        row, start = self.row(), self.starts()
        if not self.revealed or row is None:
            return self.coded_cards()
        moved = any(value != start[name] for name, value in self.now().items())
        judged = self.judged(table_of(row, self.side, self.now())) if moved else []
        return lever_card(self.group, " ".join(judged)) + self.coded_cards()

    def table(self) -> pd.DataFrame:
        """Return deal, chance and worths over prices; before they show, only the bars."""
        row, names = self.row(), self.plain()
        now = table_of(row, self.side, self.now()) if row is not None else None
        if now is None or not self.revealed:
            return bars_table(now, names)
        return price_table(now, names)
