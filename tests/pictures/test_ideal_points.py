import numpy as np
import pandas as pd
import pytest

from summitry.pictures.ideal_points import MARKS, MOST, STYLES, IdealPointsPicture, Track

YEARS = range(2000, 2006)


def estimates(values):
    """Return estimates with an interval of half a unit on each side."""
    cells = np.array(values, float)
    return pd.DataFrame(
        {"ideal_point": cells, "low": cells - 0.5, "high": cells + 0.5}, index=YEARS
    )


UPLAND = Track("Upland", estimates([1, 1, np.nan, 1, 2, 2]))
LOWLAND = Track("Lowland of the Seven Rivers", estimates([np.nan] * 3 + [2, 2, 2]))


@pytest.fixture
def picture():
    """Return a picture of two states."""
    made = IdealPointsPicture(YEARS, (-3.0, 3.0), (), "Place")
    made.show(tracks=[UPLAND, LOWLAND], year=2003)
    return made


def test_a_year_without_an_estimate_is_a_gap_in_line_and_band(picture):
    upland, lowland, *_ = picture.slots
    assert np.isnan(upland.line.get_ydata()[2])
    assert len(upland.band.get_paths()) == 2
    assert len(lowland.band.get_paths()) == 1


def test_the_band_is_the_interval(picture):
    band = picture.slots[1].band.get_paths()[0].get_extents()
    assert (band.y0, band.y1) == pytest.approx((1.5, 2.5))


def test_places_that_no_state_takes_are_empty(picture):
    picture.show(tracks=[UPLAND], year=2003)
    for slot in picture.slots[1:]:
        assert slot.name.get_text() == ""
        assert len(slot.line.get_xdata()) == 0
        assert not slot.band.get_paths()


def test_states_differ_in_line_and_mark_not_only_in_colour():
    assert len({str(style) for style in STYLES}) == len(set(MARKS)) == MOST


def test_names_at_one_height_stand_apart(picture):
    renderer = picture.canvas.get_renderer()
    one, other = (slot.name.get_window_extent(renderer) for slot in picture.slots[:2])
    assert not one.overlaps(other)
    assert max(one.x1, other.x1) <= picture.figure.bbox.x1


def test_a_state_without_any_estimate_is_named(picture):
    picture.show(tracks=[Track("Nowhere", estimates([np.nan] * 6))], year=2003)
    assert "Nowhere" in picture.slots[0].name.get_text()
    assert picture.png()
