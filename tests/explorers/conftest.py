"""Explorers keep what is predicted; in tests they keep it in a folder of the test's own."""

import pytest

from summitry.journal.store import SETTING, journal_here


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch):
    """Return the journal of this test."""
    monkeypatch.setenv(SETTING, str(tmp_path / "my_work"))
    return journal_here()
