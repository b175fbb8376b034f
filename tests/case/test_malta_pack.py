import re
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from summitry.case import Case, check_folder, open_case
from summitry.case.dictionary import START
from summitry.place import data_folder

# The name of the organisation and the title that is cited are no copying.
NAME = "organization for security and co operation in europe"
TITLE = "lavrov blinkens tense meeting in malta what happened"
SHINGLES = Path(__file__).parents[1] / "data" / "article_shingles.txt"
COUNTS = {
    "sources": 400,
    "source_families": 18,
    "events": 156,
    "claims": 61,
    "facts": 22,
    "corroboration": 1540,
    "quotes": 25,
    "actors": 17,
    "issues": 14,
    "positions": 162,
    "overlaps": 31,
    "negotiators": 23,
    "signals": 20,
    "outcomes": 6,
    "drivers": 7,
    "effects": 18,
    "forecasts": 11,
}


@cache
def malta() -> Case:
    return open_case("malta-2024")


def runs_of_eight(text: str) -> set[str]:
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower()))
    words = " ".join(words).replace(NAME, "osce").split()
    return {" ".join(words[place : place + 8]) for place in range(len(words) - 7)}


def fingerprint(run: str) -> str:
    return sha256(run.encode()).hexdigest()[:16]


def test_the_checker_finds_no_problem():
    assert [str(problem) for problem in check_folder(data_folder() / "malta-2024")] == []


@pytest.mark.parametrize(("table", "rows"), COUNTS.items(), ids=COUNTS)
def test_every_researched_row_is_there(table, rows):
    assert len(malta().tables[table]) == rows


def test_ids_of_events_claims_and_facts_run_without_a_gap():
    events = [f"road-{n:03}" for n in range(1, 92)]
    events += [f"day-{n:03}" for n in range(1, 43)]
    events += [f"after-{n:03}" for n in range(1, 24)]
    assert list(malta().events["event_id"]) == events
    assert list(malta().claims["claim_id"]) == [f"c{n:02}" for n in range(1, 62)]
    assert list(malta().facts["fact_id"]) == [f"f{n:02}" for n in range(1, 23)]


def test_seventy_sources_are_held_against_every_fact():
    counts = malta().corroboration.groupby("source_id")["fact_id"].nunique()
    assert len(counts) == 70
    assert set(counts) == {22}


def test_before_during_and_after_agree_with_the_dates():
    header = malta().header
    for event, start in zip(malta().events["event_id"], malta().events["start"], strict=True):
        if event.startswith("road-"):
            assert start.last <= header.eve
        elif event.startswith("after-"):
            assert start.first > header.ends
        else:
            assert start.first <= header.ends


def test_countries_and_languages_are_iso_codes():
    sources = malta().sources
    assert all(re.fullmatch(r"([A-Z]{2})?", code) for code in sources["country"])
    assert all(re.fullmatch(r"([a-z]{2})?", code) for code in sources["language"])


def test_only_the_posts_and_the_budget_are_coded_by_their_outcome():
    issues = malta().issues
    assert set(issues["issue_id"][issues["outcome_coded"]]) == {"osc_posts", "osc_budget"}


def test_general_knowledge_is_never_coded_with_high_confidence():
    rows = malta().positions
    alone = rows["source_ids"].map(lambda ids: ids == ("general-knowledge",))
    assert alone.any()
    assert "high" not in set(rows["coding_confidence"][alone])


def test_what_came_later_is_told_in_columns_of_its_own():
    events = malta().events.set_index("event_id")
    assert "Malta" not in events.loc["road-012"]["summary"]
    assert "thirty years" in events.loc["road-012"]["afterwards"]
    assert (events["afterwards"] != "").sum() == 15
    assert all(text.endswith((".", "")) for text in events["afterwards"])


def test_the_readme_keeps_the_contradictions_and_names_every_table():
    readme = (data_folder() / "malta-2024" / "README.md").read_text(encoding="utf-8")
    prose = readme.partition(START)[0]
    assert "No source seen says outright" in prose
    assert "silent means silent in the part that was read" in prose
    assert prose.count("\n| ") > 14


def test_the_fingerprints_of_the_article_work():
    known = set(SHINGLES.read_text(encoding="utf-8").split())
    assert len(known) > 1000
    assert all(re.fullmatch(r"[0-9a-f]{16}", line) for line in known)
    run = runs_of_eight("It's a test: one two three four five six")
    assert run == {"its a test one two three four five", "a test one two three four five six"}


def test_no_eight_words_in_a_row_of_the_article_stand_in_the_data():
    known = set(SHINGLES.read_text(encoding="utf-8").split())
    files = [path for path in data_folder().rglob("*") if path.suffix in (".csv", ".md", ".toml")]
    assert len(files) > 25
    copied = {
        path.name: run
        for path in files
        for run in runs_of_eight(path.read_text(encoding="utf-8"))
        if fingerprint(run) in known and run != TITLE
    }
    assert copied == {}
