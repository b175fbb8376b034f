import shutil
from pathlib import Path

import pytest

from summitry.case.checking import check_folder
from summitry.case.rows import TABLES

FAULTS = [
    # file, piece, in its place, sentence
    (
        "positions.csv",
        "gauges,upland,90",
        "gauges,upland,140",
        "positions.csv, row 2, column position: 140 is outside 0-100; "
        "write a number from 0 to 100.",
    ),
    (
        "positions.csv",
        "90,80,95",
        "70,80,95",
        "positions.csv, row 2, column position: 70 lies outside its own band, 80-95; widen it.",
    ),
    (
        "positions.csv",
        "90,80,95",
        "much,80,95",
        "positions.csv, row 2, column position: 'much' is no number; write a number from 0 to 100.",
    ),
    (
        "positions.csv",
        "90,80,95",
        "nan,80,95",
        "positions.csv, row 2, column position: 'nan' is no number; write a number from 0 to 100.",
    ),
    (
        "positions.csv",
        "Share them.",
        "",
        "positions.csv, row 2, column stance: the cell is empty; write some text.",
    ),
    (
        "positions.csv",
        "gauges,upland",
        "gauges,uplnd",
        "positions.csv, row 2, column actor_id: 'uplnd' is not in actors.csv; "
        "write 'upland', or add it there.",
    ),
    (
        "positions.csv",
        "gauges,upland",
        "Gauges,upland",
        "positions.csv, row 2, column issue_id: 'Gauges' is not in issues.csv; "
        "write 'gauges', or add it there.",
    ),
    (
        "positions.csv",
        "gauges,upland",
        "qqqq,upland",
        "positions.csv, row 2, column issue_id: 'qqqq' is not in issues.csv; "
        "add it there, or name a row that is there.",
    ),
    (
        "positions.csv",
        "gauges,lowland",
        "gauges,upland",
        "positions.csv, row 3, column actor_id: 'gauges, upland' stands in row 2 already; "
        "give each row its own, or take one of the two out.",
    ),
    (
        "positions.csv",
        "high,2023-05-02",
        "hgih,2023-05-02",
        "positions.csv, row 2, column coding_confidence: 'hgih' is none of the words to choose "
        "from; write 'high', or another of the words: one of high, medium, low.",
    ),
    (
        "positions.csv",
        "high,2023-05-02",
        "high,05/02/2023",
        "positions.csv, row 2, column as_of: '05/02/2023' may be 2023-02-05 or 2023-05-02; "
        "write the one you mean in that form.",
    ),
    (
        "positions.csv",
        "high,2023-05-02",
        "high,2023-02-30",
        "positions.csv, row 2, column as_of: '2023-02-30' is not a day of the calendar; "
        "write a date as 2023-05-11, 2023-05 or 2023.",
    ),
    (
        "positions.csv",
        "high,2023-05-02",
        "high,May-23",
        "positions.csv, row 2, column as_of: 'May-23' is no date; "
        "write a date as 2023-05-11, 2023-05 or 2023.",
    ),
    (
        "positions.csv",
        "high,2023-05-02",
        "high,45048",
        "positions.csv, row 2, column as_of: '45048' looks like a spreadsheet's own number for "
        "2023-05-02; write a date as 2023-05-11, 2023-05 or 2023.",
    ),
    (
        "positions.csv",
        "A speech",
        "=A1",
        "positions.csv, row 2, column evidence: a spreadsheet would run '=A1' as a formula; "
        "write its result, or begin the cell with a word.",
    ),
    (
        "positions.csv",
        "salience",
        "saliance",
        "positions.csv, row 1, column saliance: the table has no such column; "
        "write 'salience', or take the column out.",
    ),
    (
        "positions.csv",
        "salience",
        "saliance",
        "positions.csv, row 1, column salience: the column is missing; "
        "add it: How much the actor seems to care, 0-100.",
    ),
    (
        "claims.csv",
        "false,unverifiable",
        "perhaps,unverifiable",
        "claims.csv, row 2, column hedged: 'perhaps' is neither true nor false; "
        "write true or false.",
    ),
    (
        "events.csv",
        "road-001",
        "road 001",
        "events.csv, row 2, column event_id: 'road 001' is no short name; write a short name of "
        "letters, digits, dots, dashes and underscores, without spaces.",
    ),
    (
        "events.csv",
        "2023-04,2023-05-01",
        "2023-04,2023-03",
        "events.csv, row 3, column end: 2023-03 lies before the start, 2023-04; "
        "correct one of the two.",
    ),
    (
        "events.csv",
        "river;trade",
        "river;trad",
        "events.csv, row 3, column themes: 'trad' has no label under [themes] in case.toml; "
        "write 'trade', or add it there.",
    ),
    (
        "events.csv",
        "herald-gauges;old-map",
        "herald-gauges;old-mapp",
        "events.csv, row 3, column source_ids: 'old-mapp' is not in sources.csv; "
        "write 'old-map', or add it there.",
    ),
    (
        "sources.csv",
        "https://example.org/a",
        "example.org/a",
        "sources.csv, row 2, column url: 'example.org/a' is no web address; "
        "write https://... or leave it empty.",
    ),
    (
        "forecasts.csv",
        "2023-05-12,no,",
        "2023-05-12,maybe,",
        "forecasts.csv, row 2, column resolution: 'maybe' is no option; write one of yes, no.",
    ),
    (
        "issues.csv",
        "gauges,water",
        "gauges,watr",
        "issues.csv, row 2, column area: 'watr' has no label under [areas] in case.toml; "
        "write 'water', or add it there.",
    ),
    (
        "case.toml",
        'article = "web-article"',
        'article = "web-articel"',
        "case.toml, key article: 'web-articel' is not in sources.csv; "
        "write 'web-article', or add it there.",
    ),
    (
        "case.toml",
        "[open_data]",
        '[open_data]\nstates = "no_such_set_at_all"',
        "case.toml, key open_data.states: there is no open data set 'no_such_set_at_all'; "
        "write a name that the data dictionary knows, or take the line out.",
    ),
]


