"""Does somebody tell true from false: hits and false alarms, d' and criterion.

Question: are true claims called true more often than false ones are, and not only called so less
or more often in general?

Assumptions: d' and the criterion take it that belief in true and in false claims scatters like two
bell curves of one width; the rates assume nothing of the kind.

Limits: with a dozen claims each rate moves in large steps. The correction for small samples keeps
d' finite and mostly pulls it towards zero; with unequal numbers of true and false claims it can
also push d' away from zero, so whoever gives one answer to everything should be given no d'.

References
----------
Green, D. M., Swets, J. A. (1966). Signal Detection Theory and Psychophysics. Wiley. Macmillan, N.
A., Creelman, C. D. (2005). Detection Theory: A User's Guide, second edition. Erlbaum.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Tally(NamedTuple):
    """Claims called true, apart by whether they are true.

    Attributes
    ----------
    hits, true
        How many true claims were called true, of how many.
    false_alarms, false
        How many false claims were called true, of how many.
    """

    hits: int
    true: int
    false_alarms: int
    false: int

    @property
    def hit_rate(self) -> float:
        """The share of true claims that were called true, 0 to 1."""
        return self.hits / self.true

    @property
    def false_alarm_rate(self) -> float:
        """The share of false claims that were called true, 0 to 1."""
        return self.false_alarms / self.false

    @property
    def one_answer(self) -> bool:
        """Whether every claim was called true, or none."""
        return self.hits + self.false_alarms in (0, self.true + self.false)

    @property
    def told_apart(self) -> float:
        """Hit rate minus false-alarm rate, -1 to 1; 0 for whoever doubts or believes everything.

        References
        ----------
        Peirce, C. S. (1884). The numerical measure of the success of predictions. Science 4(93).
        Youden, W. J. (1950). Index for rating diagnostic tests. Cancer 3(1).
        """
        return self.hit_rate - self.false_alarm_rate


def tally(called_true: Sequence[bool], is_true: Sequence[bool]) -> Tally:
    """Count hits and false alarms.

    Parameters
    ----------
    called_true
        Whether each claim was called true.
    is_true
        Whether each claim is true.

    Raises
    ------
    ValueError
        If the lengths differ, or there is not at least one true and one false claim.

    >>> tally([True, True, False], [True, False, False])
    Tally(hits=1, true=1, false_alarms=1, false=2)
    """
    called, true = both_kinds(called_true, is_true, bool)
    return Tally(
        hits=int((called & true).sum()),
        true=int(true.sum()),
        false_alarms=int((called & ~true).sum()),
        false=int((~true).sum()),
    )


def corrected_rates(counts: Tally) -> tuple[float, float]:
    """Return hit and false-alarm rate with half a claim added to each cell, never 0 or 1.

    Parameters
    ----------
    counts
        Hits and false alarms.

    References
    ----------
    Hautus, M. J. (1995). Corrections for extreme proportions and their biasing effects on
    estimated values of d'. Behavior Research Methods, Instruments, & Computers 27(1).

    >>> corrected_rates(Tally(3, 3, 0, 4))
    (0.875, 0.1)
    """
    hit = (counts.hits + 0.5) / (counts.true + 1)
    false_alarm = (counts.false_alarms + 0.5) / (counts.false + 1)
    return hit, false_alarm


def d_prime(counts: Tally) -> float:
    """Return how far belief in true claims lies above belief in false ones, in spreads of a bell.

    Parameters
    ----------
    counts
        Hits and false alarms; rates are corrected for small samples (Hautus 1995). Where
        `Tally.one_answer` holds, what comes out is the correction alone.

    References
    ----------
    Green, D. M., Swets, J. A. (1966). Signal Detection Theory and Psychophysics. Wiley.

    >>> round(d_prime(Tally(9, 10, 1, 10)), 2)
    2.19
    """
    hit, false_alarm = (NormalDist().inv_cdf(rate) for rate in corrected_rates(counts))
    return hit - false_alarm


def criterion(counts: Tally) -> float:
    """Return how much it takes to call a claim true: above 0 is doubt, below 0 is trust.

    Parameters
    ----------
    counts
        Hits and false alarms; rates are corrected for small samples (Hautus 1995).

    References
    ----------
    Macmillan, N. A., Creelman, C. D. (2005). Detection Theory: A User's Guide, second edition.
    Erlbaum.

    >>> criterion(Tally(1, 10, 0, 10)) > 0 > criterion(Tally(10, 10, 9, 10))
    True
    """
    hit, false_alarm = (NormalDist().inv_cdf(rate) for rate in corrected_rates(counts))
    return -(hit + false_alarm) / 2


def both_kinds(
    given: Any, is_true: Sequence[bool], kind: type
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return what was given and what is true as arrays, once both kinds of claim are there."""
    values: NDArray[Any] = np.asarray(given, dtype=kind)
    true = np.asarray(is_true, dtype=bool)
    if values.ndim != 1 or len(values) != len(true):
        raise ValueError("there must be one answer for each claim")
    if not true.any() or true.all():
        raise ValueError("there must be at least one true and one false claim")
    return values, true
