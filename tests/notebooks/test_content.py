"""What the notebooks say: facts with sources, nothing of later days, nothing of the article."""

from __future__ import annotations

import csv
import re
from functools import cache
from hashlib import sha256
from html import escape, unescape
from pathlib import Path

import nbformat
import pytest

from summitry import open_case
from summitry.case.forms import forms
from summitry.case.rows import TABLES
from summitry.lab import notebooks_of
from summitry.place import data_folder

ROOT = Path(__file__).resolve().parents[2]
LESSONS = notebooks_of(ROOT / "notebooks")
ON_THE_EVE = [path for path in LESSONS if path.name[:2] in {"00", "01", "02", "03", "04"}]
LINK = re.compile(r"\]\((https?://[^)\s]+)\)")
REGISTERED = re.compile(r"register of open data as \*(\w+)\*")
YEAR = re.compile(r"\b(19|20)\d\d\b")
THE_EVE = re.compile(r"(evening of )?4 December 2024")
NO_FACTS = {"task", "reading", "scenario", "code-track"}
TELLING = {
    "the four appointed": r"Sinirlio|Telalian|\bKamp\b|Braathu",
    "the hall": r"leaves the hall|left the hall|walked out on",
    "later meetings": r"Riyadh|Rubio|Witkoff|Anchorage|Johannesburg",
    "later days": r"\b([5-9]|1\d|2\d|3[01]) December 2024",
    "later years": r"\b202[5-9]\b",
    "verdicts": r"\b(contradicted|unverifiable)\b",
}
# What the eve could already say of later years, and when data were published.
FORESEEN = (
    "to February 2026",
    "to lapse in February 2026",
    "in Germany from 2026",
    "(incoming 2025 Chairpersonship)",
    "file of 28 July 2025",
    "Kilby 2025",
)
LONG = 24
RUN = 8
# The name of the organisation is no copying.
NAME = "organization for security and co operation in europe"


def named(paths):
    """Run a test for each notebook, named by its file."""
    return pytest.mark.parametrize("path", paths, ids=[path.name for path in paths])


@cache
def read(path):
    """Read a notebook."""
    return nbformat.read(path, as_version=4)


@cache
def eve():
    """Open the case as of the eve."""
    return open_case("malta-2024").on_eve()


@cache
def register():
    """Return the ids of the register of open data."""
    with (data_folder() / "open" / "sources.csv").open(encoding="utf-8", newline="") as lines:
        return {row["source_id"] for row in csv.DictReader(lines)}


def prose(path):
    """Yield each paragraph of a notebook with the tags of its cell."""
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            tags = set(cell.metadata.get("tags", []))
            for paragraph in re.split(r"\n\s*\n|\n(?=[-*\d|])", cell.source):
                yield paragraph.strip(), tags


def outputs(path):
    """Yield the words and the HTML of every output, without the pictures."""
    for cell in read(path).cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            for kind in ("text/plain", "text/html"):
                yield re.sub(r"data:image/[^\"]+", "", "".join(data.get(kind, "")))
            yield output.get("text", "")


def uncited(path):
    """Return the paragraphs that name a year and neither cite nor say that they are no fact."""
    return [
        paragraph
        for paragraph, tags in prose(path)
        if YEAR.search(THE_EVE.sub("", paragraph))
        and not tags & NO_FACTS
        and not LINK.search(paragraph)
        and not REGISTERED.search(paragraph)
    ]


@named(LESSONS)
def test_a_paragraph_with_a_year_cites_a_source_or_is_marked_as_no_fact(path):
    assert uncited(path) == []


def test_an_uncited_year_is_found(tmp_path):
    cells = [nbformat.v4.new_markdown_cell("Something happened in 1994.")]
    path = tmp_path / "x.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    assert uncited(path) == ["Something happened in 1994."]


@named(ON_THE_EVE)
def test_every_link_leads_to_a_source_that_was_known_on_the_eve(path):
    known = {
        url.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
        for url in eve().sources["url"]
    }
    links = {link for paragraph, _ in prose(path) for link in LINK.findall(paragraph)}
    assert links - known == set()
    names = {name for paragraph, _ in prose(path) for name in REGISTERED.findall(paragraph)}
    assert names - register() == set()


