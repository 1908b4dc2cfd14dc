"""Statements from the schema: constraints, upserts and deletions, the same on both servers.

Every statement takes ``$rows``, a list of maps; values are parameters, and only names that the
schema declares stand in the text, each through ``quoted``.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from graph.assembly.claims import Node, Relationship
from graph.schema import SCHEMA, NodeType, to_server
from graph.store import Store, quoted

_WIPED = 5000  # nodes deleted per transaction


def ensure_schema(store: Store) -> None:
    """Make the server hold the schema: unique keys, and indexes on what people look up."""
    for node in SCHEMA.nodes:
        store.ensure_unique(node.label, node.key)
    for label, name in indexes():
        store.ensure_index(label, name)


def indexes() -> list[tuple[str, str]]:
    """Labels and properties that are indexed besides the keys."""
    return [(n.label, p.name) for n in SCHEMA.nodes for p in n.properties if p.indexed]


@cache
def upsert_nodes(label: str) -> str:
    """Nodes by key; rows: ``key``, ``properties``. Properties that are not given are removed."""
    node = SCHEMA.node_types[label]
    return f"UNWIND $rows AS row MERGE (n{_match(node, 'row.key')}) SET n = row.properties"


@cache
def delete_nodes(label: str) -> str:
    """Nodes by key with all their relationships; rows: ``key``."""
    node = SCHEMA.node_types[label]
    return f"UNWIND $rows AS row MATCH (n{_match(node, 'row.key')}) DETACH DELETE n"


@cache
def wipe_nodes(label: str) -> str:
    """Some nodes of a label with all their relationships; answers how many there were."""
    some = f"MATCH (n:{quoted(SCHEMA.node_types[label].label)}) WITH n LIMIT {_WIPED}"
    return f"{some} DETACH DELETE n RETURN count(*) AS n"


@cache
def upsert_relationships(type_: str, source: str, target: str) -> str:
    """Relationships between nodes that are there; rows: ``source``, ``target``, ``properties``
    and, where the type has several per pair, ``fact``."""
    return (
        f"UNWIND $rows AS row {_ends(source, target)}"
        f" MERGE (a)-[r{_relationship(type_)}]->(b) SET r = row.properties"
    )


@cache
def delete_relationships(type_: str, source: str, target: str) -> str:
    """Relationships by their ends; rows: ``source``, ``target`` and, as above, ``fact``."""
    return (
        f"UNWIND $rows AS row {_ends(source, target)}"
        f" MATCH (a)-[r{_relationship(type_)}]->(b) DELETE r"
    )


def node_row(node: Node, properties: dict[str, Any] | None = None) -> dict[str, Any]:
    """The row of a node for the statements above."""
    kind = SCHEMA.node_types[node.label]
    return {"key": node.key, "properties": to_server(kind, properties or {})}


def relationship_row(
    relationship: Relationship, properties: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The row of a relationship for the statements above."""
    kind = SCHEMA.relationship_types[relationship.type]
    # The fact is compared with a stored property, so it has that property's type (a date).
    fact = to_server(kind, {kind.by: relationship.fact})[kind.by] if kind.by else ""
    return {
        "source": relationship.source.key,
        "target": relationship.target.key,
        "fact": fact,
        "properties": to_server(kind, properties or {}),
    }


def _match(node: NodeType, value: str) -> str:
    return f":{quoted(node.label)} {{{quoted(node.key)}: {value}}}"


def _ends(source: str, target: str) -> str:
    start, end = SCHEMA.node_types[source], SCHEMA.node_types[target]
    return f"MATCH (a{_match(start, 'row.source')}) MATCH (b{_match(end, 'row.target')})"


def _relationship(type_: str) -> str:
    by = SCHEMA.relationship_types[type_].by
    return f":{quoted(type_)}" + (f" {{{quoted(by)}: row.fact}}" if by else "")
