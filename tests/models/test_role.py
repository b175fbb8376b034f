"""What one seat makes of the codings: where it is alone, whose company it has, what it can trade."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.role import alone, company, loneliest, on_issue, others, places, trade

ISSUES = pd.DataFrame(
    {
        "issue_id": ["water", "money", "gauges"],
        "name": ["Water", "Money", "Gauges"],
        "scale_0": ["none"] * 3,
        "scale_100": ["all"] * 3,
    }
)


def coded(*rows):
    """Return positions: issue, actor, place, half of the band, salience."""
    return pd.DataFrame(
        [
            {
                "issue_id": issue,
                "actor_id": actor,
                "position": place,
                "low": place - half,
                "high": place + half,
                "salience": care,
                "flexibility": 30,
                "coding_confidence": "low" if half > 20 else "high",
            }
            for issue, actor, place, half, care in rows
        ],
        columns=[
            "issue_id", "actor_id", "position", "low", "high", "salience", "flexibility",
            "coding_confidence",
        ],
    )  # fmt: skip


RIVER = coded(
    ("water", "up", 90, 5, 80),
    ("water", "low", 10, 5, 30),
    ("money", "up", 80, 5, 20),
    ("money", "low", 20, 5, 70),
    ("money", "mid", 80, 25, 40),
    ("gauges", "low", 50, 5, 10),
)


def test_a_seat_has_a_row_for_each_issue_it_is_coded_on_and_for_no_other():
    found = places(RIVER, ISSUES, "up")
    assert list(found["issue_id"]) == ["water", "money"]
    assert list(found["salience"]) == [80, 20]
    assert list(places(RIVER, ISSUES, "mid")["weak"]) == [True]
    assert len(places(RIVER, ISSUES, "nobody")) == 0


def test_bands_that_share_one_point_touch():
    table = coded(("water", "up", 60, 10, 50), ("water", "low", 40, 10, 50))
    assert list(others(table, "up")["touches"]) == [True]
    table.loc[1, "high"] = 49
    assert list(others(table, "up")["touches"]) == [False]


def test_a_seat_is_alone_where_no_other_band_touches_and_somebody_is_there():
    assert alone(RIVER, "up") == ["water"]
    assert alone(RIVER, "low") == ["water", "money"]
    assert loneliest(RIVER, "up") == ("water", 0, 1)
    assert loneliest(RIVER, "mid") == ("money", 1, 2)
    assert loneliest(coded(("water", "up", 5, 1, 9)), "up") is None


def test_company_needs_three_shared_issues():
    two = [(issue, actor, 50, 5, 50) for issue in ("water", "money") for actor in ("up", "low")]
    assert company(coded(*two), "up") is None
    three = [*two, ("gauges", "up", 50, 5, 50), ("gauges", "low", 90, 5, 50)]
    assert company(coded(*three), "up") == ("low", 2, 3)


def test_the_trade_gives_each_what_it_cares_for_more():
    assert trade(RIVER, "up") == ("low", "water", "money", 50)
    assert trade(RIVER, "low") == ("up", "money", "water", 50)
    assert trade(RIVER, "mid") is None


def test_there_is_nothing_to_trade_where_one_cares_more_for_everything():
    table = RIVER.assign(salience=[80, 30, 71, 70, 40, 10])
    assert trade(table, "up") is None


def test_the_nearest_comes_first():
    assert [(one.actor_id, one.away) for one in on_issue(RIVER, "up", "money")] == [
        ("mid", 0),
        ("low", 60),
    ]


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["water", "money", "gauges"]),
        st.sampled_from(["up", "low", "mid"]),
        st.integers(0, 100),
        st.integers(0, 30),
        st.integers(0, 100),
    ),
    unique_by=lambda row: row[:2],
    max_size=9,
)


@given(ROWS)
def test_a_trade_is_one_that_the_partner_sees_as_a_trade_too(rows):
    table = coded(*rows)
    found = trade(table, "up")
    if found is None:
        return
    back = trade(table, found.actor_id)
    care = table.set_index(["issue_id", "actor_id"])["salience"]
    assert care[found.first, "up"] >= care[found.first, found.actor_id] + found.gain
    assert care[found.second, found.actor_id] >= care[found.second, "up"] + found.gain
    assert back is not None
    assert back.gain >= found.gain > 0


@given(ROWS)
def test_alone_and_loneliest_agree(rows):
    table = coded(*rows)
    found, lonely = loneliest(table, "up"), alone(table, "up")
    assert (found is not None and found[1] == 0) == bool(lonely)


@given(ROWS)
def test_touching_is_mutual(rows):
    table = coded(*rows)
    mine = {
        (row.issue_id, row.touches)
        for row in others(table, "up").itertuples()
        if row.actor_id == "low"
    }
    theirs = {
        (row.issue_id, row.touches)
        for row in others(table, "low").itertuples()
        if row.actor_id == "up"
    }
    assert mine == theirs


@pytest.mark.parametrize("ask", [alone, company, loneliest, trade])
def test_an_empty_table_gives_nothing(ask):
    assert not ask(coded(), "up")
