import subprocess
import sys

import pytest

import summitry.case


@pytest.mark.parametrize("name", summitry.case.__all__)
def test_every_exported_name_is_there(name):
    assert getattr(summitry.case, name).__name__ == name


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'zzzz'"):
        _ = summitry.case.zzzz


def test_importing_the_package_imports_no_heavy_library():
    code = "import sys, summitry.case; print({'pandas', 'pydantic', 'numpy'} & set(sys.modules))"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert result.stdout.strip() == "set()"
