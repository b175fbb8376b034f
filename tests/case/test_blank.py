import csv

import pytest

from summitry.case.blank import write_blank
from summitry.case.checking import check_folder
from summitry.case.opening import open_case
from summitry.case.rows import TABLES
from summitry.errors import SummitryError


def test_a_blank_pack_passes_the_checker(tmp_path):
    write_blank(tmp_path / "new")
    assert check_folder(tmp_path / "new") == []


def test_a_blank_pack_has_every_table_with_one_example(tmp_path):
    files = write_blank(tmp_path / "new")
    assert {path.name for path in files} == {
        "case.toml",
        "README.md",
        *(f"{table}.csv" for table in TABLES),
    }
    case = open_case(tmp_path / "new")
    assert {len(frame) for frame in case.tables.values()} == {1}


def test_a_blank_pack_can_be_cut_on_its_eve(tmp_path):
    write_blank(tmp_path / "new")
    assert len(open_case(tmp_path / "new").on_eve().facts) == 0


def test_every_table_of_a_blank_pack_starts_with_all_columns(tmp_path):
    write_blank(tmp_path)
    for name, model in TABLES.items():
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert next(csv.reader(file)) == list(model.model_fields)


@pytest.mark.parametrize(
    "title", ['The "long" night', "C:\\temp", "Ça va", "two\nlines", "#1", " "]
)
def test_any_title_gives_a_valid_pack(tmp_path, title):
    write_blank(tmp_path / "new", title)
    told = [str(problem) for problem in check_folder(tmp_path / "new")]
    assert told == []


@pytest.mark.parametrize("name", ["river", "Die Gespräche 2023", "日本", "...", "a b"])
def test_any_folder_name_gives_a_valid_pack(tmp_path, name):
    write_blank(tmp_path / name)
    assert check_folder(tmp_path / name) == []


def test_the_readme_of_a_blank_pack_carries_title_and_dictionary(tmp_path):
    write_blank(tmp_path / "new", "My case")
    text = (tmp_path / "new" / "README.md").read_text(encoding="utf-8")
    assert text.startswith("# My case\n")
    assert "### sources" in text


def test_a_folder_with_anything_in_it_is_refused_and_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SummitryError, match="not empty"):
        write_blank(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SummitryError):
        write_blank(tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text() == "mine"
