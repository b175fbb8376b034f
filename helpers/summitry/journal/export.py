"""A journal as one page to read or print, and as one file to hand in."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from html import escape
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.journal.disk import write_whole
from summitry.journal.entries import DRAFT, Entry, as_json, now, read_fields
from summitry.journal.listing import list_html, worth_showing
from summitry.journal.words import NO_DAY
from summitry.text import LANGUAGE, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.journal.store import Journal

FORMAT = "summitry-hand-in"
VERSION = 1
LARGEST = 20_000_000  # bytes
LONG = 100_000  # bytes; of longer answers only the last is handed in where all do not fit

PlacePath = str | os.PathLike[str]


@dataclass(frozen=True)
class HandIn:
    """What one learner handed in.

    Attributes
    ----------
    pseudonym
        How the learner wants to be called; may be empty.
    made
        When the file was made, ISO 8601 with zone.
    entries
        What was committed, in its order.
    """

    pseudonym: str
    made: str
    entries: tuple[Entry, ...]


def export_page(journal: Journal, path: PlacePath) -> Path:
    """Write the whole journal as one HTML page that needs nothing else.

    Parameters
    ----------
    journal
        The journal.
    path
        Where the page goes; an earlier page there is replaced.

    Raises
    ------
    SummitryError
        If the journal cannot be read or the page cannot be written.
    """
    sheet = (resources.files("summitry") / "strings" / "journal_page.css").read_text("utf-8")
    title = escape(say("journal.title"))
    remarks = "".join(f"<p>{escape(one)}</p>" for one in journal.remarks())
    damaged = "".join(f"<pre>{escape(line)}</pre>" for line in journal.damaged())
    entries = worth_showing(journal.entries())
    body = (
        list_html(entries, journal, NO_DAY) if entries else f"<p>{escape(say('journal.empty'))}</p>"
    )
    page = (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{sheet}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n{remarks}\n{body}\n{damaged}\n</main>\n</body>\n</html>\n"
    )
    return written(Path(path), page.encode(errors="xmlcharrefreplace"))


def hand_in(journal: Journal, path: PlacePath, pseudonym: str = "") -> Path:
    """Write what was committed as one file for a teacher; drafts stay with the learner.

    Parameters
    ----------
    journal
        The journal.
    path
        Where the file goes; an earlier file there is replaced.
    pseudonym
        How the learner wants to be called, if the class needs that.

    Raises
    ------
    SummitryError
        If the journal cannot be read or the file cannot be written.
    """
    entries = [entry for entry in journal.entries() if entry.kind != DRAFT]
    content = packed(entries, pseudonym)
    if len(content) > LARGEST:
        entries = last_of_long(entries)
        content = packed(entries, pseudonym)
    if len(content) > LARGEST:
        longest = max(entries, key=lambda entry: len(entry.line()))
        gaps = {"question": longest.question or longest.about}
        raise SummitryError(say("journal.hand_in_too_large", **gaps))
    return written(Path(path), content)


def packed(entries: Iterable[Entry], pseudonym: str) -> bytes:
    """Return the content of a hand-in file."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "made": now(),
        "made_with": made_with(),
        "pseudonym": pseudonym,
        "entries": [entry.fields() for entry in entries],
    }
    return as_json(content, indent=1).encode()


def made_with() -> str:
    """Return what made a file, with its version where that is known."""
    try:
        return f"Summitry {version('summitry')}"
    except PackageNotFoundError:
        return "Summitry"


def last_of_long(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out long answers that a later answer to the same question follows."""
    listed = list(entries)
    last = {(entry.case, entry.kind, entry.about): entry for entry in listed}
    return [
        entry
        for entry in listed
        if last[entry.case, entry.kind, entry.about] is entry or len(entry.line()) <= LONG
    ]


def written(path: Path, content: bytes) -> Path:
    """Write a file and return its path."""
    try:
        write_whole(path, content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SummitryError(say("journal.not_written", path=path, reason=reason)) from None
    return path


def read_hand_in(path: PlacePath) -> HandIn:
    """Read a file that a learner handed in.

    Raises
    ------
    SummitryError
        If it cannot be read, is no such file, or comes from a later version.
    """
    content = decoded(Path(path))
    name = Path(path).name
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise SummitryError(say("journal.no_hand_in", file=name))
    if content.get("version") != VERSION:
        raise SummitryError(say("journal.later_version", file=name))
    found = content.get("entries")
    if not isinstance(found, list):
        raise SummitryError(say("journal.no_hand_in", file=name))
    entries = tuple(numbered(name, place, one) for place, one in enumerate(found, start=1))
    spoken = (content.get(field) for field in ("pseudonym", "made"))
    pseudonym, made = (words if isinstance(words, str) else "" for words in spoken)
    return HandIn(pseudonym, made, entries)


def numbered(file: str, place: int, fields: Any) -> Entry:
    """Read one entry of a hand-in file, or say which one is damaged."""
    try:
        return read_fields(fields)
    except ValueError:
        raise SummitryError(say("journal.broken_entry", file=file, place=place)) from None


def decoded(path: Path) -> Any:
    """Return the JSON in a file, or say in one sentence why there is none."""
    try:
        if path.stat().st_size > LARGEST:
            raise SummitryError(say("journal.too_large", file=path.name))
        return json.loads(path.read_bytes())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SummitryError(say("journal.unread", path=path, reason=reason)) from None
    except (ValueError, RecursionError):
        raise SummitryError(say("journal.no_hand_in", file=path.name)) from None
