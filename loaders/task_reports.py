"""Reporting duties: how their clauses begin, and to whom is reported (domain 5.3)."""

from __future__ import annotations

import re
from functools import cache

from loaders.doers import Zone, doers_at
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.task_words import listed

_CLAUSE_END = re.compile(r"[.;:]")
_REPORT_VERB = re.compile(r"(?:gửi\s+)?báo\s+cáo|gửi")
_BY_WHEN = re.compile(r"(?:trước|chậm\s+nhất|h[ằà]ng|định\s+kỳ)\s")


@cache
def report_pattern() -> re.Pattern[str]:
    """A clause that is a reporting duty, from its beginning up to ``báo cáo``."""
    before = alternatives(listed("reports", "before"))
    no = alternatives(listed("reports", "not_before"))
    time = (
        r"(?:(?:trước|chậm\s+nhất|vào|lúc|định\s+kỳ|h[ằà]ng|muộn\s+nhất)\s[^,;.:]{1,60}?[,\s]\s*)"
    )
    return re.compile(
        rf"(?:{time})?(?:{before}(?:\s*,\s*|\s+))*+"
        rf"(?P<verb>(?:gửi\s+)?báo\s+cáo(?:\s*,\s*đề\s+xuất)?(?![^\W_])(?!\s+{no}(?![^\W_]))|gửi\s+kết\s+quả)"
    )


_RESULT = re.compile(
    r"(?:mọi\s+)?(?:kết\s+quả|báo\s+cáo|văn\s+bản\s+báo\s+cáo)(?:\s+(?!báo|gửi)[^\W_]+){0,8}?\s+(?:đề\s+nghị\s+)?(?P<verb>gửi|báo\s+cáo)(?![^\W_])"
)


def report_verb(view: View, at: int, limit: int) -> int | None:
    """Where the verb of the reporting duty that begins here stands, or None if none begins."""
    match = report_pattern().match(view.low, at, limit)
    if match is None or _is_noun(view, match):
        match = _RESULT.match(view.low, at, limit)
    return match.start("verb") if match else None


def _is_noun(view: View, match: re.Match[str]) -> bool:
    """``Báo cáo của Sở …``, ``theo báo cáo``."""
    behind = view.low[match.end() : match.end() + 14].lstrip()
    return re.match(r"của\s|viên|số\s+\d|này|nêu\s+trên", behind) is not None


def reports_to_somebody(view: View, at: int, limit: int) -> bool:
    """Whether the words behind ``báo cáo`` say to whom, of what or by when."""
    stop = _CLAUSE_END.search(view.norm, at, min(limit, at + 220))
    bound = stop.start() if stop else min(limit, at + 220)
    if _OF_RESULTS.match(view.low, at, limit):
        return True
    verb = _REPORT_VERB.match(view.low, at, bound)
    if verb and report_recipient(view, verb.end(), bound):
        return True
    return _BY_WHEN.search(view.low, at, bound) is not None


_OF_RESULTS = re.compile(
    r"(?:gửi\s+)?(?:báo\s+cáo|kết\s+quả)\s+(?:(?:nhanh|ngay|bằng\s+văn\s+bản|kịp\s+thời|thường\s+xuyên)\s+)*"
    r"(?:với|về|tới|cho|đến|lên|kết\s+quả|tình\s+hình|tiến\s+độ|đề\s+xuất)(?![^\W_])"
)
_TOWARDS = re.compile(
    r"(?:\s+(?:nhanh|ngay|kịp\s+thời|thường\s+xuyên|bằng\s+văn\s+bản|trực\s+tiếp|đề\s+xuất|,|lập\s+tức|xin\s+ý\s+kiến|về|với|tới|cho|đến|lên|gửi|báo\s+cáo))*[\s,]+"
)
_PREPOSITION = re.compile(r"(?<![^\W_])(?:với|về|tới|cho|đến|lên)\s+")


def report_recipient(view: View, at: int, end: int) -> Zone | None:
    """The recipient at once, or behind the first preposition that has one."""
    near = min(end, at + 400)
    gap = _TOWARDS.match(view.low, at, near)
    direct = doers_at(view, gap.end(), end, bare=True) if gap else None
    if direct:
        return direct.zone
    stop = _CLAUSE_END.search(view.norm, at, near)
    bound = stop.start() if stop else near
    for match in _PREPOSITION.finditer(view.low, at, bound):
        found = doers_at(view, match.end(), bound, bare=True)
        if found:
            return found.zone
    return None
