"""What is missing or wrong on this machine, and what to do about it."""

from __future__ import annotations

import shutil
import socket
import sys
import tempfile
from dataclasses import dataclass
from importlib import import_module, metadata
from typing import TYPE_CHECKING, Literal

from summitry.place import data_folder
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

OLDEST_PYTHON = (3, 11)
ENOUGH_MEGABYTES = 200
LAB_PORT = 8888
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
MODULES = {"pillow": "PIL", "salib": "SALib"}
SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents")


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes
    ----------
    state
        ``ok``, ``note`` (works, but worth knowing) or ``mend``.
    words
        What was found.
    remedy
        What to do, where something is to be done.
    """

    state: Literal["ok", "note", "mend"]
    words: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{say(f'doctor.{self.state}')}  {self.words} {self.remedy}".rstrip()


def finding(state: Literal["ok", "note", "mend"], phrase: str, **gaps: object) -> Finding:
    """Make a finding of the phrase ``doctor.PHRASE`` and, unless all is well, its remedy."""
    remedy = "" if state == "ok" else say(f"doctor.{phrase}_remedy", **gaps)
    return Finding(state, say(f"doctor.{phrase}", **gaps), remedy)


def python(version: tuple[object, ...] = sys.version_info) -> Finding:
    """Look at the version of Python."""
    written = ".".join(str(part) for part in version[:3])
    if version < OLDEST_PYTHON:
        return finding("mend", "python_old", version=written)
    return finding("ok", "python", version=written)


def packages(needed: Sequence[str] | None = None) -> list[Finding]:
    """Look at every package that Summitry needs: there, new enough, importable.

    Parameters
    ----------
    needed
        Requirements such as ``pandas>=3.0``; by default those of the installed package.
    """
    try:
        from packaging.requirements import Requirement

        wanted = metadata.requires("summitry") if needed is None else needed
    except (ImportError, metadata.PackageNotFoundError):
        return [finding("mend", "not_installed")]
    requirements = [Requirement(line) for line in wanted or ()]
    return [
        package(needs.name, needs.specifier.contains)
        for needs in requirements
        if needs.marker is None or needs.marker.evaluate()
    ]


def package(name: str, new_enough: Callable[[str], bool]) -> Finding:
    """Look at one package."""
    try:
        version = metadata.version(name)
        import_module(MODULES.get(name, name))
    except metadata.PackageNotFoundError:
        return finding("mend", "package_missing", name=name)
    except Exception as error:  # noqa: BLE001  (a broken package may fail in any way)
        return finding("mend", "package_broken", name=name, error=error)
    if not new_enough(version):
        return finding("mend", "package_old", name=name, version=version)
    return finding("ok", "package", name=name, version=version)


def kernel() -> Finding:
    """Look for the kernel that runs the notebooks."""
    try:
        from jupyter_client.kernelspec import KernelSpecManager
    except ImportError:
        return finding("mend", "kernel_missing")
    found = "python3" in KernelSpecManager().find_kernel_specs()
    return finding("ok", "kernel") if found else finding("mend", "kernel_missing")


def writing(folder: Path) -> Finding:
    """Look whether a learner's answers can be kept in the notebooks' folder."""
    place = folder / "my_work"
    while not place.exists():
        place = place.parent
    try:
        with tempfile.TemporaryFile(dir=place) as trial:
            trial.write(b"kept")
    except OSError:
        return finding("mend", "read_only", folder=place)
    return finding("ok", "writing", folder=place)


def space(folder: Path) -> Finding:
    """Look at the free space on the disk of the notebooks."""
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free // 10**6
    state: Literal["ok", "mend"] = "ok" if free >= ENOUGH_MEGABYTES else "mend"
    return finding(state, "space" if state == "ok" else "disk_full", free=f"{free:,}")


def synced(folder: Path) -> Finding:
    """Look whether a service such as OneDrive copies the folder while one works in it."""
    parts = [part.lower() for part in folder.parts]
    service = next((name for name in SYNCED for part in parts if part.startswith(name)), None)
    return finding("note", "synced", folder=folder) if service else finding("ok", "not_synced")


def cases(folder: Path) -> list[Finding]:
    """Look at every case pack in a folder with the checker."""
    try:
        from summitry.case.checking import check_folder
    except ImportError:
        return []
    found = []
    for header in sorted(folder.glob("*/case.toml")):
        name, problems = header.parent.name, check_folder(header.parent)
        state: Literal["ok", "mend"] = "mend" if problems else "ok"
        phrase = "case_problems" if problems else "case"
        found.append(finding(state, phrase, name=name, n=len(problems), folder=header.parent))
    return found or [finding("mend", "no_case", folder=folder)]


def port(number: int = LAB_PORT) -> Finding:
    """Look whether the port that JupyterLab asks for first is free."""
    with socket.socket() as trial:
        free = trial.connect_ex(("127.0.0.1", number)) != 0
    return (
        finding("ok", "port", port=number) if free else finding("note", "port_taken", port=number)
    )


def browser(names: Sequence[str] = BROWSERS) -> Finding:
    """Look for the browser that the tests drive; learners use any."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    return finding("ok", "browser", path=found) if found else finding("note", "no_browser")


def examine(folder: Path) -> list[Finding]:
    """Look at everything.

    Parameters
    ----------
    folder
        Folder a learner works in.
    """
    return [
        python(),
        *packages(),
        kernel(),
        writing(folder),
        space(folder),
        synced(folder),
        *cases(data_folder()),
        port(),
        browser(),
    ]
