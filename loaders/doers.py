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

from loaders.doer_names import (
    LEVEL,
    LOWER_WORD,
    is_verb,
    name_end,
    organisation_end,
    tail_pattern,
)
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.task_words import listed, phrase, predicate_pattern

Zone = tuple[int, int]
#: How sure it is that an order follows the list.
Following = Literal["colon", "verb", "word", "clause", "end"]

_LONGEST = 480
_JOINT = re.compile(r"\s*(?:[,;&/+]|-\s|(?:và|cùng(?:\s+với)?|hoặc|cùng)(?=\s))\s*")
_WORD = re.compile(r"\d+%|[^\W_]+(?:[-.][^\W_]+)*")
_BLANK = re.compile(r"[ \n]+")
_GAP = re.compile(r"[ \n]*")
_GAP_AND_COMMA = re.compile(r"[ \n]*,?[ \n]*")
_CLAUSE_END = re.compile(r"[.;:\n]")
_SENTENCE_END = re.compile(r"[.\n]")
_EACH = re.compile(r"(?:mỗi|từng)\s")
_ANY = re.compile(r"(?:mỗi|từng|những|một\s+số|mọi)\s")
_PLURAL = re.compile(r"(?:các|những|mọi|toàn|tất\s+cả|từng|mỗi)\s")
_LISTED_KIND = re.compile(r"(?:^|\s)các\s+\w+(?:,?\s+\w+){0,3}$")
_PRIVATE = re.compile(
    r"(?:hộ|người|nhân\s+dân|gia\s+đình|nhóm|lớp|khu(?!\s+(?:phố|dân))|đảng\s+viên|"
    r"tổ(?!\s+(?:công|chức|trưởng|dân))|"
    r"doanh\s+nghiệp|học\s+sinh|sinh\s+viên|chủ\s|cá\s+nhân|thành\s+viên|cán\s+bộ)"
)
_BRACKET = re.compile(r"\s*\([^()\n]{1,120}\)")


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
    if _ANY.match(view.low, doers.start, doers.end):
        return False
    head = _quantifier().match(view.low, doers.start)
    assert head
    return _PRIVATE.match(view.low, head.end(), doers.end) is None


def is_plural(view: View, doers: Doers) -> bool:
    """Whether the list speaks of bodies in general: ``các cơ quan, đơn vị``."""
    return _PLURAL.match(view.low, doers.start, doers.end) is not None


def _step(view: View, position: int, stop: int) -> tuple[int, bool] | None:
    """One more piece of the list: its end, and whether the list's words reach there."""
    blank = _BLANK.match(view.norm, position, stop)
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
    plural = _LISTED_KIND.search(view.low[max(0, position - 60) : position])
    at = match.start("first")
    if (
        plural is None
        or not following.isupper()
        or not _acts_later(view, at, stop + 300, clauses=True)
    ):
        return None
    return match.end("first")


_CAPITAL_BEFORE = re.compile(r"([^\W\d_]+)[ \n]$")
_CAPITAL_NEAR = re.compile(r"(?:^|[\s,])([^\W\d_]+)(?:[ \n]\w+){1,2}[ \n]$")


def _second_syllable(view: View, at: int, stop: int) -> int | None:
    """``Hạ tầng``, ``Vệ sinh dịch tễ``: a small syllable that goes on a name in capitals.

    A known second syllable right behind a capital; any other only where the name then ends.
    """
    word = LOWER_WORD.match(view.norm, at, stop)
    if not word or not word[0].islower() or is_verb(view, at):
        return None
    if phrase("verbs", "no_order").match(view.low, at):
        return None
    near = view.norm[max(0, at - 24) : at]
    directly = _is_capital(_CAPITAL_BEFORE.search(near))
    if not directly and not _is_capital(_CAPITAL_NEAR.search(near)):
        return None
    if directly and phrase("doers", "second").fullmatch(word[0]):
        return word.end()
    joint = _JOINT.match(view.low, word.end(), stop)
    if joint and joint[0].strip() and name_end(view, joint.end(), stop, at) is not None:
        return word.end()
    if not directly:
        return None
    gap = _GAP.match(view.norm, word.end())
    assert gap
    ends = view.norm[gap.end() : gap.end() + 1] in (",", ":", "(")
    return word.end() if ends or predicate_pattern().match(view.low, gap.end(), stop) else None


def _is_capital(match: re.Match[str] | None) -> bool:
    return bool(match and match[1][0].isupper() and (len(match[1]) == 1 or not match[1].isupper()))


def _element(view: View, at: int, stop: int, *, first: bool = False, joint: str = "") -> int | None:
    """End of the piece of a list that begins here: a body, a noun, a tail, a name's word."""
    quantifier = _quantifier().match(view.low, at, stop)
    assert quantifier
    head = quantifier.end()
    if not first and not joint and _EACH.match(view.low, at, stop):
        return None
    if not first:
        tail = tail_pattern().match(view.low, at, stop)
        if tail:
            return tail.end()
        if joint and view.low.startswith("tổ chức", at):
            return organisation_end(view, at, stop)
        if head == at and is_verb(view, at):
            return None
    end = name_end(view, head, stop, at if not joint else at - 1)
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
    level = LEVEL.match(view.low, at, stop)
    if level:
        return level.end()
    going = phrase("doers", "going_on").match(view.low, at, stop)
    if going and view.norm[at].islower():
        return going.end()
    word = _WORD.match(view.norm, at, stop)
    if word and (word[0][0].isupper() or word[0][0].isdigit()):
        return word.end()
    return None


def _following(view: View, after: int, limit: int) -> Following | None:
    """What stands behind a list of doers."""
    gap = _GAP_AND_COMMA.match(view.norm, after, limit)
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
    stop = (_SENTENCE_END if clauses else _CLAUSE_END).search(view.norm, at, bound)
    return _MODAL.search(view.low, at + 3, stop.start() if stop else bound) is not None
