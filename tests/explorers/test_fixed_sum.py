import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.fixed_sum_state import ABOUT, KIND
from summitry.text import say

WORTHS = (100, 0, 60, 50, 0, 20)
ORDER = ["g_posts", "g_nato", "g_warning", "g_budget", "g_talks"]


@pytest.fixture
def explorer(eve):
    """Return the explorer on the eve, at its beginning."""
    return explore.fixed_sum(eve)


@pytest.fixture
def rated(eve):
    """Return the explorer with a guess and all worths of one question."""
    return explore.fixed_sum(eve, game="g_posts", guess="g_budget", worths={"g_posts": WORTHS})


def places(marks):
    """Return where the marks of a picture stand that stand somewhere."""
    return [
        (float(one.get_xdata()[0]), float(one.get_ydata()[0]))
        for one, _letter in marks
        if len(one.get_xdata())
    ]


def test_the_pack_has_five_questions_in_an_order_that_gives_no_answer_away(explorer):
    assert [*explorer.questions] == ORDER
    assert [len(explorer.questions[one].ends) for one in ORDER] == [3, 4, 3, 3, 3]
    found = [explorer.questions[one].agreement for one in ORDER]
    assert found not in (sorted(found), sorted(found, reverse=True))


def test_for_each_side_the_worst_end_is_coded_0_and_the_best_100(explorer):
    for one, question in explorer.questions.items():
        for worths in zip(*(end.worth for end in question.ends), strict=True):
            assert (min(worths), max(worths)) == (0, 100), one


def test_every_question_lists_an_end_without_agreement_last(explorer):
    last = [question.ends[-1].words for question in explorer.questions.values()]
    assert last[1].startswith("Nothing settled")
    assert "fighting goes on" in explorer.questions["g_nato"].ends[-1].why


def test_a_warning_that_is_not_used_is_coded_for_the_warned_like_none(explorer):
    used, unused, kept = (end.worth[1] for end in explorer.questions["g_warning"].ends)
    assert unused == kept < used
    assert "disputed" in explorer.questions["g_warning"].ends[1].why


def test_the_vacancy_has_more_than_one_author(explorer):
    why = explorer.questions["g_posts"].ends[-1].why
    assert "Moscow" in why
    assert "Ankara and Athens" in why


def test_on_the_eve_no_source_is_of_a_later_day(eve, malta):
    assert len(eve.games) == len(malta.games) == 16
    for ids in eve.games["source_ids"]:
        assert all(citation.known for citation in eve.cite(ids)), ids


def test_by_the_coding_one_is_nearly_chess_one_nearly_one_interest_and_three_lie_between(explorer):
    found = sorted(explorer.questions[one].agreement for one in ORDER)
    assert found[0] == explorer.questions["g_nato"].agreement < -0.9
    assert found[-1] > 0.9
    assert all(abs(value) < 0.6 for value in found[1:-1])


def test_before_it_is_rated_no_coding_shows(explorer):
    assert "Nothing is rated yet" in explorer.reading
    assert places(explorer.picture.coded) == []
    assert "Coded" not in explorer.still()
    assert set(explorer.table()[say("fixed_sum.column.first_value")]) == {""}


def test_moving_one_slider_shows_at_once(explorer):
    explorer.worth_0 = 40
    assert "One of six is rated" in explorer.reading
    assert places(explorer.picture.own) == [(40, -8)]
    explorer.worth_1 = 70
    assert explorer.reading.startswith("Two of six") or "two of six" in explorer.reading
    assert places(explorer.picture.own) == [(40, 70)]


def test_own_numbers_are_told_in_words_before_the_coding_shows(rated):
    assert "By your numbers the two are neither opposed nor at one as a whole" in rated.reading
    assert "Both would rather have B than C." in rated.reading
    assert "our coding" not in rated.reading
    assert list(rated.picture.own_places.get_ydata()) == [rated.picture.rows[0]]
    assert list(rated.picture.coded_places.get_xdata()) == []


def test_a_falling_line_is_as_in_chess_and_a_rising_one_of_one_interest(rated):
    rated.worths = {"g_posts": (0, 100, 50, 50, 100, 0)}
    assert "all but opposed, as in chess (\N{MINUS SIGN}1.00)" in rated.reading
    assert say("fixed_sum.no_wish") in rated.reading
    rated.worths = {"g_posts": (0, 0, 50, 40, 100, 80)}
    assert "all but of one interest (1.00)" in rated.reading
    rated.worths = {"g_posts": (0, 5, 50, 5, 100, 5)}
    assert say("fixed_sum.flat.own") in rated.reading


def test_showing_needs_guess_and_all_worths(explorer, own_journal):
    explorer.board.redraw()
    explorer.show_coding()
    assert explorer.trouble == say("fixed_sum.guess_first")
    explorer.guess = "g_talks"
    explorer.show_coding()
    assert explorer.trouble == say("fixed_sum.rate_first")
    assert own_journal.entries() == ()
    assert explorer.told == ()


