"""Who is told to act: lists of bodies, groups and posts at the head of an order (domain 5.3).

A list begins with a head (a body of ``vocabulary/body_names.toml`` or a common noun of
``vocabulary/tasks.toml``), goes on over names, levels, joints and closed tails, and ends where
the verb of the order, a colon or anything else begins. It is kept whole here; the graph room,
which knows the bodies, parts it into members.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from loaders.body_names import body_end, starts_body
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.task_words import listed, phrase, phrase_inside, predicate_pattern
from loaders.types import load_vocabulary

Zone = tuple[int, int]
#: How sure it is that an order follows the list.
Following = Literal["colon", "verb", "word", "clause", "end"]

_LONGEST = 480
_JOINT = re.compile(r"\s*(?:[,;&/+]|-\s|(?:và|cùng(?:\s+với)?|hoặc|cùng)(?=\s))\s*")
_WORD = re.compile(r"\d+%|[^\W_]+(?:[-.][^\W_]+)*")
_BRACKET = re.compile(r"\s*\([^()\n]{1,120}\)")
_LOWER = re.compile(r"[^\W\d_]+")
_LEVEL = re.compile(
    r"cấp\s+(?:tỉnh|huyện|xã|thành\s+phố|quận|thị\s+xã|phường|cơ\s+sở|ủy|phòng|sở|trên|dưới|"
    r"trưởng|phó|trung\s+ương)(?![^\W_])"
)
_ABBREVIATIONS = frozenset(["tt", "ca", "ub", "bch", "btv", "pct", "bcs", "tdp", "bgh", "qp"])


@dataclass(frozen=True)
class Doers:
    """A list of doers: its zone, where the text goes on, and what follows there."""

    start: int
    end: int
    after: int
    following: Following | None

    @property
    def zone(self) -> Zone:
        """Start and end of the words of the list."""
        return self.start, self.end


@cache
def _quantifier() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{alternatives(listed('doers', 'quantifiers'))}|\d{{1,3}})\s+)*")


@cache
def _head() -> re.Pattern[str]:
    heads = load_vocabulary("body_names")["heads"]
    return re.compile(alternatives(heads) + r"(?![^\W_])")


@cache
def _tail() -> re.Pattern[str]:
    tails = "|".join(t.replace(" ", r"\s+") for t in listed("doers", "tails"))
    return re.compile(rf"(?:{tails})(?![^\W_])")


@cache
def _field() -> re.Pattern[str]:
    fields = alternatives(listed("doers", "fields"))
    return re.compile(rf"(?:sở|phòng|bộ|ty)\s+{fields}(?![^\W_])")


@cache
def _organisation() -> re.Pattern[str]:
    return re.compile(
        rf"tổ\s+chức(?:\s*,\s*|\s+){alternatives(listed('doers', 'organisation_of'))}(?![^\W_])"
    )


def doers_at(view: View, at: int, limit: int, *, bare: bool = False) -> Doers | None:
    """The list of doers that begins at ``at`` of the view, or None if none does.

    ``bare``: a lone head counts too (``báo cáo về Phòng``).
    """
    stop = min(limit, at + _LONGEST)
    end = _element(view, at, stop, first=True)
    if end is None and bare:
        lone = phrase("doers", "need_name").match(view.low, at, stop)
        end = lone.end() if lone and view.norm[at].isupper() else None
    if end is None:
        return None
    position = end
    while position < stop:
        step = _step(view, position, stop)
        if step is None:
            break
        position, grown = step
        end = position if grown else end
    after = end
    bracket = _BRACKET.match(view.norm, after, limit)
    after = bracket.end() if bracket else after
    return Doers(at, end, after, _following(view, after, limit))


def is_official(view: View, doers: Doers) -> bool:
    """Whether a list begins with a public body, not with people, households or ``mỗi …``."""
    text = view.low[doers.start : doers.end]
    if re.match(r"(?:mỗi|từng|những|một\s+số|mọi)\s", text):
        return False
    head = _quantifier().match(view.low, doers.start)
    assert head
    rest = view.low[head.end() : doers.end]
    private = (
        r"(?:hộ|người|nhân\s+dân|gia\s+đình|nhóm|lớp|khu(?!\s+(?:phố|dân))|đảng\s+viên|"
        r"tổ(?!\s+(?:công|chức|trưởng|dân))|"
        r"doanh\s+nghiệp|học\s+sinh|sinh\s+viên|chủ\s|cá\s+nhân|thành\s+viên|cán\s+bộ)"
    )
    return not re.match(private, rest)


def is_plural(view: View, doers: Doers) -> bool:
    """Whether the list speaks of bodies in general: ``các cơ quan, đơn vị``."""
    return bool(
        re.match(r"(?:các|những|mọi|toàn|tất\s+cả|từng|mỗi)\s", view.low[doers.start : doers.end])
    )


def _step(view: View, position: int, stop: int) -> tuple[int, bool] | None:
    """One more piece of the list: its end, and whether the list's words reach there."""
    blank = re.compile(r"[ \n]+").match(view.norm, position, stop)
    if blank and "\n\n" in blank[0]:
        return None
    joint = _JOINT.match(view.low, position, stop)
    if joint and joint.end() > position and joint[0].strip():
        if "\n\n" in joint[0]:
            return None
        end = _element(view, joint.end(), stop, joint=joint[0].strip())
        return (end, True) if end else None
    bracket = _BRACKET.match(view.norm, position, stop)
    if bracket:
        joint = _JOINT.match(view.low, bracket.end(), stop)
        if joint and joint[0].strip() and _element(view, joint.end(), stop, joint=","):
            return bracket.end(), False
        return None
    if view.norm.startswith(":", position):
        end = _listed_fields(view, position, stop)
        return (end, True) if end else None
    if blank is None:
        return None
    end = _element(view, blank.end(), stop) or _second_syllable(view, blank.end(), stop)
    return (end, True) if end else None


