"""Sanity checks of one resolved document (domain 3.8).

A failed check is a flag on the record and lowers the confidence of what it concerns; it never
deletes and never repairs. Messages are English sentences in the record; ``code`` is for
programs and for the translated tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.keys import KeyFormatError, parse_document_key
from loaders.records import Citation, Document, Flag

#: What a failed check costs the fact it concerns.
PENALTY = 0.2
#: The code of the flag on a text that shows no sign of being a directive document.
NO_HEADING = "no-heading"


def checked(document: Document) -> Document:
    """The document with its flags, and with less confidence in the flagged citations."""
    flags = tuple(
        flag
        for check in (
            _without_heading,
            _impossible_dates,
            _cited_after_citing,
            _carries_out_younger,
            _number_order,
        )
        for flag in check(document)
    )
    flags += tuple(_two_dates(document.citations))
    doubted = {flag.about for flag in flags}
    citations = tuple(
        replace(c, confidence=round(max(0.1, c.confidence - PENALTY), 2)) if c.id in doubted else c
        for c in document.citations
    )
    return replace(document, flags=flags, citations=citations)


def _without_heading(document: Document) -> Iterator[Flag]:
    header = document.header
    parts = (header.issuer, header.number, header.date)
    if header.kind == "official" and header.secrecy is None and not any(parts):
        yield Flag(
            code=NO_HEADING,
            about="document",
            message="No issuer, number or date was found: no directive, or a heading not read.",
        )


def _impossible_dates(document: Document) -> Iterator[Flag]:
    header = document.header.date
    if header and header.iso is None:
        yield Flag(
            code="impossible-date",
            about="document",
            message=f"“{header.surface}” is no day of the calendar.",
        )
    for citation in document.citations:
        date = citation.date
        if date and date.iso is None:
            meant = f"; probably {date.corrected_iso}" if date.corrected_iso else ""
            yield Flag(
                code="impossible-date",
                about=citation.id,
                message=f"“{date.surface}” is no day of the calendar{meant}.",
            )


def _cited_after_citing(document: Document) -> Iterator[Flag]:
    own = document.header.date.iso if document.header.date else None
    if document.header.kind != "official" or own is None or len(own) != 10:
        return
    for citation in document.citations:
        cited = _day(citation)
        if citation.mention_type != "self" and cited and cited > own:
            yield Flag(
                code="cited-after-citing",
                about=citation.id,
                message=f"{citation.surface} is dated {cited}, after this document ({own}).",
            )


def _carries_out_younger(document: Document) -> Iterator[Flag]:
    """A document whose title says that it carries out another is not older than that one."""
    for outer in document.citations:
        if outer.title is None or not _day(outer):
            continue
        for inner in document.citations:
            within = outer.title.start <= inner.start < outer.title.end
            if not within or inner.relation != "IMPLEMENTS":
                continue
            younger = _day(inner) or _dated_elsewhere(inner, document.citations)
            if younger and younger > (_day(outer) or ""):
                yield Flag(
                    code="carries-out-younger",
                    about=outer.id,
                    message=f"{outer.surface} ({_day(outer)}) would carry out "
                    f"{inner.surface} of {younger}.",
                )


def _dated_elsewhere(citation: Citation, citations: Sequence[Citation]) -> str | None:
    return next((_day(c) for c in citations if c.key == citation.key and _day(c)), None)


def _number_order(document: Document) -> Iterator[Flag]:
    """Numbers grow with dates within one issuer, type and year."""
    registers: dict[tuple[str, str, str], dict[tuple[int, str], str]] = defaultdict(dict)
    for citation in document.citations:
        day = _day(citation)
        if citation.key is None or day is None or citation.number is None:
            continue
        try:
            key = parse_document_key(citation.key)
        except KeyFormatError:
            continue
        register = (key.issuer, f"{key.type_code}{key.normative}", key.year)
        registers[register].setdefault((citation.number, day), citation.id)
    for dated in registers.values():
        rows = sorted(dated)
        for (number, day), (next_number, next_day) in pairwise(rows):
            if next_number > number and next_day < day:
                yield Flag(
                    code="number-order",
                    about=dated[next_number, next_day],
                    message=f"Number {next_number} is dated {next_day}, "
                    f"before number {number} ({day}) of the same register.",
                )


def _two_dates(citations: Sequence[Citation]) -> Iterator[Flag]:
    days: dict[str, dict[str, str]] = defaultdict(dict)
    for citation in citations:
        day = _day(citation)
        if citation.key and day and citation.mention_type != "self":
            days[citation.key].setdefault(day, citation.id)
    for key, dated in days.items():
        if len(dated) > 1:
            yield Flag(
                code="two-dates",
                about=list(dated.values())[-1],
                message=f"{key} is given {len(dated)} dates: {', '.join(sorted(dated))}.",
            )


def _day(citation: Citation) -> str | None:
    """The whole day of a citation's date as written, or None."""
    iso = citation.date.iso if citation.date else None
    return iso if iso and len(iso) == 10 else None
