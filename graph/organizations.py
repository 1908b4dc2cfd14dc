"""Single bodies: a head (``Ban Thường vụ``, ``Sở``, ``Ban Chỉ đạo``) and what follows it.

The heads are the rows of ``vocabulary/bodies.toml``, ``central.toml`` and ``departments.toml``;
the longest that a name begins with decides how the rest is read: as a committee, a field of
administration, a topic, an area. A name without an area takes that of the document, upwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from graph.area_names import AreaReading, kind_of, read_area, split_area
from graph.context import NOTHING, Candidate, Context, Resolution
from graph.gazetteer import find, is_central_city, two_tiers
from graph.keys import COUNTRY, UNKNOWN, area_level, parent_area, slug, split_org
from graph.lexicon import vocabulary
from graph.words import JOIN, Word, bare_phrase, phrase, trimmed, words

CENTRAL, COMMITTEE, YOUTH, ORGAN, INSIDE, FIELD, BODY, FAMILY = (
    "central",
    "committee",
    "youth",
    "organ",
    "inside",
    "field",
    "body",
    "family",
)
_LONGEST_HEAD = 14
_PREFIXES = {"so": "so", "phong": "phong", "bo": "bo"}
_SECTION_CODE = re.compile(r"(?:P[ACHKVX]|PC)\d\d")
#: Words that may stand before a name without being part of it.
_BEFORE = ("tap the", "co quan", "van ban cua", "hoi nghi", "phien hop", "dong chi", "cac dong chi")
_SESSION = re.compile(r"(?:hoi nghi|dai hoi|ky hop|phien hop)(?: lan thu)? ?(?:[\divxlc]+)? ?")


@dataclass(frozen=True)
class Head:
    """One row of the vocabulary that a name can begin with."""

    group: str
    slug: str
    name: str
    english: str = ""
    levels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    only: str | None = None
    area: str | None = None
    central: str | None = None
    family: bool = False
    topics: bool = False
    dash: bool = False
    keep_area: bool = False
    keep_head: bool = False
    named: bool = False


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """The heads by the phrase that names them."""
    table: dict[str, list[Head]] = {}
    for row in vocabulary("central")["body"]:
        head = Head(CENTRAL, row["org"], row["name"], row["english"], ("central",))
        _enter(table, head, row["words"])
    bodies = vocabulary("bodies")
    for group in (COMMITTEE, YOUTH, ORGAN, INSIDE, BODY, FAMILY):
        for row in bodies[group]:
            _enter(table, _head(group, row), row["words"])
    for prefix, word in (("so", "Sở"), ("phong", "Phòng"), ("bo", "Bộ")):
        level = {"so": "province", "phong": "district", "bo": "central"}[prefix]
        _enter(table, Head(FIELD, prefix, word, levels=(level,)), [word])
    return {text: tuple(rows) for text, rows in table.items()}


def _head(group: str, row: dict[str, object]) -> Head:
    known = {k: v for k, v in row.items() if k in Head.__dataclass_fields__}
    for listed in ("levels", "kinds"):
        known[listed] = tuple(known.get(listed, ()))  # type: ignore[arg-type]
    if group in (COMMITTEE, YOUTH):
        known["levels"] = (row["level"],)
        known["slug"] = "party" if group == COMMITTEE else "dtn"
        known.setdefault("name", "Đoàn Thanh niên")
    return Head(group=group, **known)  # type: ignore[arg-type]


def _enter(table: dict[str, list[Head]], head: Head, names: list[str]) -> None:
    for name in names:
        rows = table.setdefault(bare_phrase(name), [])
        if head not in rows:
            rows.append(head)


def head_at(found: Sequence[Word], position: int = 0) -> tuple[tuple[Head, ...], int]:
    """The heads of the longest phrase that stands here, and its length in words; 0 if none."""
    table = heads()
    longest = min(_LONGEST_HEAD, len(found) - position)
    for length in range(longest, 0, -1):
        rows = table.get(phrase(found[position : position + length]))
        if rows and (length > 1 or _is_word_of(found[position], rows)):
            return rows, length
    return (), 0


def _is_word_of(word: Word, rows: tuple[Head, ...]) -> bool:
    """Whether a lone word is the head's and not another with other marks (trưởng, trường)."""
    written = sum(c.isupper() for c in word.text) > 1
    for head in rows:
        plain, short = low_forms(head)
        if written and (word.bare in short or word.low == word.bare):
            return True
        if word.low in plain or (word.low == word.bare and word.bare in map(_bare_of, plain)):
            return True
    return False


