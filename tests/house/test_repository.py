"""What a visitor finds at the door, and what no file may say."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEFT_ASIDE = {
    ".git", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis",
    ".ipynb_checkpoints", "my_work", "build", "dist",
}  # fmt: skip
BINARY = {".png", ".svg", ".ico", ".pyc"}
MAY_NAME_HOSTS = {"uv.lock"}
MACHINE_PATHS = r"(?<![\w.:/])/(?:work|tmp|root|opt)/\w"
HOSTS = "|".join(
    re.escape(".".join(parts))
    for parts in (("pypi", "org"), ("files", "pythonhosted", "org"), ("registry", "npmjs", "org"))
)


def files() -> list[Path]:
    """List the files of the project, without what tools and learners leave behind."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in LEFT_ASIDE]
        found += [Path(folder, name) for name in names if Path(name).suffix not in BINARY]
    return sorted(found)


FILES = files()


def spoken(words: str, pattern: str) -> list[str]:
    """Return what of a pattern stands in a text."""
    return re.findall(pattern, words)


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_a_file_speaks_of_no_machine_and_no_registry(path):
    words = path.read_text(encoding="utf-8", errors="replace")
    assert spoken(words, MACHINE_PATHS) == []
    if path.name not in MAY_NAME_HOSTS:
        assert spoken(words, HOSTS) == []


def test_a_machines_path_and_a_registrys_host_are_found():
    tree, host = "/" + "root/me/x", "pypi" + ".org"
    assert spoken(f"see {tree} there", MACHINE_PATHS)
    assert spoken(f"from https://{host}/simple", HOSTS)
    assert not spoken("https://example.org/work/page and ./tmp/x", MACHINE_PATHS)


def test_the_two_commands_stand_in_the_readme():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    commands = [line.split("#")[0].strip() for line in lines]
    assert "python3 run.py" in commands
    assert "python3 run.py test" in commands


def test_ci_runs_the_readmes_test_command():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.search(r"^exec python3 run\.py test </dev/null$", script, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("LICENSE", "BSD 3-Clause License"),
        ("LICENSE", "The Summitry authors"),
        ("LICENSE-CONTENT", "https://creativecommons.org/licenses/by/4.0/legalcode"),
        ("CHANGELOG.md", "## "),
        ("CONTRIBUTING.md", "## "),
        (".gitignore", "my_work/"),
    ],
)
def test_the_papers_are_there(name, words):
    assert words in (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_place_that_is_named_is_there(name):
    words = (ROOT / name).read_text(encoding="utf-8")
    places = re.findall(r"`((?:helpers|notebooks|data|tests|benchmarks)/[\w./-]*)`", words)
    places += re.findall(r"`([A-Z][A-Z-]+(?:\.md)?)`", words)
    assert len(places) > 5
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_the_changelog_knows_this_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"## {project['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