@named(LESSONS)
def test_no_output_speaks_of_trouble(path):
    assert [words for words in outputs(path) if 'summitry-trouble"' in words] == []
    kinds = {output.output_type for cell in read(path).cells for output in cell.get("outputs", [])}
    assert "error" not in kinds


def foreseen():
    """Return what the eve could already say of later days: known plans, and what is asked."""
    asked = eve().forecasts
    texts = [
        *asked["question"],
        *asked["short_name"],
        *asked["what_would_count"],
        *(option for options in asked["options"] for option in options),
    ]
    days = {day.words for day in asked["closes"]}
    closing = [*(f"open until {day}" for day in days), *(f"<td>{day}</td>" for day in days)]
    words = [*FORESEEN, *texts, *map(escape, texts), *closing]
    return sorted(words, key=len, reverse=True)


@cache
def kept_back():
    """Return the longer cells of the whole case that its view of the eve keeps back."""
    whole, told = open_case("malta-2024"), set()
    cells = set()
    for name, model in TABLES.items():
        for column in forms(model):
            known = {str(value) for value in eve().tables[name][column]}
            told |= known
            cells |= {str(value) for value in whole.tables[name][column]} - known
    known = "\n".join(told)
    return [cell for cell in cells if len(cell) > LONG and cell not in known]


@named(ON_THE_EVE)
def test_nothing_that_the_eve_keeps_back_stands_in_a_notebook(path):
    texts = "\n".join([*(paragraph for paragraph, _ in prose(path)), *map(unescape, outputs(path))])
    assert len(kept_back()) > 500
    assert [cell for cell in kept_back() if cell in texts] == []


@pytest.mark.parametrize("pattern", TELLING.values(), ids=TELLING)
@named(ON_THE_EVE)
def test_no_notebook_of_the_eve_tells_an_answer(path, pattern):
    texts = [paragraph for paragraph, _ in prose(path)] + list(outputs(path))
    for words in foreseen():
        texts = [text.replace(words, "") for text in texts]
    found = [match[0] for text in texts for match in re.finditer(pattern, text)]
    assert found == []


def shingles():
    """Return the hashes of the article's runs of eight words."""
    lines = (ROOT / "tests" / "data" / "article_shingles.txt").read_text(encoding="ascii")
    return set(lines.split())


def runs(text):
    """Yield every run of eight words of a text with its hash."""
    plain = " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower())))
    words = plain.replace(NAME, "osce").split()
    for place in range(len(words) - RUN + 1):
        run = " ".join(words[place : place + RUN])
        yield run, sha256(run.encode()).hexdigest()[:16]


def own_texts():
    """Return every text of the project that a person could have taken from the article."""
    paths = [
        *(ROOT / "notebooks").rglob("*.ipynb"),
        *(ROOT / "helpers").rglob("*.py"),
        *(ROOT / "helpers").rglob("*.toml"),
        *ROOT.glob("*.md"),
    ]
    return {path: path.read_text(encoding="utf-8") for path in paths if "my_work" not in path.parts}


def test_no_run_of_eight_words_of_the_article_stands_in_notebooks_or_code():
    article = shingles()
    found = {
        (path.name, run)
        for path, text in own_texts().items()
        for run, hashed in runs(text)
        if hashed in article
    }
    assert found == set()


def test_the_context_ends_in_a_checkpoint_of_four_questions_with_feedback_for_every_option():
    source = "\n".join(cell.source for cell in read(ROOT / "notebooks" / "01_context.ipynb").cells)
    asked = re.findall(r'checkpoint\(malta, "([\w-]+)"\)', source)
    assert len(asked) == 4
    options = eve().checkpoints
    for checkpoint_id in asked:
        rows = options[options["checkpoint_id"] == checkpoint_id]
        assert len(rows) >= 3
        assert rows["right"].sum() == 1
        assert (rows["feedback"].str.len() > 40).all()
