"""Model: a text cut into words and sentences, in one pass, whatever the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

# Neither pattern can go back over what it has read, so the longest text takes one pass.
WORD: Final = re.compile(r"\d[\d.,:]*|[^\W\d_]+(?:['\u2019.-][^\W\d_]+)*")
END: Final = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019\u00bb)\]]*|\n")


class Token(NamedTuple):
    """One word or number of a text.

    Attributes
    ----------
    word
        As it is written.
    start, end
        Where it stands: ``text[start:end]``.
    """

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the words and numbers of a text in order.

    Parameters
    ----------
    text
        Any text.

    >>> [token.word for token in tokens("At 13:43, 1,200 didn't.")]
    ['At', '13:43', '1,200', "didn't"]
    """
    found = []
    for match in WORD.finditer(text):
        word = match.group()
        if word[0].isdigit():
            word = word.rstrip(".,:")
        found.append(Token(word, match.start(), match.start() + len(word)))
    return found


def sentence_bounds(text: str, abbreviations: Collection[str] = ()) -> list[tuple[int, int]]:
    """Return where each sentence begins and ends; spaces between sentences belong to none.

    A sentence ends at a mark of its end before a space, unless the next letter is small, or a full
    stop follows a listed abbreviation or a single capital; and at an empty line.

    Parameters
    ----------
    text
        Any text.
    abbreviations
        Words in lower case after which a full stop ends nothing, without that full stop.

    >>> text = "Mr. Hale came. He left!"
    >>> [text[start:end] for start, end in sentence_bounds(text, {"mr"})]
    ['Mr. Hale came.', 'He left!']
    """
    cuts = [match.end() for match in END.finditer(text) if ends(text, match, abbreviations)]
    bounds, start = [], 0
    for cut in (*cuts, len(text)):
        piece = text[start:cut]
        if WORD.search(piece):
            left = start + len(piece) - len(piece.lstrip())
            bounds.append((left, start + len(piece.rstrip())))
        start = cut
    return bounds


def ends(text: str, match: re.Match[str], abbreviations: Collection[str]) -> bool:
    """Tell whether a sentence ends where a mark of its end was found."""
    end = match.end()
    if match.group() == "\n":
        return end < len(text) and text[end] == "\n"
    if end < len(text) and not text[end].isspace():
        return False
    following = text[end : end + 40].lstrip()
    if following[:1].islower():
        return False
    if match.group() != ".":
        return True
    before = text[max(0, match.start() - 20) : match.start()].split()
    last = before[-1].lstrip("\"'\u201c\u2018\u00ab([") if before else ""
    return not (last.lower() in abbreviations or (len(last) == 1 and last.isupper()))
