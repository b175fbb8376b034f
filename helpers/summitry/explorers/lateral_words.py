"""What lateral reading says in words: the step, the decision, and what stands beside the pages."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from summitry import look
from summitry.case.citing import kind_in_words
from summitry.explorers.source_list import citation_line, citation_list
from summitry.pictures.lateral import Page
from summitry.text import number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.case.case import Case
    from summitry.models.lateral import Beside

ANSWERS = ("a", "b", "both", "neither")
SIDES = ("a", "b")
OURS_ALONE = (" (address title)",)


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of this explorer."""
    return say(f"lateral.{phrase}", **gaps)


def page_of(source: Any, says: str) -> Page:
    """Return a page as it presents itself: site, title, date, and what it says.

    Parameters
    ----------
    source
        Its row in the table of sources.
    says
        What it says on the point.
    """
    site = urlsplit(source.url).netloc.removeprefix("www.") or words("no_address")
    title = source.title
    for addition in OURS_ALONE:
        title = title.removesuffix(addition)
    date = words("dated", date=source.published.words) if source.published else words("undated")
    return Page(site, title, date, words("says", what=says))


def read_pair(
    row: Any,
    pages: Sequence[Page],
    given: Mapping[str, Any] | None,
    found: Sequence[Beside] | None,
) -> str:
    """Say how the pair in hand stands.

    Parameters
    ----------
    row
        The pair.
    pages
        Its two pages as they present themselves.
    given
        What the learner decided: ``answer`` and ``sure``; None where nothing is decided.
    found
        What stands beside the two pages; None while the learner has not left them.
    """
    if found is None:
        sites = dict(zip(SIDES, (page.address for page in pages), strict=True))
        return words("read.ask" if given is None else "read.decided", **sites)
    ours = words(f"answers.{row.answer}")
    if given is None:
        first = words("read.ours", ours=ours)
    else:
        agrees = "agree" if given["answer"] == row.answer else "differ"
        yours = words(f"answers.{given['answer']}")
        first = words(f"read.{agrees}", answer=yours, ours=ours, **sure_of(given))
    a, b = found
    return f"{first} {words('read.others', a=count_words(a.others), b=count_words(b.others))}"


def count_words(n: int) -> str:
    """Return a count as a word; none for nothing.

    >>> count_words(0), count_words(4)
    ('none', 'four')
    """
    return number_word(n) if n else words("none")


def hint_words(given: Mapping[str, Any] | None) -> str:
    """Return what stands in the place of the counts until the pages are left."""
    if given is None:
        return words("hint")
    answer = words(f"answers.{given['answer']}") if given["answer"] else words("no_answer")
    return words("hint_decided", answer=answer, **sure_of(given))


def counted(phrase: str, n: int) -> str:
    """Return a phrase that begins with a count."""
    return words(phrase, n=n, count=number_word(n).capitalize())


def sure_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return how sure the learner is, as a gap to fill."""
    return {"sure": given["sure"]}


def read_score(agreed: int, done: int) -> str:
    """Say how many decisions agree with ours; nothing before there are two."""
    return words("read.score", agreed=agreed, n=done) if done > 1 else ""


def pair_card(case: Case, row: Any, found: Sequence[Beside] | None) -> str:
    """Return the two pages as HTML; what stands beside them once the learner has left them.

    Parameters
    ----------
    case
        The case, for its sources.
    row
        The pair.
    found
        What stands beside the two; None while that is hidden.
    """
    if found is None:
        return ""
    leave = f"<p>{escape(words('leave', what=row.leave))}</p>"
    parts = [leave, f"<p>{escape(row.why)}</p>"]
    for side, beside in zip(SIDES, found, strict=True):
        parts.append(side_html(case, row, side, beside))
    sources = look.folded(words("sources_of"), citation_list(case, row.source_ids))
    return f'<div class="summitry-card">{"".join(parts)}{sources}</div>'


def side_html(case: Case, row: Any, side: str, beside: Beside) -> str:
    """Return one page as HTML: who published it, what it copies, what stands beside it."""
    citation = case.source(getattr(row, f"source_{side}"))
    facts = dict(zip(case.facts["fact_id"], case.facts["statement"], strict=True))
    family = next(
        (one for one in case.source_families.itertuples() if citation.source_id in one.source_ids),
        None,
    )
    origin = words("card.origin", origin=family.origin) if family is not None else words("card.own")
    lines = [
        words("card.kind", kind=kind_in_words(citation.publisher_type)),
        words("card.copies", note=citation.note.rstrip(".")) if citation.note else "",
        f"{origin} {counted('card.pages', beside.pages)}",
        words("card.point", fact=facts.get(getattr(row, f"fact_{side}"), "").rstrip(".")),
        counted("card.others", beside.others),
    ]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines if line)
    head = escape(words(f"picture.side_{side}"))
    return f"<p><b>{head}</b> {citation_line(citation, noted=False)}</p><ul>{items}</ul>"
