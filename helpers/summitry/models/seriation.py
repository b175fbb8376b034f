"""An order in which near ones stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray


def line_up(nearness: pd.DataFrame) -> list[str]:
    """Order the names of a nearness matrix so that near ones stand side by side.

    Spectral seriation: the order of the Fiedler vector, which is the true order wherever nearness
    falls off with the distance along one line. Elsewhere it is one reasonable order among several;
    it is deterministic. Names that nothing connects follow one another as separate groups.

    Parameters
    ----------
    nearness
        Square and symmetric, higher is nearer; NaN where nothing is known. The diagonal is not
        read.

    Returns
    -------
    The names; of the two directions the one in which the first name of the table comes earlier.

    References
    ----------
    Atkins, J. E., Boman, E. G. & Hendrickson, B. (1998). A spectral algorithm for seriation and the
    consecutive ones problem. SIAM Journal on Computing 28(1).

    >>> import pandas as pd
    >>> names, near = ["low", "high", "mid"], [[0, 1, 5], [1, 0, 5], [5, 5, 0]]
    >>> line_up(pd.DataFrame(near, names, names))
    ['low', 'mid', 'high']
    """
    names = [str(name) for name in nearness.index]
    ties = strengths(nearness.to_numpy(dtype=float))
    order = [place for group in connected(ties) for place in ordered(ties, group)]
    if order and order.index(0) > (len(order) - 1) / 2:
        order.reverse()
    return [names[place] for place in order]


def strengths(nearness: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale nearness to ties of 0 (the farthest) to 1; what is unknown ties nothing."""
    values = nearness.copy()
    np.fill_diagonal(values, np.nan)
    if np.isnan(values).all():
        return np.zeros(values.shape)
    low, high = np.nanmin(values), np.nanmax(values)
    scaled = (values - low) / (high - low) if high > low else np.ones(values.shape)
    ties: NDArray[np.float64] = np.where(np.isnan(values), 0.0, scaled)
    return ties


def connected(ties: NDArray[np.float64]) -> list[list[int]]:
    """Return the groups that ties connect, each in the order of the table."""
    left = list(range(len(ties)))
    groups = []
    while left:
        group, ahead = {left[0]}, [left[0]]
        while ahead:
            found = set(np.flatnonzero(ties[ahead.pop()] > 0).tolist()) - group
            group |= found
            ahead += sorted(found)
        groups.append(sorted(group))
        left = [place for place in left if place not in group]
    return groups


def ordered(ties: NDArray[np.float64], group: list[int]) -> list[int]:
    """Order one connected group by its Fiedler vector."""
    if len(group) < 3:
        return group
    inside = ties[np.ix_(group, group)]
    laplacian = np.diag(inside.sum(axis=1)) - inside
    _, vectors = np.linalg.eigh(laplacian)
    places = np.round(vectors[:, 1], 9)
    return [group[place] for place in np.argsort(places, kind="stable")]
