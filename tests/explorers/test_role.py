"""A seat at the table: the public brief first, the confidential one on demand, both on paper."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from summitry import explore
from summitry.case.blank import write_blank
from summitry.case.opening import open_case
from summitry.errors import SummitryError
from summitry.explorers.choices import Press, Step
from summitry.journal.store import journal_here


@pytest.fixture
def seats(malta):
    return explore.role(malta)


def control(explorer, trait, kind=object):
    """Return a control by its trait."""
    return next(one for one in explorer.controls if one.trait == trait and isinstance(one, kind))


def test_the_confidential_brief_is_closed_at_first_and_opens_by_an_act(seats):
    secret = seats.role.confidential_short[:60]
    assert secret not in unescape(seats.still())
    assert secret not in unescape(seats.board.card.value)
    control(seats, "opened").widget.label = "open"
    assert secret in unescape(seats.board.card.value)
    control(seats, "opened").widget.label = "closed"
    assert secret not in unescape(seats.board.card.value)


def test_another_seat_closes_the_brief(seats):
    seats.opened = True
    control(seats, "seat", Step).forth.click()
    assert not seats.opened
    assert seats.role.confidential_short[:60] not in unescape(seats.board.card.value)


def test_what_is_invented_bears_the_mark_of_a_scenario_and_the_rest_that_of_a_reading(seats):
    assert "summitry-scenario" not in seats.card()
    assert "summitry-reading" in seats.card()
    seats.opened = True
    public, secret = seats.card().split('<div class="summitry-card">')[1:]
    assert "summitry-scenario" in secret
    assert "Invented for the game" in secret
    assert "summitry-reading" in public
    assert "summitry-scenario" not in public


def test_the_long_brief_is_longer_and_the_reading_counts_its_words(seats):
    short = len(seats.role.public_short.split())
    assert f"{short} words" in seats.reading
    seats.length = "full"
    full = len(seats.role.public_full.split())
    assert f"{full} words" in seats.reading
    seats.opened = True
    assert f"{full + len(seats.role.confidential_full.split())} words" in seats.reading


def test_numbers_are_those_of_the_positions(malta):
    seats = explore.role(malta, seat="russia", issue="ukr_nato")
    found = malta.positions.set_index(["issue_id", "actor_id"]).loc[("ukr_nato", "russia")]
    told = f"stands at {found['position']:g}, band {found['low']:g} to {found['high']:g}"
    assert told in seats.reading
    moved = malta.positions.copy()
    moved.loc[(moved["actor_id"] == "russia") & (moved["issue_id"] == "ukr_nato"), "position"] = 4
    other = type(malta)(malta.header, {**malta.tables, "positions": moved})
    assert "stands at 4," in explore.role(other, seat="russia", issue="ukr_nato").reading


def test_the_reading_says_where_a_seat_is_alone_and_with_whom_to_deal(malta):
    seats = explore.role(malta, seat="russia")
    assert "stands alone on Territory in a settlement" in seats.reading
    assert "Nearest in company: Azerbaijan, whose bands touch its own on 7 of 7" in seats.reading
    assert "A trade to try, with Malta:" in seats.reading


def test_an_issue_on_which_the_next_seat_is_not_coded_is_let_go(malta):
    seats = explore.role(malta, issue="arm_linkage")
    seats.seat = "poland"
    assert seats.issue == ""
    seats.issue = "ukr_nato"
    seats.seat = "hungary"
    assert seats.issue == "ukr_nato"


class Reader(HTMLParser):
    """Collects tags and what would be fetched."""

    def __init__(self):
        super().__init__()
        self.tags, self.fetched = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.fetched += [value for name, value in attrs if name in ("src", "href")]


def parsed(path):
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def test_a_seat_is_written_as_a_page_that_needs_nothing_else(seats):
    control(seats, "printed").button.click()
    path = journal_here().folder / f"role-{seats.seat}.html"
    page = parsed(path)
    assert page.tags.count("section") == 2
    assert "script" not in page.tags
    assert all(one.startswith("data:image/svg+xml;base64,") for one in page.fetched)
    words = unescape(path.read_text(encoding="utf-8"))
    assert seats.role.public_short in words
    assert seats.role.confidential_short in words
    assert re.search(r"break-after: page", words)
    assert f"role-{seats.seat}.html" in seats.board.card.value
    assert control(seats, "printed").button.disabled
    seats.length = "full"
    assert not control(seats, "printed").button.disabled
    assert "role-" not in seats.board.card.value


def test_the_set_holds_both_sides_of_every_seat_each_on_a_sheet_of_its_own(seats):
    control(seats, "all_printed").button.click()
    path = journal_here().folder / "roles.html"
    page = parsed(path)
    assert page.tags.count("section") == 2 * len(seats.roles)
    assert page.tags.count("img") == len(seats.roles)
    sections = unescape(path.read_text(encoding="utf-8")).split("<section>")[1:]
    for place, role in enumerate(seats.roles.values()):
        public, secret = sections[2 * place : 2 * place + 2]
        assert role.public_short in public
        assert role.red_lines not in public
        assert role.confidential_short in secret
        assert role.public_short not in secret


def test_a_page_that_cannot_be_written_is_said_in_a_sentence(seats):
    folder = journal_here().folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    control(seats, "printed").button.click()
    assert seats.trouble.endswith(".")
    assert seats.trouble in unescape(seats.board.trouble.value)
    assert not seats.printed
    assert not control(seats, "printed", Press).button.disabled


def test_hostile_words_in_a_pack_harm_neither_card_nor_page(malta):
    roles = malta.roles.copy()
    roles.loc[0, ["public_short", "confidential_short", "seat"]] = "<script>alert(1)</script>"
    seats = explore.role(type(malta)(malta.header, {**malta.tables, "roles": roles}), opened=True)
    assert "<script" not in seats.card()
    assert "script" not in parsed(seats.page()).tags


def test_on_the_eve_the_seats_open_with_the_record(eve):
    with pytest.raises(SummitryError, match="open with the record"):
        explore.role(eve)


def test_a_seat_without_a_coding_is_shown_and_says_so(tmp_path):
    write_blank(tmp_path / "river")
    case = open_case(tmp_path / "river")
    bare = type(case)(case.header, {**case.tables, "positions": case.positions.iloc[:0]})
    seats = explore.role(bare)
    assert "no position of this actor is coded" in seats.reading
    assert len(seats.table()) == 0
    assert seats.page().is_file()


def test_a_pack_without_roles_is_told_in_a_sentence(malta):
    bare = type(malta)(malta.header, {**malta.tables, "roles": malta.roles.iloc[:0]})
    with pytest.raises(SummitryError, match="no seats to take"):
        explore.role(bare)


def test_an_unknown_seat_is_refused_in_a_sentence(malta):
    with pytest.raises(SummitryError, match="seat"):
        explore.role(malta, seat="atlantis")
