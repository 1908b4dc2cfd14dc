"""Citations by name: laws, appeals, conclusions, congresses (domain 3.4).

The key of an unnumbered document is its issuer, type and a slug of what identifies it: the
date, the event, the subject; a row of the table of known documents where one fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.bodies import resolve_body
from graph.context import Context
from graph.issuers import issuer_of_citation
from graph.keys import at_level, document_key, slug
from graph.known_documents import congress_year, latest_known
from loaders.normalize import fold, tidy
from loaders.records import Citation, CitedIssuer, KeyStatus
from loaders.types import document_types

_LAW_MAKERS = {"luat": "vn/qh", "hien-phap": "vn/qh", "phap-lenh": "vn/ubtvqh"}
_SMALL_WORDS = frozenset(
    ("cua", "ve", "viec", "tai", "cac", "mot", "so", "va", "cho", "tren", "dia", "ban", "trong")
) | frozenset(("tinh", "hinh", "moi", "cong", "tac", "nam", "de", "bi"))
_TERM = re.compile(r"(\d{4})\s*-\s*(\d{4})")
_TRAILING_YEAR = re.compile(r"\s+(?:năm\s+)?((?:19|20)\d\d)$")
_LONGEST_SLUG = 12


@dataclass(frozen=True)
class _Named:
    """What was found: everything that goes into the key, and how sure it is."""

    issuer: str | None
    subject: str
    year: int | str | None
    status: KeyStatus
    source: str = "context"
    decided_by: str | None = None


def resolve_named(citation: Citation, context: Context, earlier: list[Citation]) -> Citation:
    """A named citation with its key; ``earlier``: the resolved citations before it."""
    found = _find(citation, context)
    again = _said_before(citation, found, earlier)
    if again is not None:
        status = again.key_status if citation.date else _weaker(again.key_status)
        return replace(citation, key=again.key, key_status=status, issuer=_issuer(citation, found))
    key = document_key(
        found.issuer, citation.doc_type or "cong-van", None, subject=found.subject, year=found.year
    )
    return replace(citation, key=key, key_status=found.status, issuer=_issuer(citation, found))


def _weaker(status: KeyStatus | None) -> KeyStatus | None:
    return "inferred" if status == "resolved" else status


def _find(citation: Citation, context: Context) -> _Named:
    kind = citation.doc_type
    if kind in _LAW_MAKERS:
        return _law(citation)
    if kind in ("dieu-le", "cuong-linh"):
        return _charter(citation)
    if citation.rule == "citation.congress":
        return _congress(citation, context)
    return _of_body(citation, context)


def _year(citation: Citation) -> int | None:
    iso = (citation.date.corrected_iso or citation.date.iso) if citation.date else None
    return int(iso[:4]) if iso else None


def _law(citation: Citation) -> _Named:
    written = _TRAILING_YEAR.search(fold(citation.surface))
    year = _year(citation) or (int(written[1]) if written else None)
    subject = _law_slug(citation.surface) or (citation.doc_type or "")
    issuer = _LAW_MAKERS[citation.doc_type or "luat"]
    return _Named(issuer, subject, year, "resolved" if year else "inferred")


_LAW_SHORTER = (
    (re.compile(r"sửa\s+đổi,\s+bổ\s+sung(?:\s+một\s+số\s+(?:điều|nội\s+dung))?"), "sửa đổi"),
    (re.compile(r"hội\s+đồng\s+nhân\s+dân"), "hđnd"),
    (re.compile(r"ủy\s+ban\s+nhân\s+dân"), "ubnd"),
)


def _law_slug(surface: str) -> str:
    """The whole name of a law: a name cut or thinned would part one law or join two."""
    folded = _TRAILING_YEAR.sub("", re.sub(r"\s+số\s+\d.*$", "", fold(surface)))
    name = re.sub(r"^(?:bộ\s+luật|luật|pháp\s+lệnh|hiến\s+pháp)\s*", "", folded)
    if folded.startswith("bộ luật"):
        name = "bộ luật " + name
    for pattern, short in _LAW_SHORTER:
        name = pattern.sub(short, name)
    return "-".join(w for w in slug(name).split("-") if w not in ("va", "cua"))


def _charter(citation: Citation) -> _Named:
    owner = fold(citation.surface)
    issuer = (
        "vn/party"
        if "đảng" in owner
        else resolve_body(_after_type(citation), Context(area="vn")).org
    )
    return _Named(
        issuer,
        slug(f"{citation.doc_type} {'dang' if issuer == 'vn/party' else _after_type(citation)}"),
        None,
        "inferred",
    )


def _after_type(citation: Citation) -> str:
    return " ".join(tidy(citation.surface).split()[2:])


def _congress(citation: Citation, context: Context) -> _Named:
    """``Nghị quyết Đại hội XIII của Đảng``, ``… Đảng bộ phường X lần thứ I, nhiệm kỳ …``."""
    text = tidy(citation.surface)
    term = _TERM.search(text)
    roman = re.search(r"\b([IVXL]+)\b", text)
    plenum = re.search(r"(?:Trung ương|TW)\s+(?:lần thứ\s+)?(\d{1,2})", text)
    if plenum:
        subject = f"trung-uong-{plenum[1]}" + (f"-khoa-{roman[1].lower()}" if roman else "")
        return _Named("vn/party", subject, None, "unresolved")
    organisation = re.search(r"Đảng\s+bộ\s+(.+?)(?:\s+lần thứ|,|$)", text)
    if organisation:
        owner = _committee(organisation[1], context)
        year = int(term[1]) if term else (context.date.year if context.date else None)
        subject = "dai-hoi-dang-bo-" + slug(re.sub(r"\s+[A-ZĐÀ-Ỹ].*", "", organisation[1]))
        subject += f"-lan-thu-{roman[1].lower()}" if roman else ""
        return _Named(owner, subject, year, "inferred" if owner else "unresolved")
    if roman:
        year = congress_year(roman[1])
        return _Named(
            "vn/party", f"dai-hoi-{roman[1].lower()}", year, "resolved" if year else "unresolved"
        )
    return _Named("vn/party", "dai-hoi", None, "unresolved")


def _committee(name: str, context: Context) -> str | None:
    found = resolve_body(f"Đảng bộ {name}", context)
    if found.org is None:
        level = context.own_level
        area = at_level(context.area, level) if context.area and level else None
        return f"{area}/party" if area else None
    return re.sub(r"/party\..*", "/party", found.org)


def _of_body(citation: Citation, context: Context) -> _Named:
    issuer = decided_by = None
    if citation.issuer and citation.issuer.surface:
        issuer, decided_by = issuer_of_citation(citation.issuer.surface, None, context)
    year = _year(citation)
    iso = citation.date.iso if citation.date else None
    kind = citation.doc_type or ""
    if kind == "quy-che":
        term = _TERM.search(tidy(citation.surface))
        years = f"t{term[1]}-{term[2]}" if term else None
        return _Named(
            issuer,
            _short_slug(_without_term(citation.surface)),
            years,
            "inferred",
            decided_by=decided_by,
        )
    known = latest_known(kind, issuer=issuer, on=context.date, unnumbered=True) if issuer else None
    if known and (year is None or known.date.year == year):
        dated = iso is not None and known.date.isoformat().startswith(iso)
        status: KeyStatus = "resolved" if dated else "inferred"
        return _Named(issuer, known.name or "", known.date.year, status, "explicit", decided_by)
    return _by_event(citation, issuer, decided_by, context)


def _by_event(
    citation: Citation, issuer: str | None, decided_by: str | None, context: Context
) -> _Named:
    """By the event, the subject or the date that the mention gives."""
    iso = citation.date.iso if citation.date else None
    year = _year(citation)
    fallback = context.date.year if context.date else None
    day = iso.replace("-", "") if iso and len(iso) == 10 else ""
    quoted = re.search(r"[“\"](.+?)[”\"]", tidy(citation.surface))
    if quoted:
        return _Named(
            issuer,
            _short_slug(quoted[1]),
            year or fallback,
            "resolved" if year and issuer else "inferred",
            "explicit",
            decided_by,
        )
    if citation.event:
        event = re.sub(r"ngày\s+[\d/.\-]+|^\s*(?:cuộc|phiên)\s+", "", tidy(citation.event.surface))
        about = tidy(citation.title.surface) if citation.title else ""
        subject = "-".join(filter(None, (_short_slug(event), _short_slug(about), day)))
        sure = bool(day and issuer)
        return _Named(
            issuer,
            subject,
            year or fallback,
            "resolved" if sure else "unresolved",
            "explicit",
            decided_by,
        )
    if day and issuer:
        return _Named(issuer, day, year, "resolved", "explicit", decided_by)
    if citation.title:
        own_year = re.search(r"năm\s+((?:19|20)\d\d)", tidy(citation.title.surface))
        said = int(own_year[1]) if own_year else None
        return _Named(
            issuer,
            _short_slug(citation.title.surface),
            year or said or fallback,
            "unresolved",
            "explicit",
            decided_by,
        )
    subject = _short_slug(_before_issuer(citation)) or (citation.doc_type or "")
    return _Named(issuer, subject, year or fallback, "unresolved", "explicit", decided_by)


def _before_issuer(citation: Citation) -> str:
    """``Nghị quyết phiên họp tháng 7/2020 của …``: what stands between type and issuer."""
    words = tidy(citation.surface).split(" của ")[0]
    kind = document_types().get(citation.doc_type or "")
    return words[len(kind.name) :] if kind and fold(words).startswith(fold(kind.name)) else words


def _without_term(surface: str) -> str:
    return re.sub(r",?\s*(?:nhiệm kỳ|khóa).*$", "", tidy(surface))


def _short_slug(text: str) -> str:
    """A stable slug of a subject without its small words, of bounded length."""
    words = [w for w in slug(text).split("-") if w and w not in _SMALL_WORDS]
    return "-".join(words[:_LONGEST_SLUG])


def _said_before(citation: Citation, found: _Named, earlier: list[Citation]) -> Citation | None:
    """An earlier mention of the same document, which this one only names again."""
    numbered = _law_with_number(citation, found, earlier)
    if numbered is not None:
        return numbered
    if found.status == "resolved" and citation.date:
        return None
    same = [
        c
        for c in earlier
        if c.doc_type == citation.doc_type
        and c.mention_type in ("named", "numbered")
        and c.issuer is not None
        and found.issuer is not None
        and c.issuer.org == found.issuer
        and (c.issuer.decided_by == found.decided_by or found.decided_by is None)
    ]
    identified = citation.event or citation.title or citation.date
    if identified or citation.doc_type in ("luat", "phap-lenh"):
        same = [c for c in same if c.key and c.key.split(":")[2] == f"~{found.subject}"]
    keys = {c.key for c in same}
    return same[-1] if len(keys) == 1 else None


def _law_with_number(citation: Citation, found: _Named, earlier: list[Citation]) -> Citation | None:
    """``Luật Quy hoạch`` after ``Luật Quy hoạch số 21/2017/QH14`` is that law (domain 2.5.3)."""
    if citation.doc_type not in _LAW_MAKERS:
        return None
    same = [
        c
        for c in earlier
        if c.mention_type == "numbered"
        and c.doc_type == citation.doc_type
        and c.key
        and _law_slug(c.surface) == found.subject
        and (found.year is None or c.key.endswith(f":{found.year}"))
    ]
    return same[-1] if len({c.key for c in same}) == 1 else None


def _issuer(citation: Citation, found: _Named) -> CitedIssuer | None:
    decided_by = found.decided_by if found.decided_by != found.issuer else None
    if citation.issuer and citation.issuer.surface:
        return replace(citation.issuer, org=found.issuer, decided_by=decided_by)
    if found.issuer is None:
        return citation.issuer
    return CitedIssuer(org=found.issuer, source="context", decided_by=decided_by)
