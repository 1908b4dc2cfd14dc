"""The store: the same answers from both servers, values kept, limits that hold."""

from __future__ import annotations

import datetime
import time
from typing import Any

import pytest

from graph.errors import GraphError, StatementError, StatementTimeout, WriteRefused
from graph.store import Store
from graph.values import Node, Path, Relationship

MERGE = "UNWIND $rows AS row MERGE (d:Document {key: row.key}) SET d += row"
HANOI = datetime.timezone(datetime.timedelta(hours=7))


def documents(count: int) -> list[dict[str, Any]]:
    return [{"key": f"k{i}", "n": i} for i in range(count)]


def test_rows_are_merged_in_batches(store: Store) -> None:
    store.ensure_unique("Document", "key")
    assert store.write(MERGE, documents(25), batch=10) == 25
    assert store.write(MERGE, iter(documents(25)), batch=7) == 25
    assert store.write(MERGE, []) == 0
    assert store.count() == 25
    numbers = store.read("MATCH (d:Document) RETURN d.n AS n ORDER BY n")
    assert numbers.rows == [(i,) for i in range(25)]


def test_long_texts_are_written_whatever_the_batch(store: Store) -> None:
    rows = [{"key": f"k{i}", "text": "Về việc phòng, chống dịch. " * 60_000} for i in range(12)]
    assert store.write(MERGE, rows) == 12
    sizes = store.read("MATCH (d:Document) RETURN d.key AS key, size(d.text) AS n ORDER BY n")
    assert {row[1] for row in sizes} == {len(rows[0]["text"])}
    assert len(sizes) == 12


def test_parameters_beside_the_rows_reach_the_statement(store: Store) -> None:
    statement = "UNWIND $rows AS row CREATE (:Document {key: row.key, on: $on})"
    store.write(statement, documents(3), batch=2, on=datetime.date(2021, 7, 24))
    answer = store.read("MATCH (d {on: $on}) RETURN count(d)", {"on": datetime.date(2021, 7, 24)})
    assert answer.rows == [(3,)]


@pytest.mark.parametrize(
    "value",
    [
        "Kế hoạch số 64/KH-UBND “hỏa tốc” 🚨\n",
        "",
        0,
        -(2**53),
        2**62,
        1.5,
        1e300,
        True,
        False,
        [],
        ["Sở", "Ban"],
        [1, 2],
        [1.5, 2.0],
        datetime.date(2021, 7, 24),
        datetime.date(1945, 9, 2),
        [datetime.date(2021, 7, 24)],
    ],
    ids=repr,
)
def test_a_property_comes_back_as_it_was_stored(store: Store, value: Any) -> None:
    store.run("CREATE (:Document {value: $value})", value=value)
    found = store.read("MATCH (d:Document) RETURN d.value AS value, d").rows[0]
    assert found == (value, Node(("Document",), {"value": value}))
    assert type(found[0]) is type(value)


def test_a_point_in_time_is_stored_as_text_with_its_zone(store: Store) -> None:
    at = datetime.datetime(2021, 7, 24, 6, 0, tzinfo=HANOI)
    store.run("CREATE (:SourceFile {loadedAt: $at})", at=at)
    store.write("UNWIND $rows AS row CREATE (:SourceFile {loadedAt: row.at})", [{"at": at}])
    texts = store.read("MATCH (f:SourceFile) RETURN f.loadedAt")
    assert texts.rows == [("2021-07-24T06:00:00+07:00",)] * 2


def test_what_is_absent_is_not_stored(store: Store) -> None:
    store.run("CREATE (:Document {key: 'a', title: $title})", title=None)
    answer = store.read("MATCH (d:Document) RETURN d, d.title AS title")
    assert answer.rows == [(Node(("Document",), {"key": "a"}), None)]


def test_dates_are_compared_and_counted_by_the_server(store: Store) -> None:
    store.write(
        "UNWIND $rows AS row CREATE (:Document {date: row.date})",
        [{"date": datetime.date(2021, 7, day)} for day in (18, 24)],
    )
    answer = store.read(
        "MATCH (a:Document), (b:Document) WHERE a.date < b.date "
        "RETURN a.date AS a, b.date AS b, duration.inDays(a.date, b.date).days AS days, "
        "a.date.year AS year, toString(b.date) AS text"
    )
    first, second = datetime.date(2021, 7, 18), datetime.date(2021, 7, 24)
    assert answer.rows == [(first, second, 6, 2021, "2021-07-24")]


def test_nodes_edges_and_paths_are_plain_records(store: Store) -> None:
    store.run(
        "CREATE (:Document {key: 'a'})-[:CITES {cue: 'Thực hiện', mentions: 2}]->"
        "(:Document {key: 'b'})"
    )
    answer = store.read("MATCH p = (:Document {key: 'a'})-[r:CITES]->(b) RETURN p, r, b, [r] AS l")
    a, b = (Node(("Document",), {"key": key}) for key in "ab")
    edge = Relationship("CITES", {"cue": "Thực hiện", "mentions": 2})
    assert answer.columns == ("p", "r", "b", "l")
    assert answer.rows == [(Path((a, b), (edge,)), edge, b, [edge])]
    path, relationship = answer.rows[0][:2]
    assert (relationship.start, relationship.end) == (path.nodes[0].id, path.nodes[1].id)
    assert answer.records() == [dict(zip(answer.columns, answer.rows[0], strict=True))]


