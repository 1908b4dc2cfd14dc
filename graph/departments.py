"""Fields of administration: ``Sở Y tế``, ``Phòng GD&ĐT Sóc Sơn``, ``Bộ Công an``, ``SGDĐT``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from graph.area_names import AreaReading, read_area, split_area
from graph.context import NOTHING, Context, Resolution
from graph.heads import FIELD, FIELD_FAMILIES, Head
from graph.keys import COUNTRY, UNKNOWN, at_level, slug, split_org
from graph.lexicon import vocabulary
from graph.placing import Name, home_area, in_areas, make, undecided
from graph.words import JOIN, Word, bare_phrase, phrase, trimmed, words

_SECTION_CODE = re.compile(r"P[ACHKVX]\d\d")
_POLICE_FAMILIES = ("cuc", "phong")
_FAMILY_LETTERS = (("S", "so"), ("P", "phong"), ("B", "bo"))


def read_field(name: Name) -> Resolution | None:
    """A department of the field that the words after its family name."""
    head, rest, context = name.head, name.rest, name.context
    if not rest:
        own = context.own_body.split("#")[0]
        if own.startswith(head.slug + ".") and context.area:
            return make(context.area, own, 0.9, "the document's own department")
        return None
    field, taken = field_at(rest, head.slug)
    if field is None:
        section = _section(head, rest, context)
        if section is not None:
            return section
        spoken, reading = split_area(rest, context, bare_names=False, keep=1)
        text = slug(" ".join(w.text for w in spoken))
        if not text or not spoken[0].is_name_like or len(spoken) > 9 or are_letters(spoken):
            return None
        body, tail = f"{head.slug}.{text}", reading
    else:
        body = f"{head.slug}.{field}"
        tail_words = trimmed(rest[taken:])
        tail = read_area(tail_words, context) if tail_words else None
        if tail_words and tail is None:
            tail = area_of_owner(tail_words, name)
            if tail is None:
                return None
    return _field_in_area(head, body, tail, context)


def are_letters(found: Sequence[Word]) -> bool:
    """Whether a name is abbreviations only (``Phòng VX, KT``): rooms, not known here."""
    spoken = [w for w in found if not w.is_mark and w.bare != JOIN]
    return all(w.text.isupper() and len(w.text) <= 5 for w in spoken[:1]) and all(
        len(w.text) <= 5 and sum(c.isupper() for c in w.text) > 1 for w in spoken
    )


def _field_in_area(
    head: Head, body: str, tail: AreaReading | None, context: Context
) -> Resolution | None:
    if head.slug == "bo":
        return make(COUNTRY, body, 1.0, "ministry")
    if tail is not None:
        if tail.below:
            return None
        return in_areas(tail, body, "department with its area")
    area = home_area(head.levels, context)
    if area is None and head.slug == "phong" and context.issuer_org:
        own_area, own = split_org(context.issuer_org)
        return make(own_area, f"{own}.{body}", 0.6, "division of the writing body")
    if area is None and context.own_level == "central":
        return None
    if area is None:
        return undecided([(UNKNOWN, 0.4)], body, "department of an unknown area")
    return make(area, body, 0.9, "department of the document's area")


def area_of_owner(found: Sequence[Word], name: Name) -> AreaReading | None:
    """``thuộc UBND quận``: the area of the body that the department belongs to."""
    if found[0].bare in ("thuoc", "truc"):
        found = found[1:]
        found = found[1:] if found and found[0].bare == "thuoc" else found
    if not found:
        return None
    reading = read_area(found, name.context)
    if reading is not None:
        return reading
    inner = name.inner(found)
    if inner is None or inner.org is None:
        return None
    return AreaReading(((split_org(inner.org)[0], inner.confidence),))


@cache
def _fields() -> dict[str, tuple[str, frozenset[str]]]:
    table: dict[str, tuple[str, frozenset[str]]] = {}
    for row in vocabulary("departments")["field"]:
        families = frozenset(row.get("families", ("so", "phong", "bo")))
        names = [row["name"], *row["words"], *row.get("names", {}).values()]
        for name in [*names, *row["symbol"]]:
            table.setdefault(_joined(words(name)), (row["slug"], families))
    return table


def _joined(found: Sequence[Word]) -> str:
    return "".join(w.bare for w in found if not w.is_mark and w.bare != JOIN)


def field_at(found: Sequence[Word], family: str) -> tuple[str | None, int]:
    """The field of administration that stands here, the longest name, and its length in words."""
    table = _fields()
    for length in range(min(10, len(found)), 0, -1):
        if found[length - 1].is_mark or found[length - 1].bare == JOIN:
            continue
        known = table.get(_joined(found[:length]))
        if known and family in known[1]:
            return known[0], length
    return None, 0


@cache
def _sections() -> dict[str, str]:
    return {bare_phrase(name): body for name, body in vocabulary("bodies")["sections"].items()}


def is_police_code(word: Word) -> bool:
    """Whether a word is the police's code of a section (``PC08``) or a department (``C08``)."""
    return bool(_SECTION_CODE.fullmatch(word.text) or word.text in _bureaus())


