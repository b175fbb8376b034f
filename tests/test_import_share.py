"""What is loaded when: nothing heavy before it is needed. Counted in modules, not in seconds."""

import json
import os
import subprocess
import sys

import pytest

HEAVY = ("pydantic", "pandas", "numpy", "matplotlib", "ipywidgets", "scipy", "IPython", "PIL")


def loaded_after(*lines):
    """Return which heavy modules a fresh interpreter has loaded after some lines."""
    script = "\n".join(
        [
            *lines,
            "import json, sys",
            f"print(json.dumps([name for name in {(*HEAVY, 'matplotlib.pyplot')!r} "
            "if name in sys.modules]))",
        ]
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    return set(json.loads(done.stdout))


def test_importing_summitry_loads_nothing_heavy():
    assert loaded_after("import summitry", "from summitry import SummitryError") == set()


@pytest.mark.parametrize("name", ["text", "errors", "look"])
def test_the_foundation_loads_nothing_heavy(name):
    assert loaded_after(f"import summitry.{name}") == set()


def test_naming_the_explorers_loads_nothing_heavy():
    assert loaded_after("from summitry import explore") == set()


def test_a_first_explorer_loads_neither_pyplot_nor_scipy():
    loaded = loaded_after(
        "from summitry import open_case, explore",
        "malta = open_case('malta-2024').on_eve()",
        "explore.timeline(malta)._repr_mimebundle_()",
    )
    assert {"pandas", "matplotlib", "ipywidgets"} <= loaded
    assert not loaded & {"scipy", "matplotlib.pyplot"}


def test_models_load_neither_pictures_nor_widgets():
    loaded = loaded_after(
        "import importlib, pkgutil, summitry.models as models",
        "for found in pkgutil.iter_modules(models.__path__):",
        "    importlib.import_module(f'summitry.models.{found.name}')",
    )
    assert not loaded & {"matplotlib", "ipywidgets", "IPython", "scipy"}
