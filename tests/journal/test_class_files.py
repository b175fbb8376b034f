import json

from summitry.journal.class_files import class_folder, read_class
from summitry.journal.export import hand_in
from summitry.journal.store import Journal


def handed_in(tmp_path, journal, name, value, about="chess"):
    mine = Journal(tmp_path / name)
    mine.append(case="village-2020", kind="metaphor", about=about, value=value)
    class_folder(journal).mkdir(parents=True, exist_ok=True)
    hand_in(mine, class_folder(journal) / f"hand-in-{name}.json", name)
    return mine


def test_without_a_folder_there_is_no_class_and_nothing_is_made(journal):
    assert read_class(journal).hand_ins == ()
    assert not class_folder(journal).exists()


def test_what_each_said_last_counts(tmp_path, journal):
    handed_in(tmp_path, journal, "heron", 1)
    wren = handed_in(tmp_path, journal, "wren", 5)
    wren.append(case="village-2020", kind="metaphor", about="chess", value=2)
    hand_in(wren, class_folder(journal) / "hand-in-wren.json", "wren")
    found = read_class(journal).latest("village-2020", "metaphor", "chess")
    assert sorted(found) == [1, 2]


def test_somebody_who_handed_in_twice_counts_once_with_the_later_answer(tmp_path, journal):
    wren = handed_in(tmp_path, journal, "wren", 5)
    early = json.loads((class_folder(journal) / "hand-in-wren.json").read_text())
    early["made"] = "2020-01-01T00:00:00+00:00"
    (class_folder(journal) / "hand-in-wren.json").write_text(json.dumps(early))
    wren.append(case="village-2020", kind="metaphor", about="chess", value=2)
    hand_in(wren, class_folder(journal) / "again.json", "wren")
    assert read_class(journal).latest("village-2020", "metaphor", "chess") == [2]


def test_other_questions_and_cases_do_not_count(tmp_path, journal):
    handed_in(tmp_path, journal, "heron", 1, about="poker")
    files = read_class(journal)
    assert files.latest("village-2020", "metaphor", "chess") == []
    assert files.latest("town-2021", "metaphor", "poker") == []


def test_a_file_that_cannot_be_read_is_said_in_one_sentence_and_the_others_are_read(
    tmp_path, journal
):
    handed_in(tmp_path, journal, "heron", 1)
    (class_folder(journal) / "broken.json").write_text('{"format": "summitry-hand-in", "ver')
    files = read_class(journal)
    assert len(files.hand_ins) == 1
    assert len(files.unread) == 1
    assert "broken.json" in files.unread[0]
    assert "\n" not in files.unread[0]
