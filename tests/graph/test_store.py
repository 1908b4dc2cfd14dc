"""The store: the same answers from both servers, values kept, limits that hold."""

from __future__ import annotations

import datetime

import pytest

from graph.errors import WriteRefused
from graph.store import Store
from graph.values import Node


def test_rows_are_written_in_batches_and_read_back(store: Store) -> None:
    store.ensure_unique("Document", "key")
    rows = [{"key": f"k{i}", "n": i, "on": datetime.date(2021, 7, 1)} for i in range(25)]
    statement = "UNWIND $rows AS row MERGE (d:Document {key: row.key}) SET d += row"
    assert store.write(statement, rows, batch=10) == 25
    assert store.write(statement, rows, batch=10) == 25
    assert store.count() == 25
    answer = store.read("MATCH (d:Document) RETURN d ORDER BY d.n", limit=1)
    assert answer.columns == ("d",)
    assert answer.rows == [(Node(("Document",), rows[0]),)]
    assert answer.truncated


@pytest.mark.parametrize(
    "statement",
    ["CREATE (n:Document {key: 'x'})", "MATCH (n) SET n.x = 1", "MATCH (n) DETACH DELETE n"],
)
def test_a_read_cannot_write(store: Store, statement: str) -> None:
    store.run("CREATE (n:Document {key: 'a'})")
    with pytest.raises(WriteRefused):
        store.read(statement)
    assert store.read("MATCH (n) RETURN n").rows == [(Node(("Document",), {"key": "a"}),)]
