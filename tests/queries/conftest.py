"""Stores that are loaded once for all tests of a module: the hand-made set, the gold set."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph import neo4j_server
from graph.load import load
from graph.shelf import shelf_path
from graph.store import Store, open_store
from loaders.records import Document
from tests.fixtures import ROOT
from tests.queries import letters
from tests.servers import FLAVOURS, empty, without_neo4j

DATABASE = "test-queries"


@contextmanager
def loaded(flavour: str, home: Path, documents: Iterable[Document]) -> Iterator[Store]:
    """A store of this flavour that holds these documents and nothing else."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DIRECTIVES_HOME", str(home))
        with _opened(flavour) as store:
            _wipe(store)
            load(store, documents)
            yield store
            _wipe(store)


def _opened(flavour: str) -> Store:
    with pytest.MonkeyPatch.context() as patch:
        if flavour == "arcadedb":
            patch.delenv("NEO4J_URI", raising=False)
            patch.delenv("DIRECTIVES_ENGINE", raising=False)
            return open_store(DATABASE)
        if not os.environ.get("NEO4J_URI"):
            if missing := neo4j_server.missing():
                without_neo4j(missing)
            patch.setenv("DIRECTIVES_ENGINE", "neo4j")
        return open_store()


def _wipe(store: Store) -> None:
    if store.flavour == "neo4j":
        empty(store)
    else:
        store.clear()
    # What other tests put on the shelf would be told to the server again.
    for file in (path := shelf_path(store.target, store.database)).parent.glob(f"{path.name}*"):
        file.unlink()


@pytest.fixture(scope="module", params=FLAVOURS)
def handmade(request: pytest.FixtureRequest, servers_home: Path) -> Iterator[Store]:
    """The set of ``tests.queries.letters`` on each server in turn; tests only read it."""
    with loaded(request.param, servers_home, letters.documents()) as store:
        yield store


@pytest.fixture(scope="module")
def gold_store(servers_home: Path) -> Iterator[Store]:
    """The annotated sample letters on the local engine."""
    with loaded("arcadedb", servers_home, gold()) as store:
        yield store


@pytest.fixture(scope="module")
def gold_neo4j(servers_home: Path) -> Iterator[Store]:
    """The annotated sample letters on Neo4j."""
    with loaded("neo4j", servers_home, gold()) as store:
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
