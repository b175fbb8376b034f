"""What many pages of one family say, and what their addresses tell, in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summitry import look
from summitry.explorers.same_voice_pages import (
    PLAIN,
    ago,
    clock,
    date_and_time,
    site_of,
)
from summitry.explorers.source_list import citation_line
from summitry.models.evidence_addresses import year_of
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.same_voice_pages import Voice


def read_pages(voice: Voice, guess: int | None, *, told: bool, short: bool) -> str:
    """Count the pages, and the voices behind them once that is told.

    Parameters
    ----------
    voice
        The family.
    guess
        How many witnesses the learner expects; None where nothing is said.
    told
        Whether the answer may show.
    short
        Whether the count alone is enough.
    """
    n = len(voice.pages)
    count = number_word(n).capitalize()
    if not told:
        mine = "ask" if guess is None else "you_say"
        said = number_word(guess) if guess is not None else ""
        asked = say(f"same_voice.{mine}", n=guess or 0, count=said)
        return f"{say('same_voice.pages', count=count)} {asked}"
    if short:
        return say("same_voice.counted", count=count)
    words = [say("same_voice.one_voice", count=count, origin=voice.family.origin)]
    if voice.family.note:
        words.append(f"{voice.family.note.rstrip('.')}.")
    if guess is not None:
        words.append(say("same_voice.you_said", n=guess, count=number_word(guess)))
    return " ".join([*words, say("same_voice.moral")])


def read_numbers(voice: Voice, unit: str) -> str:
    """Say what the numbers in the addresses read as.

    Parameters
    ----------
    voice
        The family.
    unit
        As what they are read.
    """
    n = len(voice.counted)
    if unit == PLAIN:
        return say("same_voice.numbers", n=n, count=number_word(n).capitalize())
    if unit != voice.unit():
        years = sorted(year_of(one.number, unit) for one in voice.counted.values())
        return say(f"same_voice.wrong_{unit}", year=years[-1])
    moments, run = voice.moments(), voice.run()
    times = [clock(moments[one]) for one in run]
    day = date_and_time(moments[run[0]])["day"]
    minutes = (moments[run[-1]] - moments[run[0]]).total_seconds() / 60
    if len(run) > 1:
        gaps = {"times": listing(times), "day": day, "minutes": f"{minutes:.0f}"}
        words = [say("same_voice.run", count=number_word(len(run)).capitalize(), **gaps)]
    else:
        words = [say("same_voice.no_run")]
    titles = {page.source_id: page.title for page in voice.pages}
    for one in moments:
        if one not in run:
            pause = ago(moments[one] - moments[run[0]])
            words.append(say("same_voice.aside", pause=pause, title=titles[one]))
    return " ".join([*words, say("same_voice.inference")])


def voice_card(case: Case, voice: Voice, unit: str, others: tuple[int, int], *, told: bool) -> str:
    """Return the pages as HTML: link, and what each copies once that is told.

    Parameters
    ----------
    case
        The case, for the sources.
    voice
        The family.
    unit
        As what the numbers are read.
    others
        Of other addresses with such numbers and a known date, how many read as that date, and how
        many do not.
    told
        Whether notes may show.
    """
    items = []
    for page, citation in zip(
        voice.pages, case.cite([p.source_id for p in voice.pages]), strict=True
    ):
        line = citation_line(citation, noted=told)
        items.append(f"<li><b>{escape(site_of(page))}</b>: {line}</li>")
    lines = [say("same_voice.how")] if unit != PLAIN else []
    if unit == voice.unit() and sum(others):
        lines.append(say("same_voice.others", n=sum(others), near=others[0], far=others[1]))
    how = "".join(f"<p>{escape(line)}</p>" for line in lines)
    listed = look.folded(say("same_voice.listed", n=len(items)), f"<ul>{''.join(items)}</ul>")
    return f'<div class="summitry-card">{how}{listed}</div>'
