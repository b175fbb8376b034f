"""Opening a case and importing what the first explorer needs, each in fresh interpreters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile

import report
from report import Times, ratio

TIMED = """
import asyncio, sys, time
{before}
start = time.perf_counter()
{work}
print((time.perf_counter() - start) * 1000)
"""
FIRST_EXPLORER = """
from summitry import explore, open_case
explore.timeline(open_case("malta-2024").on_eve())._repr_mimebundle_()
"""
FLOOR = "import pandas, matplotlib.figure, ipywidgets"
OPENING = 'open_case("malta-2024").on_eve()'
RUNS = 12


def interpret(code: str, compiled: str) -> str:
    """Run code in a fresh interpreter that finds its modules byte-compiled."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def imports_of_ours(compiled: str) -> str:
    """Return one import line for every module of ours that the first explorer needs."""
    code = f"import sys, json\n{FIRST_EXPLORER}\nprint(json.dumps(list(sys.modules)))"
    loaded = json.loads(interpret(code, compiled))
    return "import " + ", ".join(name for name in loaded if name.split(".")[0] == "summitry")


def measure(runs: int) -> dict[str, Times]:
    """Measure each thing in fresh interpreters, by turns."""
    with tempfile.TemporaryDirectory(prefix="summitry-benchmark-") as compiled:
        ours = imports_of_ours(compiled)
        opener = f"{ours}, pydantic\nfrom summitry import open_case"
        work = {
            "pandas": ("", "import pandas"),
            "floor": ("", FLOOR),
            "ours": ("", f"{FLOOR}\n{ours}, pydantic"),
            "opening": (f"{FLOOR}\n{opener}", OPENING),
            "first": ("", FIRST_EXPLORER),
        }
        codes = {
            name: TIMED.format(before=before, work=code) for name, (before, code) in work.items()
        }
        times: dict[str, list[float]] = {name: [] for name in codes}
        for run in range(runs + 1):
            for name, code in codes.items():
                took = float(interpret(code, compiled))
                if run:
                    times[name].append(took)
    return {name: Times(milliseconds) for name, milliseconds in times.items()}


def section(n: int) -> str:
    """Measure and tell."""
    runs = min(n, RUNS)
    found = measure(runs)
    rows = [
        ["`import pandas`", str(found["pandas"]), "", ""],
        ["the floor", str(found["floor"]), "", "1.00"],
        ["the floor and every module the first explorer needs", *shares(found, "ours")],
        ["opening the case and cutting it at the eve, after imports", *shares(found, "opening")],
        ["everything from nothing to the first explorer's picture", *shares(found, "first")],
    ]
    head = ["what", "ms", "to `import pandas`", "to the floor"]
    return report.section("opening", report.table(head, rows), n=runs, floor=FLOOR)


def shares(found: dict[str, Times], name: str) -> list[str]:
    """Write a row's time and its ratio to the two yardsticks."""
    mine = found[name]
    by = (found["pandas"].median, found["floor"].median)
    return [str(mine), *(ratio(mine.median, yardstick) for yardstick in by)]
