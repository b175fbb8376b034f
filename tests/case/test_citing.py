from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from summitry.case.citing import kind_in_words
from summitry.case.opening import open_case
from summitry.case.rows.evidence import PublisherType
from summitry.errors import SummitryError


@pytest.fixture
def case(pack):
    return open_case(pack)


def test_a_citation_is_one_readable_line(case):
    assert str(case.source("chair-summary")) == (
        "Midland ministry (government), 11 May 2023: Summary of the first day."
    )


def test_a_citation_ends_with_the_address_where_there_is_one(case):
    assert str(case.source("web-article")) == (
        "A blog (blog), June 2023: What happened at the river. https://example.org/a"
    )


def test_a_title_that_is_a_question_keeps_its_own_ending(pack, edit):
    edit("sources.csv", "Map of the river", "Whose river?")
    assert str(open_case(pack).source("old-map")).endswith("Whose river?")


def test_a_source_without_a_date_is_called_undated(case):
    cited = case.source("old-map")
    assert cited.published is None
    assert "undated" in str(cited)


def test_citations_come_in_the_order_asked_for(case):
    cited = case.cite(["old-map", "chair-summary", "old-map"])
    assert [source.source_id for source in cited] == ["old-map", "chair-summary", "old-map"]


def test_a_single_name_may_be_cited(case):
    assert case.cite("old-map") == [case.source("old-map")]


def test_general_knowledge_says_that_no_source_was_found(case):
    cited = case.source("general-knowledge")
    assert cited.known
    assert str(cited) == "General knowledge: no source was found for it."


def test_an_unknown_source_is_an_error_with_the_nearest_name(case):
    with pytest.raises(SummitryError, match="perhaps you mean 'chair-summary'"):
        case.source("chair-sumary")


def test_an_unknown_source_like_none_is_an_error_without_a_guess(case):
    with pytest.raises(SummitryError, match="no source 'zzzz'"):
        case.source("zzzz")


def test_a_citation_does_not_change(case):
    with pytest.raises(FrozenInstanceError):
        case.source("old-map").title = "Another"


@pytest.mark.parametrize("kind", get_args(PublisherType))
def test_every_kind_of_publisher_has_words(kind):
    words = kind_in_words(kind)
    assert words
    assert "_" not in words