_FIELDS = re.compile(
    r":\s*(?P<first>[^\W\d_]\w*(?:[ \n]\w+){0,5})"
    r"(?=\s*(?:;|,\s*(?P<second>[^\W\d_])|\svà\s(?P<last>[^\W\d_])))"
)


def _listed_fields(view: View, position: int, stop: int) -> int | None:
    """``Giám đốc các Sở: Y tế, Công Thương``: the fields behind the colon belong to the list."""
    match = _FIELDS.match(view.norm, position, stop)
    if not match or not match["first"][0].isupper():
        return None
    # "UBND các xã: Xây dựng kế hoạch, tổ chức …": an order goes on in small letters.
    following = match["second"] or match["last"] or "A"
    plural = re.search(
        r"(?:^|\s)các\s+\w+(?:,?\s+\w+){0,3}$", view.low[max(0, position - 60) : position]
    )
    at = match.start("first")
    if (
        plural is None
        or not following.isupper()
        or not _acts_later(view, at, stop + 300, clauses=True)
    ):
        return None
    return match.end("first")


def _second_syllable(view: View, at: int, stop: int) -> int | None:
    """``Thủ đô``, ``Vệ sinh dịch tễ``: a small syllable of a name, where the name then ends."""
    before = re.search(r"([^\W\d_]+)(?:[ \n]\w+){0,2}[ \n]$", view.norm[max(0, at - 24) : at])
    if not before or not before[1][0].isupper() or (len(before[1]) > 1 and before[1].isupper()):
        return None
    word = _LOWER.match(view.norm, at, stop)
    if not word or not word[0].islower() or _is_verb(view, at):
        return None
    if phrase("verbs", "no_order").match(view.low, at):
        return None
    directly = (
        view.norm[before.end(1) + max(0, at - 24)] in " \n" and before.end() - before.end(1) == 1
    )
    joint = _JOINT.match(view.low, word.end(), stop)
    if joint and joint[0].strip() and _head_end(view, joint.end(), stop, at) is not None:
        return word.end()
    gap = re.compile(r"[ \n]*").match(view.norm, word.end())
    assert gap
    if not directly:
        return None
    ends = view.norm[gap.end() : gap.end() + 1] in (",", ":", "(")
    return word.end() if ends or predicate_pattern().match(view.low, gap.end(), stop) else None


