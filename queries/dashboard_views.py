"""What the pages of the dashboard ask: the chain around a document, and one document whole.

Only reads. A chain is walked step by step, each step one question, so that a depth of five
costs five short answers and not every path between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from graph.store import Store
from queries.dashboard_facts import facts, surroundings
from queries.dashboard_records import (
    Card,
    Chain,
    DocumentView,
    Link,
    Member,
    Mention,
    Recipient,
    Stamp,
)
from queries.errors import DocumentNotFound

#: So many documents are drawn unless more are asked for.
DRAWN = 60

_CARDS = """
MATCH (d:Document) WHERE d.key IN $keys
OPTIONAL MATCH (d)-[:ISSUED_BY]->(i:Organization)
OPTIONAL MATCH (d)-[:DECIDED_BY]->(o:Organization)
OPTIONAL MATCH (d)-[s:SIGNED_BY]->(p:Person)
RETURN d.key AS key, d.status AS status, d.kind AS kind, d.system AS system,
       d.typeCode AS type_code, d.subtype AS subtype, d.symbol AS symbol, d.title AS title,
       d.date AS date, d.dateText AS date_text, d.year AS year, d.level AS level,
       d.placeName AS place, d.keyStatus AS key_status, d.urgency AS urgency,
       d.secrecy AS secrecy, d.provenance AS provenance, d.issuerKey AS issuer_key,
       i.name AS issuer, i.aliases AS issuer_aliases, o.name AS decided_by,
       o.aliases AS decided_by_aliases, p.name AS signer, s.positionTitle AS signer_position
ORDER BY key, issuer, decided_by, signer
"""

_STEP = """
MATCH (a:Document)-[c:CITES]->(b:Document) WHERE {end}.key IN $keys
  AND NOT (b.status = 'cited' AND coalesce(b.keyStatus, '') = 'unresolved')
RETURN a.key AS source, b.key AS target, c.relation AS relation, c.relations AS relations,
       c.mode AS mode, coalesce(c.negated, false) AS negated,
       coalesce(c.reported, false) AS reported, coalesce(c.mentions, 1) AS mentions,
       c.confidence AS confidence, c.lagDays AS lag_days, c.cue AS cue
ORDER BY source, target
"""
_UP, _DOWN = _STEP.format(end="a"), _STEP.format(end="b")
_AMONG = _STEP.format(end="a").replace("IN $keys", "IN $keys AND b.key IN $keys")
_DESCRIBES = """
MATCH (a:Document)-[c:DESCRIBES]->(b:Document) WHERE {end}.key IN $keys
RETURN a.key AS source, b.key AS target, c.confidence AS confidence
ORDER BY source, target
"""

_MENTIONS = """
MATCH (t:Document)-[:HAS_CITATION]->(c:Citation) WHERE {condition}
OPTIONAL MATCH (c)-[r:REFERS_TO]->(d:Document)
RETURN c.id AS id, coalesce(c.citing, t.key) AS source, t.key AS told_by, d.key AS target,
       c.surface AS surface, c.quote AS quote, c.cue AS cue, c.relation AS relation,
       c.mode AS mode, c.mentionType AS mention_type, coalesce(c.negated, false) AS negated,
       coalesce(c.reported, false) AS reported, c.section AS section, c.provision AS provision,
       coalesce(r.keyStatus, c.keyStatus) AS key_status, c.charStart AS start, c.charEnd AS end,
       c.rule AS rule, c.confidence AS confidence
