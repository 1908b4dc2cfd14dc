"""Dates as they are written in letters and in the press, at the precision they have.

Source rule: domain 3.3 (grammar ``date``), 3.8 (impossible dates) and section 6 (dates
without a year). A fraction, a shift (24/7), a telephone number or a symbol is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from loaders.normalize import View
from loaders.records import DateMention

DateForm = Literal["full", "day_month", "month", "year"]

YEAR_FROM_PUBLICATION = "year taken from the publication date"
DAY_NOT_FILLED_IN = "day not filled in by hand; precision: month"
IMPOSSIBLE_DAY = "an impossible date in the text"

_EARLIEST, _LATEST = 1900, 2100
_DIGIT = r"[0-9oli|]"
_NGAY = r"\bng[àaáảãạâ]y"
_THANG = r"th[áaàảãạâ]ng"
_NAM = r"n[ăaâàằắ]m"
_PART = rf"{_DIGIT}(?: ?{_DIGIT})?"
_TIGHT = rf"{_DIGIT}{{1,2}}"
_YEAR = rf"[12li] ?{_DIGIT} ?{_DIGIT} ?{_DIGIT}(?![\w/])"
_YEAR_TIGHT = rf"[12li]{_DIGIT}{{3}}(?![^\W_])"
_GAP = r"[\s.…_]{0,60}"

#: Tried in this order at every place; the first that reads as a date wins.
_GRAMMAR: tuple[tuple[DateForm, str], ...] = (
    (
        "full",
        rf"(?P<w>{_NGAY})\s*:?\s{{0,8}}(?P<d>{_PART})\s{{0,8}}(?:{_THANG}|[/.\-])\s{{0,8}}"
        rf"(?P<m>{_PART})\s{{0,8}}(?:,?\s*{_NAM}|[/.\-])\s{{0,8}}(?P<y>{_YEAR})",
    ),
    (
        "full",
        rf"(?P<w>{_NGAY})\s*:?\s*(?P<d>{_TIGHT})(?P<s>[/.\-])(?P<m>{_TIGHT})(?P=s)"
        r"(?P<y>\d\d)(?![\w/])",
    ),
    (
        "month",
        rf"(?P<w>{_NGAY}){_GAP}{_THANG}\s{{0,8}}(?P<m>{_PART})\s{{0,8}}"
        rf"(?:,?\s*{_NAM}|[/.\-])\s{{0,8}}(?P<y>{_YEAR})",
    ),
    (
        "year",
        rf"(?P<w>{_NGAY}){_GAP}(?:{_PART}\s*)?{_THANG}{_GAP}{_NAM}\s{{0,8}}(?P<y>{_YEAR})",
    ),
    (
        "day_month",
        rf"(?P<w>{_NGAY})\s*:?\s{{0,4}}(?P<d>{_TIGHT})(?: ?/ ?|[.\-]|\s+{_THANG}\s+)"
        rf"(?P<m>{_TIGHT})(?!\w|[/.\-]\d)",
    ),
    (
        "full",
        rf"(?<![\w/.])(?P<d>{_TIGHT})\s+{_THANG}\s+(?P<m>{_TIGHT})\s{{0,8}}"
        rf"(?:,?\s*{_NAM}|[/.\-])\s{{0,8}}(?P<y>{_YEAR})",
    ),
    (
        "full",
        rf"(?<![\w/.])(?P<d>{_TIGHT})(?: ?/ ?|[.\-])(?P<m>{_TIGHT})(?: ?/ ?|[.\-])"
        rf"(?P<y>{_YEAR_TIGHT})",
    ),
    (
        "month",
        rf"\b(?P<w>{_THANG})\s{{0,4}}(?P<m>{_TIGHT})(?:\s{{0,4}}(?:,?\s*{_NAM})\s{{0,4}}|"
        rf" ?[/.\-] ?)(?P<y>{_YEAR})",
    ),
    ("year", rf"\b(?P<w>năm)\s{{1,4}}(?P<y>{_YEAR_TIGHT})"),
    ("day_month", r"(?<![\w/.,])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?!\w|[/.,\-]\d)"),
)
_FORMS = tuple((form, re.compile(pattern)) for form, pattern in _GRAMMAR)
#: Where a date may begin: a word of the calendar, or a figure of one or two digits.
_ANCHOR = re.compile(rf"{_NGAY}|\b{_THANG}\b|\bnăm\b|(?<![\w/.]){_DIGIT}{{1,2}}(?=\s*[/.\-t])")

#: After these a bare ``12/9`` is a day; after the weak ones only where it is no fraction.
_DAY_CUE = re.compile(r"(?:đêm|sáng|trưa|chiều|tối|hôm|dịp|lễ|nghỉ|giờ|\dh|các ngày)[ (]*$")
_WEAK_DAY_CUE = re.compile(r"(?:từ|đến|hết|trước|sau|tính tới|và|-|\d{1,2}/\d{1,2},)\s*$")
_RANGE = re.compile(r"\s*(?:-|đến)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}/\d{1,2}(?!\d)")
_SYMBOL_AFTER = re.compile(r" ?/ ?[a-zđăâêôơư]|-[a-zđăâêôơư]")
_OCR_DIGITS = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1", " ": None})

_TIME = r"(?P<h>[01]?\d|2[0-3])\s?(?::|h|giờ)\s?(?P<min>[0-5]\d)(?::[0-5]\d)?(?:\s?phút)?"
_TIME_BEFORE = re.compile(rf"(?<![\w:/.]){_TIME}[ ,|\-]{{0,6}}$")
_TIME_AFTER = re.compile(rf"[ ,|\-]{{0,6}}(?:lúc )?{_TIME}(?![\w:])")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in the view: offsets into the view and the parts as they are written.

    ``iso`` has the precision of the text (``2021-07-27``, ``2021-06``, ``2021``), and is
    None for an impossible day and for a day and month without a year (see ``in_year_of``).
    ``worded`` tells that a calendar word (ngày, tháng, năm) introduces it.
    """

    start: int
    end: int
    form: DateForm
    iso: str | None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    worded: bool = False
    time: str | None = None
    corrected_iso: str | None = None
    note: str | None = None


