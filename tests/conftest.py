"""The Malta case, opened once for each worker, and every explorer there is."""

import random

import pytest

from summitry import explore
from summitry.case import open_case
from summitry.errors import SummitryError

VIEWS = ("eve", "whole")


def explorer_names():
    """Return the names of all explorers, so that a new one is tested without a change here."""
    return sorted(explore.__all__)


def opener(name):
    """Return the function that makes an explorer of a case."""
    return getattr(explore, name)


def pytest_generate_tests(metafunc):
    """Run a test that asks for them with every explorer, and with both views of the case."""
    if "explorer_name" in metafunc.fixturenames:
        metafunc.parametrize("explorer_name", explorer_names())
    if "view" in metafunc.fixturenames:
        metafunc.parametrize("view", VIEWS)


@pytest.fixture(scope="session")
def malta():
    """Return the whole case."""
    return open_case("malta-2024")


@pytest.fixture(scope="session")
def eve(malta):
    """Return the case as it was known on the eve."""
    return malta.on_eve()


@pytest.fixture
def make(explorer_name):
    """Return the function that makes the explorer."""
    return opener(explorer_name)


@pytest.fixture
def explorer(make, view, malta, eve):
    """Return the explorer on the case, seen on the eve or whole."""
    if view == "whole":
        return make(malta)
    try:
        return make(eve)
    except SummitryError as refusal:
        if "with the record" not in str(refusal):
            raise
        pytest.skip(str(refusal))


@pytest.fixture(scope="session")
def kept(malta):
    """Return a function that gives an explorer on the whole case, made once, at its beginning."""
    made = {}

    def at_its_beginning(name):
        if name not in made:
            made[name] = opener(name)(malta)
        made[name].reset()
        return made[name]

    return at_its_beginning


@pytest.fixture
def walk():
    """Return a function that moves the controls of an explorer: some at random, or to both ends."""

    def through(explorer, steps=0, seed=2024):
        chance = random.Random(seed)
        controls = explorer.make_controls()
        ends = [(control, place) for control in controls for place in (0, -1)]
        anywhere = [(chance.choice(controls), chance.randrange(1000)) for _ in range(steps)]
        yield explorer.reading
        for control, place in anywhere or ends:
            values = list(control.values())
            if values:
                setattr(explorer, control.trait, values[place % len(values)])
            yield explorer.reading

    return through
