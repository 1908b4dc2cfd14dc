"""Databases for the pages: the annotated letters, and one with nothing in it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from graph import local
from graph.store import Store, open_store
from tests.queries.conftest import gold, loaded


@pytest.fixture(scope="session")
def letters(servers_home: Path) -> Iterator[Store]:
    """The annotated letters on the local engine; tests only read them."""
    with loaded("arcadedb", servers_home, gold()) as store:
        yield store


@pytest.fixture
def shown(letters: Store, servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The annotated letters as the database that the pages show."""
    yield from show(letters, servers_home, monkeypatch)


@pytest.fixture
def nothing(servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty database as the one that the pages show."""
    monkeypatch.setenv("DIRECTIVES_HOME", str(servers_home))
    with open_store(f"empty-{secrets.token_hex(4)}") as store:
        yield from show(store, servers_home, monkeypatch)
        local.drop_database(store.database)


def show(store: Store, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Make this the database that the pages show, and forget what they showed before."""
    for name in ("NEO4J_URI", "DIRECTIVES_ENGINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DIRECTIVES_HOME", str(home))
    monkeypatch.setenv("DIRECTIVES_DATABASE", store.database)
    st.cache_data.clear()
    yield store
    st.cache_data.clear()
    st.cache_resource.clear()
