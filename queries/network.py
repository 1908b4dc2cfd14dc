"""The citation network as a ``networkx.MultiDiGraph``: documents, and who cites whom.

Nodes are documents (by key), edges run from the citing to the cited document: one per pair,
or with ``mentions=True`` one per mention. What is not known is no attribute (no ``None``, on
which exporters choke); dates are ISO text. ``network.graph`` says in ``note`` how much of the
graph is shown, and holds the same counts as numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import networkx

from graph.store import Store
from loaders.language import say
from queries.errors import ParameterError
from queries.links import MODES, RELATIONS, is_strong

#: Seconds for one of the three lists: documents, citing pairs, mentions.
TIME_LIMIT = 300.0

STATUSES = ("loaded", "cited", "reported")

_DOCUMENTS = """
MATCH (d:Document)
OPTIONAL MATCH (d)-[:ISSUED_BY]->(o:Organization)
WITH d, min(o.name) AS issuer
RETURN d.key AS id, coalesce(d.symbol, d.title, d.key) AS label, d.symbol AS symbol,
       d.title AS title, d.typeCode AS type, d.status AS status, d.system AS system,
       d.kind AS kind, d.level AS level, toString(d.date) AS date, d.year AS year,
       issuer AS issuer, d.issuerKey AS issuerKey, d.placeName AS place,
       d.urgency AS urgency, d.keyStatus AS keyStatus, d.provenance AS provenance
"""
_CITATIONS = """
MATCH (a:Document)-[c:CITES]->(b:Document)
RETURN a.key AS citing, b.key AS cited, c.relation AS relation, c.mode AS mode,
       coalesce(c.negated, false) AS negated, coalesce(c.reported, false) AS reported,
       c.mentions AS mentions, c.cue AS cue, c.quote AS quote, c.confidence AS confidence,
       c.lagDays AS lagDays, c.docKey AS readIn
"""
_MENTIONS = """
MATCH (m:Citation)-[r:REFERS_TO]->(b:Document)
WHERE m.mentionType <> 'self'
RETURN m.id AS id, m.citing AS citing, b.key AS cited, m.relation AS relation, m.mode AS mode,
       coalesce(m.negated, false) AS negated, coalesce(m.reported, false) AS reported,
       m.mentionType AS mentionType, m.cue AS cue, m.quote AS quote, m.section AS section,
       m.provision AS provision, m.charStart AS charStart, m.charEnd AS charEnd,
       r.keyStatus AS keyStatus, r.confidence AS confidence, m.docKey AS readIn
