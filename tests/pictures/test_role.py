"""The picture of a seat: its marks, everybody else's ticks, and the ends of the issue in hand."""

from summitry import explore


def test_every_other_actor_has_a_tick_on_each_issue_of_the_seat(malta):
    explorer = explore.role(malta)
    for seat in explorer.roles:
        explorer.seat = seat
        assert explorer.reading
        actor = explorer.role.actor_id
        mine = malta.positions[malta.positions["actor_id"] == actor]
        rest = malta.positions[malta.positions["actor_id"] != actor]
        expected = rest["issue_id"].isin(set(mine["issue_id"])).sum()
        assert len(explorer.picture.ticks.get_segments()) == expected
        assert len(explorer.picture.coded.marks.get_offsets()) == len(mine)


def test_the_issue_in_hand_has_its_own_ends_and_dark_ticks(malta):
    explorer = explore.role(malta)
    assert explorer.reading
    before = len(explorer.picture.ticks.get_segments())
    explorer.issue = "osc_consensus"
    assert explorer.reading
    near = explorer.picture.near.get_segments()
    coded = (malta.positions["issue_id"] == "osc_consensus").sum()
    assert len(near) == coded - 1
    assert len(explorer.picture.ticks.get_segments()) == before - len(near)
    ends = explorer.picture.low_end.get_text().replace("\n", " ")
    assert ends == malta.issues.set_index("issue_id").loc["osc_consensus", "scale_0"]


def test_the_row_that_is_cared_for_most_stands_on_top(malta):
    explorer = explore.role(malta)
    assert explorer.reading
    cares = [note.get_text() for note in explorer.picture.notes if note.get_text()]
    numbers = [int(words.split()[-1]) for words in cares]
    assert numbers == sorted(numbers, reverse=True)
