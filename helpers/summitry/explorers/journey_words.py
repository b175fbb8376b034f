"""What the path says in words: two short lines a station, the reading, the table."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.case.dates import PartialDate
from summitry.explorers.claims_judged import Judged
from summitry.explorers.claims_words import read_tally
from summitry.explorers.journey_path import STATIONS
from summitry.models.journey import held, mean_gap, mean_of
from summitry.pictures.journey import Tile
from summitry.text import number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.explorers.journey_path import Path, Step

GLYPHS = {
    "belief": "lines",
    "placement": "spans",
    "seat_swap": "spans",
    "recoding": "spans",
    "forecast": "boxes",
    "claim": "boxes",
    "package": "tiles",
    "twice": "tiles",
}
COLUMNS = ("station", "asked", "said", "told")


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the path."""
    return say(f"journey.{phrase}", **gaps)


def name_of(station: str) -> str:
    """Return what a station is called."""
    return words(f"stations.{station}")


def numbered(station: str) -> str:
    """Return number and name of a station."""
    return words("numbered", place=STATIONS.index(station) + 1, name=name_of(station))


def tiles(path: Path) -> list[Tile]:
    """Return every station as it is drawn."""
    return [tile(station, path.get(station, [])) for station in STATIONS]


def tile(station: str, steps: Sequence[Step]) -> Tile:
    """Return one station as it is drawn."""
    glyph = GLYPHS[station]
    marks: list[Any] = [one["good"] for one in steps]
    if glyph == "lines":
        marks = list(series(steps).values())
    elif glyph == "spans":
        marks = [(one["start"], one["end"]) for one in steps]
    foot = feet(station, steps) if steps else [words(f"where.{station}"), ""]
    return Tile(numbered(station), glyph, marks, foot)


def series(steps: Sequence[Step]) -> dict[str, list[float]]:
    """Return the numbers of each question in their order."""
    found: dict[str, list[float]] = {}
    for one in steps:
        if one["end"] is not None:
            found.setdefault(str(one["about"]), []).append(one["end"])
    return found


def feet(station: str, steps: Sequence[Step]) -> list[str]:
    """Return two short lines on a station."""
    counted = words(f"foot.{station}", n=len(steps), count=len(steps))
    if station == "belief":
        numbers = longest(steps)
        ends = {"first": f"{numbers[0]:g}", "last": f"{numbers[-1]:g}"} if numbers else {}
        return [counted, words("foot.from_to", **ends) if ends else ""]
    if GLYPHS[station] == "spans":
        gap = mean_gap([one["start"] for one in steps], [one["end"] for one in steps])
        return [counted, "" if gap is None else words("foot.apart", gap=round(gap))]
    right, known = held([one["good"] for one in steps])
    phrase = f"foot.held_{station}" if known else "foot.not_scored"
    return [counted, words(phrase, right=right, known=known)]


def longest(steps: Sequence[Step]) -> list[float]:
    """Return the numbers of the question that was answered most often; the first of equals."""
    return max(series(steps).values(), key=len, default=[])


def read_path(path: Path, station: str) -> str:
    """Say how far the path goes, and what stands at the station in hand."""
    return f"{so_far(path)} {read_station(station, path.get(station, []))}"


def so_far(path: Path) -> str:
    """Say how many stations hold something."""
    n, total = sum(bool(path.get(one)) for one in STATIONS), number_word(len(STATIONS))
    return words("so_far" if n else "empty", n=n, full=number_word(n), count=total)


def overview(path: Path) -> str:
    """Say how far the path goes, and what stands at each station that holds something."""
    told = [read_station(one, path[one]) for one in STATIONS if path.get(one)]
    return " ".join([so_far(path), *told])


def read_station(station: str, steps: Sequence[Step]) -> str:
    """Say in one or two sentences what stands at a station, or what will stand there."""
    gaps: dict[str, Any] = {"name": numbered(station)}
    if not steps:
        return words(f"will.{station}", **gaps)
    gaps |= {"n": len(steps), "count": number_word(len(steps))}
    if station == "belief":
        numbers = longest(steps)
        asked = next(one["asked"] for one in steps if one["about"] == longest_about(steps))
        told = {"first": f"{numbers[0]:g}", "last": f"{numbers[-1]:g}"}
        return words("read.belief", asked=asked, **told, **gaps)
    if GLYPHS[station] == "spans":
        gap = mean_gap([one["start"] for one in steps], [one["end"] for one in steps])
        phrase = "read.uncoded" if gap is None else f"read.{station}"
        return words(phrase, gap=0 if gap is None else round(gap), **gaps)
    right, known = held([one["good"] for one in steps])
    if not known:
        return words("read.not_scored", **gaps)
    gaps |= {"right": number_word(right) if right else words("none"), "known": number_word(known)}
    line = words(f"read.{station}", **gaps)
    mine, even = (mean_of([one[name] for one in steps]) for name in ("score", "even"))
    if mine is not None and even is not None:
        line += " " + words("read.score", mine=f"{mine:.2f}", even=f"{even:.2f}")
    if station == "claim":
        line += " " + read_tally([judged(one) for one in steps if one["record"]])
    if station == "package" and steps[0]["told"]:
        line += f" {steps[0]['told']}"
    return line.strip()


def judged(one: Step) -> Judged:
    """Return a claim that was judged, as the ledger of claims counts it."""
    return Judged(one["says"], int(one["end"] or 0), one["record"])


def longest_about(steps: Sequence[Step]) -> str:
    """Return the question that was answered most often; the first of equals."""
    found = series(steps)
    return max(found, key=lambda about: len(found[about]))


def path_table(path: Path) -> pd.DataFrame:
    """Return every answer of every station; for an empty station, where it begins."""
    found = []
    for station in STATIONS:
        steps = path.get(station, [])
        found += [[name_of(station), *texts(one)] for one in steps]
        if not steps:
            found.append([name_of(station), words("nothing_yet"), "", words(f"where.{station}")])
    return pd.DataFrame(found, columns=[words(f"column.{name}") for name in COLUMNS])


def station_table(steps: Sequence[Step]) -> pd.DataFrame:
    """Return the answers of one station."""
    columns = [words(f"column.{name}") for name in (*COLUMNS[1:], "when")]
    table = pd.DataFrame([[*texts(one), day_of(one)] for one in steps], columns=columns)
    return table[[name for name in columns if name in columns[:2] or table[name].any()]]


def day_of(one: Mapping[str, Any]) -> str:
    """Return the day of an answer in words; nothing where it is not known.

    >>> day_of({"when": "2024-12-04T10:00:00+01:00"}), day_of({"when": "?"})
    ('4 December 2024', '')
    """
    try:
        return PartialDate.of(dt.date.fromisoformat(one["when"][:10])).words
    except ValueError:
        return ""


def texts(one: Mapping[str, Any]) -> list[str]:
    """Return the words of an answer."""
    return [one["asked"], one["said"], one["told"]]
