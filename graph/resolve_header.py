"""The heading of one document: issuer, superior, place, level, key.

The register's owner is the issuer (domain 2.6), though another body may be printed above: the
symbol decides between the two lines. A lost heading is inferred from symbol, place and
signature, and says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph import gazetteer
from graph.bodies import resolve_body
from graph.context import Context, Resolution
from graph.headings import heading_body, provinces_mentioned, resolve_place
from graph.issuers import fits, issuer_from_symbol, issuer_of_citation, own_issuer
from graph.keys import area_level, document_key, parent_area, slug, split_org
from graph.naming import canonical_name
from graph.resolve_numbered import as_date
from loaders.normalize import fold, tidy, view
from loaders.records import (
    BodyMention,
    DateMention,
    DocType,
    Document,
    Header,
    NumberMark,
    Place,
    Reported,
    System,
)
from loaders.symbols import is_party_issuer

#: Organs of a body that speak in its register (domain 2.6).
_ORGANS = re.compile(
    r"^(?:party|ubnd|hdnd|mttq|dtn|hpn|hnd|ccb|ldld)\.(?:btv|tt|bch|bct|bbt|ct|pct|btt)(?:\.|$)"
)
_LONGEST_SUBJECT = 8
_SMALL_WORDS = frozenset(
    (
        "ve",
        "viec",
        "va",
        "cua",
        "cac",
        "tren",
        "dia",
        "ban",
        "tai",
        "cho",
        "theo",
        "mot",
        "so",
        "tu",
    )
)


@dataclass(frozen=True)
class _Evidence:
    """Areas that other parts of the text name, the strongest first."""

    areas: tuple[str, ...]
    base: Context


def resolve_header(document: Document) -> Header:
    """The header with areas, organisations, level and key as far as they are known."""
    header = document.header
    base = Context(
        date=as_date(header.date.iso if header.date else None),
        system=header.system,
        level="central" if _is_central(header) else None,
    )
    if header.kind == "news_report":
        return _press(document, header, base)
    evidence = _evidence(document, header, base)
    superior = _superior(header, evidence)
    issuer, printed = _issuer(header, superior, evidence, document)
    org = issuer.org if issuer else None
    place = _place(header.place, org, evidence)
    context = replace(
        base,
        area=split_org(org)[0] if org else (place.area if place else None),
        issuer_org=org,
        level=None,
    )
    decided = _decided(header.decided_by, printed, context)
    level = area_level(split_org(org)[0]) if org else None
    resolved = replace(
        header,
        superior_body=superior,
        issuer=issuer,
        decided_by=decided,
        place=place,
        level=level,
    )
    return _keyed(resolved, document.source.sha256)


def _norm(document: Document) -> str:
    """The text of the document with its letters composed."""
    return view(document.text).norm if document.text else ""


def _is_central(header: Header) -> bool:
    abbreviation = header.number.issuer_abbr if header.number else None
    found = issuer_from_symbol(abbreviation, Context()) if abbreviation else None
    return bool(found and found.source == "symbol" and found.org)


def _evidence(document: Document, header: Header, base: Context) -> _Evidence:
    areas: list[str] = []
    if header.superior_body and header.superior_body.surface:
        found = heading_body(header.superior_body.surface, base)
        if found.org:
            areas.append(split_org(found.org)[0])
    mentioned = provinces_mentioned(_norm(document), base)
    if header.place:
        reading = resolve_place(
            header.place.surface, replace(base, area=areas[0] if areas else None)
        )
        if reading and reading.area:
            areas.append(reading.area)
        else:
            namesakes = [a for a, _ in reading.areas] if reading else _namesakes(header.place, base)
            areas.extend(_meant(namesakes, header, document.text or "", mentioned, base))
    return _Evidence((*areas, *mentioned), base)


_UNIT_PREFIX = re.compile(
    r"^(?:thành phố|thị xã|thị trấn|quận|huyện|phường|xã|tp|tx|tt|q|h|p|x)[. ]\s*", re.I
)


def _namesakes(place: Place, base: Context) -> list[str]:
    """All units of the name on the place line, below the provinces.

    From 1/7/2025 the old communes are gone and the new ones not listed: only the text tells.
    """
    if gazetteer.two_tiers(base.date):
        return []
    name = _UNIT_PREFIX.sub("", tidy(place.surface))
    return [area.key for area in gazetteer.find(name, on=base.date)]


def _meant(
    keys: list[str],
    header: Header,
    text: str,
    provinces: tuple[str, ...],
    base: Context,
) -> list[str]:
    """Of several units of one name, the one that the symbol, the text or a province leaves.

    ``QU`` is of a quận; ``quận Tây Hồ`` in the text says which kind of Tây Hồ is meant.
    """
    abbreviation = header.number.issuer_abbr if header.number else None
    by_symbol = [area for area in keys if own_issuer(abbreviation, area, base)]
    folded = fold(text)
    named = [area for area in keys if fold(gazetteer.full_name(area)) in folded]
    for kept in (by_symbol, named, [a for a in by_symbol if a in named]):
        if len(kept) == 1:
            return kept
    return _inside(keys, provinces)


def _inside(areas: list[str], provinces: tuple[str, ...]) -> list[str]:
    """Of several units of one name, the one in a province the text names."""
    for province in provinces:
        inside = [area for area in areas if (area + ".").startswith(province + ".")]
        if len(inside) == 1:
            return inside
    return []


def _superior(header: Header, evidence: _Evidence) -> BodyMention | None:
    mention = header.superior_body
    if mention is None or not mention.surface:
        return mention
    found = heading_body(mention.surface, evidence.base, evidence=evidence.areas)
    return _named(mention, found)


def _named(mention: BodyMention, found: Resolution) -> BodyMention:
    if found.org is None:
        return replace(mention, candidates=found.candidates)
    confidence = round(min(mention.confidence, found.confidence), 2)
    return replace(
        mention, org=found.org, name=canonical_name(found.org), confidence=confidence, candidates=()
    )


def _issuer(
    header: Header, superior: BodyMention | None, evidence: _Evidence, document: Document
) -> tuple[BodyMention | None, str | None]:
    """The issuer, and the organ printed in its place if there is one."""
    number = header.number
    abbreviation = number.issuer_abbr if number else None
    mention = header.issuer
    if mention is None or not mention.surface:
        return _inferred(document, header, abbreviation, evidence), None
    context = evidence.base
    if superior and superior.org:
        context = replace(context, area=split_org(superior.org)[0], issuer_org=superior.org)
    surface = mention.surface
    if mention.continued:
        surface = f"{surface} {mention.continued.surface}"
    found = heading_body(surface, context, evidence=evidence.areas)
    if found.org is None:
        by_symbol = _by_symbol(abbreviation, evidence)
        if by_symbol:
            found = Resolution(by_symbol, "", "body", confidence=0.8, reason="symbol+place")
    if found.org is None:
        return _named(mention, found), None
    if abbreviation and superior and superior.org and superior.surface:
        owner = _register_owner(abbreviation, surface, superior.surface)
        if owner == "superior":
            # The number is of the body above: it issues, the printed body decides.
            return replace(superior, source="header"), found.org
    area, body = split_org(found.org)
    if _ORGANS.match(body):
        register = f"{area}/{body.split('.')[0]}"
        return _named(mention, replace(found, org=register)), found.org
    return _named(mention, found), None


def _register_owner(abbreviation: str, surface: str, superior: str) -> str:
    """Which of the two printed bodies owns the register of this symbol (annotation decision 2)."""
    if fits(abbreviation, superior) and not fits(abbreviation, surface):
        own = re.sub(r"[^A-ZĐ]", "", "".join(word[0] for word in surface.upper().split() if word))
        if abbreviation in ("UBND", "HĐND", "TU", "QU", "HU", "ThU", "ĐU") and own != abbreviation:
            return "superior"
    return "issuer"


def _by_symbol(abbreviation: str | None, evidence: _Evidence) -> str | None:
    for area in evidence.areas[:1]:
        return own_issuer(abbreviation, area, evidence.base)
    return None


def _inferred(
    document: Document, header: Header, abbreviation: str | None, evidence: _Evidence
) -> BodyMention | None:
    """A lost heading: the symbol's body in the area of the place line (domain 2.5 rule 6)."""
    org = _by_symbol(abbreviation, evidence)
    source = "inferred:symbol+place" + ("+title" if header.decided_by else "")
    if org is None:
        org = _by_signature(document, header, abbreviation, evidence)
        source = "inferred:symbol+signature+place"
    if org is None:
        return None
    return BodyMention(
        org=org, name=canonical_name(org), source=source, rule="issuer.inferred", confidence=0.8
    )


