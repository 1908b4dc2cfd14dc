"""The Neo4j that Maven brings: kept like the local engine, in the versions we promise."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graph import keeper, neo4j_server
from graph.errors import EngineError
from graph.java import PROGRAM, find_java, version
from graph.store import Store, open_store
from tests.servers import bring_neo4j, without_neo4j

STATEMENT = "UNWIND $rows AS row MERGE (n:Document {key: row.key})"


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("DIRECTIVES_HOME", str(tmp_path))
    monkeypatch.setenv("DIRECTIVES_ENGINE", "neo4j")
    monkeypatch.setenv("DIRECTIVES_IDLE_MINUTES", "3")
    return tmp_path


@pytest.fixture(params=[neo4j_server.VERSION, neo4j_server.NEWER])
def letters(
    request: pytest.FixtureRequest, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Store]:
    """A store on a Neo4j of this test alone, in each version for which there is a Java."""
    monkeypatch.setenv("DIRECTIVES_NEO4J_VERSION", request.param)
    kind = neo4j_server.server()
    missing = neo4j_server.missing(kind)
    if missing and request.param == neo4j_server.VERSION:
        without_neo4j(missing)
    elif missing:
        pytest.skip(missing)
    bring_neo4j(kind, request.config.cache)
    with open_store() as store:
        yield store
    keeper.stop(kind)


def test_a_kept_neo4j_is_private_survives_a_kill_and_stops(letters: Store) -> None:
    kind = neo4j_server.server()
    state = keeper.running(kind)
    assert state is not None
    assert letters.target == kind.folder.name
    kernel = (
        "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions"
    )
    assert letters.read(kernel).rows == [([kind.version],)]

    server = psutil.Process(state.server)
    listening = [
        (c.laddr.ip.removeprefix("::ffff:"), c.laddr.port)
        for c in server.net_connections(kind="inet")
        if c.status == psutil.CONN_LISTEN or c.type.name == "SOCK_DGRAM"
    ]
    assert listening == [(keeper.LOOPBACK, state.ports["bolt"])]
    assert len(kind.password()) >= 32
    assert kind.password() not in " ".join(server.cmdline())
    if os.name == "posix":
        assert stat.S_IMODE((kind.folder / "password").stat().st_mode) == 0o600

    letters.write(STATEMENT, [{"key": f"k{i}"} for i in range(500)])
    server.kill()
    server.wait(20)
    assert letters.count() == 500
    assert letters.write(STATEMENT, [{"key": "after"}]) == 1

    again = keeper.running(kind)
    assert again is not None
    assert again.server != state.server
    assert keeper.stop(kind)
    assert not psutil.pid_exists(again.server)
    assert not keeper.stop(kind)


def test_without_java_or_maven_the_reason_is_said(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "en")
    monkeypatch.setenv("PATH", str(own_home))
    monkeypatch.setattr("graph.java.PLACES", ())
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(EngineError, match=r"Neo4j 5\.26\.\d+ needs Java 17 or later"):
        open_store()
    monkeypatch.setenv("DIRECTIVES_NEO4J_VERSION", "2026.08.1")
    with pytest.raises(EngineError, match=r"Neo4j 2026\.08\.1 needs Java 21 or later"):
        open_store()


@pytest.mark.parametrize("wrong", ["five", "5.x", "../5", "latest"])
def test_a_version_that_is_none_is_refused(
    own_home: Path, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_NEO4J_VERSION", wrong)
    with pytest.raises(EngineError, match="DIRECTIVES_NEO4J_VERSION"):
        open_store()


@pytest.mark.parametrize(
    ("chosen", "folder"),
    [("5.26.30", "neo4j-5.26"), ("5.26.12", "neo4j-5.26"), ("2026.08.1", "neo4j-2026")],
)
def test_each_line_of_versions_has_its_own_data(
    own_home: Path, chosen: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_NEO4J_VERSION", chosen)
    assert neo4j_server.server().folder == own_home / folder


def java_that_says(folder: Path, words: str) -> Path:
    """A program that answers ``-version`` as a Java of some kind does."""
    program = folder / "bin" / PROGRAM
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho '{words}' >&2\n", encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.mark.skipif(os.name != "posix", reason="shell scripts stand for the programs")
def test_the_chosen_java_is_taken_if_it_is_new_enough_else_the_oldest_that_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    eight = java_that_says(tmp_path / "8", 'java version "1.8.0_401"')
    chosen = java_that_says(tmp_path / "chosen" / "jdk", 'openjdk version "23" 2024-09-17')
    old = java_that_says(tmp_path / "17", 'openjdk version "17.0.15" 2025-04-15')
    new = java_that_says(tmp_path / "25", 'openjdk version "25.0.4.1" 2026-08-18 LTS')
    broken = java_that_says(tmp_path / "broken", "no such thing")
    assert [version(each) for each in (eight, chosen, old, new, broken)] == [8, 23, 17, 25, 0]
    monkeypatch.setattr("graph.java.PLACES", (str(tmp_path / "*" / "bin" / PROGRAM),))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("JAVA_HOME", str(chosen.parents[1]))
    assert [find_java(least) for least in (17, 21, 24, 26)] == [chosen, chosen, new, None]
    monkeypatch.delenv("JAVA_HOME")
    assert [find_java(least) for least in (8, 17, 21)] == [eight, old, new]
