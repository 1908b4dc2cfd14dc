"""The one driver: a store is one database on one server, with a writer and a reader.

Both servers (ArcadeDB, Neo4j) are spoken to over Bolt, in managed transactions, with the
database named on every call. Reads go in READ access mode, on ArcadeDB also with an account
that may only read. A server that this program keeps and that was stopped or killed meanwhile
is started again by the next call; what was acknowledged is still there.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import neo4j

from graph import local
from graph.batches import batches
from graph.columns import columns
from graph.connection import Connection
from graph.errors import GraphError, WriteRefused
from graph.locks import held, writer_lock
from graph.target import DATABASE, Flavour, check_name, finder
from graph.values import from_server, to_server
from loaders.language import say

BATCH = 2000  # rows per transaction: large enough to be fast, small enough to be retried
READ_SECONDS = 30.0
WIPE = 5000  # nodes deleted per transaction

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Rows:
    """An answer. ``truncated``: there were more rows than the limit asked for."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    truncated: bool = False

    def records(self) -> list[dict[str, Any]]:
        """The rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


class Store:
    """One database on one server. Threads may share it; close it, or use ``with``."""

    def __init__(
        self,
        connection: Connection,
        database: str,
        *,
        read_only: bool = False,
        on_wait: Callable[[str], None] | None = None,
    ) -> None:
        self._connection = connection
        self._lock = writer_lock(connection.target.name, database)
        self._on_wait = on_wait or _say_waiting
        self.database = database
        self.read_only = read_only

    @property
    def flavour(self) -> Flavour:
        """Which server this is."""
        return self._connection.target.flavour

    @property
    def target(self) -> str:
        """Names the server; stays the same when a kept server starts again on another port."""
        return self._connection.target.name

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back; the server goes on."""
        self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the one writer to this database for several calls together.

        Every write does this for itself; who waits for another process says so once.
        """
        if self.read_only:
            raise WriteRefused("graph.store_is_read_only", database=self.database)
        with held(self._lock, self.database, self._on_wait):
            yield

    def write(self, cypher: str, rows: Iterable[Row], batch: int = BATCH, **params: Any) -> int:
        """Run a statement that begins with ``UNWIND $rows AS …`` over the rows, in batches.

        Each batch is one transaction and may be retried, so the statement should ``MERGE``.
        Returns the number of rows given. Raises ``GraphError``.
        """
        count = 0
        with self.writing():
            for part in batches(map(to_server, rows), batch):
                self._commit(cypher, {**to_server(params), "rows": part})
                count += len(part)
        return count

    def run(self, cypher: str, **params: Any) -> Rows:
        """Run one statement in one managed write transaction. Raises ``GraphError``."""
        with self.writing():
            return self._commit(cypher, to_server(params))

    def read(
        self,
        cypher: str,
        parameters: Row | None = None,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> Rows:
        """The answer to a question, at most ``limit`` rows of it, within ``timeout`` seconds.

        Raises ``StatementTimeout``, ``WriteRefused``, or another ``GraphError``.
        """
        seconds = READ_SECONDS if timeout is None else timeout
        values = to_server(parameters or {})

        def work(tx: neo4j.ManagedTransaction) -> Rows:
            return _collect(tx.run(cypher, values), limit)

        answer = self._connection.read(self.database, work, seconds)
        return answer if answer.columns else Rows(columns(cypher), answer.rows)

    def plan_type(self, cypher: str, parameters: Row | None = None) -> str:
        """What the server would do with a statement: ``r`` (read), ``rw``, ``w``, ``s`` (schema).

        The statement is not run. Only Neo4j tells; ArcadeDB calls every statement a write.
        """
        values = to_server(parameters or {})

        def work(tx: neo4j.ManagedTransaction) -> str:
            return tx.run(f"EXPLAIN {cypher}", values).consume().query_type or ""

        return self._connection.read(self.database, work, READ_SECONDS)

    def count(self) -> int:
        """How many nodes there are."""
        return int(self.read("MATCH (n) RETURN count(n) AS n").rows[0][0])

    def clear(self) -> None:
        """Delete all nodes and relationships; constraints and indexes stay."""
        statement = f"MATCH (n) WITH n LIMIT {WIPE} DETACH DELETE n RETURN count(*) AS n"
        with self.writing():
            while self.run(statement).rows[0][0]:
                pass

    def ensure_unique(self, label: str, name: str) -> None:
        """Make sure that no two nodes of this label share this property (and index it)."""
        label, name = quoted(label), quoted(name)
        self.run(
            f"CREATE CONSTRAINT {quoted(f'unique_{label}_{name}'.replace('`', ''))} "
            f"IF NOT EXISTS FOR (n:{label}) REQUIRE n.{name} IS UNIQUE"
        )

    def ensure_index(self, label: str, name: str) -> None:
        """Make sure that nodes of this label are found quickly by this property."""
        label, name = quoted(label), quoted(name)
        self.run(
            f"CREATE INDEX {quoted(f'index_{label}_{name}'.replace('`', ''))} "
            f"IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
        )

    def _commit(self, cypher: str, values: dict[str, Any]) -> Rows:
        def work(tx: neo4j.ManagedTransaction) -> Rows:
            return _collect(tx.run(cypher, values), None)

        return self._connection.write(self.database, work)


def open_store(
    database: str | None = None,
    *,
    read_only: bool = False,
    on_wait: Callable[[str], None] | None = None,
) -> Store:
    """The graph that the environment names (``graph.target``), checked to be there.

    The local engine is started when it is down, and the database made when it is missing.
    ``on_wait`` is told the database when a write has to wait for another process; without it
    standard error is told. Raises ``GraphError``: each has a sentence that says what to do.
    """
    connection = Connection(finder())
    try:
        connection.verify()
        if connection.target.flavour == "arcadedb":
            database = check_name(database or DATABASE)
            local.create_database(database)
        else:
            named = database or os.environ.get("NEO4J_DATABASE")
            database = named or connection.home_database()
        store = Store(connection, database, read_only=read_only, on_wait=on_wait)
        store.read("RETURN 1 AS one")  # is there such a database?
    except BaseException:
        connection.close()
        raise
    return store


def quoted(name: str) -> str:
    """A label, type or property name as Cypher takes it; raises ``GraphError`` for others."""
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise GraphError("graph.bad_name", name=name)
    return f"`{name}`"


def _collect(result: neo4j.Result, limit: int | None) -> Rows:
    columns = tuple(result.keys())
    rows: list[tuple[Any, ...]] = []
    for record in result:
        if limit is not None and len(rows) == limit:
            result.consume()  # tells the server that nobody wants the rest
            return Rows(columns, rows, truncated=True)
        rows.append(tuple(from_server(value) for value in record.values()))
    return Rows(columns, rows)


def _say_waiting(database: str) -> None:
    print(say("graph.waiting", database=database), file=sys.stderr, flush=True)
