"""Explorer: several issues in one package; guess the best trade, then find the frontier."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.explorers.choices import Pick, Press, Step
from summitry.explorers.controls import Choose, Control, Tick
from summitry.explorers.linkage_bargain import ALL, kept_cares
from summitry.explorers.linkage_card import issue_card, package_card
from summitry.explorers.linkage_controls import FoldedSeveral, NamedSlide
from summitry.explorers.linkage_state import PACKAGE, ROLES, LinkageState
from summitry.explorers.linkage_words import bargain_table, bars_of, hand, read_after, read_before
from summitry.explorers.naming import ChooseNamed, numbered
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.source_list import citation_list
from summitry.explorers.state_names import opening
from summitry.models.linkage import whole_packages
from summitry.pictures.linkage import LinkagePicture

if TYPE_CHECKING:
    import pandas as pd

KIND = "trade"
PAIR = "min(300px, 100%)"
FEW = 6


class LinkageExplorer(LinkageState):
    """Two parties, several issues: what a package can gain that no issue can on its own."""

    name = "linkage"
    mark = "scenario"
    asking: tuple[Control, ...] = ()
    guessing: tuple[ChooseNamed, ...] = ()
    telling: tuple[Control, ...] = ()
    placing: tuple[NamedSlide, ...] = ()
    caring: tuple[NamedSlide, ...] = ()
    choosing: tuple[Control, ...] = ()

    def make_controls(self) -> list[Control]:
        """Return example and pair, the item in hand, the guess, and what serves after it."""
        actors = {name: actor for actor, name in self.names.items()}
        issues = {row["name"]: issue for issue, row in self.issues.items()}
        roles = dict(zip(self.role_names(), ROLES, strict=True))
        options = {self.say(f"examples.{one}"): one for one in self.examples}
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        pair = [Pick(self, side, self.say(side), actors) for side in ("a", "b")]
        fold = FoldedSeveral(self, "listed", self.say("listed"), issues)
        show = self.say(f"reveal.{self.example}")
        self.asking = (Press(self, "revealed", show, self.reveal), skip)
        self.guessing = (ChooseNamed(self, "role", self.say("role"), roles),)
        place = NamedSlide(self, "place", "", 0, ALL)
        on_table = Tick(self, "on_table", self.say("on_table"))
        self.placing, self.telling = (place,), (place, on_table)
        self.caring = tuple(
            NamedSlide(self, trait, "", 0, ALL) for trait in ("first_cares", "second_cares")
        )
        for pick in pair:
            pick.box.layout.width = PAIR
        self.choosing = (*pair, fold)
        self.arrange()
        return [
            Choose(self, "example", self.say("example"), options),
            *pair,
            Step(self, "item", self.say("item"), self.rows),
            on_table,
            *self.guessing,
            place,
            *self.caring,
            *self.asking,
            self.make_saver(),
            fold,
        ]

    def arrange(self) -> None:
        """Hide what does not serve now."""
        package, told = self.example == PACKAGE, self.revealed
        shown = (
            (self.asking, not told),
            (self.guessing, not told),
            (self.telling, told),
            (self.caring, told or package),
            (self.choosing, not package),
        )
        for controls, serves in shown:
            for control in controls:
                control.widget.layout.display = "" if serves else HIDDEN
        if self.asking:
            self.name_controls()

    def role_names(self) -> list[str]:
        """Return what an item in hand may do in a trade: to one party, to none, to the other."""
        first, second = self.parties()
        return numbered([first, self.say("roles.split"), second])

    def name_controls(self) -> None:
        """Name the controls after the two parties and the bargain."""
        self.asking[0].widget.description = self.say(f"reveal.{self.example}")
        self.guessing[0].rename(self.role_names())
        given = self.say("place", name=self.spoken()[1])
        cares = [opening(self.say("cares", name=name)) for name in self.parties()]
        for slide, name in zip((*self.placing, *self.caring), (given, *cares), strict=True):
            slide.rename(name)

    def guess(self) -> dict[str, Any]:
        """Return what the learner has committed to; empty where that is not enough."""
        both = {"first_gets": self.first_gets, "second_gets": self.second_gets}
        if self.example == PACKAGE:
            set_here = {key: list(pair) for key, pair in self.cares.items()}
            given = {side: item for side, item in both.items() if item}
            return {"cares": set_here, **given} if set_here else {}
        return both if all(both.values()) else {}

    def reveal(self) -> None:
        """Keep the guess and show the frontier; where there is none, ask for one."""
        found = self.guess()
        if not found:
            self.show_trouble(self.say(f"guess_first.{self.example}"))
            return
        self.keep(KIND, self.about(), found, self.say(f"question.{self.example}"))
        self.revealed = True

    def about(self) -> str:
        """Return the name of the bargain in the journal."""
        return f"linkage/{self.context}"

    def kept(self) -> dict[str, Any]:
        """Return what the journal holds of the bargain, once it may be asked."""
        if not self.recalled:
            return {}
        entry = self.journal.latest(self.case.id, KIND, self.about())
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        keys = {item.key for item in self.divisible()}
        found = {side: value.get(side) for side in ("first_gets", "second_gets")}
        if self.example == PACKAGE:
            cares = kept_cares(value.get("cares"), keys)
            given = {side: item if item in keys else "" for side, item in found.items()}
            return {"cares": cares, "revealed": True, **given} if cares else {}
        listed = tuple(one for one in self.issues if one in {*self.listed, *found.values()})
        known = all(key in keys for key in found.values())
        return {**found, "listed": listed, "revealed": True} if known else {}

    def recall(self) -> None:
        """Show the guess that was kept, if nothing is done here yet."""
        found = self.kept()
        if found and not self.revealed and not (self.first_gets or self.second_gets or self.cares):
            self.adjust(found)

    def make_picture(self) -> LinkagePicture:
        """Draw the key, the plane, and room for the rows."""
        closed = "" if self.revealed else self.say(f"closed.{self.example}")
        return LinkagePicture(len(self.rows()), self.parties(), closed=closed)

    def draw(self) -> str:
        """Show the package as it is settled and say what it is worth."""
        deal, keys, told = self.bargain(), self.rows(), self.revealed
        bars = bars_of(self, deal)
        swap, middle = deal.swap, deal.middle
        some = len(deal.items) > 0
        points: dict[str, tuple[float, float] | None] = {"middle": middle if some else None}
        shown = told and some
        if shown:
            gained = swap[2:] if swap else None
            points["own"], points["even"] = deal.own, (deal.even, deal.even)
            points["swap"] = (middle[0] + gained[0], middle[1] + gained[1]) if gained else None
        cut = shown and not deal.present.all()
        self.picture.show(
            bars=bars,
            current=keys.index(self.item) if self.item in keys else None,
            points=points,
            edge=deal.corners if shown else None,
            ghost=deal.all_corners if cut else None,
            cloud=whole_packages(*deal.table) if shown and len(deal.items) <= FEW else None,
        )
        return read_after(self, deal) if told else read_before(self, deal)

    def card(self) -> str:
        """Tell how the item in hand is settled, and what it is."""
        here = self.context, self.item
        if here not in self.cards:
            package = self.example == PACKAGE
            found = package_card(self.case, self.item) if package else issue_card(self, self.item)
            self.cards[here] = found
        told = "".join(f"<p>{escape(words)}</p>" for words in hand(self, self.bargain(), "hand"))
        return (f'<div class="summitry-card">{told}</div>' if told else "") + self.cards[here]

    def table(self) -> pd.DataFrame:
        """Return what both care about and how every item is settled."""
        return bargain_table(self, self.bargain())

    def sources(self) -> str:
        """Name the papers, and the sources of what is bargained over."""
        papers = f"<p>{escape(self.say('sources'))}</p>"
        ids = dict.fromkeys(one for row in self.case.package_items["source_ids"] for one in row)
        return papers + (citation_list(self.case, ids) if ids else "")
