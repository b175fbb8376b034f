"""What the doctor finds, and that every ailment has a remedy."""

from __future__ import annotations

import re
import shutil
import socket
from collections import namedtuple
from pathlib import Path

import pytest

from summitry import doctor
from summitry.text import phrases

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024  (stands in for shutil's own)


@pytest.mark.parametrize(
    ("version", "state"), [((3, 9, 2), "mend"), ((3, 11, 0), "ok"), ((4, 0, 1), "ok")]
)
def test_python_must_be_new_enough(version, state):
    assert doctor.python(version).state == state


@pytest.mark.parametrize(
    ("needed", "state"),
    [
        ("packaging>=1", "ok"),
        ("packaging>=9999", "mend"),
        ("no-such-package-anywhere", "mend"),
        ("pillow", "ok"),
    ],
)
def test_a_package_must_be_there_and_new_enough(needed, state):
    assert [found.state for found in doctor.packages([needed])] == [state]


def test_a_package_that_cannot_be_loaded_is_named(monkeypatch):
    def fail(_):
        raise RuntimeError("built for another machine")

    monkeypatch.setattr(doctor, "import_module", fail)
    found = doctor.package("packaging", lambda _: True)
    assert (found.state, "built for another machine" in found.words) == ("mend", True)


def test_a_package_for_another_system_is_not_asked_for():
    assert doctor.packages(["no-such-package-anywhere; sys_platform == 'nowhere'"]) == []


def test_summitrys_own_packages_are_all_well_here():
    found = doctor.packages()
    assert {one.state for one in found} == {"ok"}
    assert any(one.words.startswith("pandas 3") for one in found)


def test_there_is_a_kernel_here():
    assert doctor.kernel().state == "ok"


def test_a_folder_that_can_be_written_is_found_and_left_empty(tmp_path):
    assert doctor.writing(tmp_path / "not" / "yet").state == "ok"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_to_mend(tmp_path, monkeypatch):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(doctor.tempfile, "TemporaryFile", refuse)
    found = doctor.writing(tmp_path)
    assert (found.state, str(tmp_path) in found.words) == ("mend", True)


@pytest.mark.parametrize(("free", "state"), [(10**7, "mend"), (10**10, "ok")])
def test_a_full_disk_is_to_mend(tmp_path, monkeypatch, free, state):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 0, free))
    assert doctor.space(tmp_path / "not yet").state == state


@pytest.mark.parametrize(
    ("part", "state"),
    [("OneDrive - School", "note"), ("Dropbox", "note"), ("documents", "ok"), ("my icloud", "ok")],
)
def test_a_folder_in_the_cloud_is_noted(tmp_path, part, state):
    assert doctor.synced(tmp_path / part / "notebooks").state == state


def test_each_case_pack_is_checked(tmp_path, monkeypatch):
    for name in ("good", "poor"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "case.toml").touch()
    problems = {"good": [], "poor": ["a", "b"]}
    monkeypatch.setattr("summitry.case.checking.check_folder", lambda folder: problems[folder.name])
    good, poor = doctor.cases(tmp_path)
    assert (good.state, poor.state) == ("ok", "mend")
    assert "2 problems" in poor.words


def test_a_missing_case_is_to_mend(tmp_path):
    assert [found.state for found in doctor.cases(tmp_path)] == ["mend"]


def test_a_taken_port_is_noted():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        assert doctor.port(number).state == "note"
    assert doctor.port(number).state == "ok"


def test_a_missing_browser_is_only_noted():
    assert doctor.browser(["no-such-browser"]).state == "note"
    assert doctor.browser(["sh"]).state == "ok"


def test_everything_is_looked_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "data_folder", lambda: tmp_path)
    found = doctor.examine(tmp_path)
    assert len(found) == len(set(found)) > 15
    assert all(one.remedy for one in found if one.state != "ok")
    assert all(not one.remedy for one in found if one.state == "ok")


def test_every_ailment_has_a_remedy_in_the_phrases():
    source = Path(doctor.__file__).read_text(encoding="utf-8")
    ailments = set(re.findall(r'finding\("(?:mend|note)", "(\w+)"', source))
    said = phrases()["doctor"]
    assert len(ailments) > 8
    assert {name for name in ailments if name not in said or f"{name}_remedy" not in said} == set()
