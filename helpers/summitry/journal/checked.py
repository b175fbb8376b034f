"""What every kind of checkpoint does alike: tries, feedback, and the first try kept in sight."""

from __future__ import annotations

from abc import abstractmethod
from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.journal.commitment import Commitment
from summitry.journal.shown import paragraph
from summitry.journal.words import readable, tried_words, verdict_words
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.journal.entries import Entry
    from summitry.journal.questions import Answer, Question
    from summitry.journal.store import Journal


class Checked(Commitment):
    """A question with feedback on every try; a later try is shown as one.

    Parameters
    ----------
    case
        The case pack, for its sources.
    question
        What is asked.
    journal
        Where tries are kept; by default the journal next to the notebook.
    """

    def __init__(self, case: Any, question: Question, journal: Journal | None = None) -> None:
        super().__init__(question, journal)
        self.case = case

    @abstractmethod
    def told_html(self, value: Any) -> str:
        """Return the feedback on a try, whatever its entry holds."""

    def others(self, value: Any) -> Sequence[Answer]:
        """Return the answers that are explained once a try is right: those it did not choose."""
        chosen = listed(value)
        return [one for one in self.question.answers if one.words not in chosen]

    def is_right(self, value: Any) -> bool:
        """Tell whether a try is right by the question as it is now."""
        return bool(value_of(value).get("right"))

    def tries(self, kept: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Return the tries among what is kept, the first one first."""
        return kept

    def button_words(self, kept: tuple[Entry, ...]) -> str:
        """Return what the button says."""
        return say("checkpoint.again") if kept else say("checkpoint.check")

    def status_html(self, kept: tuple[Entry, ...]) -> str:
        """Return the feedback on the last try, the first try, and the other answers once right."""
        tries = self.tries(kept)
        if not tries:
            return self.lost_html()
        last = tries[-1]
        lines = [self.told_html(last.value)]
        if len(tries) > 1:
            lines.append(paragraph(say("checkpoint.try", number=len(tries)), "summitry-now"))
        lines.append(self.first_html(tries[0]))
        lines += [self.kept_html(last)] if not self.journal.is_saved(last) else []
        others = self.others(last.value) if self.is_right(last.value) else ()
        if others:
            cards = "".join(self.feedback_html(one) for one in others)
            lines.append(look.folded(say("checkpoint.others"), cards))
        if len(tries) > 1:
            listed = self.list_html(tries)
            lines.append(look.folded(say("checkpoint.tries", n=len(tries)), listed))
        return "".join(lines)

    def first_html(self, first: Entry) -> str:
        """Return how the first try went."""
        gaps = {"answer": tried_words(first.value), "verdict": verdict_words(first.value)}
        phrase = "first_try" if gaps["verdict"] else "first_try_open"
        return paragraph(readable(say(f"checkpoint.{phrase}", **gaps)), "summitry-small")

    def feedback_html(self, answer: Answer) -> str:
        """Return one answer, whether it is right, why, and where that comes from."""
        verdict = say("checkpoint.right_long" if answer.right else "checkpoint.not_right_long")
        return self.card_html(answer, verdict, answer.words, right=answer.right)

    def card_html(self, answer: Answer, verdict: str, words: str, *, right: bool) -> str:
        """Return a card: a verdict, words, the feedback of an answer and its sources."""
        css = "summitry-right" if right else "summitry-not-right"
        sources = sources_html(self.case.cite(answer.source_ids)) if answer.source_ids else ""
        return (
            f'<div class="summitry-card {css}"><p><strong>{escape(verdict)}</strong> '
            f"{escape(readable(words))}</p>{paragraph(answer.feedback)}{sources}</div>"
        )

    def answer(self, words: Any) -> Answer | None:
        """Return the answer with these words, if the question still has it."""
        return next((one for one in self.question.answers if one.words == words), None)

    def options_html(self) -> str:
        """Return the options on offer as a list."""
        offered = "".join(f"<li>{escape(option)}</li>" for option in self.question.options)
        return f'<div class="summitry-say"><ul>{offered}</ul></div>'

    def how_html(self) -> str:
        """Return how this kind of question is answered."""
        words = say(f"checkpoint.how.{self.question.form}")
        return f'<div class="summitry-say">{paragraph(words, "summitry-small")}</div>'


def value_of(value: Any) -> dict[str, Any]:
    """Return what an entry of a try holds; nothing where it is no try.

    >>> value_of("nonsense")
    {}
    """
    return value if isinstance(value, dict) else {}


def listed(value: Any) -> tuple[str, ...]:
    """Return the answers that a try chose; none where it holds something else.

    >>> listed({"answer": ["a", 3]}), listed({"answer": "a"}), listed({"answer": 3})
    (('a',), ('a',), ())
    """
    found = value_of(value).get("answer")
    several = found if isinstance(found, list) else [found]
    return tuple(one for one in several if isinstance(one, str))


def now_html(words: str) -> str:
    """Return as HTML how the answer stands at present."""
    return f'<div class="summitry-say">{paragraph(readable(words), "summitry-now")}</div>'


def sources_html(citations: Sequence[Any]) -> str:
    """Return citations as a folded list; addresses are links."""
    items = "".join(f"<li>{linked(str(one), getattr(one, 'url', ''))}</li>" for one in citations)
    return look.folded(say("frame.sources"), f"<ul>{items}</ul>")


def linked(words: str, address: str | None) -> str:
    """Return words as HTML with the address in them as a link."""
    shown = escape(words)
    if not address or not address.startswith(("https://", "http://")):
        return shown
    link = escape(address)
    anchor = f'<a href="{link}" target="_blank" rel="noopener">{link}</a>'
    return shown.replace(link, anchor, 1)
