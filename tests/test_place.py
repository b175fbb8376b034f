import pytest

from summitry.errors import SummitryError
from summitry.place import data_folder, notebooks_folder, shipped


def test_the_shipped_folders_are_found():
    assert (data_folder() / "open").is_dir()
    assert notebooks_folder().is_dir()


def test_an_installed_package_carries_its_data_inside(tmp_path):
    package = tmp_path / "site-packages" / "summitry"
    (package / "_data").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    assert shipped("_data", "data", package) == package / "_data"


def test_a_checkout_has_its_data_beside_the_helpers(tmp_path):
    package = tmp_path / "helpers" / "summitry"
    package.mkdir(parents=True)
    (tmp_path / "data").mkdir()
    assert shipped("_data", "data", package) == tmp_path / "data"


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(SummitryError, match="install Summitry again"):
        shipped("_data", "data", tmp_path / "a" / "b")