ORDER BY told_by, start, id, target
"""
_MADE = _MENTIONS.format(condition="c.citing IN $keys OR t.key IN $keys")
_RECEIVED = """
MATCH (c:Citation)-[:REFERS_TO]->(:Document {key: $key})
RETURN c.id AS id ORDER BY id
"""
_BY_ID = _MENTIONS.format(condition="c.id IN $ids")

_SENT = """
MATCH (d:Document)-[r:{type}]->(x) WHERE d.key = $key AND NOT coalesce(r.viaReference, false)
OPTIONAL MATCH (x)-[:POST_IN]->(home:Organization)
RETURN x.key AS key, x.name AS name, x.title AS title, x.aliases AS aliases, labels(x) AS labels,
       x.kind AS kind, coalesce(x.level, home.level) AS level, x.statedCount AS stated_count,
       x.open AS open, r.purpose AS purpose, r.order AS place, r.factId AS fact, r.quote AS quote
ORDER BY place, key
"""
_MEMBERS = """
MATCH (c:CollectiveBody)-[h:HAS_MEMBER]->(m) WHERE c.key IN $keys
RETURN c.key AS group, m.key AS key, coalesce(m.name, m.title, m.key) AS name, h.basis AS basis
ORDER BY group, key
"""
_STAMPS = """
MATCH (d:Document)-[:RECEIVED_AS]->(s:Receipt) WHERE d.key IN $keys
OPTIONAL MATCH (s)-[:RECEIVED_BY]->(o:Organization)
RETURN d.key AS document, s.id AS id, o.key AS receiver_key, o.name AS receiver,
       o.aliases AS aliases, o.level AS level, s.receivedDate AS received,
       s.incomingNumber AS number, s.quote AS quote
