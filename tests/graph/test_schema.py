"""The schema: complete, consistent, said in both languages, and the page made from it."""

from __future__ import annotations

import re

import pytest

from graph.assembly.claims import Claims, Node
from graph.schema import SCHEMA, from_server, to_server
from graph.schema_page import page
from tests.fixtures import ROOT

KINDS = [*SCHEMA.nodes, *SCHEMA.relationships]


def name_of(kind: object) -> str:
    return getattr(kind, "label", None) or str(getattr(kind, "name", kind))


def test_the_labels_and_their_keys() -> None:
    assert {node.label: node.key for node in SCHEMA.nodes} == {
        "Document": "key",
        "Citation": "id",
        "SourceFile": "sha256",
        "Organization": "key",
        "CollectiveBody": "key",
        "Position": "key",
        "Person": "key",
        "AdministrativeUnit": "key",
        "Task": "id",
        "Scenario": "id",
        "Receipt": "id",
    }


@pytest.mark.parametrize("kind", KINDS, ids=name_of)
def test_a_declaration_is_complete(kind: object) -> None:
    properties = kind.properties  # type: ignore[attr-defined]
    names = [declared.name for declared in properties]
    assert len(set(names)) == len(names)
    for declared in properties:
        assert re.fullmatch(r"[a-z][A-Za-z0-9]*", declared.name)
        assert declared.vi, declared.name
        assert declared.en, declared.name
        assert bool(declared.order) == (declared.merge == "strongest")
        assert (declared.merge == "union") <= (declared.type == "string[]")


@pytest.mark.parametrize("node", SCHEMA.nodes, ids=name_of)
def test_the_key_of_a_node_is_a_property_it_always_has(node: object) -> None:
    key = node.by_name[node.key]  # type: ignore[attr-defined]
    assert key.required
    assert key.type == "string"


@pytest.mark.parametrize("relationship", SCHEMA.relationships, ids=name_of)
def test_a_relationship_joins_declared_labels(relationship: object) -> None:
    ends = relationship.ends  # type: ignore[attr-defined]
    assert ends
    assert {label for pair in ends for label in pair} <= SCHEMA.node_types.keys()
    by = relationship.by  # type: ignore[attr-defined]
    assert by is None or relationship.by_name[by].required  # type: ignore[attr-defined]


def test_what_is_not_declared_cannot_be_claimed() -> None:
    claims = Claims()
    with pytest.raises(KeyError, match="not declared"):
        claims.node("Document", "k", 0, colour="red")
    with pytest.raises(KeyError):
        claims.node("Letter", "k")
    with pytest.raises(KeyError, match="does not join"):
        claims.relationship("SIGNED_BY", Node("Person", "p"), Node("Document", "d"))
    with pytest.raises(KeyError, match="fact id"):
        claims.relationship("ADDRESSED_TO", Node("Document", "d"), Node("Position", "p"))
    assert claims.all == set()


def test_values_on_their_way_to_a_server_and_back() -> None:
    document = SCHEMA.node_types["Document"]
    said = {"date": "2021-07-23", "number": 17, "title": "về …"}
    stored = to_server(document, said)
    assert stored["date"].year == 2021
    assert from_server(document, stored) == said
    file = SCHEMA.node_types["SourceFile"]
    volatile = {"sha256": "x", "loadedAt": "2021-01-01T00:00:00+00:00"}
    assert from_server(file, volatile) == {"sha256": "x"}
    with pytest.raises(KeyError):
        to_server(document, {"colour": "red"})


def test_the_page_is_up_to_date() -> None:
    written = (ROOT / "docs" / "schema.md").read_text("utf-8")
    assert written == page(), "run python -m graph.schema_page > docs/schema.md"
