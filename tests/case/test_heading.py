import datetime as dt

import pytest

from summitry.case.heading import read_header


def told(pack):
    header, problems = read_header(pack)
    assert (header is None) == bool(problems)
    return [str(problem) for problem in problems]


def test_a_valid_header_is_read(pack):
    header, problems = read_header(pack)
    assert problems == []
    assert header.starts == dt.date(2023, 5, 11)
    assert list(header.themes) == ["river", "trade"]
    assert header.sides.first == "Upland"


def test_nothing_of_a_header_can_be_changed(pack):
    header, _ = read_header(pack)
    with pytest.raises(ValueError, match="frozen"):
        header.title = "Another"
    with pytest.raises(TypeError):
        header.themes["river"] = "Another"
    with pytest.raises(ValueError, match="frozen"):
        header.sides.first = "Another"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            'title = "The river talks"',
            "",
            "case.toml, key title: the key is missing; "
            'write for example title = "The river talks".',
        ),
        (
            "eve = 2023-05-10",
            'eve = "soon"',
            "case.toml, line 7, key eve: 'soon' does not fit here; "
            "write for example eve = 2023-05-10.",
        ),
        (
            "eve = 2023-05-10",
            "eve = 20230510",
            "case.toml, line 7, key eve: '20230510' does not fit here; "
            "write for example eve = 2023-05-10.",
        ),
        (
            "eve = 2023-05-10",
            "eve = 2023-05-12",
            "case.toml, line 7, key eve: 2023-05-12 is later than starts, 2023-05-11; "
            "correct one of the two days.",
        ),
        (
            "ends = 2023-05-12",
            "ends = 2023-05-10",
            "case.toml, line 5, key starts: 2023-05-11 is later than ends, 2023-05-10; "
            "correct one of the two days.",
        ),
        (
            "licence =",
            "license =",
            "case.toml, line 10, key license: there is no such key; "
            "write 'licence', or take the line out.",
        ),
        (
            "[open_data]",
            '[open_data]\nbugdet = "b"',
            "case.toml, line 14, key open_data.bugdet: there is no such key; "
            "write 'budget', or take the line out.",
        ),
        (
            'second = "Lowland"',
            'secnd = "Lowland"',
            "case.toml, line 17, key sides.secnd: there is no such key; "
            "write 'second', or take the line out.",
        ),
        (
            'authors = ["A. Author"]',
            "authors = []",
            "case.toml, line 9, key authors: '[]' does not fit here; "
            'write for example authors = ["A. Author"].',
        ),
        (
            'trade = "Trade"',
            "trade = 5",
            "case.toml, line 21, key themes.trade: '5' does not fit here; "
            'write for example trade = "a label".',
        ),
        (
            'place = "Bridgetown Hall"',
            "place = “Bridgetown Hall”",
            "case.toml, line 4: the file cannot be understood from here on: invalid value; "
            'write key = "value" with straight quotation marks, one a line.',
        ),
    ],
)
def test_each_fault_of_the_header_is_told_with_its_line(pack, edit, old, new, sentence):
    edit("case.toml", old, new)
    assert sentence in told(pack)


def test_a_missing_header_is_told(pack):
    (pack / "case.toml").unlink()
    assert told(pack) == [
        "case.toml: the file is missing; every case pack has one; copy it from a blank pack."
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_header_may_come_from_any_editor(pack, edit, encoding):
    edit("case.toml", "Bridgetown Hall", "Brücke")
    path = pack / "case.toml"
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(text.encode(encoding))
    header, problems = read_header(pack)
    assert problems == []
    assert header.place == "Brücke"


@pytest.mark.parametrize(
    "text",
    ["[" * 5000, "a = " + "[" * 5000, "a = 1" + "0" * 5000, 'a = "', "\x00", "= 1", "[a]\n[a]"],
)
def test_no_header_however_strange_is_a_crash(pack, text):
    (pack / "case.toml").write_text(text, encoding="utf-8")
    assert told(pack)


def test_a_header_of_200_megabytes_is_refused(pack):
    with (pack / "case.toml").open("wb") as file:
        file.truncate(200 * 1024**2)
    assert "200 MB" in told(pack)[0]
