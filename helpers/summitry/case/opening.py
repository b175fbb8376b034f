"""Opening a case pack by its name or its folder."""

from __future__ import annotations

import re
from pathlib import Path

from summitry.case.case import Case
from summitry.case.checking import Examined, examine
from summitry.case.frames import frame_of
from summitry.case.nearest import nearest
from summitry.case.pack import HEADER_FILE
from summitry.case.problems import CaseError, one_line
from summitry.case.rows import TABLES
from summitry.errors import SummitryError
from summitry.place import data_folder
from summitry.text import listing, say

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{,99}")


def open_case(name_or_folder: str | Path) -> Case:
    """Open a case pack.

    Parameters
    ----------
    name_or_folder
        Name of a shipped pack, or the folder of any pack.

    Raises
    ------
    CaseError
        If anything is wrong with the pack; it carries all problems.
    SummitryError
        If there is no such pack; the nearest name is given.
    """
    folder = find_pack(name_or_folder)
    examined = examine(folder)
    if examined.problems:
        raise CaseError(examined.problems, folder.name)
    return case_of(examined)


def case_of(examined: Examined) -> Case:
    """Build the case of a pack without faults; tables that it lacks are empty."""
    assert examined.header is not None
    frames = {}
    for name, model in TABLES.items():
        table = examined.tables.get(name)
        frames[name] = frame_of(model, list(table.rows.values()) if table else [])
    return Case(examined.header, frames)


def find_pack(name_or_folder: str | Path) -> Path:
    """Return the folder of a pack named by its short name or its path.

    Parameters
    ----------
    name_or_folder
        As in `open_case`.

    Raises
    ------
    SummitryError
        If there is no such pack.
    """
    name = str(name_or_folder)
    packs = shipped_packs()
    if name in packs:
        return data_folder() / name
    if name.strip() and is_folder(Path(name)):
        return Path(name)
    if not NAME.fullmatch(name):
        raise SummitryError(say("case.no_folder", folder=one_line(name)))
    near = nearest(name, packs)
    phrase = "case.no_case_near" if near else "case.no_case"
    raise SummitryError(say(phrase, name=name, near=near, packs=listing(packs)))


def is_folder(path: Path) -> bool:
    """Tell whether there is such a folder; a name that no system allows is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def shipped_packs() -> list[str]:
    """Return the names of the packs that ship with the package."""
    return sorted(header.parent.name for header in data_folder().glob(f"*/{HEADER_FILE}"))
