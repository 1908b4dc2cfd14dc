"""What stands inside a task: its kind, who works with it, who is told of it (domain 5.3)."""

from __future__ import annotations

import re
from functools import cache

from loaders.doers import Doers, Zone, doers_at
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.records import TaskKind
from loaders.task_openings import Opening
from loaders.task_reports import report_pattern, report_recipient
from loaders.task_units import boundaries
from loaders.task_words import listed, phrase, phrase_inside

_WITH = re.compile(
    r"(?<![^\W_])(?:phối|phôi)\s+(?:hợp|hơp)(?:\s+(?:chặt\s+chẽ|tốt|thường\s+xuyên|đồng\s+bộ|hiệu\s+quả|cùng|với))*\s+"
)
_REPORTED = re.compile(r"(?<![^\W_])(?:báo\s+cáo|(?P<send>gửi))(?![^\W_])")
_MARKS = re.compile(r"[\s,:]*(?:trong\s+việc\s+|để\s+|và\s+)?")
_LED = re.compile(
    r"(?:chủ\s+trì|làm\s+đầu\s+mối|là\s+(?:cơ\s+quan\s+)?(?:đầu\s+mối|thường\s+trực)|chịu\s+trách\s+nhiệm\s+chính)(?:\s*,\s*|\s+(?:và\s+)?)?"
)


# ---------------------------------------------------------------- kind


def kind_of(view: View, opening: Opening, end: int) -> TaskKind:
    """The kind of the task whose opening this is and whose span ends at ``end``."""
    clause_end = _first_clause_end(view, opening.rest, end)
    if is_umbrella(view, opening, end):
        return "umbrella"
    if opening.form == "report":
        return "report"
    if _responsible(view, opening, clause_end):
        return "responsibility"
    if opening.told and opening.told.following == "clause":
        # "Những trường chưa thực hiện … gửi báo cáo": the verb stands behind the clause.
        late = _LATE_REPORT.search(view.low, opening.rest, clause_end)
        return "report" if late else "action"
    at = main_verb(view, opening.rest, clause_end)
    if _is_report(view, opening.rest, at, clause_end):
        return "report"
    return "monitor" if _is_monitoring(view, at, opening.rest, clause_end) else "action"


_LATE_REPORT = re.compile(r"(?<![^\W_])(?:gửi|phải|có)\s+báo\s+cáo(?![^\W_])")


def _first_clause_end(view: View, start: int, end: int) -> int:
    for boundary in boundaries(view, start, end):
        if boundary.mark in (".", ";"):
            return boundary.end
    return end


def main_verb(view: View, at: int, end: int) -> int:
    """Where the main verb begins: behind ``chủ trì, phối hợp với …`` and adverbs."""
    for _ in range(6):
        before = at
        led = _LED.match(view.low, at, end)
        at = led.end() if led else at
        joined = _WITH.match(view.low, at, end)
        if joined:
            partner = doers_at(view, joined.end(), end, bare=True)
            at = _past_marks(view, partner.after if partner else joined.end(), end)
        adverb = phrase("verbs", "adverbs").match(view.low, at, end)
        if adverb and adverb.end() < end:
            at = _past_marks(view, adverb.end(), end)
        if at == before:
            break
    return at


def _past_marks(view: View, at: int, end: int) -> int:
    gap = _MARKS.match(view.low, at, end)
    assert gap
    return gap.end()


def _responsible(view: View, opening: Opening, end: int) -> bool:
    if opening.cue and view.low[slice(*opening.cue)].startswith("giao trách nhiệm"):
        return True
    return phrase_inside("kinds", "responsibility").search(view.low, opening.rest, end) is not None


_SUMS_UP = re.compile(r"tổng\s+hợp[^.;]{0,160}?(?<![^\W_])(?P<verb>báo\s+cáo)(?![^\W_])")
_TELLS_BACK = re.compile(r"(?:kịp\s+thời\s+)?phản\s+ánh(?:\s+kịp\s+thời)?\s+(?:về|với|tới)\s")


def _is_report(view: View, rest: int, at: int, end: int) -> bool:
    """Whether the main verb is to report: at once, or after ``tổng hợp …``."""
    if any(report_pattern().match(view.low, place, end) for place in {rest, at}):
        return True
    summed = _SUMS_UP.match(view.low, at, end)
    if summed and report_recipient(view, summed.end("verb"), end):
        return True
    return _TELLS_BACK.match(view.low, at, end) is not None


_URGES = re.compile(r"(?<![^\W_])[đd][ôơo]n\s+[đd][ốo]c(?![^\W_])")
_WATCHES = re.compile(r"(?<![^\W_])theo\s+dõi(?:\s*,\s*|\s+)?")


@cache
def _checks_others() -> re.Pattern[str]:
    checked = alternatives(listed("kinds", "checked"))
    check = alternatives(listed("kinds", "check"))
    return re.compile(
        rf"(?:[^\W_]+(?:\s+|,\s+|\s+và\s+)){{0,12}}?{check}"
        rf"(?:\s+(?:chặt\s+chẽ|thường\s+xuyên))?\s+{checked}(?![^\W_])"
    )


