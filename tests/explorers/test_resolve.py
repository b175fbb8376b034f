"""Scores of known forecasts: by hand, in time or too late, beside a base rate and a first belief."""

import dataclasses
import datetime as dt

import pytest

from summitry.errors import SummitryError
from summitry.explorers.forecast_journal import told
from summitry.explorers.paths import PathsExplorer
from summitry.explorers.resolve import ResolveExplorer
from summitry.explorers.resolve_state import KIND, VIEWS
from summitry.journal.entries import Entry
from summitry.text import say

CASE, BELIEF = "malta-2024", "met_face_to_face"
BILATERAL, POSTS, NEXT, VOTE = "q_bilateral", "q_posts", "q_next_meeting", "q_same_side"
START = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)


def at(minute):
    """Return a moment, so many minutes after the start."""
    return (START + dt.timedelta(minutes=minute)).isoformat()


@pytest.fixture
def write(own_journal):
    """Return a function that keeps an entry of a certain minute."""

    def entry(minute, kind, about, value):
        made = Entry(case=CASE, kind=kind, about=about, value=value, at=at(minute))
        own_journal.append_many([made])

    return entry


@pytest.fixture
def forecast(write, malta):
    """Return a function that keeps a forecast of a certain minute."""
    options = malta.forecasts.set_index("question_id")["options"]

    def kept(minute, question, *chances, reason="for a reason"):
        given = dict(zip(options[question], chances, strict=True))
        write(minute, "forecast", question, told({"probabilities": given, "reason": reason}))

    return kept


def shown(case, **state):
    """Return the explorer as a reopened notebook has it."""
    explorer = ResolveExplorer(case, **state)
    explorer._repr_mimebundle_()
    assert (explorer.cause, explorer.trouble) == (None, "")
    return explorer


def without(case, name):
    """Return the case with one table empty."""
    tables = {one: case.tables[one] for one in case.tables}
    tables[name] = tables[name].iloc[:0]
    return dataclasses.replace(case, tables=tables)


def column(explorer, name):
    """Return a column of the table by question."""
    table = explorer.table().set_index(say("resolve.column.question"))
    found = table[say(f"resolve.column.{name}")]
    words = {one: settled.asked.words for one, settled in explorer.questions.items()}
    return {one: found[words[one]] for one in words}


def test_on_the_eve_one_sentence_says_that_it_opens_with_the_record(eve):
    with pytest.raises(SummitryError) as refused:
        ResolveExplorer(eve)
    assert str(refused.value) == say("resolve.opens")
    assert "opens with the record" in str(refused.value)


def test_scores_are_those_counted_by_hand(malta, forecast):
    forecast(1, BILATERAL, 20, 80)
    forecast(2, POSTS, 60, 40)
    forecast(3, NEXT, 15, 45, 30, 10)
    explorer = shown(malta, revealed=True)
    scores = column(explorer, "score")
    assert scores[BILATERAL] == "0.08"
    assert scores[POSTS] == "0.32"
    assert scores[NEXT] == f"{0.15**2 + 0.55**2 + 0.3**2 + 0.1**2:.2f}" == "0.43"
    assert scores[VOTE] == ""
    ledger = explorer.ledger()
    assert ledger.mine == pytest.approx((0.08 + 0.32 + 0.425) / 3)
    assert ledger.evens == pytest.approx((0.5 + 0.5 + 0.75) / 3)
    assert "Your mean score is 0.28 where equal chances score 0.58: 53 in 100 better" in (
        explorer.reading
    )
    assert "you had given that 80 in 100, which scores 0.08" in explorer.reading


def test_every_question_of_the_pack_is_there_with_what_came(malta):
    came = column(ResolveExplorer(malta, revealed=True), "came")
    resolved = malta.forecasts.set_index("question_id")["resolution"]
    assert {one: words for one, words in came.items() if one != BELIEF} == dict(resolved)
    assert came[BELIEF] == "no"


def test_nothing_of_the_answers_shows_before_the_guess(malta, forecast):
    forecast(1, BILATERAL, 20, 80)
    explorer = shown(malta)
    assert "came out" not in explorer.reading
    assert "on how many" in explorer.reading or "was the answer that came" in explorer.reading
    assert "came out" not in explorer.card()
    assert "Reuters" not in explorer.card()
    assert list(explorer.table().columns) == [
        say(f"resolve.column.{name}") for name in ("question", "first", "last")
    ]
    mark = explorer.picture.words[0]
    assert [text.get_text() for text in mark] == ["no", "", ""]


