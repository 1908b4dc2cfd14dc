"""The shelf: records in and out, and the ledger of what they say, without any server."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.assemble import project
from graph.assembly.claims import Element, Node
from graph.assembly.fold import Properties, fold_node, fold_relationship
from graph.dump import dump_rows
from graph.errors import GraphError
from graph.shelf import Shelf, shelf_path
from loaders.errors import RecordError
from loaders.records import Document
from tests.graph.records import CITED, OWN, letter, mention, sample, samples, span

TEXT = "Thực hiện Chỉ thị số 17/CT-UBND và Chỉ thị số 17/CT-UBND."
SURFACE = "Chỉ thị số 17/CT-UBND"
FIRST = letter(TEXT, citations=[mention(TEXT, SURFACE)])


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with Shelf(tmp_path / "shelf.sqlite") as opened:
        yield opened


def told(shelf: Shelf, known: dict[Element, Properties] | None = None) -> dict[Element, Properties]:
    """What a server knows after it was told all that is due; ``known`` is what it knew before."""
    rows = dict(known or {})
    for kind in ("node", "relationship"):
        while due := shelf.ledger.due(kind, 700):
            gone = [entry for entry in due if not entry.voices]
            for entry in gone:
                rows.pop(entry.element, None)
            for entry in due:
                if not entry.voices:
                    continue
                if isinstance(entry.element, Node):
                    rows[entry.element] = fold_node(entry.element, entry.voices)
                    shelf.ledger.note_date(entry.id, rows[entry.element].get("date"))
                else:
                    ends = shelf.ledger.dates([entry.element.source, entry.element.target])
                    rows[entry.element] = fold_relationship(entry.element, entry.voices, ends.get)
            with shelf.transaction():
                shelf.ledger.settle({e.id: b"told" for e in due if e.voices}, [e.id for e in gone])
    return rows


def lines(rows: dict[Element, Properties]) -> list[str]:
    return list(dump_rows(rows))


def test_a_record_comes_back_as_it_was(shelf: Shelf) -> None:
    for record in samples():
        assert shelf.put(record) == "new"
    assert sorted(shelf.documents(), key=lambda r: r.source.file) == list(samples())
    assert shelf.records_of(str(sample(5).header.key)) == (sample(5),)
    assert shelf.records_of("vn/x:y:1:2020") == ()


def test_a_shelf_stays_where_it_is(tmp_path: Path) -> None:
    with Shelf(tmp_path / "s.sqlite") as shelf:
        shelf.put(FIRST)
    with Shelf(tmp_path / "s.sqlite") as shelf:
        assert shelf.put(FIRST) == "unchanged"
        assert list(shelf.documents()) == [FIRST]


def test_loading_again_makes_nothing_due(shelf: Shelf) -> None:
    shelf.put(FIRST)
    told(shelf)
    assert shelf.put(FIRST) == "unchanged"
    assert shelf.ledger.count_due() == 0


def test_another_reading_of_a_file_replaces_the_older_one(shelf: Shelf) -> None:
    shelf.put(FIRST)
    before = told(shelf)
    again = replace(FIRST, citations=())
    assert shelf.put(again) == "changed"
    after = told(shelf, before)
    assert Node("Document", CITED) in before
    assert Node("Document", CITED) not in after
    assert lines(after) == lines(project([again]))


def test_a_reading_may_change_the_key(shelf: Shelf) -> None:
    shelf.put(FIRST)
    before = told(shelf)
    other = replace(FIRST, header=replace(FIRST.header, key=OWN.replace("500", "501")))
    assert shelf.put(other) == "changed"
    assert shelf.document_keys() == [other.header.key]
    assert lines(told(shelf, before)) == lines(project([other]))


@pytest.mark.parametrize("names", [["a.txt", "b.txt"], ["b.txt", "a.txt"]])
def test_one_content_under_two_names_is_one_file(shelf: Shelf, names: list[str]) -> None:
    rows: dict[Element, Properties] = {}
    for name in names:
        outcome = shelf.put(replace(FIRST, source=replace(FIRST.source, file=name)))
        rows = told(shelf, rows)
    assert outcome == "unchanged"
    assert rows[Node("SourceFile", FIRST.source.sha256)]["fileName"] == "a.txt"


def test_a_bad_record_leaves_the_shelf_as_it_was(shelf: Shelf) -> None:
    shelf.put(FIRST)
    before = told(shelf)
    with shelf.transaction():
        with pytest.raises(RecordError):
            shelf.put(replace(FIRST, text=TEXT.replace("17/", "71/")))
        shelf.put(sample(1))
    assert shelf.records_of(OWN) == (FIRST,)
    assert lines(told(shelf, before)) == lines(project([FIRST, sample(1)]))


def put_and_stop(path: Path) -> None:
    with Shelf(path) as shelf, shelf.transaction():
        shelf.put(FIRST)
        raise KeyboardInterrupt


def test_an_interrupted_transaction_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with pytest.raises(KeyboardInterrupt):
        put_and_stop(path)
    with Shelf(path) as shelf:
        assert shelf.document_keys() == []
        assert shelf.ledger.count_due() == 0


def test_a_new_date_makes_the_citations_of_a_document_due(shelf: Shelf) -> None:
    cited = letter("ngày 23/7/2021", key=CITED, file="b.txt")
    day = {**span("ngày 23/7/2021", "23/7/2021"), "iso": "2021-07-23"}
    dated = letter("ngày 23/7/2021", key=CITED, file="b.txt", header={"date": day})
    citing = letter(
        TEXT,
        header={"date": {**span(TEXT, "Thực hiện"), "iso": "2021-07-25"}},
        citations=[mention(TEXT, SURFACE)],
    )
    shelf.put(citing)
    shelf.put(cited)
    before = told(shelf)
    shelf.put(dated)
    after = told(shelf, before)
    lags = [said.get("lagDays") for said in after.values() if "mentions" in said]
    assert lags == [2]
    assert lines(after) == lines(project([citing, dated]))


def test_a_shelf_of_another_program_version_says_so(tmp_path: Path, language: str) -> None:
    path = tmp_path / "s.sqlite"
    Shelf(path).__exit__()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE about SET value = '99' WHERE name = 'format'")
    database.close()
    with pytest.raises(GraphError, match=r"s\.sqlite: "):
        Shelf(path)


def test_a_record_that_cannot_be_read_any_more_says_so(tmp_path: Path, language: str) -> None:
    path = tmp_path / "s.sqlite"
    with Shelf(path) as shelf:
        shelf.put(FIRST)
    database = sqlite3.connect(path)
    with database:
        old = zlib.compress(b'{"document": {}}')
        database.execute("UPDATE records SET record = ?", (old,))
    database.close()
    with Shelf(path) as shelf:
        with pytest.raises(RecordError, match=FIRST.source.sha256):
            shelf.records_of(OWN)
        assert shelf.put(FIRST) == "changed"  # loading the file again mends it
        assert shelf.records_of(OWN) == (FIRST,)


def test_every_server_and_database_has_its_own_shelf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_HOME", str(tmp_path))
    targets = ["arcadedb", "neo4j", "bolt://h:7687", "neo4j+s://h:7687", "bolt://h:76870"]
    paths = {shelf_path(target, name) for target in targets for name in ("samples", "directives")}
    assert len(paths) == 10
    assert {path.parent for path in paths} == {tmp_path / "shelf"}


@st.composite
def histories(draw: st.DrawFn) -> list[Document]:
    """Letters in any order, some first in a poorer reading, some twice."""
    chosen = draw(st.lists(st.sampled_from(samples()), min_size=1, max_size=12, unique=True))
    history = []
    for record in chosen:
        if draw(st.booleans()):
            poorer = replace(record, citations=record.citations[::2], copies=(), signature=None)
            history.append(poorer)
    return [*draw(st.permutations(history)), *draw(st.permutations([*chosen, chosen[0]]))]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(history=histories(), stops=st.sets(st.integers(0, 30)))
def test_any_history_ends_in_the_graph_of_its_last_records(
    history: list[Document], stops: set[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows: dict[Element, Properties] = {}
    last = {record.source.sha256: record for record in history}
    with Shelf(tmp_path_factory.mktemp("shelf") / "s.sqlite") as shelf:
        for step, record in enumerate(history):
            shelf.put(record)
            if step in stops:
                rows = told(shelf, rows)
        rows = told(shelf, rows)
    assert lines(rows) == lines(project(last.values()))
