"""Files for other programs: GraphML (igraph, yEd), GEXF (Gephi), CSV (R, Excel, pandas).

A format is one writer and one line in ``_WRITERS``. All files are UTF-8 and appear whole or not
at all. Quotes keep their letters; only what a format cannot hold is changed: control characters
become ``�``, and in XML a carriage return becomes a line break. See ``docs/exports.md``.
"""

from __future__ import annotations

import csv
import io
import os
import re
import secrets
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element, SubElement

import networkx
from networkx.readwrite.gexf import GEXFWriter

from queries.errors import ExportError

Network: TypeAlias = "networkx.MultiDiGraph[str]"

#: What XML 1.0 cannot hold, and lone surrogates.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
#: A cell that begins so is a formula to a spreadsheet.
_FORMULA = re.compile(r"[\s\ufeff\u200b]*[=+\-@＝＋－＠]|[\t\r\n]")
#: Excel reads UTF-8 only with a byte-order mark; Gephi ≥ 0.9.3, R's readr and pandas take it.
_CSV_ENCODING = "utf-8-sig"


def export(network: Network, path: str | Path) -> tuple[Path, ...]:
    """Write the network in the format of the suffix and return the files written.

    ``.graphml`` and ``.gexf`` are one file; ``NAME.csv`` holds the edges, beside it
    ``NAME-nodes.csv`` the documents and ``NAME-note.txt`` the note. Raises ``ExportError``.
    """
    target = Path(path)
    files = _WRITERS[checked_suffix(target)](network, target)
    try:
        for file, content in files.items():
            _replace(file, content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExportError("queries.export_unwritable", path=target, reason=reason) from error
    return tuple(files)


def checked_suffix(path: str | Path) -> str:
    """The suffix of the path, if there is a format for it; else raises ``ExportError``."""
    suffix = Path(path).suffix.lower()
    if suffix not in _WRITERS:
        known = ", ".join(_WRITERS)
        raise ExportError("queries.export_suffix", path=path, known=known)
    return suffix


def _graphml(network: Network, target: Path) -> dict[Path, bytes]:
    buffer = io.BytesIO()
    networkx.write_graphml_xml(_for_xml(network), buffer)
    return {target: buffer.getvalue()}


def _gexf(network: Network, target: Path) -> dict[Path, bytes]:
    """GEXF with each document and edge beginning on its day, for the timeline of Gephi."""
    copy = _for_xml(network)
    for _, data in copy.nodes(data=True):
        if "date" in data:
            data["start"] = data["date"]
    for _, _, key, data in copy.edges(keys=True, data=True):
        data["id"] = key
        days = [data[name] for name in ("date", "citedDate") if name in data]
        if days:
            data["start"] = max(days)  # an edge cannot be older than its two ends
    writer = _Gexf(copy, version="1.2draft")
    meta = writer.xml.find("meta")
    if isinstance(meta, Element):
        SubElement(meta, "description").text = copy.graph.get("note", "")
    buffer = io.BytesIO()
    writer.write(buffer)
    return {target: buffer.getvalue()}


class _Gexf(GEXFWriter):
    """The writer of networkx, without the copy of each edge's key that it adds."""

    def add_attributes(
        self, node_or_edge: str, xml_obj: Element, data: dict[str, Any], default: dict[str, Any]
    ) -> dict[str, Any]:
        own = {name: value for name, value in data.items() if name != "key"}
        super().add_attributes(node_or_edge, xml_obj, own, default)  # type: ignore[no-untyped-call]
        return own


def _csv(network: Network, target: Path) -> dict[Path, bytes]:
    """Edges and nodes with the column names that Gephi looks for."""
    nodes = ({"Id": key, "Label": data["label"], **data} for key, data in network.nodes(data=True))
    edges = (
        {"Source": a, "Target": b, "Type": "Directed", "Id": key, "Label": data["label"], **data}
        for a, b, key, data in network.edges(keys=True, data=True)
    )
    beside = target.with_name(f"{target.stem}-nodes{target.suffix}")
    note = target.with_name(f"{target.stem}-note.txt")
    return {
        target: _table(edges, ("Source", "Target", "Type", "Id", "Label", *EDGE_COLUMNS)),
        beside: _table(nodes, ("Id", "Label", *NODE_COLUMNS)),
        note: (network.graph.get("note", "") + "\n").encode(),
    }


_WRITERS: dict[str, Callable[[Network, Path], dict[Path, bytes]]] = {
    ".graphml": _graphml,
    ".gexf": _gexf,
    ".csv": _csv,
}

#: The columns of the CSV files, always all and in this order.
NODE_COLUMNS = (
    *("symbol", "title", "type", "status", "system", "kind", "level", "date", "year"),
    *("issuer", "issuerKey", "place", "urgency", "keyStatus", "provenance"),
)
EDGE_COLUMNS = (
    *("relation", "mode", "negated", "strong", "reported", "mentions", "mentionType", "cue"),
    *("quote", "quotes", "section", "provision", "charStart", "charEnd", "places", "date"),
    *("citedDate", "lagDays", "keyStatus", "confidence", "readIn", "provenance"),
)


def _table(rows: Iterable[Mapping[str, Any]], columns: tuple[str, ...]) -> bytes:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: cell(row[name]) for name in columns if name in row})
    return buffer.getvalue().encode(_CSV_ENCODING)


def cell(value: object) -> object:
    """A value as a CSV cell; text that a spreadsheet would run as a formula gets an apostrophe."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    text = clean(value)
    return "'" + text if _FORMULA.match(text) else text


def clean(text: str) -> str:
    """The text with ``�`` for control characters that files cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


def _for_xml(network: Network) -> Network:
    """A copy whose texts XML can hold."""
    copy: Network = networkx.MultiDiGraph(**{k: _text(v) for k, v in network.graph.items()})
    for key, data in network.nodes(data=True):
        copy.add_node(_text(key), **{name: _text(value) for name, value in data.items()})
    for a, b, key, data in network.edges(keys=True, data=True):
        attributes = {name: _text(value) for name, value in data.items()}
        copy.add_edge(_text(a), _text(b), key=_text(key), **attributes)
    return copy


def _text(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return clean(value.replace("\r\n", "\n").replace("\r", "\n"))


def _replace(path: Path, content: bytes) -> None:
    """Write beside the target and move over it, so that no half file is ever seen."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        draft.write_bytes(content)
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
