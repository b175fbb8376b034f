"""The one command of the README: ``python3 run.py``."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).resolve().parents[1] / "run.py"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="uses shell scripts as stand-ins")


def stand_in(path: Path, exit_code: int = 0) -> Path:
    """Write a program that says with which words and where it was started."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\necho "$PWD|$*|$UV_COMPILE_BYTECODE"\nexit {exit_code}\n')
    path.chmod(0o755)
    return path


def start(run: Path, *words: str, programs: Path, here: Path) -> subprocess.CompletedProcess[str]:
    """Start run.py in a folder, with only the given programs to be found."""
    return subprocess.run(
        [sys.executable, str(run), *words],
        cwd=here,
        env={"PATH": str(programs)},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def checkout(tmp_path):
    """Make a folder that has what run.py reads."""
    folder = tmp_path / "a checkout"
    folder.mkdir()
    for name in ("run.py", "requirements.lock", "pyproject.toml"):
        shutil.copy(RUN.parent / name, folder / name)
    (folder / "helpers").mkdir()
    return folder


@pytest.fixture
def run(checkout):
    """Load run.py as a module of its own, rooted in the made folder."""
    spec = importlib.util.spec_from_file_location("run_in_a_checkout", checkout / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], "-m summitry.cli open"),
        (["check", "a folder"], "-m summitry.cli check a folder"),
        (["test"], "-m pytest"),
        (["test", "-k", "dates"], "-m pytest -k dates"),
    ],
)
def test_uv_runs_the_words_with_the_locked_packages(checkout, tmp_path, words, expected):
    stand_in(tmp_path / "bin" / "uv")
    done = start(checkout / "run.py", *words, programs=tmp_path / "bin", here=tmp_path)
    where, said, compiles = done.stdout.strip().split("|")
    assert said == f"run --locked --project {checkout} python {expected}"
    assert where == str(checkout if words[:1] == ["test"] else tmp_path)
    assert compiles == "1"


def test_the_exit_code_is_passed_on(checkout, tmp_path):
    stand_in(tmp_path / "bin" / "uv", exit_code=7)
    assert start(checkout / "run.py", programs=tmp_path / "bin", here=tmp_path).returncode == 7


def test_without_uv_the_environment_of_the_lock_is_made_once(run, checkout, monkeypatch):
    steps = []
    stand_in(checkout / ".venv" / "bin" / "python")
    monkeypatch.setattr(run.subprocess, "call", lambda step: steps.append(" ".join(step)) or 0)
    python = run.environment_python()
    assert python == str(checkout / ".venv" / "bin" / "python")
    assert [f"venv --clear {checkout}" in steps[0], "--require-hashes" in steps[1]] == [True, True]
    assert steps[2].endswith(f"--no-build-isolation --no-deps -e {checkout}")
    count = len(steps)
    assert run.environment_python() == python
    assert len(steps) == count


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_sets_up_again(run, checkout, monkeypatch, changed):
    steps = []
    stand_in(checkout / ".venv" / "bin" / "python")
    monkeypatch.setattr(run.subprocess, "call", lambda step: steps.append(step) or 0)
    run.environment_python()
    before = len(steps)
    (checkout / changed).write_text("something else\n")
    run.environment_python()
    assert len(steps) == 2 * before


def test_a_made_environment_is_used_from_any_folder(run, checkout, tmp_path, monkeypatch):
    stand_in(checkout / ".venv" / "bin" / "python", exit_code=3)
    monkeypatch.setattr(run.subprocess, "call", lambda _: 0)
    run.environment_python()
    done = start(checkout / "run.py", "doctor", programs=tmp_path / "none", here=tmp_path)
    assert (done.stdout, done.returncode) == (f"{tmp_path}|-m summitry.cli doctor|1\n", 3)


def test_a_failed_step_is_said_and_tried_again_next_time(run, checkout, monkeypatch):
    stand_in(checkout / ".venv" / "bin" / "python")
    monkeypatch.setattr(run.subprocess, "call", lambda step: int("--require-hashes" in step))
    for _ in range(2):
        with pytest.raises(SystemExit, match="did not work"):
            run.environment_python()


def test_a_python_without_ensurepip_says_what_to_install(run, monkeypatch):
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        run.environment_python()


def test_an_old_python_is_named_in_one_sentence(run, monkeypatch):
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(run.shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is Python 3\.9"):
        run.main([])


def test_only_the_standard_library_is_imported():
    source = RUN.read_text(encoding="utf-8")
    names = {
        line.split()[1].partition(".")[0]
        for line in source.splitlines()
        if line.startswith(("import ", "from "))
    }
    assert names <= sys.stdlib_module_names
