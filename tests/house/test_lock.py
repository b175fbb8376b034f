"""The two locks name the same packages, versions and files, and fit the project."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKED = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
HASHED = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def hashed() -> dict[str, set[str]]:
    """Return the hashes of each ``name==version`` in the hashed export."""
    blocks = re.split(r"\n(?=\S)", HASHED.strip())
    return {
        re.match(r"[^ ;\\]+", block)[0].strip(): set(re.findall(r"sha256:[0-9a-f]{64}", block))
        for block in blocks
    }


def locked() -> dict[str, set[str]]:
    """Return the hashes of each ``name==version`` in uv's lock, this project aside."""
    return {
        f"{package['name']}=={package['version']}": {
            file["hash"] for file in [*package.get("wheels", ()), package.get("sdist")] if file
        }
        for package in LOCKED
        if package["name"] != "summitry"
    }


def test_both_locks_name_the_same_files():
    assert hashed() == locked()


def test_the_lock_knows_what_the_project_asks_for():
    own = next(package for package in LOCKED if package["name"] == "summitry")["metadata"]
    asked = {
        "requires-dist": PROJECT["project"]["dependencies"],
        "dev": PROJECT["dependency-groups"]["dev"],
    }
    known = {"requires-dist": own["requires-dist"], "dev": own["requires-dev"]["dev"]}
    for kind, lines in asked.items():
        wanted = {(needs.name, str(needs.specifier)) for needs in map(Requirement, lines)}
        assert {(one["name"], one.get("specifier", "")) for one in known[kind]} == wanted


def test_what_the_lock_holds_satisfies_the_project():
    versions = dict(one.split("==") for one in hashed())
    lines = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    for needs in map(Requirement, lines):
        assert needs.specifier.contains(versions[needs.name]), needs


@pytest.mark.skipif(not shutil.which("uv"), reason="uv is not installed here")
def test_uv_finds_its_lock_current():
    command = ["uv", "lock", "--check", "--offline"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_hashed_export_names_no_address():
    assert not re.search(r"https?://|--index|--extra-index|--find-links", HASHED)
