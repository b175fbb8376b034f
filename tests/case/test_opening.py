import pytest

from summitry.case.checking import check_folder
from summitry.case.opening import open_case, shipped_packs
from summitry.case.problems import CaseError
from summitry.errors import SummitryError


def test_a_folder_is_opened_as_a_pack(pack):
    assert open_case(pack).id == "river-talks"
    assert open_case(str(pack)).id == "river-talks"


def test_a_folder_in_the_working_folder_is_opened_by_its_name(pack, monkeypatch):
    monkeypatch.chdir(pack.parent)
    assert open_case("river-talks").title == "The river talks"


@pytest.mark.parametrize("name", shipped_packs())
def test_every_shipped_pack_opens_by_its_name(name):
    assert open_case(name).id == name


def test_an_unknown_name_is_told_with_the_nearest():
    name = shipped_packs()[0]
    with pytest.raises(SummitryError, match=f"perhaps you mean '{name}'"):
        open_case(name[:-1])


def test_an_unknown_name_like_none_lists_what_there_is():
    with pytest.raises(SummitryError, match=shipped_packs()[0]):
        open_case("zzzz")


@pytest.mark.parametrize(
    "name", ["", " ", "no/such/folder", "../nowhere", "a b", "\x00", "x" * 5000]
)
def test_no_name_however_strange_is_a_crash(name):
    with pytest.raises(SummitryError):
        open_case(name)


def test_a_faulty_pack_is_one_error_with_all_problems(pack, edit):
    edit("positions.csv", "gauges,upland,90", "gauges,nobody,140")
    (pack / "events.csv").unlink()
    with pytest.raises(CaseError) as caught:
        open_case(pack)
    assert list(caught.value.problems) == check_folder(pack)
    assert str(caught.value).startswith("river-talks cannot be opened, there are 4 problems:")


def test_a_case_once_open_does_not_need_its_files(pack):
    case = open_case(pack)
    for path in pack.iterdir():
        path.unlink()
    assert len(case.events) == 4
