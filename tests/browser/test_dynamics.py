"""The explorers of the dynamics, worked by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

BACK_TO_THE_EYES = 6
STEPS = 4


@pytest.fixture(scope="module")
def lesson(open_lesson):
    lesson = open_lesson("03_dynamics")
    lesson.run_all()
    return lesson


def test_a_rule_changes_what_counts_as_a_meeting(lesson):
    meeting = lesson.explorer("what_is_a_meeting")
    meeting.tab_to(meeting.cell.get_by_role("spinbutton").first)
    meeting.press("ArrowUp")
    meeting.tab_to(meeting.cell.get_by_role("checkbox").first)
    meeting.press("Space")
    expect(meeting.button("Keep my rule")).to_be_enabled()
    meeting.tab_to(meeting.button("Keep my rule"))
    meeting.press("Enter")
    expect(meeting.caption).to_contain_text("You part from")


def test_eyes_are_guessed_description_by_description(lesson):
    people = lesson.explorer("negotiators")
    for _ in range(2):
        people.tab_to(people.button("a sceptic"))
        people.press("Enter")
        people.tab_to(people.button("Next trait"))
        people.press("Enter")
        for _ in range(BACK_TO_THE_EYES):
            lesson.page.keyboard.press("Shift+Tab")
    people.tab_to(people.button("Keep my guesses"))
    people.press("Enter")
    expect(people.button("everybody")).to_be_visible()
    expect(people.button("a sceptic")).to_be_hidden()


def test_a_bet_stands_before_the_base_rate_shows(lesson):
    signals = lesson.explorer("signals")
    assert "What usually happens:" not in signals.cell.locator(".summitry-card").first.inner_text()
    signals.tab_to(signals.button("Too early to say"))
    signals.press("Enter")
    signals.tab_to(signals.button("Place the bet"))
    signals.press("Enter")
    expect(signals.cell.locator(".summitry-card").first).to_contain_text("What usually happens")


@pytest.mark.parametrize("name", ["bargain", "two_levels", "linkage", "hotline"])
def test_a_model_shows_after_enter_and_moves_with_a_number_box(lesson, name):
    explorer = lesson.explorer(name)
    skip = "Run it without a bet" if name == "hotline" else "Show without guessing"
    explorer.tab_to(explorer.button(skip))
    explorer.press("Enter")
    explorer = lesson.explorer(name)
    boxes = explorer.cell.get_by_role("spinbutton").filter(visible=True)
    explorer.tab_to(boxes.first)
    explorer.press(*["ArrowDown"] * STEPS)


def test_the_package_takes_one_post_off_the_table(lesson):
    package = lesson.explorer('linkage(malta, example="package"')
    package.tab_to(package.button("Show without guessing"))
    package.press("Enter")
    package = lesson.explorer('linkage(malta, example="package"')
    package.tab_to(package.cell.get_by_role("checkbox").filter(visible=True).first)
    package.press("Space")
