import pandas as pd

from summitry.models.tables import rows


def test_a_row_has_its_columns_as_attributes_and_no_index():
    (row,) = rows(pd.DataFrame({"year": [1975], "place": ["Lakeside"]}, index=["x"]))
    assert (row.year, row.place) == (1975, "Lakeside")
    assert len(row) == 2


def test_an_empty_table_has_no_rows():
    assert list(rows(pd.DataFrame({"year": []}))) == []
