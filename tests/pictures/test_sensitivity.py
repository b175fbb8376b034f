import pytest

from summitry.pictures.sensitivity import VIEWS, Row, SensitivityPicture

ROWS = [
    Row("Trust", -8.0, 5.0, (0, 0), "66 to 78", chosen=False),
    Row("Rain", 2.0, -1.0, (0, 0), "75 to 70", chosen=True),
]


def draw(view, rows, *, told=True):
    picture = SensitivityPicture(len(rows), view, told=told, reach=12)
    picture.show("Why?", rows)
    return picture


def spans(shapes):
    return [(path.vertices[:, 0].min(), path.vertices[:, 0].max()) for path in shapes.get_paths()]


def test_a_tornado_runs_from_the_estimates_to_both_ends():
    picture = draw("tornado", ROWS)
    assert spans(picture.first) == [(-8, 0), (0, 2)]
    assert spans(picture.second) == [(0, 5), (-1, 0)]
    assert picture.plot.get_xlim() == (-12, 12)
    assert [note.get_text() for note in picture.notes] == ["66 to 78", "75 to 70"]


def test_shares_show_what_a_driver_explains_alone_inside_what_it_explains_with_others():
    rows = [
        Row("Trust", 30, 55, (50, 60), "55", chosen=False),
        Row("Rain", -1, 2, (-1, 5), "2", chosen=False),
    ]
    picture = draw("shares", rows)
    assert spans(picture.second) == [(0, 30), (0, 0)]
    assert spans(picture.outer) == [(0, 55), (0, 2)]
    assert spans(picture.whiskers) == [(50, 60), (0, 5)]


def test_an_arrow_leads_to_where_a_driver_has_to_stand():
    rows = [
        Row("Trust", 80, 38, (65, 92), "80 → 38", chosen=False),
        Row("Rain", 45, 45.2, (30, 60), "", chosen=False),
    ]
    picture = draw("nearest", rows)
    assert list(picture.starts.get_xdata()) == [80, 45]
    assert picture.goals.get_xdata() == [38]
    assert spans(picture.arrows) == [(38, 80)]
    assert spans(picture.first) == [(65, 92), (30, 60)]


@pytest.mark.parametrize("of_the", VIEWS)
def test_what_is_not_told_shows_bands_and_no_answer(of_the):
    rows = [Row("Trust", 80, 80, (65, 92), "?", chosen=False)]
    picture = draw(of_the, rows, told=False)
    assert picture.plot.get_xlim() == (0, 100)
    assert spans(picture.first) == [(65, 92)]
    assert picture.goals.get_xdata() == []
    assert len(picture.figure.legends[0].get_texts()) == 2


def test_the_guess_is_written_bold():
    picture = draw("tornado", ROWS)
    assert [name.get_fontweight() for name in picture.names] == ["normal", "bold"]
