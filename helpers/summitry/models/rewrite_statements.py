"""Model: which statements a sentence makes, clause by clause, and what a rule cannot read.

Question: what does a sentence claim, and what of it does it deny?

Assumptions: a sentence falls into clauses at its commas and at joints such as *but*. A word of
contact is denied if a no-word stands before it in its clause, or an auxiliary with *not* after it.
One no-word reaches one run of such words. A statement is made by a clause that holds a phrase of
each group of its rule and none that lifts it.

Limits: rules see words, not meaning or grammar. A word of contact that is denied twice over, comes
after a denied one, or is taken for granted (*the meeting*) is not read: it is left over.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summitry.models.rewrite import holds, phrases_of, places, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summitry.models.rewrite_wording import Wording

BREAKS: Final = re.compile(r"[,;:.!?()\u2026\u2013\u2014]+(?=\s|$)|(?<=\s)[-\u2013\u2014(]+")
WITHOUT_REACHES: Final = 3
EITHER: Final = "either"


class Rule(NamedTuple):
    """How a statement is known.

    Attributes
    ----------
    groups
        Of each group, phrases with a slash between them, a clause must hold one.
    lifted_by
        Of these it must hold none.
    denied
        Whether the words of the first group must be denied: ``yes``, ``no`` or ``either``.
    """

    groups: tuple[str, ...]
    lifted_by: tuple[str, ...] = ()
    denied: str = EITHER


class Found(NamedTuple):
    """What was found in a sentence.

    Attributes
    ----------
    made
        Places of the rules whose statements it makes.
    left
        Its words of contact that no rule explains.
    """

    made: tuple[int, ...]
    left: tuple[str, ...]


def read_statements(sentence: str, rules: Sequence[Rule], wording: Wording) -> Found:
    """Return which statements a sentence makes, and which words of contact are left over.

    Parameters
    ----------
    sentence
        Any text.
    rules
        The rules of the statements.
    wording
        The words of its language.
    """
    keys = "/".join(rule.groups[0] for rule in rules if rule.groups and rule.denied != EITHER)
    made: set[int] = set()
    left: list[str] = []
    for clause in clauses(sentence, wording.joints):
        spans = contacts(clause, keys, wording)
        states = denials(clause, spans, wording)
        explained = set()
        for number, rule in enumerate(rules):
            claimed = claims_of(clause, rule, spans, states)
            if claimed is not None:
                made.add(number)
                explained |= claimed
        over = [" ".join(clause[slice(*span)]) for span in spans if span not in explained]
        if not spans:
            over = [phrase for phrase in phrases_of(wording.contact) if holds_in(clause, phrase)]
        left += over
    return Found(tuple(sorted(made)), tuple(dict.fromkeys(left)))


def clauses(sentence: str, joints: str) -> list[list[str]]:
    """Cut a sentence into clauses, each its words in small letters.

    Parameters
    ----------
    sentence
        Any text.
    joints
        Words that begin a clause; of a longer phrase only the first word is dropped.

    >>> clauses("No talk was planned, but they met.", "but/and they")
    [['no', 'talk', 'was', 'planned'], ['they', 'met']]
    """
    found: list[list[str]] = []
    for piece in BREAKS.split(sentence):
        words = [word.casefold().replace("\u2019", "'") for word in words_of(piece)]
        starts = sorted({start for start, _ in places(words, joints)})
        cuts = [-1, *starts, len(words)]
        found += [words[cut + 1 : end] for cut, end in pairwise(cuts) if words[cut + 1 : end]]
    return found


def contacts(clause: Sequence[str], keys: str, wording: Wording) -> list[tuple[int, int]]:
    """Return where words of contact stand in a clause, without those that mean something else."""
    other = places(clause, wording.other)
    return [
        (start, end)
        for start, end in places(clause, keys)
        if not any(first <= start and end <= last for first, last in other)
    ]


def denials(
    clause: Sequence[str], spans: Sequence[tuple[int, int]], wording: Wording
) -> list[bool | None]:
    """Tell of each word of contact whether it is denied; None where that cannot be told."""
    if any(holds_in(clause, phrase) for phrase in phrases_of(wording.turning)):
        return [None] * len(spans)
    runs = runs_of(clause, spans, phrases_of(wording.links))
    states: list[bool | None] = []
    before: int = 0
    state: bool | None = False
    for number, run in enumerate(runs):
        start, end = run[0][0], run[-1][1]
        after = runs[number + 1][0][0] if number + 1 < len(runs) else len(clause)
        here: bool | None = None if state is not False else False
        if has_denial(clause, before, start, wording) or denied_after(
            clause, (start, end), after, wording
        ):
            here = None if granted(clause, start, wording) else True
        states += [here] * len(run)
        before, state = end, here
    return states


def runs_of(
    clause: Sequence[str], spans: Sequence[tuple[int, int]], links: Sequence[str]
) -> list[list[tuple[int, int]]]:
    """Put words of contact together between which nothing but links stands."""
    runs: list[list[tuple[int, int]]] = []
    for span in spans:
        if runs and set(clause[runs[-1][-1][1] : span[0]]) <= set(links):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def has_denial(clause: Sequence[str], first: int, last: int, wording: Wording) -> bool:
    """Tell whether a no-word stands between two places of a clause and reaches the second."""
    no_words, without = phrases_of(wording.denials), phrases_of(wording.without)
    return any(
        word in no_words
        or word.endswith("n't")
        or (word in without and last - place <= WITHOUT_REACHES)
        for place, word in enumerate(clause[first:last], start=first)
    )


def denied_after(clause: Sequence[str], span: tuple[int, int], last: int, wording: Wording) -> bool:
    """Tell whether the next auxiliary has a no-word, as in *a meeting was not planned*."""
    start, end = span
    if clause[start] in phrases_of(wording.acts):
        return False
    no_words, stops = phrases_of(wording.denials), phrases_of(wording.stops)
    for word, after in pairwise([*clause[end:last], ""]):
        if word.endswith("n't"):
            return True
        if word in stops:
            return False
        if word in phrases_of(wording.helpers):
            return after in no_words
    return False


def granted(clause: Sequence[str], start: int, wording: Wording) -> bool:
    """Tell whether a word of contact is taken for granted, as in *their short meeting*."""
    definite, subjects = phrases_of(wording.definite), phrases_of(wording.subjects)
    near = clause[max(0, start - 2) : start]
    if near and near[-1] in definite:
        return True
    return len(near) > 1 and near[0] in definite and near[1] not in subjects


def claims_of(
    clause: Sequence[str],
    rule: Rule,
    spans: Sequence[tuple[int, int]],
    states: Sequence[bool | None],
) -> set[tuple[int, int]] | None:
    """Return the words of contact that a statement explains; None if a clause does not make it."""
    if not rule.groups or any(holds_in(clause, phrase) for phrase in rule.lifted_by):
        return None
    if not all(places(clause, group) for group in rule.groups[rule.denied != EITHER :]):
        return None
    if rule.denied == EITHER:
        return set()
    own = set(places(clause, rule.groups[0]))
    wanted = rule.denied == "yes"
    claimed = {
        span for span, state in zip(spans, states, strict=True) if span in own and state is wanted
    }
    return claimed or None


def holds_in(clause: Iterable[str], phrase: str) -> bool:
    """Tell whether a clause holds a phrase."""
    return holds(" ".join(clause), phrase)
