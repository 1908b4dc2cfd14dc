"""Addressees, copies, guidance and incoming stamps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from graph.assembly.bodies import collective, is_known, organization, post
from graph.assembly.claims import LOADED, Node
from graph.assembly.evidence import Reading, Subject, full_date, plain
from graph.assembly.groups import has_members
from graph.keys import split_org
from loaders.records import Addressee, Copy, Receipt


class _Body(Protocol):
    @property
    def surface(self) -> str: ...
    @property
    def org(self) -> str | None: ...


def recipient(reading: Reading, body: _Body, place: str, about: Subject) -> Node:
    """The node of a body, group or post; one nobody could resolve gets a node of its own.

    ``about`` is the document that names it, on whose day a group has its members. ``place`` is
    where it stands in the record, e.g. ``a1.2``: it keys what has no other name, so that two
    unknown bodies of two letters never become one.
    """
    claims, name, rank = reading.claims, plain(body.surface), about.rank
    aliases = [name] if name else None
    if body.org is None or not is_known(body.org):
        return claims.node(
            "Organization", reading.fact_id(place), rank, name=name, kind="unresolved"
        )
    if "#" in body.org:
        return post(claims, body.org, rank, name)
    if split_org(body.org)[1].startswith("c."):
        return _group(reading, body, body.org, about)
    return organization(claims, body.org, rank, aliases=aliases)


def _group(reading: Reading, body: _Body, org: str, about: Subject) -> Node:
    kind, name = getattr(body, "kind", None), plain(body.surface)
    stated_count = getattr(body, "stated_count", None)
    node = collective(
        reading.claims,
        org,
        about.rank,
        name=name,
        aliases=[name] if name else None,
        kind=kind if kind in ("collective", "position_group") else None,
        statedCount=stated_count,
    )
    has_members(reading, node, about, stated_count)
    return node


def addressees(reading: Reading) -> None:
    """``ADDRESSED_TO``, once per member, in the order of the text."""
    about = reading.told
    for order, (item, node, member) in enumerate(_members(reading, reading.record.addressees), 1):
        reading.claims.relationship(
            "ADDRESSED_TO",
            about.node,
            node,
            about.rank,
            fact=reading.fact_id(item.id),
            order=order,
            **reading.evidence(member, about, rule_of=item),
            **about.marks(),
        )


def _members(
    reading: Reading, items: Sequence[Addressee] | Sequence[Copy]
) -> Iterator[tuple[Addressee | Copy, Node, Any]]:
    for item in items:
        for n, member in enumerate(item.members, 1):
            node = recipient(reading, member, f"{item.id}.{n}", reading.told)
            yield item, node, member


def copies(reading: Reading) -> None:
    """``COPIED_TO``; ``Như trên`` stands for all addressees, with the quote of the reference."""
    about = reading.told
    order = 0
    for item in reading.record.copies:
        for _, node, member in _members(reading, [item]):
            order += 1
            _copied_to(reading, about, item, node, order, False, member)
        if item.refers_to == "addressees":
            order += 1
            for _, node, _member in _members(reading, reading.record.addressees):
                _copied_to(reading, about, item, node, order, True, item)


def _copied_to(
    reading: Reading, about: Subject, item: Copy, node: Node, order: int, via: bool, located: Any
) -> None:
    purpose = item.purpose
    reading.claims.relationship(
        "COPIED_TO",
        about.node,
        node,
        about.rank,
        fact=reading.fact_id(item.id),
        order=order,
        purpose=purpose.code if purpose else None,
        purposeText=plain(purpose.surface) if purpose else None,
        purposeSource=purpose.source if purpose else None,
        viaReference=via,
        **reading.evidence(located, about, rule_of=item),
        **about.marks(),
    )


def guidance(reading: Reading) -> None:
    """``FOLLOWS_GUIDANCE_OF``, once per body of a phrase."""
    for phrase in reading.record.guidance:
        about = reading.citing(phrase.citing)
        evidence = reading.evidence(phrase, about)
        for n, body in enumerate(phrase.bodies, 1):
            reading.claims.relationship(
                "FOLLOWS_GUIDANCE_OF",
                about.node,
                recipient(reading, body, f"{phrase.id}.{n}", about),
                about.rank,
                fact=reading.fact_id(phrase.id),
                cue=plain(phrase.cue.surface) if phrase.cue else None,
                cueRelation=phrase.cue_relation,
                **evidence,
                **about.marks(),
            )


def receipt(reading: Reading, stamp: Receipt, item: str) -> None:
    """An incoming stamp and its receiver; ``item`` is its id, ``s`` and a number."""
    claims, received = reading.claims, stamp.received_date
    node = claims.node(
        "Receipt",
        reading.fact_id(item),
        LOADED,
        incomingNumber=stamp.incoming_number.value if stamp.incoming_number else None,
        receivedDate=full_date(received.iso) if received else None,
        forwardedTo=plain(stamp.forwarded_to.surface) if stamp.forwarded_to else None,
        fileNumber=plain(stamp.file_number.surface) if stamp.file_number else None,
        **reading.evidence(stamp, reading.own),
    )
    claims.relationship("RECEIVED_AS", reading.own.node, node, LOADED)
    receiver = stamp.receiver
    if receiver is not None:
        body = recipient(reading, receiver, f"{item}.1", reading.own)
        if body.label == "Organization":
            claims.node("Organization", body.key, LOADED, name=receiver.name)
            claims.relationship("RECEIVED_BY", node, body, LOADED)
