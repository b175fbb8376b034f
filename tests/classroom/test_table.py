import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.classroom.moves import KINDS, Move
from summitry.classroom.setup import Setup
from summitry.classroom.table import STAGES, Table, replay, step, take_up
from summitry.errors import SummitryError

SEATS = ("UPL", "LOW", "SEA")
ITEMS = (("gauges", 3), ("tolls", 2))
SETUP = Setup("river-talks", "room", SEATS, "UPL", ITEMS, rounds=3, seconds=100)


def opened(**changes):
    """Return the opening move."""
    return Move("s", "open", what={**SETUP.what(), **changes})


def after(*moves):
    """Return the table after an opening and moves, each as kind, seat, and what."""
    given_moves = [Move("s", kind, by, what=what) for kind, by, what in moves]
    return replay([opened(), *given_moves])


DRAFT = ("draft", "UPL", {"package": {"gauges": 2, "tolls": 1}})


def refused(*moves):
    """Return the sentence with which the last of several moves is refused."""
    table = after(*moves[:-1])
    kind, by, what = moves[-1]
    with pytest.raises(SummitryError) as error:
        step(table, Move("s", kind, by, what=what))
    words = str(error.value)
    assert words.endswith(".")
    assert "\n" not in words
    return words


def test_a_package_passes_when_nobody_objects():
    table = after(DRAFT, ("adopt", "UPL", {}), ("gavel", "UPL", {}))
    assert table.stage == "statements"
    assert table.passed.package == (2, 1)


def test_one_objection_blocks_by_consensus_and_not_by_consensus_minus_one():
    moves = [
        DRAFT,
        ("adopt", "UPL", {}),
        ("object", "LOW", {"item": "tolls"}),
        ("gavel", "UPL", {}),
    ]
    assert after(*moves).passed is None
    assert after(*moves).stage == "floor"
    moves = [Move("s", kind, by, what=what) for kind, by, what in moves]
    assert replay([opened(rule="minus_one"), *moves]).passed is not None


def test_silence_is_decided_when_the_round_ends():
    quiet = after(DRAFT, ("silence", "UPL", {}), ("round", "", {}))
    assert quiet.passed.how == "silence"
    broken = after(DRAFT, ("silence", "UPL", {}), ("object", "SEA", {}), ("round", "", {}))
    assert (broken.passed, broken.round, broken.stage) == (None, 2, "floor")


def test_who_does_not_own_the_draft_asks_for_a_change():
    table = after(DRAFT, ("amend", "LOW", {"item": "tolls", "level": 0}))
    assert table.floor == (2, 1)
    assert [(wish.by, wish.item, wish.level) for wish in table.wishes] == [("LOW", "tolls", 0)]
    granted = step(table, Move("s", "amend", "UPL", what={"item": "tolls", "level": 0}))
    assert (granted.floor, granted.wishes) == ((2, 0), ())


def test_a_private_yes_is_a_deal():
    offer = ("offer", "LOW", {"to": "UPL", "item": "tolls", "level": 2})
    table = after(DRAFT, offer, ("answer", "UPL", {"to": "LOW", "yes": True}))
    [deal] = table.deals
    assert (deal.by, deal.to, deal.item, deal.level, table.offers) == ("LOW", "UPL", "tolls", 2, ())


def test_who_is_away_neither_joins_nor_objects_and_comes_back():
    away = {"action": "stay", "effect": {"changes": "absent", "seats": ["LOW"], "rounds": 1}}
    moves = [DRAFT, ("sponsor", "LOW", {}), ("act", "LOW", away)]
    assert after(*moves).sponsors == ("UPL",)
    assert "away" in refused(*moves, ("sponsor", "LOW", {}))
    assert "LOW" in after(*moves, ("round", "", {}), ("sponsor", "LOW", {})).sponsors


def test_an_item_that_news_bars_cannot_be_put():
    what = {"inject": "two", "effect": {"changes": "item_off", "items": ["tolls"], "rounds": 1}}
    assert "cannot be decided" in refused(DRAFT, ("inject", "", what), ("adopt", "UPL", {}))
    table = after(DRAFT, ("inject", "", what), ("round", "", {}), ("adopt", "UPL", {}))
    assert table.stage == "asked"


def test_news_may_shorten_a_round():
    what = {"inject": "dark", "effect": {"changes": "time", "shift": -30, "rounds": 1}}
    assert after(("inject", "", what)).seconds == 70
    assert after(("inject", "", what), ("round", "", {})).seconds == 100


