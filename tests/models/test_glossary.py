import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.glossary import FEW, find_term

TERMS = [
    ("consensus", "Nobody objects."),
    ("Consensus minus one", "All but the state concerned."),
    ("win-set", "Deals that home would accept."),
    ("détente", "A thaw between rivals."),
    ("base rate", "How often such a thing happens."),
]
GLOSSARY = pd.DataFrame(TERMS, columns=["term", "meaning"])


@pytest.mark.parametrize("term", GLOSSARY["term"])
def test_every_term_finds_itself_however_it_is_written(term):
    for typed in (term, term.upper(), f"  {term} ", term.replace("-", " "), f"{term}s"):
        assert find_term(GLOSSARY, typed).term == term


def test_accents_may_be_left_out():
    assert find_term(GLOSSARY, "detente").term == "détente"


def test_a_beginning_that_only_one_term_has_is_enough():
    assert find_term(GLOSSARY, "bas").term == "base rate"
    assert find_term(GLOSSARY, "ba").term is None
    assert find_term(GLOSSARY, "ba").near[0] == "base rate"


def test_of_two_terms_with_one_beginning_neither_is_taken():
    found = find_term(GLOSSARY, "consen")
    assert found == (None, ("consensus", "Consensus minus one"))


def test_a_found_term_offers_the_longer_ones_that_hold_it_and_no_others():
    assert find_term(GLOSSARY, "consensus") == ("consensus", ("Consensus minus one",))
    assert find_term(GLOSSARY, "win-set").near == ()


def test_a_misspelt_term_is_offered():
    assert find_term(GLOSSARY, "concensus").near[0] == "consensus"


def test_a_word_of_the_meaning_leads_to_the_term():
    assert find_term(GLOSSARY, "thaw") == (None, ("détente",))


def test_a_piece_within_a_word_of_the_meaning_does_not():
    assert find_term(GLOSSARY, "bjects") == (None, ())


@pytest.mark.parametrize("typed", ["", "   ", "!?", "zzzz"])
def test_nothing_is_found_for_nothing(typed):
    assert find_term(GLOSSARY, typed) == (None, ())


@given(st.text(max_size=40))
def test_any_text_finds_known_terms_or_none(typed):
    found = find_term(GLOSSARY, typed)
    names = set(GLOSSARY["term"])
    assert found.term is None or found.term in names
    assert set(found.near) <= names - {found.term}
    assert len(found.near) <= FEW
