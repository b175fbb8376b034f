"""The head of a case pack: case.toml."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticUndefined

from summitry.case.rows.columns import Id, Words

HEADER_FILE = "case.toml"
SECTIONS = ("open_data", "sides", "themes", "areas")

Role = Literal[
    "states",
    "tiles",
    "memberships",
    "operations",
    "chairs",
    "councils",
    "budget",
    "secretaries",
    "treaties",
    "warheads",
    "meetings",
    "rollcalls",
    "votes",
    "agreement",
    "idealpoints",
    "war_resolutions",
    "war_votes",
    "speeches",
    "speech_shares",
    "dictionary",
]
Code = Annotated[str, StringConstraints(pattern=r"^([A-Z]{3})?$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]


def no_number(day: Any) -> Any:
    """Refuse a number where a day is meant: pydantic would count seconds from 1970."""
    if isinstance(day, int | float):
        raise ValueError("a number is no day")  # noqa: TRY004 (pydantic collects ValueErrors)
    return day


Day = Annotated[dt.date, BeforeValidator(no_number)]
Key = TypeVar("Key")
Labels = Annotated[Mapping[Key, Words], AfterValidator(MappingProxyType)]


def key(note: str, example: str, default: Any = PydanticUndefined, **limits: Any) -> Any:
    """Describe one key of case.toml.

    Parameters
    ----------
    note
        One sentence for the blank pack.
    example
        A value as it is written in the file.
    default
        The value of an absent key; without one the key is required.
    limits
        Further limits that pydantic knows.
    """
    return Field(default, description=note, examples=[example], **limits)


class Part(BaseModel):
    """A part of case.toml: unknown keys are refused, nothing changes afterwards."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, validate_default=True
    )


class Sides(Part):
    """What the two sides of a case are called; empty where a case has no two sides."""

    first: str = key("Name of the first side.", '"Upland"', "")
    note: str = key("What to know about the sides, in one sentence.", '""', "")
    second: str = key("Name of the second side.", '"Lowland"', "")
    first_code: Code = key("Its three-letter code in tables of votes.", '"UPL"', "")
    second_code: Code = key("Its three-letter code in tables of votes.", '"LOW"', "")
    first_minister: str = key("Office of its minister.", '"Upland foreign minister"', "")
    second_minister: str = key("Office of its minister.", '"Lowland foreign minister"', "")


class CaseHeader(Part):
    """What case.toml says of a case; each key's description says what it is."""

    id: Id = key("Short name of the case.", '"river-talks"')
    title: Words = key("Title of the case.", '"The river talks"')
    question: Words = key("The question the case asks.", '"What happened at the river?"')
    place: Words = key("Where it happened.", '"Bridgetown Hall, Midland"')
    starts: Day = key("First day of the event.", "2023-05-11")
    ends: Day = key("Last day of the event.", "2023-05-12")
    eve: Day = key("The day a forecaster stands on, not after the first day.", "2023-05-10")
    article: Id | None = key("The source whose claims are checked.", '"chair-summary"', None)
    authors: tuple[Words, ...] = key("Who wrote the case.", '["A. Author"]', min_length=1)
    licence: Words = key("Licence of texts and tables.", '"CC-BY-4.0"')
    language: Language = key("Language of the texts, two letters.", '"en"')
    open_data: Labels[Role] = key(
        "Which open data set serves which role; a role left out is not used.",
        'treaties = "arms_control_treaties"',
        {},
    )
    sides: Sides = key(
        "The two sides, where there are two.", 'first = "Upland"\nsecond = "Lowland"', {}
    )
    themes: Labels[Id] = key(
        "Lanes of the timeline, in order: theme = label.", 'river = "The river"', {}
    )
    areas: Labels[Id] = key(
        "Fields that issues belong to, in order: area = label.", 'water = "Water"', {}
    )
