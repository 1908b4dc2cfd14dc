"""Groups: ``Các phòng, ban, ngành quận``, ``UBND 18 phường``, ``Hiệu trưởng các trường`` (4.4).

A group's slug is its head noun phrase without quantifiers, numbers and the owner's area. What
stands around the noun is cut off first: clauses, lists of members, areas, committees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.area_names import kind_of, read_area, split_area, unit_at
from graph.context import NOTHING, Context, Resolution
from graph.gazetteer import COMMUNE_KINDS, DISTRICT_KINDS
from graph.group_slugs import MEMBER_WORDS, GroupPhrase, short_body, slug_of, synonyms, words_slug
from graph.group_words import NUMBER, group_noun, kind_list
from graph.heads import COMMITTEE, head_at
from graph.keys import COUNTRY, split_org
from graph.organizations import read_body
from graph.posts import title_at
from graph.words import JOIN, Word, phrase, trimmed

_QUANTIFIERS = (
    "cac", "nhung", "toan the", "tat ca", "moi", "ca", "tung", "mot so", "dong chi", "d & c", "cap",
    "ong", "ba", "tap the", "nguyen", "toan bo",
)  # fmt: skip
#: A relative clause begins here; what follows is no part of the slug.
_CLAUSE = (
    "tren dia ban",
    "dong tren",
    "tren toan",
    "phu trach co so",
    "trong toan",
    "o cac",
)
_LEVEL_OF_KIND = (
    {"tinh": "province"}
    | dict.fromkeys(DISTRICT_KINDS, "district")
    | dict.fromkeys(COMMUNE_KINDS, "commune")
)
#: The word for the writing body after "thuộc", and how such a body's key begins.
_OWNERS: dict[str, tuple[str, ...] | str] = {
    "so": "so.",
    "ban": ("party.b", "ban", "bcd"),
    "phong": "phong.",
    "bo": "bo.",
    "cuc": "cuc.",
    "vien": ("vien", "vksnd"),
}
#: A group without a known noun may have so many words.
_LONGEST_UNKNOWN = 7
_ORDER = ("central", "province", "district", "commune")


def read_group(found: Sequence[Word], context: Context, *, count: int | None = None) -> Resolution:
    """The group that these words name."""
    taken = GroupPhrase(list(_without_brackets(trimmed(found))), count)
    _strip_quantifiers(taken)
    if not taken.words:
        return NOTHING
    bare = _bare_level(taken, context)
    if bare is not None:
        return bare
    if not _is_group_phrase(taken):
        return NOTHING
    _cut_clause(taken, context)
    kind = "people" if _are_people(taken.words) else "bodies"
    for cut in (_cut_members, _cut_area, _cut_committee):
        taken.whole = taken.whole or _whole(taken)
        if not taken.whole:
            cut(taken, context)
    taken.whole = taken.whole or _whole(taken)
    text = slug_of(taken, context, kind)
    if not text:
        return NOTHING
    area = _area(taken, text, context)
    if area is None:
        return NOTHING
    return Resolution(
        f"{area}/c.{text}",
        "",
        "position_group" if kind == "people" else "collective",
        confidence=0.9,
        reason="group",
        stated_count=taken.count,
    )


def _whole(taken: GroupPhrase) -> str | None:
    if taken.words and taken.words[0].low == "trưởng" and len(taken.words) == 1:
        return None
    return synonyms("phrases").get(phrase(taken.words))


def _is_group_phrase(taken: GroupPhrase) -> bool:
    """Whether a group can begin like this: a common noun, a body, a title, or a few words."""
    found = taken.words
    if group_noun(found) or head_at(found)[1] or title_at(found)[1] or unit_at(found, 0):
        return True
    if MEMBER_WORDS.match(phrase(found)) or found[0].low in ("trưởng", "liên"):
        return True
    return taken.quantified and len(found) <= _LONGEST_UNKNOWN


def _are_people(found: Sequence[Word]) -> bool:
    if group_noun(found) == "people" or MEMBER_WORDS.match(phrase(found)):
        return True
    titles_of = title_at(found)[0]
    return titles_of is not None and group_noun(found) is None


def _without_brackets(found: Sequence[Word]) -> Sequence[Word]:
    cut = next((n for n, w in enumerate(found) if w.bare == "("), len(found))
    return trimmed(found[:cut]) if cut else found


def _strip_quantifiers(taken: GroupPhrase) -> None:
    changed = True
    while changed and taken.words:
        changed = False
        first = taken.words[0]
        if NUMBER.fullmatch(first.text) and len(taken.words) > 1:
            taken.count = taken.count or int(first.text)
            taken.words, changed, taken.plural = taken.words[1:], True, True
            continue
        for lead in _QUANTIFIERS:
            length = len(lead.split())
            if phrase(taken.words[:length]) == lead and len(taken.words) > length:
                if lead in ("cap", "ca", "ba", "ong", "moi") and taken.words[0].low not in (
                    "cả", "ông", "bà", "mọi", "ca",
                ):  # fmt: skip
                    continue
                if lead == "ca" and taken.words[0].text == "CA":
                    continue
                taken.quantified = taken.quantified or lead in ("cac", "nhung", "toan the")
                taken.plural = taken.plural or lead in ("cac", "nhung", "toan the", "tat ca")
                taken.words, changed = taken.words[length:], True
                break


def _bare_level(taken: GroupPhrase, context: Context) -> Resolution | None:
    """``Trung ương``, ``Thành phố``, ``quận``: an area that stands for its leading bodies."""
    reading = read_area(taken.words, context)
    if reading is None:
        return None
    if reading.area == COUNTRY:
        return _plain(COUNTRY, "trung-uong")
    if reading.bare and reading.kind:
        if reading.below or taken.plural:
            return _plain(
                above(_LEVEL_OF_KIND.get(reading.kind, "district"), context), reading.kind
            )
        if reading.area:
            return _plain(reading.area, reading.kind)
        if reading.areas:
            return NOTHING
    elif reading.area:
        kind = kind_of(reading.area)
        return _plain(reading.area, kind) if kind else None
    return None


def _plain(area: str | None, text: str) -> Resolution:
    if area is None:
        return NOTHING
    return Resolution(f"{area}/c.{text}", "", "collective", confidence=0.8, reason="level")


def above(level: str, context: Context) -> str | None:
    """The smallest of the document's areas that can have parts of this level."""
    own = context.own_level
    if own is None or context.area is None:
        return COUNTRY if level == "province" else None
    if level not in _ORDER:
        return context.area
    if _ORDER.index(own) < _ORDER.index(level):
        return context.area
    for wanted in reversed(_ORDER[: _ORDER.index(level)]):
        found = COUNTRY if wanted == "central" else context.at(wanted)
        if found:
            return found
    return COUNTRY


