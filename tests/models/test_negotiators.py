import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from summitry.case.rows.people import EYES
from summitry.models.negotiators import deck, documented, judged, unseen, views

SEEN = st.lists(st.sampled_from(EYES), unique=True, max_size=4).map(tuple)


def table(*rows):
    """Return traits a, b, c of persons, each with the eyes that see them."""
    return pd.DataFrame(
        [("abcdefghij"[place], *row) for place, row in enumerate(rows)],
        columns=["trait_id", "person", "seen_by"],
    )


@given(st.lists(st.tuples(st.sampled_from("PQR"), SEEN), max_size=10))
def test_a_deck_holds_different_traits_in_their_order_each_with_eyes(rows):
    traits = table(*rows)
    cards = deck(traits)
    assert cards == sorted(set(cards))
    seen = dict(zip(traits["trait_id"], traits["seen_by"], strict=True))
    assert all(seen[card] for card in cards)
    assert len(cards) == min(6, sum(bool(eyes) for eyes in seen.values()))


def test_a_deck_takes_every_kind_of_eyes_before_one_twice():
    traits = table(*[("P", ("reported",))] * 4, *[("P", (eye,)) for eye in EYES[:3]])
    assert deck(traits, most=4) == ["a", "e", "f", "g"]


def test_any_of_the_eyes_that_see_a_trait_is_a_hit():
    traits = table(("P", ("friendly", "sceptical")), ("P", ("reported",)), ("Q", ("friendly",)))
    found = judged(traits, {"a": "sceptical", "b": "friendly", "c": ""})
    assert list(found["trait_id"]) == ["a", "b"]
    assert list(found["hit"]) == [True, False]


def test_a_trait_stands_under_each_of_its_eyes():
    traits = table(("P", ("friendly", "sceptical")), ("P", ("friendly",)))
    assert views(traits) == {("P", "friendly"): ["a", "b"], ("P", "sceptical"): ["a"]}


def test_eyes_are_missing_by_person():
    traits = table(("P", ("friendly",)), ("P", ("reported",)), ("Q", EYES))
    assert unseen(traits) == {"P": ["own_words", "sceptical"], "Q": []}


def test_what_opens_later_is_not_documented_yet():
    traits = table(("P", ("friendly",)), ("P", ()))
    assert list(documented(traits.assign(hollow=[False, True]))["trait_id"]) == ["a"]
    assert list(documented(traits)["trait_id"]) == ["a", "b"]


def test_the_shipped_case_sees_every_person_with_some_eyes(malta):
    traits = malta.negotiators
    assert traits["seen_by"].map(len).min() >= 1
    assert {eye for eyes in traits["seen_by"] for eye in eyes} == set(EYES)
