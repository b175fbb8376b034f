"""Explorers of the dynamics: meetings, people, signals, bargaining, contact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.frame import Explorer


def what_is_a_meeting(case: Case, **state: Any) -> Explorer:
    """Say what counts as a meeting, see what that counts, then how each ministry named it.

    Parameters
    ----------
    case
        A case pack with contacts of the two sides.
    state
        Settings to begin with: ``minutes``, ``criteria``, ``item``; ``revealed=True`` for a teacher
        who shows the names at once.
    """
    from summitry.explorers.meeting import MeetingExplorer

    return MeetingExplorer(case, **state)


def negotiators(case: Case, **state: Any) -> Explorer:
    """Guess whose eyes a description comes from, then see who is described by whom.

    Parameters
    ----------
    case
        A case pack with negotiators, whole or as of a date.
    state
        Settings to begin with: ``view``, ``item``, ``answers``; ``revealed=True`` for a teacher who
        shows the evidence at once.
    """
    from summitry.explorers.negotiators import NegotiatorsExplorer

    return NegotiatorsExplorer(case, **state)


def signals(case: Case, **state: Any) -> Explorer:
    """Bet on what a signal means, see what usually happens, bet again, and see our reading.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    state
        Settings to begin with: ``which`` (``days`` or ``practice``), ``item``, ``step``;
        ``revealed=True`` for a teacher who shows everything at once.
    """
    from summitry.explorers.signals import SignalsExplorer

    return SignalsExplorer(case, **state)


def bargain(case: Case, **state: Any) -> Explorer:
    """Explore one issue between two parties; say first where a deal would land.

    Parameters
    ----------
    case
        A case pack with two actors coded on one issue.
    state
        Settings to begin with: ``a``, ``b`` (the parties), ``issue``, ``group``, and levers such as
        ``a_way``, ``b_outside``, ``a_firmness``, ``b_patience``; ``revealed=True`` for a teacher.
    """
    from summitry.explorers.bargaining import BargainExplorer

    return BargainExplorer(case, **state)


def two_levels(case: Case, **state: Any) -> Explorer:
    """Explore a deal that must pass at home; guess first what a harder home brings its leader.

    Parameters
    ----------
    case
        A case pack with two actors coded on one issue.
    state
        Settings to begin with: ``a``, ``b`` (the parties), ``issue``, ``side``, and the levers
        ``a_price``, ``b_price``, ``alone``, ``doubt``; ``revealed=True`` for a teacher.
    """
    from summitry.explorers.two_level import TwoLevelExplorer

    return TwoLevelExplorer(case, **state)


def linkage(case: Case, **state: Any) -> Explorer:
    """Explore a package: what trading across several issues can gain, and what is lost without one.

    Parameters
    ----------
    case
        A case pack with positions of two actors, or with package items.
    state
        Settings to begin with: ``example`` (``issues`` or ``package``), ``a``, ``b``, ``listed``,
        ``item``, ``first_gets``, ``second_gets``, ``places``, ``cares``, ``off``;
        ``revealed=True`` for a teacher who shows the frontier at once.
    """
    from summitry.explorers.linkage import LinkageExplorer

    return LinkageExplorer(case, **state)


def hotline(_case: Case | None = None, **state: Any) -> Explorer:
    """Explore, in a model, what a call changes when moves go wrong by accident.

    Parameters
    ----------
    _case
        Not used, because a model needs none; so a call on the pattern of the others works too.
    state
        Settings to begin with: ``accidents``, ``channel``, ``believed``, ``pretender``, ``first``,
        ``second``, ``number``; ``revealed=True`` for a teacher who shows the tournament at once.
    """
    from summitry.explorers.hotline import HotlineExplorer

    return HotlineExplorer(**state)