def _cut_clause(taken: GroupPhrase, context: Context) -> None:
    """Cut ``trên địa bàn …``, ``thuộc …``, ``trực thuộc …``, ``: …`` off."""
    found = taken.words
    for n in range(1, len(found)):
        text = phrase(found[n : n + 3])
        if found[n].bare == ":":
            taken.words = found[:n]
            return
        if found[n].low == "của" and n + 1 < len(found):
            taken.words = [*found[:n], *found[n + 1 :]]
            _cut_clause(taken, context)
            return
        if any(text.startswith(clause) for clause in _CLAUSE) or found[n].low in ("từ", "tại"):
            taken.words = list(trimmed(found[:n]))
            _area_of_clause(found[n:], taken, context)
            return
        direct = text.startswith("truc thuoc")
        if direct or found[n].bare == "thuoc":
            owner = list(trimmed(found[n + (2 if direct else 1) :]))
            head = list(trimmed(found[:n]))
            if direct and not owner and phrase(head) in ("dang uy", "du", "don vi"):
                taken.owner = "truc-thuoc"
            taken.words = head
            _owner(owner, taken, context, "truc-thuoc" if direct else "thuoc")
            return


def _area_of_clause(clause: Sequence[Word], taken: GroupPhrase, context: Context) -> None:
    _, reading = split_area(clause, context, keep=1)
    if reading is not None and reading.area:
        taken.area = reading.area


def _owner(owner: list[Word], taken: GroupPhrase, context: Context, relation: str) -> None:
    """``thuộc quận`` and ``thuộc UBND xã`` give the area; ``thuộc Sở`` stays in the slug."""
    if not owner:
        return
    reading = read_area(owner, context)
    if reading is not None:
        taken.area = reading.area if reading.area != COUNTRY else None
        return
    inner = read_body(owner, context)
    if inner is not None and inner.org and split_org(inner.org)[1] in ("ubnd", "party"):
        taken.area = split_org(inner.org)[0]
        return
    own = context.own_body.split("#")[0]
    if len(owner) == 1 and own.startswith(_OWNERS.get(owner[0].bare, "?")):
        taken.owner = f"{relation}-{short_body(own)}"
    else:
        taken.owner = f"{relation}-{words_slug(owner)}"


