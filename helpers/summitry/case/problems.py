"""What is wrong in a case pack: one problem, and the error that carries all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_SHOWN = 40
UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Problem:
    """One thing to mend: where it stands, what is wrong, what would be right.

    Parameters
    ----------
    file
        Name of the file inside the pack.
    row
        Row as a spreadsheet numbers it (the header is row 1), or line of a text file.
    column
        Name of the column, or of the key in a text file.
    wrong, remedy
        What is wrong and what to do, without a full stop; ``wrong`` may say both.

    >>> print(Problem("positions.csv", 14, "position", "140 is outside 0-100", "write less"))
    positions.csv, row 14, column position: 140 is outside 0-100; write less.
    """

    file: str
    row: int | None
    column: str | None
    wrong: str
    remedy: str

    def __str__(self) -> str:
        in_table = self.file.casefold().endswith(".csv")
        place = self.file
        if self.row is not None:
            place += f", {'row' if in_table else 'line'} {self.row}"
        if self.column is not None:
            place += f", {'column' if in_table else 'key'} {self.column}"
        return f"{place}: {'; '.join(filter(None, (self.wrong, self.remedy)))}."


class CaseError(SummitryError):
    """A case pack that cannot be opened, with everything that is wrong in it.

    Parameters
    ----------
    problems
        All problems, in the order of the files.
    pack
        Name of the pack or file they stand in.

    >>> print(CaseError([Problem("case.toml", 3, "eve", "it is empty", "write a day")], "alps"))
    alps cannot be opened, there is 1 problem:
    case.toml, line 3, key eve: it is empty; write a day.
    """

    def __init__(self, problems: Sequence[Problem], pack: str) -> None:
        self.problems = tuple(problems)
        self.pack = pack
        count = say("case.problems", n=len(self.problems), pack=pack)
        super().__init__("\n".join([count, *map(str, self.problems)]))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems, self.pack)


def problem(
    fault: str, file: str, row: int | None = None, column: str | None = None, **gaps: Any
) -> Problem:
    """Word a problem from the phrases ``check.<fault>.wrong`` and ``check.<fault>.remedy``.

    Parameters
    ----------
    fault
        Name of the fault in the ``check`` section of the phrases.
    file, row, column
        Where it stands, as in `Problem`.
    gaps
        Values of the gaps of both phrases.

    Raises
    ------
    SummitryError
        If there is no such phrase or a gap has no value.
    """
    file = file if file.isprintable() else one_line(file)
    column = None if column is None else one_line(column) or "''"
    gaps |= {"file": file, "row": row, "column": column}
    wrong, remedy = (say(f"check.{fault}.{part}", **gaps) for part in ("wrong", "remedy"))
    return Problem(file, row, column, wrong, remedy)


def shown(cell: object) -> str:
    r"""Quote a cell for a message, on one line and not too long.

    >>> shown("two\nlines"), shown("long " * 20)
    ("'two lines'", "'long long long long long long long ...'")
    """
    return f"'{one_line(str(cell))}'"


def one_line(text: str) -> str:
    """Return a text on one line and not too long, with a sign for what cannot be printed.

    Parameters
    ----------
    text
        Any text.
    """
    words = text.split()
    line = " ".join("".join(c if c.isprintable() else UNPRINTABLE for c in w) for w in words)
    if len(line) > LONGEST_SHOWN:
        return f"{line[: LONGEST_SHOWN - 4].rstrip()} ..."
    return line
