import itertools

import pytest

from summitry.models.landmarks import Landmark
from summitry.pictures.years import AUTUMN, LEVELS, YearsPicture

YEARS = range(1946, 2025)
CLOSE = [
    Landmark(2008.6, "a war at the sea"),
    Landmark(2014.2, "an island"),
    Landmark(2022.1, "a longer name"),
]


class Strips(YearsPicture):
    """Two empty strips."""

    def show(self, year):
        self.mark_year(year)


def names(picture, marks):
    """Return the boxes of the names of landmarks."""
    words = {mark.name for mark in marks}
    renderer = picture.canvas.get_renderer()
    texts = [text for text in picture.strips[0].texts if text.get_text() in words]
    return {text.get_text(): text.get_window_extent(renderer) for text in texts}


def uprights(picture):
    """Return where the lines of landmarks run above the strip: place, lower and upper end."""
    strip = picture.strips[0]
    found = []
    for line in strip.lines:
        (x, y), (_, top) = line.get_transform().transform(line.get_xydata())
        if strip.bbox.y1 - 1 <= y and top > y:
            found.append((x, y, top))
    return found


@pytest.mark.parametrize("marks", [CLOSE, CLOSE[:2], [Landmark(1946.5, "at the very beginning")]])
def test_names_of_landmarks_are_on_the_picture_and_cover_no_other(marks):
    picture = Strips(YEARS, (1.0, 1.0), marks)
    boxes = names(picture, marks)
    assert set(boxes) == {mark.name for mark in marks}
    assert all(
        box.x0 >= 0 and box.x1 <= 760 and box.y1 <= picture.high * 100 for box in boxes.values()
    )
    for one, other in itertools.combinations(boxes.values(), 2):
        assert not one.overlaps(other)


def test_no_line_of_a_landmark_crosses_a_name():
    picture = Strips(YEARS, (1.0, 1.0), CLOSE)
    lines = uprights(picture)
    assert len(lines) == len(CLOSE)
    for box in names(picture, CLOSE).values():
        for x, low, top in lines:
            inside = box.x0 < x < box.x1 - 1 and low < box.y1 and top > box.y0
            assert not inside


def test_what_has_no_room_is_left_out_with_its_line():
    crowd = [Landmark(2010 + place, f"a name as long as {place}") for place in range(6)]
    picture = Strips(YEARS, (1.0,), crowd)
    assert len(names(picture, crowd)) == len(uprights(picture)) == LEVELS


def test_a_year_is_marked_at_its_autumn_in_every_strip():
    picture = Strips(YEARS, (1.0, 1.0))
    picture.show(2000)
    for box in picture.boxes:
        assert box.get_visible()
        assert box.get_x() + box.get_width() / 2 == pytest.approx(2000 + AUTUMN)


def test_a_year_that_the_axis_lacks_is_not_marked():
    picture = Strips(YEARS, (1.0,))
    picture.show(1940)
    assert not picture.boxes[0].get_visible()


def test_words_of_a_year_stand_where_there_is_room():
    picture = Strips(YEARS, (1.0,))
    label = picture.text(picture.strips[0])
    sides = {}
    for year in (1946, 1985, 2024):
        picture.put_beside(label, year, 0.5, "words")
        sides[year] = label.get_horizontalalignment()
    assert sides == {1946: "left", 1985: "center", 2024: "right"}
    picture.put_beside(label, 1900, 0.5, "words")
    assert label.get_text() == ""