def begins_with_police_code(found: Sequence[Word]) -> bool:
    """Whether a name is a police code, alone or behind ``Cục``, ``Phòng``."""
    called = len(found) > 1 and found[0].bare in _POLICE_FAMILIES
    return is_police_code(found[1] if called else found[0])


@cache
def _bureaus() -> dict[str, str]:
    return dict(vocabulary("bodies")["bureaus"])


def read_police_code(
    found: Sequence[Word],
    context: Context,
    read: Callable[[Sequence[Word], Context], Resolution | None],
) -> Resolution | None:
    """``PC06, PX03 Công an tỉnh``, ``C08 - Bộ Công an``: bodies of the police by their codes.

    A section is the province's; a department is meant where the ministry or the police speak,
    or where it is called one (``Cục C07``).
    """
    called = found[0].bare in _POLICE_FAMILIES
    found = found[1:] if called else found
    rest = trimmed(found[1:])
    inner = read(rest, context) if rest else None
    if rest and (inner is None or inner.org is None):
        return None
    area, body = split_org(inner.org) if inner and inner.org else (None, context.own_body)
    if _SECTION_CODE.fullmatch(found[0].text) and (not rest or body == "ca"):
        province = at_level(area, "province") if area else context.province
        code = found[0].bare
        return make(province, f"ca.{code}", 0.9, "police section") if province else NOTHING
    bureau = _bureaus().get(found[0].text)
    own = not rest and (called or body.split(".")[0] == "ca")
    if bureau and (body == "bo.cong-an" or own):
        return make(COUNTRY, bureau, 0.9, "police department")
    return None


def _section(head: Head, rest: Sequence[Word], context: Context) -> Resolution | None:
    """A section of the provincial police, by its code or its name."""
    if head.slug != "phong":
        return None
    table = _sections()
    for length in range(min(14, len(rest)), 0, -1):
        body = table.get(phrase(rest[:length]))
        if body is None and length == 1 and _SECTION_CODE.fullmatch(rest[0].text):
            body = f"ca.{rest[0].bare}"
        if body is not None:
            area = context.province
            return make(area, body, 0.9, "police section") if area else NOTHING
    return None


def read_glued(
    found: Sequence[Word],
    context: Context,
    read: Callable[[Sequence[Word], Context], Resolution | None],
) -> Resolution | None:
    """``SGDĐT``, ``PGD&ĐT quận``: the letter of the family glued to the field's letters."""
    first = found[0].text
    if len(first) < 2 or not first[:2].isupper():
        return None
    for letter, family in _FAMILY_LETTERS:
        if not first.startswith(letter):
            continue
        cut = replace(found[0], text=first[1:], low=found[0].low[1:], bare=found[0].bare[1:])
        if field_at([cut, *found[1:]], family)[0] is None:
            continue
        word, level = FIELD_FAMILIES[family]
        head = Head(FIELD, family, word, levels=(level,))
        return read_field(Name(head, [cut, *found[1:]], found, context, read))
    return None
