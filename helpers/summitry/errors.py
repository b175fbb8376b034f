"""The one family of errors that Summitry raises on purpose."""


class SummitryError(Exception):
    """Something a reader can mend; the message says what and how.

    >>> raise SummitryError("sources.csv, row 3, column url: the address is missing.")
    Traceback (most recent call last):
    summitry.errors.SummitryError: sources.csv, row 3, column url: the address is missing.
    """

    def _render_traceback_(self) -> list[str]:
        """Show the sentence alone in a notebook: a traceback helps nobody who reads one."""
        return [str(self)]
