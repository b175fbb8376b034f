"""Explorer: an organisation's states on a tile map, year by year."""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import Any

import pandas as pd
import traitlets

from summitry.explorers.choices import Pick
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import dataset_sources, filled, latest_day
from summitry.explorers.settings import fitting
from summitry.models.membership import chair, hosts, members, newcomers, participants
from summitry.models.tables import rows
from summitry.pictures.tiles import TilesPicture
from summitry.text import listing, number_word

OWN_LAYERS = ("participation", "operations", "chair")
NAMED = 6


class OsceExplorer(Explorer):
    """States as tiles; a year, a layer, and two states to compare.

    Attributes
    ----------
    year
        The year shown, at its end or at the last day known.
    layer
        ``participation``, ``operations``, ``chair``, or an organisation of the membership table.
    state, other
        Codes of two states to compare; empty for none.
    """

    name = "osce"
    mark = "record"

    year = traitlets.Int().tag(state=True)
    layer = traitlets.Unicode("participation").tag(state=True)
    state = traitlets.Unicode("").tag(state=True)
    other = traitlets.Unicode("").tag(state=True)

    def prepare(self) -> None:
        """Read the tables of the map; begin with the last year."""
        self.states = filled(self.case.open_data("states"))
        self.tiles = self.case.open_data("tiles")
        self.memberships = self.case.open_data("memberships")
        self.operations = self.case.open_data("operations")
        self.chairs = self.case.open_data("chairs")
        self.names = dict(zip(self.states["iso3"], self.states["name"], strict=True))
        self.last_day = latest_day(self.case)
        self.first = min(date.first.year for date in self.states["admission"])
        self.organisations = sorted(self.memberships["organisation"].astype(str).unique())
        self.year = self.last_day.year

    @traitlets.validate("layer")
    def _known_layer(self, proposal: dict[str, str]) -> str:
        """Refuse a layer that the data do not have."""
        return fitting("layer", proposal["value"], (*OWN_LAYERS, *self.organisations))

    @traitlets.validate("state", "other")
    def _known_state(self, proposal: dict[str, Any]) -> str:
        """Refuse a state that has no tile."""
        return fitting(proposal["trait"].name, proposal["value"], ("", *self.names))

    @traitlets.validate("year")
    def _known_year(self, proposal: dict[str, int]) -> int:
        """Refuse a year outside the data, or after the last day known."""
        return fitting("year", proposal["value"], range(self.first, self.last_day.year + 1))

    def make_controls(self) -> list[Control]:
        """Return a year, a layer, two states."""
        layers = {self.say(f"layers.{layer}"): layer for layer in OWN_LAYERS[:1]}
        layers |= {name: name for name in self.organisations}
        layers |= {self.say(f"layers.{layer}"): layer for layer in OWN_LAYERS[1:]}
        states = {name: code for code, name in sorted(self.names.items(), key=lambda item: item[1])}
        return [
            Slide(self, "year", self.say("year"), self.first, self.last_day.year),
            Choose(self, "layer", self.say("layer"), layers),
            Pick(self, "state", self.say("state"), {self.say("nobody"): "", **states}),
            Pick(self, "other", self.say("other"), {self.say("nobody"): "", **states}),
        ]

    def make_picture(self) -> TilesPicture:
        """Draw the map."""
        return TilesPicture(self.tiles)

    @property
    def day(self) -> dt.date:
        """The end of the year, or the last day known."""
        return min(dt.date(self.year, 12, 31), self.last_day)

    def belonging(self) -> set[str]:
        """Return the codes of the states that belong to the layer."""
        if self.layer == "participation":
            return participants(self.states, self.day)
        if self.layer == "operations":
            return set(hosts(self.operations, self.day))
        if self.layer == "chair":
            row = chair(self.chairs, self.year)
            return {row.iso3} if row is not None else set()
        return members(self.memberships, self.layer, self.day)

    def standing(self) -> dict[str, str]:
        """Return for each tile whether its state belongs, does not, or does not take part yet."""
        present, inside = participants(self.states, self.day), self.belonging()
        return {
            code: "in" if code in inside else "out" if code in present else "absent"
            for code in self.tiles["iso3"]
        }

    def draw(self) -> str:
        """Fill the tiles and count."""
        standing = self.standing()
        key = self.say("key", layer=self.layer_words(), day=self.day_words())
        self.picture.show(standing=standing, picked=self.picked(), key=key)
        return f"{self.read(standing)} {self.tell_framed(standing)}".strip()

    def layer_words(self) -> str:
        """Return what a filled tile means."""
        own = self.layer in OWN_LAYERS
        return (
            self.say(f"filled.{self.layer}") if own else self.say("filled.member", name=self.layer)
        )

    def day_words(self) -> str:
        """Return the day of the map in words."""
        from summitry.case.dates import PartialDate

        return PartialDate.of(self.day).words

    def read(self, standing: dict[str, str]) -> str:
        """Count the states of the layer and tell the newcomers of the year."""
        inside = [code for code, kind in standing.items() if kind == "in"]
        present = len(participants(self.states, self.day))
        words = {
            "day": self.day_words(),
            "n": len(inside),
            "count": number_word(len(inside)),
            "present": number_word(present),
            "total": len(standing),
            "name": self.layer,
            "year": self.year,
            "who": listing([self.names[code] for code in inside[:NAMED]]),
        }
        section = self.layer if self.layer in OWN_LAYERS else "member"
        if section == "chair":
            row = chair(self.chairs, self.year)
            return (
                self.say("read.no_chair" if row is None else "read.chair", **words)
                if (row is None or inside)
                else self.say("read.former_chair", country=row.country, **words)
            )
        return f"{self.say(f'read.{section}', **words)} {self.tell_newcomers()}".strip()

    def tell_framed(self, standing: dict[str, str]) -> str:
        """Name the framed states and say whether they belong."""
        names = [
            self.say(
                "framed_state",
                name=self.names[code],
                standing=self.say(f"standing.{standing[code]}"),
            )
            for code in self.picked()
        ]
        return self.say("framed", names=listing(names)) if names else ""

    def picked(self) -> tuple[str, ...]:
        """Return the codes of the framed states, each once."""
        return tuple(dict.fromkeys(code for code in (self.state, self.other) if code))

    def tell_newcomers(self) -> str:
        """Name the states admitted in the year, or count them where they are many."""
        new = [self.names[code] for code in newcomers(self.states, self.year)]
        if not new or self.layer != "participation":
            return ""
        if len(new) > NAMED:
            return self.say("many_new", n=len(new), count=number_word(len(new)), year=self.year)
        return self.say("new", names=listing(new), year=self.year)

    def card(self) -> str:
        """Tell the picked states side by side."""
        parts = "".join(
            f"<p><b>{escape(self.names[code])}</b></p><ul>"
            + "".join(f"<li>{escape(line)}</li>" for line in self.portrait(code))
            + "</ul>"
            for code in self.picked()
        )
        return f'<div class="summitry-card">{parts}</div>' if parts else ""

    def portrait(self, code: str) -> list[str]:
        """Return what the data say of one state, a line each."""
        row = next(rows(self.states[self.states["iso3"] == code]))
        lines = [
            self.say("admitted", date=row.admission.words) + (f" {row.note}" if row.note else "")
        ]
        spells = self.memberships[self.memberships["iso3"] == code]
        lines += [
            self.say("spell", name=spell.organisation, start=spell.start.words)
            + (self.say("until", end=spell.end.words) if spell.end else "")
            + (f" ({spell.note})" if spell.note else "")
            for spell in rows(spells)
        ]
        years = [str(year) for year in self.chairs.loc[self.chairs["iso3"] == code, "year"]]
        if years:
            lines.append(self.say("chaired", years=listing(years)))
        running = hosts(self.operations, self.day).get(code, [])
        if running:
            lines.append(self.say("hosts", names="; ".join(running)))
        return lines

    def table(self) -> pd.DataFrame:
        """Return every state with its standing."""
        standing = self.standing()
        words = {kind: self.say(f"standing.{kind}") for kind in ("in", "out", "absent")}
        return pd.DataFrame(
            {
                self.say("column.state"): list(self.names.values()),
                self.say("column.admitted"): list(self.states["admission"]),
                self.layer_words(): [words[standing[code]] for code in self.names],
            }
        )

    def sources(self) -> str:
        """Name the data sets."""
        return dataset_sources(self.case, "states", "memberships", "operations", "chairs", "tiles")
