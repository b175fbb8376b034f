"""Every number in the prose of the notebooks agrees with the tables."""

from __future__ import annotations

import datetime as dt
import itertools
from functools import cache
from pathlib import Path

import nbformat
import pytest

from summitry import open_case
from summitry.models.ballots import agreement_by, counted
from summitry.models.contact_strategies import STRATEGIES
from summitry.models.encounters import occasions
from summitry.models.membership import participants
from summitry.models.treaties import standings

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
EVE = dt.date(2024, 12, 4)


@cache
def eve():
    """Open the case as of the eve."""
    return open_case("malta-2024").on_eve()


@cache
def prose(name):
    """Return the prose of a notebook as one text."""
    cells = nbformat.read(FOLDER / name, as_version=4).cells
    return " ".join(" ".join(c.source.split()) for c in cells if c.cell_type == "markdown")


def says(name, words):
    """Fail if the notebook does not say these words, so that a check here cannot outlive them."""
    assert words in prose(name)


def seats(year):
    """Count the states of today that had a seat at the end of a year."""
    return len(participants(eve().open_data("states"), dt.date(year, 12, 31)))


def right_option(prompt_id, answer):
    """Tell whether a prompt offers an answer."""
    options = eve().prompts.set_index("prompt_id").loc[prompt_id, "options"]
    return answer in options


def test_the_seats_of_the_early_years():
    says("01_context.ipynb", "The picture shows 33 tiles for those years")
    assert seats(1975) == seats(1990) == 33
    assert right_option("states_in_1993", str(seats(1993)))
    says("01_context.ipynb", "a table of 57 states")
    assert seats(2024) == 57


def test_the_last_adopted_budget_is_one_of_the_guesses():
    budget = eve().open_data("budget")
    last = budget.loc[budget["status"].astype(str) == "adopted", "year"].max()
    assert right_option("last_budget", str(last))
    says("01_context.ipynb", "no regular budget for the two years before")
    missing = budget.loc[budget["status"].astype(str) == "not adopted", "year"]
    assert list(missing) == [2022, 2023]


def test_the_agreements_in_force_on_the_eve():
    says("01_context.ipynb", "The picture below holds twenty agreements")
    treaties = eve().open_data("treaties")
    held = standings(treaties, EVE).isin(["in force", "weakened"]).sum()
    assert len(treaties) == 20
    assert held == 11
    assert right_option("treaties_left", "eleven")


def test_the_stretches_with_five_agreements_between_two_states():
    says("01_context.ipynb", "there are two such stretches, one before and one after 2002")
    treaties = eve().open_data("treaties")
    bilateral = treaties[treaties["kind"].str.startswith("bilateral")]
    days = [dt.date(1960, 1, 1) + dt.timedelta(days=step) for step in range(0, 23740, 20)]
    in_force = [
        (day, standings(bilateral, day).isin(["in force", "weakened"]).sum() == 5) for day in days
    ]
    starts = [day for (_, before), (day, now) in itertools.pairwise(in_force) if now > before]
    assert len(starts) == 2
    assert starts[0].year < 2002 < starts[1].year


@pytest.mark.parametrize(
    ("first", "last", "alone", "margin"), [(1990, 1999, 43, 27), (2020, 2024, 2, 3)]
)
def test_the_occasions_of_meetings(first, last, alone, margin):
    says(
        "01_context.ipynb", "43 against 27 in the years 1990 to 1999, two against three since 2020"
    )
    meetings = occasions(eve().open_data("meetings"))
    of_these = meetings[meetings["year"].between(first, last)]["occasion"]
    assert (of_these == "alone").sum() == alone
    assert (of_these == "margin").sum() == margin


