"""The questions over the annotated sample letters: the same rows on both servers."""

from __future__ import annotations

from datetime import date

import networkx
import pytest

from graph.store import Store
from queries.catalog import catalogue, run
from queries.network import network
from tests.queries.conftest import gold

WARD = "vn.ha-noi.q-nam-tu-liem.p-me-tri/ubnd:ke-hoach:64:2020"
DISTRICT = "vn.ha-noi.q-nam-tu-liem/party:cong-van:1943:2020"
CITY = "vn.ha-noi/ubnd:cong-dien:5:2020"
PARTY = "vn/party:nghi-quyet:20:2017"


@pytest.mark.parametrize("name", list(catalogue()))
def test_both_servers_give_the_same_rows(gold_store: Store, gold_neo4j: Store, name: str) -> None:
    documents = [p.name for p in catalogue()[name].parameters if p.type == "document"]
    keys = [row["key"] for row in run(gold_store, "documents").records()]
    asked = [{documents[0]: key} for key in keys[::5]] if documents else [{}]
    rows = 0
    for given in asked:
        here, there = run(gold_store, name, given), run(gold_neo4j, name, given)
        assert here.rows == there.rows, given
        assert here.columns == there.columns
        rows += len(here.rows)
    assert rows > 20


def test_both_servers_give_the_same_network(gold_store: Store, gold_neo4j: Store) -> None:
    for mentions in (False, True):
        here, there = (network(store, mentions=mentions) for store in (gold_store, gold_neo4j))
        for net in (here, there):
            net.graph.pop("note")  # it names the database
        assert networkx.utils.graphs_equal(here, there)
        assert here.number_of_edges() > 150


def test_the_chain_to_show_first(gold_store: Store) -> None:
    """A ward's plan, the district's letter, the city's telegram, the Party's resolution."""
    rows = run(gold_store, "upstream", document="64/KH-UBND", links="strong").records()
    columns = ("step", "citingKey", "citedKey", "relation", "quote", "level", "date", "status")
    telegram = "Công điện khẩn số 05/CĐ-UBND"
    assert [tuple(row[name] for name in columns) for row in rows][:4] == [
        (
            *(1, WARD, CITY, "IMPLEMENTS", "Công điện số 05/CĐ-UBND"),
            *("province", date(2020, 7, 26), "loaded"),
        ),
        (
            *(1, WARD, DISTRICT, "IMPLEMENTS", "Công văn số 1943-CV/QU"),
            *("district", date(2020, 7, 29), "loaded"),
        ),
        (
            *(2, CITY, "vn/ttg:ket-luan:~hop-thuong-truc-chinh-phu-20200725:2020", "IMPLEMENTS"),
            "kết luận của Thủ tướng Chính phủ tại cuộc họp Thường trực Chính phủ ngày 25/7/2020",
            *("central", date(2020, 7, 25), "cited"),
        ),
        (
            *(2, DISTRICT, PARTY, "FOLLOWS", "Nghị quyết 20-NQ/TW"),
            *("central", date(2017, 10, 25), "cited"),
        ),
    ]
    assert [tuple(row[name] for name in columns) for row in rows][4:] == [
        (
            *(2, DISTRICT, CITY, "IMPLEMENTS", telegram),
            *("province", date(2020, 7, 26), "loaded"),
        )
    ]
    assert {row["provenance"] for row in rows} == {"reconstructed from public facts; wording ours"}


def test_every_quote_stands_in_its_text(gold_store: Store) -> None:
    texts = {document.header.key: document.text or "" for document in gold()}
    checked = 0
    for key in texts:
        for row in run(gold_store, "citations-in", document=key).records():
            assert texts[key][row["start"] : row["end"]] == row["quote"]
            checked += 1
        for row in run(gold_store, "recipients-by-tier", document=key).records():
            assert texts[key][row["start"] : row["end"]] == row["quote"]
            checked += 1
    assert checked > 400


def test_the_totals_fit_each_other(gold_store: Store) -> None:
    missing = run(gold_store, "cited-not-loaded").records()
    listed = run(gold_store, "documents").records()
    assert {row["key"] for row in missing} == {
        row["key"] for row in listed if row["status"] != "loaded" and row["citedBy"]
    }
    assert all(row["citingDocuments"] <= row["ofCitingDocuments"] for row in missing)
    assert {row["ofCitingDocuments"] for row in missing} == {
        sum(row["cites"] > 0 for row in listed)
    }
    net = network(gold_store)
    assert {row["ofMentions"] for row in missing} == {net.graph["mentions"]}