_HEADS = {"hieu-truong": "truong", "pho-hieu-truong": "truong"}


def _by_signature(
    document: Document, header: Header, abbreviation: str | None, evidence: _Evidence
) -> str | None:
    """A school that signs by its head and is named in its own letter."""
    position = document.signature.position if document.signature else None
    if position is None or position.code not in _HEADS or not evidence.areas:
        return None
    area = evidence.areas[0]
    if area_level(area) == "commune":
        area = parent_area(area) or area
    for addressee in document.addressees:
        match = re.search(r"(?i)trường\s+.+", tidy(addressee.surface))
        found = resolve_body(match[0], replace(evidence.base, area=area)) if match else None
        if found and found.org and "truong." in found.org:
            return found.org
    return f"{area}/truong.{slug(abbreviation)}" if abbreviation else None


def _place(place: Place | None, org: str | None, evidence: _Evidence) -> Place | None:
    """The place line read in the issuer's area, whose own name wins over a namesake."""
    if place is None:
        return None
    if org and area_level(split_org(org)[0]) == "central":
        context = replace(evidence.base, level="central")
    else:
        context = replace(evidence.base, area=split_org(org)[0] if org else None, issuer_org=org)
    reading = resolve_place(place.surface, context)
    area = reading.area if reading else None
    if area is None and reading and evidence.areas:
        inside = _inside([a for a, _ in reading.areas], evidence.areas)
        area = inside[0] if inside else None
    return replace(place, area=area)


