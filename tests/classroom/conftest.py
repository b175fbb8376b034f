"""Sessions keep their record in a folder of the test's own."""

import pytest

from summitry.classroom.buttons import Do
from summitry.classroom.room import Room
from summitry.journal.store import SETTING, journal_here


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch):
    """Return the journal of this test."""
    monkeypatch.setenv(SETTING, str(tmp_path / "my_work"))
    return journal_here()


@pytest.fixture(scope="session")
def room(malta):
    """Return the table of the whole case."""
    return Room(malta)


@pytest.fixture
def press():
    """Return a function that presses a button which is there."""

    def press_button(session, label):
        buttons = [one for one in session.controls if isinstance(one, Do) and one.label == label]
        [button] = [one for one in buttons if one.widget.layout.display != "none"]
        assert not button.button.disabled
        button.button.click()

    return press_button
