"""What the learner has said of questions between two sides: worths, and which is like chess."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.models.opposition import agreement_of
from summitry.models.opposition_questions import MOST, Question, questions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.explorers.controls import Control
    from summitry.explorers.worths import Worth

KIND, ABOUT = "stakes", "nearest_to_chess"
DIALS = tuple(f"worth_{number}" for number in range(2 * MOST))
TOP = 100


class FixedSumState(Predicting):
    """Questions of a case, what their ends are worth to two sides, and which is nearest to chess.

    Attributes
    ----------
    game
        Id of the question in hand.
    guess
        Id of the question that the learner holds nearest to chess.
    worths
        By question two worths an end, 0 to 100 or None: to the one side, to the other.
    shown
        Ids of the questions whose coding shows.
    revealed
        Whether the coding shows everywhere, without ratings.
    worth_0, worth_1, ...
        The worths of the question in hand.
    checked
        Whether its coding shows.
    """

    name = "fixed_sum"
    mark = "reading"

    game = traitlets.Unicode().tag(state=True)
    guess = traitlets.Unicode(None, allow_none=True).tag(state=True)
    worths = traitlets.Dict().tag(state=True)
    shown = traitlets.Tuple().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    checked = traitlets.Bool(default_value=False)
    worth_0, worth_1, worth_2, worth_3, worth_4, worth_5, worth_6, worth_7 = (
        traitlets.Int(None, allow_none=True, min=0, max=TOP) for _ in DIALS
    )

    def prepare(self) -> None:
        """Begin with the first question."""
        self.questions: dict[str, Question] = questions(self.case.games)
        if not self.questions:
            raise SummitryError(self.say("nothing"))
        self.cards: dict[tuple[str, bool], str] = {}
        self.guessing: list[Control] = []
        self.dials: list[Worth] = []
        self.taking = False
        self.game = next(iter(self.questions))

    @traitlets.validate("game", "guess")
    def _is_there(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse a question that the case does not have."""
        setting, value = proposal["trait"].name, proposal["value"]
        if setting == "guess" and value is None:
            return value
        return fitting(setting, value, [*self.questions])

    @traitlets.validate("worths")
    def _are_worths(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what are no worths of the ends of a question."""
        given = proposal["value"].items()
        return {one: tuple(found) for one, found in given if self.are_worths(one, found)}

    @traitlets.validate("shown")
    def _are_questions(self, proposal: Mapping[str, Any]) -> tuple[str, ...]:
        """Leave out what is no question, and put the rest in order."""
        return tuple(one for one in self.questions if one in proposal["value"])

    def are_worths(self, game: str, found: Any) -> bool:
        """Tell whether something is two worths, or none yet, for each end of a question."""
        if game not in self.questions or not isinstance(found, list | tuple):
            return False
        fits = all(one is None or (type(one) is int and 0 <= one <= TOP) for one in found)
        return fits and len(found) == 2 * len(self.questions[game].ends)

    @traitlets.observe("game", "worths", "shown", "revealed")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Show in the controls what is in hand."""
        self.taking = True
        given = self.given_to(self.game)
        for number, dial in enumerate(DIALS):
            setattr(self, dial, given[number] if number < len(given) else None)
        self.checked = self.game in self.told
        self.taking = False
        self.arrange()

    @traitlets.observe(*DIALS)
    def _rated(self, change: Mapping[str, Any]) -> None:
        """Take over a worth of the question in hand."""
        given, place = list(self.given_to(self.game)), DIALS.index(change["name"])
        if not self.taking and place < len(given):
            given[place] = change["new"]
            self.worths = {**self.worths, self.game: tuple(given)}

    @property
    def now(self) -> Question:
        """The question in hand."""
        return self.questions[self.game]

    @property
    def told(self) -> tuple[str, ...]:
        """The questions whose coding may show."""
        return tuple(one for one in self.questions if self.revealed or one in self.shown)

    def given_to(self, game: str) -> tuple[int | None, ...]:
        """Return the learner's worths of a question, None where there is none yet."""
        found: tuple[int | None, ...] = self.worths.get(game, ())
        return found or (None,) * (2 * len(self.questions[game].ends))

    def show_coding(self) -> None:
        """Keep guess and worths and show the coding; ask for what is missing."""
        given = self.given_to(self.game)
        if self.game in self.told:
            return
        if self.guess is None or None in given:
            self.show_trouble(self.say("guess_first" if self.guess is None else "rate_first"))
            return
        words = self.questions[self.guess].name
        self.keep(KIND, ABOUT, {"game": self.guess, "words": words}, self.say("guess_question"))
        value = {"worths": list(given), "ends": [end.words for end in self.now.ends]}
        self.keep(KIND, self.game, value, self.now.words)
        self.shown = (*self.shown, self.game)

    def recall(self) -> None:
        """Show guess and worths as they were kept, if nothing is done here yet."""
        if self.worths or self.shown or self.revealed or self.guess is not None:
            return
        found: dict[str, tuple[Any, ...]] = {}
        for one in self.questions:
            worths = self.kept(one).get("worths")
            if isinstance(worths, list) and self.are_worths(one, worths):
                found[one] = tuple(worths)
        shown = tuple(one for one, worths in found.items() if None not in worths)
        guess = self.kept(ABOUT).get("game")
        settings: dict[str, Any] = {"worths": found, "shown": shown}
        if isinstance(guess, str) and guess in self.questions:
            settings["guess"] = guess
        self.adjust(settings)

    def kept(self, about: str) -> dict[str, Any]:
        """Return what the journal holds about something; empty where it holds nothing."""
        entry = self.journal.latest(self.kept_under, KIND, about)
        return entry.value if entry is not None and isinstance(entry.value, dict) else {}

    def agreements(self, order: Sequence[str]) -> dict[int, float]:
        """Return how far both want the same by the learner, where all is rated."""
        found = {}
        for number, one in enumerate(order):
            given = [worth for worth in self.given_to(one) if worth is not None]
            if len(given) == len(self.given_to(one)):
                value = agreement_of(given[::2], given[1::2])
                if value is not None:
                    found[number] = value
        return found

    def arrange(self) -> None:
        """Put up the controls that serve now; the explorer has them."""
