import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.overlaps import (
    CARDS,
    TYPES,
    choose_cards,
    compare,
    confusions,
    field,
    keyed,
)

AREAS, ISSUES = "xyz", "pqrst"
ROWS = st.lists(
    st.tuples(st.sampled_from(TYPES), st.sampled_from(AREAS), st.sampled_from(ISSUES)), max_size=20
)


def table(rows):
    """Return overlaps with a type, an area and an issue each."""
    columns = ["overlap_type", "area", "issue_id"]
    return pd.DataFrame(rows, columns=columns).assign(key=[str(n) for n in range(len(rows))])


def chosen(case):
    """Return the overlaps of a case that are chosen as cards."""
    overlaps = keyed(case.overlaps, case.issues)
    return overlaps[overlaps["key"].isin(choose_cards(overlaps))]


def test_the_cards_of_the_shipped_case_show_all_types_and_most_areas(view, malta, eve):
    case = {"whole": malta, "eve": eve}[view]
    cards = chosen(case)
    assert len(cards) == CARDS
    assert set(cards["overlap_type"]) == set(TYPES)
    possible = keyed(case.overlaps, case.issues)["area"].nunique()
    assert cards["area"].nunique() == possible


def test_no_card_of_the_eve_is_on_an_issue_whose_coding_is_the_outcome(malta, eve):
    coded = set(malta.issues["issue_id"][malta.issues["outcome_coded"]])
    assert coded & set(chosen(malta)["issue_id"])
    assert not coded & set(chosen(eve)["issue_id"])


@settings(deadline=None)
@given(ROWS, st.integers(0, 8))
def test_cards_are_chosen_once_each_in_the_order_of_the_table(rows, most):
    overlaps = table(rows)
    cards = choose_cards(overlaps, most)
    assert len(cards) == min(most, len(rows))
    assert cards == [key for key in overlaps["key"] if key in set(cards)]


@settings(deadline=None)
@given(ROWS)
def test_every_type_that_occurs_has_a_card_while_there_are_cards(rows):
    overlaps = table(rows)
    cards = overlaps[overlaps["key"].isin(choose_cards(overlaps, len(TYPES)))]
    assert set(cards["overlap_type"]) == set(overlaps["overlap_type"])


def test_an_area_not_seen_yet_goes_before_one_that_was():
    rows = [("tradeable", "x", "p"), ("tradeable", "x", "q"), ("tradeable", "y", "r")]
    assert choose_cards(table(rows), 2) == ["0", "2"]


def test_in_an_area_an_issue_not_seen_yet_goes_first():
    rows = [("tradeable", "x", "p"), ("tradeable", "x", "p"), ("tradeable", "x", "q")]
    assert choose_cards(table(rows), 2) == ["0", "2"]


def test_once_all_types_were_seen_a_new_area_goes_before_a_rarer_type():
    pairs = [("tradeable", "x"), ("incompatible", "y"), ("tradeable", "z"), ("incompatible", "x")]
    rows = [(kind, area, "p") for kind, area in [*pairs, ("tradeable", "w")]]
    assert choose_cards(table(rows), 4) == ["0", "1", "2", "4"]


def test_overlaps_come_in_the_order_of_the_issues_with_a_key_each(malta):
    overlaps = keyed(malta.overlaps, malta.issues)
    assert len(overlaps) == len(malta.overlaps)
    assert overlaps["key"].is_unique
    places = overlaps["issue_id"].map(list(malta.issues["issue_id"]).index)
    assert places.is_monotonic_increasing


def test_a_sorting_is_held_against_the_coding_and_the_unsorted_left_out():
    rows = [(kind, "x", "p") for kind in TYPES]
    answers = {"0": "shared_interest", "1": "false_friend", "2": "", "9": "tradeable"}
    found = compare(table(rows), answers)
    assert found["key"].to_list() == ["0", "1"]
    assert found["hit"].to_list() == [True, False]


def test_the_most_frequent_confusion_comes_first():
    rows = [("tradeable", "x", "p")] * 3 + [("incompatible", "x", "p"), ("false_friend", "x", "p")]
    given_types = ["false_friend", "shared_interest", "false_friend", "tradeable", "false_friend"]
    found = compare(table(rows), {str(n): kind for n, kind in enumerate(given_types)})
    assert confusions(found) == [
        ("tradeable", "false_friend", 2),
        ("tradeable", "shared_interest", 1),
        ("incompatible", "tradeable", 1),
    ]


def test_where_all_fits_nothing_is_confused():
    rows = [(kind, "x", "p") for kind in TYPES]
    assert confusions(compare(table(rows), dict(zip("0123", TYPES, strict=True)))) == []


@settings(deadline=None)
@given(ROWS)
def test_the_field_holds_every_overlap_once_under_its_issue_and_type(rows):
    overlaps = table(rows)
    cells = field(overlaps)
    assert sorted(key for keys in cells.values() for key in keys) == sorted(overlaps["key"])
    for (issue, kind), keys in cells.items():
        mine = overlaps[overlaps["key"].isin(keys)]
        assert set(mine["issue_id"]) == {issue}
        assert set(mine["overlap_type"]) == {kind}
