"""Every control of every explorer, moved through all its values by its own widgets."""

from html import escape, unescape

import pytest

from summitry.explorers.choices import Pick, Press, Several, Step
from summitry.explorers.controls import Choose, Slide, Tick
from summitry.explorers.dials import Line, Note
from summitry.explorers.ratings import Ratings
from summitry.journal.belief import Guess
from summitry.pictures.base import Picture

BY_BOX = 4
PICTURES = {"eve": 5, "whole": 20}

# Controls whose values may give the same picture: two actors can take part in the same events, two
# events can fall on one spot, one state can be framed twice; an actor may not be coded on the
# issue, and before the coding shows its order may not show either; a little more noise may change
# nothing in the few rounds of a match that show.
SAME_PICTURE = {
    ("timeline", "actor"), ("timeline", "event"), ("osce", "state"), ("osce", "other"),
    ("positions", "actor"), ("positions", "order"), ("hotline", "accidents"), ("hotline", "believed"),
}  # fmt: skip


class Shutter:
    """Takes a picture at every so many moves, because taking it is what lasts longest."""

    def __init__(self):
        self.moves, self.pace, self.png = 0, 1, Picture.png

    def take(self, picture):
        """Return the picture as a PNG, or nothing where its turn has not come."""
        self.moves += 1
        return b"" if self.moves % self.pace else self.png(picture)


@pytest.fixture
def shutter(monkeypatch):
    """Return what says how often a moved picture is taken."""
    made = Shutter()

    def png(picture):
        return made.take(picture)

    monkeypatch.setattr(Picture, "png", png)
    return made


