"""Explorer: signals with rival readings; bet, see what usually happens, bet again."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Press, Step
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.offering import Offer
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.settings import fitting
from summitry.explorers.signals_bets import BETS, LAST, SETS, SignalBets, kept_bets, sets_of
from summitry.explorers.signals_card import signal_card, table_row
from summitry.explorers.signals_words import STEPS, View, button_words, option_words, read_signal
from summitry.models.signals import LEAST_SURE, options_of, shuffled, tally
from summitry.models.tables import rows
from summitry.pictures.signals import SignalsPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND = "signal"


class Hands(NamedTuple):
    """The controls that show at some steps only."""

    choice: Offer
    sure: Slide
    done: Press
    skipped: Press
    step: Step


class SignalsExplorer(SignalBets):
    """What was seen, what usually happens, rival readings: a bet before and a bet after.

    Attributes
    ----------
    which
        ``days``: signals of the event itself; ``practice``: earlier ones.
    item
        Id of the signal in hand.
    step
        1 what was seen, 2 what usually happens, 3 what would decide, 4 our reading.
    sure
        Points on the chosen answer, 40 to 100.
    bets
        By signal, ``first`` and ``second`` bet: the answer and the points on it.
    reached
        By signal, the furthest step that may show.
    revealed
        Whether everything may show without bets.
    choice
        The answer in hand: letter of a reading, or to hold back; None where there is no bet.
    """

    name = "signals"
    mark = "reading"

    which = traitlets.Enum(list(SETS), SETS[0]).tag(state=True)

    def prepare(self) -> None:
        """Begin with the first signal of the event, or of practice where the event's wait."""
        self.rows = {row.signal_id: row for row in rows(self.case.signals)}
        later = self.case.later.get("signals", 0)
        if not self.rows:
            raise SummitryError(self.say("none_yet", n=later) if later else self.say("nothing"))
        self.options = {one: shuffled(one, options_of(row)) for one, row in self.rows.items()}
        self.sets = sets_of(self.rows.values(), self.case.header.eve)
        self.hands: Hands | None = None
        self.which = next(one for one in SETS if self.sets[one])
        self.item = self.sets[self.which][0]

    @traitlets.validate("which", "item")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a set or a signal that the view does not show."""
        setting = proposal["trait"].name
        known = list(self.rows) if setting == "item" else [one for one in SETS if self.sets[one]]
        return str(fitting(setting, proposal["value"], known))

    @traitlets.validate("step")
    def _may_show(self, proposal: Mapping[str, Any]) -> int:
        """Go no further than the bets allow."""
        return min(int(fitting("step", proposal["value"], range(1, LAST + 1))), self.reach())

    @traitlets.observe("which")
    def _other_set(self, _change: Mapping[str, Any]) -> None:
        """Take the first signal of the other set; draw its strip."""
        self._picture = None
        if self.item not in self.sets[self.which]:
            self.item = self.sets[self.which][0]

    @traitlets.observe("item", "reached", "revealed")
    def _other_item(self, change: Mapping[str, Any]) -> None:
        """Go as far with a signal as one was; keep to the set it belongs to."""
        if change["name"] == "item" and self.item not in self.sets[self.which]:
            self.which = next(one for one in SETS if self.item in self.sets[one])
        if "step" not in self.given:
            self.step = self.reach()
        self.sync()

    @traitlets.observe("step", "bets")
    def _other_step(self, _change: Mapping[str, Any]) -> None:
        self.sync()

    def make_controls(self) -> list[Control]:
        """Return steps from signal to signal, the bet, the buttons that go on, and the set."""
        self.hands = Hands(
            choice=Offer(self, "choice", self.say("choice"), self.button_labels()),
            sure=Slide(self, "sure", self.say("sure"), LEAST_SURE, 100, 5),
            done=Press(self, "done", self.say("go_on.seen"), self.press_on),
            skipped=Press(self, "skipped", self.say("skip"), self.skip, quiet=True),
            step=Step(self, "step", self.say("step"), lambda: range(1, self.reach() + 1)),
        )
        self.arrange()
        item = Step(self, "item", self.say("item"), lambda: self.sets[self.which])
        sets = {self.say(f"sets.{one}"): one for one in SETS if self.sets[one]}
        which = [Choose(self, "which", self.say("which"), sets)] if len(sets) > 1 else []
        return [item, *self.hands, self.make_saver(), *which]

    def button_labels(self) -> dict[str, str]:
        """Return the answers to the signal in hand by the words on their buttons."""
        order = self.options[self.item]
        return {button_words(self.rows[self.item], one, order): one for one in order}

    def arrange(self) -> None:
        """Put up only the controls that serve at this step."""
        if self.hands is None:
            return
        phase, reach = self.phase(), self.reach()
        shown = (phase, phase, self.step == reach < LAST, phase == BETS[0], reach == LAST)
        for control, visible in zip(self.hands, shown, strict=True):
            control.widget.layout.display = "" if visible else HIDDEN
        self.hands.choice.offer(self.button_labels())
        if self.step < LAST:
            self.hands.done.button.description = self.say(f"go_on.{STEPS[self.step - 1]}")

    def keep_bet(self, which: str) -> None:
        """Write a bet to the journal."""
        row, (answer, sure) = self.rows[self.item], self.bets[self.item][which]
        words = option_words(row, answer)
        question = self.say(f"asked.{which}", name=row.signal, observed=row.observed)
        value = {"bet": answer, "reading": words, "sure": sure}
        self.keep(KIND, f"{self.item}/{which}", value, question)

    def recall(self) -> None:
        """Go on with the bets that were kept, if none is placed here yet."""
        if self.bets or self.revealed:
            return
        found = {
            one: kept_bets(self.journal, self.case.id, KIND, one, self.options[one])
            for one in self.rows
        }
        bets = {one: bet for one, bet in found.items() if bet}
        if not bets:
            return
        reached = {one: LAST if BETS[1] in bet else 2 for one, bet in bets.items()}
        mine = self.sets[self.which]
        item = next((one for one in mine if reached.get(one, 1) < LAST), mine[0])
        step = reached.get(item, 1)
        self.adjust({"bets": bets, "reached": reached, "item": item, "step": step})

    def make_picture(self) -> SignalsPicture:
        """Draw room for the readings and a strip for the set."""
        return SignalsPicture(len(self.sets[self.which]))

    def view(self) -> View:
        """Return what is shown of the signal in hand."""
        mine = self.sets[self.which]
        return View(
            row=self.rows[self.item],
            options=self.options[self.item],
            step=self.step,
            phase=self.phase(),
            first=self.bet(BETS[0]),
            second=self.bet(BETS[1]) if self.step > 1 else None,
            sure=self.sure,
            place=mine.index(self.item) + 1,
            total=len(mine),
            later=self.case.later.get("signals", 0),
            tally=tally(score[:2] for score in self.scores(mine).values()),
            score=self.scores(mine).get(self.item),
        )

    def draw(self) -> str:
        """Show the signal with its bets and say where one is."""
        view, mine = self.view(), self.sets[self.which]
        scores = self.scores(mine)
        marks = [
            (scores[one][0] == "ordinary", scores[one][1]) if one in scores else None
            for one in mine
        ]
        self.picture.show(
            words=view.picture_words(),
            options=[option_words(view.row, one) for one in view.options],
            bets=(view.points(view.first), view.points(view.second)),
            stake=self.sure if view.phase == BETS[0] and view.first is None else None,
            framed=view.framed(),
            done=marks,
            current=view.place - 1,
        )
        return read_signal(view)

    def card(self) -> str:
        """Tell the signal as far as the steps go."""
        return signal_card(self.case, self.view())

    def table(self) -> pd.DataFrame:
        """Return the signals of the set with the bets and, where it shows, our reading."""
        names = ("signal", "first", "second", "ours", "points")
        found = [
            table_row(
                self.rows[one],
                self.bets.get(one, {}),
                self.scores([one]).get(one),
                told=self.reach(one) == LAST,
            )
            for one in self.sets[self.which]
        ]
        return pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Say that each signal names its own sources."""
        return f"<p>{escape(self.say('sources'))}</p>"
