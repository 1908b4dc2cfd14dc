"""Areas as documents name them: ``quận Tây Hồ``, ``TP``, ``P. Nhật Tân``, ``xã X, huyện Y``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph import gazetteer
from graph.context import Context
from graph.gazetteer import COMMUNE_KINDS, DISTRICT_KINDS
from graph.heads import head_at
from graph.keys import COUNTRY, area_key, area_kind, area_level, at_level, slug
from graph.words import JOIN, Word, phrase, trimmed, words

#: Words for kinds of units; single letters need a name behind them.
UNIT_WORDS = {
    "thanh pho": "thanh-pho",
    "tp": "thanh-pho",
    "tinh": "tinh",
    "t": "tinh",
    "quan": "quan",
    "q": "quan",
    "huyen": "huyen",
    "h": "huyen",
    "thi xa": "thi-xa",
    "tx": "thi-xa",
    "phuong": "phuong",
    "p": "phuong",
    "xa": "xa",
    "x": "xa",
    "thi tran": "thi-tran",
    "tt": "thi-tran",
    "dac khu": "dac-khu",
}
_SHORT_UNITS = {"t", "q", "h", "p", "x", "tt", "tx", "tp"}
_NEEDS_NAME = {"t", "q", "h", "p", "x", "tt"}
#: Words that make another word of the unit's word: xã hội, quận ủy, thành phố → no unit.
_NOT_AFTER_UNIT = {
    "xa": {"hoi", "vien"},
    "quan": {"uy", "su", "doan", "khu", "ly", "nhan", "chung", "doi", "triet", "dan"},
    "huyen": {"uy", "doan"},
    "tinh": {"uy", "doan", "hinh", "trang", "than", "thanh"},
    "thi xa": {"uy", "doan"},
    "p": {"gd"},
}
_NOT_BEFORE_UNIT = {"phuong": {"dia", "doi"}, "xa": {"hop", "tac"}, "quan": {"co", "hai", "hiep"}}
_COUNTRY_PHRASES = {
    "trung uong",
    "tw",
    "quoc gia",
    "viet nam",
    "vn",
    "toan quoc",
}
_MAX_NAME = 6


@dataclass(frozen=True)
class AreaReading:
    """An area phrase: the areas it may mean with a confidence each, the best first.

    ``kind`` is the kind of unit in words; ``bare`` when no name follows it; ``below`` when it
    names units beneath the document's own area (``phường`` in a quận's letter).
    """

    areas: tuple[tuple[str, float], ...]
    kind: str | None = None
    bare: bool = False
    below: bool = False

    @property
    def area(self) -> str | None:
        """The area meant, if it is only one."""
        return self.areas[0][0] if len(self.areas) == 1 else None


def unit_at(found: Sequence[Word], position: int) -> tuple[str, int] | None:
    """The kind of unit whose word stands here and how many words it takes."""
    for length in (2, 1):
        text = phrase(found[position : position + length])
        kind = UNIT_WORDS.get(text)
        if kind is None or len(found) < position + length:
            continue
        after = found[position + length].bare if position + length < len(found) else ""
        before = found[position - 1].bare if position else ""
        if after in _NOT_AFTER_UNIT.get(text, ()) or before in _NOT_BEFORE_UNIT.get(text, ()):
            return None
        if text in _NEEDS_NAME and (not after or not found[position + length].is_name_like):
            return None
        if text in _SHORT_UNITS and not found[position].text[:1].isupper():
            return None
        return kind, length
    return None


def read_area(found: Sequence[Word], context: Context) -> AreaReading | None:
    """The area that these words name, if all of them do; None if they name none."""
    found = trimmed(found)
    if not found or len(found) > 3 * _MAX_NAME:
        return None
    text = phrase(found)
    if text in _COUNTRY_PHRASES:
        return AreaReading(((COUNTRY, 1.0),), "nuoc")
    if text in ("thu do", "thu do ha noi"):
        return AreaReading((("vn.ha-noi", 1.0),), "thanh-pho")
    parts = _parts(found)
    if parts is None:
        return None
    scope: str | None = None
    reading: AreaReading | None = None
    for kind, name in reversed(parts):
        reading = _unit(kind, name, scope, context)
        if reading is None:
            return None
        scope = reading.area
    return _of_written_city(reading, found) if reading else None


def _of_written_city(reading: AreaReading, found: Sequence[Word]) -> AreaReading:
    """``Thành phố`` in a city within a city: with its capital it is the centrally run one."""
    central = [a for a, _ in reading.areas if area_level(a) == "province"]
    if reading.bare and len(reading.areas) > 1 and found[0].text == "Thành" and len(central) == 1:
        return replace(reading, areas=((central[0], 0.8),))
    return reading


def split_area(
    found: Sequence[Word], context: Context, *, bare_names: bool = True, keep: int = 0
) -> tuple[Sequence[Word], AreaReading | None]:
    """The words before an area phrase at the end, and that phrase read; the longest one wins.

    ``bare_names`` allows a name without the word for its kind (``Phòng GD&ĐT Sóc Sơn``).
    ``keep`` words at the start never belong to the area.
    """
    for position in range(keep, len(found)):
        word = found[position]
        if position and found[position - 1].bare == "cap":
            continue
        unit = unit_at(found, position)
        if unit is None:
            if not bare_names and phrase(found[position:]) not in _COUNTRY_PHRASES:
                continue
            if not (word.is_name_like or word.bare in ("trung", "tw")):
                continue
        reading = read_area(found[position:], context)
        if reading is not None:
            return trimmed(found[:position]), reading
    return found, None


# ---------------------------------------------------------------- one unit


def _parts(found: Sequence[Word]) -> list[tuple[str | None, list[Word]]] | None:
    """The phrase as (kind, name) pairs, the smallest unit first; None if it is no area phrase."""
    parts: list[tuple[str | None, list[Word]]] = []
    position = 0
    fresh = True
    while position < len(found):
        word = found[position]
        unit = unit_at(found, position)
        if unit is not None and not (parts and not fresh and parts[-1][0] and not parts[-1][1]):
            parts.append((unit[0], []))
            position += unit[1]
            fresh = False
            continue
        if word.bare in (",", ";", "("):
            fresh = True
        elif word.bare in (JOIN, ")", "thuoc"):
            fresh = fresh or bool(parts and not parts[-1][1])
        elif word.is_mark or not (word.is_name_like or _is_inner(found, position)):
            return None
        elif fresh or not parts:
            parts.append((None, [word]))
            fresh = False
        else:
            parts[-1][1].append(word)
        position += 1
    if not parts or any(len(name) > _MAX_NAME for _, name in parts):
        return None
    # "quận, huyện, thị xã" is a list of kinds, no place.
    return None if any(not name for _, name in parts[:-1]) else parts


def _is_inner(found: Sequence[Word], position: int) -> bool:
    """The small word of a name: thị trấn Nông *trường* Mộc Châu."""
    return position > 0 and found[position].low == "trường" and found[position - 1].low == "nông"


def _unit(
    kind: str | None, name: list[Word], scope: str | None, context: Context
) -> AreaReading | None:
    if not name:
        return _bare_unit(kind, context) if kind else None
    text = " ".join(word.text for word in name)
    if kind is None:
        return _by_name(text, scope, context)
    if kind == "tinh":
        found = gazetteer.province(text, context.date)
        return AreaReading(((found.key, 1.0),), kind) if found else None
    if kind == "thanh-pho":
        return _city(text, scope, context)
    if kind in DISTRICT_KINDS:
        return _district(kind, text, scope, context)
    return _commune(kind, text, scope, context)


def kind_of(area: str) -> str | None:
    """The kind of a unit, by the gazetteer or by its key."""
    known = gazetteer.area(area)
    return known.kind if known else area_kind(area)


def _bare_unit(kind: str, context: Context) -> AreaReading | None:
    own = [a for a in context.areas() if kind_of(a) == kind]
    if own:
        share = 1.0 if len(own) == 1 else 0.5
        return AreaReading(tuple((a, share) for a in own), kind, bare=True)
    level = context.own_level
    beneath = (level == "district" and kind in COMMUNE_KINDS) or (
        level == "province" and kind in (DISTRICT_KINDS | COMMUNE_KINDS | {"thanh-pho"})
    )
    if level == "central" or beneath:
        return AreaReading((), kind, bare=True, below=True)
    return AreaReading((), kind, bare=True)


def _city(text: str, scope: str | None, context: Context) -> AreaReading | None:
    parent = scope or context.province
    central = [a for a in (gazetteer.province(text, context.date),) if a and a.kind == "thanh-pho"]
    if central and (scope is None or central[0].key == scope):
        return AreaReading(((central[0].key, 1.0),), "thanh-pho")
    return _district("thanh-pho", text, parent if scope else None, context)


def _district(kind: str, text: str, scope: str | None, context: Context) -> AreaReading | None:
    """A district-level unit: in the province at hand, else wherever one is so named."""
    here = scope or context.province
    if here and at_level(here, "province") != here:
        here = at_level(here, "province")
    if here:
        rows = gazetteer.find(text, kind=kind, parent=here, level="district", on=context.date)
        if rows:
            return _rows(rows, kind, 1.0)
        rows = gazetteer.find(text, parent=here, level="district", on=context.date)
        if rows:
            return AreaReading(((area_key(here, kind, rows[0].name), 0.9),), kind)
        rows = gazetteer.near_misses(text, here, on=context.date)
        if len(rows) == 1:
            return AreaReading(((rows[0].key, 0.8),), kind)
    rows = gazetteer.find(text, kind=kind, level="district") if not scope else ()
    if rows:
        return _rows(rows, kind, 0.9)
    if here and kind != "thanh-pho" and _may_be_unlisted(text):
        return AreaReading(((area_key(here, kind, text), 0.6),), kind)
    return None


def _commune(kind: str, text: str, scope: str | None, context: Context) -> AreaReading | None:
    """A commune: under the district at hand; from 1/7/2025 directly under the province."""
    here = scope or context.at("district") or context.province
    if gazetteer.two_tiers(context.date) and (scope is None or area_level(scope) == "province"):
        province = at_level(here, "province") if here else None
        if province is None:
            return AreaReading((), kind)
        if not _may_be_unlisted(text):
            return None
        return AreaReading(((area_key(province, kind, text), 0.9),), kind)
    for parent in _widening(here, scope):
        rows = gazetteer.find(text, kind=kind, parent=parent, level="commune", on=context.date)
        if not rows:
            others = gazetteer.find(text, parent=parent, level="commune", on=context.date)
            rows = others if len(others) == 1 else ()
            if rows and area_level(parent) == "district":
                return AreaReading(((area_key(parent, kind, rows[0].name), 0.9),), kind)
        if not rows and area_level(parent) == "district":
            rows = gazetteer.near_misses(text, parent, on=context.date)
        if rows:
            return _rows(rows, kind, 1.0 if parent == here else 0.8)
    if here and area_level(here) == "district" and _may_be_unlisted(text):
        return AreaReading(((area_key(here, kind, text), 0.6),), kind)
    if here is None:
        rows = gazetteer.find(text, kind=kind, level="commune")
        if rows:
            return _rows(rows, kind, 0.8)
    return AreaReading((), kind)


def _may_be_unlisted(text: str) -> bool:
    """Whether words can be a name the lists do not have: ``TT UBND`` is no thị trấn."""
    return head_at(words(text))[1] == 0


def _widening(here: str | None, scope: str | None) -> list[str]:
    if here is None:
        return []
    province = at_level(here, "province")
    return [here] if scope or province in (None, here) else [here, province]


def _by_name(text: str, scope: str | None, context: Context) -> AreaReading | None:
    """A name without its kind: a province, or a unit of the document's own surroundings."""
    for own in context.areas():
        if own != COUNTRY and _same(own, text):
            return AreaReading(((own, 0.9),))
    found = gazetteer.province(text, context.date, fuzzy=False)
    if found is not None and scope is None:
        return AreaReading(((found.key, 0.9),))
    parent = scope or context.province
    if parent and area_level(parent) == "province":
        rows = gazetteer.find(text, parent=parent, level="district", on=context.date)
        if rows:
            return _rows(rows, None, 0.9)
    parent = scope or context.at("district")
    if parent and area_level(parent) == "district":
        rows = gazetteer.find(text, parent=parent, level="commune", on=context.date)
        if rows:
            return _rows(rows, None, 0.9)
    return None


def _same(area: str, text: str) -> bool:
    known = gazetteer.area(area)
    if known is None:
        return area.rpartition(".")[2].partition("-")[2] == slug(text)
    return known in gazetteer.find(text, level=area_level(area))


def _rows(rows: Sequence[gazetteer.Area], kind: str | None, confidence: float) -> AreaReading:
    share = confidence if len(rows) == 1 else round(confidence / len(rows), 2)
    return AreaReading(tuple((a.key, share) for a in rows), kind)


def named_unit(kind: str, name: Sequence[Word], context: Context) -> AreaReading | None:
    """The unit of this kind and name: what ``Quận ủy Tây Hồ`` says of a quận.

    The name may bring the word for its kind and the areas above it.
    """
    unit = unit_at(name, 0)
    if unit is not None:
        return read_area(name, context)
    parts = _parts(trimmed(name))
    if parts is None or parts[0][0] is not None:
        return None
    scope: str | None = None
    for own_kind, own_name in reversed([(kind, parts[0][1]), *parts[1:]]):
        reading = _unit(own_kind, own_name, scope, context)
        if reading is None:
            return None
        scope = reading.area
    return reading
