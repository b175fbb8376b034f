import csv
import io
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summitry.case.problems import CaseError
from summitry.case.reading import read_table, split_table

LETTERS = st.characters(codec="cp1252", exclude_categories=("C", "Z"))
WORD = st.text(LETTERS.filter(lambda letter: letter not in "=@+-＝＠＋－"), min_size=1, max_size=8)
# Windows-1252 bytes that are letters of UTF-8 as well: no reader can tell the two apart.
UTF8_LETTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
CELL = st.one_of(WORD, st.builds("{} {}, {};\n{}".format, WORD, WORD, WORD, WORD))


def rows_of(text):
    return [(row.number, row.cells) for row in split_table(text, "t.csv").rows]


def first_problem(text):
    return str(split_table(text, "t.csv").problems[0])


def refusal(text):
    with pytest.raises(CaseError) as caught:
        split_table(text, "t.csv")
    (told,) = caught.value.problems
    return str(told)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_header_tells_the_separator(separator):
    table = split_table(f"a{separator}b\n1{separator}2\n", "t.csv")
    assert table.separator == separator
    assert table.rows[0].cells == {"a": "1", "b": "2"}


def test_commas_in_the_rows_do_not_hide_a_semicolon_separator():
    assert rows_of("a;b\n1,2,3;4,5,6,7\n") == [(2, {"a": "1,2,3", "b": "4,5,6,7"})]


def test_a_separator_line_is_obeyed_and_not_counted():
    table = split_table("sep=;\r\na;b\r\n1;2\r\n", "t.csv")
    assert table.separator == ";"
    assert table.rows[0].number == 2


def test_rows_are_numbered_as_a_spreadsheet_shows_them():
    text = 'a,b\n"one\ntwo\nthree",x\n\n,\nlast,y\n'
    assert [number for number, _ in rows_of(text)] == [2, 5]


def test_empty_rows_and_columns_at_the_end_are_no_content():
    table = split_table("a,b,,\n1,2,,\n,,,\n,,,\n", "t.csv")
    assert table.header == ("a", "b")
    assert len(table.rows) == 1
    assert table.problems == ()


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(ending):
    assert rows_of(ending.join(["a,b", "1,2", "3,4", ""])) == [
        (2, {"a": "1", "b": "2"}),
        (3, {"a": "3", "b": "4"}),
    ]


def test_spaces_round_cells_and_names_are_taken_off():
    assert rows_of(" a ,\u00a0b\u00a0\n  1 , 2\u00a0\n") == [(2, {"a": "1", "b": "2"})]


def test_quotes_round_names_are_taken_off():
    assert split_table("“a”,'b'\n1,2\n", "t.csv").header == ("a", "b")


def test_a_short_row_ends_in_empty_cells():
    assert rows_of("a,b,c\n1\n") == [(2, {"a": "1", "b": "", "c": ""})]


def test_cells_beyond_the_header_are_reported_with_their_row():
    told = first_problem("a,b\n1,2\n1,2,3\n")
    assert told.startswith("t.csv, row 3: the row has 3 cells, the header 2;")


def test_cells_in_a_column_without_a_name_are_reported_once():
    table = split_table("a,,b\n1,x,2\n1,y,2\n", "t.csv")
    assert [str(told).split(";")[0] for told in table.problems] == [
        "t.csv, row 2: cells stand in column number 2, which has no name"
    ]


def test_a_column_that_comes_twice_is_reported():
    told = first_problem("a,b,a\n1,2,3\n")
    assert told == "t.csv, row 1, column a: the column is there 2 times; keep one of them."


def test_a_formula_is_reported_with_its_cell():
    told = first_problem('a,b\n1,"=1+1"\n')
    assert told.startswith("t.csv, row 2, column b: a spreadsheet would run '=1+1' as a formula;")


def test_a_formula_never_reaches_the_table():
    assert rows_of("a,b\n1,=1+1\n") == [(2, {"a": "1", "b": ""})]


def test_a_quotation_mark_that_never_closes_is_reported_where_it_opens():
    told = refusal('a,b\n1,2\n3,"four\n5,6\n7,8\n')
    assert told.startswith("t.csv, row 3: a quotation mark")


def test_a_cell_of_a_million_letters_is_reported():
    assert "far too long" in refusal(f"a,b\n1,{'x' * 1_000_000}\n")


def test_a_table_of_endless_rows_is_refused():
    assert "more than 100,000 rows" in refusal("a,b\n" + "1,2\n" * 100_001)


def test_a_table_whose_rows_run_into_one_is_refused():
    assert "1,001 cells" in refusal(",".join(["a"] * 1001) + "\n")


@pytest.mark.parametrize("text", ["", "\n\n", ",,,\n,,,\n"])
def test_a_file_without_a_header_is_reported(text):
    assert "the file is empty" in refusal(text)


@given(
    rows=st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=5),
    separator=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    ending=st.sampled_from(["\n", "\r\n"]),
    blank_rows=st.integers(0, 3),
    blank_columns=st.integers(0, 3),
)
def test_a_table_reads_the_same_however_a_spreadsheet_saved_it(
    tmp_path_factory, rows, separator, encoding, ending, blank_rows, blank_columns
):
    folder = tmp_path_factory.mktemp("saved")
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator=ending)
    for row in [("one", "two", "three"), *rows, *[("", "", "")] * blank_rows]:
        writer.writerow([*row, *[""] * blank_columns])
    content = text.getvalue().encode(encoding)
    assume(encoding != "cp1252" or not UTF8_LETTER.search(content))
    (folder / "t.csv").write_bytes(content)
    table = read_table(folder / "t.csv", folder)
    assert table.problems == ()
    assert [tuple(row.cells.values()) for row in table.rows] == rows
    assert [row.number for row in table.rows] == list(range(2, len(rows) + 2))
