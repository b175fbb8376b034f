import pytest

from summitry.models.compare import in_order, side_by_side
from summitry.pictures.compare import ComparePicture
from summitry.pictures.style import hue

SCALE = {"question": "How close?", "scale_0": "far", "scale_100": "near"}


@pytest.fixture(scope="module")
def table(eve):
    """Return the chair and another actor over all issues of the eve."""
    pair = side_by_side(eve.positions, eve.issues, "malta", "armenia")
    return in_order(pair, "pack", list(eve.areas))


@pytest.fixture(scope="module")
def picture(table):
    """Return the picture of the two."""
    made = ComparePicture(len(table), {"a": "Midland", "b": "Upland"}, dated=True)
    blanks = ["" if both else "not coded" for both in table["both"]]
    made.show(table, list(table["area"]), blanks, SCALE, "glo_gaza")
    return made


@pytest.mark.parametrize("side", ["a", "b"])
def test_each_has_a_mark_where_it_is_coded_and_none_in_the_middle_otherwise(picture, table, side):
    places = picture.coded[side].marks.get_offsets()[:, 0]
    assert list(places) == list(table[f"position_{side}"].dropna())


def test_lines_join_what_is_coded_for_both(picture, table):
    ends = [tuple(segment[:, 0]) for segment in picture.joins.get_segments()]
    both = table[table["both"]]
    assert ends == list(zip(both["position_a"], both["position_b"], strict=True))
    assert len(ends) == 4


def test_the_two_differ_in_form_and_stand_one_above_the_other(picture):
    paths = [picture.coded[side].marks.get_paths()[0] for side in ("a", "b")]
    assert len(paths[0].vertices) != len(paths[1].vertices)
    starts = [segment[:, 1] for segment in picture.joins.get_segments()]
    assert all(one < other for one, other in starts)


def test_a_blank_says_so_on_the_side_that_the_band_leaves(picture, table):
    for text, row in zip(picture.blanks, table.itertuples(), strict=True):
        assert bool(text.get_text()) == (not row.both)
        if row.coded_a and not row.coded_b:
            right = row.low_a < 100 - row.high_a
            assert text.get_horizontalalignment() == ("right" if right else "left")
            assert text.get_color() == hue(1)


def test_the_key_names_the_two(picture):
    words = " ".join(text.get_text() for text in picture.figure.legends[0].texts)
    assert "Midland" in words
    assert "Upland" in words
