"""Loading: the same graph on both servers, in any order, twice, and after a crash."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph.assemble import project
from graph.dump import dump, dump_rows, write_dump
from graph.load import LoadReport, clear, load, open_shelf, rebuild
from graph.store import Store
from loaders.records import Document
from tests.fixtures import ROOT
from tests.graph.records import CITED, OWN, letter, mention, sample, samples, seeds, span

TEXT = "Thực hiện Chỉ thị số 17/CT-UBND."
SURFACE = "Chỉ thị số 17/CT-UBND"
#: A ward, its district, the city and the central resolution they all stand under.
CHAIN = (sample(36), sample(37), sample(1))


def graph(store: Store) -> str:
    return write_dump(dump(store))


def expected(*documents: Document) -> str:
    return write_dump(dump_rows(project(documents)))


def outcome(report: LoadReport) -> tuple[int, int, int]:
    assert report.refused == []
    return report.new, report.changed, report.unchanged


def test_the_graph_is_what_the_records_say(store: Store) -> None:
    report = load(store, samples())
    assert outcome(report) == (37, 0, 0)
    assert graph(store) == expected(*samples())
    assert report.nodes + report.relationships == len(list(dump(store)))
    again = load(store, samples())
    assert outcome(again) == (0, 0, 37)
    assert (again.nodes, again.relationships, again.deleted) == (0, 0, 0)


def test_any_order_and_any_batches_give_the_same_graph(store: Store) -> None:
    chance = random.Random(7)
    shuffled = list(samples())
    chance.shuffle(shuffled)
    cuts = sorted(chance.sample(range(len(shuffled)), 3))
    for start, end in zip([0, *cuts], [*cuts, None], strict=True):
        load(store, shuffled[start:end])
    assert graph(store) == expected(*samples())


def test_the_chain_to_show_first(store: Store) -> None:
    load(store, CHAIN)
    answer = store.read(
        "MATCH p=(:Document {symbol:'1943-CV/QU'})-[:CITES]->(:Document {symbol:'05/CĐ-UBND'})"
        " RETURN p"
    )
    ((path,),) = answer.rows
    assert [node.properties["status"] for node in path.nodes] == ["loaded", "loaded"]
    assert path.relationships[0].properties["relation"] == "IMPLEMENTS"
    above = store.read(
        "MATCH (d:Document {key: $key})<-[c:CITES]-(below:Document) RETURN below.symbol, d.status"
        " ORDER BY below.symbol",
        {"key": "vn/party:nghi-quyet:20:2017"},
    )
    assert above.rows == [("1943-CV/QU", "cited")]


def test_the_seeds_and_their_retelling(store: Store, shared: Path) -> None:
    documents = [*seeds(shared), *samples()]
    load(store, reversed(documents))
    assert graph(store) == expected(*documents)
    # Seed 000 was retold as sample 36: one document from two files.
    answer = store.read(
        "MATCH (d:Document {symbol: '1943-CV/QU'})-[:LOADED_FROM]->(f) RETURN d.text, f.fileName"
        " ORDER BY f.fileName"
    )
    assert [name for _, name in answer.rows] == [documents[0].source.file, sample(36).source.file]
    assert {text for text, _ in answer.rows} == {documents[0].text}


def test_a_cited_document_becomes_a_loaded_one(store: Store) -> None:
    load(store, [sample(36)])
    key = sample(1).header.key
    status = "MATCH (d:Document {key: $key}) RETURN d.status, d.title IS NULL"
    assert store.read(status, {"key": key}).rows == [("cited", True)]
    load(store, [sample(1)])
    assert store.read(status, {"key": key}).rows == [("loaded", False)]
    assert graph(store) == expected(sample(1), sample(36))


def test_what_a_newer_reading_no_longer_says_is_gone(store: Store) -> None:
    load(store, CHAIN)
    poorer = replace(CHAIN[0], citations=CHAIN[0].citations[:1], copies=(), signature=None)
    report = load(store, [poorer])
    assert outcome(report) == (0, 1, 0)
    assert report.deleted > 10
    assert graph(store) == expected(poorer, *CHAIN[1:])
    load(store, [CHAIN[0]])
    assert graph(store) == expected(*CHAIN)


def test_one_bad_record_does_not_stop_the_others(store: Store) -> None:
    bad = letter(TEXT.replace("17/", "71/"), citations=[mention(TEXT, SURFACE)], file="bad.txt")
    report = load(store, [sample(1), bad, sample(37)])
    assert [(file, error.key) for file, error in report.refused] == [
        ("bad.txt", "graph.quote_differs")
    ]
    assert report.new == 2
    assert graph(store) == expected(sample(1), sample(37))


def test_broken_characters_do_not_stop_a_load(store: Store) -> None:
    text = f"{TEXT} \ud83d \x00 \ufffe"
    named = {"name": span(text, "17/CT-UBND. \ud83d")}
    hostile = letter(text, citations=[mention(text, f"{SURFACE}. \ud83d")], signature=named)
    load(store, [hostile])
    assert graph(store) == expected(hostile)
    assert store.read("MATCH (c:Citation) RETURN c.quote").rows == [(f"{SURFACE}. \ufffd",)]


def test_a_record_without_text_is_loaded_with_its_surfaces(store: Store) -> None:
    bare = replace(letter(TEXT, citations=[mention(TEXT, SURFACE)]), text=None)
    load(store, [bare])
    assert store.read("MATCH (a)-[c:CITES]->(b) RETURN a.key, c.quote, b.key").rows == [
        (OWN, SURFACE, CITED)
    ]


# Interruptions.


class Interrupted(Exception):
    """Somebody pulled the plug."""


@pytest.mark.parametrize("after", [1, 2])
def test_an_interrupted_load_is_finished_by_the_next(store: Store, after: int) -> None:
    calls = 0

    def pull(documents: int, elements: int) -> None:
        nonlocal calls
        calls += 1
        if calls == after:
            raise Interrupted

    with pytest.raises(Interrupted):
        load(store, CHAIN, progress=pull)
    assert outcome(load(store, [])) == (0, 0, 0)
    assert graph(store) == expected(*CHAIN)


@pytest.mark.parametrize("statement", [0, 2, 7, 13, 20])
def test_a_load_may_break_off_at_any_statement(
    arcadedb: Store, statement: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(arcadedb, [sample(33)])
    write, done = arcadedb.write, 0

    def breaking(cypher: str, rows: list[dict[str, object]]) -> int:
        nonlocal done
        if done == statement:
            raise Interrupted
        done += 1
        return write(cypher, rows)

    changed = replace(sample(33), citations=sample(33).citations[1:])
    with monkeypatch.context() as patch:
        patch.setattr(arcadedb, "write", breaking)
        with pytest.raises(Interrupted):
            load(arcadedb, [sample(21), changed])
    load(arcadedb, [])
    assert graph(arcadedb) == expected(sample(21), changed)


KILLED = """
import json, os, signal, sys
from graph.load import load
from graph.store import open_store
from loaders.records import Document

