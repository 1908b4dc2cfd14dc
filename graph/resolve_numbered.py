"""Numbered and partial citations of one document: which issuer, which year, which key.

Within a document the mentions of one number help each other: an issuer or a date stands
at one of them and holds for all (domain 2.5, 2.7). What stays open keeps its candidates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.context import Context
from graph.issuers import issuer_from_symbol, issuer_of_citation
from graph.keys import area_level, document_key, parent_area, split_org
from graph.known_documents import latest_known
from graph.surroundings import body_before
from loaders.records import Candidate, Citation, CitedIssuer, Document, KeyStatus
from loaders.symbols import Symbol, parse_symbol

#: Papers a body writes for itself: without other signs they are the issuer's own (domain 2.5).
_OWN_PAPERS = frozenset({"phuong-an", "to-trinh", "bao-cao", "giay-moi", "bien-ban"})


@dataclass
class _Working:
    """A citation under work; ``symbol`` parsed, ``year`` as far as the text gives it."""

    citation: Citation
    symbol: Symbol | None
    issuer: str | None = None
    decided_by: str | None = None
    source: str | None = None
    year: int | None = None
    sure: bool = False
    candidates: tuple[Candidate, ...] = ()

    @property
    def identity(self) -> tuple[str | None, int | None, str]:
        """What two mentions of one document have in common, whatever else they show."""
        return self.citation.doc_type, self.citation.number, self.citation.number_suffix or ""

    @property
    def abbreviation(self) -> str | None:
        """The issuer's abbreviation in the symbol."""
        return self.symbol.issuer_abbr if self.symbol else None


def resolve_numbered(
    document: Document, citations: Sequence[Citation], context: Context
) -> list[Citation]:
    """The citations with a number, resolved; the others as they are."""
    work = [
        _Working(c, parse_symbol(c.symbol, c.doc_type) if c.symbol else None)
        for c in citations
        if c.number is not None and c.mention_type in ("numbered", "partial")
    ]
    for item in work:
        _read_own_words(item, context)
    for item in work:
        if item.issuer is None:
            _learn_issuer(item, work)
    for item in work:
        if item.issuer is None:
            _from_above(item, work, context)
    for item in work:
        if item.issuer is None:
            _learn_issuer(item, work)
        if item.issuer is None:
            _guess_issuer(item, work, document, context)
    for item in work:
        _find_year(item, work, context)
    done = {item.citation.id: _finish(item, work, context) for item in work}
    return [done.get(c.id, c) for c in citations]


def _read_own_words(item: _Working, context: Context) -> None:
    """Issuer and year as the mention itself gives them."""
    issuer = item.citation.issuer
    if issuer is not None and issuer.surface:
        org, decided_by = issuer_of_citation(issuer.surface, item.abbreviation, context)
        if org:
            item.issuer, item.decided_by, item.source = org, decided_by, issuer.source
            item.sure = True
    if item.symbol and item.symbol.year:
        item.year = item.symbol.year
    elif item.citation.date:
        iso = item.citation.date.corrected_iso or item.citation.date.iso
        item.year = int(iso[:4]) if iso else _written_year(item.citation.date.surface)
    if item.issuer is None and item.abbreviation:
        found = issuer_from_symbol(item.abbreviation, context)
        if found.source == "symbol" and found.org:
            item.issuer, item.source, item.sure = found.org, "symbol", True
            item.decided_by = found.decided_by


def _written_year(surface: str) -> int | None:
    """The year of an impossible date (29/77/2020) still counts."""
    digits = surface[-4:]
    return int(digits) if digits.isdigit() and digits[:2] in ("19", "20") else None


def _agree(one: _Working, other: _Working) -> bool:
    """Whether two mentions may mean one document."""
    if one is other or one.identity != other.identity:
        return False
    if one.abbreviation and other.abbreviation and one.abbreviation != other.abbreviation:
        return False
    return one.year is None or other.year is None or one.year == other.year


