"""When does a signal tell who is resolved? Two kinds of sender, and what sending costs them.

Question: a side may be resolved or may only say so. It can signal first; the other then yields or
holds out. What is learned from the signal?

Assumptions: the other cannot see which kind it faces and holds it for resolved with a known
probability, the prior; it yields if that probability, after what it saw, is high enough, the bar.
The prior lies below the bar, so that silence does not make it yield. Both kinds want it to yield.
A kind's gain is what yielding brings it, against holding out. The price of a signal is paid at
once.

Sources: Spence, M. (1973), Job Market Signaling, Quarterly Journal of Economics 87(3); Crawford, V.
and Sobel, J. (1982), Strategic Information Transmission, Econometrica 50(6); Fearon, J. D. (1997),
Journal of Conflict Resolution 41(1), on sinking costs and on tying hands; Cho, I.-K. and Kreps, D.
(1987), Signaling Games and Stable Equilibria, Quarterly Journal of Economics 102(2), on which
equilibria are plausible.

Limits: several equilibria can stand beside each other. `shown` picks one by a declared rule; to
send nothing and learn nothing is always another. With two kinds some bluff; in the models of
Fearon, J. D. (1997), where resolve comes in many shades, nobody does.
"""

from __future__ import annotations

from math import ceil, sqrt
from typing import NamedTuple

ALIKE = 1e-9


class Signals(NamedTuple):
    """An equilibrium of the signalling game.

    Attributes
    ----------
    kind
        ``silent``, ``all`` (both send), ``some`` (resolved all, others some), ``apart``.
    resolved, other
        How often each kind sends, 0 to 1.
    after, silence
        Probability of facing a resolved kind after a signal and after silence; None where that is
        never seen.
    yields
        How often the other side yields to a signal, 0 to 1.
    """

    kind: str
    resolved: float
    other: float
    after: float | None
    silence: float | None
    yields: float


def posterior(prior: float, resolved: float, other: float) -> float | None:
    """Return the probability of facing a resolved kind after something that both may do (Bayes).

    Parameters
    ----------
    prior
        Probability before.
    resolved, other
        How often each kind does it.

    >>> round(posterior(0.3, resolved=1, other=0.5), 3)
    0.462
    """
    seen = prior * resolved + (1 - prior) * other
    return prior * resolved / seen if seen > 0 else None


def equilibrium(kind: str, prior: float, sends: tuple[float, float], yields: float) -> Signals:
    """Return an equilibrium with the beliefs that go with it."""
    resolved, other = sends
    after = posterior(prior, resolved, other)
    return Signals(kind, resolved, other, after, posterior(prior, 1 - resolved, 1 - other), yields)


def bluffs(prior: float, bar: float) -> float:
    """Return how often the unresolved send so that a signal is worth just as much as the bar.

    >>> round(bluffs(prior=0.3, bar=0.5), 3)
    0.429
    """
    return prior * (1 - bar) / (bar * (1 - prior))


def equilibria(
    prior: float, bar: float, gains: tuple[float, float], prices: tuple[float, float]
) -> tuple[Signals, ...]:
    """Return the equilibria in which the resolved send at least as often as the others.

    Parameters
    ----------
    prior
        Probability of facing a resolved kind, between 0 and the bar.
    bar
        From which probability on the other side yields, between the prior and 1.
    gains
        What yielding brings the resolved and the others, above 0.
    prices
        What a signal costs the resolved and the others, at least 0.

    Raises
    ------
    ValueError
        If a number lies outside its range.

    >>> [one.kind for one in equilibria(0.3, 0.5, gains=(8, 4), prices=(5, 5))]
    ['silent', 'apart']
    """
    if not 0 < prior < bar < 1:
        raise ValueError("0 < prior < bar < 1 must hold")
    if min(gains) <= 0 or min(prices) < 0:
        raise ValueError("gains must be above 0 and prices at least 0")
    found = [equilibrium("silent", prior, (0, 0), 0)]
    (gain, bluff_gain), (price, bluff_price) = gains, prices
    if max(prices) <= ALIKE:
        found.append(equilibrium("all", prior, (1, 1), 0))
    if bluff_gain <= bluff_price + ALIKE and price <= gain + ALIKE:
        found.append(equilibrium("apart", prior, (1, 0), 1))
    share = bluff_price / bluff_gain
    if 0 < share < 1 - ALIKE and share * gain >= price - ALIKE:
        found.append(equilibrium("some", prior, (1, bluffs(prior, bar)), share))
    return tuple(found)


