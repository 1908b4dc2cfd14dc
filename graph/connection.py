"""Drivers, retries and time limits: how one server is reached, and found again when it moved."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import neo4j
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph import keeper
from graph.answers import refused
from graph.deadline import within
from graph.errors import ServerDown
from graph.target import Account, Target

CONNECT_SECONDS = 5.0
GRACE = 2.0  # seconds a server may take to say itself that the time is over

T = TypeVar("T")
Work = Callable[[neo4j.ManagedTransaction], T]


class Connection:
    """The drivers to one target; made when needed, remade when the server came back elsewhere."""

    def __init__(self, find: Callable[[], Target]) -> None:
        self._find = find
        self._guard = threading.Lock()
        self._drivers: dict[Account | None, neo4j.Driver] = {}
        self.target = find()

    def close(self) -> None:
        """Close every driver."""
        with self._guard:
            for driver in self._drivers.values():
                driver.close()
            self._drivers.clear()

    def verify(self) -> None:
        """Raise the right ``GraphError`` at once when the server is down or refuses us."""
        self._twice("", _read_as(0), lambda driver: driver.verify_connectivity())

    def read(self, database: str, work: Work[T], seconds: float) -> T:
        """Run a reading transaction, given up after ``seconds`` (plus a moment of grace)."""

        def attempt(driver: neo4j.Driver, check: Callable[[], None]) -> T:
            @neo4j.unit_of_work(timeout=seconds)
            def checked(tx: neo4j.ManagedTransaction) -> T:
                check()
                return work(tx)

            with driver.session(
                database=database, default_access_mode=neo4j.READ_ACCESS, **self._bookmarks(driver)
            ) as session:
                return session.execute_read(checked)

        reader = self.target.reader(seconds)
        kept = self.target.kept
        # Where the server has the same limit, let it speak first: it ends the statement.
        patience = seconds + (GRACE if seconds >= reader.seconds else 0.0)
        note = partial(keeper.note_abandoned, kept, reader.seconds) if kept else None
        self._driver(_read_as(seconds))  # a start of the server does not count
        return within(
            seconds,
            patience,
            lambda check: self._twice(
                database, _read_as(seconds), lambda driver: attempt(driver, check), check
            ),
            note,
        )

    def write(self, database: str, work: Work[T]) -> T:
        """Run a writing transaction; it takes the time it takes."""

        def attempt(driver: neo4j.Driver) -> T:
            with driver.session(database=database, **self._bookmarks(driver)) as session:
                return session.execute_write(work)

        return self._twice(database, lambda target: target.writer, attempt)

    def home_database(self) -> str:
        """The database that a Neo4j server gives to who names none."""

        def attempt(driver: neo4j.Driver) -> str:
            with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
                record = session.run("CALL db.info() YIELD name RETURN name").single(strict=True)
                return str(record["name"])

        return self._twice("", _read_as(0), attempt)

    def _twice(
        self,
        database: str,
        account: Callable[[Target], Account | None],
        attempt: Callable[[neo4j.Driver], T],
        still_wanted: Callable[[], None] = lambda: None,
    ) -> T:
        """Try; when a kept server went away, start it again and try once more."""
        try:
            try:
                return attempt(self._driver(account))
            except (ServiceUnavailable, SessionExpired, AuthError):
                if not self.target.kept:
                    raise
                still_wanted()
                self._find_again()
                return attempt(self._driver(account))
        except (Neo4jError, DriverError) as error:
            raise refused(error, self.target, database) from error

    def _driver(self, choose: Callable[[Target], Account | None]) -> neo4j.Driver:
        kept = self.target.kept
        if kept and not keeper.running(kept):
            self._find_again()
        if kept:
            keeper.touch(kept)
        with self._guard:
            account = choose(self.target)
            if account not in self._drivers:
                self._drivers[account] = _open(self.target, account)
            return self._drivers[account]

    def _find_again(self) -> None:
        with self._guard:
            target = self._find()
            if target == self.target:
                return  # the drivers find their way: their dead connections are replaced
            self.target = target
            drivers, self._drivers = self._drivers, {}
        for driver in drivers.values():
            driver.close()

    def _bookmarks(self, driver: neo4j.Driver) -> dict[str, Any]:
        # A cluster must show a reader what the writer before it wrote.
        if self.target.flavour == "arcadedb":
            return {}
        return {"bookmark_manager": driver.execute_query_bookmark_manager}


def _read_as(seconds: float) -> Callable[[Target], Account | None]:
    return lambda target: target.reader(seconds).account


def _open(target: Target, account: Account | None) -> neo4j.Driver:
    # The driver's log would reach the terminal: what matters comes as an error of ours.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    options: dict[str, Any] = {
        "auth": account,
        "connection_timeout": CONNECT_SECONDS,
        # A kept server that is gone is started again; a far one may only be changing leaders.
        "max_transaction_retry_time": 5.0 if target.kept else 30.0,
        "telemetry_disabled": True,
        "user_agent": "directive-chains",
    }
    if target.flavour == "neo4j":
        options["notifications_min_severity"] = "OFF"
    try:
        return neo4j.GraphDatabase.driver(target.uri, **options)
    except (DriverError, ValueError) as error:
        raise ServerDown("graph.bad_uri", uri=target.uri, reason=error) from error
