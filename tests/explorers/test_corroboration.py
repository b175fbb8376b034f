import dataclasses

import pytest

from summitry.errors import SummitryError
from summitry.explorers.corroboration import ABOUT, KIND, CorroborationExplorer
from summitry.explorers.corroboration_columns import ORDERS
from summitry.text import say

MET, UNPLANNED = "f02", "f01"


@pytest.fixture
def explorer(malta):
    """Return the explorer on the whole case."""
    return CorroborationExplorer(malta)


def without(case, *tables):
    """Return the case with some tables empty."""
    kept = {name: case.tables[name] for name in case.tables}
    kept |= {name: kept[name].iloc[:0] for name in tables}
    return dataclasses.replace(case, tables=kept)


def test_it_begins_with_what_the_prompt_asked(explorer):
    assert explorer.fact == MET
    assert explorer.statement().startswith("Lavrov and Blinken met or talked face to face")


def test_on_the_eve_one_sentence_says_that_it_opens_with_the_record(eve):
    with pytest.raises(SummitryError) as refused:
        CorroborationExplorer(eve)
    assert str(refused.value) == say("corroboration.opens")


@pytest.mark.parametrize("table", ["facts", "corroboration"])
def test_a_pack_without_facts_or_corroboration_is_refused_in_a_sentence(malta, table):
    with pytest.raises(SummitryError) as refused:
        CorroborationExplorer(without(malta, table))
    assert str(refused.value) == say("corroboration.nothing")


def test_pages_are_counted_at_once_and_origins_only_after_the_guess(explorer):
    assert (
        "10 of 70 pages say so (6 state it, 4 imply it), none contradicts it, "
        "6 imply that it is not so, 54 are silent." in explorer.reading
    )
    assert "Behind that stand" not in explorer.reading
    behind = explorer.table()[say("corroboration.column.behind")]
    assert set(behind) == {""}
    assert "Same AP text" not in explorer.card()
    assert "Associated Press, 6 pages." not in explorer.card()
    explorer.guess = 6
    explorer.reveal()
    assert (
        "Behind that stand three origins (you said six); those on the other side go back to one."
        in (explorer.reading)
    )
    assert list(explorer.table()[say("corroboration.column.behind")])[1] == 3
    assert "Associated Press, 6 pages." in explorer.card()


def test_what_is_implied_is_told_apart_from_what_is_said_outright(explorer):
    found = explorer.table().set_index(say("corroboration.column.statement"))
    met = found.loc[explorer.statement()]
    assert met[say("corroboration.column.against")] == 6
    assert met[say("corroboration.column.leaning")] == 6
    assert found[say("corroboration.column.leaning")].sum() == 6
    assert say("corroboration.listed.implies_not", n=6) in explorer.card()
    assert say("corroboration.listed.contradicts", n=6) not in explorer.card()


def test_nobody_is_coded_as_ruling_a_meeting_out(malta):
    coded = malta.corroboration
    against = set(coded.loc[coded["fact_id"] == MET, "value"].astype(str)) - {"silent"}
    assert against == {"states", "implies", "implies_not"}
    caution = malta.facts.set_index("fact_id").loc[MET, "caution"]
    assert "none of them rules a meeting out" in caution


def test_an_absence_shows_only_that_somebody_was_out(malta):
    said = malta.corroboration.astype({"value": "str"}).set_index(["source_id", "fact_id"])["value"]
    assert said["reuters-squids", "f05"] == "implies"
    assert said["reuters-squids", "f06"] == "silent"


def test_an_origin_bears_the_kind_of_its_family_and_not_of_the_page_listed_first(explorer):
    pages, voices = explorer.record.pages, explorer.record.voices
    assert pages["ukrinform-walkout"].kind == "state_agency"
    assert voices["fam-ua-mfa"].kind == "government_ua"
    assert voices["skai-walkout"].kind == pages["skai-walkout"].kind


def test_seventy_pages_collapse_into_thirty_nine_voices(explorer):
    explorer.adjust({"revealed": True, "collapsed": True})
    assert "All 70 pages, copies collapsed, are 39 voices." in explorer.reading
    assert explorer.picture.columns == 39


def test_an_origin_with_pages_on_both_sides_is_said_and_not_smoothed(explorer):
    explorer.adjust({"revealed": True, "fact": UNPLANNED})
    assert "One origin has pages on both sides." in explorer.reading


def test_the_guess_belongs_to_the_statement_it_was_made_for(explorer):
    explorer.guess = 6
    explorer.reveal()
    explorer.fact = UNPLANNED
    assert "you said" not in explorer.reading


def test_without_a_number_the_guess_is_asked_for_and_nothing_is_kept(explorer, own_journal):
    explorer.reveal()
    assert explorer.trouble == say("corroboration.guess_first")
    assert not explorer.revealed
    assert own_journal.entries() == ()


def test_a_guess_is_kept_and_a_reopened_notebook_shows_it(explorer, malta, own_journal):
    explorer.adjust({"fact": UNPLANNED, "guess": 2})
    explorer.reveal()
    assert own_journal.latest("malta-2024", KIND, ABOUT).value == {"fact": UNPLANNED, "guess": 2}
    again = CorroborationExplorer(malta)
    still = again._repr_mimebundle_()["text/plain"]
    assert "Behind that stand" not in still
    assert (again.fact, again.guess, again.revealed) == (UNPLANNED, 2, True)
    assert "(you said two)" in again.reading


@pytest.mark.parametrize("kept", [None, {"fact": "f99", "guess": 3}, {"fact": MET, "guess": "3"}])
def test_what_does_not_fit_in_the_journal_is_left_alone(malta, own_journal, kept):
    own_journal.append(case="malta-2024", kind=KIND, about=ABOUT, value=kept, question="?")
    again = CorroborationExplorer(malta)
    again._repr_mimebundle_()
    assert (again.guess, again.revealed, again.cause) == (0, False, None)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("collapsed", [False, True])
def test_every_order_shows_every_column_once(explorer, order, collapsed):
    explorer.adjust({"order": order, "collapsed": collapsed})
    seen = {}
    explorer.picture.show = lambda **state: seen.update(state)
    explorer.draw()
    grid = explorer.grids[collapsed]
    assert sorted(map(tuple, seen["said"].T)) == sorted(map(tuple, grid.T))
    assert sum(group.columns for group in seen["groups"]) == grid.shape[1]


def test_by_what_they_say_the_supporters_stand_left_of_the_silent(explorer):
    seen = {}
    explorer.picture.show = lambda **state: seen.update(state)
    explorer.draw()
    row = list(seen["said"][1])
    assert row == ["states"] * 6 + ["implies"] * 4 + ["implies_not"] * 6 + ["silent"] * 54


def test_a_source_card_tells_publisher_kind_date_link_and_what_it_copies(explorer):
    explorer.adjust({"revealed": True, "fact": MET})
    card = explorer.card()
    assert "(news agency), 5 December 2024:" in card
    assert 'href="https://' in card
    assert "Near-twin of web-article on a camper-van site" in card
    assert "Calls the clash indirect." in card
    assert "silent in the part that was read" in card
    assert "no source seen says outright, afterwards, that there was none" in card


def test_a_source_that_the_view_does_not_show_is_left_out(malta):
    dated = CorroborationExplorer(malta.as_of("2024-12-31"))
    shown = set(dated.case.sources["source_id"])
    assert 0 < len(dated.record.pages) < 70
    assert set(dated.record.pages) <= shown
