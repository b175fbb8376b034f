"""Every lesson, run from top to bottom: well, local, and well laid out."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from summitry.lab import notebooks_of
from summitry.place import notebooks_folder
from summitry.text import say

LESSONS = [path.stem for path in notebooks_of(notebooks_folder())]
THEMES = {"JupyterLab Light": "true", "JupyterLab Dark": "false"}
WIDTHS = (1280, 800)
SMALLEST_TEXT = 11  # pixels
POINTS_AN_INCH = 72
DRAW_EVERYTHING = ".jp-Notebook .jp-Cell { content-visibility: visible !important; }"
PICTURES = """() => [...document.querySelectorAll(".summitry-frame figure")].map(figure => {
    const image = figure.querySelector("img");
    return {
        words: image.alt,
        caption: figure.querySelector("figcaption").textContent,
        width: image.getBoundingClientRect().width,
    };
})"""
SIDEWAYS = """() => [...document.querySelectorAll(".jp-WindowedPanel-outer")]
    .map(panel => panel.scrollWidth - panel.clientWidth)"""
TOO_WIDE = """() => {
    const found = [];
    for (const area of document.querySelectorAll(".jp-OutputArea-output")) {
        const edge = area.getBoundingClientRect().right;
        for (const element of area.querySelectorAll('[class*="summitry-"]')) {
            if (element.parentElement.closest(".summitry-table, .summitry-figure")) continue;
            if (element.getBoundingClientRect().right > edge + 1) found.push(element.className);
        }
    }
    return found;
}"""
WATCH = """frame => {
    const picture = frame.querySelector("figure").closest(".widget-html");
    const before = picture.querySelector("img").src;
    window.moved = false;
    new MutationObserver(() => {
        const image = picture.querySelector("img");
        if (image && image.src !== before) window.moved = true;
    }).observe(picture, {childList: true, subtree: true});
}"""
SKIP = re.compile("^Show .*without ")
OPEN = "Open the record"
STEP = re.compile("^◀|▶$")
NO_TROUBLE = ".summitry-trouble:not(:empty), [data-mime-type$='jupyter.stderr'], .jp-mod-error"


@pytest.fixture(scope="module", params=LESSONS)
def lesson(request, open_lesson):
    lesson = open_lesson(request.param)
    lesson.run_all()
    lids = lesson.page.get_by_role("button", name=OPEN, exact=True)
    if lids.count():
        lids.first.click()
        expect(lids).to_have_count(0)
        expect(lesson.page.locator(".summitry-frame figure img").first).to_be_visible()
    lesson.page.add_style_tag(content=DRAW_EVERYTHING)
    return lesson


@pytest.fixture(scope="module")
def smallest_points():
    """Return the size of the smallest text in any picture, in points of a picture's own inches."""
    from matplotlib.text import Text

    from summitry import explore, open_case

    case = open_case("malta-2024")
    explorers = [getattr(explore, name)(case) for name in explore.__all__]
    sizes = []
    for explorer in explorers:
        assert explorer.reading
        texts = explorer.picture.figure.findobj(Text)
        sizes += [text.get_fontsize() for text in texts if text.get_text() and text.get_visible()]
    return min(sizes)


def test_nothing_fails_and_nothing_troubles(lesson):
    assert lesson.page.locator(".jp-OutputArea-output").count() > 5
    assert lesson.page.locator(NO_TROUBLE).all_inner_texts() == []


def test_what_is_seen_and_what_is_heard_are_the_same_words(lesson):
    pictures = lesson.page.evaluate(PICTURES)
    assert pictures
    for picture in pictures:
        assert len(picture["words"]) > 20
        assert picture["words"] == picture["caption"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("theme", THEMES)
def test_nothing_runs_out_of_the_page(lesson, smallest_points, theme, width):
    from summitry.pictures.style import WIDTH

    page = lesson.page
    page.set_viewport_size({"width": width, "height": 800})
    lesson.command("apputils:change-theme", {"theme": theme})
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", THEMES[theme])
    assert set(page.evaluate(SIDEWAYS)) == {0}
    assert page.evaluate(TOO_WIDE) == []
    narrowest = min(picture["width"] for picture in page.evaluate(PICTURES))
    assert smallest_points * narrowest / (WIDTH * POINTS_AN_INCH) >= SMALLEST_TEXT


def test_an_open_table_scrolls_by_itself_and_widens_nothing(lesson):
    page = lesson.page
    page.set_viewport_size({"width": min(WIDTHS), "height": 800})
    explorers = page.locator(".summitry-frame", has=page.locator("figure"))
    for explorer in explorers.all():
        explorer.get_by_role("button", name=say("frame.table")).click()
        expect(explorer.get_by_role("table").first).to_be_visible()
    assert set(page.evaluate(SIDEWAYS)) == {0}
    assert page.evaluate(TOO_WIDE) == []


def test_every_explorer_moves_and_no_other_machine_is_asked(lesson):
    explorers = lesson.page.locator(".summitry-frame", has=lesson.page.locator("figure"))
    for explorer in explorers.all():
        explorer.evaluate(WATCH)
        steps = explorer.get_by_role("button", name=STEP)
        for step in steps.all():
            step.click()
        boxes = explorer.get_by_role("spinbutton").filter(visible=True)
        if not steps.count():
            if boxes.count():
                boxes.first.press("ArrowDown")
            else:
                explorer.get_by_role("button", name=SKIP).click()
        lesson.page.wait_for_function("window.moved")
    for address in ("http", "ws"):
        assert any(url.startswith(f"{address}://127.0.0.1") for url in lesson.asked)
    assert lesson.strangers() == []
