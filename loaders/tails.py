"""What belongs to a mention around its core: date, issuer, title behind it, provision before it.

The tail is contiguous (domain 3.2): it stops before the next item of a list, the next
clause, or anything that is neither a date, an issuer, a title nor a term in brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from loaders.body_names import body_end, starts_body
from loaders.dates import FoundDate, find_dates
from loaders.mentions import Mention
from loaders.normalize import View, bare
from loaders.patterns import alternatives
from loaders.records import Span
from loaders.types import load_vocabulary, type_words


@dataclass(frozen=True)
class Tail:
    """The parts behind a core, in view offsets; ``end`` is the end of the extent."""

    end: int
    date: FoundDate | None = None
    issuer: tuple[int, int] | None = None
    title: tuple[int, int] | None = None


@dataclass(frozen=True)
class PlacedMention:
    """A mention with what was read around it."""

    mention: Mention
    tail: Tail
    zone: tuple[int, int]
    provision: str | None
    start: int


_OF = re.compile(r"\s*,?\s*(?:c[uủùúũụ]a|do)(?:\s+của)?\s+")
_MEETING = re.compile(r"\s*,?\s*(?:tại\s+)?(?=hội\s+nghị\s+(?:lần\s+thứ|trung\s+ương))")
_CONCLUSION = re.compile(r"\s*,?\s*(?=(?:thông\s+báo\s+)?kết\s+luận\s+của\s)")
_TITLE = re.compile(
    r"\s*,?\s*(?P<title>(?:về(?:\s+việc)?|v/v|quy\s+định|phê\s+duyệt|ban\s+hành|hướng\s+dẫn|sửa\s+đổi|bổ\s+sung)\s)"
)
_DATE_GAP = re.compile(
    r"\s*,?\s*\(?(?:ký\s+|ban\s+hành\s+|phát\s+động\s+|từ\s+"
    r"|(?:hồi|lúc)\s+(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d\d\s*(?:phút)?)?\s*,?\s*)?)?"
)
_TERM = re.compile(r"\s*\(\s*khóa\s+[ivxl\d]+\s*\)")
_HARD_END = re.compile(
    r"[;:]|\.(?=\s|$|/)|\n\s*\n|\n\s*(?:[-+•]|\d{1,2}[.)]|[a-zđ]\))\s|\s\(|\)|(?<=”)\s*(?=[,;.])"
)
_LONGEST_TITLE = 420
#: A title in quotation marks right behind: Nghị quyết Trung ương 4 (khóa XI) “Một số vấn đề …”.
_QUOTED = re.compile(r"\s+(?P<title>[“\"][^”\"\n]{4,240}[”\"])")


@cache
def _clause_after_comma() -> re.Pattern[str]:
    """What ends a title behind a comma: another document, a body that acts, a cue."""
    cues = load_vocabulary("cues")["speaking"]["clause_openers"]
    return re.compile(
        rf"[,]\s+(?:(?:các\s+)?{alternatives(type_words())}\s+(?:[^\W\d]+\s+)?(?:số|\d|ngày|của)"
        rf"|{alternatives(cues)}\s)"
    )


def read_tail(view: View, mention: Mention, limit: int, later: list[int]) -> Tail:
    """The tail of a mention; ``limit``: end of its zone; ``later``: starts of later mentions."""
    tail = Tail(mention.end, issuer=mention.issuer, title=mention.subject)
    bound = min([limit, *later[:1]])
    if mention.mention_type == "named":
        inner = _inner_date(view, mention)
        tail = replace(tail, date=inner)
    elif mention.mention_type == "partial":
        tail = replace(tail, date=_year_behind_number(view, mention))
    for _ in range(5):
        grown = _grow(view, tail, bound, limit, later, mention)
        if grown is None:
            break
        tail = grown
    return tail


def _year_behind_number(view: View, mention: Mention) -> FoundDate | None:
    """``Nghị định 56/2017``: the press gives the year right behind the number."""
    year = re.search(r"/((?:19|20)\d\d)$", view.low[mention.start : mention.end])
    if year is None:
        return None
    return FoundDate(mention.end - 4, mention.end, "year", year[1], year=int(year[1]))


def _inner_date(view: View, mention: Mention) -> FoundDate | None:
    dates = find_dates(view, mention.start, mention.end)
    law = mention.rule == "citation.law"
    forms = ("full", "month", "day_month", "year") if law else ("full", "month", "day_month")
    return next((d for d in dates if d.form in forms), None)


def _grow(
    view: View, tail: Tail, bound: int, limit: int, later: list[int], mention: Mention
) -> Tail | None:
    """The tail with one more part, or None when nothing more belongs to it."""
    term = _TERM.match(view.low, tail.end, bound)
    if term:
        return replace(tail, end=term.end())
    quoted = _QUOTED.match(view.norm, tail.end, limit) if tail.title is None else None
    if quoted:
        return replace(tail, end=quoted.end(), title=(quoted.start("title"), quoted.end()))
    if tail.date is None and tail.title is None:
        found = _date_at(view, tail.end, bound)
        if found:
            return replace(tail, end=found.end, date=found)
    if tail.issuer is None and tail.title is None:
        of = _OF.match(view.low, tail.end, bound) or _MEETING.match(view.low, tail.end, bound)
        issuer_end = body_end(view, of.end(), bound) if of else None
        if of and issuer_end:
            return replace(tail, end=issuer_end, issuer=(of.end(), issuer_end))
    if tail.title is None and mention.mention_type in ("numbered", "partial"):
        return _title(view, tail, limit, later, mention)
    return None


def _date_at(view: View, at: int, bound: int) -> FoundDate | None:
    gap = _DATE_GAP.match(view.low, at, bound)
    start = gap.end() if gap else at
    if start >= bound or not (view.low[start].isdigit() or view.low[start] in "nt"):
        return None
    for found in find_dates(view, start, min(bound, start + 48)):
        return found if found.start == start and found.form != "year" else None
    return None


def _title(view: View, tail: Tail, limit: int, later: list[int], mention: Mention) -> Tail | None:
    opening = (
        _CONCLUSION.match(view.low, tail.end, limit) if mention.type_code == "thong-bao" else None
    )
    start = opening.end() if opening else None
    issuer = tail.issuer
    if opening:
        of = re.search(r"của\s+", view.low[opening.end() : opening.end() + 40])
        at = opening.end() + of.end() if of else opening.end()
        issuer_end = body_end(view, at, limit)
        if issuer is None and issuer_end:
            issuer = (at, issuer_end)
    else:
        about = _TITLE.match(view.low, tail.end, limit)
        if about is None or _acts(view, about, tail) or _sent_to(view, about, mention):
            return None
        start = about.start("title")
    assert start is not None
    end = _title_end(view, start, limit, later)
    return replace(tail, end=end, issuer=issuer, title=(start, end)) if end > start else None


def _acts(view: View, about: re.Match[str], tail: Tail) -> bool:
    """``…, hướng dẫn các đơn vị``: behind a comma a verb is a clause, not a title."""
    word = about["title"].strip()
    comma = "," in view.norm[tail.end : about.start("title")]
    verb = not word.startswith(("về", "v/v"))
    return (comma and verb) or (verb and tail.date is None and tail.issuer is None)


_SENDS = re.compile(r"(?<!\w)(?:báo\s+cáo|gửi|phản\s+ánh|tổng\s+hợp)(?!\w)")
_SENT_WHEN = re.compile(
    r"\s*(?:[.;,)]|$|\n|\((?:qua|thông\s+qua)|(?:qua|trước|chậm\s+nhất|theo|để|định\s+kỳ|trong|vào|hàng|ngay)(?!\w))"
)


def _sent_to(view: View, about: re.Match[str], mention: Mention) -> bool:
    """``báo cáo kết quả thực hiện Chỉ thị … về Sở Y tế trước ngày …``: who gets the report."""
    if about["title"].strip() != "về" or not view.norm[about.end()].isupper():
        return False
    clause = re.split(r"[.;:]\s", view.low[max(0, mention.start - 200) : mention.start])[-1]
    to = body_end(view, about.end())
    return bool(to and _SENDS.search(clause) and _SENT_WHEN.match(view.low, to))


def _title_end(view: View, start: int, limit: int, later: list[int]) -> int:
    stop = min(limit, start + _LONGEST_TITLE)
    hard = _HARD_END.search(view.norm, start, stop)
    if hard:
        stop = hard.start()
    for next_start in later:
        if next_start < stop and re.search(
            r"(?:[,;]|\svà|\scùng)\s*(?:các\s+)?$", view.low[start:next_start]
        ):
            joint = re.search(r"(?:[,;]|\svà|\scùng)\s*(?:các\s+)?$", view.low[start:next_start])
            assert joint
            stop = start + joint.start()
            break
    clause = _clause_after_comma().search(view.low, start, stop)
    if clause:
        stop = clause.start()
    stop = _before_actor(view, start, stop)
    while stop > start and (view.norm[stop - 1].isspace() or view.norm[stop - 1] in ",-"):
        stop -= 1
    return stop


@cache
def _speaks() -> re.Pattern[str]:
    return re.compile(
        r"\s+" + alternatives(load_vocabulary("cues")["speaking"]["verbs"]) + r"(?!\w)"
    )


def begins_to_speak(view: View, at: int) -> bool:
    """Whether a verb follows by which the body that ends here begins to speak or act."""
    return bool(_speaks().match(view.low, at))


def _before_actor(view: View, start: int, stop: int) -> int:
    """A title ends before the comma behind which the issuer begins to speak."""
    for comma in re.finditer(r",\s+", view.norm[start:stop]):
        at = start + comma.end()
        if not (view.norm[at : at + 1].isupper() or starts_body(view, at)):
            continue
        name_end = body_end(view, at, min(len(view.norm), at + 160))
        if name_end and begins_to_speak(view, name_end):
            return start + comma.start()
    return stop


_UNIT = r"(?:điểm|khoản|điều|mục|tiểu mục|chương|phần|phụ lục|tiết)"
_ID = r"(?:số\s+)?(?:\d{1,3}[a-zđ]?|[ivxlc]{1,6}|[a-zđ])(?![\w])"
_PROVISION = re.compile(
    rf"(?:(?<!\w){_UNIT}\s+{_ID}(?:(?:\s*,\s*|\s+và\s+){_ID})*(?:\s*,\s*|\s+và\s+|\s+của\s+|\s+))+$"
)
_ITEM = re.compile(rf"(?P<unit>{_UNIT})\s+(?P<ids>{_ID}(?:(?:\s*,\s*|\s+và\s+){_ID})*)")
_RANK = {
    "phan": 0,
    "phu-luc": 0,
    "chuong": 1,
    "muc": 2,
    "tieu-muc": 3,
    "dieu": 4,
    "khoan": 5,
    "diem": 6,
    "tiet": 7,
}


def read_provision(view: View, start: int, lower_bound: int) -> tuple[int, str] | None:
    """The provision right before a core: where it begins, and its path (domain 3.3).

    ``điểm a khoản 1 Điều 11`` → ``dieu-11/khoan-1/diem-a``; several are joined by ``;``.
    """
    window = view.low[max(lower_bound, start - 120) : start]
    match = _PROVISION.search(window)
    if not match:
        return None
    paths: list[list[tuple[int, str]]] = []
    current: list[tuple[int, str]] = []
    for item in reversed(list(_ITEM.finditer(match[0]))):
        unit = bare(item["unit"]).replace(" ", "-")
        rank = _RANK[unit]
        kept = [step for step in current if step[0] < rank]
        ids = re.findall(_ID, item["ids"])
        if current and len(kept) < len(current) and current not in paths:
            paths.append(current)
        for identifier in reversed(ids):
            current = [*kept, (rank, f"{unit}-{identifier.removeprefix('số ').strip()}")]
            if len(ids) > 1 and identifier != ids[0]:
                paths.append(current)
    paths.append(current)
    shown = ["/".join(step for _, step in path) for path in reversed(paths)]
    unique = list(
        dict.fromkeys(p for p in shown if not any(q != p and q.startswith(p + "/") for q in shown))
    )
    return start - len(window) + match.start(), ";".join(unique)


def span_of(view: View, zone: tuple[int, int] | None) -> Span | None:
    """The raw span of a zone of the view."""
    return view.span(*zone) if zone else None
