"""How far two voters agree: shares of equal votes, agreement beyond chance, the S-score.

Every measure reads a cross table: how often the first voter took position i while the second took
position j, on the votes in which both took one. Positions are ordered and equally spaced: yes,
abstained, no are 0, 1, 2. Whoever was absent or not yet a member is NaN and is left out.

All measures describe the votes that were held, not the views behind them: the agenda decides what
can be seen, and what is adopted without a vote is not in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

LEVELS = 3


def cross_tables(
    votes: ArrayLike, weights: ArrayLike | None = None, levels: int = LEVELS
) -> NDArray[np.float64]:
    """Count for each pair of voters how their positions met.

    Parameters
    ----------
    votes
        Positions 0 to ``levels - 1`` or NaN, shape (n_votes, n_voters).
    weights
        How much each vote counts, shape (n_votes,), not negative; by default 1 each.
    levels
        Number of positions.

    Returns
    -------
    Array of shape (n_voters, n_voters, levels, levels).

    Raises
    ------
    ValueError
        If a position lies outside the levels, or a weight is negative, missing or one too many.

    >>> tables = cross_tables([[0, 0], [0, 2], [1, np.nan]])
    >>> tables[0, 1].tolist()
    [[1.0, 0.0, 1.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    """
    positions = np.asarray(votes, dtype=float)
    seen = ~np.isnan(positions)
    if not np.isin(positions[seen], np.arange(levels)).all():
        raise ValueError(f"a position is a whole number from 0 to {levels - 1}, or NaN")
    count = np.ones(len(positions)) if weights is None else np.asarray(weights, dtype=float)
    if count.shape != (len(positions),) or not (count >= 0).all():
        raise ValueError("there is one weight for each vote, and none is negative")
    took = (positions[..., None] == np.arange(levels)).astype(float)
    voters = positions.shape[1]
    flat = took.reshape(len(positions), voters * levels)
    met: NDArray[np.float64] = (flat * count[:, None]).T @ flat
    return met.reshape(voters, levels, voters, levels).swapaxes(1, 2)


def distances(levels: int = LEVELS, power: float = 1) -> NDArray[np.float64]:
    """Return how far apart positions lie: steps to a power; with power 0 all that differ are 1.

    Parameters
    ----------
    levels
        Number of positions.
    power
        1 for steps, 2 for their squares.

    >>> distances(3, power=2).tolist()
    [[0.0, 1.0, 4.0], [1.0, 0.0, 1.0], [4.0, 1.0, 0.0]]
    """
    steps = np.abs(np.subtract.outer(np.arange(levels), np.arange(levels))).astype(float)
    apart: NDArray[np.float64] = np.where(steps == 0, 0.0, steps**power)
    return apart


def vote_count(tables: ArrayLike) -> NDArray[np.float64]:
    """Return the number, or the weight, of the votes that both cast.

    Parameters
    ----------
    tables
        Cross tables, shape (..., levels, levels).
    """
    votes: NDArray[np.float64] = np.asarray(tables, dtype=float).sum(axis=(-2, -1))
    return votes


def equal_share(tables: ArrayLike) -> NDArray[np.float64]:
    """Return the share of equal votes, 0 to 1; NaN where there is no common vote.

    Parameters
    ----------
    tables
        Cross tables, shape (..., levels, levels).

    >>> float(equal_share([[6, 1, 0], [0, 2, 1], [0, 0, 0]]))
    0.8
    """
    counts = np.asarray(tables, dtype=float)
    return ratio(np.trace(counts, axis1=-2, axis2=-1), vote_count(counts))


def soft_share(tables: ArrayLike) -> NDArray[np.float64]:
    """Return the share of equal votes where neighbours agree in part, 0 to 1.

    With yes, abstained and no, an abstention agrees by half with a yes or a no.

    Parameters
    ----------
    tables
        Cross tables, shape (..., levels, levels).

    References
    ----------
    Lijphart, A. (1963). The analysis of bloc voting in the General Assembly: a critique and a
    proposal. APSR 57(4).

    >>> float(soft_share([[6, 1, 0], [0, 2, 1], [0, 0, 0]]))
    0.9
    """
    return (s_score(tables) + 1) / 2


def s_score(tables: ArrayLike) -> NDArray[np.float64]:
    """Return the S-score of Signorino and Ritter with absolute distances, -1 to 1.

    1 minus twice the mean distance, as a part of the greatest possible. Nothing is corrected for
    chance: where both voters mostly say yes, S is high whatever they think of each other.

    Parameters
    ----------
    tables
        Cross tables, shape (..., levels, levels); weighted ones give the weighted score.

    References
    ----------
    Signorino, C. S. & Ritter, J. M. (1999). Tau-b or not tau-b: measuring the similarity of foreign
    policy positions. International Studies Quarterly 43(1).

    >>> float(s_score([[1, 0, 1], [0, 0, 0], [1, 0, 1]]))
    0.0
    """
    counts = np.asarray(tables, dtype=float)
    levels = counts.shape[-1]
    apart = (counts * distances(levels)).sum(axis=(-2, -1))
    return 1 - 2 * ratio(apart, vote_count(counts) * (levels - 1))


def cohens_kappa(tables: ArrayLike, apart: ArrayLike | None = None) -> NDArray[np.float64]:
    """Return agreement beyond chance, where each voter keeps its own habit of voting, -1 to 1.

    1: always equal. 0: as much as two voters would agree who keep their habits but know nothing of
    each other. NaN where habits leave nothing to chance, as when both always say yes. Häge offers
    kappa and pi; kappa also allows for voters who differ in how often they say yes, as states do:
    it is the one to use. With a voter that always votes alike kappa is 0 whatever the other does.

    Parameters
    ----------
    tables
        Cross tables, shape (..., levels, levels).
    apart
        How far apart positions lie, shape (levels, levels); by default squared steps.

    References
    ----------
    Häge, F. M. (2011). Choice or circumstance? Adjusting measures of foreign policy similarity for
    chance agreement. Political Analysis 19(3). Cohen, J. (1968). Weighted kappa. Psychological
    Bulletin 70(4).

    >>> float(cohens_kappa([[1, 0, 1], [0, 0, 0], [1, 0, 1]]))
    0.0
    """
    counts = np.asarray(tables, dtype=float)
    habits = counts.sum(axis=-1)[..., :, None], counts.sum(axis=-2)[..., None, :]
    return beyond_chance(counts, *habits, apart)


def scotts_pi(tables: ArrayLike, apart: ArrayLike | None = None) -> NDArray[np.float64]:
    """Return agreement beyond chance, where both voters share one habit of voting, -1 to 1.

    As `cohens_kappa`, but a difference between the two habits counts as disagreement.

    Parameters
    ----------
    tables
        Cross tables, shape (..., levels, levels).
    apart
        How far apart positions lie, shape (levels, levels); by default squared steps.

    References
    ----------
    Scott, W. A. (1955). Reliability of content analysis. Public Opinion Quarterly 19(3). Häge
    (2011), as in `cohens_kappa`.

    >>> float(scotts_pi([[1, 0, 1], [0, 0, 0], [1, 0, 1]]))
    0.0
    """
    counts = np.asarray(tables, dtype=float)
    habit = (counts.sum(axis=-1) + counts.sum(axis=-2)) / 2
    return beyond_chance(counts, habit[..., :, None], habit[..., None, :], apart)


def beyond_chance(
    counts: NDArray[np.float64],
    first: NDArray[np.float64],
    second: NDArray[np.float64],
    apart: ArrayLike | None,
) -> NDArray[np.float64]:
    """Return 1 minus the distance seen as a part of the distance that two habits would give."""
    steps = distances(counts.shape[-1], power=2) if apart is None else np.asarray(apart)
    seen = (counts * steps).sum(axis=(-2, -1)) * vote_count(counts)
    by_chance = (first * second * steps).sum(axis=(-2, -1))
    return 1 - ratio(seen, by_chance)


def ratio(part: Any, whole: Any) -> NDArray[np.float64]:
    """Divide, with NaN where the whole is nothing."""
    whole = np.asarray(whole, dtype=float)
    out = np.full(whole.shape, np.nan)
    divided: NDArray[np.float64] = np.divide(part, whole, out=out, where=whole > 0)
    return divided
