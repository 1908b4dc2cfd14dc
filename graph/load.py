"""Records are loaded: onto the shelf first, then what they change into the graph.

Loading twice changes nothing, and any order and any split into batches gives the same graph:
the properties of every element are a function of the set of records on the shelf. A load that
was interrupted is finished by the next one.
"""

from __future__ import annotations

import hashlib
import itertools
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.assemble import assembly_version
from graph.assembly.claims import Element, Node, Relationship, canonical
from graph.assembly.fold import Properties, fold_node, fold_relationship
from graph.cypher import (
    delete_nodes,
    delete_relationships,
    ensure_schema,
    indexes,
    node_row,
    relationship_row,
    upsert_nodes,
    upsert_relationships,
    wipe_nodes,
)
from graph.ledger import Due, Kind
from graph.schema import SCHEMA
from graph.shelf import Shelf, shelf_path
from graph.store import Store
from loaders.errors import DirectivesError
from loaders.records import Document

#: Documents that go onto the shelf in one transaction, and elements told to the server in one go.
_DOCUMENTS, _ELEMENTS = 500, 5000

#: Called with the number of documents on the shelf so far, and of elements told so far.
Progress = Callable[[int, int], None]


@dataclass
class LoadReport:
    """What a load did. ``restored``: the server had lost part of the graph, so all was told again.

    ``refused`` holds, per record that could not be loaded, its file and the reason;
    ``doubtful`` the files that were loaded though nothing shows that they are directives.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[tuple[str, DirectivesError]] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)
    nodes: int = 0
    relationships: int = 0
    deleted: int = 0
    restored: bool = False
    seconds: float = 0.0

    @property
    def documents(self) -> int:
        """All documents that were taken in or already there."""
        return self.new + self.changed + self.unchanged


def load(
    store: Store, documents: Iterable[Document], *, progress: Progress | None = None
) -> LoadReport:
    """Load resolved records. One that cannot be loaded is reported, and the rest goes on.

    Raises ``GraphError`` when the server fails; what was not told by then, the next load tells.
    """
    report, started = LoadReport(), time.monotonic()
    with store.writing(), open_shelf(store) as shelf:
        _prepare(store, shelf, report)
        remaining = iter(documents)
        while part := list(itertools.islice(remaining, _DOCUMENTS)):
            with shelf.transaction():
                for document in part:
                    _put(shelf, document, report)
            _tell(store, shelf, report, progress)
        _tell(store, shelf, report, progress)
    report.seconds = time.monotonic() - started
    return report


def rebuild(store: Store, *, progress: Progress | None = None) -> LoadReport:
    """Delete the graph and make it again from the records on the shelf."""
    report, started = LoadReport(), time.monotonic()
    with store.writing(), open_shelf(store) as shelf:
        _assemble_again(shelf, report)
        with shelf.transaction():
            shelf.ledger.tell_everything_again()
        clear(store)
        ensure_schema(store)
        _tell(store, shelf, report, progress)
    report.seconds = time.monotonic() - started
    return report


def clear(store: Store) -> None:
    """Delete every node that the schema knows, with its relationships; the shelf stays."""
    with store.writing():
        for node in SCHEMA.nodes:
            while store.run(wipe_nodes(node.label)).rows[0][0]:
                pass


def open_shelf(store: Store) -> Shelf:
    """The shelf of records beside this database."""
    return Shelf(shelf_path(store.target, store.database))


def _prepare(store: Store, shelf: Shelf, report: LoadReport) -> None:
    """Bring server and shelf to one state: schema, version of the program, lost elements."""
    if shelf.about("assembly") != assembly_version():
        _assemble_again(shelf, report)
    report.restored = store.count() < shelf.ledger.count_told("node")
    schema = canonical([[node.label, node.key] for node in SCHEMA.nodes] + [*indexes()])
    if report.restored or shelf.about("schema") != schema:
        ensure_schema(store)
        shelf.note("schema", schema)
    if report.restored:
        with shelf.transaction():
            shelf.ledger.tell_everything_again()


def _assemble_again(shelf: Shelf, report: LoadReport) -> None:
    with shelf.transaction():
        for key in shelf.document_keys():
            try:
                with shelf.transaction():
                    shelf.reassemble(key)
            except DirectivesError as error:
                report.refused.append((key, error))
        shelf.note("assembly", assembly_version())


def _put(shelf: Shelf, document: Document, report: LoadReport) -> None:
    try:
        outcome = shelf.put(document)
    except DirectivesError as error:
        report.refused.append((document.source.file, error))
        return
    setattr(report, outcome, getattr(report, outcome) + 1)


# What is due is told to the server.


def _tell(store: Store, shelf: Shelf, report: LoadReport, progress: Progress | None) -> None:
    """Tell the server everything that is due, nodes before the relationships between them."""
    for kind in ("node", "relationship"):
        while due := shelf.ledger.due(kind, _ELEMENTS):
            _tell_some(store, shelf, kind, due, report)
            if progress is not None:
                progress(report.documents, report.nodes + report.relationships)


def _tell_some(store: Store, shelf: Shelf, kind: Kind, due: list[Due], report: LoadReport) -> None:
    """Recompute these elements and write those that differ from what the server was told.

    Only when the server has acknowledged them all does the ledger note it, so that a crash
    in between leads to the same statements once more, and they change nothing then.
    """
    rows = _nodes(shelf, due) if kind == "node" else _relationships(shelf, due)
    digests = {entry.id: _digest(rows[entry.element]) for entry in due if entry.voices}
    changed = [e for e in due if e.voices and digests[e.id] != e.told]
    gone = [e for e in due if not e.voices]
    _delete(store, [e.element for e in gone])
    _upsert(store, {e.element: rows[e.element] for e in changed})
    with shelf.transaction():
        shelf.ledger.settle(digests, [e.id for e in gone])
    report.deleted += len(gone)
    if kind == "node":
        report.nodes += len(changed)
    else:
        report.relationships += len(changed)


def _nodes(shelf: Shelf, due: list[Due]) -> dict[Element, Properties]:
    rows: dict[Element, Properties] = {}
    with shelf.transaction():
        for entry in due:
            if isinstance(entry.element, Node) and entry.voices:
                rows[entry.element] = fold_node(entry.element, entry.voices)
                if entry.element.label == "Document":
                    shelf.ledger.note_date(entry.id, rows[entry.element].get("date"))
    return rows


def _relationships(shelf: Shelf, due: list[Due]) -> dict[Element, Properties]:
    cited = [e.element for e in due if isinstance(e.element, Relationship)]
    ends = (end for r in cited if r.type == "CITES" for end in (r.source, r.target))
    dates = shelf.ledger.dates(ends)
    return {
        entry.element: fold_relationship(entry.element, entry.voices, dates.get)
        for entry in due
        if isinstance(entry.element, Relationship) and entry.voices
    }


def _digest(properties: Properties) -> bytes:
    return hashlib.blake2b(canonical(properties).encode(), digest_size=16).digest()


def _upsert(store: Store, rows: dict[Element, Properties]) -> None:
    batches: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for element, properties in rows.items():
        if isinstance(element, Node):
            batches[upsert_nodes(element.label)].append(node_row(element, properties))
        else:
            ends = element.source.label, element.target.label
            statement = upsert_relationships(element.type, *ends)
            batches[statement].append(relationship_row(element, properties))
    for statement, batch in batches.items():
        store.write(statement, batch)


def _delete(store: Store, elements: Iterable[Element]) -> None:
    batches: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for element in elements:
        if isinstance(element, Node):
            batches[delete_nodes(element.label)].append(node_row(element))
        else:
            ends = element.source.label, element.target.label
            batches[delete_relationships(element.type, *ends)].append(relationship_row(element))
    for statement, batch in batches.items():
        store.write(statement, batch)