def _learn_issuer(item: _Working, work: list[_Working]) -> None:
    """The issuer of the nearest mention of the same document, earlier ones first."""
    index = work.index(item)
    known = [o for o in work if o.issuer and _agree(item, o)]
    known = [o for o in known if o.sure] or known
    if len({o.issuer for o in known}) != 1:
        return
    earlier = [o for o in known if work.index(o) < index]
    source = "coreference" if earlier else "symbol+context"
    item.issuer, item.decided_by, item.source = known[0].issuer, None, source
    item.sure = known[0].sure


def _guess_issuer(
    item: _Working, work: list[_Working], document: Document, context: Context
) -> None:
    """The issuer by what stands around the mention, as far as it is one body."""
    if item.abbreviation is None:
        _guess_without_symbol(item, work, document, context)
        return
    own = document.header.number
    if own and own.issuer_abbr == item.abbreviation and context.issuer_org:
        unit = item.symbol.unit_abbr if item.symbol else None
        same_unit = bool(unit) and unit == own.unit_abbr
        if same_unit or item.citation.relation == "CONTINUES":
            item.issuer, item.source, item.sure = context.issuer_org, "symbol+context", True
            return
    same_unit_other = _by_unit(item, work)
    if same_unit_other:
        item.issuer, item.source = same_unit_other, "symbol+context"
        return
    own_paper = item.citation.doc_type in _OWN_PAPERS and item.citation.relation != "BASED_ON"
    if own_paper and own and own.issuer_abbr == item.abbreviation and context.issuer_org:
        item.issuer, item.source = context.issuer_org, "symbol+context"
        return
    near = body_before(document, item.citation, item.abbreviation, context)
    if near:
        item.issuer, item.source, item.sure = near, "symbol+context", True
        return
    found = issuer_from_symbol(item.abbreviation, context)
    if found.org and found.confidence >= 0.8:
        item.issuer, item.source, item.sure = found.org, "symbol+context", True
        return
    named = {o.issuer for o in work if o.sure and o.abbreviation == item.abbreviation and o.issuer}
    if len(named) == 1:
        item.issuer, item.source = named.pop(), "symbol+context"
        return
    item.candidates = found.candidates
    best = max(found.candidates, key=lambda c: (c.confidence, c.key), default=None)
    if found.org or (best and best.confidence >= 0.5):
        item.issuer = found.org or (best.key if best else None)
        item.source = "symbol+context"


def _from_above(item: _Working, work: list[_Working], context: Context) -> None:
    """A document that another one carries out by its title comes from above that one's issuer.

    ``Công văn số 923/UBND-YT của UBND quận … về triển khai Công điện 05``: not the district's own.
    The type is told, the body is that of the same kind one level higher.
    """
    if item.citation.relation != "IMPLEMENTS" or item.abbreviation not in (None, "UBND"):
        return
    outer = next(
        (
            o
            for o in work
            if o.citation.title
            and o.issuer
            and o.citation.title.start <= item.citation.start < o.citation.title.end
        ),
        None,
    )
    if outer is None or outer.issuer is None:
        return
    area, body = split_org(outer.issuer)
    above = parent_area(area)
    if body != "ubnd" or above is None or area_level(above) in (None, "central"):
        return
    if latest_known(item.citation.doc_type or "", number=item.citation.number, on=context.date):
        return
    item.issuer, item.source = f"{above}/{body}", "context"


def _by_unit(item: _Working, work: list[_Working]) -> str | None:
    """The issuer of another letter of the same drafting unit (``…/UBND-VX`` twice)."""
    unit = item.symbol.unit_abbr if item.symbol else None
    if not unit:
        return None
    issuers = {
        o.issuer
        for o in work
        if o.symbol
        and o.symbol.unit_abbr == unit
        and o.abbreviation == item.abbreviation
        and o.sure
        and o.issuer
    }
    return issuers.pop() if len(issuers) == 1 else None


