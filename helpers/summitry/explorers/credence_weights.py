"""How often each kind of origin is right: a scenario to change, one dial a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.explorers.dials import Dial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import traitlets

DEFAULTS = {"agencies": 85, "newspapers": 80, "officials": 70, "others": 55}
LEAST, MOST = 50, 99
BEGINNINGS = {
    "wire": "agencies",
    "press": "newspapers",
    "public_media": "newspapers",
    "government": "officials",
    "state_agency": "officials",
    "igo": "officials",
}


def kind_of(publisher_type: str) -> str:
    """Return which dial an origin hangs on.

    Parameters
    ----------
    publisher_type
        As coded in the table of sources.

    >>> kind_of("press_local"), kind_of("state_agency"), kind_of("blog")
    ('newspapers', 'officials', 'others')
    """
    found = (kind for start, kind in BEGINNINGS.items() if publisher_type.startswith(start))
    return next(found, "others")


class WideDial(Dial):
    """A dial with room for a name that tells both ends."""

    words = "25em"


class Weight(WideDial):
    """A dial that is there only while it serves; meanwhile its value rests.

    Parameters
    ----------
    serves
        Tells whether it does.
    """

    def __init__(
        self,
        owner: traitlets.HasTraits,
        trait: str,
        label: str,
        bounds: tuple[int, int],
        serves: Callable[[], bool],
    ) -> None:
        self.serves = serves
        super().__init__(owner, trait, label, *bounds)

    def values(self) -> Iterable[int]:
        """Return every step where it serves, else only where it stands."""
        return super().values() if self.serves() else (self.value,)
