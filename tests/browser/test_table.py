"""A session alone at the table, played to its end by keyboard, and taken up again."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


class Seat:
    """The session in its cell, worked by keyboard."""

    def __init__(self, lesson):
        self.keyboard = lesson.page.keyboard
        self.cell = lesson.cell("classroom.Simulation")

    def end_the_round(self):
        """End the round and wait until the words below the picture follow."""
        caption = self.cell.locator("figcaption")
        before = caption.inner_text()
        self.press("End the round")
        expect(caption).not_to_have_text(before)

    def press(self, words):
        """Go to a button by its words and press Enter; the session answers."""
        before = self.cell.inner_text()
        button = self.cell.get_by_role("button", name=words, exact=False).filter(visible=True).first
        button.focus()
        self.keyboard.press("Enter")
        expect(self.cell).not_to_have_text(before, use_inner_text=True)


@pytest.fixture(scope="module")
def lesson(open_lesson):
    lesson = open_lesson("07_table")
    lesson.run_all()
    lesson.page.get_by_role("button", name="Open the record", exact=True).first.click()
    expect(lesson.cell("classroom.Simulation").locator("figure img")).to_be_visible()
    return lesson


def test_a_session_is_played_to_its_end_and_debriefed(lesson):
    seat = Seat(lesson)
    seat.press("Take the staff's draft")
    seat.press("Grant the first wish")
    seat.press("Grant the first wish")
    seat.end_the_round()
    seat.press("Decide")
    seat.press("Put it under silence")
    seat.end_the_round()
    expect(seat.cell.locator("figcaption")).to_contain_text("A package passed in round 2")
    statement = seat.cell.get_by_role("textbox", name="Press statement")
    statement.fill("We agreed on what nobody opposed.")
    statement.press("Tab")
    seat.press("Read it out")
    expect(
        seat.cell.get_by_role("button", name="Second run from the opposite seat")
    ).to_be_visible()


def test_the_session_is_taken_up_again_by_a_new_kernel(lesson):
    lesson.restart()
    lesson.run_all()
    seat = Seat(lesson)
    expect(seat.cell).to_contain_text("We agreed on what nobody opposed.")
    seat.press("Second run from the opposite seat")
    expect(seat.cell).to_contain_text("Round 1")
