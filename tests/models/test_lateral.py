import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.evidence import VALUES
from summitry.models.lateral import OUTRIGHT, Beside, beside, company

ORIGINS = {"paper": "agency", "site": "agency"}
SAID = pd.DataFrame(
    {
        "paper": ["states", "states", "contradicts", "implies"],
        "site": ["states", "silent", "contradicts", "states"],
        "guest": ["states", "contradicts", "contradicts", "implies"],
        "chair": ["silent", "states", "silent", "implies"],
    },
    index=["f1", "f2", "f3", "f4"],
)


def test_copies_are_no_company_and_other_origins_are():
    assert company(SAID, ORIGINS, "paper", "f1") == 1
    assert company(SAID, ORIGINS, "guest", "f1") == 1
    assert company(SAID, {}, "paper", "f1") == 2


def test_who_says_the_opposite_or_only_implies_it_is_no_company():
    assert company(SAID, ORIGINS, "guest", "f2") == 0
    assert company(SAID, ORIGINS, "paper", "f4") == 0
    assert company(SAID, ORIGINS, "site", "f4") == 0


def test_to_contradict_a_fact_is_to_say_something_of_it():
    assert company(SAID, ORIGINS, "guest", "f3") == 1


def test_what_stands_beside_a_page_is_counted_by_hand():
    assert beside(SAID, ORIGINS, "paper", "f2") == Beside(pages=2, others=1, stated=3, shared=3)
    assert beside(SAID, ORIGINS, "guest", "f2") == Beside(pages=1, others=0, stated=3, shared=2)


def test_a_source_or_a_fact_that_is_not_coded_has_nothing_beside_it():
    assert beside(SAID, ORIGINS, "stranger", "f1") == Beside(1, 0, 0, 0)
    assert company(SAID, ORIGINS, "paper", "f9") == 0


@st.composite
def tables(draw):
    """Draw what a few sources say to a few facts."""
    sources = ["s1", "s2", "s3", "s4"][: draw(st.integers(1, 4))]
    columns = {
        one: draw(st.lists(st.sampled_from(VALUES), min_size=3, max_size=3)) for one in sources
    }
    families = draw(st.dictionaries(st.sampled_from(sources), st.sampled_from(["x", "y"])))
    return pd.DataFrame(columns, index=["f1", "f2", "f3"]), families


@given(tables())
def test_company_never_exceeds_the_other_sources_and_shared_never_what_is_stated(drawn):
    said, families = drawn
    for source in said.columns:
        found = beside(said, families, source, "f1")
        assert 0 <= found.others < len(said.columns)
        assert found.shared <= found.stated == said[source].isin(OUTRIGHT).sum()
        assert found.pages >= 1


@given(tables())
def test_taking_all_for_one_origin_leaves_nobody_any_company(drawn):
    said, _families = drawn
    one = dict.fromkeys(said.columns, "one")
    assert all(company(said, one, source, "f1") == 0 for source in said.columns)