ORDER BY document, id
"""
_TEXTS = """
MATCH (d:Document) WHERE d.key IN $keys AND d.text IS NOT NULL
RETURN d.key AS key, d.text AS text ORDER BY key
"""
_FILES = """
MATCH (:Document {key: $key})-[:LOADED_FROM]->(f:SourceFile) RETURN f.fileName AS name ORDER BY name
"""
_REPORTS = """
MATCH (r:Document)-[:DESCRIBES]->(:Document {key: $key}) RETURN r.key AS key ORDER BY key
"""


def chain(
    store: Store, key: str, up: int = 2, down: int = 1, *, strong: bool = True, limit: int = DRAWN
) -> Chain:
    """What ``key`` carries out, ``up`` steps up, and what carries it out, ``down`` steps down.

    ``strong`` keeps to the strong links of domain 3.7. A mention that nobody could resolve
    makes no link. The nearest ``limit`` documents are kept. Raises ``DocumentNotFound``.
    """
    if not cards(store, [key]):
        raise DocumentNotFound("queries.document_not_found", text=key)
    steps = {key: 0}
    weak: set[tuple[str, str]] = set()
    for question, describes, depth, end in (
        (_UP, _DESCRIBES.format(end="a"), up, "target"),
        (_DOWN, _DESCRIBES.format(end="b"), down, "source"),
    ):
        near = {key}
        for step in range(1, depth + 1):
            links = _links(store, question, near) + _descriptions(store, describes, near)
            weak |= {(x.source, x.target) for x in links if strong and not _keeps(x)}
            reached = {getattr(x, end) for x in links if not strong or _keeps(x)}
            near = reached - set(steps)
            steps |= dict.fromkeys(near, step)
            if not near:
                break
    kept = sorted(steps, key=lambda k: (steps[k], k))[:limit]
    links = _links(store, _AMONG, kept) + [
        x for x in _descriptions(store, _DESCRIBES.format(end="a"), kept) if x.target in kept
    ]
    mentions = mentions_of(store, kept)
    certain = {(m.source, m.target) for m in mentions}
    links = [x for x in links if (x.source, x.target) in certain or x.relation == "DESCRIBES"]
    drawn = [x for x in links if not strong or _keeps(x)]
    weak |= {(x.source, x.target) for x in links if strong and not _keeps(x)}
    return Chain(
        focus=key,
        documents=tuple(cards(store, kept)),
        links=tuple(drawn),
        mentions=mentions,
        recipients=recipients(store, key),
        stamps=stamps(store, kept),
        weak_hidden=len(weak),
        not_drawn=len(steps) - len(kept),
    )


def _keeps(link: Link) -> bool:
    """Strong links, and what a news report describes: else its directive would hang alone."""
    return link.strong or link.relation == "DESCRIBES"


def _links(store: Store, question: str, keys: Collection[str]) -> list[Link]:
    rows = store.read(question, {"keys": sorted(keys)}).records()
    return [
        Link(
            **{
                **row,
                "relation": row["relation"] or "MENTIONS",
                "mode": row["mode"] or "own",
                "relations": tuple(row["relations"] or ()),
            }
        )
        for row in rows
    ]


def _descriptions(store: Store, question: str, keys: Collection[str]) -> list[Link]:
    rows = store.read(question, {"keys": sorted(keys)}).records()
    return [Link(relation="DESCRIBES", mode="own", **row) for row in rows]


def cards(store: Store, keys: Iterable[str]) -> list[Card]:
    """The documents of these keys, in the order of the keys; those unknown are left out."""
    found: dict[str, Card] = {}
    for row in store.read(_CARDS, {"keys": sorted(set(keys))}).records():
        for name in ("issuer", "decided_by"):
            aliases = row.pop(f"{name}_aliases") or []
            row[name] = row[name] or (aliases[0] if aliases else None)
        row["status"] = row["status"] or "cited"
        found.setdefault(row["key"], Card(**row))
    return list(found.values())


def mentions_of(store: Store, keys: Sequence[str]) -> tuple[Mention, ...]:
    """The mentions that these documents make, or that reports make in their name."""
    rows = store.read(_MADE, {"keys": sorted(keys)}).records()
    return tuple(m for m in _mentions(store, rows) if m.source in keys)


def mentions_to(store: Store, key: str) -> tuple[Mention, ...]:
    """The mentions that mean this document, ambiguous ones too."""
    ids = [row["id"] for row in store.read(_RECEIVED, {"key": key}).records()]
    return _mentions(store, store.read(_BY_ID, {"ids": ids}).records()) if ids else ()


def _mentions(store: Store, rows: Sequence[dict[str, Any]]) -> tuple[Mention, ...]:
    """One mention per id: with two targets it has none, and both are its candidates.

    What refers to the text itself makes no citation and is left out.
    """
    texts = _texts(store, {row["told_by"] for row in rows})
    by_id: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if row["mention_type"] != "self":
            by_id[row["id"]].append(row)
    return tuple(_mention(group, texts) for group in by_id.values())


def _mention(rows: Sequence[dict[str, Any]], texts: dict[str, str]) -> Mention:
    row = dict(rows[0])
    targets = [r["target"] for r in rows if r["target"]]
    certain = len(targets) == 1 and row["key_status"] != "unresolved"
    row["target"] = targets[0] if certain else None
    row["quote"] = row["quote"] or row["surface"]
    text = texts.get(row["told_by"])
    if text is not None and row["start"] is not None and row["end"] is not None:
        row["before"], row["after"] = surroundings(text, row["start"], row["end"])
    return Mention(candidates=() if certain else tuple(targets), **row)


def _texts(store: Store, keys: Iterable[str]) -> dict[str, str]:
    rows = store.read(_TEXTS, {"keys": sorted(keys)}).records()
    return {row["key"]: row["text"] for row in rows}


def recipients(store: Store, key: str) -> tuple[Recipient, ...]:
    """To whom the document is addressed and copied, in the order of the text."""
    sent = [
        ("to", store.read(_SENT.format(type="ADDRESSED_TO"), {"key": key}).records()),
        ("copy", store.read(_SENT.format(type="COPIED_TO"), {"key": key}).records()),
    ]
    groups = [r["key"] for _, rows in sent for r in rows if "CollectiveBody" in r["labels"]]
    members: dict[str, list[Member]] = defaultdict(list)
    if groups:
        for row in store.read(_MEMBERS, {"keys": sorted(set(groups))}).records():
            members[row.pop("group")].append(Member(**row))
    return tuple(
        _recipient(key, way, n, row, members) for way, rows in sent for n, row in enumerate(rows)
    )


def _recipient(
    document: str, way: str, order: int, row: dict[str, Any], members: dict[str, list[Member]]
) -> Recipient:
    group = "CollectiveBody" in row["labels"]
    name = row["name"] or row["title"] or next(iter(row["aliases"] or ()), None) or row["key"]
    return Recipient(
        document=document,
        key=row["key"],
        name=name,
        kind=(row["kind"] or "collective")
        if group
        else ("position" if "Position" in row["labels"] else "body"),
        way=way,
        level=row["level"],
        purpose=row["purpose"],
        order=order + (0 if way == "to" else 1000),
        fact=row["fact"] or row["key"],
        quote=row["quote"],
        stated_count=row["stated_count"],
        open=bool(group and (row["open"] or not (members.get(row["key"]) or row["stated_count"]))),
        members=tuple(members.get(row["key"], ())),
    )


def stamps(store: Store, keys: Sequence[str]) -> tuple[Stamp, ...]:
    """The incoming stamps on these documents."""
    found = []
    for row in store.read(_STAMPS, {"keys": sorted(keys)}).records():
        aliases = row.pop("aliases") or []
        row["receiver"] = row["receiver"] or (aliases[0] if aliases else None)
        found.append(Stamp(**row))
    return tuple(found)


def document_view(store: Store, key: str) -> DocumentView:
    """One document with its text, its facts, its mentions and who cites it.

    Raises ``DocumentNotFound``.
    """
    found = cards(store, [key])
    if not found:
        raise DocumentNotFound("queries.document_not_found", text=key)
    card, text = found[0], _texts(store, [key]).get(key)
    made = mentions_of(store, [key])
    received = mentions_to(store, key)
    reports = tuple(row["key"] for row in store.read(_REPORTS, {"key": key}).records())
    others = {m.target for m in made if m.target} | {c for m in made for c in m.candidates}
    others |= {m.source for m in received} | {m.told_by for m in received if m.told_by}
    named = cards(store, others | set(reports))
    return DocumentView(
        card=card,
        text=text,
        facts=facts(store, card, text) if text is not None else (),
        mentions=made,
        cited_by=tuple(m for m in received if m.source != key),
        names={c.key: c.symbol or c.title or c.key for c in named},
        recipients=recipients(store, key),
        stamps=stamps(store, [key]),
        files=tuple(row["name"] for row in store.read(_FILES, {"key": key}).records()),
        reported_by=reports,
    )


_NEIGHBOURS = """
MATCH (a:Document)-[c:CITES]->(b:Document)
RETURN a.key AS citing, a.symbol AS citing_symbol, a.status AS citing_status,
       a.level AS citing_level, b.key AS cited, b.symbol AS cited_symbol,
       b.status AS cited_status, b.level AS cited_level
ORDER BY citing, cited
"""
#: So many citations are looked at to find a good first document.
LOOKED_AT = 20_000
A_FEW = 3


def clearest(store: Store) -> str | None:
    """The loaded document whose neighbours show the most tiers, with about ``A_FEW`` of them.

    It is what a reader sees first: a whole chain, and a small one. None where nothing with a
    number is loaded that cites or is cited.
    """
    tiers: dict[str, set[str | None]] = defaultdict(set)
    near: dict[str, set[str]] = defaultdict(set)
    for row in store.read(_NEIGHBOURS, limit=LOOKED_AT).records():
        for one, other in (("citing", "cited"), ("cited", "citing")):
            if row[f"{one}_status"] == "loaded" and row[f"{one}_symbol"]:
                key = row[one]
                tiers[key] |= {row["citing_level"], row["cited_level"]} - {None}
                near[key].add(row[other])
    order = {key: (-len(tiers[key]), abs(len(near[key]) - A_FEW), key) for key in near}
    return min(order, key=lambda key: order[key], default=None)
