import datetime as dt

import pytest

from summitry.case.dates import PartialDate
from summitry.case.open_data import open_data
from summitry.models.treaties import standings
from summitry.pictures.treaties import TreatiesPicture, kind_of, year_of
from summitry.text import say

LAST = dt.date(2026, 2, 5)


@pytest.fixture(scope="module")
def treaties():
    """Return all agreements in order of signature."""
    return open_data("arms_control_treaties").sort_values("signed", kind="stable")


@pytest.fixture(scope="module")
def picture(treaties):
    """Return the picture of all agreements."""
    return TreatiesPicture(treaties, LAST)


@pytest.mark.parametrize(
    ("written", "year"), [("2000-01-01", 2000.0), ("2000", 2000.5), ("2000-07", 2000.54)]
)
def test_a_date_is_drawn_in_the_middle_of_what_it_may_mean(written, year):
    assert year_of(PartialDate.parse(written)) == pytest.approx(year, abs=0.005)


@pytest.mark.parametrize("day", [dt.date(1970, 1, 1), dt.date(2024, 12, 4), LAST])
def test_every_row_says_how_its_agreement_stood(picture, treaties, day):
    picture.show(day=day)
    words = [word.get_text() for word in picture.words]
    stood = standings(treaties, day)
    assert words == [say(f"treaties.standing.{one.replace(' ', '_')}") for one in stood]


def test_what_holds_is_bold_so_that_colour_is_not_the_only_cue(picture, treaties):
    picture.show(day=LAST)
    bold = [word.get_fontweight() == "bold" for word in picture.words]
    assert bold == list(standings(treaties, LAST).isin(["in force", "weakened"]))


def test_the_line_stands_on_the_day(picture):
    day = dt.date(2002, 6, 13)
    picture.show(day=day)
    assert picture.line.get_xdata()[0] == pytest.approx(year_of(PartialDate.of(day)))
    assert picture.label.get_text() == "13 June 2002"


def test_an_agreement_that_was_given_up_does_not_go_on(picture, treaties):
    row = list(treaties["id"]).index("START2")
    ends = [line.get_xdata()[-1] for line in picture.line.axes.lines if row in line.get_ydata()]
    assert max(ends) == pytest.approx(2002.45, abs=0.01)


def test_each_agreement_has_one_of_three_kinds(treaties):
    kinds = {kind_of(treaty) for treaty in treaties.itertuples()}
    assert kinds == {"bilateral", "multilateral", "political"}
