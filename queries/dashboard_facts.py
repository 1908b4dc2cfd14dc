"""The located facts of one text, as the graph holds them, to be shown in the text itself.

The spans come from the properties ``charStart``, ``charEnd`` and ``quote`` of nodes and
relationships (domain 7.4). The graph keeps the header's number, date, place and title as
values without a span: these are looked up in the text, and say so by their rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from graph.store import Store
from loaders.normalize import View, fold, view
from loaders.types import document_types
from queries.dashboard_records import Card, Fact

#: The rule of a fact that was found again by its value.
FOUND_BY_VALUE = "value found in the text"
#: Header values are looked for this far into a text.
HEAD = 4000
#: How far, in characters, words may stand from the fact that they belong to: a cue in its
#: clause, a purpose behind a brace, an authority line above a name.
CLAUSE, BRACE, FOOT = 200, 160, 400

_CITATIONS = """
MATCH (d:Document {key: $key})-[:HAS_CITATION]->(x:Citation)
OPTIONAL MATCH (x)-[:REFERS_TO]->(t:Document)
RETURN CASE WHEN x.mentionType = 'self' THEN 'self' ELSE 'citation' END AS kind,
       x.charStart AS start, x.charEnd AS end, x.quote AS quote, x.rule AS rule,
       x.confidence AS confidence, x.relation AS meaning, x.keyStatus AS status,
       x.cue AS cue, t.key AS target
ORDER BY start, end, target
"""
#: Relationship type → kind of fact, and the properties that hold words standing beside it
#: in the text and their code.
_FROM_DOCUMENT = {
    "ISSUED_BY": ("issuer", "null AS more, null AS code"),
    "DECIDED_BY": ("decided_by", "null AS more, null AS code"),
    "SIGNED_BY": ("signature", "r.authorityText AS more, r.authorityCode AS code"),
    "SIGNED_AS": ("position", "null AS more, null AS code"),
    "ADDRESSED_TO": ("addressee", "null AS more, null AS code"),
    "COPIED_TO": ("copy", "r.purposeText AS more, r.purpose AS code"),
    "FOLLOWS_GUIDANCE_OF": ("guidance", "r.cue AS more, r.cueRelation AS code"),
}
_RELATIONSHIP = """
MATCH (d:Document)-[r:{type}]->(x)
WHERE r.docKey = $key AND (d.key = $key OR coalesce(r.reportedBy, '') = $key)
RETURN '{kind}' AS kind, r.charStart AS start, r.charEnd AS end, r.quote AS quote,
       r.rule AS rule, r.confidence AS confidence, {more},
       coalesce(x.name, x.title, x.key) AS meaning
ORDER BY start, end, meaning
"""
_STAMPS = """
MATCH (d:Document {key: $key})-[:RECEIVED_AS]->(x:Receipt)
OPTIONAL MATCH (x)-[:RECEIVED_BY]->(o:Organization)
RETURN 'stamp' AS kind, x.charStart AS start, x.charEnd AS end, x.quote AS quote,
       x.rule AS rule, x.confidence AS confidence, o.name AS meaning
