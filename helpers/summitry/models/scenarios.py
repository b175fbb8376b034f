"""Chances of exclusive outcomes from a few drivers: a multinomial logit with declared effects.

Question: how likely is each outcome, if the drivers stand here and such occasions led to a meeting
that often? Assumptions: each driver adds to the log-odds of an outcome in proportion to its
distance from the middle of its scale; effects do not depend on each other; outcomes are exclusive
and complete; nothing is fitted to data. The form is the conditional logit of McFadden, D. (1974),
Conditional logit analysis of qualitative choice behavior, in Zarembka (ed.), Frontiers in
Econometrics, 105-142.

Limits: the chances are no better than the effects that were declared. The base rate holds with
every driver at its middle; of a class that was chosen because it is like the case, part of what the
drivers say is in its rate already and would count twice. Such a rate can hold elsewhere, at an
anchor: where the drivers are thought to stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summitry.models.tables import rows

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike, NDArray

MIDDLE = 50.0
RAREST, SUREST = 1, 99


@dataclass(frozen=True)
class OutcomeModel:
    """Declared effects of drivers on outcomes, with the shares that hold at the middle.

    Attributes
    ----------
    drivers, outcomes
        Their ids, in the order of the pack.
    effects
        Change of log-odds when a driver goes from middle to full, shape (n_drivers, n_outcomes).
    shares
        How many of a number of such occasions ended in each outcome, shape (n_outcomes,), positive.
    meetings
        Whether an outcome contains a meeting, shape (n_outcomes,).
    """

    drivers: tuple[str, ...]
    outcomes: tuple[str, ...]
    effects: NDArray[np.float64]
    shares: NDArray[np.float64]
    meetings: NDArray[np.bool_]

    @property
    def base_rate(self) -> int:
        """How many of 100 occasions led to a meeting, by the declared shares; 1 to 99."""
        percent = 100 * float(self.shares[self.meetings].sum() / self.shares.sum())
        return min(max(round(percent), RAREST), SUREST)


def read_model(
    drivers: pd.DataFrame, outcomes: pd.DataFrame, effects: pd.DataFrame
) -> OutcomeModel:
    """Take the model from the tables of a case.

    Parameters
    ----------
    drivers
        One row a driver, with ``driver_id``.
    outcomes
        One row an outcome, with ``outcome_id``, ``share`` and ``is_meeting``.
    effects
        One row a pair, with ``driver_id``, ``outcome_id`` and ``effect``; other pairs have none.
    """
    forces, ends = tuple(drivers["driver_id"]), tuple(outcomes["outcome_id"])
    matrix = np.zeros((len(forces), len(ends)))
    for row in rows(effects):
        if row.driver_id in forces and row.outcome_id in ends:
            matrix[forces.index(row.driver_id), ends.index(row.outcome_id)] = row.effect
    shares = outcomes["share"].to_numpy(float)
    return OutcomeModel(forces, ends, matrix, shares, outcomes["is_meeting"].to_numpy(bool))


def base_chances(
    model: OutcomeModel, base_rate: float, anchor: ArrayLike | None = None
) -> NDArray[np.float64]:
    """Return the chances at the middle of all drivers with which a base rate holds at an anchor.

    Within each group, with a meeting and without, the declared shares hold at the middle.

    Parameters
    ----------
    model
        The model.
    base_rate
        How many of 100 such occasions led to a meeting, above 0 and below 100. It is left aside
        where all outcomes contain a meeting or none does.
    anchor
        Where the drivers stand when the base rate holds, 0 to 100, shape (n_drivers,); None: in the
        middle.

    Raises
    ------
    ValueError
        If the base rate is not between 0 and 100.
    """
    if not 0 < base_rate < 100:
        raise ValueError(f"a base rate of {base_rate} is not between 0 and 100")
    met, shares = model.meetings, model.shares
    if met.all() or not met.any():
        return np.asarray(shares / shares.sum())
    there = shares if anchor is None else shares * np.exp(pushes(model, anchor))
    together = np.where(met, there[met].sum(), there[~met].sum())
    found = shares / together * np.where(met, base_rate, 100 - base_rate)
    return np.asarray(found / found.sum())


def pushes(model: OutcomeModel, settings: ArrayLike) -> NDArray[np.float64]:
    """Return the change of log-odds of each outcome against all drivers at their middle."""
    return np.asarray((np.asarray(settings, float) - MIDDLE) / MIDDLE @ model.effects)


def scores(
    model: OutcomeModel, settings: ArrayLike, base_rate: float, anchor: ArrayLike | None = None
) -> NDArray[np.float64]:
    """Return the score of each outcome, whose differences are log-odds.

    Parameters
    ----------
    model
        The model.
    settings
        Where the drivers stand, 0 to 100, shape (..., n_drivers).
    base_rate, anchor
        As in `base_chances`; the base rate holds exactly when the drivers stand at the anchor.
    """
    return np.asarray(np.log(base_chances(model, base_rate, anchor)) + pushes(model, settings))


def chances(
    model: OutcomeModel, settings: ArrayLike, base_rate: float, anchor: ArrayLike | None = None
) -> NDArray[np.float64]:
    """Return the chance of each outcome, shape (..., n_outcomes); over outcomes they sum to 1.

    Parameters
    ----------
    model, settings, base_rate, anchor
        As in `scores`.

    Raises
    ------
    ValueError
        If the base rate is not between 0 and 100.

    >>> import numpy as np
    >>> one = OutcomeModel(("wind",), ("calm", "storm"), np.array([[0.0, np.log(3)]]),
    ...                    np.array([1.0, 1.0]), np.array([False, True]))
    >>> chances(one, [50], base_rate=50).round(3), chances(one, [100], base_rate=50).round(3)
    (array([0.5, 0.5]), array([0.25, 0.75]))
    """
    raised = scores(model, settings, base_rate, anchor)
    weights = np.exp(raised - raised.max(axis=-1, keepdims=True))
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def meeting_chance(model: OutcomeModel, found: ArrayLike) -> float:
    """Return the chance that the two meet at all: the sum over the outcomes with a meeting.

    Parameters
    ----------
    model
        The model.
    found
        Chances of the outcomes, shape (n_outcomes,).
    """
    return float(np.asarray(found, float)[model.meetings].sum())
