import json

import pytest

from summitry.errors import SummitryError
from summitry.journal import disk, store
from summitry.journal.entries import Entry
from summitry.journal.store import Journal, journal_here


def keep(journal, value, about="they_met", kind="belief"):
    return journal.append(case="village-2020", kind=kind, about=about, value=value)


def values(journal):
    return [entry.value for entry in journal.entries()]


def made_at(time, value, **fields):
    at = f"2024-12-04T{time}:00+01:00"
    return Entry(case="c", kind="belief", about="b", value=value, at=at, **fields)


def test_a_journal_makes_its_folder_only_with_the_first_entry(journal):
    assert journal.entries() == ()
    assert not journal.folder.exists()
    keep(journal, 20)
    assert json.loads(journal.path.read_text())["value"] == 20


def test_what_was_kept_is_there_when_the_journal_is_opened_again(journal):
    entries = tuple(keep(journal, value) for value in (20, "text", None, {"a": [1]}))
    assert Journal(journal.folder).entries() == entries


def test_a_change_of_mind_keeps_the_history(journal):
    keep(journal, 20)
    keep(journal, 99, about="something_else")
    keep(journal, 70, kind="choice")
    keep(journal, 60)
    history = journal.history("village-2020", "belief", "they_met")
    assert [entry.value for entry in history] == [20, 60]
    assert journal.latest("village-2020", "belief", "they_met").value == 60
    assert journal.latest("another-case", "belief", "they_met") is None


def test_what_another_notebook_wrote_meanwhile_is_seen(journal):
    other = Journal(journal.folder)
    keep(journal, 1)
    assert values(other) == [1]
    keep(journal, 2)
    keep(other, 3)
    assert values(other) == values(journal) == [1, 2, 3]


def test_an_unchanged_file_is_not_read_again(journal, monkeypatch):
    keep(journal, 1)
    assert values(journal) == [1]
    monkeypatch.setattr(store, "read", lambda path: pytest.fail(f"read {path} again"))
    assert values(journal) == [1]
    assert journal.damaged() == ()


def test_several_entries_at_once_are_all_kept(journal):
    journal.append_many(made_at("10:00", value) for value in range(100))
    assert values(Journal(journal.folder)) == list(range(100))


def test_a_cut_last_line_stays_and_the_next_entry_starts_on_a_fresh_line(journal):
    keep(journal, "first")
    whole = journal.path.read_bytes()
    cut = whole + b'{"id": "x", "about": "why_so", "value": "half a sen'
    journal.path.write_bytes(cut)
    assert values(journal) == ["first"]
    assert journal.damaged() == ('{"id": "x", "about": "why_so", "value": "half a sen',)
    assert journal.remarks() == [
        "One line of your journal was cut off or damaged; it stays in the file as it is, "
        "and every other entry is here."
    ]
    keep(journal, "second")
    assert values(Journal(journal.folder)) == ["first", "second"]
    assert journal.path.read_bytes().startswith(cut + b"\n")
    assert len(journal.damaged()) == 1


def test_a_whole_last_line_without_its_line_end_counts(journal):
    entry = keep(journal, "first")
    journal.path.write_bytes(journal.path.read_bytes().rstrip(b"\n"))
    assert journal.entries() == (entry,)
    keep(journal, "second")
    assert values(journal) == ["first", "second"]
    assert journal.damaged() == ()


def test_damaged_lines_anywhere_are_counted_and_never_deleted(journal):
    keep(journal, 1)
    damage = b"\x00\x00\x00\n<<<<<<< HEAD\n\xff\xfe\n\n   \n"
    journal.path.write_bytes(damage + journal.path.read_bytes())
    keep(journal, 2)
    assert values(journal) == [1, 2]
    assert len(journal.damaged()) == 3
    assert journal.remarks()[0].startswith("3 lines")
    assert journal.path.read_bytes().startswith(damage)


def test_a_file_saved_by_a_windows_editor_is_still_read(journal):
    keep(journal, 1)
    keep(journal, 2)
    journal.path.write_bytes(b"\xef\xbb\xbf" + journal.path.read_bytes().replace(b"\n", b"\r\n"))
    keep(journal, 3)
    assert values(journal) == [1, 2, 3]
    assert journal.damaged() == ()


@pytest.mark.parametrize(
    "name",
    [
        "journal (conflicted copy 2024-12-05).jsonl",
        "journal-DESKTOP-123.jsonl",
        "journal (1).jsonl",
        "journal.sync-conflict-20241205-101010-ABC.jsonl",
    ],
)
def test_copies_made_by_sync_programs_are_merged_each_entry_once(journal, name):
    journal.append_many([made_at("10:00", "both"), made_at("10:20", "here")])
    both = journal.path.read_bytes().splitlines(keepends=True)[0]
    there = made_at("10:10", "there").line()
    (journal.folder / name).write_bytes(both + there)
    assert values(journal) == ["both", "there", "here"]
    assert len(journal.remarks()) == 1
    assert "copy" in journal.remarks()[0]
    keep(journal, "new")
    assert (journal.folder / name).read_bytes() == both + there


def test_without_copies_the_order_is_that_of_the_file_even_if_the_clock_was_set_back(journal):
    journal.append_many([made_at("10:00", "first"), made_at("09:00", "second")])
    assert values(journal) == ["first", "second"]


def test_fields_of_a_later_version_survive_in_the_file(journal):
    journal.append_many([made_at("10:00", 1, more={"mood": "calm"})])
    assert journal.entries()[0].more == {"mood": "calm"}


def test_a_value_that_json_cannot_hold_is_refused_and_nothing_waits(journal):
    with pytest.raises(SummitryError, match="they_met"):
        keep(journal, object())
    assert journal.unsaved == ()
    keep(journal, 1)
    assert values(journal) == [1]


def test_a_journal_that_cannot_be_read_says_so_in_one_sentence(journal, monkeypatch):
    keep(journal, 1)
    monkeypatch.setattr(disk.time, "sleep", lambda _pause: None)

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store, "read", refuse)
    with pytest.raises(SummitryError, match=r"journal\.jsonl cannot be read \(Permission denied\)"):
        journal.entries()


def test_the_journal_is_next_to_the_notebook_unless_a_setting_says_otherwise(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SUMMITRY_JOURNAL", raising=False)
    assert journal_here().path == tmp_path / "my_work" / "journal.jsonl"
    monkeypatch.setenv("SUMMITRY_JOURNAL", str(tmp_path / "elsewhere"))
    assert journal_here().path == tmp_path / "elsewhere" / "journal.jsonl"


def test_one_kernel_has_one_journal_of_a_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SUMMITRY_JOURNAL", str(tmp_path))
    assert journal_here() is journal_here()
