"""Statements: names only from the schema, values only as parameters, alike on both servers."""

from __future__ import annotations

import pytest

from graph.assembly.claims import Node, Relationship
from graph.cypher import (
    delete_nodes,
    delete_relationships,
    ensure_schema,
    node_row,
    relationship_row,
    upsert_nodes,
    upsert_relationships,
    wipe_nodes,
)
from graph.dump import dump
from graph.errors import GraphError
from graph.schema import SCHEMA
from graph.store import Store, quoted

HOSTILE = [
    "Document`) DETACH DELETE n //",
    "Document {key: 1}) SET n.x = 1 //",
    "a`b",
    "",
    " ",
    "x y",
    "`",
    "\\u0060",
    "Tài liệu",
    "Document\n",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_never_reaches_a_statement(name: str) -> None:
    with pytest.raises(GraphError):
        quoted(name)
    for build in (upsert_nodes, delete_nodes, wipe_nodes):
        with pytest.raises(KeyError):
            build(name)
    for build_edge in (upsert_relationships, delete_relationships):
        for names in (
            (name, "Document", "Document"),
            ("CITES", name, "Document"),
            ("CITES", "Document", name),
        ):
            with pytest.raises(KeyError):
                build_edge(*names)


def test_the_statements() -> None:
    assert upsert_nodes("Citation") == (
        "UNWIND $rows AS row MERGE (n:`Citation` {`id`: row.key}) SET n = row.properties"
    )
    assert delete_nodes("SourceFile") == (
        "UNWIND $rows AS row MATCH (n:`SourceFile` {`sha256`: row.key}) DETACH DELETE n"
    )
    ends = (
        "UNWIND $rows AS row MATCH (a:`Document` {`key`: row.source})"
        " MATCH (b:`Position` {`key`: row.target})"
    )
    assert upsert_relationships("SIGNED_AS", "Document", "Position") == (
        f"{ends} MERGE (a)-[r:`SIGNED_AS`]->(b) SET r = row.properties"
    )
    assert delete_relationships("COPIED_TO", "Document", "Position") == (
        f"{ends} MATCH (a)-[r:`COPIED_TO` {{`factId`: row.fact}}]->(b) DELETE r"
    )


@pytest.mark.parametrize("name", [n.label for n in SCHEMA.nodes])
def test_every_declared_name_can_stand_in_a_statement(name: str) -> None:
    assert quoted(name) == f"`{name}`"


A, B = Node("Document", "vn/a:x:1:2020"), Node("Document", "vn/b:x:1:2020")


def put(store: Store, node: Node, **said: object) -> None:
    store.write(upsert_nodes(node.label), [node_row(node, {"key": node.key, **said})])


def lines(store: Store) -> list[str]:
    return list(dump(store))


def test_an_upsert_replaces_all_properties(store: Store) -> None:
    ensure_schema(store)
    put(store, A, title="về …", date="2021-07-23", number=5)
    put(store, A, title="khác", year=2021)
    assert lines(store) == [
        f'{{"key":"{A.key}","label":"Document","properties":'
        f'{{"key":"{A.key}","title":"khác","year":2021}}}}'
    ]


def test_the_schema_may_be_ensured_again_and_keys_stay_unique(store: Store) -> None:
    ensure_schema(store)
    put(store, A)
    ensure_schema(store)
    with pytest.raises(GraphError):
        store.run("CREATE (n:Document {key: $key})", key=A.key)
    assert store.count() == 1


def test_relationships_are_merged_and_deleted_one_by_one(store: Store) -> None:
    ensure_schema(store)
    put(store, A)
    put(store, Node("Organization", "vn/cp"))
    edges = [
        Relationship("COPIED_TO", A, Node("Organization", "vn/cp"), fact) for fact in ("n1", "n2")
    ]
    write = upsert_relationships("COPIED_TO", "Document", "Organization")
    rows = [relationship_row(e, {"factId": e.fact, "order": 1}) for e in edges]
    store.write(write, rows)
    before = lines(store)
    store.write(write, rows)
    assert lines(store) == before
    assert len(before) == 4
    store.write(write, [relationship_row(edges[0], {"factId": "n1", "purpose": "know"})])
    remove = delete_relationships("COPIED_TO", "Document", "Organization")
    store.write(remove, [relationship_row(edges[1])])
    assert [line for line in lines(store) if '"type"' in line] == [
        f'{{"from":["Document","{A.key}"],"properties":{{"factId":"n1","purpose":"know"}},'
        '"to":["Organization","vn/cp"],"type":"COPIED_TO"}'
    ]


def test_an_edge_to_a_node_that_is_not_there_makes_none(store: Store) -> None:
    ensure_schema(store)
    put(store, A)
    edge = Relationship("CITES", A, B)
    store.write(upsert_relationships("CITES", "Document", "Document"), [relationship_row(edge)])
    assert store.count() == 1
    assert len(lines(store)) == 1


def test_deleting_a_node_takes_its_relationships(store: Store) -> None:
    ensure_schema(store)
    put(store, A)
    put(store, B)
    edge = relationship_row(Relationship("CITES", A, B), {"mode": "own"})
    store.write(upsert_relationships("CITES", "Document", "Document"), [edge])
    store.write(delete_nodes("Document"), [node_row(B), node_row(Node("Document", "unknown"))])
    assert len(lines(store)) == 1


@pytest.mark.parametrize(
    "value",
    [
        "'; MATCH (n) DETACH DELETE n //",
        '"}) RETURN 1 //',
        "$rows ${x} {{}} %s",
        "a\nb\r\nc\td",
        "e\u0301 ể \u200b \ufeff 👩‍👩‍👧 \U0001f4dc",
        "\\u0041 \\n \\",
        "\x00\x01",
        "",
        "x" * 200_000,
    ],
    ids=lambda value: ascii(value[:12]),
)
def test_a_value_is_only_ever_a_value(store: Store, value: str) -> None:
    ensure_schema(store)
    short = value[:99]
    put(store, A, title=value)
    put(store, Node("Person", f"p:{short}"), name=short)
    answer = store.read("MATCH (n) RETURN n.key, coalesce(n.title, n.name) ORDER BY n.key")
    assert answer.rows == [(f"p:{short}", short), (A.key, value)]
