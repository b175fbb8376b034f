import datetime as dt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.case.dates import PartialDate
from summitry.models.reference_class import (
    ReferenceClass,
    candidate_classes,
    members,
    rate_of,
    wilson_interval,
)
from summitry.models.reference_class_occasions import (
    COLUMNS,
    consistent,
    council_occasions,
    with_precedents,
)

INVASION = dt.date(2022, 2, 24)


def occasions_of(case):
    """Return the occasions before the event, as the explorer has them."""
    councils, meetings = case.open_data("councils"), case.open_data("meetings")
    return with_precedents(council_occasions(councils, meetings), case.precedents)


@pytest.fixture(scope="module")
def recorded(eve):
    """Return the councils by first day with what the open data alone says."""
    found = council_occasions(eve.open_data("councils"), eve.open_data("meetings"))
    return found.set_index("start")


@pytest.fixture(scope="module")
def known(eve):
    """Return the occasions by first day, with what was found on single ones."""
    return occasions_of(eve).set_index("start")


# Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion. Statistics in
# Medicine 17, table I, method 3 (score without continuity correction), 95 per cent.
@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_intervals_are_those_that_newcombe_published(successes, trials, low, high):
    assert wilson_interval(successes, trials, 0.95) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 60), st.integers(0, 60), st.floats(0.05, 0.99))
def test_an_interval_holds_its_share_and_stays_between_0_and_1(met, missed, level):
    low, high = wilson_interval(met, met + missed, level)
    assert 0 <= low <= high <= 1
    if met + missed:
        share = met / (met + missed)
        assert low - 1e-12 <= share <= high + 1e-12


@given(st.integers(0, 20), st.integers(1, 20))
def test_more_occasions_of_the_same_share_leave_less_open(met, missed):
    few = np.ptp(wilson_interval(met, met + missed))
    many = np.ptp(wilson_interval(10 * met, 10 * (met + missed)))
    assert many < few


@pytest.mark.parametrize(("met", "all_of_them", "level"), [(3, 2, 0.9), (-1, 2, 0.9), (1, 2, 1.0)])
def test_counts_that_cannot_be_are_refused(met, all_of_them, level):
    with pytest.raises(ValueError, match="counts need"):
        wilson_interval(met, all_of_them, level)


@given(st.lists(st.sampled_from(["yes", "no", ""]), max_size=40))
def test_unknown_occasions_can_move_a_share_only_between_its_bounds(answers):
    rate = rate_of(answers)
    assert rate.met <= rate.known
    assert rate.known + rate.unknown == len(answers)
    assert 0 <= rate.least <= rate.most <= 1
    if rate.share is not None:
        assert rate.least <= rate.share <= rate.most
    assert (rate.share is None) == (rate.known == 0)


def test_a_meeting_is_recorded_at_the_councils_of_1991_and_2021(recorded):
    berlin, stockholm = recorded.loc[dt.date(1991, 6, 19)], recorded.loc[dt.date(2021, 12, 2)]
    assert (berlin["place"], berlin["met"], berlin["second_came"]) == ("Berlin", "yes", "yes")
    assert (stockholm["place"], stockholm["met"]) == ("Stockholm", "yes")
    assert list(recorded["met"]).count("yes") == 2


def test_a_visit_whose_counterpart_is_not_named_is_no_recorded_meeting(recorded):
    assert recorded.loc[dt.date(1991, 9, 10), "met"] == ""


def test_where_a_minister_stayed_away_they_did_not_meet(recorded):
    assert recorded.loc[dt.date(2019, 12, 5), "met"] == "no"
    away = (recorded["first_came"] == "no") | (recorded["second_came"] == "no")
    assert set(recorded.loc[away, "met"]) == {"no"}


def test_an_unknown_minister_is_never_one_who_stayed_away(recorded):
    row = recorded.loc[dt.date(2014, 12, 4)]
    assert (row["first_came"], row["second_came"], row["met"]) == ("yes", "", "")


