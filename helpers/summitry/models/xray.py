"""Model: what a news text does with words, sentence by sentence.

Question: where does a text hedge, where does it say who says so, where does it leave the source or
the doer out, and which words judge?

Assumptions: words and their neighbours tell. A hedge, an attribution and a loaded word stand in a
list; a number has no source where its sentence names none; a passive is a form of *to be* before a
participle, and has no agent where no *by* with a doer follows.

Limits: whether a claim is true, whether a word is meant (irony), and whose word it is inside a
quotation, lists cannot tell. What a sentence before says about the source is not carried on.

References
----------
Hyland, K. (1998). Hedging in Scientific Research Articles. John Benjamins.
Recasens, M., Danescu-Niculescu-Mizil, C. and Jurafsky, D. (2013). Linguistic models for analyzing
and detecting biased language. Proceedings of the 51st Annual Meeting of the ACL, 1650-1659.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summitry.models.xray_rules import KINDS
from summitry.models.xray_source import clues_of, is_vague
from summitry.models.xray_words import sentence_bounds, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.xray_rules import Rules
    from summitry.models.xray_words import Token

LONGEST: Final = 50_000
YEARS: Final = range(1900, 2101)
NEAR: Final = 6
MOST_ADVERBS: Final = 2


class Mark(NamedTuple):
    """Words of a text that a rule points at.

    Attributes
    ----------
    kind
        One of ``hedge``, ``attribution``, ``number``, ``loaded``, ``passive``.
    start, end
        Where they stand in the text.
    vague
        Whether an attribution names nobody one could ask.
    """

    kind: str
    start: int
    end: int
    vague: bool = False


class Sentence(NamedTuple):
    """One sentence with its marks.

    Attributes
    ----------
    start, end
        Where it stands in the text.
    words
        Number of words in it.
    marks
        Its marks in order.
    clues
        Which clues tell who says so: ``said``, ``name``, ``quote``, ``when``.
    """

    start: int
    end: int
    words: int
    marks: tuple[Mark, ...]
    clues: tuple[str, ...]


def read(text: str, rules: Rules) -> list[Sentence]:
    """Mark a text sentence by sentence.

    Parameters
    ----------
    text
        Any text; what stands beyond 50,000 characters is not read.
    rules
        The word lists of its language.
    """
    text = text[:LONGEST]
    words, place, found = tokens(text), 0, []
    for start, end in sentence_bounds(text, rules.lists["abbreviations"]):
        first = place
        while place < len(words) and words[place].start < end:
            place += 1
        here = words[first:place]
        marks = marks_of(here, rules)
        clues = clues_of(text[start:end], here, marks, rules)
        found.append(Sentence(start, end, len(here), marks, clues))
    return found


def marks_of(words: Sequence[Token], rules: Rules) -> tuple[Mark, ...]:
    """Return the marks of one sentence in order.

    Parameters
    ----------
    words
        The words of the sentence.
    rules
        The word lists.
    """
    lower = [token.word.lower() for token in words]
    marks = phrase_marks(words, lower, rules)
    marks += [one for one in passive_marks(words, lower, rules) if not attributed(one, marks)]
    if not any(mark.kind == "attribution" and not mark.vague for mark in marks):
        marks += number_marks(words, lower, rules)
    return tuple(sorted(marks, key=lambda mark: (mark.start, KINDS.index(mark.kind))))


def phrase_marks(words: Sequence[Token], lower: Sequence[str], rules: Rules) -> list[Mark]:
    """Return hedges, attributions and loaded words; of two that begin together the longer."""
    marks, past = [], 0
    for place, word in enumerate(lower):
        if place < past or word not in rules.phrases or is_month(words, place, rules):
            continue
        for phrase in rules.phrases[word]:
            past = place + len(phrase.words)
            if tuple(lower[place:past]) == phrase.words:
                said = phrase.kind == "attribution"
                vague = said and is_vague(words, place, past, rules)
                marks.append(Mark(phrase.kind, words[place].start, words[past - 1].end, vague))
                break
        else:
            past = place
    return marks


def is_month(words: Sequence[Token], place: int, rules: Rules) -> bool:
    """Tell whether a word within a sentence is the name of a month, as *May* is."""
    return place > 0 and rules.has("months", words[place].word)


def passive_marks(words: Sequence[Token], lower: Sequence[str], rules: Rules) -> list[Mark]:
    """Return forms of *to be* before a participle that no doer follows."""
    marks = []
    for place, word in enumerate(lower):
        if word not in rules.lists["beings"]:
            continue
        last = place + 1
        while last < min(len(lower), place + 1 + MOST_ADVERBS) and adverb(lower[last], rules):
            last += 1
        if last < len(lower) and participle(lower[last], rules) and not doer(words, last, rules):
            marks.append(Mark("passive", words[place].start, words[last].end))
    return marks


def attributed(passive: Mark, marks: Sequence[Mark]) -> bool:
    """Tell whether a passive lies within an attribution, which already names nobody."""
    return any(
        mark.kind == "attribution" and mark.start <= passive.start and passive.end <= mark.end
        for mark in marks
    )


def adverb(word: str, rules: Rules) -> bool:
    """Tell whether a word may stand between *to be* and a participle."""
    return word in rules.lists["adverbs"] or (len(word) > 4 and word.endswith("ly"))


def participle(word: str, rules: Rules) -> bool:
    """Tell whether a word is a participle, by list or by its ending."""
    if word in rules.lists["not_participles"]:
        return False
    return word in rules.lists["participles"] or (len(word) > 4 and word.endswith(rules.endings))


def doer(words: Sequence[Token], place: int, rules: Rules) -> bool:
    """Tell whether *by* follows within six words, and what stands after it is not a time."""
    for by, after in pairwise(words[place + 1 : place + 2 + NEAR]):
        if rules.has("agents", by.word):
            timed = after.word[0].isdigit() or rules.has("times", after.word)
            if not timed and not rules.has("months", after.word):
                return True
    return False


def number_marks(words: Sequence[Token], lower: Sequence[str], rules: Rules) -> list[Mark]:
    """Return numbers that are neither a year nor the day of a month; neighbours count as one."""
    marks: list[Mark] = []
    before = -2
    for place, token in enumerate(words):
        if not (lower[place] in rules.lists["number_words"] or counted(words, place, rules)):
            continue
        if marks and before == place - 1:
            marks[-1] = marks[-1]._replace(end=token.end)
        else:
            marks.append(Mark("number", token.start, token.end))
        before = place
    return marks


def counted(words: Sequence[Token], place: int, rules: Rules) -> bool:
    """Tell whether a word is a figure that is neither a year nor the day of a month."""
    word = words[place].word
    if not word[0].isdigit():
        return False
    if word.isdecimal() and len(word) == 4 and int(word) in YEARS:
        return False
    near = words[max(0, place - 2) : place + 3]
    return len(word) > 2 or not any(rules.has("months", other.word) for other in near)


def counts(sentences: Sequence[Sentence]) -> dict[str, int]:
    """Return how many marks of each kind a text has.

    Parameters
    ----------
    sentences
        What `read` returned.
    """
    found = Counter(mark.kind for sentence in sentences for mark in sentence.marks)
    return {kind: found[kind] for kind in KINDS}


def best_attributed(sentences: Sequence[Sentence]) -> list[int]:
    """Return the places of the sentences with most clues to who says so; none where all lack them.

    Parameters
    ----------
    sentences
        What `read` returned.
    """
    most = max((len(sentence.clues) for sentence in sentences), default=0)
    return [place for place, one in enumerate(sentences) if most and len(one.clues) == most]
