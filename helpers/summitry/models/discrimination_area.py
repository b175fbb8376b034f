"""How well degrees of belief tell true from false: points of the ROC and the area under it.

Question: is a true claim believed more than a false one, wherever one draws the line to "true"?

Assumptions: ratings can be ordered; how far they lie apart does not matter.

Limits: a few claims give a curve of a few steps; ties count half.

References
----------
Green, D. M., Swets, J. A. (1966). Signal Detection Theory and Psychophysics. Wiley. Hanley, J. A.,
McNeil, B. J. (1982). The meaning and use of the area under a receiver operating characteristic
(ROC) curve. Radiology 143(1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summitry.models.discrimination import both_kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

DECIMALS = 9


def roc(ratings: ArrayLike, is_true: Sequence[bool]) -> NDArray[np.float64]:
    """Return false-alarm and hit rate for every line one could draw between belief and doubt.

    Parameters
    ----------
    ratings
        How much each claim is believed, shape (n_claims,); any scale, more is more.
    is_true
        Whether each claim is true.

    Returns
    -------
    Array of shape (n_lines, 2), false-alarm rate and hit rate, from (0, 0) to (1, 1).

    Raises
    ------
    ValueError
        If the lengths differ, or there is not at least one true and one false claim.

    References
    ----------
    Green, D. M., Swets, J. A. (1966). Signal Detection Theory and Psychophysics. Wiley.

    >>> roc([0.9, 0.4, 0.4], [True, True, False]).tolist()
    [[0.0, 0.0], [0.0, 0.5], [1.0, 1.0]]
    """
    rated, true = both_kinds(ratings, is_true, float)
    rated = np.round(rated, DECIMALS)
    lines = np.unique(rated)[::-1]
    called = rated[None, :] >= lines[:, None]
    rates = [(row & kind).sum() / kind.sum() for row in called for kind in (~true, true)]
    return np.vstack([np.zeros((1, 2)), np.reshape(rates, (-1, 2))])


def area(ratings: ArrayLike, is_true: Sequence[bool]) -> float:
    """Return how often, of one true and one false claim, the true one is believed more; ties half.

    It is the area under the lines between the points of `roc`: 0.5 is chance, 1 is perfect.

    Parameters
    ----------
    ratings
        How much each claim is believed, shape (n_claims,).
    is_true
        Whether each claim is true.

    Raises
    ------
    ValueError
        If the lengths differ, or there is not at least one true and one false claim.

    References
    ----------
    Hanley, J. A., McNeil, B. J. (1982). The meaning and use of the area under a receiver operating
    characteristic (ROC) curve. Radiology 143(1).

    >>> area([0.9, 0.6, 0.6, 0.1], [True, True, False, False])
    0.875
    """
    rated, true = both_kinds(ratings, is_true, float)
    rated = np.round(rated, DECIMALS)
    gaps = rated[true][:, None] - rated[~true][None, :]
    return float(((gaps > 0) + 0.5 * (gaps == 0)).mean())
