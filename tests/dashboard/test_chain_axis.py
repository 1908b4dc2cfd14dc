"""The time axis: to scale where documents are close, cut where nothing happened."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.chain_axis import axis, cut_gaps

START, END = 100.0, 900.0
DAY = date(2020, 7, 25)


def days(*offsets: int) -> list[date]:
    return [DAY + timedelta(days=offset) for offset in offsets]


def test_the_chain_to_show_first_is_cut_once() -> None:
    resolution = date(2017, 10, 25)
    line = axis([resolution, *days(0, 1, 4, 6)], START, END)
    assert [(cut.days, line.ticks[0].x, cut.end) for cut in line.cuts] == [
        (1004, line.ticks[0].x, line.ticks[1].x)
    ]
    widths = [after.x - before.x for before, after in pairwise(line.ticks[1:])]
    assert [width / widths[0] for width in widths] == pytest.approx([1, 3, 2])


def test_a_week_is_not_cut_where_there_is_room() -> None:
    assert cut_gaps(days(0, 7, 8), 800) == frozenset()


def test_the_year_is_written_where_it_changes() -> None:
    line = axis([date(2019, 12, 30), date(2020, 1, 2), date(2020, 1, 4)], START, END)
    assert [tick.full for tick in line.ticks] == [True, True, False]


@pytest.mark.parametrize("known", [[], days(0)])
def test_few_dates(known: list[date]) -> None:
    line = axis(known, START, END)
    assert [tick.x for tick in line.ticks] == [500.0] * len(known)
    assert line.cuts == ()


@given(st.lists(st.dates(date(1945, 9, 2), date(2026, 12, 31)), max_size=80))
def test_time_runs_to_the_right_within_the_frame(known: list[date]) -> None:
    line = axis(known, START, END)
    assert [tick.day for tick in line.ticks] == sorted(set(known))
    places = [tick.x for tick in line.ticks]
    assert all(before < after for before, after in pairwise(places))
    assert all(START - 1e-6 <= x <= END + 1e-6 for x in places)
    assert axis(known[::-1], START, END) == line
