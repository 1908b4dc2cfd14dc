"""The record of one document: frozen dataclasses whose JSON is the record format.

The format is the annotation format of the domain specification (section 8.1) and more:
the text itself, the extractor, flags, and a rule and a confidence on every fact.
Attributes are snake_case here and camelCase in JSON. Offsets are ``str`` offsets
(code points) into ``Document.text``, half open; ``text[start:end] == surface`` always.

Reading (``loaders``) fills surfaces, spans, numbers, dates and cues, and leaves every
``org``, ``key`` and ``key_status`` empty; resolving (``graph``) returns copies with them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, get_type_hints

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

SCHEMA_VERSION = "1.0"

Kind = Literal["official", "news_report"]
System = Literal["party", "state", "front", "joint", "press"]
MentionType = Literal["numbered", "partial", "named", "self"]
Mode = Literal["own", "ordered", "past", "background"]
KeyStatus = Literal["resolved", "inferred", "unresolved"]
Relation = Literal[
    "AMENDS",
    "REPLACES",
    "REPEALS",
    "CORRECTS",
    "REPLIES_TO",
    "CONTINUES",
    "BASED_ON",
    "MONITORS",
    "REPORTS_ON",
    "GUIDES",
    "IMPLEMENTS",
    "FOLLOWS",
    "DISSEMINATES",
    "TRANSMITS",
    "ISSUED_WITH",
    "DESCRIBES",
    "MENTIONS",
]
MemberKind = Literal["body", "collective", "position_group", "position"]
TaskKind = Literal["action", "monitor", "report", "responsibility", "umbrella"]
DeadlineType = Literal["date", "interval", "duration", "immediate", "recurring", "urgent"]
DoerSource = Literal["explicit", "inherited", "addressees"]

#: Fields with this metadata are left out of the JSON when they hold their default.
WHERE_IT_APPLIES = {"where_it_applies": True}


def _where_it_applies(default: Any = None) -> Any:
    return field(default=default, metadata=WHERE_IT_APPLIES)


@dataclass(frozen=True, kw_only=True)
class Span:
    """A located piece of text: ``text[start:end] == surface``, no blanks at its edges."""

    surface: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Fact(Span):
    """A located fact with the id of the rule that found it and a confidence of 0 to 1."""

    rule: str = _where_it_applies("")
    confidence: float = _where_it_applies(1.0)


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One possible meaning of something ambiguous: a body or document key, and why."""

    key: str
    confidence: float
    reason: str


@dataclass(frozen=True, kw_only=True)
class BodyMention:
    """A body named by the heading; without a span when the line is lost and it is inferred."""

    surface: str | None = _where_it_applies()
    start: int | None = _where_it_applies()
    end: int | None = _where_it_applies()
    org: str | None = _where_it_applies()
    name: str | None = _where_it_applies()
    source: str | None = _where_it_applies()
    continued: Span | None = _where_it_applies()
    rule: str = _where_it_applies("")
    confidence: float = _where_it_applies(1.0)
    candidates: tuple[Candidate, ...] = _where_it_applies(())


@dataclass(frozen=True, kw_only=True)
class NumberMark(Fact):
    """Số và ký hiệu: ``number`` without its suffix, e.g. 66 and ``.13`` for 66.13/2026/NQ-CP."""

    number: int | None
    type_abbr: str | None
    issuer_abbr: str | None
    normalized: str | None
    number_suffix: str | None = _where_it_applies()
    unit_abbr: str | None = _where_it_applies()
    year: int | None = _where_it_applies()


@dataclass(frozen=True, kw_only=True)
class DocType:
    """The type of document: the slug of domain table 2.3, and where it was read."""

    surface: str | None = _where_it_applies()
    start: int | None = _where_it_applies()
    end: int | None = _where_it_applies()
    code: str
    name: str | None = _where_it_applies()
    subtype: str | None = _where_it_applies()
    source: str | None = _where_it_applies()
    rule: str = _where_it_applies("")
    confidence: float = _where_it_applies(1.0)


@dataclass(frozen=True, kw_only=True)
class Place(Fact):
    """The place of issue; ``area`` is its area key."""

    area: str | None = None


@dataclass(frozen=True, kw_only=True)
class DateMention(Fact):
    """A date as written and as ISO text of the precision it has; None if impossible."""

    iso: str | None
    time: str | None = _where_it_applies()
    corrected_iso: str | None = _where_it_applies()
    note: str | None = _where_it_applies()


@dataclass(frozen=True, kw_only=True)
class Title(Fact):
    """The title (trích yếu); ``prefix`` is ``V/v`` or None."""

    prefix: str | None
    normalized: str


@dataclass(frozen=True, kw_only=True)
class Reported:
    """The directive that a news report tells of."""

    key: str | None = None
    kind: Kind = "official"
    system: System | None = None
    level: str | None = None
    issuer: BodyMention | None = None
    decided_by: BodyMention | None = None
    doc_type: DocType | None = None
    number: NumberMark | None = None
    date: DateMention | None = None
    title: Span | None = None