def _decided(
    mention: BodyMention | None, printed: str | None, context: Context
) -> BodyMention | None:
    """The organ that speaks; none when it is the issuer itself."""
    if mention is not None and mention.surface:
        _, organ = issuer_of_citation(mention.surface, None, context)
        found = resolve_body(mention.surface, context)
        org = organ or found.org
        if org == context.issuer_org:
            return None
        if org is None:
            return replace(mention, candidates=found.candidates)
        return replace(mention, org=org, name=canonical_name(org))
    if printed and printed != context.issuer_org:
        return BodyMention(org=printed, name=canonical_name(printed), source="header")
    return mention


def _keyed(header: Header, sha256: str) -> Header:
    """The header with its own key; the year is that of its date.

    Without an issuer, or without anything that tells it apart, a document is known by its file
    only: two such papers are never taken for one.
    """
    org = header.issuer.org if header.issuer else None
    code = header.doc_type.code if header.doc_type else "cong-van"
    subject, number = _subject(header), header.number
    numbered = number is not None and number.number is not None
    if org is None or not (numbered or subject):
        symbol = slug(number.normalized or "") if number else ""
        subject = "-".join(filter(None, (symbol or subject, sha256[:12])))
        number = None
    key = key_of(org, code, number, header.date, subject)
    known = org is not None and header.date is not None and header.date.iso is not None
    return replace(header, key=key, key_status="resolved" if known else "unresolved")


def key_of(
    org: str | None,
    type_code: str,
    number: NumberMark | None,
    date: DateMention | None,
    subject: str | None,
) -> str:
    """The key of a document from the parts of its heading."""
    iso = (date.iso or date.corrected_iso) if date else None
    year = number.year if number and number.year else (int(iso[:4]) if iso else None)
    return document_key(
        org,
        type_code,
        number.number if number else None,
        suffix=number.number_suffix if number else None,
        year=year,
        subject=subject,
        year_in_symbol=bool(number and number.year),
    )


