"""The buttons of a session, by what they are for, and when each is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.classroom.buttons import Box, Do
from summitry.classroom.clock import Clock
from summitry.classroom.table import ASKED, CLOSED, FLOOR, SILENCE, STATEMENTS
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Pick, Step
from summitry.explorers.offering import Offer
from summitry.explorers.predicting import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.classroom.simulation import Simulation
    from summitry.explorers.controls import Control

Shown = tuple["Control", "Callable[[], bool]"]


class Desk:
    """All controls of a session.

    Parameters
    ----------
    session
        The session they serve.
    """

    def __init__(self, session: Simulation) -> None:
        self.session = session
        self.clock = Clock(session, session.say("clock"), lambda: session.game.table.seconds)
        self.levels = Offer(session, "level", session.say("level"), session.level_options())
        self.tabs = Offer(session, "tab", session.say("tab"), session.tab_options())
        self.shown: list[Shown] = [
            *self.top(),
            *self.drafting(),
            *self.talking(),
            *self.acting(),
            *self.deciding(),
            *self.facilitating(),
            *self.ending(),
        ]

    @property
    def stage(self) -> str:
        """The stage of the session."""
        return self.session.game.table.stage

    def at(self, tab: str, *stages: str) -> bool:
        """Tell whether a tab is open and the session at one of some stages."""
        return self.session.tab == tab and self.stage in (stages or (FLOOR, SILENCE, ASKED))

    def do(
        self,
        phrase: str,
        action: Callable[[], object],
        ready: Callable[[], bool] = lambda: True,
        *,
        strong: bool = False,
    ) -> Do:
        """Return a button with the words of a phrase."""

        def act() -> None:
            action()

        return Do(self.session, self.session.say(phrase), act, ready, strong=strong)

    def top(self) -> list[Shown]:
        """Return who speaks, the clock, and what kind of move to choose."""
        session = self.session
        seats = {session.room.begun(code): code for code in session.room.codes}
        speaker = Pick(session, "speaker", session.say("speaker"), seats)
        talks = (FLOOR, SILENCE, ASKED)
        return [
            (speaker, lambda: not session.alone and self.stage != CLOSED),
            (self.clock, lambda: bool(session.game.table.setup.seconds) and self.stage in talks),
            (self.tabs, lambda: self.stage in talks),
        ]

    def drafting(self) -> list[Shown]:
        """Return what changes the draft."""
        s = self.session
        step = Step(s, "item", s.say("item"), lambda: s.room.keys)
        own = lambda: self.at("draft", FLOOR) and s.own_draft  # noqa: E731
        other = lambda: self.at("draft", FLOOR) and not s.own_draft  # noqa: E731
        both = lambda: self.at("draft", FLOOR) or self.at("talk", FLOOR)  # noqa: E731
        changed = lambda: s.level != s.game.table.level(s.item)  # noqa: E731
        here = lambda: self.at("draft", FLOOR) and bool(s.game.table.floor)  # noqa: E731
        return [
            (step, both),
            (self.levels, both),
            (self.do("put_in", s.put_in, changed, strong=True), own),
            (self.do("staff", s.take_staff_draft), lambda: own() and not s.game.table.floor),
            (self.do("own_package", s.take_own_package), lambda: own() and bool(s.own_package())),
            (self.do("grant", s.grant, lambda: bool(s.game.table.wishes)), own),
            (self.do("ask_for", s.put_in, changed, strong=True), other),
            (self.do("sponsor", lambda: s.make("sponsor")), lambda: here() and not s.sponsors),
            (self.do("withdraw", lambda: s.make("withdraw")), lambda: here() and s.sponsors),
        ]

    def talking(self) -> list[Shown]:
        """Return what is said in private."""
        s = self.session
        seats = lambda: [seat for seat in s.game.table.setup.seats if seat != s.speaker]  # noqa: E731
        partner = Asked(s, "other", s.say("other"), seats, s.partner_words)
        open_ = lambda: self.at("talk", FLOOR, SILENCE)  # noqa: E731
        floor = lambda: self.at("talk", FLOOR)  # noqa: E731
        offer = lambda: s.offered_by_other() is not None  # noqa: E731
        named = lambda: open_() or (self.at("act", FLOOR, SILENCE) and s.act_is_aimed())  # noqa: E731
        return [
            (partner, named),
            (self.do("ask", lambda: s.make("ask", to=s.other), strong=True), open_),
            (self.do("offer", s.offer), floor),
            (self.do("accept", lambda: s.answer(yes=True)), lambda: floor() and offer()),
            (self.do("decline", lambda: s.answer(yes=False)), lambda: floor() and offer()),
        ]

    def acting(self) -> list[Shown]:
        """Return the acts of one side."""
        s = self.session
        acts = Asked(s, "action", s.say("act"), lambda: list(s.room.actions), s.act_words)
        here = lambda: self.at("act", FLOOR, SILENCE) and bool(s.room.actions)  # noqa: E731
        return [(acts, here), (self.do("do_it", s.act, strong=True), here)]

    def deciding(self) -> list[Shown]:
        """Return what decides; the end of the round is always there."""
        s = self.session
        chair = lambda: self.at("decide", FLOOR) and (s.in_chair or not s.alone)  # noqa: E731
        put = lambda: self.at("decide", SILENCE, ASKED) and not s.in_chair  # noqa: E731
        gavel = lambda: self.at("decide", SILENCE, ASKED) and (s.in_chair or not s.alone)  # noqa: E731
        draft = lambda: bool(s.game.table.floor)  # noqa: E731
        return [
            (self.do("silence", lambda: s.chair("silence"), draft), chair),
            (self.do("adopt", lambda: s.chair("adopt"), draft, strong=True), chair),
            (self.do("consent", lambda: s.make("consent")), put),
            (self.do("object", s.object), put),
            (self.do("gavel", lambda: s.chair("gavel"), strong=True), gavel),
            (self.do("next_round", s.end_round), lambda: self.stage in (FLOOR, SILENCE)),
        ]

    def facilitating(self) -> list[Shown]:
        """Return what a facilitator does: news, and the files of the others."""
        s = self.session
        here = lambda: self.at("facilitate", FLOOR, SILENCE)  # noqa: E731
        deck = lambda: here() and bool(s.room.injects)  # noqa: E731
        news = Asked(s, "news", s.say("news"), lambda: list(s.room.injects), s.news_words)
        return [
            (news, deck),
            (self.do("let_in", s.let_in, strong=True), deck),
            (self.do("by_lot", s.draw_news), deck),
            (self.do("collect", s.collect), here),
        ]

    def ending(self) -> list[Shown]:
        """Return the press statement, and what comes after the end."""
        s = self.session
        box = Box(s, "text", s.say("statement"), s.say("statement_gap"))
        over = lambda: self.stage == STATEMENTS  # noqa: E731
        closed = lambda: self.stage == CLOSED  # noqa: E731
        return [
            (box, over),
            (self.do("read_out", s.read_out, strong=True), over),
            (self.do("close", lambda: s.chair("close")), over),
            (self.do("second", s.second_run, strong=True), closed),
            (self.do("new", s.reset), closed),
        ]

    def controls(self) -> list[Control]:
        """Return all controls in their order on screen."""
        return [control for control, _ in self.shown]

    def arrange(self) -> None:
        """Show the controls that serve now; let buttons rest that cannot be pressed."""
        self.tabs.offer(self.session.tab_options())
        self.levels.offer(self.session.level_options())
        for control, serves in self.shown:
            control.widget.layout.display = "" if serves() else HIDDEN
            if isinstance(control, Do):
                control.refresh()
            if isinstance(control, Asked):
                control.write()
