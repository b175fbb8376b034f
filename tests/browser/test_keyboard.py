"""Every explorer can be worked by keyboard alone, and its picture and words follow."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

COMMAND_MODE = re.compile("jp-mod-commandMode")
NOTEBOOK = ".jp-Notebook"
FINAL = re.compile("^data:image/svg")
WATCH = """figure => {
    const picture = figure.closest(".widget-html");
    const kinds = window.kinds = [];
    new MutationObserver(() => {
        const image = picture.querySelector("img");
        if (image) kinds.push(image.src.slice(5, image.src.indexOf(";")));
    }).observe(picture, {childList: true, subtree: true});
}"""
EXPLORERS = ("osce", "timeline", "institution", "treaties", "encounters")


@pytest.fixture(scope="module")
def lesson(open_lesson):
    lesson = open_lesson("01_context")
    lesson.run_all()
    return lesson


def test_a_number_box_takes_arrows_and_digits(lesson):
    encounters = lesson.explorer("encounters")
    box = encounters.cell.get_by_role("spinbutton").first
    encounters.tab_to(box)
    year = int(box.input_value())
    encounters.press("ArrowDown")
    expect(encounters.caption).to_contain_text(f"{year - 1}:")
    encounters.press("Control+a", *"1991", "Tab")
    expect(encounters.caption).to_contain_text("1991:")


def test_a_slider_takes_arrows_and_moves_its_number_box(lesson):
    institution = lesson.explorer("institution")
    box = institution.cell.get_by_role("spinbutton").first
    year = int(box.input_value())
    institution.tab_to(institution.cell.get_by_role("slider"))
    institution.press("ArrowLeft")
    expect(box).to_have_value(str(year - 1))


def test_a_toggle_button_takes_enter(lesson):
    osce = lesson.explorer("osce")
    osce.tab_to(osce.button("NATO"))
    osce.press("Enter")
    expect(osce.caption).to_contain_text("NATO")
    expect(osce.button("NATO")).to_have_class(re.compile("mod-active"))


def test_a_long_choice_takes_a_few_typed_letters(lesson):
    osce = lesson.explorer("osce")
    osce.tab_to(osce.cell.get_by_label("Frame a state"))
    source = osce.image.get_attribute("src")
    osce.keyboard.type("malt")
    osce.keyboard.press("Enter")
    expect(osce.cell.locator(".summitry-card b")).to_have_text("Malta")
    expect(osce.image).not_to_have_attribute("src", source)
    expect(osce.image).to_have_attribute("src", FINAL)


def test_a_step_takes_enter_and_keeps_the_focus(lesson):
    for name, words in (("treaties", "Previous change"), ("timeline", "Next event")):
        explorer = lesson.explorer(name)
        button = explorer.button(words)
        explorer.tab_to(button)
        explorer.press("Enter")
        explorer.press("Enter")
        expect(button).to_be_focused()


def test_a_check_box_takes_space(lesson):
    timeline = lesson.explorer("timeline")
    box = timeline.cell.get_by_role("checkbox", checked=False).first.element_handle()
    timeline.tab_to(box)
    timeline.press("Space")
    assert box.is_checked()


@pytest.mark.parametrize("name", EXPLORERS)
def test_a_picture_is_quick_while_it_moves_and_crisp_at_rest(lesson, name):
    explorer = lesson.explorer(name)
    explorer.image.evaluate(WATCH)
    year = explorer.cell.get_by_role("spinbutton")
    step = explorer.button("Previous event")
    explorer.tab_to(step if name == "timeline" else year)
    explorer.press("Enter" if name == "timeline" else "ArrowDown")
    kinds = lesson.page.evaluate("window.kinds")
    assert kinds[0] == "image/png"
    assert kinds[-1] == "image/svg+xml"


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_table_opens_and_closes(lesson, name):
    explorer = lesson.explorer(name)
    tables = explorer.cell.locator(".summitry-table")
    explorer.tab_to(explorer.button("Show as table"))
    explorer.keyboard.press("Enter")
    expect(tables).to_be_visible()
    assert tables.locator("tbody tr").count() > 3
    explorer.keyboard.press("Enter")
    expect(tables).to_have_count(0)
    expect(lesson.page.locator(NOTEBOOK)).to_have_class(COMMAND_MODE)


@pytest.mark.parametrize("name", EXPLORERS)
def test_notes_unfold_and_the_cell_is_not_opened_for_writing(lesson, name):
    explorer = lesson.explorer(name)
    for words in ("Where this comes from", "Limits of this picture"):
        notes = explorer.cell.locator(".summitry-frame > .widget-html details", has_text=words)
        explorer.tab_to(notes.locator("summary"))
        explorer.keyboard.press("Enter")
        expect(notes.locator(":scope > :not(summary)").first).to_be_visible()
        expect(lesson.page.locator(NOTEBOOK)).to_have_class(COMMAND_MODE)
