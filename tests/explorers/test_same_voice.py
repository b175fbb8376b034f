import dataclasses

import pytest

from summitry.errors import SummitryError
from summitry.explorers.same_voice import KIND, SameVoiceExplorer
from summitry.explorers.same_voice_pages import dated_numbers
from summitry.text import say

CLONES = "fam-clones"


@pytest.fixture
def explorer(malta):
    """Return the explorer on the whole case."""
    return SameVoiceExplorer(malta)


def without_families(case):
    """Return the case without families."""
    tables = {name: case.tables[name] for name in case.tables}
    tables["source_families"] = tables["source_families"].iloc[:0]
    return dataclasses.replace(case, tables=tables)


def test_on_the_eve_one_sentence_says_that_it_opens_with_the_record(eve):
    with pytest.raises(SummitryError) as refused:
        SameVoiceExplorer(eve)
    assert str(refused.value) == say("same_voice.opens")


def test_a_pack_without_such_a_family_is_refused_in_a_sentence(malta):
    with pytest.raises(SummitryError) as refused:
        SameVoiceExplorer(without_families(malta))
    assert str(refused.value) == say("same_voice.nothing")


def test_numbers_that_lead_to_years_before_the_case_make_no_family(explorer):
    assert list(explorer.voices) == [CLONES]


def test_seven_pages_show_first_and_one_voice_after_the_guess(explorer):
    assert explorer.reading.startswith("Seven pages on different addresses")
    assert "one voice" not in explorer.reading
    assert "Near-twin" not in explorer.card()
    explorer.guess = 4
    assert "You say: four witnesses." in explorer.reading
    explorer.reveal()
    assert "Seven pages, one voice." in explorer.reading
    assert "(You said: four witnesses.)" in explorer.reading
    assert say("same_voice.moral") in explorer.reading
    assert "Near-twin of web-article on a camper-van site" in explorer.card()


def test_as_seconds_the_numbers_lead_nowhere_and_as_thousandths_to_five_minutes(explorer):
    explorer.adjust({"revealed": True, "unit": "seconds"})
    assert "the year 57,809, so they are not that" in explorer.reading
    explorer.unit = "thousandths"
    assert "Three read as 01:12:23, 01:14:45 and 01:17:21 UTC on 3 November 2025: 5 minutes" in (
        explorer.reading
    )
    assert '"Blinken, Lavrov Clash Over Ukraine At Malta OSCE Meet" reads as ten days before' in (
        explorer.reading
    )
    assert explorer.reading.endswith(say("same_voice.inference"))
    numbers = list(explorer.table()[say("same_voice.column.number")])
    assert numbers.count("") == 3
    assert "23 October 2025, 20:44:26" in numbers


def test_the_card_tells_how_often_such_numbers_are_something_else(explorer, malta):
    near, far = dated_numbers(malta, ())
    assert near > 0
    assert far > near
    explorer.adjust({"revealed": True, "unit": "thousandths"})
    assert f"{near} read as a time within two days of it and {far} do not" in explorer.card()


def test_a_guess_is_kept_and_a_reopened_notebook_shows_it(explorer, malta, own_journal):
    explorer.guess = 0
    explorer.reveal()
    assert own_journal.latest("malta-2024", KIND, CLONES).value == 0
    again = SameVoiceExplorer(malta)
    assert "one voice" not in again._repr_mimebundle_()["text/plain"]
    assert (again.guess, again.revealed) == (0, True)
    assert "(You said: no witness.)" in again.reading


def test_without_a_guess_one_is_asked_for(explorer, own_journal):
    explorer.reveal()
    assert explorer.trouble == say("same_voice.guess_first")
    assert not explorer.revealed
    assert own_journal.entries() == ()


@pytest.mark.parametrize("kept", ["four", 99, None, {"guess": 4}])
def test_what_does_not_fit_in_the_journal_is_left_alone(malta, own_journal, kept):
    own_journal.append(case="malta-2024", kind=KIND, about=CLONES, value=kept, question="?")
    again = SameVoiceExplorer(malta)
    again._repr_mimebundle_()
    assert (again.guess, again.revealed, again.cause) == (None, False, None)
