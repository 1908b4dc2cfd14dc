"""Mentions of documents by name: laws, appeals, conclusions, resolutions of congresses.

A named mention is identified by its type word with an issuer, a subject, an event or a date
(domain 3.1, 3.4). General nouns for directions (``chỉ đạo của UBND``) are guidance phrases and
do not come here.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.body_names import body_end
from loaders.dates import find_dates
from loaders.mentions import Mention, table
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.types import document_types, type_words

_YEAR = re.compile(r"\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?![\w/])")
_OF = re.compile(r"\s+của(?:\s+của)?\s+")
_CLAUSE = re.compile(r"[.;:()\n“”\"]|,\s|\s-\s")


def named_mentions(view: View, start: int, end: int) -> list[Mention]:
    """Every mention by name between two view offsets; they may overlap numbered ones."""
    return [
        *_laws(view, start, end),
        *_charters(view, start, end),
        *_of_bodies(view, start, end),
        *_congresses(view, start, end),
        *_titled_programmes(view, start, end),
    ]


@cache
def _law() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?P<type>Bộ\s+luật|Luật|Pháp\s+lệnh|BỘ\s+LUẬT|LUẬT|PHÁP\s+LỆNH|Hiến\s+pháp)\b"
    )


@cache
def _law_stop() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(table()['law_stops'])}(?!\w)|số\s+\d)")


@cache
def _law_inner() -> re.Pattern[str]:
    """Phrases inside names of laws that hold a word which would end another name."""
    return re.compile(rf"(?<!\w){alternatives(table()['law_inner'])}(?!\w)")


@cache
def _law_comma() -> re.Pattern[str]:
    pairs = [c.split(", ", 1) for c in table()["law_commas"]]
    return re.compile("|".join(rf"{re.escape(a)},\s+{re.escape(b.split()[0])}" for a, b in pairs))


def _laws(view: View, start: int, end: int) -> list[Mention]:
    mentions = []
    for m in _law().finditer(view.norm, start, end):
        code = type_words()[" ".join(m["type"].lower().split())]
        if code == "hien-phap":
            year = _YEAR.match(view.norm, m.end(), end)
            mentions.append(_law_mention(m.start(), year.end() if year else m.end(), code))
            continue
        first = re.match(r"\s+(?P<word>[^\W\d_]+)", view.norm[m.end() : min(end, m.end() + 24)])
        if not first or _NO_LAW.match(view.low, m.end() + first.start("word")):
            continue
        name_end = _law_name_end(view, m.end(), end)
        if name_end is None or (mentions and m.start() < mentions[-1].end):
            continue
        if not first["word"][0].isupper() and not _dated_or_numbered(view, name_end, end):
            continue
        year = _YEAR.match(view.norm, name_end, end)
        if year and "năm" in year[0]:
            name_end = year.end()
        mentions.append(_law_mention(m.start(), name_end, code))
    return mentions


def _first_stop(view: View, position: int, limit: int) -> re.Match[str] | None:
    """The first word that ends a name; a capital begins a part of the name (Luật Giao thông)."""
    for stop in _law_stop().finditer(view.low, position, limit):
        word = stop.start() + len(stop[0]) - len(stop[0].lstrip())
        council = re.match(r"của\s+hội\s+đồng\s+nhân\s+dân", view.low[word : word + 28])
        if not view.norm[word].isupper() and not council:
            return stop
    return None


def _dated_or_numbered(view: View, at: int, end: int) -> bool:
    """A name without a capital counts only with a date, a year or a number behind it."""
    return bool(re.match(r"\s+(?:ngày|năm|số)\s+\d", view.low[at : min(end, at + 14)]))


def _law_mention(start: int, end: int, code: str) -> Mention:
    return Mention(start, end, "named", code, rule="citation.law", confidence=0.9)


_LAW_AFTER = re.compile(r"\s+(?:và|của)\s+(?:các\s+)?(?:bộ\s+luật|luật|pháp\s+lệnh)(?!\w)")
#: After "Luật" these words begin no name.
_NO_LAW = re.compile(
    r"(?:này|nêu|trên|và|của|là|có|được|về|quy(?!\s+hoạch)|thì|mới|hiện|do|cũng|đã|phải|cho|theo|trong|sư|gia|pháp|định|học|lệ|hay)(?!\w)"
)


def _law_name_end(view: View, start: int, end: int) -> int | None:
    """End of a law's name: it goes on over the law's own commas and the names it amends."""
    limit = min(end, start + 300)
    amending = re.match(r"\s+sửa\s+đổi|\s+Sửa\s+đổi", view.norm[start : start + 12])
    position = start
    while position < limit:
        bound = _CLAUSE.search(view.norm, position, limit)
        stop = _first_stop(view, position, bound.start() if bound else limit)
        inner = _law_inner().search(view.low, position, limit)
        nearest = min(p.start() for p in (stop, bound, inner) if p) if inner else -1
        if inner and (
            inner.start() == nearest or (stop and inner.start() <= stop.start() + 1 < inner.end())
        ):
            position = inner.end()
            continue
        if stop and amending and _LAW_AFTER.match(view.low, stop.start()):
            position = stop.end()
            continue
        if stop:
            return stop.start()
        if bound is None:
            return None if limit < end else limit
        if bound[0] == "\n" and not re.match(
            r"\n\s*\n|\n\s*[-+•]", view.norm[bound.start() : bound.start() + 6]
        ):
            position = bound.end()
            continue
        around = view.low[max(start, bound.start() - 24) : bound.end() + 24]
        if bound[0].startswith(",") and (
            _law_comma().search(around)
            or (
                amending
                and re.match(r"\s*(?:bộ\s+)?luật|\s*bổ\s+sung", view.low[bound.end() :][:12])
            )
        ):
            position = bound.end()
            continue
        return bound.start()
    return None


@cache
def _charter() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?P<type>Điều\s+lệ|Cương\s+lĩnh)\s+(?P<of>Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?"
        r"|Công\s+đoàn\s+Việt\s+Nam|Đoàn(?:\s+TNCS)?[^,;.\n]{0,30}|Hội\s+[^,;.\n]{2,40}|Mặt\s+trận\s+Tổ\s+quốc\s+Việt\s+Nam)"
    )


def _charters(view: View, start: int, end: int) -> list[Mention]:
    return [
        Mention(
            m.start(),
            m.end(),
            "named",
            type_words()[" ".join(m["type"].lower().split())],
            rule="citation.charter",
            confidence=0.9,
        )
        for m in _charter().finditer(view.norm, start, end)
    ]


@cache
def _of_body() -> re.Pattern[str]:
    codes = {*table()["of_body_types"], *table()["needs_subject_types"], "quy-che"}
    words = [w for w, code in type_words().items() if code in codes and w != "văn bản"]
    return re.compile(
        rf"(?<!\w)(?P<type>{alternatives(words)})(?P<urgent>\s+khẩn)?"
        r"(?P<date>\s+ngày\s+[\d/.\- ]{4,12}(?:tháng\s+\d+\s+năm\s+\d+)?)?"
        r"(?P<meeting>\s+phiên\s+họp[^,;.\n]{0,40}?|\s+hội\s+nghị[^,;.\n]{0,40}?|\s+kỳ\s+họp[^,;.\n]{0,40}?)?"
        r"\s+của(?:\s+của)?\s+"
    )


def _of_bodies(view: View, start: int, end: int) -> list[Mention]:
    """``Công điện ngày 28/7/2020 của …``, ``Lời kêu gọi của …``, ``kết luận của … tại …``."""
    mentions = []
    for m in _of_body().finditer(view.low, start, end):
        code = type_words()[" ".join(m["type"].split())]
        issuer_end = body_end(view, m.end(), end)
        if issuer_end is None or _COLON_LIST.match(view.low, issuer_end):
            continue
        issuer = (m.end(), issuer_end)
        finish, event, subject = _identity(view, issuer_end, end, code)
        dated = m["date"] is not None and bool(find_dates(view, m.start("date"), m.end("date")))
        identified = dated or event or subject or m["meeting"]
        if code in table()["needs_subject_types"] and not identified:
            continue
        if code == "quy-che" and not m["type"].endswith("làm việc"):
            continue
        mentions.append(
            Mention(
                m.start(),
                finish,
                "named",
                code,
                rule="citation.of-body",
                confidence=0.9 if identified else 0.6,
                event=event,
                issuer=issuer,
                subject=subject,
            )
        )
    return mentions


#: "Nghị quyết của Chính phủ: số 01/NQ-CP …, số 02/NQ-CP": the numbers are the documents.
_COLON_LIST = re.compile(r"\s*:\s*(?:số\s+)?\d")
_TERM = re.compile(r",?\s+(?:nhiệm\s+kỳ|khóa)\s+(?:\d{4}\s*-\s*\d{4}|[IVXLivxl]+)")
_SUBJECT_END = re.compile(
    r"[.;:\n(“]|,\s+(?!chống\b)|\s+-\s+|\s+(?:để|nhằm|và\s+(?:các|Nghị|Công|Chỉ|Thông|Kế))\b"
)


def _identity(
    view: View, at: int, end: int, code: str
) -> tuple[int, tuple[int, int] | None, tuple[int, int] | None]:
    """What identifies the document behind its issuer: an event, a subject, a term of office."""
    event = subject = None
    finish = at
    meeting = re.match(
        rf"\s+tại\s+(?P<event>(?:\w+\s+)?{alternatives(table()['events'])})",
        view.low[at : min(end, at + 60)],
    )
    if meeting:
        bound = _EVENT_END.search(view.low, at + meeting.end(), min(end, at + 240))
        finish = bound.start() if bound else min(end, at + 240)
        dates = find_dates(view, at + meeting.end(), min(end, finish + 30))
        if dates and view.low[finish : dates[0].start].strip() in ("", "ngày"):
            finish = dates[0].end
        event = (at + meeting.start("event"), finish)
    if code == "quy-che":
        term = _TERM.match(view.norm, finish, end)
        return (term.end() if term else finish), event, None
    about = re.match(r"\s+về(?:\s+việc)?\s+", view.low[finish : finish + 12])
    if about and code not in ("cong-dien", "chi-thi", "thong-bao", "cong-van", "ke-hoach"):
        bound = _SUBJECT_END.search(view.norm, finish + about.end(), min(end, finish + 240))
        stop = bound.start() if bound else min(end, finish + 240)
        subject = (finish + 1, stop)
        finish = stop
    return finish, event, subject


_EVENT_END = re.compile(r"[.;:\n(“]|,\s|\s+về\s|\s+ngày\s|\s+(?:để|nhằm)\b")


@cache
def _congress() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:Nghị\s+quyết|NQ)\s+(?:"
        r"(?:Đại\s+hội|ĐH)(?:\s+[^\W\d_]+){0,12}?(?:\s+lần\s+thứ\s+\w+|\s+[IVXL]+\b)"
        r"(?:\s+(?:của\s+)?(?:Đảng\s+bộ\s+[^,;.\n]{2,40}|Đảng))?(?:,?\s+nhiệm\s+kỳ\s+\d{4}\s*-\s*\d{4})?"
        r"|(?:Hội\s+nghị\s+)?(?:Trung\s+ương|TW)\s+(?:lần\s+thứ\s+)?\d{1,2}(?:,?\s*\(?\s*kh[oó]a\s+[IVXL]+\s*\)?)?"
        r")"
    )


def _congresses(view: View, start: int, end: int) -> list[Mention]:
    mentions = []
    for m in _congress().finditer(view.norm, start, end):
        finish = m.end()
        while finish > m.start() and view.norm[finish - 1].isspace():
            finish -= 1
        mentions.append(
            Mention(
                m.start(), finish, "named", "nghi-quyet", rule="citation.congress", confidence=0.9
            )
        )
    return mentions


@cache
def _programme() -> re.Pattern[str]:
    codes = ("chuong-trinh", "de-an", "ke-hoach", "chien-luoc")
    words = [t.name for c, t in document_types().items() if c in codes]
    return re.compile(rf"(?<!\w)(?P<type>{alternatives(words)})\s+[“\"][^”\"\n]{{4,160}}[”\"]")


def _titled_programmes(view: View, start: int, end: int) -> list[Mention]:
    """``Chương trình “…” của <body>``: a quoted name with an issuer."""
    mentions = []
    for m in _programme().finditer(view.norm, start, end):
        of = _OF.match(view.low, m.end(), end)
        issuer_end = body_end(view, of.end(), end) if of else None
        if of is None or issuer_end is None:
            continue
        mentions.append(
            Mention(
                m.start(),
                issuer_end,
                "named",
                type_words()[" ".join(m["type"].lower().split())],
                rule="citation.quoted-name",
                confidence=0.9,
                issuer=(of.end(), issuer_end),
            )
        )
    return mentions
