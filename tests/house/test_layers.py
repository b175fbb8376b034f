"""Imports go one way: foundation, case, models, pictures, explorers, notebooks."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "helpers" / "summitry"
MODULES = sorted(PACKAGE.rglob("*.py"))

FOUNDATION = {"errors", "text", "look", "place"}
SHOWN = FOUNDATION | {"case", "models", "pictures"}
FRAME = {"explorers.frame", "explorers.controls", "explorers.rest"}
MAY_USE = {
    "errors": set(),
    "text": {"errors"},
    "look": {"errors", "text"},
    "place": {"errors", "text"},
    "case": FOUNDATION,
    "models": FOUNDATION | {"case"},
    "pictures": FOUNDATION | {"case", "models"},
    "journal": SHOWN | FRAME,
    "classroom": SHOWN | {"explorers", "journal"},
    "explorers": SHOWN | {"journal"},
}
MAY_NOT_LOAD = {
    "case": {"ipywidgets", "matplotlib", "IPython"},
    "models": {"ipywidgets", "matplotlib", "IPython"},
    "pictures": {"ipywidgets", "IPython"},
}
FOR_NOBODY = {"matplotlib.pyplot", "matplotlib.pylab", "pylab"}


def imports(source: str) -> set[str]:
    """Return the dotted names that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            found |= {f"{base}.{alias.name}" for alias in node.names}
    return found


def steps_back(room: str, source: str) -> list[str]:
    """Return the imports of a module that its room may not have."""
    wrong = []
    for name in sorted(imports(source)):
        top, _, inside = name.partition(".")
        if name.startswith("."):
            wrong.append(name)
        elif top == "summitry":
            used = inside.split(".")[0]
            near = ".".join(inside.split(".")[:2])
            if room in MAY_USE and used != room and not MAY_USE[room] & {used, near}:
                wrong.append(name)
        elif top in MAY_NOT_LOAD.get(room, ()) or any(
            name == banned or name.startswith(f"{banned}.") for banned in FOR_NOBODY
        ):
            wrong.append(name)
    return wrong


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(PACKAGE)) for path in MODULES])
def test_a_module_imports_only_from_below(path):
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    assert steps_back(room, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("case", "from summitry.models.encounters import count"),
        ("case", "from summitry import models"),
        ("case", "import pandas, matplotlib.figure"),
        ("models", "def late():\n    from ipywidgets import HTML"),
        ("models", "from summitry.pictures.style import HUES"),
        ("pictures", "import summitry.explorers.frame"),
        ("pictures", "import ipywidgets"),
        ("pictures", "import matplotlib.pyplot as plt"),
        ("explorers", "from matplotlib import pyplot"),
        ("explorers", "from summitry.classroom.roles import deal"),
        ("explorers", "from ..journal import store"),
        ("journal", "from summitry.explorers.timeline import TimelineExplorer"),
        ("text", "from summitry.look import style"),
        ("case", "from summitry import open_case"),
        ("explorers", "from summitry.cli import main"),
    ],
)
def test_a_step_back_is_found(room, line):
    assert len(steps_back(room, line)) == 1


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("case", "from summitry.case.dates import PartialDate\nimport pandas"),
        ("models", "from summitry.case.case import Case"),
        ("pictures", "from summitry.models.treaties import held\nimport matplotlib.figure"),
        ("explorers", "from summitry.journal.store import Journal\nimport ipywidgets"),
        ("journal", "from summitry.explorers.frame import Explorer"),
        ("cli", "from summitry.doctor import examine"),
    ],
)
def test_a_step_forward_is_free(room, line):
    assert steps_back(room, line) == []