def test_a_guess_is_kept_and_shows_beside_what_it_was(malta, forecast, own_journal):
    forecast(1, BILATERAL, 20, 80)
    forecast(2, POSTS, 30, 70)
    explorer = shown(malta)
    explorer.reveal()
    assert explorer.trouble == say("resolve.guess_first")
    assert not explorer.revealed
    explorer.guess = 2
    explorer.reveal()
    kept = own_journal.latest(CASE, KIND, "hits")
    assert kept.value == {"guess": 2, "of": 2, "words": "2 of 2"}
    assert "came on one of two (your guess: two)" in explorer.reading
    again = ResolveExplorer(malta)
    bundle = again._repr_mimebundle_()
    assert "your guess" not in bundle["text/plain"]
    assert (again.guess, again.revealed) == (2, True)


def test_what_a_saved_notebook_shows_never_depends_on_the_journal(malta, forecast, write):
    before = ResolveExplorer(malta)._repr_mimebundle_()
    forecast(1, BILATERAL, 20, 80)
    write(2, "belief", BELIEF, 70)
    after = ResolveExplorer(malta)._repr_mimebundle_()
    assert before["text/plain"] == after["text/plain"]
    assert before["text/html"] == after["text/html"]


def test_only_versions_from_before_the_record_opened_are_scored(malta, forecast, write):
    forecast(1, BILATERAL, 40, 60)
    write(5, "opening", "record", {})
    forecast(6, BILATERAL, 0, 100)
    forecast(7, VOTE, 100, 0)
    explorer = shown(malta, revealed=True)
    scores = column(explorer, "score")
    assert scores[BILATERAL] == "0.32"
    assert scores[VOTE] == ""
    assert explorer.ledger().scored == [BILATERAL]
    assert say("resolve.card.late") in explorer.card()
    assert list(explorer.picture.marks["late"].get_xdata()) == [100, 100]
    explorer.question = VOTE
    assert "what you gave after the record was open is not scored" in explorer.reading
    assert "Score 0.00" not in explorer.card()


def test_where_all_came_too_late_it_says_so(malta, forecast, write):
    write(1, "opening", "record", {})
    forecast(2, BILATERAL, 0, 100)
    explorer = shown(malta)
    assert say("resolve.have_late") in explorer.reading
    assert explorer.ledger().scored == []


def test_the_first_belief_is_scored_as_a_forecast_of_a_talk(malta, write):
    write(1, "belief", BELIEF, 70)
    write(2, "belief", BELIEF, 30)
    write(3, "opening", "record", {})
    write(4, "belief", BELIEF, 1)
    explorer = shown(malta)
    explorer.adjust({"question": BELIEF, "revealed": True})
    assert f"first belief of 70 in 100 scores {2 * 0.7**2:.2f}" in explorer.reading
    assert "your last of 30 in 100 scores 0.18" in explorer.reading
    assert "converg" in explorer.card()
    head, others = explorer.groups()[-1]
    assert "points to “no”" in head
    assert [round(one.score, 2) for one in others] == [0.18, 0.98, 0.77, 0.5]
    assert explorer.ledger().scored == []


def test_it_begins_at_the_first_question_also_where_there_is_only_a_belief(malta, write):
    write(1, "belief", BELIEF, 70)
    explorer = shown(malta)
    assert explorer.board
    assert explorer.steps.line.value.count("1 of 12.") == 1
    assert explorer.title() == say("resolve.title_none")
    assert "You made no forecasts before the record was open" in explorer.reading
    assert "Your belief from notebook 00, 70 of 100, is scored as question 12 of 12." in (
        explorer.reading
    )
    explorer.revealed = True
    assert "is scored as question 12 of 12" in explorer.reading
    assert "equal chances" not in explorer.reading


def test_one_who_forecast_is_not_told_of_the_belief(malta, write, forecast):
    write(1, "belief", BELIEF, 70)
    forecast(2, POSTS, 60, 40)
    explorer = shown(malta)
    assert "is scored as question" not in explorer.reading
    assert explorer.title() == say("resolve.title")


def test_how_a_belief_is_settled_begins_with_the_sources_of_the_claim_that_says_it(malta):
    card = ResolveExplorer(malta, question=BELIEF, revealed=True).card()
    step = "came out “February or March 2025” (Rubio and Lavrov in Riyadh on 18 February 2025)"
    places = [card.index(words) for words in ("No meeting was scheduled", "convergence", step)]
    assert places == sorted(places)
    assert "would have made it “by end of January 2025”" in card
    assert say("resolve.card.events") not in card
    sources = malta.claims.set_index("claim_id").loc["c02", "source_ids"]
    settled = ResolveExplorer(malta).questions[BELIEF]
    assert settled.source_ids == (*sources, "ap-riyadh", "politico-riyadh")


def test_of_the_belief_it_never_says_that_it_came_out(malta, write):
    plain = ResolveExplorer(malta, question=BELIEF, revealed=True)
    assert plain.reading.startswith("They met face to face: the record, as read here, points to")
    write(1, "opening", "record", {})
    write(2, "belief", BELIEF, 70)
    late = shown(malta, question=BELIEF, revealed=True)
    assert "points to “no”; what you gave after the record was open is not scored" in late.reading
    assert "face to face: it came out" not in plain.reading + late.reading


