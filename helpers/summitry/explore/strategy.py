"""Explorers of strategy: games, moves in turn, repetition, arms, and the images one thinks in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.frame import Explorer


def metaphors(case: Case, **state: Any) -> Explorer:
    """Rate what an image of diplomacy shows and hides, then compare with the coding and the class.

    Parameters
    ----------
    case
        A case pack with images of diplomacy and features to rate them by.
    state
        Settings to begin with: ``metaphor``, ``answers``, ``checked``, ``kept``;
        ``revealed=True`` for a teacher who shows the coding at once.
    """
    from summitry.explorers.metaphors import MetaphorsExplorer

    return MetaphorsExplorer(case, **state)


def tree(_case: Case | None = None, **state: Any) -> Explorer:
    """Say whether a threat, a promise or a signal is believed, then fold back from the end.

    Parameters
    ----------
    _case
        Not used, because a model needs none; so a call on the pattern of the others works too.
    state
        Settings to begin with: ``story`` (``threat``, ``promise``, ``commitment``, ``signal``), its
        costs, ``first``, ``last``, ``step``; ``revealed=True`` for a teacher who shows the answer
        at once.
    """
    from summitry.explorers.tree import TreeExplorer

    return TreeExplorer(**state)


def shadow(_case: Case | None = None, **state: Any) -> Explorer:
    """Guess whether a bargain holds in the last year of a term, then see what decides it.

    Parameters
    ----------
    _case
        Not used, because a model needs none; so a call on the pattern of the others works too.
    state
        Settings to begin with: ``story`` (``channel``, ``pause``, ``water``), ``patience``,
        ``heir``, ``rounds``, ``ends``, ``guess``; ``revealed=True`` for a teacher who shows the
        last year at once.
    """
    from summitry.explorers.shadow import ShadowExplorer

    return ShadowExplorer(**state)


def spiral(_case: Case | None = None, **state: Any) -> Explorer:
    """Read one build-up in two ways, guess what follows, then move the world it happens in.

    Parameters
    ----------
    _case
        Not used, because the model needs none; so a call on the pattern of the others works too.
    state
        Settings to begin with: ``offence``, ``telling``, ``trust``, ``seeks`` (``safety`` or
        ``gain``), ``motive``, ``guess`` (``spiral``, ``fades`` or ``nothing``);
        ``revealed=True`` for a teacher who shows the moves at once.
    """
    from summitry.explorers.spiral import SpiralExplorer

    return SpiralExplorer(**state)


def game(_case: Case | None = None, **state: Any) -> Explorer:
    """Say where two end who choose at once, then see arrows, resting places and the game's name.

    Parameters
    ----------
    _case
        Not used, because a model needs none; so a call on the pattern of the others works too.
    state
        Settings to begin with: ``story``, ``numbers`` (eight payoffs, 0-10), ``cell``, ``guesses``,
        ``shown``; ``revealed=True`` for a teacher who shows the arrows at once.
    """
    from summitry.explorers.games import GameExplorer

    return GameExplorer(**state)


def fixed_sum(case: Case, **state: Any) -> Explorer:
    """Rate what the ends of a question are worth to two sides, and see which are like chess.

    Parameters
    ----------
    case
        A case pack with questions and what their ends are worth to two sides.
    state
        Settings to begin with: ``game``, ``guess``, ``worths``, ``shown``; ``revealed=True`` for a
        teacher who shows the coding at once.
    """
    from summitry.explorers.fixed_sum import FixedSumExplorer

    return FixedSumExplorer(case, **state)


def arms_race(case: Case, **state: Any) -> Explorer:
    """Guess whether a model of an arms race foretells the record, then see where it fails.

    Parameters
    ----------
    case
        A case pack that names open data for warheads and treaties.
    state
        Settings to begin with: ``until`` (last year of the fit), ``first_guess``, ``second_guess``
        (``fewer``, ``same`` or ``more``), ``own`` and the six numbers ``k``, ``a``, ``g``, ``l``,
        ``b``, ``h``; ``revealed=True`` for a teacher who shows the record at once.
    """
    from summitry.explorers.arms_race import ArmsRaceExplorer

    return ArmsRaceExplorer(case, **state)
