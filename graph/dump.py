"""The whole graph as sorted JSON lines: the same bytes for the same graph on both servers.

A line is a node, ``{"label", "key", "properties"}``, or a relationship, ``{"type", "from",
"to", "properties"}`` with ``[label, key]`` at its ends. What differs from one loading to the
next (``loadedAt``) is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.assembly.claims import Element, Node, canonical
from graph.schema import SCHEMA, from_server
from graph.store import Store

_SECONDS = 3600.0  # a dump of a large graph takes minutes, and nobody waits for it


def dump(store: Store) -> Iterator[str]:
    """All nodes and relationships of a database, sorted, one JSON text each."""
    return iter(sorted([*_nodes(store), *_relationships(store)]))


def dump_rows(rows: Mapping[Element, Mapping[str, Any]]) -> Iterator[str]:
    """The dump of a projected graph (``assemble.project``), without any server."""
    return iter(sorted(_line(element, dict(said)) for element, said in rows.items()))


def write_dump(lines: Iterable[str]) -> str:
    """The dump as one text, a line per element."""
    return "".join(line + "\n" for line in lines)


def _line(element: Element, properties: dict[str, Any]) -> str:
    if isinstance(element, Node):
        said = from_server(SCHEMA.node_types[element.label], properties)
        return _node_line(element.label, element.key, said)
    said = from_server(SCHEMA.relationship_types[element.type], properties)
    ends = (element.source.label, element.source.key), (element.target.label, element.target.key)
    return _relationship_line(element.type, *ends, said)


def _node_line(label: str, key: str, properties: dict[str, Any]) -> str:
    return canonical({"label": label, "key": key, "properties": properties})


def _relationship_line(
    type_: str, source: tuple[str, str], target: tuple[str, str], properties: dict[str, Any]
) -> str:
    return canonical({"type": type_, "from": [*source], "to": [*target], "properties": properties})


def _nodes(store: Store) -> Iterator[str]:
    for labels, properties in store.read(
        "MATCH (n) RETURN labels(n), properties(n)", timeout=_SECONDS
    ):
        label, key = _name(labels, properties)
        kind = SCHEMA.node_types.get(label)
        yield _node_line(label, key, from_server(kind, properties) if kind else properties)


def _relationships(store: Store) -> Iterator[str]:
    keys = "{key: %s.key, id: %s.id, sha256: %s.sha256}"
    for type_, properties, from_labels, from_keys, to_labels, to_keys in store.read(
        "MATCH (a)-[r]->(b) RETURN type(r), properties(r),"
        f" labels(a), {keys.replace('%s', 'a')}, labels(b), {keys.replace('%s', 'b')}",
        timeout=_SECONDS,
    ):
        kind = SCHEMA.relationship_types.get(type_)
        said = from_server(kind, properties) if kind else properties
        yield _relationship_line(
            type_, _name(from_labels, from_keys), _name(to_labels, to_keys), said
        )


def _name(labels: list[str], properties: Mapping[str, Any]) -> tuple[str, str]:
    """Label and key of a node; a foreign one is named as well as it can be."""
    label = "|".join(sorted(labels))
    kind = SCHEMA.node_types.get(label)
    return label, str(properties.get(kind.key) if kind else "")
