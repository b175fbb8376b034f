"""The file that a learner at an own notebook hands in, and the files of a class taken together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summitry.classroom.seating import LONGEST_NAME, MOST_PEOPLE
from summitry.errors import SummitryError
from summitry.journal.entries import as_json, now
from summitry.journal.export import decoded, written
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from summitry.classroom.simulation_state import SimulationState

FOLDER = "table"
FORMAT = "summitry-table"
VERSION = 1
STANCES = ("sponsor", "consent", "object")
LONGEST_WHY = 2_000


@dataclass(frozen=True)
class Answer:
    """What one learner says to the chair's package.

    Parameters
    ----------
    case, seat
        Id of the case and code of the seat.
    pseudonym
        How the learner wants to be called.
    package
        The package, as `package_code` writes it.
    stance
        One of `STANCES`.
    item, level
        A change that the learner asks for; no item for none.
    why
        Why, in a sentence.
    made
        When, ISO 8601 with zone.
    """

    case: str
    seat: str
    pseudonym: str
    package: str
    stance: str
    item: str = ""
    level: int = 0
    why: str = ""
    made: str = field(default_factory=now)


@dataclass(frozen=True)
class Collected:
    """What was collected.

    Attributes
    ----------
    answers
        The answers that were taken in, one a learner.
    skipped
        One sentence for each file that was not.
    """

    answers: tuple[Answer, ...] = ()
    skipped: tuple[str, ...] = ()

    def by(self, stance: str) -> list[str]:
        """Return the seats of which at least half of those who answered take a stance."""
        seats = dict.fromkeys(answer.seat for answer in self.answers)
        return [seat for seat in seats if stance == voice(self.answers, seat)]

    def sentences(self) -> list[str]:
        """Return what was collected, one sentence each."""
        return [say("classroom.collected", n=len(self.answers)), *self.skipped]


def voice(answers: Sequence[Answer], seat: str) -> str:
    """Return how a delegation speaks: it objects if half of its people do, sponsors if most do."""
    given = [answer.stance for answer in answers if answer.seat == seat]
    if 2 * given.count("object") >= len(given):
        return "object"
    return "sponsor" if 2 * given.count("sponsor") > len(given) else "consent"


def package_code(package: Sequence[int]) -> str:
    """Write a package as digits, one an item, to be typed in another notebook.

    >>> package_code((3, 0, 2))
    '302'
    """
    return "".join(str(level) for level in package)


def read_code(code: str, items: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    """Read a package from its digits; blanks and hyphens do not matter.

    Raises
    ------
    SummitryError
        If it is none of this table.

    >>> read_code("3-0 2", [("posts", 3), ("budget", 3), ("chair", 2)])
    (3, 0, 2)
    """
    digits = "".join(one for one in str(code) if one not in " -")
    fits = len(digits) == len(items) and digits.isascii() and digits.isdigit()
    levels = tuple(int(digit) for digit in digits) if fits else ()
    wrong = any(level > most for level, (_, most) in zip(levels, items, strict=False))
    if not any(levels) or wrong:
        raise SummitryError(say("classroom.no_code", n=len(items)))
    return levels


def write_answer(folder: Path, answer: Answer) -> Path:
    """Write an answer as a file to hand in; a later one of the same learner replaces it.

    Raises
    ------
    SummitryError
        If it cannot be written.
    """
    name = "".join(one if one.isalnum() else "-" for one in answer.pseudonym.strip()) or "no-name"
    content = {"format": FORMAT, "version": VERSION, **answer.__dict__}
    path = folder / f"table-{answer.seat}-{name}.json"
    return written(path, as_json(content, indent=1).encode())


def read_answer(path: Path) -> Answer:
    """Read one file that was handed in.

    Raises
    ------
    SummitryError
        If it is no such file; the sentence names it.
    """
    content = decoded(path)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise SummitryError(say("classroom.foreign", file=path.name))
    if content.get("version") != VERSION:
        raise SummitryError(say("journal.later_version", file=path.name))
    names = ("case", "seat", "pseudonym", "package", "stance", "item", "why", "made")
    words: dict[str, Any] = {name: content.get(name, "") for name in names}
    level = content.get("level", 0)
    fits = all(isinstance(one, str) for one in words.values()) and type(level) is int
    if not fits or words["stance"] not in STANCES or not words["seat"]:
        raise SummitryError(say("classroom.broken", file=path.name))
    words["pseudonym"] = " ".join(words["pseudonym"].split())[:LONGEST_NAME]
    words["why"] = words["why"][:LONGEST_WHY]
    return Answer(level=level, **words)


def read_answers(folder: Path) -> Collected:
    """Read all files in a folder; of one learner at one seat the last one counts.

    Parameters
    ----------
    folder
        Where the files lie.
    """
    try:
        paths = sorted(folder.glob("*.json"))
    except OSError:
        paths = []
    found: dict[tuple[str, str], Answer] = {}
    skipped = []
    for path in paths:
        try:
            answer = read_answer(path)
        except SummitryError as error:
            skipped.append(str(error))
            continue
        key = answer.seat, answer.pseudonym or path.name
        if key not in found or found[key].made <= answer.made:
            found[key] = answer
    answers = tuple(found.values())
    if len(answers) > MOST_PEOPLE:
        skipped.append(say("classroom.too_many", most=MOST_PEOPLE, n=len(answers)))
    return Collected(answers[:MOST_PEOPLE], tuple(skipped))


def collect(folder: str | Path, session: SimulationState) -> Collected:
    """Take the files of a class into a session: who sponsors, who objects, who asks for what.

    What a file says of another package than the one on the floor is left aside. Each delegation
    speaks with one voice, see `voice`.

    Parameters
    ----------
    folder
        Where the files lie.
    session
        The session.
    """
    from pathlib import Path

    from summitry.classroom.collecting import taken_in

    found = read_answers(Path(folder))
    answers, skipped = [], list(found.skipped)
    table = session.game.table
    for answer in found.answers:
        reason = ""
        if answer.case != table.setup.case:
            reason = "other_case"
        elif answer.seat not in table.setup.seats:
            reason = "other_seat"
        elif answer.package != package_code(table.floor):
            reason = "other_package"
        if reason:
            who = answer.pseudonym or answer.seat
            skipped.append(say(f"classroom.skipped.{reason}", who=who, seat=answer.seat))
        else:
            answers.append(answer)
    refused = taken_in(session.game, answers)
    if refused:
        skipped.append(say("classroom.refused", who=listing(refused)))
    return Collected(tuple(answers), tuple(skipped))
