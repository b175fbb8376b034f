"""What the scenario board makes of the outcomes, for forecasts to be compared with."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.case.case import Case
    from summitry.explorers.scenarios_setting import Setting
    from summitry.journal.store import Journal
    from summitry.models.scenarios import OutcomeModel


class Board(NamedTuple):
    """What a scenario board makes of the outcomes.

    Attributes
    ----------
    name
        Name of the learner's own scenario; empty for the one the pack codes.
    chances
        Chance of each outcome in 100, by id.
    names
        Names of the outcomes, by id.
    meetings
        Ids of the outcomes that contain a meeting.
    """

    name: str
    chances: Mapping[str, float]
    names: Mapping[str, str]
    meetings: frozenset[str]


class Boards:
    """The board as coded, and the learner's own; both give the mean chances that the board shows.

    Parameters
    ----------
    case
        The case; without drivers, outcomes and effects it has no board.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.own: tuple[str, Setting, Board] | None = None

    @cached_property
    def ours(self) -> Board | None:
        """What the drivers as coded make of the outcomes."""
        from summitry.explorers.scenarios_setting import AS_CODED, Setting, presets

        case = self.case
        if not (len(case.drivers) and len(case.outcomes) and len(case.effects)):
            return None
        return self.board("", Setting(presets(case)[AS_CODED], self.model.base_rate, "table"))

    def latest(self, journal: Journal) -> Board | None:
        """Return the scenario that the learner saved last; the coded one where there is none.

        Parameters
        ----------
        journal
            Where scenarios are kept.
        """
        from summitry.explorers.scenarios_setting import stored

        found = stored(journal, self.case) if self.ours is not None else {}
        if not found:
            return self.ours
        name, setting = list(found.items())[-1]
        if self.own is None or self.own[:2] != (name, setting):
            self.own = (name, setting, self.board(name, setting))
        return self.own[2]

    @cached_property
    def model(self) -> OutcomeModel:
        """The model of the case."""
        from summitry.models.scenarios import read_model

        return read_model(self.case.drivers, self.case.outcomes, self.case.effects)

    def board(self, name: str, setting: Setting) -> Board:
        """Return the mean chances of the outcomes over the bands of a setting."""
        from summitry.explorers.scenarios_chances import Chances

        case, model = self.case, self.model
        found = (100 * Chances(model, case.drivers).of(setting).mean).tolist()
        names = dict(zip(case.outcomes["outcome_id"], case.outcomes["name"], strict=True))
        meetings = frozenset(one for one, met in zip(names, model.meetings, strict=True) if met)
        return Board(name, dict(zip(model.outcomes, found, strict=True)), names, meetings)
