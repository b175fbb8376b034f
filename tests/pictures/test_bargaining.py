import pytest

from summitry import explore
from summitry.pictures.bargaining import SIDES
from summitry.pictures.bargaining_plane import FORMS, above
from summitry.pictures.style import PAPER, contrast


@pytest.fixture
def explorer(eve):
    """Return a bargain with a zone, its model shown and drawn."""
    made = explore.bargain(eve, a_way=75, b_way=50, a_outside=20, guess=40, revealed=True)
    assert made.reading
    return made


def test_parties_and_rules_differ_in_form_and_colour():
    looks = [*SIDES, *FORMS.values()]
    assert len({marker for _, marker in looks}) == len({colour for colour, _ in looks}) == 6
    assert all(contrast(colour, PAPER) >= 3 for colour, _ in looks)


def test_the_mark_is_drawn_with_a_guide_through_all_rows(explorer):
    assert explorer.picture.bet.get_xdata()[0] == 40
    (segment,) = explorer.picture.guide.get_segments()
    assert segment.tolist() == [[40, 0], [40, 1]]


def test_limits_stand_where_the_reaches_end(explorer):
    ends = [segment[-1][0] for segment in explorer.picture.reaches.get_segments()]
    assert [mark.get_xdata()[0] for mark in explorer.picture.limits] == ends
    assert ends == pytest.approx([82 - 0.6 * 74, 8 + 0.5 * 74])


def test_the_threat_point_lies_where_no_deal_leaves_both(explorer):
    plane = explorer.picture.plane
    assert (plane.threat.get_xdata()[0], plane.threat.get_ydata()[0]) == pytest.approx((20, 0))
    assert plane.better.get_xy() == pytest.approx((20, 0))
    assert min(plane.open.get_xdata()) >= 20 - 1e-6
    assert min(plane.open.get_ydata()) >= -1e-6


def test_solutions_lie_on_the_line_of_deals(explorer):
    plane = explorer.picture.plane
    for mark in plane.deals.values():
        x, y = mark.get_xdata()[0], mark.get_ydata()[0]
        near = min(
            abs(a - x) + abs(b - y)
            for a, b in zip(plane.line.get_xdata(), plane.line.get_ydata(), strict=True)
        )
        assert near < 2


def test_without_a_zone_no_part_of_the_line_is_set_off():
    first, second = above(([10, 5, -5], [-5, -1, 10]), (0, 0))
    assert len(first) == len(second) == 0


def test_levers_that_moved_tell_where_they_started(eve):
    explorer = explore.bargain(eve, revealed=True)
    explorer.a_outside = 20
    assert explorer.reading
    cells = [[text.get_text() for text in row] for row in explorer.picture.table]
    assert cells[1] == ["alternative", "20 (was 0)", "0"]
    assert cells[3] == ["patience", "90, first", "90"]
    bold = [row[0].get_fontweight() for row in explorer.picture.table]
    assert bold == ["bold", "normal", "normal", "normal"]
