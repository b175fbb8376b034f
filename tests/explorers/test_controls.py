import pytest
import traitlets

from summitry.explorers.choices import Pick, Press, Several, Step
from summitry.explorers.controls import Choose, Slide, Tick


class Owner(traitlets.HasTraits):
    """Something with one trait of each kind."""

    year = traitlets.Int(1990)
    way = traitlets.Unicode("a")
    land = traitlets.Unicode("")
    lanes = traitlets.Tuple(("x", "y"))
    place = traitlets.Unicode("two")
    on = traitlets.Bool(default_value=False)


LANDS = {"nowhere": "", "Upland": "UPL", "Lowland": "LOW", "Lower Lowland": "LLO"}


@pytest.fixture
def owner():
    """Return a fresh owner of traits."""
    return Owner()


def test_a_slider_and_its_number_box_follow_the_trait_and_each_other(owner):
    control = Slide(owner, "year", "Year", 1980, 2000)
    control.slider.value = 1995
    assert (owner.year, control.box.value) == (1995, 1995)
    control.box.value = 1985
    assert (owner.year, control.slider.value) == (1985, 1985)
    owner.year = 2000
    assert (control.box.value, control.slider.value) == (2000, 2000)


def test_a_number_beyond_the_ends_is_brought_back_to_the_nearest(owner):
    control = Slide(owner, "year", "Year", 1980, 2000)
    control.box.value = 2050
    assert (owner.year, control.slider.value) == (2000, 2000)


def test_a_slider_gives_its_name_to_the_box_beside_it(owner):
    control = Slide(owner, "year", "Year", 1980, 2000, 5)
    assert control.box.description == "Year"
    assert list(control.values()) == [1980, 1985, 1990, 1995, 2000]


def test_buttons_choose_one_value(owner):
    control = Choose(owner, "way", "Way", {"First": "a", "Second": "b"})
    control.widget.label = "Second"
    assert owner.way == "b"
    owner.way = "a"
    assert control.widget.label == "First"


def test_a_tick_says_yes_or_no(owner):
    control = Tick(owner, "on", "On")
    control.widget.value = True
    assert owner.on
    assert set(control.values()) == {True, False}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Upland", "UPL"),
        ("upland ", "UPL"),
        ("LOWLAND", "LOW"),
        ("upl", "UPL"),
        ("lower", "LLO"),
        ("nowhere", ""),
    ],
)
def test_an_option_may_be_typed_in_any_case_or_in_part(owner, typed, code):
    control = Pick(owner, "land", "Land", LANDS)
    control.box.value = typed
    assert owner.land == code
    assert control.box.value == control.words_for(code)


@pytest.mark.parametrize("typed", ["Atlantis", "low", "", "land", "<b>", "🙂"])
def test_what_is_unknown_or_may_mean_two_is_put_back(owner, typed):
    control = Pick(owner, "land", "Land", LANDS)
    owner.land = "UPL"
    control.box.value = typed
    assert owner.land == "UPL"
    assert control.box.value == "Upland"


def test_the_box_suggests_every_option(owner):
    control = Pick(owner, "land", "Land", LANDS)
    assert list(control.box.options) == list(LANDS)
    assert list(control.values()) == list(LANDS.values())


def test_boxes_collect_what_is_ticked_in_their_own_order(owner):
    control = Several(owner, "lanes", "Lanes", {"X": "x", "Y": "y", "Z": "z"})
    control.boxes["z"].value = True
    assert owner.lanes == ("x", "y", "z")
    control.boxes["x"].value = False
    assert owner.lanes == ("y", "z")


def test_boxes_show_what_the_trait_holds(owner):
    control = Several(owner, "lanes", "Lanes", {"X": "x", "Y": "y", "Z": "z"})
    changes = []
    owner.observe(lambda change: changes.append(change["new"]), "lanes")
    owner.lanes = ("z",)
    assert [box.value for box in control.boxes.values()] == [False, False, True]
    assert owner.lanes == ("z",)
    assert set(changes) == {("z",)}


def test_several_can_be_all_none_or_one(owner):
    control = Several(owner, "lanes", "Lanes", {"X": "x", "Y": "y"})
    assert list(control.values()) == [("x", "y"), (), ("x",), ("y",)]


def test_steps_stop_at_both_ends(owner):
    control = Step(owner, "place", "place", lambda: ["one", "two", "three"])
    for button, places in (
        (control.forth, ["three", "three"]),
        (control.back, ["two", "one", "one"]),
    ):
        for place in places:
            button.click()
            assert owner.place == place


def test_steps_enter_a_changed_sequence_at_the_near_end(owner):
    sequence = ["a", "b"]
    control = Step(owner, "place", "place", lambda: sequence)
    control.forth.click()
    assert owner.place == "a"
    owner.place = "elsewhere"
    control.back.click()
    assert owner.place == "b"


def test_steps_through_nothing_do_nothing(owner):
    control = Step(owner, "place", "place", list)
    control.back.click()
    control.forth.click()
    assert owner.place == "two"


def test_a_press_is_done_once(owner):
    control = Press(owner, "on", "Do it")
    control.button.click()
    assert owner.on
    assert control.button.disabled
    owner.on = False
    assert not control.button.disabled


def test_a_press_can_do_something_of_its_own(owner):
    done = []
    Press(owner, "on", "Do it", lambda: done.append(1)).button.click()
    assert done == [1]
    assert not owner.on
