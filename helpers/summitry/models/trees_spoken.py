"""When is a threat or a promise believed? Three small trees, and the costs at which they turn.

Question: one side says beforehand what it would do. Will it be believed?

Assumptions: as in `summitry.models.trees`; costs and gains are on one scale of our own, 0 to 10.

Sources: Schelling, T. C. (1960), The Strategy of Conflict, on threat, promise and commitment;
Selten, R. (1965), Zeitschrift für die gesamte Staatswissenschaft 121, on what would be done at a
turn; Fearon, J. D. (1997), Signaling Foreign Policy Interests: Tying Hands versus Sinking Costs,
Journal of Conflict Resolution 41(1), on the price of giving in after a public pledge.

Limits: both know all costs; nobody errs, bluffs or cares for more than these numbers.
"""

from __future__ import annotations

from summitry.models.trees import End, Turn

HAVE_WAY, SUFFER = 3.0, -4.0
DELIVERED = 5.0
ONE, OTHER = 0, 1


def threat(act: float, give: float) -> Turn:
    """Return the tree of a threat: one may challenge; then the other gives in or acts.

    Parameters
    ----------
    act
        What carrying out the threat costs who threatens, at least 0.
    give
        What giving in costs it, at least 0.

    Raises
    ------
    ValueError
        If a cost is negative.

    >>> from summitry.models.trees import fold, path_of
    >>> path_of(fold(threat(act=6, give=4))), path_of(fold(threat(act=3, give=4)))
    (('challenge', 'yield'), ('leave',))
    """
    costs(act, give)
    return Turn(ONE, {"leave": End((0.0, 0.0)), "challenge": challenged(act, give, 0.0)})


def challenged(act: float, give: float, paid: float) -> Turn:
    """Return the turn of who threatened, once it is challenged."""
    given, done = End((HAVE_WAY, -give - paid)), End((SUFFER, -act - paid))
    return Turn(OTHER, {"yield": given, "act": done})


def promise(keeping: float, word: float) -> Turn:
    """Return the tree of a promise: one may deliver first; then the other keeps its word or not.

    Parameters
    ----------
    keeping
        What keeping the promise costs, at least 0.
    word
        What a broken word costs, at least 0.

    Raises
    ------
    ValueError
        If a cost is negative.

    >>> from summitry.models.trees import fold, path_of
    >>> path_of(fold(promise(keeping=4, word=2))), path_of(fold(promise(keeping=4, word=5)))
    (('wait',), ('deliver', 'keep'))
    """
    costs(keeping, word)
    kept = End((HAVE_WAY, DELIVERED - keeping))
    broken = End((SUFFER, DELIVERED - word))
    answer = Turn(OTHER, {"break": broken, "keep": kept})
    return Turn(ONE, {"wait": End((0.0, 0.0)), "deliver": answer})


def commitment(act: float, give: float, pledge: float, back: float) -> Turn:
    """Return the tree of a commitment: the other may tie its hands before it is challenged.

    Parameters
    ----------
    act, give
        As in `threat`.
    pledge
        What the pledge costs at once, at least 0.
    back
        What giving in costs on top of it once one has pledged, at least 0.

    Raises
    ------
    ValueError
        If a cost is negative.

    >>> from summitry.models.trees import fold, path_of
    >>> path_of(fold(commitment(act=6, give=4, pledge=1, back=4)))
    ('pledge', 'leave')
    """
    costs(act, give, pledge, back)
    after = challenged(act, give + back, pledge)
    pledged = Turn(ONE, {"leave": End((0.0, -pledge)), "challenge": after})
    return Turn(OTHER, {"silent": threat(act, give), "pledge": pledged})


def costs(*given: float) -> None:
    """Refuse a cost below zero."""
    if min(given) < 0:
        raise ValueError("a cost is at least 0")


def pledge_holds_above(act: float, give: float) -> float:
    """Return the cost of giving in after a pledge above which the threat is carried out.

    >>> pledge_holds_above(act=6, give=4)
    2
    """
    return max(act - give, 0)


def pledge_pays_below(act: float, give: float, back: float) -> float:
    """Return the price of a pledge below which it is worth its price; 0 where it never is.

    It never is where it changes nothing: where the threat is carried out without it, or is not
    even with it. At equal costs it is taken to be not carried out.

    >>> pledge_pays_below(act=6, give=4, back=4), pledge_pays_below(act=3, give=4, back=4)
    (4, 0)
    """
    changes = give <= act < give + back
    return give if changes else 0
