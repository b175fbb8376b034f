"""A deal that must pass at home: what a price at home does to the zone and to the deal.

Question: each leader must carry a deal at home. Does a harder home get its leader more?

Assumptions: one issue; the way from the first side's place (0) to the second's (1) is divided.
Alone, each leader would go a part of the way. A price at home takes a part of that away: what home
lets pass (the win-set) ends earlier. Where the deal lies is a declared rule. ``middle``: in the
middle of what both homes let pass, so that each limit counts as if it were the party's own.
``nash``: where the product of what the two leaders gain is largest within what both homes let pass;
both gain in equal steps, so that is half way, and a limit changes nothing until it binds (Nash's
principle that deals which nobody would choose do not matter). Schelling wrote of limits that bind.
Where the two win-sets do not meet there is no deal, and both leaders have nothing. The other side
may misjudge the first side's home: then its true limit lies anywhere within a stretch around the
believed one, all places equally likely, and a deal that is struck may fail at home (involuntary
defection). The rules look at the believed limits alone; where these do not meet, the other side
still offers its last word.

References
----------
Nash, J. F. (1950). The bargaining problem. Econometrica 18(2).
Schelling, T. C. (1960). The Strategy of Conflict. Harvard University Press: tied hands can help.
Putnam, R. D. (1988). Diplomacy and domestic politics: the logic of two-level games. International
Organization 42(3).
Fearon, J. D. (1994). Domestic political audiences and the escalation of international disputes.
American Political Science Review 88(3): backing down costs a leader at home.
Milner, H. V. and Rosendorff, B. P. (1997). Democratic politics and international trade
negotiations. Journal of Conflict Resolution 41(1).
Tarar, A. (2001). International bargaining with two-sided domestic constraints. Journal of Conflict
Resolution 45(3).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

RULES = ("middle", "nash")
HALF_WAY = 0.5
HAIR = 1e-9
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Deal:
    """What comes of two leaders, two homes and a doubt; arrays where the price was an array.

    Parameters
    ----------
    limit
        How far the first side's home lets its leader go, 0-1.
    place
        Where the deal lies that the leaders strike, 0-1 of the way; NaN where they strike none.
    chance
        The chance that it is struck and passes, 0-1.
    worth, other_worth
        What the first and the second leader may expect; 1 is the own place, 0 no deal.
    """

    limit: Numbers
    place: Numbers
    chance: Numbers
    worth: Numbers
    other_worth: Numbers


def win_set(alone: float, price: npt.ArrayLike) -> Numbers:
    """Return how far home lets a leader go.

    Parameters
    ----------
    alone
        How far the leader alone would go, 0-1 of the way.
    price
        Price at home, from 0 (home follows) to 1 (home lets nothing pass).

    Raises
    ------
    ValueError
        If a number is outside 0-1.

    >>> win_set(0.75, [0, 0.2, 1]).round(3).tolist()
    [0.75, 0.6, 0.0]
    """
    prices = np.asarray(price, float)
    if not (0 <= alone <= 1 and bool(np.all((prices >= 0) & (prices <= 1)))):
        raise ValueError("What a leader gives and the price at home lie between 0 and 1.")
    return alone * (1 - prices)


def strike(
    alone: float,
    price: npt.ArrayLike,
    other_price: float,
    doubt: float = 0.0,
    rule: str = "middle",
) -> Deal:
    """Return the deal between two leaders who must both carry it at home.

    Parameters
    ----------
    alone
        How far either leader alone would go, above 0 to 1 of the way.
    price
        Price at home of the first side, 0-1; a number or an array.
    other_price
        Price at home of the second side, 0-1.
    doubt
        How far the first side's true limit may lie from the believed one, 0-1 of the way; 0: both
        know it.
    rule
        Where the deal lies: one of `RULES`.

    Raises
    ------
    ValueError
        If a number is outside its range or there is no such rule.

    >>> deal = strike(0.75, 0.4, 0.2)
    >>> float(deal.place.round(3)), float(deal.worth.round(3))
    (0.425, 0.433)
    >>> float(strike(0.75, 0.2, 0.2, rule="nash").place)
    0.5
    """
    if not (0 < alone <= 1 and 0 <= doubt <= 1):
        raise ValueError("A leader goes a part of the way, and a doubt is a part of it.")
    limit = win_set(alone, price)
    other_limit = 1 - win_set(alone, other_price)
    offered = offer(limit, other_limit, rule)
    signed = offered <= alone + HAIR
    chance = np.where(signed, passes(limit - offered, doubt), 0.0)
    place = np.where(chance > 0, offered, np.nan)
    worth = np.where(chance > 0, chance * (alone - offered) / alone, 0.0)
    other = np.where(chance > 0, chance * (alone - (1 - offered)) / alone, 0.0)
    return Deal(limit, place, chance, worth, other)


def offer(limit: Numbers, other_limit: Numbers, rule: str) -> Numbers:
    """Return where leaders put a deal between two limits; the second limit where they do not meet.

    Parameters
    ----------
    limit, other_limit
        How far the first side goes at most, and how little the second accepts, 0-1 of the way.
    rule
        One of `RULES`.

    Raises
    ------
    ValueError
        If there is no such rule.
    """
    if rule not in RULES:
        raise ValueError(f"There is no rule {rule!r}; the rules are {' and '.join(RULES)}.")
    place = np.minimum(HALF_WAY, limit) if rule == "nash" else (limit + other_limit) / 2
    return np.maximum(place, other_limit)


def passes(spare: Numbers, doubt: float) -> Numbers:
    """Return the chance that a deal passes at home.

    Parameters
    ----------
    spare
        What the believed limit leaves beyond the deal; negative where the deal goes beyond it.
    doubt
        As in `strike`.

    >>> passes(np.array([-0.1, 0.0, 0.05, 0.1]), 0.1).round(3).tolist()
    [0.0, 0.5, 0.75, 1.0]
    """
    if doubt < HAIR:
        return np.where(spare >= -HAIR, 1.0, 0.0)
    return np.clip((spare + doubt) / (2 * doubt), 0.0, 1.0)


def breaking_price(alone: float, other_price: float) -> float:
    """Return the price at home above which the two win-sets no longer meet, 0-1.

    Parameters
    ----------
    alone, other_price
        As in `strike`.

    Returns
    -------
    float
        0 where they never meet.

    Raises
    ------
    ValueError
        If a number is outside its range.

    >>> round(breaking_price(0.75, 0.2), 3)
    0.467
    """
    if not 0 < alone <= 1:
        raise ValueError("A leader goes a part of the way.")
    left = 1 - float(win_set(alone, other_price))
    return max(0.0, 1 - left / alone)


def binding_price(alone: float, other_price: float) -> float | None:
    """Return the price at home from which the first side's limit moves the deal of ``nash``, 0-1.

    Parameters
    ----------
    alone, other_price
        As in `strike`.

    Returns
    -------
    float or None
        None where it never does: the other limit decides, or the win-sets never meet.

    Raises
    ------
    ValueError
        If a number is outside its range.

    >>> round(binding_price(0.75, 0.2), 3)
    0.333
    >>> binding_price(0.75, 0.4)
    """
    if breaking_price(alone, other_price) <= 0 or win_set(alone, other_price) <= HALF_WAY + HAIR:
        return None
    return 1 - HALF_WAY / alone
