"""Whatever goes wrong in an explorer, a learner reads one sentence."""

import datetime as dt

import pandas as pd
import pytest
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.controls import Slide, Tick
from summitry.explorers.frame import Explorer
from summitry.pictures.base import Picture
from summitry.text import say

BROKEN = say("frame.broken")


class DotPicture(Picture):
    """One dot."""

    def __init__(self):
        super().__init__(height=1.5)
        axes = self.axes(0.5, 0.5, 0.5, 0.5)
        axes.set(xlim=(0, 10))
        self.dot = self.moves(axes.plot([0], [0.5], "o")[0])

    def show(self, place):
        self.dot.set_xdata([place])


class DotExplorer(Explorer):
    """A small explorer whose parts a test can break."""

    name = "frame"
    mark = "scenario"
    place = traitlets.Int(3).tag(state=True)
    large = traitlets.Bool(default_value=False).tag(state=True)
    inner = traitlets.Int(0)

    def make_controls(self):
        return [Slide(self, "place", "Place", 0, 10), Tick(self, "large", "Large")]

    def make_picture(self):
        return DotPicture()

    def draw(self):
        self.picture.show(place=self.place)
        return f"The dot is at {self.place}, large: {self.large}."

    def table(self):
        return pd.DataFrame({"place": [self.place]})

    def sources(self):
        return "<p>No source.</p>"

    def title(self):
        return "Where is the dot?"

    def limits(self):
        return "It is only a dot."


@pytest.fixture
def dot(malta):
    """Return the small explorer."""
    return DotExplorer(malta)


def sentence(call, *arguments, **settings):
    """Return what a call says when it fails on purpose."""
    with pytest.raises(SummitryError) as caught:
        call(*arguments, **settings)
    words = str(caught.value)
    assert words
    assert "\n" not in words
    assert "Traceback" not in words
    return words


def test_an_unknown_setting_is_named_with_those_there_are(malta):
    said = sentence(DotExplorer, malta, plaec=3)
    assert "'plaec'" in said
    assert "place" in said
    assert "large" in said


def test_what_is_no_setting_cannot_be_set_from_the_start(malta):
    assert "'inner'" in sentence(DotExplorer, malta, inner=3)


@pytest.mark.parametrize("value", ["three", None, 2.5, [3]])
def test_a_value_of_the_wrong_kind_is_refused_in_one_sentence(malta, dot, value):
    assert "place" in sentence(DotExplorer, malta, place=value)
    assert "place" in sentence(setattr, dot, "place", value)
    assert dot.place == 3


def test_of_several_settings_none_is_taken_over_if_one_does_not_fit(dot):
    sentence(dot.adjust, {"large": True, "place": "three"})
    assert dot.settings() == {"place": 3, "large": False}


def test_a_picture_that_cannot_be_drawn_is_said_and_start_over_brings_it_back(dot, monkeypatch):
    board = dot.board
    draw = DotExplorer.draw

    def fails(explorer):
        if explorer.place == 7:
            raise ZeroDivisionError("seven")
        return draw(explorer)

    monkeypatch.setattr(DotExplorer, "draw", fails)
    dot.controls[0].slider.value = 7
    assert BROKEN in board.trouble.value
    assert board.trouble.layout.display == ""
    assert isinstance(dot.cause, ZeroDivisionError)
    board.reset_button.click()
    assert (dot.place, dot.cause, dot.trouble, board.trouble.value) == (3, None, "", "")
    assert board.trouble.layout.display == "none"
    assert "at 3" in board.figure.value


@pytest.mark.parametrize("part", ["make_picture", "draw", "card", "table"])
def test_no_part_that_fails_raises_out_of_a_widget(dot, monkeypatch, part):
    board = dot.board

    def fails(_explorer):
        raise KeyError(part)

    monkeypatch.setattr(DotExplorer, part, fails)
    dot._picture = None
    dot.controls[0].slider.value = 5
    board.table_button.value = True
    board.settle()
    board.warm() if part != "make_picture" else None
    assert BROKEN in board.trouble.value
    assert isinstance(dot.cause, KeyError)
    board.reset_button.click()


def test_a_refusal_is_said_in_its_own_words(dot, monkeypatch):
    def refuses(_explorer):
        raise SummitryError("The dot is <away>.")

    monkeypatch.setattr(DotExplorer, "draw", refuses)
    dot.board.redraw()
    dot.place = 5
    assert "The dot is &lt;away&gt;." in dot.board.trouble.value
    assert dot.trouble == "The dot is <away>."


