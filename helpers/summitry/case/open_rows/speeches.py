"""Rows of what is named in the yearly general debate of the United Nations."""

from __future__ import annotations

from typing import ClassVar

from summitry.case.open_rows.base import Further, Iso3, OpenRow, Year
from summitry.case.open_rows.votes import Count
from summitry.case.rows.columns import Id, Words, column

THEME_NAMES = "[a-z][a-z_]*"
DEBATE_OVER = (0, 11, 30)


class Attention(OpenRow):
    """How often one state's speech named each theme: a wide row."""

    table: ClassVar[str] = "ungd_terms"
    about: ClassVar[str] = (
        "one state (WLD: all speakers) and year, with one column a theme of ungd_dictionary"
    )
    key: ClassVar[tuple[str, ...]] = ("year", "iso3")
    dated_by: ClassVar[str | None] = "year"
    year_known: ClassVar[tuple[int, int, int]] = DEBATE_OVER
    further: ClassVar[Further | None] = Further(
        THEME_NAMES, Count, "How often its terms were found.", example="3"
    )

    year: Year = column("Year of the debate.", example="2021")
    iso3: Iso3 = column("Code of the state or of its predecessor.", example="RUR")
    n_speeches: Count = column("Speeches counted.", example="1")
    words: Count = column("Words in them.", example="2558")


class SpeechShare(OpenRow):
    """How many speeches of a year named each theme at all: a wide row."""

    table: ClassVar[str] = "ungd_share_mentioning"
    about: ClassVar[str] = "one year, all speakers, with one column a theme of ungd_dictionary"
    key: ClassVar[tuple[str, ...]] = ("year",)
    dated_by: ClassVar[str | None] = "year"
    year_known: ClassVar[tuple[int, int, int]] = DEBATE_OVER
    further: ClassVar[Further | None] = Further(
        THEME_NAMES, Count, "Speeches with at least one of its terms.", example="30"
    )

    year: Year = column("Year of the debate.", example="2021")
    n_speeches: Count = column("Speeches held.", example="190")


class ThemeTerm(OpenRow):
    """One term that counts for a theme."""

    table: ClassVar[str] = "ungd_dictionary"
    about: ClassVar[str] = "a term that counts for a theme; the choice of terms is our own"
    key: ClassVar[tuple[str, ...]] = ("theme", "term")

    theme: Id = column("Theme, a column of ungd_terms.", example="climate")
    term: Words = column("Term in words.", example="global warming")
    regular_expression: Words = column(
        "What was searched for in the text in small letters.", example="\\bglobal warming\\b"
    )
