import pytest

from summitry.classroom.debrief import debrief
from summitry.classroom.events import happened
from summitry.classroom.game import Game
from summitry.classroom.moves import read_record
from summitry.classroom.seating import share_out
from summitry.classroom.table import replay
from summitry.errors import SummitryError

POSTS_AND_BUDGET = {"posts": 3, "budget": 3}


def play(room, path=None, **options):
    """Return a session that plays itself to its end."""
    game = Game(room, path)
    game.open(room.setup(**options))
    for _ in range(20):
        if game.table.stage not in ("floor", "silence"):
            break
        game.do("round")
    return game


def chaired(room, seat="", **options):
    """Return a session in which one seat is played by hand."""
    game = Game(room)
    game.open(room.setup(held=((seat or room.chair, ("You",)),), **options))
    return game


@pytest.mark.parametrize("seed", range(6))
def test_eight_scripted_delegations_play_to_the_end_and_the_record_replays(room, tmp_path, seed):
    path = tmp_path / "table.jsonl"
    game = play(room, path, seats=room.codes[:8], seed=seed)
    assert game.table.stage == "statements"
    kinds = {move.kind for move in game.moves}
    assert {"draft", "amend", "sponsor", "round"} <= kinds
    record = read_record(path)
    assert record.damaged == ()
    assert replay(record.last) == game.table


def test_the_same_seed_gives_the_same_session(room):
    first, second = (play(room, seed=5) for _ in range(2))
    assert first.table == second.table


def test_a_scripted_delegation_asks_privately_for_what_brings_it_round(room):
    game = chaired(room)
    game.do("draft", room.chair, package=POSTS_AND_BUDGET)
    blockers = room.objecting(game.table)
    assert blockers
    game.do("ask", room.chair, to=blockers[0])
    answer = game.moves[-1]
    assert (answer.kind, answer.by, answer.what["says"]) == ("answer", blockers[0], "round")
    change = answer.what["item"], answer.what["level"]
    assert not room.stand(game.table, blockers[0], game.table.with_level(*change)).objects


def test_scripted_delegations_break_silence_and_block(room):
    game = chaired(room)
    game.do("draft", room.chair, package=POSTS_AND_BUDGET)
    expected = room.objecting(game.table, how="silence")
    game.do("silence", room.chair)
    assert sorted(one.by for one in game.table.objections) == sorted(expected)
    game.do("round")
    assert not game.table.rulings[0].passed
    game.do("adopt", room.chair)
    assert [ruling.passed for ruling in game.table.rulings] == [False, False]


def test_an_offer_that_helps_is_taken_and_one_that_does_not_is_refused(room):
    game = chaired(room)
    game.do("draft", room.chair, package=POSTS_AND_BUDGET)
    blocker = room.objecting(game.table)[0]
    game.do("offer", room.chair, to=blocker, item="budget", level=0)
    assert game.moves[-1].what["yes"] is True
    other = room.objecting(game.table)[-1]
    game.do("offer", room.chair, to=other, item="hum_scrutiny", level=3)
    assert game.moves[-1].what["yes"] is False


def triggers(game):
    """Return what called up the cards of a session."""
    return [card.trigger for card in debrief(game.room, game.moves)]


def test_the_cards_differ_with_what_happened(room):
    blocked = chaired(room, rounds=3)
    blocked.do("draft", room.chair, package=POSTS_AND_BUDGET)
    blocked.do("silence", room.chair)
    for _ in range(3):
        blocked.do("round")
    early = chaired(room, rounds=3)
    early.do("draft", room.chair, package={"posts": 3})
    early.do("adopt", room.chair)
    late = chaired(room, rounds=2)
    late.do("draft", room.chair, package={"posts": 3})
    late.do("round")
    late.do("adopt", room.chair)
    assert {"no_deal", "silence_broken"} <= set(triggers(blocked))
    assert {"unanimous_early", "small_package"} <= set(triggers(early))
    assert triggers(late)[0] == "late_deal"
    assert not {"no_deal", "silence_broken"} & {*triggers(early), *triggers(late)}
    for game in (blocked, early, late):
        assert 3 <= len(triggers(game)) <= 6


def test_a_walkout_a_private_deal_and_a_push_each_call_up_their_card(room):
    from summitry.classroom import effects

    game = chaired(room)
    game.do("draft", room.chair, package=POSTS_AND_BUDGET)
    blocker = room.objecting(game.table)[0]
    game.do("offer", room.chair, to=blocker, item="budget", level=0)
    walk = effects.act(room, game.table, room.chair, "walk_out", blocker, "budget")
    game.do("act", room.chair, **walk)
    game.do("adopt", room.chair)
    game.do("adopt", room.chair)
    found = {one.trigger: one for one in happened(room, game.moves)}
    assert {"walkout", "private_deal", "chair_pushed", "blocked_package"} <= set(found)
    assert found["blocked_package"].item == "budget"
    words = {card.trigger: card.happened for card in debrief(room, game.moves)}
    assert room.name(blocker) in words["private_deal"]
    assert "{" not in "".join(words.values())


def test_the_opposite_seat_stands_far_on_what_both_care_for(room):
    for code in room.codes:
        assert room.opposite(code) != code
    assert room.opposite("UKR") == "RUS"


def test_a_record_that_cannot_be_written_waits_and_is_written_later(room, tmp_path):
    path = tmp_path / "file" / "table.jsonl"
    path.parent.write_text("in the way")
    game = Game(room, path)
    game.open(room.setup(held=((room.chair, ("You",)),)))
    assert "could not be written" in game.waiting
    path.parent.unlink()
    game.do("draft", room.chair, package={"posts": 3})
    assert game.waiting == ""
    assert replay(read_record(path).last) == game.table


def test_people_are_shared_out_evenly(room):
    held = dict(share_out([f"P{n}" for n in range(60)], room.codes))
    sizes = {len(names) for names in held.values()}
    assert sum(len(names) for names in held.values()) == 60
    assert max(sizes) - min(sizes) <= 1
    assert set(held) == set(room.codes)
    assert dict(share_out(["A", "A", " ", "B"], room.codes)) == {
        room.codes[0]: ("A",),
        room.codes[1]: ("B",),
    }
    for names in ([], [" "], [f"P{n}" for n in range(61)]):
        with pytest.raises(SummitryError, match="Between 1 and 60"):
            share_out(names, room.codes)


def test_who_stayed_silent_is_not_drawn_as_objecting_after_a_package_has_passed(room):
    from summitry.classroom.simulation_shown import seat_mark

    game = chaired(room, seats=room.codes[:8])
    game.do("draft", room.chair, package={"posts": 3, "glo_terror": 2})
    game.do("silence", room.chair)
    objecting = {one.by for one in game.table.objections}
    game.do("round")
    assert not objecting
    assert game.table.passed.how == "silence"
    kinds = {seat_mark(room, game.table, seat).kind for seat in game.table.setup.seats}
    assert "objects" not in kinds
