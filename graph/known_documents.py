"""The small, sourced table of well-known central documents (domain 2.7)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from graph.keys import document_key

#: A mention without a date means a document of the last 24 months (domain 2.7).
MONTHS_BACK = 24


@dataclass(frozen=True)
class KnownDocument:
    """One row: ``number`` for a numbered document, ``name`` (a slug) for an unnumbered one."""

    issuer: str
    type_code: str
    date: date
    number: int | None
    name: str | None
    symbol: str | None
    decided_by: str | None
    source: str

    @property
    def key(self) -> str:
        """Its canonical key."""
        return document_key(
            self.issuer, self.type_code, self.number, subject=self.name, year=self.date.year
        )


@cache
def _table() -> dict[str, Any]:
    file = resources.files("graph").joinpath("vocabulary", "known.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def known_documents() -> tuple[KnownDocument, ...]:
    """All rows, the oldest first."""
    rows = [
        KnownDocument(
            row["issuer"],
            row["type"],
            date.fromisoformat(row["date"]),
            row.get("number"),
            row.get("name"),
            row.get("symbol"),
            row.get("decided_by"),
            row["source"],
        )
        for row in _table()["document"]
    ]
    return tuple(sorted(rows, key=lambda row: (row.date, row.key)))


def latest_known(
    type_code: str,
    *,
    number: int | None = None,
    issuer: str | None = None,
    on: date | None = None,
    unnumbered: bool = False,
) -> KnownDocument | None:
    """The latest known document that a mention of ``on`` may mean, or None.

    It has the type, the number and the issuer as far as given, and is dated within the 24
    months before ``on``. Two issuers that fit equally well give None: that is ambiguous.
    """
    fitting = [
        row
        for row in known_documents()
        if row.type_code == type_code
        and (row.name is not None if unnumbered else row.number == number)
        and (issuer is None or row.issuer == issuer)
        and (on is None or (row.date <= on and _months(row.date, on) <= MONTHS_BACK))
    ]
    if len({row.issuer for row in fitting}) > 1:
        return None
    return fitting[-1] if fitting else None


def congress_year(number: str) -> int | None:
    """The year of a Party congress by its Roman number."""
    for row in _table()["congress"]:
        if row["number"] == number.upper():
            return int(row["year"])
    return None


def _months(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month
