import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.meeting import (
    CRITERIA,
    MEETING,
    NO_MEETING,
    UNKNOWN,
    answers,
    asked,
    partings,
    quarrels,
    verdicts,
)

NAMES = st.sampled_from(["meeting", "less", "none_planned", "no_meeting", "not_found"])
ROW = st.fixed_dictionaries(
    {
        "minutes": st.one_of(st.just(float("nan")), st.sampled_from([0.0, 5.0, 10.0, 90.0])),
        "format": st.sampled_from(["delegations", "alone", "on_foot", "same_room", "not_found"]),
        "readout": st.sampled_from(["both", "first", "second", "none", "not_found"]),
        **dict.fromkeys(
            ("agreed", "photograph", "planned"), st.sampled_from(["yes", "no", "not_found"])
        ),
        "called_first": NAMES,
        "called_second": NAMES,
    }
)
RULE = st.tuples(st.integers(0, 120), st.sets(st.sampled_from(CRITERIA)))


def table(*rows):
    """Return a table of contacts, named a, b, c."""
    return pd.DataFrame(
        [{"contact_id": "abcdefgh"[place], **row} for place, row in enumerate(rows)]
    )


def contact(**cells):
    """Return an occasion that fulfils everything but what is given."""
    whole = {
        "minutes": 60.0,
        "format": "delegations",
        "readout": "both",
        "agreed": "yes",
        "photograph": "yes",
        "planned": "yes",
        "called_first": "meeting",
        "called_second": "meeting",
    }
    return {**whole, **cells}


@pytest.mark.parametrize(
    ("cells", "criterion"),
    [
        ({"readout": "none"}, "readout"),
        ({"format": "on_foot"}, "delegations"),
        ({"format": "alone"}, "delegations"),
        ({"agreed": "no"}, "agreed"),
        ({"photograph": "no"}, "photograph"),
        ({"planned": "no"}, "planned"),
    ],
)
def test_one_unfulfilled_criterion_undoes_a_meeting_if_it_is_asked_for(cells, criterion):
    contacts = table(contact(**cells))
    assert verdicts(contacts, 0, [criterion])["a"] == NO_MEETING
    others = [name for name in CRITERIA if name != criterion]
    assert verdicts(contacts, 60, others)["a"] == MEETING


@pytest.mark.parametrize("readout", ["both", "first", "second"])
def test_an_account_by_either_side_is_an_account(readout):
    assert verdicts(table(contact(readout=readout)), 0, ["readout"])["a"] == MEETING


def test_a_talk_as_long_as_asked_for_is_long_enough():
    contacts = table(contact(minutes=10.0), contact(minutes=0.0), contact(minutes=float("nan")))
    assert list(verdicts(contacts, 10, [])) == [MEETING, NO_MEETING, UNKNOWN]
    assert list(verdicts(contacts, 11, [])) == [NO_MEETING, NO_MEETING, UNKNOWN]
    assert list(verdicts(contacts, 0, [])) == [MEETING] * 3


def test_what_is_not_found_leaves_it_open_unless_something_else_decides():
    contacts = table(contact(photograph="not_found"), contact(photograph="not_found", agreed="no"))
    assert list(verdicts(contacts, 0, ["photograph"])) == [UNKNOWN, UNKNOWN]
    assert list(verdicts(contacts, 0, ["photograph", "agreed"])) == [UNKNOWN, NO_MEETING]


def test_a_criterion_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="handshake"):
        asked(table(contact()), 0, ["handshake"])


@given(st.lists(ROW, min_size=1, max_size=5), RULE, RULE)
def test_who_asks_for_more_counts_no_more_meetings(rows, rule, further):
    """Sartori (1970): each condition that is added leaves fewer cases."""
    contacts = table(*rows)
    more = (max(rule[0], further[0]), rule[1] | further[1])
    few, many = verdicts(contacts, *more), verdicts(contacts, *rule)
    assert {key for key, one in few.items() if one == MEETING} <= {
        key for key, one in many.items() if one == MEETING
    }
    assert {key for key, one in many.items() if one == NO_MEETING} <= {
        key for key, one in few.items() if one == NO_MEETING
    }


@given(st.lists(ROW, min_size=1, max_size=5), RULE)
def test_a_cell_that_is_found_settles_what_was_open_and_changes_nothing_else(rows, rule):
    """Kleene (1952), strong tables: a known value never depends on how an unknown one turns out."""
    contacts = table(*rows)
    before = verdicts(contacts, *rule)
    for value in ("yes", "no"):
        told = contacts.replace({name: {"not_found": value} for name in ("agreed", "photograph")})
        after = verdicts(told, *rule)
        assert all(after[key] == one for key, one in before.items() if one != UNKNOWN)


def test_a_definition_parts_from_a_word_only_where_both_are_known():
    contacts = table(
        contact(called_first="less"),
        contact(called_first="not_found"),
        contact(called_first="meeting", photograph="not_found"),
        contact(called_first="meeting", photograph="no"),
        contact(called_first="no_meeting", photograph="no"),
        contact(called_first="none_planned", photograph="yes"),
        contact(called_first="no_meeting", photograph="yes"),
    )
    found = verdicts(contacts, 0, ["photograph"])
    assert partings(contacts, found, "called_first") == ["a", "d", "g"]


def test_ministries_part_where_both_spoke_and_spoke_otherwise():
    contacts = table(
        contact(called_first="less", called_second="no_meeting"),
        contact(called_first="less", called_second="not_found"),
        contact(),
        contact(called_first="none_planned", called_second="no_meeting"),
        contact(called_first="meeting", called_second="none_planned"),
    )
    assert quarrels(contacts) == ["a"]


def test_the_answers_of_the_shipped_case_are_what_the_table_says(malta):
    found = answers(malta.contacts)
    assert list(found.loc["new-delhi-2023"]) == ["yes", "no", "no", "unknown", "no"]
    assert found.loc["stockholm-2021", "delegations"] == "unknown"
    assert quarrels(malta.contacts) == ["new-delhi-2023"]
