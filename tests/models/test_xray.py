"""Tests of the x-ray of a text: what is marked, what is not, and that any text is read quickly."""

import tomllib
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.xray import LONGEST, best_attributed, counts, read
from summitry.models.xray_rules import KINDS, LISTS, PHRASED, rules_from
from summitry.models.xray_words import sentence_bounds, tokens

LISTS_FILE = resources.files("summitry") / "strings" / "xray_en.toml"
WRITTEN = tomllib.loads(LISTS_FILE.read_text(encoding="utf-8"))
RULES = rules_from(WRITTEN)
LETTERS = st.text(alphabet="abI.,!?… \n\"'”(-5:<&é", max_size=80)


def marked(text):
    """Return kind and words of every mark of a text."""
    found = read(text, RULES)
    return [(mark.kind, text[mark.start : mark.end]) for one in found for mark in one.marks]


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_rule_is_marked_by_it(kind):
    assert kind in [found for found, _ in marked(WRITTEN["kinds"][kind]["example"])]


@pytest.mark.parametrize("kind", PHRASED)
def test_every_listed_word_is_marked(kind):
    for words in WRITTEN["kinds"][kind]["words"]:
        text = f"They {words} the talks."
        assert (kind, words) in marked(text), words


def test_no_word_is_listed_twice():
    words = [word for kind in PHRASED for word in WRITTEN["kinds"][kind]["words"]]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge was closed.", ["was closed"]),
        ("The bridge was never quietly closed.", ["was never quietly closed"]),
        ("The bridge was closed by the mayor.", []),
        ("The bridge was closed by Friday.", ["was closed"]),
        ("The bridge was closed by May.", ["was closed"]),
        ("The bridge was closed by 1990.", ["was closed"]),
        ("The list was made, checked and sent by the clerk.", []),
        ("She was interested.", []),
        ("The attack was unprovoked.", []),
        ("It is widely believed that talks were held.", ["were held"]),
        ("It was red.", []),
        ("They closed the bridge.", []),
    ],
)
def test_a_passive_counts_where_no_doer_follows(text, expected):
    assert [words for kind, words in marked(text) if kind == "passive"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 40 million came.", ["40 million"]),
        ("It cost 40 and then 50 crowns.", ["40", "50"]),
        ("The office said 40 million came.", []),
        ("Observers say 40 million came.", ["40 million"]),
        ("They met in 1985 and 2021.", []),
        ("They met on 5 December and March 7.", []),
        ("It has 1985,5 parts.", ["1985,5"]),
        ("Dozens came.", ["Dozens"]),
    ],
)
def test_a_number_counts_where_nobody_is_named_who_counted(text, expected):
    assert [words for kind, words in marked(text) if kind == "number"] == expected


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("Observers say so.", True),
        ("So say many experts.", True),
        ("According to analysts it fell.", True),
        ("The office said so.", False),
        ("Experts like Ana Rell say so.", False),
        ("According to Hale it fell.", False),
        ("It is widely believed that it fell.", True),
        ("Ana Rell is widely believed to go.", True),
        ("It is believed that Hale went.", True),
    ],
)
def test_an_attribution_to_nobody_in_particular_is_vague(text, vague):
    (mark,) = [mark for one in read(text, RULES) for mark in one.marks]
    assert (mark.kind, mark.vague) == ("attribution", vague)


@pytest.mark.parametrize(
    "words",
    [
        "regime", "puppet state", "unprovoked", "war criminal", "russophobic", "collective West",
        "special military operation", "imperial",
    ],
)  # fmt: skip
def test_loaded_words_of_every_side_are_listed(words):
    assert marked(f"They spoke of the {words} again.") == [("loaded", words)]


def test_a_month_is_no_hedge():
    assert marked("They meet in May.") == []
    assert marked("They may meet.") == [("hedge", "may")]


def test_a_longer_phrase_goes_before_a_shorter_one():
    assert marked("In a statement, they apologise.") == [("attribution", "In a statement")]
    assert ("hedge", "is expected to") in marked("It is expected to rain.")


