"""Model: a year as it was beside the chances that a chain gave.

Question: in which months was the real state one to which the chain gave hardly any chance?
Assumption: what counts as hardly any is declared, not found. Limits: a state with a small chance is
no error of the chain; many such months are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.paths import Numbers

SELDOM = 0.1


def months_known(real: Sequence[int | None]) -> list[int]:
    """Return the months whose state is known; month 0 is the start and does not count.

    >>> months_known([0, None, 1])
    [2]
    """
    return [month for month, state in enumerate(real) if month and state is not None]


def months_outside(
    shares: Numbers, real: Sequence[int | None], seldom: float = SELDOM
) -> list[int]:
    """Return the months in which the real state had a smaller chance than the least that counts.

    Parameters
    ----------
    shares
        Chances by month, shape (months + 1, n_states).
    real
        Index of the state by month, the start first; None where it is not known.
    seldom
        The least chance that counts as foreseen, 0 to 1.

    >>> import numpy as np
    >>> months_outside(np.array([[1.0, 0.0], [0.95, 0.05], [0.8, 0.2]]), [0, 1, 1])
    [1]
    """
    return [month for month in months_known(real) if shares[month, real[month]] < seldom]
