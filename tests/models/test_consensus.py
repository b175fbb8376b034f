import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.consensus import (
    ACT,
    REACH,
    RULES,
    STATED,
    bring_round,
    item_worth,
    objects,
    passes,
    table_of_worth,
    totals,
    under_rule,
)
from summitry.models.consensus_items import agenda_items, issue_rows
from summitry.models.consensus_search import largest
from summitry.models.consensus_seats import GROUP, OWN, UNKNOWN, seats
from summitry.models.membership import members

WHOLE = st.integers(-12, 12).map(float)


def brute(tables, counts, rule):
    """Return size and worth of the best package that passes, by looking at every package."""
    best = (-1, -np.inf)
    for levels in itertools.product(*(range(len(table)) for table in tables)):
        worths = totals(tables, levels)
        if passes(worths, rule):
            size = sum(bool(level) and count for level, count in zip(levels, counts, strict=True))
            best = max(best, (size, float(worths.sum())))
    return best


@st.composite
def small_tables(draw):
    """Return a few items with a few wordings and a few states."""
    states = draw(st.integers(1, 5))
    items = draw(st.integers(1, 5))
    row = st.lists(WHOLE, min_size=states, max_size=states)
    tables = [
        np.array([[0.0] * states, *draw(st.lists(row, min_size=1, max_size=3))])
        for _ in range(items)
    ]
    return tables, draw(st.lists(st.booleans(), min_size=items, max_size=items))


@settings(max_examples=300, deadline=None)
@given(small_tables(), st.sampled_from(RULES))
def test_the_search_finds_what_looking_at_every_package_finds(made, rule):
    tables, counts = made
    found = largest(tables, counts, rule)
    worths = totals(tables, found.levels)
    assert passes(worths, rule)
    size, worth = brute(tables, counts, rule)
    assert found.size == size
    taken = zip(found.levels, counts, strict=True)
    assert sum(bool(level) and count for level, count in taken) == size
    assert float(worths.sum()) == pytest.approx(worth, abs=1e-5)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=6))
def test_with_nothing_to_trade_an_item_passes_exactly_inside_the_unanimity_core(pairs):
    # One dimension, veto players with bands: the core is where all bands meet (Tsebelis 2002, ch. 1).
    bands = np.array([[min(pair), max(pair), 100, 0] for pair in pairs], float)
    places = np.arange(0, 101, 5.0)
    worths = item_worth(places, bands, worth=0)
    inside = (places >= bands[:, 0].max()) & (places <= bands[:, 1].min())
    assert [passes(row, "consensus") for row in worths] == inside.tolist()


def test_a_veto_player_outside_the_band_blocks_the_package():
    bands = np.array([[60, 90, 80, 0], [70, 100, 80, 0], [0, 20, 80, 0]], float)
    assert objects(item_worth([80], bands, worth=10)[0], "consensus").tolist() == [
        False,
        False,
        True,
    ]


def test_one_more_veto_player_never_makes_more_pass():
    # Tsebelis (1995), proposition: policy stability does not fall with a further veto player.
    rng = np.random.default_rng(3)
    for _ in range(40):
        tables = [np.vstack([np.zeros(4), rng.normal(0, 5, (2, 4))]) for _ in range(4)]
        fewer = [table[:, :3] for table in tables]
        assert (
            largest(tables, [True] * 4, "consensus").size
            <= largest(fewer, [True] * 4, "consensus").size
        )


def test_flexibility_widens_the_band_on_both_sides_and_no_further():
    stiff, loose = [40, 60, 100, 0], [40, 60, 100, 100]
    worths = item_worth(
        [40 - REACH, 60 + REACH, 60 + REACH + 1], np.array([stiff, loose], float), 0
    )
    assert worths[:, 1].tolist() == [0, 0, -1]
    assert worths[:, 0].tolist() == [-REACH, -REACH, -REACH - 1]


