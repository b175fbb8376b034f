import pytest

from summitry import explore
from summitry.pictures.meeting import ROW


@pytest.fixture
def explorer(malta):
    """Return the explorer on the whole case."""
    return explore.what_is_a_meeting(malta)


def lit(explorer):
    """Return the rows that light up."""
    assert explorer.reading
    corners = explorer.picture.lit.get_path().vertices[::5]
    return sorted(round((y - 0.02) / ROW) for _x, y in corners)


def test_a_row_lights_up_if_it_counts_as_a_meeting(explorer):
    assert lit(explorer) == list(range(11))
    explorer.criteria = ("planned",)
    names = [explorer.keys[row] for row in lit(explorer)]
    assert names == ["reykjavik-2021", "stockholm-2021", "geneva-2022", "call-2022", "riyadh-2025"]


def test_what_is_not_found_is_hatched_and_not_lit(explorer):
    explorer.criteria = ("delegations", "agreed")
    stockholm = explorer.keys.index("stockholm-2021")
    assert stockholm not in lit(explorer)
    corners = explorer.picture.open.get_path().vertices[::5]
    assert [round((y - 0.02) / ROW) for _x, y in corners] == [stockholm]


def test_a_cross_stands_on_each_cell_that_speaks_against_a_meeting(explorer):
    explorer.adjust({"minutes": 30, "criteria": ("photograph",)})
    assert explorer.reading
    crosses = explorer.picture.crosses
    assert len(crosses.get_xdata()) == 7 + 1
    explorer.adjust({"minutes": 0, "criteria": ()})
    assert explorer.reading
    assert len(crosses.get_xdata()) == 0


def test_a_frame_stands_round_what_is_asked_for(explorer):
    explorer.adjust({"minutes": 30, "criteria": ("photograph",)})
    assert explorer.reading
    framed = {name for name, frame in explorer.picture.backs.items() if frame.get_visible()}
    assert framed == {"minutes", "photograph"}
    assert explorer.picture.asked.get_text() == "≥ 30"


def test_words_that_do_not_fit_the_rule_stand_out(explorer):
    explorer.adjust({"minutes": 5, "criteria": ("readout",), "revealed": True})
    assert explorer.reading
    strong = {
        side: [
            explorer.keys[row]
            for row, text in enumerate(explorer.picture.words[side])
            if text.get_fontweight() == "bold"
        ]
        for side in ("first", "second")
    }
    assert strong == {side: ["call-2022", "new-delhi-2023"] for side in strong}
