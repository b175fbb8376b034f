"""Stories of two who choose at once, as they stand in the strings of a language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from summitry.text import LANGUAGE

LOWEST, HIGHEST = 0, 10


@dataclass(frozen=True)
class Story:
    """A story with two players, two moves each, and payoffs to begin with.

    Attributes
    ----------
    key
        Its short name.
    button
        What it is called.
    players
        What the two are called within a sentence.
    moves
        What the two moves of each are called.
    numbers
        Four payoffs of the first player, then four of the second, each 0 to 10.
    tale
        What it is about.
    wrong
        What would make it the wrong game.
    known
        What games like it are known as, besides the name of their order; empty for nothing.
    """

    key: str
    button: str
    players: tuple[str, str]
    moves: tuple[tuple[str, str], tuple[str, str]]
    numbers: tuple[int, ...]
    tale: str
    wrong: str
    known: str = ""

    def cell(self, number: int) -> str:
        """Return what a cell is called: the first's move, then the second's."""
        down, across = divmod(number, 2)
        return f"{self.moves[0][down]} – {self.moves[1][across]}"  # noqa: RUF001 (a dash in a pair)


@cache
def stories(language: str = LANGUAGE) -> dict[str, Story]:
    """Read the stories of a language, by their keys."""
    words = resources.files("summitry") / "strings" / f"games_{language}.toml"
    told = tomllib.loads(words.read_text(encoding="utf-8"))["story"]
    return {
        row["key"]: Story(
            key=row["key"],
            button=row["button"],
            players=(row["first"], row["second"]),
            moves=(tuple(row["moves_first"]), tuple(row["moves_second"])),
            numbers=(*row["payoffs_first"], *row["payoffs_second"]),
            tale=row["tale"],
            wrong=row["wrong"],
            known=row.get("known", ""),
        )
        for row in told
    }
