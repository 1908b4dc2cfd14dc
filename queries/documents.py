"""Which document is meant: by its key, or by its symbol where only one document carries it.

``17/CT-UBND`` exists in 63 provinces each year, so that a symbol is a question, not an answer:
with several documents the error lists them, and nothing is chosen silently.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from loaders.normalize import bare
from queries.errors import AmbiguousDocument, Candidate, DocumentNotFound

#: As many candidates are listed; a sign of all provinces has more.
LISTED = 70

_FIND = """
MATCH (d:Document) WHERE {condition}
OPTIONAL MATCH (d)-[:ISSUED_BY]->(o:Organization)
WITH d, min(o.name) AS issuer
RETURN d.key AS key, d.symbol AS symbol, d.title AS title, coalesce(issuer, d.issuerKey) AS issuer,
       d.date AS date, d.year AS year, d.status AS status
ORDER BY issuer, date, year, key
"""
_BY_KEY = _FIND.format(condition="d.key = $text")
_BY_SYMBOL = _FIND.format(condition="d.symbol = $text")
_BY_NUMBER = _FIND.format(condition="d.number = $number")


@dataclass(frozen=True)
class Found:
    """The document that was meant, and how a person would call it."""

    key: str
    label: str


def find_document(store: Store, text: str) -> Found:
    """The document with this key, or the only one with this symbol, however it is written.

    ``5/cd-ubnd``, ``Công điện số 05/CĐ-UBND`` and ``05/CĐ-UBND`` are one symbol. Raises
    ``DocumentNotFound``, and ``AmbiguousDocument`` with the candidates.
    """
    text = text.strip()
    rows = store.read(_BY_KEY, {"text": text}).records()
    rows = rows or store.read(_BY_SYMBOL, {"text": text}).records()
    rows = rows or _written_otherwise(store, text)
    if not rows:
        raise DocumentNotFound("queries.document_not_found", text=text)
    if len(rows) > 1:
        raise AmbiguousDocument(text, [_candidate(row) for row in rows[:LISTED]])
    return Found(rows[0]["key"], label(rows[0]))


def label(row: dict[str, Any]) -> str:
    """How a person would call a document: its symbol, else its title, else its key."""
    return str(row["symbol"] or row["title"] or row["key"])


def symbol_form(symbol: str) -> str:
    """A symbol for comparison: ``Số: 05/CĐ-UBND`` and ``5-cd/ubnd`` are both ``5/cd/ubnd``."""
    plain = re.sub(r"\s*[-/.]\s*", "/", bare(symbol))
    plain = re.sub(r"\s+", "", re.sub(r"^\D*0*(?=\d)", "", plain))
    return plain.strip("/")


def _written_otherwise(store: Store, text: str) -> list[dict[str, Any]]:
    digits = re.search(r"\d{1,9}", text)
    if digits is None:
        return []
    rows = store.read(_BY_NUMBER, {"number": int(digits[0])}).records()
    wanted = symbol_form(text)
    return [row for row in rows if row["symbol"] and symbol_form(str(row["symbol"])) == wanted]


def _candidate(row: dict[str, Any]) -> Candidate:
    date = row["date"] or row["year"]
    return Candidate(
        key=str(row["key"]),
        symbol=label(row),
        issuer=str(row["issuer"]) if row["issuer"] else None,
        date=str(date) if date else None,
        status=str(row["status"]),
    )
