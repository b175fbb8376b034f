"""An exclusive hold on an open file, on every system."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def locked(descriptor: int, *, shared: bool = False) -> Iterator[None]:
    """Hold the file for the time of a block; wait while another process holds it.

    Some network folders know no locks. There the block runs all the same: a line is written in
    one piece, and damage would be seen when it is read.

    Parameters
    ----------
    descriptor
        An open file.
    shared
        Whether others may hold it too, for reading.

    Raises
    ------
    PermissionError
        On Windows, if another process holds the file.
    """
    hold(descriptor, shared=shared)
    try:
        yield
    finally:
        release(descriptor)


if sys.platform == "win32":
    import msvcrt

    FAR = 2**31 - 2  # a byte beyond any journal, so that nobody's reading is blocked

    def hold(descriptor: int, *, shared: bool) -> None:  # noqa: ARG001  # the other system needs it
        """Take the lock or raise."""
        os.lseek(descriptor, FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def release(descriptor: int) -> None:
        """Give the lock back."""
        os.lseek(descriptor, FAR, os.SEEK_SET)
        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import errno
    import fcntl

    NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}

    def hold(descriptor: int, *, shared: bool) -> None:
        """Wait for the lock; do without it where the folder knows none."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
        except OSError as error:
            if error.errno not in NO_LOCKS_HERE:
                raise

    def release(descriptor: int) -> None:
        """Give the lock back."""
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_UN)
