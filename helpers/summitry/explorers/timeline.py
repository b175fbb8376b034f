"""Explorer: the road to the event, in lanes by theme."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import traitlets

from summitry import look
from summitry.explorers.choices import Pick, Several, Step
from summitry.explorers.controls import Choose, Control
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import filled
from summitry.explorers.settings import fitting
from summitry.explorers.source_list import citation_list
from summitry.models.timeline import busiest_year, chosen, spans, window
from summitry.pictures.timeline import TimelinePicture
from summitry.text import number_word

DAY, MONTH, YEAR = 1.0, 30.4, 365.25
ZOOMS = {
    "all": float("inf"),
    "ten_years": 10 * YEAR,
    "two_years": 2 * YEAR,
    "half_year": YEAR / 2,
    "month": MONTH,
    "week": 7 * DAY,
    "day": DAY,
}


class TimelineExplorer(Explorer):
    """Events in lanes; filter by theme and actor, zoom, and step from one to the next.

    Attributes
    ----------
    event
        Id of the chosen event; empty where no event passes the filters.
    themes
        Ids of the lanes whose events are shown.
    actor
        Only events with this actor; empty for everybody.
    zoom
        One of the keys of `ZOOMS`: how much time is in view round the chosen event.
    """

    name = "timeline"
    mark = "record"

    event = traitlets.Unicode().tag(state=True)
    themes = traitlets.Tuple().tag(state=True)
    actor = traitlets.Unicode("").tag(state=True)
    zoom = traitlets.Enum(list(ZOOMS), "all").tag(state=True)

    def prepare(self) -> None:
        """Take the themes that have events and begin at the latest event."""
        self.events = filled(self.case.events)
        self.ends = spans(self.events)
        self.filtered: dict[tuple[Any, ...], pd.DataFrame] = {}
        self.lanes = self.lanes_of(self.events)
        self.themes = tuple(self.lanes)
        shown = self.in_view()
        self.event = str(shown["event_id"].iloc[-1]) if len(shown) else ""

    def lanes_of(self, events: pd.DataFrame) -> dict[str, str]:
        """Return the themes that occur, with their labels, in the order of the pack."""
        present = {theme for themes in events["themes"] for theme in themes}
        labels = dict(self.case.themes)
        ordered = [theme for theme in labels if theme in present]
        ordered += sorted(present - set(ordered))
        return {theme: labels.get(theme, theme.replace("_", " ")) for theme in ordered}

    def in_view(self) -> pd.DataFrame:
        """Return the events that pass the filters, in order of time."""
        filters = (self.themes, self.actor)
        if filters not in self.filtered:
            self.filtered = {filters: chosen(self.events, *filters)}
        return self.filtered[filters]

    @traitlets.validate("event")
    def _known_event(self, proposal: dict[str, str]) -> str:
        """Refuse an event that this view of the case does not have."""
        return fitting("event", proposal["value"], ("", *self.events["event_id"]))

    @traitlets.validate("themes")
    def _known_themes(self, proposal: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Refuse a theme that no event has."""
        return tuple(fitting("theme", theme, self.lanes) for theme in proposal["value"])

    @traitlets.validate("actor")
    def _known_actor(self, proposal: dict[str, str]) -> str:
        """Refuse an actor that no event names."""
        return fitting("actor", proposal["value"], ("", *self.names()))

    def names(self) -> list[str]:
        """Return everybody whom the events name."""
        return sorted({actor for actors in self.events["actors"] for actor in actors})

    @traitlets.observe("themes", "actor")
    def _filtered(self, change: dict[str, Any]) -> None:
        """Choose the latest event if the chosen one no longer passes; draw other lanes anew."""
        if change["name"] == "themes":
            self._picture = None
        ids = list(self.in_view()["event_id"])
        if self.event not in ids:
            self.event = str(ids[-1]) if ids else ""

    def make_controls(self) -> list[Control]:
        """Return steps, zoom, actor and themes."""
        zooms = {self.say(f"zooms.{zoom}"): zoom for zoom in ZOOMS}
        everybody, actors = self.say("everybody"), {name: name for name in self.names()}
        return [
            Step(self, "event", self.say("event"), lambda: list(self.in_view()["event_id"])),
            Choose(self, "zoom", self.say("zoom"), zooms),
            Pick(self, "actor", self.say("actor"), {everybody: "", **actors}),
            Several(self, "themes", self.say("themes"), {v: k for k, v in self.lanes.items()}),
        ]

    def make_picture(self) -> TimelinePicture:
        """Draw the ticked lanes; all of them where none is ticked."""
        ticked = {theme: words for theme, words in self.lanes.items() if theme in self.themes}
        return TimelinePicture(ticked or self.lanes)

    def draw(self) -> str:
        """Show the stretch of time round the chosen event."""
        events = self.in_view()
        ends = self.ends
        first, last = float(ends["first"].min()), float(ends["last"].max()) + 1
        row = self.chosen_row()
        centre = last if row is None else float(ends.loc[row.name, ["first", "last"]].mean()) + 0.5
        left, right = window(centre, ZOOMS[self.zoom], first, last)
        words = self.say("nothing") if row is None else self.dates(row)
        self.picture.show(events=events, left=left, right=right, event_id=self.event, words=words)
        return self.read(events, left, right, row)

    def chosen_row(self) -> Any | None:
        """Return the row of the chosen event, or None."""
        found = self.events[self.events["event_id"] == self.event]
        return found.iloc[0] if len(found) else None

    def dates(self, row: Any) -> str:
        """Return the dates of an event in words."""
        start, end = row["start"], row["end"]
        if not end:
            return start.words
        if end.last <= start.last:
            return self.say("by", end=end.words)
        return self.say("from_to", start=start.words, end=end.words)

    def read(self, events: pd.DataFrame, left: float, right: float, row: Any | None) -> str:
        """Say how many events are in view, when most fall, and which is chosen."""
        ends = self.ends.loc[events.index]
        inside = events[(ends["last"] >= left) & (ends["first"] < right)]
        if row is None or not len(inside):
            return self.say("nothing")
        first = min(start.first.year for start in inside["start"])
        last = max(start.first.year for start in inside["start"])
        parts = [
            self.say(
                "count",
                n=len(inside),
                count=number_word(len(inside)).capitalize(),
                span=str(first) if first == last else self.say("from_to", start=first, end=last),
            )
        ]
        if last - first > 2:
            year, most = busiest_year(inside)
            parts.append(self.say("busiest", year=year, most=number_word(most)))
        parts.append(self.say("chosen", date=self.dates(row), summary=row["summary"]))
        return " ".join(parts)

    def card(self) -> str:
        """Tell the chosen event with its mark, confidence and sources."""
        row = self.chosen_row()
        if row is None:
            return ""
        place = f", {escape(row['place'])}" if row["place"] else ""
        later = "" if self.case.withholds("events", "afterwards") else row["afterwards"]
        return (
            '<div class="summitry-card">'
            f"<p><b>{escape(self.dates(row))}</b>{place} {look.badge(row['mark'])}</p>"
            f"<p>{escape(row['summary'])}</p>"
            + (f"<p>{escape(self.say('afterwards', text=later))}</p>" if later else "")
            + f"<p>{escape(self.say('confidence', level=row['confidence']))}</p>"
            + citation_list(self.case, row["source_ids"])
            + "</div>"
        )

    def table(self) -> pd.DataFrame:
        """Return the events that pass the filters."""
        events = self.in_view()
        return pd.DataFrame(
            {
                self.say("column.date"): [self.dates(row) for _, row in events.iterrows()],
                self.say("column.place"): events["place"].to_list(),
                self.say("column.summary"): events["summary"].to_list(),
                self.say("column.mark"): events["mark"].astype(str).to_list(),
            }
        )

    def sources(self) -> str:
        """Say that each event carries its own sources."""
        return f"<p>{escape(self.say('sources'))}</p>"
