"""What the x-ray says of a text and of the sentence in hand."""

from __future__ import annotations

from collections import Counter
from html import escape
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from summitry.explorers.xray_lists import told
from summitry.explorers.xray_text import letter
from summitry.models.xray import best_attributed, counts
from summitry.models.xray_rules import KINDS
from summitry.models.xray_source import CLUES
from summitry.pictures.xray import Cell
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.xray import Sentence

MOST_LETTERS = 400


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the x-ray."""
    return say(f"xray.{phrase}", **gaps)


def cell_of(sentence: Sentence) -> Cell:
    """Return what a sentence bears, as the picture shows it."""
    found = Counter(mark.kind for mark in sentence.marks)
    vague = sum(mark.vague for mark in sentence.marks)
    return Cell({kind: found[kind] for kind in KINDS}, vague, len(sentence.clues))


def asked_words(text: str, sentences: Sequence[Sentence], current: int) -> str:
    """Return the sentence in hand with its number; a very long one is cut, with a sign."""
    if not sentences:
        return words("no_sentence")
    one = sentences[current]
    said = shorten(text[one.start : one.end], MOST_LETTERS, placeholder=" …")
    return words("asked", place=current + 1, n=len(sentences), words=said)


def read_hidden(sentences: Sequence[Sentence], current: int) -> str:
    """Say which sentence is in hand, and ask for the guess."""
    one = sentences[current]
    place = {"place": current + 1, "count": number_word(len(sentences))}
    return f"{words('hidden', n=one.words, **place)} {words('question')}"


def read_marks(sentences: Sequence[Sentence]) -> str:
    """Count the marks by kind."""
    found = counts(sentences)
    vague = sum(mark.vague for one in sentences for mark in one.marks)
    total = sum(found.values())
    text = words("length", n=len(sentences), count=number_word(len(sentences)).capitalize())
    if not total:
        return f"{text} {words('no_mark')}"
    parts = [words(f"counted.{kind}", n=n, count=number_word(n)) for kind, n in found.items() if n]
    said = words("marks", n=total, count=number_word(total), parts=listing(parts))
    vaguely = words("vague", n=vague, count=number_word(vague).capitalize()) if vague else ""
    return " ".join(filter(None, (f"{text} {said}", vaguely)))


def read_guess(sentences: Sequence[Sentence], guess: int | None) -> str:
    """Say which sentence tells best who says so, and what the learner took for it."""
    best = best_attributed(sentences)
    if not best:
        return words("nobody")
    clues = len(sentences[best[0]].clues)
    places = listing([str(place + 1) for place in best[:6]])
    told_best = words("best", n=len(best), places=places, clues=number_word(clues))
    if guess is None:
        return told_best
    if guess in best:
        return f"{told_best} {words('guessed_best', place=guess + 1)}"
    own = len(sentences[guess].clues)
    return f"{told_best} {words('guessed', place=guess + 1, n=own, clues=number_word(own))}"


def in_hand(sentences: Sequence[Sentence], current: int) -> str:
    """Say which sentence is in hand, and how many marks it bears."""
    count = len(sentences[current].marks)
    return words("in_hand", place=current + 1, n=count, count=number_word(count))


def sentence_card(text: str, sentences: Sequence[Sentence], current: int) -> str:
    """Return the marks and the clues of the sentence in hand, each with its explanation, as HTML.

    Parameters
    ----------
    text
        The whole text.
    sentences
        All its sentences.
    current
        Place of the one in hand.
    """
    one = sentences[current]
    head = in_hand(sentences, current)
    seen: set[str] = set()
    items = []
    for mark in one.marks:
        name, means = told(mark.kind, "name"), told(mark.kind, "means")
        quoted = text[mark.start : mark.end]
        said = words("marked", letter=letter(mark), quoted=quoted, name=name, means=means)
        why = "" if mark.kind in seen else f" {told(mark.kind, 'why')}"
        seen.add(mark.kind)
        items.append(f"<li>{escape(said + why)}</li>")
    clues = [words(f"clue.{clue}") for clue in CLUES if clue in one.clues]
    missing = [words(f"clue.{clue}") for clue in CLUES if clue not in one.clues]
    gaps = {"n": len(clues), "clues": listing(clues), "missing": listing(missing)}
    tells = words("clues_are", **gaps) if missing else words("clues_all", clues=gaps["clues"])
    marks = f"<ul>{''.join(items)}</ul>" if items else ""
    return f"<p><b>{escape(head)}</b></p>{marks}<p>{escape(tells)}</p>"


def papers_list() -> str:
    """Return the papers behind the rules as HTML."""
    papers = (words("paper_on_hedges"), words("paper_on_bias"))
    return "<ul>" + "".join(f"<li>{escape(one)}</li>" for one in papers) + "</ul>"
