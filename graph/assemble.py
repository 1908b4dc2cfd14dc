"""Resolved records become the claims, and the claims the rows, of the graph. Pure.

``assemble`` takes the records of *one* document key: the same letter may have come from
several files. ``project`` is the whole graph of any documents; the server is always brought
to exactly that (``load``), and tests compare the two.
Source: domain specification, sections 6 and 7.2 to 7.4.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from graph.assembly.citations import citations
from graph.assembly.claims import Claim, Claims, Element, Node, Relationship
from graph.assembly.evidence import Reading
from graph.assembly.fold import Voice, fold_node, fold_relationship
from graph.assembly.header import loaded_document, reported_document
from graph.assembly.recipients import addressees, copies, guidance, receipt
from graph.assembly.signing import persons, signature
from graph.assembly.tasks import reporting_lines, tasks
from loaders.errors import RecordError
from loaders.records import Document

#: The program text and tables that decide what graph the same records make.
_DECIDING = (
    *("assemble", "assembly", "expand", "gazetteer", "keys", "naming", "posts", "schema"),
    "vocabulary",
)

#: Each kind of fact: the field of the record that holds it, and what assembles it.
_FACTS: tuple[tuple[str, Callable[[Reading], None]], ...] = (
    ("citations", citations),
    ("guidance", guidance),
    ("addressees", addressees),
    ("copies", copies),
    ("signature", signature),
    ("persons", persons),
    ("tasks", tasks),
    ("reporting_lines", reporting_lines),
)


@cache
def assembly_version() -> str:
    """Changes whenever the same records might make another graph, so that shelves assemble again.

    A digest rather than a number, because a number is forgotten when a table gains a row.
    """
    digest = hashlib.blake2b(digest_size=8)
    folder = Path(__file__).parent
    for file in sorted(folder.rglob("*")):
        place = file.relative_to(folder).as_posix()
        if file.suffix in (".py", ".toml") and place.startswith(_DECIDING):
            digest.update(place.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def key_of(document: Document) -> str:
    """The key of a resolved record. Raises ``RecordError`` for one that has none."""
    if document.header.key is None:
        raise RecordError("graph.record_without_key", file=document.source.file)
    return document.header.key


def assemble(
    records: Sequence[Document], loaded_at: Mapping[str, str] | None = None
) -> frozenset[Claim]:
    """All claims of the records of one document key.

    The fullest record speaks for the document, a genuine text before a reconstructed one; the
    others add the fields and the kinds of fact that it lacks, their source files, and their own
    incoming stamps. ``loaded_at`` gives the time of loading by source sha256. Raises
    ``RecordError`` for a record without a key or with a fact whose quote is not in the text.
    """
    claims = Claims()
    ordered = sorted(records, key=_precedence)
    readings = [Reading(record, key_of(record), claims) for record in ordered]
    if len({reading.key for reading in readings}) != 1:
        raise ValueError("records of several documents")
    loaded_document(readings, loaded_at or {})
    reported = next((r for r in readings if r.record.header.reports), None)
    if reported is not None and reported.record.header.reports is not None:
        reported_document(reported, reported.record.header.reports)
    for field, build in _FACTS:
        speaker = next((r for r in readings if getattr(r.record, field)), None)
        if speaker is not None:
            build(speaker)
    stamps = [(reading, stamp) for reading in readings for stamp in reading.record.receipts]
    for n, (reading, stamp) in enumerate(stamps, 1):
        receipt(reading, stamp, f"s{n}")
    return frozenset(claims.all)


def _precedence(record: Document) -> tuple[bool, int, str]:
    return record.provenance is not None, -record.source.char_count, record.source.sha256


def project(documents: Iterable[Document]) -> dict[Element, dict[str, Any]]:
    """The whole graph of these documents: every element with its properties."""
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        groups[key_of(document)].append(document)
    voices: dict[Element, dict[tuple[int, str], int]] = defaultdict(lambda: defaultdict(int))
    for records in groups.values():
        for claim in assemble(records):
            voices[claim.element][claim.rank, claim.said] += 1
    heard = {
        element: [Voice(rank, said, count) for (rank, said), count in spoken.items()]
        for element, spoken in voices.items()
    }
    nodes: dict[Element, dict[str, Any]] = {
        e: fold_node(e, v) for e, v in heard.items() if isinstance(e, Node)
    }
    edges: dict[Element, dict[str, Any]] = {
        e: fold_relationship(e, v, lambda node: nodes[node].get("date"))
        for e, v in heard.items()
        if isinstance(e, Relationship)
    }
    return edges | nodes
