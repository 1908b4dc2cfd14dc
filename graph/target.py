"""Where the graph is: the address, the accounts and the database that the environment names.

==========================  ==================================================================
``NEO4J_URI``               a Neo4j server (``bolt://``, ``neo4j://``, ``+s``, ``+ssc``), with
                            ``NEO4J_USERNAME``, ``NEO4J_PASSWORD``, ``NEO4J_DATABASE``
``DIRECTIVES_ENGINE=neo4j`` the Neo4j that ``engine start neo4j`` keeps on this machine
nothing                     the local engine (ArcadeDB)
==========================  ==================================================================
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from graph import keeper, local, neo4j_server
from graph.errors import DatabaseError, GraphError, ServerDown

Flavour = Literal["arcadedb", "neo4j"]
DATABASE = "directives"
ADDRESS = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://[^\s/]\S*")
NAME = re.compile(r"[a-z][a-z0-9-]{2,62}")

Account = tuple[str, str]


@dataclass(frozen=True)
class Reader:
    """An account to read with, and the seconds after which the server ends its statements."""

    account: Account | None
    seconds: float


@dataclass(frozen=True)
class Target:
    """One server and the accounts to use there; ``uri`` may change when it starts again."""

    flavour: Flavour
    uri: str
    writer: Account | None
    readers: tuple[Reader, ...] = ()  # empty: read as the writer, the server takes any limit
    kept: keeper.Kind | None = None  # the server that this program keeps, if it does

    @property
    def name(self) -> str:
        """Names this target for locks and for the shelf: stable over restarts."""
        return self.kept.folder.name if self.kept else self.uri

    def reader(self, seconds: float) -> Reader:
        """Who reads when a statement may run so long: the strictest account that allows it."""
        fitting = [reader for reader in self.readers if reader.seconds >= seconds]
        if fitting:
            return min(fitting, key=lambda reader: reader.seconds)
        return self.readers[-1] if self.readers else Reader(self.writer, seconds)


def finder() -> Callable[[], Target]:
    """How to find the server that the environment names, now and after it moved.

    One that we keep is started when it is down.
    """
    uri = os.environ.get("NEO4J_URI")
    if uri:
        if not ADDRESS.fullmatch(uri):
            raise ServerDown("graph.bad_address", uri=uri)
        account = _account()
        return lambda: Target("neo4j", uri, account)
    engine = os.environ.get("DIRECTIVES_ENGINE", "").lower() or "local"
    if engine == "neo4j":
        return _kept_neo4j
    if engine == "local":
        return _kept_arcade
    raise GraphError("graph.no_such_engine", name=engine)


def check_name(database: str) -> str:
    """The name, if a database of our own may have it; raises ``DatabaseError`` otherwise."""
    if not NAME.fullmatch(database):
        raise DatabaseError("graph.bad_database_name", name=database)
    return database


def _account() -> Account | None:
    password = os.environ.get("NEO4J_PASSWORD")
    # A server without passwords is addressed without an account.
    return (os.environ.get("NEO4J_USERNAME") or "neo4j", password) if password else None


def _kept_arcade() -> Target:
    kind = local.engine()
    ports = keeper.ensure(kind).ports
    passwords = kind.passwords()
    writer = (local.WRITER, passwords[local.WRITER])
    readers = [Reader((name, passwords[name]), limit) for name, limit in local.READERS.items()]
    return Target("arcadedb", _bolt(ports), writer, tuple(readers), kind)


def _kept_neo4j() -> Target:
    kind = neo4j_server.server()
    ports = keeper.ensure(kind).ports
    account = (neo4j_server.USER, kind.password())
    return Target("neo4j", _bolt(ports), account, kept=kind)


def _bolt(ports: dict[str, int]) -> str:
    return f"bolt://{keeper.LOOPBACK}:{ports['bolt']}"
