"""The directive that a news report tells of.

Source rule: domain section 6. ``<body> ban hành Công văn số <symbol> về <title>`` names the
directive; a date without a year takes that of the publication, or the year before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.body_names import body_end, starts_body
from loaders.cells import heading_words
from loaders.dates import FoundDate, date_mention, find_dates, in_year_of
from loaders.layout import Layout
from loaders.letterhead import answers
from loaders.lines import Zone, phrases
from loaders.normalize import View, bare
from loaders.records import (
    BodyMention,
    DateMention,
    DocType,
    NumberMark,
    Reported,
    Span,
    System,
)
from loaders.symbols import FoundSymbol, Symbol, find_symbols, is_party_issuer, retyped
from loaders.types import document_types, load_vocabulary, type_words

#: Facts told by the press are a paraphrase (domain section 6).
REPORTED_CONFIDENCE = 0.8

_SENTENCE = re.compile(r"[.;!?](?=\s|$)|\n")
_LEAD_IN = re.compile(
    r"[\W_]*(?:\([^()\n]{1,30}\)\s*-?\s+|[\w. ]{1,24}\s*-\s+)?(?:(?:theo|tai|trong)\s+)?"
)
_TITLE = re.compile(r"[\s,]*(?=(?:ve|v/v)\s)")
_OF = re.compile(r"[\s,]*(?:cua\s+)")
_UNIT_BEFORE = re.compile(r"(?:tinh|pho|tp\.?|quan|huyen|xa|phuong|tran|uy|tx\.?)\s*$")


@dataclass(frozen=True)
class _Mention:
    """The place where the report names the directive; zones in the view."""

    word: Zone
    code: str
    symbol: FoundSymbol | None
    subject: Zone | None
    end: int


def reported_directive(view: View, layout: Layout, published: str | None) -> Reported | None:
    """The directive named in the text, the announced one before one only cited; or None."""
    start, end = layout.body
    mentions = [*_numbered(view, start, end), *_unnumbered(view, start, end)]
    announced = [m for m in mentions if m.subject]
    told = announced or [m for m in mentions if _opens_sentence(view, start, m)]
    if not told:
        return None
    mention = told[0]
    issuer, organ = _issuer_and_organ(view, mention)
    symbol = mention.symbol.symbol if mention.symbol else None
    system = _system(view, symbol, issuer)
    if organ is None and system == "party" and issuer:
        organ = _speaker(view, layout, issuer)
    return Reported(
        system=system,
        issuer=_body(view, issuer, "news.issuer"),
        decided_by=_body(view, organ, "news.decider"),
        doc_type=_doc_type(view, mention),
        number=_number(view, mention.symbol),
        date=_date(view, mention, published),
        title=_title(view, mention, end),
    )


def _numbered(view: View, start: int, end: int) -> Iterator[_Mention]:
    """Every symbol with a type word before it, the subject of ``ban hành`` where there is one."""
    for found in find_symbols(view.norm, start, end):
        before = _word_before().search(view.bare, max(start, found.start - 60), found.start)
        if before is None:
            continue
        word = before.span("word")
        code = _code(view, word, found.symbol)
        exact = retyped(found, view.norm, code) if code else found
        subject = _subject(view, start, word[0])
        yield _Mention(word, code or "cong-van", exact, subject, exact.end)


def _unnumbered(view: View, start: int, end: int) -> Iterator[_Mention]:
    """``<body> ban hành Công điện về …`` without a number, only with a subject and a title."""
    for match in _type_and_title().finditer(view.bare, start, end):
        word = match.span("word")
        subject = _subject(view, start, word[0])
        code = _code(view, word, None)
        if subject and code:
            yield _Mention(word, code, None, subject, match.end("word"))


def _opens_sentence(view: View, start: int, mention: _Mention) -> bool:
    """``HNMO - Kế hoạch số … của UBND … nêu rõ``: a paper merely cited stands further on."""
    floor = start
    for stop in _SENTENCE.finditer(view.norm, start, mention.word[0]):
        floor = stop.end()
    return _LEAD_IN.fullmatch(view.bare, floor, mention.word[0]) is not None


def _code(view: View, word: Zone, symbol: Symbol | None) -> str | None:
    text = " ".join(view.low[slice(*word)].split())
    named = type_words().get(text) or _bare_types().get(bare(text))
    if symbol and symbol.form in ("official_letter", "body_series") and named in (None, "cong-van"):
        return "cong-van"
    return named or (symbol.type_code if symbol else None)


def _subject(view: View, start: int, word: int) -> Zone | None:
    """The body that is the subject of the cue right before a type word."""
    cue = _cue().search(view.bare, max(start, word - 60), word)
    if cue is None:
        return None
    limit = cue.start()
    floor = start
    for stop in _SENTENCE.finditer(view.norm, start, limit):
        floor = stop.end()
    while limit > floor and view.norm[limit - 1] in " ,":
        limit -= 1
    # A relative clause between the body and its verb is not read: the body must reach it.
    for at in range(floor, limit):
        opens = (at == floor or not view.norm[at - 1].isalnum()) and view.norm[at].isupper()
        if opens and starts_body(view, at) and body_end(view, at, limit) == limit:
            return at, limit
    return None


def _issuer_and_organ(view: View, mention: _Mention) -> tuple[Zone | None, Zone | None]:
    """The owner of the register, and the organ that speaks where the text names it."""
    zone = mention.subject or _body_after(view, mention.end)
    if zone is None:
        return None, None
    organ = _organs().match(view.bare, *zone)
    if organ is None or organ.end() >= zone[1]:
        return zone, None
    owner = _without_person(view, zone)
    abbreviation = mention.symbol.symbol.issuer_abbr if mention.symbol else None
    if abbreviation and answers(" ".join(view.bare[slice(*owner)].split()), abbreviation):
        # The Prime Minister and the Politburo have registers of their own.
        return owner, None
    for at in range(organ.end(), zone[1]):
        if view.norm[at - 1].isspace() and starts_body(view, at):
            owner = _without_person(view, (at, zone[1]))
            if owner[1] > owner[0] and _is_body_with_register(view, at):
                return owner, zone
    return zone, None


def _is_body_with_register(view: View, at: int) -> bool:
    return _committees().match(view.bare, at) is not None


def _without_person(view: View, zone: Zone) -> Zone:
    """``UBND tỉnh Nghệ An Nguyễn Đức Trung`` without the name of the person."""
    for match in re.finditer(r"[^\W\d_]+", view.low[slice(*zone)]):
        at = zone[0] + match.start()
        if match[0] in _table()["surnames"] and view.norm[at].isupper():
            before = view.bare[zone[0] : at]
            rest = view.norm[at : zone[1]].split()
            if not _UNIT_BEFORE.search(before) and 2 <= len(rest) <= 4 and " " in before.strip():
                return zone[0], at
    return zone


def _body_after(view: View, end: int) -> Zone | None:
    of = _OF.match(view.bare, _after_date(view, end))
    if of is None:
        return None
    stop = body_end(view, of.end())
    return (of.end(), stop) if stop else None


def _speaker(view: View, layout: Layout, issuer: Zone) -> Zone | None:
    """``Ban Thường vụ Quận ủy Thanh Xuân yêu cầu``: a Party organ of the issuer's committee."""
    committee = _committees().match(view.bare, *issuer)
    if committee is None:
        return None
    for organ in _collectives().finditer(view.bare, *layout.body):
        stop = body_end(view, organ.start(), layout.body[1])
        own = stop is not None and committee[0] in view.bare[organ.end() : stop]
        if stop and own and _orders().match(view.bare, stop):
            return organ.start(), stop
    return None


