import numpy as np
import pytest

from summitry.models.positions import in_order, stands
from summitry.pictures.coded import area, shade
from summitry.pictures.positions import PositionsPicture
from summitry.pictures.scale import folded
from summitry.pictures.style import PAPER, contrast, hue


@pytest.fixture(scope="module")
def rows(eve):
    """Return who stands where on membership of the alliance, from 0 upwards."""
    return in_order(stands(eve.positions, eve.actors, "ukr_nato"), "position")


@pytest.fixture
def picture():
    """Return an empty picture of a dated view."""
    return PositionsPicture(16, dated=True)


@pytest.fixture
def show(picture, rows, eve):
    """Return a function that shows the issue."""
    issue = eve.issues.set_index("issue_id").loc["ukr_nato"]

    def shown(told=True, guesses=None, **state):
        picture.show(rows, issue, guesses or {}, told=told, **state)
        return picture

    return shown


def hexes(colours):
    """Return colours as hex."""
    return ["#" + "".join(f"{round(255 * part):02x}" for part in colour[:3]) for colour in colours]


def test_marks_stand_at_their_positions_from_top_to_bottom(show, rows):
    places = show().coded.marks.get_offsets()
    assert list(places[:, 0]) == list(rows["position"])
    assert (np.diff(places[:, 1]) > 0).all()
    assert 0 < places[:, 1].min() < places[:, 1].max() < 1


def test_the_more_an_actor_cares_the_larger_its_mark(show, rows):
    assert list(show().coded.marks.get_sizes()) == [area(care) for care in rows["salience"]]


def test_bands_reach_from_low_to_high_and_weak_ones_are_hatched(show, rows):
    bands = show().coded.bands
    for weak, collection in bands.items():
        ends = [
            (path.vertices[:, 0].min(), path.vertices[:, 0].max())
            for path in collection.get_paths()
        ]
        mine = rows[rows["weak"] == weak]
        assert ends == list(zip(mine["low"], mine["high"], strict=True))
    assert bands[True].get_hatch()
    assert not bands[False].get_hatch()
    assert len(bands[True].get_paths()) == 3


def test_bands_are_the_darker_the_less_an_actor_will_move(show, rows):
    sound = rows[~rows["weak"]]
    shades = show().coded.bands[False].get_facecolor()[:, :3].sum(axis=1)
    order = np.argsort(sound["flexibility"].to_numpy(), kind="stable")
    assert (np.diff(shades[order]) >= 0).all()
    assert sum(shade(hue(0), 0)) < sum(shade(hue(0), 100))


def test_marks_that_rest_on_later_acts_are_hollow(show, rows):
    faces = hexes(show().coded.marks.get_facecolor())
    assert faces == [PAPER if hollow else hue(0) for hollow in rows["hollow"]]
    assert contrast(hue(0), PAPER) > 3


def test_before_it_may_show_no_coded_mark_no_band_and_no_thread_is_drawn(show):
    picture = show(told=False, guesses={"us": 40, "russia": 7})
    assert len(picture.coded.marks.get_offsets()) == 0
    assert [len(bands.get_paths()) for bands in picture.coded.bands.values()] == [0, 0]
    assert picture.threads.get_segments() == []
    assert sorted(picture.placed.get_xdata()) == [7, 40]


def test_threads_run_from_the_placement_to_the_coded_mark(show, rows):
    picture = show(guesses={"us": 40})
    ((start, end),) = picture.threads.get_segments()
    assert (start[0], end[0]) == (40, 54)
    row = list(rows["actor_id"]).index("us")
    assert start[1] == end[1] == picture.heights(len(rows))[row] == picture.placed.get_ydata()[0]


def test_the_chosen_row_is_set_off_by_more_than_colour(show, rows):
    picture = show(chosen="poland")
    bold = [name.get_text() for name in picture.names if name.get_fontweight() == "bold"]
    assert bold == ["Poland"]
    assert picture.stripe.get_visible()
    assert not show().stripe.get_visible()


def test_the_ends_are_in_words_left_and_right(show):
    picture = show()
    assert picture.low_end.get_text().startswith("Permanent non-membership")
    assert picture.high_end.get_text().startswith("An invitation to full")
    assert picture.high_end.get_horizontalalignment() == "right"


def test_where_nobody_is_coded_the_picture_says_why(picture, rows, eve):
    issue = eve.issues.set_index("issue_id").loc["osc_posts"]
    picture.show(rows.iloc[:0], issue, {}, told=True, nothing="Opens later.")
    assert picture.empty.get_text() == "Opens later."
    assert [name.get_text() for name in picture.names] == [""] * 16


def test_hollow_marks_are_explained_in_dated_views_only():
    words = [
        {text.get_text() for text in PositionsPicture(6, dated=dated).figure.legends[0].texts}
        for dated in (True, False)
    ]
    assert len(words[0] - words[1]) == 1
    assert words[1] < words[0]


def test_words_that_do_not_fit_say_so():
    assert folded("one two three four", 9) == "one two\nthree …"
    assert folded("one", 9) == "one"
