"""Nothing behind the notebooks names a state, a capital or a person: the data does."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
HELPERS = sorted(
    path
    for path in (ROOT / "helpers" / "summitry").rglob("*")
    if path.suffix in {".py", ".toml", ".css", ".json"}
)

CODES = {"government_us", "government_ru", "government_ua"}
# Works cited: an author or a journal that happens to bear the name of somebody or some state of a
# pack may be named as such, and in no other way.
CITED = {
    "Fearon, J. D. (1994)": "the political scientist, not the official of the same name",
    "Fearon, J. D. (1997)": "likewise",
    "Fearon's (1994)": "the same work, in a sentence",
    "American Political Science Review": "a journal",
    "American Economic Review": "a journal",
}
SHORT_NAMES = {
    "America", "Britain", "Holy See", "Kremlin", "Malta", "Maltese", "Moldova", "Russia", "Russian",
    "Russians", "Soviet", "Türkiye", "Turkey", "UK", "Ukraine", "Ukrainian", "United States", "USA",
    "USSR", "White House", "American", "Americans",
}  # fmt: skip
CAPITALS = {
    "Ankara", "Astana", "Athens", "Baku", "Belgrade", "Berlin", "Brussels", "Bucharest", "Budapest",
    "Chisinau", "Copenhagen", "Dublin", "Geneva", "Helsinki", "Istanbul", "Kyiv", "Kiev", "Lisbon",
    "London", "Madrid", "Minsk", "Moscow", "Oslo", "Ottawa", "Paris", "Prague", "Reykjavik", "Rome",
    "Skopje", "Sofia", "Stockholm", "Tallinn", "Tashkent", "Tbilisi", "Tirana", "Valletta",
    "Vienna", "Vilnius", "Warsaw", "Washington", "Yerevan", "Zagreb",
}  # fmt: skip


def column(table: Path, name: str) -> list[str]:
    """Return the filled cells of a column; none where there is no such table."""
    if not table.is_file():
        return []
    with table.open(encoding="utf-8-sig", newline="") as rows:
        return [row[name].strip() for row in csv.DictReader(rows) if row.get(name)]


def without_brackets(name: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return re.sub(r"\s*\(.*?\)", "", name).strip()


def people() -> set[str]:
    """Return the last names of the people in the case packs."""
    named = [
        *(name for pack in DATA.iterdir() for name in column(pack / "negotiators.csv", "person")),
        *(name for pack in DATA.iterdir() for name in column(pack / "actors.csv", "head")),
    ]
    return {without_brackets(name.split(",")[0]).split()[-1] for name in named}


def states() -> set[str]:
    """Return the names of the states in the case packs and in the open data."""
    named = column(DATA / "open" / "osce_states.csv", "name")
    for pack in DATA.iterdir():
        kinds = column(pack / "actors.csv", "kind")
        names = column(pack / "actors.csv", "name")
        named += [
            name for name, kind in zip(names, kinds, strict=True) if kind in {"state", "chair"}
        ]
    return {without_brackets(name) for name in named}


def named(words: str, names: set[str]) -> list[str]:
    """Return the names that stand in a text as words of their own."""
    for known in CODES | CITED.keys():
        words = words.replace(known, "")
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.findall(rf"\b(?:{pattern})\b", words, re.IGNORECASE)


NAMES = SHORT_NAMES | CAPITALS | people() | states()


@pytest.mark.parametrize("path", HELPERS, ids=[str(path.relative_to(ROOT)) for path in HELPERS])
def test_a_helper_names_no_state_and_no_person(path):
    assert named(path.read_text(encoding="utf-8"), NAMES) == []


def test_the_names_come_from_the_data():
    assert {"Lavrov", "Blinken", "Borg", "Poland", "Kazakhstan"} <= NAMES
    assert not {"", "Minister", "European Union"} & NAMES


@pytest.mark.parametrize(
    "words",
    [
        'open_case("malta-2024")',
        "as Moscow said",
        "Lavrov's plane",
        "# UKRAINE",
        "the United States",
    ],
)
def test_a_name_is_found(words):
    assert len(named(words, NAMES)) == 1


@pytest.mark.parametrize("words", ["Fearon said so", "an American review"])
def test_who_is_cited_may_not_be_named_otherwise(words):
    assert len(named(words, NAMES)) == 1


def test_every_exemption_is_needed_and_used():
    written = "\n".join(path.read_text(encoding="utf-8") for path in HELPERS)
    for words in CITED:
        assert words in written
        assert any(re.search(rf"\b{re.escape(name)}\b", words) for name in NAMES)


@pytest.mark.parametrize("words", ["government_us", "government_ru", "romeo", "signed_paris_act"])
def test_codes_and_longer_words_are_no_names(words):
    assert named(words, NAMES) == []