@pytest.mark.parametrize(
    "part", ["make_picture", "draw", "card", "table", "make_controls", "title"]
)
def test_showing_an_explorer_never_raises(malta, monkeypatch, part):
    def fails(_explorer):
        raise KeyError(part)

    monkeypatch.setattr(DotExplorer, part, fails)
    bundle = DotExplorer(malta)._repr_mimebundle_()
    assert bundle["text/plain"]
    assert "summitry-trouble" in bundle["text/html"]
    assert "Traceback" not in bundle["text/html"]


def test_what_fails_in_preparing_is_one_sentence(malta):
    class Lost(DotExplorer):
        def prepare(self):
            raise LookupError("nothing there")

    assert "cannot be shown for this case" in sentence(Lost, malta)


def test_an_explorer_shows_widgets_picture_and_words(dot):
    bundle = dot._repr_mimebundle_(include=None, exclude=None)
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert bundle["text/plain"] == dot.reading == "The dot is at 3, large: False."
    html = bundle["text/html"]
    for words in ("Where is the dot?", dot.reading, "It is only a dot.", "No source."):
        assert words in html
    assert "image/svg+xml" in html
    assert "<td>3</td>" in html


def test_a_change_draws_once_however_many_settings_it_has(dot, monkeypatch):
    board, redraws = dot.board, []
    redraw = board.redraw
    monkeypatch.setattr(board, "redraw", lambda: redraws.append(1) or redraw())
    dot.adjust({"place": 5, "large": True})
    assert len(redraws) == 1
    assert "at 5, large: True" in board.figure.value
    dot.adjust({"place": 5, "large": True})
    assert len(redraws) == 1


def test_a_reading_is_made_once_for_each_state(dot, monkeypatch):
    draws = []
    draw = DotExplorer.draw
    monkeypatch.setattr(DotExplorer, "draw", lambda explorer: draws.append(1) or draw(explorer))
    assert dot.reading == dot.reading
    assert len(draws) == 1
    dot.place = 4
    assert dot.reading.startswith("The dot is at 4")
    assert len(draws) == 2


def test_a_new_picture_is_drawn_even_if_the_settings_are_the_old_ones(dot):
    dot.board.settle()
    before = dot.board.figure.value
    dot._picture = None
    dot.board.settle()
    assert dot.board.figure.value == before


def test_without_a_board_a_change_draws_nothing(dot):
    dot.place = 8
    assert dot._picture is None


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("timeline", {"event": "road-999"}),
        ("timeline", {"themes": ("osce", "weather")}),
        ("timeline", {"actor": "Atlantis"}),
        ("timeline", {"zoom": "second"}),
        ("osce", {"year": 1900}),
        ("osce", {"year": 2031}),
        ("osce", {"layer": "Hanse"}),
        ("osce", {"state": "XYZ"}),
        ("osce", {"other": "xyz"}),
        ("institution", {"year": 1900}),
        ("institution", {"focus": "weather"}),
        ("encounters", {"year": 1900}),
        ("encounters", {"by": "colour"}),
        ("treaties", {"day": dt.date(1900, 1, 1)}),
        ("treaties", {"day": dt.date(2031, 1, 1)}),
        ("treaties", {"day": "2020-01-01"}),
    ],
)
def test_a_setting_that_the_data_do_not_have_is_refused_and_nothing_changes(eve, name, settings):
    from summitry import explore

    make = getattr(explore, name)
    said = sentence(make, eve, **settings)
    assert said.startswith(say("frame.bad_value", error="").strip())
    explorer = make(eve)
    before = explorer.settings()
    for setting, value in settings.items():
        sentence(setattr, explorer, setting, value)
    assert explorer.settings() == before


def test_the_nearest_name_is_offered(eve):
    from summitry import explore

    assert "perhaps you mean 'participation'" in sentence(explore.osce, eve, layer="participations")


def test_nothing_after_the_last_day_of_a_view_can_be_asked_for(eve):
    from summitry import explore

    for name in ("osce", "institution", "encounters"):
        sentence(getattr(explore, name), eve, year=2025)
    sentence(explore.treaties, eve, day=dt.date(2024, 12, 5))
