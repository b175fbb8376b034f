import pytest

from summitry.models.hedges import Group
from summitry.pictures.hedges import LEFT, RIGHT, HedgesPicture, Side, spans

HEDGED = Side("Hedged", Group((1, 2, 1, 1, 0), 5), 1)
OUTRIGHT = Side("Outright", Group((6, 0, 2, 0, 3), 11), 6)


def shown(first=HEDGED, second=OUTRIGHT, *, told=True):
    """Return the picture of two sides."""
    picture = HedgesPicture()
    picture.show(sides=(first, second), told=told, waiting="guess", guess="")
    return picture


def test_cells_fill_the_bar_side_by_side():
    found = spans([2, 3])
    assert len(found) == 5
    assert found[0][0] == LEFT
    assert found[-1][1] == pytest.approx(RIGHT)
    assert [one[1] for one in found[:-1]] == pytest.approx([one[0] for one in found[1:]])
    assert spans([0, 0]) == []


def test_each_checkable_claim_is_a_cell_of_its_verdict():
    picture = shown()
    assert {one: len(bar.get_paths()) for one, bar in picture.bars.items()} == {
        "supported": 7,
        "partly": 2,
        "contradicted": 3,
    }
    assert picture.counts[0]["partly"].get_text() == "◐ 2"
    assert picture.counts[1]["partly"].get_text() == ""
    assert [text.get_text() for text in picture.beside] == ["? 1 cannot be known", "❝ 3 opinions"]


def test_a_mark_stands_where_the_right_ones_end_and_a_line_links_the_two():
    picture = shown()
    ends = [line.get_xdata()[0] for line in picture.ends]
    assert ends == pytest.approx([LEFT + (RIGHT - LEFT) / 4, LEFT + (RIGHT - LEFT) * 3 / 4])
    assert list(picture.link.get_xdata()) == pytest.approx(ends)
    assert picture.shares[0].get_text() == "1 of 4 right, 25 in 100"
    assert [text.get_ha() for text in picture.shares] == ["left", "right"]


def test_before_the_answer_there_are_only_empty_cells():
    picture = shown(told=False)
    assert len(picture.closed.get_paths()) == 16
    assert sum(len(bar.get_paths()) for bar in picture.bars.values()) == 0
    assert {text.get_text() for text in (*picture.shares, *picture.beside)} == {""}
    assert picture.wait.get_text() == "guess"
    assert picture.head.get_text() == ""


def test_a_side_without_claims_has_no_mark_and_no_link():
    picture = shown(first=Side("Hedged", Group((0,) * 5, 0), 0))
    assert list(picture.ends[0].get_xdata()) == []
    assert list(picture.link.get_xdata()) == []
    assert picture.shares[0].get_text() == ""
