"""What a session says: the reading, the log, and what waits for an answer."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.classroom.table import ASKED, CLOSED, SILENCE, STATEMENTS
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.classroom.moves import Move
    from summitry.classroom.room import Room
    from summitry.classroom.table import Table

PRIVATE = ("ask", "offer", "answer")
QUIET = ("open", "pass", "hand_in")
SHOWN = 9
LISTED = 2


def package_words(room: Room, package: Sequence[int]) -> str:
    """Return the items of a package with their wordings in short."""
    pairs = zip(room.items, package, strict=True)
    named = [say("simulation.settled", item=i.name, label=i.labels[n - 1]) for i, n in pairs if n]
    return "; ".join(named) if named else say("simulation.no_package")


def points_words(points: float) -> str:
    """Write points to one decimal, without a needless nought."""
    return f"{points:.1f}".removesuffix(".0")


def read_session(room: Room, table: Table) -> str:
    """Return how the session stands: round, draft, who would object; or how it ended."""
    if table.stage in (STATEMENTS, CLOSED):
        return ended_words(room, table)
    where = say("simulation.reading.round", round=table.round, rounds=table.setup.rounds)
    if not table.floor:
        return f"{where} {say('simulation.reading.no_draft', n=len(table.setup.seats))}"
    lies = say(f"simulation.reading.{table.stage}", package=package_words(room, table.floor))
    against = room.objecting(table, how=table.stage if table.stage == SILENCE else ASKED)
    if not against:
        return f"{where} {lies} {say('simulation.reading.nobody')}"
    stands = {seat: room.stand(table, seat) for seat in against}
    order = sorted(against, key=lambda seat: stands[seat].points)
    named = [
        say(
            "simulation.reading.misses",
            who=room.name(seat),
            points=points_words(-stands[seat].points),
            item=room.items[stands[seat].item].name,
        )
        for seat in order[:LISTED]
    ]
    some = say("simulation.reading.some", n=len(against), who=listing(named))
    return f"{where} {lies} {some}"


def ended_words(room: Room, table: Table) -> str:
    """Return how the session ended."""
    ruling = table.passed
    if ruling is None:
        return say("simulation.reading.no_deal", n=table.round)
    lines = [
        say(
            "simulation.reading.deal",
            round=ruling.round,
            package=package_words(room, ruling.package),
        )
    ]
    mine, most = room.council.size(ruling.package), room.council.size(room.largest(table))
    lines.append(say("simulation.reading.size", mine=mine, most=most))
    return " ".join(lines)


def move_words(room: Room, move: Move) -> str:
    """Return what was done in one line."""
    what = move.what
    gaps: dict[str, Any] = {"who": room.begun(move.by), "other": room.name(str(what.get("to", "")))}
    phrase = move.kind
    if move.kind == "draft":
        package = [what["package"].get(key, 0) for key in room.keys]
        gaps["package"] = package_words(room, package)
    if "item" in what and "level" in what and what["item"] in room.keys:
        gaps["wording"] = room.wording(what["item"], what["level"])
    if move.kind == "answer":
        phrase = f"answer_{'yes' if what.get('yes') else 'no'}" if "yes" in what else "answer"
        phrase = f"says_{what['says']}" if "says" in what else phrase
    if move.kind == "amend" and what.get("wish"):
        phrase = "wish"
    if move.kind == "act":
        row = room.actions.get(str(what.get("action")))
        gaps["act"] = row.name if row is not None else what.get("action")
    if move.kind == "inject":
        row = room.injects.get(str(what.get("inject")))
        gaps |= (
            {"title": row.title, "text": row.text} if row is not None else {"title": "", "text": ""}
        )
        met = [room.name(seat) for seat in what.get("effect", {}).get("seats", [])]
        if what.get("effect", {}).get("changes") == "item_off":
            met = [room.item(key).name for key in what["effect"]["items"] if key in room.keys]
        gaps["met"] = say("simulation.log.meets", who=met[0]) if len(met) == 1 else ""
    if move.kind == "object":
        key = str(what.get("item", ""))
        gaps["item"] = room.item(key).name if key in room.keys else say("simulation.some_item")
        gaps["points"] = points_words(float(what.get("points", 0.0)))
        phrase = "object" if what.get("points") else "object_plain"
    if move.kind == "statement":
        gaps["text"] = str(what.get("text", ""))
    return say(f"simulation.log.{phrase}", **gaps)


def heard(moves: Sequence[Move], seat: str) -> list[Move]:
    """Return the moves of which a seat knows: private talks only where it took part."""
    return [
        move
        for move in moves
        if move.kind not in QUIET
        and (move.kind not in PRIVATE or seat in (move.by, move.what.get("to")))
    ]


def log_html(room: Room, moves: Sequence[Move], seat: str) -> str:
    """Return the last lines of the log, and all of it folded."""
    known = heard(moves, seat)
    lines = [
        say("simulation.log.line", round=one.round, words=move_words(room, one)) for one in known
    ]
    if not lines:
        return ""
    shown = "".join(f"<li>{escape(line)}</li>" for line in lines[-SHOWN:])
    title = escape(say("simulation.log.title"))
    html = f'<div class="summitry-card"><p><b>{title}</b></p><ul>{shown}</ul></div>'
    if len(lines) > SHOWN:
        inside = "".join(f"<li>{escape(line)}</li>" for line in lines)
        html += look.folded(say("simulation.log.all", n=len(lines)), f"<ol>{inside}</ol>")
    return html


def waiting_html(room: Room, table: Table, seat: str) -> str:
    """Return the wishes that stand open, and the offers made to a seat."""
    lines = [
        say("simulation.asks", who=room.begun(one.by), wording=room.wording(one.item, one.level))
        for one in table.wishes
    ]
    lines += [
        say("simulation.offers", who=room.begun(one.by), wording=room.wording(one.item, one.level))
        for one in table.offers
        if one.to == seat
    ]
    if not lines:
        return ""
    title = escape(say("simulation.waiting"))
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<div class="summitry-card"><p><b>{title}</b></p><ul>{items}</ul></div>'


def partner_words(room: Room, table: Table, seat: str) -> str:
    """Say who a seat is, and how it stands to the draft."""
    if not table.floor or seat not in table.setup.seats:
        return say("simulation.partner.plain", who=room.begun(seat))
    stand = room.stand(table, seat)
    phrase = "objects" if stand.objects else "sponsors" if seat in table.sponsors else "accepts"
    return say(
        f"simulation.partner.{phrase}", who=room.begun(seat), points=points_words(-stand.points)
    )


def act_words(room: Room, action: str) -> str:
    """Say what an act of one side is and costs."""
    row = room.actions.get(action)
    if row is None:
        return ""
    return say("simulation.act_words", name=row.name, words=row.words, cost=row.cost)


def news_words(room: Room, table: Table, news: str) -> str:
    """Say what news is, and when it may come in."""
    row = room.injects.get(news)
    if row is None:
        return ""
    phrase = "drawn" if news in dict(table.drawn) else "waits"
    return say(
        f"simulation.news_{phrase}", title=row.title, text=row.text, round=row.earliest_round
    )


def heading_words(room: Room, table: Table) -> tuple[str, str]:
    """Return the two lines above the seats of the picture."""
    stage = say(f"simulation.stage.{table.stage}")
    ruling = table.passed
    if table.stage in (STATEMENTS, CLOSED):
        phrase = "passed" if ruling else "no_deal"
        return stage, say(f"simulation.picture.{phrase}", round=ruling.round if ruling else 0)
    head = say("simulation.picture.round", round=table.round, rounds=table.setup.rounds)
    if not table.floor:
        return head, say("simulation.picture.empty")
    against = room.objecting(table, how=SILENCE if table.stage == SILENCE else ASKED)
    return f"{head}: {stage}", say("simulation.picture.against", n=len(against))
