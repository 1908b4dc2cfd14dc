"""The Document node, its issuer and decider, its file, and the directive a report tells of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from graph.assembly.bodies import is_known, organization, system_of
from graph.assembly.claims import CITED, GUESSED, LOADED, REPORTED, Claims, Node
from graph.assembly.evidence import Reading, Subject, full_date, plain
from graph.keys import org_level, parse_document_key
from loaders.records import BodyMention, Citation, DateMention, Reported

_NUMBER = re.compile(r"(\d{1,18})(\D.*)?")


def document_node(claims: Claims, key: str, rank: int = GUESSED, **said: Any) -> Node:
    """A document with what its key says; ``said`` adds what a source says of it."""
    parts = parse_document_key(key)
    number = _NUMBER.fullmatch(parts.number)
    claims.node(
        "Document",
        key,
        kind="news_report" if parts.type_code == "tin-bai" else "official",
        typeCode=parts.type_code,
        number=int(number[1]) if number else None,
        numberSuffix=(number[2] or None) if number else None,
        year=int(parts.year) if parts.year.isdigit() else None,
        issuerKey=parts.issuer,
        system=system_of(parts.issuer),
        level=None if parts.type_code == "tin-bai" else org_level(parts.issuer),
    )
    return claims.node("Document", key, rank, **said)


def loaded_document(readings: Sequence[Reading], loaded_at: Mapping[str, str]) -> None:
    """The document of these records of one key, field by field from the first that has it."""
    said: dict[str, Any] = {}
    for reading in reversed(readings):
        said.update({k: v for k, v in _says_of_itself(reading).items() if v is not None})
    first = readings[0]
    said |= {"text": first.record.text, "provenance": first.record.provenance}
    document_node(first.claims, first.key, LOADED, status="loaded", **said)
    for reading in readings:
        _source_file(reading, loaded_at.get(reading.record.source.sha256))
    _responsible(readings)


def _says_of_itself(reading: Reading) -> dict[str, Any]:
    header = reading.record.header
    number, kind, place = header.number, header.doc_type, header.place
    return {
        "system": header.system,
        "kind": header.kind,
        "level": header.level,
        "keyStatus": header.key_status or "resolved",
        "typeCode": kind.code if kind else None,
        "subtype": kind.subtype if kind else None,
        "number": number.number if number else None,
        "numberSuffix": number.number_suffix if number else None,
        "symbol": number.normalized if number else None,
        "title": plain(header.title.normalized) if header.title else None,
        **_dated(header.date),
        "placeName": plain(place.surface) if place else None,
        "urgency": plain(header.urgency.surface) if header.urgency else None,
        "secrecy": plain(header.secrecy.surface) if header.secrecy else None,
    }


def _dated(mention: DateMention | None) -> dict[str, Any]:
    if mention is None:
        return {}
    iso = mention.iso or mention.corrected_iso
    return {
        "date": full_date(iso),
        "dateText": plain(mention.surface),
        "year": int(iso[:4]) if iso else None,
    }


def _source_file(reading: Reading, loaded_at: str | None) -> None:
    source, extractor = reading.record.source, reading.record.extractor
    file = reading.claims.node(
        "SourceFile",
        source.sha256,
        LOADED,
        fileName=source.file,
        mediaType=source.media_type,
        charCount=source.char_count,
        loader=extractor.name if extractor else None,
        loaderVersion=extractor.version if extractor else None,
        loadedAt=loaded_at,
    )
    reading.claims.relationship("LOADED_FROM", reading.own.node, file)


def _responsible(readings: Sequence[Reading]) -> None:
    """Issuer and decider, each from the first record that names it."""
    for reading in readings:
        header = reading.record.header
        issued_by(reading, reading.own, header.issuer)
        if header.decided_by is not None and not _said_already(reading, "DECIDED_BY"):
            decided_by(reading, reading.own, header.decided_by)
    first = readings[0]
    issuer = parse_document_key(first.key).issuer
    if is_known(issuer) and not _said_already(first, "ISSUED_BY"):
        first.claims.relationship(
            "ISSUED_BY",
            first.own.node,
            organization(first.claims, issuer),
            LOADED,
            source="key",
            docKey=first.key,
            **first.own.marks(),
        )


def _said_already(reading: Reading, type_: str) -> bool:
    return bool(reading.claims.relationships(type_, reading.own.node))


def issued_by(reading: Reading, about: Subject, issuer: BodyMention | None) -> None:
    """``ISSUED_BY`` the owner of the register, which is the issuer part of the key."""
    org = parse_document_key(about.node.key).issuer
    if issuer is None or issuer.org != org or not is_known(org):
        return
    if about == reading.own and _said_already(reading, "ISSUED_BY"):
        return
    _named(reading, "ISSUED_BY", about, org, issuer)


def decided_by(reading: Reading, about: Subject, decider: BodyMention | None) -> None:
    """``DECIDED_BY`` the organ that speaks."""
    if decider is None or decider.org is None or not is_known(decider.org):
        return
    _named(reading, "DECIDED_BY", about, decider.org.partition("#")[0], decider)


def _named(reading: Reading, type_: str, about: Subject, org: str, body: BodyMention) -> None:
    claims, alias = reading.claims, plain(body.surface)
    node = organization(claims, org, about.rank, name=body.name, aliases=[alias] if alias else None)
    claims.relationship(
        type_,
        about.node,
        node,
        about.rank,
        source=body.source,
        **reading.evidence(body, about),
        **about.marks(),
    )


def cited_issuer(reading: Reading, document: Node, citation: Citation, about: Subject) -> None:
    """What a citation says of the issuer of the cited document; its first mention is enough."""
    issuer, claims = citation.issuer, reading.claims
    if issuer is None:
        return
    speaks = issuer.decided_by or issuer.org
    evidence = reading.evidence(
        citation if issuer.start is None else issuer, about, rule_of=citation
    )
    owner = parse_document_key(document.key).issuer
    for type_, org in (("ISSUED_BY", owner), ("DECIDED_BY", issuer.decided_by)):
        if org is None or not is_known(org) or claims.relationships(type_, document):
            continue
        alias = plain(issuer.surface) if org == speaks else None
        node = organization(
            claims, org.partition("#")[0], CITED, aliases=[alias] if alias else None
        )
        claims.relationship(
            type_,
            document,
            node,
            CITED,
            source=issuer.source,
            **evidence,
            reported=False,
        )


def reported_document(reading: Reading, reports: Reported) -> None:
    """The directive that a news report tells of (domain section 6)."""
    if reports.key is None:
        return
    about = reading.told
    number, kind = reports.number, reports.doc_type
    document_node(
        reading.claims,
        reports.key,
        REPORTED,
        status="reported",
        kind=reports.kind,
        system=reports.system,
        level=reports.level,
        typeCode=kind.code if kind else None,
        symbol=number.normalized if number else None,
        title=plain(reports.title.surface) if reports.title else None,
        keyStatus="resolved",
        **_dated(reports.date),
    )
    issued_by(reading, about, reports.issuer)
    decided_by(reading, about, reports.decided_by)
