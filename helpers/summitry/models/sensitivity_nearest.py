"""What one would have to believe: the nearest setting that makes an outcome the most likely one.

Question: how little must the drivers leave their estimates until one outcome is the most likely?
A change counts in bands: a point costs more where the band is narrow. In a logit "most likely" is a
set of linear conditions on the drivers, so this is a least-distance problem and is solved exactly,
by non-negative least squares as in Lawson, C. L. and Hanson, R. J. (1974), Solving Least Squares
Problems, chapter 23. Limits: other settings further away may be easier to believe; the effects and
the base rate are taken as given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summitry.models.scenarios import MIDDLE, OutcomeModel, base_chances

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

AHEAD = 1e-6
NARROWEST = 1.0
IMPOSSIBLE = 1e-7


def nearest_setting(
    model: OutcomeModel, bands: ArrayLike, base_rate: float, outcome: int
) -> NDArray[np.float64] | None:
    """Return the setting nearest to the marks at which no other outcome is more likely.

    Parameters
    ----------
    model
        The model.
    bands
        Low end, mark and high end of each driver, 0 to 100, shape (n_drivers, 3).
    base_rate
        As in `summitry.models.scenarios.base_chances`.
    outcome
        Place of the outcome, 0 to n_outcomes - 1.

    Returns
    -------
    Settings from 0 to 100, shape (n_drivers,); None if there is no such setting.
    """
    low, mark, high = np.asarray(bands, float).T
    unit = np.maximum(high - low, NARROWEST) / 2
    others = np.arange(len(model.outcomes)) != outcome
    base = np.log(base_chances(model, base_rate))
    pulls = (model.effects[:, [outcome]] - model.effects[:, others]).T / MIDDLE
    lead = base[outcome] - base[others] + pulls @ (mark - MIDDLE)
    bounds = np.diag(unit)
    conditions = np.vstack([pulls * unit, bounds, -bounds])
    needed = np.concatenate([AHEAD - lead, -mark, mark - 100])
    moved = shortest(conditions, needed)
    return None if moved is None else np.asarray(np.clip(mark + unit * moved, 0, 100))


def shortest(conditions: NDArray[np.float64], needed: ArrayLike) -> NDArray[np.float64] | None:
    """Return the shortest vector x with ``conditions @ x >= needed``; None if there is none.

    Parameters
    ----------
    conditions
        Shape (n_conditions, n).
    needed
        Shape (n_conditions,).

    >>> import numpy as np
    >>> shortest(np.array([[1.0, 1.0]]), [2.0]).round(6)
    array([1., 1.])
    """
    from scipy.optimize import nnls

    bounds = np.asarray(needed, float)
    size = np.maximum(np.linalg.norm(conditions, axis=1), 1e-12)
    stacked = np.vstack([(conditions / size[:, None]).T, bounds / size])
    target = np.zeros(len(stacked))
    target[-1] = 1
    weights, distance = nnls(stacked, target)
    if distance < IMPOSSIBLE:
        return None
    rest = stacked @ weights - target
    return np.asarray(-rest[:-1] / rest[-1])
