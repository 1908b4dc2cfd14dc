"""When a task is due: the strongest time in its words, with ISO values (domain 5.3).

Types in their order: ``date``, ``interval``, ``duration``, ``immediate``, ``recurring``,
``urgent``; within a type the first. A day before the letter's own tells of what was, so it is
no deadline; nor is a time that limits something else (annotation decision 37).
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from loaders.body_names import body_end
from loaders.normalize import View
from loaders.records import Deadline, DeadlineType

_DAY = (
    r"(?:ngày\s*)?(?P<{0}d>\d{{1,2}})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<{0}m>\d{{1,2}})"
    r"(?:(?:\s*[/.-]\s*|\s+năm\s+)(?P<{0}y>\d{{4}}|\d\d(?!\d)))?(?![\d/])"
)
_CLOCK = r"(?:\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2})?(?:\s*phút)?(?:\s*,)?\s*)"
_PART = r"(?:(?:sáng|trưa|chiều|tối|đêm)\s+)?"
_TO = r"(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?"
_BEFORE = (
    r"(?:trước|chậm\s+nhất(?:\s+là|\s+vào|\s+trong|\s+trước)?|muộn\s+nhất(?:\s+là)?|hạn\s+cuối(?:\s+là)?|hạn\s+chót(?:\s+là)?|"
    r"thời\s+hạn(?:\s+(?:hoàn\s+thành|báo\s+cáo|gửi|chậm\s+nhất|là|trước))*|xong\s+trong|không\s+quá|xong\s+vào|trong)"
)
_OPEN = (
    r"(?:(?:khi|lúc)\s+)?(?:có|hết|kết\s+thúc)?\s*(?:các\s+)?(?:thông\s+báo|văn\s+bản|chỉ\s+đạo|hướng\s+dẫn|yêu\s+cầu|quyết\s+định|dịch|tình\s+hình|lệnh)"
    r"(?:\s+(?:thay\s+thế|chỉ\s+đạo|hướng\s+dẫn|mới\s+nhất|mới|khác|tiếp\s+theo|bệnh|được\s+kiểm\s+soát))*(?![^\W_])"
)
_UNITS = {"ngày": "D", "tuần": "W", "tháng": "M", "năm": "Y", "giờ": "TH", "phút": "TM", "quý": "Q"}
_NUMBER = r"(?P<n>\d{1,3})(?:\s*\([^()]{1,20}\))?"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_])" + pattern, re.I)


_DATE = _compiled(rf"{_BEFORE}\s+(?:{_CLOCK})?{_PART}(?:thứ\s+\w+,?\s+)?(?:\(?)" + _DAY.format(""))
_MONTH = _compiled(
    rf"(?:{_BEFORE}|vào|cuối|đầu|hết|hoàn\s+thành)\s+(?:đầu\s+|cuối\s+|hết\s+)?tháng\s+(?P<m>\d{{1,2}})(?:\s*/\s*|\s+năm\s+)(?P<y>\d{{4}})"
)
_QUARTER = _compiled(
    rf"(?:{_BEFORE}|vào|hết)\s+(?:hết\s+)?quý\s+(?P<q>I{{1,3}}|IV|[1-4])(?:\s*/\s*|\s+năm\s+|,\s*năm\s+)(?P<y>\d{{4}})"
)
_ON = _compiled(
    r"(?:hoàn\s+thành|xong|trình|nộp|gửi)(?:\s+[^\W\d_]+){0,6}?\s+(?:vào\s+)?(?:trong\s+)?"
    + _DAY.format("")
)
_FROM_TO = _compiled(
    rf"(?:kể\s+)?từ\s+(?:{_CLOCK})?{_PART}"
    + _DAY.format("a")
    + rf"\s+{_TO}(?:{_CLOCK})?{_PART}"
    + _DAY.format("b")
)
_FROM_OPEN = _compiled(
    rf"(?:kể\s+)?từ\s+(?:{_CLOCK})?{_PART}" + _DAY.format("a") + rf"\s+{_TO}{_OPEN}"
)
_FROM = _compiled(rf"(?:kể\s+)?từ\s+(?:{_CLOCK})?{_PART}" + _DAY.format("a"))
_UNTIL = _compiled(rf"{_TO}(?:{_CLOCK})?{_PART}" + _DAY.format("b"))
_UNTIL_OPEN = _compiled(rf"(?:từ\s+nay\s+|kể\s+từ\s+nay\s+)?cho\s+(?:đến|tới)\s+{_OPEN}")
_NOW_UNTIL = _compiled(rf"từ\s+(?:nay|ngày\s+ký|hôm\s+nay)\s+{_TO}(?:{_CLOCK})?" + _DAY.format("b"))
_WITHIN = _compiled(
    rf"(?:trong\s+(?:vòng|thời\s+gian|thời\s+hạn|khoảng)?\s*|thời\s+(?:hạn|gian)\s+(?:là\s+)?|liên\s+tục\s+(?:trong\s+)?|không\s+quá\s+|chậm\s+nhất\s+(?:sau\s+|là\s+)?|tối\s+đa\s+|sau\s+)"
    rf"(?P<time>{_NUMBER}\s*(?P<u>ngày|giờ|tuần|tháng|phút)(?:\s+làm\s+việc)?)(?!\s*(?:/|ngày\s*/|qua|trước|đầu\s+năm|đầu(?!\s+kể)|gần\s+đây))"
)
_COMING = _compiled(
    rf"(?P<time>{_NUMBER}\s*(?P<u>ngày|giờ|tuần|tháng))\s+(?:tới|tiếp\s+theo|kể\s+từ)"
)
_IMMEDIATE = _compiled(
    r"(?:ngay\s+lập\s+tức|lập\s+tức|ngay\s+tức\s+khắc|tức\s+thì|ngay\s+trong\s+(?:ngày|đêm|sáng|chiều)(?:\s+hôm\s+nay)?)(?![^\W_])"
)
_PERIOD = r"(?:ngày|tuần|tháng|quý|năm)"
_HOUR = r"\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2})?"
_SOME_DAY = r"ngày\s+\d{1,2}(?:\s*/\s*\d{1,2}|\s+tháng\s+\d{1,2})?"
_WEEKDAY = r"(?:sáng\s+|chiều\s+)?thứ\s+\w+"
_PLACE_IN_PERIOD = (
    rf"(?:trước|vào|lúc|chậm\s+nhất(?:\s+vào)?)\s+"
    rf"(?:(?:{_HOUR}(?:\s*và\s+)?)+|{_SOME_DAY}(?:\s+và\s+(?:{_SOME_DAY}|\d{{1,2}}))?|{_WEEKDAY})"
    r"\s*(?:các\s+ngày\s+|,\s*|của\s+|sáng\s+|chiều\s+)?"
)
_RECURRING = _compiled(
    rf"(?:(?:{_PLACE_IN_PERIOD})?(?:h[ằà]ng|mỗi)\s+{_PERIOD}"
    r"|trước\s+ngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+(?:cuối|đầu)\s+(?:của\s+)?(?:mỗi\s+)?quý"
    rf"|thường\s+xuyên|định\s+kỳ(?:\s+(?:h[ằà]ng|mỗi)\s+{_PERIOD})?"
    rf"|\d{{1,2}}\s*(?:lần|buổi|phiên)\s*/\s*{_PERIOD}"
    r"|\d{1,3}\s*(?:giờ|ngày|tuần|tháng)\s*/\s*lần|24\s*/\s*(?:7|24)"
    r"|ngày\s+(?:\d{1,2}|hai|ba)\s+lần|suốt\s+ngày\s+đêm)(?![^\W_])"
)
_URGENT = _compiled(
    r"(?:khẩn\s+trương|kịp\s+thời|nhanh\s+chóng|ngay(?!\s+(?:từ|cả|tại|trong|khi|ngắn|thẳng|sau|trước|ở)(?![^\W_])))(?![^\W_])"
)
#: What the time before it or behind it limits is not the task.
_ABOUT_OTHERS = re.compile(
    r"(?:nghỉ|học|về|đến|đi|trở\s+về|phát\s+động|diễn\s+ra|khai\s+mạc|bắt\s+đầu|có\s+mặt|nhập\s+cảnh)(?:\s+[^\W\d_]+){0,3}\s*$"
)


_OF = re.compile(r"\s+của\s+")
#: "trước ngày 15/12 hằng năm": a day that comes again.
_AGAIN = re.compile(r"\s+(?:h[ằà]ng|mỗi)\s", re.I)


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    type: DeadlineType
    iso: str | None


def deadline_in(
    view: View, start: int, end: int, written: str | None, *, stated: bool = False
) -> Deadline | None:
    """The deadline in ``[start, end)`` of the view; ``written``: ISO day of the letter.

    ``stated``: the words are said to be a time (``Thời gian hoàn thành: quý IV/2023``).
    """
    day = _as_day(written)
    if stated:
        due = _stated(view, start, end, day)
        if due:
            return due
    for finder in (_dates, _intervals, _durations, _plain):
        found = min(finder(view, start, end, day), key=lambda f: f.start, default=None)
        if found:
            span = view.span(found.start, found.end)
            return Deadline(
                surface=span.surface, start=span.start, end=span.end, type=found.type, iso=found.iso
            )
    return None


_BARE = re.compile(
    r"(?:(?:trong|hết|đến|trước)\s+)?(?:"
    + _DAY.format("")
    + r"|tháng\s+(?P<mm>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?P<my>\d{4})"
    r"|quý\s+(?P<q>I{1,3}|IV|[1-4])(?:\s*/\s*|,?\s*năm\s+)(?P<qy>\d{4})|(?:cả\s+)?năm\s+(?P<yy>\d{4}))\s*$",
    re.I,
)


def _stated(view: View, start: int, end: int, day: datetime.date | None) -> Deadline | None:
    """A bare day, month, quarter or year."""
    match = _BARE.match(view.norm, start, end)
    if match is None:
        return None
    if match["d"]:
        due = _date_of(match["d"], match["m"], match["y"], day)
    elif match["mm"]:
        due = _last_of(int(match["my"]), int(match["mm"])) if 1 <= int(match["mm"]) <= 12 else None
    elif match["q"]:
        due = _quarter(match["q"], match["qy"])
    else:
        due = _last_of(int(match["yy"]), 12)
    if due is None:
        return None
    span = view.span(start, end)
    return Deadline(
        surface=span.surface, start=span.start, end=span.end, type="date", iso=due.isoformat()
    )


def _plain(view: View, start: int, end: int, day: datetime.date | None) -> Iterator[_Found]:
    """The strongest of at once, again and again, soon."""
    kinds: tuple[tuple[DeadlineType, re.Pattern[str]], ...] = (
        ("immediate", _IMMEDIATE),
        ("recurring", _RECURRING),
        ("urgent", _URGENT),
    )
    for kind, pattern in kinds:
        match = pattern.search(view.norm, start, end)
        if match:
            yield _Found(match.start(), match.end(), kind, None)
            return


def _dates(view: View, start: int, end: int, day: datetime.date | None) -> Iterator[_Found]:
    """Days by which something is due: ``trước ngày 30/7/2021``, ``trong quý I/2022``."""
    for pattern, value in (
        (_DATE, _day_of),
        (_ON, _day_of),
        (_MONTH, _month_of),
        (_QUARTER, _quarter_of),
    ):
        for match in pattern.finditer(view.norm, start, end):
            due = value(match, day)
            if due is None or (day and due < day) or _AGAIN.match(view.norm, match.end(), end):
                continue
            begin = match.start()
            if pattern is _ON:
                begin = re.search(r"\d", match[0]).start() + begin  # type: ignore[union-attr]
                word = re.search(
                    r"(?:vào\s+|trong\s+)?(?:ngày\s*)$", view.low[match.start() : begin]
                )
                begin -= len(word[0]) if word else 0
            yield _Found(begin, match.end(), "date", due.isoformat())


def _intervals(view: View, start: int, end: int, day: datetime.date | None) -> Iterator[_Found]:
    forms: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
        (_FROM_TO, lambda m: _span_of(m, day)),
        (_FROM_OPEN, lambda m: _open_span(_part_day(m, "a", day), None)),
        (_NOW_UNTIL, lambda m: _open_span(None, _part_day(m, "b", day))),
        (_UNTIL, lambda m: _open_span(None, _part_day(m, "b", day))),
        (_FROM, lambda m: _open_span(_part_day(m, "a", day), None)),
    )
    taken: list[tuple[int, int]] = []
    for pattern, value in forms:
        for match in pattern.finditer(view.norm, start, end):
            if any(s <= match.start() < e for s, e in taken):
                continue
            taken.append(match.span())
            iso = value(match)
            last = _part_day(match, "b", day) if "bd" in match.groupdict() else None
            first = _part_day(match, "a", day) if "ad" in match.groupdict() else None
            if iso is None or (day and (last or first or day) < day and not _is_open(pattern)):
                continue
            if pattern is _FROM and (
                _tells_of_others(view, match.start(), start) or (day and first and first < day)
            ):
                continue
            yield _Found(match.start(), _named_end(view, match, pattern, end), "interval", iso)
    for match in _UNTIL_OPEN.finditer(view.norm, start, end):
        if not any(s <= match.start() < e for s, e in taken):
            yield _Found(match.start(), _named_end(view, match, _FROM_OPEN, end), "interval", None)


def _named_end(view: View, match: re.Match[str], pattern: re.Pattern[str], end: int) -> int:
    """``đến khi có thông báo mới của Văn phòng Quận ủy``: whose notice ends it."""
    of = _OF.match(view.low, match.end(), end) if pattern is _FROM_OPEN else None
    return (body_end(view, of.end(), end) if of else None) or match.end()


def _is_open(pattern: re.Pattern[str]) -> bool:
    return pattern is _FROM_OPEN


def _tells_of_others(view: View, at: int, start: int) -> bool:
    """``người về từ ngày …``, ``nghỉ từ ngày …``: when others came or an event begins."""
    return _ABOUT_OTHERS.search(view.low[max(start, at - 40) : at]) is not None


def _durations(view: View, start: int, end: int, day: datetime.date | None) -> Iterator[_Found]:
    for pattern in (_WITHIN, _COMING):
        for match in pattern.finditer(view.norm, start, end):
            if _is_quarantine(view, match, start):
                continue
            begin, last = match.span("time")
            yield _Found(begin, last, "duration", _period(int(match["n"]), match["u"].lower()))


def _is_quarantine(view: View, match: re.Match[str], start: int) -> bool:
    """``cách ly 14 ngày``: how long somebody is kept, not when the task is done."""
    before = view.low[max(start, match.start() - 24) : match.start()]
    return bool(re.search(r"(?:(?<!hết )cách\s+ly|lưu\s+trữ|quá|hơn|gần)\s*$", before))


def _period(number: int, unit: str) -> str:
    code = _UNITS[unit]
    return f"P{code[0]}{number}{code[1]}" if len(code) > 1 else f"P{number}{code}"


def _span_of(match: re.Match[str], day: datetime.date | None) -> str | None:
    last = _part_day(match, "b", day)
    if last is None:
        return None
    first = _part_day(match, "a", last)
    if first and match["ay"] is None:
        # "từ ngày 15/01 đến hết ngày 14/02/2022": the year stands once.
        first = _safe(
            last.year if (first.month, first.day) <= (last.month, last.day) else last.year - 1,
            first.month,
            first.day,
        )
    return _open_span(first, last) if first else None


def _open_span(first: datetime.date | None, last: datetime.date | None) -> str | None:
    if first is None and last is None:
        return None
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"


def _part_day(match: re.Match[str], part: str, day: datetime.date | None) -> datetime.date | None:
    return _date_of(match[part + "d"], match[part + "m"], match[part + "y"], day)


def _day_of(match: re.Match[str], day: datetime.date | None) -> datetime.date | None:
    return _date_of(match["d"], match["m"], match["y"], day)


def _month_of(match: re.Match[str], day: datetime.date | None) -> datetime.date | None:
    year, month = int(match["y"]), int(match["m"])
    return _last_of(year, month) if 1 <= month <= 12 else None


def _quarter_of(match: re.Match[str], day: datetime.date | None) -> datetime.date | None:
    return _quarter(match["q"], match["y"])


def _quarter(written: str, year: str) -> datetime.date | None:
    quarter = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(written.lower()) or int(written)
    return _last_of(int(year), quarter * 3)


def _last_of(year: int, month: int) -> datetime.date | None:
    if not 1900 <= year <= 2100:
        return None
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _date_of(d: str, m: str, y: str | None, day: datetime.date | None) -> datetime.date | None:
    """A day; one without a year is the next such day from the letter's own."""
    if y is not None:
        return _safe(int(y) + (2000 if len(y) == 2 else 0), int(m), int(d))
    if day is None:
        return None
    found = _safe(day.year, int(m), int(d))
    if found and (day - found).days > 60:
        return _safe(day.year + 1, int(m), int(d))
    return found


def _safe(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def _as_day(iso: str | None) -> datetime.date | None:
    """The letter's day; the first of its month where only that is known."""
    if not iso or len(iso) < 7:
        return None
    parts = [int(p) for p in iso.split("-")]
    return _safe(parts[0], parts[1], parts[2] if len(parts) > 2 else 1)
