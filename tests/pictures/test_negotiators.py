import pytest

from summitry import explore
from summitry.case.rows.people import EYES


@pytest.fixture
def explorer(eve):
    """Return the explorer on the eve."""
    return explore.negotiators(eve)


def columns(picture, marks):
    """Return the columns in which marks stand."""
    middles = [picture.middle(place) for place in range(len(EYES))]
    return [middles.index(x) for x in marks.get_xdata()]


def test_a_guess_stands_in_its_column_and_nothing_else_shows(explorer):
    explorer.answers = ("friendly", "", "reported")
    assert explorer.reading
    assert columns(explorer.picture, explorer.picture.given) == [1, 3]
    assert len(explorer.picture.coded.get_xdata()) == 0
    assert len(explorer.picture.ticks.get_xdata()) == 0


def test_once_shown_every_kind_of_eyes_is_marked_and_hits_are_ticked(explorer):
    explorer.adjust({"answers": ("friendly", "friendly"), "revealed": True})
    assert explorer.reading
    seen = [explorer.by_key[card].seen_by for card in explorer.cards]
    coded = columns(explorer.picture, explorer.picture.coded)
    assert coded == [EYES.index(eye) for eyes in seen for eye in EYES if eye in eyes]
    hits = [eyes for eyes in seen[:2] if "friendly" in eyes]
    assert len(explorer.picture.ticks.get_xdata()) == len(hits) == 1


def test_a_trait_is_ringed_under_each_of_its_eyes(explorer):
    explorer.adjust({"view": "people", "revealed": True, "item": "nt02"})
    assert explorer.reading
    assert len(explorer.picture.rings.get_xdata()) == 3
    assert len(explorer.picture.line.get_segments()) == 1
    explorer.item = "nt04"
    assert explorer.reading
    assert len(explorer.picture.rings.get_xdata()) == 1
    assert len(explorer.picture.line.get_segments()) == 0


def test_marks_of_one_cell_stand_apart(malta):
    whole = explore.negotiators(malta, view="people", revealed=True)
    assert whole.reading
    places = [place for marks in whole.picture.places.values() for place in marks]
    assert len(set(places)) == len(places) > 30
