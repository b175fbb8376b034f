import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.evidence_addresses import Counted, counted_in, runs, year_of

START = dt.datetime(2001, 9, 10, tzinfo=dt.UTC)
OUR_DAYS = st.integers(0, 3 * 10**9).map(lambda seconds: START + dt.timedelta(seconds=seconds))


def test_the_billionth_second_as_posix_counts_it():
    # 10^9 seconds after the Epoch: 9 September 2001, 01:46:40 UTC.
    assert Counted(10**9, "seconds").moment().isoformat() == "2001-09-09T01:46:40+00:00"


@given(OUR_DAYS, st.booleans())
def test_a_time_written_into_an_address_is_read_again(moment, fine):
    number = int(moment.timestamp()) * (1000 if fine else 1)
    counted = counted_in(f"https://example.org/blog/river-talks-{number}?page=2")
    assert counted.moment() == moment
    assert counted.unit == ("thousandths" if fine else "seconds")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://example.org/2024/12/05/river",
        "https://example.org/river-12345678",
        "https://example.org/river-17621323434031762",
        "https://example.org/river-9999999999999",
        "https://example.org/river-0000000001",
    ],
)
def test_other_numbers_are_no_times(address):
    assert counted_in(address) is None


def test_the_wrong_unit_leads_far_away():
    number = 1_762_132_343_403
    assert year_of(number, "thousandths") == 2025
    assert year_of(number, "seconds") > 50_000
    assert year_of(number // 1000, "thousandths") == 1970


@given(st.lists(OUR_DAYS), st.timedeltas(dt.timedelta(0), dt.timedelta(days=2000)))
def test_every_time_lies_in_one_run_and_runs_lie_apart(moments, apart):
    found = runs(moments, apart)
    assert sorted(place for run in found for place in run) == list(range(len(moments)))
    for run in found:
        pauses = [moments[b] - moments[a] for a, b in pairwise(run)]
        assert all(dt.timedelta(0) <= pause <= apart for pause in pauses)
    for one, other in pairwise(found):
        assert moments[other[0]] - moments[one[-1]] > apart
