"""Tests of the readouts: authors hidden, a guess first, then who is silent on what."""

import dataclasses
import re

import pytest

from summitry.errors import SummitryError
from summitry.explorers.readouts import ReadoutsExplorer
from summitry.explorers.readouts_guess import is_guess


def hidden_words(explorer):
    """Return everything that shows apart from the buttons, as one text."""
    shown = [explorer.reading, explorer.card(), explorer.table().to_string(), explorer.sources()]
    shown += [text.get_text() for text in explorer.picture.heads]
    return " ".join(shown)


def test_before_the_guess_neither_authors_nor_pages_show(malta):
    explorer = ReadoutsExplorer(malta)
    for occasion in explorer.occasions:
        explorer.occasion = occasion
        for account in explorer.accounts.ids:
            explorer.account = account
            words = hidden_words(explorer)
            assert "http" not in words
            assert "Account A is by" not in words
            assert set(explorer.table().iloc[:, 3]) == {""}
    assert "In hand: account" in explorer.reading


def test_the_accounts_stand_side_by_side_on_the_topic_in_hand(malta):
    explorer = ReadoutsExplorer(malta, occasion="riyadh", topic="NATO and its troops")
    assert "“NATO and its troops” is told by B; A, C and D are silent." in explorer.reading
    columns = explorer.card().split("first to last")[0]
    assert [f"Account {one}" in columns for one in "ABCDE"] == [True] * 4 + [False]
    assert columns.count("silent in the part that was read") == 3
    assert "troops of NATO on its soil unacceptable" in columns


def test_letters_do_not_follow_the_table(malta):
    explorer = ReadoutsExplorer(malta)
    for occasion, accounts in explorer.occasions.items():
        known = malta.readouts[malta.readouts["occasion_id"] == occasion]["readout_id"]
        assert sorted(accounts.ids) == sorted(known)
        assert accounts.ids != list(known)


def test_a_guess_is_kept_and_shows_who_wrote_what(malta, own_journal):
    explorer = ReadoutsExplorer(malta, occasion="riyadh")
    ids = explorer.accounts.ids
    explorer.account, explorer.house = ids[0], ids[0]
    explorer.account, explorer.house = ids[1], ids[3]
    explorer.why = "It praises its host."
    assert "Named so far: two of four." in explorer.reading
    explorer.check()
    entry = own_journal.latest("malta-2024", "readout", "riyadh")
    assert entry.value["houses"] == {ids[0]: ids[0], ids[1]: ids[3]}
    assert entry.value["why"] == "It praises its host."
    assert entry.value["words"] == "A: Associated Press; B: Saudi hosts"
    assert explorer.reading.startswith("You named one of four rightly")
    assert [sign.get_text() for sign in explorer.picture.signs] == ["✓", "✗", "", ""]
    for words in ("✓ as you said", "✗ you said: Saudi hosts", "Account B is by: Russian minister"):
        assert words in explorer.card()
    assert "nato.news-pravda.com" in explorer.card()


def test_what_all_tell_what_one_alone_tells_and_what_is_left_out_is_counted(malta):
    explorer = ReadoutsExplorer(malta, occasion="riyadh", account="riyadh-sa", revealed=True)
    assert (
        "Told by all: two of seven topics; told by one house alone: “NATO and its troops” "
        "(Russian minister) and “Who was not at the table” (Associated Press)."
    ) in explorer.reading
    assert (
        "(Saudi hosts) is silent, in the part read, on “The embassies”, “Business and "
        "cooperation”, “NATO and its troops” and “Who was not at the table”."
    ) in explorer.reading
    assert "says as much" not in explorer.reading
    assert "You named" not in explorer.reading
    explorer.adjust({"occasion": "new-delhi", "account": "delhi-ap"})
    assert "(Associated Press) tells of all these topics" in explorer.reading


def test_a_guess_is_asked_for_first(malta, own_journal):
    explorer = ReadoutsExplorer(malta)
    explorer.check()
    assert explorer.trouble.startswith("Say of at least one account who wrote it")
    assert own_journal.entries() == ()
    assert "is by:" not in explorer.card()


def test_each_house_is_given_to_one_account_only(malta):
    explorer = ReadoutsExplorer(malta)
    first, second = explorer.accounts.ids[:2]
    explorer.house = second
    explorer.account = second
    explorer.house = second
    assert explorer.guess["houses"] == {second: second}
    explorer.account = first
    assert explorer.house is None


def test_a_guess_that_was_kept_stays_as_it_was_given(malta):
    explorer = ReadoutsExplorer(malta)
    first, second = explorer.accounts.ids[:2]
    explorer.house = second
    explorer.check()
    explorer.house, explorer.why = first, "something else"
    assert explorer.guess["houses"] == {first: second}
    assert (explorer.house, explorer.why) == (second, "")


