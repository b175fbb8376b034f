"""The explorers of the scenarios, worked by keyboard alone; what was committed outlives a kernel."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

REASON = "none was planned"


@pytest.fixture(scope="module")
def lesson(open_lesson):
    lesson = open_lesson("04_scenarios")
    lesson.run_all()
    return lesson


def test_a_base_rate_is_guessed_and_then_shown(lesson):
    classes = lesson.explorer("reference_class")
    classes.tab_to(classes.cell.get_by_placeholder("0 to 100").first)
    classes.keyboard.type("60")
    classes.keyboard.press("Tab")
    classes.tab_to(classes.button("Keep my guess"))
    classes.press("Enter")
    classes.tab_to(classes.button("since 2022").first)
    classes.press("Enter")


@pytest.mark.parametrize("name", ["scenarios", "sensitivity", "paths"])
def test_a_model_shows_after_enter_and_moves_with_a_number_box(lesson, name):
    explorer = lesson.explorer(name)
    explorer.tab_to(explorer.button("Show without guessing"))
    explorer.press("Enter")
    explorer.tab_to(explorer.cell.get_by_role("spinbutton").filter(visible=True).first)
    explorer.press("ArrowDown")


def test_a_statement_is_judged_and_explained(lesson):
    warm_up = lesson.explorer("warm_up")
    warm_up.tab_to(warm_up.button("true"))
    warm_up.press("Enter")
    warm_up.tab_to(warm_up.button("Check my answer"))
    warm_up.press("Enter")
    expect(warm_up.cell.locator(".summitry-card").first).to_be_visible()


def test_a_forecast_survives_a_new_kernel(lesson):
    forecast = lesson.explorer("forecast")
    forecast.tab_to(forecast.cell.get_by_placeholder("0 to 100").filter(visible=True).first)
    forecast.keyboard.type("12")
    forecast.keyboard.press("Tab")
    forecast = lesson.explorer("forecast")
    forecast.tab_to(forecast.cell.get_by_role("textbox", name="Because"))
    forecast.keyboard.type(REASON)
    forecast.keyboard.press("Tab")
    expect(forecast.button("Commit this forecast")).to_be_focused()
    forecast.press("Enter")
    lesson.restart()
    lesson.run_all()
    again = lesson.explorer("forecast")
    expect(again.cell.get_by_placeholder("0 to 100").filter(visible=True).first).to_have_value("12")
    expect(again.cell.get_by_role("textbox", name="Because")).to_have_value(REASON)
