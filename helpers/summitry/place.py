"""Where the data and the notebooks that ship with the package live."""

from __future__ import annotations

from pathlib import Path

from summitry.errors import SummitryError
from summitry.text import say

PACKAGE = Path(__file__).resolve().parent


def data_folder() -> Path:
    """Return the folder of the shipped case packs and open data.

    Raises
    ------
    SummitryError
        If neither an installed package nor a checkout has it.
    """
    return shipped("_data", "data")


def notebooks_folder() -> Path:
    """Return the folder of the shipped notebooks.

    Raises
    ------
    SummitryError
        If neither an installed package nor a checkout has it.
    """
    return shipped("_notebooks", "notebooks")


def shipped(installed: str, in_checkout: str, package: Path = PACKAGE) -> Path:
    """Find a folder inside the installed package, else beside the helpers of a checkout.

    Parameters
    ----------
    installed
        Name of the folder inside an installed package.
    in_checkout
        Name of the folder at the root of a checkout.
    package
        Folder of the package itself.

    Raises
    ------
    SummitryError
        If there is neither.
    """
    for folder in (package / installed, package.parents[1] / in_checkout):
        if folder.is_dir():
            return folder
    raise SummitryError(say("case.not_shipped", folder=in_checkout))
