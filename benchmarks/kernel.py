"""Kernel side: from a control's new value to the new picture in its widget."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import report
from report import Times, ratio

HERE = Path(__file__).resolve().parent
WAYS = ("ours", "interact", "redrawn")
WARM_UP = 2
START = "%matplotlib inline\nimport json, kernel\nprint(json.dumps(kernel.measure({n})))"


def measure(n: int) -> dict[str, dict[str, list[float]]]:
    """Move every explorer n times in each way, one after the other; return milliseconds.

    Runs inside a kernel, so that messages and displays take their real time.
    """
    import rivals

    found = {}
    for name in rivals.EXPLORERS:
        ways = {way: getattr(rivals, way)(name) for way in WAYS}
        places = rivals.bounce(ways["ours"].length)
        times: dict[str, list[float]] = {way: [] for way in WAYS}
        for step in range(n + WARM_UP):
            place = next(places)
            for way in WAYS:
                before = time.perf_counter()
                ways[way].move(place)
                if step >= WARM_UP:
                    times[way].append((time.perf_counter() - before) * 1000)
        found[name] = times
    return found


def in_a_kernel(n: int) -> dict[str, dict[str, list[float]]]:
    """Start a kernel, measure in it, end it."""
    from jupyter_client.manager import run_kernel

    said: list[str] = []

    def listen(message: dict) -> None:
        content = message["content"]
        if message["msg_type"] == "error":
            raise RuntimeError("\n".join(content["traceback"]))
        if message["msg_type"] == "stream" and content["name"] == "stdout":
            said.append(content["text"])

    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    with run_kernel(kernel_name="python3", env=environment) as client:
        client.execute_interactive(START.format(n=n), output_hook=listen, timeout=3600)
    return json.loads("".join(said))


def section(n: int) -> str:
    """Measure and tell."""
    found = in_a_kernel(n)
    rows = []
    for name, by_way in found.items():
        times = {way: Times(milliseconds) for way, milliseconds in by_way.items()}
        rows.append(
            [
                name,
                *(str(times[way]) for way in WAYS),
                ratio(times["ours"].median, times["interact"].median),
                ratio(times["ours"].median, times["redrawn"].median),
            ]
        )
    head = [
        "explorer",
        "ours",
        "`interact`, plotted anew",
        "kept figure, drawn whole",
        "ours to `interact`",
        "ours to drawn whole",
    ]
    return report.section("kernel", report.table(head, rows), n=n)