@pytest.mark.parametrize(
    ("limit", "rows", "truncated"),
    [(None, 5, False), (6, 5, False), (5, 5, False), (4, 4, True), (0, 0, True)],
)
def test_a_limit_says_whether_there_was_more(
    store: Store, limit: int | None, rows: int, truncated: bool
) -> None:
    store.write(MERGE, documents(5))
    answer = store.read("MATCH (d:Document) RETURN d.n AS n", limit=limit)
    assert (len(answer), answer.truncated) == (rows, truncated)


@pytest.mark.parametrize(
    ("statement", "columns"),
    [
        ("MATCH (d:Document) RETURN d.key AS key, d.title", ("key", "d.title")),
        ("MATCH (d:Nothing) RETURN DISTINCT d, [x IN d.l | x] AS l LIMIT 3", ("d", "l")),
        ("MATCH (d:Document) RETURN count { (d)--() }, `d`.`n` ORDER BY d.key", None),
        ("UNWIND [] AS x RETURN x UNION ALL UNWIND [] AS x RETURN x", ("x",)),
        ("MATCH (d:Document) WITH d.key AS key, 'RETURN 1' AS t RETURN *", None),
    ],
)
def test_an_empty_answer_has_its_columns(
    store: Store, statement: str, columns: tuple[str, ...] | None
) -> None:
    answer = store.read(statement)
    assert answer.rows == []
    if columns:
        assert answer.columns == columns


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (n:Document {key: 'x'})",
        "MATCH (n) SET n.x = 1",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Other {key: 'x'}) RETURN n",
        "FOREACH (i IN [1, 2] | CREATE (:Document {key: toString(i)}))",
        "CREATE INDEX FOR (n:Document) ON (n.title)",
        "CREATE CONSTRAINT FOR (n:Document) REQUIRE n.title IS UNIQUE",
    ],
)
def test_a_read_cannot_write(store: Store, statement: str) -> None:
    store.run("CREATE (n:Document {key: 'a'})")
    before = schema(store)
    with pytest.raises(WriteRefused):
        store.read(statement)
    assert store.read("MATCH (n) RETURN n").rows == [(Node(("Document",), {"key": "a"}),)]
    assert schema(store) == before


def schema(store: Store) -> list[tuple[Any, ...]]:
    show = "YIELD name, labelsOrTypes, properties RETURN labelsOrTypes, properties ORDER BY name"
    return [*store.read(f"SHOW INDEXES {show}"), *store.read(f"SHOW CONSTRAINTS {show}")]


def test_a_key_is_unique_and_quick_to_find(store: Store) -> None:
    store.ensure_unique("Document", "key")
    store.ensure_unique("Document", "key")
    store.ensure_index("Document", "symbol")
    store.ensure_index("Document", "symbol")
    store.run("CREATE (:Document {key: 'a', symbol: '1943-CV/QU'})")
    with pytest.raises(StatementError):
        store.run("CREATE (:Document {key: 'a'})")
    store.run("CREATE (:Document {key: 'b', symbol: '1943-CV/QU'})")
    assert store.count() == 2
    indexed = {(tuple(labels or ()), tuple(names or ())) for labels, names in schema(store)}
    assert {(("Document",), ("key",)), (("Document",), ("symbol",))} <= indexed


def test_the_schema_survives_clearing(store: Store) -> None:
    store.ensure_unique("Document", "key")
    store.write(MERGE, documents(50))
    store.run("MATCH (a:Document), (b:Document) WHERE a.n < 3 CREATE (a)-[:CITES]->(b)")
    before = schema(store)
    store.clear()
    assert store.count() == 0
    assert schema(store) == before
    store.clear()


@pytest.mark.parametrize("name", ["", "a b", "a`b", "Văn", "1a", "a-b", "a.b", "a)"])
def test_a_name_that_is_no_identifier_is_refused(store: Store, name: str) -> None:
    with pytest.raises(GraphError, match="(?s)" + name[:1]):
        store.ensure_unique("Document", name)
    with pytest.raises(GraphError):
        store.ensure_index(name, "key")
    assert store.count() == 0


@pytest.mark.parametrize(
    "statement", ["RETRUN 1", "MATCH (n RETURN n", "RETURN $missing", "RETURN 1 / 0", ""]
)
def test_a_wrong_statement_is_answered_in_the_servers_words(store: Store, statement: str) -> None:
    with pytest.raises(StatementError) as error:
        store.read(statement)
    assert error.value.values["reason"]
    assert not isinstance(error.value, StatementTimeout | WriteRefused)


def test_a_slow_read_is_given_up_in_time_and_the_next_works(store: Store) -> None:
    store.write("UNWIND $rows AS row CREATE (:Document {n: row.n})", documents(2000))
    started = time.monotonic()
    with pytest.raises(StatementTimeout):
        store.read(
            "MATCH (a), (b), (c), (d) WHERE a.n + b.n + c.n + d.n = -1 RETURN count(*)", timeout=1
        )
    assert time.monotonic() - started < 15
    assert store.count() == 2000


def test_a_failed_batch_leaves_the_earlier_ones(store: Store) -> None:
    store.ensure_unique("Document", "key")
    rows = [{"key": "a"}, {"key": "b"}, {"key": "c"}, {"key": "a"}]
    with pytest.raises(StatementError):
        store.write("UNWIND $rows AS row CREATE (d:Document {key: row.key})", rows, batch=2)
    keys = store.read("MATCH (d:Document) RETURN d.key AS key ORDER BY key").rows
    assert keys == [("a",), ("b",)]
