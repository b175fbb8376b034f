import pytest

from summitry.pictures.same_voice import Page, SameVoicePicture

PAGES = [
    Page("one.example", "The talks", "11 May 2023, 09:00:00", 0.0),
    Page("two.example", "Talks on the river", "11 May 2023, 09:04:00", 4.0),
    Page("three.example", "Other talks", "9 May 2023, 12:00:00", aside="one day before"),
]


def places(picture, form):
    """Return where marks of a form stand."""
    return [
        (line.get_xdata()[0], line.get_ydata()[0])
        for line in picture.plot.lines
        if line.get_marker() == form and line is not picture.single
    ]


def test_times_stand_on_the_clock_in_proportion_and_a_far_one_beside_it():
    picture = SameVoicePicture(PAGES, span=4.0)
    squares = places(picture, "s")
    assert [x for x, _ in squares] == pytest.approx([picture.across(0), picture.across(4)])
    assert [y for _, y in squares] == pytest.approx([picture.middle(0), picture.middle(1)])
    assert len(places(picture, "<")) == 1


def test_without_a_clock_nothing_is_placed():
    picture = SameVoicePicture([page._replace(minute=None, aside="") for page in PAGES], None)
    assert places(picture, "s") == places(picture, "<") == []


def test_one_voice_is_a_line_that_ties_all_pages_and_hollow_marks():
    picture = SameVoicePicture(PAGES, None)
    picture.show(tied=False, told="your guess: 2")
    solid = picture.single.get_markerfacecolor()
    assert not picture.tie.get_segments()
    assert picture.told.get_text() == "your guess: 2"
    picture.show(tied=True, told="one voice")
    assert len(picture.tie.get_segments()) == len(PAGES) + 1
    assert picture.single.get_markerfacecolor() != solid
