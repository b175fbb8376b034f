import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.case.cells import CellFaultError, is_formula, tidy
from summitry.case.dates import PartialDate

RUNNABLE = [
    "=1+1",
    '=HYPERLINK("https://example.org","here")',
    "@SUM(A1)",
    "@OSCE",
    "+cmd|' /C calc'!A0",
    "-cmd|' /C calc'!A0",
    "- cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "+A1",
    "-A1",
    "--A1",
    "-+-A1",
    "-one",
    "- SUM(A1)",
    "- SUM (A1)",
    "- x + SUM (A1)",
    "- Sheet2!A1",
    '- x, HYPERLINK ("https://example.org")',
    "-1+HYPERLINK(A1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "\uff1d1+1",
    "\uff20SUM(A1)",
]
HARMLESS = [
    "",
    "-5",
    "+5",
    "-0.5",
    "- 12",
    "-50,0",
    "-1.5e3",
    "-5 %",
    "+356 2123 4567",
    "- one",
    "- one, two (three)",
    "– one",
    "— one",
    "• one",
    "-",
    "--",
    "-- A. Author",
    "-5 to 10 points",
    "a = b",
    "mail@example.org",
    "1-2",
    "2 + 2",
    "'=1",
]


@pytest.mark.parametrize("cell", RUNNABLE)
def test_what_a_spreadsheet_would_run_is_a_formula(cell):
    assert is_formula(cell)


@pytest.mark.parametrize("cell", HARMLESS)
def test_numbers_and_prose_are_no_formulas(cell):
    assert not is_formula(cell)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_is_a_formula(number):
    assert not is_formula(f"{number:.6f}")


@given(st.sampled_from("=@"), st.text())
def test_whatever_follows_an_equals_or_at_sign_is_a_formula(sign, rest):
    assert is_formula(sign + rest)


@pytest.mark.parametrize(
    ("cell", "kind", "plain"),
    [
        ("“ap-clash”", "id", "ap-clash"),
        ("'ap-clash'", "id", "ap-clash"),
        ("ap–clash", "id", "ap-clash"),
        ("ap\u2011clash\u200b", "id", "ap-clash"),
        ("“a”; “b”", "ids", "a;b"),
        ("‘high’", "choice", "high"),
        ("“TRUE”", "boolean", "TRUE"),
        ("„5“", "number", "5"),
        ("−0.9", "number", "-0.9"),
        ("“2024-12-05”", "date", "2024-12-05"),
    ],
)
def test_typographic_marks_are_taken_off_exact_cells(cell, kind, plain):
    assert tidy(cell, kind, ",") == plain


def test_prose_keeps_its_typographic_marks():
    prose = "“It’s a ‘pause’ – no more”"
    assert tidy(prose, "words", ",") == prose
    assert tidy(prose, "items", ",") == prose


def test_a_decimal_comma_is_read_where_semicolons_separate():
    assert tidy("50,5", "number", ";") == "50.5"


@pytest.mark.parametrize("separator", [",", "\t"])
def test_a_decimal_comma_is_reported_where_it_may_mean_thousands(separator):
    with pytest.raises(CellFaultError):
        tidy("50,5", "number", separator)


@pytest.mark.parametrize(
    "cell", ["nan", "inf", "-inf", "1e999", "1e16", "1_000", "0x1f", "1.000,5", "ten", "٣", "½"]
)
def test_what_only_a_program_takes_for_a_number_is_reported(cell):
    with pytest.raises(CellFaultError):
        tidy(cell, "number", ";")


def test_a_very_long_number_that_is_none_is_reported():
    with pytest.raises(CellFaultError):
        tidy("1" * 130_000 + "x", "number", ",")


def test_a_very_long_line_of_prose_is_no_formula():
    assert not is_formula("- " + "a big (b " * 14_000)


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("2024-12-05", "2024-12-05"),
        ("2024-12", "2024-12"),
        ("2024", "2024"),
        ("2024-12-05 00:00:00", "2024-12-05"),
        ("2024-12-05T00:00:00", "2024-12-05"),
        ("5.12.2024", "2024-12-05"),
        ("05.12.2024 00:00", "2024-12-05"),
        ("2024/12/5", "2024-12-05"),
        ("13/12/2024", "2024-12-13"),
        ("12/13/2024", "2024-12-13"),
        ("12/12/2024", "2024-12-12"),
        ("31-12-2024", "2024-12-31"),
        ("12/2024", "2024-12"),
        ("12.2024", "2024-12"),
    ],
)
def test_a_date_that_can_be_read_one_way_is_read_so(cell, plain):
    assert tidy(cell, "date", ",") == plain


def test_a_date_with_two_readings_is_reported_with_both():
    with pytest.raises(CellFaultError) as caught:
        tidy("05/12/2024", "date", ",")
    assert caught.value.gaps == {"day_first": "2024-12-05", "month_first": "2024-05-12"}


def test_a_spreadsheets_own_day_number_is_reported_with_the_day_it_means():
    with pytest.raises(CellFaultError) as caught:
        tidy("45631", "date", ",")
    assert caught.value.gaps == {"day": "2024-12-05"}


@pytest.mark.parametrize("cell", ["31.02.2024", "31/31/2024", "13/2024", "2024/13/45", "0/0/0000"])
def test_no_form_of_a_day_that_does_not_exist_becomes_a_date(cell):
    with pytest.raises(ValueError, match="calendar"):
        PartialDate.parse(tidy(cell, "date", ","))


@given(st.dates(dt.date(1000, 1, 1)))
def test_slashes_are_accepted_exactly_when_the_calendar_leaves_one_reading(day):
    written = day.strftime("%d/%m/%Y")
    if day.day > 12 or day.day == day.month:
        assert tidy(written, "date", ",") == day.isoformat()
    else:
        with pytest.raises(CellFaultError):
            tidy(written, "date", ",")


@given(st.dates(dt.date(1000, 1, 1)))
def test_dots_are_read_day_first(day):
    assert tidy(f"{day.day}.{day.month}.{day.year}", "date", ",") == day.isoformat()
