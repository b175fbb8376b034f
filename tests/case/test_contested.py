"""Codings that are open to doubt say so, and on the eve tell nothing of later days."""

import pytest

from summitry.case import open_case

WITHHELD = "opens with the record"


@pytest.fixture(scope="module")
def malta():
    """Return the whole case."""
    return open_case("malta-2024")


@pytest.fixture(scope="module")
def eve(malta):
    """Return the case as it was known on the eve."""
    return malta.on_eve()


def places(case, words):
    """Return where a word about a contested coding stands, by issue and actor."""
    rows = case.positions
    found = rows[rows["contested"].map(words)]
    return set(zip(found["issue_id"], found["actor_id"], strict=True))


def test_every_contested_coding_is_marked(malta):
    contested = places(malta, bool)
    assert len(contested) == 34
    assert {
        ("ukr_ceasefire", "ukraine"), ("ukr_nato", "germany"), ("ukr_territory", "hungary"),
        ("arm_missiles", "russia"), ("glo_cyber", "turkiye"), ("glo_caucasus", "ukraine"),
        ("hum_scrutiny", "georgia"), ("hum_georgia", "malta"), ("osc_budget", "kazakhstan"),
    } <= contested  # fmt: skip


def test_on_the_eve_a_doubt_opens_with_what_it_is_about(malta, eve):
    hollow = eve.positions[eve.positions["hollow"]]
    late = set(zip(hollow["issue_id"], hollow["actor_id"], strict=True))
    assert places(eve, lambda words: words == WITHHELD) == places(malta, bool) & late
    known = places(eve, lambda words: words not in ("", WITHHELD))
    assert known == {place for place in places(malta, bool) - late if place[0] != "osc_budget"}
    assert len(known) == 8


def test_no_doubt_of_a_later_row_is_part_of_any_cell_of_the_eve(malta, eve):
    shown = "\n".join(str(frame.to_dict("records")) for frame in eve.tables.values())
    whole = malta.positions
    late = whole[[date.first > eve.as_of_date for date in whole["as_of"]]]
    words = [text for text in late["contested"] if text]
    assert len(words) == 25
    assert [text for text in words if text in shown] == []


def test_issues_whose_line_is_weak_warn_of_it(malta, eve):
    cautions = malta.issues.set_index("issue_id")["caution"]
    assert set(cautions.index[cautions != ""]) == {
        "arm_missiles", "glo_terror", "glo_gaza", "hum_scrutiny", "osc_posts",
    }  # fmt: skip
    view = eve.issues.set_index("issue_id")["caution"]
    assert view["osc_posts"] == WITHHELD
    assert view["arm_missiles"] == cautions["arm_missiles"]
