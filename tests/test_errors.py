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

    for name in explore.__all__:
        assert "Parameters" in inspect.getdoc(getattr(explore, name)), name


def test_every_explorer_can_be_opened_by_name():
    from summitry import explore

    written = [
        name
        for module in vars(explore).values()
        if inspect.ismodule(module) and module.__name__.startswith("summitry.explore.")
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
    ]
    assert len(written) > 20
    assert sorted(written) == sorted(explore.__all__)


def test_what_would_tell_the_record_is_refused_on_the_eve_in_one_sentence(malta, eve):
    from summitry import explore

    refused = {}
    for name in explore.__all__:
        try:
            getattr(explore, name)(eve)
        except SummitryError as refusal:
            refused[name] = str(refusal)
        getattr(explore, name)(malta)
    assert set(refused) == {
        "corroboration", "credence", "day", "lateral", "readouts", "resolve", "rewrite", "role",
        "same_voice",
    }  # fmt: skip
    assert all("with the record" in sentence for sentence in refused.values())
