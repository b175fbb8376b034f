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
    "sources": 532,
    "source_families": 20,
    "events": 156,
    "claims": 61,
    "facts": 22,
    "corroboration": 1540,
    "quotes": 25,
    "occasions": 5,
    "readouts": 22,
    "readout_points": 151,
    "actors": 17,
    "issues": 14,
    "positions": 162,
    "overlaps": 31,
    "package_items": 4,
    "agenda": 44,
    "negotiators": 23,
    "contacts": 11,
    "signals": 23,
    "outcomes": 6,
    "drivers": 7,
    "effects": 18,
    "presets": 14,
    "games": 16,
    "roles": 13,
    "injects": 10,
    "one_sided_actions": 8,
    "debrief_cards": 16,
    "forecasts": 11,
    "precedents": 27,
    "path_states": 5,
    "path_moves": 11,
    "path_record": 13,
    "metaphors": 7,
    "metaphor_features": 9,
    "metaphor_ratings": 63,
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


def test_what_is_told_of_a_person_on_the_eve_can_be_cited_then():
    eve = malta().on_eve()
    known = set(eve.sources["source_id"])
    open_then = ~eve.negotiators["hollow"].astype(bool)
    told = malta().negotiators.set_index("trait_id").loc[eve.negotiators["trait_id"][open_then]]
    assert [key for key, ids in told["source_ids"].items() if not known & set(ids)] == []


def test_an_event_of_the_eve_is_called_sure_only_if_a_source_was_known_then():
    eve = malta().on_eve()
    known = set(eve.sources["source_id"])
    sure = eve.events[eve.events["confidence"] == "high"].set_index("event_id")["source_ids"]
    assert [key for key, ids in sure.items() if not known & set(ids)] == []


def test_names_on_a_list_are_record_and_soundings_are_a_reading():
    items = malta().package_items.set_index("item_id")
    assert set(items.index[items["mark"] == "reading"]) == {"post-sg"}
    assert set(items["mark"]) == {"record", "reading"}


def test_two_signals_mean_nothing_and_what_is_ordinary_names_the_reading_that_explains_it():
    signals = malta().signals.set_index("signal_id")
    assert set(signals.index[signals["weight"] == "none"]) == {"sg17", "sg18"}
    ordinary = set(signals.index[signals["weight"] == "ordinary"])
    assert ordinary == {"sg01", "sg06", "sg10", "sg14", "sg15", "sg16", "sg21", "sg23"}
    assert set(signals.index[signals["favoured"].notna()]) == ordinary | {"sg17", "sg18"}
    assert all(text.endswith(".") for text in signals["would_decide"])


def test_the_seat_that_the_alphabet_explains_lies_between_neighbours_of_the_list():
    names = sorted(malta().open_data("states")["name"])
    place = names.index("Russian Federation")
    assert names[place - 1 : place + 2] == ["Romania", "Russian Federation", "San Marino"]


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


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("state_agency", "TASS|RIA Novosti|Sputnik|Ukrinform|Anadolu|Xinhua|Kazinform|BelTA"),
        ("public_media", "RT$|RFE/RL|VOA|Voice of America|Deutsche Welle|TRT|France 24|BBC"),
        ("wire", "IA Regnum|Regnum|Interfax"),
    ],
)
def test_houses_of_a_kind_are_typed_alike_whichever_state_they_belong_to(kind, names):
    sources = malta().sources
    named = sources["publisher"].str.match(f"(?:{names})")
    assert sources.loc[named, "country"].nunique() > 1 or kind == "wire"
    assert set(sources.loc[named, "publisher_type"]) == {kind}


def test_a_family_of_pages_is_one_newsroom_or_office():
    families = malta().source_families.set_index("family_id")
    for name in ("fam-tass", "fam-ria", "fam-sputnik"):
        assert families.loc[name, "kind"] == "state_agency"
    assert set(families.loc["fam-digest", "source_ids"]) == {"civitas-digest", "rtwnews-digest"}
    ministries = families[families["origin"].str.endswith("foreign ministry")]
    assert set(ministries["kind"].str.split("_").str[0]) == {"government"}