def test_what_holds_nothing_of_the_learners_is_not_offered(malta, forecast):
    explorer = ResolveExplorer(malta)
    assert explorer.board
    assert list(explorer.viewing.options.values()) == ["questions", "others", "path"]
    forecast(1, POSTS, 60, 40)
    explorer.guard(explorer.recall)
    assert list(explorer.viewing.options.values()) == list(VIEWS)
    assert list(explorer.viewing.buttons.options) == list(explorer.viewing.options.items())


def test_no_view_says_more_than_four_sentences(malta, forecast, write):
    for minute, question in enumerate([BILATERAL, POSTS, "q_budget", VOTE, "q_walkout"]):
        forecast(minute, question, 30, 70)
    write(9, "belief", BELIEF, 70)
    explorer = shown(malta, guess=2, revealed=True)
    for view in explorer.views:
        explorer.view = view
        assert explorer.reading.count(". ") + 1 <= 4, explorer.reading


def test_the_numbers_behind_a_reading_are_folded_and_only_where_there_are_forecasts(
    malta, forecast
):
    assert say("resolve.numbers") not in ResolveExplorer(malta, revealed=True).card()
    forecast(1, BILATERAL, 20, 80)
    forecast(2, POSTS, 60, 40)
    explorer = shown(malta)
    assert say("resolve.numbers") not in explorer.card()
    explorer.revealed = True
    for view, words in {
        "questions": "at least 2 of 2 right in 25 of 100 tries",
        "calibration": "two answers would come out",
        "parts": "It came out “yes” on",
    }.items():
        explorer.view = view
        assert words in explorer.card().split(say("resolve.numbers"))[1]
        assert words not in explorer.reading


def test_the_answer_stands_whole_beside_its_row(malta):
    explorer = ResolveExplorer(malta, question=NEXT, revealed=True)
    assert explorer.reading
    place = [*explorer.questions].index(NEXT)
    assert explorer.picture.words[place][0].get_text() == "February or March 2025"


def test_the_base_rate_carried_on_is_compared_with(malta, write):
    write(1, "base_rate", "meeting", 30)
    write(2, "opening", "record", {})
    write(3, "base_rate", "meeting", 1)
    explorer = shown(malta, revealed=True)
    bases = column(explorer, "base")
    assert {one for one, words in bases.items() if words} == {BILATERAL, BELIEF}
    assert bases[BILATERAL] == bases[BELIEF] == "0.18"
    explorer.view = "others"
    assert "Base rate that you chose, 30 in 100" in explorer.table().to_string()
    assert say("resolve.card.generous") in ResolveExplorer(malta, revealed=True).card()


def test_without_a_journal_equal_chances_and_our_base_rate_stand_in(malta, own_journal):
    explorer = ResolveExplorer(malta, guess=3, revealed=True)
    assert say("resolve.have_none") in explorer.reading
    assert "with the answers “yes” and “no”, four came out “yes” (your guess: three)" in (
        explorer.reading
    )
    assert column(explorer, "even")[NEXT] == "0.75"
    assert column(explorer, "base")[BELIEF] == f"{2 * 0.62**2:.2f}"
    assert own_journal.entries() == ()
    explorer.view = "parts"
    assert explorer.table()[say("resolve.column.score")].tolist() == [
        "0.48",
        "0.00",
        "0.02",
        "0.50",
    ]


def test_the_parts_add_up_to_the_score(malta, forecast):
    given = {BILATERAL: 20, POSTS: 60, "q_budget": 30, VOTE: 15, "q_walkout": 90}
    for minute, (question, yes) in enumerate(given.items()):
        forecast(minute, question, yes, 100 - yes)
    explorer = shown(malta, view="parts")
    first, *steps, last = explorer.new_picture() and explorer.table()[say("resolve.column.score")]
    total = float(first) + sum(map(float, steps))
    assert total == pytest.approx(float(last), abs=0.02)
    assert float(last) == pytest.approx((0.08 + 0.32 + 0.18 + 2 * 0.85**2 + 0.02) / 5, abs=0.005)


def test_even_splits_are_left_out_of_calibration(malta, forecast):
    forecast(1, BILATERAL, 50, 50)
    forecast(2, POSTS, 80, 20)
    forecast(3, "q_budget", 80, 20)
    explorer = shown(malta, view="calibration")
    assert "Of two answers that you held likeliest one came; your numbers promised 1.6" in (
        explorer.reading
    )
    assert say("resolve.left_aside", n=1) in explorer.card()
    assert explorer.table()[say("resolve.column.counts")].tolist() == ["1 of 2"]
    assert explorer.ledger().hits == 1


