import numpy as np
import pandas as pd
import pytest

from summitry.pictures.encounters import KINDS, EncountersPicture

YEARS = range(2000, 2012)
COUNTS = pd.DataFrame({"talks": range(12), "visits": [1] * 12}, index=list(YEARS))


@pytest.fixture
def picture():
    """Return bars of two kinds over twelve years."""
    made = EncountersPicture(YEARS, 12, [float("nan")] * 2 + [4.0] * 10, ("meetings", "mean"))
    made.show(counts=COUNTS, names=["talks", "visits"], year=2005, words="2005: six")
    return made


def heights(bars):
    """Return the height of each bar."""
    return [np.ptp(path.vertices[:, 1]) for path in bars.get_paths()]


def test_bars_are_as_high_as_their_counts(picture):
    assert heights(picture.bars[0]) == list(range(1, 12))
    assert heights(picture.bars[1]) == [1] * 12
    assert heights(picture.bars[2]) == []


def test_kinds_stand_on_top_of_each_other(picture):
    floors = [path.vertices[:, 1].min() for path in picture.bars[1].get_paths()]
    assert floors == list(range(12))


def test_each_kind_has_its_name_and_a_spare_key_is_empty(picture):
    words = [key.get_text() for key in picture.keys]
    assert words == ["■ talks", "▣ visits", ""]
    assert len(picture.bars) == KINDS


@pytest.mark.parametrize("year", YEARS)
def test_the_label_stands_clear_of_bars_and_mean_wherever_the_year(picture, year):
    picture.show(counts=COUNTS, names=["talks", "visits"], year=year, words=f"{year}: some")
    picture.png()
    to_data = picture.plot.transData.inverted()
    box = picture.label.get_window_extent(picture.canvas.get_renderer()).transformed(to_data)
    under = [n for n, one in enumerate(YEARS) if box.x0 < one + 0.4 and one - 0.4 < box.x1]
    assert under
    highest = np.nanmax([*COUNTS.sum(axis=1).iloc[under], *picture.mean[under]])
    assert box.y0 > highest - 0.1


def test_a_single_year_can_be_shown():
    made = EncountersPicture(range(2000, 2001), 2, [float("nan")], ("meetings", "mean"))
    counts = pd.DataFrame({"talks": [2]}, index=[2000])
    made.show(counts=counts, names=["talks"], year=2000, words="2000: two")
    assert made.png()
