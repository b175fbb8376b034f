"""Seats on paper: one self-contained HTML page, a side of a brief on each sheet."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from importlib import resources
from typing import TYPE_CHECKING

from summitry.explorers.role_card import CONFIDENTIAL, PUBLIC, side_html
from summitry.explorers.role_words import words
from summitry.journal.export import written
from summitry.look import SVG
from summitry.text import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from summitry.explorers.role import RoleExplorer


def print_roles(explorer: RoleExplorer, seats: Sequence[str], path: Path) -> Path:
    """Write the briefs of some seats, each side to begin a new sheet when printed.

    Parameters
    ----------
    explorer
        The explorer, for case, pictures and length.
    seats
        Ids of the roles.
    path
        Where the page goes; an earlier page there is replaced.

    Raises
    ------
    SummitryError
        If the page cannot be written.
    """
    sheet = (resources.files("summitry") / "strings" / "role_page.css").read_text("utf-8")
    title = escape(words("page_title", title=explorer.case.header.title))
    sides = "".join(
        public_sheet(explorer, one) + confidential_sheet(explorer, one) for one in seats
    )
    page = (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{sheet}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n{sides}</main>\n</body>\n</html>\n"
    )
    return written(path, page.encode(errors="xmlcharrefreplace"))


def public_sheet(explorer: RoleExplorer, seat: str) -> str:
    """Return the side that everybody may read: brief, picture, sources by id."""
    role = explorer.roles[seat]
    picture = explorer.make_picture()
    explorer.show_seat(picture, seat)
    data = b64encode(picture.svg()).decode("ascii")
    said = escape(explorer.said(seat))
    known = [one for one in explorer.case.cite(role.source_ids) if one.known]
    cited = ", ".join(one.source_id for one in known)
    return (
        f"<section>\n{side_html(explorer.case, role, PUBLIC, explorer.length, 'h2')}\n"
        f'<figure><img alt="{said}" src="data:{SVG};base64,{data}">'
        f"<figcaption>{said}</figcaption></figure>\n"
        f'<p class="ids">{escape(words("ids", ids=cited))}</p>\n</section>\n'
    )


def confidential_sheet(explorer: RoleExplorer, seat: str) -> str:
    """Return the side that only the delegation may read."""
    role = explorer.roles[seat]
    inside = side_html(explorer.case, role, CONFIDENTIAL, explorer.length, "h2")
    return f"<section>\n{inside}\n</section>\n"
