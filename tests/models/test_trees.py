"""Trees of moves against textbook results, and what must hold for any of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.trees import End, Turn, Way, fold, path_of, turns, ways
from summitry.models.trees_spoken import (
    commitment,
    pledge_holds_above,
    pledge_pays_below,
    promise,
    threat,
)
from summitry.models.trees_threats import (
    best_alone,
    empty_threats,
    nobody_gains,
    plans,
    played,
    would_not_be_done,
)

COSTS = st.integers(0, 10)


def entry():
    """Return the market entry game of Selten (1978): stay out, or enter and be fought or not."""
    answer = Turn(1, {"share": End((2, 2)), "fight": End((0, 0))})
    return Turn(0, {"stay out": End((1, 5)), "enter": answer})


def ultimatum(pie):
    """Return the ultimatum game: a share is offered, and taken or refused."""
    offers = {
        f"{share}": Turn(1, {"take": End((pie - share, share)), "refuse": End((0, 0))})
        for share in range(pie + 1)
    }
    return Turn(0, offers)


def centipede(length):
    """Return the centipede of Rosenthal (1981): take the larger share, or pass and let it grow."""
    tree = End((length, length))
    for number in reversed(range(length)):
        mover = number % 2
        takes = (number + 2, number) if mover == 0 else (number - 1, number + 3)
        tree = Turn(mover, {"take": End(takes), "pass": tree})
    return tree


def chain_store(markets):
    """Return the chain store game: one store meets so many entrants, one after the other."""

    def stage(number, sofar):
        if number == markets:
            return End(sofar)

        def after(store, entrant):
            gained = list(sofar)
            gained[-1] += store
            gained[number] += entrant
            return stage(number + 1, tuple(gained))

        answer = Turn(markets, {"share": after(2, 2), "fight": after(0, 0)})
        return Turn(number, {"stay out": after(5, 1), "enter": answer})

    return stage(0, (0,) * (markets + 1))


@st.composite
def trees(draw, depth=3, chance=True):
    """Return a small tree of two movers, with many ties."""
    if depth == 0 or draw(st.integers(0, 3)) == 0:
        return End(tuple(draw(st.integers(-2, 2)) for _ in range(2)))
    mover = draw(st.sampled_from([0, 1, None] if chance else [0, 1]))
    count = draw(st.integers(1, 3 if depth == 3 else 2))
    moves = {"abc"[n]: draw(trees(depth=depth - 1, chance=chance)) for n in range(count)}
    return Turn(mover, moves, (1 / count,) * count if mover is None else ())


def followed(tree, path):
    """Return what stands at the end of a path."""
    for move in path:
        tree = tree.moves[move]
    return tree


def test_the_entrant_enters_and_is_not_fought():
    folded = fold(entry())
    assert path_of(folded) == ("enter", "share")
    assert folded[()].payoffs == (2, 2)


def test_to_stay_out_rests_on_a_threat_that_would_not_be_carried_out():
    found = empty_threats(entry())
    assert [(one.plan[()], one.plan[("enter",)]) for one in found] == [("stay out", "fight")]
    assert found[0].places == (("enter",),)
    assert nobody_gains(entry(), found[0].plan)


@pytest.mark.parametrize("markets", [1, 2, 4])
def test_the_chain_store_shares_every_market(markets):
    folded = fold(chain_store(markets))
    assert path_of(folded) == ("enter", "share") * markets
    assert {one.chosen for one in folded.values()} == {"enter", "share"}
    assert folded[()].payoffs == (2,) * markets + (2 * markets,)


def test_the_ultimatum_has_two_outcomes_nothing_or_the_smallest_share():
    found = ways(ultimatum(10))
    assert {way.payoffs for way in found} == {(10, 0), (9, 1)}
    assert {way.path[1] for way in found} == {"take"}
    assert len(empty_threats(ultimatum(3))) > 0


def test_in_the_centipede_who_comes_first_takes_at_once():
    for length in (2, 6, 10):
        folded = fold(centipede(length))
        assert {one.chosen for one in folded.values()} == {"take"}
        assert path_of(folded) == ("take",)


def test_chance_is_weighed():
    tree = Turn(None, {"rain": End((0, 4)), "sun": entry()}, (0.25, 0.75))
    folded = fold(tree)
    assert folded[()].payoffs == (1.5, 2.5)
    assert folded[()].chosen is None
    assert path_of(folded) == ()
    assert ways(tree) == (Way((1.5, 2.5), ()),)
    assert played(tree, {("sun",): "stay out", ("sun", "enter"): "fight"}) == (0.75, 4.75)


@pytest.mark.parametrize(
    "tree",
    [
        Turn(0, {}),
        Turn(None, {"a": End((1,))}, (0.5,)),
        Turn(None, {"a": End((1,)), "b": End((1,))}, (1.5, -0.5)),
        Turn(None, {"a": End((1,))}),
    ],
)
def test_what_is_no_tree_is_refused(tree):
    with pytest.raises(ValueError, match=r"turn has|chance needs"):
        fold(tree)
    with pytest.raises(ValueError, match=r"turn has|chance needs"):
        ways(tree)


def test_more_plans_than_can_be_listed_are_refused():
    wide = Turn(0, {str(n): Turn(1, {str(m): End((0, m)) for m in range(9)}) for n in range(9)})
    with pytest.raises(ValueError, match="too many plans"):
        plans(wide)


@given(trees())
def test_no_other_move_is_better_for_who_moves_than_the_folded_one(tree):
    folded = fold(tree)
    for place, turn in turns(tree):
        if turn.mover is None:
            continue
        values = {
            name: then.payoffs if isinstance(then, End) else folded[(*place, name)].payoffs
            for name, then in turn.moves.items()
        }
        mine = folded[place].payoffs[turn.mover]
        assert all(one[turn.mover] <= mine + 1e-9 for one in values.values())
        assert folded[place].chosen == folded[place].best[0]
        assert values[folded[place].chosen] == folded[place].payoffs
        tied = [name for name, one in values.items() if abs(one[turn.mover] - mine) < 1e-9]
        assert tuple(tied) == folded[place].best


@given(trees())
def test_the_folded_plan_is_perfect_and_nobody_gains(tree):
    folded = fold(tree)
    plan = {place: one.chosen for place, one in folded.items() if one.chosen is not None}
    assert nobody_gains(tree, plan)
    assert would_not_be_done(tree, plan) == ()
    root = folded[()].payoffs if folded else tree.payoffs
    assert played(tree, plan) == pytest.approx(root)


@given(trees(chance=False))
def test_the_allowed_ways_are_those_of_all_perfect_plans(tree):
    perfect = [plan for plan in plans(tree) if not would_not_be_done(tree, plan)]

    def path(plan):
        place = ()
        while place in plan:
            place = (*place, plan[place])
        return place

    found = ways(tree)
    assert {way.path for way in found} == {path(plan) for plan in perfect}
    assert all(followed(tree, way.path).payoffs == way.payoffs for way in found)


@given(trees())
def test_a_plan_without_a_better_move_is_an_equilibrium(tree):
    for plan in plans(tree)[:200]:
        if not would_not_be_done(tree, plan):
            assert nobody_gains(tree, plan)
        mine = played(tree, plan)
        assert all(best_alone(tree, plan, n) >= mine[n] - 1e-9 for n in range(2))


@given(act=COSTS, give=COSTS)
def test_a_threat_is_believed_exactly_where_giving_in_costs_more(act, give):
    folded = fold(threat(act, give))
    assert (path_of(folded) == ("leave",)) == (give > act)
    assert (len(folded[("challenge",)].best) == 2) == (give == act)


@given(keeping=COSTS, word=COSTS)
def test_a_promise_is_believed_exactly_where_a_broken_word_costs_more(keeping, word):
    assert (path_of(fold(promise(keeping, word))) == ("deliver", "keep")) == (word > keeping)


@given(act=COSTS, give=COSTS, pledge=COSTS, back=COSTS)
def test_a_pledge_is_made_exactly_where_it_binds_and_is_worth_its_price(act, give, pledge, back):
    folded = fold(commitment(act, give, pledge, back))
    binds = folded[("pledge", "challenge")].best == ("act",)
    assert binds == (give + back > act)
    if give <= act:
        assert binds == (back > pledge_holds_above(act, give))
    assert (folded[()].chosen == "pledge") == (pledge < pledge_pays_below(act, give, back))


def test_costs_below_zero_are_refused():
    for made in (lambda: threat(-1, 2), lambda: promise(1, -2), lambda: commitment(1, 1, 1, -1)):
        with pytest.raises(ValueError, match="at least 0"):
            made()
