"""Rows of a session at the table: news that come in, acts of one side, cards to talk about it."""

from __future__ import annotations

import string
from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.rows.columns import (
    Id,
    Items,
    Mark,
    Opens,
    OptionalNumber,
    Row,
    Words,
    column,
    documented,
)

Rounds = Annotated[int, Field(ge=0, le=9)]
Shift = Literal["nothing", "salience", "flexibility", "item_off", "absent", "time"]
Trigger = Literal[
    "blocked_package",
    "late_deal",
    "no_deal",
    "walkout",
    "silence_broken",
    "private_deal",
    "inject_turned",
    "chair_pushed",
    "unanimous_early",
    "minority_held_out",
    "one_sided",
    "small_package",
    "nobody_spoke",
    "statement_differs",
]
GAPS = frozenset({"who", "other", "item", "round", "count", "inject"})


class Inject(Row):
    """News that reaches the table in the middle of a session; made for the game."""

    table: ClassVar[str] = "injects"
    about: ClassVar[str] = "news that come in during a session, made for the game"
    key: ClassVar[tuple[str, ...]] = ("inject_id",)
    mark: ClassVar[Mark] = "scenario"

    inject_id: Id = column("Short name.", example="flood_bell")
    title: Annotated[str, Field(min_length=1, max_length=40)] = column(
        "What happens, at most 40 letters.", example="The flood bell rings"
    )
    text: Words = column(
        "What is read out in the room; invented, and names nobody.",
        example="The bell rings. Nobody knows yet how high the water stands.",
    )
    earliest_round: Annotated[int, Field(ge=1, le=9)] = column(
        "The first round in which it may come.", example="2"
    )
    changes: Shift = column(
        "What it changes: `nothing`; `salience` or `flexibility` by the shift; `item_off` (the "
        "item cannot be decided); `absent` (a delegation neither joins nor objects); `time`.",
        example="salience",
    )
    whom: Literal["nobody", "all", "one", "chair"] = column(
        "Whom it changes; `one` is drawn by the facilitator or by lot.", example="all"
    )
    issue_id: str = column(
        "The issue it concerns; empty for what lies on the table.",
        refers="issues",
        example="gauges",
        default="",
    )
    shift: OptionalNumber = column(
        "By how many points of 0 to 100; for `time`, by how many per cent of a round.",
        example="15",
        default=None,
    )
    rounds: Rounds = column("How many rounds it lasts; 0: to the end.", example="0", default=0)
    question: Words = column(
        "What to ask the room afterwards.", example="Whose plan did the bell change?"
    )

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a change by nothing, or one that nobody feels."""
        yield from unmoved(self.changes, self.shift)
        if (self.changes in ("salience", "flexibility", "absent")) == (self.whom == "nobody"):
            yield "whom", f"{self.whom!r} does not go with {self.changes!r}"


class OneSidedAction(Row):
    """What a delegation can do without asking anybody, and what it costs."""

    table: ClassVar[str] = "one_sided_actions"
    about: ClassVar[str] = "what a delegation can do without anybody's consent"
    key: ClassVar[tuple[str, ...]] = ("action_id",)
    mark: ClassVar[Mark] = "scenario"

    action_id: Id = column("Short name.", example="own_gauge")
    name: Annotated[str, Field(min_length=1, max_length=28)] = column(
        "The act, at most 28 letters.", example="Read your own gauge"
    )
    words: Words = column("What is done.", example="You publish your own figures tonight.")
    cost: Words = column("What it costs.", example="The others trust your figures less.")
    changes: Shift = column("What it changes, as in `injects`.", example="flexibility")
    whom: Literal["nobody", "self", "one", "others", "all"] = column(
        "Whom it changes: nobody, the one who acts, one it names, the others, or all.",
        example="others",
    )
    shift: OptionalNumber = column("By how many points.", example="-10", default=None)
    rounds: Rounds = column("How many rounds it lasts; 0: to the end.", example="0", default=0)
    trigger: Literal["one_sided", "walkout"] = column(
        "Which cards it calls up in the debrief.", example="one_sided", default="one_sided"
    )
    record: str = column(
        "What of the kind the record shows.",
        opens="record",
        example="Upland published its own figures in 2019.",
        default="",
    )
    source_ids: Items = column(
        "Sources of what the record shows.", refers="sources", example="chair-summary", default=()
    )

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a change by nothing, and a record without a source."""
        yield from unmoved(self.changes, self.shift)
        if self.record and not documented(self.source_ids):
            yield "source_ids", "the record is told without a source; name one"


class DebriefCard(Row):
    """A card for the talk after a session, called up by what happened in it."""

    table: ClassVar[str] = "debrief_cards"
    about: ClassVar[str] = "a card for the talk after a session, called up by what happened"
    key: ClassVar[tuple[str, ...]] = ("card_id",)
    mark: ClassVar[Mark] = "reading"
    opens: ClassVar[Opens | None] = "record"

    card_id: Id = column("Short name.", example="no-deal")
    trigger: Trigger = column("What calls it up.", example="no_deal")
    happened: Words = column(
        "What happened, with gaps: `{who}`, `{other}` (a second delegation), `{item}`, `{round}`, "
        "`{count}`, `{inject}`.",
        example="After {count} rounds nothing lay on the table that all could sign.",
    )
    question: Words = column(
        "The question to talk about; the same gaps.", example="What was it that stayed open?"
    )
    good_answers: Words = column(
        "What a good answer contains; no list of right ones.",
        example="It names a text and a delegation, and says what would have moved it.",
    )
    record: Words = column(
        "What the record of the case shows of the like.", example="The council ended without one."
    )
    source_ids: Items = column(
        "Sources of what the record shows.", refers="sources", example="chair-summary"
    )

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out gaps that no session can fill."""
        for column_name in ("happened", "question"):
            for fault in unfilled(getattr(self, column_name)):
                yield column_name, fault


def unfilled(words: str) -> Iterable[str]:
    """Yield what is wrong with the gaps of a text."""
    try:
        parts = [gap for _, gap, _, _ in string.Formatter().parse(words)]
    except ValueError:
        yield "a brace stands open; write gaps as {who}"
        return
    for gap in sorted({gap for gap in parts if gap is not None} - GAPS):
        yield f"{{{gap}}} is no gap; use one of {', '.join(sorted(GAPS))}"


def unmoved(changes: str, shift: float | None) -> Iterable[tuple[str, str]]:
    """Yield what does not fit between a change and its size."""
    sized = changes in ("salience", "flexibility", "time")
    if sized and not shift:
        yield "shift", f"{changes!r} moves by nothing; write by how much"
    if not sized and shift is not None:
        yield "shift", f"{changes!r} has no size; empty the cell"
