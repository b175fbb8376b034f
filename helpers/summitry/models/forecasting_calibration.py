"""Are probabilities kept as promised: calibration, decomposition of the Brier score, confidence.

Question: of all that somebody called 70 per cent likely, did about seven in ten come true?

Assumptions: answers are alike enough to be counted together; each answer counts the same.

Limits: shares in bins of a few answers jump by chance; ten answers show a habit at best. A group of
one forecast is as good as what happened to it: finer groups make both parts of a score larger.

References
----------
Murphy, A. H. (1973). A new vector partition of the probability score. Journal of Applied
Meteorology 12(4). Lichtenstein, S., Fischhoff, B., Phillips, L. D. (1982). Calibration of
probabilities: the state of the art to 1980. In Kahneman, Slovic, Tversky (eds.), Judgment under
Uncertainty. Cambridge University Press. Stephenson, D. B., Coelho, C. A. S., Jolliffe, I. T.
(2008). Two extra components in the Brier score decomposition. Weather and Forecasting 23(4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from numpy.typing import ArrayLike, NDArray

DECIMALS = 9
TENTHS = tuple(round(step / 10, 1) for step in range(11))
HALF_RANGE = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Parts(NamedTuple):
    """The parts of a mean Brier score: ``reliability - resolution + uncertainty + within``.

    Attributes
    ----------
    reliability
        Mean squared gap between what was said and how often it came true; 0 is best.
    resolution
        How far what came true differs from one forecast to another; more is better.
    uncertainty
        How mixed the outcomes were; nothing that a forecaster could change.
    within
        What differences within the groups add, below 0 where they went the right way; 0 where all
        forecasts of a group are equal.
    """

    reliability: float
    resolution: float
    uncertainty: float
    within: float = 0.0

    @property
    def brier(self) -> float:
        """The mean Brier score, 0 to 2."""
        return self.reliability - self.resolution + self.uncertainty + self.within


def decomposition(
    forecasts: ArrayLike, outcomes: Sequence[int], groups: Sequence[Hashable] | None = None
) -> Parts:
    """Split the mean Brier score over questions with the same options.

    Parameters
    ----------
    forecasts
        Probabilities, shape (n_questions, n_options); each row sums to 1.
    outcomes
        For each question the index of what happened.
    groups
        For each question the group it is counted with; by default those whose probabilities are
        equal once rounded to tenths.

    Raises
    ------
    ValueError
        If the shapes do not fit, there is no question, or a row does not sum to 1.

    References
    ----------
    Murphy, A. H. (1973). A new vector partition of the probability score. Journal of Applied
    Meteorology 12(4). Stephenson, D. B. and others (2008). Weather and Forecasting 23(4): what
    groups of unequal forecasts add.

    >>> decomposition([[0.5, 0.5], [0.5, 0.5]], [0, 1])
    Parts(reliability=0.0, resolution=0.0, uncertainty=0.5, within=0.0)
    """
    given = np.asarray(forecasts, dtype=float)
    if given.ndim != 2 or not len(given) or len(outcomes) != len(given):
        raise ValueError("there must be one row of probabilities and one outcome a question")
    if not np.allclose(given.sum(axis=1), 1, atol=1e-6):
        raise ValueError("each row of probabilities must sum to 1")
    if not all(0 <= outcome < given.shape[1] for outcome in outcomes):
        raise ValueError(f"an outcome is none of the {given.shape[1]} options")
    if groups is not None and len(groups) != len(given):
        raise ValueError("there must be one group a question")
    happened = np.eye(given.shape[1])[list(outcomes)]
    group = rounded_groups(given) if groups is None else pd.factorize(np.array(groups, object))[0]
    sizes = np.bincount(group).astype(float)
    said, shares = (group_means(values, group, sizes) for values in (given, happened))
    overall = happened.mean(axis=0)
    weights = sizes / sizes.sum()
    off, true = given - said[group], happened - shares[group]
    return Parts(
        reliability=float(weights @ ((said - shares) ** 2).sum(axis=1)),
        resolution=float(weights @ ((shares - overall) ** 2).sum(axis=1)),
        uncertainty=float((overall * (1 - overall)).sum()),
        within=float((off**2 - 2 * off * true).sum(axis=1).mean()),
    )


def rounded_groups(given: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return for each forecast the group of those that are equal once rounded to tenths."""
    tenths = np.round(np.round(given, DECIMALS), 1)
    return np.unique(tenths, axis=0, return_inverse=True)[1].ravel()


def group_means(
    values: NDArray[np.float64], group: NDArray[np.intp], sizes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the mean of the rows of each group."""
    sums = np.zeros((len(sizes), values.shape[1]))
    np.add.at(sums, group, values)
    return np.asarray(sums / sizes[:, None], dtype=float)


def calibration(
    chances: ArrayLike, came_true: Sequence[bool], edges: Sequence[float] = TENTHS
) -> pd.DataFrame:
    """Count, bin by bin, how often what was given some chance came true.

    Parameters
    ----------
    chances
        Probabilities, shape (n_answers,), each within the edges.
    came_true
        Whether it came true, or was right.
    edges
        Bounds of the bins in rising order; a bound belongs to the bin above it, the last one to
        the last bin.

    Returns
    -------
    DataFrame
        One row for each bin with an answer in it: ``low``, ``high``, ``n``, ``said`` (mean
        probability) and ``share`` (of those that came true), both 0 to 1.

    Raises
    ------
    ValueError
        If the lengths differ or a probability lies outside the edges.

    >>> calibration([0.72, 0.78], [True, False])[["n", "said", "share"]].to_dict("records")
    [{'n': 2, 'said': 0.75, 'share': 0.5}]
    """
    given = np.asarray(chances, dtype=float)
    if given.ndim != 1 or len(given) != len(came_true):
        raise ValueError("there must be one probability for each answer")
    if len(given) and not (edges[0] <= given.min() and given.max() <= edges[-1]):
        raise ValueError(f"a probability lies outside {edges[0]:g} to {edges[-1]:g}")
    place = np.minimum(np.searchsorted(edges, np.round(given, DECIMALS), "right"), len(edges) - 1)
    table = pd.DataFrame({"bin": place - 1, "said": given, "share": np.asarray(came_true, float)})
    found = table.groupby("bin").agg(
        n=("said", "size"), said=("said", "mean"), share=("share", "mean")
    )
    found.insert(0, "low", [edges[int(one)] for one in found.index])
    found.insert(1, "high", [edges[int(one) + 1] for one in found.index])
    return found.reset_index(drop=True)


def overconfidence(sure: ArrayLike, right: Sequence[bool]) -> float:
    """Return mean confidence minus the share of right answers: above 0 is too sure.

    Parameters
    ----------
    sure
        Confidence in answers to questions with two choices, shape (n_answers,), 0.5 to 1.
    right
        Whether each answer was right.

    Raises
    ------
    ValueError
        If there is no answer, the lengths differ, or a confidence lies outside 0.5 to 1.

    References
    ----------
    Lichtenstein, S., Fischhoff, B., Phillips, L. D. (1982). Calibration of probabilities: the
    state of the art to 1980. In Judgment under Uncertainty. Cambridge University Press.

    >>> overconfidence([0.75, 1.0], [True, False])
    0.375
    """
    given = np.asarray(sure, dtype=float)
    if given.ndim != 1 or not len(given) or len(given) != len(right):
        raise ValueError("there must be one confidence for each answer")
    if not np.all((given >= 0.5) & (given <= 1)):
        raise ValueError("a confidence between two choices goes from 0.5 to 1")
    return float(given.mean() - np.mean(np.asarray(right, float)))
