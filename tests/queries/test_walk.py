"""A chain costs what there are citations, not what there are paths through them."""

from __future__ import annotations

import time

from graph.store import Store
from queries.catalog import run
from queries.network import network

LAYERS, WIDTH = 9, 7


def layered(store: Store) -> None:
    """Layers of documents, each citing all of the next: 7 to the 8th power of paths."""
    keys = [f"{layer}-{place}" for layer in range(LAYERS) for place in range(WIDTH)]
    store.ensure_unique("Document", "key")
    store.write(
        "UNWIND $rows AS r MERGE (d:Document {key: r.key}) SET d.status = 'loaded'",
        [{"key": key} for key in keys],
    )
    cites = [{"a": a, "b": b} for a in keys for b in keys if int(b.split("-")[0]) == int(a[0]) + 1]
    store.write(
        "UNWIND $rows AS r MATCH (a:Document {key: r.a}), (b:Document {key: r.b}) "
        "MERGE (a)-[c:CITES]->(b) SET c.relation = 'IMPLEMENTS', c.mode = 'own', "
        "c.negated = false, c.mentions = 1, c.docKey = r.a",
        cites,
    )


def test_many_paths_are_few_rows(store: Store) -> None:
    layered(store)
    started = time.monotonic()
    answer = run(store, "upstream", document="0-0", steps=20)
    assert len(answer.rows) == WIDTH + (LAYERS - 2) * WIDTH * WIDTH
    assert [row["step"] for row in answer.records()] == sorted(
        row["step"] for row in answer.records()
    )
    # The first way to each document, by the smallest key at every step.
    assert answer.records()[-1]["path"] == "0-0 → 1-0 → 2-0 → 3-0 → 4-0 → 5-0 → 6-0 → 7-6 → 8-6"
    assert len(run(store, "downstream", document=f"{LAYERS - 1}-0").rows) == WIDTH + 4 * WIDTH**2
    assert time.monotonic() - started < 60
    assert network(store).number_of_edges() == (LAYERS - 1) * WIDTH * WIDTH
