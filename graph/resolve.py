"""Resolving one document: its record with bodies, keys and levels filled in.

Only the document itself and the gazetteer of its day are asked; what other documents say is
the business of the load. The order matters: the heading gives the context in which every
other name is read.
"""

from __future__ import annotations

from dataclasses import replace

from graph.bodies import resolve_body
from graph.checks import checked
from graph.context import Context
from graph.keys import split_org
from graph.members import resolve_members, resolve_together
from graph.naming import canonical_name
from graph.posts import on_behalf_of, resolve_post
from graph.resolve_header import resolve_header, resolve_reported
from graph.resolve_named import resolve_named
from graph.resolve_numbered import as_date, resolve_numbered
from graph.resolve_tasks import resolve_lines, resolve_tasks
from loaders.records import (
    Addressee,
    Authority,
    Citation,
    CitedIssuer,
    Copy,
    Document,
    Guidance,
    Header,
    Member,
    Person,
    Receipt,
    Signature,
)


def resolve(document: Document) -> Document:
    """The record with ``org``, ``key``, ``keyStatus`` and ``level`` as far as they are known.

    A record that is resolved already is resolved anew. Never raises for a record that the
    reader made.
    """
    header = resolve_header(document)
    header = resolve_reported(document, header)
    document = replace(document, header=header)
    context = context_of(header)
    signature = _signature(document.signature, context) if document.signature else None
    resolved = replace(
        document,
        citations=_citations(document, context),
        guidance=tuple(_guidance(g, document, context) for g in document.guidance),
        addressees=tuple(_addressee(a, context) for a in document.addressees),
        copies=tuple(_copy(c, context) for c in document.copies),
        signature=signature,
        receipts=tuple(_receipt(r, context) for r in document.receipts),
        tasks=resolve_tasks(document, context),
        reporting_lines=resolve_lines(document, context),
        persons=tuple(_person(p, signature, context) for p in document.persons),
    )
    return checked(resolved)


def context_of(header: Header) -> Context:
    """What names in the document are read against; in the press, the reported directive."""
    reported = header.reports
    issuer = (reported.issuer if reported else None) or header.issuer
    decided = (reported.decided_by if reported else None) or header.decided_by
    org = issuer.org if issuer else None
    dated = (reported.date if reported else None) or header.date
    return Context(
        area=split_org(org)[0] if org else (header.place.area if header.place else None),
        level=(reported.level if reported else None) or header.level,
        system=(reported.system if reported else None) or header.system,
        date=as_date(dated.iso if dated else None),
        issuer_org=org,
        decided_by=decided.org if decided else None,
    )


def _citations(document: Document, context: Context) -> tuple[Citation, ...]:
    """Numbered ones first, for they help each other; then names; then what points back."""
    own_key = document.header.reports.key if document.header.reports else document.header.key
    resolved = resolve_numbered(document, document.citations, context)
    done: list[Citation] = []
    for citation in resolved:
        if citation.mention_type == "self":
            done.append(_self(citation, own_key, context))
        elif citation.mention_type == "named":
            done.append(resolve_named(citation, context, done))
        else:
            done.append(citation)
    by_id = {c.id: c for c in done}
    pointed = [_pointed(c, by_id) for c in done]
    return tuple(_first_mentions([_citing(c, own_key) for c in pointed]))


def _self(citation: Citation, own_key: str | None, context: Context) -> Citation:
    issuer = citation.issuer
    if issuer and issuer.surface:
        issuer = replace(issuer, org=context.issuer_org, decided_by=context.decided_by)
    return replace(citation, key=own_key, key_status="resolved", issuer=issuer)


def _pointed(citation: Citation, by_id: dict[str, Citation]) -> Citation:
    """A back reference means what it points to."""
    if citation.rule != "citation.back" or citation.coref_of is None:
        return citation
    target = by_id.get(citation.coref_of)
    if target is None:
        return citation
    org = target.issuer.org if target.issuer else None
    return replace(
        citation,
        key=target.key,
        key_status=target.key_status,
        issuer=CitedIssuer(org=org, source="coreference"),
        candidates=target.candidates,
    )


def _citing(citation: Citation, own_key: str | None) -> Citation:
    if citation.citing != "reported":
        return citation
    return replace(citation, citing=own_key or "self")


def _first_mentions(citations: list[Citation]) -> list[Citation]:
    """``coref_of``: the first mention of the same document in the file (domain 3.8)."""
    first: dict[str, str] = {}
    result = []
    for citation in citations:
        key = citation.key
        origin = first.get(key) if key else None
        result.append(replace(citation, coref_of=origin))
        if key and origin is None:
            first[key] = citation.id
    return result


def _guidance(guidance: Guidance, document: Document, context: Context) -> Guidance:
    found = resolve_together([body.surface for body in guidance.bodies], context)
    bodies = tuple(
        replace(body, org=one.org) for body, one in zip(guidance.bodies, found, strict=True)
    )
    reports = document.header.reports
    return replace(guidance, bodies=bodies, citing=reports.key if reports else None)


def _members(surface: str, start: int, context: Context) -> tuple[Member, ...]:
    return tuple(
        Member(
            surface=surface[first:last],
            start=start + first,
            end=start + last,
            org=found.org,
            kind=found.kind,
            stated_count=count,
            candidates=found.candidates if found.org is None else (),
        )
        for first, last, found, count in resolve_members(surface, context)
    )


def _addressee(addressee: Addressee, context: Context) -> Addressee:
    return replace(addressee, members=_members(addressee.surface, addressee.start, context))


def _copy(copy: Copy, context: Context) -> Copy:
    if copy.refers_to:
        return copy
    return replace(copy, members=_members(copy.surface, copy.start, context))


def _signature(signature: Signature, context: Context) -> Signature:
    authority = _authority(signature.authority, context)
    second = _authority(signature.authority2, context)
    position = signature.position
    if position is not None:
        line = signature.authority.surface if signature.authority else None
        position = replace(position, post=resolve_post(position.surface, line, context))
    return replace(signature, authority=authority, authority2=second, position=position)


def _authority(authority: Authority | None, context: Context) -> Authority | None:
    if authority is None:
        return None
    named = on_behalf_of(authority.surface, authority.code, context)
    return replace(authority, on_behalf_of=named)


def _receipt(receipt: Receipt, context: Context) -> Receipt:
    if receipt.receiver is None:
        return receipt
    org = resolve_body(receipt.receiver.surface, context).org
    name = canonical_name(org) if org else None
    return replace(receipt, receiver=replace(receipt.receiver, org=org, name=name))


def _person(person: Person, signature: Signature | None, context: Context) -> Person:
    """The posts a person holds; a signer's is that of the signature."""
    if person.context == "signer":
        post = signature.position.post if signature and signature.position else None
        return replace(person, roles=(post,) if post else ())
    return person
