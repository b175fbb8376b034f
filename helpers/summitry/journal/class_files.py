"""The hand-in files of a class: what the others committed to, as far as it can be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.journal.export import HandIn, read_hand_in

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.journal.entries import Entry
    from summitry.journal.store import Journal

FOLDER = "class"


@dataclass(frozen=True)
class ClassFiles:
    """What a class handed in.

    Attributes
    ----------
    hand_ins
        The files that could be read, in the order of their names.
    unread
        One sentence for each file that could not.
    """

    hand_ins: tuple[HandIn, ...] = ()
    unread: tuple[str, ...] = ()

    def latest(self, case: str, kind: str, about: str) -> list[Any]:
        """Return what each learner answered last; somebody who handed in twice counts once.

        Parameters
        ----------
        case, kind, about
            As in `summitry.journal.Entry`.
        """
        found: dict[str, Entry] = {}
        for hand_in in sorted(self.hand_ins, key=lambda one: one.made):
            given = [
                entry
                for entry in hand_in.entries
                if (entry.case, entry.kind, entry.about) == (case, kind, about)
            ]
            if given:
                found = {key: one for key, one in found.items() if one.id not in ids(given)}
                found[given[-1].id] = given[-1]
        return [entry.value for entry in found.values()]


def ids(entries: list[Entry]) -> set[str]:
    """Return the ids of entries."""
    return {entry.id for entry in entries}


def class_folder(journal: Journal) -> Path:
    """Return the folder in which hand-in files of a class are looked for.

    Parameters
    ----------
    journal
        The learner's journal; the folder lies beside its file.
    """
    return journal.folder / FOLDER


def read_class(journal: Journal) -> ClassFiles:
    """Read the hand-in files that lie in the class folder; none is no error.

    Parameters
    ----------
    journal
        The learner's journal.
    """
    read, unread = [], []
    try:
        paths = sorted(class_folder(journal).glob("*.json"))
    except OSError:
        paths = []
    for path in paths:
        try:
            read.append(read_hand_in(path))
        except SummitryError as error:
            unread.append(str(error))
    return ClassFiles(tuple(read), tuple(unread))
