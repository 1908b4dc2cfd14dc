"""Mentions of documents: Citation nodes, what they refer to, and the CITES they support."""

from __future__ import annotations

from typing import Any

from graph.assembly.claims import CITED, GUESSED, LOADED, Node
from graph.assembly.evidence import REPORTED_CONFIDENCE, Reading, Subject, plain, trusted_dates
from graph.assembly.header import cited_issuer, document_node
from loaders.records import Citation

#: The most that a key of this status can be trusted (domain 7.4).
_STATUS_CONFIDENCE = {"resolved": 1.0, "inferred": 0.8, "unresolved": 0.6}


def citations(reading: Reading) -> None:
    """All mentions of a record. ``self`` mentions get a node and no edge to a document."""
    for citation in reading.record.citations:
        describes = citation.relation == "DESCRIBES"
        about = reading.own if describes else reading.citing(citation.citing)
        node = _citation_node(reading, citation, about)
        reading.claims.relationship("HAS_CITATION", reading.own.node, node, LOADED)
        if citation.mention_type == "self":
            continue
        if _is_ambiguous(citation):
            _candidates(reading, citation, node, about)
        elif citation.key is not None:
            _target(reading, citation, citation.key, node, about)


def _is_ambiguous(citation: Citation) -> bool:
    return citation.key_status == "unresolved" and bool(citation.candidates)


def _citation_node(reading: Reading, citation: Citation, about: Subject) -> Node:
    return reading.claims.node(
        "Citation",
        reading.fact_id(citation.id),
        LOADED,
        citing=about.node.key,
        surface=citation.surface,
        mentionType=citation.mention_type,
        relation=citation.relation,
        cue=plain(citation.cue.surface) if citation.cue else None,
        mode=citation.mode,
        negated=citation.negated,
        keyStatus=citation.key_status,
        symbol=citation.symbol,
        dateText=plain(citation.date.surface) if citation.date else None,
        provision=citation.provision,
        section=citation.section,
        **reading.evidence(citation, about),
        **about.marks(),
    )


def _candidates(reading: Reading, citation: Citation, node: Node, about: Subject) -> None:
    """One edge per document that an ambiguous mention may mean."""
    most = REPORTED_CONFIDENCE if about.reported_by else 1.0
    for candidate in citation.candidates:
        document = document_node(
            reading.claims, candidate.key, GUESSED, status="cited", keyStatus="unresolved"
        )
        reading.claims.relationship(
            "REFERS_TO",
            node,
            document,
            LOADED,
            keyStatus="unresolved",
            confidence=min(candidate.confidence, most),
        )


def _target(reading: Reading, citation: Citation, key: str, node: Node, about: Subject) -> None:
    """The cited document with what this mention says of it, and the edges to it."""
    evidence = reading.evidence(citation, about)
    status = citation.key_status or "resolved"
    confidence = min(evidence["confidence"], _STATUS_CONFIDENCE[status])
    document = _cited_document(reading, citation, key, status)
    cited_issuer(reading, document, citation, about)
    reading.claims.relationship(
        "REFERS_TO", node, document, LOADED, keyStatus=status, confidence=confidence
    )
    if citation.relation == "DESCRIBES":
        reading.claims.relationship("DESCRIBES", about.node, document, LOADED, **evidence)
    elif document != about.node:
        reading.claims.relationship(
            "CITES",
            about.node,
            document,
            about.rank,
            **_mention(citation, about, {**evidence, "confidence": confidence}),
        )


def _cited_document(reading: Reading, citation: Citation, key: str, status: str) -> Node:
    claims, title = reading.claims, citation.title
    document = document_node(
        claims,
        key,
        CITED,
        status="cited",
        keyStatus=status,
        symbol=citation.symbol,
        title=plain(title.surface) if title else None,
        dateText=plain(citation.date.surface) if citation.date else None,
    )
    for rank, day in trusted_dates(citation.date):
        claims.node("Document", key, rank, date=day)
    if title is None and citation.mention_type == "named":
        claims.node("Document", key, GUESSED, title=plain(citation.surface))
    return document


def _mention(citation: Citation, about: Subject, evidence: dict[str, Any]) -> dict[str, Any]:
    """One mention's part in the ``CITES`` of its pair."""
    return {
        "relation": citation.relation or "MENTIONS",
        "mode": citation.mode,
        "negated": citation.negated,
        "cue": plain(citation.cue.surface) if citation.cue else None,
        "provisions": citation.provision.split(";") if citation.provision else None,
        **evidence,
        **about.marks(),
    }
