from html import escape

import pytest

from summitry import show
from summitry.errors import SummitryError


@pytest.fixture
def lookup(eve):
    made = show.lookup(eve)
    made._repr_mimebundle_()
    return made


def offered(lookup):
    return [button.description for button in lookup.near.children]


def test_typing_a_term_shows_its_meaning_and_its_sources(lookup, eve):
    row = eve.glossary.query("term == 'consensus'").iloc[0]
    lookup.box.value = "Consensus"
    assert escape(row["meaning"]) in lookup.answer.value
    for citation in eve.cite(row["source_ids"]):
        assert escape(citation.publisher) in lookup.answer.value


def test_every_term_of_the_case_can_be_looked_up_on_the_eve(lookup, eve):
    for term, meaning in zip(eve.glossary["term"], eve.glossary["meaning"], strict=True):
        lookup.box.value = term
        assert f"<b>{escape(term)}</b>: {escape(meaning)}" in lookup.answer.value


def test_terms_are_suggested_in_the_order_of_the_alphabet(lookup, eve):
    assert set(lookup.box.options) == set(eve.glossary["term"])
    assert list(lookup.box.options) == sorted(lookup.box.options, key=str.casefold)


def test_a_misspelt_term_offers_the_nearest_as_a_button_that_shows_it(lookup):
    lookup.box.value = "concensus"
    assert "No term is called &#x27;concensus&#x27;. Perhaps one of these:" in lookup.answer.value
    place = offered(lookup).index("consensus")
    lookup.near.children[place].click()
    assert lookup.box.value == "consensus"
    assert "<b>consensus</b>" in lookup.answer.value


def test_a_word_that_nobody_knows_says_so(lookup):
    lookup.box.value = "xqzxqz"
    assert "none is much like it" in lookup.answer.value
    assert offered(lookup) == []


def test_hostile_words_are_shown_as_words(lookup):
    lookup.box.value = "<script>alert(1)</script>" * 50
    assert "<script>" not in lookup.answer.value
    assert "&lt;script&gt;" in lookup.answer.value


def test_an_empty_box_says_what_to_do(lookup, eve):
    lookup.box.value = "consensus"
    lookup.box.value = ""
    assert f"has {len(eve.glossary)} terms" in lookup.answer.value
    assert offered(lookup) == []


def test_without_a_kernel_all_terms_are_there_to_unfold(eve):
    bundle, _ = show.lookup(eve, "consensus")._repr_mimebundle_()
    assert bundle["text/html"] == show.lookup(eve)._repr_mimebundle_()[0]["text/html"]
    for meaning in eve.glossary["meaning"]:
        assert escape(meaning) in bundle["text/html"]
    assert "<details" in bundle["text/html"]


def test_one_can_begin_with_a_term(eve):
    made = show.lookup(eve, "consensus")
    made._repr_mimebundle_()
    assert made.box.value == "consensus"
    assert "<b>consensus</b>" in made.answer.value


def test_a_term_can_be_shown_by_itself(eve):
    found = show.term(eve, "Consensus")
    meaning = eve.glossary.set_index("term").loc["consensus", "meaning"]
    assert found.words == f"consensus: {meaning}"
    assert escape(meaning) in found.html


def test_an_unknown_term_names_the_nearest_in_one_sentence(eve):
    with pytest.raises(SummitryError, match="no term 'concensus'; perhaps you mean consensus"):
        show.term(eve, "concensus")
    with pytest.raises(SummitryError, match=r"no term 'xqzxqz'\.$"):
        show.term(eve, "xqzxqz")