"""
#: What could have an edge: a document's mentions of others (a report describes its directive).
_ALL_MENTIONS = """
MATCH (m:Citation)
WHERE m.mentionType <> 'self' AND coalesce(m.relation, '') <> 'DESCRIBES'
RETURN count(m) AS n
"""

Rows = list[dict[str, Any]]


def network(
    store: Store,
    *,
    relations: Collection[str] | None = None,
    modes: Collection[str] | None = None,
    statuses: Collection[str] | None = None,
    include_reported: bool = True,
    mentions: bool = False,
) -> networkx.MultiDiGraph[str]:
    """The citation network, or the part with these relations, modes and document statuses.

    Without ``include_reported`` it leaves out what only the press tells of. Edges carry
    ``quotes`` and ``places`` of all their mentions; with ``mentions`` each mention is an edge
    of its own, keyed by its id. Raises ``ParameterError`` for an unknown relation or status.
    """
    _check("relations", relations, RELATIONS)
    _check("modes", modes, MODES)
    _check("statuses", statuses, STATUSES)
    documents, pairs, said = _documents(store), _pairs(store), _mentions(store)
    net: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for row in documents.values():
        if (statuses is None or row["status"] in statuses) and (
            include_reported or row["status"] != "reported"
        ):
            net.add_node(row["id"], **_known(row))
    said = [row for row in said if _pair(row) in pairs]
    for row in said if mentions else _with_places(pairs, said):
        if (
            (relations is None or row["relation"] in relations)
            and (modes is None or row["mode"] in modes)
            and (include_reported or not row["reported"])
            and row["citing"] in net
            and row["cited"] in net
        ):
            _add(net, row, documents)
    everything = (len(documents), len(pairs), _read(store, _ALL_MENTIONS)[0]["n"])
    net.graph.update(_counts(net, store.database, *everything))
    return net


def _read(store: Store, cypher: str) -> Rows:
    # Sorting is done here: ArcadeDB takes as long for it as for the reading.
    return store.read(cypher, timeout=TIME_LIMIT).records()


def _documents(store: Store) -> dict[str, dict[str, Any]]:
    rows = sorted(_read(store, _DOCUMENTS), key=lambda row: str(row["id"]))
    return {row["id"]: row for row in rows}


def _pairs(store: Store) -> dict[tuple[str, str], dict[str, Any]]:
    return {_pair(row): row for row in sorted(_read(store, _CITATIONS), key=_pair)}


def _mentions(store: Store) -> Rows:
    """The mentions of which it is clear what they mean, in the order of the texts."""
    rows = _read(store, _MENTIONS)
    meanings = Counter(row["id"] for row in rows)
    clear = (row for row in rows if meanings[row["id"]] == 1)
    return sorted(clear, key=lambda row: (*_pair(row), row["readIn"], row["charStart"], row["id"]))


def _pair(row: dict[str, Any]) -> tuple[str, str]:
    return row["citing"], row["cited"]


def _check(name: str, chosen: Collection[str] | None, known: tuple[str, ...]) -> None:
    values = [chosen] if isinstance(chosen, str) else chosen or ()
    for value in values:
        if isinstance(chosen, str) or value not in known:
            choices = ", ".join(known)
            raise ParameterError("queries.not_a_choice", name=name, value=value, choices=choices)


def _known(row: dict[str, Any]) -> dict[str, Any]:
    """The attributes that are known; ids and ends are no attributes."""
    ends = ("id", "citing", "cited")
    return {name: value for name, value in row.items() if value is not None and name not in ends}


def _with_places(pairs: dict[tuple[str, str], dict[str, Any]], said: Rows) -> Iterator[Any]:
    """The pairs with the quotes and places of their mentions, in the order of the text.

    Where a letter itself is loaded, what the press told of it does not count any more.
    """
    mentions: dict[tuple[str, str], Rows] = {}
    for row in said:
        if row["reported"] == pairs[_pair(row)]["reported"]:
            mentions.setdefault(_pair(row), []).append(row)
    for key, pair in pairs.items():
        own = mentions.get(key, [])
        yield pair | {
            "id": " → ".join(key),
            "quotes": " ¦ ".join(row["quote"] or "" for row in own) or None,
            "places": " ¦ ".join(_place(row, pair["readIn"]) for row in own) or None,
        }


def _place(row: dict[str, Any], read_in: str | None) -> str:
    """Section and characters of a mention, ``2 (2048–2076)``, with the text if it is another."""
    span = f"({row['charStart']}–{row['charEnd']})"
    place = f"{row['section']} {span}" if row["section"] else span
    return place if row["readIn"] == read_in else f"{place} in {row['readIn']}"


def _add(
    net: networkx.MultiDiGraph[str], row: dict[str, Any], documents: dict[str, dict[str, Any]]
) -> None:
    nowhere: dict[str, Any] = {}
    extra = {
        "label": row["relation"] or "",
        "strong": is_strong(row["relation"], row["mode"], row["negated"]),
        "date": documents[row["citing"]]["date"],
        "citedDate": documents[row["cited"]]["date"],
        "provenance": documents.get(row["readIn"], nowhere).get("provenance"),
    }
    net.add_edge(row["citing"], row["cited"], key=row["id"], **_known(row | extra))


def _counts(
    net: networkx.MultiDiGraph[str], database: str, documents: int, pairs: int, mentions: int
) -> dict[str, Any]:
    """What the network shows of the graph, as numbers and as a sentence."""
    shown_pairs = len({(a, b) for a, b in net.edges()})
    shown_mentions = sum(data.get("mentions", 1) for *_, data in net.edges(data=True))
    badges = _distinct(data.get("provenance") for _, data in net.nodes(data=True))
    counts = {
        "documents": net.number_of_nodes(),
        "documentsInGraph": documents,
        "citations": shown_pairs,
        "citationsInGraph": pairs,
        "mentions": shown_mentions,
        "mentionsInGraph": mentions,
    }
    loaded = sum(data["status"] == "loaded" for _, data in net.nodes(data=True))
    note = say("queries.network_note", database=database, loaded=loaded, **counts)
    if badges:
        note += " " + say("queries.network_provenance", badges="; ".join(badges))
    return {**counts, "loaded": loaded, "provenance": "; ".join(badges), "note": note}


def _distinct(values: Iterable[str | None]) -> list[str]:
    return sorted({value for value in values if value})
