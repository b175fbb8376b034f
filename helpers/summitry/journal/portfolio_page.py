"""The portfolio as one HTML page: the path, before and after, the memo, everything kept."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from html import escape
from importlib import resources
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry import look
from summitry.case.dates import PartialDate
from summitry.journal.changes import changed_words, changes, changes_table
from summitry.journal.export import made_with
from summitry.journal.listing import list_html, worth_showing
from summitry.journal.memo import ABOUT, KIND
from summitry.journal.memo_check import ABOUT as CHECKED
from summitry.journal.memo_check import KIND as CHECK
from summitry.journal.memo_check import LEVELS
from summitry.journal.memo_shown import memo_html, sources_html
from summitry.journal.memo_text import (
    MOST,
    count_words,
    fitting_sections,
    is_memo,
    named_sources,
    shortened,
)
from summitry.journal.shown import paragraph
from summitry.journal.words import NO_DAY, moment_words, readable
from summitry.text import LANGUAGE, say

if TYPE_CHECKING:
    from summitry.journal.entries import Entry
    from summitry.journal.store import Journal

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
LONGEST_NAME = 80


def portfolio_html(journey: Any, journal: Journal, pseudonym: str = "") -> str:
    """Return the portfolio as a page that needs nothing else and runs nothing.

    Parameters
    ----------
    journey
        The path, as `summitry.explore.journey` makes it.
    journal
        The learner's journal.
    pseudonym
        How the learner wants to be called; may be empty.

    Raises
    ------
    SummitryError
        If the journal cannot be read.
    """
    case = journey.case
    journey.path = journey.kept(journal)
    parts = [
        head_html(case, pseudonym),
        path_html(journey),
        twice_html(journal, case),
        memo_part(journal, case),
        everything_html(journal),
        f"<footer>{paragraph(say('portfolio.made_with', program=made_with()))}</footer>",
    ]
    return whole_page(say("portfolio.title"), "".join(parts))


def whole_page(title: str, body: str) -> str:
    """Return a page around a body, with its style and what it may load: nothing."""
    sheet = (resources.files("summitry") / "strings" / "portfolio_page.css").read_text("utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{sheet}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def head_html(case: Any, pseudonym: str) -> str:
    """Return title, case, who and when."""
    date = PartialDate.of(dt.datetime.now().astimezone().date()).words
    who = readable(pseudonym.strip()[:LONGEST_NAME])
    phrase = "by" if who else "by_nobody"
    line = paragraph(say(f"portfolio.{phrase}", who=who, date=date), "summitry-small")
    title, case_title = escape(say("portfolio.title")), escape(str(case.title))
    return f'<h1>{title}</h1><p class="summitry-case">{case_title}</p>{line}'


def path_html(journey: Any) -> str:
    """Return the picture of the path with its words, then each station's answers as a table."""
    picture = b64encode(journey.whole_page()).decode("ascii")
    words = escape(readable(journey.overview()))
    figure = (
        f'<figure><img alt="{words}" src="data:{look.SVG};base64,{picture}">'
        f"<figcaption>{words}</figcaption></figure>"
    )
    stations = "".join(
        f"<h3>{escape(name)}</h3>{paragraph(readable(reading))}{table_html(table, answers(name))}"
        for name, reading, table in journey.stations()
    )
    return section("path", figure + stations)


def answers(name: str) -> str:
    """Return the caption of a station's table."""
    return say("portfolio.answers", name=name)


def section(name: str, inside: str) -> str:
    """Return a part of the page under its heading."""
    return f"<section><h2>{escape(say(f'portfolio.parts.{name}'))}</h2>{inside}</section>"


def table_html(table: pd.DataFrame, caption: str) -> str:
    """Return a table with its caption; whatever stands in a cell is shown as text."""
    cells = table.map(lambda cell: readable(shortened(str(cell))))
    return look.table(cells, caption)


def twice_html(journal: Journal, case: Any) -> str:
    """Return the answers of the beginning beside those of the end; nothing where none is kept."""
    found = [one for one in changes(journal, case) if one.before or one.after]
    if not found:
        return section("twice", paragraph(say("portfolio.no_twice")))
    counted = changed_words(found)
    line = paragraph(counted) if counted else ""
    return section("twice", line + table_html(changes_table(found, NO_DAY), say("twice.caption")))


def memo_part(journal: Journal, case: Any) -> str:
    """Return the memo that was kept, or its last draft, with its sources and the self-check."""
    last = last_memo(journal, case.id)
    if last is None:
        return section("memo", paragraph(say("portfolio.no_memo")))
    sections = fitting_sections(last.value["sections"])
    n = count_words(sections)
    phrase = "memo_kept" if last.kind == KIND else "memo_draft"
    when = say(f"portfolio.{phrase}", n=n, count=f"{n:,}", when=moment_words(last.moment, NO_DAY))
    read = [words[:MOST] for words in sections.values()]
    named = named_sources(read, case.source_ids)
    sources = sources_html(named.known, case)
    inside = paragraph(when, "summitry-small") + memo_html(sections, "h3") + sources
    return section("memo", inside + check_html(journal, case))


def last_memo(journal: Journal, case: str) -> Entry | None:
    """Return the memo that was kept last; a draft where none was."""
    memos = [
        entry
        for entry in journal.entries()
        if (entry.case, entry.about) == (case, ABOUT) and is_memo(entry.value)
    ]
    kept = [entry for entry in memos if entry.kind == KIND]
    return next(reversed(kept or memos), None)


def check_html(journal: Journal, case: Any) -> str:
    """Return the criteria with the levels that the learner chose."""
    last = journal.latest(case.id, CHECK, CHECKED)
    levels = last.value.get("levels") if last is not None and isinstance(last.value, dict) else {}
    rubric = getattr(case, "rubric", None)
    if not isinstance(levels, dict) or rubric is None:
        return ""
    rows = [
        [row["criterion"], say(f"memo.column.{levels[row['criterion_id']]}"),
         row[levels[row["criterion_id"]]]]
        for row in rubric.to_dict("records")
        if levels.get(row["criterion_id"]) in LEVELS
    ]  # fmt: skip
    if not rows:
        return ""
    names = [say(f"portfolio.column.{name}") for name in ("criterion", "level", "means")]
    head = f"<h3>{escape(say('portfolio.check'))}</h3>"
    return head + table_html(pd.DataFrame(rows, columns=names), say("portfolio.lines"))


def everything_html(journal: Journal) -> str:
    """Return all that was committed, in its order."""
    entries = worth_showing(journal.entries())
    remarks = "".join(paragraph(one) for one in journal.remarks())
    listed = list_html(entries, journal, NO_DAY) if entries else paragraph(say("journal.empty"))
    return section("everything", remarks + listed)
