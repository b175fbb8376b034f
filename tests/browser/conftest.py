"""JupyterLab as the README's command starts it, and a browser in front of it."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from summitry.doctor import BROWSERS
from summitry.place import notebooks_folder

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90  # seconds
PORT = ["--ServerApp.port=0", "--ServerApp.port_retries=0"]
HOMES = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
FLAGS = [
    "--no-sandbox",
    "--no-first-run",
    "--disable-gpu",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]
IS_READY = """() => {
    const lesson = window.jupyterapp?.shell.currentWidget;
    const kernel = lesson?.sessionContext?.session?.kernel;
    return kernel?.connectionStatus === "connected" && kernel.status === "idle";
}"""
IS_SHOWN = """() => {
    const views = '[data-mime-type="application/vnd.jupyter.widget-view+json"]';
    const waiting = [...document.querySelectorAll(".jp-InputPrompt")];
    return [...document.querySelectorAll(views)].every(view => view.querySelector(".widget-html"))
        && !waiting.some(prompt => prompt.textContent.includes("*"));
}"""
HAS_FOCUS = """() => document.activeElement.matches(".jp-Notebook-cell")"""
FINAL = re.compile("^data:image/svg")
RESTART = """() => {
    window.restarted = false;
    window.jupyterapp.commands.execute("notebook:restart-clear-output")
        .then(() => { window.restarted = true; });
}"""


def readme_command():
    """Return the README's command; where it would first set up anew, what it leads to."""
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    run = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(run)
    run.subprocess = SimpleNamespace(call=lambda _: 1)
    try:
        if not shutil.which("uv"):
            run.environment_python()
    except SystemExit:
        return [sys.executable, "-m", "summitry.cli"]
    return [sys.executable, str(ROOT / "run.py")]


class Server:
    """A Jupyter server in a folder of its own, started by a command and ended by its id."""

    def __init__(self, folder, command):
        self.folder = folder
        own = {name: str(folder / ".home" / name) for name in HOMES}
        settings = {name: text for name, text in os.environ.items() if name != "SUMMITRY_JOURNAL"}
        self.log = folder / "server.log"
        with self.log.open("w") as written:
            self.process = subprocess.Popen(
                [*command, *PORT],
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=subprocess.STDOUT,
                cwd=folder,
                env={**settings, **own},
            )

    @cached_property
    def address(self):
        """The address with its token, as soon as the server tells it."""
        deadline = time.monotonic() + PATIENCE
        while not (found := re.search(r"http://127\S+token=\w+", self.log.read_text())):
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.1)
        return found[0]

    def stop(self):
        """End the server; it ends its kernels."""
        self.process.terminate()
        self.process.wait(PATIENCE)


class Lesson:
    """A notebook open in a page, and every address that the page asked for."""

    def __init__(self, browser, address):
        self.context = browser.new_context(viewport={"width": 1280, "height": 800})
        self.context.set_default_timeout(PATIENCE * 1000)
        self.page = self.context.new_page()
        self.asked = []
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))
        self.page.goto(address)
        self.page.wait_for_function(IS_READY)
        self.page.wait_for_function(HAS_FOCUS)

    def strangers(self):
        """Return the addresses asked for that are not on this machine."""
        away = [url for url in self.asked if not url.startswith(("data:", "blob:"))]
        return [url for url in away if urlsplit(url).hostname != "127.0.0.1"]

    def command(self, name, options=None):
        """Carry out a command of JupyterLab and wait for its end."""
        give = "([name, options]) => window.jupyterapp.commands.execute(name, options)"
        self.page.evaluate(f"async given => {{ await ({give})(given); }}", [name, options or {}])

    def cell(self, source):
        """Return the first code cell that contains some source."""
        return self.page.locator(".jp-CodeCell", has=self.page.get_by_text(source)).first

    def explorer(self, name):
        """Return the first explorer of a name, the focus at the start of its cell."""
        return Explorer(self, name)

    def run(self, source):
        """Choose a cell and run it."""
        self.cell(source).locator(".jp-InputPrompt").click()
        self.page.keyboard.press("Control+Enter")
        expect(self.cell(source).locator(".summitry-frame")).to_be_visible()

    def run_all(self):
        """Run every cell and wait until all widgets are there."""
        self.command("notebook:run-all-cells")
        self.page.wait_for_function(IS_SHOWN)

    def restart(self):
        """Restart the kernel by its dialog; outputs are cleared."""
        self.page.evaluate(RESTART)
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        self.page.wait_for_function("window.restarted")
        self.page.wait_for_function(IS_READY)


class Explorer:
    """The first explorer of a kind in a lesson, worked by keyboard."""

    def __init__(self, lesson, name):
        self.keyboard = lesson.page.keyboard
        self.cell = lesson.cell(f"explore.{name}")
        self.image = self.cell.locator(".summitry-figure img")
        self.caption = self.cell.locator("figcaption")
        self.cell.locator(".jp-InputPrompt").click()

    def button(self, words):
        """Return a button by its words."""
        return self.cell.get_by_role("button", name=words, exact=False)

    def tab_to(self, target):
        """Press Tab until something has the focus."""
        for _ in range(60):
            self.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"Tab does not lead to {target}")

    def press(self, *keys):
        """Press keys; the picture and its words change, and the picture comes to rest."""
        words, source = self.caption.inner_text(), self.image.get_attribute("src")
        for key in keys:
            self.keyboard.press(key)
        expect(self.caption).not_to_have_text(words)
        expect(self.image).not_to_have_attribute("src", source)
        expect(self.image).to_have_attribute("src", FINAL)
        expect(self.image).to_have_attribute("alt", self.caption.inner_text())


@pytest.fixture(scope="module")
def browser():
    """Start Chromium for the tests of one file.

    Not for longer: while it runs, so does an event loop, which other tests do not expect.
    """
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed (Debian: sudo apt install chromium)")
    assert path, "Chromium is not installed"
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    """Copy the notebooks to a folder of their own."""
    folder = tmp_path_factory.mktemp("lessons")
    for path in notebooks_folder().glob("*.ipynb"):
        shutil.copyfile(path, folder / path.name)
    return folder


@pytest.fixture(scope="module")
def start_server(copies):
    """Return a function that starts a Jupyter server where the copies are."""
    started = []

    def start(command):
        started.append(Server(copies, command))
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture(scope="module")
def lab(browser, copies, start_server):
    """Start JupyterLab by the README's command, on copies of the notebooks."""
    words = ["open", str(copies / "00_start.ipynb"), "--no-browser", "--"]
    return start_server([*readme_command(), *words, "--LabApp.expose_app_in_browser=True"])


@pytest.fixture(scope="module")
def show(browser):
    """Return a function that opens an address; no page of a test may ask another machine."""
    opened = []

    def show_one(address):
        opened.append(Lesson(browser, address))
        return opened[-1]

    yield show_one
    strangers = [url for lesson in opened for url in lesson.strangers()]
    for lesson in opened:
        lesson.context.close()
    assert strangers == []


@pytest.fixture(scope="module")
def open_lesson(lab, show):
    """Return a function that opens a notebook in JupyterLab."""
    return lambda name="00_start": show(lab.address.replace("00_start", name))
