import numpy as np
import pandas as pd
import pytest

from summitry.models.contact_play import Match
from summitry.pictures.hotline import RankingPicture, RulesPicture
from summitry.pictures.match_strip import TALL, WIDE
from summitry.pictures.style import INK, PAPER

NO = np.zeros((2, 3), dtype=bool)


def one_of_three(row, number):
    """Return cells of which one is meant."""
    cells = NO.copy()
    cells[row, number] = True
    return cells


@pytest.fixture
def played():
    """Return a match in which the second slips in round 2, calls and is believed."""
    slip = one_of_three(1, 1)
    return Match(~slip, slip, slip, slip)


@pytest.fixture
def match(played):
    """Return what a picture shows of a match without and with calls."""
    quiet = played._replace(called=NO, believed=NO)
    return {"names": ("A", "B"), "heads": ("quiet", "calls"), "played": (quiet, played)}


@pytest.fixture
def ranking():
    """Return a ranking of two."""
    columns = {"name": ["A", "B"], "chosen": [True, False], "score": ["2.6", "2.1"]}
    points = {"without": [2.4, 2.2], "calling": [2.6, 2.1], "low": [2.5, 2.0], "high": [2.7, 2.2]}
    return pd.DataFrame({**columns, **points, "change": ["+0.20", "-0.10"]})


def middles(sign):
    """Return the places of a sign as pairs."""
    return list(zip(*sign.get_data(), strict=True))


def test_a_slip_bears_a_cross_without_calls_and_a_dot_with_a_call(match):
    picture = RulesPicture({"A": "rule", "B": "rule"})
    picture.show(tags=["", ""], **match)
    quiet, calling = picture.strips
    assert len(middles(quiet.signs["accident", True])) == 1
    assert middles(quiet.signs["believed", True]) == []
    assert middles(calling.signs["accident", True]) == []
    (x, y), *others = middles(calling.signs["believed", True])
    assert others == []
    assert x == pytest.approx(calling.left + 1.5 * WIDE)
    assert y == pytest.approx(calling.top + 1.5 * TALL)


def test_a_call_not_believed_bears_a_ring(match, played):
    picture = RulesPicture({"A": "rule"})
    picture.show(tags=[""], **match | {"played": (played, played._replace(believed=NO))})
    assert len(middles(picture.strips[1].signs["doubted", True])) == 1
    assert middles(picture.strips[1].signs["believed", True]) == []


def test_a_kind_slip_bears_a_dark_cross_on_a_pale_cell(match):
    slip = one_of_three(0, 2)
    kind = Match(slip, slip, NO, NO)
    picture = RulesPicture({"A": "rule"})
    picture.show(tags=[""], **match | {"played": (kind, None)})
    assert len(middles(picture.strips[0].signs["accident", False])) == 1
    assert middles(picture.strips[0].signs["accident", True]) == []


def test_the_key_shows_an_accident_both_ways(match):
    picture = RulesPicture({"Always kind": "is kind"})
    crosses = [line for line in picture.sheet.lines if line.get_marker() == "x"]
    fixed = [line for line in crosses if not line.get_animated()]
    assert sorted(line.get_color() for line in fixed) == sorted([PAPER, INK])
    assert len({line.get_ydata()[0] for line in fixed}) == 1


def test_every_round_is_a_cell_of_one_kind(match):
    picture = RulesPicture({"A": "rule"})
    picture.show(tags=[""], **match)
    cells = picture.strips[0].cells
    counts = {kind: len(patch.get_path().vertices) // 5 for kind, patch in cells.items()}
    assert counts == {"cooperated": 5, "defected": 1}


def test_without_calls_the_second_strip_is_empty(match):
    picture = RulesPicture({"A": "rule"})
    picture.show(tags=[""], **match | {"played": (match["played"][0], None)})
    strip = picture.strips[1]
    assert [text.get_text() for text in strip.names] == ["", ""]
    assert not any(patch.get_visible() for patch in strip.cells.values())
    assert not any(sign.get_visible() for sign in strip.signs.values())


def test_hollow_marks_are_without_calls_and_filled_ones_with(ranking, match):
    picture = RankingPicture(2, wide=False)
    picture.show(ranking, "key", ["", "mine"], calls=True, **match)
    assert picture.without.get_xdata() == pytest.approx(picture.across(ranking["without"]))
    assert picture.calling.get_xdata() == pytest.approx(picture.across(ranking["calling"]))
    ends = [segment[:, 0] for segment in picture.joins.get_segments()]
    assert np.array(ends) == pytest.approx(
        np.stack([picture.without.get_xdata(), picture.calling.get_xdata()], axis=1)
    )
    assert [text.get_text() for text in picture.tags] == ["", "mine"]
    assert picture.bets.get_text()


def test_what_calls_change_hides_until_they_can_call(ranking, match):
    picture = RankingPicture(2, wide=False)
    picture.show(ranking, "key", ["", ""], calls=False, **match)
    assert not picture.calling.get_visible()
    assert not picture.joins.get_visible()
    assert picture.bets.get_text() == ""


def test_names_of_the_two_players_are_bold(ranking, match):
    picture = RankingPicture(2, wide=False)
    picture.show(ranking, "key", ["", ""], calls=True, **match)
    assert [text.get_fontweight() for text in picture.names] == ["bold", "normal"]


def test_a_wider_scale_keeps_all_marks_between_names_and_numbers(ranking, match):
    picture = RankingPicture(2, wide=True)
    far = ranking.assign(calling=[4.1, 1.8], low=[4.0, 1.79], high=[4.12, 1.9])
    picture.show(far, "key", ["", ""], calls=True, **match)
    ends = np.concatenate([segment[:, 0] for segment in picture.spread.get_segments()])
    assert ends.min() > 1.78
    assert ends.max() < 5.3
