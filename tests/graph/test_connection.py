"""What a person is told when a server cannot be reached or does not let us in."""

from __future__ import annotations

import socket
import time

import pytest

from graph import keeper
from graph.errors import AccessError, DatabaseError, GraphError, ServerDown
from graph.store import Store, open_store
from graph.target import Reader, Target, finder

DOWN = {
    "vi": "Không kết nối được với máy chủ đồ thị ở {uri}. Máy chủ có đang chạy không, và địa chỉ "
    "(NEO4J_URI) có đúng không? (Connection refused)",
    "en": "No graph server answers at {uri}. Is it running, and is the address (NEO4J_URI) right? "
    "(Connection refused)",
}


@pytest.fixture
def address(store: Store, monkeypatch: pytest.MonkeyPatch) -> str:
    """A real server of each kind, addressed as a Neo4j server somewhere."""
    target = store._connection.target
    assert target.writer
    monkeypatch.setenv("NEO4J_URI", target.uri)
    monkeypatch.setenv("NEO4J_USERNAME", target.writer[0])
    monkeypatch.setenv("NEO4J_PASSWORD", target.writer[1])
    monkeypatch.setenv("NEO4J_DATABASE", store.database)
    return target.uri


def test_the_environment_names_server_account_and_database(address: str, store: Store) -> None:
    store.run("CREATE (:Document {key: 'a'})")
    with open_store() as other:
        assert (other.target, other.database) == (address, store.database)
        assert other.count() == 1
        other.run("CREATE (:Document {key: 'b'})")
    assert store.count() == 2


def test_a_wrong_password_is_told_apart(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "en")
    monkeypatch.setenv("NEO4J_USERNAME", "minh")
    monkeypatch.setenv("NEO4J_PASSWORD", "guessed")
    with pytest.raises(AccessError) as error:
        open_store()
    assert str(error.value) == (
        f"The graph server at {address} does not accept the name “minh” with this password. "
        "Check NEO4J_USERNAME and NEO4J_PASSWORD."
    )


def test_a_missing_database_is_named(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "en")
    with pytest.raises(DatabaseError, match=f"at {address} has no database “letters-of-2021”"):
        open_store("letters-of-2021")
    monkeypatch.setenv("NEO4J_DATABASE", "letters-of-2022")
    with pytest.raises(DatabaseError, match="“letters-of-2022”"):
        open_store()


def test_the_home_database_is_asked_for(neo4j: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    target = neo4j._connection.target
    assert target.writer
    # The scheme neo4j:// asks for a route first, as clusters and Aura need it.
    monkeypatch.setenv("NEO4J_URI", target.uri.replace("bolt://", "neo4j://"))
    monkeypatch.setenv("NEO4J_PASSWORD", target.writer[1])
    for name in ("NEO4J_USERNAME", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    with open_store() as store:
        assert store.database == neo4j.database
        store.run("CREATE (:Document {key: 'a'})")
        assert store.count() == 1
    with pytest.raises(DatabaseError, match="letters-of-2021"):
        open_store("letters-of-2021")


def test_a_server_that_is_down_is_said_at_once(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server((keeper.LOOPBACK, 0)) as free:
        uri = f"bolt://{keeper.LOOPBACK}:{free.getsockname()[1]}"
    monkeypatch.setenv("NEO4J_URI", uri)
    started = time.monotonic()
    with pytest.raises(ServerDown) as error:
        open_store()
    assert time.monotonic() - started < 10
    assert str(error.value) == DOWN[language].format(uri=uri)


@pytest.mark.parametrize(
    "uri", ["localhost:7687", "http://localhost:7474", "bolt://", "ftp://x", "bolt://a b", "neo4j"]
)
def test_an_address_that_is_none_is_refused(uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", uri)
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    with pytest.raises(ServerDown) as error:
        open_store()
    assert uri in str(error.value)


def test_an_unknown_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("DIRECTIVES_ENGINE", "oracle")
    with pytest.raises(GraphError, match="oracle"):
        finder()


def test_the_strictest_reader_that_allows_the_time_is_taken() -> None:
    quick, patient = Reader(("quick", "x"), 30), Reader(("patient", "x"), 600)
    target = Target("arcadedb", "bolt://x", ("root", "x"), (quick, patient))
    assert target.reader(0) == target.reader(30) == quick
    assert target.reader(31) == target.reader(600) == target.reader(9999) == patient
    plain = Target("neo4j", "bolt://x", ("neo4j", "x"))
    assert plain.reader(45) == Reader(("neo4j", "x"), 45)
