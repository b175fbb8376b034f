"""Rows of metaphors: images for diplomacy, what to ask of them, what each shows and hides."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from summitry.case.rows.columns import Id, Items, Mark, Row, Words, column

Rating = Annotated[int, Field(ge=0, le=2)]


class Metaphor(Row):
    """An image in which diplomacy is told."""

    table: ClassVar[str] = "metaphors"
    about: ClassVar[str] = "an image in which diplomacy is told, and who used it"
    key: ClassVar[tuple[str, ...]] = ("metaphor_id",)
    mark: ClassVar[Mark] = "reading"

    metaphor_id: Id = column("Short name.", example="ferry")
    name: Annotated[str, Field(min_length=1, max_length=12)] = column(
        "The image, at most 12 letters.", example="Ferry"
    )
    makes_visible: Words = column(
        "What the image lets one see.", example="Both banks need the same boat."
    )
    hides: Words = column("What it keeps out of sight.", example="Who pays for the boat.")
    used_by: str = column(
        "Who has used it, as its sources have it.",
        example="A minister called the talks a ferry.",
        default="",
    )
    claim_ids: Items = column(
        "Claims of the article that use it.", refers="claims", example="c01", default=()
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")


class MetaphorFeature(Row):
    """A feature of diplomacy that an image may show or hide."""

    table: ClassVar[str] = "metaphor_features"
    about: ClassVar[str] = "a feature of diplomacy that an image may show, half show or hide"
    key: ClassVar[tuple[str, ...]] = ("feature_id",)
    mark: ClassVar[Mark] = "reading"

    feature_id: Id = column("Short name.", example="shared_cost")
    name: Annotated[str, Field(min_length=1, max_length=18)] = column(
        "The feature, at most 18 letters, in words of at most nine.", example="shared costs"
    )
    question: Words = column(
        "What to ask of the image.", example="Does it show that costs are shared?"
    )


class MetaphorRating(Row):
    """How far one image shows one feature, by the coding of the case."""

    table: ClassVar[str] = "metaphor_ratings"
    about: ClassVar[str] = "how far an image shows a feature, with the reason"
    key: ClassVar[tuple[str, ...]] = ("metaphor_id", "feature_id")
    mark: ClassVar[Mark] = "reading"

    metaphor_id: Id = column("The image.", refers="metaphors", example="ferry")
    feature_id: Id = column("The feature.", refers="metaphor_features", example="shared_cost")
    rating: Rating = column("2 it shows it, 1 by half, 0 it hides it.", example="1")
    reason: Words = column("Why.", example="The fare is seen, the repair is not.")
