import dataclasses
import itertools
import re

import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.models.positions import plain_name
from summitry.text import number_word, say


@pytest.fixture
def bands():
    """Return a function that gives the bands of an issue by actor, row by row."""

    def found(case, issue):
        rows = case.positions[case.positions["issue_id"] == issue]
        return {row.actor_id: (row.low, row.high) for row in rows.itertuples()}

    return found


def near(one, other):
    """Tell whether two bands touch or overlap."""
    return one[0] <= other[1] and other[0] <= one[1]


def count(number):
    """Return a number in words; nought is none."""
    return number_word(number) if number else "none"


def names(case):
    """Return the names of the actors by id, without what stands in brackets."""
    return {row.actor_id: plain_name(row.name) for row in case.actors.itertuples(index=False)}


@pytest.fixture
def explorer(view, malta, eve):
    """Return the explorer on the eve and on the whole case."""
    return explore.alignment({"eve": eve, "whole": malta}[view])


def test_the_pairs_of_each_issue_are_counted_as_a_reader_counts_bands(explorer, bands):
    for issue in explorer.near:
        found = bands(explorer.case, issue)
        pairs = list(itertools.combinations(found.values(), 2))
        close = sum(near(*pair) for pair in pairs)
        explorer.issue = issue
        counts = f"{count(close)} of the {count(len(pairs))} pairs overlap"
        assert counts in explorer.reading
        assert len(explorer.table()) == len(pairs)


def test_the_chosen_actor_is_counted_too(explorer, bands):
    explorer.issue = next(iter(explorer.near))
    found = bands(explorer.case, explorer.issue)
    for actor, name in names(explorer.case).items():
        explorer.actor = actor
        if actor not in found:
            assert f"{name} is not coded" in explorer.reading
            assert explorer.card() == ""
            continue
        close = sum(near(found[actor], band) for one, band in found.items() if one != actor)
        words = f"{name} is near {count(close)} of {count(len(found) - 1)} others"
        assert words in explorer.reading
        assert name in explorer.card()


def test_the_reading_points_out_who_crosses_the_lines(malta):
    explorer = explore.alignment(malta, issue="glo_gaza")
    called = names(malta)
    assert (
        f"{called['us']} and {called['eu']}, near on all 13 other issues, stand apart"
        in explorer.reading
    )
    assert (
        f"{called['russia']} and {called['malta']}, apart on twelve of 13 other issues, stand "
        "together" in explorer.reading
    )


def test_the_issues_that_cross_the_lines_most_are_named(malta, eve):
    gaza, caucasus = (
        malta.issues.set_index("issue_id").loc[issue, "name"]
        for issue in ("glo_gaza", "glo_caucasus")
    )
    whole = explore.alignment(malta).reading
    assert f"The usual lines cross most on “{gaza}”, then on “{caucasus}”." in whole
    assert f"The usual lines cross most on “{gaza}”" in explore.alignment(eve).reading


def test_on_one_issue_actors_stand_along_its_scale(explorer):
    explorer.issue = "glo_gaza"
    assert explorer.reading
    shown = [name.get_text().replace("\n", " ") for name in explorer.picture.names]
    positions = explorer.case.positions
    mine = positions[positions["issue_id"] == "glo_gaza"].sort_values("position", kind="stable")
    places = [shown.index(names(explorer.case)[actor]) for actor in mine["actor_id"]]
    assert sorted(places) == list(range(len(mine)))
    along = [mine["position"].iloc[places.index(place)] for place in range(len(mine))]
    assert along == sorted(along)


@pytest.mark.parametrize("what", ["issue", "actor"])
def test_other_orders_are_by_name_and_as_in_the_pack(malta, what):
    explorer = explore.alignment(malta, view=what)
    pack = [
        name for actor, name in names(malta).items() if what == "issue" or actor != explorer.actor
    ]

    def shown():
        assert explorer.reading
        return [name.get_text().replace("\n", " ") for name in explorer.picture.names]

    explorer.order = "pack"
    assert shown() == pack
    explorer.order = "name"
    assert shown() == sorted(pack, key=str.casefold)


