"""Explorer: take two opposing seats in turn, and see what the seat changed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Pick, Step
from summitry.explorers.placing import Place
from summitry.explorers.position_card import issue_notes
from summitry.explorers.predicting import Predicting, kept_places
from summitry.explorers.seat_maps import SeatMaps, seat_table
from summitry.explorers.seat_words import read_end, read_step
from summitry.explorers.settings import fitting
from summitry.models.positions import plain_name, stands
from summitry.models.seats import MOST_ISSUES, first_pair, shared_issues
from summitry.pictures.seats import SeatsPicture, empty_seats

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from summitry.explorers.controls import Control

KIND = "seat_swap"


class SeatSwapExplorer(Predicting):
    """Two actors placed on a few issues from the seat of the one, then from that of the other.

    What was placed from the first seat is hidden while one sits in the second; both maps and the
    coding come together in the last step.

    Attributes
    ----------
    a, b
        Ids of the two actors; the seat of ``a`` is taken first.
    step
        From 0: each issue from the first seat, each from the second, then both maps.
    placements
        Places from 0 to 100 by ``seat/issue/actor``.
    mine, theirs
        Where the one in the seat places itself and the other on the issue in hand; None while not
        placed.
    """

    name = "seat_swap"
    mark = "reading"

    a = traitlets.Unicode().tag(state=True)
    b = traitlets.Unicode().tag(state=True)
    step = traitlets.Int(0, min=0).tag(state=True)
    placements = traitlets.Dict().tag(state=True)
    mine = traitlets.Int(None, allow_none=True, min=0, max=100)
    theirs = traitlets.Int(None, allow_none=True, min=0, max=100)

    def prepare(self) -> None:
        """Begin with the two sides of the case, or with two opposed actors."""
        case = self.case
        codes = case.sides.first_code, case.sides.second_code
        pair = first_pair(case.actors, case.positions, *codes)
        if pair is None:
            raise SummitryError(self.say("no_pair"))
        self.issues = {row["issue_id"]: row for row in case.issues.to_dict("records")}
        self.names = dict(zip(case.actors["actor_id"], case.actors["name"], strict=True))
        self.coded: dict[tuple[str, str], dict[str, pd.DataFrame]] = {}
        self.placing: list[Place] = []
        self.a, self.b = pair

    @traitlets.validate("a", "b")
    def _known(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse an actor that the pack does not have."""
        return fitting(proposal["trait"].name, proposal["value"], [*self.names])

    @traitlets.validate("step")
    def _within(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse a step behind the last."""
        return fitting("step", proposal["value"], range(self.maps().last + 1))

    @traitlets.validate("placements")
    def _places(self, proposal: Mapping[str, Any]) -> Any:
        """Leave out what is no place on a line."""
        return kept_places(proposal["value"])

    @traitlets.observe("a", "b")
    def _other_pair(self, _change: dict[str, Any]) -> None:
        """Begin anew with other actors; the key names them."""
        self._picture = None
        if "step" not in self.given:
            self.step = 0
        self.take_up()

    @traitlets.observe("step")
    def _to_step(self, change: dict[str, Any]) -> None:
        """Keep what was placed in the step that is left, and take up the next."""
        if "placements" not in self.given and isinstance(change["old"], int):
            self.keep_step(change["old"])
        self.take_up()

    @traitlets.observe("placements")
    def _placed_anew(self, _change: dict[str, Any]) -> None:
        """Show in the controls what is placed in the step in hand."""
        self.take_up()

    @traitlets.observe("mine", "theirs")
    def _placed(self, change: dict[str, Any]) -> None:
        """Take over a place from the controls."""
        maps = self.maps()
        found = maps.in_hand(self.step)
        if found is None:
            return
        seat, issue = found
        actor = seat if change["name"] == "mine" else maps.other(seat)
        self.placements = {**self.placements, f"{seat}/{issue}/{actor}": change["new"]}

    def maps(self) -> SeatMaps:
        """Return what is placed so far, with the coding of the issues to place."""
        key = self.a, self.b
        if key not in self.coded:
            case = self.case
            found = shared_issues(case.positions, case.issues, *key) if self.a != self.b else []
            tables = case.positions, case.actors
            self.coded[key] = {issue: stands(*tables, issue) for issue in found}
        return SeatMaps(self.coded[key], *key, self.placements)

    def take_up(self) -> None:
        """Bring the controls to the step in hand."""
        maps = self.maps()
        found = maps.in_hand(self.step)
        if found is None:
            for control in self.placing:
                control.rename("")
            return
        seat, issue = found
        labels = self.say("you", name=self.plain(seat)), self.say("them", name=self.opposite(seat))
        for control, label in zip(self.placing, labels, strict=False):
            control.rename(label)
        self.mine = maps.place(seat, issue, seat)
        self.theirs = maps.place(seat, issue, maps.other(seat))

    def opposite(self, seat: str) -> str:
        """Return the short name of who sits opposite."""
        return self.plain(self.maps().other(seat))

    def keep_step(self, step: int) -> None:
        """Write what was placed in a step to the journal."""
        maps = self.maps()
        found = maps.in_hand(step)
        value = maps.guesses(*found) if found else {}
        if found and value:
            seat, issue = found
            question = self.issues[issue]["question"]
            asked = self.say("kept_question", name=self.plain(seat), question=question)
            self.keep(KIND, f"{seat}/{issue}/{maps.other(seat)}", value, asked)

    def recall(self) -> None:
        """Go on where the journal says one was."""
        maps = self.maps()
        if self.placements or self.step:
            return
        places: dict[str, int] = {}
        done = 0
        for step in range(maps.last):
            seat, issue = maps.in_hand(step) or ("", "")
            entry = self.journal.latest(self.case.id, KIND, f"{seat}/{issue}/{maps.other(seat)}")
            kept = kept_places(entry.value) if entry is not None else {}
            both = [actor for actor in (self.a, self.b) if actor in kept]
            places |= {f"{seat}/{issue}/{actor}": kept[actor] for actor in both}
            done += done == step and len(both) > 1
        if places:
            self.adjust({"placements": places, "step": done})

    def make_controls(self) -> list[Control]:
        """Return the two seats, the two places, and the steps."""
        actors = {name: actor for actor, name in self.names.items()}
        self.placing = [Place(self, "mine", "mine"), Place(self, "theirs", "theirs")]
        self.take_up()
        return [
            Pick(self, "a", self.say("first_seat"), actors),
            Pick(self, "b", self.say("second_seat"), actors),
            *self.placing,
            Step(self, "step", self.say("step"), lambda: range(self.maps().last + 1)),
            self.make_saver(),
        ]

    def plain(self, actor: str) -> str:
        """Return the short name of an actor."""
        return plain_name(self.names[actor])

    def make_picture(self) -> SeatsPicture:
        """Draw room for the blocks and a key that names the two."""
        names = {"a": self.names[self.a], "b": self.names[self.b]}
        return SeatsPicture(MOST_ISSUES, names, dated=self.case.as_of_date is not None)

    def draw(self) -> str:
        """Show the step in hand."""
        maps, names = self.maps(), {actor: self.plain(actor) for actor in (self.a, self.b)}
        if not maps.coded:
            self.picture.show(**empty_seats())
            phrase = "same" if self.a == self.b else "nothing_shared"
            return self.say(phrase, a=self.plain(self.a), b=self.plain(self.b))
        found = maps.in_hand(self.step)
        tracks = [self.say("from_seat", name=name) for name in names.values()]
        self.picture.show(
            names=[self.issues[issue]["name"] for issue in maps.issues],
            tracks=[*tracks, self.say("as_coded")],
            own=maps.marks(maps.seats(self.step)),
            coded=maps.coded_sides(told=found is None),
            scale=self.issues[found[1]] if found else self.whole_scale(),
            row=maps.row(*found) if found else None,
        )
        if found is None:
            return read_end(maps, self.issues, names)
        seat, issue = found
        place = self.step % len(maps.coded) + 1, len(maps.coded)
        return read_step(self.issues[issue], names, seat, place, maps.guesses(seat, issue))

    def whole_scale(self) -> dict[str, str]:
        """Return what stands above and below both maps, whose lines have different ends."""
        return {"question": self.say("both_maps"), "scale_0": self.say("own_ends"), "scale_100": ""}

    def card(self) -> str:
        """Tell the issue in hand; at the end all of them."""
        maps = self.maps()
        found = maps.in_hand(self.step)
        issues = [found[1]] if found else maps.issues
        return "".join(issue_notes(self.case, self.issues[issue]) for issue in issues)

    def table(self) -> pd.DataFrame:
        """Return what may show: the map of the seat in hand, or both with the coding."""
        names = {actor: self.plain(actor) for actor in (self.a, self.b)}
        return seat_table(self.maps(), self.issues, names, self.step)

    def sources(self) -> str:
        """Say where the coding comes from."""
        return f"<p>{escape(self.say('sources'))}</p>"
