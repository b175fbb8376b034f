import pytest

from summitry.models.reference_class import rate_of
from summitry.pictures.reference_class import KINDS, ReferenceClassPicture, every, told_years

WORDS = {
    name: name for name in (*KINDS, "share", "interval", "bounds", "guess", "base_rate", "axis")
}
LANES = {"Councils": [2001, 2004, 2009], "Other": [2008]}
CLASSES = ["Every council", "Both were"]
RATES = [rate_of(["yes", "no", ""]), rate_of(["yes", "yes"])]
SHOWN = ["met", "apart", "unknown", "met"]


@pytest.fixture
def picture():
    """Return four occasions in two lanes, and two classes."""
    return ReferenceClassPicture(LANES, CLASSES, WORDS)


def state(**changes):
    """Return a state of the picture."""
    return {
        "kinds": SHOWN, "inside": [True, True, False, False], "rates": RATES,
        "numbers": ["1 of 2", "2 of 2"], "chosen": 0, "guess": None, "base_rate": None, **changes,
    }  # fmt: skip


def places(picture, kind, inside):
    """Return where the marks of a kind stand."""
    return list(map(tuple, picture.marks[kind, inside].get_xydata()))


def test_lanes_end_at_the_same_side_and_each_occasion_has_its_mark(picture):
    picture.show(**state())
    assert [x for x, _ in picture.places] == [0, 1, 2, 2]
    assert places(picture, "met", inside=True) == [picture.places[0]]
    assert places(picture, "met", inside=False) == [picture.places[3]]
    assert places(picture, "apart", inside=True) == [picture.places[1]]
    assert places(picture, "unknown", inside=False) == [picture.places[2]]
    assert len(picture.backs.get_paths()) == 2


def test_kinds_differ_in_form_and_not_only_in_colour():
    looks = [(kind.marker, kind.face == kind.edge) for kind in KINDS.values()]
    assert len(set(looks)) == len(looks)


def test_dots_stand_at_the_shares_and_bars_reach_over_the_intervals(picture):
    picture.show(**state())
    assert list(picture.rates.shares.get_xdata()) == [50, 100]
    (bar,) = picture.rates.bars[True].get_paths()
    assert bar.vertices[:, 0].min() == pytest.approx(100 * RATES[0].low)
    assert bar.vertices[:, 0].max() == pytest.approx(100 * RATES[0].high)
    assert len(picture.rates.bars[False].get_paths()) == 1


def test_only_classes_with_unknown_occasions_have_bounds(picture):
    picture.show(**state())
    assert list(picture.rates.bounds.get_xdata()[:2]) == pytest.approx([100 / 3, 200 / 3])
    assert len(picture.rates.bounds.get_xdata()) == 3


def test_without_rates_nothing_of_the_answers_shows(picture):
    picture.show(**state(kinds=["both", "both", "unknown", "away"], rates=[]))
    assert len(picture.rates.shares.get_xdata()) == 0
    assert not picture.rates.bars[True].get_paths()
    assert [text.get_text() for _, text in picture.keys] == ["both", "away", "unknown", ""]
    picture.show(**state())
    assert [text.get_text() for _, text in picture.keys] == ["met", "apart", "away", "unknown"]


def test_guess_and_carried_rate_stand_where_they_were_set(picture):
    picture.show(**state(guess=(1, 70), base_rate=20))
    assert picture.rates.guess.get_xydata().tolist() == [[70, 1]]
    assert list(picture.rates.base.get_xdata()) == [20, 20]
    picture.show(**state())
    assert len(picture.rates.guess.get_xdata()) == len(picture.rates.base.get_xdata()) == 0


def test_the_chosen_class_is_bold(picture):
    picture.show(**state(chosen=1))
    assert [name.get_fontweight() for name in picture.rates.names] == ["normal", "bold"]


def test_narrow_marks_leave_out_years():
    assert (every(0.5), every(0.3), every(0.2)) == (1, 2, 3)


def test_each_year_is_written_once_and_the_latest_always():
    assert told_years([2001, 2001, 2001, 2002], step=1) == [0, 3]
    assert told_years([2001, 2002, 2003, 2003], step=2) == [0, 2]
    assert told_years([], step=2) == []


def test_years_stand_level_and_apart(picture):
    years = [text for text in picture.lanes.texts if text.get_text().isdigit()]
    assert [text.get_text() for text in years] == ["2001", "2004", "2009", "2008"]
    assert {text.get_rotation() for text in years} == {0}
