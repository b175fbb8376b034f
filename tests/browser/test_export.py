"""A lesson exported to HTML reads without a kernel and without a network."""

from __future__ import annotations

import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from summitry.lab import notebooks_of
from summitry.place import notebooks_folder

LESSONS = [path.stem for path in notebooks_of(notebooks_folder())]
OF_NBCONVERT = {"cdnjs.cloudflare.com", "cdn.jsdelivr.net"}
PICTURES = """() => [...document.querySelectorAll(".jp-OutputArea-output figure")].map(figure => {
    const image = figure.querySelector("img");
    return {
        words: image.alt,
        caption: figure.querySelector("figcaption").textContent,
        width: image.naturalWidth,
        seen: image.getBoundingClientRect().width,
        rows: figure.parentElement.querySelectorAll("details table tr").length,
    };
})"""

UNFOLD_AROUND = """summary => {
    const around = summary.parentElement.parentElement.closest("details");
    if (around) around.open = true;
}"""


@pytest.fixture(scope="module", params=LESSONS)
def stored(request, copies):
    return copies / f"{request.param}.ipynb"


@pytest.fixture(scope="module")
def exported(stored):
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--log-level", "ERROR"]
    subprocess.run([*command, str(stored)], check=True)
    return stored.with_suffix(".html")


@pytest.fixture
def page(browser, exported):
    """Open the exported page without a network; remember the machines it asks for."""
    page = browser.new_page()
    page.hosts = set()
    page.context.set_offline(True)

    def refuse(route):
        page.hosts.add(urlsplit(route.request.url).hostname)
        route.abort()

    page.route(lambda url: not url.startswith(("file:", "data:")), refuse)
    page.goto(exported.as_uri(), wait_until="domcontentloaded")
    yield page
    page.close()


def test_every_picture_has_its_words_and_its_table(page, stored):
    count = stored.read_text(encoding="utf-8").count("<figure ")
    expect(page.locator(".jp-OutputArea-output figure")).to_have_count(count)
    pictures = page.evaluate(PICTURES)
    assert pictures
    for picture in pictures:
        assert len(picture["words"]) > 20
        assert picture["words"] == picture["caption"]
        assert picture["width"] > 0
        assert picture["seen"] > 600
        assert picture["rows"] > 1


def test_a_table_unfolds(page):
    summary = page.locator("summary", has_text="Show as table").first
    summary.evaluate(UNFOLD_AROUND)
    folded = summary.locator("xpath=..")
    expect(folded.locator("table")).not_to_be_visible()
    summary.focus()
    page.keyboard.press("Enter")
    expect(folded.locator("table")).to_be_visible()


def test_nothing_of_ours_asks_another_machine(page):
    assert page.hosts <= OF_NBCONVERT