def _cut_members(taken: GroupPhrase, context: Context) -> None:
    """Take ``18 phường``, ``các quận, huyện, thị xã`` at the end off as kinds of members."""
    found = taken.words
    for n in range(1, len(found)):
        number = NUMBER.fullmatch(found[n].text)
        if number and found[n - 1].bare in (JOIN, "covid"):
            continue
        quantified = found[n].bare in ("cac", "cap", "moi") or bool(number)
        position = n + 1 if quantified else n
        if position >= len(found):
            continue
        kinds = kind_list(found, position)
        if kinds is None:
            continue
        names, end = kinds
        tail = list(trimmed(found[end:]))
        if phrase(tail) in ("truc thuoc trung uong", "truc thuoc tw", "truc thuoc"):
            tail = []
        if not quantified and len(names) < 2:
            continue
        if tail:
            reading = read_area(tail, context)
            if reading is None:
                continue
            taken.area = reading.area
        if found[n].bare == "cap" and names and _own_kind(names[0], context):
            taken.words = found[:n]
            return
        taken.count = taken.count or (int(number[0]) if number else None)
        taken.words, taken.kinds = list(trimmed(found[:n])), names
        return
    _cut_single_kind(taken, context)


def _own_kind(kind: str, context: Context) -> bool:
    return _LEVEL_OF_KIND.get(kind) == context.own_level


def _cut_single_kind(taken: GroupPhrase, context: Context) -> None:
    """``UBND phường`` in a quận's letter: the kind of a lower level, without a quantifier."""
    found = taken.words
    for n in range(1, len(found)):
        unit = unit_at(found, n)
        if unit is not None and n + unit[1] == len(found):
            reading = read_area(found[n:], context)
            if reading is not None and reading.below:
                taken.words, taken.kinds = list(trimmed(found[:n])), [unit[0]]
            return


def _cut_area(taken: GroupPhrase, context: Context) -> None:
    """Take the owner's area off the end: ``các phòng, ban, ngành quận``."""
    head, reading = split_area(taken.words, context, keep=1)
    if reading is None or not head:
        return
    if phrase(taken.words[len(head) :]) in ("viet nam", "vn"):
        taken.words = list(head)
        return
    if phrase(taken.words[len(head) :]).startswith("trung uong") or reading.area == COUNTRY:
        taken.area = taken.area or COUNTRY
        taken.words = list(head)
        return
    if head and head[-1].bare == "cap":
        head = head[:-1]
    if reading.area:
        taken.area = taken.area or reading.area
        taken.words = list(head)
    elif reading.bare and reading.kind and not reading.below:
        taken.words = list(head)


def _cut_committee(taken: GroupPhrase, context: Context) -> None:
    """Take the committee at the end off: ``các ban Đảng Thành ủy``."""
    for n in range(1, len(taken.words)):
        rows, _ = head_at(taken.words, n)
        if not any(head.group == COMMITTEE for head in rows):
            continue
        inner = read_body(taken.words[n:], context)
        if inner is not None and inner.org and inner.org.endswith("/party"):
            taken.area, taken.words = split_org(inner.org)[0], list(trimmed(taken.words[:n]))
        return


def _area(taken: GroupPhrase, text: str, context: Context) -> str | None:
    if taken.area:
        return taken.area
    if "cac-cap" in text and text.startswith("bcd"):
        return COUNTRY
    if taken.kinds:
        return above(_members_level(taken.kinds, context), context)
    if re.match(r"(?:giam-doc-)?so-|giam-doc-so|so$", text) or text.startswith("so-ban"):
        return context.province or context.area
    if re.match(
        r"bo-(?!phan)|bo$|bo-truong|pho-thu-tuong|thu-truong-bo|co-quan-ngang-bo|thu-truong-co-quan-(?:ngang-bo|thuoc)",
        text,
    ):
        return COUNTRY
    committees = {
        "tinh-uy": "province", "huyen-uy": "district", "quan-uy": "district", "thi-uy": "district",
    }  # fmt: skip
    level = next((lv for word, lv in committees.items() if text.startswith(word)), None)
    if level:
        return above(level, context)
    if text in ("cha-me-hoc-sinh", "truong-hoc") and context.own_level == "commune":
        return context.area
    return context.area


def _members_level(kinds: Sequence[str], context: Context) -> str:
    levels = [_LEVEL_OF_KIND[k] for k in kinds if k in _LEVEL_OF_KIND]
    if "province" in levels:
        return "province"
    if "district" in levels:
        return "district"
    if levels:
        return "commune"
    if "thanh-pho" in kinds:
        return "province" if context.own_level == "central" else "district"
    return "hamlet"
