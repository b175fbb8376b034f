"""How things look in a notebook: style sheet, marks, figures and tables as HTML."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from html import escape
from importlib import resources
from math import isnan
from typing import TYPE_CHECKING

from summitry.text import say

if TYPE_CHECKING:
    import pandas as pd

SVG = "image/svg+xml"
PNG = "image/png"


@cache
def style() -> str:
    """Return the style sheet as one ``<style>`` element."""
    sheet = (resources.files("summitry") / "strings" / "look.css").read_text(encoding="utf-8")
    return f"<style>{' '.join(sheet.split())}</style>"


def badge(mark: str) -> str:
    """Return the small sign that says record, reading or scenario."""
    means = escape(say(f"mark.{mark}_means"))
    return (
        f'<span class="summitry-mark summitry-{mark}" title="{means}">{say(f"mark.{mark}")}</span>'
    )


def heading(title: str, mark: str) -> str:
    """Return the title line of a card or explorer with its mark."""
    return f'<div class="summitry-title">{escape(title)} {badge(mark)}</div>'


def question(words: str) -> str:
    """Return the title line of a question; a question claims nothing, so it bears no mark."""
    return f'<div class="summitry-title">{escape(words)}</div>'


def figure(image: bytes, kind: str, reading: str) -> str:
    """Return an image with its words: the reading is alternative text and caption.

    Parameters
    ----------
    image
        The bytes of the image.
    kind
        Its media type, `SVG` or `PNG`.
    reading
        What the picture shows, in words.
    """
    words = escape(reading)
    source = f"data:{kind};base64,{b64encode(image).decode('ascii')}"
    return (
        f'<figure class="summitry-figure"><img alt="{words}" src="{source}">'
        f"<figcaption>{words}</figcaption></figure>"
    )


def trouble(sentence: str) -> str:
    """Return one sentence on what went wrong, set off from the rest; nothing for no trouble."""
    return f'<div class="summitry-trouble">{escape(sentence)}</div>' if sentence else ""


def folded(summary: str, inside: str, *, opened: bool = False) -> str:
    """Return HTML that unfolds by mouse or keyboard."""
    state = " open" if opened else ""
    return (
        f'<details class="summitry-folded"{state}>'
        f'<summary data-lm-suppress-shortcuts="true">{escape(summary)}</summary>{inside}</details>'
    )


def table(rows: pd.DataFrame, caption: str) -> str:
    """Return a plain HTML table with a caption and scoped headers."""
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in rows.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell_words(cell))}</td>" for cell in row) + "</tr>"
        for row in rows.itertuples(index=False)
    )
    return (
        f'<div class="summitry-table" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def cell_words(cell: object) -> str:
    """Write one table cell: nothing for missing values, words for lists and dates."""
    if cell is None or (isinstance(cell, float) and isnan(cell)):
        return ""
    if isinstance(cell, tuple):
        return "; ".join(cell_words(item) for item in cell)
    if isinstance(cell, bool):
        return say("table.yes") if cell else say("table.no")
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return str(getattr(cell, "words", cell))
