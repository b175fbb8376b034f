"""What can be done in a session, each act behind a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.classroom import effects
from summitry.classroom.hand_in import FOLDER, collect
from summitry.classroom.scripted import chance
from summitry.classroom.scripted_chair import staff_draft
from summitry.classroom.simulation_state import SimulationState
from summitry.errors import SummitryError

if TYPE_CHECKING:
    from summitry.classroom.table import Offer


class SimulationActs(SimulationState):
    """A session with its acts."""

    @property
    def sponsors(self) -> bool:
        """Whether the speaker sponsors the draft."""
        return self.speaker in self.game.table.sponsors

    def put_in(self) -> None:
        """Change the draft, begin it, or ask for the change."""
        if not self.game.table.floor:
            self.make("draft", package={self.item: self.level})
        else:
            self.make("amend", item=self.item, level=self.level, wish=not self.own_draft)

    def take_staff_draft(self) -> None:
        """Lay the draft of the staff on the floor."""
        self.make("draft", package=self.package_of(staff_draft(self.room, self.game.table)))

    def own_package(self) -> dict[str, int]:
        """Return the package that the learner kept at the chair's table; empty if there is none."""
        if self.game.table.floor:
            return {}
        try:
            entry = self.journal.latest(self.case.id, "package", "consensus")
        except SummitryError:
            return {}
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        given = value.get("package")
        counts = dict(self.game.table.setup.items)
        found = given if isinstance(given, dict) else {}
        return {
            key: level
            for key, level in found.items()
            if key in counts and type(level) is int and 0 < level <= counts[key]
        }

    def take_own_package(self) -> None:
        """Lay the package that was kept at the chair's table on the floor."""
        self.make("draft", package=self.own_package())

    def grant(self) -> None:
        """Take the first wish that stands open into the draft."""
        wish = self.game.table.wishes[0]
        self.make("amend", item=wish.item, level=wish.level)

    def offer(self) -> None:
        """Offer the other in private the item in hand for its consent."""
        self.make("offer", to=self.other, item=self.item, level=self.level)

    def offered_by_other(self) -> Offer | None:
        """Return what the other in hand offers to the speaker."""
        offers = self.game.table.offers
        return next((o for o in offers if (o.by, o.to) == (self.other, self.speaker)), None)

    def answer(self, *, yes: bool) -> None:
        """Answer the offer of the other in hand."""
        offer = self.offered_by_other()
        if offer is not None:
            self.make("answer", to=self.other, item=offer.item, level=offer.level, yes=yes)

    def act_is_aimed(self) -> bool:
        """Tell whether the act in hand is aimed at somebody."""
        row = self.room.actions.get(self.action)
        return row is not None and row.whom == "one"

    def act(self) -> None:
        """Do the act in hand."""
        try:
            table = self.game.table
            what = effects.act(self.room, table, self.speaker, self.action, self.other, self.item)
        except SummitryError as error:
            self.show_trouble(str(error))
        else:
            self.make("act", **what)

    def chair(self, kind: str) -> bool:
        """Make a move of the chair, whoever speaks."""
        return self.make(kind, self.game.table.setup.chair)

    def object(self) -> None:
        """Object to what is put."""
        stand = self.room.stand(self.game.table, self.speaker)
        item = self.room.keys[stand.item] if stand.item >= 0 else ""
        self.make("object", item=item, points=max(0.0, round(-stand.points, 1)))

    def end_round(self) -> None:
        """End the round."""
        self.facilitator("round")

    def let_in(self, name: str = "") -> None:
        """Let the news in hand come in."""
        lot = chance(self.game.table, len(self.game.moves))
        try:
            what = effects.inject(self.room, self.game.table, name or self.news, lot)
        except SummitryError as error:
            self.show_trouble(str(error))
        else:
            self.facilitator("inject", **what)

    def draw_news(self) -> None:
        """Draw news by lot."""
        waiting = effects.waiting(self.room, self.game.table)
        if waiting:
            self.let_in(chance(self.game.table, len(waiting)).choice(waiting))
        else:
            self.show_trouble(self.say("deck_empty"))

    def collect(self) -> None:
        """Take in the files that were handed in."""
        found = collect(self.journal.folder / FOLDER, self)
        self.after(self.game.table.round)
        self.show_trouble(" ".join(found.sentences()))

    def read_out(self) -> None:
        """Read the press statement out; one alone has then ended the session."""
        if self.make("statement", text=self.text) and self.alone:
            self.chair("close")

    def second_run(self) -> None:
        """Begin again from the opposite seat."""
        self.begin(self.opposite_setup())
        self.round_begun()

    def reset(self) -> None:
        """Begin a new session; the record keeps the old one."""
        self.begin(self.first)
        self.round_begun()
        self.show_trouble("")
