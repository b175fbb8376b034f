"""Tests of rewriting: the check tells what a sentence says, and never calls a guess a denial."""

import dataclasses

import pytest

from summitry.errors import SummitryError
from summitry.explorers.rewrite import RewriteExplorer
from summitry.explorers.rewrite_words import check_sentence
from summitry.models.rewrite import distance
from summitry.models.tables import rows


@pytest.fixture
def stands(malta):
    """Return a function that says how each statement of a sentence stands."""
    statements = list(rows(malta.statements))
    return lambda text: {one.says: one.stands for one in check_sentence(text, statements).made}


def test_no_sentence_passes_as_it_is_and_our_way_does(malta):
    statements = list(rows(malta.statements))
    for row in rows(malta.rewrites):
        made = check_sentence(row.sentence, statements).made
        assert [one.stands for one in made] == ["contradicted"], row.rewrite_id
        assert check_sentence(row.solution, statements).passes, row.rewrite_id
        assert distance(row.sentence, row.solution) <= 4


def test_each_sentence_puts_a_contradicted_claim_in_our_words(malta):
    verdicts = malta.claims.set_index("claim_id")["verdict"].astype("str")
    assert {verdicts[one] for one in malta.rewrites["claim_id"]} == {"contradicted"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The two ministers met in Malta.", ["contradicted"]),
        ("The two ministers did not meet in Malta.", ["beyond"]),
        ("The two ministers may have met in Malta.", ["beyond"]),
        ("No meeting of the two ministers is reported.", ["supported"]),
        ("No meeting of the two ministers was scheduled.", ["supported"]),
        ("The two ministers did not discuss arms.", ["beyond"]),
        ("The two ministers clashed indirectly in Malta.", ["supported"]),
        ("The two ministers met in one hall.", ["contradicted", "supported"]),
        ("It rained in Malta.", []),
    ],
)
def test_what_a_sentence_says_is_found_by_its_words(stands, text, found):
    assert sorted(stands(text).values()) == found


@pytest.mark.parametrize(
    "text",
    [
        "A meeting of the two ministers face to face was reported in Malta at one table.",
        "No meeting of the ministers in Malta was planned, but they met.",
        "No meeting of the ministers was planned and talks were held.",
        "The two ministers held a recorded meeting in the same hall.",
        "The two ministers held an unplanned meeting in the same hall.",
        "The two ministers shook hands in one hall in Malta.",
        "The two ministers met without aides in one hall.",
        "The two ministers reportedly met in one hall.",
        "The two ministers probably met in one hall.",
        "The meeting of the two ministers in Malta was not planned.",
        "The meeting of the two ministers in Malta was not reported.",
        "A meeting of the two ministers took place and was not reported.",
        "Nobody denies that a meeting of the two ministers was reported.",
        "The two ministers addressed each other at one table.",
        "The two ministers spoke privately in one hall.",
    ],
)
def test_a_sentence_that_tells_of_a_contact_never_passes(malta, text):
    assert not check_sentence(text, list(rows(malta.statements))).passes


@pytest.mark.parametrize(
    "text",
    [
        "No meeting or talk of the two ministers is reported.",
        "No source reports a meeting of the two ministers.",
        "It is not reported that the two ministers met.",
        "A meeting of the two ministers was not planned.",
        "No meeting was planned, and none is reported.",
        "No exchange of the two ministers is reported.",
        "No handshake of the two ministers is reported.",
        "The two ministers took part in the same meeting.",
        "The two ministers gave speeches in the same hall.",
    ],
)
def test_what_is_reported_and_no_more_passes(malta, text):
    assert check_sentence(text, list(rows(malta.statements))).passes


def test_without_aides_is_no_denial_and_a_handshake_goes_beyond(stands):
    assert stands("The two met without aides.") == {
        "The two met or talked with each other.": "contradicted"
    }
    assert stands("The two ministers shook hands.") == {
        "The two greeted each other or shook hands.": "beyond"
    }
    assert stands("A meeting of the two is reported.") == {
        "A meeting of the two is reported.": "contradicted"
    }


