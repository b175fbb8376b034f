"""The own path as one page, from the journal alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry import explore
from summitry.explorers.journey_path import STATIONS, fitting_path
from summitry.journal.opening import OPENING, RECORD
from summitry.models.positions import stands
from summitry.pictures.journey import COLUMNS, ROWS

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*STATIONS, "end"]), inner),
    max_leaves=12,
)


@pytest.fixture
def put(own_journal, malta):
    """Return a function that keeps something of the learner's."""

    def keep(kind, about, value):
        return own_journal.append(case=malta.id, kind=kind, about=about, value=value)

    return keep


@pytest.fixture
def open_record(put):
    return lambda: put(OPENING, RECORD, {"words": "opened"})


def walked(case, station="belief"):
    """Return the path as its learner sees it."""
    found = explore.journey(case, station=station)
    found._repr_mimebundle_()
    assert (found.cause, found.trouble) == (None, "")
    return found


def first_coding(case):
    issue = case.issues["issue_id"].iloc[0]
    row = stands(case.positions, case.actors, issue).iloc[0]
    return issue, row["actor_id"], int(row["position"])


def test_with_an_empty_journal_every_station_says_where_it_begins(eve):
    path = walked(eve)
    for station in STATIONS:
        path.station = station
        assert path.reading.startswith("Nothing is kept yet.")
        assert (
            "in notebook 0" in path.reading.removeprefix("Nothing is kept yet.").split(". ", 1)[1]
        )
    assert len(path.table()) == len(STATIONS)
    assert path.card() == ""


def test_what_a_saved_notebook_shows_does_not_depend_on_the_journal(put, eve):
    still = explore.journey(eve)._repr_mimebundle_()
    put("belief", "met_face_to_face", 20)
    filled = explore.journey(eve)
    bundle = filled._repr_mimebundle_()
    assert bundle["text/plain"] == still["text/plain"]
    assert bundle["text/html"] == still["text/html"]
    assert "you began at 20 of 100" in filled.reading


def test_beliefs_stand_in_their_order_and_each_question_has_a_line(put, eve):
    for percent in (70, 40, 10):
        put("belief", "met_face_to_face", percent)
    put("degree", "like_chess", 55)
    path = walked(eve)
    assert "you began at 70 of 100 and stand at 10." in path.reading
    assert [one["end"] for one in path.path["belief"]] == [70, 40, 10, 55]
    assert "from 70 to 10 of 100" in [text.get_text() for text in path.picture.sheet.texts]


def test_a_placement_stands_beside_the_coding_and_only_the_last_one_counts(put, eve):
    issue, actor, coded = first_coding(eve)
    put("placement", issue, {actor: 0})
    put("placement", issue, {actor: 90, "nobody": 3})
    step = walked(eve).path["placement"]
    assert [(one["start"], one["end"]) for one in step] == [(90, coded)]
    gap = abs(90 - coded)
    assert f"on average {gap} points from the coding" in walked(eve, "placement").reading


def test_seats_and_recodings_are_told_with_names_and_reason(put, eve):
    issue, actor, coded = first_coding(eve)
    name = eve.actors.set_index("actor_id").loc[actor, "name"]
    put("seat_swap", f"{actor}/{issue}/{actor}", {actor: 30})
    put("recoding", f"{issue}/{actor}", {"position": 44, "reason": "They said so in June."})
    path = walked(eve).path
    assert name in path["seat_swap"][0]["asked"]
    assert path["recoding"][0]["said"] == "44: They said so in June."
    assert (path["recoding"][0]["start"], path["recoding"][0]["end"]) == (44, coded)


def test_claims_are_scored_only_once_the_record_is_open(put, malta, open_record):
    claims = malta.claims.set_index("claim_id")["verdict"]
    for claim, verdict in claims.items():
        says = verdict if verdict == "supported" else "supported"
        put("claim", claim, {"says": says, "sure": 100})
    closed = explore.journey(malta, station="claim")
    closed.recall()
    assert {one["good"] for one in closed.path["claim"]} == {None}
    assert "not scored yet" in closed.reading
    assert "the record:" not in closed.card()
    open_record()
    path = walked(malta, "claim")
    right = int((claims == "supported").sum())
    assert sum(one["good"] for one in path.path["claim"]) == right
    assert "at telling them apart" in path.reading


