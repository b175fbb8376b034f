"""The journal against killed processes, full disks and read-only folders."""

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from summitry.journal import disk
from summitry.journal.store import Journal, NotSavedError

needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals, forks and limits of POSIX")


def run(script, *words, **options):
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, words)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        **options,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def keep(journal, value, kind="text"):
    return journal.append(case="c", kind=kind, about="memo", value=value)


def values(journal):
    return [entry.value for entry in journal.entries()]


KILLED_WHILE_WRITING = """
import os, random, signal, sys, time
from summitry.journal.store import Journal

folder, kills = sys.argv[1], int(sys.argv[2])
chance = random.Random(20241205)

def write_for_ever(turn, acknowledged):
    journal = Journal(folder)
    while True:
        entry = journal.append(case="c", kind="text", about="memo", value="x" * 150 * turn)
        os.write(acknowledged, entry.id.encode() + b"\\n")

for turn in range(kills):
    ours, theirs = os.pipe()
    writer = os.fork()
    if writer == 0:
        write_for_ever(turn, theirs)
    os.close(theirs)
    ids = b""
    for _ in range(chance.randint(1, 4)):
        ids += os.read(ours, 4096)
    time.sleep(chance.uniform(0, 0.002))
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    while more := os.read(ours, 4096):
        ids += more
    os.close(ours)
    print("\\n".join(line for line in ids.decode().split("\\n") if len(line) == 36))
"""


@needs_posix
def test_a_writer_killed_200_times_loses_no_acknowledged_entry(tmp_path):
    acknowledged = run(KILLED_WHILE_WRITING, tmp_path, 200).split()
    assert len(acknowledged) >= 200
    journal = Journal(tmp_path)
    kept = {entry.id for entry in journal.entries()}
    assert set(acknowledged) <= kept
    keep(journal, "after")
    assert values(Journal(tmp_path))[-1] == "after"


WRITE_MANY = """
import sys
from summitry.journal.store import Journal

folder, writer, n = sys.argv[1], sys.argv[2], int(sys.argv[3])
journal = Journal(folder)
print("ready", flush=True)
sys.stdin.readline()
for i in range(n):
    journal.append(case="c", kind="text", about=writer, value=i)
"""


def test_two_processes_write_5000_entries_each_at_once_and_all_are_there(tmp_path):
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE_MANY, tmp_path, name, "5000"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("ada", "ben")
    ]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=300)
        assert writer.returncode == 0
    journal = Journal(tmp_path)
    entries = journal.entries()
    assert len(entries) == 10_000
    assert journal.damaged() == ()
    for name in ("ada", "ben"):
        assert [entry.value for entry in entries if entry.about == name] == list(range(5000))
    order = [entry.about for entry in entries]
    assert order not in (sorted(order), sorted(order, reverse=True)), "they took turns as wholes"


NO_ROOM = """
import json, resource, sys
from summitry.journal.store import Journal, NotSavedError

journal = Journal(sys.argv[1])
before = journal.append(case="c", kind="text", about="memo", value="before")
size = journal.path.stat().st_size
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (size + int(sys.argv[2]), hard))
said = []
for value in ("long answer " * 50, "second"):
    try:
        journal.append(case="c", kind="text", about="memo", value=value)
    except NotSavedError as error:
        said.append(str(error))
seen = {
    "said": said,
    "grown": journal.path.stat().st_size - size,
    "shown": [entry.value for entry in journal.entries()],
    "saved": [journal.is_saved(entry) for entry in journal.entries()],
    "remarks": journal.remarks(),
}
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
journal.append(case="c", kind="text", about="memo", value="third")
print(json.dumps({**seen, "waiting": len(journal.unsaved)}))
"""


@needs_posix
@pytest.mark.parametrize("room", [0, 1, 70, 200])
def test_on_a_full_disk_the_answer_waits_and_is_saved_with_the_next_one(tmp_path, room):
    seen = json.loads(run(NO_ROOM, tmp_path, room))
    assert (
        seen["said"]
        == [
            "Not saved yet: there is no room left on the disk. Free some space and press the button "
            "again; your answer waits here."
        ]
        * 2
    )
    assert seen["grown"] == 0, "the part that was written is taken back"
    assert seen["shown"] == ["before", "long answer " * 50, "second"]
    assert seen["saved"] == [True, False, False]
    assert seen["remarks"] == ["2 answers are not saved yet; they wait here until they can be."]
    assert seen["waiting"] == 0
    journal = Journal(tmp_path)
    assert values(journal) == ["before", "long answer " * 50, "second", "third"]
    assert journal.damaged() == ()


@pytest.mark.parametrize("taken_back", [True, False])
def test_a_part_of_a_line_does_no_harm_even_if_it_cannot_be_taken_back(
    journal, monkeypatch, taken_back
):
    keep(journal, "before")
    size = journal.path.stat().st_size
    write = os.write

    def write_a_part(descriptor, piece):
        return write(descriptor, piece[:25])

    def refuse(*_):
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", write_a_part)
        if not taken_back:
            trouble.setattr(disk.os, "ftruncate", refuse)
        with pytest.raises(NotSavedError, match="no room"):
            keep(journal, "half")
    assert journal.path.stat().st_size - size == (0 if taken_back else 25)
    keep(journal, "after")
    again = Journal(journal.folder)
    assert values(again) == values(journal) == ["before", "half", "after"]
    assert len(again.damaged()) == (0 if taken_back else 1)


def test_an_entry_that_the_disk_did_not_confirm_is_not_acknowledged(journal, monkeypatch):
    def refuse(_descriptor):
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "fsync", refuse)
        trouble.setattr(disk.os, "ftruncate", lambda *_: refuse(0))
        with pytest.raises(NotSavedError, match="Input/output error"):
            keep(journal, "unsure")
    assert not journal.is_saved(journal.entries()[-1])
    journal.try_again()
    assert journal.unsaved == ()
    assert values(Journal(journal.folder)) == ["unsure"], "written twice, counted once"


def test_every_entry_is_confirmed_by_the_disk_before_it_is_acknowledged(journal, monkeypatch):
    keep(journal, "first")
    calls = []
    write, fsync = os.write, os.fsync
    monkeypatch.setattr(disk.os, "write", lambda *a: calls.append("write") or write(*a))
    monkeypatch.setattr(disk.os, "fsync", lambda *a: calls.append("fsync") or fsync(*a))
    keep(journal, "second")
    assert calls == ["write", "fsync"]


IN_A_FOLDER_OF_SOMEBODY_ELSE = """
import os, sys
from summitry.journal.store import Journal, NotSavedError
from summitry.text import say

say("frame.reset")
if os.getuid() == 0:
    os.setuid(65534)
journal = Journal(sys.argv[1])
try:
    journal.append(case="c", kind="text", about="memo", value="kept in memory")
except NotSavedError as error:
    print(error)
    print(journal.entries()[0].value)
"""


@needs_posix
@pytest.mark.parametrize("below", [".", "my_work"])
def test_a_read_only_folder_is_named_in_one_sentence_and_nothing_is_lost(below):
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o555)
        said, value = run(IN_A_FOLDER_OF_SOMEBODY_ELSE, folder / below).splitlines()
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
    assert said == (
        f"Not saved yet: nothing can be written in {folder / below}. Copy the notebooks to a "
        "folder of your own and run them there; until then your answer waits here."
    )
    assert value == "kept in memory"
