"""In the browser: from a key on a slider to the frame that shows the new picture."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import report
from report import Times, ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "watch.js"
PICTURES = ("treaties", "encounters")
WAYS = {
    "interact": "`interact`, plotted anew",
    "redrawn": "kept figure, drawn whole, PNG",
    "ipympl": "ipympl, `draw_idle`",
    "ours": "ours",
}
FORMS = {"ipympl": "canvas"}
HAS_PICTURE = "([area, form]) => area.querySelector(form)"
BLOCK = 10
WARM_UP = 2
QUIET = 300
PATIENCE = 120
FLAGS = ["--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-background-networking"]
READY = """() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status
    === "idle" """


def cells() -> list[str]:
    """Return the code of a notebook that shows each picture in each way."""
    shown = [f'rivals.{way}("{name}").widget' for name in PICTURES for way in WAYS]
    return ["%matplotlib inline\nimport rivals", *shown]


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Start JupyterLab on a notebook of these cells and yield its address; end it afterwards."""
    import nbformat

    made = [nbformat.v4.new_code_cell(code) for code in cells()]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=made, metadata={"kernelspec": kernel})
    nbformat.write(notebook, folder / "pictures.ipynb")
    words = ["open", str(folder / "pictures.ipynb"), "--no-browser", "--", "--ServerApp.port=0"]
    log = folder / "log"
    with log.open("w") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "summitry.cli", *words, "--LabApp.expose_app_in_browser=True"],
            stdout=written,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": str(HERE), "JUPYTER_CONFIG_DIR": str(folder)},
        )
    try:
        deadline = time.monotonic() + PATIENCE
        while not (found := re.search(r"http://127\S+token=\w+", log.read_text())):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(log.read_text())
            time.sleep(0.1)
        yield found[0]
    finally:
        process.terminate()
        process.wait(PATIENCE)


class Slot:
    """One picture in one way, as it stands in the page."""

    def __init__(self, page: Any, place: int) -> None:
        self.page = page
        cell = page.locator(".jp-CodeCell").nth(place)
        self.area = cell.locator(".jp-Cell-outputWrapper").element_handle()
        self.handle = cell.get_by_role("slider").first
        self.key = "ArrowLeft"

    def step(self) -> float:
        """Press a key and return the milliseconds to the new picture."""
        now, low, high = (
            float(self.handle.get_attribute(f"aria-value{which}"))
            for which in ("now", "min", "max")
        )
        if now == (low if self.key == "ArrowLeft" else high):
            self.key = "ArrowRight" if self.key == "ArrowLeft" else "ArrowLeft"
        self.page.evaluate("area => { window.measured = window.nextPicture(area); }", self.area)
        self.page.keyboard.press(self.key)
        took = self.page.evaluate("window.measured")
        self.page.evaluate(f"area => window.quiet(area, {QUIET})", self.area)
        return float(took)

    def block(self, steps: int) -> list[float]:
        """Bring the picture into view and measure some steps after two that do not count."""
        self.handle.scroll_into_view_if_needed()
        self.handle.focus()
        return [self.step() for _ in range(WARM_UP + steps)][WARM_UP:]


def measure(n: int) -> dict[tuple[str, str], list[float]]:
    """Measure all pictures in all ways, in blocks by turns; return milliseconds."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    names = [(name, way) for name in PICTURES for way in WAYS]
    times: dict[tuple[str, str], list[float]] = {name: [] for name in names}
    with (
        tempfile.TemporaryDirectory(prefix="summitry-benchmark-") as folder,
        server(Path(folder)) as address,
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(address)
        page.wait_for_function(READY)
        page.add_script_tag(path=SCRIPT)
        page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
        page.get_by_role("slider").nth(len(names) - 1).wait_for()
        slots = {name: Slot(page, place) for place, name in enumerate(names, start=1)}
        for (_, way), slot in slots.items():
            slot.page.wait_for_function(HAS_PICTURE, arg=[slot.area, FORMS.get(way, "img")])
        while len(times[names[0]]) < n:
            steps = min(BLOCK, n - len(times[names[0]]))
            for name in names:
                times[name] += slots[name].block(steps)
        browser.close()
    return times


def section(n: int) -> str:
    """Measure and tell."""
    found = {name: Times(milliseconds) for name, milliseconds in measure(n).items()}
    rows = []
    for way, words in WAYS.items():
        row = [words]
        for name in PICTURES:
            mine, theirs = found[name, way], found[name, "interact"]
            row += [str(mine), ratio(mine.median, theirs.median), ratio(mine.high, theirs.high)]
        rows.append(row)
    head = ["way", *(column for name in PICTURES for column in (name, "ratio", "ratio of p95"))]
    return report.section("browser", report.table(head, rows), n=n, block=BLOCK)