def _subject(header: Header) -> str | None:
    """What tells an unnumbered document apart: its day and the first words of its title."""
    words = slug(header.title.normalized).split("-") if header.title else []
    kept = [w for w in words if w not in _SMALL_WORDS][:_LONGEST_SUBJECT]
    day = ""
    if header.date and header.date.iso and len(header.date.iso) == 10:
        day = header.date.iso.replace("-", "")
    if header.date and header.date.time:
        day = "-".join(filter(None, (day, header.date.time.replace(":", ""))))
    return "-".join(filter(None, (day, *kept))) or None


def _press(document: Document, header: Header, base: Context) -> Header:
    """A news report: its agency is of the province whose news it tells."""
    issuer = header.issuer
    if issuer and issuer.surface:
        area = _press_area(document, header, base)
        org = f"{area or 'vn'}/press.{slug(issuer.surface)}"
        issuer = replace(issuer, org=org, name=f"{issuer.surface} (agency byline)")
    return _keyed(replace(header, issuer=issuer, level=None), document.source.sha256)


def _press_area(document: Document, header: Header, base: Context) -> str | None:
    text = _norm(document)
    mentioned = provinces_mentioned(text, base)
    reported = header.reports.issuer if header.reports else None
    if reported and reported.surface:
        found = heading_body(reported.surface, base, evidence=mentioned)
        if found.org:
            parts = split_org(found.org)[0].split(".")
            return ".".join(parts[:2]) if len(parts) > 1 else None
    return mentioned[0] if mentioned else None


def resolve_reported(document: Document, header: Header) -> Header:
    """The directive a news report tells of, resolved like a document of its own."""
    reported = header.reports
    if reported is None:
        return header
    base = Context(
        date=as_date(
            (reported.date or header.date or DateMention(surface="", start=0, end=0, iso=None)).iso
        ),
        system=reported.system,
    )
    text = _norm(document)
    evidence = provinces_mentioned(text, base)
    issuer, decided = _reported_bodies(reported, base, evidence)
    org = issuer.org if issuer else None
    code = reported.doc_type.code if reported.doc_type else "cong-van"
    subject = slug(tidy(reported.title.surface))[:60].strip("-") if reported.title else None
    key = key_of(org, code, reported.number, reported.date or header.date, subject)
    level = area_level(split_org(org)[0]) if org else None
    system = reported.system or _system(reported)
    return replace(
        header,
        reports=replace(
            reported, issuer=issuer, decided_by=decided, key=key, level=level, system=system
        ),
    )


def _system(reported: Reported) -> System | None:
    abbreviation = reported.number.issuer_abbr if reported.number else None
    if abbreviation is None:
        return None
    return "party" if is_party_issuer(abbreviation) else "state"


def _reported_bodies(
    reported: Reported, base: Context, evidence: tuple[str, ...]
) -> tuple[BodyMention | None, BodyMention | None]:
    issuer, decided = reported.issuer, reported.decided_by
    if issuer is None or not issuer.surface:
        return issuer, decided
    found = heading_body(issuer.surface, base, evidence=evidence)
    if found.org is None:
        return _named(issuer, found), decided
    area, body = split_org(found.org)
    if _ORGANS.match(body):
        organ = found.org
        register = f"{area}/{body.split('.')[0]}"
        issuer = _named(issuer, replace(found, org=register))
        if decided is None:
            decided = replace(issuer, org=organ, name=canonical_name(organ))
    else:
        issuer = _named(issuer, found)
    if decided and decided.surface and decided.org is None:
        context = replace(base, area=area, issuer_org=issuer.org)
        organ_found = resolve_body(decided.surface, context)
        if organ_found.org:
            decided = replace(decided, org=organ_found.org, name=canonical_name(organ_found.org))
    if decided and issuer and decided.org == issuer.org:
        decided = None
    return issuer, decided


__all__ = ["DocType", "key_of", "resolve_header", "resolve_reported"]