def _bare_of(low: str) -> str:
    return bare_phrase(low)


@lru_cache(maxsize=1024)
def low_forms(head: Head) -> tuple[frozenset[str], frozenset[str]]:
    """The one-word names of a head: words in lower case with marks, abbreviations without."""
    table = {"central": vocabulary("central")["body"]}.get(head.group)
    if table is None:
        table = vocabulary("bodies").get(head.group, [])
    names = [n for row in table for n in row["words"] if " " not in n] + [head.name]
    short = [n for n in names if sum(c.isupper() for c in n) > 1]
    return (
        frozenset(w.low for n in names if n not in short for w in words(n)[:1]),
        frozenset(bare_phrase(n) for n in short),
    )


# ---------------------------------------------------------------- reading a name


def read_body(found: Sequence[Word], context: Context) -> Resolution | None:
    """The single body that these words name; None when they begin with no head."""
    found = _without_asides(found)
    if not found:
        return None
    rows, length = head_at(found)
    if not length:
        return _glued(found, context)
    for take in _lengths(found, length):
        rows = heads().get(phrase(found[:take]), ())
        for head in rows:
            result = _READERS[head.group](head, found[take:], found, context)
            if result is not None:
                return result
    return None


def _lengths(found: Sequence[Word], longest: int) -> list[int]:
    table = heads()
    return [
        n
        for n in range(longest, 0, -1)
        if (rows := table.get(phrase(found[:n]))) and (n > 1 or _is_word_of(found[0], rows))
    ]


def _without_asides(found: Sequence[Word]) -> Sequence[Word]:
    """The words without brackets and what they hold, ``của``, and words that only lead in."""
    kept: list[Word] = []
    depth = 0
    for word in trimmed(found):
        if word.bare == "(":
            depth += 1
        elif word.bare == ")":
            depth = max(0, depth - 1)
        elif not depth and word.low not in ("của", "ở"):
            kept.append(word)
    text = phrase(kept)
    session = _SESSION.match(text)
    if session and session.end() and heads().get(text.split(" khoa ")[0]) is None:
        count = len(session[0].split())
        if count < len(kept):
            kept = kept[count:]
            text = phrase(kept)
    for lead in _BEFORE:
        if text.startswith(lead + " ") and len(kept) > len(lead.split()):
            return trimmed(kept[len(lead.split()) :])
    return trimmed(kept)


def make(
    area: str, body: str, confidence: float, reason: str, name: str = ""
) -> Resolution:
    """A resolved single body."""
    return Resolution(f"{area}/{body}", name, "body", confidence=round(confidence, 2), reason=reason)


def undecided(areas: Sequence[tuple[str, float]], body: str, reason: str) -> Resolution:
    """A body whose area is open: candidates, no org."""
    candidates = tuple(Candidate(key=f"{a}/{body}", confidence=c, reason=reason) for a, c in areas)
    best = max((c for _, c in areas), default=0.0)
    return replace(NOTHING, candidates=candidates, confidence=best, reason=reason)


def in_areas(reading: AreaReading, body: str, reason: str, scale: float = 1.0) -> Resolution:
    """The body in the area that was read, or one candidate per possible area."""
    if reading.area:
        return make(reading.area, body, reading.areas[0][1] * scale, reason)
    return undecided(reading.areas, body, reason)


