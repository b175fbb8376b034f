import pytest

from summitry import explore
from summitry.errors import SummitryError


@pytest.fixture
def debate(malta):
    """Return the explorer on the whole case."""
    return explore.attention(malta, theme="osce")


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1975, "68 of the 126 speeches of 1975 named it at least once (54 %)"),
        (2024, "4 of the 191 speeches of 2024 named it at least once (2 %)"),
    ],
)
def test_how_many_speeches_name_it_is_told(debate, year, words):
    debate.year = year
    assert words in debate.reading


def test_the_year_of_most_speeches_is_told_and_recognised(debate):
    assert "The share was highest in 1975: 68 of 126 (54 %)." in debate.reading
    debate.year = 1975
    assert "In no year from 1946 to 2024 was the share higher." in debate.reading


def test_a_silent_year_is_told_from_a_speech_without_the_word(debate):
    debate.adjust({"state": "RUS", "year": 1970})
    assert "Russia has no speech of 1970 in the table." in debate.reading
    debate.year = 1946
    assert "Russia used none of the terms" in debate.reading


def test_the_measure_changes_what_all_speakers_are_compared_by(debate):
    debate.year = 1975
    assert "per 1,000 words." in debate.reading
    debate.measure = "count"
    assert "in a speech on average." in debate.reading


def test_a_count_has_a_scale_of_whole_numbers(debate):
    debate.adjust({"state": "ISL", "measure": "count"})
    assert debate.reading
    assert all(tick.get_text().isdigit() for tick in debate.picture.ticks)


def test_without_a_state_all_speakers_are_shown_alone(debate):
    debate.state = ""
    assert debate.reading.count(".") >= 2
    assert "terms" not in debate.reading
    assert not debate.picture.bars.get_paths()
    assert debate.picture.titles[1].get_text().startswith("All speakers")


def test_the_card_lists_the_terms_and_the_patterns_of_the_theme_alone(debate):
    card = debate.card()
    assert "OSCE/CSCE" in card
    assert "<code>\\b[oc]sce\\b</code>" in card
    assert "nato" not in card.lower()


def test_the_limits_say_that_a_word_is_not_a_position(debate):
    assert "A word is not a position" in debate.limits()


def test_every_theme_of_the_dictionary_can_be_chosen(debate):
    assert list(debate.themes) == list(dict.fromkeys(debate.dictionary["theme"]))
    for theme in debate.themes:
        debate.theme = theme
        assert debate.reading.startswith(debate.theme_name(theme))


def test_the_table_has_the_state_only_where_one_is_chosen(debate):
    assert debate.table().shape == (79, 8)
    debate.state = ""
    assert debate.table().shape == (79, 5)


def test_the_debate_of_the_autumn_is_known_on_the_eve_and_not_before(malta, eve):
    assert explore.attention(eve).years[-1] == 2024
    assert explore.attention(malta.as_of("2024-11-29")).years[-1] == 2023


def test_a_theme_that_was_not_counted_is_refused_in_a_sentence(debate):
    with pytest.raises(
        SummitryError, match="there is no theme 'osces' here; perhaps you mean 'osce'"
    ):
        debate.theme = "osces"
