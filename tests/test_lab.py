"""Which notebook opens, and that JupyterLab then keeps to itself."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import urllib.request

import pytest

from summitry import lab
from summitry.errors import SummitryError

EMPTY = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture
def folder(tmp_path):
    """Make a folder with four notebooks, one of them a learner's own."""
    folder = tmp_path / "notebooks"
    for name in ("00_start", "01_context", "instructor/guide", "my_work/copy"):
        path = folder / f"{name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(EMPTY))
    return folder


def test_notebooks_come_in_reading_order_without_a_learners_own(folder):
    names = [path.name for path in lab.notebooks_of(folder)]
    assert names == ["00_start.ipynb", "01_context.ipynb", "guide.ipynb"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (None, "00_start.ipynb"),
        ("01_context.ipynb", "01_context.ipynb"),
        ("01_context", "01_context.ipynb"),
        ("01", "01_context.ipynb"),
        ("instructor/guide", "instructor/guide.ipynb"),
    ],
)
def test_a_notebook_is_found_by_name_or_by_how_it_begins(folder, tmp_path, wanted, found):
    assert lab.find_notebook(wanted, folder, tmp_path) == folder / found


def test_a_notebook_elsewhere_is_found_by_its_path(folder, tmp_path):
    own = tmp_path / "own.ipynb"
    own.write_text(json.dumps(EMPTY))
    assert lab.find_notebook("own.ipynb", folder, tmp_path) == own


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [("01_kontext", "01_context.ipynb"), ("0", "00_start.ipynb and 01_context.ipynb")],
)
def test_an_unknown_or_ambiguous_name_brings_the_nearest(folder, tmp_path, wanted, hint):
    with pytest.raises(SummitryError, match=re.escape(hint)):
        lab.find_notebook(wanted, folder, tmp_path)


def test_the_first_screen_is_the_notebook(folder):
    arguments = lab.lab_arguments(folder / "instructor" / "guide.ipynb", folder, ["--x"])
    assert arguments == [
        f"--ServerApp.root_dir={folder}",
        "--LabApp.default_url=/doc/tree/instructor/guide.ipynb",
        "--x",
    ]


def test_a_notebook_elsewhere_opens_in_its_own_folder(folder, tmp_path):
    arguments = lab.lab_arguments(tmp_path / "my own.ipynb", folder)
    assert arguments == [
        f"--ServerApp.root_dir={tmp_path}",
        "--LabApp.default_url=/doc/tree/my%20own.ipynb",
    ]


def test_a_copy_of_the_notebooks_never_overwrites(folder, tmp_path):
    copy = tmp_path / "copy"
    first = lab.copy_missing(folder, copy)
    (copy / "00_start.ipynb").write_text("mine")
    (copy / "01_context.ipynb").unlink()
    second = lab.copy_missing(folder, copy)
    assert len(first) == len(lab.notebooks_of(folder)) + 1
    assert second == [copy / "01_context.ipynb"]
    assert (copy / "00_start.ipynb").read_text() == "mine"


def test_an_installed_package_works_in_a_copy(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(lab, "notebooks_folder", lambda: folder)
    assert lab.prepare_folder(tmp_path) == folder
    monkeypatch.setattr(lab, "PACKAGE", tmp_path)
    copy = lab.prepare_folder(tmp_path)
    assert copy == tmp_path / "summitry-notebooks"
    assert (copy / "00_start.ipynb").is_file()
    assert lab.prepare_folder(copy) == copy


def test_settings_of_the_machine_come_after_ours():
    found = lab.settings_environment({"JUPYTER_CONFIG_PATH": "theirs", "HOME": "there"})
    ours, theirs = found["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert (ours, theirs, found["HOME"]) == (str(lab.LAB_SETTINGS), "theirs", "there")


@pytest.fixture
def server(folder, tmp_path):
    """Start the console command without a browser and yield the address of its server."""
    command = [sys.executable, "-m", "summitry.cli", "open", str(folder / "00_start.ipynb")]
    further = ["--no-browser", "--", "--ServerApp.port=0", "--ServerApp.port_retries=0"]
    homes = dict.fromkeys(("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR"), str(tmp_path))
    log = tmp_path / "log"
    with log.open("w") as written:
        process = subprocess.Popen(
            [*command, *further],
            stdout=written,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **homes},
        )
    try:
        deadline = time.monotonic() + 60
        while not (found := re.search(r"http://127\S+token=\w+", log.read_text())):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        yield found[0]
    finally:
        process.terminate()
        process.wait(30)


def fetch(address: str) -> str:
    """Read a page of the server."""
    with urllib.request.urlopen(address) as page:
        return page.read().decode()


def test_the_opened_jupyterlab_asks_nobody_for_news_or_updates(server):
    page = fetch(server)
    config = json.loads(
        re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)[1]
    )
    assert "/doc/tree/00_start.ipynb?" in server
    assert config["news"] == {"disabled": True}
    assert "@jupyterlab/apputils-extension:announcements" in config["disabledExtensions"]
    assert "@jupyterlab/extensionmanager-extension" in config["disabledExtensions"]
    settings = server.replace(
        "/doc/tree/00_start.ipynb", "/lab/api/settings/@jupyterlab/apputils-extension:notification"
    )
    properties = json.loads(fetch(settings))["schema"]["properties"]
    assert properties["fetchNews"]["default"] == "false"
    assert properties["checkForUpdates"]["default"] is False
