import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.positions import (
    FAR,
    ORDERS,
    gaps,
    in_order,
    plain_name,
    stands,
    to_place,
    widest_group,
)

PLACES = st.integers(0, 100)
ROWS = st.lists(st.tuples(PLACES, PLACES), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def nato(eve):
    """Return who stands where on membership of the alliance, on the eve."""
    return stands(eve.positions, eve.actors, "ukr_nato")


def table(rows):
    """Return a table of positions and saliences."""
    return pd.DataFrame(
        {
            "actor_id": [f"actor{n}" for n in range(len(rows))],
            "position": [float(place) for place, _ in rows],
            "salience": [float(care) for _, care in rows],
        }
    )


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Midland (in the chair)", "Midland"),
        ("Midland (in the chair) and others", "Midland and others"),
        ("Midland", "Midland"),
        ("(unnamed)", "(unnamed)"),
    ],
)
def test_a_plain_name_has_no_brackets(name, plain):
    assert plain_name(name) == plain


def test_only_coded_actors_stand_on_an_issue_in_the_order_of_the_case(eve, nato):
    assert list(nato["actor_id"]) == [
        "us", "russia", "ukraine", "malta", "eu", "germany", "poland", "turkiye", "hungary",
        "kazakhstan",
    ]  # fmt: skip
    assert "switzerland" in set(eve.actors["actor_id"])


def test_numbers_are_those_of_the_table(nato):
    row = nato.set_index("actor_id").loc["ukraine"]
    assert [row[name] for name in ("position", "low", "high", "salience")] == [96, 90, 100, 97]
    assert row["plain"] == "Ukraine"
    assert row["alliances"] == ("GUAM",)


def test_weak_means_low_confidence_and_hollow_a_later_act(malta, nato):
    assert set(nato["actor_id"][nato["weak"]]) == {"eu", "malta", "kazakhstan"}
    assert set(nato["actor_id"][nato["hollow"]]) == {"russia", "ukraine", "eu", "malta"}
    whole = stands(malta.positions, malta.actors, "ukr_nato")
    assert not whole["hollow"].any()
    assert set(whole["actor_id"]) == set(nato["actor_id"])


def test_an_issue_whose_coding_is_the_outcome_has_nobody_on_the_eve(malta, eve):
    assert stands(eve.positions, eve.actors, "osc_posts").empty
    assert len(stands(malta.positions, malta.actors, "osc_posts")) == 12


def test_orders(nato):
    def ids(by, *, told=True):
        return list(in_order(nato, by, told=told)["actor_id"])

    assert ids("position")[:3] == ["russia", "hungary", "kazakhstan"]
    assert ids("position")[-1] == "ukraine"
    assert ids("salience")[:3] == ["russia", "ukraine", "poland"]
    assert ids("name") == [
        "eu", "germany", "hungary", "kazakhstan", "malta", "poland", "russia", "turkiye",
        "ukraine", "us",
    ]  # fmt: skip
    assert ids("alliance")[:2] == ["russia", "kazakhstan"]
    assert ids("alliance")[-5:] == ["turkiye", "us", "hungary", "germany", "poland"]


@pytest.mark.parametrize("by", ["position", "salience"])
def test_an_order_that_would_tell_the_coding_is_not_followed_before_it_shows(nato, by):
    assert list(in_order(nato, by, told=False)["actor_id"]) == list(nato["actor_id"])


def test_groups_are_ordered_by_name_before_the_coding_shows(nato):
    ordered = in_order(nato, "alliance", told=False)
    both = ordered[ordered["alliances"] == ("NATO", "EU")]
    assert list(both["actor_id"]) == ["germany", "hungary", "poland"]


@pytest.mark.parametrize("by", ORDERS)
def test_an_order_keeps_every_row(nato, by):
    ordered = in_order(nato, by)
    assert sorted(ordered["actor_id"]) == sorted(nato["actor_id"])
    assert list(ordered.columns) == list(nato.columns)


def test_the_three_to_place_care_most_among_those_far_apart(nato):
    assert to_place(nato) == ["russia", "ukraine", "us"]


@given(ROWS)
def test_the_first_to_place_cares_most_and_nobody_is_placed_twice(rows):
    found = to_place(table(rows))
    assert len(found) == len(set(found)) == min(3, len(rows))
    cares = dict(zip(table(rows)["actor_id"], (care for _, care in rows), strict=True))
    assert cares[found[0]] == max(cares.values())


@given(ROWS)
def test_whoever_is_chosen_is_far_from_the_others_or_the_farthest_there_is(rows):
    actors = table(rows).set_index("actor_id")
    found = to_place(table(rows))
    for place, actor in enumerate(found[1:], start=1):
        before = [actors.loc[one, "position"] for one in found[:place]]

        def away(one, before=before):
            return min(abs(actors.loc[one, "position"] - other) for other in before)

        left = [one for one in actors.index if one not in found[:place]]
        far = [one for one in left if away(one) >= FAR]
        if far:
            assert actor in far
            assert actors.loc[actor, "salience"] == max(actors.loc[one, "salience"] for one in far)
        else:
            assert away(actor) == max(away(one) for one in left)


def test_gaps_count_towards_100_and_bands_include_their_ends(nato):
    found = gaps(nato, {"us": 64, "russia": 6, "ukraine": 80, "switzerland": 10})
    found = found.set_index("actor_id")
    assert found["gap"].to_dict() == {"us": 10, "russia": 4, "ukraine": -16}
    assert found["inside"].to_dict() == {"us": True, "russia": False, "ukraine": False}


def test_no_guess_no_gap(nato):
    assert gaps(nato, {}).empty


def test_the_widest_group_is_told_with_its_two_ends(nato):
    name, left, right = widest_group(nato)
    assert (name, left.actor_id, right.actor_id) == ("EU", "hungary", "poland")
    assert right.position - left.position == 79


def test_groups_of_one_are_no_groups(nato):
    assert widest_group(nato[nato["actor_id"].isin(["us", "russia"])]) is None
    assert widest_group(nato.iloc[:0]) is None