def find_dates(view: View, start: int = 0, end: int | None = None) -> list[FoundDate]:
    """Every date between two view offsets, in text order, without overlaps."""
    stop = len(view.low) if end is None else min(end, len(view.low))
    return list(_scan(view.low, max(start, 0), stop))


def find_timed_date(view: View, start: int = 0, end: int | None = None) -> FoundDate | None:
    """The first full date that has an hour beside it, as the press prints it."""
    for found in find_dates(view, start, end):
        if found.form != "full":
            continue
        before = _TIME_BEFORE.search(view.low, max(start, found.start - 24), found.start)
        if before:
            return replace(found, start=before.start(), time=_clock(before))
        after = _TIME_AFTER.match(view.low, found.end, len(view.low) if end is None else end)
        if after:
            return replace(found, end=after.end(), time=_clock(after))
    return None


def in_year_of(found: FoundDate, published: str | None) -> FoundDate:
    """A day and month with the year of ``published`` (ISO), or the year before it if later.

    Any other date, or no usable date of publication, leaves it as it is (section 6).
    """
    if found.form != "day_month" or not published or len(published) < 4:
        return found
    year = int(published[:4])
    iso = _iso(year, found.month, found.day)
    if iso and len(published) == 10 and iso > published:
        year, iso = year - 1, _iso(year - 1, found.month, found.day)
    if iso is None:
        return found
    return replace(found, iso=iso, year=year, note=YEAR_FROM_PUBLICATION)


