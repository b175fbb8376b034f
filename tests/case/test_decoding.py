import codecs
import os
from pathlib import Path

import pytest

from summitry.case.decoding import LARGEST, decode, read_text
from summitry.case.problems import CaseError

WORDS = "Türkiye, Ñandú, „Spaß“ – 5 €"


def sentence(content, file="t.csv"):
    with pytest.raises(CaseError) as caught:
        decode(content, file)
    (told,) = caught.value.problems
    return str(told)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_the_same_from_every_encoding_of_a_spreadsheet(encoding):
    assert decode(WORDS.encode(encoding), "t.csv") == WORDS


@pytest.mark.parametrize("order", ["le", "be"])
def test_both_byte_orders_of_utf_16_are_read(order):
    mark = {"le": codecs.BOM_UTF16_LE, "be": codecs.BOM_UTF16_BE}[order]
    assert decode(mark + WORDS.encode(f"utf-16-{order}"), "t.csv") == WORDS


def test_a_renamed_workbook_is_named_as_such_with_the_way_to_save_it():
    told = sentence(b"PK\x03\x04" + bytes(40))
    assert "workbook" in told
    assert "CSV UTF-8" in told


def test_binary_content_is_refused():
    assert "no text file" in sentence(b"a,b\n1,\x002\n")


def test_one_broken_letter_in_a_utf_8_text_is_not_taken_for_another_encoding():
    content = "äöü\näöü\n".encode() + b"\xff\n"
    assert "line 3" in sentence(content)


def test_bytes_that_no_encoding_knows_are_reported():
    assert "cannot be read" in sentence(b"caf\x81")


def test_half_a_utf_16_letter_is_reported():
    assert "cannot be read" in sentence(codecs.BOM_UTF16_LE + b"a")


def refused(path, folder):
    with pytest.raises(CaseError) as caught:
        read_text(path, folder)
    (told,) = caught.value.problems
    return str(told)


def test_a_file_of_200_megabytes_is_refused_unread(pack):
    path = pack / "events.csv"
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)
    told = refused(path, pack)
    assert "200 MB" in told
    assert "20 MB" in told


def test_a_file_of_just_the_largest_size_is_read(pack):
    path = pack / "events.csv"
    path.write_bytes(b"a" * LARGEST)
    assert len(read_text(path, pack)) == LARGEST


def test_a_link_out_of_the_pack_is_refused(pack, tmp_path):
    outside = tmp_path / "outside.csv"
    outside.write_text("secret")
    (pack / "notes.csv").symlink_to(outside)
    assert "outside the folder of the pack" in refused(pack / "notes.csv", pack)


def test_a_path_out_of_the_pack_is_refused(pack, tmp_path):
    (tmp_path / "outside.csv").write_text("secret")
    assert "outside the folder" in refused(pack / ".." / "outside.csv", pack)


def test_a_link_within_the_pack_is_read(pack):
    (pack / "same.csv").symlink_to(pack / "events.csv")
    assert read_text(pack / "same.csv", pack).startswith("event_id")


def test_a_link_to_nowhere_is_reported(pack):
    (pack / "gone.csv").symlink_to(pack / "nowhere.csv")
    assert "cannot be read" in refused(pack / "gone.csv", pack)


def test_a_link_to_itself_is_reported(pack):
    (pack / "loop.csv").symlink_to(pack / "loop.csv")
    assert "cannot be read" in refused(pack / "loop.csv", pack)


def test_a_folder_in_place_of_a_file_is_reported(pack):
    (pack / "facts.csv").mkdir()
    assert "not a file" in refused(pack / "facts.csv", pack)


def test_a_file_that_the_system_keeps_closed_is_reported(pack, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "cannot be read: permission denied" in refused(pack / "events.csv", pack)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_in_place_of_a_file_is_refused_without_waiting(pack):
    os.mkfifo(pack / "facts.csv")
    assert "not a file" in refused(pack / "facts.csv", pack)
