"""Facts with the place where they stand, held to the law of the quote."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from graph.assembly.claims import CITED, LOADED, REPORTED, Claims, Node
from loaders.errors import RecordError
from loaders.records import DateMention, Document

#: A news report paraphrases: nothing it says of a directive is surer than this (domain 6).
REPORTED_CONFIDENCE = 0.8


class Located(Protocol):
    """Anything with a surface and a span, both None where the line is lost."""

    @property
    def surface(self) -> str | None: ...
    @property
    def start(self) -> int | None: ...
    @property
    def end(self) -> int | None: ...


@dataclass(frozen=True)
class Subject:
    """The document that facts are about; ``reported_by`` is the report that tells them."""

    node: Node
    reported_by: str | None = None

    @property
    def rank(self) -> int:
        """How far its facts are trusted."""
        return REPORTED if self.reported_by else LOADED

    def marks(self) -> dict[str, Any]:
        """The properties ``reported`` and ``reportedBy``."""
        return {"reported": self.reported_by is not None, "reportedBy": self.reported_by}


@dataclass(frozen=True)
class Reading:
    """A record being assembled under the key of its document, and where its claims go."""

    record: Document
    key: str
    claims: Claims

    @property
    def own(self) -> Subject:
        """The document itself."""
        return Subject(Node("Document", self.key))

    @property
    def told(self) -> Subject:
        """What the facts of the text are about: a report's directive, else the document."""
        reports = self.record.header.reports
        return self.own if reports is None else self.citing(reports.key)

    def citing(self, citing: str | None) -> Subject:
        """The subject of a fact with this ``citing``: ``self``, a key, or None for the default."""
        reports = self.record.header.reports
        if citing == "reported":
            citing = reports.key if reports else None
        if citing in (None, "self", self.key):
            return self.own
        return Subject(Node("Document", str(citing)), reported_by=self.key)

    def fact_id(self, item: str) -> str:
        """The id of an item of the record, e.g. ``<key>#n2``."""
        return f"{self.key}#{item}"

    def evidence(
        self, located: Located, about: Subject, *, rule_of: object | None = None
    ) -> dict[str, Any]:
        """The provenance of a fact (domain 7.4); rule and confidence come from ``rule_of``.

        Raises ``RecordError`` when the surface is not what stands in the text at that place.
        """
        source = located if rule_of is None else rule_of
        confidence = float(getattr(source, "confidence", 1.0))
        if about.reported_by:
            confidence = min(confidence, REPORTED_CONFIDENCE)
        extractor = self.record.extractor
        return {
            "docKey": self.key,
            "fileSha256": self.record.source.sha256,
            "charStart": located.start,
            "charEnd": located.end,
            "quote": self._quote(located),
            "rule": getattr(source, "rule", None) or None,
            "confidence": confidence,
            "extractorVersion": extractor.version if extractor else None,
        }

    def _quote(self, located: Located) -> str | None:
        text = self.record.text
        if located.start is None or located.end is None:
            return None
        if text is None:
            return located.surface
        quote = text[located.start : located.end]
        if quote != located.surface:
            raise RecordError(
                "graph.quote_differs",
                file=self.record.source.file,
                start=located.start,
                end=located.end,
                surface=located.surface,
                found=quote,
            )
        return quote


def plain(surface: str | None) -> str | None:
    """A surface on one line, composed letters, single blanks; None for nothing."""
    if surface is None:
        return None
    return " ".join(unicodedata.normalize("NFC", surface).split()) or None


def full_date(iso: str | None) -> str | None:
    """An ISO date of day precision; None for less, and for what is no date."""
    try:
        return date.fromisoformat(iso).isoformat() if iso and len(iso) == 10 else None
    except ValueError:
        return None


def trusted_dates(mention: DateMention | None) -> list[tuple[int, str]]:
    """The dates a mention gives for the document it cites, each with its rank.

    A corrected date is a guess, so that any mention with the date as printed outweighs it;
    the printed date it corrects is known to be wrong and says nothing.
    """
    if mention is None:
        return []
    rank, iso = (0, mention.corrected_iso) if mention.corrected_iso else (CITED, mention.iso)
    day = full_date(iso)
    return [(rank, day)] if day else []