def date_mention(view: View, found: FoundDate, rule: str = "") -> DateMention:
    """The date as a located fact of the record."""
    surface, start, end = view.located(found.start, found.end)
    return DateMention(
        surface=surface,
        start=start,
        end=end,
        iso=found.iso,
        time=found.time,
        corrected_iso=found.corrected_iso,
        note=found.note,
        rule=rule,
        confidence=1.0 if found.iso else 0.5,
    )


def _scan(low: str, position: int, stop: int) -> Iterator[FoundDate]:
    while position < stop:
        anchor = _ANCHOR.search(low, position, stop)
        if anchor is None:
            return
        found = _date_at(low, anchor.start(), stop)
        if found:
            yield found
            position = found.end
        else:
            position = anchor.start() + 1


def _date_at(low: str, start: int, stop: int) -> FoundDate | None:
    for form, pattern in _FORMS:
        match = pattern.match(low, start, stop)
        found = _read(form, match, low) if match else None
        if found:
            return found
    return None


def _read(form: DateForm, match: re.Match[str], low: str) -> FoundDate | None:
    parts = match.groupdict()
    day, month, year = (_number(parts.get(name)) for name in "dmy")
    if year is not None and year < 100:
        year += 2000
    if year is not None and not _EARLIEST <= year <= _LATEST:
        return None
    worded = parts.get("w") is not None
    if not worded and _SYMBOL_AFTER.match(low, match.end()):
        return None
    found = FoundDate(match.start(), match.end(), form, None, day, month, year, worded)
    if form == "full":
        return _full(found, match)
    if form == "day_month":
        return found if _is_day(found, match, low) else None
    if form == "month":
        if month is None or not 1 <= month <= 12:
            return None
        blank_day = low.startswith("ng", match.start())
        note = DAY_NOT_FILLED_IN if blank_day else None
        return replace(found, iso=f"{year:04d}-{month:02d}", note=note)
    return replace(found, iso=f"{year:04d}")


def _full(found: FoundDate, match: re.Match[str]) -> FoundDate | None:
    iso = _iso(found.year, found.month, found.day)
    if iso:
        return replace(found, iso=iso)
    # ``1.45.2020`` is a heading or a version; with a slash or a word it is a misprint.
    if not found.worded and "/" not in match[0]:
        return None
    corrected = _repaired(match["d"], match["m"], found.year)
    return replace(found, corrected_iso=corrected, note=IMPOSSIBLE_DAY)


def _is_day(found: FoundDate, match: re.Match[str], low: str) -> bool:
    """Whether a day and month without a year is a day at all."""
    # 2020 is a leap year: 29/2 is possible.
    if _iso(2020, found.month, found.day) is None:
        return False
    if found.worded:
        return True
    if match[0] == "24/7":
        return False
    before = low[max(0, match.start() - 16) : match.start()]
    if _DAY_CUE.search(before) or _RANGE.match(low, match.end()):
        return True
    no_fraction = match["d"].startswith("0") or (found.day or 0) > (found.month or 0)
    return no_fraction and _WEAK_DAY_CUE.search(before) is not None


def _repaired(day: str, month: str, year: int | None) -> str | None:
    """The one date that results from deleting one digit of the part that is out of range."""
    day_text, month_text = day.translate(_OCR_DIGITS), month.translate(_OCR_DIGITS)
    candidates: set[str | None] = set()
    if int(month_text) > 12:
        candidates |= {_iso(year, _number(cut), int(day_text)) for cut in _cuts(month_text)}
    if int(day_text) > 31:
        candidates |= {_iso(year, int(month_text), _number(cut)) for cut in _cuts(day_text)}
    candidates.discard(None)
    return candidates.pop() if len(candidates) == 1 else None


def _cuts(digits: str) -> set[str]:
    return {digits[:i] + digits[i + 1 :] for i in range(len(digits))} - {""}


def _number(written: str | None) -> int | None:
    return int(written.translate(_OCR_DIGITS)) if written else None


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    try:
        return date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None


def _clock(match: re.Match[str]) -> str:
    return f"{int(match['h']):02d}:{match['min']}"
