"""Measure how quickly pictures follow and cases open, and write it to RESULTS.md.

python benchmarks/run.py                             all parts
python benchmarks/run.py --only kernel -n 10         one part, fewer steps
"""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

import report

PARTS = ("kernel", "browser", "opening", "draws")
RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> None:
    """Measure the parts one after the other."""
    words = argparse.ArgumentParser(description="Measure pictures and cases.")
    words.add_argument("-n", type=int, default=60, help="steps measured for each picture and way")
    words.add_argument("--only", choices=PARTS, nargs="+", default=PARTS, help="parts to measure")
    words.add_argument("--output", type=Path, default=RESULTS, help="the file to write")
    given = words.parse_args()
    before = report.load()
    parts = []
    for name in given.only:
        print(f"Measuring: {name}", flush=True)
        parts.append(import_module(name).section(given.n))
        print(parts[-1], flush=True)
    given.output.write_text(report.page(parts, before), encoding="utf-8")


if __name__ == "__main__":
    main()
