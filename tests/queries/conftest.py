"""Stores that are loaded once for all tests of a module: the hand-made set, the gold set."""

from __future__ import annotations

import dataclasses
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph import local, neo4j_server
from graph.load import load
from graph.store import Store, open_store
from loaders.records import Document
from tests.fixtures import ROOT
from tests.queries import letters
from tests.servers import FLAVOURS, bring_neo4j, empty, without_neo4j


@contextmanager
def loaded(
    request: pytest.FixtureRequest, flavour: str, home: Path, documents: Iterable[Document]
) -> Iterator[Store]:
    """A store of this flavour that holds these documents and nothing else."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DIRECTIVES_HOME", str(home))
        with _opened(flavour, request.config.cache) as store:
            if flavour == "neo4j":
                empty(store)
            load(store, documents)
            yield store
            if flavour == "neo4j":
                empty(store)
            else:
                local.drop_database(store.database)


def _opened(flavour: str, cache: pytest.Cache) -> Store:
    """A new database on the local engine, or the one database of a Neo4j Community server."""
    with pytest.MonkeyPatch.context() as patch:
        if flavour == "arcadedb":
            patch.delenv("NEO4J_URI", raising=False)
            patch.delenv("DIRECTIVES_ENGINE", raising=False)
            return open_store(f"queries-{secrets.token_hex(4)}")
        if not os.environ.get("NEO4J_URI"):
            kind = neo4j_server.server()
            if missing := neo4j_server.missing(kind):
                without_neo4j(missing)
            bring_neo4j(kind, cache)
            patch.setenv("DIRECTIVES_ENGINE", "neo4j")
        return open_store()


@pytest.fixture(scope="module", params=FLAVOURS)
def handmade(request: pytest.FixtureRequest, servers_home: Path) -> Iterator[Store]:
    """The set of ``tests.queries.letters`` on each server in turn; tests only read it."""
    with loaded(request, request.param, servers_home, letters.documents()) as store:
        yield store


@pytest.fixture(scope="module")
def gold_store(request: pytest.FixtureRequest, servers_home: Path) -> Iterator[Store]:
    """The annotated sample letters on the local engine."""
    with loaded(request, "arcadedb", servers_home, gold()) as store:
        yield store


@pytest.fixture(scope="module")
def gold_neo4j(request: pytest.FixtureRequest, servers_home: Path) -> Iterator[Store]:
    """The annotated sample letters on Neo4j."""
    with loaded(request, "neo4j", servers_home, gold()) as store:
        yield store


def gold() -> list[Document]:
    """The annotations of the sample letters as records, with their texts and their badge."""
    badge = (ROOT / "samples" / "PROVENANCE").read_text("utf-8").strip()
    documents = []
    for path in sorted((ROOT / "tests" / "gold").glob("*.json")):
        record = Document.from_dict(json.loads(path.read_text("utf-8")))
        text = (ROOT / "samples" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        documents.append(dataclasses.replace(record, text=text, provenance=badge))
    return documents
