"""Document types: the table of ``vocabulary/types.toml`` and how to look a type up."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from loaders.normalize import fold


@dataclass(frozen=True)
class DocumentType:
    """One row of domain table 2.3; ``words`` name the type in running text, folded."""

    code: str
    name: str
    english: str
    state: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    named: bool = False
    legal: bool = False


def load_vocabulary(name: str) -> dict[str, Any]:
    """The table ``vocabulary/<name>.toml``."""
    return tomllib.loads(
        resources.files("loaders").joinpath("vocabulary", f"{name}.toml").read_text("utf-8")
    )


@cache
def document_types() -> dict[str, DocumentType]:
    """All types by code."""
    return {
        row["code"]: DocumentType(
            row["code"],
            row["name"],
            row["english"],
            state=tuple(row.get("state", ())),
            party=tuple(row.get("party", ())),
            words=(fold(row["name"]), *map(fold, row.get("words", ()))),
            named=row.get("named", False),
            legal=row.get("legal", False),
        )
        for row in load_vocabulary("types")["type"]
    }


@cache
def type_words() -> dict[str, str]:
    """Type code by the folded words that name the type in text."""
    return {word: t.code for t in document_types().values() for word in t.words}


@cache
def type_of_abbreviation(abbreviation: str, party: bool) -> str | None:
    """Type code of an abbreviation in a Party or State symbol; None if it has none there.

    Where one abbreviation stands for several types the first row of the table wins
    (Party ``QĐ`` is a quyết định by default, domain 2.3).
    """
    for t in document_types().values():
        if abbreviation in (t.party if party else t.state):
            return t.code
    return None


@cache
def type_abbreviations() -> frozenset[str]:
    """Every abbreviation of a type, Party and State."""
    return frozenset(a for t in document_types().values() for a in (*t.state, *t.party))