def die(documents, elements):
    os.kill(os.getpid(), signal.SIGKILL)

with open_store(sys.argv[1] or None) as store:
    load(store, [Document.from_dict(d) for d in json.load(sys.stdin)], progress=die)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_load_is_finished_by_the_next(store: Store) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, store.database],
        input=json.dumps([document.to_dict() for document in CHAIN]),
        text=True,
        cwd=ROOT,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert 0 < len(list(dump(store))) < len(expected(*CHAIN).splitlines())
    report = load(store, CHAIN)
    assert outcome(report) == (0, 0, 3)
    assert graph(store) == expected(*CHAIN)


# Lost and made again.


def test_a_lost_graph_comes_back_with_the_next_load(store: Store) -> None:
    load(store, CHAIN)
    clear(store)
    assert store.count() == 0
    assert load(store, [sample(33)]).restored
    assert graph(store) == expected(*CHAIN, sample(33))


def test_a_lost_node_comes_back_with_the_next_load(store: Store) -> None:
    load(store, CHAIN)
    key = str(sample(1).header.key)
    row = {"key": key, "properties": {}}
    store.write("UNWIND $rows AS row MATCH (n:Document {key: row.key}) DETACH DELETE n", [row])
    assert load(store, []).restored
    assert graph(store) == expected(*CHAIN)


def test_a_rebuild_makes_the_same_graph_and_spares_what_is_not_ours(store: Store) -> None:
    load(store, CHAIN)
    store.run("MATCH (d:Document) SET d.title = 'spoilt', d.colour = 'red'")
    store.run("CREATE (:Note {text: 'not ours'})")
    report = rebuild(store)
    assert report.nodes + report.relationships == len(expected(*CHAIN).splitlines())
    lines = list(dump(store))
    assert [line for line in lines if "Note" in line] == [
        '{"key":"","label":"Note","properties":{"text":"not ours"}}'
    ]
    assert "".join(f"{line}\n" for line in lines if "Note" not in line) == expected(*CHAIN)


def test_records_of_an_older_program_are_assembled_again(
    arcadedb: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(arcadedb, CHAIN)
    with open_shelf(arcadedb) as shelf, shelf.transaction():
        # What an older program made of the record.
        shelf.ledger.say(str(sample(36).header.key), frozenset())
    load(arcadedb, [])
    assert graph(arcadedb) != expected(*CHAIN)
    monkeypatch.setattr("graph.load.assembly_version", lambda: "another")
    load(arcadedb, [])
    assert graph(arcadedb) == expected(*CHAIN)


def test_progress_is_told(arcadedb: Store) -> None:
    seen: list[tuple[int, int]] = []
    report = load(arcadedb, CHAIN, progress=lambda *done: seen.append(done))
    assert seen == sorted(seen)
    assert seen[-1] == (3, report.nodes + report.relationships)
