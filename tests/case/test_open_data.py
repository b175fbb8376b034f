import csv
import datetime as dt

import pytest
from pandas.testing import assert_frame_equal

from summitry.case import open_case
from summitry.case.dictionary import START, data_dictionary, refreshed
from summitry.case.open_data import REGISTER, dataset, datasets, open_data
from summitry.case.open_rows import OPEN_TABLES
from summitry.errors import SummitryError
from summitry.place import data_folder

EVE = dt.date(2024, 12, 4)
ALL = [*datasets(), *REGISTER]
BEYOND_THE_STATES = {"CSK"}


def keys(frame, name: str) -> set[tuple[object, ...]]:
    return set(frame[list(OPEN_TABLES[name].key)].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("osce_states", 57),
        ("tilegrid_osce57", 57),
        ("osce_memberships", 75),
        ("osce_field_operations", 33),
        ("osce_chairs", 36),
        ("osce_ministerials", 41),
        ("osce_budget", 33),
        ("osce_secretaries_general", 8),
        ("arms_control_treaties", 20),
        ("nuclear_warheads", 471),
        ("us_russia_meetings", 200),
        ("unga_rollcalls", 2913),
        ("unga_votes_osce", 2913),
        ("unga_idealpoints", 3141),
        ("unga_es11", 10),
        ("unga_es11_votes_osce", 421),
        ("ungd_terms", 3111),
        ("ungd_share_mentioning", 79),
        ("ungd_dictionary", 41),
    ],
)
def test_every_row_of_the_researched_tables_is_there(name, rows):
    assert len(open_data(name)) == rows


def test_the_register_and_the_files_name_the_same_data_sets():
    files = {path.stem for path in (data_folder() / "open").glob("*.csv")}
    assert files == set(ALL)
    assert {dataset(name).name for name in datasets()} == set(open_data("datasets")["name"])


@pytest.mark.parametrize("name", ALL)
def test_every_row_is_marked_and_named_once(name):
    frame = open_data(name)
    assert set(frame["mark"]) == {"record"}
    assert len(keys(frame, name)) == len(frame)


def test_every_source_named_is_in_the_register_and_every_registered_source_is_used():
    named = {
        source
        for name in datasets()
        if "sources" in OPEN_TABLES[name].model_fields
        for ids in open_data(name)["sources"]
        for source in ids
    }
    assert named == set(open_data("sources")["source_id"])


def test_codes_of_states_are_states_of_the_table():
    states = set(open_data("osce_states")["iso3"])
    assert set(open_data("tilegrid_osce57")["iso3"]) == states
    assert set(open_data("osce_memberships")["iso3"]) <= states
    assert set(open_data("osce_chairs")["iso3"]) <= states | BEYOND_THE_STATES
    assert {c for ids in open_data("osce_field_operations")["iso3"] for c in ids} <= states
    assert set(open_data("osce_ministerials")["host_iso3"]) <= states | BEYOND_THE_STATES


def test_no_two_states_stand_on_one_tile():
    tiles = open_data("tilegrid_osce57")
    assert not tiles.duplicated(["row", "col"]).any()


def test_memberships_on_the_eve_count_as_the_organisations_do():
    spells = open_data("osce_memberships", as_of=EVE)
    running = spells[spells["end"].isna()]
    counts = running["organisation"].value_counts().to_dict()
    assert counts == {"NATO": 32, "EU": 27, "CSTO": 6, "EAEU": 5}


def test_the_records_of_meetings_make_172_events():
    assert open_data("us_russia_meetings")["event_id"].nunique() == 172


def test_stockpiles_of_2023_add_up_to_what_their_source_published():
    warheads = open_data("nuclear_warheads")
    assert warheads.loc[warheads["year"] == 2023, "warheads"].sum() == 9576


def test_warheads_of_a_year_show_once_it_is_over():
    before, after = (
        open_data("nuclear_warheads", as_of=day)["year"].max()
        for day in (dt.date(1985, 12, 31), dt.date(1986, 1, 1))
    )
    assert (before, after) == (1984, 1985)


def test_suspensions_name_a_side_for_each_date():
    treaties = open_data("arms_control_treaties").set_index("id")
    assert [str(day) for day in treaties.loc["CFE"]["suspended"]] == [
        "2007-12-12",
        "2023-11-07",
        "2023-12-07",
    ]
    assert treaties.loc["CFE"]["suspended_by"] == ("second", "NATO parties", "first")
    assert treaties.loc["INF"]["suspended_by"] == ("both",)
    assert treaties.loc["NST"]["suspended_by"] == ("second",)


def test_a_case_hands_on_its_own_day():
    eve = open_case("malta-2024").on_eve()
    assert eve.open_data("chairs")["year"].max() == 2024
    roles = eve.header.open_data
    assert set(roles.values()) == set(datasets())
    for role, name in roles.items():
        assert_frame_equal(eve.open_data(role), open_data(name, as_of=EVE))


def test_a_caller_cannot_change_the_data_for_others():
    mine = open_data("osce_chairs")
    mine.loc[0, "country"] = "Nowhere"
    mine["more"] = 1
    assert open_data("osce_chairs").loc[0, "country"] != "Nowhere"
    assert "more" not in open_data("osce_chairs")


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(SummitryError, match="osce_chairs"):
        open_data("osce_chair")
    with pytest.raises(SummitryError, match="osce_budget"):
        dataset("osce_budgets")
    with pytest.raises(SummitryError, match="there are"):
        open_data("zzzz")


def test_the_readme_holds_the_current_dictionary_and_a_licence_for_each_table():
    readme = (data_folder() / "open" / "README.md").read_text(encoding="utf-8")
    assert refreshed(readme, data_dictionary(OPEN_TABLES)) == readme
    prose = readme.partition(START)[0]
    assert all(name in prose for name in datasets())


def test_files_are_plain_utf8_with_unix_line_ends():
    for path in (data_folder() / "open").glob("*.csv"):
        raw = path.read_bytes()
        assert b"\r" not in raw
        assert not raw.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(raw.decode("utf-8").splitlines()))
        assert len({len(row) for row in rows}) == 1
