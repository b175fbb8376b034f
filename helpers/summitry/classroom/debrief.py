"""The cards of a debrief: chosen by what happened, with names and rounds filled in."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from summitry import look
from summitry.classroom.events import happened, silent_pair
from summitry.models.tables import rows
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.classroom.events import Happened
    from summitry.classroom.moves import Move
    from summitry.classroom.room import Room

LEAST, MOST = 3, 6
MOST_NAMES = 3


class Card(NamedTuple):
    """A card to talk about.

    Attributes
    ----------
    key, trigger
        Its short name, and what called it up.
    happened, question, good_answers, record
        Its words, gaps filled.
    sources
        Ids of the sources of what the record shows.
    """

    key: str
    trigger: str
    happened: str
    question: str
    good_answers: str
    record: str
    sources: tuple[str, ...]


def debrief(room: Room, moves: Sequence[Move]) -> list[Card]:
    """Return the cards for a session, what matters most first; three to six.

    Where less than three things happened, the two that stood farthest apart and did not talk are
    one more thing to talk about.

    Parameters
    ----------
    room
        The case.
    moves
        The moves of one session.
    """
    found = happened(room, moves)
    deck: dict[str, list[Any]] = {}
    for row in rows(room.case.debrief_cards):
        deck.setdefault(str(row.trigger), []).append(row)
    first = [card(room, deck[one.trigger][0], one) for one in found if one.trigger in deck]
    second = [card(room, row, one) for one in found[:1] for row in deck.get(one.trigger, [])[1:]]
    cards = first + second
    called = {one.trigger for one in cards}
    more = silent_pair(room, moves) if len(cards) < LEAST else None
    if more is not None and more.trigger in deck and more.trigger not in called:
        cards.append(card(room, deck[more.trigger][0], more))
    return cards[:MOST]


def card(room: Room, row: Any, event: Happened) -> Card:
    """Return a card with its gaps filled."""
    gaps = {
        "who": names(room, event.who),
        "other": room.name(event.other),
        "item": quoted(room.item(event.item).name) if event.item else say("simulation.some_item"),
        "round": event.round,
        "count": number_word(event.times),
        "inject": room.injects[event.inject].title if event.inject in room.injects else "",
    }

    def filled(words: str) -> str:
        text = str(words)
        for gap, value in gaps.items():
            text = text.replace(f"{{{gap}}}", str(value))
        return text[:1].upper() + text[1:]

    return Card(
        str(row.card_id),
        event.trigger,
        filled(row.happened),
        filled(row.question),
        filled(row.good_answers),
        filled(row.record),
        tuple(row.source_ids),
    )


def quoted(name: str) -> str:
    """Return the name of an item as a sentence quotes it."""
    return say("simulation.quoted", name=name)


def names(room: Room, seats: Sequence[str]) -> str:
    """Return the names of seats as in a sentence; of many, a few and how many more."""
    named = [room.name(seat) for seat in seats]
    if len(named) > MOST_NAMES:
        rest = len(named) - MOST_NAMES + 1
        named = [*named[: MOST_NAMES - 1], say("simulation.more", n=rest)]
    return listing(named)


def cards_html(cards: Sequence[Card]) -> str:
    """Return the cards as HTML: what happened and the question open, the rest folded."""
    shown = []
    for number, one in enumerate(cards, 1):
        title = say("simulation.card", number=number, of=len(cards))
        inside = (
            f"<p><b>{escape(say('simulation.good'))}</b> {escape(one.good_answers)}</p>"
            f"<p><b>{escape(say('simulation.record'))}</b> {escape(one.record)}</p>"
        )
        shown.append(
            f'<div class="summitry-card"><p class="summitry-small">{escape(title)}</p>'
            f"<p>{escape(one.happened)}</p><p><b>{escape(one.question)}</b></p>"
            f"{look.folded(say('simulation.unfold'), inside)}</div>"
        )
    return "".join(shown)
