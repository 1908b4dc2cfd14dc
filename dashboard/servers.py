"""What is said of the servers: which one is used, whether it runs, what it holds."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime

from graph import keeper, local, neo4j_server
from graph.home import home
from graph.store import open_store
from loaders.files import shown
from loaders.language import say

#: Servers that this program keeps, by the names that ``engine`` takes.
KEPT: dict[str, Callable[[], keeper.Kind]] = {"local": local.engine, "neo4j": neo4j_server.server}

_DOCUMENTS = """
MATCH (d:Document)
RETURN coalesce(sum(CASE d.status WHEN 'loaded' THEN 1 ELSE 0 END), 0) AS loaded, count(d) AS known
"""
_CITATIONS = "MATCH (:Document)-[c:CITES]->(:Document) RETURN count(c) AS citations"


def start(name: str) -> Iterator[str]:
    """Start a kept server (none happens when it runs); how the other commands reach it."""
    kind = KEPT[name]()
    state = keeper.ensure(kind)
    yield say("cli.engine.runs", name=kind.name, port=state.ports["bolt"], since=_time(state))
    if name == "neo4j" and used() != "neo4j":
        yield say("cli.engine.use_neo4j")


def stop(name: str | None) -> Iterator[str]:
    """Stop this kept server, or all of them."""
    for each in [name] if name else KEPT:
        kind = KEPT[each]()
        if keeper.stop(kind):
            yield say("cli.engine.stopped", name=kind.name)
        elif name:
            yield say("cli.engine.rests", name=kind.name)
    if not name:
        yield say("cli.engine.all_stopped")


def running() -> Iterator[str]:
    """One line for each kept server."""
    for each in KEPT:
        kind = KEPT[each]()
        state = keeper.running(kind)
        if state:
            port = state.ports["bolt"]
            yield say("cli.engine.runs", name=kind.name, port=port, since=_time(state))
        else:
            yield say("cli.engine.rests", name=kind.name)


def status(database: str | None) -> Iterator[str]:
    """Which server is used and what it holds; a kept one is not started for that."""
    yield say("cli.status.home", folder=shown(home()))
    chosen = used()
    if chosen == "remote":
        yield say("cli.status.remote", uri=os.environ["NEO4J_URI"])
    else:
        kind = KEPT[chosen]()
        if not keeper.running(kind):
            yield say("cli.engine.rests", name=kind.name) + " " + say("cli.status.on_demand")
            return
        yield from running()
    with open_store(database, read_only=True) as store:
        loaded, known = store.read(_DOCUMENTS).rows[0]
        citations = store.read(_CITATIONS).rows[0][0]
        yield say(
            "cli.status.holds",
            database=store.database,
            loaded=loaded,
            known=known - loaded,
            citations=citations,
        )


def used() -> str:
    """The server that commands use: ``remote``, or the name of a kept one."""
    if os.environ.get("NEO4J_URI"):
        return "remote"
    return "neo4j" if os.environ.get("DIRECTIVES_ENGINE", "").lower() == "neo4j" else "local"


def _time(state: keeper.State) -> str:
    return datetime.fromtimestamp(state.started).strftime("%Y-%m-%d %H:%M")
