"""What every notebook keeps to: baked, short cells, much prose, nothing to install."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from summitry.baking import WIDGET, is_baked
from summitry.lab import notebooks_of

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = notebooks_of(FOLDER)
LESSONS = [path for path in NOTEBOOKS if path.parent == FOLDER]
MOST_LINES = 12
WORDS_A_LINE = 15
FIRST_SCREEN = 6
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\([^)]*\)|<img(?P<tag>[^>]*)>")
ALT = re.compile(r"""\salt\s*=\s*["'][^"']*\w[^"']*["']""")


def every(paths):
    """Run a test for each notebook, named by its file."""
    return pytest.mark.parametrize("path", paths, ids=[path.name for path in paths])


def read(path):
    """Read a notebook."""
    return nbformat.read(path, as_version=4)


def sources(notebook, kind):
    """Return the texts of the cells of a kind."""
    return [cell.source for cell in notebook.cells if cell.cell_type == kind]


def code_lines(source):
    """Return the lines of a code cell that are neither empty nor a comment."""
    lines = [line.strip() for line in source.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def long_cells(notebook):
    """Return the code cells that are longer than a learner should meet."""
    return [source for source in sources(notebook, "code") if len(source.splitlines()) > MOST_LINES]


def words_a_line(notebook):
    """Return how many words of prose stand beside each line of code."""
    words = sum(len(source.split()) for source in sources(notebook, "markdown"))
    lines = sum(len(code_lines(source)) for source in sources(notebook, "code"))
    return words / max(lines, 1)


def first_interaction(notebook):
    """Return the number of the first code cell, counted from 1."""
    kinds = [cell.cell_type for cell in notebook.cells]
    return kinds.index("code") + 1 if "code" in kinds else len(kinds) + 1


def commands(notebook):
    """Return the lines that install something or speak to the shell."""
    lines = [line for source in sources(notebook, "code") for line in code_lines(source)]
    return [line for line in lines if line[0] in "!%" or re.search(r"\bpip\b|\bsubprocess\b", line)]


def wordless_pictures(notebook):
    """Return the pictures in prose that say nothing to who cannot see them."""
    prose = "\n".join(sources(notebook, "markdown"))
    return [
        picture[0]
        for picture in PICTURE.finditer(prose)
        if not (
            ALT.search(picture["tag"]) if picture["tag"] is not None else picture["alt"].strip()
        )
    ]


def bare_pictures(notebook):
    """Return the pictures in outputs that say nothing to who cannot see them."""
    shown = [
        "".join(output.get("data", {}).get("text/html", ""))
        for cell in notebook.cells
        for output in cell.get("outputs", ())
    ]
    tags = [tag for html in shown for tag in re.findall(r"<img[^>]*>", html)]
    return [tag[:80] for tag in tags if not ALT.search(tag)]


@every(NOTEBOOKS)
def test_a_notebook_is_baked(path):
    assert is_baked(read(path)), f"run: summitry bake {path.relative_to(FOLDER)}"


@every(NOTEBOOKS)
def test_a_notebook_keeps_no_widget_state(path):
    assert "widgets" not in read(path).metadata
    assert WIDGET not in path.read_text(encoding="utf-8")


@every(NOTEBOOKS)
def test_no_cell_is_long(path):
    assert long_cells(read(path)) == []


@every(LESSONS)
def test_there_is_more_prose_than_code(path):
    assert words_a_line(read(path)) >= WORDS_A_LINE


@every(LESSONS)
def test_there_is_something_to_run_on_the_first_screen(path):
    assert first_interaction(read(path)) <= FIRST_SCREEN


@every(NOTEBOOKS)
def test_nothing_is_installed_or_sent_to_a_shell(path):
    assert commands(read(path)) == []


@every(NOTEBOOKS)
def test_every_picture_has_words(path):
    assert wordless_pictures(read(path)) == []
    assert bare_pictures(read(path)) == []


def notebook(*cells):
    """Make a notebook; a text is prose, a list of lines is code."""
    return new_notebook(
        cells=[
            new_code_cell("\n".join(cell)) if isinstance(cell, list) else new_markdown_cell(cell)
            for cell in cells
        ]
    )


def test_a_thirteenth_line_is_one_too_many():
    assert len(long_cells(notebook(["x"] * 12, ["x"] * 13))) == 1


def test_prose_is_counted_against_lines_that_do_something():
    assert words_a_line(notebook("one two three four", ["# why", "", "x = 1", "x"])) == 2


def test_the_first_interaction_is_the_first_code_cell():
    assert first_interaction(notebook("a", "b", ["x"], ["y"])) == 3
    assert first_interaction(notebook("a", "b")) == 3


@pytest.mark.parametrize("line", ["!ls", "%pip install x", "import subprocess", "pip.main()"])
def test_a_command_is_found(line):
    assert commands(notebook([line])) == [line]


@pytest.mark.parametrize("line", ["pipeline = 1", "x % 2", "# !ls"])
def test_ordinary_code_is_no_command(line):
    assert commands(notebook([line])) == []


@pytest.mark.parametrize("prose", ["![](a.png)", "![ ](a.png)", "<img src='a'>", "<img alt='' >"])
def test_a_picture_without_words_is_found(prose):
    assert len(wordless_pictures(notebook(f"See {prose} there"))) == 1


@pytest.mark.parametrize("prose", ["![A map](a.png)", "<img src='a' alt='A map'>", "no picture"])
def test_a_picture_with_words_is_well(prose):
    assert wordless_pictures(notebook(prose)) == []


def test_a_picture_in_an_output_needs_words_too():
    made = notebook(["x"])
    for html in ("<img src='a'>", "<img src='a' alt='A map'>"):
        made.cells[0].outputs.append(
            nbformat.v4.new_output("display_data", data={"text/html": html})
        )
    assert bare_pictures(made) == ["<img src='a'>"]
