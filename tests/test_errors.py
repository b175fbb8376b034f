import inspect

import pytest

import summitry
from summitry.errors import SummitryError


def test_a_notebook_shows_the_sentence_alone():
    assert SummitryError("The case is closed.")._render_traceback_() == ["The case is closed."]


def test_what_a_notebook_imports_is_all_there():
    for name in summitry.__all__:
        assert getattr(summitry, name)
    assert set(dir(summitry)) >= set(summitry.__all__)


def test_an_unknown_name_says_what_there_is():
    with pytest.raises(AttributeError, match=r"no 'explroe'; it has .*explore"):
        summitry.explroe  # noqa: B018 (asking is the test)


def test_every_explorer_is_documented_with_its_settings():
    from summitry import explore

    for name, function in inspect.getmembers(explore, inspect.isfunction):
        if function.__module__ == explore.__name__:
            assert "Parameters" in inspect.getdoc(function), name
