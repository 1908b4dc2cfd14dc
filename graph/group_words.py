"""Words that make a group: quantifiers, common nouns, lists of kinds of units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph.area_names import unit_at
from graph.heads import head_at
from graph.keys import slug
from graph.lexicon import vocabulary
from graph.words import JOIN, Word, bare_phrase, phrase, trimmed

_PLURAL = {
    "các", "cac", "những", "nhung", "toàn", "toan", "tất", "tat", "mọi", "moi", "hai", "từng",
    "một",
}  # fmt: skip
#: No district has so many wards that "Ban Chỉ đạo 35 phường" could count them.
_LEAST_TOPIC_NUMBER = 35
NUMBER = re.compile(r"\d{1,4}")
SUB_COMMUNE = {
    "thon",
    "ban",
    "ap",
    "xom",
    "to dan pho",
    "tdp",
    "khu pho",
    "khu dan cu",
    "khom",
    "lang",
    "chi bo",
}


@cache
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(bare_phrase(text) for text in vocabulary("collectives")["nouns"][kind])


def group_noun(found: Sequence[Word]) -> str | None:
    """``people`` or ``bodies`` when a generic noun of such a group stands first, else None."""
    for length in range(min(6, len(found)), 0, -1):
        text = phrase(found[:length])
        for kind in ("people", "bodies"):
            if text in _nouns(kind) and not (length == 1 and _is_other_word(found)):
                return kind
    return None


def _is_other_word(found: Sequence[Word]) -> bool:
    """Whether a lone noun is half of another word: ``xã hội``, ``cấp`` of ``cấp ủy``."""
    first = found[0]
    if first.bare in ("xa", "quan", "huyen", "tinh", "phuong") and unit_at(found, 0) is None:
        return True
    return first.low in ("số", "bố", "bàn", "bán", "bạn", "câp", "hỏi", "hối", "vụ", "trước")


def is_plural(found: Sequence[Word]) -> bool:
    """Whether the words speak of several: a quantifier, a number, a list of kinds of areas.

    A quantifier inside a known name (``Ban Quản lý các khu công nghiệp``) does not count.
    """
    bracket = next((n for n, w in enumerate(found) if w.bare == "("), len(found))
    found = trimmed(found[:bracket])
    if not found:
        return False
    if NUMBER.fullmatch(found[0].text) and len(found) > 1 and int(found[0].text) > 1:
        return True
    if found[0].low in _PLURAL:
        return True
    return any(_members_at(found, n) for n in range(max(1, head_at(found)[1]), len(found)))


def _members_at(found: Sequence[Word], position: int) -> bool:
    """Whether ``các quận``, ``18 phường``, ``cấp huyện``, ``xã, phường`` stands here."""
    word = found[position]
    after = found[position + 1 :]
    if not after:
        return False
    unit = unit_at(found, position + 1)
    sub = sub_commune_at(found, position + 1) is not None
    number = NUMBER.fullmatch(word.text) and int(word.text) > 1
    if number and position and found[position - 1].bare in (JOIN, "covid", "so", "thu", "khoa"):
        return False
    if word.bare in ("cac", "cap") or number:
        if word.bare == "cap":
            return unit is not None
        if number and _is_topic_number(found, position, unit):
            return False
        return unit is not None or sub or (word.bare == "cac" and not _is_topic(found, position))
    own = unit_at(found, position)
    if own is None:
        return False
    end = position + own[1]
    return (
        end + 1 < len(found)
        and found[end].bare in (",", JOIN)
        and unit_at(found, end + 1) is not None
        and not (
            found[end + 1].is_name_like
            and found[end].bare == ","
            and len(found) > end + 2
            and found[end + 2].is_name_like
        )
    )


def _is_topic(found: Sequence[Word], position: int) -> bool:
    """``Ban Chỉ đạo các Chương trình MTQG``: the quantifier belongs to the committee's topic."""
    topical = any(head.topics for head in head_at(found)[0])
    after = found[position + 1 :]
    return topical and group_noun(after) is None and not head_at(after)[1]


def _is_topic_number(found: Sequence[Word], position: int, unit: tuple[str, int] | None) -> bool:
    """``Ban Chỉ đạo 389 quận``, ``35``, ``138``: the number is the committee's topic."""
    rows, length = head_at(found)
    ends = unit is not None and position + 1 + unit[1] == len(found)
    topical = any(head.topics for head in rows) and length == position
    return topical and ends and int(found[position].text) >= _LEAST_TOPIC_NUMBER


_SHORT_KINDS = {"thành": "thanh-pho", "thị": "thi-xa"}


def short_kind_at(found: Sequence[Word], position: int, in_list: bool) -> tuple[str, int] | None:
    """``thành``, ``thị`` for thành phố and thị xã, in a list such as ``huyện, thành, thị``."""
    if not in_list or position >= len(found):
        return None
    after = found[position + 1] if position + 1 < len(found) else None
    kind = _SHORT_KINDS.get(found[position].low)
    return (kind, 1) if kind and (after is None or after.is_mark) else None


_SUB_FIRST = {kind.split()[0] for kind in SUB_COMMUNE}


def sub_commune_at(found: Sequence[Word], position: int) -> str | None:
    """The kind of unit beneath the commune that stands here (thôn, bản, tổ dân phố)."""
    if position >= len(found) or found[position].bare not in _SUB_FIRST:
        return None
    for kind in SUB_COMMUNE:
        here = found[position : position + len(kind.split())]
        if phrase(here) == kind and here[0].low not in ("ban", "áp", "lăng"):
            return kind
    return None


def kind_list(found: Sequence[Word], position: int) -> tuple[list[str], int] | None:
    """A list of kinds of units that starts here: their slugs and where it ends."""
    names: list[str] = []
    end = position
    while position < len(found):
        unit = unit_at(found, position) or short_kind_at(found, position, bool(names))
        if unit is not None:
            names.append(unit[0])
            position += unit[1]
        else:
            sub = sub_commune_at(found, position)
            if sub is None:
                break
            names.append(slug(sub))
            position += len(sub.split())
        end = position
        if position < len(found) and found[position].bare in (",", JOIN, ";"):
            position += 1
        else:
            break
    return (names, end) if names else None