def home_area(levels: Sequence[str], context: Context) -> str | None:
    """Where an unlocated body of these levels is: the document's own level, else upwards."""
    levels = _levels_of_day(tuple(levels), context)
    own = context.own_level
    if own in levels and context.area:
        return context.at(own) or context.area
    if "central" in levels:
        return COUNTRY
    order = ("commune", "district", "province", "central")
    above = order[order.index(own) :] if own in order else ()
    return next((a for level in above if level in levels and (a := context.at(level))), None)


def _levels_of_day(levels: tuple[str, ...], context: Context) -> tuple[str, ...]:
    if two_tiers(context.date) and "district" in levels:
        return tuple("commune" if level == "district" else level for level in levels)
    return levels


def _central(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
    area, body = split_org(head.slug)
    rest = trimmed(rest)
    text = phrase(rest)
    person = rest and len(rest) <= 6 and all(w.is_name_like for w in rest)
    khoa = text.startswith(("khoa ", "nhiem ky "))
    if not rest or khoa or (person and head_at(rest)[1] == 0 and read_area(rest, context) is None):
        return make(area, body, 1.0 if not rest else 0.9, "central")
    reading = read_area(rest, context)
    if reading is not None and reading.area == COUNTRY:
        return make(area, body, 1.0, "central")
    return None


def _committee(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
    inner = _body_of_party_committee(head, rest, context)
    if inner is not None:
        return inner
    area = committee_area(head, rest, context)
    if isinstance(area, AreaReading):
        if area.below:
            return None
        return in_areas(area, head.slug, "committee")
    return NOTHING if area is None and not rest else None


def _body_of_party_committee(
    head: Head, rest: Sequence[Word], context: Context
) -> Resolution | None:
    """``Đảng ủy Công an quận``: the committee inside another body."""
    if head.levels != ("commune",) or not rest or head.slug != "party":
        return None
    if phrase(rest[:1]) == "khoi" or phrase(rest[:3]) in ("cac co quan", "bo phan"):
        text, area = split_area(rest, context, bare_names=False, keep=1)
        at = area.area if area and area.area else context.at("province") or context.area
        name = f"dang-uy.{slug(' '.join(w.text for w in text))}"
        return make(at, name, 0.8, "committee of a bloc") if at else NOTHING
    if read_area(rest, context) is not None:
        return None
    inner = read_body(rest, context)
    if inner is None or inner.org is None:
        return None
    area_of_inner, body = split_org(inner.org)
    return make(area_of_inner, f"{body}.dang-uy", inner.confidence, "committee inside a body")


def committee_area(head: Head, rest: Sequence[Word], context: Context) -> AreaReading | None:
    """The area of ``Quận ủy [name]``; None when the rest is no area of that kind."""
    if rest:
        reading = read_area(rest, context)
        if reading is None or not reading.areas:
            reading = _kind_and_name(head, rest, context) or reading
        elif reading.kind is None:
            reading = _kind_and_name(head, rest, context) or reading
        return reading
    wanted = [
        a
        for a in context.areas()
        if kind_of(a) in head.kinds and (head.only is None or area_level(a) == head.only)
    ]
    if wanted:
        share = 1.0 if len(wanted) == 1 else 0.5
        return AreaReading(tuple((a, share) for a in wanted))
    if head.levels == ("commune",) or context.own_level in ("province", "central", None):
        return AreaReading((), below=_below(head, context))
    near = context.at(head.levels[0])
    return AreaReading(((near, 0.6),)) if near and head.slug == "party" else AreaReading(())


def _below(head: Head, context: Context) -> bool:
    order = ("central", "province", "district", "commune")
    own = context.own_level
    if own == "province" and head.kinds == ("thanh-pho",):
        return True
    return own in order and order.index(own) < order.index(head.levels[0])


def _kind_and_name(head: Head, rest: Sequence[Word], context: Context) -> AreaReading | None:
    """The name after ``Quận ủy`` read as that of a quận."""
    from graph.area_names import named_unit

    best: AreaReading | None = None
    for kind in head.kinds:
        if head.levels == ("commune",):
            break
        reading = named_unit(kind, rest, context)
        if reading is not None and reading.areas:
            if reading.areas[0][1] > 0.6:
                return reading
            best = best or reading
    return best


def _youth(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
    if head.named and (not rest or read_area(rest, context) is None):
        return None
    area = committee_area(head, rest, context)
    if area is None or area.below:
        return None
    return in_areas(area, "dtn", "youth union")


def _organ(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
    rest = trimmed(rest)
    if head.slug == "tt" and not rest and found[0].text == "TT":
        return None
    if not rest:
        return _own_organ(head, context)
    if phrase(rest[:2]) == "dang bo":
        rest = rest[2:]
        if not rest:
            return _own_organ(head, context)
    reading = read_area(rest, context)
    if reading is not None:
        if head.slug in ("vp", "tt") and reading.area != COUNTRY and reading.kind is None:
            return None
        if reading.below:
            return None
        return in_areas(reading, f"party.{head.slug}", "organ of the committee")
    inner = read_body(rest, context)
    if inner is None or (inner.org is None and not inner.candidates):
        return None
    return _with_part(inner, head.slug)


def _own_organ(head: Head, context: Context) -> Resolution:
    """An organ without its body: that of the document's own side and level."""
    body = f"party.{head.slug}"
    if head.slug == "vp" and context.system != "party":
        body = office_of(context)
    elif head.slug == "tt" and context.own_body.startswith(("hdnd", "mttq")):
        body = "hdnd.tt" if context.own_body.startswith("hdnd") else "mttq.btt"
    area = context.area
    if area is None:
        return undecided([(UNKNOWN, 0.4)], body, "organ of an unknown area")
    return make(area, body, 0.9, "organ of the document's own level")


def office_of(context: Context) -> str:
    """The body part of the office at the document's side and level."""
    own = context.own_body.split("#")[0]
    if own.endswith(("vp", "vp-ubnd", "vp-hdnd-ubnd", "vpcp")) or own.startswith("vp-"):
        return own
    if own.startswith("party") or (not own and context.system == "party"):
        return "party.vp"
    if own in ("ttg", "cp"):
        return "vpcp"
    if own and not own.startswith(("ubnd", "bcd", "hdnd")):
        return f"{own}.vp"
    if own.startswith("hdnd") and context.own_level == "province":
        return "vp-dbqh-hdnd"
    return "vp-ubnd" if context.own_level in ("province", None) else "vp-hdnd-ubnd"


def _with_part(inner: Resolution, part: str) -> Resolution:
    """``<body>.<part>``, for the body and for its candidates."""

    def joined(org: str) -> str:
        area, body = split_org(org)
        if part == "vp" and body in ("ubnd", "cp", "hdnd"):
            if body == "cp":
                return f"{area}/vpcp"
            level = area_level(area)
            office = "vp-ubnd" if level == "province" else "vp-hdnd-ubnd"
            return f"{area}/{'vp-hdnd' if body == 'hdnd' and level == 'province' else office}"
        return f"{area}/mttq.btt" if (body, part) == ("mttq", "tt") else f"{area}/{body}.{part}"

    org = joined(inner.org) if inner.org else None
    candidates = tuple(replace(c, key=joined(c.key)) for c in inner.candidates)
    return replace(inner, org=org, candidates=candidates, reason="part of a body")


def _inside(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
    """``Ban Cán sự đảng UBND tỉnh``: a Party group within a body."""
    rest = trimmed(rest)
    if not rest:
        return None
    inner = read_body(rest, context)
    if inner is None or inner.org is None:
        return None
    if inner.org.endswith("/party") and head.slug == "thanh-tra":
        return None
    area, body = split_org(inner.org)
    return make(area, f"{body}.{head.slug}", inner.confidence, "inside a body")


def _field(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
    """``Sở Y tế``, ``Phòng GD&ĐT Sóc Sơn``, ``Bộ Công an``."""
    if not rest:
        own = context.own_body.split("#")[0]
        if own.startswith(head.slug + ".") and context.area:
            return make(context.area, own, 0.9, "the document's own department")
        return None
    field, taken = field_at(rest, head.slug)
    if field is None:
        section = _section(head, rest, found, context)
        if section is not None:
            return section
        name, reading = split_area(rest, context, bare_names=False, keep=1)
        text = slug(" ".join(w.text for w in name))
        if not text or not name[0].is_name_like or len(name) > 9:
            return None
        body, tail = f"{head.slug}.{text}", reading
    else:
        body = f"{head.slug}.{field}"
        tail_words = trimmed(rest[taken:])
        tail = read_area(tail_words, context) if tail_words else None
        if tail_words and tail is None:
            tail = _area_of_inner(tail_words, context)
            if tail is None:
                return None
    return _field_in_area(head, body, tail, context)


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
    if area is None:
        return undecided([(UNKNOWN, 0.4)], body, "department of an unknown area")
    return make(area, body, 0.9, "department of the document's area")


def _area_of_inner(found: Sequence[Word], context: Context) -> AreaReading | None:
    """``thuộc UBND quận``: the area of the body that the department belongs to."""
    if found[0].bare in ("thuoc", "truc"):
        found = found[1:]
        found = found[1:] if found and found[0].bare == "thuoc" else found
    if not found:
        return None
    reading = read_area(found, context)
    if reading is not None:
        return reading
    inner = read_body(found, context)
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


def _section(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
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


def _body(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
    rest = trimmed(rest)
    if head.area:
        return make(head.area, head.slug, 1.0, "body of one area")
    if not rest:
        return _unlocated(head, context)
    if phrase(rest) == "toi cao" and head.central:
        return _key(head.central)
    country = 2 if phrase(rest[:2]) == "viet nam" else 1 if rest[0].text == "VN" else 0
    if head.central and country and len(rest) > country:
        rest = rest[country:]
    reading = read_area(rest, context) or _area_of_inner_for(rest, context)
    if reading is None:
        return _named_member(head, rest, context)
    if reading.area == COUNTRY and head.central:
        return _key(head.central)
    if reading.below:
        return None
    if reading.bare and not reading.areas:
        return undecided([(UNKNOWN, 0.4)], head.slug, "no such area above")
    return in_areas(reading, head.slug, "body with its area")


def _key(org: str) -> Resolution:
    return make(*split_org(org), 1.0, "national body")


def _area_of_inner_for(rest: Sequence[Word], context: Context) -> AreaReading | None:
    if rest[0].bare not in ("thuoc", "truc", "tren"):
        return None
    return _area_of_inner(rest, context)


def _named_member(head: Head, rest: Sequence[Word], context: Context) -> Resolution | None:
    """``Thanh tra Sở Y tế``, ``Công đoàn Trường …``: the organ of that name inside a body."""
    inner = read_body(rest, context)
    if inner is None or inner.org is None or head.slug in ("ubnd", "hdnd", "party"):
        return None
    area, body = split_org(inner.org)
    return make(area, f"{body}.{head.slug}", inner.confidence * 0.9, "organ inside a body")


def _unlocated(head: Head, context: Context) -> Resolution | None:
    if head.slug == "mttq.btt" and context.own_body and not context.own_body.startswith("mttq"):
        if head.name.startswith("Ban Thường trực") and context.system == "party":
            return None
    area = home_area(head.levels, context)
    if area is not None:
        own = context.own_level == area_level(area)
        return make(area, head.slug, 0.9 if own else 0.8, "body of the document's area")
    if head.levels == ("commune",) and context.own_level in ("district", "province"):
        return None
    if head.levels == ("district",) and context.own_level in ("province", "central"):
        return None
    return undecided([(UNKNOWN, 0.4)], head.slug, "body of an unknown area")


def _family(
    head: Head, rest: Sequence[Word], found: Sequence[Word], context: Context
) -> Resolution | None:
    """A body whose further name is part of its key: ``Chi cục …``, ``Trường …``, ``Ban Chỉ đạo …``."""
    rest = trimmed(rest)
    if head.topics:
        return _by_topic(head, rest, context)
    if not rest:
        own = context.own_body.split("#")[0]
        if own.startswith(head.slug + ".") and context.area:
            return make(context.area, own, 0.8, "the document's own body")
        return None
    cut = next((n for n in range(1, len(rest)) if _begins_ministry(rest, n)), len(rest))
    whole = len(rest)
    rest = trimmed(rest[:cut])
    bare_names = head.slug not in ("truong", "benh-vien", "cong-ty", "bao", "dai", "ngan-hang")
    name, reading = split_area(rest, context, bare_names=bare_names, keep=0 if head.keep_area else 1)
    if head.keep_area and not name:
        name, reading = rest, read_area(rest, context) or reading
    if head.keep_head:
        name = [*found[: len(found) - len(rest)], *name]
    text = _name_slug(head.slug, name)
    if not text or not any(w.is_name_like for w in name) or len(name) > 14:
        return None
    body = text if head.keep_head else f"{head.slug}{'-' if head.dash else '.'}{text}"
    if head.slug == "truong":
        body = f"truong.{text}"
    area = reading.area if reading else _district_of_school(head, name, context)
    if cut < whole:
        area = COUNTRY
    if head.keep_area and area is None:
        named = read_area(name, context)
        area = named.area if named else None
    area = area or _family_area(head, context)
    if area is None:
        return undecided([(UNKNOWN, 0.4)], body, "body of an unknown area")
    return make(area, body, 0.8 if reading else 0.7, "body by its own name")


def _begins_ministry(found: Sequence[Word], position: int) -> bool:
    """``Cục … - Bộ Tư pháp``: the ministry behind the name."""
    return found[position].bare == JOIN and phrase(found[position + 1 : position + 2]) == "bo"


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


_SCHOOL_WORDS = {"mam non": "mn", "tieu hoc": "th", "trung hoc co so": "thcs", "mau giao": "mg"}


def _name_slug(family: str, name: Sequence[Word]) -> str:
    text = slug(" ".join(w.text for w in name if not w.is_mark))
    if family == "truong":
        for long, short in _SCHOOL_WORDS.items():
            text = re.sub(rf"^{long.replace(' ', '-')}\b", short, text)
        text = text.replace("trung-hoc-pho-thong", "thpt")
    return text


# ---------------------------------------------------------------- steering committees and such


def _by_topic(head: Head, rest: Sequence[Word], context: Context) -> Resolution | None:
    name, reading = rest, None
    spoken = phrase(rest)
    if rest:
        # A place inside the topic ("… đặc biệt của Chính phủ tại TP HCM") is not the body's area.
        inner = next((n for n, w in enumerate(rest) if w.low == "tại"), len(rest))
        name, reading = split_area(rest[:inner], context, bare_names=True)
        spoken = phrase(name)
        if phrase(name[-2:]) == "chinh phu":
            reading = AreaReading(((COUNTRY, 1.0),))
            name = name if len(name) < 4 else trimmed(name[:-2])
    if name and phrase(name[-2:]) == "cac cap":
        return None
    topic = topic_slug(spoken, context)
    body = f"{head.slug}.{topic}" if topic else _plain_topic(head, name)
    if reading is None:
        reading = _leading_area(name, context)
        if reading is not None and topic is None:
            body = _plain_topic(head, name[len(name) - len(trimmed(name)) :])
    if reading is not None and not reading.below and (reading.areas or not reading.bare):
        return in_areas(reading, body, "committee by its topic")
    if reading is not None and reading.below:
        return None
    area = home_area(head.levels, context)
    if context.own_level == "central":
        area = COUNTRY
    if area is None:
        return undecided([(UNKNOWN, 0.4)], body, "committee of an unknown area")
    return make(area, body, 0.9 if name else 0.8, "committee of the document's area")


def _leading_area(name: Sequence[Word], context: Context) -> AreaReading | None:
    """``Ban Chỉ đạo tỉnh về phòng, chống dịch``, ``BCĐ Quốc gia phòng, chống …``: area first."""
    for length in range(min(8, len(name)), 0, -1):
        after = name[length].bare if length < len(name) else ""
        if length < len(name) and after not in ("ve", "phong", "thuc", "cong", "xay", "ung", "cuoc"):
            continue
        reading = read_area(name[:length], context)
        if reading is not None and (reading.areas or reading.bare):
            return reading
    return None


def _plain_topic(head: Head, name: Sequence[Word]) -> str:
    text = phrase(name)
    text = re.sub(r"^(?:quoc gia|trung uong|tw|tinh|thanh pho|huyen|quan|xa|phuong)\b ?", "", text)
    text = re.sub(r"^(?:ve )?(?:cong tac )?", "", text)
    own = slug(text.replace(JOIN, " "))
    return f"{head.slug}.{own}" if own else head.slug


@lru_cache(maxsize=4096)
def _topic_of(text: str, year_fits: tuple[bool, ...]) -> str | None:
    for fits, row in zip(year_fits, vocabulary("bodies")["topic"], strict=True):
        if any(all(part in text for part in group[:1]) for group in _alternatives(row)):
            return str(row["slug"])
        if fits and any(part in text.replace(" , ", " ") for part in row.get("any", ())):
            return str(row["slug"])
    return None


def _alternatives(row: dict[str, list[list[str]]]) -> list[list[str]]:
    return [[word] for group in row.get("all", ()) for word in group]


def topic_slug(text: str, context: Context) -> str | None:
    """The known topic of a committee's name; of a bare name that of its day (Covid-19)."""
    fits = tuple(_in_years(row, context) for row in vocabulary("bodies")["topic"])
    known = _topic_of(text, fits)
    if known is not None:
        return known
    if re.fullmatch(r"(?:quoc gia|trung uong|tw|tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong)?", text):
        dated = [
            row["slug"]
            for row in vocabulary("bodies")["topic"]
            if "from" in row and context.date and row["from"] <= context.date <= row["to"]
        ]
        return str(dated[0]) if dated else None
    return None


def _in_years(row: dict[str, object], context: Context) -> bool:
    begin, end = row.get("from"), row.get("to")
    if begin is None or context.date is None:
        return True
    return bool(begin <= context.date <= end)  # type: ignore[operator]


# ---------------------------------------------------------------- glued abbreviations


def _glued(found: Sequence[Word], context: Context) -> Resolution | None:
    """``SGDĐT``, ``PGD&ĐT quận``: the letter of the family glued to the field's letters."""
    first = found[0].text
    if len(first) < 2 or not first[:2].isupper():
        return None
    for letter, family in (("S", "so"), ("P", "phong"), ("B", "bo")):
        if not first.startswith(letter):
            continue
        cut = replace(found[0], text=first[1:], low=found[0].low[1:], bare=found[0].bare[1:])
        field, taken = field_at([cut, *found[1:]], family)
        if field is None:
            continue
        levels = {"so": "province", "phong": "district", "bo": "central"}[family]
        head = Head(FIELD, family, family, levels=(levels,))
        return _field(head, [cut, *found[1:]], found, context)
    return None


Reader = Callable[[Head, Sequence[Word], Sequence[Word], Context], Resolution | None]
_READERS: dict[str, Reader] = {
    CENTRAL: _central,
    COMMITTEE: _committee,
    YOUTH: _youth,
    ORGAN: _organ,
    INSIDE: _inside,
    FIELD: _field,
    BODY: _body,
    FAMILY: _family,
}


def is_city_context(context: Context) -> bool:
    """Whether the document belongs to a city run by the centre."""
    return bool(context.province and is_central_city(context.province))
