"""Who speaks to which statement: origins with what their pages say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.explorers.credence_weights import kind_of
from summitry.models.evidence_odds import STRENGTHS
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.corroboration_record import Record

MOST_ROWS = 12


class Voice(NamedTuple):
    """One origin, or the last few together, with what its pages say to one statement.

    Attributes
    ----------
    name
        What it is called.
    parts
        For each origin in it, its kind and what its pages say.
    """

    name: str
    parts: tuple[tuple[str, tuple[float, ...]], ...]

    @property
    def origins(self) -> int:
        """How many origins it stands for."""
        return len(self.parts)

    @property
    def strengths(self) -> tuple[float, ...]:
        """What all its pages say."""
        return tuple(one for _kind, strengths in self.parts for one in strengths)

    def hangs_on(self, kind: str) -> bool:
        """Tell whether an origin of a kind in it leans to one side."""
        return any(one == kind and sum(strengths) for one, strengths in self.parts)


def voices_of(record: Record) -> dict[str, list[Voice]]:
    """Return who speaks to each statement that anybody speaks to, by its id.

    Parameters
    ----------
    record
        What the record of a case says.
    """
    voices = {}
    for fact in record.facts:
        spoken: dict[str, list[float]] = {}
        for page, value in zip(record.pages.values(), record.said.loc[fact], strict=True):
            if value in STRENGTHS:
                spoken.setdefault(page.origin, []).append(STRENGTHS[value])
        heard = [
            Voice(record.called(one), ((kind_of(record.voices[one].kind), tuple(strengths)),))
            for one, strengths in spoken.items()
        ]
        if heard:
            voices[fact] = shortened(sorted(heard, key=lambda one: -len(one.strengths)))
    return voices


def shortened(voices: Sequence[Voice]) -> list[Voice]:
    """Return at most so many voices as rows fit; the last few become one row."""
    if len(voices) <= MOST_ROWS:
        return list(voices)
    rest = voices[MOST_ROWS - 1 :]
    parts = tuple(part for voice in rest for part in voice.parts)
    return [*voices[: MOST_ROWS - 1], Voice(say("credence.further", n=len(rest)), parts)]