@pytest.mark.parametrize(
    ("text", "clues"),
    [
        ("It rains.", ()),
        ("Observers say that Ana Rell came on Monday.", ()),
        ("A clerk said so.", ("said",)),
        ("The clerk Ana Rell said so.", ("said", "name")),
        ('"We settled nothing," a clerk said.', ("said", "quote")),
        ('"We settled nothing," Ana Rell told reporters.', ("said", "name", "quote", "when")),
        ("“We settled nothing,” a clerk said on Monday.", ("said", "quote", "when")),
    ],
)
def test_clues_to_who_says_so(text, clues):
    (sentence,) = read(text, RULES)
    assert sentence.clues == clues


def test_the_best_attributed_are_all_with_most_clues():
    found = read("It rains. A clerk said so. Ana said so. Now Ana Rell said so. Bo told Ed.", RULES)
    assert [len(one.clues) for one in found] == [0, 1, 1, 3, 2]
    assert best_attributed(found) == [3]
    assert best_attributed(read("A clerk said so. A cook said so.", RULES)) == [0, 1]
    assert best_attributed(read("It rains. It snows.", RULES)) == []
    assert best_attributed([]) == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Mr. Hale came at 5 p.m. He left.", ["Mr. Hale came at 5 p.m. He left."]),
        ("J. Hale came. He left.", ["J. Hale came.", "He left."]),
        ('He said "Go." Then he left.', ['He said "Go."', "Then he left."]),
        ("It cost 3.5 crowns. Yes.", ["It cost 3.5 crowns.", "Yes."]),
        ("A line\nthat goes on.\n\nA title\n\nMore", ["A line\nthat goes on.", "A title", "More"]),
        ("Well... maybe. Yes.", ["Well... maybe.", "Yes."]),
        ("... --- !!!", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, pieces):
    bounds = sentence_bounds(text, RULES.lists["abbreviations"])
    assert [text[start:end] for start, end in bounds] == pieces


@settings(deadline=None, max_examples=200)
@given(LETTERS | st.text(max_size=60))
def test_whatever_the_text_marks_lie_in_its_sentences_and_no_word_is_lost(text):
    found = read(text, RULES)
    for sentence in found:
        assert text[sentence.start : sentence.end].strip()
        for mark in sentence.marks:
            assert sentence.start <= mark.start < mark.end <= sentence.end
    for one, other in pairwise(found):
        assert one.end <= other.start
    assert sum(one.words for one in found) == len(tokens(text))
    total = sum(counts(found).values())
    assert total == sum(len(one.marks) for one in found)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["It was made.", "Ana may go.", "40 came.", "He said so."])))
def test_a_sentence_is_marked_the_same_wherever_it_stands(sentences):
    text = " ".join(sentences)
    assert [kind for kind, _ in marked(text)] == [
        kind for sentence in sentences for kind, _ in marked(sentence)
    ]


@pytest.mark.parametrize(
    "piece", [".", ". ", "said ", "was made by ", "1,", '"', "\n ", "a'", "a-"]
)
def test_a_long_text_of_one_piece_is_read_to_the_limit_and_no_further(piece):
    text = piece * (LONGEST // len(piece) + 1) + "Ana may go."
    found = read(text, RULES)
    assert all(sentence.end <= LONGEST for sentence in found)
    assert counts(found)["hedge"] == 0


def test_lists_that_lack_something_are_refused_by_name():
    lists = {name: [] for name in (*LISTS, "endings")}
    kinds = {kind: {"words": []} for kind in PHRASED}
    assert rules_from({"kinds": kinds, "lists": lists}).phrases == {}
    with pytest.raises(ValueError, match="beings"):
        rules_from({"kinds": kinds, "lists": {k: v for k, v in lists.items() if k != "beings"}})
    with pytest.raises(ValueError, match="hedge"):
        rules_from({"kinds": {**kinds, "hedge": {}}, "lists": lists})
    with pytest.raises(ValueError, match="one to 6 words"):
        rules_from({"kinds": {**kinds, "hedge": {"words": ["..."]}}, "lists": lists})
