import pytest

from summitry.errors import SummitryError
from summitry.explorers.state_names import (
    first_other,
    offered,
    side_codes,
    spoken_names,
    state_names,
)


def changed(case, **sides):
    """Return the case with other sides."""
    header = case.header.model_copy(update={"sides": case.sides.model_copy(update=sides)})
    return type(case)(header, case.tables)


def without(case, *roles):
    """Return the case without some of its open data."""
    kept = {role: name for role, name in case.header.open_data.items() if role not in roles}
    return type(case)(case.header.model_copy(update={"open_data": kept}), case.tables)


def test_names_come_from_the_tables_of_states(malta):
    assert state_names(malta)["TUR"] == "Türkiye"


def test_a_view_of_long_ago_knows_the_names_of_later_states_from_the_map(malta):
    assert state_names(malta.as_of("1975-01-01"))["EST"] == "Estonia"


def test_without_tables_of_states_there_are_no_names(malta):
    assert state_names(without(malta, "states", "tiles")) == {}


def test_sentences_call_the_sides_as_the_pack_does(malta):
    assert spoken_names(malta)["USA"] == malta.sides.first
    assert spoken_names(malta)["FRA"] == "France"
    assert spoken_names(changed(malta, second="the North"))["RUS"] == "the North"


def test_a_pack_without_codes_of_its_sides_is_refused_in_a_sentence(malta):
    with pytest.raises(SummitryError, match="does not give its two sides the codes"):
        side_codes(changed(malta, first_code=""))


def test_it_begins_with_the_first_actor_that_is_no_side(malta):
    codes = [code for code in malta.actors["iso3"] if code and code not in ("USA", "RUS")]
    assert first_other(malta, codes) == codes[0]
    assert first_other(malta, codes[1:]) == codes[1]
    assert first_other(malta, ["USA", "XXA"]) == "XXA"
    assert first_other(malta, []) == ""


def test_states_are_offered_by_name():
    found = offered(["LOW", "UPL", "MID"], {"UPL": "Aland", "LOW": "Bland"}, "nobody")
    assert list(found.items()) == [
        ("nobody", ""),
        ("Aland", "UPL"),
        ("Bland", "LOW"),
        ("MID", "MID"),
    ]
