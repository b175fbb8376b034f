"""Explorer: whether hedged claims of an article are right more often than outright ones."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control, Tick
from summitry.explorers.hedges_words import (
    claim_lists,
    read_found,
    read_open,
    unequal,
    way_words,
    words,
)
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.source_list import citation_list
from summitry.models.hedges import VERDICTS, by_hedge
from summitry.pictures.hedges import HedgesPicture, Side

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND, ABOUT = "hedge_guess", "hedges"
WAYS = ("more", "same", "less")
GENERAL = "background_fact"


class HedgesExplorer(Predicting):
    """Hedged and outright claims, guessed first, then counted by verdict.

    Attributes
    ----------
    guess
        Whether hedged claims are right ``more`` often, the ``same`` or ``less``; None: no guess.
    checked
        Whether the guess was checked.
    revealed
        Whether the verdicts show without a guess.
    half
        Whether claims that hold in part count as right.
    specific
        Whether claims of general background are left out.
    """

    name = "hedges"
    mark = "reading"

    guess = traitlets.Enum([*WAYS, None], None, allow_none=True).tag(state=True)
    checked = traitlets.Bool(default_value=False).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    half = traitlets.Bool(default_value=False).tag(state=True)
    specific = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """See whether there are claims, and whether their verdicts are known."""
        if not len(self.case.claims):
            raise SummitryError(self.say("nothing"))
        self.opened = not self.case.withholds("claims", "verdict")
        self.guessing: tuple[Control, ...] = ()
        self.levers: tuple[Control, ...] = ()

    @traitlets.validate("guess")
    def _may_change(self, proposal: Mapping[str, Any]) -> Any:
        """Leave a guess that was checked, unless it is set together with that."""
        settled = self.told() and not {"guess", "checked"} & self.given
        return self.guess if settled else proposal["value"]

    @traitlets.validate("checked")
    def _may_be_checked(self, proposal: Mapping[str, Any]) -> bool:
        """Check a guess that is there."""
        return bool(proposal["value"]) and (self.guess is not None or "guess" in self.given)

    @traitlets.observe("guess")
    def _changed(self, _change: Any) -> None:
        """Let a guess that was kept before the record opens be kept anew."""
        if self.checked and not self.told() and "checked" not in self.given:
            self.checked = False

    @traitlets.observe("checked", "revealed")
    def arrange(self, _change: Any = None) -> None:
        """Put up the guess, and after it the two levers."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.told() else ""
        for control in self.levers:
            control.widget.layout.display = "" if self.told() else HIDDEN

    def reset(self) -> None:
        """Go back to the beginning; what was kept stays in the journal."""
        super().reset()
        self.show_trouble(self.waiting)

    def told(self) -> bool:
        """Tell whether the verdicts may show."""
        return self.opened and (self.revealed or self.checked)

    def make_controls(self) -> list[Control]:
        """Return the guess with its buttons, and what can be counted otherwise."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        ways = {way_words(way): way for way in WAYS}
        self.guessing = (
            Choose(self, "guess", self.say("guess"), ways),
            Press(self, "checked", self.say("check" if self.opened else "keep"), self.check),
            *([skip] if self.opened else []),
        )
        self.levers = (
            Tick(self, "specific", self.say("specific")),
            Tick(self, "half", self.say("half")),
        )
        self.arrange()
        return [*self.guessing, *self.levers, self.make_saver()]

    def check(self) -> None:
        """Keep the guess and show the verdicts; where there is no guess, ask for it."""
        if self.checked:
            return
        if self.guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        value = {"way": self.guess, "words": self.say("kept", guess=way_words(self.guess))}
        self.keep(KIND, ABOUT, value, self.say("asked"))
        self.checked = True

    def recall(self) -> None:
        """Show the guess as it was kept, if nothing is guessed here yet."""
        entry = self.journal.latest(self.kept_under, KIND, ABOUT)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        if self.guess is None and not self.revealed and value.get("way") in WAYS:
            self.adjust({"guess": value["way"], "checked": True})

    def sides(self) -> tuple[Side, Side]:
        """Return the hedged and the outright claims, as they are counted now."""
        without = (GENERAL,) if self.specific else ()
        hedged, outright = (
            Side(self.say(f"picture.{name}"), group, group.right(half=self.told() and self.half))
            for name, group in zip(
                ("hedged", "outright"), by_hedge(self.case.claims, without), strict=True
            )
        )
        return hedged, outright

    def make_picture(self) -> HedgesPicture:
        """Draw room for both bars."""
        return HedgesPicture()

    def draw(self) -> str:
        """Show the claims as cells, and how often each kind is right once that may show."""
        sides = self.sides()
        wait = self.say("picture.waiting" if self.opened else "picture.closed")
        guess = self.say("picture.guess", guess=way_words(self.guess)) if self.guess else ""
        self.picture.show(sides=sides, told=self.told(), waiting=wait, guess=guess)
        if not self.told():
            parts = [read_open(sides, self.guess)]
            parts += [self.say("counts_half")] if self.half else []
            later = "kept_for_later" if self.checked else "later"
            parts += [] if self.opened else [self.say(later)]
            return " ".join(parts)
        trouble = unequal(sides)
        if trouble:
            return trouble
        return " ".join([read_found(sides, self.guess if self.checked else None), *self.hint()])

    def hint(self) -> list[str]:
        """Say that most of what is right is general background, where it is."""
        outright = self.sides()[1]
        specific = by_hedge(self.case.claims, (GENERAL,))[1].right(half=self.half)
        background = outright.right - specific
        if self.specific or background <= outright.right / 2:
            return []
        return [words("look_again", background=background, right=outright.right)]

    def card(self) -> str:
        """List the claims by manner, with their verdicts once those may show."""
        return claim_lists(self.shown(), told=self.told())

    def shown(self) -> list[dict[str, Any]]:
        """Return the rows of the claims that are counted now."""
        claims = self.case.claims
        if self.specific:
            claims = claims[claims["kind"] != GENERAL]
        found: list[dict[str, Any]] = claims.to_dict("records")
        return found

    def table(self) -> pd.DataFrame:
        """Return the counts by manner and verdict; verdicts only where they may show."""
        names = ("manner", "claims", *VERDICTS, "right")
        found = []
        for side in self.sides():
            counts = side.group.counts if self.told() else [""] * len(VERDICTS)
            right = side.right if self.told() else ""
            found.append((side.name, side.group.claims, *counts, right))
        return pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Name the article, and where the test comes from."""
        article = self.case.header.article
        cited = citation_list(self.case, [article]) if article else ""
        return f"<p>{escape(self.say('sources'))}</p>{cited}"
