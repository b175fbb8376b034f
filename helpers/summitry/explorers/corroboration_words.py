"""What the matrix of statements and pages says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.evidence import CONTRADICTS, IMPLIES, IMPLIES_NOT, SILENT, STATES
from summitry.text import number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.evidence import Weight


def counts(weight: Weight, guess: int, *, told: bool) -> str:
    """Return pages and origins in a few signs.

    Parameters
    ----------
    weight
        Pages and origins that support a statement.
    guess
        What the learner expects; 0 for nothing.
    told
        Whether the origins may show.
    """
    if told:
        return say("corroboration.told", pages=weight.pages, origins=weight.origins)
    behind = say("corroboration.guessed", n=guess) if guess else say("corroboration.hidden")
    return say("corroboration.told", pages=weight.pages, origins=behind)


def read_fact(
    name: str, weights: Any, values: Sequence[str], divided: int, guess: int, *, told: bool
) -> str:
    """Say who supports and who opposes a statement, and from how many origins.

    Parameters
    ----------
    name
        The statement's short name.
    weights
        Its row of `summitry.models.evidence.weigh`.
    values
        What each page says to it.
    divided
        How many origins have pages on both sides.
    guess
        What the learner expects of it; 0 for nothing.
    told
        Whether the origins may show.
    """
    support, against = weights["support"], weights["against"]
    stated, implied = values.count(STATES), values.count(IMPLIES)
    split = say("corroboration.split", stated=stated, implied=implied) if implied else ""
    leaning = values.count(IMPLIES_NOT)
    contra = say("corroboration.contra", n=values.count(CONTRADICTS))
    contra += say("corroboration.leaning", n=leaning) if leaning else ""
    gaps = {"name": name, "total": len(values), "silent": values.count(SILENT)}
    words = [say("corroboration.pages", n=support.pages, split=split, contra=contra, **gaps)]
    if not told:
        words.append(say("corroboration.how_many", n=support.pages))
        if guess:
            words.append(say("corroboration.you_say", count=number_word(guess)))
        return " ".join(words)
    mine = say("corroboration.you_said", count=number_word(guess)) if guess else ""
    other = say(
        "corroboration.behind_contra", n=against.origins, count=number_word(against.origins)
    )
    behind = {"count": number_word(support.origins), "mine": mine}
    behind["contra"] = other if against.pages else ""
    words.append(say("corroboration.behind", n=support.origins, **behind))
    if divided:
        words.append(say("corroboration.both_ways", n=divided))
    return " ".join(words)


def read_whole(total: int, voices: int, *, collapsed: bool) -> str:
    """Say how many voices all pages are.

    Parameters
    ----------
    total, voices
        Number of pages and of origins.
    collapsed
        Whether pages of one origin stand as one column.
    """
    seen = "collapsed" if collapsed else "spread"
    return say(f"corroboration.{seen}", total=total, voices=voices)
