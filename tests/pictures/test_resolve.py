"""Pictures of scores: rows with what was given, a score in parts, forecasters, certainty."""

import pytest

from summitry.pictures.resolve import Mark, ResolvePicture
from summitry.pictures.resolve_bars import (
    Other,
    OthersPicture,
    PartsPicture,
    Piece,
    ceiling,
)
from summitry.pictures.resolve_calibration import Bin, CalibrationPicture

HEADS = ("given", "came", "yours", "equal")


def show(picture, *marks):
    """Show some rows with the first one in hand."""
    picture.show(marks=marks, current=0, heads=HEADS, status="")


def test_a_change_of_mind_is_a_line_from_hollow_to_filled():
    picture = ResolvePicture(["Rain", "Snow"])
    show(
        picture,
        Mark(30, 70, (), 50, 20, ("no", "0.18", "0.50"), better=True),
        Mark(60, 60, (90,), 25, None, ("yes", "0.90", "0.50"), better=False),
    )
    assert list(picture.marks["first"].get_xdata()) == [30]
    assert list(picture.marks["last"].get_xdata()) == [70, 60]
    assert list(picture.marks["base"].get_xdata()) == [20]
    assert list(picture.marks["late"].get_ydata()) == [1]
    assert picture.lines.get_segments()[0].tolist() == [[30, 0], [70, 0]]
    weights = [text.get_fontweight() for row in picture.words for text in row[1:]]
    assert weights == ["bold", "normal", "normal", "bold"]


def test_nothing_given_leaves_nothing_but_equal_chances():
    picture = ResolvePicture(["Rain"])
    show(picture, Mark(None, None, (), 50, None, ("no", "-", "0.50"), better=None))
    assert all(len(marks.get_xdata()) == 0 for marks in picture.marks.values())
    assert len(picture.ticks.get_segments()) == 1


def test_each_part_begins_where_the_one_before_ended():
    pieces = [
        Piece("one", 0.0, 0.5, is_sum=True),
        Piece("less", 0.5, 0.3, is_sum=False),
        Piece("more", 0.3, 0.35, is_sum=False),
        Piece("sum", 0.0, 0.35, is_sum=True),
    ]
    axes = PartsPicture(pieces, "score").figure.axes[0]
    spans = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches]
    assert spans == [pytest.approx(pair) for pair in ((0, 0.5), (0.3, 0.5), (0.3, 0.35), (0, 0.35))]
    assert [bar.get_hatch() for bar in axes.patches] == [None, "////", None, None]
    said = [text.get_text() for text in axes.texts]
    assert {"0.50", "−0.20", "+0.05", "0.35"} <= set(said)


def test_forecasters_stand_at_their_scores_and_ones_own_is_round():
    groups = [("All", [Other("You", 0.3, own=True), Other("Lot", 0.5, own=False)])]
    axes = OthersPicture(groups, "score").figure.axes[0]
    points = {
        line.get_marker(): line.get_xdata()[0] for line in axes.lines if line.get_marker() != "None"
    }
    assert points == {"o": 0.3, "s": 0.5}


def test_the_axis_holds_every_score():
    assert ceiling([]) == 0.5
    assert ceiling([2.0]) == 2.0


def test_without_answers_a_sentence_stands_in_the_plot():
    picture = CalibrationPicture([], "came", "nothing yet")
    assert "nothing yet" in [text.get_text() for text in picture.figure.axes[0].texts]


def test_a_degree_of_certainty_has_its_number_of_answers_beside_it():
    one = Bin("75 to 89", said=80, share=50, usual=(40, 100), counts="1 of 2")
    axes = CalibrationPicture([one], "came", "").figure.axes[0]
    assert "1 of 2" in [text.get_text() for text in axes.texts]
    assert axes.patches[0].get_x() == 40
    assert axes.patches[0].get_width() == 60
