"""What a learner commits to is there again after the kernel was restarted."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

FOCUSED = "() => document.activeElement.placeholder || document.activeElement.textContent"
BELIEF = "commit.belief"
TEXT = "commit.text"
WORDS = "A photograph of the two at one table."


@pytest.fixture(scope="module")
def lesson(open_lesson):
    return open_lesson()


def tab_to(lesson, words):
    """Press Tab until something with these words has the focus."""
    for _ in range(8):
        lesson.page.keyboard.press("Tab")
        if words in lesson.page.evaluate(FOCUSED):
            return
    raise AssertionError(f"Tab does not lead to {words!r}")


def test_a_belief_is_committed_by_keyboard_alone_and_outlives_the_kernel(lesson, copies):
    keyboard = lesson.page.keyboard
    keyboard.press("ArrowDown")
    keyboard.press("Control+Enter")
    belief = lesson.cell(BELIEF)
    expect(belief.locator(".summitry-number input")).to_be_visible()
    tab_to(lesson, "0 to 100")
    keyboard.type("70")
    expect(belief.locator(".summitry-now")).to_have_text("70%, likely")
    keyboard.press("Tab")
    keyboard.press("ArrowRight")
    expect(belief.locator(".summitry-number input")).to_have_value("71")
    tab_to(lesson, "Keep my answer")
    keyboard.press("Enter")
    expect(belief.locator(".summitry-kept .summitry-answer")).to_contain_text("71%")
    journal = (copies / "my_work" / "journal.jsonl").read_text(encoding="utf-8")
    assert '"value":71' in journal.replace(" ", "")

    lesson.restart()
    expect(belief.locator(".summitry-frame")).to_have_count(0)
    lesson.run(BELIEF)
    expect(belief.locator(".summitry-number input")).to_have_value("71")
    expect(belief.locator(".summitry-kept .summitry-answer")).to_contain_text("71%")
    expect(belief.get_by_role("button", name="Change my answer")).to_be_visible()


def test_a_text_that_was_typed_but_not_committed_outlives_the_kernel(lesson):
    lesson.run(BELIEF)
    lesson.run(TEXT)
    writing = lesson.cell(TEXT)
    writing.locator("textarea").focus()
    lesson.page.keyboard.type(WORDS)
    expect(writing.get_by_text("Draft kept")).to_be_visible()

    lesson.restart()
    lesson.run(BELIEF)
    lesson.run(TEXT)
    expect(writing.locator("textarea")).to_have_value(WORDS)
    expect(writing.get_by_text("Draft kept")).to_be_visible()
    expect(writing.locator(".summitry-kept")).to_have_count(0)
