"""The lessons work in Notebook 7 as well."""

from __future__ import annotations

import re
import sys

import pytest
from playwright.sync_api import expect

FINAL = re.compile("^data:image/svg")


@pytest.fixture(scope="module")
def notebook7(copies, start_server):
    words = [f"--ServerApp.root_dir={copies}", "--no-browser", "--allow-root"]
    exposed = "--JupyterNotebookApp.expose_app_in_browser=True"
    return start_server([sys.executable, "-m", "notebook", *words, exposed])


@pytest.fixture(scope="module")
def lesson(notebook7, show):
    lesson = show(notebook7.address.replace("/tree", "/notebooks/00_start.ipynb"))
    lesson.run_all()
    return lesson


def test_a_lesson_runs(lesson):
    assert lesson.page.locator(".jp-mod-error").count() == 0
    assert lesson.page.locator(".summitry-frame").count() > 3


def test_a_slider_moves_by_mouse_and_its_box_by_keyboard(lesson):
    belief = lesson.cell("commit.belief")
    box, now = belief.locator(".summitry-number input"), belief.locator(".summitry-now")
    belief.locator(".noUi-base").click()
    expect(box).to_have_value(re.compile("^(49|50|51)$"))
    box.fill("")
    box.press("7")
    expect(now).to_contain_text("7%")


def test_a_picture_moves_by_keyboard(lesson):
    timeline = lesson.cell("explore.timeline")
    image = timeline.locator(".summitry-figure img")
    source = image.get_attribute("src")
    timeline.get_by_role("button", name="Previous event").press("Enter")
    expect(image).not_to_have_attribute("src", source)
    expect(image).to_have_attribute("src", FINAL)
