"""Databases for the tests of this room: the annotated letters with their texts, and others."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import streamlit as st

from graph import local
from graph.load import load
from graph.store import Store, open_store
from loaders.records import Document
from tests.fixtures import ROOT


@cache
def letters() -> tuple[Document, ...]:
    """The annotations of the sample letters as records, with their texts and their badge."""
    badge = (ROOT / "samples" / "PROVENANCE").read_text("utf-8").strip()
    found = []
    for path in sorted((ROOT / "tests" / "gold").glob("*.json")):
        record = Document.from_dict(json.loads(path.read_text("utf-8")))
        text = (ROOT / "samples" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        found.append(replace(record, text=text, provenance=badge))
    return tuple(found)


@contextmanager
def filled(home: Path, documents: Iterable[Document]) -> Iterator[Store]:
    """A database of the local engine that holds these documents and nothing else."""
    with pytest.MonkeyPatch.context() as patch:
        _local(patch, home)
        with open_store(f"pages-{secrets.token_hex(4)}") as store:
            load(store, documents)
            yield store
            local.drop_database(store.database)


def show(store: Store, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Make this the database that the pages show, and forget what they showed before."""
    _local(monkeypatch, home)
    monkeypatch.setenv("DIRECTIVES_DATABASE", store.database)
    st.cache_data.clear()
    yield store
    st.cache_data.clear()
    st.cache_resource.clear()


def _local(patch: pytest.MonkeyPatch, home: Path) -> None:
    for name in ("NEO4J_URI", "DIRECTIVES_ENGINE"):
        patch.delenv(name, raising=False)
    patch.setenv("DIRECTIVES_HOME", str(home))
