import re

import pytest

from summitry import explore
from summitry.errors import SummitryError


@pytest.fixture
def board(eve):
    """Return the explorer on the eve, with its widgets made."""
    explorer = explore.reference_class(eve)
    assert explorer.board
    return explorer


def control(explorer, trait, place=0):
    """Return a control of a trait; several may set the same one."""
    return [one for one in explorer.controls if one.trait == trait][place]


def hidden(explorer, trait):
    """Tell whether the first control of a trait is hidden."""
    return control(explorer, trait).widget.layout.display == "none"


def test_before_the_guess_nothing_tells_whether_they_met(board):
    for chosen in board.classes:
        board.chosen = chosen
        assert "the two met at" not in board.reading
        assert list(board.table().columns) == ["Class", "Occasions"]
        assert not re.search(r"they met|no meeting", board.card())
        assert len(board.picture.rates.shares.get_xdata()) == 0
        assert len(board.picture.marks["met", True].get_xdata()) == 0
        assert len(board.picture.marks["apart", True].get_xdata()) == 0


def test_it_opens_on_the_class_that_the_guess_is_about(board):
    assert board.chosen == board.asked == "both"
    assert "foreign ministers of the day" in board.reading


def test_a_guess_is_asked_for_before_it_shows(board):
    control(board, "revealed").button.click()
    assert not board.revealed
    assert "Guess first" in board.trouble
    board.guess = 40
    control(board, "revealed").button.click()
    assert board.revealed
    assert board.trouble == ""


def test_the_guess_is_kept_and_held_against_the_count(board, own_journal):
    board.guess = 40
    control(board, "revealed").button.click()
    entry = own_journal.latest("malta-2024", "reference_class", "both")
    assert entry.value == 40
    assert "Of a hundred like the councils that both came to" in entry.question
    assert "You guessed 40 for the councils that both came to" in board.reading
    assert "it was 100 of 100 known ones, and at least 62 of 100 in all." in board.reading


def test_it_shows_without_a_guess_and_keeps_nothing_then(board, own_journal):
    control(board, "revealed", place=1).button.click()
    assert board.revealed
    assert own_journal.latest("malta-2024", "reference_class", "both") is None
    assert "You guessed" not in board.reading


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ("all", "24 have a known answer, and the two met at eight: 33 of 100."),
        ("both", "eight have a known answer, and the two met at eight: 100 of 100."),
        ("since_1", "nine have a known answer, and the two met at four: 44 of 100."),
        ("since_2", "two have a known answer, and the two met at none: 0 of 100."),
        ("gatherings", "eleven have a known answer, and the two met at one: 9 of 100."),
    ],
)
def test_the_base_rate_moves_with_the_class(eve, chosen, words):
    assert words in explore.reference_class(eve, chosen=chosen, revealed=True).reading


def test_what_is_not_known_is_said_and_not_counted(eve):
    explorer = explore.reference_class(eve, chosen="both", revealed=True)
    reading = explorer.reading
    assert explorer.words.numbers("both", revealed=True) == "8 of 8,\n5 not known"
    assert "could be anywhere from" in reading
    assert "Five more are not known; with them the share lies between 62 and 100." in reading
    assert "its absence seldom: 62 is the safer number." in reading


def test_the_lowest_and_the_highest_class_are_named(eve):
    reading = explore.reference_class(eve, revealed=True).reading
    assert "runs from 0 of 100 (since 2022) to 100 (both were there)" in reading


def test_the_base_rate_to_carry_on_comes_after_the_answer_and_is_kept(board, own_journal):
    assert hidden(board, "base_rate")
    assert not hidden(board, "guess")
    board.revealed = True
    assert hidden(board, "guess")
    assert not hidden(board, "base_rate")
    control(board, "carried").button.click()
    assert "Choose a number" in board.trouble
    assert not board.carried
    board.base_rate = 15
    control(board, "carried").button.click()
    assert board.carried
    assert own_journal.latest("malta-2024", "base_rate", "meeting").value == 15
    board.base_rate = 20
    assert not board.carried
    control(board, "carried").button.click()
    assert own_journal.latest("malta-2024", "base_rate", "meeting").value == 20
    assert len(own_journal.history("malta-2024", "base_rate", "meeting")) == 2


def test_a_reopened_notebook_shows_what_was_kept_and_its_still_picture_does_not(board, eve):
    fresh = explore.reference_class(eve)._repr_mimebundle_()
    board.guess = 62
    control(board, "revealed").button.click()
    board.base_rate = 33
    control(board, "carried").button.click()
    again = explore.reference_class(eve)
    bundle = again._repr_mimebundle_()
    assert (again.guess, again.base_rate, again.revealed, again.carried) == (62, 33, True, True)
    assert bundle["text/plain"] == fresh["text/plain"]
    assert bundle["text/html"] == fresh["text/html"]


def test_what_is_no_number_in_the_journal_is_passed_over(eve, own_journal):
    told = {"case": "malta-2024", "about": "both", "question": "?"}
    own_journal.append(kind="reference_class", value="many", **told)
    own_journal.append(kind="base_rate", value=400, **{**told, "about": "meeting"})
    explorer = explore.reference_class(eve)
    explorer._repr_mimebundle_()
    assert (explorer.guess, explorer.base_rate, explorer.revealed) == (None, None, False)
    assert explorer.trouble == ""


def test_the_event_of_the_case_is_no_precedent_of_itself(eve, malta):
    for case in (eve, malta):
        occasions = explore.reference_class(case).occasions
        assert max(occasions["end"]) < case.starts
        assert "Ta' Qali" not in " ".join(occasions["place"])
        assert len(occasions) == 45


def test_the_list_names_each_occasion_with_note_and_sources_once_it_may(board):
    board.chosen = "gatherings"
    assert board.card().count("<li>") == 12
    assert "Some ten minutes" not in board.card()
    board.revealed = True
    card = board.card()
    assert "2023, New Delhi (G20 ministers): they met. Some ten minutes" in card
    assert "The 12 occasions" in card
    assert card.count("<li>") > 12


def test_ministers_who_missed_each_other_are_told_apart_from_those_who_did_not_talk(eve):
    card = explore.reference_class(eve, chosen="all", revealed=True).card()
    assert "2023, Skopje (Thirtieth OSCE council): not there together. The US minister" in card
    assert "2023, Skopje" not in explore.reference_class(eve, chosen="both", revealed=True).card()


def test_a_class_that_is_not_there_is_refused_in_a_sentence(eve):
    with pytest.raises(
        SummitryError, match="there is no chosen 'bth' here; perhaps you mean 'both'"
    ):
        explore.reference_class(eve, chosen="bth")


def test_without_precedents_unknown_stays_unknown(malta):
    tables = {**malta.tables, "precedents": malta.precedents.iloc[:0]}
    case = type(malta)(malta.header, tables)
    explorer = explore.reference_class(case, chosen="all", revealed=True)
    rate = explorer.rates["all"]
    assert (rate.met, rate.known, rate.unknown) == (2, 17, 15)
    assert "15 more are not known" in explorer.reading.replace("Fifteen", "15")


def test_without_councils_the_pack_of_precedents_is_enough(malta):
    header = malta.header.model_copy(update={"open_data": {}})
    explorer = explore.reference_class(type(malta)(header, malta.tables), revealed=True)
    assert len(explorer.occasions) == 27
    assert explorer.sources().count("<p>") == 1
