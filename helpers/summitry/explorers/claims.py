"""Explorer: the claims of an article, judged one by one with a confidence, then the record."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import traitlets

from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.claims_card import claim_card, score_card
from summitry.explorers.claims_judged import CERTAIN, GUESS, STEP, score_of
from summitry.explorers.claims_state import PATHS, ClaimsState
from summitry.explorers.claims_words import read_calibration, read_claim, read_shares, read_tally
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.source_list import citation_list
from summitry.models.hedges import VERDICTS
from summitry.pictures.claims import Cell, ClaimsPicture
from summitry.pictures.claims_words import verdict_words
from summitry.text import number_word

ENOUGH = 6


class ClaimsExplorer(ClaimsState):
    """What an article claims: judged first, then held against the record and its sources."""

    mark = "reading"
    judging: tuple[Control, ...] = ()

    def make_controls(self) -> list[Control]:
        """Return the claim with its steps, the judgement, the confidence, and the buttons."""
        verdicts = {verdict_words(verdict): verdict for verdict in VERDICTS}
        paths = {self.say(f"paths.{one}", n=len(self.paths[one])): one for one in PATHS}
        if self.paths["core"] == self.paths["all"]:
            paths = {self.say("paths.all", n=len(self.claims)): "core"}
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        check = self.say("check" if self.opened else "keep")
        self.judging = (
            Choose(self, "says", self.say("says"), verdicts),
            Slide(self, "sure", self.say("sure"), GUESS, CERTAIN, STEP),
            Press(self, "checked", check, self.check),
            *([skip] if self.opened else []),
        )
        self.chooser = Choose(self, "path", self.say("path"), paths)
        steps = self.say("claim"), lambda: self.paths[self.path]
        self.words = Asked(self, "claim", *steps, self.asked)
        self.arrange()
        return [self.words, *self.judging, self.chooser, self.make_saver()]

    @traitlets.observe("claim", "path", "judgements", "revealed")
    def arrange(self, _change: Any = None) -> None:
        """Put up the controls of a judgement where there is something to judge."""
        if not self.judging:
            return
        self.words.write()
        for control in self.judging:
            control.widget.layout.display = HIDDEN if self.told(self.claim) else ""
        begun = self.revealed or any(one["checked"] for one in self.judgements.values())
        shown = begun and self.paths["core"] != self.paths["all"]
        self.chooser.widget.layout.display = "" if shown else HIDDEN

    def asked(self) -> str:
        """Return the claim in hand with its number and its part of the article."""
        row = self.claims[self.claim]
        gaps = {"place": self.place(), "count": len(self.paths[self.path])}
        return self.say("asked", claim=row["claim"], section=row["section"], **gaps)

    def place(self) -> int:
        """Return the number of the claim in hand on its path, from 1."""
        return self.paths[self.path].index(self.claim) + 1

    def make_picture(self) -> ClaimsPicture:
        """Draw room for all claims."""
        return ClaimsPicture([row["section"] for row in self.claims.values()])

    def draw(self) -> str:
        """Show every judgement and verdict, and how well true is told from false."""
        judged = self.judged()
        ids = [*self.claims]
        enough = len(judged) >= min(ENOUGH, len(ids))
        waits = (self.say("waiting_apart"), self.say("waiting_sure", n=number_word(ENOUGH)))
        waits = waits if self.opened else (self.say("waiting_record"),) * 2
        self.picture.show(
            cells=[self.cell(claim) for claim in ids],
            path={ids.index(claim) for claim in self.paths[self.path]},
            current=ids.index(self.claim),
            score=score_of(tuple(judged), waits, enough=enough),
        )
        row, given = self.claims[self.claim], self.given_to(self.claim)
        of = len(self.paths[self.path])
        parts = [read_claim(row, given, self.place(), of, told=self.told(self.claim))]
        return " ".join(filter(None, [*parts, *self.summary(enough=enough)]))

    def summary(self, *, enough: bool) -> list[str]:
        """Say how the judgements fare so far, or how the verdicts divide."""
        judged = self.judged()
        if not self.opened:
            return [] if self.given_to(self.claim)["checked"] else [self.say("later")]
        if self.revealed and not judged:
            return [read_shares([row["verdict"] for row in self.claims.values()])]
        if not judged:
            return [self.say("done", n=0)]
        return [read_tally(judged), read_calibration(judged) if enough else ""]

    def cell(self, claim: str) -> Cell:
        """Return what stands in the ledger for a claim."""
        record = self.claims[claim]["verdict"] if self.told(claim) else None
        return Cell(self.given_to(claim)["says"], record)

    def card(self) -> str:
        """Tell why the verdict is what it is, once it may show, and the score in numbers."""
        if not self.told(self.claim):
            return ""
        return claim_card(self.case, self.claims[self.claim]) + score_card(self.judged())

    def table(self) -> pd.DataFrame:
        """Return the claims of the path and what was said; verdicts only where they may show."""
        names = ("section", "claim", "hedged", "said", "sure", "record", "why")
        found = []
        for claim in self.paths[self.path]:
            row, given = self.claims[claim], self.given_to(claim)
            says = "" if given["says"] is None else verdict_words(given["says"])
            told = self.told(claim)
            record = (verdict_words(row["verdict"]), row["explanation"]) if told else ("", "")
            sure = given["sure"] if says else ""
            found.append((row["section"], row["claim"], bool(row["hedged"]), says, sure, *record))
        return pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Name the article, and where the scores come from."""
        words = f"<p>{escape(self.say('sources'))}</p>"
        article = self.case.header.article
        return words + (citation_list(self.case, [article]) if article else "")
