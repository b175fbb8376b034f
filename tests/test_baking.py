"""A baked notebook reads without a kernel, and says what it said when it ran."""

from __future__ import annotations

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from summitry import baking
from summitry.errors import SummitryError

WIDGET = baking.WIDGET
PICTURE = """
from IPython.display import display
display({"application/vnd.jupyter.widget-view+json": {"model_id": "a"},
         "text/html": "<img alt='Three of four.'>", "text/plain": "Three of four."}, raw=True)
"""
WHERE = """
import os, pathlib
here = pathlib.Path.cwd().name
journal = pathlib.Path(os.environ["SUMMITRY_JOURNAL"])
print(here, journal.is_dir(), list(journal.iterdir()), len(os.environ) > 1)
"""


@pytest.fixture
def write(tmp_path):
    """Write a notebook of the given code cells under a heading and return its path."""

    def written(*sources: str) -> object:
        cells = [new_markdown_cell("# A notebook"), *map(new_code_cell, sources)]
        folder = tmp_path / "lessons"
        folder.mkdir(exist_ok=True)
        path = folder / "lesson.ipynb"
        nbformat.write(new_notebook(cells=cells), path)
        return path

    return written


def test_baking_stores_words_and_pictures_but_no_widget(write):
    path = write("1 + 1", PICTURE)
    assert baking.bake(path)
    notebook = nbformat.read(path, as_version=4)
    number, picture = [cell.outputs[0].data for cell in notebook.cells[1:]]
    assert number == {"text/plain": "2"}
    assert picture == {"text/html": "<img alt='Three of four.'>", "text/plain": "Three of four."}
    assert baking.is_baked(notebook)


def test_baking_again_changes_nothing(write):
    path = write("import ipywidgets", "1 + 1")
    baking.bake(path)
    before = path.read_bytes(), path.stat().st_mtime_ns
    assert not baking.bake(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_baking_leaves_no_trace_of_this_machine(write):
    path = write("1 + 1")
    baking.bake(path)
    assert json.loads(path.read_text())["metadata"] == baking.METADATA


def test_cells_run_in_their_own_folder_with_a_journal_of_their_own(write):
    path = write(WHERE)
    baking.bake(path)
    notebook = nbformat.read(path, as_version=4)
    assert notebook.cells[1].outputs[0].text == "lessons True [] True\n"


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("1 / 0", "lesson.ipynb, cell 3: ZeroDivisionError: division by zero"),
        ("import warnings; warnings.warn('too hot')", "lesson.ipynb, cell 3: .*too hot"),
        ("import ipywidgets; ipywidgets.Button()", "lesson.ipynb, cell 3: .*no picture or words"),
        ("import os; os._exit(1)", "lesson.ipynb, cell 3: Python itself stopped"),
    ],
    ids=["fails", "warns", "bare widget", "dies"],
)
def test_a_cell_that_would_fail_learners_is_named_and_nothing_written(write, source, complaint):
    path = write("1 + 1", source, "2 + 2")
    before = path.read_bytes()
    with pytest.raises(SummitryError, match=complaint):
        baking.bake(path)
    assert path.read_bytes() == before


def test_a_cell_that_never_ends_is_stopped_and_named(write, monkeypatch):
    monkeypatch.setattr(baking, "SECONDS_A_CELL", 1)
    path = write("1 + 1", "while True: pass")
    with pytest.raises(SummitryError, match=r"cell 3: it ran longer than 1 second"):
        baking.bake(path)


@pytest.mark.parametrize("content", ["", "not a notebook", '{"cells": 3}', "[]"])
def test_a_file_that_is_no_notebook_is_refused(tmp_path, content):
    path = tmp_path / "lesson.ipynb"
    path.write_text(content)
    with pytest.raises(SummitryError, match=r"lesson\.ipynb is not a notebook"):
        baking.bake(path)


HTML = {"text/html": "<b>two</b>", "text/plain": "2"}


def ran(output):
    """Make a notebook that was run and whose only code cell has the output."""
    cell = new_code_cell("1 + 1", execution_count=1, outputs=[output])
    return new_notebook(cells=[new_markdown_cell("# A notebook"), cell])


def test_a_run_notebook_without_widgets_is_baked():
    assert baking.is_baked(ran(new_output("display_data", data=HTML)))


@pytest.mark.parametrize(
    "output",
    [
        new_output("display_data", data={WIDGET: {}, **HTML}),
        new_output("error", ename="Error", evalue="", traceback=[]),
        new_output("stream", name="stderr", text="careful"),
    ],
    ids=["widget", "error", "warning"],
)
def test_a_notebook_with_a_widget_error_or_warning_is_not_baked(output):
    assert not baking.is_baked(ran(output))


def test_a_notebook_that_was_not_run_in_order_is_not_baked():
    notebook = ran(new_output("display_data", data=HTML))
    notebook.cells[1].execution_count = 2
    assert not baking.is_baked(notebook)
    notebook.cells[1].execution_count = None
    assert not baking.is_baked(notebook)


def test_a_notebook_that_keeps_widget_state_is_not_baked():
    notebook = ran(new_output("display_data", data=HTML))
    notebook.metadata["widgets"] = {}
    assert not baking.is_baked(notebook)
