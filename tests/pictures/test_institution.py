import pandas as pd
import pytest

from summitry.pictures.institution import MARKS, InstitutionPicture

WORDS = {
    "budget": "Budget", "not_adopted": "none adopted", "withheld": "withheld", "chair": "Chair",
    "first": "Upland minister", "second": "Lowland minister", "key": "came or not",
}  # fmt: skip


def table(**columns):
    """Make four years of an organisation."""
    given = {
        "amount": [10.0, 12.0, None, None],
        "status": ["adopted", "adopted", "not adopted", "withheld"],
        "iso3": ["UPL", "LOW", "MID", ""],
        "city": ["Strelsau", "", "Lakeside", "Bridgetown"],
        "first_came": ["yes", "", "no", ""],
        "second_came": ["no", "", "", "withheld"],
    }
    years = pd.Index(range(2001, 2005), name="year")
    return pd.DataFrame({**given, **columns}, index=years)


@pytest.fixture
def picture():
    """Return a picture of four years."""
    return InstitutionPicture(table(), WORDS)


def words(axes):
    """Return what is written inside axes."""
    return [text.get_text() for text in axes.texts if text.get_text()]


def test_a_year_without_a_budget_is_an_empty_hatched_gap(picture):
    bars = picture.strips["budget"].patches
    hatched = [bar.get_x() + bar.get_width() / 2 for bar in bars if bar.get_hatch()]
    assert hatched == [2003]
    assert {"none adopted", "withheld"} <= set(words(picture.strips["budget"]))


def test_adopted_budgets_are_as_high_as_their_sum(picture):
    bars = picture.strips["budget"].patches[:4]
    assert [bar.get_height() for bar in bars] == [10, 12, 0, 0]


def test_the_chair_of_each_year_is_named_by_code(picture):
    assert words(picture.strips["chairs"]) == ["UPL", "LOW", "MID"]


def test_coming_and_not_coming_differ_in_form_and_the_unknown_is_a_dash(picture):
    forms = {}
    for line in picture.strips["councils"].lines:
        for year, height in zip(*line.get_data(), strict=True):
            forms[year, height] = line.get_marker()
    yes, no = (MARKS[answer][0] for answer in ("yes", "no"))
    assert yes != no
    assert forms == {
        (2001, 2): yes, (2003, 2): no, (2004, 2): "_",
        (2001, 1): no, (2003, 1): "_", (2004, 1): "_",
    }  # fmt: skip


def test_the_year_is_marked_in_all_strips_or_in_the_one_in_focus(picture):
    picture.show(year=2003, focus="all", words="2003: none")
    assert [box.get_visible() for box in picture.boxes.values()] == [True] * 3
    assert picture.boxes["budget"].get_x() == 2002.5
    picture.show(year=2003, focus="chairs", words="2003: none")
    seen = [name for name, box in picture.boxes.items() if box.get_visible()]
    assert seen == ["chairs"]


def test_years_without_any_sum_can_be_shown():
    made = InstitutionPicture(table(amount=[None] * 4, status=[""] * 4), WORDS)
    made.show(year=2001, focus="all", words="2001: no sum")
    assert made.png()
