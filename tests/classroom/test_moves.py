import pytest

from summitry.classroom.moves import KINDS, Move, read_move, read_record, write_moves
from summitry.errors import SummitryError


def test_what_is_written_is_read(tmp_path):
    moves = [Move("s1", "open", what={"seats": ["UPL"]}), Move("s1", "pass", "UPL", 1)]
    path = tmp_path / "sub" / "table.jsonl"
    write_moves(path, moves[:1])
    write_moves(path, moves[1:])
    record = read_record(path)
    assert list(record.last) == moves
    assert record.damaged == ()


def test_damaged_lines_are_told_and_stay(tmp_path):
    path = tmp_path / "table.jsonl"
    write_moves(path, [Move("s1", "pass", "UPL", 1)])
    with path.open("ab") as file:
        file.write(b'{"session": "s1", "kind": "pa\n[1]\n\xff\n')
    write_moves(path, [Move("s1", "pass", "LOW", 1)])
    record = read_record(path)
    assert [move.by for move in record.last] == ["UPL", "LOW"]
    assert len(record.damaged) == 3
    assert b'"kind": "pa\n' in path.read_bytes()


def test_two_sessions_in_one_file_stay_apart(tmp_path):
    path = tmp_path / "table.jsonl"
    names = ("s1", "s2", "s1")
    write_moves(path, [Move(session, "pass", "UPL", 1) for session in names])
    record = read_record(path)
    assert [len(moves) for moves in record.sessions.values()] == [2, 1]
    assert record.last[0].session == "s2"


@pytest.mark.parametrize("line", [b"{}", b"3", b"[" * 100_000, b'{"kind": NaN}'])
def test_what_is_no_move_is_refused(line):
    with pytest.raises(ValueError):  # noqa: PT011 (any of them will do)
        read_move(line)


def test_a_kind_of_another_version_is_damage():
    line = Move("s", "pass", "UPL", 1).line().replace(b'"pass"', b'"veto"')
    with pytest.raises(ValueError, match="kind"):
        read_move(line)
    assert "veto" not in KINDS


def test_what_json_cannot_hold_is_refused_in_one_sentence():
    with pytest.raises(SummitryError, match="cannot be written down"):
        Move("s", "pass", "UPL", 1, {"text": object()}).line()