def _element(view: View, at: int, stop: int, *, first: bool = False, joint: str = "") -> int | None:
    """End of the piece of a list that begins here: a body, a noun, a tail, a name's word."""
    quantifier = _quantifier().match(view.low, at, stop)
    assert quantifier
    head = quantifier.end()
    if not first and not joint and re.match(r"(?:mỗi|từng)\s", view.low[at : at + 5]):
        return None
    if not first:
        tail = _tail().match(view.low, at, stop)
        if tail:
            return tail.end()
        if head == at and _is_verb(view, at):
            return None
    end = _head_end(view, head, stop, at if not joint else at - 1)
    if end is not None:
        return end
    if (first or joint) and quantifier[0].rstrip().endswith(("đồng chí", "đ/c", "các ông")):
        return at + len(quantifier[0].rstrip())
    if first or joint == ";":
        return None
    if quantifier.end() > at and not joint:
        # "UBND 18 phường": the quantifier stands within the name.
        return _word_end(view, head, stop)
    return _word_end(view, at, stop)


def _word_end(view: View, at: int, stop: int) -> int | None:
    """End of a word that goes on in a name: a capital, a figure, a word of the table."""
    level = _LEVEL.match(view.low, at, stop)
    if level:
        return level.end()
    going = phrase("doers", "going_on").match(view.low, at, stop)
    if going and view.norm[at].islower():
        return going.end()
    word = _WORD.match(view.norm, at, stop)
    if word and (word[0][0].isupper() or word[0][0].isdigit()):
        return word.end()
    return None


def _head_end(view: View, at: int, stop: int, quantified_from: int) -> int | None:
    """End of the name or noun that begins at a head, cut before an order's verb."""
    if at >= stop or phrase("doers", "not_doers").match(view.low, at, stop):
        return None
    if re.match(r"tổ\s+chức(?![^\W_])", view.low[at : at + 12]):
        named = _organisation().match(view.low, at, stop)
        return _cut(view, at, named.end(), named.end()) if named else None
    noun = phrase("doers", "nouns").match(view.low, at, stop)
    body = body_end(view, at, stop) if starts_body(view, at) else None
    if body is None and noun is None:
        return None
    first_word = _LOWER.match(view.low, at, stop)
    if first_word and first_word[0] in _ABBREVIATIONS and not view.norm[at + 1].isupper():
        return None
    field = _field().match(view.low, at, stop)
    if field:
        return field.end()
    if not _named_enough(view, at, stop, quantified_from < at):
        return None
    names = _head().match(view.low, at, stop)
    head_end = max(m.end() for m in (noun, names, first_word) if m)
    end = _with_own_verb(view, at, _cut(view, at, head_end, max(body or 0, head_end)))
    inner = _field().search(view.low, at, min(stop, end + 60))
    return inner.end() if inner and inner.start() < end < inner.end() else end


def _with_own_verb(view: View, at: int, end: int) -> int:
    """``Tổ kiểm tra``, ``Đội Cảnh sát quản lý hành chính …``: a verb that is part of the name."""
    names = phrase("doers", "names_with_verbs").match(view.low, at)
    if names is None or names.end() != end or not view.norm[at].isupper():
        return end
    gap = re.compile(r"[ \n]").match(view.norm, end)
    own = phrase("doers", "verbs_of_names").match(view.low, gap.end()) if gap else None
    return own.end() if own else end


