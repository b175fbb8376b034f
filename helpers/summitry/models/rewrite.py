"""Model: how far a sentence was changed, word by word, and which phrases it holds.

Question: how few words must change until a sentence says what can be supported?

Assumptions: a word added, dropped or put in the place of another counts one (edit distance).

Limits: a small change of words can be a large change of meaning.

References
----------
Wagner, R. A. and Fischer, M. J. (1974). The string-to-string correction problem. Journal of the ACM
21(1), 168-173.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from summitry.models.xray_words import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WORDS: Final = 40
OR: Final = "/"


class Change(NamedTuple):
    """One step from the old to the new sentence; an empty word stands for none."""

    old: str
    new: str

    @property
    def kept(self) -> bool:
        """Whether the word stayed, in whatever case it is written."""
        return self.old.casefold() == self.new.casefold()


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence, at most forty.

    Parameters
    ----------
    sentence
        Any text.

    >>> words_of("They sat, it seems, at one table.")
    ['They', 'sat', 'it', 'seems', 'at', 'one', 'table']
    """
    return [token.word for token in tokens(sentence)][:MOST_WORDS]


def changes(old: str, new: str) -> list[Change]:
    """Return the fewest steps from one sentence to another, words kept among them.

    Parameters
    ----------
    old, new
        The sentences; of each the first forty words count.

    >>> [(one.old, one.new) for one in changes("They met there.", "They sat there now.")]
    [('They', 'They'), ('met', 'sat'), ('there', 'there'), ('', 'now')]
    """
    before, after = words_of(old), words_of(new)
    costs = cost_table(before, after)
    steps: list[Change] = []
    row, column = len(before), len(after)
    while row or column:
        here = costs[row][column]
        if row and column:
            step = Change(before[row - 1], after[column - 1])
            if here == costs[row - 1][column - 1] + (not step.kept):
                steps.append(step)
                row, column = row - 1, column - 1
                continue
        if row and here == costs[row - 1][column] + 1:
            steps.append(Change(before[row - 1], ""))
            row -= 1
        else:
            steps.append(Change("", after[column - 1]))
            column -= 1
    return steps[::-1]


def cost_table(before: Sequence[str], after: Sequence[str]) -> list[list[int]]:
    """Return the fewest steps between every beginning of one sentence and of the other."""
    costs = [list(range(len(after) + 1))]
    for row, word in enumerate(before, start=1):
        line = [row]
        for column, other in enumerate(after, start=1):
            same = costs[-1][column - 1] + (not Change(word, other).kept)
            line.append(min(same, costs[-1][column] + 1, line[-1] + 1))
        costs.append(line)
    return costs


def distance(old: str, new: str) -> int:
    """Return how many words must be added, dropped or replaced, 0 to 40.

    Parameters
    ----------
    old, new
        The sentences.

    >>> distance("They met face to face.", "They sat at one table.")
    4
    """
    return sum(not change.kept for change in changes(old, new))


def phrases_of(phrases: str) -> list[str]:
    """Return phrases that have a slash between them.

    Parameters
    ----------
    phrases
        The phrases.

    >>> phrases_of("a table/one table")
    ['a table', 'one table']
    """
    return [phrase.strip() for phrase in phrases.split(OR) if phrase.strip()]


def places(words: Sequence[str], phrases: str) -> list[tuple[int, int]]:
    """Return where phrases stand among words, side by side; of two that overlap the longer.

    Parameters
    ----------
    words
        The words, in small letters.
    phrases
        Phrases with a slash between them.

    >>> places(["a", "face", "to", "face", "talk"], "face/face to face/talk")
    [(1, 4), (4, 5)]
    """
    wanted = [[word.casefold() for word in words_of(phrase)] for phrase in phrases_of(phrases)]
    wanted.sort(key=len, reverse=True)
    found, place = [], 0
    while place < len(words):
        size = next(
            (len(one) for one in wanted if one and words[place : place + len(one)] == one), 0
        )
        if size:
            found.append((place, place + size))
        place += size or 1
    return found


def holds(sentence: str, phrases: str) -> bool:
    """Tell whether a sentence holds one of some phrases, as words that stand side by side.

    Parameters
    ----------
    sentence
        Any text.
    phrases
        Phrases with a slash between them.

    >>> holds("They sat at one table.", "a table/one table"), holds("They sat.", "sa")
    (True, False)
    """
    return bool(places([word.casefold() for word in words_of(sentence)], phrases))
