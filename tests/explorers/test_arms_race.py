import datetime as dt
import re

import numpy as np
import pandas as pd
import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.arms_race import ABOUT, KIND
from summitry.explorers.arms_race_data import in_force, two_largest
from summitry.explorers.arms_race_state import LETTERS
from summitry.explorers.arms_race_words import SHARES, compared, counted
from summitry.models.arms_race import fitted, simulate
from summitry.text import say

GUESSED = {"first_guess": "fewer", "second_guess": "same"}
RECORD, MODEL, YEAR = (say(f"arms_race.column.{name}") for name in ("record", "model", "year"))


@pytest.fixture
def explorer(eve):
    """Return the explorer at its beginning."""
    return explore.arms_race(eve)


@pytest.fixture
def open_one(eve):
    """Return the explorer with its record shown."""
    return explore.arms_race(eve, revealed=True)


def shown(explorer):
    """Return which controls show, by the trait they set."""
    assert explorer.board
    return [
        control.trait for control in explorer.controls if control.widget.layout.display != "none"
    ]


def press(explorer, label):
    """Press a button by its words."""
    assert explorer.board
    wanted = say(f"arms_race.{label}")
    next(one for one in explorer.controls if one.label == wanted).button.click()


def test_before_the_guess_the_record_ends_with_the_fit_and_no_treaty_shows(explorer):
    assert shown(explorer) == ["first_guess", "second_guess", "revealed", "revealed"]
    table = explorer.table()
    assert (table[RECORD] == "").sum() == 2 * (1985 - 1965)
    assert set(table.loc[table[RECORD] == "", YEAR]) == set(range(1966, 1986))
    assert explorer.picture.records[0].get_xdata()[-1] == 1965
    assert len(explorer.picture.figure.axes) == 1
    words = explorer.still().split(say("frame.sources"))[0]
    assert "23,368" not in words
    assert "38,582" not in words
    assert "START" not in words


def test_the_first_screen_says_what_the_fit_foretells_and_asks(explorer):
    assert "1949-1965" in explorer.reading
    assert "205,000" in explorer.reading
    assert "57,100" in explorer.reading
    assert explorer.reading.endswith("?")


def test_the_names_of_then_come_from_the_data(explorer):
    assert explorer.series.names == ("United States", "Soviet Union (then Russia)")


def test_treaties_that_limit_no_stocks_are_named_so(open_one):
    card = open_one.card()
    assert "Threshold Test Ban (not on stocks: underground tests above 150 kilotons)" in card
    assert card.count("not on stocks") == 2
    assert "SORT and New START" in card


def test_both_guesses_are_asked_for(explorer):
    press(explorer, "commit")
    assert explorer.trouble == say("arms_race.guess_first")
    explorer.first_guess = "fewer"
    press(explorer, "commit")
    assert not explorer.revealed
    explorer.second_guess = "same"
    press(explorer, "commit")
    assert explorer.revealed
    assert shown(explorer) == ["until", "own"]


def test_guesses_are_kept_and_show_again(explorer, eve, own_journal):
    explorer.adjust(GUESSED)
    press(explorer, "commit")
    entry = own_journal.latest(eve.id, KIND, ABOUT)
    assert entry.value == {"until": 1965, "first": "fewer", "second": "same"}
    again = explore.arms_race(eve)
    assert "23,368" not in again.still().split(say("frame.sources"))[0]
    again._repr_mimebundle_()
    assert (again.first_guess, again.second_guess, again.revealed) == ("fewer", "same", True)


def test_a_guess_for_other_years_is_not_taken_up(explorer, eve):
    explorer.adjust(GUESSED)
    press(explorer, "commit")
    other = explore.arms_race(eve, until=1970)
    other._repr_mimebundle_()
    assert (other.first_guess, other.revealed) == (None, False)


def test_the_guess_goes_on_being_judged_by_the_years_it_was_made_for(eve):
    explorer = explore.arms_race(eve, revealed=True, **GUESSED)
    judged = re.findall(r"<p>([^<]*you said[^<]*)</p>", explorer.card())
    assert len(judged) == 2
    assert "and so it is" in judged[0]
    assert "it is fewer than the fit" in judged[1]
    explorer.until = 1980
    assert re.findall(r"<p>([^<]*you said[^<]*)</p>", explorer.card()) == judged
    explorer.own = True
    explorer.g = 0
    assert re.findall(r"<p>([^<]*you said[^<]*)</p>", explorer.card()) == judged


def test_the_record_is_shown_beside_the_fit(open_one):
    reading = open_one.reading
    for words in ("205,000", "57,100", "23,368", "38,582", "does not settle", "30 years", "1988"):
        assert words in reading
    assert "let neither ever fall" in reading


def test_the_curves_are_those_of_the_fit(open_one):
    series = open_one.series
    fit = fitted(series.upto(1970).stocks)
    open_one.until = 1970
    wanted = simulate(fit, series.stocks[0], [1990 - 1949])[0]
    assert counted(wanted[0]) in open_one.reading
    assert open_one.picture.curves[1].get_ydata()[41] == pytest.approx(wanted[1])


def test_no_fit_up_to_the_fall_ever_lets_both_fall(open_one):
    for until in range(1961, 1987, 5):
        open_one.until = until
        assert "neither ever fall" in open_one.reading or "in these curves in no" in (
            open_one.reading
        )


def test_a_settling_fit_says_so(open_one):
    open_one.until = 2010
    assert "this race settles" in open_one.reading
    assert "goes below none" in open_one.card()


