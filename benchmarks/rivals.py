"""The same picture moved in four ways; each is a widget to show and a function that moves it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

import ipywidgets as widgets

from summitry import explore, look, open_case
from summitry.explorers.choices import Step
from summitry.explorers.controls import Slide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summitry.explorers.frame import Explorer
    from summitry.pictures.base import Picture

EXPLORERS = (
    "timeline",
    "osce",
    "institution",
    "treaties",
    "encounters",
    "positions",
    "war_votes",
    "ideal_points",
    "hotline",
    "paths",
)
REVEALED = {"revealed": True}
SETTINGS = dict.fromkeys(("positions", "hotline", "paths"), REVEALED)
PICTURES = "summitry.pictures.base"


class Way(NamedTuple):
    """One way to move a picture."""

    widget: widgets.Widget
    move: Callable[[int], None]
    length: int


def fresh(name: str) -> tuple[Explorer, str, list]:
    """Return a new explorer on the eve, the trait that moves it, and that trait's values."""
    case = open_case("malta-2024").on_eve()
    explorer = getattr(explore, name)(case, **SETTINGS.get(name, {}))
    controls = explorer.make_controls()
    control = next(one for one in controls if isinstance(one, (Slide, Step)))
    return explorer, control.trait, list(control.values())


def bounce(length: int) -> Iterator[int]:
    """Yield places one step apart, from the last to the first and back, without end."""
    place, direction = length - 1, -1
    while True:
        if not 0 <= place + direction < length:
            direction = -direction
        place += direction
        yield place


def slider_for(values: list) -> widgets.IntSlider:
    """Make a slider over the places of a list, at the last of them."""
    last = len(values) - 1
    return widgets.IntSlider(value=last, min=0, max=last)


def ours(name: str) -> Way:
    """Move the explorer by its own control."""
    explorer, trait, values = fresh(name)
    control = next(one for one in explorer.controls if one.trait == trait)

    def move(place: int) -> None:
        if isinstance(control, Step):
            ahead = place > values.index(getattr(explorer, trait))
            (control.forth if ahead else control.back).click()
        else:
            control.slider.value = values[place]

    return Way(explorer, move, len(values))


def interact(name: str) -> Way:
    """Plot everything anew with pyplot inside ipywidgets.interact."""
    import matplotlib.pyplot as plt

    explorer, trait, values = fresh(name)
    slider = slider_for(values)

    def plot(place: int) -> None:
        setattr(explorer, trait, values[place])
        explorer._picture = None  # noqa: SLF001 (a notebook author's function makes a new one)
        with (
            patch(f"{PICTURES}.Figure", plt.figure),
            patch(f"{PICTURES}.FigureCanvasAgg", lambda figure: figure.canvas),
        ):
            explorer.draw()
        draw_everything(explorer.picture)
        plt.show()

    shown = widgets.interactive(plot, place=slider)
    return Way(shown, lambda place: set_value(slider, place), len(values))


def redrawn(name: str) -> Way:
    """Keep the figure, but draw all of it for every step."""
    explorer, trait, values = fresh(name)
    slider, html = slider_for(values), widgets.HTML()

    def draw(change: dict) -> None:
        setattr(explorer, trait, values[change["new"]])
        reading = explorer.reading
        draw_everything(explorer.picture)
        stream = io.BytesIO()
        explorer.picture.canvas.print_png(stream)
        html.value = look.figure(stream.getvalue(), look.PNG, reading)

    draw({"new": slider.value})
    slider.observe(draw, "value")
    shown = widgets.VBox([slider, html])
    return Way(shown, lambda place: set_value(slider, place), len(values))


def ipympl(name: str) -> Way:
    """Keep the figure on ipympl's canvas and ask it to draw when it is idle."""
    import matplotlib as mpl

    before = mpl.get_backend()
    from ipympl.backend_nbagg import Canvas, FigureManager

    mpl.use(before)  # importing ipympl makes it the backend of every other plot
    explorer, trait, values = fresh(name)
    slider = slider_for(values)
    assert explorer.reading
    draw_everything(explorer.picture)
    canvas = Canvas(explorer.picture.figure)
    canvas.header_visible = canvas.footer_visible = canvas.toolbar_visible = False
    FigureManager(canvas, 0)

    def draw(change: dict) -> None:
        setattr(explorer, trait, values[change["new"]])
        assert explorer.reading
        canvas.draw_idle()

    slider.observe(draw, "value")
    shown = widgets.VBox([slider, canvas])
    return Way(shown, lambda place: set_value(slider, place), len(values))


def set_value(slider: widgets.IntSlider, place: int) -> None:
    """Move a slider."""
    slider.value = place


def draw_everything(picture: Picture) -> None:
    """Make every artist of a picture part of an ordinary drawing."""
    for artist in picture.figure.findobj():
        artist.set_animated(False)
