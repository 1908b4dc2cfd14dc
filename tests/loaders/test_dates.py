"""Dates of letters and of the press: tables of text and the dates in it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.dates import date_mention, find_dates, find_timed_date, in_year_of
from loaders.normalize import view


def found(text: str) -> list[tuple[str, str | None]]:
    """Surface and ISO text of every date of a text."""
    folded = view(text)
    return [(folded.located(d.start, d.end)[0], d.iso) for d in find_dates(folded)]


DATES = [
    # the forms of domain 3.3
    ("ngày 05 tháng 3 năm 2020", "ngày 05 tháng 3 năm 2020", "2020-03-05"),
    ("của UBND, ngày 26/7/2020 về", "ngày 26/7/2020", "2020-07-26"),
    ("ngày 27.7.2020 của UBND", "ngày 27.7.2020", "2020-07-27"),
    ("ngày 01-7-2021", "ngày 01-7-2021", "2021-07-01"),
    ("(30/3/2020)", "30/3/2020", "2020-03-30"),
    ("12 tháng 3 năm 2021", "12 tháng 3 năm 2021", "2021-03-12"),
    ("tháng 6 năm 2021", "tháng 6 năm 2021", "2021-06"),
    ("phiên họp tháng 7/2020 của", "tháng 7/2020", "2020-07"),
    ("năm 2015", "năm 2015", "2015"),
    ("ngày 19/8/21", "ngày 19/8/21", "2021-08-19"),
    ("ngày 29\ntháng 7 năm 2020", "ngày 29\ntháng 7 năm 2020", "2020-07-29"),
    ("ngày 15-16/7/2021", "16/7/2021", "2021-07-16"),
    ("các ngày 10, 11, 12/10/2022", "12/10/2022", "2022-10-12"),
    # blanks that a hand should have filled in
    ("Hà Nam, ngày      tháng 6 năm 2021", "ngày      tháng 6 năm 2021", "2021-06"),
    ("ngày … tháng 7 năm 2021", "ngày … tháng 7 năm 2021", "2021-07"),
    ("ngày ... tháng ... năm 2021", "ngày ... tháng ... năm 2021", "2021"),
    # scanners
    ("ngày 20 tháng 0l năm 2022", "ngày 20 tháng 0l năm 2022", "2022-01-20"),
    ("ngày 0 1 tháng 8 năm 2020", "ngày 0 1 tháng 8 năm 2020", "2020-08-01"),
    ("Ngày 3 / 8 / 2020", "Ngày 3 / 8 / 2020", "2020-08-03"),
    ("ngày 2O/7/2O20", "ngày 2O/7/2O20", "2020-07-20"),
    ("ngay 05 thang 3 nam 2020", "ngay 05 thang 3 nam 2020", "2020-03-05"),
    ("ngày 1 tháng 7 năm 20 21", "ngày 1 tháng 7 năm 20 21", "2021-07-01"),
    # a dash of prose behind the date is no symbol
    ("06:55 | 16/09/2021 - Chia sẻ", "16/09/2021", "2021-09-16"),
    # no year: a day and month, without ISO text
    ("Ngày 4/4, Quận ủy", "Ngày 4/4", None),
    ("ngày 24/7", "ngày 24/7", None),
    ("từ đêm 28/9", "28/9", None),
]


@pytest.mark.parametrize(("text", "surface", "iso"), DATES)
def test_one_date(text: str, surface: str, iso: str | None) -> None:
    assert found(text) == [(surface, iso)]


def test_a_holiday_range_is_two_days_and_months() -> None:
    assert found("dịp nghỉ lễ 30/4 - 01/5") == [("30/4", None), ("01/5", None)]


def test_a_range_shares_no_year() -> None:
    assert found("từ ngày 15/01 đến hết ngày 14/02/2022") == [
        ("ngày 15/01", None),
        ("ngày 14/02/2022", "2022-02-14"),
    ]


NO_DATES = [
    "trực 24/7",
    "trực 24/24 giờ",
    "sau 2/3 thời gian",
    "11/11 thôn đã phổ biến",
    "Quyết định số 15/2020/QĐ-TTg",
    "số 05/01/2020/TT-BYT",
    "điện thoại 0912.345.678",
    "Mục 1.45.2020",
    "Việt Nam 2020",
    "giai đoạn 2021 - 2025",
    "quý I/2022",
    "tăng 3,2 lần",
    "ngày 31 tháng",
    "năm học mới",
    "",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_never_a_date(text: str) -> None:
    assert found(text) == []


IMPOSSIBLE = [
    ("ngày 29/77/2020", "2020-07-29"),
    ("ngày 30/02/2022", None),  # both parts are in range: nothing tells which is wrong
    ("ngày 31/4/2021", None),
    ("ngày 30/17/2020", None),  # January or July
    ("ngày 277/7/2020", None),  # not even a day of two digits: no date at all
]


@pytest.mark.parametrize(("text", "corrected"), IMPOSSIBLE)
def test_an_impossible_date_has_no_iso(text: str, corrected: str | None) -> None:
    dates = find_dates(view(text))
    assert [d.iso for d in dates] in ([None], [])
    assert [d.corrected_iso for d in dates if d.corrected_iso] == ([corrected] if corrected else [])


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        ("Ngày 4/4", "2020-04-07", "2020-04-04"),
        ("Ngày 28/12", "2021-01-03", "2020-12-28"),
        ("Ngày 4/4", "2020", "2020-04-04"),
        ("Ngày 4/4", None, None),
        ("Ngày 29/2", "2021-03-01", None),  # no such day in that year
        ("Ngày 5/3/2020", "2021-01-01", "2020-03-05"),
    ],
)
def test_the_year_comes_from_the_publication(text: str, published: str, iso: str | None) -> None:
    (date,) = find_dates(view(text))
    assert in_year_of(date, published).iso == iso


@pytest.mark.parametrize(
    ("text", "surface", "clock"),
    [
        ("Covid-19 (18:20 07/04/2020)", "18:20 07/04/2020", "18:20"),
        ("06:55 | 16/09/2021 - Chia sẻ", "06:55 | 16/09/2021", "06:55"),
        ("Thứ ba, 07/04/2020 - 8h05", "07/04/2020 - 8h05", "08:05"),
        ("07/04/2020, 18:20 GMT+7", "07/04/2020, 18:20", "18:20"),
    ],
)
def test_the_hour_of_the_press(text: str, surface: str, clock: str) -> None:
    folded = view(text)
    date = find_timed_date(folded)
    assert date is not None
    assert (folded.located(date.start, date.end)[0], date.time) == (surface, clock)
    assert date_mention(folded, date).time == clock


def test_a_long_text_is_quick() -> None:
    folded = view("Thực hiện Công văn số 12/UBND-VX ngày 5/7/2021, 1/2 số thôn, 24/7; " * 3000)
    start = time.perf_counter()
    assert len(find_dates(folded)) == 3000
    assert time.perf_counter() - start < 5


@given(st.text(alphabet="ngàythámă 0123456789/.-:ol|\n", max_size=80) | st.text(max_size=60))
def test_any_text_is_read_and_spans_match(text: str) -> None:
    folded = view(text)
    previous = 0
    for date in find_dates(folded):
        mention = date_mention(folded, date)
        assert text[mention.start : mention.end] == mention.surface
        assert previous <= date.start < date.end
        previous = date.end
