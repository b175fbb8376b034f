"""The row models of the open data: where their tables and columns are defined."""

from summitry.case.open_rows.arms import Warheads
from summitry.case.open_rows.base import OpenRow
from summitry.case.open_rows.dealings import Meeting, Treaty
from summitry.case.open_rows.institution import (
    Budget,
    Chair,
    Council,
    FieldOperation,
    SecretaryGeneral,
)
from summitry.case.open_rows.register import Dataset, OpenSource
from summitry.case.open_rows.speeches import Attention, SpeechShare, ThemeTerm
from summitry.case.open_rows.states import Membership, State, Tile
from summitry.case.open_rows.votes import (
    Agreement,
    Ballots,
    IdealPoint,
    Resolution,
    ResolutionVote,
    Rollcall,
)

OPEN_TABLES: dict[str, type[OpenRow]] = {
    row.table: row
    for row in (
        State,
        Tile,
        Membership,
        FieldOperation,
        Chair,
        Council,
        Budget,
        SecretaryGeneral,
        Treaty,
        Warheads,
        Meeting,
        Rollcall,
        Ballots,
        Agreement,
        IdealPoint,
        Resolution,
        ResolutionVote,
        Attention,
        SpeechShare,
        ThemeTerm,
        Dataset,
        OpenSource,
    )
}

__all__ = ["OPEN_TABLES", "Dataset", "OpenRow"]
