"""A box in which any term of the glossary can be looked up."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry import look
from summitry.explorers.source_list import citation_list
from summitry.journal.shown import Shown, button, paragraph, row
from summitry.models.glossary import Found, find_term
from summitry.models.tables import rows
from summitry.text import say

if TYPE_CHECKING:
    from summitry.case.case import Case


class Lookup(Shown):
    """A text box with suggestions; the meaning shows while one types.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    typed
        What to begin with.

    Attributes
    ----------
    typed
        What stands in the box.
    """

    typed = traitlets.Unicode()

    def __init__(self, case: Case, typed: str = "") -> None:
        super().__init__()
        self.case = case
        self.typed = typed

    def title(self) -> str:
        """Return the title."""
        return f'<div class="summitry-title">{escape(say("lookup.title"))}</div>'

    def plain(self) -> str:
        """Return what this is."""
        return say("lookup.still", n=len(self.case.glossary))

    def invitation(self) -> str:
        """Return how to use it, and all terms folded, for whoever has no kernel."""
        terms = self.case.glossary.sort_values("term", key=lambda names: names.str.casefold())
        lines = "".join(term_html(one) for one in rows(terms))
        note = f'<div class="summitry-note">{paragraph(self.plain())}</div>'
        return note + look.folded(say("show.glossary", n=len(terms)), lines)

    def make_parts(self) -> list[widgets.Widget]:
        """Make the box, the buttons of near terms, and the place for the meaning."""
        self.box = widgets.Combobox(
            description=say("lookup.term"),
            placeholder=say("lookup.gap"),
            options=sorted(self.case.glossary["term"], key=str.casefold),
            style={"description_width": "initial"},
            layout={"width": "min(420px, 100%)"},
        )
        traitlets.link((self, "typed"), (self.box, "value"))
        self.observe(lambda _change: self.refresh(), "typed")
        self.answer = widgets.HTML()
        self.near = row()
        return [self.box, self.answer, self.near]

    def refresh(self) -> None:
        """Show what the glossary has for what stands in the box."""
        if not self.is_made:
            return
        found = find_term(self.case.glossary, self.typed)
        self.answer.value = f'<div role="status">{self.answer_html(found)}</div>'
        offered = tuple(one.description for one in self.near.children)
        if offered != found.near:
            self.near.children = tuple(button(term, self.taker(term)) for term in found.near)

    def taker(self, term: str) -> Any:
        """Return what puts a term into the box."""
        return lambda: self.set_trait("typed", term)

    def answer_html(self, found: Found) -> str:
        """Return the meaning, or what to do next, as HTML."""
        if found.term is not None:
            return term_card(self.case, found.term)
        if not self.typed.strip():
            words = self.plain()
        else:
            phrase = "perhaps" if found.near else "unknown"
            words = say(f"lookup.{phrase}", typed=self.typed.strip()[:60])
        return f'<div class="summitry-say">{paragraph(words)}</div>'


def term_card(case: Case, term: str) -> str:
    """Return a term with its meaning and its sources as a card.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    term
        A term of its glossary.
    """
    found = next(one for one in rows(case.glossary) if one.term == term)
    sources = citation_list(case, found.source_ids) if found.source_ids else ""
    folded = look.folded(say("frame.sources"), sources) if sources else ""
    return f'<div class="summitry-card">{term_html(found)}{folded}</div>'


def term_html(term: Any) -> str:
    """Return a term and its meaning as a paragraph."""
    return f"<p><b>{escape(term.term)}</b>: {escape(term.meaning)}</p>"
