"""A choice: one of a few answers, none of them marked beforehand."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.controls import Choose
from summitry.journal.commitment import Commitment
from summitry.journal.shown import paragraph
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import ipywidgets as widgets


class Choice(Commitment):
    """One of the answers that a question offers.

    Attributes
    ----------
    option
        The chosen answer; None until the learner has chosen.
    """

    option = traitlets.Unicode(None, allow_none=True)

    @traitlets.validate("option")
    def _is_offered(self, proposal: Mapping[str, Any]) -> str | None:
        option: str | None = proposal["value"]
        if option is not None and option not in self.question.options:
            raise SummitryError(
                say("commit.not_offered", answer=option, options="; ".join(self.question.options))
            )
        return option

    def value(self) -> Any:
        """Return the chosen answer."""
        return self.option

    def refusal(self) -> str:
        """Ask for a choice."""
        return say("commit.choice_first")

    def recall(self) -> None:
        """Begin with the answer that holds, if the question still offers it."""
        last = next(reversed(self.kept()), None)
        if self.option is None and last is not None and last.value in self.question.options:
            self.option = last.value

    def make_inputs(self) -> widgets.Widget:
        """Make a button for each answer."""
        offered = {option: option for option in self.question.options}
        self.control = Choose(self, "option", say("commit.choice_label"), offered)
        self.control.widget.add_class("summitry-answers")
        self.observe(lambda _change: self.refresh(), "option")
        return self.control.widget

    def hint(self) -> str:
        """Return the chosen answer in words."""
        words = (
            say("commit.untouched")
            if self.option is None
            else say("commit.chosen", answer=self.option)
        )
        return f'<div class="summitry-say">{paragraph(words, "summitry-now")}</div>'

    def invitation(self) -> str:
        """Return the answers on offer and how to answer."""
        offered = "".join(f"<li>{escape(option)}</li>" for option in self.question.options)
        return f'<div class="summitry-say"><ul>{offered}</ul></div>' + super().invitation()
