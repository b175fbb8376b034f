"""Run a notebook and keep its pictures and words in it, so that it reads without a kernel."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nbformat import NotebookNode

WIDGET = "application/vnd.jupyter.widget-view+json"
KERNEL = "python3"
SECONDS_A_CELL = 300
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": KERNEL},
    "language_info": {"name": "python"},
}


def bake(path: Path) -> bool:
    """Execute a notebook and write it back with the outputs that need no kernel.

    Parameters
    ----------
    path
        The notebook; its cells run in its own folder, with a journal of their own.

    Returns
    -------
    bool
        Whether the file changed.

    Raises
    ------
    SummitryError
        If it is no notebook, if a cell fails, warns or shows a widget that has no words of its own.
    """
    import nbformat

    before = path.read_text(encoding="utf-8")
    notebook = strip(execute(read_notebook(path), path), path.name)
    after = nbformat.writes(notebook) + "\n"
    if after != before:
        path.write_text(after, encoding="utf-8", newline="\n")
    return after != before


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook in the present format.

    Raises
    ------
    SummitryError
        If the file is no notebook.
    """
    import nbformat

    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
    except (ValueError, TypeError, AttributeError, nbformat.ValidationError) as error:
        raise SummitryError(say("bake.no_notebook", notebook=path.name)) from error
    return notebook


def execute(notebook: NotebookNode, path: Path) -> NotebookNode:
    """Run all cells of a notebook in a fresh kernel and return it.

    Raises
    ------
    SummitryError
        If a cell fails, takes too long or ends the kernel.
    """
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    resources = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(
        notebook,
        kernel_name=KERNEL,
        timeout=SECONDS_A_CELL,
        resources=resources,
        record_timing=False,
    )
    started: list[int] = []
    client.on_cell_execute = lambda cell, cell_index: started.append(cell_index)  # noqa: ARG005
    with tempfile.TemporaryDirectory(prefix="summitry-journal-") as journal:
        try:
            return client.execute(env={**os.environ, "SUMMITRY_JOURNAL": journal})
        except CellExecutionError as error:
            number = next(n for n, output in outputs(notebook) if output.output_type == "error")
            what = f"{error.ename}: {error.evalue}"
        except CellTimeoutError:
            number, what = started[-1] + 1, say("bake.slow", seconds=SECONDS_A_CELL)
        except DeadKernelError:
            number, what = started[-1] + 1, say("bake.kernel_died")
    raise SummitryError(say("bake.cell", notebook=path.name, cell=number, what=what))


def outputs(notebook: NotebookNode) -> Iterator[tuple[int, NotebookNode]]:
    """Yield each output with the number of its cell, counted from 1 over all cells."""
    for number, cell in enumerate(notebook.cells, start=1):
        for output in cell.get("outputs", ()):
            yield number, output


def strip(notebook: NotebookNode, name: str) -> NotebookNode:
    """Remove what only a running kernel could show, and what differs from machine to machine.

    Parameters
    ----------
    notebook
        An executed notebook; it is changed and returned.
    name
        What messages call it.

    Raises
    ------
    SummitryError
        If a cell wrote to standard error or shows a widget that has no words of its own.
    """
    for number, output in outputs(notebook):
        data: dict[str, Any] = output.get("data", {})
        if output.get("name") == "stderr":
            what = say("bake.stderr", words=output.text.strip().splitlines()[-1])
            raise SummitryError(say("bake.cell", notebook=name, cell=number, what=what))
        if WIDGET in data and "text/html" not in data:
            raise SummitryError(
                say("bake.cell", notebook=name, cell=number, what=say("bake.bare_widget"))
            )
        data.pop(WIDGET, None)
    notebook.metadata.pop("widgets", None)
    notebook.metadata.update(METADATA)
    return notebook


def is_baked(notebook: NotebookNode) -> bool:
    """Tell whether a notebook was run from top to bottom and holds no widget, error or warning."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    shown = [output for _, output in outputs(notebook)]
    return (
        [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
        and "widgets" not in notebook.metadata
        and not any(WIDGET in output.get("data", {}) for output in shown)
        and not any(output.output_type == "error" for output in shown)
        and not any(output.get("name") == "stderr" for output in shown)
    )
