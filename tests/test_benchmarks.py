"""The command that measures does not rot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

COMMAND = Path(__file__).resolve().parents[1] / "benchmarks" / "run.py"


def test_the_command_measures_every_explorer_and_writes_a_table(tmp_path):
    results = tmp_path / "RESULTS.md"
    words = ["--only", "kernel", "-n", "2", "--output", str(results)]
    subprocess.run([sys.executable, str(COMMAND), *words], check=True, capture_output=True)
    written = results.read_text(encoding="utf-8")
    for name in ("timeline", "osce", "institution", "treaties", "encounters"):
        assert f"\n| {name} | " in written
    assert "Load of the last minute" in written
    assert [path.name for path in tmp_path.iterdir()] == ["RESULTS.md"]