def test_a_meeting_next_door_or_two_days_off_is_another_meeting():
    council = {
        "number": "1", "kind": "ministerial council", "start": PartialDate.parse("2000-05-10"),
        "end": PartialDate.parse("2000-05-11"), "city": "Bridgetown", "host_iso3": "RUR",
        "first_minister_present": "yes", "second_minister_present": "",
    }  # fmt: skip

    def met(country, first, last):
        trip = {"level": "ministers", "country_iso3": country}
        trip |= {"start": PartialDate.parse(first), "end": PartialDate.parse(last)}
        return council_occasions(pd.DataFrame([council]), pd.DataFrame([trip]))["met"].item()

    assert met("RUR", "2000-05-08", "2000-05-09") == "yes"
    assert met("RUR", "2000-05-12", "2000-05-14") == "yes"
    assert met("RUR", "2000-05-07", "2000-05-08") == ""
    assert met("RUR", "2000-05-13", "2000-05-13") == ""
    assert met("UPL", "2000-05-10", "2000-05-11") == ""


@pytest.mark.parametrize(
    ("cells", "follows"),
    [
        (("yes", "", "", "yes"), ("yes", "yes", "yes", "yes")),
        (("", "", "yes", ""), ("yes", "yes", "yes", "")),
        (("yes", "no", "", "no"), ("yes", "no", "no", "no")),
        (("yes", "yes", "no", "no"), ("yes", "yes", "no", "no")),
        (("yes", "yes", "", ""), ("yes", "yes", "", "")),
    ],
)
def test_being_there_together_follows_from_what_else_is_known(cells, follows):
    assert consistent(*cells) == follows


def test_summits_of_presidents_are_left_out(recorded):
    assert dt.date(2010, 12, 1) not in recorded.index
    assert dt.date(2010, 7, 16) in recorded.index


def test_what_was_found_on_single_councils_replaces_what_was_unknown(known):
    dublin, maastricht = known.loc[dt.date(2012, 12, 6)], known.loc[dt.date(2003, 12, 1)]
    assert (dublin["second_came"], dublin["met"]) == ("yes", "yes")
    assert (maastricht["second_came"], maastricht["overlapped"], maastricht["met"]) == (
        "yes",
        "",
        "",
    )
    assert known.loc[dt.date(2015, 12, 3), "met"] == ""
    assert known.index.is_unique


# Counted by hand from the two open tables and the precedents.
@pytest.mark.parametrize(
    ("chosen", "met", "counted", "unknown"),
    [
        (ReferenceClass(), 8, 24, 8),
        (ReferenceClass(both=True), 8, 8, 5),
        (ReferenceClass(since=dt.date(2014, 3, 18)), 4, 9, 1),
        (ReferenceClass(since=INVASION), 0, 2, 0),
        (ReferenceClass(alike=False, both=True, since=INVASION), 1, 11, 1),
    ],
)
def test_the_base_rate_moves_with_the_class(eve, chosen, met, counted, unknown):
    occasions = occasions_of(eve)
    rate = rate_of(occasions.loc[members(occasions, chosen), "met"])
    assert (rate.met, rate.known, rate.unknown) == (met, counted, unknown)


def test_both_present_leaves_no_council_without_either(eve):
    occasions = occasions_of(eve)
    both = occasions[members(occasions, ReferenceClass(both=True))]
    assert set(both["first_came"]) == set(both["second_came"]) == {"yes"}
    assert both["alike"].all()
    assert dt.date(2023, 11, 30) not in set(both["start"])


def test_classes_are_those_that_differ(eve):
    occasions = occasions_of(eve)
    turns = [dt.date(1975, 8, 1), dt.date(2014, 3, 18), INVASION, dt.date(2030, 1, 1)]
    found = candidate_classes(occasions, turns)
    assert list(found) == ["all", "both", "since_1", "since_2", "gatherings"]
    assert found["since_2"].since == found["gatherings"].since == INVASION
    assert list(candidate_classes(occasions[occasions["alike"]], [])) == ["all", "both"]


@given(st.integers(0, 40))
def test_a_narrower_class_has_no_more_occasions(years):
    table = pd.DataFrame(
        [
            (
                dt.date(1985 + n, 1, 1),
                None,
                "",
                "",
                n % 3 > 0,
                "yes",
                "yes" if n % 2 else "",
                "no" if n % 5 == 0 else "",
                "",
                "",
            )
            for n in range(40)
        ],
        columns=list(COLUMNS),
    )
    since = dt.date(1985 + years, 1, 1)
    wide, narrow = ReferenceClass(since=since), ReferenceClass(both=True, since=since)
    inside = members(table, narrow)
    assert (members(table, wide) | ~inside).all()
    assert inside.sum() <= members(table, ReferenceClass(both=True)).sum()
