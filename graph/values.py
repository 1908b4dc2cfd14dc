"""Values between Python and the servers, so that both servers give the same.

Dates stay dates. A point in time is stored as ISO text, because ArcadeDB drops its zone; what
a query itself computes (``datetime()``, ``duration.between(…)``) is read as ISO text too.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import neo4j.graph
import neo4j.time


@dataclass(frozen=True)
class Node:
    """A node of an answer; ``id`` joins nodes and edges of one answer and means nothing else."""

    labels: tuple[str, ...]
    properties: dict[str, Any]
    id: str = field(default="", compare=False)


@dataclass(frozen=True)
class Relationship:
    """An edge of an answer; ``start`` and ``end`` are ``Node.id``."""

    type: str
    properties: dict[str, Any]
    start: str = field(default="", compare=False)
    end: str = field(default="", compare=False)
    id: str = field(default="", compare=False)


@dataclass(frozen=True)
class Path:
    """A path of an answer: nodes in walking order, and the edges between them."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


def to_server(value: Any) -> Any:
    """A parameter as both servers take it."""
    if isinstance(value, datetime.datetime | datetime.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_server(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [to_server(item) for item in value]
    return value


def from_server(value: Any) -> Any:
    """A value of an answer as plain Python, or as ``Node``, ``Relationship``, ``Path``."""
    if isinstance(value, neo4j.time.Date):
        return value.to_native()
    if isinstance(value, neo4j.time.DateTime | neo4j.time.Time | neo4j.time.Duration):
        return value.iso_format()
    if isinstance(value, list | tuple) and not isinstance(value, str):
        return [from_server(item) for item in value]
    if isinstance(value, neo4j.graph.Node):
        return _node(value)
    if isinstance(value, neo4j.graph.Relationship):
        return _relationship(value)
    if isinstance(value, neo4j.graph.Path):
        nodes = tuple(_node(node) for node in value.nodes)
        return Path(nodes, tuple(_relationship(edge) for edge in value.relationships))
    if isinstance(value, Mapping):
        return {key: from_server(item) for key, item in value.items()}
    return value


def _node(node: neo4j.graph.Node) -> Node:
    return Node(tuple(sorted(node.labels)), _properties(node), node.element_id)


def _relationship(edge: neo4j.graph.Relationship) -> Relationship:
    start, end = (node.element_id if node is not None else "" for node in edge.nodes)
    return Relationship(edge.type, _properties(edge), start, end, edge.element_id)


def _properties(entity: neo4j.graph.Entity) -> dict[str, Any]:
    # Sorted: the servers give them in orders of their own.
    return {name: from_server(entity[name]) for name in sorted(entity.keys())}