def shown(
    prior: float, bar: float, gains: tuple[float, float], prices: tuple[float, float]
) -> Signals:
    """Return the equilibrium to show: the one in which most is learned and acted upon.

    The order is ``apart``, ``some``, ``all``, ``silent``. Where the kinds can be told apart,
    silence of both does not survive the test of Cho and Kreps (1987): only a resolved kind could
    gain by sending.

    Raises
    ------
    ValueError
        If a number lies outside its range.
    """
    order = ("apart", "some", "all", "silent")
    return min(equilibria(prior, bar, gains, prices), key=lambda one: order.index(one.kind))


def tells_apart(gains: tuple[float, float]) -> tuple[float, float] | None:
    """Return between which prices a signal, as dear for both kinds, tells them apart.

    None where there is no such price, because the unresolved gain more.

    >>> tells_apart((8, 4)), tells_apart((4, 8))
    ((4, 8), None)
    """
    gain, bluff_gain = gains
    return (bluff_gain, gain) if bluff_gain <= gain else None


def tied_hands(prior: float, bar: float, gain: float, back: float, fight: float) -> Signals:
    """Return what is learned from a signal that costs only if one backs down, as tying hands does.

    The resolved never back down, so it costs them nothing. Where backing down costs the others
    more than standing firm would, nobody who has signalled backs down: all signal, all are
    yielded to, and nothing is learned. Below that some of them bluff, which is a consequence of
    there being two kinds only, and some bluffs are called.

    Parameters
    ----------
    prior, bar
        As in `equilibria`.
    gain
        What yielding brings the unresolved, above 0.
    back
        What backing down after the signal costs, above 0.
    fight
        What standing firm would cost the unresolved, above 0.

    Raises
    ------
    ValueError
        If a number lies outside its range.

    >>> round(tied_hands(0.3, 0.5, gain=4, back=4, fight=9).yields, 2)
    0.5
    """
    if not 0 < prior < bar < 1 or min(gain, back, fight) <= 0:
        raise ValueError("0 < prior < bar < 1 must hold, and the rest be above 0")
    if back >= fight:
        return equilibrium("all", prior, (1, 1), 1)
    return equilibrium("some", prior, (1, bluffs(prior, bar)), back / (gain + back))


def talk_steps(bias: float) -> int:
    """Return into how many steps cheap talk can divide what is known (Crawford and Sobel 1982).

    Their example: what the sender knows is even from 0 to 1, losses are squared distances, and the
    sender wants an answer that is higher by the bias.

    Parameters
    ----------
    bias
        How far the two want different answers, above 0.

    Raises
    ------
    ValueError
        If the bias is not above 0.

    >>> talk_steps(0.3), talk_steps(0.05)
    (1, 3)
    """
    if bias <= 0:
        raise ValueError("the bias must be above 0")
    return max(ceil(-0.5 + 0.5 * sqrt(1 + 2 / bias) - ALIKE), 1)


def talk_bounds(bias: float) -> list[float]:
    """Return the ends of the steps of the most telling cheap talk, from 0 to 1.

    Raises
    ------
    ValueError
        If the bias is not above 0.

    >>> [round(end, 3) for end in talk_bounds(0.1)]
    [0.0, 0.3, 1.0]
    """
    count = talk_steps(bias)
    ends = range(count + 1)
    return [end / count - 2 * bias * end * (count - end) for end in ends]