def _guess_without_symbol(
    item: _Working, work: list[_Working], document: Document, context: Context
) -> None:
    """``Chỉ thị 16``, ``Quyết định 1690``: a number alone."""
    citation = item.citation
    known = latest_known(citation.doc_type or "", number=citation.number, on=context.date)
    if known and not citation.number_suffix:
        item.issuer, item.source, item.year = known.issuer, "context", known.date.year
        return
    of_type = {o.issuer for o in work if o.sure and o.issuer and _same_type(o, item)}
    if len(of_type) == 1:
        item.issuer, item.source = of_type.pop(), "context"
        return
    own_type = document.header.doc_type.code if document.header.doc_type else None
    reported = document.header.reports
    if reported and reported.doc_type:
        own_type = reported.doc_type.code
    if own_type == citation.doc_type and not of_type and context.issuer_org:
        item.issuer, item.source = context.issuer_org, "context"


def _same_type(other: _Working, item: _Working) -> bool:
    return other.citation.doc_type == item.citation.doc_type


def _find_year(item: _Working, work: list[_Working], context: Context) -> None:
    if item.year is not None:
        return
    years = {
        o.year for o in work if o.year and o.issuer == item.issuer and o.identity == item.identity
    }
    if len(years) == 1:
        item.year = years.pop()


def _finish(item: _Working, work: list[_Working], context: Context) -> Citation:
    """The citation with issuer, symbol, key and status."""
    citation = item.citation
    symbol_text = citation.symbol or _symbol_of_others(item, work)
    year, status = item.year, "resolved"
    if item.issuer is None:
        status = "unresolved"
    elif year is None:
        status = "inferred"
        known = latest_known(
            citation.doc_type or "", number=citation.number, issuer=item.issuer, on=context.date
        )
        year = known.date.year if known else (context.date.year if context.date else None)
        symbol_text = symbol_text or (known.symbol if known else None)
    elif not item.sure or (citation.symbol is None and item.source == "context"):
        status = "inferred"
    if status == "unresolved" and year is None and context.date:
        year = context.date.year
    dated_in_text = any(
        o.year == year
        and o.identity == item.identity
        and (o.citation.date or (o.symbol and o.symbol.year))
        for o in work
    )
    if status == "resolved" and not dated_in_text:
        status = "inferred"
    key = document_key(
        item.issuer,
        citation.doc_type or "cong-van",
        citation.number,
        suffix=citation.number_suffix,
        year=year,
        year_in_symbol=bool(item.symbol and item.symbol.year),
    )
    return replace(
        citation,
        symbol=symbol_text,
        key=key,
        key_status=_status(status),
        issuer=_issuer_of(item),
        candidates=_candidate_keys(item, year) if status == "unresolved" else (),
    )


def _status(status: str) -> KeyStatus:
    return (
        "resolved" if status == "resolved" else "inferred" if status == "inferred" else "unresolved"
    )


def _issuer_of(item: _Working) -> CitedIssuer | None:
    written = item.citation.issuer
    decided_by = item.decided_by if item.decided_by != item.issuer else None
    if written is not None and written.surface:
        return replace(written, org=item.issuer, decided_by=decided_by, candidates=item.candidates)
    if item.issuer is None:
        if not item.candidates:
            return None
        return CitedIssuer(source="unresolved", candidates=item.candidates)
    return CitedIssuer(org=item.issuer, source=item.source or "context", candidates=item.candidates)


def _symbol_of_others(item: _Working, work: list[_Working]) -> str | None:
    """The symbol of the document as another mention writes it."""
    for other in work:
        if (
            other.citation.symbol
            and other.issuer == item.issuer
            and other.identity == item.identity
        ):
            return other.citation.symbol
    known = latest_known(
        item.citation.doc_type or "", number=item.citation.number, issuer=item.issuer
    )
    return known.symbol if known and item.issuer else None


def _candidate_keys(item: _Working, year: int | None) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            key=document_key(
                candidate.key,
                item.citation.doc_type or "cong-van",
                item.citation.number,
                suffix=item.citation.number_suffix,
                year=year,
                year_in_symbol=bool(item.symbol and item.symbol.year),
            ),
            confidence=candidate.confidence,
            reason=candidate.reason,
        )
        for candidate in item.candidates
        if split_org(candidate.key)[1]
    )


def as_date(iso: str | None) -> date | None:
    """A whole ISO date, or None for one of lower precision."""
    return date.fromisoformat(iso) if iso and len(iso) == 10 else None
