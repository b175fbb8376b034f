import pickle

from summitry.case.problems import CaseError, Problem, problem, shown
from summitry.errors import SummitryError


def test_a_problem_reads_as_one_sentence_with_its_place():
    told = problem(
        "outside", "positions.csv", 14, "position", cell="140", limits="0-100", form="a number"
    )
    assert str(told) == (
        "positions.csv, row 14, column position: 140 is outside 0-100; write a number."
    )


def test_a_problem_of_a_text_file_names_line_and_key():
    assert str(Problem("case.toml", 3, "eve", "w", "r")) == "case.toml, line 3, key eve: w; r."


def test_a_problem_of_a_whole_file_names_the_file_alone():
    assert str(Problem("events.csv", None, None, "w", "r")) == "events.csv: w; r."


def test_an_error_counts_its_problems_and_tells_each_on_its_line():
    problems = [Problem("a.csv", 2, None, "w", "r"), Problem("b.csv", None, None, "x", "")]
    error = CaseError(problems, "alps")
    assert str(error).splitlines() == [
        "alps cannot be opened, there are 2 problems:",
        "a.csv, row 2: w; r.",
        "b.csv: x.",
    ]
    assert isinstance(error, SummitryError)
    assert error.problems == tuple(problems)


def test_an_error_survives_the_way_between_processes():
    error = CaseError([Problem("a.csv", 2, None, "w", "r")], "alps")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_a_shown_cell_stays_on_one_line():
    assert shown("one\r\n\ttwo") == "'one two'"


def test_what_cannot_be_printed_is_shown_by_a_sign():
    assert shown("\x1b") == "'\N{REPLACEMENT CHARACTER}'"


def test_a_shown_cell_is_cut_when_it_is_long():
    assert len(shown("x" * 5000)) <= 42
