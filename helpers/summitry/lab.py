"""Open a notebook in JupyterLab, with nothing that leaves the machine."""

from __future__ import annotations

import difflib
import os
import shutil
from typing import TYPE_CHECKING
from urllib.parse import quote

from summitry.errors import SummitryError
from summitry.place import PACKAGE, notebooks_folder
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FIRST = "00_start.ipynb"
COPY = "summitry-notebooks"
LAB_SETTINGS = PACKAGE / "lab_settings"


def notebooks_of(folder: Path) -> list[Path]:
    """List the notebooks of a folder in reading order, without a learner's own and hidden ones."""
    found = folder.rglob("*.ipynb")
    return sorted(
        path
        for path in found
        if not any(
            part == "my_work" or part.startswith(".") for part in path.relative_to(folder).parts
        )
    )


def working_folder(here: Path) -> Path:
    """Return the folder a learner works in: the notebooks of a checkout, else a copy of them.

    Parameters
    ----------
    here
        Folder the command was given in; the copy's place is below it, or is it.
    """
    shipped = notebooks_folder()
    if PACKAGE not in shipped.parents:
        return shipped
    return here if here.name == COPY else here / COPY


def prepare_folder(here: Path) -> Path:
    """Return the working folder and, beside an installed package, lay out what is missing there."""
    folder = working_folder(here)
    if folder != notebooks_folder():
        copy_missing(notebooks_folder(), folder)
    return folder


def copy_missing(shipped: Path, copy: Path) -> list[Path]:
    """Copy what is not there yet and return it; a file that exists stays as it is."""
    sources = [
        path
        for path in sorted(shipped.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    ]
    written = []
    for source in sources:
        target = copy / source.relative_to(shipped)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            written.append(target)
    return written


def find_notebook(wanted: str | None, folder: Path, here: Path) -> Path:
    """Find a notebook by path, by name or by how its name begins.

    Parameters
    ----------
    wanted
        For example ``01_context.ipynb``, ``01_context`` or ``01``; None means the first one.
    folder
        Folder of the notebooks.
    here
        Folder the command was given in.

    Raises
    ------
    SummitryError
        If there is none, or more than one; the message names the nearest.
    """
    name = wanted or FIRST
    for base in (here, folder):
        for path in (base / name, base / f"{name}.ipynb"):
            if path.is_file() and path.suffix == ".ipynb":
                return path.resolve()
    known = {path.relative_to(folder).as_posix(): path for path in notebooks_of(folder)}
    begun = [path for short, path in known.items() if short.startswith(name)]
    if len(begun) == 1:
        return begun[0].resolve()
    near = [path.relative_to(folder).as_posix() for path in begun]
    near = near or difflib.get_close_matches(name, known, n=1, cutoff=0.3)
    hint = say("open.nearest", names=listing(near)) if near else ""
    raise SummitryError(say("open.no_notebook", name=name, folder=folder, hint=hint).strip())


def lab_arguments(notebook: Path, folder: Path, further: Sequence[str] = ()) -> list[str]:
    """Return the words for JupyterLab: one notebook on the first screen, no news, no updates.

    Parameters
    ----------
    notebook
        The notebook to open.
    folder
        Folder that JupyterLab may see; the notebook's own if it lies elsewhere.
    further
        Words passed on as they are.
    """
    root = folder.resolve() if notebook.is_relative_to(folder.resolve()) else notebook.parent
    address = quote(notebook.relative_to(root).as_posix())
    return [f"--ServerApp.root_dir={root}", f"--LabApp.default_url=/doc/tree/{address}", *further]


def settings_environment(environment: dict[str, str]) -> dict[str, str]:
    """Return the environment in which JupyterLab finds Summitry's settings before its own."""
    paths = [str(LAB_SETTINGS), environment.get("JUPYTER_CONFIG_PATH", "")]
    return {**environment, "JUPYTER_CONFIG_PATH": os.pathsep.join(path for path in paths if path)}


def start_lab(arguments: list[str]) -> None:
    """Run JupyterLab in this process until it is stopped."""
    from jupyterlab.labapp import LabApp

    os.environ.update(settings_environment(dict(os.environ)))
    LabApp.launch_instance(arguments)
