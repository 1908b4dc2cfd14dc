"""The free console on real servers: reads run, everything else changes nothing."""

from __future__ import annotations

import time

import pytest

from graph.errors import GraphError, StatementError, StatementTimeout, WriteRefused
from graph.store import Store
from queries.console import ask
from queries.errors import QueryRefused
from tests.queries.letters import LETTER
from tests.queries.statements import BAD, GOOD

PARAMETERS = {"p": "Quận ủy"}


def state(store: Store) -> list[tuple[object, ...]]:
    """Everything in the graph that a statement of the bad list could change."""
    return store.read(
        "MATCH (n) OPTIONAL MATCH (n)-[r]->() "
        "RETURN labels(n) AS l, coalesce(n.key, n.id, n.sha256) AS k, keys(n) AS p, count(r) AS r "
        "ORDER BY k"
    ).rows


def test_reads_run(handmade: Store) -> None:
    for why, statement in GOOD:
        answer = ask(handmade, statement, PARAMETERS)
        assert not answer.truncated, why


def test_writes_are_refused_and_change_nothing(handmade: Store) -> None:
    before = state(handmade)
    for _, statement in BAD:
        with pytest.raises(QueryRefused):
            ask(handmade, statement, PARAMETERS)
    assert state(handmade) == before
    assert len(before) > 30


#: Writes that are good Cypher, for the walls behind our own check.
WRITES = [
    "CREATE (n:Document {key: 'x'}) RETURN n.key AS k",
    "MATCH (n) SET n.hacked = true RETURN count(n) AS k",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Evil {key: 'x'}) RETURN n.key AS k",
    "MATCH (n) REMOVE n.key RETURN count(n) AS k",
    "CREATE INDEX evil IF NOT EXISTS FOR (n:Document) ON (n.title)",
]


@pytest.mark.parametrize("statement", WRITES)
def test_the_server_refuses_writes_by_itself(handmade: Store, statement: str) -> None:
    """Were the check of the statement deceived, the next wall stands."""
    before = state(handmade)
    with pytest.raises((WriteRefused, StatementError)):
        handmade.read(statement)
    assert state(handmade) == before


# ArcadeDB calls every plan a write; there the account that may only read is this wall.
on_neo4j = pytest.mark.parametrize("handmade", ["neo4j"], indirect=True)


@on_neo4j
@pytest.mark.parametrize("statement", WRITES)
def test_neo4j_says_so_before_it_runs(handmade: Store, statement: str) -> None:
    assert handmade.plan_type(statement) != "r"
    assert handmade.plan_type("MATCH (n) RETURN n") == "r"


@on_neo4j
def test_the_plan_is_a_wall_of_its_own(
    handmade: Store, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    # Our own check taken away, as if a statement had deceived it.
    monkeypatch.setattr("queries.console.checked", lambda statement: statement)
    for statement in WRITES:
        with pytest.raises(QueryRefused, match=r"không chỉ đọc|more than read"):
            ask(handmade, statement)


def test_rows_are_capped_and_it_is_told(handmade: Store) -> None:
    cut = ask(handmade, "UNWIND range(1, 100) AS n RETURN n ORDER BY n", limit=7)
    assert (cut.rows, cut.truncated) == ([(n,) for n in range(1, 8)], True)
    whole = ask(handmade, "UNWIND range(1, 7) AS n RETURN n ORDER BY n", limit=7)
    assert (len(whole.rows), whole.truncated) == (7, False)
    assert len(ask(handmade, "UNWIND range(1, 5000) AS n RETURN n").rows) == 1000


def test_a_statement_without_end_is_ended(handmade: Store) -> None:
    endless = (
        "UNWIND range(1, 2000000) AS a UNWIND range(1, 2000000) AS b "
        "WITH a, b WHERE a + b = -1 RETURN count(*) AS n"
    )
    started = time.monotonic()
    with pytest.raises(StatementTimeout):
        ask(handmade, endless, timeout=2)
    assert time.monotonic() - started < 60
    # And the server still answers.
    assert ask(handmade, "MATCH (d:Document) RETURN count(d) AS n").rows == [(8,)]


def test_parameters_are_values_and_never_text(handmade: Store) -> None:
    hostile = "' }) DETACH DELETE d //"
    found = ask(handmade, "MATCH (d:Document {symbol: $s}) RETURN d.key AS k", {"s": hostile})
    assert found.rows == []
    found = ask(handmade, "MATCH (d:Document {symbol: $s}) RETURN d.key AS k", {"s": "3/UBND-VP"})
    assert found.rows == [(LETTER,)]
    assert found.columns == ("k",)


def test_an_empty_answer_has_its_columns(handmade: Store) -> None:
    none = ask(handmade, "MATCH (d:Document {key: 'none'}) RETURN d.key, d.symbol AS symbol")
    assert (none.columns, none.rows) == (("d.key", "symbol"), [])


def test_what_the_server_does_not_understand_is_a_sentence(handmade: Store) -> None:
    with pytest.raises(GraphError) as error:
        ask(handmade, "MATCH (d:Document) RETRUN d")
    assert str(error.value)
    assert "Traceback" not in str(error.value)
