"""The claims of an article and what a learner says of each: state, journal, what may show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.claims_judged import (
    CERTAIN,
    GUESS,
    KIND,
    NOTHING,
    Judged,
    is_judgement,
    kept_judgements,
)
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.journal.entries import DRAFT
from summitry.models.hedges import VERDICTS
from summitry.pictures.claims_words import verdict_words

if TYPE_CHECKING:
    from collections.abc import Mapping

PATHS = ("core", "all")


class ClaimsState(Predicting):
    """Claims, the judgements of them, and whether a verdict may show.

    Attributes
    ----------
    claim
        Id of the claim in hand.
    path
        ``core``, the claims to judge first, or ``all``.
    judgements
        By id ``says`` (a verdict or None), ``sure`` (20 to 100) and ``checked``.
    revealed
        Whether the verdicts show without having been asked for by a judgement.
    says, sure, checked
        The judgement of the claim in hand.
    """

    name = "claims"

    claim = traitlets.Unicode().tag(state=True)
    path = traitlets.Enum(PATHS, "core").tag(state=True)
    judgements = traitlets.Dict().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    says = traitlets.Enum([*VERDICTS, None], None, allow_none=True)
    sure = traitlets.Int(GUESS, min=GUESS, max=CERTAIN)
    checked = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Begin with the first claim of the core path."""
        self.claims = {row["claim_id"]: row for row in self.case.claims.to_dict("records")}
        if not self.claims:
            raise SummitryError(self.say("nothing"))
        self.opened = not self.case.withholds("claims", "verdict")
        core = [claim for claim, row in self.claims.items() if row["core"]]
        self.paths = {"core": core or [*self.claims], "all": [*self.claims]}
        self.taking = False
        self.claim = self.paths["core"][0]

    @traitlets.validate("claim")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("claim", proposal["value"], [*self.claims]))

    @traitlets.validate("judgements")
    def _are_judgements(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what is no judgement of a claim of this pack."""
        given = proposal["value"].items()
        return {claim: one for claim, one in given if claim in self.claims and is_judgement(one)}

    @traitlets.validate("says", "sure")
    def _may_change(self, proposal: Mapping[str, Any]) -> Any:
        """Leave a judgement as it was given once its verdict has shown."""
        settled = not self.taking and self.told(self.claim)
        return getattr(self, proposal["trait"].name) if settled else proposal["value"]

    @traitlets.validate("checked")
    def _may_be_checked(self, proposal: Mapping[str, Any]) -> bool:
        """Check a judgement that is there."""
        if proposal["value"] and self.given_to(self.claim)["says"] is not None:
            self.check()
        return bool(self.given_to(self.claim)["checked"])

    @traitlets.observe("claim")
    def _left(self, change: Mapping[str, Any]) -> None:
        """Keep as a draft what was said of the claim that is left; go on to where it belongs."""
        left = change["old"]
        given = self.given_to(left)
        if given["says"] is not None and not given["checked"]:
            self.keep(DRAFT, left, self.value(left), self.claims[left]["claim"])
        if self.claim not in self.paths[self.path]:
            self.path = "all"

    @traitlets.observe("path")
    def _on_path(self, _change: Any) -> None:
        """Go to a claim of the path, unless one of them is in hand."""
        if self.claim not in self.paths[self.path]:
            self.claim = self.paths[self.path][0]

    @traitlets.observe("claim", "judgements", "revealed")
    def _in_hand(self, _change: Any) -> None:
        """Show in the controls how the claim in hand is judged."""
        given = self.given_to(self.claim)
        self.taking = True
        self.says, self.sure, self.checked = given["says"], given["sure"], given["checked"]
        self.taking = False

    @traitlets.observe("says", "sure")
    def _judged(self, _change: Any) -> None:
        """Take over a judgement."""
        if not self.taking:
            given = {"says": self.says, "sure": self.sure, "checked": False}
            others = {claim: one for claim, one in self.judgements.items() if claim != self.claim}
            self.judgements = others if given == NOTHING else {**others, self.claim: given}

    def reset(self) -> None:
        """Go back to the beginning; what was kept stays in the journal."""
        super().reset()
        self.show_trouble(self.waiting)

    def given_to(self, claim: str) -> dict[str, Any]:
        """Return the judgement of a claim, or the empty one."""
        found: dict[str, Any] = self.judgements.get(claim, NOTHING)
        return found

    def told(self, claim: str) -> bool:
        """Tell whether the verdict on a claim may show."""
        return self.opened and (self.revealed or self.given_to(claim)["checked"])

    def value(self, claim: str) -> dict[str, Any]:
        """Return a judgement as it is kept: with words for whoever reads the journal."""
        given = self.given_to(claim)
        words = self.say("kept", says=verdict_words(given["says"]), sure=given["sure"])
        return {"says": given["says"], "sure": given["sure"], "words": words}

    def check(self) -> None:
        """Keep the judgement in hand and show the verdict; where there is none, ask for it."""
        given = self.given_to(self.claim)
        if given["checked"]:
            return
        if given["says"] is None:
            self.show_trouble(self.say("judge_first"))
            return
        self.keep(KIND, self.claim, self.value(self.claim), self.claims[self.claim]["claim"])
        self.judgements = {**self.judgements, self.claim: {**given, "checked": True}}

    def recall(self) -> None:
        """Show the judgements as they were kept, if nothing is judged here yet."""
        if self.judgements or self.revealed:
            return
        found = kept_judgements(self.journal, self.case.id, self.claims)
        if found:
            done = {claim for claim, one in found.items() if one["checked"]}
            path = "core" if found.keys() <= {*self.paths["core"]} else "all"
            left = [claim for claim in self.paths[path] if claim not in done]
            self.adjust({"judgements": found, "path": path, "claim": (left or [self.claim])[0]})

    def judged(self) -> list[Judged]:
        """Return the checked judgements whose verdict may show."""
        return [
            Judged(given["says"], given["sure"], row["verdict"])
            for claim, row in self.claims.items()
            if self.told(claim) and (given := self.given_to(claim))["checked"]
        ]