def test_what_is_not_coded_is_hatched_and_never_in_the_middle(malta, bands):
    explorer = explore.alignment(malta, issue="arm_linkage")
    assert explorer.reading
    coded = len(bands(malta, "arm_linkage"))
    every = len(malta.actors)
    squares = {
        kind: len(cells.get_path().vertices) // 5 for kind, cells in explorer.picture.cells.items()
    }
    unknown = squares.pop("unknown")
    assert coded < every
    assert sum(squares.values()) == coded * (coded - 1) / 2
    assert unknown == every * (every - 1) / 2 - coded * (coded - 1) / 2


def test_codings_that_rest_on_a_later_act_are_ringed_on_the_eve(eve, malta):
    explorer = explore.alignment(eve)
    for issue in explorer.near:
        explorer.issue = issue
        assert explorer.reading
        rows = eve.positions[eve.positions["issue_id"] == issue]
        assert len(explorer.picture.rings.get_xdata()) == rows["hollow"].sum()
    assert eve.positions["hollow"].sum() > 50
    whole = explore.alignment(malta)
    assert whole.reading
    assert len(whole.picture.rings.get_xdata()) == 0


def test_an_issue_whose_coding_is_the_outcome_opens_with_the_record(eve, malta):
    later = malta.issues[malta.issues["outcome_coded"]]
    assert len(later) == 2
    for issue, name in zip(later["issue_id"], later["name"], strict=True):
        explorer = explore.alignment(eve, issue=issue)
        assert explorer.reading == f"“{name}”: who stands where opens with the record."
        assert (explorer.card(), len(explorer.table())) == ("", 0)
        assert "pairs overlap" in explore.alignment(malta, issue=issue).reading


def test_an_actor_is_compared_with_each_other_one_issue_by_issue(explorer, bands):
    explorer.view = "actor"
    issues = {issue: bands(explorer.case, issue) for issue in explorer.issues}
    called = names(explorer.case)
    for actor in called:
        explorer.actor = actor
        assert explorer.reading
        table = explorer.table().set_index(say("alignment.column.other"))
        told = dict(zip(table.index, explorer.picture.counts, strict=True))
        for other, name in called.items():
            if other == actor:
                assert name not in table.index
                continue
            both = [found for found in issues.values() if {actor, other} <= set(found)]
            close = [found for found in both if near(found[actor], found[other])]
            assert told[name].get_text() == f"{len(close)} of {len(both)}"
            assert (table.loc[name] == say("alignment.key.near")).sum() == len(close)
            assert (table.loc[name] == say("alignment.key.apart")).sum() == len(both) - len(close)


def test_an_actor_whose_row_crosses_its_usual_lines_is_told_where(malta):
    explorer = explore.alignment(malta, view="actor", actor="russia")
    gaza = malta.issues.set_index("issue_id").loc["glo_gaza", "name"]
    words = f"it stands near {names(malta)['malta']} on “{gaza}”, though apart on twelve of 13"
    assert words in explorer.reading


def test_readings_never_average_over_issues(explorer):
    for state in ({"view": "issue"}, {"view": "actor"}):
        explorer.adjust(state)
        assert not re.search(r"average|mean\b|\d\.\d", explorer.reading)


@pytest.fixture
def with_positions(malta):
    """Return a function that gives the case with other positions."""

    def made(positions):
        return dataclasses.replace(malta, tables={**malta.tables, "positions": positions})

    return made


def test_a_pack_without_positions_says_so(with_positions, malta):
    with pytest.raises(SummitryError, match="nothing to compare"):
        explore.alignment(with_positions(malta.positions.iloc[:0]))


def test_one_coding_alone_is_shown_without_a_pair(with_positions, malta):
    explorer = explore.alignment(with_positions(malta.positions.iloc[:1]))
    assert "fewer than two are coded" in explorer.reading
    assert (explorer.cause, explorer.trouble) == (None, "")
    explorer.view = "actor"
    assert "coded on no issue that another one is coded on too" in explorer.reading


@pytest.mark.parametrize("state", [{"issue": "nowhere"}, {"actor": "nobody"}, {"view": "upside"}])
def test_a_setting_that_does_not_fit_is_refused_in_one_sentence(malta, state):
    with pytest.raises(SummitryError) as refusal:
        explore.alignment(malta, **state)
    assert "\n" not in str(refusal.value)
