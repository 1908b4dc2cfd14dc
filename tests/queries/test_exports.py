"""Every export is read back: GraphML by networkx and igraph, GEXF by networkx, CSV by pandas."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import igraph  # type: ignore[import-untyped]
import networkx
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.store import Store
from queries.errors import ExportError
from queries.exports import EDGE_COLUMNS, NODE_COLUMNS, cell, clean, export
from queries.network import network
from tests.queries.letters import APPEAL, BADGE, HOSTILE_QUOTE, HOSTILE_TITLE, LETTER, PLAN_HANOI

#: The hostile strings as files hold them.
SHOWN_QUOTE = HOSTILE_QUOTE.replace("\x01", "�")
XML_QUOTE = SHOWN_QUOTE.replace("\r\n", "\n")
TITLE = " ".join(HOSTILE_TITLE.split())

Network = Any


@pytest.fixture(params=[False, True], ids=["pairs", "mentions"])
def net(request: pytest.FixtureRequest, handmade: Store) -> Network:
    return network(handmade, mentions=request.param)


def as_xml(data: dict[str, Any]) -> dict[str, Any]:
    return {
        name: clean(value.replace("\r\n", "\n")) if isinstance(value, str) else value
        for name, value in data.items()
    }


def test_graphml_by_networkx(net: Network, tmp_path: Path) -> None:
    path = tmp_path / "net.graphml"
    assert export(net, path) == (path,)
    back: Network = networkx.read_graphml(path, force_multigraph=True)
    assert dict(back.nodes(data=True)) == {key: as_xml(d) for key, d in net.nodes(data=True)}
    assert sorted(back.edges(keys=True)) == sorted(net.edges(keys=True))
    for a, b, key, data in net.edges(keys=True, data=True):
        assert back.edges[a, b, key] == as_xml(data)
    hostile = [d for a, b, d in back.edges(data=True) if (a, b) == (PLAN_HANOI, APPEAL)]
    assert [data["quote"] for data in hostile] == [XML_QUOTE]
    assert {k: v for k, v in back.graph.items() if k in net.graph} == net.graph


def test_graphml_by_igraph(net: Network, tmp_path: Path) -> None:
    path = tmp_path / "net.graphml"
    export(net, path)
    back = igraph.Graph.Read_GraphML(str(path))
    assert back.is_directed()
    assert (back.vcount(), back.ecount()) == (net.number_of_nodes(), net.number_of_edges())
    assert set(back.vs["id"]) == set(net.nodes)
    titles = dict(zip(back.vs["id"], back.vs["title"], strict=True))
    assert titles[PLAN_HANOI] == TITLE
    # igraph gives edges the id of their source, so they are compared by what they hold.
    columns = ("relation", "mode", "negated", "strong", "quote", "confidence")
    found = sorted(
        (back.vs[edge.source]["id"], back.vs[edge.target]["id"], *(edge[name] for name in columns))
        for edge in back.es
    )
    assert found == sorted(
        (a, b, *(as_xml(data)[name] for name in columns)) for a, b, data in net.edges(data=True)
    )
    assert set(back.es["provenance"]) == {BADGE, ""}
    assert back["note"] == net.graph["note"]
    assert back["provenance"] == BADGE


def test_gexf_by_networkx(net: Network, tmp_path: Path) -> None:
    path = tmp_path / "net.gexf"
    assert export(net, path) == (path,)
    back = networkx.read_gexf(path)
    for key, data in net.nodes(data=True):
        begins = {"start": data["date"]} if "date" in data else {}
        assert back.nodes[key] == {**as_xml(data), **begins}
    edges = {data["id"]: (a, b, data) for a, b, data in back.edges(data=True)}
    assert len(edges) == net.number_of_edges()
    for a, b, key, data in net.edges(keys=True, data=True):
        days = sorted(data[name] for name in ("date", "citedDate") if name in data)
        begins = {"start": days[-1]} if days else {}
        assert edges[key] == (a, b, {**as_xml(data), **begins, "id": key})


def test_gexf_has_the_types_that_gephi_knows(net: Network, tmp_path: Path) -> None:
    path = tmp_path / "net.gexf"
    export(net, path)
    space = {"g": "http://www.gexf.net/1.2draft"}
    root = ElementTree.parse(path).getroot()
    graph = root.find("g:graph", space)
    assert graph is not None
    assert {name: graph.get(name) for name in ("mode", "timeformat", "defaultedgetype")} == {
        "mode": "dynamic",
        "timeformat": "date",
        "defaultedgetype": "directed",
    }
    declared = graph.findall("g:attributes/g:attribute", space)
    assert {attribute.get("type") for attribute in declared} <= {
        *("string", "boolean", "integer", "long", "float", "double"),
    }
    for kind in ("node", "edge"):
        titles = [a.get("title") for a in graph.findall(f"g:attributes[@class='{kind}']/*", space)]
        assert len(titles) == len(set(titles))
        assert "networkx_key" not in titles
    assert root.findtext("g:meta/g:description", namespaces=space) == net.graph["note"]
    labels = {node.get("id"): node.get("label") for node in graph.iterfind(".//g:node", space)}
    assert labels[LETTER] == "3/UBND-VP"


def test_csv_by_pandas(net: Network, tmp_path: Path) -> None:
    path = tmp_path / "net.csv"
    nodes_path, note_path = tmp_path / "net-nodes.csv", tmp_path / "net-note.txt"
    assert export(net, path) == (path, nodes_path, note_path)
    edges = pandas.read_csv(path, keep_default_na=False)
    nodes = pandas.read_csv(nodes_path, keep_default_na=False)
    assert list(edges) == ["Source", "Target", "Type", "Id", "Label", *EDGE_COLUMNS]
    assert list(nodes) == ["Id", "Label", *NODE_COLUMNS]
    assert sorted(zip(edges["Source"], edges["Target"], edges["Id"], strict=True)) == sorted(
        net.edges(keys=True)
    )
    labels = {key: cell(label) for key, label in net.nodes(data="label")}
    assert dict(zip(nodes["Id"], nodes["Label"], strict=True)) == labels
    assert set(edges["Type"]) == {"Directed"}
    assert set(edges["negated"]) == {True, False}
    assert note_path.read_text("utf-8") == net.graph["note"] + "\n"


def test_csv_holds_quotes_to_the_letter(net: Network, tmp_path: Path) -> None:
    path = tmp_path / "net.csv"
    export(net, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = {(row["Source"], row["Target"], row["Id"]): row for row in csv.DictReader(file)}
    for a, b, key, data in net.edges(keys=True, data=True):
        if (a, b) != (PLAN_HANOI, APPEAL):
            assert rows[a, b, key]["quote"] == data["quote"]
        else:
            assert rows[a, b, key]["quote"] == "'" + SHOWN_QUOTE
    with (tmp_path / "net-nodes.csv").open(encoding="utf-8-sig", newline="") as file:
        titles = {row["Id"]: row["title"] for row in csv.DictReader(file)}
    assert titles[PLAN_HANOI] == "'" + TITLE


def test_every_attribute_has_a_column(net: Network) -> None:
    of_nodes = {name for _, data in net.nodes(data=True) for name in data}
    of_edges = {name for _, _, data in net.edges(data=True) for name in data}
    assert of_nodes <= {"label", *NODE_COLUMNS}
    assert of_edges <= {"label", *EDGE_COLUMNS}


@pytest.mark.parametrize("suffix", [".graphml", ".gexf", ".csv"])
def test_the_same_network_gives_the_same_bytes(net: Network, tmp_path: Path, suffix: str) -> None:
    first = [file.read_bytes() for file in export(net, tmp_path / f"a{suffix}")]
    again = [file.read_bytes() for file in export(net, tmp_path / f"b{suffix}")]
    assert first == again


@pytest.mark.parametrize("suffix", [".graphml", ".gexf", ".csv"])
def test_an_empty_network_can_be_written(tmp_path: Path, suffix: str) -> None:
    for file in export(networkx.MultiDiGraph(), tmp_path / f"none{suffix}"):
        assert file.exists()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\n=1", "'\n=1"),
        ("  =1", "'  =1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("＝1", "'＝1"),
        ("1+1=2", "1+1=2"),
        ("Quận ủy – 5", "Quận ủy – 5"),
        ("a\x00b", "a�b"),
        ("", ""),
        (-57, -57),
        (0.8, 0.8),
        (True, "true"),
        (False, "false"),
    ],
)
def test_cells_are_no_formulas(value: object, written: object) -> None:
    assert cell(value) == written


@given(
    quote=st.text(max_size=30),
    title=st.text(max_size=30),
    key=st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=12),
)
@settings(max_examples=60)
def test_any_text_survives(quote: str, title: str, key: str, tmp_path_factory: Any) -> None:
    net: Network = networkx.MultiDiGraph(note=quote)
    net.add_node(key, label=title, title=title)
    net.add_edge(key, key, key="e", label="", quote=quote)
    folder = tmp_path_factory.mktemp("any")
    for suffix in (".graphml", ".gexf", ".csv"):
        export(net, folder / f"x{suffix}")
    wanted = clean(quote.replace("\r\n", "\n").replace("\r", "\n"))
    back = networkx.read_graphml(folder / "x.graphml", force_multigraph=True)
    assert [data.get("quote", "") for *_, data in back.edges(data=True)] == [wanted]
    back = networkx.read_gexf(folder / "x.gexf")
    assert [data.get("quote", "") for *_, data in back.edges(data=True)] == [wanted]
    with (folder / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        written = [row["quote"] for row in csv.DictReader(file)]
    assert [text.removeprefix("'") for text in written] == [clean(quote).removeprefix("'")]


@pytest.mark.parametrize("name", ["net.xlsx", "net", "net.graphml.zip", ".csv2"])
def test_an_unknown_format_is_a_sentence(tmp_path: Path, name: str, language: str) -> None:
    with pytest.raises(ExportError) as error:
        export(networkx.MultiDiGraph(), tmp_path / name)
    assert all(suffix in str(error.value) for suffix in (".graphml", ".gexf", ".csv"))
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_a_sentence(tmp_path: Path, language: str) -> None:
    for path in (tmp_path / "missing" / "net.gexf", Path("/proc/net.csv")):
        with pytest.raises(ExportError) as error:
            export(networkx.MultiDiGraph(), path)
        assert str(path) in str(error.value)
    folder = tmp_path / "net.csv"
    folder.mkdir()
    with pytest.raises(ExportError):
        export(networkx.MultiDiGraph(), folder)
    assert [path.name for path in tmp_path.iterdir()] == ["net.csv"]


def test_an_export_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    """The real thing: a limit on the size of files, in a process of its own."""
    path = tmp_path / "net.graphml"
    path.write_text("the old file", encoding="utf-8")
    code = (
        "import resource, signal, sys, networkx\n"
        "from queries.exports import export\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))\n"
        "net = networkx.MultiDiGraph()\n"
        "net.add_nodes_from((str(n), {'label': 'x' * 99}) for n in range(500))\n"
        "export(net, sys.argv[1])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "DIRECTIVES_LANG": "en"},
    )
    assert "ExportError: Cannot write" in ran.stderr
    assert path.read_text(encoding="utf-8") == "the old file"
    assert [file.name for file in tmp_path.iterdir()] == ["net.graphml"]
