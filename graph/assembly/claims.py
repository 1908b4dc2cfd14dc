"""What records say about nodes and relationships, before it is put together.

A claim is one record group's saying about one element. The properties of an element are a
function of the *set* of all claims about it (``fold``), so no order of loading can matter.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

from graph.schema import SCHEMA, Property
from loaders.errors import RecordError

#: How far a claim is trusted: what the document says of itself, what a news report says of it,
#: what its citations say, and what is only a guess or follows from a key.
LOADED, REPORTED, CITED, GUESSED = 3, 2, 1, 0

#: Characters; an index of Neo4j takes 8,167 bytes.
_LONGEST_KEY, _LONGEST_INDEXED = 2000, 1000

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))

#: Half of a character, from a broken file: no server takes it.
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Node(NamedTuple):
    """A node, known by its label and the value of its key property."""

    label: str
    key: str


class Relationship(NamedTuple):
    """A relationship, known by type, ends and, where its type says so, a fact id."""

    type: str
    source: Node
    target: Node
    fact: str = ""


Element = Node | Relationship


class Claim(NamedTuple):
    """One saying about an element; ``said`` is the canonical JSON of its properties."""

    element: Element
    rank: int
    said: str


class Claims:
    """A set of claims that holds them to the schema.

    A name that is not declared, or an end that its type does not join, raises ``KeyError``:
    it is a defect of the program, not of a record.
    """

    def __init__(self) -> None:
        self.all: set[Claim] = set()
        self._elements: set[Element] = set()
        self._leaving: dict[tuple[str, Node], list[Relationship]] = defaultdict(list)

    def __contains__(self, element: Element) -> bool:
        return element in self._elements

    def node(self, label: str, key: str, rank: int = GUESSED, /, **said: Any) -> Node:
        """Claim a node with these properties; None says nothing.

        Raises ``RecordError`` for a key that no server would take.
        """
        if len(key) > _LONGEST_KEY:
            raise RecordError("graph.key_too_long", begin=key[:80])
        node = Node(label, _LONE_SURROGATE.sub("\ufffd", key))
        self._add(node, rank, _said(SCHEMA.node_types[label].by_name, said))
        return node

    def relationship(
        self,
        type: str,
        source: Node,
        target: Node,
        rank: int = GUESSED,
        /,
        *,
        fact: str = "",
        **said: Any,
    ) -> None:
        """Claim a relationship; ``fact`` tells several of one pair apart, see the schema."""
        kind = SCHEMA.relationship_types[type]
        if (source.label, target.label) not in kind.ends:
            raise KeyError(f"{type} does not join {source.label} to {target.label}")
        if (kind.by is not None) != bool(fact):
            raise KeyError(f"{type}: fact id {fact!r}")
        if kind.by is not None:
            said[kind.by] = fact
        self._add(Relationship(type, source, target, fact), rank, _said(kind.by_name, said))

    def relationships(self, type: str, source: Node) -> list[Relationship]:
        """The relationships of a type that were claimed so far from a node."""
        return self._leaving[type, source]

    def _add(self, element: Element, rank: int, said: str) -> None:
        if isinstance(element, Relationship) and element not in self._elements:
            self._leaving[element.type, element.source].append(element)
        self._elements.add(element)
        self.all.add(Claim(element, rank, said))


def _said(declared: Mapping[str, Property], said: dict[str, Any]) -> str:
    unknown = said.keys() - declared.keys()
    if unknown:
        raise KeyError(f"not declared: {sorted(unknown)}")
    text = canonical(
        {
            name: _indexable(value) if declared[name].indexed else value
            for name, value in said.items()
            if value is not None
        }
    )
    return _LONE_SURROGATE.sub("\ufffd", text)


def _indexable(value: Any) -> Any:
    """A value that an index takes: a misread page is no name, so its rest may go."""
    too_long = isinstance(value, str) and len(value) > _LONGEST_INDEXED
    return f"{value[: _LONGEST_INDEXED - 1]}…" if too_long else value


def canonical(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no blanks."""
    return _ENCODER.encode(value)


def element_name(element: Element) -> str:
    """An element as one text, the inverse of ``parse_element``."""
    if isinstance(element, Node):
        return canonical([element.label, element.key])
    source, target = element.source, element.target
    return canonical(
        [element.type, source.label, source.key, target.label, target.key, element.fact]
    )


def parse_element(name: str) -> Element:
    """The element of a text that ``element_name`` made."""
    parts = json.loads(name)
    if len(parts) == 2:
        return Node(*parts)
    kind, source_label, source_key, target_label, target_key, fact = parts
    return Relationship(kind, Node(source_label, source_key), Node(target_label, target_key), fact)