def test_a_contact_that_cannot_be_read_is_told_and_not_certified(malta):
    explorer = RewriteExplorer(malta)
    explorer.text = "The meeting of the two ministers was not planned."
    explorer.check()
    assert explorer.reading.startswith("The check cannot tell what this says of a contact: it does")
    assert '"meeting"' in explorer.reading
    explorer.text = "No meeting was planned the two ministers met."
    explorer.check()
    assert explorer.reading.startswith("The check cannot tell")
    assert "It says: No meeting of the two was planned. (supported)" in explorer.reading


def test_that_they_did_not_meet_goes_beyond_the_record_and_the_card_says_why(malta):
    explorer = RewriteExplorer(malta)
    explorer.text = "The two ministers did not meet in Malta."
    explorer.check()
    assert explorer.reading.startswith("The record does not bear all of it yet.")
    assert "no source seen says so outright afterwards" in explorer.card()


def test_nothing_is_told_before_the_check(malta, own_journal):
    explorer = RewriteExplorer(malta)
    assert "No word" not in explorer.reading
    assert explorer.card() == ""
    explorer.text = "The two ministers sat at one table in Malta."
    assert "4 words are changed. Check what it says now." in explorer.reading
    assert "supported" not in explorer.reading
    assert own_journal.entries() == ()


def test_a_check_keeps_the_sentence_and_tells_what_it_says(malta, own_journal):
    explorer = RewriteExplorer(malta)
    explorer.board.controls[1].box.value = "The two ministers sat at one table in Malta."
    explorer.board.controls[2].button.click()
    assert own_journal.latest("malta-2024", "rewrite", "rw01").value == explorer.text
    assert explorer.reading.startswith("The record bears it. 4 words are changed.")
    assert "TASS" in explorer.card()
    explorer.text = "The two ministers sat at one"
    assert explorer.card() == ""


def test_our_way_is_offered_after_a_check_only(malta):
    explorer = RewriteExplorer(malta)
    ours = explorer.board.controls[3].widget.layout
    assert ours.display == "none"
    explorer.text = "It rained."
    explorer.check()
    assert ours.display == ""
    explorer.item = "rw02"
    assert ours.display == "none"


def test_an_empty_sentence_is_asked_for(malta, own_journal):
    explorer = RewriteExplorer(malta)
    explorer.text = " "
    explorer.check()
    assert explorer.trouble == "Write a sentence first."
    assert own_journal.entries() == ()


def test_each_sentence_keeps_its_own_text(malta):
    explorer = RewriteExplorer(malta)
    explorer.text = "One."
    explorer.item = "rw02"
    assert explorer.text == explorer.items["rw02"].sentence
    explorer.item = "rw01"
    assert explorer.text == "One."


def test_a_reopened_notebook_shows_what_was_kept_after_the_still_picture(malta, own_journal):
    first = RewriteExplorer(malta)
    first.text = "The two ministers sat in one hall in Malta."
    first.check()
    again = RewriteExplorer(malta)
    bundle = again._repr_mimebundle_()
    assert "one hall" not in bundle["text/plain"]
    assert again.text == first.text
    assert again.told()


def test_html_in_a_sentence_is_shown_and_never_run(malta):
    explorer = RewriteExplorer(malta)
    explorer.text = "<img src=x onerror=alert(1)> met $\\frac$"
    explorer.check()
    assert explorer.cause is None
    assert "<img src=x" not in explorer.still()


def test_on_the_eve_it_opens_with_the_record(eve):
    with pytest.raises(SummitryError, match="open with the record"):
        RewriteExplorer(eve)


def test_a_case_without_sentences_says_so(malta):
    none = {**malta.tables, "rewrites": malta.rewrites.iloc[:0]}
    with pytest.raises(SummitryError, match="names no sentence"):
        RewriteExplorer(dataclasses.replace(malta, tables=none))


def test_starting_over_shows_the_first_sentence_again(malta):
    explorer = RewriteExplorer(malta)
    first = (explorer.board.figure.value, explorer.reading)
    explorer.text = "A"
    explorer.revealed = True
    explorer.board.reset_button.click()
    explorer.board.settle()
    assert (explorer.board.figure.value, explorer.reading) == first
    assert explorer.text == explorer.items["rw01"].sentence