def test_a_moved_number_is_ones_own_and_the_others_stay_where_the_fit_stood(open_one):
    assert shown(open_one) == ["until", "own"]
    open_one.k = 100
    assert open_one.own
    assert [getattr(open_one, name) for name in LETTERS] == [100, 0, 155, 45, 80, 0]
    assert set(shown(open_one)) == {"until", "own", *LETTERS}
    assert "With these numbers" in open_one.reading
    open_one.own = False
    assert "Fitted to 1949-1965" in open_one.reading
    open_one.own = True
    assert open_one.k == 260


def test_sliders_begin_on_steps_so_that_a_browser_leaves_the_fit_alone(explorer):
    assert explorer.board
    for control in explorer.controls:
        if control.trait in LETTERS:
            assert (control.value - control.low) % control.step == 0
    assert not explorer.own


def test_fatigue_that_outweighs_reaction_settles(open_one):
    open_one.adjust({"own": True, "k": 100, "l": 100, "a": 150, "b": 150, "g": 100, "h": 100})
    assert "this race settles" in open_one.reading
    open_one.a = 50
    assert "does not settle" in open_one.reading


def test_six_numbers_given_at_once_are_the_ones_that_count(eve):
    numbers = dict(zip(LETTERS, (10, 20, 30, 40, 50, 60), strict=True))
    explorer = explore.arms_race(eve, own=True, **numbers)
    assert {name: getattr(explorer, name) for name in LETTERS} == numbers
    assert explorer.race.k == 0.01
    assert explorer.race.h == 600


def test_all_fits_stand_on_steps_of_the_sliders_because_browsers_snap_to_them(open_one):
    for until in (1961, 1966, 2018):
        open_one.own = False
        open_one.until = until
        open_one.own = True
        for letter, (low, high, step) in SHARES.items():
            assert low <= getattr(open_one, letter) <= high
            assert (getattr(open_one, letter) - low) % step == 0


def test_treaties_in_the_years_of_the_fall_are_named_without_a_cause(open_one):
    card = open_one.card()
    told = card.split("entered into force")[1]
    for name in ("INF", "Peaceful Explosions", "Threshold Test Ban", "START I", "SORT"):
        assert name in told
    assert "no proof" in card
    assert "SALT" not in told


def test_licence_and_sources_are_shown(open_one):
    sources = open_one.sources()
    assert "Federation of American Scientists" in sources
    assert "CC BY 4.0" in sources
    assert "Richardson" in sources
    assert "<li>" in sources


def test_a_treaty_that_outlasts_the_years_ends_with_them(malta, eve):
    for case in (eve, malta):
        spans = {span.name: span for span in explore.arms_race(case).spans}
        assert spans["New START"].last == 2024
        assert spans["SALT I"].last == pytest.approx(1977.75, abs=0.01)


def test_a_view_of_long_ago_shows_no_later_year(malta):
    explorer = explore.arms_race(malta.as_of(dt.date(1985, 12, 31)), revealed=True)
    assert explorer.series.years[-1] == 1984
    assert explorer.target == 1984
    assert "never fall together" in explorer.reading or "neither ever fall" in explorer.reading
    assert [span.name for span in explorer.spans] == ["ABM", "SALT I"]


def test_too_few_years_are_said_in_one_sentence(malta):
    with pytest.raises(SummitryError, match="18 years"):
        explore.arms_race(malta.as_of(dt.date(1955, 1, 1)))


def warheads(**stocks):
    """Return a table of stocks from 1950 on, by code."""
    rows = [
        (1950 + at, code, code.title(), stock)
        for code, series in stocks.items()
        for at, stock in enumerate(series)
    ]
    return pd.DataFrame(rows, columns=["year", "iso3", "country", "warheads"])


def test_the_two_that_once_had_most_are_taken_in_the_order_of_the_sides(eve):
    table = warheads(AAA=[9] * 20, BBB=[1] * 19 + [40], CCC=[30] * 20)
    found = two_largest(table, eve.sides)
    assert found.names == ("Bbb", "Ccc")
    turned = eve.sides.model_copy(update={"first_code": "CCC", "second_code": "BBB"})
    assert two_largest(table, turned).names == ("Ccc", "Bbb")
    assert found.stocks.shape == (20, 2)


def test_one_state_or_a_gap_is_no_race(eve):
    gap = warheads(AAA=[5] * 25, BBB=[5] * 25)
    for table in (warheads(AAA=[5] * 25), gap[gap["year"] != 1960]):
        with pytest.raises(SummitryError, match="in a row"):
            two_largest(table, eve.sides)


def test_only_treaties_between_two_sides_that_bound_are_drawn(eve):
    treaties = eve.open_data("treaties")
    names = [span.name for span in in_force(treaties, dt.date(2024, 12, 4), 1949, 2023)]
    assert "SALT II" not in names
    assert "CFE" not in names
    assert len(names) == 8
    early = in_force(treaties, dt.date(1990, 1, 1), 1949, 1989)
    assert [(span.name, span.last) for span in early if span.name != "SALT I"] == [
        ("ABM", 1990),
        ("INF", 1990),
    ]


def test_about_as_many_is_within_a_fifth():
    assert compared(120, 100) == "same"
    assert compared(121, 100) == "more"
    assert compared(10, -5) == "more"


def test_endless_and_negative_stocks_are_said_in_words():
    assert counted(np.inf) == say("arms_race.many")
    assert counted(-1.0) == say("arms_race.below")
    assert counted(0.4) == "0"
