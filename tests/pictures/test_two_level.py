import pytest

from summitry import explore


@pytest.fixture
def explorer(eve):
    """Return two leaders and two homes with the curve shown and drawn."""
    made = explore.two_levels(eve, revealed=True)
    assert made.reading
    return made


def ends(explorer, row):
    """Return the two ends of a bar."""
    (path,) = explorer.picture.bars[row].get_paths()
    return path.vertices[:, 0].min(), path.vertices[:, 0].max()


def test_bars_reach_from_the_own_place_to_the_limit(explorer):
    assert ends(explorer, "a_leader") == pytest.approx((82 - 0.75 * 74, 82))
    assert ends(explorer, "a_home") == pytest.approx((82 - 0.6 * 74, 82))
    assert ends(explorer, "b_home") == pytest.approx((8, 8 + 0.6 * 74))
    assert ends(explorer, "b_leader") == pytest.approx((8, 8 + 0.75 * 74))


def test_homes_are_hatched_and_leaders_are_not(explorer):
    hatches = {row: bar.get_hatch() for row, bar in explorer.picture.bars.items()}
    assert hatches["a_home"]
    assert hatches["b_home"]
    assert hatches["a_home"] != hatches["b_home"]
    assert not hatches["a_leader"]


def test_the_zone_is_what_both_homes_let_pass(explorer):
    zone = explorer.picture.zone
    assert (zone.get_x(), zone.get_width()) == pytest.approx((37.6, 14.8))
    assert not zone.get_hatch()
    explorer.a_price = 60
    assert explorer.reading
    assert zone.get_hatch()
    assert zone.get_width() == pytest.approx(7.4)


def test_the_last_price_is_marked_and_said_once_it_is_passed(explorer):
    curves = explorer.picture.curves
    assert not curves.cliff.get_visible()
    assert curves.notes[0].get_text() == ""
    explorer.a_price = 60
    explorer.a_price = 20
    assert explorer.reading
    assert curves.cliff.get_visible()
    assert curves.cliff.get_xdata()[0] == pytest.approx(100 * (1 - 0.4 / 0.75))
    assert [note.get_text() for note in curves.notes] == [
        "The zone ends at 47.",
        "Prices: 20 and 20.",
    ]
    explorer.adjust({"doubt": 5, "group": "doubt"})
    assert explorer.reading
    assert [note.get_text() for note in curves.notes] == [
        "Would end at 47 without doubt.",
        "Misjudged by up to 5.",
    ]


def test_the_chance_has_a_sample_only_while_it_is_drawn(explorer):
    curves = explorer.picture.curves
    assert [one.get_visible() for one in curves.samples] == [True, True, False]
    explorer.doubt = 5
    assert explorer.reading
    assert [one.get_visible() for one in curves.names] == [True, True, True]


def test_curves_wait_for_the_guess(eve):
    explorer = explore.two_levels(eve)
    assert explorer.reading
    curves = explorer.picture.curves
    assert curves.empty.get_text() == "The curve shows after your guess."
    assert not any(one.get_visible() for one in curves.samples)
