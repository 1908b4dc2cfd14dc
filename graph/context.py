"""What a name is read against, and what it is read as."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from graph.keys import area_level, at_level, lineage, split_org
from loaders.records import Candidate, MemberKind

__all__ = ["NOTHING", "Candidate", "Context", "Kind", "Resolution"]

Kind = MemberKind


@dataclass(frozen=True)
class Context:
    """The document a name stands in; what is unknown is None.

    ``area`` is the area of its issuer, ``issuer_org`` the issuer's key, ``decided_by`` the organ
    that speaks, where it is another.
    """

    area: str | None = None
    level: str | None = None
    system: str | None = None
    date: datetime.date | None = None
    issuer_org: str | None = None
    decided_by: str | None = None

    @property
    def own_level(self) -> str | None:
        """The level of the document: as given, else that of its area."""
        return self.level or (area_level(self.area) if self.area else None)

    @property
    def province(self) -> str | None:
        """The province-level area the document belongs to."""
        return self.at("province")

    @property
    def own_body(self) -> str:
        """The issuer's body without its area; empty when unknown."""
        return split_org(self.issuer_org)[1] if self.issuer_org else ""

    def at(self, level: str) -> str | None:
        """The document's area of this level, if it has one."""
        return at_level(self.area, level) if self.area else None

    def areas(self) -> tuple[str, ...]:
        """The document's area and all above it."""
        return lineage(self.area) if self.area else ()


@dataclass(frozen=True)
class Resolution:
    """What a surface names.

    ``org`` is None when nothing or too much was found: then ``candidates`` say what it may be.
    ``reason`` is the id of the rule that decided; ``stated_count`` the number of members in words.
    """

    org: str | None
    name: str
    kind: Kind
    candidates: tuple[Candidate, ...] = ()
    confidence: float = 1.0
    reason: str = ""
    stated_count: int | None = None


NOTHING = Resolution(None, "", "body", confidence=0.0, reason="unknown")
Source = Literal["symbol", "symbol+context", "explicit", "unresolved"]