def test_two_items_refused_alone_pass_together():
    # Logrolling: each gives way on what it cares less about (Buchanan and Tullock 1962, ch. 10).
    tables = [np.array([[0, 0], [9, -4]], float), np.array([[0, 0], [-4, 9]], float)]
    assert not passes(totals(tables, [1, 0]), "consensus")
    assert not passes(totals(tables, [0, 1]), "consensus")
    assert largest(tables, [True, True], "consensus").levels == (1, 1)


@pytest.mark.parametrize(("blocking", "passed"), [(0, True), (1, True), (2, False), (3, False)])
def test_consensus_minus_one_takes_away_exactly_one_objection(blocking, passed):
    worths = np.array([-50.0] * blocking + [5.0] * (4 - blocking))
    assert passes(worths, "minus_one") is passed
    assert passes(worths, "consensus") is (blocking == 0)


def test_under_a_silence_procedure_only_those_speak_up_who_miss_by_more():
    assert objects(np.array([-ACT, -ACT - 0.1, 0.0]), "silence").tolist() == [False, True, False]


def test_a_statement_takes_a_part_of_the_cost_off_and_nothing_of_the_gain():
    table = under_rule([np.array([[0.0, 0.0], [-9.0, 6.0]])], "statements")[0]
    assert table[1].tolist() == pytest.approx([-9 * (1 - STATED), 6])


def test_an_unknown_rule_is_refused():
    with pytest.raises(ValueError, match="the rule is one of"):
        under_rule([np.zeros((1, 1))], "majority")


@settings(max_examples=150, deadline=None)
@given(small_tables(), st.sampled_from(RULES), st.data())
def test_what_brings_a_state_round_changes_one_item_and_loses_nobody(made, rule, data):
    tables, _ = made
    levels = [data.draw(st.integers(0, len(table) - 1)) for table in tables]
    before = objects(totals(tables, levels), rule)
    for state in np.flatnonzero(before):
        change = bring_round(tables, levels, rule, int(state))
        ways = [
            (item, level)
            for item, table in enumerate(tables)
            for level in range(len(table))
            if level != levels[item]
            and not (
                after := objects(totals(tables, [*levels[:item], level, *levels[item + 1 :]]), rule)
            )[state]
            and not (after & ~before).any()
        ]
        assert (change is None) == (ways == [])
        if change is not None:
            assert (change.item, change.level) in ways
            tried = [*levels[: change.item], change.level, *levels[change.item + 1 :]]
            assert int(objects(totals(tables, tried), rule).sum()) == change.objecting


ACTORS = pd.DataFrame(
    {
        "actor_id": ["up", "low", "mid", "league"],
        "kind": ["state", "state", "chair", "organisation"],
        "iso3": ["UPL", "LOW", "MID", ""],
        "alliances": [("L",), ("L", "P"), (), ("L",)],
    }
)


def positions(*rows):
    columns = ["issue_id", "actor_id", "low", "high", "salience", "flexibility"]
    return pd.DataFrame(rows, columns=columns)


def seated(table, *, discipline, groups):
    return seats(
        ["UPL", "LOW", "MID", "FAR"], ACTORS, table, ["dam"], groups, discipline=discipline
    )


def test_without_discipline_a_state_without_a_coding_has_no_place():
    table = positions(("dam", "up", 0, 10, 50, 0), ("dam", "league", 60, 80, 90, 0))
    council = seated(table, discipline=False, groups={"L": {"UPL", "LOW"}})
    assert council.ground[0].tolist() == [OWN, UNKNOWN, UNKNOWN, UNKNOWN]
    assert item_worth([100], council.numbers[0], 10)[0].tolist() == [-40, 0, 0, 0]


def test_with_discipline_members_take_the_line_of_the_one_who_speaks_for_them():
    table = positions(("dam", "up", 0, 10, 50, 0), ("dam", "league", 60, 80, 90, 0))
    council = seated(table, discipline=True, groups={"L": {"UPL", "LOW"}})
    assert council.ground[0].tolist() == [GROUP, GROUP, UNKNOWN, UNKNOWN]
    assert council.whose[0].tolist() == ["L", "L", "", ""]
    assert council.numbers[0, 0].tolist() == [60, 80, 90, 0]


