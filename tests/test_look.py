import datetime as dt
import re
from base64 import b64decode
from html import escape, unescape
from html.parser import HTMLParser

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry import look
from summitry.case.dates import PartialDate

ANY = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]))
NASTY = "<script>alert('x')</script> & \"quoted\" <b>"


class Reader(HTMLParser):
    """Collects tags, attributes and words, and sees that every tag is closed."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.words, self.open = [], {}, "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.setdefault((tag, name), []).append(value)
        if tag not in ("img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


def read(html):
    """Read HTML whose tags must all be closed."""
    reader = Reader(html)
    assert reader.open == []
    return reader


@given(ANY)
def test_a_figure_says_its_reading_as_alternative_text_and_as_caption(reading):
    found = read(look.figure(b"picture", look.PNG, reading))
    assert found.tags == ["figure", "img", "figcaption"]
    assert found.attributes["img", "alt"] == [reading]
    assert found.words == reading


def test_a_figure_holds_its_image():
    source = read(look.figure(b"\x89picture", look.SVG, "x")).attributes["img", "src"][0]
    kind, data = source.split(";base64,")
    assert kind == "data:image/svg+xml"
    assert b64decode(data) == b"\x89picture"


@given(ANY, ANY, st.lists(ANY, min_size=1, max_size=3, unique=True))
def test_whatever_stands_in_a_table_is_escaped(caption, cell, columns):
    rows = pd.DataFrame([[cell] * len(columns)] * 2, columns=columns)
    found = read(look.table(rows, caption))
    assert set(found.tags) == {"div", "table", "caption", "thead", "tr", "th", "tbody", "td"}
    assert found.tags.count("td") == 2 * len(columns)
    assert found.attributes["th", "scope"] == ["col"] * len(columns)
    assert found.attributes["div", "aria-label"] == [caption]
    assert found.words == caption + "".join(columns) + cell * 2 * len(columns)


def test_a_table_can_be_scrolled_by_keyboard_and_bears_a_name():
    found = read(look.table(pd.DataFrame({"a": [1]}), "Counts"))
    assert found.attributes["div", "tabindex"] == ["0"]
    assert found.attributes["div", "role"] == ["region"]
    assert found.tags.count("caption") == 1


@pytest.mark.parametrize(
    ("part", "keeps"),
    [
        ("summitry-table", "overflow: auto"),
        ("summitry-table", "max-width: min(860px, 100%)"),
        ("summitry-frame .widget-html-content", "min-width: 0"),
    ],
)
def test_a_wide_table_scrolls_in_its_own_room(part, keeps):
    rules = re.findall(r"([^{}>]+) {([^{}]*)}", look.style())
    mine = [
        body for heads, body in rules if f".{part}" in [one.strip() for one in heads.split(",")]
    ]
    assert any(keeps in body for body in mine)


def test_an_empty_table_keeps_its_head():
    found = read(look.table(pd.DataFrame({"year": []}), "Nothing"))
    assert found.tags.count("th") == 1
    assert "td" not in found.tags


@given(ANY)
def test_titles_troubles_and_summaries_are_escaped(words):
    assert read(look.heading(words, "record")).words == f"{words} record"
    assert read(look.question(words)).words == words
    assert read(look.trouble(words) or "<p></p>").words == words
    folded = read(look.folded(words, "<p>inside</p>"))
    assert folded.words == f"{words}inside"


def test_no_trouble_takes_no_room():
    assert look.trouble("") == ""


def test_notes_are_folded_or_open():
    assert ("details", "open") not in read(look.folded("a", "b")).attributes
    assert ("details", "open") in read(look.folded("a", "b", opened=True)).attributes


@pytest.mark.parametrize("mark", ["record", "reading", "scenario"])
def test_a_mark_is_a_word_with_its_meaning(mark):
    found = read(look.badge(mark))
    assert found.words == mark
    assert found.attributes["span", "title"][0]
    assert found.attributes["span", "class"] == [f"summitry-mark summitry-{mark}"]


def test_the_three_marks_differ_by_more_than_colour():
    borders = re.findall(
        r"\.summitry-(record|reading|scenario) \{[^}]*border-style: (\w+)", look.style()
    )
    assert len(dict(borders)) == 3
    assert len(set(dict(borders).values())) == 3


def test_the_style_sheet_is_one_element_and_loads_nothing():
    sheet = look.style()
    assert read(sheet).tags == ["style"]
    assert not re.search(r"url\(|@import|https?:", sheet)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (None, ""),
        (float("nan"), ""),
        (np.float64("nan"), ""),
        ((), ""),
        (("a", "b"), "a; b"),
        ((PartialDate.parse("2007-12-12"), None), "12 December 2007; "),
        (True, "yes"),
        (False, "no"),
        (PartialDate.parse("2024-12"), "December 2024"),
        (dt.date(2024, 12, 5), "2024-12-05"),
        (3.0, "3"),
        (2.5, "2.5"),
        (np.float64(138.2), "138.2"),
        (np.int64(57), "57"),
        (0, "0"),
        ("", ""),
        (NASTY, NASTY),
    ],
)
def test_a_cell_is_written_as_one_reads_it(cell, words):
    assert look.cell_words(cell) == words


def test_everything_an_explorer_shows_is_escaped(monkeypatch, malta):
    from summitry import explore

    explorer = explore.encounters(malta)
    monkeypatch.setattr(explorer, "draw", lambda: NASTY)
    monkeypatch.setattr(explorer, "title", lambda: NASTY)
    monkeypatch.setattr(explorer, "limits", lambda: NASTY)
    monkeypatch.setattr(explorer, "table", lambda: pd.DataFrame({NASTY: [NASTY]}))
    explorer._shown = None
    still = explorer.still()
    assert "<script>" not in still
    assert escape(NASTY) in still
    assert unescape(explorer.board.figure.value).count(NASTY) == 2
    assert "<script>" not in explorer.board.figure.value


@pytest.mark.parametrize("name", ["timeline", "osce", "institution", "encounters"])
def test_cards_escape_what_stands_in_the_data(name, malta, monkeypatch):
    from summitry import explore

    case = spoiled(malta)
    explorer = getattr(explore, name)(case, **({"state": "MLT"} if name == "osce" else {}))
    if name == "encounters":
        explorer.year = 1990
    card = explorer.card()
    assert "&lt;script&gt;" in card
    assert "<script>" not in card


def spoiled(case):
    """Return a case in whose tables every text has been tampered with."""

    def spoil(table):
        texts = {
            column: table[column].map(lambda cell: cell + NASTY if isinstance(cell, str) else cell)
            for column in ("summary", "place", "note", "city", "outcome", "country", "topics")
            if column in table
        }
        return table.assign(**texts)

    class Spoiled:
        """A case as the explorers see it."""

        events = spoil(case.events)

        def __getattr__(self, name):
            return getattr(case, name)

        def open_data(self, role):
            return spoil(case.open_data(role))

    return Spoiled()
