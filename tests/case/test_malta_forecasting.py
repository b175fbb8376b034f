"""The statements of the warm-up, each worked out anew from the open data as of the eve."""

from functools import cache

import pytest

from summitry.case import Case, open_case
from summitry.case.rows.forecasting import ForecastRelation


@cache
def eve() -> Case:
    return open_case("malta-2024").on_eve()


def mongolia_takes_part():
    states = eve().open_data("states").set_index("iso3")
    latest = max(states["admission"], key=lambda date: date.first)
    return states.loc["MNG", "admission"] == latest and str(latest) == "2012-11-21"


def budget_grew():
    budget = eve().open_data("budget").set_index("year")["budget_million_eur"]
    assert (budget[2000], budget[2021]) == (202.7, 138.2)
    return budget[2021] > budget[2000]


def malta_is_in_nato():
    spells = eve().open_data("memberships")
    mine = spells[(spells["iso3"] == "MLT") & spells["end"].isna()]
    assert set(mine["organisation"]) == {"EU"}
    assert str(mine["start"].iloc[0]).startswith("2004")
    return "NATO" in set(mine["organisation"])


def ukraine_chaired_in_2013():
    chairs = eve().open_data("chairs").set_index("year")["iso3"]
    assert chairs[2014] == "CHE"
    return chairs[2013] == "UKR"


def threshold_treaty_bound_by_1980():
    treaty = eve().open_data("treaties").set_index("id").loc["TTBT"]
    assert (str(treaty["signed"]), str(treaty["in_force"])) == ("1974-07", "1990-12-11")
    return treaty["in_force"].last.year <= 1980


def missions_in_both_baltic_states():
    missions = eve().open_data("operations").set_index("operation")
    both = missions.loc[["Mission to Estonia", "Mission to Latvia"]]
    assert {date.first.year for date in both["start"]} == {1993}
    assert {str(date) for date in both["end"]} == {"2001-12-31"}
    return [set(codes) for codes in both["iso3"]] == [{"EST"}, {"LVA"}]


def nobody_came_from_2005_to_2009():
    councils = eve().open_data("councils")
    years = councils["start"].map(lambda date: date.first.year)
    mine = councils[years.between(2005, 2009) & (councils["kind"] == "ministerial council")]
    assert (len(mine), mine["city"].iloc[0], mine["city"].iloc[-1]) == (5, "Ljubljana", "Athens")
    assert all("hist_travels" in ids for ids in mine["sources"])
    return set(mine["first_minister_present"]) == {"no"}


def last_talk_is_two_years_back():
    meetings = eve().open_data("meetings")
    ministers = meetings[meetings["level"].astype(str) == "ministers"]
    last = max(ministers["start"], key=lambda date: date.first)
    place = ministers.loc[ministers["start"] == last, "place"].item()
    assert (str(last), place) == ("2023-03-02", "New Delhi")
    contacts = eve().tables["contacts"]
    talks = contacts[(contacts["minutes"].fillna(0) > 0) & (contacts["format"] != "telephone")]
    assert str(max(talks["start"], key=lambda date: date.first)) == "2023-03-02"
    return (eve().eve - last.first).days > 2 * 365


def more_yes_in_october_2022():
    resolutions = eve().open_data("war_resolutions")
    votes = {str(row.date): row.yes for row in resolutions.itertuples()}
    assert (votes["2022-10-12"], votes["2022-03-02"]) == (143, 141)
    return votes["2022-10-12"] > votes["2022-03-02"]


def more_speeches_named_the_war_than_the_climate():
    shares = eve().open_data("speech_shares").set_index("year").loc[2024]
    found = tuple(int(shares[name]) for name in ("n_speeches", "ukraine", "climate"))
    assert found == (191, 118, 152)
    return shares["ukraine"] > shares["climate"]


ANSWERS = {
    "wu_mongolia": mongolia_takes_part,
    "wu_budget": budget_grew,
    "wu_host": malta_is_in_nato,
    "wu_chair": ukraine_chaired_in_2013,
    "wu_testban": threshold_treaty_bound_by_1980,
    "wu_baltic": missions_in_both_baltic_states,
    "wu_absent": nobody_came_from_2005_to_2009,
    "wu_two_years": last_talk_is_two_years_back,
    "wu_un_vote": more_yes_in_october_2022,
    "wu_climate": more_speeches_named_the_war_than_the_climate,
}


@pytest.mark.parametrize("item", ANSWERS)
def test_each_answer_of_the_warm_up_is_what_the_open_data_give(item):
    row = eve().warm_up.set_index("item_id").loc[item]
    assert bool(row["answer"]) == bool(ANSWERS[item]())
    assert row["role"] in eve().header.open_data


def test_the_warm_up_has_ten_statements_half_of_them_true_and_all_known_on_the_eve():
    items = eve().warm_up
    assert list(items["item_id"]) == list(ANSWERS)
    assert items["answer"].sum() == 5
    assert len(open_case("malta-2024").warm_up) == len(items)


def test_a_view_of_an_earlier_day_asks_nothing_of_later_days():
    assert set(eve().as_of("2009-12-31").warm_up["item_id"]) == {
        "wu_testban",
        "wu_baltic",
        "wu_absent",
    }


def test_relations_name_options_that_their_questions_have():
    options = eve().forecasts.set_index("question_id")["options"]
    for row in eve().forecast_relations.itertuples():
        assert row.option in options[row.question_id]
        assert not row.other_question or row.other_option in options[row.other_question]


def test_outcomes_that_hold_a_talk_are_what_a_talk_in_malta_is_compared_with():
    with_talk = set(eve().outcomes["outcome_id"][eve().outcomes["is_meeting"].astype(bool)])
    rows = eve().forecast_relations.set_index("relation_id")
    for relation in ("bilateral_is_a_talk", "talk_is_next_meeting"):
        assert set(rows.loc[relation, "outcome_ids"]) == with_talk


def test_every_question_says_on_the_eve_how_it_will_be_settled():
    words = eve().forecasts["what_would_count"]
    assert (words.str.len() > 80).all()
    assert words.str.contains(r"\b(?:no|not|makes it a no)\b").all()


def test_every_driver_shows_a_source_that_could_be_read_on_the_eve():
    for row in eve().drivers.itertuples():
        read = [one for one in eve().cite(row.source_ids) if one.known and one.title]
        assert read, row.driver_id


def test_every_question_has_a_short_name_for_pictures():
    assert all(0 < len(name) <= 36 for name in eve().forecasts["short_name"])


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"other_question": "", "other_option": "", "outcome_ids": ""}, "other_question"),
        ({"other_question": "q", "other_option": "yes", "outcome_ids": "o"}, "other_question"),
        ({"other_question": "q", "other_option": "", "outcome_ids": ""}, "other_option"),
    ],
)
def test_a_relation_to_nothing_or_to_two_things_is_pointed_out(cells, column):
    named = {"relation_id": "r", "question_id": "p", "option": "yes", "why": "Because."}
    row = ForecastRelation.model_validate({**named, "relation": "implies", **cells})
    assert [name for name, _ in row.oddities()] == [column]