def test_a_question_that_is_not_settled_is_not_scored(malta, forecast):
    forecast(1, BILATERAL, 20, 80)
    forecast(2, POSTS, 60, 40)
    tables = {one: malta.tables[one] for one in malta.tables}
    tables["forecasts"].loc[tables["forecasts"]["question_id"] == POSTS, "resolution"] = ""
    explorer = shown(dataclasses.replace(malta, tables=tables), question=POSTS, revealed=True)
    assert explorer.ledger().scored == [BILATERAL]
    assert "is not known, so it is not scored" in explorer.reading
    assert column(explorer, "came")[POSTS] == say("resolve.not_known")


def test_another_view_shows_the_answers(malta):
    for view in VIEWS[1:]:
        explorer = ResolveExplorer(malta, view=view)
        assert explorer.revealed, view
        assert explorer.reading, view
    explorer.reset()


def test_the_real_path_lies_over_the_learners_own_fan(malta, write):
    kept = {"guess": "by_phone", "start": "frozen", "thaw": 40, "setback": 20, "shock": 0}
    write(1, "path", "contact", kept)
    write(2, "opening", "record", {})
    write(3, "path", "contact", {**kept, "thaw": 1})
    explorer = shown(malta, view="path")
    assert explorer.reading.startswith(say("resolve.fan_own", start="Frozen"))
    assert "contact improves in 40 of 100 months, worsens in 20" in explorer.card()
    assert list(explorer.picture.real.get_xdata()) == list(range(13))
    same = PathsExplorer(malta, **kept, real=True, revealed=True)
    assert same.reading
    assert explorer.picture.real.get_ydata() == pytest.approx(
        same.picture.real.get_ydata(), nan_ok=True
    )


def test_without_a_fan_of_ones_own_it_says_whose_it_is(malta):
    explorer = ResolveExplorer(malta, view="path")
    assert explorer.reading.startswith("You kept no fan")
    assert "left the fan at month 2, in Talks on one issue" in explorer.reading


def test_the_path_is_marked_a_scenario_and_the_other_views_a_record(malta):
    explorer = ResolveExplorer(malta, revealed=True)
    marks = {}
    for view in explorer.views:
        explorer.view = view
        shown = explorer.board.heading.value.split("</style>")[-1]
        marks[view] = (explorer.mark, "summitry-scenario" in shown, "summitry-record" in shown)
    assert marks.pop("path") == ("scenario", True, False)
    assert set(marks.values()) == {("record", False, True)}
    explorer.view = "path"
    assert "summitry-scenario" in explorer.still().split("</style>")[-1].split("<figure")[0]


def test_a_pack_without_a_real_path_has_no_view_of_it(malta):
    case = without(malta, "path_record")
    assert "path" not in ResolveExplorer(case).views
    with pytest.raises(SummitryError, match="view"):
        ResolveExplorer(case, view="path")


def test_a_pack_without_questions_says_so(malta):
    with pytest.raises(SummitryError) as refused:
        ResolveExplorer(without(malta, "forecasts"))
    assert str(refused.value) == say("resolve.nothing")


@pytest.mark.parametrize(
    "table", ["prompts", "forecast_relations", "facts", "outcomes", "events", "path_states"]
)
def test_a_pack_that_lacks_what_it_leans_on_still_shows_the_scores(malta, table, forecast):
    forecast(1, POSTS, 60, 40)
    explorer = shown(without(malta, table), revealed=True)
    assert column(explorer, "score")[POSTS] == "0.32"


def test_start_over_keeps_what_was_forecast(malta, forecast):
    forecast(1, BILATERAL, 20, 80)
    explorer = shown(malta, guess=1, revealed=True)
    explorer.view = "others"
    explorer.reset()
    assert explorer.ledger().scored == [BILATERAL]
    assert (explorer.view, explorer.guess) == ("questions", 1)


def test_what_is_forecast_while_the_lid_is_on_counts_when_it_lifts(malta, forecast, own_journal):
    explorer = ResolveExplorer(malta)
    explorer._repr_mimebundle_()
    assert explorer.ledger().scored == []
    forecast(1, BILATERAL, 20, 80)
    explorer.make_controls()
    assert explorer.ledger().scored == [BILATERAL]


@pytest.mark.parametrize(
    "value", [{"probabilities": {"yes": 50}}, "yes", {"probabilities": {"yes": 70, "no": 70}}, None]
)
def test_an_entry_that_does_not_fit_is_passed_over(malta, write, value):
    write(1, "forecast", BILATERAL, value)
    write(2, "belief", BELIEF, 300)
    write(3, "belief", BELIEF, True)
    write(4, "base_rate", "meeting", "often")
    write(5, "path", "contact", [1])
    explorer = shown(malta)
    assert explorer.versions == {}
    assert explorer.base_rate is None
