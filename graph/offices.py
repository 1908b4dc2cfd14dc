"""Bodies with one name everywhere (``Công an``), and those with names of their own (``Trường``)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.area_names import AreaReading, read_area, split_area
from graph.context import Context, Resolution
from graph.departments import area_of_owner
from graph.gazetteer import find, two_tiers
from graph.heads import Head, head_at
from graph.keys import COUNTRY, UNKNOWN, area_level, parent_area, slug, split_org
from graph.placing import Name, home_area, in_areas, make, undecided
from graph.topics import read_by_topic
from graph.words import JOIN, SEPARATORS, Word, phrase, trimmed

#: Names that often hold the name of a place which is not where the body is.
_NAMED_FOR_PLACES = ("truong", "benh-vien", "cong-ty", "bao", "dai", "ngan-hang")
_SCHOOL_WORDS = {"mam-non": "mn", "tieu-hoc": "th", "trung-hoc-co-so": "thcs", "mau-giao": "mg"}
_LONGEST_NAME = 14
#: A body of the first level, unlocated in a paper of the second, is one of many: a group.
_MANY_BELOW = {
    ("commune", "district"),
    ("commune", "province"),
    ("district", "province"),
    ("district", "central"),
}


def read_office(name: Name) -> Resolution | None:
    """``Công an quận Tây Hồ``, ``UBND tỉnh``, ``Tòa án nhân dân tối cao``."""
    head, context = name.head, name.context
    rest = trimmed(name.rest)
    if head.area:
        return make(head.area, head.slug, 1.0, "body of one area")
    if not rest:
        return _unlocated(head, context)
    if phrase(rest) == "toi cao" and head.central:
        return _key(head.central)
    country = 2 if phrase(rest[:2]) == "viet nam" else 1 if rest[0].text == "VN" else 0
    if head.central and country and len(rest) > country:
        rest = rest[country:]
    reading = read_area(rest, context)
    if reading is None and phrase(rest[:2]) == "khu vuc" and len(rest) > 2:
        area = home_area(head.levels, context)
        return make(area, f"{head.slug}.{_region(rest)}", 0.8, "regional body") if area else None
    if reading is None and rest[0].bare in ("thuoc", "truc"):
        reading = area_of_owner(rest, name)
    if reading is None:
        return _named_member(name, rest)
    if reading.area == COUNTRY and head.central:
        return _key(head.central)
    if reading.below:
        return None
    if reading.bare and not reading.areas:
        return undecided([(UNKNOWN, 0.4)], head.slug, "no such area above")
    return in_areas(reading, head.slug, "body with its area")


def _region(found: Sequence[Word]) -> str:
    return slug(" ".join(w.text for w in found))


def _key(org: str) -> Resolution:
    return make(*split_org(org), 1.0, "national body")


def _named_member(name: Name, rest: Sequence[Word]) -> Resolution | None:
    """``Thanh tra Sở Y tế``, ``Công đoàn Trường …``: the organ of that name inside a body."""
    if name.rest[0].bare in SEPARATORS:
        return None
    inner = name.inner(rest)
    if inner is None or inner.org is None or name.head.slug in ("ubnd", "hdnd", "party"):
        return None
    area, body = split_org(inner.org)
    return make(area, f"{body}.{name.head.slug}", inner.confidence * 0.9, "organ inside a body")


def _unlocated(head: Head, context: Context) -> Resolution | None:
    if head.central and context.own_level == "central":
        return _key(head.central)
    area = home_area(head.levels, context)
    if area is not None:
        own = context.own_level == area_level(area)
        return make(area, head.slug, 0.9 if own else 0.8, "body of the document's area")
    only = head.levels[0] if len(head.levels) == 1 else ""
    if (only, context.own_level) in _MANY_BELOW:
        return None
    return undecided([(UNKNOWN, 0.4)], head.slug, "body of an unknown area")


def read_named(name: Name) -> Resolution | None:
    """A body whose further name is part of its key: ``Chi cục …``, ``Trường …``, ``Báo …``."""
    head, context = name.head, name.context
    rest = trimmed(name.rest)
    if head.topics:
        return read_by_topic(name)
    if not rest:
        own = context.own_body.split("#")[0]
        if own.startswith(head.slug + ".") and context.area:
            return make(context.area, own, 0.8, "the document's own body")
        return None
    cut = next((n for n in range(1, len(rest)) if _begins_owner(rest, n)), None)
    own_words, area = _own_name(name, trimmed(rest[:cut]))
    spoken = head.alone or any(w.is_name_like for w in rest)
    body = _named_body(head, own_words) if spoken else None
    if body is None:
        return None
    owner = name.inner(trimmed(rest[cut:])) if cut is not None else None
    if owner is not None and owner.org:
        area = split_org(owner.org)[0]
    area = area or _district_of_school(head, own_words, context) or _family_area(head, context)
    if area is None:
        return undecided([(UNKNOWN, 0.4)], body, "body of an unknown area")
    return make(area, body, 0.7, "body by its own name")


def _own_name(name: Name, rest: Sequence[Word]) -> tuple[Sequence[Word], str | None]:
    """The words that go into the key, and the area that the name gives."""
    head, context = name.head, name.context
    bare_names = head.slug not in _NAMED_FOR_PLACES
    keep = 0 if head.keep_area or head.alone else 1
    own, reading = split_area(rest, context, bare_names=bare_names, keep=keep)
    if reading is not None and reading.kind is None and not _is_near(reading, context):
        own, reading = split_area(rest, context, bare_names=False, keep=keep)
    if head.keep_area and not own:
        own = rest
    if head.keep_area and (reading is None or reading.area is None):
        reading = read_area(own, context)
    if head.keep_head:
        own = [*name.found[: len(name.found) - len(name.rest)], *own]
    return own, reading.area if reading else None


def _is_near(reading: AreaReading, context: Context) -> bool:
    """Whether a bare name is that of a province or of an area of the document (no namesake)."""
    area = reading.area
    return area is not None and (area in context.areas() or area_level(area) == "province")


def _named_body(head: Head, own: Sequence[Word]) -> str | None:
    if head.alone and not own:
        return head.slug
    text = _name_slug(head.slug, own)
    if not text or len(own) > _LONGEST_NAME:
        return None
    if head.keep_head and head.slug != "truong":
        return text
    return f"{head.slug}{'-' if head.dash else '.'}{text}"


def _begins_owner(found: Sequence[Word], position: int) -> bool:
    """``Cục … - Bộ Tư pháp``: the superior behind the name."""
    dash = found[position].bare == JOIN and found[position].low != "và"
    return dash and position + 1 < len(found) and head_at(found, position + 1)[1] > 0


def _district_of_school(head: Head, name: Sequence[Word], context: Context) -> str | None:
    """In a province's paper: the district of the one commune that a school is named for."""
    if head.slug != "truong" or context.own_level != "province" or two_tiers(context.date):
        return None
    for length in (3, 2):
        last = " ".join(w.text for w in name[-length:])
        rows = find(last, parent=context.province, level="commune", on=context.date)
        districts = {parent_area(a.key) for a in rows}
        if len(districts) == 1:
            return districts.pop()
    return None


def _family_area(head: Head, context: Context) -> str | None:
    if context.own_level == "central":
        return COUNTRY
    if head.slug == "truong" and context.own_level == "commune":
        return context.at("district") or context.area
    return home_area(head.levels, context)


def _name_slug(family: str, name: Sequence[Word]) -> str:
    text = slug(" ".join(w.text for w in name if not w.is_mark))
    if family == "truong":
        for long, short in _SCHOOL_WORDS.items():
            text = re.sub(rf"^{long}\b", short, text)
        text = text.replace("trung-hoc-pho-thong", "thpt")
    return text