def _date(view: View, mention: _Mention, published: str | None) -> DateMention | None:
    """The date behind the symbol, else the one that opens the sentence."""
    found = _date_after(view, mention.end)
    if found is None and mention.subject:
        at = mention.subject[0]
        near = [d for d in find_dates(view, max(0, at - 60), at) if d.form in ("full", "day_month")]
        between = view.norm[near[-1].end : at] if near else "."
        found = near[-1] if near and not re.search(r"[.;\n]", between) else None
    if found is None:
        return None
    return date_mention(view, in_year_of(found, published), "news.date")


def _date_after(view: View, end: int) -> FoundDate | None:
    for found in find_dates(view, end, end + 40):
        gap = view.norm[end : found.start].strip(" ,(")
        return found if not gap or gap in ("ký", "ban hành") else None
    return None


def _after_date(view: View, end: int) -> int:
    found = _date_after(view, end)
    return found.end if found else end


def _title(view: View, mention: _Mention, end: int) -> Span | None:
    at = _after_date(view, mention.end)
    body = _body_after(view, mention.end)
    at = body[1] if body else at
    opening = _TITLE.match(view.bare, at, end)
    if opening is None or "\n" in opening[0]:
        return None
    start = opening.end()
    stop = _SENTENCE.search(view.norm, start, end)
    limit = stop.start() if stop else end
    tail = _title_stops().search(view.bare, start, limit)
    return view.span(start, tail.start() if tail else limit)


