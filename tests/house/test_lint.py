"""Style, types and docstrings are part of the tests."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "pyproject.toml"
TOOLS = {
    "ruff check": ["ruff", "check", "--no-cache", "."],
    "ruff format": ["ruff", "format", "--no-cache", "--check", "."],
    "mypy": ["mypy", "--no-error-summary"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_the_tool_has_nothing_to_say(tool):
    done = subprocess.run(
        [sys.executable, "-m", *TOOLS[tool]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_public_name_needs_a_docstring(tmp_path):
    module = tmp_path / "helpers" / "bare.py"
    module.parent.mkdir()
    module.write_text('"""A module."""\n\n\ndef bare() -> None:\n    return None\n')
    command = ["ruff", "check", "--no-cache", "--config", str(PROJECT), str(module)]
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "D103" in done.stdout


def test_each_ignored_rule_has_its_reason_beside_it():
    lines = PROJECT.read_text(encoding="utf-8").splitlines()
    start = lines.index("[tool.ruff.lint]")
    end = next(n for n, line in enumerate(lines) if n > start and line.endswith(".pydocstyle]"))
    ignored = [line for line in lines[start:end] if line.startswith('    "')]
    assert len(ignored) > 10
    assert [line for line in ignored if "  # " not in line] == []


@pytest.mark.parametrize("room", ["case", "models"])
def test_types_are_strict_where_numbers_are_made(room):
    strict = {
        "disallow_any_generics",
        "disallow_untyped_calls",
        "disallow_untyped_defs",
        "strict_equality",
        "warn_return_any",
    }
    overrides = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["tool"]["mypy"]["overrides"]
    ours = [one for one in overrides if f"summitry.{room}.*" in one["module"]]
    assert any(strict <= {name for name, on in one.items() if on is True} for one in ours)
