from summitry import explore
from summitry.models.trees import End, Turn
from summitry.pictures.base import Picture
from summitry.pictures.tree import laid, parts
from summitry.pictures.tree_line import CostLine, Zone


class LinePicture(Picture):
    """A picture with nothing but a line of costs."""

    def __init__(self):
        super().__init__(height=1.5)
        self.sheet = self.axes(left=0, bottom=0, right=0, top=0)
        self.sheet.set(xlim=(0, 7.6), ylim=(1.5, 0))
        self.line = CostLine(self, self.sheet, left=1.0, right=6.0, top=0.6)

    def show(self, **state):
        """Show the line."""
        self.line.show(**state)


def written(line):
    """Return the words on a line, with where they stand."""
    return {text.get_text(): text.get_position()[0] for text in line.words if text.get_text()}


def test_rows_are_given_to_ends_from_the_top_and_turns_stand_between_theirs():
    inner = Turn(1, {"c": End((0,)), "d": End((0,))})
    tree = Turn(0, {"a": inner, "b": End((0,))})
    found = laid(tree)
    assert [found[place][1] for place, part in parts(tree) if isinstance(part, End)] == [0, 1, 2]
    assert found[("a",)] == (1, 0.5)
    assert found[()] == (0, 1.25)


def test_words_of_a_zone_stand_beside_the_mark_and_only_where_there_is_room():
    picture = LinePicture()
    zones = [Zone(0, 4, "no", "no"), Zone(4, 4, "none", "part"), Zone(4, 10, "yes", "yes")]
    picture.show(name="cost", at=1, zones=zones)
    found = written(picture.line)
    assert found == {"no": picture.line.across(2.5), "yes": picture.line.across(7)}
    picture.show(name="cost", at=1, zones=[Zone(0, 0.2, "far too long for it", "no")])
    assert written(picture.line) == {}
    assert [patch.get_visible() for patch in picture.line.zones] == [True, False, False, False]


def test_branches_end_where_the_next_turn_stands_and_ends_share_one_edge():
    explorer = explore.tree(story="commitment")
    assert explorer.reading
    picture = explorer.picture
    for place in picture.notes:
        start, _, end = picture.way(place)
        assert start == picture.spot(place[:-1])
        assert end == (picture.way(picture.ends[0])[-1][0], picture.spot(place)[1]) or (
            place not in picture.ends and end == picture.spot(place)
        )


def test_the_reached_end_is_bold_and_lies_on_the_stripe():
    explorer = explore.tree(revealed=True)
    assert explorer.reading
    picture = explorer.picture
    bold = {end for end, texts in picture.gets.items() if texts[0].get_fontweight() == "bold"}
    assert bold == {("challenge", "yield")}
    stripe = picture.stripe
    middle = picture.spot(("challenge", "yield"))[1]
    assert stripe.get_y() < middle < stripe.get_y() + stripe.get_height()
