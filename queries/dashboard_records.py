"""The answers that the pages of the dashboard get: frozen records, every fact with its quote.

They hold what domain sections 7.2 to 7.4 say of documents, mentions, recipients and stamps.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day

#: Relations and modes of the strong links of a chain (domain 3.7).
STRONG_RELATIONS = frozenset(
    {"BASED_ON", "IMPLEMENTS", "FOLLOWS", "GUIDES", "DISSEMINATES", "TRANSMITS", "CONTINUES"}
)
STRONG_MODES = frozenset({"own", "ordered"})


@dataclass(frozen=True, kw_only=True)
class Card:
    """What is known of one document, loaded or not."""

    key: str
    status: str
    kind: str | None = None
    system: str | None = None
    type_code: str | None = None
    subtype: str | None = None
    symbol: str | None = None
    title: str | None = None
    date: Day | None = None
    date_text: str | None = None
    year: int | None = None
    level: str | None = None
    place: str | None = None
    key_status: str | None = None
    urgency: str | None = None
    secrecy: str | None = None
    provenance: str | None = None
    issuer: str | None = None
    issuer_key: str | None = None
    decided_by: str | None = None
    signer: str | None = None
    signer_position: str | None = None


@dataclass(frozen=True, kw_only=True)
class Link:
    """A ``CITES`` edge: one per pair of documents, ``source`` cites ``target``.

    ``cue`` is the word of the text that says the relation, where all mentions agree.
    """

    source: str
    target: str
    relation: str
    mode: str
    relations: tuple[str, ...] = ()
    negated: bool = False
    reported: bool = False
    mentions: int = 1
    confidence: float | None = None
    lag_days: int | None = None
    cue: str | None = None
    key_status: str | None = None

    @property
    def strong(self) -> bool:
        """Does it carry the chain (domain 3.7)?"""
        return self.relation in STRONG_RELATIONS and self.mode in STRONG_MODES and not self.negated


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One citation as written. ``target`` is None where no single document was found.

    ``told_by`` is the document in whose text it stands (for a reported directive: the news
    report); ``before`` and ``after`` are the rest of the sentence around ``quote``.
    """

    id: str
    source: str
    target: str | None
    surface: str
    quote: str
    cue: str | None = None
    relation: str | None = None
    mode: str | None = None
    mention_type: str | None = None
    negated: bool = False
    reported: bool = False
    section: str | None = None
    provision: str | None = None
    key_status: str | None = None
    candidates: tuple[str, ...] = ()
    told_by: str | None = None
    start: int | None = None
    end: int | None = None
    before: str = ""
    after: str = ""
    rule: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, kw_only=True)
class Member:
    """A body that a collective stands for, and on what that rests."""

    key: str
    name: str
    basis: str | None = None


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """A body, group or post that a document was sent to; ``way`` is ``to`` or ``copy``.

    ``fact`` is the item of the list: several bodies may stand in one.
    """

    document: str
    key: str
    name: str
    kind: str
    way: str
    level: str | None = None
    purpose: str | None = None
    order: int = 0
    fact: str = ""
    quote: str | None = None
    stated_count: int | None = None
    open: bool = False
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """An incoming stamp: who received the document, and when."""

    document: str
    id: str
    receiver_key: str | None
    receiver: str | None
    level: str | None = None
    received: Day | None = None
    number: str | None = None
    quote: str | None = None


@dataclass(frozen=True, kw_only=True)
class Chain:
    """The documents around one document, as far as was asked.

    ``links`` join the documents drawn. ``weak_hidden`` and ``not_drawn`` count the links that
    the filter and the documents that the limit left out. ``mentions`` are all that the
    documents drawn make, with or without a target (the denominator).
    """

    focus: str
    documents: tuple[Card, ...]
    links: tuple[Link, ...]
    mentions: tuple[Mention, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    weak_hidden: int = 0
    not_drawn: int = 0


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A located fact of a text: ``text[start:end] == quote``.

    ``kind`` is a header field, citation, addressee, copy, …; ``meaning`` a short value (a
    key, a name, a date); ``target`` the document it leads to, if any.
    """

    kind: str
    start: int
    end: int
    quote: str
    rule: str | None = None
    confidence: float | None = None
    meaning: str | None = None
    target: str | None = None


@dataclass(frozen=True, kw_only=True)
class DocumentView:
    """Everything about one document: its record, its text if it is loaded, who cites it."""

    card: Card
    text: str | None
    facts: tuple[Fact, ...]
    mentions: tuple[Mention, ...]
    cited_by: tuple[Mention, ...]
    names: dict[str, str]
    recipients: tuple[Recipient, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    files: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
