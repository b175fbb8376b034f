"""What a delegation at an own notebook has to say, and the file that says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.classroom.hand_in import (
    FOLDER,
    STANCES,
    Answer,
    package_code,
    read_code,
    write_answer,
)
from summitry.classroom.room import Room
from summitry.classroom.simulation_state import find_seat
from summitry.errors import SummitryError
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.case.case import Case

KIND, ABOUT = "position", "delegation"
AS_IT_IS = -1


class DelegationState(Predicting):
    """An answer to a package, and how it is kept.

    Attributes
    ----------
    stance
        One of ``sponsor``, ``consent``, ``object``; None before.
    why
        Why, in a sentence.
    item, level
        A change to ask for; level -1 for none.
    """

    name = "delegation"
    mark = "scenario"
    code = traitlets.Unicode().tag(state=True)
    pseudonym = traitlets.Unicode().tag(state=True)
    stance = traitlets.Enum(STANCES, None, allow_none=True).tag(state=True)
    item = traitlets.Unicode().tag(state=True)
    level = traitlets.Int(AS_IT_IS).tag(state=True)
    why = traitlets.Unicode().tag(state=True)
    turn = traitlets.Int(0)
    path = ""
    case: Any

    def __init__(
        self, case: Case, seat: str = "", package: str = "", pseudonym: str = "", **state: Any
    ) -> None:
        self.wanted = seat
        super().__init__(case, code=str(package), pseudonym=str(pseudonym), **state)

    def prepare(self) -> None:
        """Find the seat."""
        self.room = Room(self.case)
        self.seat = find_seat(self.room, self.wanted) if self.wanted else self.room.codes[1]
        self.item = self.room.keys[0]

    @traitlets.validate("item")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        """Refuse an item that is not on the table."""
        return str(fitting("item", proposal["value"], list(self.room.keys)))

    @traitlets.observe("item")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Ask for no change of the item in hand yet."""
        self.level = AS_IT_IS
        self.arrange()

    def arrange(self) -> None:
        """Put up the wordings of the item in hand."""

    @property
    def package(self) -> tuple[int, ...]:
        """The package; empty while no code is typed.

        Raises
        ------
        SummitryError
            If what is typed is no code of this table.
        """
        return read_code(self.code, self.room.setup().items) if self.code.strip() else ()

    def answer(self) -> Answer:
        """Return the answer as it stands.

        Raises
        ------
        SummitryError
            If something is missing.
        """
        package = self.package
        for missing, phrase in ((package, "waits"), (self.stance, "no_stance")):
            if not missing:
                raise SummitryError(self.say(phrase))
        if not self.pseudonym.strip():
            raise SummitryError(self.say("no_name"))
        change = (self.item, self.level) if self.level != AS_IT_IS else ("", 0)
        return Answer(
            self.case.id,
            self.seat,
            self.pseudonym.strip(),
            package_code(package),
            str(self.stance),
            *change,
            why=self.why,
        )

    def write_file(self) -> None:
        """Keep the answer in the journal and write the file."""
        try:
            answer = self.answer()
            path = write_answer(self.journal.folder / FOLDER, answer)
        except SummitryError as error:
            self.show_trouble(str(error))
            return
        self.path = str(path)
        kept = {key: one for key, one in answer.__dict__.items() if key != "made"}
        self.keep(KIND, ABOUT, kept, self.title())
        self.show_card()

    def recall(self) -> None:
        """Show the answer that was kept last, if nothing is done here yet."""
        entry = self.journal.latest(self.kept_under, KIND, ABOUT)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        same = value.get("seat") == self.seat and self.code in ("", value.get("package"))
        if not same or self.stance or value.get("stance") not in STANCES:
            return
        if all(
            isinstance(value.get(name), str) for name in ("package", "pseudonym", "why", "item")
        ):
            known = {"code": value["package"], "stance": value["stance"], "why": value["why"]}
            self.adjust({**known, "pseudonym": value["pseudonym"]})
            level: Any = value.get("level")
            if value["item"] in self.room.keys and level in self.item_levels(value["item"]):
                self.item = value["item"]
                self.level = int(level)

    def item_levels(self, key: str) -> range:
        """Return the levels of an item."""
        return range(len(self.room.item(key).labels) + 1)
