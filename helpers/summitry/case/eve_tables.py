"""The rules of dated views that belong to one table each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.case.forms import forms
from summitry.case.rows import GENERAL_KNOWLEDGE, TABLES
from summitry.case.withholding import withheld_value, withhold

if TYPE_CHECKING:
    import datetime as dt

    from summitry.case.rows import Row

NAMES_OF_AN_ISSUE = ("issue_id", "area", "name", "question", "outcome_coded", "source_ids")
WORDS_OF_A_POSITION = ("stance", "evidence", "contested")
NAMES_OF_A_PERSON = ("trait_id", "person", "role", "years_in_post")


def surely(dates: pd.Series[Any], day: dt.date, *, undated: bool) -> pd.Series[bool]:
    """Tell for each date whether it has surely passed; ``undated`` answers where there is none."""
    known = [undated if date is None else date.surely_by(day) for date in dates]
    return pd.Series(known, index=dates.index, dtype="bool")


def cut_events(events: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """Keep events of which either end has surely passed; an end still to come is empty."""
    begun = surely(events["start"], day, undated=False) | surely(events["end"], day, undated=False)
    kept = events[begun]
    ends = [end if end is not None and end.surely_by(day) else None for end in kept["end"]]
    return kept.assign(end=pd.Series(ends, index=kept.index, dtype="object"))


def cut_sources(
    sources: pd.DataFrame, events: pd.DataFrame, article: str | None, day: dt.date
) -> pd.DataFrame:
    """Keep what was published by the day, what undated known events cite, and the article."""
    cited = {source for ids in events["source_ids"] for source in ids}
    undated = sources["published"].isna() & sources["source_id"].isin(cited)
    published = surely(sources["published"], day, undated=False)
    return sources[published | undated | (sources["source_id"] == article)]


def cut_families(families: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Keep of each family the sources that are known; a family without any vanishes."""
    known = set(sources["source_id"])
    members = [tuple(item for item in ids if item in known) for ids in families["source_ids"]]
    ids = pd.Series(members, index=families.index, dtype="object")
    return families.assign(source_ids=ids)[ids.map(len) > 0]


def unname_later_sources(
    table: pd.DataFrame, model: type[Row], known: frozenset[str]
) -> pd.DataFrame:
    """Put words in the place of each source that is not known yet; a row about one source goes."""
    known = known | {GENERAL_KNOWLEDGE, ""}
    nameless = withheld_value("id")
    for name, form in forms(model).items():
        if form.refers == "sources" and form.kind == "id":
            table = table[table[name].isin(known)]
        elif form.refers == "sources":
            ids = [tuple(one if one in known else nameless for one in of) for of in table[name]]
            table = table.assign(**{name: pd.Series(ids, index=table.index, dtype="object")})
    return table


def cut_forecasts(forecasts: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """Withhold how a question was settled while it may still be open."""
    still_open = ~surely(forecasts["closes"], day, undated=False)
    for form in forms(TABLES["forecasts"]).values():
        if form.opens is not None:
            forecasts = withhold(forecasts, form, still_open)
    return forecasts


def cut_positions(positions: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """Keep the numbers; where they rest on a later act, mark them hollow and withhold the words."""
    hollow = ~surely(positions["as_of"], day, undated=True)
    for column in WORDS_OF_A_POSITION:
        told = hollow & (positions[column] != "")
        positions = withhold(positions, forms(TABLES["positions"])[column], told)
    return positions.assign(hollow=hollow)


def cut_traits(traits: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """Keep every person; mark hollow what rests on a later act and withhold what it says."""
    hollow = ~surely(traits["as_of"], day, undated=True) | traits.get("hollow", False)
    for name, form in forms(TABLES["negotiators"]).items():
        if name not in NAMES_OF_A_PERSON:
            traits = withhold(traits, form, hollow)
    return traits.assign(hollow=hollow)


def withhold_outcome_issues(tables: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Withhold issues whose coding is the outcome: their words, their positions, their overlaps."""
    issues = tables["issues"]
    coded = issues["outcome_coded"].astype("bool")
    hidden = set(issues["issue_id"][coded])
    for name, form in forms(TABLES["issues"]).items():
        if name not in NAMES_OF_AN_ISSUE:
            issues = withhold(issues, form, coded)
    shown = {
        name: tables[name][~tables[name]["issue_id"].isin(hidden)]
        for name in ("positions", "overlaps")
    }
    return {"issues": issues, **shown}