def _is_monitoring(view: View, at: int, rest: int, end: int) -> bool:
    """``đôn đốc`` and ``theo dõi`` as a main verb, ``kiểm tra`` of what others carry out."""
    chain = _verb_chain(view, rest, min(end, at + 160))
    if _URGES.search(chain):
        return True
    watch = _WATCHES.search(chain)
    if watch and not phrase("kinds", "watched").match(chain, watch.end()):
        return True
    if end - at < 80 and _ONLY_CHECKS.fullmatch(view.low[at:end].strip(" .;,")):
        return True
    return _checks_others().match(view.low, at, end) is not None


_ONLY_CHECKS = re.compile(r"(?:(?:kiểm\s+tra|giám\s+sát|đánh\s+giá)(?:\s*,\s*|\s+và\s+)?)+")


_OBJECT = re.compile(
    r"(?<![^\W_])(?:việc|công\s+tác|các|những|tại|về|để|nhằm|theo\s+(?!dõi)|trên|đối\s+với)"
    r"(?![^\W_])|[;.:(]"
)


def _verb_chain(view: View, rest: int, end: int) -> str:
    """The coordinated main verbs with the first words of their object."""
    at = main_verb(view, rest, end)
    stop = _OBJECT.search(view.low, at, end)
    bound = min(end, (stop.start() if stop else end))
    return view.low[at : max(bound, min(end, at + 10))]


# ---------------------------------------------------------------- umbrellas


@cache
def _general() -> re.Pattern[str]:
    """Words that say no more than "carry it out"; taken greedily, never again."""
    words = [
        word
        for name in ("umbrella_verbs", "umbrella_objects", "umbrella_fill")
        for word in listed("kinds", name)
    ]
    return re.compile(rf"(?:{alternatives(words)}(?:[\s,.:;…]+|$))++$")


def is_umbrella(view: View, opening: Opening, end: int) -> bool:
    """An order that only introduces or closes the list, or makes the letter known."""
    if opening.told is None and not opening.cue:
        return False
    clause = _first_clause_end(view, opening.rest, end)
    if phrase_inside("kinds", "carries_out").search(view.low, opening.rest, clause):
        return _says_this(view, opening.rest, clause)
    if clause - opening.rest > 220:
        return False
    text = view.low[opening.rest : clause].strip()
    says_it = phrase_inside("kinds", "umbrella_verbs").search(text) is not None
    return says_it and _general().match(text) is not None


_THIS = re.compile(r"(?:này|quyết\s+định|nghị\s+quyết|kế\s+hoạch)(?![^\W_])")


def _says_this(view: View, start: int, end: int) -> bool:
    return _THIS.search(view.low, start, end) is not None


_TELLS = re.compile(
    r"(?<![^\W_])(?:thông\s+báo|truyền\s+đạt|sao\s+gửi|xin\s+gửi|gửi)(?![^\W_])"
    r"[^;]{0,400}?\s(?:đ[ểê]|tới|đến|đề)\s+"
)
_TO_WHOM = re.compile(r"[^;]{0,400}?\s(?:đ[ểê]|tới|đến|đề)\s+")


def makes_known(view: View, start: int, end: int) -> Doers | None:
    """``… thông báo … để <doers> biết, thực hiện``: who is to know and carry out."""
    found = _TELLS.search(view.low, start, min(end, start + 900))
    for _ in range(4):
        if found is None:
            return None
        told = doers_at(view, found.end(), end)
        at = _past_marks(view, told.after, end) if told else end
        if told and phrase("kinds", "makes_known").match(view.low, at, end):
            return told
        found = _TO_WHOM.match(view.low, found.end(), end)
    return None


# ---------------------------------------------------------------- others


#: "quy chế phối hợp": a noun.
_AS_NOUN = re.compile(
    r"(?<![^\W_])(?:kế\s+hoạch|quy\s+chế|chương\s+trình|sự|công\s+tác|việc|cơ\s+chế|cơ\s+quan|đơn\s+vị)\s+$"
)


def coordinators_in(view: View, start: int, end: int) -> list[Zone]:
    """Those a task is done with: behind ``phối hợp (với)``."""
    zones: list[Zone] = []
    for match in _WITH.finditer(view.low, start, end):
        if _AS_NOUN.search(view.low[max(start, match.start() - 24) : match.start()]):
            continue
        partner = doers_at(view, match.end(), end, bare=True)
        if partner:
            zones.append(partner.zone)
    return zones


_REPORT_AS_NOUN = re.compile(r"(?:theo|nghe|của|các|những|chế\s+độ)\s+$")


def reported_to(view: View, start: int, end: int, *, sent: bool) -> list[Zone]:
    """To whom is reported: behind ``báo cáo`` and its preposition; ``sent``: ``gửi`` counts too."""
    zones: list[Zone] = []
    bound = start
    for match in _REPORTED.finditer(view.low, start, end):
        if match.start() < bound or (match["send"] and not sent):
            continue
        if _REPORT_AS_NOUN.search(view.low[max(start, match.start() - 10) : match.start()]):
            continue
        found = report_recipient(view, match.end(), end)
        if found:
            zones.append(found)
            bound = found[1]
    return zones
