"""Fixtures with a real server behind them: ``store`` runs a test on ArcadeDB and on Neo4j.

The Neo4j half uses ``NEO4J_URI`` when it is set, else the server that ``engine start neo4j``
keeps, where Java and Maven are there; otherwise it is skipped with the reason, or fails when
``DIRECTIVES_REQUIRE_NEO4J=1``. Every test gets a clean database.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import keeper, local, neo4j_server
from graph.errors import GraphError
from graph.shelf import shelf_path
from graph.store import Store, open_store

FLAVOURS = ("arcadedb", "neo4j")


def without_neo4j(reason: str) -> None:
    """Skip this test aloud, or fail where Neo4j is required."""
    if os.environ.get("DIRECTIVES_REQUIRE_NEO4J") == "1":
        pytest.fail(f"Neo4j is required here, but {reason}")
    pytest.skip(f"Neo4j is not tested: {reason}")


def bring_neo4j(kind: neo4j_server.Neo4j, cache: pytest.Cache) -> None:
    """Put the program where the server looks for it, kept from one run of the suite to the next."""
    kept = cache.mkdir("neo4j") / kind.libraries.name
    neo4j_server.fetch(kind.version, kept)
    kind.libraries.parent.mkdir(exist_ok=True, parents=True)
    if not kind.libraries.exists():
        kind.libraries.symlink_to(kept, target_is_directory=True)


@pytest.fixture(scope="session")
def servers_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder for the whole run; its servers end with the run."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DIRECTIVES_HOME", str(folder))
        # Should the run be killed, its servers end soon by themselves.
        patch.setenv("DIRECTIVES_IDLE_MINUTES", "3")
        yield folder
        keeper.stop(local.engine())
        keeper.stop(neo4j_server.server())


@pytest.fixture
def arcadedb(servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty database of its own on the local engine; ``open_store()`` opens the same engine."""
    for name in ("NEO4J_URI", "DIRECTIVES_ENGINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DIRECTIVES_HOME", str(servers_home))
    database = f"test-{secrets.token_hex(4)}"
    with open_store(database) as store:
        yield store
    local.drop_database(database)


@pytest.fixture
def neo4j(
    servers_home: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Store]:
    """The one database of a Neo4j Community server, empty: no nodes, constraints or indexes."""
    monkeypatch.setenv("DIRECTIVES_HOME", str(servers_home))
    if not os.environ.get("NEO4J_URI"):
        kind = neo4j_server.server()
        missing = neo4j_server.missing(kind)
        if missing:
            without_neo4j(missing)
        bring_neo4j(kind, request.config.cache)
        monkeypatch.setenv("DIRECTIVES_ENGINE", "neo4j")
    try:
        store = open_store()
    except GraphError as error:
        pytest.fail(str(error))
    with store:
        empty(store)
        yield store
        empty(store)


@pytest.fixture(params=FLAVOURS)
def store(request: pytest.FixtureRequest) -> Store:
    """An empty store, on each server in turn."""
    found: Store = request.getfixturevalue(request.param)
    return found


def empty(store: Store) -> None:
    """Delete nodes, schema and shelf; only Neo4j needs it, where all tests share one database."""
    shelf = shelf_path(store.target, store.database)
    for file in shelf.parent.glob(f"{shelf.name}*"):
        file.unlink()
    store.clear()
    for row in store.read("SHOW CONSTRAINTS YIELD name RETURN name"):
        store.run(f"DROP CONSTRAINT `{row[0]}` IF EXISTS")
    indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"
    for row in store.read(indexes):
        store.run(f"DROP INDEX `{row[0]}` IF EXISTS")