@dataclass(frozen=True, kw_only=True)
class Header:
    """What the document says of itself; ``document`` in the JSON."""

    kind: Kind
    system: System | None
    key: str | None = None
    key_status: KeyStatus | None = _where_it_applies()
    level: str | None = None
    superior_body: BodyMention | None = None
    issuer: BodyMention | None = None
    decided_by: BodyMention | None = None
    system_header: Fact | None = None
    number: NumberMark | None = None
    doc_type: DocType | None = None
    place: Place | None = None
    date: DateMention | None = None
    title: Title | None = None
    urgency: Fact | None = None
    secrecy: Fact | None = None
    end_mark: Fact | None = None
    author: Fact | None = _where_it_applies()
    reports: Reported | None = _where_it_applies()


@dataclass(frozen=True, kw_only=True)
class CitedIssuer:
    """The issuer of a cited document. ``source``: domain 2.5 (explicit, distributed, …)."""

    surface: str | None = _where_it_applies()
    start: int | None = _where_it_applies()
    end: int | None = _where_it_applies()
    org: str | None = _where_it_applies()
    source: str
    decided_by: str | None = _where_it_applies()
    candidates: tuple[Candidate, ...] = _where_it_applies(())


@dataclass(frozen=True, kw_only=True)
class Citation(Fact):
    """One mention of one document (domain section 3).

    ``citing`` is ``self``, or for a news report the key of the reported directive
    (``reported`` until it is resolved). ``number`` has no suffix, see ``NumberMark``.
    """

    id: str
    mention_type: MentionType
    extent: Span
    cue: Span | None
    relation: Relation | None
    mode: Mode
    negated: bool
    citing: str
    key: str | None = None
    key_status: KeyStatus | None = None
    doc_type: str | None
    number: int | None
    symbol: str | None
    number_suffix: str | None = _where_it_applies()
    date: DateMention | None = None
    issuer: CitedIssuer | None = None
    title: Span | None = None
    provision: str | None = None
    section: str | None = None
    coref_of: str | None = None
    event: Span | None = _where_it_applies()
    urgency: Span | None = _where_it_applies()
    note: str | None = _where_it_applies()
    candidates: tuple[Candidate, ...] = _where_it_applies(())


@dataclass(frozen=True, kw_only=True)
class GuidedBody(Span):
    """A body whose guidance is followed."""

    org: str | None = None


@dataclass(frozen=True, kw_only=True)
class Guidance(Fact):
    """A guidance phrase: directions of bodies, without a document (domain 3.1)."""

    id: str
    cue: Span | None
    cue_relation: Relation
    bodies: tuple[GuidedBody, ...]
    citing: str | None = _where_it_applies()


@dataclass(frozen=True, kw_only=True)
class Member(Span):
    """One body or group within a recipient item."""

    org: str | None = None
    kind: MemberKind | None = None
    stated_count: int | None = _where_it_applies()
    candidates: tuple[Candidate, ...] = _where_it_applies(())


@dataclass(frozen=True, kw_only=True)
class Purpose(Span):
    """Why a copy is sent: code and source of domain 1.4."""

    code: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Addressee(Fact):
    """One item of Kính gửi."""

    id: str
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Copy(Fact):
    """One item of Nơi nhận. ``refers_to``: ``addressees`` or ``provision``."""

    id: str
    members: tuple[Member, ...] = ()
    refers_to: str | None = _where_it_applies()
    provision: str | None = _where_it_applies()
    purpose: Purpose | None = None


@dataclass(frozen=True, kw_only=True)
class Authority(Fact):
    """An authority line (T/M, KT., TL. …): code of domain 1.5 and the body or post named."""

    code: str
    on_behalf_of: str | None = None


@dataclass(frozen=True, kw_only=True)
class SignerPosition(Fact):
    """The signer's position: post slug of domain 5.1 and the post with its body."""

    code: str
    post: str | None = None


