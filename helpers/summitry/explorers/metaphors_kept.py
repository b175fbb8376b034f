"""How ratings of images stand in a journal, one's own and those of a class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.metaphors import LEVELS, averages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.journal.class_files import ClassFiles
    from summitry.journal.store import Journal

KIND, KEPT, ABOUT = "metaphor", "metaphor_kept", "metaphors"


def is_rating(given: Any, count: int) -> bool:
    """Tell whether something holds a rating or none for each of so many features.

    >>> is_rating((2, None, 0), 3), is_rating((2, 3, 0), 3), is_rating((True, 1, 1), 3)
    (True, False, False)
    """
    if not isinstance(given, (tuple, list)) or len(given) != count:
        return False
    return all(one is None or (type(one) is int and one in LEVELS) for one in given)


def as_kept(
    given: Sequence[int | None], features: Sequence[Any], levels: Mapping[int, str]
) -> dict[str, Any]:
    """Return ratings as they are kept, with their words.

    Parameters
    ----------
    given
        For each feature a rating or None.
    features
        Rows of the features.
    levels
        Words of the ratings.
    """
    known = [(row, one) for row, one in zip(features, given, strict=True) if one is not None]
    words = "; ".join(f"{row.name}: {levels[one]}" for row, one in known)
    return {"ratings": {row.feature_id: one for row, one in known}, "words": words}


def read_ratings(value: Any, keys: Sequence[str]) -> tuple[int | None, ...] | None:
    """Return the ratings that an entry's value holds; None where it holds none.

    >>> read_ratings({"ratings": {"luck": 2, "gone": 1}}, ["luck", "many"])
    (2, None)
    >>> read_ratings({"ratings": {"luck": "very"}}, ["luck"])
    """
    found = value.get("ratings") if isinstance(value, dict) else None
    if not isinstance(found, dict):
        return None
    given = tuple(found.get(key) for key in keys)
    usable = is_rating(given, len(keys)) and any(one is not None for one in given)
    return given if usable else None


def kept_ratings(
    journal: Journal, case_id: str, images: Iterable[str], keys: Sequence[str]
) -> dict[str, tuple[int | None, ...]]:
    """Return the ratings that a journal holds, by image; what fits no feature is left out.

    Parameters
    ----------
    journal
        The learner's journal.
    case_id
        The case under which they were kept.
    images, keys
        Ids of the images and of the features.
    """
    found = {}
    for image in images:
        entry = journal.latest(case_id, KIND, image)
        given = read_ratings(entry.value, keys) if entry is not None else None
        if given is not None:
            found[image] = given
    return found


def class_ratings(
    files: ClassFiles, case_id: str, images: Iterable[str], keys: Sequence[str]
) -> dict[str, tuple[int, tuple[float | None, ...]]]:
    """Return by image how many of a class rated it, and the mean rating of each feature.

    Parameters
    ----------
    files
        What the class handed in.
    case_id, images, keys
        As for `kept_ratings`.
    """
    found = {}
    for image in images:
        values = files.latest(case_id, KIND, image)
        given = [one for one in (read_ratings(value, keys) for value in values) if one]
        if given:
            found[image] = (len(given), averages(given))
    return found
