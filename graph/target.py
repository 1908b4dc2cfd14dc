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
from graph.errors import DatabaseError, GraphError

Flavour = Literal["arcadedb", "neo4j"]
DATABASE = "directives"
NAME = re.compile(r"[a-z][a-z0-9-]{2,62}")

Account = tuple[str, str]


@dataclass(frozen=True)
class Target:
    """One server and the accounts to use there; ``uri`` may change when it starts again."""

    flavour: Flavour
    uri: str
    writer: Account | None
    reader: Account | None
    kept: keeper.Kind | None = None  # the server that this program keeps, if it does

    @property
    def name(self) -> str:
        """Names this target for locks and for the shelf: stable over restarts."""
        return self.kept.name.lower() if self.kept else self.uri


def find_target() -> Target:
    """The server that the environment names; one that we keep is started when it is down."""
    return finder()()


def finder() -> Callable[[], Target]:
    """How to find the server now and again after it had to be started anew."""
    uri = os.environ.get("NEO4J_URI")
    if uri:
        account = _account()
        return lambda: Target("neo4j", uri, account, account)
    engine = os.environ.get("DIRECTIVES_ENGINE", "").lower() or "arcadedb"
    if engine == "neo4j":
        return _kept_neo4j
    if engine == "arcadedb":
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
    writer, reader = ((name, passwords[name]) for name in (local.WRITER, local.READER))
    return Target("arcadedb", _bolt(ports), writer, reader, kind)


def _kept_neo4j() -> Target:
    kind = neo4j_server.server()
    ports = keeper.ensure(kind).ports
    account = (neo4j_server.USER, kind.password())
    return Target("neo4j", _bolt(ports), account, account, kind)


def _bolt(ports: dict[str, int]) -> str:
    return f"bolt://{keeper.LOOPBACK}:{ports['bolt']}"
