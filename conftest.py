"""Each test file and each notebook under test keeps a journal of its own, never the learner's."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

collect_ignore_glob = ["tests/*.ipynb"]
JOURNALS = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Make one folder for all journals of this run."""
    folder = TemporaryDirectory(prefix="summitry-tests-")
    config.stash[JOURNALS] = Path(folder.name)
    config.add_cleanup(folder.cleanup)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Name the journal before the test, or the kernel of its notebook, starts."""
    journal = item.config.stash[JOURNALS] / sha256(str(item.path).encode()).hexdigest()[:16]
    journal.mkdir(exist_ok=True)
    os.environ["SUMMITRY_JOURNAL"] = str(journal)
