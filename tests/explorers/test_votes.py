import numpy as np
import pytest

from summitry import explore
from summitry.errors import SummitryError


@pytest.fixture
def agreement(malta):
    """Return the explorer on the whole case."""
    return explore.votes(malta)


@pytest.mark.parametrize(("year", "share"), [(1996, "37 % of 75"), (2023, "17 % of 84")])
def test_how_often_the_two_sides_agree_is_told(agreement, year, share):
    agreement.adjust({"state": "RUS", "year": year})
    assert f"Russia voted as the United States did in {share} votes" in agreement.reading
    assert "the two sides themselves" not in agreement.reading


def test_state_others_and_sides_are_told_with_their_votes(agreement):
    agreement.year = 2023
    assert agreement.reading == (
        "In the session of 2023/24 Ukraine voted as the United States did in 65 % of 82 votes and as "
        "Russia did in 32 % of 82 votes. All other members on average agreed with the United States "
        "in 33 % and with Russia in 47 % of the votes; the two sides themselves agreed in 17 %."
    )


def test_two_seats_of_one_state_vote_alike_until_1990(agreement):
    together = agreement.lines()["second"]["value"]
    assert together.loc[1947:1990].min() > 0.95
    assert together.loc[1992:].max() < 0.9


def test_lines_of_a_side_leave_out_the_side_itself(agreement):
    agreement.state = "USA"
    assert set(agreement.lines()) == {"second", "world_first", "world_second"}
    agreement.state = ""
    assert set(agreement.lines()) == {"world_first", "world_second", "pair"}


def test_an_abstention_by_half_is_said(agreement):
    agreement.adjust({"state": "RUS", "measure": "soft", "year": 1996})
    assert (
        "with an abstention counting half, with the United States in 53 % of 75"
        in agreement.reading
    )


def test_agreement_beyond_chance_has_no_mean_of_all_others_and_says_so(agreement):
    agreement.measure = "chance"
    assert "beyond chance was" in agreement.reading
    assert "All other members" not in agreement.reading
    assert np.isnan(agreement.lines()["world_first"]["value"]).all()
    words = [text.get_text() for text in agreement.picture.figure.texts]
    assert "No mean of all others: it needs the single votes of all members." in words


@pytest.mark.parametrize("setting", [{"measure": "chance"}, {"issue": "nuclear"}])
def test_a_year_before_the_single_votes_says_from_when_they_are_known(agreement, setting):
    agreement.adjust({**setting, "year": 1970})
    assert "are known from the session of 1991/92." in agreement.reading
    assert agreement.picture.years[0] == 1991
    assert not agreement.picture.boxes[0].get_visible()


def test_a_session_without_votes_is_said(agreement):
    agreement.year = 1964
    assert (
        agreement.reading == "For the session of 1964/65 the tables give no agreement of this kind."
    )


def test_a_share_that_is_missing_is_said_with_the_reason(agreement):
    agreement.adjust({"state": "TUR", "year": 2023})
    assert "the table has no share for Türkiye" in agreement.reading
    assert "81 of 84 votes of this session are missing in the source" in agreement.reading


def test_frequent_absence_few_votes_and_a_changed_agenda_are_said(agreement):
    agreement.adjust({"state": "MKD", "year": 2022})
    assert "stands as absent in 47 of 87 votes" in agreement.reading
    agreement.adjust({"state": "USA", "issue": "human_rights", "year": 2019})
    assert "With 14 votes, a single vote moves the share by 7 points." in agreement.reading
    assert "up to 14 votes were cast here, 22 in the session before" in agreement.reading


def test_sessions_whose_mean_is_not_known_tell_the_sides_alone(agreement):
    agreement.adjust({"state": "", "year": 1955})
    assert agreement.reading.startswith("The two sides themselves agreed in 42 %.")
    assert np.isnan(agreement.lines()["world_first"].loc[1955, "value"])


def test_a_slider_keeps_the_picture_and_another_axis_does_not(agreement):
    first = agreement.picture
    agreement.year = 1950
    assert agreement.picture is first
    agreement.state = "FRA"
    assert agreement.picture is first
    agreement.issue = "nuclear"
    assert agreement.picture is not first


def test_without_single_votes_agreement_beyond_chance_is_not_offered(malta):
    kept = {role: name for role, name in malta.header.open_data.items() if role != "rollcalls"}
    case = type(malta)(malta.header.model_copy(update={"open_data": kept}), malta.tables)
    explorer = explore.votes(case, state="TUR", year=2023)
    assert "no share for Türkiye" in explorer.reading
    assert explorer.tables.measures == ("equal", "soft")
    with pytest.raises(SummitryError, match="there is no measure 'chance' here"):
        explorer.measure = "chance"


def test_a_pack_without_codes_of_its_sides_is_refused_in_a_sentence(malta):
    sides = malta.sides.model_copy(update={"second_code": ""})
    case = type(malta)(malta.header.model_copy(update={"sides": sides}), malta.tables)
    with pytest.raises(SummitryError, match="does not give its two sides the codes"):
        explore.votes(case)


def test_the_table_has_every_session_of_the_axis(agreement):
    table = agreement.table()
    assert table["Session"].iloc[[0, -1]].tolist() == ["1946/47", "2023/24"]
    agreement.issue = "nuclear"
    assert agreement.table()["Session"].iloc[0] == "1991/92"


def test_landmarks_are_those_known_on_the_day(malta):
    def marked(case):
        return {text.get_text() for text in explore.votes(case).picture.strips[0].texts}

    assert "Crimea" in marked(malta)
    assert "Crimea" not in marked(malta.as_of("2014-03-01"))


def test_the_limits_name_agenda_habit_and_the_note_of_the_pack(agreement):
    limits = agreement.limits()
    for part in ("agenda", "by habit", agreement.case.sides.note):
        assert part in limits
