import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.evidence import (
    CONTRADICTS,
    DIVIDED,
    IMPLIES,
    IMPLIES_NOT,
    SILENT,
    STATES,
    VALUES,
    Weight,
    collapse,
    count_origins,
    joint,
    matrix,
    origin_of,
    weigh,
)

SOURCES = st.lists(st.sampled_from("abcdefgh"), unique=True)
ORIGINS = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(["one", "two"]))


def table(*triples):
    """Return a corroboration table of source, fact, value."""
    return pd.DataFrame(triples, columns=["source_id", "fact_id", "value"])


def families(**members):
    """Return a table of families."""
    return pd.DataFrame({"family_id": list(members), "source_ids": list(members.values())})


def test_two_reports_of_one_origin_are_one_origin_and_two_of_two_are_two():
    origins = origin_of(families(agency=("paper", "site")))
    assert count_origins(["paper", "site"], origins) == 1
    assert count_origins(["paper", "witness"], origins) == 2
    assert count_origins([], origins) == 0


def test_a_source_that_bears_the_name_of_a_family_is_not_that_family():
    origins = origin_of(families(agency=("paper",)))
    assert count_origins(["paper", "agency"], origins) == 2


def test_a_source_in_two_families_is_refused():
    with pytest.raises(ValueError, match="paper stands in two families, one and two"):
        origin_of(families(one=("paper",), two=("site", "paper")))


@given(SOURCES, ORIGINS)
def test_there_are_never_more_origins_than_pages_and_none_only_for_none(sources, origins):
    count = count_origins(sources, origins)
    assert 0 <= count <= len(sources)
    assert (count == 0) == (not sources)


@given(SOURCES, ORIGINS)
def test_one_more_copy_of_a_known_origin_adds_no_origin(sources, origins):
    again = [*sources, "copy"]
    for source in sources:
        if source in origins:
            assert count_origins(again, {**origins, "copy": origins[source]}) == count_origins(
                sources, origins
            )
    assert count_origins(again, origins) == count_origins(sources, origins) + 1


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([SILENT, SILENT], SILENT),
        ([IMPLIES, STATES], STATES),
        ([SILENT, IMPLIES], IMPLIES),
        ([SILENT, CONTRADICTS], CONTRADICTS),
        ([SILENT, IMPLIES_NOT], IMPLIES_NOT),
        ([IMPLIES_NOT, CONTRADICTS], CONTRADICTS),
        ([STATES, CONTRADICTS], DIVIDED),
        ([STATES, IMPLIES_NOT], DIVIDED),
        ([IMPLIES, IMPLIES_NOT], DIVIDED),
        ([IMPLIES, CONTRADICTS, SILENT], DIVIDED),
        ([], SILENT),
    ],
)
def test_an_origin_says_the_plainest_thing_and_both_where_it_says_both(values, said):
    assert joint(values) == said


@given(st.lists(st.sampled_from(VALUES)))
def test_what_an_origin_says_does_not_hang_on_the_order_of_its_pages(values):
    assert joint(values) == joint(reversed(values)) == joint(values * 2)


def test_a_pair_that_was_not_coded_is_silent():
    said = matrix(table(("b", "f1", STATES), ("a", "f2", CONTRADICTS)), ["f1", "f2", "f3"])
    assert list(said.columns) == ["b", "a"]
    assert said.to_numpy().tolist() == [[STATES, SILENT], [SILENT, CONTRADICTS], [SILENT] * 2]


def test_copies_collapse_into_one_column_and_a_lonely_source_keeps_its_own():
    said = matrix(
        table(
            ("paper", "f1", STATES),
            ("site", "f1", CONTRADICTS),
            ("witness", "f1", IMPLIES),
            ("site", "f2", IMPLIES),
        ),
        ["f1", "f2"],
    )
    origins = origin_of(families(agency=("paper", "site")))
    found = collapse(said, origins)
    assert found.to_dict("list") == {"agency": [DIVIDED, IMPLIES], "witness": [IMPLIES, SILENT]}
    weights = weigh(said, origins)
    assert weights.loc["f1"].to_dict() == {"support": Weight(2, 2), "against": Weight(1, 1)}
    assert weights.loc["f2"].to_dict() == {"support": Weight(1, 1), "against": Weight(0, 0)}


def test_who_implies_that_it_is_not_so_is_counted_on_the_other_side():
    said = matrix(table(("paper", "f1", IMPLIES_NOT), ("site", "f1", CONTRADICTS)), ["f1"])
    weights = weigh(said, origin_of(families(agency=("paper", "site"))))
    assert weights.loc["f1"].to_dict() == {"support": Weight(0, 0), "against": Weight(2, 1)}
