"""Which citation edges carry a chain: the strong links of domain section 3.7."""

from __future__ import annotations

from typing import get_args

from loaders.records import Mode, Relation

RELATIONS: tuple[str, ...] = get_args(Relation)
MODES: tuple[str, ...] = get_args(Mode)

STRONG_RELATIONS = (
    "BASED_ON",
    "IMPLEMENTS",
    "FOLLOWS",
    "GUIDES",
    "DISSEMINATES",
    "TRANSMITS",
    "CONTINUES",
)
STRONG_MODES = ("own", "ordered")


def is_strong(relation: str | None, mode: str | None, negated: bool | None) -> bool:
    """Whether such an edge says that one document carries out or passes on another."""
    return relation in STRONG_RELATIONS and mode in STRONG_MODES and not negated
