import pytest

from summitry.case.dictionary import END, START, data_dictionary, refresh, refreshed
from summitry.case.rows import TABLES
from summitry.errors import SummitryError


@pytest.mark.parametrize("model", TABLES.values(), ids=list(TABLES))
def test_every_column_of_every_table_has_its_line(model):
    text = data_dictionary({model.table: model})
    assert f"### {model.table}" in text
    for name, field in model.model_fields.items():
        assert f"| `{name}` | {field.description} |" in text


def test_a_line_says_form_bounds_and_what_a_cell_names():
    text = data_dictionary()
    assert (
        "| `position` | Place on the scale, 0-100. | a number from 0 to 100 | yes |  |  | `90` |"
    ) in text
    assert "| yes | `actors` |  | `upland` |" in text


def test_what_opens_later_is_said():
    text = data_dictionary()
    assert "The whole table opens with the record." in text
    assert "in the whole case only" in text
    assert "with the record" in text


def test_every_line_of_a_table_has_the_same_number_of_cells():
    widths = {
        line.replace(r"\|", "").count("|")
        for line in data_dictionary().splitlines()
        if line.startswith("|")
    }
    assert widths == {8}


def test_only_what_stands_between_the_markers_is_renewed():
    text = f"before\n{START}\nold\n{END}\nafter\n"
    assert refreshed(text, "new\n") == f"before\n{START}\n\nnew\n\n{END}\nafter\n"


def test_renewing_twice_changes_nothing(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"# Pack\n\n{START}\n{END}\n", encoding="utf-8")
    refresh(readme)
    once = readme.read_bytes()
    refresh(readme)
    assert readme.read_bytes() == once


@pytest.mark.parametrize("text", ["", START, END, f"{END}{START}"])
def test_a_readme_without_markers_is_told(text):
    with pytest.raises(SummitryError, match="lacks the lines"):
        refreshed(text, "new")
