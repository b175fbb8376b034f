import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.text import say


@pytest.fixture
def session(malta):
    """Return the explorer on the whole case."""
    return explore.war_votes(malta)


def test_it_begins_with_the_first_vote(session):
    assert session.resolution == "ES-11/1"
    assert (
        "Of all 193 members 141 voted yes, 5 no, 35 abstained and 12 did not vote"
        in session.reading
    )
    assert "on this map 46 yes, five abstained, two no and three did not vote" in session.reading
    assert "Since" not in session.reading


def test_moves_since_the_vote_before_are_named(session):
    session.resolution = "ES-11/7"
    assert "Since ES-11/6 four states moved" in session.reading
    assert "the United States and Hungary from yes to no" in session.reading
    assert "Georgia from yes to abstention or not voting" in session.reading
    assert "of six it cannot be said whether they did" in session.reading


def test_one_move_and_none_are_said_in_sentences_of_their_own(session):
    session.resolution = "ES-11/2"
    assert "one state moved: Uzbekistan from not voting to abstention." in session.reading
    still = explore.war_votes(session.case)
    still.ballots["ES-11/2"] = still.ballots["ES-11/1"]
    still.number = 2
    assert "Nobody on this map is known to have moved since ES-11/1." in still.reading


def test_more_moves_than_can_be_named_are_counted(session):
    codes = list(session.ballots.index[:9])
    session.ballots.loc[codes, "ES-11/1"] = "Y"
    session.ballots.loc[codes, "ES-11/2"] = ["N"] * 7 + ["A"] * 2
    session.number = 2
    assert "seven from yes to no" in session.reading
    assert "from yes to abstention" in session.reading


def test_votes_that_are_not_known_are_counted_as_such(session):
    session.resolution = "ES-11/8"
    assert "one yes, nine abstained, two no and 44 not known" in session.reading
    assert "of 46 it cannot be said" in session.reading


def test_place_and_resolution_keep_in_step(session):
    session.number = 3
    assert session.resolution == "ES-11/3"
    session.resolution = "ES-11/6"
    assert session.number == 6
    session.reset()
    assert (session.number, session.resolution) == (1, "ES-11/1")


def test_the_eve_has_six_votes(eve):
    explorer = explore.war_votes(eve)
    assert explorer.order == [f"ES-11/{number}" for number in range(1, 7)]
    with pytest.raises(SummitryError, match="there is no resolution 'ES-11/7' here"):
        explorer.resolution = "ES-11/7"
    with pytest.raises(SummitryError, match="goes from 1 to 6"):
        explorer.number = 7
    assert "2025" not in explorer.still()


def test_a_framed_state_is_told_with_its_basis(session):
    session.adjust({"resolution": "ES-11/5", "state": "SRB"})
    basis = session.bases.loc["SRB", "ES-11/5"]
    assert f"Framed: Serbia (abstained; {say(f'war_votes.bases.{basis}')})." in session.reading
    card = session.card()
    assert card.count("ES-11/") >= len(session.order)
    assert "Serbia" in card


@pytest.mark.parametrize(("state", "words"), [("VAT", "in no list"), ("FRA", "not known")])
def test_a_vote_that_is_not_known_has_no_basis(session, state, words):
    session.adjust({"resolution": "ES-11/8", "state": state})
    assert f"({words})." in session.reading
    assert session.table().loc[list(session.ballots.index).index(state)].iloc[-1] == ""


def test_an_inferred_vote_says_so(session):
    session.adjust({"resolution": "ES-11/3", "state": "SWE"})
    assert "(yes; inferred)" in session.reading


def test_the_card_tells_title_note_and_sources(session):
    session.resolution = "ES-11/8"
    card = session.card()
    for part in ("24 February 2025", "Sources differ on Ukraine", "interfax.com.ua"):
        assert part in card


def test_the_table_holds_this_vote_and_the_one_before(session):
    assert list(session.table().columns) == ["State", "ES-11/1", "How it is known"]
    session.number = 4
    table = session.table()
    assert list(table.columns) == ["State", "ES-11/3", "ES-11/4", "How it is known"]
    assert (table["ES-11/4"] == "yes").sum() == (session.ballots["ES-11/4"] == "Y").sum()


def test_a_view_before_the_session_says_that_there_is_nothing(malta):
    with pytest.raises(SummitryError, match="nothing to show here"):
        explore.war_votes(malta.as_of("2022-03-01"))
