"""Explorers of the table: what a council could agree on, and from whose seat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.frame import Explorer


def consensus(case: Case, **state: Any) -> Explorer:
    """Hold the chair: put a package to all states, guess who objects, and find the largest.

    Parameters
    ----------
    case
        A case pack with an agenda, coded positions, and open data for states and tiles.
    state
        Settings to begin with: ``package``, ``item``, ``guess``, ``rule``, ``discipline``,
        ``worth``, ``state``, ``best``; ``revealed=True`` for a teacher who shows the answers at
        once.
    """
    from summitry.explorers.consensus import ConsensusExplorer

    return ConsensusExplorer(case, **state)


def role(case: Case, **state: Any) -> Explorer:
    """Take a seat: its public brief, its confidential one on demand, its places on the issues.

    Parameters
    ----------
    case
        A case pack, its record open, with roles.
    state
        Settings to begin with: ``seat``, ``length`` (``short`` or ``full``), ``opened``, ``issue``.
    """
    from summitry.explorers.role import RoleExplorer

    return RoleExplorer(case, **state)
