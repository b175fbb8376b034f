import pytest

from summitry.case.blank import write_blank
from summitry.case.checking import check_folder
from summitry.case.forms import forms
from summitry.case.rows import TABLES

COLUMNS = [(name, form) for name, model in TABLES.items() for form in forms(model).values()]
IDS = [f"{name}.{form.name}" for name, form in COLUMNS]


@pytest.mark.parametrize(("name", "form"), COLUMNS, ids=IDS)
def test_every_column_is_described_in_a_sentence(name, form):
    assert form.note.endswith(".")


@pytest.mark.parametrize(("name", "form"), COLUMNS, ids=IDS)
def test_every_reference_leads_to_a_table_with_one_key(name, form):
    assert form.refers is None or len(TABLES[form.refers].key) == 1


@pytest.mark.parametrize("model", TABLES.values(), ids=list(TABLES))
def test_every_table_is_keyed_and_dated_by_columns_it_has(model):
    assert model.key
    assert set(model.key) <= set(model.model_fields)
    assert model.dated_by is None or model.dated_by in model.model_fields


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (
            "drivers.csv",
            "60,50,75",
            "80,50,75",
            "drivers.csv, row 2, column eve_estimate: 80 lies outside its own band, 50-75; "
            "widen it.",
        ),
        (
            "prompts.csv",
            "belief",
            "choice",
            "prompts.csv, row 2, column options: a choice needs at least two options, written a;b.",
        ),
        (
            "signals.csv",
            "ordinary,b",
            "ordinary,",
            "signals.csv, row 2, column favoured: no reading is named that explains it; write a, b "
            "or c.",
        ),
        (
            "signals.csv",
            "ordinary,b",
            "open,b",
            "signals.csv, row 2, column favoured: 'b' is named although the weight is open; "
            "empty it.",
        ),
        (
            "signals.csv",
            "ordinary,b",
            "none,d",
            "signals.csv, row 2, column favoured: 'd' is none of the words to choose from; write "
            "one of a, b, c.",
        ),
    ],
)
def test_cells_that_do_not_fit_together_are_told(tmp_path, file, old, new, sentence):
    write_blank(tmp_path)
    text = (tmp_path / file).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new), encoding="utf-8")
    assert [str(problem) for problem in check_folder(tmp_path)] == [sentence]
