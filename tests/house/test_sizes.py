"""Modules stay small enough to read at one sitting."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 250
MODULES = [ROOT / "run.py", *sorted((ROOT / "helpers").rglob("*.py"))]


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(ROOT)) for path in MODULES])
def test_a_module_is_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