@dataclass(frozen=True, kw_only=True)
class SignedAt(Fact):
    """The time of a digital signature."""

    iso: str | None


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Authority line, position and name of the signer of record."""

    authority: Authority | None = None
    authority2: Authority | None = _where_it_applies()
    authority_code: str | None = _where_it_applies()
    position: SignerPosition | None = None
    name: Fact | None = None
    signed_at: SignedAt | None = _where_it_applies()
    note: str | None = _where_it_applies()


@dataclass(frozen=True, kw_only=True)
class StampNumber(Span):
    """The number a receiver wrote into its stamp; ``value`` without dots and blanks."""

    value: str | None


@dataclass(frozen=True, kw_only=True)
class Receiver(Span):
    """The receiver whose stamp it is."""

    org: str | None = None
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Receipt(Fact):
    """An incoming stamp (dấu đến)."""

    id: str
    receiver: Receiver | None
    stamp_label: Span
    incoming_number: StampNumber | None
    received_date: DateMention | None
    forwarded_to: Span | None
    file_number: Span | None
    received_time: Span | None = _where_it_applies()


@dataclass(frozen=True, kw_only=True)
class Doer(Span):
    """A body that a task names: its doer, or one it works with, through, or reports to.

    Reading gives the words of a whole list as one; resolving parts it into its members.
    ``source`` tells where a doer was named (domain 5.3); others have none.
    """

    org: str | None = None
    source: DoerSource | None = _where_it_applies()
    kind: MemberKind | None = _where_it_applies()
    stated_count: int | None = _where_it_applies()
    candidates: tuple[Candidate, ...] = _where_it_applies(())


@dataclass(frozen=True, kw_only=True)
class Deadline(Span):
    """When a task is due; ``iso``: a day, an interval, a period (``P15D``), or None."""

    type: DeadlineType
    iso: str | None = None


@dataclass(frozen=True, kw_only=True)
class Task(Fact):
    """One order with its doer (domain 5.3). ``citations``: ids of those inside the span."""

    id: str
    section: str | None = None
    kind: TaskKind
    order_cue: Span | None = None
    assignees: tuple[Doer, ...] = ()
    via: tuple[Doer, ...] = ()
    coordinators: tuple[Doer, ...] = ()
    report_to: tuple[Doer, ...] = ()
    deadline: Deadline | None = None
    condition: Span | None = None
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Superior(Span):
    """To whom is reported; ``person`` where a name stands with the post."""

    org: str | None = None
    person: str | None = _where_it_applies()


@dataclass(frozen=True, kw_only=True)
class ReportingLine(Fact):
    """Who must report to whom, and on what condition (domain 5.2)."""

    id: str
    from_: tuple[Doer, ...]
    to: tuple[Superior, ...]
    medium: Span | None = None
    via: tuple[Doer, ...] = ()
    condition: str | None = None
    approval_required: bool = False


@dataclass(frozen=True, kw_only=True)
class Scenario(Fact):
    """A named trigger and the ids of the tasks it starts (domain 5.3)."""

    id: str
    label: str | None
    trigger: Span
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Person(Fact):
    """A named person and the posts the text gives to that name."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    context: str


@dataclass(frozen=True, kw_only=True)
class Artefact(Fact):
    """A trace of scanning or conversion; ``normalized`` is the repaired form."""

    id: str
    kind: str
    normalized: str | None = None


@dataclass(frozen=True, kw_only=True)
class Flag:
    """A failed sanity check (domain 3.8); it lowers trust and deletes nothing."""

    code: str
    about: str
    message: str


@dataclass(frozen=True, kw_only=True)
class Source:
    """The file a record was read from; ``sha256`` of its bytes, ``char_count`` of its text."""

    file: str
    sha256: str
    char_count: int
    media_type: str = _where_it_applies("text/plain")


@dataclass(frozen=True, kw_only=True)
class Extractor:
    """The program that wrote the record."""

    name: str
    version: str


@dataclass(frozen=True, kw_only=True)
class Document:
    """The record of one document."""

    schema_version: str = SCHEMA_VERSION
    source: Source
    header: Header
    citations: tuple[Citation, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    copies: tuple[Copy, ...] = ()
    signature: Signature | None = None
    receipts: tuple[Receipt, ...] = ()
    tasks: tuple[Task, ...] | None = None
    reporting_lines: tuple[ReportingLine, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    persons: tuple[Person, ...] = ()
    artefacts: tuple[Artefact, ...] = ()
    notes: tuple[str, ...] = ()
    text: str | None = _where_it_applies()
    extractor: Extractor | None = _where_it_applies()
    flags: tuple[Flag, ...] = _where_it_applies(())
    provenance: str | None = _where_it_applies()

    def to_dict(self) -> dict[str, Any]:
        """The record as plain data, in the record format."""
        data: dict[str, Any] = _converter().unstructure(self)
        return data

    def to_json(self) -> str:
        """The record as JSON text, the same bytes for the same record."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"

    @staticmethod
    def from_dict(data: dict[str, Any]) -> Document:
        """A record from plain data; fields it does not know are ignored.

        Raises ``cattrs.ClassValidationError`` when a required field is missing or wrong.
        """
        return _converter().structure(data, Document)


_JSON_NAMES = {"header": "document", "from_": "from"}


def json_name(attribute: str) -> str:
    """The JSON name of an attribute: ``decided_by`` → ``decidedBy``."""
    if attribute in _JSON_NAMES:
        return _JSON_NAMES[attribute]
    head, *tail = attribute.split("_")
    return head + "".join(word.title() for word in tail)


@cache
def _converter() -> Converter:
    converter = Converter(unstruct_collection_overrides={tuple: list})

    def renames(cls: type) -> dict[str, Any]:
        return {
            f.name: override(
                rename=json_name(f.name),
                omit_if_default=bool(f.metadata.get("where_it_applies")),
            )
            for f in fields(cls)
        }

    def unstructure(cls: type) -> Any:
        get_type_hints(cls)
        return make_dict_unstructure_fn(cls, converter, **renames(cls))

    def structure(cls: type) -> Any:
        get_type_hints(cls)
        return make_dict_structure_fn(cls, converter, **renames(cls))

    converter.register_unstructure_hook_factory(is_dataclass, unstructure)
    converter.register_structure_hook_factory(is_dataclass, structure)
    return converter
