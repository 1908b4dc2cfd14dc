"""Claims about one element become its properties, whatever order they came in."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple, get_args

from graph.assembly.claims import Node, Relationship, canonical
from graph.schema import SCHEMA, Property
from loaders.records import Mode, Relation

Properties = dict[str, Any]

_RELATIONS: tuple[str, ...] = get_args(Relation)
_MODES: tuple[str, ...] = get_args(Mode)


class Voice(NamedTuple):
    """A saying with the number of record groups that say it."""

    rank: int
    said: str
    times: int = 1


def fold_node(node: Node, voices: Iterable[Voice]) -> Properties:
    """The properties of a node: each one by the rule that the schema declares for it."""
    kind = SCHEMA.node_types[node.label]
    votes: dict[str, dict[tuple[int, str], int]] = defaultdict(lambda: defaultdict(int))
    for voice in voices:
        for name, value in json.loads(voice.said).items():
            votes[name][voice.rank, canonical(value)] += voice.times
    properties = {name: _settle(kind.by_name[name], cast) for name, cast in sorted(votes.items())}
    return {**properties, kind.key: node.key}


def _settle(declared: Property, votes: Mapping[tuple[int, str], int]) -> Any:
    if declared.merge == "union":
        return sorted({item for _, value in votes for item in json.loads(value)})
    if declared.merge == "strongest":
        given = {json.loads(value) for _, value in votes}
        return min(given, key=lambda value: (_place(declared.order, value), value))
    winner = min(votes, key=lambda vote: (-vote[0], -votes[vote], vote[1]))
    return json.loads(winner[1])


def _place(order: tuple[str, ...], value: str) -> int:
    return order.index(value) if value in order else len(order)


def fold_relationship(
    relationship: Relationship,
    voices: Iterable[Voice],
    date_of: Callable[[Node], str | None],
) -> Properties:
    """The properties of a relationship; ``date_of`` gives the date of a Document node, if known."""
    spoken = sorted(voices, key=lambda voice: (-voice.rank, voice.said))
    if relationship.type == "CITES":
        properties = _fold_citations([json.loads(voice.said) for voice in spoken])
        lag = _days(date_of(relationship.target), date_of(relationship.source))
        return properties if lag is None else {**properties, "lagDays": lag}
    said: list[Properties] = [json.loads(voice.said) for voice in spoken]
    if relationship.type == "HOLDS":
        return max(said, key=lambda properties: properties.get("asOf", ""))
    return said[0]


def _fold_citations(mentions: list[Properties]) -> Properties:
    """One ``CITES`` from all mentions of a pair; a document's own ones beat reported ones."""
    own = [mention for mention in mentions if not mention["reported"]]
    counted = own or mentions
    leading = min(counted, key=_strength)
    relations = {mention["relation"] for mention in counted}
    folded = {
        **leading,
        "relations": sorted(relations, key=_RELATIONS.index),
        "mode": min((mention["mode"] for mention in counted), key=_MODES.index),
        "negated": all(mention["negated"] for mention in counted),
        "mentions": len(counted),
        "confidence": max(mention["confidence"] for mention in counted),
    }
    if not own:
        folded["reportedBy"] = min(mention["reportedBy"] for mention in counted)
    provisions = {p for mention in counted for p in mention.get("provisions", ())}
    if provisions:
        folded["provisions"] = sorted(provisions)
    return folded


def _strength(mention: Properties) -> tuple[int, int, bool, str, int]:
    """Sort key of mentions, the one that speaks for the pair first."""
    return (
        _RELATIONS.index(mention["relation"]),
        _MODES.index(mention["mode"]),
        mention["negated"],
        mention["docKey"],
        mention["charStart"],
    )


def _days(earlier: str | None, later: str | None) -> int | None:
    if earlier is None or later is None:
        return None
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
