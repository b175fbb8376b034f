"""Explorers of what could come of it: reference class, scenarios, sensitivity, paths, forecasts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.frame import Explorer


def reference_class(case: Case, **state: Any) -> Explorer:
    """Choose what counts as such an occasion and see how the base rate moves; guess it first.

    Parameters
    ----------
    case
        A case pack that names open data for councils and meetings, or has precedents.
    state
        Settings to begin with: ``chosen``, ``guess``, ``base_rate``; ``revealed=True`` for a
        teacher who shows the answers at once.
    """
    from summitry.explorers.reference_class import ReferenceClassExplorer

    return ReferenceClassExplorer(case, **state)


def scenarios(case: Case, **state: Any) -> Explorer:
    """Set what pushes and see what could come of it; guess the likeliest outcome first.

    Parameters
    ----------
    case
        A case pack with drivers, outcomes and effects.
    state
        Settings to begin with: every driver by its id, ``base_rate``, ``width``, ``driver``,
        ``kept``, ``guess``, ``sure``; ``revealed=True`` for a teacher who shows the chances at
        once.
    """
    from summitry.explorers.scenarios import ScenariosExplorer

    return ScenariosExplorer(case, **state)


def sensitivity(case: Case, **state: Any) -> Explorer:
    """Guess which driver matters most for an outcome, then see, and see what one must believe.

    Parameters
    ----------
    case
        A case pack with drivers, outcomes and effects.
    state
        Settings to begin with: ``outcome``, ``view``, ``base_rate``, ``guess``; ``revealed=True``
        for a teacher who shows the answer at once.
    """
    from summitry.explorers.sensitivity import SensitivityExplorer

    return SensitivityExplorer(case, **state)


def paths(case: Case, **state: Any) -> Explorer:
    """Guess where contact stands in a year, then see what monthly chances add up to.

    Parameters
    ----------
    case
        A case pack with states of contact and the moves between them.
    state
        Settings to begin with: ``start``, ``guess``, ``thaw``, ``setback``, ``shock``, ``month``;
        ``revealed=True`` for a teacher who shows the year at once; ``real=True`` lays the real year
        over it where the whole case is open.
    """
    from summitry.explorers.paths import PathsExplorer

    return PathsExplorer(case, **state)


def warm_up(case: Case, **state: Any) -> Explorer:
    """Answer statements from the record, say how sure you are, and see how well the two agree.

    Parameters
    ----------
    case
        A case pack with statements to warm up with.
    state
        Settings to begin with: ``item``, ``answers``; ``revealed=True`` for a teacher who shows the
        answers at once.
    """
    from summitry.explorers.warm_up import WarmUpExplorer

    return WarmUpExplorer(case, **state)


def forecast(case: Case, **state: Any) -> Explorer:
    """Give each forecast question chances that sum to 100, with a reason, and commit them.

    Parameters
    ----------
    case
        A case pack with forecast questions, as of a day before they close.
    state
        Settings to begin with: ``question``, ``chances``, ``reasons``, ``versions``.
    """
    from summitry.explorers.forecast import ForecastExplorer

    return ForecastExplorer(case, **state)
