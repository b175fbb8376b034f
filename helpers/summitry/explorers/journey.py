"""Explorer: a learner's own path from the first belief to the last answer, as one page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry import look
from summitry.explorers.choices import Step
from summitry.explorers.journey_kept import kept_path
from summitry.explorers.journey_path import STATIONS, fitting_path
from summitry.explorers.journey_words import (
    numbered,
    overview,
    path_table,
    read_path,
    read_station,
    station_table,
    tiles,
)
from summitry.explorers.predicting import Predicting
from summitry.pictures.journey import JourneyPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from summitry.case.case import Case
    from summitry.explorers.controls import Control
    from summitry.journal.store import Journal

MOST_ROWS = 60


class JourneyExplorer(Predicting):
    """Eight stations with what the journal holds of each; empty until it is shown to its learner.

    Attributes
    ----------
    station
        The station in hand, one of ``STATIONS``.
    path
        The answers by station, as `summitry.explorers.journey_path` describes them.
    under_lid
        It has no lid: while the record is closed it tells nothing of it.
    """

    case: Case
    under_lid = False
    name = "journey"
    mark = "reading"

    station = traitlets.Enum(list(STATIONS), STATIONS[0]).tag(state=True)
    path = traitlets.Dict().tag(state=True)

    @traitlets.validate("path")
    def _is_a_path(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what is no answer."""
        return fitting_path(proposal["value"])

    @traitlets.observe("path")
    def _other_path(self, _change: Mapping[str, Any]) -> None:
        """Draw the stations anew."""
        self._picture = None

    def recall(self) -> None:
        """Take up what the journal holds now."""
        self.path = self.kept(self.journal)

    def kept(self, journal: Journal) -> dict[str, Any]:
        """Return the path that a journal holds."""
        return kept_path(journal, self.case)

    def overview(self) -> str:
        """Say how far the path goes, and what stands at each station that holds something."""
        return overview(self.path)

    def reset(self) -> None:
        """Go back to the first station; the path stays as the journal has it."""
        super().reset()
        if self.recalled:
            self.guard(self.recall)

    def make_controls(self) -> list[Control]:
        """Return the step from station to station."""
        return [Step(self, "station", self.say("station"), lambda: STATIONS)]

    def make_picture(self) -> JourneyPicture:
        """Draw all stations."""
        return JourneyPicture(tiles(self.path), self.say("not_yet"))

    def draw(self) -> str:
        """Lay the frame around the station in hand."""
        self.picture.show(hand=STATIONS.index(self.station))
        return read_path(self.path, self.station)

    def card(self) -> str:
        """Tell the answers of the station in hand; the last ones where there are many."""
        steps = self.path.get(self.station, [])
        if not steps:
            return ""
        table = look.table(station_table(steps[-MOST_ROWS:]), numbered(self.station))
        return f'<div class="summitry-card">{table}</div>'

    def stations(self) -> list[tuple[str, str, pd.DataFrame]]:
        """Return of each station that holds something its name, its reading and its answers."""
        found = []
        for one in STATIONS:
            if steps := self.path.get(one):
                name = numbered(one)
                told = read_station(one, steps).removeprefix(f"{name}: ")
                found.append((name, told[:1].upper() + told[1:], station_table(steps)))
        return found

    def whole_page(self) -> bytes:
        """Return the stations as SVG, none of them in hand."""
        self.picture.show(hand=None)
        try:
            return self.picture.svg()
        finally:
            self.picture.show(hand=STATIONS.index(self.station))

    def table(self) -> pd.DataFrame:
        """Return every answer of every station."""
        return path_table(self.path)

    def sources(self) -> str:
        """Say that it all comes from the journal."""
        return f"<p>{escape(self.say('sources'))}</p>"
