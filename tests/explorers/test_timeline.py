import re

import pytest

from summitry import explore


@pytest.fixture
def road(malta):
    """Return the timeline of the whole case."""
    return explore.timeline(malta)


def test_it_begins_at_the_latest_event_with_everything_in_view(road, malta):
    latest = malta.events.sort_values("start", kind="stable").iloc[-1]
    assert road.event == latest["event_id"]
    assert road.reading.startswith(f"{len(malta.events)} events in view, 1972 to 2026.")
    assert latest["summary"] in road.reading


def test_the_eve_shows_no_later_event(eve):
    road = explore.timeline(eve)
    assert road.in_view()["start"].max().first <= eve.as_of_date
    assert "2024." in road.reading
    assert "2025" not in road.reading


def test_lanes_stand_in_the_order_of_the_pack(road, malta):
    assert list(road.lanes.items()) == list(dict(malta.themes).items())


def test_a_filter_by_actor_keeps_only_events_with_that_actor(road):
    road.actor = "Ukraine"
    events = road.in_view()
    assert 0 < len(events) < len(road.events)
    assert all("Ukraine" in actors for actors in events["actors"])
    assert road.event == events["event_id"].iloc[-1]


def test_a_chosen_event_stays_chosen_while_it_passes_the_filter(road):
    first = road.in_view()["event_id"].iloc[0]
    road.event = first
    road.actor = road.chosen_row()["actors"][0]
    assert road.event == first


def test_a_lane_taken_away_takes_its_events_with_it(road):
    road.themes = ("sanctions",)
    assert all("sanctions" in themes for themes in road.in_view()["themes"])
    assert road.picture.lanes == ["sanctions"]


def test_without_a_lane_there_is_nothing_and_the_words_say_so(road):
    road.themes = ()
    assert road.event == ""
    assert road.reading == road.say("nothing")
    assert road.picture.empty.get_text() == road.say("nothing")
    assert road.card() == ""
    assert len(road.table()) == 0
    assert road.picture.lanes == list(road.lanes)


def test_a_closer_look_shows_fewer_events_round_the_chosen_one(road):
    counts = []
    road.event = "road-013"
    for zoom in ("all", "ten_years", "two_years", "half_year", "month", "week", "day"):
        road.zoom = zoom
        found = re.match(r"(\w+) events? in view", road.reading)
        counts.append(road.reading if found is None else found[1])
        assert road.dates(road.chosen_row()) in road.reading
    assert counts[0] == str(len(road.events))
    assert counts[-1] == "One"


def test_a_month_is_in_view_with_its_middle(malta):
    road = explore.timeline(malta, zoom="day", event="road-002")
    assert road.dates(road.chosen_row()) in road.reading
    left, right = road.picture.plot.get_xlim()
    assert left < road.picture.ring.get_xdata()[0] < right


def test_the_card_tells_mark_confidence_and_sources_with_their_links(road, malta):
    row = malta.events[[len(ids) > 1 for ids in malta.events["source_ids"]]].iloc[0]
    road.event = row["event_id"]
    card = road.card()
    assert f"summitry-{row['mark']}" in card
    assert road.say("confidence", level=row["confidence"]) in card
    links = [one.url for one in malta.cite(row["source_ids"]) if one.url]
    assert links
    assert all(f'href="{link}"' in card for link in links)


def test_hindsight_is_told_in_the_whole_case_and_never_on_the_eve(malta, eve):
    later = malta.events[malta.events["afterwards"] != ""]
    known = later[later["event_id"].isin(eve.events["event_id"])].iloc[0]
    assert known["afterwards"] in explore.timeline(malta, event=known["event_id"]).card()
    card = explore.timeline(eve, event=known["event_id"]).card()
    assert known["afterwards"] not in card
    assert "Seen from later" not in card


def test_the_table_twin_holds_what_passes_the_filters(road):
    road.actor = "Ukraine"
    table = road.table()
    assert list(table.iloc[:, 2]) == list(road.in_view()["summary"])


def test_settings_given_together_do_not_undo_each_other(malta):
    road = explore.timeline(malta)
    first = road.in_view()["event_id"].iloc[0]
    road.board.settle()
    road.adjust({"event": first, "themes": ("arms_control",), "zoom": "all"})
    fresh = explore.timeline(malta, event=first, themes=("arms_control",))
    assert road.settings() == fresh.settings()
    road.board.settle()
    assert road.board.figure.value == fresh.board.figure.value


def test_a_month_that_ends_on_a_known_day_is_said_by_that_day(malta):
    road = explore.timeline(malta, event="day-001")
    assert "Chosen: by 4 December 2024. In the days before" in road.reading
