"""Tests of the picture of a rewriting: changed words stand out, and nothing leaves the page."""

import pytest

from summitry.models.rewrite import Change, changes
from summitry.pictures.rewrite import LINES, Made, RewritePicture, places_of
from summitry.pictures.style import WIDTH

OLD, NEW = "They met face to face.", "They sat at one table now."


@pytest.fixture
def picture():
    """Return a picture of a sentence that was checked."""
    made = RewritePicture()
    statements = [Made("They sat.", "supported"), Made("They met.", "contradicted")]
    made.show(changes(OLD, NEW), "5 words", statements, "It says")
    return made


def texts(picture, which):
    """Return the words of one of the three rows."""
    return [card[which].get_text() for card in picture.cards if card[which].get_text()]


def test_changed_words_stand_on_cards_under_the_old_ones(picture):
    assert texts(picture, 2) == ["met", "face", "to", "face"]
    assert texts(picture, 3) == ["sat", "at", "one", "table", "now"]
    assert texts(picture, 4) == ["They"]
    assert sum(card[0].get_visible() for card in picture.cards) == 5


def test_only_words_that_went_are_struck(picture):
    assert sum(len(card[1].get_xdata()) > 0 for card in picture.cards) == 4


def test_each_statement_has_a_sign_and_words(picture):
    said = [(sign.get_text(), words.get_text()) for sign, words in picture.said]
    assert said[:2] == [("✓", "They sat. (supported)"), ("✗", "They met. (contradicted)")]
    assert said[2] == ("", "")


def test_before_the_check_nothing_is_said_of_it(picture):
    picture.show(changes(OLD, NEW), "5 words", None, "Check it")
    assert {words.get_text() for _, words in picture.said} == {""}


def test_what_has_no_room_is_left_out_and_that_is_said(picture):
    steps = [Change("", "extraordinarily")] * 40
    places = places_of(steps)
    assert len(places) < len(steps)
    assert all(x + wide / 2 <= WIDTH for x, _, wide in places)
    assert len({y for _, y, _ in places}) <= LINES
    picture.show(steps, "40 words", None, "")
    assert picture.cut.get_text() == "the rest is not drawn"


def test_signs_of_mathematics_are_shown_as_they_are_written(picture):
    picture.show([Change("a", "x_$1$"), Change("", "$")], "2 words", None, "")
    assert picture.png()
    assert picture.svg()
