"""Model: how far a sentence was changed, word by word, and which statements it makes.

Question: how few words must change until a sentence says what can be supported?

Assumptions: a word added, dropped or put in the place of another counts one (edit distance). A
sentence makes a statement if it holds a word or phrase of every group that the rule of the
statement names, and none of the words that lift it.

Limits: rules see words, not meaning. What no rule looks for is not seen, and a sentence with the
right words in a senseless order passes.

References
----------
Wagner, R. A. and Fischer, M. J. (1974). The string-to-string correction problem. Journal of the ACM
21(1), 168-173.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from summitry.models.xray_words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    said = [word.casefold() for word in words_of(sentence)]
    for phrase in phrases.split(OR):
        wanted = [word.casefold() for word in words_of(phrase)]
        if wanted and any(
            said[place : place + len(wanted)] == wanted for place in range(len(said))
        ):
            return True
    return False


def makes(sentence: str, groups: Iterable[str], lifted_by: Iterable[str]) -> bool:
    """Tell whether a sentence makes a statement, by the rule of that statement.

    Parameters
    ----------
    sentence
        Any text.
    groups
        Of each group, phrases with a slash between them, the sentence must hold one.
    lifted_by
        Of these it must hold none.

    >>> makes("They never met.", ["met/talked"], ["no", "never"])
    False
    """
    wanted = list(groups)
    return (
        bool(wanted)
        and all(holds(sentence, group) for group in wanted)
        and not any(holds(sentence, group) for group in lifted_by)
    )
