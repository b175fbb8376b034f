"""Rows of seats that a learner can take: what a delegation says aloud and what it keeps back."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from summitry.case.rows.columns import Id, Items, Mark, Opens, Row, Words, column


class Role(Row):
    """A seat in the game: its open brief rests on the codings, its confidential one is invented."""

    table: ClassVar[str] = "roles"
    about: ClassVar[str] = "a seat to be played, with a public and a confidential brief"
    key: ClassVar[tuple[str, ...]] = ("role_id",)
    mark: ClassVar[Mark] = "scenario"
    opens: ClassVar[Opens | None] = "record"

    role_id: Id = column("Short name.", example="upland-seat")
    actor_id: Id = column("Whose seat it is.", refers="actors", example="upland")
    seat: Annotated[str, Field(min_length=1, max_length=28)] = column(
        "The seat in a few words, at most 28 letters.", example="Upland, the upper bank"
    )
    public_short: Words = column(
        "What it says in the room, in words its supporters would recognise, about 80 words; it "
        "rests on the coded positions.",
        example="You want one set of figures, read together.",
    )
    public_full: Words = column(
        "The same at length, about 250 words.",
        example="You want one set of figures, read together, and you ask that nobody gain by it.",
    )
    confidential_short: Words = column(
        "Its instructions in the game, about 80 words; invented, and said to be.",
        example="In this game you may give way on the date, not on the figures.",
    )
    confidential_full: Words = column(
        "The same at length, about 250 words.",
        example="In this game you may give way on the date. Your capital wants the figures first.",
    )
    wants: Items = column(
        "The issues it wants most, first things first.", refers="issues", example="gauges"
    )
    red_lines: Words = column(
        "What it does not sign in this game.", example="Figures that one bank keeps for itself."
    )
    could_trade: Words = column(
        "What it may give in this game, and for what.", example="The date, for open figures."
    )
    style: Words = column(
        "How it conducts itself at the table; conduct, never character.",
        example="Brings tables and asks for theirs.",
    )
    source_ids: Items = column(
        "Sources of the public brief.", refers="sources", example="chair-summary"
    )
