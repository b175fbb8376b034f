"""Explorers of the context: the road, the organisation, the treaties, the encounters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.frame import Explorer


def timeline(case: Case, **state: Any) -> Explorer:
    """Explore the road to the event: lanes by theme, from fifty years to one day.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    state
        Settings to begin with: ``event``, ``themes``, ``actor``, ``zoom``.
    """
    from summitry.explorers.timeline import TimelineExplorer

    return TimelineExplorer(case, **state)


def osce(case: Case, **state: Any) -> Explorer:
    """Explore an organisation's states on a map of equal tiles.

    Parameters
    ----------
    case
        A case pack that names open data for states, tiles, memberships, operations and chairs.
    state
        Settings to begin with: ``year``, ``layer``, ``state``, ``other``.
    """
    from summitry.explorers.osce import OsceExplorer

    return OsceExplorer(case, **state)


def institution(case: Case, **state: Any) -> Explorer:
    """Explore an organisation's budget, chairs and councils over the years.

    Parameters
    ----------
    case
        A case pack that names open data for budget, chairs and councils.
    state
        Settings to begin with: ``year``, ``focus``.
    """
    from summitry.explorers.institution import InstitutionExplorer

    return InstitutionExplorer(case, **state)


def treaties(case: Case, **state: Any) -> Explorer:
    """Explore which agreements held on a day.

    Parameters
    ----------
    case
        A case pack that names open data for treaties.
    state
        Settings to begin with: ``day``.
    """
    from summitry.explorers.treaties import TreatiesExplorer

    return TreatiesExplorer(case, **state)


def encounters(case: Case, **state: Any) -> Explorer:
    """Explore how often the two sides have met.

    Parameters
    ----------
    case
        A case pack that names open data for meetings and its two sides.
    state
        Settings to begin with: ``year``, ``by``.
    """
    from summitry.explorers.encounters import EncountersExplorer

    return EncountersExplorer(case, **state)
