"""Placeholder until the launcher stands."""

from __future__ import annotations

from pathlib import Path

from graph import keeper
from graph.home import home

USER = "neo4j"


def missing() -> str:
    """Why Neo4j cannot be started here."""
    return "the launcher is not there yet"


class Neo4j:
    name = "Neo4j"
    folder = Path()
    port_names = ("bolt",)
    patience = 120.0

    def plan(self, ports: dict[str, int], life: str) -> keeper.Plan:
        raise NotImplementedError

    def ready(self, ports: dict[str, int]) -> bool:
        raise NotImplementedError

    def password(self) -> str:
        raise NotImplementedError


def server() -> Neo4j:
    kind = Neo4j()
    kind.folder = home() / "neo4j"
    return kind
