import pytest
import traitlets
from hypothesis import given
from hypothesis import strategies as st

from summitry.explorers.settings import fitting


@given(st.integers(), st.integers(-50, 50), st.integers(1, 50))
def test_a_number_fits_only_between_the_ends(value, first, length):
    years = range(first, first + length)
    if value in years:
        assert fitting("year", value, years) == value
    else:
        with pytest.raises(traitlets.TraitError, match=f"from {first} to {first + length - 1}"):
            fitting("year", value, years)


@given(st.text())
def test_a_word_fits_only_if_it_is_there(word):
    values = ("", "NATO", "EU")
    if word in values:
        assert fitting("layer", word, values) == word
    else:
        with pytest.raises(traitlets.TraitError) as caught:
            fitting("layer", word, values)
        assert repr(word) in str(caught.value)


def test_the_nearest_word_is_offered():
    with pytest.raises(traitlets.TraitError, match="perhaps you mean 'NATO'"):
        fitting("layer", "NAT", ("NATO", "EU"))
