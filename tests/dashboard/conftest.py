"""Databases that the pages show: the annotated letters, and one with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store
from tests.dashboard import stores


@pytest.fixture(scope="session")
def letters(servers_home: Path) -> Iterator[Store]:
    """The annotated letters on the local engine; tests only read them."""
    with stores.filled(servers_home, stores.letters()) as store:
        yield store


@pytest.fixture
def shown(letters: Store, servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The annotated letters as the database that the pages show."""
    yield from stores.show(letters, servers_home, monkeypatch)


@pytest.fixture
def nothing(servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty database as the one that the pages show."""
    with stores.filled(servers_home, ()) as store:
        yield from stores.show(store, servers_home, monkeypatch)
