"""Finding documents by number, symbol or words of the title, with or without diacritics.

Neither server folds Vietnamese letters and only one has full-text indexes, so that the list of
documents is read once (a page keeps it as data) and searched here:

>>> entries = directory(store)
>>> [entry.symbol for entry in find(entries, "cong dien 05")]
['05/CĐ-UBND']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graph.store import Store
from queries.documents import symbol_form

_READ = """
MATCH (d:Document)
OPTIONAL MATCH (d)-[:ISSUED_BY]->(o:Organization)
WITH d, min(o.name) AS issuer
RETURN d.key AS key, d.status AS status, d.symbol AS symbol, d.title AS title,
       d.typeCode AS type, coalesce(issuer, d.issuerKey) AS issuer, d.level AS level,
       d.date AS date, d.year AS year, d.provenance AS provenance
"""
#: Seconds to read the whole list.
TIME_LIMIT = 300.0
_STATUS = {"loaded": 0, "reported": 1, "cited": 2}


@dataclass(frozen=True)
class Entry:
    """One document of the list, with what is shown of it and what it is found by."""

    key: str
    status: str
    symbol: str | None = None
    title: str | None = None
    type: str | None = None
    issuer: str | None = None
    level: str | None = None
    date: date | None = None
    year: int | None = None
    provenance: str | None = None

    @cached_property
    def exact(self) -> str:
        """The words with their diacritics."""
        day = f"{self.date.day}/{self.date.month}/{self.date.year}" if self.date else self.year
        parts = (self.symbol, self.title, self.issuer, (self.type or "").replace("-", " "), day)
        return " " + " ".join(words(" ".join(str(part) for part in parts if part)))

    @cached_property
    def folded(self) -> str:
        """The words without diacritics."""
        return fold(self.exact)

    @cached_property
    def symbol_form(self) -> str:
        """The symbol for comparison; empty without one."""
        return symbol_form(self.symbol) if self.symbol else ""


def directory(store: Store, limit: int = 1_000_000) -> tuple[Entry, ...]:
    """All documents of the graph, in the order of their keys."""
    rows = store.read(_READ, limit=limit, timeout=TIME_LIMIT).records()
    return tuple(sorted((Entry(**row) for row in rows), key=lambda entry: entry.key))


def find(entries: Iterable[Entry], text: str, limit: int = 50) -> list[Entry]:
    """The documents that ``text`` may mean, the best first; all of its words must occur.

    A word matches the beginning of a word. Diacritics that are typed rank what has them
    first. An exact key or symbol comes before all else, loaded documents before cited ones.
    """
    wanted = words(text)
    if not wanted:
        return []
    plain = [f" {fold(word)}" for word in wanted]
    # A word typed without diacritics asks for none in particular.
    typed = [f" {word}" for word in wanted if word != fold(word)]
    form, key = symbol_form(text), text.strip()
    ranked = []
    for entry in entries:
        if all(word in entry.folded for word in plain) or entry.key == key:
            ranked.append((_rank(entry, typed, form, key), entry))
    ranked.sort(key=lambda pair: pair[0])
    return [entry for _, entry in ranked[:limit]]


def _rank(entry: Entry, typed: Sequence[str], form: str, key: str) -> tuple[object, ...]:
    return (
        entry.key != key,
        not form or entry.symbol_form != form,
        not form or not entry.symbol_form.startswith(f"{form}/"),
        not form or not entry.symbol_form.startswith(form),
        sum(word not in entry.exact for word in typed),
        _STATUS.get(entry.status, 3),
        entry.date is None,
        -entry.date.toordinal() if entry.date else 0,
        entry.key,
    )


def words(text: str) -> list[str]:
    """The words of a text in lower case, composed, numbers without leading zeros."""
    found = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).lower())
    return [re.sub(r"^0+(?=\d)", "", word) for word in found]


def fold(text: str) -> str:
    """Without tone marks and diacritics, đ as d: ``Hỏa tốc`` and ``hoả tốc`` are ``hoa toc``."""
    apart = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
