import dataclasses

import pytest

from summitry.errors import SummitryError
from summitry.explorers.hedges import ABOUT, KIND, HedgesExplorer
from summitry.models.hedges import VERDICTS
from summitry.text import say


@pytest.fixture
def explorer(malta):
    """Return the explorer on the whole case."""
    return HedgesExplorer(malta)


def of_claims(case, **columns):
    """Return the case with some columns of its claims changed."""
    claims = case.tables["claims"].assign(**columns)
    return dataclasses.replace(case, tables={**case.tables, "claims": claims})


def guessed(explorer, guess):
    """Guess and check."""
    explorer.guess = guess
    explorer.check()
    return explorer


def verdict_cells(explorer):
    """Return the cells of the table that only verdicts can fill."""
    names = [say(f"hedges.column.{name}") for name in (*VERDICTS, "right")]
    return set(explorer.table()[names].to_numpy().ravel())


def test_no_verdict_shows_before_a_guess(explorer):
    assert "hedges 13 of its 61 claims" in explorer.reading
    assert "states 48 outright" in explorer.reading
    assert verdict_cells(explorer) == {""}
    card = explorer.card()
    assert card.count("<li>") == 61
    assert not any(f"{say(f'claims.verdicts.{verdict}')}</b>" in card for verdict in VERDICTS)
    drawn = explorer.picture
    assert [len(bar.get_paths()) for bar in drawn.bars.values()] == [0, 0, 0]
    assert len(drawn.closed.get_paths()) == 61


def test_hedged_claims_are_right_less_often_at_first_sight(explorer):
    guessed(explorer, "less")
    assert "bears out two of nine hedged ones, 22 in 100" in explorer.reading
    assert "18 of 38 outright ones, 47 in 100: less often. So you guessed." in explorer.reading
    assert "in 27 of 100 draws: too often to make a rule of it" in explorer.reading
    assert "16 of these 18 outright ones are general background" in explorer.reading
    drawn = explorer.picture
    assert [len(bar.get_paths()) for bar in drawn.bars.values()] == [20, 12, 15]
    assert len(drawn.closed.get_paths()) == 0
    assert "✓ 2" in drawn.counts[0]["supported"].get_text()
    assert drawn.beside[0].get_text() == "? 4 cannot be known"
    assert drawn.beside[1].get_text() == "? 1 cannot be known\n❝ 9 opinions"


def test_without_general_background_it_turns_round(explorer):
    guessed(explorer, "less")
    explorer.specific = True
    assert "two of nine hedged ones, 22 in 100" in explorer.reading
    assert "two of 20 outright ones, 10 in 100: more often." in explorer.reading
    assert "in 57 of 100 draws: too often to make a rule of it" in explorer.reading
    assert "Your guess was less often." in explorer.reading
    assert "general background" not in explorer.reading


def test_with_half_truths_it_turns_round_further(explorer):
    guessed(explorer, "more")
    explorer.adjust({"specific": True, "half": True})
    assert "seven of nine hedged ones, 78 in 100" in explorer.reading
    assert "seven of 20 outright ones, 35 in 100: more often. So you guessed." in explorer.reading
    shares = [text.get_text() for text in explorer.picture.shares]
    assert shares == ["7 of 9 right, 78 in 100", "7 of 20 right, 35 in 100"]


def test_a_difference_that_chance_seldom_makes_is_told_as_one(malta):
    verdicts = malta.tables["claims"]["hedged"].map({True: "contradicted", False: "supported"})
    explorer = HedgesExplorer(of_claims(malta, verdict=verdicts), revealed=True)
    assert "Chance alone would seldom" in explorer.reading
    assert "in less than 1 of 100 draws" in explorer.reading


def test_equal_shares_carry_no_rule(malta):
    explorer = HedgesExplorer(of_claims(malta, verdict="supported"), revealed=True)
    assert "100 in 100: about as often." in explorer.reading
    assert say("hedges.chance_all") in explorer.reading


def test_no_guess_no_answer(explorer, own_journal):
    explorer.check()
    assert explorer.trouble == say("hedges.guess_first")
    assert not explorer.checked
    assert own_journal.entries() == ()


def test_a_checked_guess_stands(explorer):
    guessed(explorer, "more")
    explorer.guess = "less"
    assert explorer.guess == "more"


def test_the_levers_come_with_the_answer(explorer):
    assert explorer.controls
    assert {one.widget.layout.display for one in explorer.levers} == {"none"}
    guessed(explorer, "same")
    assert {one.widget.layout.display for one in explorer.levers} == {""}
    assert {one.widget.layout.display for one in explorer.guessing} == {"none"}


def test_a_guess_is_kept_and_found_again(explorer, own_journal, malta):
    guessed(explorer, "more")
    kept = own_journal.history(malta.id, KIND, ABOUT)
    assert [entry.value for entry in kept] == [{"way": "more", "words": "hedged ones more often"}]
    again = HedgesExplorer(malta)
    bundle = again._repr_mimebundle_()
    assert (again.guess, again.checked) == ("more", True)
    assert HedgesExplorer(malta).still() in bundle["text/html"]


def test_it_can_be_shown_without_guessing(explorer, own_journal):
    explorer.revealed = True
    assert "bears out two of nine" in explorer.reading
    assert "guess" not in explorer.reading
    assert own_journal.entries() == ()


def test_before_the_record_opens_the_guess_is_kept_and_nothing_shows(eve, own_journal):
    early = HedgesExplorer(eve)
    assert say("hedges.later") in early.reading
    guessed(early, "more")
    assert "hedges 13 of its 61 claims" in early.reading
    assert say("hedges.kept_for_later") in early.reading
    early.revealed = True
    assert verdict_cells(early) == {""}
    assert early.picture.wait.get_text() == say("hedges.picture.closed")
    assert own_journal.latest(eve.id, KIND, ABOUT).value["way"] == "more"


def test_before_the_record_opens_one_may_change_ones_mind(eve, own_journal):
    early = guessed(HedgesExplorer(eve), "more")
    early.guess = "less"
    assert not early.checked
    early.check()
    kept = own_journal.history(eve.id, KIND, ABOUT)
    assert [entry.value["way"] for entry in kept] == ["more", "less"]
    again = HedgesExplorer(eve)
    again._repr_mimebundle_()
    assert (again.guess, again.checked) == ("less", True)


@pytest.mark.parametrize(("hedged", "phrase"), [(False, "none_hedged"), (True, "all_hedged")])
def test_an_article_of_one_manner_is_shown_and_nothing_compared(malta, hedged, phrase):
    explorer = HedgesExplorer(of_claims(malta, hedged=hedged), revealed=True)
    assert explorer.reading == say(f"hedges.{phrase}", count="61")
    assert (explorer.cause, explorer.trouble) == (None, "")
    assert explorer.picture.link.get_xdata() == []


def test_opinions_alone_cannot_be_compared(malta):
    explorer = HedgesExplorer(of_claims(malta, verdict="opinion"), revealed=True)
    assert explorer.reading == say("hedges.none_checkable")


def test_a_case_without_claims_says_so(malta):
    tables = {**malta.tables, "claims": malta.tables["claims"].iloc[:0]}
    with pytest.raises(SummitryError, match="no article whose claims could be compared"):
        HedgesExplorer(dataclasses.replace(malta, tables=tables))
