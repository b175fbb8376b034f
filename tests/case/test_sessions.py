"""Seats, news, acts and cards of a session: in order, fair, and about what they say."""

import string
from typing import get_args

import pytest
from pydantic import ValidationError

from summitry.case.opening import open_case
from summitry.case.rows.columns import GENERAL_KNOWLEDGE
from summitry.case.rows.sessions import GAPS, DebriefCard, Inject, OneSidedAction, Trigger
from summitry.explorers.xray_lists import rules
from summitry.models.xray import read

SIDES = ("public", "confidential")
BANDS = {"short": (60, 95), "full": (215, 280)}
SEATS = 12


@pytest.fixture(scope="module")
def malta():
    return open_case("malta-2024")


def loaded(text):
    """Return the loaded words of a text."""
    found = (mark for sentence in read(text, rules()) for mark in sentence.marks)
    return [mark for mark in found if mark.kind == "loaded"]


def test_there_are_seats_enough_and_each_has_codings_and_sources(malta):
    roles = malta.roles
    assert len(roles) >= SEATS
    coded = malta.positions.groupby("actor_id")["issue_id"].agg(set)
    for row in roles.itertuples():
        assert row.actor_id in coded.index
        assert row.wants
        assert set(row.wants) <= coded[row.actor_id], row.role_id
        assert GENERAL_KNOWLEDGE not in row.source_ids
    assert roles["actor_id"].is_unique


def test_both_sides_the_chair_and_a_voice_without_a_seat_can_be_played(malta):
    kinds = malta.actors.set_index("actor_id")[["iso3", "kind"]].loc[list(malta.roles["actor_id"])]
    assert {malta.sides.first_code, malta.sides.second_code} <= set(kinds["iso3"])
    assert {"chair", "organisation", "state"} <= set(kinds["kind"])


def test_every_source_of_a_public_brief_stands_behind_a_position_or_the_actor(malta):
    for row in malta.roles.itertuples():
        mine = malta.positions[malta.positions["actor_id"] == row.actor_id]
        known = {source for cell in mine["source_ids"] for source in cell}
        actors = malta.actors.set_index("actor_id")
        known |= set(actors.loc[row.actor_id, "source_ids"])
        assert len(set(row.source_ids) & known) >= len(row.source_ids) - 2, row.role_id


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("length", BANDS)
def test_briefs_are_of_like_length(malta, side, length):
    counts = malta.roles[f"{side}_{length}"].str.split().str.len()
    low, high = BANDS[length]
    assert dict(counts[(counts < low) | (counts > high)]) == {}


@pytest.mark.parametrize("column", [f"{side}_{length}" for side in SIDES for length in BANDS])
def test_no_brief_uses_a_loaded_word(malta, column):
    found = {row.role_id: loaded(getattr(row, column)) for row in malta.roles.itertuples()}
    assert {role: marks for role, marks in found.items() if marks} == {}


def test_a_loaded_word_would_be_found():
    assert loaded("The brutal regime slammed the talks.")


def test_what_is_invented_says_so(malta):
    for row in malta.roles.itertuples():
        for length in BANDS:
            assert getattr(row, f"confidential_{length}").startswith("Invented for the game:")
        assert "Invented" not in row.public_full


def test_a_long_brief_says_what_the_short_one_says(malta):
    for row in malta.roles.itertuples():
        for side in SIDES:
            short = getattr(row, f"{side}_short")
            assert getattr(row, f"{side}_full").startswith(short), row.role_id


def test_seats_and_cards_open_with_the_record_and_news_do_not(malta):
    eve = malta.on_eve()
    assert (len(eve.roles), len(eve.debrief_cards)) == (0, 0)
    assert len(eve.injects) == len(malta.injects)
    assert set(eve.one_sided_actions["record"]) == {"opens with the record"}


def test_the_deck_has_ten_cards_that_name_nobody(malta):
    deck = malta.injects
    assert len(deck) == 10
    names = [name.split(" (")[0] for name in malta.actors["name"]]
    names += [head.split(",")[0].split()[-1] for head in malta.actors["head"] if head]
    told = "\n".join([*deck["title"], *deck["text"], *deck["question"]])
    assert [name for name in names if name in told] == []
    assert (deck["earliest_round"] == 1).sum() >= 2
    assert set(deck["changes"]) >= {
        "nothing",
        "salience",
        "flexibility",
        "item_off",
        "absent",
        "time",
    }


def test_every_trigger_has_a_card_and_every_card_a_source(malta):
    cards = malta.debrief_cards
    assert set(cards["trigger"]) == set(get_args(Trigger))
    assert all(GENERAL_KNOWLEDGE not in ids and ids for ids in cards["source_ids"])
    assert all(question.endswith("?") for question in cards["question"])


def test_the_words_of_every_card_can_be_filled(malta):
    filled = dict.fromkeys(GAPS, "x")
    cards = malta.debrief_cards
    for words in [*cards["happened"], *cards["question"]]:
        assert "{" not in words.format(**filled)
    for words in cards["happened"]:
        assert any(gap for _, gap, _, _ in string.Formatter().parse(words))


def test_the_acts_of_one_side_call_up_their_cards(malta):
    actions = malta.one_sided_actions.set_index("action_id")
    assert set(actions["trigger"]) <= set(malta.debrief_cards["trigger"])
    assert actions.loc["walk_out", "trigger"] == "walkout"
    told = actions[actions["record"] != ""]
    assert len(told) >= 6
    assert all(len(ids) for ids in told["source_ids"])


def example(model, **changed):
    """Return the example row of a table, with some cells changed, and what is odd in it."""
    cells = {name: field.examples[0] for name, field in model.model_fields.items()}
    return [column for column, _ in model(**{**cells, **changed}).oddities()]


def test_what_does_not_fit_in_a_row_is_pointed_out():
    assert example(Inject) == []
    assert example(Inject, shift="") == ["shift"]
    assert example(Inject, changes="nothing", whom="nobody") == ["shift"]
    assert example(Inject, whom="nobody") == ["whom"]
    assert example(OneSidedAction) == []
    assert example(OneSidedAction, source_ids="") == ["source_ids"]
    assert example(DebriefCard) == []
    assert example(DebriefCard, happened="{whom} left") == ["happened"]
    assert example(DebriefCard, question="Why did {who leave?") == ["question"]


def test_a_title_that_is_too_long_is_refused():
    with pytest.raises(ValidationError, match="title"):
        example(Inject, title="x" * 41)