def test_three_cards_fall_into_five_days_of_november():
    says("01_context.ipynb", "Three cards fall between 17 and 21 November 2024")
    says("01_context.ipynb", "no event between December 2022 and November 2024")
    events = eve().events
    lanes = {"ukraine", "sanctions"}
    shown = events[[bool(lanes & set(themes)) for themes in events["themes"]]]
    days = [start.first for start in shown["start"]]
    assert sum(dt.date(2024, 11, 17) <= day <= dt.date(2024, 11, 21) for day in days) == 3
    assert not any(dt.date(2022, 12, 2) < day < dt.date(2024, 11, 1) for day in days)


def test_the_lane_of_other_regions_is_almost_empty():
    says("01_context.ipynb", "the lane is almost empty")
    events = eve().events
    regional = events[["regional" in themes for themes in events["themes"]]]
    assert len(regional) == 4
    assert not regional["summary"].str.contains("Armenia|Azerbaijan|Gaza").any()


def test_the_highest_year_of_voting_alike_is_the_one_the_prompt_asks_for():
    ballots = eve().open_data("votes").drop(columns="date")
    votes = ballots.merge(eve().open_data("rollcalls"), on="rcid")
    sides = eve().sides
    shares = agreement_by(votes[counted(votes)], sides.first_code, sides.second_code, "session")
    by_autumn = shares["share"].set_axis(shares.index.astype(int) + 1945)
    assert by_autumn.idxmax() == 1996
    assert round(by_autumn[1996] * 100, 1) == 37.3
    assert round(by_autumn[2023] * 100, 1) == 16.7
    assert right_option("vote_alike", "1996")


def test_more_speeches_named_the_conference_in_1975():
    shares = eve().open_data("speech_shares").set_index("year")
    share = shares["osce"] / shares["n_speeches"]
    assert round(share[1975] * 100) == 54
    assert round(share[2024] * 100) == 2


def test_the_article_names_four_fields_and_the_council_a_fifth():
    says("02_issues.ipynb", "names four fields")
    assert eve().issues["area"].nunique() == 5


def test_two_questions_open_with_the_record_as_a_whole():
    says("02_issues.ipynb", "Two questions, on the budget and on the posts, open with the record")
    coded = eve().issues.loc[eve().issues["outcome_coded"], "issue_id"]
    assert sorted(coded) == ["osc_budget", "osc_posts"]


def test_the_minutes_of_four_encounters():
    says(
        "03_dynamics.ipynb",
        "In Stockholm in December 2021 the two sat behind closed doors for about",
    )
    says("03_dynamics.ipynb", "In Geneva in January 2022 it was an hour and a half")
    says("03_dynamics.ipynb", "In New Delhi in March 2023 it was some ten minutes")
    minutes = eve().contacts.set_index("contact_id")["minutes"]
    assert minutes["stockholm-2021"] == 40
    assert minutes["geneva-2022"] == 90
    assert minutes["new-delhi-2023"] == 10


def test_three_signs_serve_for_practice_and_twenty_wait():
    says("03_dynamics.ipynb", "Three signs of earlier meetings serve for practice")
    says("03_dynamics.ipynb", "Twenty more signs, from the days of the council, wait")
    assert len(eve().signals) == 3
    assert len(open_case("malta-2024").signals) - len(eve().signals) == 20


def test_eight_strategies_play_and_four_posts_were_open():
    says("03_dynamics.ipynb", "Eight classic strategies play below")
    assert len(STRATEGIES) == 8
    says("03_dynamics.ipynb", "The mandates of the four highest officials had run out")
    assert len(eve().package_items) == 4


def test_six_outcomes_seven_drivers_eleven_questions_ten_statements():
    says("04_scenarios.ipynb", "## 1. Six ways it could end")
    assert len(eve().outcomes) == 6
    says("04_scenarios.ipynb", "Seven forces, the **drivers**")
    assert len(eve().drivers) == 7
    says("04_scenarios.ipynb", "Eleven questions. Each has a closing day")
    assert len(eve().forecasts) == 11
    says("04_scenarios.ipynb", "Ten statements about the OSCE")
    assert len(eve().warm_up) == 10
