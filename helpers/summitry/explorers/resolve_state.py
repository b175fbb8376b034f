"""The scores of a learner: state, journal, the guess before the answers show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.paths import ABOUT as PATH_ABOUT
from summitry.explorers.paths import KIND as PATH_KIND
from summitry.explorers.paths import MOST, PathsExplorer
from summitry.explorers.paths_kept import read_kept
from summitry.explorers.predicting import Predicting
from summitry.explorers.resolve_book import Ledger, fitting_versions
from summitry.explorers.resolve_journal import carried_rate, kept_versions
from summitry.explorers.resolve_questions import pack_rate, settled_questions
from summitry.explorers.resolve_words import of_guess
from summitry.explorers.settings import fitting
from summitry.journal.opening import opened_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.pictures.base import Picture

KIND = "resolve_guess"
HITS, FIRST_ANSWERS = "hits", "first_answers"
VIEWS = QUESTIONS, CALIBRATION, PARTS, OTHERS, PATH = (
    "questions", "calibration", "parts", "others", "path",
)  # fmt: skip
MOST_BUTTONS = 13


class ResolveState(Predicting):
    """Forecasts from before the record opened, held against it once a guess is made.

    Attributes
    ----------
    question
        Id of the question in hand.
    view
        ``questions``, ``calibration``, ``parts``, ``others`` or ``path``; any but the first shows
        the answers.
    guess
        How many were right; where nothing was forecast, how often the first answer came. None: no
        guess yet.
    revealed
        Whether the answers show.
    versions
        By question what was committed, the first one first: ``probabilities``, ``reason``, ``at``
        and ``late``, which is true after the record was opened. A belief has the options yes, no.
    base_rate
        The base rate that was carried on, in 100; None: the careful one of the pack.
    fan
        Start and chances of the learner's own fan; what is missing is the pack's.
    """

    name = "resolve"
    taken = False

    question = traitlets.Unicode().tag(state=True)
    view = traitlets.Unicode(QUESTIONS).tag(state=True)
    guess = traitlets.Int(None, allow_none=True, min=0).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    versions = traitlets.Dict().tag(state=True)
    base_rate = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    fan = traitlets.Dict().tag(state=True)

    @property
    def mark(self) -> str:
        """What shows: the record, or the fan of a model in the view of the path."""
        return "scenario" if self.view == PATH else "record"

    def prepare(self) -> None:
        """Read the questions with their answers; begin with the first."""
        if not len(self.case.forecasts) and not self.case.later.get("forecasts"):
            raise SummitryError(self.say("nothing"))
        if self.case.withholds("forecasts", "resolution"):
            raise SummitryError(self.say("opens"))
        self.questions = settled_questions(self.case)
        if not self.questions:
            raise SummitryError(self.say("nothing"))
        self.rate = pack_rate(self.case)
        self.sheets: dict[str, Picture] = {}
        self.paths = self.real_paths()
        self.pack_fan = self.paths.settings() if self.paths is not None else {}
        self.views = [one for one in VIEWS if self.serves(one)]
        self.question = next(iter(self.questions))

    def real_paths(self) -> PathsExplorer | None:
        """Return the fan with the real path over it; None where the pack has none."""
        try:
            paths = PathsExplorer(self.case, real=True, revealed=True)
        except SummitryError:
            return None
        return paths if paths.record else None

    def serves(self, view: str) -> bool:
        """Tell whether this pack has what a view needs."""
        if view == PATH:
            return self.paths is not None
        return view != PARTS or bool(self.ledger().settled)

    @traitlets.validate("question", "view")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        name = proposal["trait"].name
        known = [*self.questions] if name == "question" else self.views
        return str(fitting(name, proposal["value"], known))

    @traitlets.validate("versions")
    def _fit(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what does not fit the questions of this pack."""
        return fitting_versions(proposal["value"], self.questions)

    @traitlets.validate("fan")
    def _is_a_fan(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what does not fit the states of this pack."""
        paths = self.paths
        return read_kept(proposal["value"], paths.ids, paths.starts, MOST) if paths else {}

    @traitlets.validate("revealed")
    def _stays(self, proposal: Mapping[str, Any]) -> bool:
        """Show the answers wherever another view than the first is up."""
        return bool(proposal["value"]) or self.view != QUESTIONS

    @traitlets.observe("view")
    def _other_view(self, _change: Any) -> None:
        """Show the answers if they did not show yet."""
        if self.view != QUESTIONS:
            self.revealed = True
        self.arrange()

    @traitlets.observe("versions", "base_rate", "fan")
    def _other_data(self, _change: Any) -> None:
        """Draw everything anew."""
        self.sheets.clear()
        self._picture = None
        if self.paths is not None:
            self.paths.adjust({**self.pack_fan, **self.fan})
        self.arrange()

    @traitlets.observe("revealed")
    def _turned(self, _change: Any) -> None:
        """Put up what serves now."""
        self.arrange()

    def arrange(self) -> None:
        """Put up the controls that serve now."""

    def ledger(self) -> Ledger:
        """Return forecasts and answers."""
        rate = self.rate if self.base_rate is None else self.base_rate
        return Ledger(self.questions, self.versions, rate)

    def offered(self) -> dict[str, str]:
        """Return the views as buttons: those that hold something of the learner's, or of all."""
        own = (CALIBRATION, PARTS)
        scored = bool(self.ledger().scored)
        held = [one for one in self.views if scored or one not in own or one == self.view]
        return {self.say(f"views.{view}"): view for view in held}

    def counts(self) -> dict[str, int]:
        """Return the numbers that can be guessed, as buttons; few enough for a row."""
        most = of_guess(self.ledger())
        step = -(-(most + 1) // MOST_BUTTONS)
        return {str(count): count for count in range(0, most + 1, max(step, 1))}

    def about(self) -> str:
        """Return what a guess is about."""
        return HITS if self.ledger().scored else FIRST_ANSWERS

    def recall(self) -> None:
        """Take up what was forecast and believed, and the guess, if nothing is done here yet."""
        if self.taken or not self.versions:
            self.taken = True
            self.versions = kept_versions(self.journal, self.case.id, self.questions)
            self.base_rate = carried_rate(self.journal, self.case.id)
            self.fan = self.kept_fan()
        if self.guess is not None or self.revealed:
            return
        entry = self.journal.latest(self.case.id, KIND, self.about())
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        if type(value.get("guess")) is int and value["guess"] in self.counts().values():
            self.adjust({"guess": value["guess"], "revealed": True})

    def kept_fan(self) -> Any:
        """Return the fan that stood when the record was opened."""
        opened = opened_at(self.journal, self.case.id)
        kept = [
            entry.value
            for entry in self.journal.history(self.case.id, PATH_KIND, PATH_ABOUT)
            if opened is None or entry.moment <= opened
        ]
        return kept[-1] if kept and isinstance(kept[-1], dict) else {}

    def reset(self) -> None:
        """Go back to the beginning; what was forecast before the record opened stays."""
        held = {name: getattr(self, name) for name in ("versions", "base_rate", "fan")}
        self.adjust({**self._start, **(held if self.recalled else {})})
        self.show_trouble(self.waiting)
