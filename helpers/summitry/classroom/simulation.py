"""A session at the table: alone against scripted delegations, in a room, or by files handed in."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.classroom.debrief import cards_html, debrief
from summitry.classroom.hand_in import package_code
from summitry.classroom.simulation_acts import SimulationActs
from summitry.classroom.simulation_controls import Desk
from summitry.classroom.simulation_shown import seat_marks, seat_rows
from summitry.classroom.simulation_state import TABS
from summitry.classroom.simulation_words import (
    act_words,
    heading_words,
    heard,
    log_html,
    move_words,
    news_words,
    partner_words,
    read_session,
    waiting_html,
)
from summitry.classroom.table import CLOSED, STATEMENTS
from summitry.explorers.open_sources import dataset_sources
from summitry.explorers.source_list import citation_list
from summitry.pictures.simulation import SimulationPicture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.case.case import Case
    from summitry.explorers.controls import Control


class Simulation(SimulationActs):
    """Rounds at the table, from the first draft to the press statement and the debrief.

    Parameters
    ----------
    case
        A case pack with an agenda, coded positions, and open data for states and tiles.
    seat
        The own seat, by code, name or actor; by default the chair.
    people
        Who plays in one room: pseudonyms, or how many (1 to 60); nobody for a learner alone.
    rounds
        How many rounds there are, 1 to 9.
    minutes
        How long a round lasts on the clock; 0 for no clock.
    seed
        What chance begins with; the same seed and moves give the same session.
    rule
        ``consensus`` or ``minus_one``.
    record
        Name of the file that keeps the record.
    state
        Settings to begin with, as in any explorer.

    Raises
    ------
    SummitryError
        If the case lacks what a session needs, or a setting does not fit.
    """

    name = "simulation"
    mark = "scenario"
    desk: Desk | None = None

    def __init__(  # noqa: PLR0913 (each is one thing that a teacher sets)
        self,
        case: Case,
        seat: str = "",
        people: Sequence[str] | int = (),
        *,
        rounds: int = 4,
        minutes: float = 0,
        seed: int = 1,
        rule: str = "consensus",
        record: str = "table",
        **state: Any,
    ) -> None:
        self.options = {
            "seat": seat,
            "people": people if isinstance(people, int) else [*people],
            "rounds": rounds,
            "minutes": minutes,
            "seed": seed,
            "rule": rule,
            "record": record,
        }
        super().__init__(case, **state)

    def make_controls(self) -> list[Control]:
        """Return the buttons; those that do not serve now are hidden."""
        self.desk = Desk(self)
        self.arrange()
        return [*self.desk.controls(), self.make_saver()]

    def arrange(self) -> None:
        """Put up what serves now."""
        if self.desk is not None:
            self.desk.arrange()

    def round_begun(self) -> None:
        """Set the clock anew."""
        if self.desk is not None:
            self.desk.clock.restart()

    def tab_options(self) -> dict[str, str]:
        """Return the kinds of moves, by their words."""
        known = TABS[:-1] if self.alone else TABS
        return {self.say(f"tabs.{tab}"): tab for tab in known}

    def level_options(self) -> dict[str, int]:
        """Return the wordings of the item in hand, and leaving it out."""
        labels = enumerate(self.room.item(self.item).labels, 1)
        return {self.say("leave_out"): 0, **{f"{n} {label}": n for n, label in labels}}

    def partner_words(self) -> str:
        """Say who the other in hand is, and how it stands."""
        return partner_words(self.room, self.game.table, self.other)

    def act_words(self) -> str:
        """Say what the act in hand is and costs."""
        return act_words(self.room, self.action)

    def news_words(self) -> str:
        """Say what the news in hand is."""
        return news_words(self.room, self.game.table, self.news)

    def make_picture(self) -> SimulationPicture:
        """Draw the rows of items and seats."""
        seats = self.game.table.setup.seats
        return SimulationPicture(
            [item.name for item in self.room.items],
            [len(item.labels) for item in self.room.items],
            [self.room.begun(seat) for seat in seats],
        )

    def draw(self) -> str:
        """Show the draft and how the seats stand to it, and say it in words."""
        table = self.game.table
        floor = table.floor or (0,) * len(self.room.keys)
        self.picture.show(
            floor=floor,
            asked=[(self.room.keys.index(one.item), one.level) for one in table.wishes],
            hand=self.room.keys.index(self.item),
            seats=seat_marks(self.room, table),
            words=heading_words(self.room, table),
        )
        return read_session(self.room, table)

    def card(self) -> str:
        """Tell what waits, what was done, the wordings in hand, and at the end the debrief."""
        table, moves = self.game.table, self.game.moves
        if table.stage in (STATEMENTS, CLOSED):
            return self.end_card() + log_html(self.room, moves, self.speaker)
        item = self.room.item(self.item)
        words = "".join(
            f"<li>{escape(self.say('worded', n=n, label=label, words=text))}</li>"
            for n, (label, text) in enumerate(zip(item.labels, item.words, strict=True), 1)
        )
        code = self.say("code", code=package_code(table.floor)) if table.floor else ""
        hand = f"<p><b>{escape(item.name)}</b></p><ul>{words}</ul>"
        told = f'<p class="summitry-small">{escape(code)}</p>' if code and not self.alone else ""
        return (
            waiting_html(self.room, table, self.speaker)
            + log_html(self.room, moves, self.speaker)
            + f'<div class="summitry-card">{hand}{told}</div>'
        )

    def end_card(self) -> str:
        """Ask for the statement; once the session is closed, show statements and the debrief."""
        table = self.game.table
        if table.stage == STATEMENTS:
            return f'<div class="summitry-say"><p>{escape(self.say("ask_statement"))}</p></div>'
        said = "".join(
            f'<div class="summitry-card"><p><b>{escape(self.room.begun(seat))}</b></p>'
            f"<p>{escape(text)}</p></div>"
            for seat, text in table.statements
        )
        cards = debrief(self.room, self.game.moves)
        lead = self.say("debrief", n=len(cards)) if cards else self.say("no_cards")
        return (
            f'{said}<div class="summitry-say"><p><b>{escape(lead)}</b></p></div>{cards_html(cards)}'
        )

    def table(self) -> pd.DataFrame:
        """Return how each seat stands now, then the moves that the speaker knows of."""
        columns = [self.say(f"column.{name}") for name in ("round", "who", "what")]
        rows = seat_rows(self.room, self.game.table)
        rows += [
            (str(move.round), self.room.begun(move.by), move_words(self.room, move))
            for move in heard(self.game.moves, self.speaker)
        ]
        return pd.DataFrame(rows, columns=columns)

    def sources(self) -> str:
        """Name the papers, the data sets, and what the agenda rests on."""
        ids = dict.fromkeys(one for item in self.room.items for one in item.sources)
        roles = [role for role in ("states", "memberships") if role in self.case.header.open_data]
        papers = f"<p>{escape(self.say('sources'))}</p>"
        listed = citation_list(self.case, ids) if ids else ""
        return papers + dataset_sources(self.case, *roles) + listed
