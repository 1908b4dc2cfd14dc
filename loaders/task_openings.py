"""How an order begins: a cue and its doer, a doer and its verb, a report, a bare verb (5.3).

An opening tells where the task's span begins, who is told, and where the words of the order
itself go on. Which openings make a task, and who is meant where none is named, is decided by
``loaders.tasks``.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import Literal

from loaders.doers import Doers, Zone, doers_at, is_official, is_plural
from loaders.normalize import View
from loaders.task_reports import report_verb
from loaders.task_words import cue_pattern, phrase, predicate_pattern

Form = Literal["order", "doer", "header", "report", "verb"]

_SPACE = re.compile(r"[\s]*")
_ADVERBS = re.compile(
    r"(?:(?:tiếp\s+tục|khẩn\s+trương|chủ\s+động|kịp\s+thời|tập\s+trung|cần|phải|có\s+trách\s+nhiệm|thường\s+xuyên|tăng\s+cường)\s+)*"
)
_MARK = re.compile(r"[\s]*[,:]?[\s]*")
_NEED = re.compile(r"\s*(cần)(?![^\W_])")
_SENTENCE_ENDS = {marks: re.compile(rf"[{marks}](?=\s|$)") for marks in (".;", ".")}
_ADVERB = re.compile(r"(?:cũng|tiếp\s+tục|xin|trân\s+trọng|kính|đã|có\s+văn\s+bản)\s+")
#: "hướng dẫn và đề nghị …": what the speaker does beside the order.
_BESIDE = re.compile(
    r"(?:thông\s+báo|hướng\s+dẫn|đề\s+xuất|lưu\s+ý|kiến\s+nghị|triển\s+khai)(?:\s+và|\s*,)\s+"
)
_TO = re.compile(r"(?:đến|tới|cho|với|đối\s+với)\s+")
_GIVEN_WORK = re.compile(r"được\s+(?:giao|phân\s+công)(?:\s+nhiệm\s+vụ)?(?![^\W_])")
_DIRECTS = re.compile(
    r"(?:(?:lãnh\s+đạo|chỉ\s+đạo|chi\s+đạo|chỉ\s+đao|chi\s+đao)(?:,\s+)?)+(?![^\W_])"
)


@dataclass(frozen=True)
class Opening:
    """The beginning of a possible task, in view offsets.

    ``start`` of the span; ``told``: the doers it names; ``through``: who directs them; ``rest``:
    where the order's own words begin; ``condition``: a lead that makes it conditional.
    """

    form: Form
    start: int
    rest: int
    cue: Zone | None = None
    told: Doers | None = None
    through: Doers | None = None
    condition: Zone | None = None
    speaker: Zone | None = None


@dataclass(frozen=True)
class Setting:
    """What an opening is read in: ``ours`` are the names the speaker goes by."""

    limit: int
    ours: tuple[str, ...] = ()
    outside: bool = False
    #: the doer above is a body of the Party, which leads others
    party: bool = False


def opening_at(view: View, at: int, setting: Setting) -> Opening | None:
    """The opening at a place where a sentence or clause begins, leads and connectors skipped."""
    at = skip_connectors(view, at, setting.limit)
    found = _core(view, at, setting)
    if found and found.form != "verb":
        return found
    lead = _lead(view, at, setting)
    return lead or found


def skip_connectors(view: View, at: int, limit: int) -> int:
    """Behind ``Sau đó``, ``Đồng thời,`` and blanks."""
    for _ in range(3):
        at = _SPACE.match(view.norm, at, limit).end()  # type: ignore[union-attr]
        connector = phrase("connectors", "words").match(view.low, at, limit)
        if connector is None:
            break
        at = connector.end()
        if view.norm.startswith((",", ":"), at):
            at += 1
    return at


_FOR = re.compile(r"(?:đối\s+với|về\s+phía)\s+")


def _for_doers(view: View, at: int, setting: Setting) -> Opening | None:
    """``Đối với các cơ sở giáo dục`` as a line of its own, or before a colon."""
    lead = _FOR.match(view.low, at, setting.limit)
    told = doers_at(view, lead.end(), setting.limit) if lead else None
    if told is None or told.following not in ("end", "colon"):
        return None
    rest = _behind(view, told, setting.limit)
    empty = not view.norm[rest : setting.limit].strip(" :.")
    return Opening("header" if empty else "doer", at, rest, told=told)


def _directing(view: View, at: int, setting: Setting) -> Opening | None:
    """``Lãnh đạo UBND thành phố rà soát …`` under a Party body: it directs, the other acts."""
    match = _DIRECTS.match(view.low, at, setting.limit) if setting.party else None
    if match is None:
        return None
    position = _SPACE.match(view.norm, match.end(), setting.limit).end()  # type: ignore[union-attr]
    told = doers_at(view, position, setting.limit)
    if told is None or told.following != "verb" or not _has_name(view, told):
        return Opening("verb", at, match.end())
    opened = Opening("order", at, _behind(view, told, setting.limit), match.span(), told)
    return _directing_cue(view, opened, told)


def _core(view: View, at: int, setting: Setting) -> Opening | None:
    """The opening right here, without a lead."""
    return (
        _directing(view, at, setting)
        or _for_doers(view, at, setting)
        or _order(view, at, setting, None)
        or _by_doer(view, at, setting)
        or _report(view, at, setting)
        or _verb(view, at, setting)
    )


def _order(view: View, at: int, setting: Setting, speaker: Zone | None) -> Opening | None:
    """``Giao Sở Y tế …``, ``UBND tỉnh yêu cầu các sở …``, ``Đề nghị báo cáo …``."""
    match = cue_pattern().match(view.low, at, setting.limit)
    if match is None or view.norm[match.end() : match.end() + 4] == " ban":
        return None
    if view.norm[at : match.end()].isupper():
        return None
    cue = match.span("cue") if match["cue"] else match.span("given")
    behind = _SPACE.match(view.norm, match.end(), setting.limit)
    assert behind
    position = behind.end()
    to = _TO.match(view.low, position, setting.limit)
    position = to.end() if to else position
    told = doers_at(view, position, setting.limit)
    start = speaker[0] if speaker else at
    if told is None or told.following is None:
        rest = position if told is None else told.start
        if view.norm.startswith(":", rest):
            rest += 1
        return Opening("order", start, rest, cue, speaker=speaker)
    opened = Opening("order", start, _behind(view, told, setting.limit), cue, told, speaker=speaker)
    if match["cue"] and _DIRECTS.fullmatch(match["cue"]) and speaker is None:
        return _directing_cue(view, opened, told)
    return _directed(view, opened, setting)


def _directing_cue(view: View, opened: Opening, told: Doers) -> Opening:
    """``Chỉ đạo Trung tâm Y tế …`` names a doer; ``Chỉ đạo các phòng …`` leaves it where it was."""
    if is_plural(view, told) or not is_official(view, told):
        return replace(opened, told=None, rest=told.start)
    return opened


def _directed(view: View, opened: Opening, setting: Setting) -> Opening:
    """``Giao Công an tỉnh chỉ đạo công an cấp huyện …``: the second acts, the first directs."""
    assert opened.told
    match = _DIRECTS.match(view.low, _past_adverbs(view, opened.rest, setting.limit), setting.limit)
    if match is None:
        return opened
    position = _SPACE.match(view.norm, match.end(), setting.limit).end()  # type: ignore[union-attr]
    second = doers_at(view, position, setting.limit)
    if second is None or second.following in (None, "end") or is_plural(view, second):
        return opened
    if not is_official(view, second) or not _has_name(view, second):
        return opened
    cue = opened.cue or match.span()
    return replace(
        opened,
        told=second,
        through=opened.told,
        cue=cue,
        rest=_behind(view, second, setting.limit),
    )


_NO_NAME = re.compile(
    r"(?:cơ\s+quan|đơn\s+vị|lực\s+lượng|bộ\s+phận|cán\s+bộ|địa\s+phương|ngành|cấp|cơ\s+sở|tổ\s+chức)(?![^\W_])"
)


def _has_name(view: View, doers: Doers) -> bool:
    """Whether it is a body of its own, not ``cơ quan chuyên môn``, ``lực lượng``."""
    return _NO_NAME.match(view.low, doers.start, doers.end) is None


def _past_adverbs(view: View, at: int, limit: int) -> int:
    return _ADVERBS.match(view.low, at, limit).end()  # type: ignore[union-attr]


def _by_doer(view: View, at: int, setting: Setting) -> Opening | None:
    """``Sở Y tế chủ trì …``, ``UBND 8 phường: …``, a speaker before his cue."""
    told = _charged(view, at, setting) or doers_at(view, at, setting.limit)
    if told is None or told.following is None:
        return None
    rest = _behind(view, told, setting.limit)
    adverb = _ADVERB.match(view.low, rest, setting.limit)
    position = adverb.end() if adverb else rest
    beside = _BESIDE.match(view.low, position, setting.limit)
    position = beside.end() if beside else position
    if told.following != "colon" and cue_pattern().match(view.low, position, setting.limit):
        spoken = _spoken(view, told, position, setting)
        if spoken:
            return replace(spoken, start=position) if beside else spoken
    if told.following == "end":
        return Opening("header", at, rest, told=told)
    given = _GIVEN_WORK.match(view.low, rest, setting.limit)
    cue = _duty(view, rest, setting.limit)
    if given:
        cue = (
            (view.low.index("giao", rest), view.low.index("giao", rest) + 4)
            if "giao" in given[0]
            else given.span()
        )
        rest = given.end()
    opened = Opening("doer", at, rest, cue, told)
    if told.following == "colon" and not view.norm[rest : setting.limit].strip():
        return replace(opened, form="header")
    return _directed(view, opened, setting)


_CHARGE = re.compile(
    r"(?<![^\W_])(?:(?:có|chịu)\s+trách\s+nhiệm|căn\s+cứ\s+(?:quyết\s+định|nghị\s+quyết)(?:\s+này)?)\s+thi\s+hành"
)


def _charged(view: View, at: int, setting: Setting) -> Doers | None:
    """``Chánh Văn phòng, …, Thủ trưởng … chịu trách nhiệm thi hành``: all before it are told."""
    stop = _sentence_end(view, at, min(setting.limit, at + 900), marks=".")
    charge = _CHARGE.search(view.low, at, stop)
    if charge is None or doers_at(view, at, charge.start()) is None:
        return None
    end = charge.start()
    while view.norm[end - 1] in " \n,;":
        end -= 1
    return Doers(at, end, end, "verb")


def _duty(view: View, at: int, limit: int) -> Zone | None:
    """``cần`` is a cue too, the weakest."""
    match = _NEED.match(view.low, at, limit)
    return match.span(1) if match else None


def _spoken(view: View, told: Doers, position: int, setting: Setting) -> Opening | None:
    """The list is the speaker: the letter's own organ, or whoever speaks outside the items."""
    match = cue_pattern().match(view.low, position, setting.limit)
    assert match
    if _DIRECTS.fullmatch(match[0].strip()) and not is_ours(view, told.zone, setting):
        return None
    if not is_ours(view, told.zone, setting) and not setting.outside:
        return None
    return _order(view, position, setting, told.zone)