def slide(control):
    """Move the slider through every step, then to a few by the number box, last to the middle."""
    values = list(control.values())
    for value in values:
        control.slider.value = value
        yield value
        assert control.box.value == value
    for value in (*values[:: len(values) // BY_BOX + 1], values[len(values) // 2]):
        control.box.value = value
        yield value
        assert control.slider.value == value


def choose(control):
    """Press each of the toggle buttons."""
    buttons = control.widget
    for words, value in control.options.items():
        buttons.label = words
        yield value


def pick(control):
    """Type the words of every option."""
    for words, value in control.options.items():
        control.box.value = words
        yield value
        assert control.box.value == control.words_for(value)


def tick(control):
    """Tick and take the tick away."""
    for value in (not control.value, control.value):
        control.widget.value = value
        yield value


def several(control):
    """Take away the ticks one by one, then set two of them."""
    boxes = list(control.boxes.values())
    for box in (*boxes, boxes[0], boxes[-1]):
        box.value = not box.value
        yield tuple(one for one, box in control.boxes.items() if box.value)


def step(control):
    """Go back to the beginning and beyond, on a little, and by one place at a time."""
    sequence = list(control.values())
    for _ in range(len(sequence) + 1):
        control.back.click()
        yield control.value
    assert control.value == sequence[0]
    for value in sequence[1:4]:
        control.forth.click()
        yield control.value
        assert control.value == value


def on_to_the_end(control):
    """Press the button for the next place until nothing changes any more."""
    values = []
    while not values or values[-1] != control.value:
        values.append(control.value)
        control.forth.click()
    return values


def press(control):
    """Press the button."""
    control.button.click()
    yield control.value


def place(control):
    """Move the slider to a sample of places, then type them, and last take the number out."""
    for value in range(1, 101, 9):
        control.slider.value = value
        yield value
        assert control.box.value == str(value)
    for value in range(0, 100, 9):
        control.box.value = str(value)
        yield value
        assert control.slider.value == value
    control.box.value = ""
    yield None


def write(control):
    """Write nothing, then the sample."""
    for words in ("", *control.values()):
        control.box.value = words
        yield words


def rate(control):
    """Press the buttons of each row, one after the other."""
    levels = list(control.levels.values())
    given = [None] * len(control.rows)
    for place, row in enumerate(control.rows):
        row.value = given[place] = levels[place % len(levels)]
        yield tuple(given)


HANDS = {
    Line: write,
    Guess: place, Slide: slide, Choose: choose, Pick: pick, Tick: tick, Several: several, Step: step,
    Press: press, Ratings: rate, Note: lambda control: control.values(),
}  # fmt: skip


def moves(control):
    """Move a control through its values, by hand as it were."""
    hand = next(hand for kind, hand in HANDS.items() if isinstance(control, kind))
    return hand(control)


def parts(figure):
    """Return kind of image, alternative text and caption of a figure."""
    kind = figure.split('src="data:')[1].split(";")[0]
    alt = figure.split('alt="')[1].split('"')[0]
    caption = figure.split("<figcaption>")[1].split("</figcaption>")[0]
    return kind, unescape(alt), unescape(caption)


def state(explorer, control):
    """Return everything a picture may depend on."""
    return (*explorer.settings().items(), (control.trait, control.value))


def walk_through(explorer, control, shutter, pictures):
    """Move a control through all its values; return by state what was shown, and what was said."""
    shown, said = {}, set()
    shutter.pace = len(list(control.values())) // pictures + 1
    for value in moves(control):
        assert control.value == value
        assert explorer.cause is None, explorer.settings()
        assert explorer.trouble == "" or isinstance(control, Press), explorer.settings()
        figure = explorer.board.figure.value
        kind, alt, caption = parts(figure)
        assert alt == caption == explorer.reading != ""
        assert kind == "image/png"
        said.add(alt)
        if 'base64,"' not in figure:
            known = shown.setdefault(str(state(explorer, control)), figure)
            assert known == figure, "the same state showed another picture"
    return list(shown.values()), said


def test_every_control_moves_picture_and_words_and_nothing_goes_wrong(
    explorer, explorer_name, view, shutter
):
    assert explorer.controls
    for control in explorer.controls:
        explorer.reset()
        explorer.board.redraw()
        shown, said = walk_through(explorer, control, shutter, PICTURES[view])
        place = (explorer_name, control.trait)
        if len(list(control.values())) > 1:
            assert len(said) > 1, place
            assert len(set(shown)) == len(shown) or place in SAME_PICTURE, place
            assert len(set(shown)) > 1 or len(shown) < 2, place


def test_steps_go_on_to_the_end(explorer, shutter):
    shutter.pace = 1000
    for control in explorer.controls:
        if isinstance(control, Step):
            explorer.reset()
            sequence = list(control.values())
            setattr(explorer, control.trait, sequence[max(len(sequence) - 5, 0)])
            assert on_to_the_end(control) == sequence[-5:]


def test_at_rest_the_picture_is_an_svg_with_the_same_words(kept, explorer_name, walk):
    explorer = kept(explorer_name)
    board = explorer.board
    for reading in walk(explorer, 2):
        board.redraw()
        moving = parts(board.figure.value)
        board.settle()
        resting = board.figure.value
        assert parts(resting) == ("image/svg+xml", *moving[1:])
        assert moving == ("image/png", reading, reading)
        board.settle()
        assert board.figure.value == resting


def test_the_table_shows_when_it_is_opened_and_follows_the_picture(kept, explorer_name, walk):
    explorer = kept(explorer_name)
    board = explorer.board
    assert board.table.value == ""
    assert board.table.layout.display == "none"
    board.table_button.value = True
    for _reading in walk(explorer, 4):
        board.show_table()
        table = explorer.table()
        html = board.table.value
        assert html.count("<tr>") == len(table) + 1
        assert f"<caption>{escape(explorer.title())}</caption>" in html
        assert board.table.layout.display != "none"
    board.table_button.value = False
    assert board.table.value == ""


def test_start_over_goes_back_to_the_first_state(kept, explorer_name, walk):
    explorer = kept(explorer_name)
    board = explorer.board
    board.settle()
    first = (explorer.settings(), explorer.reading, board.figure.value)
    for _reading in walk(explorer, 6):
        pass
    assert explorer.settings() != first[0]
    board.reset_button.click()
    board.settle()
    assert (explorer.settings(), explorer.reading, board.figure.value) == first


def test_controls_show_what_python_sets(kept, explorer_name, walk):
    explorer = kept(explorer_name)
    controls = explorer.controls
    for _reading in walk(explorer, 6):
        for control in controls:
            if isinstance(control, Slide):
                assert control.slider.value == control.box.value == control.value
            elif isinstance(control, Choose):
                assert control.widget.value == control.value
            elif isinstance(control, Pick):
                assert control.options[control.box.value] == control.value
            elif isinstance(control, Several):
                ticked = {one for one, box in control.boxes.items() if box.value}
                assert ticked == set(control.value)


def test_every_control_bears_its_name(kept, explorer_name):
    explorer = kept(explorer_name)
    for control in explorer.controls:
        assert control.label.strip()
        assert control.trait in explorer.trait_names()


def test_sources_limits_and_mark_stand_with_every_explorer(kept, explorer_name):
    explorer = kept(explorer_name)
    still = explorer.still()
    assert f"summitry-{explorer.mark}" in still
    assert escape(explorer.limits()) in still
    assert explorer.sources() in still
    assert "<p>" in explorer.sources()


def test_nothing_is_drawn_before_it_is_asked_for(make, malta):
    explorer = make(malta)
    assert explorer._picture is None
    assert explorer._board is None


def test_an_explorer_begins_in_a_state_that_can_be_shown(make, malta):
    explorer = make(malta)
    assert explorer.reading
    assert (explorer.cause, explorer.trouble) == (None, "")


def test_a_state_can_be_given_from_the_start(kept, explorer_name, make, malta, walk):
    explorer = kept(explorer_name)
    readings = list(walk(explorer, 5))
    again = make(malta, **explorer.settings())
    assert again.settings() == explorer.settings()
    assert again.reading == readings[-1]