def test_each_occasion_has_a_guess_of_its_own(malta):
    explorer = ReadoutsExplorer(malta, occasion="riyadh")
    explorer.house = explorer.accounts.ids[1]
    explorer.check()
    explorer.occasion = "plenary"
    assert (explorer.house, explorer.checked, explorer.topic) == (None, False, "The war")
    assert "is by:" not in explorer.card()
    explorer.occasion = "riyadh"
    assert explorer.checked
    assert "is by:" in explorer.card()


def test_the_buttons_follow_the_occasion(malta):
    explorer = ReadoutsExplorer(malta, occasion="riyadh")
    _asked, _topic, letters, houses = explorer.board.controls[:4]
    assert list(letters.options) == list("ABCD")
    explorer.occasion = "plenary"
    assert list(letters.options) == list("ABCDE")
    assert next(iter(houses.options)) == "US State Department"
    assert "The OSCE" in houses.options
    explorer.account = "plenary-afp"
    assert letters.widget.value == "plenary-afp"


def test_a_reopened_notebook_shows_what_was_kept_after_the_still_picture(malta, own_journal):
    first = ReadoutsExplorer(malta, occasion="riyadh")
    first.house = first.accounts.ids[0]
    first.check()
    again = ReadoutsExplorer(malta)
    bundle = again._repr_mimebundle_()
    assert "You named" not in bundle["text/plain"]
    assert again.answers["riyadh"]["checked"]
    assert again.occasion == "plenary"


def test_an_entry_that_does_not_fit_is_passed_over(malta, own_journal):
    for value in ({"houses": {}}, {"houses": {"riyadh-us": "delhi-us"}}, {"houses": 1}, "a", None):
        own_journal.append(case="malta-2024", kind="readout", about="riyadh", value=value)
        explorer = ReadoutsExplorer(malta)
        explorer._repr_mimebundle_()
        assert (explorer.answers, explorer.trouble) == ({}, "")


def test_starting_over_forgets_the_guess_and_the_journal_does_not(malta, own_journal):
    explorer = ReadoutsExplorer(malta, occasion="riyadh")
    explorer.house = explorer.accounts.ids[0]
    explorer.check()
    explorer.reset()
    assert "authors hidden" in explorer.reading
    assert own_journal.latest("malta-2024", "readout", "riyadh") is not None


def test_on_the_eve_it_opens_with_the_record(eve):
    with pytest.raises(SummitryError, match="opens with the record"):
        ReadoutsExplorer(eve)


def test_a_case_without_readouts_says_so(malta):
    for missing in ("readouts", "readout_points", "occasions"):
        none = {**malta.tables, missing: malta.tables[missing].iloc[:0]}
        with pytest.raises(SummitryError, match="no occasion of which two accounts"):
            ReadoutsExplorer(dataclasses.replace(malta, tables=none))


def test_words_of_a_pack_are_shown_and_never_run(malta):
    points = malta.readout_points.assign(says="<script>1</script>")
    explorer = ReadoutsExplorer(
        dataclasses.replace(malta, tables={**malta.tables, "readout_points": points})
    )
    assert "<script>" not in explorer.card()


def test_every_account_of_an_occasion_has_every_topic_and_its_own_house(malta):
    points = malta.readout_points.merge(malta.readouts, on="readout_id")
    for occasion, own in malta.readouts.groupby("occasion_id"):
        here = points[points["occasion_id"] == occasion]
        assert len(own) >= 3
        assert own["house"].is_unique
        topics = here.groupby("readout_id", sort=False)["topic"].agg(list)
        assert len(topics) == len(own)
        assert len(set(map(tuple, topics))) == 1
        assert (here[here["says"] != ""].groupby("topic").size() > 0).all()
        assert set(here[here["says"] != ""]["topic"]) == set(here["topic"])


def test_a_few_words_at_most_are_the_sources_own(malta):
    for says in malta.readout_points["says"]:
        for quoted in re.findall("“(.*?)”", says):
            assert len(quoted.split()) <= 6, says


@pytest.mark.parametrize(
    "given",
    [
        None,
        {},
        {"houses": {"one": "three"}, "why": "", "checked": True},
        {"houses": {"three": "one"}, "why": "", "checked": True},
        {"houses": {"one": "two", "two": "two"}, "why": "", "checked": True},
        {"houses": {"one": 1}, "why": "", "checked": True},
        {"houses": {"one": "two"}, "why": None, "checked": True},
        {"houses": {"one": "two"}, "why": "x" * 301, "checked": True},
        {"houses": {"one": "two"}, "why": "", "checked": "yes"},
        {"houses": {}, "why": "", "checked": True},
    ],
)
def test_what_is_no_guess_is_told_from_one(given):
    assert not is_guess(given, ["one", "two"])
    assert is_guess({"houses": {"one": "two"}, "why": "", "checked": True}, ["one", "two"])
