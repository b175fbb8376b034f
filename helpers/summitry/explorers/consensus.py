"""Explorer: the chair's table, where a package must find the consent of every state."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.explorers.choices import Pick, Press, Step
from summitry.explorers.consensus_card import consensus_card
from summitry.explorers.consensus_state import MOST_WORTH, OUT, ConsensusState
from summitry.explorers.consensus_words import (
    consensus_table,
    how_words,
    list_lines,
    read_consensus,
    verdict_line,
)
from summitry.explorers.controls import Choose, Control, Slide, Tick
from summitry.explorers.offering import Offer
from summitry.explorers.open_sources import dataset_sources
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.source_list import citation_list
from summitry.explorers.state_names import offered
from summitry.models.consensus import RULES
from summitry.pictures.consensus import ConsensusPicture
from summitry.pictures.consensus_tiles import Answer

if TYPE_CHECKING:
    import pandas as pd

KIND, ABOUT = "package", "consensus"


class ConsensusExplorer(ConsensusState):
    """Put a package together and guess who objects; then the council answers."""

    name = "consensus"
    mark = "scenario"
    asking: tuple[Control, ...] = ()
    telling: tuple[Control, ...] = ()
    levels: Offer | None = None

    def options(self) -> dict[str, int]:
        """Return the wordings of the item in hand and leaving it out."""
        labels = enumerate(self.items[self.place].labels, 1)
        return {self.say("out"): OUT, **{f"{n} {label}": n for n, label in labels}}

    def make_controls(self) -> list[Control]:
        """Return the item in hand and its wordings, the guess, then what serves after it."""
        rules = {self.say(f"rules.{rule}"): rule for rule in RULES}
        states = offered(
            self.council.codes,
            dict(zip(self.council.codes, self.council.names, strict=True)),
            self.say("nobody"),
        )
        self.levels = Offer(self, "level", self.say("level"), self.options())
        self.asking = (
            Slide(self, "guess", self.say("guess"), 0, len(self.council.codes)),
            Press(self, "revealed", self.say("reveal"), self.reveal),
            Press(self, "revealed", self.say("skip"), quiet=True),
        )
        self.telling = (
            Choose(self, "rule", self.say("rule"), rules),
            Tick(self, "discipline", self.say("discipline")),
            Slide(self, "worth", self.say("worth"), 0, MOST_WORTH),
            Tick(self, "best", self.say("best")),
            Pick(self, "state", self.say("state"), states),
            Press(self, "stored", self.say("store"), self.store, quiet=True),
        )
        self.arrange()
        step = Step(self, "item", self.say("item"), lambda: self.keys)
        return [step, self.levels, *self.asking, *self.telling, self.make_saver()]

    def arrange(self) -> None:
        """Put up the wordings of the item in hand, and hide what does not serve now."""
        if self.levels is not None:
            self.levels.offer(self.options())
        for controls, serves in ((self.asking, not self.revealed), (self.telling, self.revealed)):
            for control in controls:
                control.widget.layout.display = "" if serves else HIDDEN

    def kept_value(self) -> dict[str, Any]:
        """Return what the journal keeps: the package by item, the guess, the terms, the answer."""
        verdict = self.council.verdict(self.package, self.terms)
        return {
            "package": dict(zip(self.keys, self.package, strict=True)),
            "guess": self.guess,
            **self.terms._asdict(),
            "objecting": int(verdict.objecting.sum()),
            "passes": verdict.passes,
        }

    def store(self) -> None:
        """Keep the package that is on the table."""
        self.keep(KIND, ABOUT, self.kept_value(), self.title())
        self.stored = True

    def reveal(self) -> None:
        """Keep package and guess, and let the council answer."""
        self.store()
        self.put = self.package
        self.revealed = True

    def recall(self) -> None:
        """Show the package that was kept last, if nothing is done here yet."""
        entry = self.journal.latest(self.kept_under, KIND, ABOUT)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        given = value.get("package")
        untouched = self.settings() == self._start
        if not untouched or not isinstance(given, dict):
            return
        package = tuple(
            level
            if type(level := given.get(item.key)) is int and 0 <= level <= len(item.labels)
            else OUT
            for item in self.items
        )
        guess = value.get("guess")
        most = len(self.council.codes)
        guessed = guess if type(guess) is int and 0 <= guess <= most else 0
        self.adjust({"package": package, "put": package, "guess": guessed, "revealed": True})
        self.stored = True

    def make_picture(self) -> ConsensusPicture:
        """Draw the rows of the items and the tiles of the states."""
        return ConsensusPicture(
            [item.name for item in self.items],
            [len(item.labels) for item in self.items],
            self.council.counts,
            self.council.tiles,
            self.council.letters,
        )

    def answers(self) -> list[Answer]:
        """Return what each state's tile shows."""
        verdict = self.council.verdict(self.package, self.terms)
        if not self.revealed:
            return [Answer("waits", ground) for ground in verdict.ground]
        kinds = zip(verdict.objecting, verdict.helped, verdict.ground, strict=True)
        return [
            Answer("objects" if no else "helped" if helped else "accepts", ground)
            for no, helped, ground in kinds
        ]

    def draw(self) -> str:
        """Show package and answers, and say who objects, by how much, and what would help."""
        nothing = (OUT,) * len(self.items)
        shown = self.revealed and self.best
        settled = {
            "table": self.package,
            "adopted": [item.adopted if self.revealed else OUT for item in self.items],
            "largest": self.council.largest(self.terms).levels if shown else nothing,
        }
        codes = self.council.codes
        self.picture.show(
            settled=settled,
            hand=self.place,
            answers=self.answers(),
            picked=codes.index(self.state) if self.state else None,
            words=(*how_words(self), verdict_line(self)),
            objecting=list_lines(self) if self.revealed else (),
        )
        return read_consensus(self)

    def card(self) -> str:
        """Tell the wordings of the item in hand and what would bring each state round."""
        return consensus_card(self)

    def table(self) -> pd.DataFrame:
        """Return the items, or once the council has answered, every state with its answer."""
        return consensus_table(self)

    def sources(self) -> str:
        """Name the papers, the data sets, and what the agenda rests on."""
        ids = dict.fromkeys(one for item in self.items for one in item.sources)
        roles = [role for role in ("states", "memberships") if role in self.case.header.open_data]
        papers = f"<p>{escape(self.say('sources'))}</p>"
        listed = citation_list(self.case, ids) if ids else ""
        return papers + dataset_sources(self.case, *roles) + listed
