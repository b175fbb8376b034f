"""The packs that ship are in order: they open, every item is marked, their codebook is current."""

import pytest

from summitry.case.checking import check_folder
from summitry.case.dictionary import data_dictionary, refreshed
from summitry.case.opening import open_case, shipped_packs
from summitry.place import data_folder

MARKS = {"record", "reading", "scenario"}


@pytest.fixture(scope="module", params=shipped_packs())
def name(request):
    return request.param


def test_a_shipped_pack_has_no_problems(name):
    assert [str(problem) for problem in check_folder(data_folder() / name)] == []


def test_every_item_of_a_shipped_pack_has_a_mark(name):
    for frame in open_case(name).tables.values():
        assert frame["mark"].isin(MARKS).all()


def test_every_open_data_set_of_a_shipped_pack_has_marks(name):
    case = open_case(name)
    for role in case.header.open_data:
        frame = case.open_data(role)
        assert len(frame)
        assert frame["mark"].isin(MARKS).all()


def test_every_source_id_of_a_shipped_pack_can_be_cited(name):
    case = open_case(name)
    ids = {
        source
        for frame in case.tables.values()
        if "source_ids" in frame
        for cell in frame["source_ids"]
        for source in cell
    }
    assert all(cited.known for cited in case.cite(sorted(ids)))


def test_the_dictionary_in_a_shipped_packs_readme_is_current(name):
    text = (data_folder() / name / "README.md").read_text(encoding="utf-8")
    assert text == refreshed(text, data_dictionary())
