from html import escape

import pytest

from summitry import show
from summitry.case import open_case
from summitry.case.rows import TABLES
from summitry.errors import SummitryError
from summitry.text import say


@pytest.mark.parametrize("table", show.LEADS)
def test_an_item_of_every_table_is_shown_with_its_mark_and_words(table, malta):
    row = malta.tables[table].iloc[0]
    item = show.items(malta, row.iloc[0])
    bundle = item._repr_mimebundle_()
    assert f"summitry-{row['mark']}" in bundle["text/html"]
    assert bundle["text/plain"].startswith(f"[{row['mark']}] ")
    first = str(row[show.LEADS[table][0]])
    assert escape(first) in bundle["text/html"]
    assert first in bundle["text/plain"]
    kind = say(f"show.kind.{table}", means=say(f"mark.{row['mark']}_means"))
    assert escape(kind) in bundle["text/html"]


@pytest.mark.parametrize("table", show.LEADS)
def test_every_row_of_a_table_can_be_shown(table, malta, eve):
    for case in (malta, eve):
        rows = case.tables[table]
        ids = list(rows[rows.columns[0]])[:: max(len(rows) // 12, 1)]
        words = show.items(case, *ids).words
        assert words.count("[") >= len(ids)
        assert "nan" not in words.split()


def test_items_stand_in_the_order_asked_for(malta):
    events, claims = malta.events["event_id"], malta.claims["claim_id"]
    words = show.items(malta, claims.iloc[0], events.iloc[0]).words.splitlines()
    assert malta.claims["claim"].iloc[0] in words[0]
    assert malta.events["summary"].iloc[0] in words[1]


def test_sources_stand_with_an_item(malta):
    row = malta.events.iloc[0]
    html = show.items(malta, row["event_id"]).html
    for citation in malta.cite(row["source_ids"]):
        assert escape(citation.publisher) in html


def test_an_unknown_item_is_named_in_one_sentence(malta):
    with pytest.raises(SummitryError, match="no-such-thing") as caught:
        show.items(malta, "no-such-thing")
    assert "\n" not in str(caught.value)


def test_what_opens_with_the_record_is_not_shown_on_the_eve(malta, eve):
    later = malta.events["event_id"][~malta.events["event_id"].isin(eve.events["event_id"])].iloc[0]
    assert show.items(malta, later).words
    with pytest.raises(SummitryError, match="in this view"):
        show.items(eve, later)
    with pytest.raises(SummitryError, match="in this view"):
        show.items(eve, malta.facts.iloc[0, 0])


def test_every_table_with_a_lead_is_a_table_and_has_its_columns():
    for table, columns in show.LEADS.items():
        assert set(columns) <= set(TABLES[table].model_fields)
        assert len(TABLES[table].key) == 1


def test_nothing_asked_for_shows_nothing(malta):
    assert show.items(malta).words == ""


def test_the_glossary_of_a_lesson_keeps_the_other_terms_folded(malta):
    every, found = show.glossary(malta), show.glossary(malta, "03")
    assert "win-set: " in found.words
    assert "ideal point: " not in found.words
    for part in every.words.splitlines():
        assert escape(part.partition(": ")[2]) in found.html
    opened, _, folded = found.html.partition("from other notebooks")
    assert "<b>win-set</b>" in opened
    assert "<b>ideal point</b>" in folded


def test_the_glossary_is_in_the_order_of_the_alphabet(malta):
    found = show.glossary(malta)
    terms = [line.split(":")[0] for line in found.words.splitlines()]
    assert terms == sorted(terms, key=str.casefold)
    assert set(terms) == set(malta.glossary["term"])
    for meaning in malta.glossary["meaning"]:
        assert escape(meaning) in found.html


def test_items_of_an_invented_case_are_escaped(tmp_path):
    from summitry.case.blank import write_blank

    write_blank(tmp_path / "pack")
    path = tmp_path / "pack" / "events.csv"
    text = path.read_text(encoding="utf-8-sig")
    old = open_case(tmp_path / "pack").events["summary"].iloc[0]
    path.write_text(text.replace(old, "One <b>& two</b>"), encoding="utf-8")
    case = open_case(tmp_path / "pack")
    html = show.items(case, case.events["event_id"].iloc[0]).html
    assert "One &lt;b&gt;&amp; two&lt;/b&gt;" in html


def test_only_the_name_of_an_outcome_is_bold_and_its_test_is_named(malta):
    row = malta.outcomes.iloc[0]
    item = show.items(malta, row["outcome_id"])
    assert f"<b>{escape(row['name'])}</b>: {escape(row['description'])}. Counts if: " in item.html
    assert item.words.endswith(f"Counts if: {row['what_would_count']}")


def test_a_question_is_followed_by_no_colon(malta):
    row = malta.issues[malta.issues["background"].ne("")].iloc[0]
    assert f"<b>{escape(row['question'])}</b> " in show.items(malta, row["issue_id"]).html
