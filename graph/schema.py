"""What the graph is, declared once: labels, keys, properties and relationships.

The tables stand in ``schema_nodes`` and ``schema_relationships``. Constraints and upserts
(``cypher``), the rows (``assembly``), the dump and the page ``docs/schema.md`` derive from
them, so that a new kind of node or relationship is a declaration there.
Source: domain specification, section 7.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.schema_kinds import NodeType, Property, PropertyType, RelationshipType, Schema
from graph.schema_nodes import NODES
from graph.schema_relationships import RELATIONSHIPS

__all__ = [
    "SCHEMA",
    "NodeType",
    "Property",
    "PropertyType",
    "RelationshipType",
    "Schema",
    "from_server",
    "to_server",
]

SCHEMA = Schema(nodes=NODES, relationships=RELATIONSHIPS)


def to_server(kind: NodeType | RelationshipType, properties: dict[str, Any]) -> dict[str, Any]:
    """JSON values as the values a server stores: dates become dates, the rest stays.

    A point in time stays ISO text, because ArcadeDB would drop its zone. Raises ``KeyError``
    for a property that is not declared.
    """
    return {name: _typed(kind.by_name[name].type, value) for name, value in properties.items()}


def from_server(kind: NodeType | RelationshipType, properties: dict[str, Any]) -> dict[str, Any]:
    """The values that a server gave as JSON values, without those that differ per loading.

    Properties that are not declared are kept, so that a comparison shows them.
    """
    plain = {}
    for name, value in properties.items():
        declared = kind.by_name.get(name)
        if value is None or (declared is not None and declared.volatile):
            continue
        plain[name] = value.isoformat() if isinstance(value, date) else value
    return plain


def _typed(wanted: PropertyType, value: Any) -> Any:
    if wanted == "date":
        return date.fromisoformat(value)
    return float(value) if wanted == "float" else value
