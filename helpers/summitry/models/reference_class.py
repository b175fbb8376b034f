"""How often earlier occasions of a kind led to a meeting: base rates of reference classes.

Question: of the gatherings at which the ministers of two sides could have met, at how many did
they? Method: the outside view of Kahneman & Tversky (1979), Intuitive prediction: biases and
corrective procedures, TIMS Studies in Management Science 12: first the rate of the class, then the
case at hand. Assumption: the occasions of a class are alike in what matters. Limits: a meeting
leaves a record, its absence seldom, so that what is known of a class leans towards meetings; the
lower bound `least` is the safer reading. What is not known is counted neither as a meeting nor as
none, and the bounds say what it could change. The narrower a class, the more alike and the fewer
its occasions.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
LEVEL = 0.9
KNOWN = ("yes", "no")


class ReferenceClass(NamedTuple):
    """A way to say which occasions are like the case.

    Attributes
    ----------
    alike
        Whether only gatherings of the same kind count.
    both
        Whether only those count at which both ministers are known to have been, and not known to
        have missed each other.
    since
        The first day that counts; None: all.
    """

    alike: bool = True
    both: bool = False
    since: dt.date | None = None


class Rate(NamedTuple):
    """How often an occasion of a class led to a meeting.

    Attributes
    ----------
    met, known, unknown
        Occasions with a meeting, with a known answer, and without one.
    share
        ``met / known``; None where nothing is known.
    low, high
        Wilson interval of the share at 90 per cent; 0 and 1 where nothing is known.
    least, most
        The share if none, or if all, of the unknown occasions had led to a meeting; since meetings
        leave more of a record than their absence, ``least`` is the safer one.
    """

    met: int
    known: int
    unknown: int
    share: float | None
    low: float
    high: float
    least: float
    most: float


def wilson_interval(successes: int, trials: int, level: float = LEVEL) -> tuple[float, float]:
    """Return the interval of a share that a count of trials leaves open.

    Parameters
    ----------
    successes, trials
        Counts, 0 <= successes <= trials.
    level
        Confidence level, 0 < level < 1.

    Raises
    ------
    ValueError
        If the counts or the level are outside their bounds.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
    J. Am. Stat. Assoc. 22(158). For small counts: Brown, Cai & DasGupta (2001), Interval estimation
    for a binomial proportion, Statistical Science 16(2).

    >>> low, high = wilson_interval(8, 10, level=0.9)
    >>> round(low, 2), round(high, 2)
    (0.54, 0.93)
    """
    if not 0 <= successes <= trials or not 0 < level < 1:
        raise ValueError("counts need 0 <= successes <= trials, and a level lies between 0 and 1")
    if not trials:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = successes / trials
    middle = share + z * z / (2 * trials)
    reach = z * (share * (1 - share) / trials + z * z / (4 * trials * trials)) ** 0.5
    widened = 1 + z * z / trials
    low = 0.0 if successes == 0 else (middle - reach) / widened
    return low, 1.0 if successes == trials else (middle + reach) / widened


def members(occasions: pd.DataFrame, chosen: ReferenceClass) -> pd.Series[bool]:
    """Tell for every occasion whether it belongs to a class."""
    inside = occasions["alike"].astype(bool) | (not chosen.alike)
    if chosen.both:
        came = (occasions["first_came"] == "yes") & (occasions["second_came"] == "yes")
        inside &= came & (occasions["overlapped"] != "no")
    if chosen.since is not None:
        inside &= pd.Series([day >= chosen.since for day in occasions["start"]], dtype=bool)
    return inside


def rate_of(answers: Iterable[str], level: float = LEVEL) -> Rate:
    """Return how often the answer is yes, and what the unknown ones could change.

    Parameters
    ----------
    answers
        ``yes``, ``no`` or empty for unknown.
    level
        Confidence level of the interval.

    >>> rate = rate_of(["yes", "no", "no", ""])
    >>> rate.met, rate.known, rate.unknown, round(rate.share, 2), rate.least, rate.most
    (1, 3, 1, 0.33, 0.25, 0.5)
    """
    every = list(answers)
    met, known = every.count("yes"), sum(answer in KNOWN for answer in every)
    low, high = wilson_interval(met, known, level)
    unknown, total = len(every) - known, len(every)
    return Rate(
        met,
        known,
        unknown,
        met / known if known else None,
        low,
        high,
        met / total if total else 0.0,
        (met + unknown) / total if total else 1.0,
    )


def candidate_classes(
    occasions: pd.DataFrame, turning_points: Iterable[dt.date]
) -> Mapping[str, ReferenceClass]:
    """Return the classes worth comparing, from the widest to the narrowest.

    Parameters
    ----------
    occasions
        All occasions, as `summitry.models.reference_class_occasions` returns them.
    turning_points
        Days from which much was different; the last two with occasions on both sides count.

    Returns
    -------
    Mapping
        ``all``, ``both``, ``since_1``, ``since_2``, ``gatherings``: those that have occasions and
        differ from the classes before them.
    """
    first, last = min(occasions["start"]), max(occasions["start"])
    turns = [day for day in sorted(turning_points) if first < day <= last][-2:]
    wished = {"all": ReferenceClass(), "both": ReferenceClass(both=True)}
    for place, day in enumerate(turns, start=3 - len(turns)):
        wished[f"since_{place}"] = ReferenceClass(since=day)
    latest = turns[-1] if turns else None
    wished["gatherings"] = ReferenceClass(alike=False, both=True, since=latest)
    found: dict[str, ReferenceClass] = {}
    seen: set[tuple[int, ...]] = set()
    for name, one in wished.items():
        inside = tuple(occasions.index[members(occasions, one)])
        if inside and inside not in seen:
            seen.add(inside)
            found[name] = one
    return found
