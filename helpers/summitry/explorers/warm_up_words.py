"""What the warm-up says of an answer, and of all answers together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.warm_up_answers import COIN
from summitry.models.forecasting import mean_brier
from summitry.models.forecasting_calibration import overconfidence
from summitry.text import number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WELL_CALIBRATED = 5


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the warm-up."""
    return say(f"warm_up.{phrase}", **gaps)


def truth_words(truth: bool) -> str:  # noqa: FBT001 (the truth is what is told)
    """Return the word for true or for false."""
    return words("true" if truth else "false")


def read_item(
    row: Mapping[str, Any],
    given: Mapping[str, Any],
    *,
    told: bool,
    place: int,
    count: int,
    done: int,
) -> str:
    """Say how the statement in hand is answered, and whether that is right once it may show.

    Parameters
    ----------
    row
        The row of the statement.
    given
        ``says``, ``sure`` and ``checked``.
    told
        Whether the truth may show.
    place, count, done
        The number of the statement, of all of them, and of those answered.
    """
    gaps = {"place": place, "count": number_word(count)}
    truth = truth_words(row["answer"])
    if given["checked"]:
        verdict = "right" if given["says"] == row["answer"] else "wrong"
        return words(verdict, truth=truth, sure=given["sure"], **gaps)
    if told:
        return words("told", truth=truth, **gaps)
    parts = [words("open", statement=row["statement"], **gaps)]
    if given["says"] is not None:
        parts.append(words("so_far", truth=truth_words(given["says"]), sure=given["sure"]))
    elif given["sure"] > COIN:
        parts.append(words("sure_of_what", sure=given["sure"]))
    parts.append(words("done", n=done, done=number_word(done).capitalize(), **gaps))
    return " ".join(parts)


def read_summary(results: Sequence[tuple[int, bool]]) -> str:
    """Hold confidence against the share of right answers.

    Parameters
    ----------
    results
        Confidence (50 to 100) and whether right, for each answer.
    """
    sure, right = [one for one, _ in results], [hit for _, hit in results]
    shares = [one / 100 for one in sure]
    gap = round(100 * overconfidence(shares, right))
    score = mean_brier([[share, 1 - share] for share in shares], [0 if hit else 1 for hit in right])
    gaps = {
        "right": number_word(sum(right)),
        "answered": number_word(len(results)),
        "sure": round(sum(sure) / len(sure)),
        "share": round(100 * sum(right) / len(right)),
    }
    kind = "well" if abs(gap) <= WELL_CALIBRATED else "over" if gap > 0 else "under"
    verdict = words(kind, n=abs(gap), gap=abs(gap))
    return " ".join([words("summary", **gaps), verdict, words("brier", score=f"{score:.2f}")])