def test_guess_and_worths_are_kept_and_then_the_coding_of_that_question_shows(
    rated, own_journal, eve
):
    rated.show_coding()
    guess = own_journal.latest(eve.id, KIND, ABOUT)
    worths = own_journal.latest(eve.id, KIND, "g_posts")
    assert guess.value == {"game": "g_budget", "words": "The OSCE budget"}
    assert worths.value["worths"] == list(WORTHS)
    assert rated.told == ("g_posts",)
    assert "By our coding they are at one for the most part (0.52)" in rated.reading
    assert places(rated.picture.coded) == [(100, 27), (75, 100), (0, 0)]
    assert "Coded 75 for those who backed the chair" in rated.card()
    rated.game = "g_nato"
    assert "Nothing is rated yet" in rated.reading
    assert places(rated.picture.coded) == []


def test_the_guess_is_judged_once_all_codings_show(rated):
    rated.show_coding()
    assert "Nearest to chess" not in rated.reading
    rated.revealed = True
    assert "by our coding is “Ukraine and NATO”; you said “The OSCE budget”" in rated.reading
    rated.guess = "g_nato"
    assert "“Ukraine and NATO”, as you said" in rated.reading


def test_a_reopened_notebook_goes_on_from_the_journal_but_its_still_does_not(rated, eve):
    untouched = explore.fixed_sum(eve)._repr_mimebundle_()
    rated.show_coding()
    again = explore.fixed_sum(eve)
    bundle = again._repr_mimebundle_()
    assert bundle["text/html"] == untouched["text/html"]
    assert again.guess == "g_budget"
    assert again.worths == {"g_posts": WORTHS}
    assert again.told == ("g_posts",)


@pytest.mark.parametrize(
    "value", ["words", {"worths": [1]}, {"worths": [1.5] * 6}, {"worths": {}}, {"game": []}, []]
)
def test_what_else_may_stand_in_the_journal_does_no_harm(own_journal, eve, value):
    own_journal.append(case=eve.id, kind=KIND, about="g_nato", value=value)
    own_journal.append(case=eve.id, kind=KIND, about=ABOUT, value=value)
    explorer = explore.fixed_sum(eve)
    explorer._repr_mimebundle_()
    assert (explorer.worths, explorer.told, explorer.guess) == ({}, (), None)
    assert (explorer.cause, explorer.trouble) == (None, "")


def test_only_dials_of_ends_that_there_are_show_and_bear_their_sides(explorer):
    assert explorer.board
    explorer.game = "g_budget"
    dials = [dial for dial in explorer.dials if dial.widget.layout.display != "none"]
    labels = [dial.box.description for dial in dials]
    assert labels == ["A →", "A ↑", "B →", "B ↑", "C →", "C ↑"]
    sides = explorer.now.sides
    assert [side in dial.head.value for side, dial in zip(sides, dials, strict=False)] == [True] * 2
    assert [dial.head.value for dial in dials[2:]] == [""] * 4
    assert dials[3].box.tooltip == dials[3].slider.tooltip == f"B to: {sides[1]}"
    explorer.game = "g_nato"
    assert all(dial.widget.layout.display == "" for dial in explorer.dials)
    assert "Ukraine" in dials[0].head.value


def test_two_dials_stand_in_a_row(explorer):
    assert explorer.board
    assert {dial.widget.layout.flex for dial in explorer.dials} == {"1 1 44%"}


def test_without_its_last_end_a_question_would_be_coded_as_chess_and_the_card_says_so(rated):
    words = "with C left out, the coding is all but opposed"
    assert words not in rated.card()
    rated.show_coding()
    assert words in rated.card()
    rated.adjust({"game": "g_nato", "revealed": True})
    assert "left out, the coding" not in rated.card()
    assert "Which ends are listed decides as much" in rated.limits()


def test_a_pack_without_questions_is_refused_in_one_sentence(eve):
    from dataclasses import replace

    bare = replace(eve, tables={**eve.tables, "games": eve.games.iloc[:0]})
    with pytest.raises(SummitryError, match="names no questions"):
        explore.fixed_sum(bare)


@pytest.mark.parametrize("state", [{"game": "chess"}, {"guess": "chess"}, {"worth": 3}])
def test_a_setting_that_does_not_fit_is_refused_in_one_sentence(eve, state):
    with pytest.raises(SummitryError) as refusal:
        explore.fixed_sum(eve, **state)
    assert "\n" not in str(refusal.value)


def test_the_limits_say_what_a_number_cannot(explorer):
    for words in ("no common unit", "one number changes much", "does not mean"):
        assert words in explorer.limits()
    assert explorer.mark == "reading"
    assert "Axelrod (1967" in explorer.sources()
