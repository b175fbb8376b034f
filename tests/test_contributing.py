"""The worked examples of CONTRIBUTING.md run."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import nbformat
import pytest

from summitry import open_case, text
from summitry.baking import is_baked
from summitry.case.frames import frame_of
from summitry.case.parsing import parse_table
from summitry.case.reading import read_table

GUIDE = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def example(language, word):
    """Return the one example of a language that contains a word."""
    found = [code for name, code in BLOCK.findall(GUIDE) if name == language and word in code]
    assert len(found) == 1
    return found[0]


def run(code):
    """Run an example and return the names it makes."""
    names = {"__name__": "example"}
    exec(compile(code, "CONTRIBUTING.md", "exec", dont_inherit=True), names)
    return names


@pytest.fixture
def chair_line(monkeypatch):
    """Make the explorer of the guide, with its words."""
    words = tomllib.loads(example("toml", "chair_line"))
    monkeypatch.setitem(text.phrases(), "chair_line", words["chair_line"])
    explorer = run(example("python", "ChairLineExplorer"))["ChairLineExplorer"]
    return explorer(open_case("malta-2024").on_eve())


def test_the_explorer_of_the_guide_moves_and_says_what_it_shows(chair_line):
    (year,) = chair_line.controls
    pictures, readings = set(), set()
    for value in year.values():
        year.slider.value = value
        assert chair_line.cause is None
        pictures.add(chair_line.board.figure.value)
        readings.add(chair_line.reading)
    assert len(pictures) == len(readings) == 26
    assert chair_line.reading == "In 2020 the chair was held by Albania."


def test_the_data_set_of_the_guide_is_read_and_typed(tmp_path):
    bridge = run(example("python", "class Bridge"))["Bridge"]
    (tmp_path / "bridges.csv").write_text("name,iso3,opened\nOld Bridge,RUR,1994\n", "utf-8")
    parsed = parse_table(read_table(tmp_path / "bridges.csv", tmp_path), bridge)
    assert not parsed.problems
    table = frame_of(bridge, list(parsed.rows.values()))
    assert table.loc[0, "opened"] == 1994
    assert table.loc[0, "mark"] == "record"


def test_the_lesson_of_the_guide_is_baked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run(example("python", "my_lesson"))
    notebook = nbformat.read(tmp_path / "my_lesson.ipynb", as_version=4)
    assert is_baked(notebook)
    assert "states on this map had a seat" in str(notebook.cells[1].outputs)
