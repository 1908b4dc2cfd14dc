"""Names and nouns that a list of doers can begin with, and where they end.

A name is cut before the first verb of an order, unless names have that verb in that place
(``Đội Cảnh sát quản lý hành chính``, ``Trung tâm kiểm soát bệnh tật``).
"""

from __future__ import annotations

import re
from functools import cache

from loaders.body_names import body_end, starts_body
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.task_words import listed, phrase, phrase_inside, predicate_pattern
from loaders.types import load_vocabulary

LOWER_WORD = re.compile(r"[^\W\d_]+")
_ORGANISATION_WORD = re.compile(r"tổ\s+chức(?![^\W_])")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_GAP = re.compile(r"[\s,]*")
LEVEL = re.compile(
    r"cấp\s+(?:tỉnh|huyện|xã|thành\s+phố|quận|thị\s+xã|phường|cơ\s+sở|ủy|phòng|sở|trên|dưới|"
    r"trưởng|phó|trung\s+ương)(?![^\W_])"
)
#: Short heads that are common words when they are not in capitals.
_ABBREVIATIONS = frozenset(["tt", "ca", "ub", "bch", "btv", "pct", "bcs", "tdp", "bgh", "qp"])


@cache
def _head() -> re.Pattern[str]:
    heads = load_vocabulary("body_names")["heads"]
    return re.compile(alternatives(heads) + r"(?![^\W_])")


@cache
def tail_pattern() -> re.Pattern[str]:
    """A closed piece that goes on in a list: ``trên địa bàn tỉnh``, ``có liên quan``."""
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


def name_end(view: View, at: int, stop: int, quantified_from: int) -> int | None:
    """End of the name or noun that begins at a head, cut before an order's verb."""
    if at >= stop or phrase("doers", "not_doers").match(view.low, at, stop):
        return None
    if _ORGANISATION_WORD.match(view.low, at, stop):
        return organisation_end(view, at, stop)
    noun = phrase("doers", "nouns").match(view.low, at, stop)
    body = body_end(view, at, stop) if starts_body(view, at) else None
    if body is None and noun is None:
        return _abbreviated(view, at, stop)
    first_word = LOWER_WORD.match(view.low, at, stop)
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


_ABBREVIATION = re.compile(r"[A-ZĐ]{2}[A-ZĐa-z]*(?:[&-][A-ZĐ]+)*(?![^\W_])")


def _abbreviated(view: View, at: int, stop: int) -> int | None:
    """``NHCSXH``, ``VKSND``: a name in capitals that no table holds."""
    match = _ABBREVIATION.match(view.norm, at, stop)
    if match is None or match[0] in listed("doers", "no_bodies"):
        return None
    # A heading in capitals is none: there the next word is in capitals too.
    following = _NEXT_WORD.match(view.norm, match.end(), stop)
    if following and following[1].isupper() and len(following[1]) > 1 and len(match[0]) > 5:
        return None
    return match.end() if not match[0].islower() and match[0].upper() == match[0] else None


def _with_own_verb(view: View, at: int, end: int) -> int:
    """``Tổ kiểm tra``, ``Đội Cảnh sát quản lý hành chính …``: a verb that is part of the name."""
    names = phrase("doers", "names_with_verbs").match(view.low, at)
    if names is None or names.end() != end or not view.norm[at].isupper():
        return end
    blank = view.norm[end : end + 1] in (" ", "\n")
    own = phrase("doers", "verbs_of_names").match(view.low, end + 1) if blank else None
    return own.end() if own else end


_BESIDE_OTHERS = re.compile(
    r"(?:cơ\s+quan|đơn\s+vị|doanh\s+nghiệp|đoàn\s+thể|địa\s+phương|cá\s+nhân)\s*(?:,|và)\s+$"
)


def organisation_end(view: View, at: int, stop: int) -> int | None:
    """``tổ chức đảng``, ``các cơ quan, tổ chức kịp thời …`` are bodies, ``tổ chức họp`` is not."""
    named = _organisation().match(view.low, at, stop)
    if named:
        return _cut(view, at, named.end(), named.end())
    alone = _ORGANISATION_WORD.match(view.low, at, stop)
    if alone is None or not _BESIDE_OTHERS.search(view.low[max(0, at - 24) : at]):
        return None
    gap = _GAP.match(view.norm, alone.end(), stop)
    assert gap
    goes_on = "," in gap[0] or tail_pattern().match(view.low, gap.end()) or is_verb(view, gap.end())
    return alone.end() if goes_on or view.low.startswith("và ", gap.end()) else None


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


def is_verb(view: View, at: int) -> bool:
    if not view.norm[at : at + 1].islower() or _is_protected(view, at):
        return False
    if LEVEL.match(view.low, at) or _organisation().match(view.low, at):
        return False
    return predicate_pattern().match(view.low, at) is not None
