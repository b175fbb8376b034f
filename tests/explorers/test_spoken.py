"""Names within sentences: the case's own phrases for its sides, short names for all others."""

from summitry import explore, open_case
from summitry.case.blank import write_blank
from summitry.explorers.spoken import spoken_names


def test_a_side_is_called_as_the_case_calls_it_and_others_by_their_short_name(eve):
    sides = eve.sides
    assert spoken_names(eve, ["us", "russia"]) == (sides.first, sides.second)
    assert sides.first.startswith("the ")
    assert spoken_names(eve, ["malta"]) == ("Malta",)


def test_a_case_without_sides_calls_everybody_by_name(tmp_path):
    write_blank(tmp_path / "river-talks")
    case = open_case(tmp_path / "river-talks")
    header = case.header.model_copy(update={"sides": type(case.sides)()})
    alone = type(case)(header, case.tables)
    for actor, name in zip(case.actors["actor_id"], case.actors["name"], strict=True):
        (spoken,) = spoken_names(alone, [actor])
        assert spoken
        assert name.startswith(spoken)


def test_sentences_over_several_issues_name_the_sides_so_and_columns_do_not(eve):
    explorer = explore.linkage(eve, revealed=True)
    assert "The best swap of two: the United States gets" in explorer.reading
    assert "United States: points" in explorer.table().columns
    assert ">The United States " in explorer.card()
