"""What a learner has settled at the chair's table, and what follows from it for the controls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.consensus_council import Council, Terms
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.models.consensus import RULES
from summitry.models.consensus_items import agenda_items

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_ITEMS = 15
BEGIN_WITH = 2
MOST_WORTH, WORTH = 15, 10
OUT = 0


class ConsensusState(Predicting):
    """A package on the table, a guess, and how the council decides.

    Attributes
    ----------
    package
        The level of each item in the order of the agenda; 0 for left out.
    item
        Key of the item in hand.
    guess
        How many states the learner expects to object.
    put
        The package that was put to the council with this guess; empty before.
    revealed
        Whether the council's answers show.
    rule, discipline, worth
        How the council decides: one of the rules, whether groups keep together, and how many points
        an agreed item is worth to a state that cares fully.
    state
        Code of a state to look at; empty for none.
    best
        Whether the largest package shows.
    level, stored
        How the item in hand is settled, and whether the package on the table is kept.
    """

    package = traitlets.Tuple().tag(state=True)
    item = traitlets.Unicode().tag(state=True)
    guess = traitlets.Int(0).tag(state=True)
    put = traitlets.Tuple().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    rule = traitlets.Enum(list(RULES), RULES[0]).tag(state=True)
    discipline = traitlets.Bool(default_value=False).tag(state=True)
    worth = traitlets.Int(WORTH).tag(state=True)
    state = traitlets.Unicode("").tag(state=True)
    best = traitlets.Bool(default_value=False).tag(state=True)
    level = traitlets.Int(OUT)
    stored = traitlets.Bool(default_value=False)
    taking = False

    def prepare(self) -> None:
        """Read agenda and council; begin with the first items at their last wording."""
        coded = set(self.case.positions["issue_id"])
        self.items = agenda_items(self.case.agenda, coded)[:MOST_ITEMS]
        if not self.items:
            raise SummitryError(self.say("nothing"))
        self.keys = [item.key for item in self.items]
        self.council = Council(self.case, self.items)
        self.opened = not self.case.withholds("agenda", "adopted")
        self.cards: dict[str, str] = {}
        self.package = tuple(
            len(item.labels) if place < BEGIN_WITH else OUT for place, item in enumerate(self.items)
        )
        self.item = self.keys[0]

    @traitlets.validate("package", "put")
    def _is_a_package(self, proposal: Mapping[str, Any]) -> tuple[int, ...]:
        """Refuse what settles an item at a wording that it does not have."""
        setting, value = proposal["trait"].name, tuple(proposal["value"])
        if setting == "put" and not value:
            return value
        fitting(setting, len(value), [len(self.items)])
        for level, item in zip(value, self.items, strict=True):
            fitting(setting, level, range(len(item.labels) + 1))
        return tuple(int(level) for level in value)

    @traitlets.validate("item", "state")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        """Refuse an item or a state that is not at the table."""
        setting = proposal["trait"].name
        known = self.keys if setting == "item" else ["", *self.council.codes]
        return str(fitting(setting, proposal["value"], known))

    @traitlets.validate("guess", "worth", "level")
    def _within(self, proposal: Mapping[str, Any]) -> int:
        """Refuse a number that is out of bounds."""
        setting = proposal["trait"].name
        ends = {"guess": len(self.council.codes), "worth": MOST_WORTH}
        end = ends.get(setting, len(self.items[self.place].labels))
        return int(fitting(setting, proposal["value"], range(end + 1)))

    @property
    def place(self) -> int:
        """Place of the item in hand."""
        return self.keys.index(self.item)

    @property
    def terms(self) -> Terms:
        """How the council decides."""
        return Terms(self.rule, self.discipline, self.worth)

    @traitlets.observe("item", "package", "revealed")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Show in the controls how the item in hand is settled."""
        if self.item and self.package:
            self.taking = True
            self.level = min(self.package[self.place], len(self.items[self.place].labels))
            self.taking = False
        self.arrange()

    @traitlets.observe("level")
    def _settled(self, change: Mapping[str, Any]) -> None:
        """Settle the item in hand as the buttons say."""
        if not self.taking and self.package:
            package = list(self.package)
            package[self.place] = change["new"]
            self.package = tuple(package)

    @traitlets.observe("package", "rule", "discipline", "worth")
    def _changed(self, _change: Mapping[str, Any]) -> None:
        """Offer to keep what is on the table now."""
        self.stored = False

    def arrange(self) -> None:
        """Put up what serves now."""
