"""Bytes on the disk: whole lines at the end of a file, or nothing."""

from __future__ import annotations

import errno
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from summitry.journal.locks import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.7)  # seconds, two in all
BINARY = getattr(os, "O_BINARY", 0)
REPLACED_TOO_OFTEN = 5

Answer = TypeVar("Answer")


def append(path: Path, lines: bytes) -> None:
    """Write lines at the end of a file; once this returns they are on the disk.

    Parameters
    ----------
    path
        The file; it and its folder are made if they are missing.
    lines
        Whole lines, each with its line end.

    Raises
    ------
    OSError
        If not all of them could be written; then none of them stay.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(REPLACED_TOO_OFTEN):
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | BINARY, 0o666)
        try:
            with locked(descriptor):
                put(descriptor, lines, path.parent)
                if still_named(descriptor, path):
                    return
        finally:
            os.close(descriptor)
    raise PermissionError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))


def put(descriptor: int, lines: bytes, folder: Path) -> None:
    """Write in one piece after a fresh line end; take back a piece that did not fit."""
    end = os.lseek(descriptor, 0, os.SEEK_END)
    piece = lines if ends_with_line(descriptor, end) else b"\n" + lines
    try:
        write_all(descriptor, piece)
        os.fsync(descriptor)
    except OSError:
        with suppress(OSError):
            os.ftruncate(descriptor, end)
        raise
    if end == 0:
        keep_name(folder)


def write_all(descriptor: int, piece: bytes) -> None:
    """Write with one call; a part of the piece is as bad as none."""
    if os.write(descriptor, piece) < len(piece):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def ends_with_line(descriptor: int, end: int) -> bool:
    """Tell whether the next byte would begin a line."""
    if end == 0:
        return True
    os.lseek(descriptor, end - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == b"\n"


def still_named(descriptor: int, path: Path) -> bool:
    """Tell whether the path still leads to the open file: sync programs put others in its place."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def keep_name(folder: Path) -> None:
    """Write the name of a new file to the disk, where the system allows that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def read(path: Path) -> bytes:
    """Return all bytes of a file, never the half of a line that is being written.

    Raises
    ------
    OSError
        If the file is there and cannot be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | BINARY)
    except FileNotFoundError:
        return b""
    with os.fdopen(descriptor, "rb") as file, locked(descriptor, shared=True):
        file.seek(0)
        return file.read()


def may_write(path: Path) -> bool:
    """Tell whether this user may write there at all."""
    try:
        existing = next(place for place in (path, *path.parents) if place.exists())
    except OSError:
        return False
    return os.access(existing, os.W_OK)


def patiently(action: Callable[[], Answer], pauses: Sequence[float] = PAUSES) -> Answer:
    """Try again, with growing pauses, while another program keeps the file to itself."""
    for pause in pauses:
        try:
            return action()
        except PermissionError:
            time.sleep(pause)
    return action()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file anew; whoever looks sees the old one or the new one, never a half.

    Raises
    ------
    OSError
        If it could not be written; then the old one stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        patiently(lambda: beside.replace(path))
    finally:
        beside.unlink(missing_ok=True)
