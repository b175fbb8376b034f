"""The record: opened by the learner, then worked by keyboard; what was kept outlives a kernel."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def lesson(open_lesson):
    lesson = open_lesson("05_record")
    lesson.run_all()
    return lesson


def test_nothing_of_the_record_shows_before_it_is_opened(lesson):
    claims = lesson.explorer("claims")
    expect(claims.button("Open the record")).to_be_visible()
    expect(claims.cell.locator(".summitry-figure img")).to_have_count(0)


def test_one_press_lifts_every_lid(lesson):
    opening = lesson.cell("commit.opening")
    button = opening.get_by_role("button", name="Open the record")
    button.focus()
    lesson.page.keyboard.press("Enter")
    expect(opening).to_contain_text("You opened the record")
    for name in ("claims", "corroboration", "day"):
        expect(lesson.explorer(name).cell.locator(".summitry-figure img")).to_be_visible()


def test_a_claim_is_judged_and_its_verdict_shows(lesson):
    claims = lesson.explorer("claims")
    claims.tab_to(claims.button("contradicted"))
    claims.press("Enter")
    claims.tab_to(claims.button("Keep and check"))
    claims.press("Enter")
    expect(claims.cell.locator(".summitry-card").first).to_be_visible()


def test_origins_show_after_a_guess(lesson):
    witnesses = lesson.explorer("corroboration")
    witnesses.tab_to(witnesses.cell.get_by_role("spinbutton").filter(visible=True).first)
    witnesses.press("ArrowUp")
    witnesses.tab_to(witnesses.button("Keep my guess and show the origins"))
    witnesses.press("Enter")


@pytest.mark.parametrize("name", ["same_voice", "credence", "xray"])
def test_an_answer_shows_without_a_guess(lesson, name):
    explorer = lesson.explorer(name)
    explorer.tab_to(explorer.button("without guessing"))
    explorer.press("Enter")


def test_a_version_is_held_and_who_says_what_shows(lesson):
    day = lesson.explorer("day")
    day.tab_to(day.button("A").first)
    day.press("Enter")
    day.tab_to(day.button("Keep my answer and show who says what"))
    day.press("Enter")


def test_the_record_stays_open_for_a_new_kernel(lesson):
    lesson.restart()
    lesson.run_all()
    expect(lesson.cell("commit.opening")).to_contain_text("You opened the record")
    expect(lesson.explorer("claims").cell.locator(".summitry-figure img")).to_be_visible()
