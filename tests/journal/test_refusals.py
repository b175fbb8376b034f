"""The journal against sync programs, locks and folders that refuse."""

import errno
import os
import subprocess
import sys
from contextlib import contextmanager

import pytest

from summitry.journal import disk
from summitry.journal.store import Journal, NotSavedError

needs_posix = pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")


def keep(journal, value, kind="text"):
    return journal.append(case="c", kind=kind, about="memo", value=value)


def values(journal):
    return [entry.value for entry in journal.entries()]


def refusing(monkeypatch, times, error):
    """Let the next openings of a journal fail, as a sync program makes them fail."""
    opened, tries = os.open, []

    def open_or_fail(path, *words, **options):
        if str(path).endswith("journal.jsonl") and len(tries) < times:
            tries.append(path)
            raise error
        return opened(path, *words, **options)

    pauses = []
    monkeypatch.setattr(disk.os, "open", open_or_fail)
    monkeypatch.setattr(disk.time, "sleep", pauses.append)
    return pauses


def test_a_read_only_disk_is_not_waited_for(journal, monkeypatch):
    with monkeypatch.context() as trouble:
        pauses = refusing(trouble, 1, OSError(errno.EROFS, "Read-only file system"))
        with pytest.raises(NotSavedError, match="nothing can be written in"):
            keep(journal, "waits")
    assert pauses == []
    journal.try_again()
    assert values(Journal(journal.folder)) == ["waits"]


@pytest.mark.parametrize("times", [1, 3, len(disk.PAUSES)])
def test_a_sync_program_that_holds_the_file_for_a_moment_is_waited_for(journal, monkeypatch, times):
    pauses = refusing(monkeypatch, times, PermissionError(errno.EACCES, "Permission denied"))
    keep(journal, "patient")
    assert pauses == list(disk.PAUSES[:times])
    assert pauses == sorted(pauses)
    assert values(Journal(journal.folder)) == ["patient"]
    assert journal.unsaved == ()


def test_a_sync_program_that_never_lets_go_is_named_in_one_sentence(journal, monkeypatch):
    with monkeypatch.context() as trouble:
        pauses = refusing(trouble, 10**6, PermissionError(errno.EACCES, "Permission denied"))
        with pytest.raises(NotSavedError, match="another program"):
            keep(journal, "first")
        assert sum(pauses) == pytest.approx(2, abs=0.2)
        with pytest.raises(NotSavedError, match="another program"):
            keep(journal, "second")
        assert sum(pauses) == pytest.approx(2, abs=0.2), "the second time there is no wait"
    keep(journal, "third")
    assert values(Journal(journal.folder)) == ["first", "second", "third"]


def test_a_file_that_a_sync_program_replaces_meanwhile_gets_the_entry_too(journal, monkeypatch):
    keep(journal, "here")
    newer = journal.path.read_bytes() + Journal(journal.folder).entries()[0].line()
    real, turns = disk.locked, []

    @contextmanager
    def replaced_while_waiting(descriptor, **options):
        if not turns:
            turns.append("replaced")
            beside = journal.folder / "incoming"
            beside.write_bytes(newer)
            beside.replace(journal.path)
        with real(descriptor, **options):
            yield

    monkeypatch.setattr(disk, "locked", replaced_while_waiting)
    keep(journal, "mine")
    assert turns == ["replaced"]
    assert values(Journal(journal.folder)) == ["here", "mine"]
    assert journal.path.read_bytes().startswith(newer)


@needs_posix
def test_a_folder_that_knows_no_locks_is_written_all_the_same(journal, monkeypatch):
    from summitry.journal import locks

    def no_locks(_descriptor, _operation):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(locks.fcntl, "flock", no_locks)
    keep(journal, "kept")
    assert values(Journal(journal.folder)) == ["kept"]


def test_a_file_where_the_folder_should_be_is_said_in_one_sentence(tmp_path):
    (tmp_path / "my_work").write_text("not a folder")
    journal = Journal(tmp_path / "my_work")
    with pytest.raises(NotSavedError, match="cannot be written"):
        keep(journal, "waits")
    assert values(journal) == ["waits"]


def test_of_drafts_that_cannot_be_saved_only_the_newest_waits(journal, monkeypatch):
    with monkeypatch.context() as trouble:
        refusing(trouble, 10**6, PermissionError(errno.EACCES, "Permission denied"))
        for value, kind in (("a", "draft"), ("answer", "text"), ("ab", "draft"), ("abc", "draft")):
            with pytest.raises(NotSavedError):
                keep(journal, value, kind)
        assert [entry.value for entry in journal.unsaved] == ["answer", "abc"]


@needs_posix
def test_a_second_writer_waits_until_the_first_lets_go(journal):
    keep(journal, "first")
    script = (
        "import sys; from summitry.journal.store import Journal; print('ready', flush=True);"
        "Journal(sys.argv[1]).append(case='c', kind='text', about='memo', value='second')"
    )
    with journal.path.open("rb") as file, disk.locked(file.fileno()):
        words = [sys.executable, "-c", script, journal.folder]
        writer = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        assert writer.stdout.readline() == "ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            writer.wait(timeout=0.5)
        assert b"second" not in journal.path.read_bytes()
    assert writer.wait(timeout=60) == 0
    writer.stdout.close()
    assert values(journal) == ["first", "second"]
