"""Tests of statements: denials reach their own clause, and what cannot be read is left over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.rewrite_statements import Rule, clauses, read_statements
from summitry.models.rewrite_wording import Wording

WORDING = Wording(
    joints="but/and they/as",
    denials="no/not/never/nor/neither",
    without="without",
    helpers="was/were/did",
    acts="met/talked",
    stops="which/took",
    definite="the/their",
    subjects="two/ministers",
    links="or/and/a",
    turning="denies/doubt",
    other="same meeting",
    contact="each other/together",
)
TALK = "met/meet/meeting/talk/talked/face to face"
RULES = {
    "met": Rule((TALK,), ("was planned",), "no"),
    "planned": Rule((TALK, "was planned/not planned/planned to"), (), "no"),
    "not planned": Rule((TALK, "was planned/not planned/planned to"), (), "yes"),
    "not met": Rule((TALK,), ("was planned", "not planned", "planned to"), "yes"),
    "sat": Rule(("one/same", "hall/table"), ("no", "not")),
}


WORDS = ["they", "met", "no", "not", "was", "a", "meeting", "planned", "the", ",", "but", "or"]


def found(sentence):
    """Return the names of the statements of a sentence, and the words left over."""
    made, left = read_statements(sentence, [*RULES.values()], WORDING)
    return [[*RULES][place] for place in made], list(left)


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        ("No talk, no walk: one hall.", ["no talk", "no walk", "one hall"]),
        ("They sat but talked and they left.", ["they sat", "talked", "they left"]),
        ("Talks (in Rome) — at 13:43 — end.", ["talks", "in rome", "at 13:43", "end"]),
        ("A face-to-face meeting", ["a face-to-face meeting"]),
        ("", []),
    ],
)
def test_a_sentence_falls_into_clauses(sentence, pieces):
    assert [" ".join(one) for one in clauses(sentence, WORDING.joints)] == pieces


@pytest.mark.parametrize(
    ("sentence", "made"),
    [
        ("They met.", ["met"]),
        ("They never met.", ["not met"]),
        ("They didn't meet.", ["not met"]),
        ("A meeting was planned.", ["planned"]),
        ("No meeting was planned.", ["not planned"]),
        ("A meeting of the two was not planned.", ["not planned"]),
        ("No meeting was planned, but they met.", ["met", "not planned"]),
        ("No meeting was planned and they met.", ["met", "not planned"]),
        ("They neither met nor talked.", ["not met"]),
        ("No meeting or talk was planned.", ["not planned"]),
        ("They met and did not talk.", ["met", "not met"]),
        ("They met without aides in one hall.", ["met", "sat"]),
        ("They left without a talk.", ["not met"]),
        ("Without any aides in sight they met.", ["met"]),
        ("They met which was not planned.", ["met", "planned"]),
        ("A meeting took place and was not planned.", ["met", "planned"]),
        ("They sat in no one hall.", []),
        ("They sat in one long hall.", ["sat"]),
        ("They shared the same meeting.", []),
    ],
)
def test_a_denial_reaches_its_own_clause_and_one_run_of_words(sentence, made):
    names, left = found(sentence)
    assert sorted(names) == sorted(made)
    assert left == []


@pytest.mark.parametrize(
    ("sentence", "made", "left"),
    [
        ("The meeting was not planned.", [], ["meeting"]),
        ("Their short meeting was not planned.", [], ["meeting"]),
        ("That the ministers meet was not planned.", ["not planned"], []),
        ("No meeting was planned the two met.", ["not planned"], ["met"]),
        ("Nobody denies that a meeting was planned.", [], ["meeting"]),
        ("They sat together in one hall.", ["sat"], ["together"]),
        ("They met each other.", ["met"], []),
    ],
)
def test_a_word_of_contact_that_no_rule_explains_is_left_over(sentence, made, left):
    assert found(sentence) == (made, left)


def test_a_statement_needs_every_group_and_no_word_that_lifts_it():
    rule = Rule(("talks", "planned"), ("perhaps",))
    assert read_statements("Talks are planned.", [rule], WORDING).made == (0,)
    assert read_statements("Talks are held.", [rule], WORDING).made == ()
    assert read_statements("Perhaps talks are planned.", [rule], WORDING).made == ()
    assert read_statements("Talks are held, a walk is planned.", [rule], WORDING).made == ()
    assert read_statements("Anything at all.", [Rule(())], WORDING).made == ()


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS)))
def test_no_word_of_contact_is_passed_over(words):
    sentence = " ".join(words)
    made, left = found(sentence)
    if "met" in words or "meeting" in words:
        assert made or left
    else:
        assert (made, left) == ([], [])


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_read(text):
    made, left = found(text)
    assert set(made) <= set(RULES)
    assert all(left)
