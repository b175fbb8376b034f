"""What a judgement of a claim is, and how judgements are counted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.journal.entries import DRAFT
from summitry.models.discrimination import Tally, tally
from summitry.models.discrimination_area import area, roc
from summitry.models.forecasting_calibration import calibration
from summitry.models.hedges import VERDICTS
from summitry.pictures.claims_score import Score

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summitry.journal.store import Journal

KIND = "claim"
GUESS, CERTAIN = 20, 100
STEP = 5
EDGES = (0.2, 0.4, 0.6, 0.8, 1.0)
TRUE, FALSE = "supported", "contradicted"
NOTHING: dict[str, Any] = {"says": None, "sure": GUESS, "checked": False}


class Judged(NamedTuple):
    """A judgement whose verdict may show: what was said, how sure (20 to 100), the verdict."""

    says: str
    sure: int
    record: str

    @property
    def right(self) -> bool:
        """Whether what was said is what the record says."""
        return self.says == self.record

    @property
    def belief(self) -> int:
        """How far the claim is believed, -100 to 100; 0 for what is neither true nor false."""
        return {TRUE: self.sure, FALSE: -self.sure}.get(self.says, 0)


def is_judgement(given: Any) -> bool:
    """Tell whether something is a judgement with its confidence.

    >>> is_judgement({"says": "partly", "sure": 80, "checked": True}), is_judgement({"sure": 80})
    (True, False)
    """
    if not isinstance(given, dict) or type(given.get("sure")) is not int:
        return False
    fits = GUESS <= given["sure"] <= CERTAIN and isinstance(given.get("checked"), bool)
    says = given.get("says", "")
    return fits and (says in VERDICTS or (says is None and not given["checked"]))


def kept_judgements(journal: Journal, case: str, claims: Collection[str]) -> dict[str, Any]:
    """Return the judgements and drafts that were kept; what does not fit is left out.

    Parameters
    ----------
    journal
        The journal.
    case
        Id of the case.
    claims
        Ids of the claims.
    """
    found = {}
    for entry in journal.entries():
        mine = entry.case == case and entry.about in claims and entry.kind in (KIND, DRAFT)
        if not mine or not isinstance(entry.value, dict):
            continue
        said = {name: entry.value.get(name) for name in ("says", "sure")}
        given = {**said, "checked": entry.kind == KIND}
        if is_judgement(given):
            found[entry.about] = given
    return found


def both_kinds(judged: Sequence[Judged]) -> list[Judged]:
    """Return the judgements of true and of false claims, if there is at least one of each."""
    decided = [one for one in judged if one.record in (TRUE, FALSE)]
    return decided if len({one.record for one in decided}) == len((TRUE, FALSE)) else []


def count(judged: Sequence[Judged]) -> Tally | None:
    """Count true and false claims that were called documented; None until there are both."""
    decided = both_kinds(judged)
    if not decided:
        return None
    return tally([one.says == TRUE for one in decided], [one.record == TRUE for one in decided])


def pairs_right(judged: Sequence[Judged]) -> float:
    """Return the share of pairs in which the true claim is believed more, 0 to 1; ties half."""
    decided = both_kinds(judged)
    return area([one.belief for one in decided], [one.record == TRUE for one in decided])


def points(judged: Sequence[Judged]) -> list[tuple[float, float]]:
    """Return false-alarm and hit rate for every line between belief and doubt."""
    decided = both_kinds(judged)
    if not decided:
        return []
    found = roc([one.belief for one in decided], [one.record == TRUE for one in decided])
    return [(float(x), float(y)) for x, y in found]


def bins_of(judged: Sequence[Judged]) -> list[tuple[float, float, int]]:
    """Return mean confidence, share right and number by steps of confidence, in per cent."""
    found = calibration([one.sure / 100 for one in judged], [one.right for one in judged], EDGES)
    return [
        (100 * said, 100 * share, int(n))
        for said, share, n in zip(found["said"], found["share"], found["n"], strict=True)
    ]


@lru_cache(maxsize=64)
def score_of(judged: tuple[Judged, ...], waiting: tuple[str, str], *, enough: bool) -> Score:
    """Return what the small plots show; the same judgements are not counted twice.

    Parameters
    ----------
    judged
        The judgements whose verdict may show.
    waiting
        What stands in each plot while it is empty.
    enough
        Whether there are enough of them to hold confidence against being right.
    """
    counts = count(judged)
    return Score(
        points=points(judged),
        mine=(counts.false_alarm_rate, counts.hit_rate) if counts else None,
        bins=bins_of(judged) if enough else [],
        waiting=waiting,
    )
