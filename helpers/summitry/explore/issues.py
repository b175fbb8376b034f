"""Explorers of the issues: positions, overlaps, votes, speeches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.frame import Explorer


def overlaps(case: Case, **state: Any) -> Explorer:
    """Sort who shares an interest, could trade, or shares no more than a word.

    Parameters
    ----------
    case
        A case pack with overlaps.
    state
        Settings to begin with: ``view``, ``item``, ``answers``, ``revealed``.
    """
    from summitry.explorers.overlaps import OverlapsExplorer

    return OverlapsExplorer(case, **state)


def positions(case: Case, **state: Any) -> Explorer:
    """Explore where each actor stands on one issue; place three before the coding shows.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    state
        Settings to begin with: ``issue``, ``order``, ``actor``; ``revealed=True`` for a teacher who
        shows the coding at once.
    """
    from summitry.explorers.positions import PositionsExplorer

    return PositionsExplorer(case, **state)


def compare(case: Case, a: str | None = None, b: str | None = None, **state: Any) -> Explorer:
    """Explore where two actors are near, where they are far, and who cares more.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    a, b
        Ids of the actors; by default the two sides of the case, or two that are opposed.
    state
        Settings to begin with: ``order``, ``area``, ``issue``.
    """
    from summitry.explorers.compare import CompareExplorer

    given = {name: actor for name, actor in (("a", a), ("b", b)) if actor is not None}
    return CompareExplorer(case, **given, **state)


def war_votes(case: Case, **state: Any) -> Explorer:
    """Explore the votes of an emergency session on one war: who voted how, who moved.

    Parameters
    ----------
    case
        A case pack that names open data for tiles, war_resolutions and war_votes.
    state
        Settings to begin with: ``resolution``, ``state``; ``number`` is the place in the series.
    """
    from summitry.explorers.war_votes import WarVotesExplorer

    return WarVotesExplorer(case, **state)


def alignment(case: Case, **state: Any) -> Explorer:
    """Explore who stands near whom, issue by issue, and where the usual lines cross.

    Parameters
    ----------
    case
        A case pack with positions of at least two actors.
    state
        Settings to begin with: ``view``, ``issue``, ``actor``, ``order``.
    """
    from summitry.explorers.alignment import AlignmentExplorer

    return AlignmentExplorer(case, **state)


def seat_swap(case: Case, **state: Any) -> Explorer:
    """Take two opposing seats in turn, place both actors from each, and see what the seat changed.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    state
        Settings to begin with: ``a``, ``b`` (the two seats), ``step``.
    """
    from summitry.explorers.seat_swap import SeatSwapExplorer

    return SeatSwapExplorer(case, **state)


def attention(case: Case, **state: Any) -> Explorer:
    """Explore how often a theme is named in the yearly general debate of the United Nations.

    Parameters
    ----------
    case
        A case pack that names open data for speeches, speech_shares and dictionary.
    state
        Settings to begin with: ``theme``, ``state``, ``year``, ``measure``.
    """
    from summitry.explorers.attention import AttentionExplorer

    return AttentionExplorer(case, **state)


def ideal_points(case: Case, **state: Any) -> Explorer:
    """Explore where states stand on the line that explains their votes best, year by year.

    Parameters
    ----------
    case
        A case pack that names open data for idealpoints.
    state
        Settings to begin with: ``state``, ``other``, ``third``, ``fourth``, ``year``.
    """
    from summitry.explorers.ideal_points import IdealPointsExplorer

    return IdealPointsExplorer(case, **state)


def votes(case: Case, **state: Any) -> Explorer:
    """Explore how often a state votes as each of the two sides does in the General Assembly.

    Parameters
    ----------
    case
        A case pack that names open data for agreement, and the codes of its two sides.
    state
        Settings to begin with: ``state``, ``issue``, ``measure``, ``year``.
    """
    from summitry.explorers.votes import VotesExplorer

    return VotesExplorer(case, **state)
