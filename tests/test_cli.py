"""The console command: what it does, what it says, how it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from summitry import cli, lab
from summitry.errors import SummitryError

COMMANDS = ("open", "bake", "check", "new", "doctor")


@pytest.fixture
def checker(monkeypatch):
    """Put a list of problems in the place of the checker; the test fills it."""
    found = []
    monkeypatch.setattr("summitry.case.checking.check_folder", lambda _: found)
    return found


def test_a_pack_without_problems_ends_with_zero(checker, capsys):
    assert cli.main(["check", "a-pack"]) == 0
    assert capsys.readouterr().out == "No problems found.\n"


def test_every_problem_is_printed_and_ends_with_one(checker, capsys):
    checker += ["events.csv, row 2: first", "events.csv, row 3: second"]
    assert cli.main(["check", "a-pack"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said == ["events.csv, row 2: first", "events.csv, row 3: second", "2 problems found."]


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (SummitryError("The pack is a drawer."), "The pack is a drawer."),
        (PermissionError(13, "Permission denied", "a/b.csv"), "a/b.csv"),
        (OSError("the disk is gone"), "the disk is gone"),
        (KeyboardInterrupt(), "Stopped."),
    ],
)
def test_trouble_is_one_sentence_and_ends_with_two(monkeypatch, capsys, trouble, sentence):
    def fail(_):
        raise trouble

    monkeypatch.setattr("summitry.case.checking.check_folder", fail)
    assert cli.main(["check", "a-pack"]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert sentence in written.err
    assert written.err.count("\n") == 1


def test_a_new_pack_passes_the_check(tmp_path, capsys):
    folder = tmp_path / "my-case"
    assert cli.main(["new", str(folder), "--title", "A summit of ours"]) == 0
    assert f"summitry check {folder}" in capsys.readouterr().out
    assert "A summit of ours" in (folder / "case.toml").read_text(encoding="utf-8")
    assert cli.main(["check", str(folder)]) == 0


def test_a_new_pack_never_overwrites(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("mine")
    assert cli.main(["new", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_open_starts_jupyterlab_with_the_notebook_and_further_words(tmp_path, monkeypatch, capsys):
    (tmp_path / "own.ipynb").write_text("{}")
    monkeypatch.chdir(tmp_path)
    started = []
    monkeypatch.setattr(lab, "start_lab", started.extend)
    assert cli.main(["open", "own.ipynb", "--no-browser", "--", "--ServerApp.port=9"]) == 0
    assert "own.ipynb" in capsys.readouterr().out
    assert started == [
        f"--ServerApp.root_dir={tmp_path}",
        "--LabApp.default_url=/doc/tree/own.ipynb",
        "--no-browser",
        "--ServerApp.port=9",
    ]


def test_bake_runs_what_was_named(tmp_path, monkeypatch, capsys):
    own = tmp_path / "own.ipynb"
    own.write_text("{}")
    baked = []
    monkeypatch.setattr("summitry.baking.bake", lambda path: baked.append(path) or False)
    assert cli.main(["bake", str(own)]) == 0
    assert baked == [own]
    assert "nothing changed" in capsys.readouterr().out


def test_the_doctor_ends_with_one_when_something_is_to_mend(monkeypatch, capsys):
    from summitry.doctor import Finding

    findings = [Finding("ok", "Fine."), Finding("mend", "Broken.", "Mend it.")]
    monkeypatch.setattr("summitry.doctor.examine", lambda _: findings)
    assert cli.main(["doctor"]) == 1
    assert "to mend  Broken. Mend it." in capsys.readouterr().out
    findings.pop()
    assert cli.main(["doctor"]) == 0
    assert "All is well." in capsys.readouterr().out


def test_no_word_shows_every_command(capsys):
    assert cli.main([]) == 0
    said = capsys.readouterr().out
    assert all(f"\n    {command} " in said for command in COMMANDS)


def test_the_version_is_the_projects(capsys):
    import tomllib

    project = Path(__file__).resolve().parents[1] / "pyproject.toml"
    assert cli.main(["--version"]) == 0
    version = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"]
    assert capsys.readouterr().out.strip() == version


def test_starting_the_command_imports_nothing_heavy():
    heavy = "{'pandas', 'numpy', 'pydantic', 'matplotlib', 'ipywidgets', 'jupyterlab'}"
    code = f"import sys, summitry.cli; print(sorted(sys.modules.keys() & {heavy}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
