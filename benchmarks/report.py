"""Numbers as a table, and the machine they come from."""

from __future__ import annotations

import datetime as dt
import os
import platform
import tomllib
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORDS = Path(__file__).with_name("words.toml")
PACKAGES = (
    "jupyterlab",
    "ipywidgets",
    "ipykernel",
    "pandas",
    "numpy",
    "matplotlib",
    "pillow",
    "ipympl",
)


class Times:
    """Some durations of the same thing, in milliseconds."""

    def __init__(self, milliseconds: Sequence[float]) -> None:
        self.median = median(milliseconds)
        self.high = quantiles(milliseconds, n=20, method="inclusive")[-1]

    def __str__(self) -> str:
        """Write median and 95th percentile."""
        return f"{self.median:.0f} / {self.high:.0f}"


def ratio(one: float, other: float) -> str:
    """Write one number as a share of another."""
    return f"{one / other:.2f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a Markdown table."""
    ruler = ["---", *["---:"] * (len(head) - 1)]
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, ruler, *rows))


def load() -> str:
    """Write how busy the machine is."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def processor() -> str:
    """Name the processor, where the system tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def machine(before: str) -> str:
    """Describe machine, versions, day and load."""
    return say(
        "page",
        "machine",
        day=f"{dt.datetime.now(dt.UTC):%d %B %Y}",
        system=platform.system(),
        cores=os.cpu_count(),
        processor=processor(),
        python=platform.python_version(),
        packages=", ".join(f"{name} {version(name)}" for name in PACKAGES),
        before=before,
        after=load(),
    )


def say(part: str, phrase: str, **gaps: Any) -> str:
    """Return a phrase of the report."""
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return words[part][phrase].strip().format(**gaps)


def section(part: str, table: str, **gaps: Any) -> str:
    """Put a table under its title and its words."""
    return f"## {say(part, 'title')}\n\n{say(part, 'about', **gaps)}\n\n{table}"


def page(parts: Sequence[str], before: str) -> str:
    """Put the whole report together."""
    opening = [f"# {say('page', 'title')}\n", f"{say('page', 'about')}\n", f"{machine(before)}\n"]
    return "\n".join([*opening, *parts])