def _system(view: View, symbol: Symbol | None, issuer: Zone | None) -> System | None:
    if symbol:
        party = symbol.form == "party" or is_party_issuer(symbol.issuer_abbr or "")
        return "party" if party else "state"
    if issuer:
        party_heads = heading_words()["bodies"]["party"]
        return "party" if view.bare.startswith(tuple(party_heads), issuer[0]) else "state"
    return None


def _body(view: View, zone: Zone | None, rule: str) -> BodyMention | None:
    if zone is None:
        return None
    surface, start, end = view.located(*zone)
    return BodyMention(
        surface=surface,
        start=start,
        end=end,
        source="explicit",
        rule=rule,
        confidence=REPORTED_CONFIDENCE,
    )


def _doc_type(view: View, mention: _Mention) -> DocType:
    surface, start, end = view.located(*mention.word)
    return DocType(
        surface=surface,
        start=start,
        end=end,
        code=mention.code,
        name=document_types()[mention.code].name,
        rule="news.type",
        confidence=REPORTED_CONFIDENCE,
    )


def _number(view: View, found: FoundSymbol | None) -> NumberMark | None:
    if found is None:
        return None
    surface, start, end = view.located(found.start, found.end)
    symbol = found.symbol
    return NumberMark(
        surface=surface,
        start=start,
        end=end,
        number=symbol.number,
        number_suffix=symbol.suffix or None,
        type_abbr=symbol.type_abbr,
        issuer_abbr=symbol.issuer_abbr,
        unit_abbr=symbol.unit_abbr,
        year=symbol.year,
        normalized=symbol.normalized,
        rule=f"news.number.{symbol.form}",
        confidence=min(symbol.confidence, REPORTED_CONFIDENCE),
    )


@cache
def _table() -> dict[str, Any]:
    return load_vocabulary("news")


@cache
def _bare_types() -> dict[str, str]:
    return {bare(word): code for word, code in type_words().items()}


@cache
def _words() -> str:
    return phrases({*_bare_types(), *(bare(word) for word in _table()["generic"])})


@cache
def _word_before() -> re.Pattern[str]:
    qualifiers = phrases(_table()["qualifiers"])
    return re.compile(
        rf"\b(?P<word>{_words()})(?:\s+{qualifiers})*\s*(?:\(\s*)?(?:s[o0]\s*:?\s*)?$"
    )


@cache
def _type_and_title() -> re.Pattern[str]:
    qualifiers = phrases(_table()["qualifiers"])
    return re.compile(rf"\b(?P<word>{_words()})(?:\s+{qualifiers})*\s+(?=ve\s)")


@cache
def _cue() -> re.Pattern[str]:
    table = _table()
    return re.compile(
        rf"(?<!\w)(?:{phrases(table['adverbs'])}\s+)*{phrases(table['cues'])}\s+"
        rf"(?:{phrases(table['before_type'])}\s+)*$"
    )


@cache
def _title_stops() -> re.Pattern[str]:
    return re.compile(rf"\s*,\s*(?={phrases(_table()['title_stops'])}\b)|\s*\((?=goi|sau|so\b)")


@cache
def _organs() -> re.Pattern[str]:
    return re.compile(rf"{phrases(heading_words()['deciders']['organs'])}(?!\w)")


@cache
def _collectives() -> re.Pattern[str]:
    return re.compile(rf"\b{phrases(heading_words()['deciders']['collective'])}(?!\w)")


@cache
def _orders() -> re.Pattern[str]:
    table = heading_words()["deciders"]
    return re.compile(rf"\s*(?:{phrases(table['adverbs'])}\s+)*{phrases(table['orders'])}(?!\w)")


@cache
def _committees() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:tinh|thanh|quan|huyen|thi|dang)\s+uy|dang\s+bo|ubnd|uy\s+ban\s+nhan\s+dan|"
        r"hdnd|hoi\s+dong\s+nhan\s+dan|uy\s+ban\s+mttq|mttq|chinh\s+phu)\b"
    )
