"""What the ledger says of a claim, and of all claims judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.claims_judged import GUESS, count
from summitry.models.hedges import VERDICTS
from summitry.pictures.claims_words import verdict_words
from summitry.text import number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.explorers.claims_judged import Judged

WELL_CALIBRATED = 5


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the claims."""
    return say(f"claims.{phrase}", **gaps)


def read_claim(
    row: Mapping[str, Any], given: Mapping[str, Any], place: int, of: int, *, told: bool
) -> str:
    """Say how the claim in hand is judged, and what the record says once it may show.

    Parameters
    ----------
    row
        The row of the claim.
    given
        ``says``, ``sure`` and ``checked``.
    place, of
        The number of the claim, and how many there are.
    told
        Whether the verdict may show.
    """
    gaps = {"place": place, "count": number_word(of), "sure": given["sure"]}
    says = "" if given["says"] is None else verdict_words(given["says"])
    if told:
        record = words(f"record.{row['verdict']}")
        if not given["checked"]:
            return words("told", record=record, **gaps)
        phrase = "right" if given["says"] == row["verdict"] else "wrong"
        return words(phrase, record=record, says=says, **gaps)
    if given["checked"]:
        return words("kept_for_later", says=says, **gaps)
    parts = [words("open", claim=row["claim"], **gaps)]
    if says:
        parts.append(words("so_far", says=says, sure=given["sure"]))
    elif given["sure"] > GUESS:
        parts.append(words("sure_of_what", sure=given["sure"]))
    return " ".join(parts)


def read_tally(judged: Sequence[Judged]) -> str:
    """Say how well true claims are told from false ones; nothing until both were judged."""
    counts = count(judged)
    if counts is None:
        return ""
    alarms = number_word(counts.false_alarms) if counts.false_alarms else words("none")
    hits = number_word(counts.hits) if counts.hits else words("none")
    said = words("trues", n=counts.true, true=number_word(counts.true), hits=hits)
    said += words("falses", n=counts.false, false=number_word(counts.false), alarms=alarms)
    score = round(100 * counts.told_apart)
    return f"{said} {words('apart' if score > 0 else 'not_apart', score=score)}"


def read_calibration(judged: Sequence[Judged]) -> str:
    """Hold confidence against the share of claims judged rightly."""
    right, n = sum(one.right for one in judged), len(judged)
    sure = sum(one.sure for one in judged) / n
    share, sure = round(100 * right / n), round(sure)
    gap = sure - share
    kind = "well" if abs(gap) <= WELL_CALIBRATED else "over" if gap > 0 else "under"
    gaps = {"right": number_word(right), "judged": number_word(n), "share": share, "sure": sure}
    return f"{words('calibrated', **gaps)} {words(kind, gap=abs(gap))}"


def read_shares(records: Sequence[str]) -> str:
    """Count the verdicts of all claims."""
    counts = {verdict: number_word(list(records).count(verdict)) for verdict in VERDICTS}
    return words("shares", count=number_word(len(records)), **counts)