ORDER BY start, end
"""


def facts(store: Store, card: Card, text: str) -> tuple[Fact, ...]:
    """Every located fact of this text, in its order; equal ones once."""
    found: list[Fact] = list(_header(card, text))
    for row in store.read(_CITATIONS, {"key": card.key}).records():
        status, cue = row.pop("status"), row.pop("cue")
        if status == "unresolved" or row["kind"] == "self":
            row["target"] = None
        if status == "unresolved":
            row["kind"] = "unresolved"
        found += _fact(row, text)
        found += _near(text, row, cue, "cue", row["meaning"], (CLAUSE, 0))
    for type_, (kind, more) in _FROM_DOCUMENT.items():
        question = _RELATIONSHIP.format(type=type_, kind=kind, more=more)
        for row in store.read(question, {"key": card.key}).records():
            said, code = row.pop("more"), row.pop("code")
            found += _fact(row, text)
            found += _beside(text, row, said, code)
    for row in store.read(_STAMPS, {"key": card.key}).records():
        found += _fact(row, text)
    unique = {(f.kind, f.start, f.end): f for f in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda f: (f.start, -f.end, f.kind)))


def _fact(row: dict[str, Any], text: str) -> list[Fact]:
    """The fact of this row, if it has a span; a quote that is not at its place is no fact."""
    start, end = row["start"], row["end"]
    if start is None or end is None or text[start:end] != row["quote"]:
        return []
    return [Fact(**row)]


def _beside(text: str, row: dict[str, Any], said: str | None, code: str | None) -> list[Fact]:
    """Purpose, authority line and cue of guidance: the graph keeps their words."""
    if row["kind"] == "copy":
        return _near(text, row, said, "purpose", code, (BRACE, BRACE))
    if row["kind"] == "guidance":
        return _near(text, row, said, "cue", code, (CLAUSE, BRACE))
    lines = (said or "").split(" / ")
    return [f for line in lines for f in _near(text, row, line, "authority", code, (FOOT, 0))]


def _near(
    text: str,
    row: dict[str, Any],
    said: str | None,
    kind: str,
    meaning: str | None,
    reach: tuple[int, int],
) -> list[Fact]:
    """Words that belong to a located fact, at the place nearest to it within ``reach``."""
    start, end = row["start"], row["end"]
    if not said or start is None or end is None:
        return []
    words = r"\s+".join(map(re.escape, said.split()))
    low, high = max(0, start - reach[0]), end + reach[1]
    places = [
        (match.start() + low, match.end() + low) for match in re.finditer(words, text[low:high])
    ]
    if not places:
        return []
    here, there = min(places, key=lambda p: (max(start - p[1], p[0] - end, 0), p))
    return [
        Fact(
            kind=kind,
            start=here,
            end=there,
            quote=text[here:there],
            rule=FOUND_BY_VALUE,
            meaning=meaning,
        )
    ]


def _header(card: Card, text: str) -> Iterable[Fact]:
    """The header's values where they stand first in the head of the text."""
    head = view(text[:HEAD])
    kind = document_types().get(card.type_code or "")
    wanted = (
        ("number", card.symbol, r"(?:số\s*:?\s*)?{}"),
        ("date", card.date_text, "{}"),
        ("title", card.title, "{}"),
        ("place", card.place, r"{}(?=\s*,\s*ngày)"),
        ("type", kind.name if kind else None, r"(?<=\n){}(?=\s*(?:\n|khẩn|kết luận))"),
        ("mark", card.urgency, "{}"),
        ("mark", card.secrecy, "{}"),
    )
    for name, value, pattern in wanted:
        if value:
            yield from _located(head, name, value, pattern)


def _located(head: View, name: str, value: str, pattern: str) -> Iterable[Fact]:
    """The first place where a value stands, however it is spaced and broken over lines."""
    letters = re.escape(fold(value))
    loose = re.sub(r"(?:\\ )+", r"\\s+", letters)
    loose = re.sub(r"(\\-|/)", r"\\s*\1\\s*", loose)
    match = re.search(pattern.replace("{}", loose), head.low)
    if match:
        surface, start, end = head.located(match.start(), match.end())
        yield Fact(
            kind=name, start=start, end=end, quote=surface, rule=FOUND_BY_VALUE, meaning=value
        )


_STOP = re.compile(r"[.;:!?]\s|\n\s*\n|\n- ")


def surroundings(text: str, start: int, end: int, reach: int = 160) -> tuple[str, str]:
    """The rest of the sentence before and after a span, each at most ``reach`` long.

    Blanks are single; an ellipsis stands where the sentence goes on.
    """
    left = text[max(0, start - reach) : start]
    stops = list(_STOP.finditer(left))
    before = left[stops[-1].end() :] if stops else left
    if not stops and start > reach:
        before = "…" + before.partition(" ")[2]
    right = text[end : end + reach]
    stop = _STOP.search(right)
    after = right[: stop.start() + 1] if stop else right
    if not stop and len(text) > end + reach:
        after = after.rpartition(" ")[0] + "…"
    return _one_line(before), _one_line(after)


def _one_line(text: str) -> str:
    """Single blanks; a blank at an edge is kept, so that words do not run together."""
    return re.sub(r"\s+", " ", text)
