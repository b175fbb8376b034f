"""Explorer: take a seat, read its brief, and see where it stands alone and with whom to deal."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.board import fill
from summitry.explorers.choices import Pick, Press, Step
from summitry.explorers.controls import Choose, Control
from summitry.explorers.frame import Explorer
from summitry.explorers.role_card import role_card, role_table, word_count
from summitry.explorers.role_page import print_roles
from summitry.explorers.role_words import read_issue, read_seat
from summitry.explorers.settings import fitting
from summitry.journal.shelf import near
from summitry.journal.store import journal_here
from summitry.models.role import others, places
from summitry.models.tables import rows
from summitry.pictures.role import RolePicture

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

LENGTHS = ("short", "full")
FEWEST_ROWS = 6
ONE_FILE, ALL_FILE = "role-{role}.html", "roles.html"


class RoleExplorer(Explorer):
    """A seat with its public brief; the confidential one opens on demand and closes again.

    Attributes
    ----------
    seat
        Id of the role.
    length
        ``short`` or ``full``.
    opened
        Whether the confidential brief shows; another seat closes it.
    issue
        Id of the issue in hand; empty for none.
    printed, all_printed
        Whether the page of this seat, or of all seats, has been written since the last change.
    """

    name = "role"
    mark = "reading"

    seat = traitlets.Unicode().tag(state=True)
    length = traitlets.Enum(list(LENGTHS), "short").tag(state=True)
    opened = traitlets.Bool(default_value=False).tag(state=True)
    issue = traitlets.Unicode("").tag(state=True)
    printed = traitlets.Bool(default_value=False)
    all_printed = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Read the seats; begin with the first of them."""
        self.given: frozenset[str] = frozenset()
        self.where = ""
        self.roles = {row.role_id: row for row in rows(self.case.roles)}
        if not self.roles:
            closed = self.case.withholds("roles")
            raise SummitryError(self.say("with_the_record" if closed else "nothing"))
        self.issues = {row.issue_id: row for row in rows(self.case.issues)}
        self.names = dict(zip(self.case.actors["actor_id"], self.case.actors["name"], strict=True))
        self.coded: dict[str, pd.DataFrame] = {}
        self.heard: dict[tuple[str, str], str] = {}
        self.behind: dict[str, dict[str, list[float]]] = {}
        self.seat = next(iter(self.roles))

    @traitlets.validate("seat", "issue")
    def _is_there(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse a seat or an issue that the case does not have."""
        setting = proposal["trait"].name
        known = [*self.roles] if setting == "seat" else ["", *self.issues]
        return fitting(setting, proposal["value"], known)

    @traitlets.observe("seat")
    def _other_seat(self, _change: Mapping[str, Any]) -> None:
        """Close the confidential brief; let go of an issue on which the seat is not coded."""
        if "opened" not in self.given:
            self.opened = False
        if "issue" not in self.given and self.issue not in self.sequence():
            self.issue = ""

    @traitlets.observe("seat", "length")
    def _not_printed(self, _change: Mapping[str, Any]) -> None:
        """Offer the buttons for printing again."""
        self.printed = self.all_printed = False
        self.where = ""

    def adjust(self, settings: Mapping[str, Any]) -> None:
        """Set several traits at once; none of them is overruled by what another one entails.

        Raises
        ------
        SummitryError
            If a name or a value is not one the explorer knows.
        """
        self.given = frozenset(settings)
        try:
            super().adjust(settings)
        finally:
            self.given = frozenset()

    @property
    def role(self) -> Any:
        """The row of the seat in hand."""
        return self.roles[self.seat]

    def places(self, actor: str) -> pd.DataFrame:
        """Return where an actor stands on each issue on which it is coded."""
        if actor not in self.coded:
            self.coded[actor] = places(self.case.positions, self.case.issues, actor)
        return self.coded[actor]

    def sequence(self) -> list[str]:
        """Return no issue, then those of the seat, what it cares for most first."""
        return ["", *self.places(self.role.actor_id)["issue_id"]]

    def make_controls(self) -> list[Control]:
        """Return seat, length, the confidential brief, the issue, and what prints."""
        seats = {row.seat: role for role, row in self.roles.items()}
        lengths = {self.say(f"lengths.{one}"): one for one in LENGTHS}
        opened = {self.say("closed"): False, self.say("open"): True}
        one = Press(self, "printed", self.say("print"), self.page, quiet=True)
        every = Press(self, "all_printed", self.say("print_all"), self.pages, quiet=True)
        return [
            Step(self, "seat", self.say("seat"), lambda: [*self.roles]),
            Pick(self, "seat", self.say("pick_seat"), seats),
            Choose(self, "length", self.say("length"), lengths),
            Choose(self, "opened", self.say("confidential"), opened),
            Step(self, "issue", self.say("issue"), self.sequence),
            one,
            every,
        ]

    def page(self) -> Path | None:
        """Write the page of the seat in hand beside the journal and say where it is.

        Returns
        -------
        Path or None
            The HTML file, its public and its confidential side a printed page each; None where it
            could not be written, which `trouble` says.
        """
        return self.written(ONE_FILE.format(role=self.seat), [self.seat], "printed")

    def pages(self) -> Path | None:
        """Write the pages of all seats as one file, for whoever leads the session.

        Returns
        -------
        Path or None
            As in `page`.
        """
        return self.written(ALL_FILE, [*self.roles], "all_printed")

    def written(self, file: str, seats: list[str], trait: str) -> Path | None:
        """Write pages and keep in mind where; say in one sentence what goes wrong."""
        try:
            path = print_roles(self, seats, journal_here().folder / file)
        except SummitryError as error:
            self.cause, self.trouble = error, str(error)
            path = None
        else:
            self.trouble, self.where = "", self.say("written", path=near(path))
            setattr(self, trait, True)
        self.show_news()
        return path

    def show_news(self) -> None:
        """Show on the board where the page is, or why there is none."""
        if self._board is not None:
            self._board.show(lambda: fill(self._board.card, self.card()))

    def make_picture(self) -> RolePicture:
        """Draw room for as many issues as the fullest seat has."""
        most = max(len(self.places(row.actor_id)) for row in self.roles.values())
        return RolePicture(max(most, FEWEST_ROWS), dated=self.case.as_of_date is not None)

    def draw(self) -> str:
        """Show the seat, and say where it stands."""
        self.show_seat(self.picture, self.seat, self.issue, self.say("end_100"))
        told = self.said(self.seat, self.issue)
        count = word_count(self.role, self.length, opened=self.opened)
        how = "both_sides" if self.opened else "one_side"
        return f"{told} {self.say(how, count=count)}"

    def said(self, seat: str, issue: str = "") -> str:
        """Return what the picture of a seat shows, in words; it is worked out once."""
        if (seat, issue) not in self.heard:
            self.heard[seat, issue] = self.read(seat, issue)
        return self.heard[seat, issue]

    def read(self, seat: str, issue: str) -> str:
        """Work out what the picture of a seat shows, in words."""
        role, positions = self.roles[seat], self.case.positions
        coded = self.places(role.actor_id)
        if not len(coded):
            return self.say("not_coded", seat=role.seat)
        if issue in set(coded["issue_id"]):
            return read_issue(positions, coded, self.names, issue)
        return read_seat(positions, coded, self.names, role.actor_id)

    def show_seat(self, picture: RolePicture, seat: str, issue: str = "", hint: str = "") -> None:
        """Move a picture to a seat; the hint stands there while no issue is in hand."""
        role = self.roles[seat]
        coded = self.places(role.actor_id)
        row = self.issues.get(issue)
        ends = (row.scale_0, row.scale_100) if row else (self.say("end_0"), hint)
        heading = self.say("heading", seat=role.seat)
        nothing = self.say("not_coded", seat=role.seat)
        picture.show(heading, coded, self.everybody_else(role.actor_id), issue, ends, nothing)

    def everybody_else(self, actor: str) -> dict[str, list[float]]:
        """Return the places of all others, by issue."""
        if actor not in self.behind:
            found = others(self.case.positions, actor).groupby("issue_id")["position"]
            self.behind[actor] = {str(issue): list(map(float, group)) for issue, group in found}
        return self.behind[actor]

    def card(self) -> str:
        """Return the brief; its confidential side only while it is open."""
        news = f'<p class="summitry-say">{escape(self.where)}</p>' if self.where else ""
        return news + role_card(self.case, self.role, self.length, opened=self.opened)

    def table(self) -> pd.DataFrame:
        """Return the places of the seat."""
        return role_table(self.places(self.role.actor_id))

    def sources(self) -> str:
        """Say where the briefs and the places come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
