"""The explorers of the issues, worked by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

FINAL = re.compile("^data:image/svg")
BUTTONS = {
    "compare": "who cares more",
    "alignment": "Next issue",
    "overlaps": "Next card",
    "war_votes": "Next vote",
    "attention": "Next theme",
}


@pytest.fixture(scope="module")
def lesson(open_lesson):
    lesson = open_lesson("02_issues")
    lesson.run_all()
    return lesson


def opened(lesson, source):
    """Put the focus at the start of a cell and return the cell."""
    cell = lesson.cell(source)
    cell.locator(".jp-InputPrompt").click()
    return cell


def tab_to(lesson, target):
    """Press Tab until something has the focus."""
    for _ in range(60):
        lesson.page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab does not lead to {target}")


def changed(cell, act):
    """Do something; the picture and its words change, and the picture comes to rest."""
    caption, image = cell.locator("figcaption"), cell.locator(".summitry-figure img")
    words, source = caption.inner_text(), image.get_attribute("src")
    act()
    expect(caption).not_to_have_text(words)
    expect(image).not_to_have_attribute("src", source)
    expect(image).to_have_attribute("src", FINAL)
    expect(image).to_have_attribute("alt", caption.inner_text())


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_moves_the_picture_by_enter(lesson, name):
    cell = opened(lesson, f"explore.{name}(")
    tab_to(lesson, cell.get_by_role("button", name=BUTTONS[name], exact=False).first)
    changed(cell, lambda: lesson.page.keyboard.press("Enter"))


@pytest.mark.parametrize("name", ["votes", "ideal_points"])
def test_a_year_box_takes_arrows(lesson, name):
    cell = opened(lesson, f"explore.{name}(")
    tab_to(lesson, cell.get_by_role("spinbutton").first)
    changed(cell, lambda: lesson.page.keyboard.press("ArrowDown"))


@pytest.mark.parametrize("source", ["explore.positions(", "explore.seat_swap("])
def test_a_guess_is_typed_before_anything_shows(lesson, source):
    cell = opened(lesson, source)
    tab_to(lesson, cell.get_by_placeholder("0 to 100").first)
    image = cell.locator(".summitry-figure img")
    before = image.get_attribute("src")
    lesson.page.keyboard.type("40")
    lesson.page.keyboard.press("Tab")
    expect(image).not_to_have_attribute("src", before)


def test_guesses_are_held_against_the_coding_and_kept(lesson):
    cell = opened(lesson, "explore.positions(")
    tab_to(lesson, cell.get_by_role("button", name="Keep my marks", exact=False))
    changed(cell, lambda: lesson.page.keyboard.press("Enter"))
    expect(cell.locator("figcaption")).to_contain_text("your mark")