def is_ours(view: View, zone: Zone, setting: Setting) -> bool:
    """Whether a name is one the letter's own speaker goes by."""
    name = " ".join(view.low[slice(*zone)].split())
    return any(
        name == own or own.startswith(name + " ") or name.startswith(own + " ")
        for own in setting.ours
    )


def _behind(view: View, told: Doers, limit: int) -> int:
    gap = _MARK.match(view.norm, told.after, limit)
    assert gap
    return gap.end()


def _report(view: View, at: int, setting: Setting) -> Opening | None:
    """``Định kỳ báo cáo …``, ``Kết quả rà soát gửi Sở Y tế …``."""
    verb = report_verb(view, at, setting.limit)
    return None if verb is None else Opening("report", at, verb)


# ---------------------------------------------------------------- verbs and leads


def _verb(view: View, at: int, setting: Setting) -> Opening | None:
    """A sentence that begins with what is to be done; its doer is told elsewhere."""
    if phrase("skip", "openings").match(view.low, at, setting.limit):
        return None
    if phrase("skip", "topics").match(view.low, at, setting.limit):
        return None
    if at >= setting.limit or not view.norm[at].isalpha():
        return None
    return Opening("verb", at, at)


_CONDITION = re.compile(
    r"(?:nếu|khi|trong\s+trường\s+hợp|trường\s+hợp|trong\s+tình\s+huống)(?![^\W_])"
)
_FRAME = re.compile(
    r"(?:đối\s+với|trong|tại|để|nhằm|trên\s+cơ\s+sở|căn\s+cứ|từ|trước|riêng|ngoài|với|sau|qua|theo|thực\s+hiện|tiếp\s+theo|quá\s+trình|trên|giai\s+đoạn|vào|xét|bên\s+cạnh|về|mọi|h[ằà]ng|định\s+kỳ|thường\s+xuyên|cùng\s+với|tiếp\s+tục|phát\s+huy|do|nhận\s+được|quán\s+triệt|các\s+trường\s+hợp|trước\s+tình\s+hình|hưởng\s+ứng)(?![^\W_])"
)
#: A lead has few commas; what comes behind so many is none of its order.
_MOST_CUTS = 12
_CUT = re.compile(r",\s+|\s+thì\s+|:\s+|\s+(?=(?:đề\s+nghị|yêu\s+cầu)\s)")