def forecast(case, question, place):
    """Return a sure forecast on one of the options of a question."""
    options = case.forecasts.set_index("question_id").loc[question, "options"]
    return {
        "probabilities": {one: 100 * (at == place) for at, one in enumerate(options)},
        "reason": "A guess.",
    }


def test_forecasts_are_scored_by_what_stood_when_the_record_opened(put, malta, open_record):
    row = malta.forecasts[malta.forecasts["resolution"] != ""].iloc[0]
    came = row["options"].index(row["resolution"])
    put("forecast", row["question_id"], forecast(malta, row["question_id"], came - 1))
    put("forecast", row["question_id"], forecast(malta, row["question_id"], came))
    open_record()
    time.sleep(0.005)  # moments are kept to the millisecond
    put("forecast", row["question_id"], forecast(malta, row["question_id"], came - 1))
    found = walked(malta, "forecast")
    step = found.path["forecast"][0]
    assert (step["good"], step["score"]) == (True, 0.0)
    assert step["even"] == pytest.approx(1 - 1 / len(row["options"]))
    assert "Changed once." in step["said"]
    assert "Your mean score is 0.00" in found.reading


def test_before_the_opening_a_forecast_stands_without_what_came(put, malta):
    row = malta.forecasts.iloc[0]
    put("forecast", row["question_id"], forecast(malta, row["question_id"], 0))
    closed = explore.journey(malta, station="forecast")
    closed.recall()
    assert [(one["told"], one["good"]) for one in closed.path["forecast"]] == [("", None)]


def test_a_package_is_told_item_by_item_with_the_councils_answer(put, malta, open_record):
    keys = list(dict.fromkeys(malta.agenda["item_id"]))
    levels = {key: 1 if place < 2 else 0 for place, key in enumerate(keys)}
    put("package", "consensus", {"package": levels, "objecting": 3, "passes": False})
    open_record()
    found = walked(malta, "package")
    assert [one["good"] for one in found.path["package"]].count(True) == 2
    assert "two of" in found.reading
    assert found.reading.endswith("3 states objected.")


def test_before_and_after_stand_side_by_side(put, eve):
    put("before", "ten_pages", 80)
    put("after", "ten_pages", 30)
    put("before", "no_report", "There was no talk")
    found = walked(eve, "twice")
    assert [one["good"] for one in found.path["twice"]] == [True, None]
    assert "less sure by 50 points" in found.card()


def test_what_is_kept_meanwhile_shows_when_it_starts_over(put, eve):
    found = walked(eve)
    put("belief", "met_face_to_face", 20)
    found.reset()
    assert "you began at 20 of 100" in found.reading


def test_a_damaged_entry_is_left_out(put, eve):
    issue, actor, _coded = first_coding(eve)
    for kind, about in (
        ("belief", "met_face_to_face"),
        ("placement", issue),
        ("seat_swap", f"{actor}/{issue}/x"),
        ("recoding", f"{issue}/{actor}"),
        ("forecast", eve.forecasts["question_id"].iloc[0]),
        ("package", "consensus"),
    ):
        for value in (None, "words", [1], {"position": "far"}, {"package": 3}):
            put(kind, about, value)
    assert walked(eve).path == {}


@given(ANYTHING)
def test_whatever_is_given_becomes_a_path_that_can_be_drawn(given):
    found = fitting_path(given)
    assert set(found) <= set(STATIONS)
    assert fitting_path(found) == found


def test_the_page_is_drawn_for_any_station_that_is_filled(eve):
    steps = [{"asked": "So?", "said": "yes", "start": 1, "end": 99, "good": True, "about": "a"}]
    found = explore.journey(eve, path=dict.fromkeys(STATIONS, steps))
    assert len(found.stations()) == len(STATIONS) == COLUMNS * ROWS
    for station in STATIONS:
        found.station = station
        assert found.reading
        assert (found.trouble, found.cause) == ("", None)
    framed = found.picture.svg()
    assert found.whole_page() != framed
    assert found.picture.svg() == framed


def test_an_unreadable_journal_is_said_in_one_sentence(own_journal, eve):
    own_journal.path.parent.mkdir(parents=True, exist_ok=True)
    own_journal.path.mkdir()
    found = explore.journey(eve)
    found._repr_mimebundle_()
    assert found.reading


def test_it_needs_no_lid_because_it_tells_nothing_of_a_closed_record(malta):
    found = walked(malta)
    assert found.lid is None
    assert found._board is not None
