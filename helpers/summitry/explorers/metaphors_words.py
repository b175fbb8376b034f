"""What the explorer of images says."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.explorers.source_list import citation_list
from summitry.models.metaphors import HIDES, LEVELS, SHOWS, agreement, coverage, rated_as
from summitry.pictures.metaphors import WHO, Key
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.metaphors import MetaphorsExplorer


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the section of this explorer."""
    return say(f"metaphors.{phrase}", **gaps)


def picture_key() -> Key:
    """Return the words of the key."""
    return Key(
        {level: words(f"level.{level}") for level in LEVELS},
        {who: words(f"picture.{who}") for who in WHO},
        words("picture.apart"),
    )


def read_images(shown: MetaphorsExplorer, told: Sequence[str]) -> str:
    """Say how the image in hand is rated, and which one the learner would keep.

    Parameters
    ----------
    shown
        The explorer.
    told
        Images whose coding may show.
    """
    said = read_image(shown, told)
    if shown.kept is None:
        return said
    return f"{said} {words('kept', image=shown.images[shown.kept].name)}"


def read_image(shown: MetaphorsExplorer, told: Sequence[str]) -> str:
    """Say how the image in hand is rated, and what may be said of all of them."""
    image = shown.metaphor
    name, own = shown.images[image].name, shown.answers.get(image, shown.empty)
    rated = sum(one is not None for one in own)
    if image not in told:
        if not rated:
            return words("open", image=name, count=number_word(len(shown.keys)))
        gaps = {"image": name, "rated": rated, "count": len(shown.keys)}
        return words("so_far", said=said_of(shown, own), **gaps)
    said = words("ours", image=name, said=said_of(shown, shown.coded[image]))
    compared = [compare(shown, own)] if rated else []
    return " ".join([said, *compared, *across(shown, told)])


def said_of(shown: MetaphorsExplorer, ratings: tuple[int | None, ...]) -> str:
    """Return in words what ratings say that an image shows, and what it hides."""
    shows, hides = (names(shown, rated_as(ratings, level)) for level in (SHOWS, HIDES))
    parts = [words("shows", what=shows)] if shows else []
    parts += [words("hides", what=hides)] if hides else []
    return (
        words("and", first=parts[0], last=parts[1])
        if len(parts) > 1
        else "".join(parts) or words("all_half")
    )


def names(shown: MetaphorsExplorer, places: Sequence[int]) -> str:
    """Return the names of features as in a sentence."""
    return listing([shown.features[place].name for place in places])


def compare(shown: MetaphorsExplorer, own: tuple[int | None, ...]) -> str:
    """Say how far the learner's ratings and the coding of the case agree."""
    found = agreement(own, shown.coded[shown.metaphor])
    same = words("same", same=found.same, n=found.both)
    if not found.apart:
        return same
    return f"{same} {words('apart', what=names(shown, found.apart))}"


def across(shown: MetaphorsExplorer, told: Sequence[str]) -> list[str]:
    """Say which image shows most once all codings may show; else how many are still to be rated."""
    waiting = len(shown.images) - len(told)
    if waiting:
        return [words("waiting", n=waiting, number=number_word(waiting))]
    found = coverage(shown.coded)
    best = listing([shown.images[image].name for image in found.best])
    gaps = {"n": len(found.best), "best": best, "most": found.most, "count": len(shown.keys)}
    parts = [words("most", **gaps)]
    parts += [words("never", what=names(shown, found.never))] if found.never else []
    return parts


def image_card(shown: MetaphorsExplorer) -> str:
    """Return the card of the image in hand."""
    row, told = shown.images[shown.metaphor], shown.told(shown.metaphor)
    lines = [f"<p><b>{escape(row.name)}</b> {escape(row.used_by)}</p>"]
    claims = shown.case.claims[shown.case.claims["claim_id"].isin(row.claim_ids)]
    lines += [f"<p>{escape(words('claim', claim=claim))}</p>" for claim in claims["claim"]]
    if told:
        for column in ("makes_visible", "hides"):
            label = escape(words(f"column.{column}"))
            lines.append(f"<p><b>{label}</b> {escape(getattr(row, column))}</p>")
        lines += [reasons(shown), class_html(shown)]
    sources = citation_list(shown.case, row.source_ids) if row.source_ids else ""
    lines.append(look.folded(say("frame.sources"), sources))
    return f'<div class="summitry-card">{"".join(lines)}</div>'


def reasons(shown: MetaphorsExplorer) -> str:
    """Return why the case rates the features of the image in hand as it does."""
    items = []
    for feature in shown.features:
        row = shown.reasons.get((shown.metaphor, feature.feature_id))
        if row is not None:
            gaps = {"feature": feature.name, "level": words(f"level.{row.rating}")}
            items.append(f"<li>{escape(words('reason', reason=row.reason, **gaps))}</li>")
    return look.folded(words("reasons"), f"<ul>{''.join(items)}</ul>") if items else ""


def class_html(shown: MetaphorsExplorer) -> str:
    """Return what the class said of the image in hand, or how its files would be found."""
    lines, rated = list(shown.files.unread), shown.group.get(shown.metaphor)
    if rated is None:
        lines.append(words("not_rated" if shown.files.hand_ins else "no_class"))
    else:
        count, means = rated
        coded = shown.coded[shown.metaphor]
        gaps = [
            (abs(mean - ours), place)
            for place, (mean, ours) in enumerate(zip(means, coded, strict=True))
            if mean is not None and ours is not None
        ]
        lines.append(words("class", n=count, number=number_word(count)))
        far, place = max(gaps, default=(0.0, 0))
        if far >= 1:
            what = shown.features[place].name
            lines.append(words("class_apart", what=what, mean=f"{means[place]:.1f}"))
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def table_rows(shown: MetaphorsExplorer) -> list[tuple[Any, ...]]:
    """Return image, feature and what each says of it, as far as it may show."""
    found: list[tuple[Any, ...]] = []
    for image, row in shown.images.items():
        own, told = shown.answers.get(image, shown.empty), shown.told(image)
        coded = shown.coded[image] if told else shown.empty
        mean = shown.group[image][1] if told and image in shown.group else shown.empty
        for place, feature in enumerate(shown.features):
            said = (shown.level(own[place]), shown.level(coded[place]), mean[place])
            found.append((row.name, feature.name, *said))
    return found
