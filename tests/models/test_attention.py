import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.case.open_data import open_data
from summitry.models.attention import (
    EVERYBODY,
    mentions,
    naming,
    nice_top,
    theme_words,
    themes,
)

SPEECHES = open_data("ungd_terms")
SHARES = open_data("ungd_share_mentioning")
DICTIONARY = open_data("ungd_dictionary")
YEARS = range(1946, 2025)


def test_half_the_speeches_of_1975_named_the_conference_and_two_in_a_hundred_did_in_2024():
    found = naming(SHARES, "osce", YEARS)
    assert found.loc[1975, ["named", "speeches"]].tolist() == [68, 126]
    assert found.loc[2024, ["named", "speeches"]].tolist() == [4, 191]
    assert round(found.loc[1975, "share"] * 100) == 54
    assert round(found.loc[2024, "share"] * 100) == 2
    assert found["share"].idxmax() == 1975


def test_a_year_without_a_speech_is_missing_and_one_without_the_word_is_zero():
    found = mentions(SPEECHES, "RUS", "osce", YEARS)
    assert found.loc[1970].isna().all()
    assert found.loc[1946, "count"] == 0
    assert found.loc[1946, "rate"] == 0


def test_a_rate_is_terms_per_thousand_words():
    row = SPEECHES[(SPEECHES["year"] == 2024) & (SPEECHES["iso3"] == "UKR")].iloc[0]
    found = mentions(SPEECHES, "UKR", "ukraine", YEARS).loc[2024]
    assert found["rate"] == pytest.approx(1000 * row["ukraine"] / row["words"])
    assert found["each"] == row["ukraine"]


def test_all_speakers_are_averaged_over_their_speeches():
    row = SPEECHES[(SPEECHES["year"] == 1975) & (SPEECHES["iso3"] == EVERYBODY)].iloc[0]
    found = mentions(SPEECHES, EVERYBODY, "osce", YEARS).loc[1975]
    assert row["n_speeches"] > 100
    assert found["each"] == pytest.approx(row["osce"] / row["n_speeches"])


def test_years_without_debates_have_no_share():
    assert naming(SHARES, "osce", range(1940, 1947))["share"].isna().tolist() == [True] * 6 + [
        False
    ]


def test_themes_stand_in_the_order_of_the_dictionary_and_only_if_they_were_counted():
    found = themes(DICTIONARY, SHARES.drop(columns="nato"))
    assert list(found) == [one for one in DICTIONARY["theme"].unique() if one != "nato"]
    assert found["climate"] == ("climate change/crisis/action", "global warming")


@pytest.mark.parametrize(
    ("theme", "words"), [("osce", "OSCE"), ("nato", "NATO"), ("human_rights", "human rights")]
)
def test_abbreviations_are_written_as_their_terms_write_them(theme, words):
    assert theme_words(theme, themes(DICTIONARY, SHARES)[theme]) == words


@given(st.floats(1e-6, 1e6))
def test_the_end_of_an_axis_is_at_or_little_above_the_highest(highest):
    top = nice_top(highest)
    assert highest <= top * (1 + 1e-8)
    assert top <= 2.01 * highest or np.isclose(top, 2 * highest)


def test_an_axis_of_nothing_has_an_end():
    assert nice_top(float("nan")) == nice_top(0) == 1


def test_the_tables_themselves_stay_as_they_were():
    before = SPEECHES.copy()
    mentions(SPEECHES, "RUS", "osce", YEARS)
    pd.testing.assert_frame_equal(before, SPEECHES)
