"""Model: the word lists that an x-ray of a text goes by, checked and made quick to look up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from summitry.models.xray_words import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Final = ("hedge", "attribution", "number", "loaded", "passive")
PHRASED: Final = ("hedge", "attribution", "loaded")
LISTS: Final = (
    "vague_who", "nobody", "places_said", "times", "months", "common", "number_words", "beings",
    "adverbs", "participles", "not_participles", "agents", "abbreviations",
)  # fmt: skip
CASED: Final = ("months",)
MOST_WORDS: Final = 6


@dataclass(frozen=True)
class Phrase:
    """Words that stand side by side, and the kind they are a mark of.

    Attributes
    ----------
    words
        One to six words in lower case.
    kind
        One of `KINDS`.
    """

    words: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Rules:
    """The word lists of one language.

    Attributes
    ----------
    phrases
        By first word, the phrases that begin with it, longest first.
    lists
        The lists named in `LISTS`, in lower case; months as they are written.
    endings
        How a regular participle ends.
    """

    phrases: Mapping[str, tuple[Phrase, ...]]
    lists: Mapping[str, frozenset[str]]
    endings: tuple[str, ...]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a list holds a word; only months must be written as in the list.

        Parameters
        ----------
        name
            One of `LISTS`.
        word
            The word.
        """
        return (word if name in CASED else word.lower()) in self.lists[name]


def rules_from(written: Mapping[str, Any]) -> Rules:
    """Make rules of what a word-list file says.

    Parameters
    ----------
    written
        Under ``kinds`` the kinds, three of them with ``words``; under ``lists`` the lists of
        `LISTS` and ``endings``.

    Raises
    ------
    ValueError
        If a list is missing, or a phrase has no words or more than six.

    >>> lists = {name: [] for name in LISTS} | {"endings": ["ed"]}
    >>> kinds = {kind: {"words": ["may"] if kind == "hedge" else []} for kind in PHRASED}
    >>> rules_from({"kinds": kinds, "lists": lists}).phrases["may"][0].kind
    'hedge'
    """
    lists = written.get("lists", {})
    missing = [name for name in (*LISTS, "endings") if name not in lists]
    missing += [kind for kind in PHRASED if "words" not in written.get("kinds", {}).get(kind, {})]
    if missing:
        raise ValueError(f"The word lists lack {', '.join(missing)}.")
    phrases: dict[str, list[Phrase]] = {}
    for kind in PHRASED:
        for said in written["kinds"][kind]["words"]:
            words = tuple(token.word.lower() for token in tokens(said))
            if not 0 < len(words) <= MOST_WORDS:
                raise ValueError(f"{said!r} should be one to {MOST_WORDS} words.")
            phrases.setdefault(words[0], []).append(Phrase(words, kind))
    longest = {
        first: tuple(sorted(some, key=lambda phrase: -len(phrase.words)))
        for first, some in phrases.items()
    }
    known = {
        name: frozenset(word if name in CASED else word.lower() for word in lists[name])
        for name in LISTS
    }
    return Rules(longest, known, tuple(lists["endings"]))
