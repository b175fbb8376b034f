"""The journal: entries in an append-only file that survives whatever happens."""

from __future__ import annotations

import errno
import os
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from summitry.errors import SummitryError
from summitry.journal.disk import PAUSES, append, may_write, patiently, read
from summitry.journal.entries import DRAFT, Entry, read_line
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = "journal.jsonl"
COPIES = "journal*.jsonl"
FOLDER = "my_work"
SETTING = "SUMMITRY_JOURNAL"
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class NotSavedError(SummitryError):
    """An entry could not be written; it waits in memory and is offered again."""


class Journal:
    """The learner's entries, kept in ``journal.jsonl`` in a folder of their own.

    Copies that sync programs made of the file are read too; the file itself is only ever added to.

    Parameters
    ----------
    folder
        Where the file is or will be; it is made with the first entry.

    Attributes
    ----------
    path
        The file.
    unsaved
        Entries that wait in memory because they could not be written yet.
    lids
        What is told, with the id of the case, when a record opens; nothing is kept alive by it.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.folder = Path(folder)
        self.path = self.folder / FILE
        self.unsaved: tuple[Entry, ...] = ()
        self.lids: WeakSet[Any] = WeakSet()
        self._seen: tuple[Any, ...] | None = None
        self._saved: dict[str, Entry] = {}
        self._damaged: tuple[str, ...] = ()

    def append(self, *, case: str, kind: str, about: str, value: Any, question: str = "") -> Entry:
        """Keep one entry; once this returns it is on the disk.

        Parameters
        ----------
        case, kind, about, value, question
            As in `Entry`.

        Raises
        ------
        NotSavedError
            If it could not be written; it then waits in `unsaved`.
        SummitryError
            If JSON cannot hold the value.
        """
        entry = Entry(case=case, kind=kind, about=about, value=value, question=question)
        self.append_many([entry])
        return entry

    def append_many(self, entries: Iterable[Entry]) -> None:
        """Keep entries, and before them those that still wait, in one piece: all or none.

        Raises
        ------
        NotSavedError
            If they could not be written; they then wait in `unsaved`.
        SummitryError
            If JSON cannot hold a value.
        """
        new = tuple(entries)
        for entry in new:
            entry.line()
        patience = () if self.unsaved or not may_write(self.path) else PAUSES
        self.unsaved = (*(old for old in self.unsaved if not outdated(old, new)), *new)
        lines = b"".join(entry.line() for entry in self.unsaved)
        try:
            patiently(lambda: append(self.path, lines), patience)
        except OSError as error:
            raise NotSavedError(self.why_not(error)) from None
        self.unsaved = ()

    def try_again(self) -> None:
        """Write the entries that wait in memory, if there are any.

        Raises
        ------
        NotSavedError
            If it still cannot be done.
        """
        if self.unsaved:
            self.append_many([])

    def why_not(self, error: OSError) -> str:
        """Say in one sentence why an entry could not be written and what to do."""
        gaps = {"folder": self.folder, "reason": error.strerror or type(error).__name__}
        if error.errno in NO_ROOM:
            return say("journal.no_room", **gaps)
        if error.errno == errno.EROFS or not may_write(self.path):
            return say("journal.read_only", **gaps)
        if isinstance(error, PermissionError):
            return say("journal.busy", **gaps)
        return say("journal.not_saved", **gaps)

    def files(self) -> list[Path]:
        """Return the journal and the copies that sync programs made of it, the journal first."""
        found = {path for path in self.folder.glob(COPIES) if path.is_file()}
        return sorted(found, key=lambda path: (path != self.path, path.name))

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries in their order, those that still wait in memory last.

        Raises
        ------
        SummitryError
            If the file is there and cannot be read.
        """
        self._look()
        waiting = (entry for entry in self.unsaved if entry.id not in self._saved)
        return (*self._saved.values(), *waiting)

    def history(self, case: str, kind: str, about: str) -> tuple[Entry, ...]:
        """Return every answer to one question, the first one first."""
        wanted = (case, kind, about)
        return tuple(
            entry for entry in self.entries() if (entry.case, entry.kind, entry.about) == wanted
        )

    def latest(self, case: str, kind: str, about: str) -> Entry | None:
        """Return the answer to one question that holds now."""
        return next(reversed(self.history(case, kind, about)), None)

    def is_saved(self, entry: Entry) -> bool:
        """Tell whether an entry no longer waits in memory."""
        return all(waiting.id != entry.id for waiting in self.unsaved)

    def damaged(self) -> tuple[str, ...]:
        """Return the lines that cannot be read as entries; they stay in the file as they are."""
        self._look()
        return self._damaged

    def remarks(self) -> list[str]:
        """Return, one sentence each, what a learner should know about the state of the journal."""
        counts = {
            "journal.some_damaged": len(self.damaged()),
            "journal.some_copies": len([path for path in self.files() if path != self.path]),
            "journal.some_unsaved": len(self.unsaved),
        }
        return [say(phrase, n=n) for phrase, n in counts.items() if n]

    def _look(self) -> None:
        """Read the files again if they changed since last time."""
        try:
            files = self.files()
            seen = tuple((path, *state(path)) for path in files)
            if seen != self._seen:
                self._take([patiently(partial(read, path)) for path in files])
                self._seen = seen
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise SummitryError(say("journal.unread", path=self.path, reason=reason)) from None

    def _take(self, contents: list[bytes]) -> None:
        """Sort lines into entries, each once, and damaged lines; by time if there are copies."""
        entries: dict[str, Entry] = {}
        damaged: dict[bytes, None] = {}
        for line in (line for content in contents for line in content.split(b"\n")):
            try:
                entry = read_line(line)
            except ValueError:
                if line.strip():
                    damaged[line] = None
            else:
                entries.setdefault(entry.id, entry)
        if len(contents) > 1:
            in_time = sorted(entries.values(), key=lambda entry: entry.moment)
            entries = {entry.id: entry for entry in in_time}
        self._saved = entries
        self._damaged = tuple(line.decode(errors="replace").strip() for line in damaged)


def outdated(old: Entry, new: tuple[Entry, ...]) -> bool:
    """Tell whether a draft that still waits is followed by a newer one."""
    return old.kind == DRAFT and any(
        (one.kind, one.case, one.about) == (DRAFT, old.case, old.about) for one in new
    )


def state(path: Path) -> tuple[int, int, int]:
    """Return what changes when a file changes: size, time and identity."""
    status = path.stat()
    return status.st_size, status.st_mtime_ns, status.st_ino


def journal_here() -> Journal:
    """Return the journal next to the notebook, or where SUMMITRY_JOURNAL says.

    One kernel has one, so that what waits in memory is offered again by whoever writes next.
    """
    return journal_in(Path(os.environ.get(SETTING) or FOLDER).expanduser().absolute())


@cache
def journal_in(folder: Path) -> Journal:
    """Return the one journal of a folder."""
    return Journal(folder)
