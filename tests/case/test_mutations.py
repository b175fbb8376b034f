"""Whatever happens to a valid pack, it stays valid or the checker says what is wrong."""

import csv
import io
import re
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summitry.case.blank import write_blank
from summitry.case.checking import check_folder
from summitry.case.opening import open_case
from summitry.case.problems import CaseError

SENTENCE = re.compile(
    r"([^\n]+\.csv|case\.toml)(, (row|line) \d+)?(, (column|key) [^\n]+)?: [^\n]+; [^\n]+\."
)
JARGON = ("Input should be", "validation error", "Value error, ", "errors.pydantic", "Traceback (")
AWKWARD = [
    "",
    " ",
    "=1+1",
    "- one",
    "nan",
    "1e999",
    "-0",
    "50,0",
    "05/12/2024",
    "5.12.2024",
    "2024-12-05 00:00:00",
    "2024-13",
    "0000",
    "99999-01-01",
    "45631",
    "TRUE",
    "“us”",
    ";",
    ";;a;;",
    '"',
    '""',
    '"open',
    "a\nb",
    "a\r\nb",
    "\u2028",
    "\ufeff",
    "\ud7ff",
    "{name}",
    "{0}",
    "%s",
    "<b>",
    "all",
    "general-knowledge",
    "x" * 200_000,
]
CELL = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=12))
LIVELY = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.fixture(scope="module", params=["small", "blank"])
def valid(request, kept_pack, tmp_path_factory):
    """Return the small pack, and the blank one, which has every table."""
    if request.param == "small":
        return kept_pack
    folder = tmp_path_factory.mktemp("blank")
    write_blank(folder)
    return folder


def tables_of(pack):
    return sorted(path.name for path in pack.glob("*.csv"))


def files_of(pack):
    return ["case.toml", *tables_of(pack)]


@contextmanager
def copied(pack):
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(pack, Path(folder) / "pack"))


def records_of(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def write_records(path, records, separator=","):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(records)
    path.write_bytes(text.getvalue().encode("utf-8", "surrogatepass"))


def opened_or_told(folder):
    """Check that the pack opens, or that each problem is one plain sentence; return the case."""
    problems = check_folder(folder)
    for problem in problems:
        sentence = str(problem)
        assert SENTENCE.fullmatch(sentence), sentence
        assert len(sentence) < 600
        assert not any(word in sentence for word in JARGON), sentence
    if not problems:
        return open_case(folder)
    with pytest.raises(CaseError) as caught:
        open_case(folder)
    assert list(caught.value.problems) == problems
    return None


@LIVELY
@given(data=st.data())
def test_a_changed_cell_is_told_or_changes_nothing_else(valid, data):
    file = data.draw(st.sampled_from(tables_of(valid)))
    before = open_case(valid)
    with copied(valid) as folder:
        records = records_of(folder / file)
        row = data.draw(st.integers(1, len(records) - 1))
        place = data.draw(st.integers(0, len(records[0]) - 1))
        column = records[0][place]
        records[row][place] = data.draw(CELL)
        write_records(folder / file, records)
        after = opened_or_told(folder)
    if after is None:
        return
    for table in before.tables:
        kept = [
            c for c in before.tables[table] if f"{table}.csv" != file or c not in (column, "mark")
        ]
        assert after.tables[table][kept].equals(before.tables[table][kept])


@LIVELY
@given(data=st.data())
def test_a_changed_header_is_told_or_harmless(valid, data):
    file = data.draw(st.sampled_from(tables_of(valid)))
    with copied(valid) as folder:
        path = folder / file
        records = records_of(path)
        place = data.draw(st.integers(0, len(records[0]) - 1))
        change = data.draw(st.sampled_from(["rename", "drop", "double", "move", "more"]))
        for row in records:
            cell = row[place]
            if change == "drop":
                del row[place]
            elif change == "double":
                row.append(cell)
            elif change == "move":
                row.append(row.pop(place))
        if change == "rename":
            records[0][place] = data.draw(CELL)
        elif change == "more":
            records[0].append(data.draw(CELL))
        write_records(path, records)
        opened_or_told(folder)


@LIVELY
@given(data=st.data())
def test_changed_rows_are_told_or_harmless(valid, data):
    file = data.draw(st.sampled_from(tables_of(valid)))
    with copied(valid) as folder:
        records = records_of(folder / file)
        row = data.draw(st.integers(0, len(records) - 1))
        change = data.draw(st.sampled_from(["drop", "double", "shuffle", "strange", "short"]))
        if change == "drop":
            del records[row]
        elif change == "double":
            records.insert(row, records[row])
        elif change == "shuffle":
            records = data.draw(st.permutations(records))
        elif change == "strange":
            records.insert(row, data.draw(st.lists(CELL, max_size=20)))
        else:
            records[row] = records[row][: data.draw(st.integers(0, 3))]
        write_records(folder / file, records, data.draw(st.sampled_from(",;\t|")))
        opened_or_told(folder)


@LIVELY
@given(data=st.data())
def test_changed_bytes_are_told_or_harmless(valid, data):
    file = data.draw(st.sampled_from(files_of(valid)))
    with copied(valid) as folder:
        path = folder / file
        content = path.read_bytes()
        start = data.draw(st.integers(0, len(content)))
        stop = data.draw(st.integers(start, min(len(content), start + 30)))
        path.write_bytes(content[:start] + data.draw(st.binary(max_size=8)) + content[stop:])
        opened_or_told(folder)


@LIVELY
@given(data=st.data())
def test_a_file_cut_short_is_told_or_harmless(valid, data):
    file = data.draw(st.sampled_from(files_of(valid)))
    with copied(valid) as folder:
        content = (folder / file).read_bytes()
        (folder / file).write_bytes(content[: data.draw(st.integers(0, len(content)))])
        opened_or_told(folder)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "utf-7", "cp037", "koi8-r"])
@pytest.mark.parametrize("file", ["case.toml", "sources.csv"])
def test_another_encoding_is_told_or_harmless(valid, file, encoding):
    with copied(valid) as folder:
        text = (folder / file).read_text(encoding="utf-8-sig")
        (folder / file).write_bytes(text.encode(encoding, "replace"))
        opened_or_told(folder)


@pytest.mark.parametrize("change", ["gone", "empty", "folder", "renamed", "text"])
def test_any_file_gone_or_replaced_is_told_or_harmless(valid, change):
    for file in files_of(valid):
        with copied(valid) as folder:
            path = folder / file
            if change == "renamed":
                path.rename(folder / f"x{file}")
            else:
                path.unlink()
            if change == "empty":
                path.touch()
            elif change == "folder":
                path.mkdir()
            elif change == "text":
                path.write_text("Dear colleague,\n\nplease find the table attached.\n")
            opened_or_told(folder)


@LIVELY
@given(text=st.text(max_size=60))
def test_any_text_as_a_header_is_told(valid, text):
    with copied(valid) as folder:
        (folder / "case.toml").write_text(text, encoding="utf-8", errors="replace")
        assert opened_or_told(folder) is None
