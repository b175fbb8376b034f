"""Tests of the days: two versions side by side, an answer first, then who says what."""

import dataclasses
from math import isnan

import pytest

from summitry.errors import SummitryError
from summitry.explorers.day import DayExplorer
from summitry.explorers.day_answers import is_answer
from summitry.explorers.day_words import witnesses


def test_both_versions_show_before_the_answer_and_their_sources_do_not(malta):
    explorer = DayExplorer(malta)
    assert "A: Before Blinken began to speak. B: While Blinken was speaking." in explorer.reading
    assert explorer.card() == ""
    assert "origin" not in explorer.reading
    assert "Moscow Times" not in explorer.table().to_string()


def test_an_answer_shows_who_says_what_and_is_kept(malta, own_journal):
    explorer = DayExplorer(malta)
    explorer.version, explorer.sure = "a", 70
    explorer.check()
    entry = own_journal.latest("malta-2024", "dispute", "dp01")
    assert entry.value["version"] == "a"
    assert entry.value["sure"] == 70
    assert entry.value["words"] == "Before Blinken began to speak (70 of 100 sure)"
    assert "B stands on two pages from at most two origins" in explorer.reading
    assert "You held A likelier, 70 of 100 sure." in explorer.reading
    for words in ("The Moscow Times", "AP via WDBO", "What would settle it", "no verdict"):
        assert words in explorer.card()


def test_a_version_is_asked_for_first(malta, own_journal):
    explorer = DayExplorer(malta)
    explorer.check()
    assert explorer.trouble == "Choose the version that you hold likelier first."
    assert own_journal.entries() == ()
    assert explorer.card() == ""


def test_an_answer_that_was_kept_stays_as_it_was_given(malta):
    explorer = DayExplorer(malta, answers={"dp01": {"version": "b", "sure": 60, "checked": True}})
    explorer.version, explorer.sure = "a", 10
    assert (explorer.version, explorer.sure) == ("b", 60)


def test_every_question_has_an_answer_of_its_own(malta):
    explorer = DayExplorer(malta)
    explorer.version = "b"
    explorer.check()
    explorer.dispute = "dp02"
    assert (explorer.version, explorer.checked, explorer.card()) == (None, False, "")
    explorer.dispute = "dp01"
    assert (explorer.version, explorer.checked) == ("b", True)


def test_a_third_version_is_offered_only_where_there_is_one(malta):
    explorer = DayExplorer(malta)
    offered = explorer.board.controls[1]
    assert list(offered.options) == ["A", "B"]
    explorer.dispute = "dp02"
    assert list(offered.options) == ["A", "B", "C"]
    explorer.version = "c"
    assert offered.widget.value == "c"
    explorer.dispute = "dp03"
    with pytest.raises(SummitryError, match="version"):
        explorer.version = "c"


def test_a_reopened_notebook_shows_what_was_kept_after_the_still_picture(malta, own_journal):
    first = DayExplorer(malta)
    first.version, first.sure = "b", 80
    first.check()
    again = DayExplorer(malta)
    bundle = again._repr_mimebundle_()
    assert "You held" not in bundle["text/plain"]
    assert again.answers["dp01"] == {"version": "b", "sure": 80, "checked": True}
    assert again.dispute == "dp02"


def test_an_entry_that_does_not_fit_is_passed_over(malta, own_journal):
    for value in ({"version": "c", "sure": 50}, {"version": "a"}, "a", {"version": 1, "sure": 2}):
        own_journal.append(case="malta-2024", kind="dispute", about="dp01", value=value)
        explorer = DayExplorer(malta)
        explorer._repr_mimebundle_()
        assert (explorer.answers, explorer.trouble) == ({}, "")


def test_on_the_eve_it_opens_with_the_record(eve):
    with pytest.raises(SummitryError, match="opens with the record"):
        DayExplorer(eve)


def test_a_case_without_open_questions_says_so(malta):
    none = {**malta.tables, "disputes": malta.disputes.iloc[:0]}
    with pytest.raises(SummitryError, match="names no question"):
        DayExplorer(dataclasses.replace(malta, tables=none))


def test_a_case_without_moments_still_asks(malta):
    none = {**malta.tables, "moments": malta.moments.iloc[:0]}
    explorer = DayExplorer(dataclasses.replace(malta, tables=none))
    assert explorer.reading.startswith("When did Lavrov leave")
    assert explorer.cause is None


def test_each_version_names_its_own_sources(malta):
    for row in malta.disputes.itertuples():
        groups = [set(row.sources_a), set(row.sources_b), set(row.sources_c)]
        named = [group for group in groups if group]
        assert sum(map(len, named)) == len(set.union(*named)), row.dispute_id


def test_versions_agree_with_what_the_sources_were_coded_to_say(malta):
    said = malta.corroboration.astype({"value": "str"}).set_index(["source_id", "fact_id"])["value"]
    first = malta.disputes.set_index("dispute_id").loc["dp01"]
    assert {said[source, "f05"] for source in first["sources_a"]} == {"states"}
    assert {said[source, "f06"] for source in first["sources_b"]} == {"states"}
    third = malta.disputes.set_index("dispute_id").loc["dp05"]
    assert {said[source, "f15"] for source in third["sources_a"]} == {"contradicts"}
    assert {said[source, "f15"] for source in third["sources_b"]} == {"states"}


def test_no_moment_bears_an_hour_that_no_source_tells(malta):
    hours = set(malta.moments["clock"]) - {""}
    assert hours == {
        "in the morning", "over 20 min late", "online by 13:43", "some 20 min", "plan: about 13:00",
    }  # fmt: skip


def test_moments_come_by_day_those_of_known_order_first(malta):
    explorer = DayExplorer(malta)
    days = [explorer.events[one].start.first for one in explorer.moments]
    assert days == sorted(days)
    places = [moment.place for moment in explorer.moments.values()]
    assert places[:9] == [1, 1, 2, 2, 3, 4, 4, 5, 5]
    assert all(isnan(place) for place in places[9:])


def test_a_moment_in_hand_tells_what_its_place_rests_on(malta):
    explorer = DayExplorer(malta, moment="day-017")
    assert "so it lies before that" in explorer.card()
    assert "Rzeczpospolita" in explorer.card()
    assert malta.events.set_index("event_id").loc["day-017", "summary"] in explorer.reading


def test_pages_of_one_origin_are_drawn_as_one_witness(malta):
    fourth = malta.disputes.set_index("dispute_id").loc["dp04"]
    explorer = DayExplorer(malta, dispute="dp04", revealed=True)
    assert witnesses(fourth["sources_a"], explorer.origins) == "■□"
    assert "A stands on two pages from one origin" in explorer.reading


@pytest.mark.parametrize(
    "given",
    [
        None,
        {},
        {"version": "a", "sure": 101, "checked": True},
        {"version": "a", "sure": 50.0, "checked": True},
        {"version": None, "sure": 50, "checked": True},
        {"version": "a", "sure": 50, "checked": "yes"},
    ],
)
def test_what_is_no_answer_is_told_from_one(given):
    assert not is_answer(given, ["a", "b"])
