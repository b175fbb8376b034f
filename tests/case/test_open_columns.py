from functools import cache

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from summitry.case.decoding import read_text
from summitry.case.frames import frame_of
from summitry.case.open_columns import table_by_column
from summitry.case.open_data import REGISTER, datasets, place_of, read_by_row
from summitry.case.open_rows import OPEN_TABLES
from summitry.case.open_rows.votes import Ballots, ResolutionVote
from summitry.case.open_rows.wide import with_columns
from summitry.case.parsing import parse_table
from summitry.case.problems import CaseError
from summitry.case.reading import split_table

HEADER = "resolution,date,iso3,vote,basis,sources\n"
ROW = "R/1,2022-03-02,RUR,Y,named,atlas\n"
MODELS = {"unga_es11_votes_osce": ResolutionVote, "unga_votes_osce": Ballots}


@cache
def text_of(name: str) -> str:
    return read_text(*place_of(name))


def by_row(text: str, model) -> pd.DataFrame | None:
    try:
        raw = split_table(text, "some.csv")
    except CaseError:
        return None
    parsed = parse_table(raw, with_columns(model, raw.header))
    return None if parsed.problems else frame_of(parsed.model, list(parsed.rows.values()))


@pytest.mark.parametrize("name", [*datasets(), *REGISTER])
def test_both_ways_of_reading_give_the_same_table(name):
    table = table_by_column(text_of(name), OPEN_TABLES[name])
    if table is None:
        assert name == "arms_control_treaties"
        return
    parsed = read_by_row(name)
    assert_frame_equal(table, frame_of(parsed.model, list(parsed.rows.values())))


@pytest.mark.parametrize(
    "text",
    [
        HEADER,
        HEADER + ROW + ROW.replace("\n", ",more\n"),
        HEADER + ROW + "R/2\n",
        HEADER.replace("sources", "vote") + ROW,
        HEADER.replace("basis", "bases") + ROW,
        HEADER + ROW.replace("RUR", "RURITANIA"),
        HEADER + ROW.replace("Y", "yes"),
        HEADER + ROW.replace("R/1", "=1+1"),
        HEADER + ROW.replace("R/1", ""),
        HEADER + ROW.replace("2022-03-02", "2022-13-02"),
        HEADER + ROW.replace("2022-03-02", "05/12/2024"),
        HEADER + ROW.replace("R/1", '"R/1'),
        (HEADER + ROW).replace("\n", "\r\n"),
        (HEADER + ROW).replace(",", ";"),
        "",
    ],
)
def test_a_text_out_of_order_is_left_to_the_reader_by_row(text):
    assert table_by_column(HEADER + ROW, ResolutionVote) is not None
    assert table_by_column(text, ResolutionVote) is None


@st.composite
def damaged(draw):
    """A real table cut to a few lines, with one piece of it written over."""
    name = draw(st.sampled_from(sorted(MODELS)))
    text = "\n".join(text_of(name).split("\n")[: draw(st.integers(1, 5))]) + "\n"
    start = draw(st.integers(0, len(text)))
    stop = draw(st.integers(start, min(start + 5, len(text))))
    piece = draw(st.text('YNAX-,;"\n 0129=+.', max_size=4))
    return MODELS[name], text[:start] + piece + text[stop:]


@settings(deadline=None, max_examples=200)
@given(damaged())
def test_a_table_read_by_column_is_the_table_read_by_row(case):
    model, text = case
    table = table_by_column(text, model)
    if table is not None:
        other = by_row(text, model)
        assert other is not None
        assert_frame_equal(table, other)
