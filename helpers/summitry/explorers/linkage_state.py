"""The state of a bargain over several issues: which bargain, what is in hand, how it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.linkage_bargain import ALL, MIDDLE, Bargain, bargain, cares_of, changed
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.explorers.spoken import spoken_names
from summitry.models.linkage_items import Item, issues_apart, most_unequal, package_items
from summitry.models.positions import plain_name
from summitry.models.seats import first_pair

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE, ISSUES = "package", "issues"
PROGRESS = ("listed", "places", "off", "cares", "first_gets", "second_gets", "revealed")
ROLES = {"first": 0, "split": MIDDLE, "second": ALL}
BY_ISSUE = ("item", "listed", "revealed", "places", "cares", "off", "first_gets", "second_gets")


class LinkageState(Predicting):
    """Which bargain is shown, which item is in hand, and how everything is settled so far.

    Attributes
    ----------
    example
        ``issues``: issues coded for two actors; ``package``: a package of the case.
    a, b
        Ids of the two actors of the issues.
    listed
        Ids of the issues on the list.
    item
        Key of the issue or item in hand.
    first_gets, second_gets
        The two items that the learner would trade; empty for none.
    places
        By item, how it is settled: 0 all the first's way, 100 all the second's.
    cares
        By item, how much the two care, where the learner sets it.
    off
        Keys of the items that are off the table.
    revealed
        Whether the frontier shows.
    role, place, first_cares, second_cares, on_table
        The same of the item in hand.
    """

    example = traitlets.Enum([ISSUES, PACKAGE], ISSUES).tag(state=True)
    a = traitlets.Unicode().tag(state=True)
    b = traitlets.Unicode().tag(state=True)
    listed = traitlets.Tuple().tag(state=True)
    item = traitlets.Unicode().tag(state=True)
    first_gets = traitlets.Unicode("").tag(state=True)
    second_gets = traitlets.Unicode("").tag(state=True)
    places = traitlets.Dict().tag(state=True)
    cares = traitlets.Dict().tag(state=True)
    off = traitlets.Tuple().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    role = traitlets.Enum([*ROLES], "split")
    place = traitlets.Int(MIDDLE, min=0, max=ALL)
    first_cares = traitlets.Int(MIDDLE, min=0, max=ALL)
    second_cares = traitlets.Int(MIDDLE, min=0, max=ALL)
    on_table = traitlets.Bool(default_value=True)

    def prepare(self) -> None:
        """Read the issues of the two sides and the package; begin with what there is."""
        case = self.case
        self.issues = {row["issue_id"]: row for row in case.issues.to_dict("records")}
        self.names = dict(zip(case.actors["actor_id"], case.actors["name"], strict=True))
        self.phrases = dict(zip(self.names, spoken_names(case, self.names), strict=True))
        self.package = package_items(case.package_items)
        codes = case.sides.first_code, case.sides.second_code
        pair = first_pair(case.actors, case.positions, *codes)
        self.examples = [ISSUES] * (pair is not None) + [PACKAGE] * bool(self.package)
        if not self.examples:
            raise SummitryError(self.say("nothing"))
        self.apart: dict[tuple[str, str], list[Item]] = {}
        self.memory: dict[str, dict[str, Any]] = {}
        self.cards: dict[tuple[str, str], str] = {}
        self.context, self.syncing = "", False
        self.a, self.b = pair or ("", "")
        self.example = self.examples[0]
        self.take_up()

    @traitlets.validate("example", "a", "b", "item")
    def _known(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what the pack does not have."""
        setting = proposal["trait"].name
        keys = ["", *self.issues, *(item.key for item in self.package)]
        known = {"example": self.examples, "item": keys}
        return fitting(setting, proposal["value"], known.get(setting, ["", *self.names]))

    @traitlets.observe("example", "a", "b")
    def _to_context(self, _change: dict[str, Any]) -> None:
        self.take_up()

    @traitlets.observe(*BY_ISSUE)
    def _changed(self, change: dict[str, Any]) -> None:
        """Show the item in hand in the controls; draw anew what is fixed where that changes."""
        if change["name"] in ("listed", "revealed"):
            self._picture = None
        self.take_in_hand()
        self.arrange()

    def arrange(self) -> None:
        """Put up the controls that serve now."""

    def take_up(self) -> None:
        """Leave one bargain as it stands and take the other up where it was left."""
        now = PACKAGE if self.example == PACKAGE else f"{self.a}/{self.b}"
        if now != self.context:
            if self.context and not self.given & set(PROGRESS):
                self.memory[self.context] = {name: getattr(self, name) for name in PROGRESS}
            self.context, self._picture = now, None
            found = self.memory.get(now) or self.untouched() | self.kept()
            with self.hold_trait_notifications():
                for name in PROGRESS:
                    if name not in self.given:
                        setattr(self, name, found[name])
        self.take_in_hand()
        self.arrange()

    def untouched(self) -> dict[str, Any]:
        """Return how a bargain stands before anything is done."""
        listed = self.listed
        if self.example == ISSUES:
            listed = tuple(item.key for item in most_unequal(self.divisible()))
        empty: dict[str, Any] = {"first_gets": "", "second_gets": "", "places": {}, "cares": {}}
        revealed = getattr(self, "_start", {}).get("revealed", False)
        return {**empty, "listed": listed, "off": (), "revealed": revealed}

    def kept(self) -> dict[str, Any]:
        """Return what the journal holds of the bargain, once it may be asked."""
        return {}

    def reset(self) -> None:
        """Forget what was done in any bargain here; the journal forgets nothing."""
        self.memory.clear()
        super().reset()

    def divisible(self) -> list[Item]:
        """Return everything that the two parties could divide."""
        if self.example == PACKAGE:
            return self.package
        pair = self.a, self.b
        if pair not in self.apart:
            found = issues_apart(self.case.positions, self.case.issues, *pair)
            self.apart[pair] = found if self.a != self.b else []
        return self.apart[pair]

    def rows(self) -> list[str]:
        """Return the keys of the items in the picture, from top to bottom."""
        if self.example == PACKAGE:
            return [item.key for item in self.package]
        return [issue for issue in self.issues if issue in self.listed]

    def settled(self) -> dict[str, int]:
        """Return by item how it is settled where it is not split in the middle."""
        traded = {self.first_gets: ROLES["first"], self.second_gets: ROLES["second"]}
        return {**traded, **self.places}

    def bargain(self) -> Bargain:
        """Return the package as it is settled now."""
        keys = self.rows()
        items = [item for item in self.divisible() if item.key in keys]
        return bargain(items, self.cares, self.settled(), self.off)

    def parties(self) -> tuple[str, str]:
        """Return the names of the two parties, as labels have them."""
        if self.example == PACKAGE:
            row = self.case.package_items.iloc[0]
            return str(row["first_party"]), str(row["second_party"])
        return plain_name(self.names[self.a]), plain_name(self.names[self.b])

    def spoken(self) -> tuple[str, str]:
        """Return what the two parties are called within a sentence."""
        if self.example == PACKAGE:
            return self.parties()
        return self.phrases[self.a], self.phrases[self.b]

    def in_hand(self) -> Item | None:
        """Return the item in hand, if it can be divided."""
        found = (item for item in self.divisible() if item.key == self.item)
        return next(found, None) if self.item in self.rows() else None

    def take_in_hand(self) -> None:
        """Let the controls show how the item in hand is settled."""
        keys = self.rows()
        if self.item not in keys:
            self.item = keys[0] if keys else ""
        roles = {self.first_gets: "first", self.second_gets: "second"}
        found = self.in_hand()
        first, second = cares_of(found, self.cares) if found else (MIDDLE, MIDDLE)
        self.syncing = True
        try:
            self.role = roles.get(self.item, "split") if self.item else "split"
            self.place = self.settled().get(self.item, MIDDLE) if self.item else MIDDLE
            self.first_cares, self.second_cares = round(first), round(second)
            self.on_table = self.item not in self.off
        finally:
            self.syncing = False

    @traitlets.observe("role", "place", "first_cares", "second_cares", "on_table")
    def _settled(self, change: dict[str, Any]) -> None:
        """Settle the item in hand as a control says."""
        if self.syncing or self.in_hand() is None:
            return
        name, value, item = change["name"], change["new"], self.item
        if name == "role":
            self.trade(item, value)
        elif name == "place":
            self.places = changed(self.places, item, value)
        elif name == "on_table":
            rest = [one for one in self.off if one != item]
            self.off = tuple(rest if value else [*rest, item])
        else:
            self.cares = changed(self.cares, item, (self.first_cares, self.second_cares))

    def trade(self, item: str, role: str) -> None:
        """Guess that an item goes to one party, or is not traded."""
        with self.hold_trait_notifications():
            self.places = changed(self.places, item, None)
            for name, trait in (("first", "first_gets"), ("second", "second_gets")):
                if role == name:
                    setattr(self, trait, item)
                elif getattr(self, trait) == item:
                    setattr(self, trait, "")
