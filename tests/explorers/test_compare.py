import pytest

from summitry import explore
from summitry.case import open_case
from summitry.case.blank import write_blank
from summitry.errors import SummitryError
from summitry.text import say


@pytest.fixture
def sides(eve):
    """Return the two sides over all issues, on the eve."""
    return explore.compare(eve)


def test_it_begins_with_the_two_sides(sides):
    assert (sides.a, sides.b) == ("us", "russia")


def test_it_says_where_near_where_apart_and_what_opens_later(sides):
    assert "are both coded on twelve issues" in sides.reading
    assert 'bands meet on "Long-range missiles" and "Counter-terrorism: with whom".' in (
        sides.reading
    )
    assert 'They lie apart on "Ukraine and NATO"' in sides.reading
    assert "and five more." in sides.reading
    assert 'Opens with the record: "The regular budget" and "The four top posts".' in sides.reading


def test_the_whole_case_opens_the_posts(malta):
    explorer = explore.compare(malta)
    assert "Opens with the record" not in explorer.reading
    assert '"The four top posts"' in explorer.reading.split("They lie apart")[0]


def test_it_says_who_cares_where_the_other_hardly_does(malta):
    explorer = explore.compare(malta, "malta", "armenia")
    assert 'Malta cares where Armenia hardly does: "Gaza: terms of a ceasefire".' in (
        explorer.reading
    )
    assert "Not coded for both" in explorer.reading


def test_no_average_over_issues_is_told(sides):
    assert "average" not in sides.reading
    assert not [head for head in sides.table().columns if "mean" in head.casefold()]
    assert "an average over the lines means nothing" in sides.limits()


def test_the_chosen_issue_is_told_with_both_cards(sides):
    sides.issue = "arm_missiles"
    assert "United States at 22, Russian Federation at 20; the bands meet." in sides.reading
    assert sides.card().count('class="summitry-card"') == 2
    sides.issue = "ukr_nato"
    assert "39 points between the bands" in sides.reading


def test_the_table_leaves_blanks_blank(eve):
    explorer = explore.compare(eve, "us", "finland")
    table = explorer.table().set_index(say("compare.column.issue"))
    row = table.loc["Arms control: linked or separate"]
    assert row["Finland: coded at"] == "not coded"
    assert row["Finland: cares (0-100)"] == ""
    assert row["United States: coded at"] == "82 (70 to 91)"
    assert row[say("compare.column.between")] == ""


def test_one_field_alone(sides):
    sides.area = "arms_control"
    assert list(sides.shown()["issue_id"]) == ["arm_linkage", "arm_missiles"]
    assert sides.issue == "arm_linkage"
    assert "on two issues" in sides.reading


def test_other_actors_draw_another_key(sides):
    first = sides.picture
    sides.order = "distance"
    assert sides.picture is first
    sides.b = "poland"
    assert sides.picture is not first
    assert "Poland" in " ".join(text.get_text() for text in sides.picture.figure.legends[0].texts)


def test_an_area_is_named_at_its_first_row_and_everywhere_once_rows_are_mixed(sides, eve):
    def notes():
        return sides.notes_of(sides.shown())

    assert [note for note in notes() if note] == [eve.areas[area] for area in sides.areas]
    sides.order = "distance"
    assert all(notes())


def test_the_same_actor_twice_is_told_in_a_sentence(sides):
    sides.b = sides.a
    assert sides.reading.startswith("Both are United States; choose another actor")
    assert sides.trouble == ""


def test_a_pair_that_shares_nothing_is_told(malta):
    explorer = explore.compare(malta, "osce_sec", "belarus")
    assert "are coded together on none of these issues" in explorer.reading


def test_actors_can_be_named_one_alone_and_unknown_ones_are_refused(eve):
    assert (explore.compare(eve, b="poland").a, explore.compare(eve, b="poland").b) == (
        "us", "poland",
    )  # fmt: skip
    with pytest.raises(SummitryError, match="does not fit"):
        explore.compare(eve, "atlantis")


def test_a_pack_with_one_actor_has_nothing_to_compare(tmp_path):
    write_blank(tmp_path / "river")
    with pytest.raises(SummitryError, match="nothing to compare"):
        explore.compare(open_case(tmp_path / "river"))
