"""A marked text as HTML: whatever was pasted is shown as letters, and nothing of it can run."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.explorers.xray_lists import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.xray import Mark, Sentence

LINES = {
    "hedge": "2px dotted #0a5c9e",
    "attribution": "2px solid #00735a",
    "number": "4px double #80600a",
    "loaded": "3px solid #b3480f",
    "passive": "2px dashed #7a3f9d",
}
VAGUE = "2px dotted #00735a"


def marked_text(
    text: str, sentences: Sequence[Sentence], numbers: range, current: int, *, shown: bool
) -> str:
    """Return some sentences with their numbers, the one in hand framed, marks underlined.

    Parameters
    ----------
    text
        The whole text.
    sentences
        All its sentences.
    numbers
        Places of those to write.
    current
        Place of the one in hand.
    shown
        Whether the marks may show.
    """
    written = []
    for place in numbers:
        one = sentences[place]
        inside = marked(text, one, one.marks if shown else ())
        frame = "outline:2px solid currentColor;outline-offset:2px;" if place == current else ""
        written.append(
            f'<span style="{frame}"><b style="font-size:12px">{place + 1}</b>&nbsp;{inside}</span>'
        )
    return f'<p style="line-height:2">{" ".join(written)}</p>'


def marked(text: str, sentence: Sentence, marks: Sequence[Mark]) -> str:
    """Return one sentence as escaped HTML, each mark underlined and named by its letter.

    Parameters
    ----------
    text
        The whole text.
    sentence
        The sentence.
    marks
        Its marks in order of their beginning; one may begin before another ends.
    """
    cuts = sorted(
        {sentence.start, sentence.end} | {cut for mark in marks for cut in (mark.start, mark.end)}
    )
    written = []
    for start, end in pairwise(cuts):
        here = [mark for mark in marks if mark.start <= start and end <= mark.end]
        piece = escape(text[start:end])
        for mark in here:
            sign = f"<sup>{escape(letter(mark))}</sup>" if mark.end == end else ""
            piece = (
                f'<span style="border-bottom:{line(mark)};padding-bottom:1px">{piece}{sign}</span>'
            )
        written.append(piece)
    return "".join(written)


def line(mark: Mark) -> str:
    """Return how a mark is underlined."""
    return VAGUE if mark.vague else LINES[mark.kind]


def letter(mark: Mark) -> str:
    """Return the letter of a mark, with a question mark where nobody could be asked."""
    return told(mark.kind, "letter") + ("?" if mark.vague else "")
