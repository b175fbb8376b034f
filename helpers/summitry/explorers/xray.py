"""Explorer: what a news text does with words; paste any text, and guess before you see."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.paste import Paste
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.xray_kept import (
    ABOUT_EXAMPLE,
    ABOUT_OWN,
    BET,
    kept_guess,
    kept_text,
)
from summitry.explorers.xray_lists import rules, told
from summitry.explorers.xray_own import OwnText
from summitry.explorers.xray_text import marked_text
from summitry.explorers.xray_words import (
    asked_words,
    cell_of,
    in_hand,
    papers_list,
    read_guess,
    read_hidden,
    read_marks,
    sentence_card,
)
from summitry.models.xray import LONGEST, Sentence, best_attributed, counts, read
from summitry.models.xray_rules import KINDS
from summitry.pictures.xray import NARROWEST, WIDEST, XrayPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.controls import Control


class XrayExplorer(OwnText):
    """A text sentence by sentence: hedges, attributions, bare numbers, loaded words, passives.

    Attributes
    ----------
    sentence
        Place of the sentence in hand, from 0.
    guess
        Place of the sentence that the learner takes for the best attributed.
    revealed
        Whether the marks show.
    """

    name = "xray"
    mark = "scenario"

    sentence = traitlets.Int(0).tag(state=True)
    guess = traitlets.Int(None, allow_none=True).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Begin with the invented text."""
        self.understood: tuple[str, list[Sentence]] = ("", [])
        self.guessing: list[Control] = []
        self.bringing: list[Control] = []
        self.pasting: list[Control] = []
        self.asking: Asked | None = None

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences of the text that shows, with their marks."""
        if self.understood[0] != self.text:
            self.understood = (self.text, read(self.text, rules()))
        return self.understood[1]

    @traitlets.validate("sentence")
    def _within(self, proposal: Mapping[str, Any]) -> int:
        """Stay within the text."""
        return min(max(int(proposal["value"]), 0), max(len(self.sentences) - 1, 0))

    @traitlets.validate("guess")
    def _of_this_text(self, proposal: Mapping[str, Any]) -> int | None:
        """Leave out a guess that is no sentence of the text."""
        value = proposal["value"]
        return value if value is None or 0 <= value < len(self.sentences) else None

    @traitlets.observe("own")
    def _other_text(self, _change: Mapping[str, Any]) -> None:
        """Begin anew with another text: another picture, no guess, nothing shown."""
        self._picture = None
        begin = getattr(self, "_start", {}).get("revealed", False)
        for name, value in {"sentence": 0, "guess": None, "revealed": begin}.items():
            if name not in self.given:
                setattr(self, name, value)
        self.arrange()

    @traitlets.observe("revealed", "aside")
    def _arrange(self, _change: Mapping[str, Any]) -> None:
        """Put up the controls that serve now."""
        self.arrange()

    def make_controls(self) -> list[Control]:
        """Return steps through the sentences, the guess, and the box for another text."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.guessing = [Press(self, "revealed", self.say("commit"), self.commit), skip]
        keep = Press(self, "kept", self.say("keep"), self.keep_text, quiet=True)
        back = Press(self, "nothing_aside", self.say("back"), self.bring_back, quiet=True)
        self.bringing = [back]
        self.asking = Asked(
            self, "sentence", self.say("sentence"), lambda: range(len(self.sentences)), self.asked
        )
        own = Paste(self, "own", self.say("own"), self.say("own_hint"))
        self.pasting = [own, keep]
        self.arrange()
        return [self.asking, *self.guessing, own, keep, back, self.make_saver()]

    def asked(self) -> str:
        """Return the sentence in hand with its number."""
        return asked_words(self.text, self.sentences, self.sentence)

    def arrange(self) -> None:
        """Hide the guess once the marks show, and the box for another text before that."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.revealed else ""
        for control in self.pasting:
            control.widget.layout.display = "" if self.revealed or self.own else HIDDEN
        for control in self.bringing:
            control.widget.layout.display = "" if self.aside else HIDDEN
        if self.asking is not None:
            self.asking.write()

    def commit(self) -> None:
        """Take the sentence in hand for the best attributed, keep that and show the marks."""
        if self.revealed or not self.sentences:
            return
        self.guess = self.sentence
        place = {"n": self.guess + 1, "count": len(self.sentences)}
        about = ABOUT_OWN if self.own.strip() else ABOUT_EXAMPLE
        words = self.say("kept", **place)
        value = {"sentence": self.guess + 1, "words": words}
        self.keep(BET, about, value, self.say("question"))
        self.revealed = True

    def recall(self) -> None:
        """Go on with the text and the guess that were kept, if nothing is done here yet."""
        if self.own or self.guess is not None or self.revealed:
            return
        text = kept_text(self.journal, self.kept_under)
        if text.strip():
            self.last_kept = self.own = text
            return
        guess = kept_guess(self.journal, self.kept_under, len(self.sentences))
        if guess is not None:
            self.adjust({"guess": guess, "sentence": guess, "revealed": True})

    def page(self) -> range:
        """Return the places of the sentences that show: the page of the one in hand."""
        first = self.sentence // WIDEST * WIDEST
        return range(first, min(first + WIDEST, len(self.sentences)))

    def make_picture(self) -> XrayPicture:
        """Draw room for a page of sentences."""
        names = {
            kind: self.say("picture.row", name=told(kind, "name"), letter=told(kind, "letter"))
            for kind in KINDS
        }
        return XrayPicture(names, min(max(len(self.sentences), NARROWEST), WIDEST))

    def draw(self) -> str:
        """Show the strip and say what the text does."""
        page, found = self.page(), self.sentences
        self.picture.show(
            cells=[cell_of(found[place]) for place in page],
            first=page.start,
            current=self.sentence,
            guess=self.guess,
            best=best_attributed(found),
            totals=counts(found) if self.revealed else None,
            waiting=self.say("waiting"),
        )
        cut = [self.say("cut", most=f"{LONGEST:,}")] if len(self.text) > LONGEST else []
        if not found:
            return self.say("no_sentence")
        if not self.revealed:
            return " ".join([read_hidden(found, self.sentence), *cut])
        hand = in_hand(found, self.sentence)
        return " ".join([read_marks(found), read_guess(found, self.guess), f"{hand}.", *cut])

    def card(self) -> str:
        """Show the text itself, and what is marked in the sentence in hand."""
        if not self.sentences:
            return ""
        text = marked_text(
            self.text, self.sentences, self.page(), self.sentence, shown=self.revealed
        )
        one = sentence_card(self.text, self.sentences, self.sentence) if self.revealed else ""
        whose = self.say("whose.own" if self.own.strip() else "whose.example")
        return f'<div class="summitry-card"><p><i>{escape(whose)}</i></p>{text}{one}</div>'

    def table(self) -> pd.DataFrame:
        """Return the sentences; their marks once they may show."""
        rows = [
            [place + 1, self.text[one.start : one.end], one.words]
            + ([cell_of(one).counts[kind] for kind in KINDS] + [len(one.clues)]) * self.revealed
            for place, one in enumerate(self.sentences)
        ]
        names = [self.say(f"column.{name}") for name in ("number", "sentence", "words")]
        if self.revealed:
            names += [told(kind, "name") for kind in KINDS] + [self.say("column.clues")]
        return pd.DataFrame(rows, columns=names)

    def sources(self) -> str:
        """Say where the text and the lists come from, and name the papers."""
        return f"<p>{escape(self.say('sources'))}</p>{papers_list()}"
