import re

import pytest

FLAT = (
    r"\bno (talk|exchange) (took|takes) place",
    r"\bno meeting (took|takes) place",
    r"\bthere was no (meeting|encounter|exchange|talk)\b",
    r"\bthe two (did not meet|never met|avoided)\b",
    r"\bneither side sought\b",
    r"\bwith no meeting\b",
    r"\bno talking\b",
    r"\bavoidance\b",
)


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("claims", ["explanation", "teaching_point"]),
        ("signals", ["signal", "observed", "caution", "base_rate_hint"]),
        ("contacts", ["evidence", "named_first", "named_second"]),
        ("moments", ["note"]),
    ],
)
def test_what_nobody_reports_is_never_told_as_what_did_not_happen(malta, table, columns):
    told = malta.tables[table][columns].astype(str).to_numpy().ravel()
    assert [text for text in told for flat in FLAT if re.search(flat, text, re.IGNORECASE)] == []


def test_no_signal_takes_a_disputed_point_for_what_was_seen(malta):
    seen = malta.signals.set_index("signal_id")["observed"]
    assert "or part of it" in seen["sg01"]
    assert "third by another" in seen["sg07"]
    assert "accounts differ" in seen["sg19"]


def test_what_may_have_come_of_it_cannot_be_refuted_by_its_not_coming(malta):
    claims = malta.tables["claims"].set_index("claim_id")
    assert set(claims.loc[["c50", "c51"], "verdict"]) == {"unverifiable"}
    assert claims["verdict"].value_counts().to_dict() == {
        "supported": 20,
        "contradicted": 15,
        "partly": 12,
        "opinion": 9,
        "unverifiable": 5,
    }


def test_a_film_that_a_source_speaks_of_is_named_where_a_film_would_settle_it(malta):
    disputes = malta.disputes.set_index("dispute_id")
    assert "filmed" in disputes.loc["dp01", "vantage"]
    assert "filmed" in disputes.loc["dp02", "vantage"]
    assert "filmed" in malta.tables["lateral"].set_index("step_id").loc["lr04", "why"]
