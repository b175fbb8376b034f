"""The exported portfolio in a browser: accessible, silent, printable."""

from __future__ import annotations

import pytest

from summitry import explore, open_case
from summitry.journal.portfolio_files import export_portfolio
from summitry.journal.store import Journal

HOSTILE = '</p></main><script>window.hit = 1</script><img src=x onerror="window.hit = 1">\u202eevil'


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Return the portfolio of a learner who wrote something of most kinds, some of it hostile."""
    malta = open_case("malta-2024")
    journal = Journal(tmp_path_factory.mktemp("portfolio") / "my_work")

    def keep(kind, about, value):
        journal.append(case=malta.id, kind=kind, about=about, value=value, question=HOSTILE)

    for percent in (70, 10):
        keep("belief", "met_face_to_face", percent)
    keep("before", "ten_pages", 80)
    keep("opening", "record", {"words": "opened"})
    for claim in malta.claims["claim_id"].iloc[:20]:
        keep("claim", claim, {"says": "supported", "sure": 80})
    keep("after", "ten_pages", 30)
    source = malta.sources["source_id"].iloc[0]
    keep("memo", "memo", {"sections": {"decision": HOSTILE, "finding_1": f"So [{source}]."}})
    keep("text", "why_news", "🎉 مرحبا")
    return export_portfolio(explore.journey(malta), journal=journal, pseudonym=HOSTILE)


@pytest.fixture
def page(browser, exported):
    """Open the page and remember what it asks for and complains about."""
    page = browser.new_page(viewport={"width": 1100, "height": 900})
    page.asked, page.complaints = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.goto(exported.as_uri())
    yield page
    page.close()


def test_it_asks_for_nothing_and_runs_nothing(page, exported):
    assert [url for url in page.asked if not url.startswith("data:")] == [exported.as_uri()]
    assert page.complaints == []
    assert page.evaluate("window.hit") is None
    assert page.locator("script").count() == 0
    assert "window.hit = 1" in page.locator("main").inner_text()


def test_the_picture_shows_and_says_what_it_shows(page):
    image = page.locator("figure img")
    assert image.evaluate("image => image.naturalWidth") > 600
    assert len(image.get_attribute("alt")) > 100


@pytest.mark.parametrize("width", [400, 1100])
def test_nothing_sticks_out_at_the_side(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_to_a_pdf(page):
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_axe_finds_nothing_against_it(page):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()
