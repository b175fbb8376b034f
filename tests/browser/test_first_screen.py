"""The first thing a learner sees, before anything is run."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from summitry.lab import notebooks_of
from summitry.place import notebooks_folder

LESSONS = [path.stem for path in notebooks_of(notebooks_folder())]
LOWER_EDGE = """() => {
    const panel = document.querySelector(".jp-WindowedPanel-outer").getBoundingClientRect();
    const cell = document.querySelector(".jp-Notebook .jp-CodeCell");
    const source = cell.querySelector(".jp-Cell-inputWrapper").getBoundingClientRect();
    const output = cell.querySelector(".jp-OutputArea").getBoundingClientRect();
    return {panel: panel.bottom, source: source.bottom, output: output.top, height: output.height};
}"""
TRUSTED = """() => window.jupyterapp.shell.currentWidget.content.widgets
    .filter(cell => cell.model.type === "code").map(cell => cell.model.trusted)"""
PICTURES = """() => [...document.querySelectorAll(".jp-OutputArea-output figure")].map(figure => {
    const image = figure.querySelector("img");
    return {
        words: image.alt,
        caption: figure.querySelector("figcaption").textContent,
        width: image.naturalWidth,
        rows: figure.parentElement.querySelectorAll("details table tr").length,
    };
})"""

COMPLETE = """() => [...document.querySelectorAll("figure img")].every(image => image.complete)"""


@pytest.fixture(scope="module")
def lesson(open_lesson):
    return open_lesson()


def test_the_readmes_command_opens_the_first_lesson(lesson):
    assert lesson.page.locator(".jp-Notebook h1").first.inner_text().startswith("What happened")
    assert "/doc/tree/00_start.ipynb" in lesson.page.url


def test_nothing_pops_up(lesson):
    assert lesson.page.locator(".jp-Dialog").count() == 0
    assert lesson.page.locator(".Toastify__toast").count() == 0


def test_the_first_cell_and_the_place_of_its_answer_are_on_the_first_screen(lesson):
    edges = lesson.page.evaluate(LOWER_EDGE)
    assert edges["source"] < edges["panel"]
    assert edges["output"] < edges["panel"]
    assert edges["height"] > 0


@pytest.mark.parametrize("name", LESSONS)
def test_pictures_and_words_are_there_untrusted_and_not_run(open_lesson, copies, name):
    lesson = open_lesson(name)
    assert not any(lesson.page.evaluate(TRUSTED))
    stored = (copies / f"{name}.ipynb").read_text(encoding="utf-8").count("<figure ")
    assert stored > 0
    expect(lesson.page.locator(".jp-OutputArea-output figure img")).to_have_count(stored)
    lesson.page.wait_for_function(COMPLETE)
    for picture in lesson.page.evaluate(PICTURES):
        assert len(picture["words"]) > 20
        assert picture["words"] == picture["caption"]
        assert picture["width"] > 0
        assert picture["rows"] > 1
