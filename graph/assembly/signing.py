"""Signers, their posts and the persons a text names."""

from __future__ import annotations

from collections.abc import Iterable

from graph.assembly.bodies import is_known, post
from graph.assembly.claims import Node
from graph.assembly.evidence import Located, Reading, Subject, full_date, plain
from graph.keys import parse_document_key
from loaders.normalize import fold
from loaders.records import Authority, Signature

_LONGEST_NAME = 200  # characters; more is a misread page, not a person


def person(reading: Reading, name: str, place: str | None, rank: int) -> Node:
    """A person, known by name and first post; without a post by name and issuer."""
    owner = place or parse_document_key(reading.key).issuer
    key = f"{owner}:{fold(name).title()[:_LONGEST_NAME]}"
    return reading.claims.node("Person", key, rank, name=plain(name))


def signature(reading: Reading) -> None:
    """``SIGNED_BY``, ``SIGNED_AS`` and the signer's ``HOLDS``."""
    signed = reading.record.signature
    if signed is None:
        return
    about = reading.told
    place = signed.position.post if signed.position else None
    if place is not None and not is_known(place):
        place = None
    if place is not None and signed.position is not None:
        node = post(reading.claims, place, about.rank, plain(signed.position.surface))
        reading.claims.relationship(
            "SIGNED_AS",
            about.node,
            node,
            about.rank,
            **reading.evidence(signed.position, about),
            **about.marks(),
        )
    if signed.name is not None:
        signer = person(reading, signed.name.surface, place, about.rank)
        _signed_by(reading, about, signed, signer)
        if place is not None:
            _holds(reading, about, signer, [place], signed.name)


def _signed_by(reading: Reading, about: Subject, signed: Signature, signer: Node) -> None:
    lines: list[Authority] = [a for a in (signed.authority, signed.authority2) if a]
    assert signed.name is not None
    reading.claims.relationship(
        "SIGNED_BY",
        about.node,
        signer,
        about.rank,
        authorityCode=lines[0].code if lines else signed.authority_code,
        authorityText=" / ".join(plain(a.surface) or "" for a in lines) or None,
        onBehalfOf=lines[0].on_behalf_of if lines else None,
        positionTitle=plain(signed.position.surface) if signed.position else None,
        signedAt=signed.signed_at.iso if signed.signed_at else None,
        **reading.evidence(signed.name, about),
        **about.marks(),
    )


def persons(reading: Reading) -> None:
    """Persons with the posts that the text gives to them; a bare name has nothing to say."""
    for named in reading.record.persons:
        roles = [role for role in named.roles if "#" in role and is_known(role)]
        if roles:
            node = person(reading, named.name, roles[0], reading.own.rank)
            _holds(reading, reading.own, node, roles, named)


def _holds(
    reading: Reading, about: Subject, node: Node, roles: Iterable[str], located: Located
) -> None:
    header = reading.record.header
    date = header.date
    as_of = full_date(date.iso) if date else None
    for role in roles:
        reading.claims.relationship(
            "HOLDS",
            node,
            post(reading.claims, role),
            about.rank,
            asOf=as_of,
            **reading.evidence(located, about),
        )
