"""Explorers of the record: who says so, how many of them know it, and how sure that makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.frame import Explorer


def corroboration(case: Case, **state: Any) -> Explorer:
    """Guess how many origins stand behind a statement, then collapse the copies.

    Parameters
    ----------
    case
        A case pack, its record open, with facts and what sources say of them.
    state
        Settings to begin with: ``fact``, ``order``, ``guess``, ``collapsed``; ``revealed=True`` for
        a teacher who shows the origins at once.
    """
    from summitry.explorers.corroboration import CorroborationExplorer

    return CorroborationExplorer(case, **state)


def credence(case: Case, **state: Any) -> Explorer:
    """Begin with a prior, guess the posterior, then see each origin move it, copies counted or not.

    Parameters
    ----------
    case
        A case pack, its record open, with facts and what sources say of them.
    state
        Settings to begin with: ``fact``, ``prior``, ``guess``, ``checked``, ``agencies``,
        ``newspapers``, ``officials``, ``others``; ``revealed=True`` for a teacher who shows the
        steps at once.
    """
    from summitry.explorers.credence import CredenceExplorer

    return CredenceExplorer(case, **state)


def same_voice(case: Case, **state: Any) -> Explorer:
    """Guess how many witnesses many pages are, then read the numbers in their addresses as times.

    Parameters
    ----------
    case
        A case pack, its record open, with families of sources.
    state
        Settings to begin with: ``family``, ``guess``, ``unit``; ``revealed=True`` for a teacher who
        shows the answer at once.
    """
    from summitry.explorers.same_voice import SameVoiceExplorer

    return SameVoiceExplorer(case, **state)


def claims(case: Case, **state: Any) -> Explorer:
    """Judge what the article claims, one claim at a time and how sure, then open the record.

    Parameters
    ----------
    case
        A case pack with claims; before the record opens judgements are kept and no verdict shows.
    state
        Settings to begin with: ``claim``, ``path`` (``core`` or ``all``), ``judgements``;
        ``revealed=True`` for a teacher who shows the verdicts at once.
    """
    from summitry.explorers.claims import ClaimsExplorer

    return ClaimsExplorer(case, **state)


def hedges(case: Case, **state: Any) -> Explorer:
    """Guess whether hedged claims are right more often than outright ones, then count.

    Parameters
    ----------
    case
        A case pack with claims; before the record opens a guess is kept and no verdict shows.
    state
        Settings to begin with: ``guess`` (``more``, ``same`` or ``less``), ``half``, ``specific``;
        ``revealed=True`` for a teacher who shows the answer at once.
    """
    from summitry.explorers.hedges import HedgesExplorer

    return HedgesExplorer(case, **state)


def xray(_case: Case | None = None, **state: Any) -> Explorer:
    """Read any news text for hedges, attributions, numbers without a source and loaded words.

    Parameters
    ----------
    _case
        Not used, because a text needs none; so a call on the pattern of the others works too.
    state
        Settings to begin with: ``own`` (a text to read), ``sentence``, ``guess``;
        ``revealed=True`` for a teacher who shows the marks at once.
    """
    from summitry.explorers.xray import XrayExplorer

    return XrayExplorer(**state)


def day(case: Case, **state: Any) -> Explorer:
    """Walk through the days of the event, with what is disputed in both versions.

    Parameters
    ----------
    case
        A case pack, its record open, with moments and disputes.
    state
        Settings to begin with: ``dispute``, ``moment``, ``answers``; ``revealed=True`` for a
        teacher who shows who says what at once.
    """
    from summitry.explorers.day import DayExplorer

    return DayExplorer(case, **state)


def rewrite(case: Case, **state: Any) -> Explorer:
    """Change the fewest words of a sentence until the record supports what it claims.

    Parameters
    ----------
    case
        A case pack, its record open, with rewrites and statements.
    state
        Settings to begin with: ``item``, ``texts``, ``checked``; ``revealed=True`` for a teacher
        who shows what a sentence claims at once.
    """
    from summitry.explorers.rewrite import RewriteExplorer

    return RewriteExplorer(case, **state)


def readouts(case: Case, **state: Any) -> Explorer:
    """Read one hour as several houses tell it, guess who wrote which, see what each is silent on.

    Parameters
    ----------
    case
        A case pack, its record open, with occasions, readouts and their points.
    state
        Settings to begin with: ``occasion``, ``topic``, ``account``, ``answers``;
        ``revealed=True`` for a teacher who shows the names at once.
    """
    from summitry.explorers.readouts import ReadoutsExplorer

    return ReadoutsExplorer(case, **state)


def lateral(case: Case, **state: Any) -> Explorer:
    """Decide between two pages as they present themselves, then leave them and look around.

    Parameters
    ----------
    case
        A case pack, its record open, with pairs of sources for lateral reading.
    state
        Settings to begin with: ``item``, ``decisions``, ``gone``; ``revealed=True`` for a teacher
        who shows at once what stands beside the pages.
    """
    from summitry.explorers.lateral import LateralExplorer

    return LateralExplorer(case, **state)


def resolve(case: Case, **state: Any) -> Explorer:
    """Guess how good the forecasts were, then hold them against what happened.

    Parameters
    ----------
    case
        A case pack, its record open, with forecast questions and their answers.
    state
        Settings to begin with: ``question``, ``view`` (``questions``, ``calibration``, ``parts``,
        ``others`` or ``path``), ``guess``, ``versions``, ``base_rate``, ``fan``; ``revealed=True``
        for a teacher who shows the answers at once.
    """
    from summitry.explorers.resolve import ResolveExplorer

    return ResolveExplorer(case, **state)
