"""Model: how well a sentence tells who says so, by four clues that a reader can check."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.xray import Mark
    from summitry.models.xray_rules import Rules
    from summitry.models.xray_words import Token

WHEN: Final = ("times", "months", "places_said")
CLUES: Final = ("said", "name", "quote", "when")
OPENING: Final = '"\u201c\u00ab\u201e'
CLOSING: Final = '"\u201d\u00bb\u201c'
NEAR: Final = 6
BEFORE, AFTER = 3, 3
SHORTEST_QUOTE: Final = 8


def is_vague(words: Sequence[Token], place: int, past: int, rules: Rules) -> bool:
    """Tell whether an attribution names nobody whom one could ask, as *observers say* does not.

    Words that name nobody within the attribution, as in *is widely believed*, decide alone.

    Parameters
    ----------
    words
        The words of the sentence.
    place, past
        Where the attribution begins, and where the words after it do.
    rules
        The word lists.
    """
    if any(rules.has("nobody", token.word) for token in words[place:past]):
        return True
    before = words[max(0, place - BEFORE) : place]
    after = words[past : past + AFTER]
    near = before if any(rules.has("vague_who", token.word) for token in before) else after
    return any(rules.has("vague_who", token.word) for token in near) and not any(
        is_name(token, words, rules) for token in (*before, *near)
    )


def is_name(token: Token, words: Sequence[Token], rules: Rules) -> bool:
    """Tell whether a word is written as a name: a capital that no common word or start explains."""
    if not token.word[0].isupper() or token is words[0]:
        return bool(token.word[0].isupper() and token.word.isupper() and len(token.word) > 1)
    return not any(rules.has(name, token.word) for name in ("common", "months", "times"))


def clues_of(
    sentence: str, words: Sequence[Token], marks: Sequence[Mark], rules: Rules
) -> tuple[str, ...]:
    """Return the clues to who says so: somebody says it, a name, the very words, when or where.

    Without somebody who says it the others count for nothing.

    Parameters
    ----------
    sentence
        The sentence.
    words
        Its words.
    marks
        Its marks.
    rules
        The word lists.
    """
    said = [mark for mark in marks if mark.kind == "attribution" and not mark.vague]
    if not said:
        return ()
    clues = ["said"]
    starts = [token.start for token in words]
    if any(named_near(mark, words, starts, rules) for mark in said):
        clues.append("name")
    if quotes(sentence):
        clues.append("quote")
    if any(rules.has(name, token.word) for name in WHEN for token in words):
        clues.append("when")
    return tuple(clues)


def named_near(mark: Mark, words: Sequence[Token], starts: Sequence[int], rules: Rules) -> bool:
    """Tell whether a name stands within six words of an attribution."""
    first, after = bisect_left(starts, mark.start), bisect_left(starts, mark.end)
    near = [*words[max(0, first - NEAR) : first], *words[after : after + NEAR]]
    return any(is_name(token, words, rules) for token in near)


def quotes(sentence: str) -> bool:
    """Tell whether a sentence gives somebody's words between quotation marks.

    Parameters
    ----------
    sentence
        The sentence.

    >>> quotes('"We settled nothing," she said.'), quotes('The so-called "deal" fell.')
    (True, False)
    """
    begin = next((place for place, sign in enumerate(sentence) if sign in OPENING), None)
    if begin is None:
        return False
    rest = sentence[begin + 1 :]
    end = next((place for place, sign in enumerate(rest) if sign in CLOSING), len(rest))
    return end >= SHORTEST_QUOTE
