"""What a question between two sides says in words: how opposed, and what both would have."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.explorers.source_list import citation_list
from summitry.models.opposition import agreement_of, shared_wishes
from summitry.models.opposition_questions import FEWEST
from summitry.pictures.fixed_sum import LETTERS
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.models.opposition_questions import Question

COLUMNS = (
    "name", "end", "first", "second", "own_first", "own_second", "first_value", "second_value",
)  # fmt: skip
BANDS = ((-0.9, "chess"), (-0.3, "opposed"), (0.3, "neither"), (0.9, "shared"), (2.0, "one"))


def band(agreement: float) -> str:
    """Return the words' name for how far two sides want the same.

    >>> band(-0.95), band(0.0), band(1.0)
    ('chess', 'neither', 'one')
    """
    return next(name for top, name in BANDS if agreement <= top)


def signed(number: float) -> str:
    """Write a number with two places and a sign that is read as one.

    >>> signed(0.444)
    '0.44'
    """
    return f"{number:.2f}".replace("-0.00", "0.00").replace("-", "\N{MINUS SIGN}")


def read_worths(worths: Sequence[float], who: str) -> str:
    """Say how opposed two sides are by numbers, and what both would rather have."""
    first, second = worths[::2], worths[1::2]
    agreement = agreement_of(first, second)
    if agreement is None:
        return say(f"fixed_sum.flat.{who}")
    told = {"value": signed(agreement), "what": say(f"fixed_sum.bands.{band(agreement)}")}
    return f"{say(f'fixed_sum.found.{who}', **told)} {read_wishes(first, second)}"


def read_wishes(first: Sequence[float], second: Sequence[float]) -> str:
    """Say which ends both sides rather have than another one."""
    pairs = shared_wishes(first, second)
    if not pairs:
        return say("fixed_sum.no_wish")
    worse = [pair.worse for pair in pairs]
    worst = max(worse, key=worse.count)
    better = [LETTERS[pair.better] for pair in pairs if pair.worse == worst]
    told = {"better": listing(better), "worse": LETTERS[worst]}
    return say("fixed_sum.wish", **told)


def read_ratings(question: Question, given: Sequence[int | None]) -> str:
    """Say how many are rated; once all are, how opposed the two sides are by them."""
    rated = [worth for worth in given if worth is not None]
    if len(rated) < len(given):
        told = {"number": number_word(len(rated)), "total": number_word(len(given))}
        return say("fixed_sum.rated", n=len(rated), name=question.name, **told)
    return read_worths(rated, "own")


def read_guess(questions: Mapping[str, Question], guess: str | None, told: Sequence[str]) -> str:
    """Hold the guess against the coding once all of it shows."""
    if len(told) < len(questions):
        return ""
    found = {one: question.agreement for one, question in questions.items()}
    known = {one: value for one, value in found.items() if value is not None}
    if not known:
        return ""
    nearest = min(known, key=known.__getitem__)
    name = questions[nearest].name
    if guess is None:
        return say("fixed_sum.nearest", name=name)
    kind = "right" if guess == nearest else "wrong"
    return say(f"fixed_sum.judged.{kind}", name=name, guess=questions[guess].name)


def ends_words(question: Question) -> str:
    """Return the ends with their letters, one after the other."""
    ends = zip(LETTERS, question.ends, strict=False)
    return " ".join(say("fixed_sum.end", letter=letter, end=end.words) for letter, end in ends)


def question_card(case: Any, question: Question, *, told: bool) -> str:
    """Return the card: the ends and, once it may show, what they are worth and why."""
    items = []
    for letter, end in zip(LETTERS, question.ends, strict=False):
        words = say("fixed_sum.end", letter=letter, end=end.words)
        if told:
            values = [f"{worth:g}" for worth in end.worth]
            first, second = question.sides
            worth = {"first": first, "second": second, "mine": values[0], "yours": values[1]}
            words = f"{words} {say('fixed_sum.coded', **worth)} {end.why}"
        items.append(f"<li>{escape(words)}</li>")
    left_out = read_without(question) if told else ""
    ids = dict.fromkeys(one for end in question.ends for one in end.source_ids)
    sources = citation_list(case, ids) if told else ""
    head = f"<p><b>{escape(question.words)}</b></p>"
    return f'<div class="summitry-card">{head}<ul>{"".join(items)}</ul>{left_out}{sources}</div>'


def read_without(question: Question) -> str:
    """Return, as HTML, that without one of its ends a question would be coded as chess is."""
    whole, ends = question.agreement, question.ends
    if whole is None or band(whole) == "chess" or len(ends) <= FEWEST:
        return ""
    for place, letter in zip(range(len(ends)), LETTERS, strict=False):
        left = [end.worth for number, end in enumerate(ends) if number != place]
        value = agreement_of(*zip(*left, strict=True))
        if value is not None and band(value) == "chess":
            told = say("fixed_sum.without", letter=letter, value=signed(value))
            return f"<p>{escape(told)}</p>"
    return ""


def question_rows(
    questions: Mapping[str, Question],
    given: Mapping[str, Sequence[int | None]],
    told: Sequence[str],
) -> list[dict[str, Any]]:
    """Return all ends as rows, with own worths and, where they may show, the coded ones."""
    rows = []
    for one, question in questions.items():
        own = given.get(one) or [None] * (2 * len(question.ends))
        for number, end in enumerate(question.ends):
            mine = ["" if worth is None else worth for worth in own[2 * number : 2 * number + 2]]
            coded = [f"{worth:g}" for worth in end.worth] if one in told else ["", ""]
            cells = (question.name, end.words, *question.sides, *mine, *coded)
            heads = [say(f"fixed_sum.column.{name}") for name in COLUMNS]
            rows.append(dict(zip(heads, cells, strict=True)))
    return rows