def test_a_member_that_cares_more_than_its_group_keeps_its_own_coding():
    table = positions(("dam", "up", 0, 10, 95, 0), ("dam", "league", 60, 80, 90, 0))
    council = seated(table, discipline=True, groups={"L": {"UPL", "LOW"}})
    assert council.ground[0].tolist() == [OWN, GROUP, UNKNOWN, UNKNOWN]


def test_a_group_whose_members_stand_apart_has_no_line():
    groups = {"P": {"UPL", "LOW", "FAR"}}
    apart = positions(("dam", "up", 0, 10, 50, 0), ("dam", "low", 60, 80, 50, 0))
    assert UNKNOWN in seated(apart, discipline=True, groups=groups).ground[0]
    near = positions(("dam", "up", 0, 70, 50, 0), ("dam", "low", 60, 80, 50, 0))
    council = seated(near, discipline=True, groups=groups)
    assert council.ground[0].tolist() == [OWN, OWN, UNKNOWN, GROUP]
    assert council.numbers[0, 3].tolist() == [30, 75, 50, 0]


def council_of(malta, worth, *, discipline=False):
    """Return the tables of the shipped case and which items count."""
    items = agenda_items(malta.agenda, set(malta.positions["issue_id"]))
    issues, of_issue = issue_rows(items)
    codes = list(malta.open_data("states")["iso3"])
    table = malta.open_data("memberships")
    groups = {name: members(table, name, malta.ends) for name in table["organisation"].unique()}
    council = seats(codes, malta.actors, malta.positions, issues, groups, discipline=discipline)
    tables = table_of_worth([item.places for item in items], of_issue, council, worth)
    return items, codes, tables, [row >= 0 for row in of_issue]


@pytest.mark.parametrize("discipline", [False, True])
@pytest.mark.parametrize("worth", [0, 5])
def test_with_little_to_trade_the_largest_package_is_the_one_that_was_adopted(
    malta, worth, discipline
):
    items, _, tables, counts = council_of(malta, worth, discipline=discipline)
    assert largest(tables, counts, "consensus").levels == tuple(item.adopted for item in items)


def test_posts_and_budget_as_drafted_are_blocked_by_those_who_tied_the_budget(malta):
    items, codes, tables, _ = council_of(malta, 10)
    levels = [3 if item.key in ("posts", "budget") else 0 for item in items]
    blocked = objects(totals(tables, levels), "consensus")
    assert {code for code, no in zip(codes, blocked, strict=True) if no} == {"RUS", "AZE"}


def test_what_was_adopted_passes_under_every_rule(malta):
    items, _, tables, _ = council_of(malta, 0)
    levels = [item.adopted for item in items]
    for rule in RULES:
        assert passes(totals(under_rule(tables, rule), levels), rule)


def test_every_wording_of_the_shipped_agenda_stands_in_order_on_its_issue(malta):
    items = agenda_items(malta.agenda, set(malta.issues["issue_id"]))
    assert len(items) == 15
    assert [item.key for item in items if not item.issue] == ["chair_2026"]
    assert {item.issue for item in items} - {""} == set(malta.issues["issue_id"])
    for item in items:
        assert len(item.name) <= 22
        assert max(map(len, item.labels)) <= 16
        if item.issue:
            assert list(item.places) == sorted(set(item.places))
    assert {item.key: item.adopted for item in items if item.adopted} == {"posts": 3}


def test_on_the_eve_the_agenda_does_not_tell_what_was_adopted(eve):
    assert eve.withholds("agenda", "adopted")
    items = agenda_items(eve.agenda, set(eve.positions["issue_id"]))
    assert {item.adopted for item in items} == {0}
    assert [item.key for item in items if not item.issue] == ["posts", "budget", "chair_2026"]