def test_a_valid_pack_has_no_problems(said):
    assert said() == []


@pytest.mark.parametrize(("file", "old", "new", "sentence"), FAULTS)
def test_each_fault_is_told_in_one_plain_sentence(edit, said, file, old, new, sentence):
    edit(file, old, new)
    assert sentence in said()


def test_all_faults_are_told_at_once(edit, said):
    edit("positions.csv", "gauges,upland,90", "gauges,nobody,140")
    edit("events.csv", "road-001,2015", "road-001,soon")
    edit("case.toml", "2023-05-11", '"in May"')
    told = "\n".join(said())
    for piece in ("140 is outside", "'nobody' is not in", "'soon' is no date", "key starts"):
        assert piece in told
    assert len(said()) == 4


def test_one_fault_is_told_once(edit, said):
    edit("positions.csv", "gauges,upland,90", "gauges,upland,140")
    assert len(said()) == 1


def test_an_id_in_a_row_with_another_fault_still_exists(edit, said):
    edit("actors.csv", "upland,Upland,state", "upland,Upland,stat")
    assert len(said()) == 1


def test_ids_of_an_unreadable_table_are_taken_on_trust(pack, said):
    (pack / "actors.csv").write_bytes(b"PK\x03\x04")
    assert len(said()) == 1


def test_references_to_a_missing_table_are_told_once_a_column(pack, said):
    (pack / "actors.csv").unlink()
    assert said() == [
        "positions.csv, column actor_id: it names rows of actors.csv, which the pack does not "
        "have; add actors.csv, or empty the column.",
        "overlaps.csv, column actor_ids: it names rows of actors.csv, which the pack does not "
        "have; add actors.csv, or empty the column.",
    ]


def test_general_knowledge_is_always_a_source(edit, said):
    edit("events.csv", "herald-gauges;old-map", "general-knowledge;old-map")
    assert said() == []


def test_everybody_is_valid_only_where_a_group_may_stand(edit, said):
    edit("positions.csv", "gauges,upland", "gauges,all")
    assert said()[0].startswith("positions.csv, row 2, column actor_id: 'all' is not in actors.csv")


def test_themes_need_no_labels_where_the_header_gives_none(edit, said):
    edit("case.toml", 'river = "The river"\ntrade = "Trade"', "")
    edit("events.csv", "river;trade", "anything")
    assert said() == []


@pytest.mark.parametrize("name", [name for name, model in TABLES.items() if model.required])
def test_a_required_table_that_is_missing_is_told(pack, said, name):
    (pack / f"{name}.csv").unlink()
    assert any(told.startswith(f"{name}.csv: the file is missing;") for told in said())


def test_a_table_saved_as_a_workbook_is_told(pack, said):
    (pack / "claims.csv").rename(pack / "claims.xlsx")
    assert said() == [
        "claims.csv: the pack has claims.xlsx instead; open it in the spreadsheet and save it as "
        "claims.csv, kind CSV UTF-8."
    ]


def test_a_misspelt_table_is_told_with_the_nearest_name(pack, said):
    (pack / "claims.csv").rename(pack / "clams.csv")
    assert said() == [
        "clams.csv: a case pack has no such table; write 'claims' as the name of the table, "
        "or take the file out of the folder."
    ]


def test_other_files_in_the_folder_are_nobodys_business(pack, said):
    (pack / "README.md").write_text("notes")
    (pack / ".~lock.events.csv#").write_text("open elsewhere")
    (pack / "pictures").mkdir()
    assert said() == []


def test_a_table_that_links_out_of_the_pack_is_told(pack, said, tmp_path):
    shutil.move(pack / "claims.csv", tmp_path / "claims.csv")
    (pack / "claims.csv").symlink_to(tmp_path / "claims.csv")
    assert said() == [
        "claims.csv: the file lies outside the folder of the pack; "
        "put a copy of it into the folder."
    ]


def test_an_optional_column_may_be_absent(edit, said):
    edit("forecasts.csv", ",resolution_note,", ",")
    edit("forecasts.csv", ",No text was shown.,", ",")
    assert said() == []


def test_truth_may_be_written_as_spreadsheets_write_it(edit, said):
    edit("claims.csv", "false,unverifiable", "FALSE,unverifiable")
    edit("claims.csv", "true,opinion", "“True”,opinion")
    assert said() == []


def test_no_folder_is_a_problem_and_no_crash(tmp_path):
    (told,) = check_folder(tmp_path / "nowhere")
    assert str(told) == "nowhere: there is no such folder; name the folder of a case pack."


def test_a_folder_that_may_not_be_read_is_a_problem_and_no_crash(pack, said, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert said() == [
        "river-talks: the file cannot be read: permission denied; close it in other programs, "
        "check that you may open it, or copy it again."
    ]


def test_an_empty_folder_lacks_the_header_and_the_required_tables(tmp_path):
    told = [str(problem) for problem in check_folder(tmp_path)]
    assert [sentence.split(":")[0] for sentence in told] == [
        "case.toml",
        "sources.csv",
        "events.csv",
    ]