def _lead(view: View, at: int, setting: Setting) -> Opening | None:
    """``Nếu phát hiện ca bệnh …, Ban Quản lý …``, ``Đối với …, UBND cấp tỉnh …``."""
    condition = _CONDITION.match(view.low, at, setting.limit)
    if condition is None and _FRAME.match(view.low, at, setting.limit) is None:
        return None
    if condition is None and phrase("skip", "openings").match(view.low, at, setting.limit):
        return None
    stop = _sentence_end(view, at, min(setting.limit, at + 700))
    first: int | None = None
    for cut in itertools.islice(_CUT.finditer(view.low, at, stop), _MOST_CUTS):
        inner = _core(view, cut.end(), setting)
        if inner is None:
            continue
        if inner.form in ("order", "doer") and _is_believed(view, inner):
            return _with_lead(view, at, cut, inner, condition)
        if inner.form == "report" or first is None:
            first = cut.end() if first is None or inner.form == "report" else first
            kept = cut, inner
            if inner.form == "report":
                break
    if condition and first is not None:
        return _with_lead(view, at, kept[0], kept[1], condition)
    return None


def _is_believed(view: View, opening: Opening) -> bool:
    """In the middle of a sentence only a plain beginning counts."""
    if opening.form == "order":
        return opening.told is not None or bool(opening.cue)
    assert opening.told
    if not _stands_out(view, opening.told):
        return False
    if opening.told.following == "clause":
        return True
    return opening.told.following in ("verb", "colon") and is_official(view, opening.told)


def _stands_out(view: View, told: Doers) -> bool:
    """``…, Ban Chỉ đạo``, ``…, các địa phương``; not the ``phường`` of ``một xã, phường``."""
    name = view.norm[told.start : told.end]
    return any(c.isupper() for c in name) or is_plural(view, told)


def _with_lead(
    view: View, at: int, cut: re.Match[str], inner: Opening, condition: re.Match[str] | None
) -> Opening:
    """The opening with its lead; an order verb begins the span, a lead else belongs to it."""
    zone = (at, cut.start()) if condition or " nếu " in view.low[at : cut.start()] else None
    if zone and not condition:
        zone = (view.low.index(" nếu ", at) + 1, cut.start())
    colon = cut[0].startswith(":")
    start = inner.start if (inner.cue and inner.form == "order") or colon else at
    return replace(inner, start=start, condition=zone)


def _sentence_end(view: View, at: int, limit: int, marks: str = ".;") -> int:
    stop = _SENTENCE_ENDS[marks].search(view.norm, at, limit)
    return stop.start() if stop else limit


def has_order_verb(view: View, at: int, limit: int) -> bool:
    """Whether a verb that orders know stands here."""
    return predicate_pattern().match(view.low, at, limit) is not None
