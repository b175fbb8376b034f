"""From a file on disk to its text, in whatever encoding a spreadsheet saved it."""

from __future__ import annotations

import codecs
import re
import stat
from typing import TYPE_CHECKING

from summitry.case.problems import CaseError, Problem, problem

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 20 * 1024 * 1024
WORKBOOK_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
NOT_ASCII = re.compile(rb"[\x80-\xff]")
UTF_8_LETTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def read_text(path: Path, folder: Path) -> str:
    """Read a text file of a pack.

    Parameters
    ----------
    path
        The file.
    folder
        The pack; the file must lie inside it, symbolic links followed.

    Raises
    ------
    CaseError
        If the file lies outside the pack, is over 20 MB, cannot be read, or is no text.
    """
    refused = refusal(path, folder)
    if refused:
        raise CaseError([refused], path.name)
    try:
        content = path.read_bytes()
    except OSError as error:
        unreadable = problem("unreadable", path.name, why=(error.strerror or "").lower())
        raise CaseError([unreadable], path.name) from error
    return decode(content, path.name)


def refusal(path: Path, folder: Path) -> Problem | None:
    """Say why a file is not even opened, or None.

    Parameters
    ----------
    path, folder
        The file and the pack it must lie in.
    """
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            return problem("outside_pack", path.name)
        status = path.stat()
    except (OSError, RuntimeError):
        return problem("unreadable", path.name, why="it is a broken link or is gone")
    if not stat.S_ISREG(status.st_mode):
        return problem("no_file", path.name)
    if status.st_size > LARGEST:
        return problem("too_large", path.name, size=f"{status.st_size / 1024**2:.0f}")
    return None


def decode(content: bytes, file: str) -> str:
    """Turn bytes into text: UTF-8, UTF-16 with its mark, or Windows-1252.

    Parameters
    ----------
    content
        The bytes of the file.
    file
        Its name, for the message.

    Raises
    ------
    CaseError
        If the bytes are a workbook, another kind of binary file, or damaged text.

    >>> decode("Brücke".encode("cp1252"), "actors.csv")
    'Brücke'
    """
    if content.startswith(WORKBOOK_STARTS):
        raise CaseError([problem("workbook", file)], file)
    try:
        text = content.decode(encoding_of(content))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise CaseError([problem("broken_text", file, line=line)], file) from error
    if "\x00" in text:
        raise CaseError([problem("binary", file)], file)
    return text


def encoding_of(content: bytes) -> str:
    """Name the encoding of a text file by its mark, or by what most of its letters are."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if content.startswith(codecs.BOM_UTF8) or is_utf_8(content):
        return "utf-8-sig"
    letters = UTF_8_LETTER.findall(content)
    stray = len(NOT_ASCII.findall(content)) - sum(map(len, letters))
    return "utf-8" if len(letters) > stray else "cp1252"


def is_utf_8(content: bytes) -> bool:
    """Tell whether all bytes are UTF-8."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
