"""Rows of votes in the United Nations General Assembly and of what is computed from them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.open_rows.base import Further, Iso3, OpenRow, Year
from summitry.case.rows.columns import Date, Items, OptionalNumber, Words, column

Count = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]
Flag = Literal["yes", "no", ""]
Ballot = Literal["Y", "A", "N", "X", "-", ""]


class Rollcall(OpenRow):
    """A recorded vote: its date, its subject, its totals."""

    table: ClassVar[str] = "unga_rollcalls"
    about: ClassVar[str] = "a recorded vote of the General Assembly; an empty flag is not known"
    key: ClassVar[tuple[str, ...]] = ("rcid",)
    dated_by: ClassVar[str | None] = "date"

    rcid: Count = column("Number of the vote in the source.", example="5309")
    date: Date = column("Day of the vote.", example="2014-03-27")
    session: OptionalNumber = column(
        "Regular session; empty where the source damaged the vote's number.",
        example="68",
        default=None,
    )
    resolution: str = column("Resolution, where known.", example="A/RES/68/262", default="")
    title: str = column("Short title, where known.", example="Nuclear disarmament", default="")
    yes: Count = column("States that voted yes.", example="100")
    no: Count = column("States that voted no.", example="11")
    abstain: Count = column("States that abstained.", example="58")
    absent: Count = column("Members that did not vote.", example="24")
    important_to_first: Flag = column(
        "Declared important by the foreign ministry of the first side.", example="no", default=""
    )
    amendment: Flag = column("A vote on an amendment.", example="no", default="")
    paragraph: Flag = column("A vote on a paragraph.", example="no", default="")
    middle_east: Flag = column("On the Middle East.", example="no", default="")
    nuclear: Flag = column("On nuclear weapons.", example="yes", default="")
    disarmament: Flag = column("On arms control and disarmament.", example="yes", default="")
    human_rights: Flag = column("On human rights.", example="no", default="")
    colonialism: Flag = column("On colonialism.", example="no", default="")
    development: Flag = column("On economic development.", example="no", default="")
    key_topic: str = column("Our mark of two topics.", example="river", default="")


class Ballots(OpenRow):
    """How each state voted in one recorded vote: a wide row."""

    table: ClassVar[str] = "unga_votes_osce"
    about: ClassVar[str] = (
        "a recorded vote, with one column a state, named by its three-letter code: Y yes, "
        "A abstained, N no, X absent, - not a member, empty where the record fails"
    )
    key: ClassVar[tuple[str, ...]] = ("rcid",)
    dated_by: ClassVar[str | None] = "date"
    further: ClassVar[Further | None] = Further(
        "[A-Z]{3}", Ballot, "How the state voted.", example="Y", default=""
    )

    rcid: Count = column("Number of the vote, as in unga_rollcalls.", example="5309")
    date: Date = column("Day of the vote.", example="2014-03-27")


class Agreement(OpenRow):
    """How often one state voted as another did, in one session."""

    table: ClassVar[str] = "unga_agreement"
    about: ClassVar[str] = (
        "one state (WLD: mean of all other members), one session, one partner, one group of issues"
    )
    key: ClassVar[tuple[str, ...]] = ("session", "iso3", "partner", "issue")
    dated_by: ClassVar[str | None] = "year"
    year_known: ClassVar[tuple[int, int, int]] = (1, 9, 30)

    year: Year = column("The autumn in which the session began.", example="1996")
    session: Count = column("Regular session.", example="51")
    iso3: Iso3 = column("Three-letter code of the state.", example="RUR")
    partner: Iso3 = column("Code of the state it is compared with.", example="UPL")
    issue: Literal[
        "all",
        "middle_east",
        "nuclear",
        "disarmament",
        "human_rights",
        "colonialism",
        "development",
    ] = column("Group of issues.", example="all")
    n_votes: Count = column("Votes that both cast.", example="75")
    agreement: Share = column("Share of identical votes, 0-1.", example="0.3733")
    agreement_soft: Share = column(
        "The same, where an abstention agrees by half with a yes or a no.", example="0.5333"
    )


class IdealPoint(OpenRow):
    """Where one state stood in one year on the line that explains its votes best."""

    table: ClassVar[str] = "unga_idealpoints"
    about: ClassVar[str] = "one state and year; numbers are empty where too few votes carry them"
    key: ClassVar[tuple[str, ...]] = ("year", "iso3")
    dated_by: ClassVar[str | None] = "year"
    year_known: ClassVar[tuple[int, int, int]] = (1, 9, 30)

    year: Year = column("Year.", example="1996")
    iso3: Iso3 = column("Code of the state or of its predecessor.", example="RUR")
    ideal_point: OptionalNumber = column(
        "Ideal point from votes on final texts; the line has no unit.", example="-0.5", default=None
    )
    low: OptionalNumber = column("5 % point of its interval.", example="-0.8", default=None)
    high: OptionalNumber = column("95 % point of its interval.", example="-0.2", default=None)
    n_votes: Count = column("Votes on final texts that carry it.", example="76")
    from_all_votes: OptionalNumber = column(
        "Ideal point from all votes.", example="-0.4", default=None
    )
    by_session: OptionalNumber = column(
        "Older estimate for the session that began in the year.", example="-0.4", default=None
    )


class Resolution(OpenRow):
    """A resolution of the eleventh emergency special session."""

    table: ClassVar[str] = "unga_es11"
    about: ClassVar[str] = "a resolution of the eleventh emergency special session"
    key: ClassVar[tuple[str, ...]] = ("resolution",)
    dated_by: ClassVar[str | None] = "date"

    resolution: Words = column("Number.", example="ES-11/1")
    date: Date = column("Day of the vote.", example="2022-03-02")
    title: Words = column("Subject, in our own words.", example="Demand to withdraw forces")
    yes: Count = column("Of 193 members, those that voted yes.", example="141")
    no: Count = column("Voted no.", example="5")
    abstain: Count = column("Abstained.", example="35")
    not_voting: Count = column("Did not vote.", example="12")
    note: str = column("What to know.", example="", default="")
    sources: Items = column("Sources of the register.", refers="sources", example="wp_es11_5")


class ResolutionVote(OpenRow):
    """How one state voted on one of these resolutions, and how we know."""

    table: ClassVar[str] = "unga_es11_votes_osce"
    about: ClassVar[str] = "one state and one resolution of that session"
    key: ClassVar[tuple[str, ...]] = ("resolution", "iso3")
    dated_by: ClassVar[str | None] = "date"

    resolution: Words = column("Number, as in unga_es11.", example="ES-11/1")
    date: Date = column("Day of the vote.", example="2022-03-02")
    iso3: Iso3 = column("Three-letter code of the state.", example="RUR")
    vote: Literal["Y", "A", "N", "X", "AX"] = column(
        "Y yes, A abstained, N no, X did not vote, AX abstained or did not vote.", example="Y"
    )
    basis: Literal["full_list", "named", "deduced", "inferred"] = column(
        "Complete list seen, named in a source, deduced from totals, or only inferred.",
        example="full_list",
    )
    sources: Items = column("Sources of the register.", refers="sources", example="wp_es11_5")