@pytest.mark.parametrize(
    ("moves", "words"),
    [
        ([("sponsor", "UPL", {})], "No draft"),
        ([DRAFT, DRAFT], "stands so"),
        ([DRAFT, ("draft", "LOW", {"package": {"gauges": 1}})], "lies on the floor already"),
        ([("draft", "UPL", {"package": {}})], "at least one item"),
        ([("draft", "UPL", {"package": {"gauges": 4}})], "no such wording"),
        ([("draft", "UPL", {"package": {"gauges": True}})], "no such wording"),
        ([("draft", "UPL", {"package": {"ships": 1}})], "no such item"),
        ([("draft", "XXX", {"package": {"gauges": 1}})], "no such seat"),
        ([DRAFT, ("adopt", "LOW", {})], "for the chair"),
        ([DRAFT, ("object", "LOW", {})], "first puts"),
        ([DRAFT, ("adopt", "UPL", {}), ("round", "", {})], "has to rule"),
        ([DRAFT, ("silence", "UPL", {}), ("gavel", "UPL", {})], "Silence still runs"),
        ([DRAFT, ("ask", "LOW", {"to": "LOW"})], "itself"),
        ([DRAFT, ("answer", "LOW", {"to": "UPL", "yes": True})], "nothing was asked"),
        ([DRAFT, ("withdraw", "LOW", {})], "does not sponsor"),
        ([("inject", "LOW", {"inject": "x"})], "facilitator"),
        ([("inject", "", {"inject": "x", "earliest": 2})], "from round 2"),
        ([("statement", "UPL", {"text": "We met."})], "first puts"),
        ([*[("round", "", {})] * 3, ("draft", "UPL", DRAFT[2])], "talks are over"),
        ([*[("round", "", {})] * 3, ("statement", "UPL", {"text": " "})], "empty"),
        ([*[("round", "", {})] * 3, ("statement", "UPL", {"text": "x" * 20_001})], "20001 letters"),
        ([*[("round", "", {})] * 3, ("close", "UPL", {}), ("close", "UPL", {})], "is over"),
    ],
)
def test_an_illegal_move_is_refused_in_one_clear_sentence(moves, words):
    assert words in refused(*moves)


def test_nothing_is_done_before_the_opening_and_nothing_is_opened_twice():
    with pytest.raises(SummitryError, match="not been opened"):
        step(Table(), Move("s", "pass", "UPL"))
    with pytest.raises(SummitryError, match="open already"):
        replay([opened(), opened()])


@pytest.mark.parametrize(
    "changes", [{"version": 2}, {"chair": "XXX"}, {"rounds": 99}, {"items": {}}, {"seats": 3}]
)
def test_a_setup_that_cannot_be_played_is_refused(changes):
    with pytest.raises(SummitryError, match="record"):
        replay([opened(**changes)])


WHATS = st.fixed_dictionaries(
    {},
    optional={
        "package": st.dictionaries(st.sampled_from(["gauges", "tolls", "x"]), st.integers(-1, 4)),
        "item": st.sampled_from(["gauges", "tolls", "x", ""]),
        "level": st.integers(-1, 4),
        "to": st.sampled_from([*SEATS, "XXX"]),
        "yes": st.booleans(),
        "inject": st.sampled_from(["a", "b"]),
        "text": st.text(max_size=5),
        "points": st.floats(allow_nan=False, allow_infinity=False) | st.none(),
        "effect": st.fixed_dictionaries(
            {"changes": st.sampled_from(["nothing", "absent", "item_off", "time", "war"])},
            optional={
                "seats": st.lists(st.sampled_from([*SEATS, "XXX"]), max_size=2),
                "items": st.lists(st.sampled_from(["gauges", "x"]), max_size=2),
                "shift": st.floats(-200, 200),
                "rounds": st.integers(-1, 2),
            },
        )
        | st.just(3),
    },
)
MOVES = st.lists(
    st.builds(
        lambda kind, by, what: Move("s", kind, by, what=what),
        st.sampled_from(KINDS),
        st.sampled_from([*SEATS, "", "XXX"]),
        WHATS,
    ),
    max_size=40,
)


@given(MOVES)
def test_any_moves_keep_the_rules_and_replay_to_the_same(moves):
    table, made, aside = take_up([opened(), *moves])
    assert len(made) + len(aside) == len(moves) + 1
    assert replay(made) == table
    assert replay([read_again(move) for move in made]) == table
    assert table.stage in STAGES
    assert 1 <= table.round <= SETUP.rounds
    assert set(table.sponsors) <= set(SEATS) - table.absent
    assert len(set(table.sponsors)) == len(table.sponsors)
    assert all(0 <= level <= most for level, (_, most) in zip(table.floor, ITEMS, strict=False))
    assert not table.floor or any(table.floor)
    assert len([ruling for ruling in table.rulings if ruling.passed]) <= 1
    assert all(ruling.passed == (not ruling.objections) for ruling in table.rulings)
    assert (table.passed is None) or table.stage in ("statements", "closed")


def read_again(move):
    """Return a move as it comes back from the file."""
    from summitry.classroom.moves import read_move

    return read_move(move.line())
