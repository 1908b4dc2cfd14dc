"""Committees of the Party and their organs; the Youth Union, which is named like them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.area_names import AreaReading, kind_of, named_unit, read_area, split_area
from graph.context import NOTHING, Context, Resolution
from graph.heads import Head
from graph.keys import COUNTRY, UNKNOWN, area_level, slug, split_org
from graph.placing import Name, in_areas, make, office_of, undecided
from graph.words import Word, phrase, trimmed

#: Organizations that have a Ban Thường vụ and a Ban Chấp hành of their own.
_MASS_ORGANIZATIONS = ("dtn", "hpn", "hnd", "ldld", "ccb")


def read_committee(name: Name) -> Resolution | None:
    """``Quận ủy Tây Hồ``, ``Tỉnh ủy``, ``Đảng ủy Công an quận``."""
    inner = _body_of_party_committee(name)
    if inner is not None:
        return inner
    area = committee_area(name.head, name.rest, name.context)
    if area is None or area.below:
        return None
    return in_areas(area, name.head.slug, "committee")


def _body_of_party_committee(name: Name) -> Resolution | None:
    """``Đảng ủy Công an quận``: the committee inside another body."""
    head, rest, context = name.head, name.rest, name.context
    if head.levels != ("commune",) or not rest or head.slug != "party":
        return None
    if phrase(rest[:1]) == "khoi" or phrase(rest[:3]) in ("cac co quan", "bo phan"):
        text, area = split_area(rest, context, bare_names=False, keep=1)
        at = area.area if area and area.area else context.at("province") or context.area
        body = f"dang-uy.{slug(' '.join(w.text for w in text))}"
        return make(at, body, 0.8, "committee of a bloc") if at else NOTHING
    if read_area(rest, context) is not None:
        return None
    inner = name.inner(rest)
    if inner is None or inner.org is None:
        return None
    area_of_inner, body = split_org(inner.org)
    return make(area_of_inner, f"{body}.dang-uy", inner.confidence, "committee inside a body")


def committee_area(head: Head, rest: Sequence[Word], context: Context) -> AreaReading | None:
    """The area of ``Quận ủy [name]``; None when the rest is no area of that kind."""
    if rest:
        reading = read_area(rest, context)
        if reading is None or not reading.areas or reading.kind is None:
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


def read_youth_union(name: Name) -> Resolution | None:
    """``Tỉnh đoàn``, ``Quận đoàn Tây Hồ``, ``Đoàn phường Bồ Đề``."""
    head, rest, context = name.head, name.rest, name.context
    if head.named and (not rest or read_area(rest, context) is None):
        return None
    area = committee_area(head, rest, context)
    if area is None or area.below:
        return None
    return in_areas(area, "dtn", "youth union")


def read_organ(name: Name) -> Resolution | None:
    """``Ban Thường vụ Thành ủy``, ``Văn phòng Sở``: an organ of the committee or body it names."""
    head, context = name.head, name.context
    rest = trimmed(name.rest)
    if head.slug == "tt" and not rest and name.found[0].text == "TT":
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
    inner = name.read(rest, context)
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
    elif (own := context.own_body.split(".")[0]) in _MASS_ORGANIZATIONS:
        body = f"{own}.{head.slug}"
    area = context.area
    if area is None:
        return undecided([(UNKNOWN, 0.4)], body, "organ of an unknown area")
    return make(area, body, 0.9, "organ of the document's own level")


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


def read_inside(name: Name) -> Resolution | None:
    """``Ban Cán sự đảng UBND tỉnh``: a Party group within a body."""
    inner = name.inner(trimmed(name.rest)) if trimmed(name.rest) else None
    if inner is None or inner.org is None:
        return None
    area, body = split_org(inner.org)
    if body == "party" and name.head.slug == "thanh-tra":
        return None
    return make(area, f"{body}.{name.head.slug}", inner.confidence, "inside a body")
