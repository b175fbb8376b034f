"""The explorers of the issues, worked by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

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


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_moves_the_picture_by_enter(lesson, name):
    explorer = lesson.explorer(name)
    explorer.tab_to(explorer.button(BUTTONS[name]).first)
    explorer.press("Enter")


@pytest.mark.parametrize("name", ["votes", "ideal_points"])
def test_a_year_box_takes_arrows(lesson, name):
    explorer = lesson.explorer(name)
    explorer.tab_to(explorer.cell.get_by_role("spinbutton").first)
    explorer.press("ArrowDown")


@pytest.mark.parametrize("name", ["positions", "seat_swap"])
def test_a_guess_is_typed_before_anything_shows(lesson, name):
    explorer = lesson.explorer(name)
    explorer.tab_to(explorer.cell.get_by_placeholder("0 to 100").first)
    before = explorer.image.get_attribute("src")
    explorer.keyboard.type("40")
    explorer.keyboard.press("Tab")
    expect(explorer.image).not_to_have_attribute("src", before)


def test_guesses_are_held_against_the_coding_and_kept(lesson):
    positions = lesson.explorer("positions")
    positions.tab_to(positions.button("Keep my marks"))
    positions.press("Enter")
    expect(positions.caption).to_contain_text("your mark")