def _named_enough(view: View, at: int, stop: int, quantified: bool) -> bool:
    """``Phòng Y tế`` and ``các phòng`` are doers, ``phòng`` alone is a word like others."""
    if quantified:
        return True
    match = phrase("doers", "need_name").match(view.low, at, stop)
    if match is None:
        return True
    longer = (phrase("doers", "nouns").match(view.low, at, stop), _head().match(view.low, at, stop))
    if any(m and m.end() > match.end() for m in longer):
        return True
    behind = view.norm[match.end() : match.end() + 40].lstrip(" \n")
    if behind[:1].isupper() or behind[:1].isdigit():
        return True
    verb = phrase("doers", "verbs_of_names").match(behind.lower())
    return bool(verb) and view.norm[at].isupper()


def _cut(view: View, at: int, head_end: int, end: int) -> int:
    """The name ends before the first verb in it that no name has there."""
    names = phrase("doers", "names_with_verbs").match(view.low, at, end)
    position = min(head_end, end)
    while position < end:
        match = predicate_inside().search(view.low, position, end + 16)
        if match is None or match.start() >= end:
            break
        position = match.start() + 1
        if view.norm[match.start()].isupper() or _is_protected(view, match.start()):
            continue
        if names and view.norm[at].isupper():
            own = phrase("doers", "verbs_of_names").match(view.low, match.start())
            if own and not view.low[names.end() : match.start()].strip():
                continue
        cut = match.start()
        while cut > at and view.norm[cut - 1] in " \n,":
            cut -= 1
        return cut
    return end


@cache
def predicate_inside() -> re.Pattern[str]:
    """A verb of an order, to be searched for."""
    return re.compile(r"(?<![^\W_])" + predicate_pattern().pattern)


def _is_protected(view: View, at: int) -> bool:
    """Whether a verb's word is part of a word like ``công lập``, ``phòng, chống``."""
    return any(
        m.start() <= at < m.end()
        for m in phrase_inside("doers", "protected").finditer(view.low, max(0, at - 24), at + 30)
    )


def _is_verb(view: View, at: int) -> bool:
    if not view.norm[at : at + 1].islower() or _is_protected(view, at):
        return False
    if _LEVEL.match(view.low, at) or _organisation().match(view.low, at):
        return False
    return predicate_pattern().match(view.low, at) is not None


def _following(view: View, after: int, limit: int) -> Following | None:
    """What stands behind a list of doers."""
    gap = re.compile(r"[ \n]*,?[ \n]*").match(view.norm, after, limit)
    assert gap
    at = gap.end()
    if at >= limit or view.norm[at] in ".;":
        return "end"
    if view.norm[at] == ":":
        return "colon"
    if "\n\n" in gap[0]:
        return None
    if predicate_pattern().match(view.low, at, limit):
        return "verb"
    if phrase("doers", "relative").match(view.low, at, limit):
        return "clause" if _acts_later(view, at, limit) else None
    if phrase("verbs", "no_order").match(view.low, at, limit):
        return None
    return "word" if view.norm[at].islower() and "," not in gap[0] else None


_MODAL = re.compile(
    r"(?<![^\W_])(?:tiếp\s+tục|phải|cần|có\s+trách\s+nhiệm|chủ\s+động|khẩn\s+trương|gửi\s+báo\s+cáo|"
    r"báo\s+cáo|thực\s+hiện|tổ\s+chức|nghiêm\s+túc|chịu\s+trách\s+nhiệm|đăng\s+ký|căn\s+cứ|thi\s+hành)(?![^\W_])"
)


def _acts_later(view: View, at: int, limit: int, *, clauses: bool = False) -> bool:
    """Whether a verb of duty follows in the clause, or with ``clauses`` in the sentence."""
    bound = min(limit, at + (500 if clauses else 260))
    stop = re.compile(r"[.\n]" if clauses else r"[.;:\n]").search(view.norm, at, bound)
    return _MODAL.search(view.low, at + 3, stop.start() if stop else bound) is not None
