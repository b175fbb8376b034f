import pytest

from summitry.pictures.credence import END, CredencePicture, Step, arrows, label

NAMES = [("An agency", 3), ("A paper", 1)]


def test_steps_point_the_way_they_lead_and_differ_in_hatch():
    picture = CredencePicture(NAMES)
    steps = [Step(0.0, -2.0, "7 to 1 against"), Step(-2.0, -1.0, "3 to 1 for")]
    picture.show(0.0, steps, [-3.0, -2.0], None, ("50", "27"))
    towards, against = picture.arrows
    assert towards.get_path().vertices[:, 0].max() == -1.0
    assert against.get_path().vertices[:, 0].min() == -2.0
    assert (towards.get_hatch(), bool(against.get_hatch())) == (None, True)
    assert picture.posterior.get_xdata() == [-1.0]
    assert picture.counted.get_xdata() == [-2.0]
    assert [note.get_text() for note in picture.notes] == ["50", steps[0].note, steps[1].note, "27"]


def test_before_the_guess_only_the_beginning_shows():
    picture = CredencePicture(NAMES)
    picture.show(1.0, [], [], -0.5, ("73", "?"))
    assert picture.prior.get_xdata() == [1.0]
    assert picture.guess.get_xdata() == [-0.5]
    assert list(picture.posterior.get_xdata()) == list(picture.counted.get_xdata()) == []
    assert not picture.links.get_segments()
    assert [note.get_text() for note in picture.notes[1:3]] == ["?", "?"]


def test_what_lies_beyond_the_scale_stands_at_its_end():
    picture = CredencePicture(NAMES)
    picture.show(0.0, [Step(0.0, 50.0, ""), Step(50.0, 90.0, "")], [60.0, -60.0], 99.0, ("", ""))
    assert picture.posterior.get_xdata() == [END]
    assert picture.counted.get_xdata() == [-END]
    assert picture.guess.get_xdata() == [END]


def test_an_arrow_ends_where_its_step_ends():
    tip = arrows([(1, 0.0, 0.05)]).vertices[2]
    assert tuple(tip) == pytest.approx((0.05, 1))


def test_a_long_name_gives_way_but_never_its_number_of_pages():
    words = label("A committee with a name that goes on and on and on", 12, 1)
    assert words.endswith(", 12 pages")
    assert "…" in words
    assert len(words) <= 31
