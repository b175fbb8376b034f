"""Pictures are drawn by explorers, which keep what is predicted in a folder of the test's own."""

import pytest

from summitry.journal.store import SETTING


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch):
    """Let nothing be written next to the tests."""
    monkeypatch.setenv(SETTING, str(tmp_path / "my_work"))
