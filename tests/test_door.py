"""The Python door: what a researcher's notebook does."""

from __future__ import annotations

from pathlib import Path

import networkx
import pandas
import pytest

import directives
from graph.store import Store
from loaders.files import open_file
from tests.fixtures import ROOT

LETTER = ROOT / "samples" / "36_cong-van-1943-qu-nam-tu-liem.txt"


def test_read_gives_the_record_of_a_file() -> None:
    document = directives.read(LETTER)
    assert document.header.number is not None
    assert document.header.number.normalized == "1943-CV/QU"
    assert {citation.key for citation in document.citations} >= {
        "vn/party:nghi-quyet:20:2017",
        "vn.ha-noi/ubnd:cong-dien:5:2020",
    }
    assert directives.read(str(LETTER)) == document


def test_a_record_read_back_is_the_same(tmp_path: Path) -> None:
    document = directives.read(LETTER)
    (tmp_path / "a.json").write_text(document.to_json(), "utf-8")
    assert directives.read(tmp_path / "a.json") == document == open_file(tmp_path / "a.json")


def test_extract_gives_the_record_of_a_text() -> None:
    text = LETTER.read_bytes().decode()
    document, file = directives.extract(text, LETTER.name), directives.read(LETTER)
    assert document.text == text
    assert document.citations == file.citations
    assert document.source == file.source
    assert document.provenance is None
    assert document.to_dict()["document"]["key"] == file.header.key


@pytest.mark.parametrize("text", ["", "\ufeff", "\x00", "\ud800", "Số: /", "}" * 50])
def test_extract_takes_any_text(text: str) -> None:
    assert directives.extract(text).text == text


def test_errors_are_of_one_kind(tmp_path: Path, language: str) -> None:
    with pytest.raises(directives.DirectivesError, match=r"none\.txt"):
        directives.read(tmp_path / "none.txt")


def test_a_graph_is_loaded_and_asked(arcadedb: Store, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    letters = sorted((ROOT / "samples").glob("3[67]*.txt"))
    with directives.open_graph(arcadedb.database) as graph:
        report = graph.load([letters[0], tmp_path, directives.read(letters[1])])
        assert (report.new, [file for file, _ in report.refused]) == (
            2,
            [str(tmp_path / "empty.txt")],
        )
        rows = graph.query("upstream", document="1943-CV/QU")
        assert {row["cited"] for row in rows} >= {"20-NQ/TW", "05/CĐ-UBND"}
        frame = graph.frame("upstream", document="1943-CV/QU")
        assert isinstance(frame, pandas.DataFrame)
        assert frame["cited"].tolist() == [row["cited"] for row in rows]
        found = graph.cypher(
            "MATCH (d:Document {symbol: $s}) RETURN d.status AS status", s="64/KH-UBND"
        )
        assert found == [{"status": "loaded"}]
        network = graph.network()
        assert isinstance(network, networkx.MultiDiGraph)
        cited = "vn.ha-noi/ubnd:cong-dien:5:2020"
        assert network.has_edge("vn.ha-noi.q-nam-tu-liem/party:cong-van:1943:2020", cited)
        with pytest.raises(directives.DirectivesError):
            graph.cypher("MATCH (d) DETACH DELETE d")
        assert graph.cypher("MATCH (d:Document {status: 'loaded'}) RETURN count(d) AS n") == [
            {"n": 2}
        ]


def test_everything_public_is_there() -> None:
    assert all(hasattr(directives, name) for name in directives.__all__)
