"""A text of the learner's own: kept in the journal when asked, and put aside on starting over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.predicting import Predicting
from summitry.explorers.xray_kept import ABOUT_TEXT, TEXT
from summitry.explorers.xray_lists import example

if TYPE_CHECKING:
    from collections.abc import Mapping


class OwnText(Predicting):
    """A text to look at: an invented one, or one that was pasted.

    Attributes
    ----------
    own
        The text pasted; empty for the invented one.
    aside
        The text that was pasted before starting over.
    kept
        Whether there is nothing new to keep.
    nothing_aside
        Whether no text is put aside.
    """

    own = traitlets.Unicode().tag(state=True)
    aside = traitlets.Unicode()
    kept = traitlets.Bool(default_value=True)
    nothing_aside = traitlets.Bool(default_value=True)
    last_kept = ""

    @traitlets.observe("own")
    def _to_keep(self, _change: Mapping[str, Any]) -> None:
        """Offer to keep what is new."""
        self.kept = not self.own.strip() or self.own == self.last_kept

    @property
    def text(self) -> str:
        """The text that shows: the one pasted, if it holds a sentence."""
        return self.own if self.own.strip() else example()

    def keep_text(self) -> None:
        """Write the pasted text to the journal; nothing of it is kept otherwise."""
        if not self.own.strip():
            self.show_trouble(self.say("paste_first"))
            return
        self.keep(TEXT, ABOUT_TEXT, self.own, self.say("text_question"))
        if self.saved:
            self.last_kept = self.own
            self.kept = True

    def reset(self) -> None:
        """Go back to the beginning; a text that was pasted is put aside."""
        if self.own.strip():
            self.aside, self.nothing_aside = self.own, False
        super().reset()

    def bring_back(self) -> None:
        """Show the text that was put aside once more."""
        if self.aside:
            self.own, self.aside, self.nothing_aside = self.aside, "", True
