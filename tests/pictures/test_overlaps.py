import pytest

from summitry.pictures.overlaps import LEFT, FieldPicture, SortingPicture

HEADS = [
    ("shared", "both gain"),
    ("tradeable", "a deal"),
    ("clash", "no room"),
    ("false", "a word"),
]
CARDS = [("Upland – Lowland", "Gauges"), ("Upland – Midland", "Dams"), ("All three", "Fish")]


@pytest.fixture
def sorting():
    """Return three cards in four bins."""
    return SortingPicture(CARDS, HEADS)


def bins(picture, marks):
    """Return the bins in which marks lie, by row."""
    found = {}
    for x, y in zip(*marks.get_data(), strict=True):
        found[int(y / picture.tall)] = int((x - LEFT) / picture.wide)
    return found


def answers(picture):
    """Return the bin of each sorted card, by row."""
    return {row: place for marks in picture.answers for row, place in bins(picture, marks).items()}


def test_cards_lie_in_the_bins_where_they_were_put(sorting):
    sorting.show(answers=[2, None, 0], coded=[None] * 3, current=1)
    assert answers(sorting) == {0: 2, 2: 0}


def test_before_the_coding_shows_it_is_nowhere_in_the_picture(sorting):
    sorting.show(answers=[2, None, 0], coded=[None] * 3, current=1)
    assert bins(sorting, sorting.coded) == bins(sorting, sorting.ticks) == {}
    assert sorting.lines.get_segments() == []


def test_a_line_goes_from_each_miss_to_its_coding_and_a_tick_stands_at_each_hit(sorting):
    sorting.show(answers=[2, None, 0], coded=[2, 1, 3], current=None)
    assert bins(sorting, sorting.coded) == {0: 2, 1: 1, 2: 3}
    assert bins(sorting, sorting.ticks) == {0: 2}
    ends = [[sorting.middle(0), sorting.middle(3)]]
    assert [list(line[:, 0]) for line in sorting.lines.get_segments()] == ends


def test_each_bin_has_a_form_of_its_own_so_that_colour_is_not_the_only_sign(sorting):
    forms = {marks.get_marker() for marks in sorting.answers}
    assert len(forms) == len(HEADS)


def test_the_card_in_hand_is_framed(sorting):
    sorting.show(answers=[None] * 3, coded=[None] * 3, current=2)
    third = sorting.ring.get_y()
    sorting.show(answers=[None] * 3, coded=[None] * 3, current=0)
    assert third - sorting.ring.get_y() == pytest.approx(2 * sorting.tall)
    sorting.show(answers=[None] * 3, coded=[None] * 3, current=None)
    assert not sorting.ring.get_visible()


@pytest.fixture
def whole_field():
    """Return two issues with four overlaps, and one whose overlaps do not show."""
    issues = {"p": "Gauges", "q": "Dams", "r": "Fish"}
    cells = {("p", 0): ["p/a", "p/b"], ("q", 0): ["q/a"], ("q", 3): ["q/b"]}
    return FieldPicture(issues, {"r": "opens later"}, cells, HEADS)


def test_every_overlap_has_its_own_place_in_its_row_and_column(whole_field):
    places = whole_field.places
    found = {
        key: (int(y / whole_field.tall), int((x - LEFT) / whole_field.wide))
        for key, (x, y) in places.items()
    }
    assert found == {"p/a": (0, 0), "p/b": (0, 0), "q/a": (1, 0), "q/b": (1, 3)}
    assert len(set(places.values())) == len(places)


def test_the_overlap_in_hand_is_ringed_and_an_unknown_one_is_not(whole_field):
    whole_field.show(key="p/b")
    assert whole_field.ring.get_data() == (
        [whole_field.places["p/b"][0]],
        [whole_field.places["p/b"][1]],
    )
    assert whole_field.frame.get_visible()
    whole_field.show(key="r/a")
    assert whole_field.ring.get_data() == ([], [])
    assert not whole_field.frame.get_visible()


def test_a_row_without_marks_says_why(whole_field):
    assert "opens later" in [text.get_text() for text in whole_field.plot.texts]


def test_many_overlaps_in_one_cell_stay_in_it():
    keys = [f"p/{n}" for n in range(15)]
    crowded = FieldPicture({"p": "Gauges"}, {}, {("p", 1): keys}, HEADS)
    across = [x for x, _y in crowded.places.values()]
    assert min(across) > LEFT + crowded.wide
    assert max(across) < LEFT + 2 * crowded.wide
