"""The words in which the schema is declared: property, node type, relationship type."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

PropertyType = Literal["string", "integer", "float", "boolean", "date", "datetime", "string[]"]

#: How the values that several records give to one property become one value:
#: ``vote`` the most trusted source, then the most frequent, then the smallest value;
#: ``union`` all values; ``strongest`` the first of ``Property.order`` that anyone gave.
Merge = Literal["vote", "union", "strongest"]


@dataclass(frozen=True, kw_only=True)
class Property:
    """A property: its name and type, and what it says in Vietnamese and English."""

    name: str
    vi: str
    en: str
    type: PropertyType = "string"
    merge: Merge = "vote"
    order: tuple[str, ...] = ()
    required: bool = False
    #: looked up by people and queries, so the servers index it
    indexed: bool = False
    #: differs between two equal graphs, so dumps leave it out
    volatile: bool = False


@dataclass(frozen=True, kw_only=True)
class NodeType:
    """A label, and the property whose value is unique and names the node."""

    label: str
    key: str
    vi: str
    en: str
    properties: tuple[Property, ...]

    @cached_property
    def by_name(self) -> dict[str, Property]:
        """The properties by name."""
        return {p.name: p for p in self.properties}


@dataclass(frozen=True, kw_only=True)
class RelationshipType:
    """A relationship type with the pairs of labels it may join.

    There is one relationship per pair of nodes; with ``by`` one per pair and value of that
    property, for facts of which a text may state several about the same two nodes.
    """

    name: str
    ends: tuple[tuple[str, str], ...]
    vi: str
    en: str
    properties: tuple[Property, ...] = ()
    by: str | None = None

    @cached_property
    def by_name(self) -> dict[str, Property]:
        """The properties by name."""
        return {p.name: p for p in self.properties}


@dataclass(frozen=True, kw_only=True)
class Schema:
    """All that a graph may hold."""

    nodes: tuple[NodeType, ...]
    relationships: tuple[RelationshipType, ...]

    @cached_property
    def node_types(self) -> dict[str, NodeType]:
        """The node types by label."""
        return {n.label: n for n in self.nodes}

    @cached_property
    def relationship_types(self) -> dict[str, RelationshipType]:
        """The relationship types by name."""
        return {r.name: r for r in self.relationships}


def pairs(sources: str, targets: str) -> tuple[tuple[str, str], ...]:
    """All pairs of labels: ``pairs("Document", "Organization Position")``."""
    return tuple((a, b) for a in sources.split() for b in targets.split())
