"""Which driver matters: one at a time, and by its share of the variance.

Questions: how far does one outcome's chance swing when one driver runs through its band and the
others stay; and how much of the variance of that chance does each driver explain, alone and with
the others? One at a time is the tornado of decision analysis, Howard, R. A. (1988), Decision
analysis: practice and promise, Management Science 34(6), 679-695; it misses what drivers do
together. The shares are those of Sobol, I. M. (2001), Global sensitivity indices for nonlinear
mathematical models, Mathematics and Computers in Simulation 55, 271-280, estimated as in Saltelli,
A. et al. (2010), Variance based sensitivity analysis of model output, Computer Physics
Communications 181(2), 259-270, by SALib: Herman, J. and Usher, W. (2017), SALib, Journal of Open
Source Software 2(9), 97. Limits: both know only the bands and effects that were declared, and treat
drivers as independent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summitry.models.scenarios import OutcomeModel, chances

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike, NDArray

POINTS = 1024
SEED = 2024


@dataclass(frozen=True)
class Shares:
    """Shares of the variance of each output, with the half-width of their 95 per cent interval.

    Attributes
    ----------
    first
        What each input explains alone (first-order index), shape (n_outputs, n_inputs).
    total
        What it explains alone and with others (total index), same shape.
    first_within, total_within
        Half-widths of the intervals of both, same shape.
    """

    first: NDArray[np.float64]
    total: NDArray[np.float64]
    first_within: NDArray[np.float64]
    total_within: NDArray[np.float64]


def tornado(
    model: OutcomeModel, bands: ArrayLike, base_rate: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the chances with one driver at either end of its band and the others at their mark.

    Parameters
    ----------
    model
        The model.
    bands
        Low end, mark and high end of each driver, 0 to 100, shape (n_drivers, 3).
    base_rate
        As in `summitry.models.scenarios.base_chances`.

    Returns
    -------
    Chances with each driver low and with each driver high, both of shape (n_drivers, n_outcomes).
    """
    low, mark, high = np.asarray(bands, float).T
    alone = np.eye(len(mark), dtype=bool)
    ends = (chances(model, np.where(alone, end, mark), base_rate) for end in (low, high))
    at_low, at_high = ends
    return at_low, at_high


def widest_swing(
    model: OutcomeModel, bands: ArrayLike, base_rate: float, outcome: int | None = None
) -> float:
    """Return the largest change of a chance when one driver goes to an end of its band.

    Parameters
    ----------
    model, bands, base_rate
        As in `tornado`.
    outcome
        Place of the outcome, 0 to n_outcomes - 1; None: any of them.
    """
    which = slice(None) if outcome is None else slice(outcome, outcome + 1)
    now = chances(model, np.asarray(bands, float)[:, 1], base_rate)
    return float(max(np.abs(end - now)[:, which].max() for end in tornado(model, bands, base_rate)))


def triangular(even: ArrayLike, bands: ArrayLike) -> NDArray[np.float64]:
    """Turn even draws into draws from triangular distributions.

    Parameters
    ----------
    even
        Draws from 0 to 1, shape (..., n_drivers).
    bands
        Low end, peak and high end of each driver, shape (n_drivers, 3), rising.

    >>> triangular([[0.0], [0.5], [1.0]], [[0, 50, 100]]).ravel()
    array([  0.,  50., 100.])
    """
    drawn = np.asarray(even, float)
    low, peak, high = np.asarray(bands, float).T
    width = high - low
    rising = low + np.sqrt(drawn * width * (peak - low))
    falling = high - np.sqrt((1 - drawn) * width * (high - peak))
    return np.asarray(np.where(drawn * width < peak - low, rising, falling))


def variance_shares(
    outputs: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    n_inputs: int,
    points: int = POINTS,
    seed: int = SEED,
) -> Shares:
    """Return the first-order and total shares of each input in the variance of each output.

    Parameters
    ----------
    outputs
        The function: takes even draws from 0 to 1, shape (n, n_inputs), and returns shape
        (n, n_outputs).
    n_inputs
        How many inputs it has.
    points
        Base size of the sample, a power of two; the function is asked for points x (n_inputs + 2).
    seed
        Seed of the sample.

    Notes
    -----
    An output that does not vary has no shares; they are given as 0.
    """
    from SALib.analyze import sobol as analysis
    from SALib.sample import sobol as sampling

    names = [str(place) for place in range(n_inputs)]
    problem = {"num_vars": n_inputs, "names": names, "bounds": [[0.0, 1.0]] * n_inputs}
    plan = {"calc_second_order": False, "seed": seed}
    found = np.asarray(outputs(sampling.sample(problem, points, **plan)), float)
    varying = np.ptp(found, axis=0) > 1e-12
    shares = np.zeros((4, found.shape[1], n_inputs))
    for place in np.flatnonzero(varying):
        told = analysis.analyze(problem, found[:, place], **plan)
        shares[:, place] = [told[name] for name in ("S1", "ST", "S1_conf", "ST_conf")]
    return Shares(*shares)


def driver_shares(model: OutcomeModel, bands: ArrayLike, base_rate: float) -> Shares:
    """Return the shares of the drivers, drawn from their bands, in the chance of each outcome.

    Parameters
    ----------
    model, bands, base_rate
        As in `tornado`.
    """

    def outputs(even: NDArray[np.float64]) -> NDArray[np.float64]:
        return chances(model, triangular(even, bands), base_rate)

    return variance_shares(outputs, len(model.drivers))
