"""Issuers of documents: abbreviations of symbols, the words around a citation (domain 2.4–2.6)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from graph.area_names import kind_of
from graph.bodies import resolve_body
from graph.context import Candidate, Context, Resolution
from graph.gazetteer import name_of, two_tiers
from graph.keys import COUNTRY, UNKNOWN, area_level, slug, split_org
from graph.lexicon import vocabulary
from graph.naming import canonical_name
from graph.placing import office_of
from graph.topics import topic_slug
from graph.words import JOIN, words

_TERM = re.compile(r"^(QH|UBTVQH)\d{1,2}$")
_FAMILIES = (("B", "bo", "central"), ("S", "so", "province"), ("P", "phong", "district"))
#: Types that a lower body writes for itself or its superior, seldom one that it cites from above.
_UPWARD_TYPES = frozenset({"to-trinh", "bao-cao", "phuong-an", "giay-moi"})
#: Organs that speak but number their papers in the register of their committee or council.
_SPEAKERS = re.compile(
    r"^party\.(?:btv|tt|bch|bct|bbt|bbt\.tt|dang-bo)$|^hdnd\.tt$|^mttq\.(?:btt|doan-chu-tich)$"
    r"|^(?:dtn|hpn|hnd|ccb|ldld)\.(?:btv|bch|bbt|tt)$"
)
_OWN_SPEAKERS = {
    "ubnd#chu-tich": "ubnd.ct",
    "ubnd#pho-chu-tich": "ubnd.pct",
    "ubnd#pho-chu-tich-thuong-truc": "ubnd.pct",
    "cp#pho-thu-tuong": "cp#pho-thu-tuong",
}


@dataclass(frozen=True)
class IssuerReading(Resolution):
    """An issuer: the owner of the register, how it was found, and the organ that speaks.

    ``source`` is ``explicit``, ``symbol``, ``symbol+context`` or ``unresolved`` (domain 2.5).
    """

    source: str = "unresolved"
    decided_by: str | None = None


@dataclass(frozen=True)
class _Abbreviation:
    """What an abbreviation stands for: a key, or a body part and the levels it may have."""

    body: str
    levels: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    org: str | None = None
    decided: str | None = None
    initials: str | None = None
    topics: bool = False


_UNREAD = IssuerReading(None, "", "body", (), 0.0, "unknown abbreviation")


@lru_cache(maxsize=16384)
def issuer_from_symbol(
    issuer_abbr: str | None,
    context: Context,
    explicit: str | None = None,
    type_code: str | None = None,
) -> IssuerReading:
    """The issuer that an abbreviation stands for in the document at hand.

    ``explicit`` is the surface of an issuer named in words, which decides if it fits. For
    ``UBND``, ``HĐND``, ``BCĐ`` of a lower body the level is open: the candidates are its own
    level and the next above (domain 2.5 rule 7), ``org`` the better one, confidence 0.6.
    """
    read = _issuer(issuer_abbr, context, explicit, type_code)
    return replace(read, name=canonical_name(read.org)) if read.org else read


def _issuer(
    issuer_abbr: str | None, context: Context, explicit: str | None, type_code: str | None
) -> IssuerReading:
    if explicit:
        org, decided = issuer_of_citation(explicit, issuer_abbr, context)
        if org:
            return IssuerReading(
                org, "", "body", (), 1.0, "named in words", source="explicit", decided_by=decided
            )
    read = read_abbreviation(issuer_abbr or "")
    if read is None:
        return _UNREAD
    if read.org is not None:
        return IssuerReading(
            read.org, "", "body", (), 1.0, "absolute abbreviation", source="symbol",
            decided_by=read.decided,
        )  # fmt: skip
    areas = _areas(read, context)
    if type_code in _UPWARD_TYPES and len(areas) > 1 and areas[0][1] == 0.6:
        areas = [(areas[1][0], 0.6), (areas[0][0], 0.4), *areas[2:]]
    return _decide(read, areas, context)


def own_issuer(issuer_abbr: str | None, area: str | None, context: Context) -> str | None:
    """The issuer of the document itself: its symbol's body in the area of its place line (S4)."""
    read = read_abbreviation(issuer_abbr or "")
    if read is None:
        return None
    if read.org is not None:
        return read.org
    if area is None:
        return None
    level = area_level(area)
    if read.kinds and kind_of(area) not in read.kinds:
        return None
    if level not in _levels(read, context) and "central" not in read.levels:
        return None
    return f"{area}/{_body_in(read, area, context)}"


def _areas(read: _Abbreviation, context: Context) -> list[tuple[str, float]]:
    """The areas the body may be in, the best first, with a confidence each."""
    levels = _levels(read, context)
    if levels == ("central",):
        return [(COUNTRY, 1.0)]
    fitting = [
        a
        for a in context.areas()
        if area_level(a) in levels and (not read.kinds or kind_of(a) in read.kinds)
    ]
    if read.initials:
        fitting = [a for a in fitting if _initials(a) == read.initials]
    if len(fitting) <= 1 or len(levels) == 1:
        return [(a, 0.9) for a in fitting[:1]]
    if read.body not in ("ubnd", "hdnd", "bcd", "to-cong-tac", "dang-uy.khoi"):
        return [(fitting[0], 0.8), (fitting[1], 0.2)]
    return _own_or_above(fitting, context)


def _own_or_above(fitting: Sequence[str], context: Context) -> list[tuple[str, float]]:
    own = context.own_body.split("#")[0]
    if own.startswith(("so.", "vp-", "ca", "cdc", "ttyt", "phong.", "truong.")):
        return [(fitting[0], 0.7), (fitting[1], 0.3)]
    return [(fitting[1], 0.6), (fitting[0], 0.4), *((a, 0.2) for a in fitting[2:])]


def _decide(read: _Abbreviation, areas: list[tuple[str, float]], context: Context) -> IssuerReading:
    if not areas:
        stub = f"{UNKNOWN}/{_body_in(read, None, context)}"
        candidate = Candidate(key=stub, confidence=0.2, reason="area unknown")
        return replace(_UNREAD, candidates=(candidate,), reason="no such area above the document")
    orgs = [(f"{a}/{_body_in(read, a, context)}", c) for a, c in areas]
    candidates = tuple(Candidate(key=o, confidence=c, reason="level") for o, c in orgs)
    best, confidence = orgs[0]
    decided = f"{areas[0][0]}/{read.decided}" if read.decided else None
    return IssuerReading(
        best,
        "",
        "body",
        candidates if len(candidates) > 1 else (),
        confidence,
        "relative abbreviation",
        source="symbol+context",
        decided_by=decided,
    )


def _levels(read: _Abbreviation, context: Context) -> tuple[str, ...]:
    if two_tiers(context.date) and read.levels == ("district",) and not read.kinds:
        return ("commune",)
    return read.levels


def _body_in(read: _Abbreviation, area: str | None, context: Context) -> str:
    if read.topics:
        topic = topic_slug("", context)
        return f"{read.body}.{topic}" if topic else read.body
    if read.body == "office":
        if area is None:
            return "vp-ubnd"
        at = replace(context, area=area, level=None, issuer_org=f"{area}/ubnd")
        return office_of(at)
    return read.body


def _initials(area: str) -> str:
    return "".join(w[0] for w in slug(name_of(area)).split("-")).upper()


# ---------------------------------------------------------------- abbreviations


@lru_cache(maxsize=4096)
def read_abbreviation(text: str) -> _Abbreviation | None:
    """What an issuer abbreviation stands for; the first of a joint one; None if unknown."""
    cleaned = re.sub(r"[\s*.]", "", text).replace("Ð", "Đ")
    whole = _known(cleaned)
    if whole is not None:
        return whole
    for mark in ("-", ":", ",", "&"):
        first, found, _ = cleaned.partition(mark)
        if found and first and (read := _known(first)) is not None:
            return read
    return None


def _known(text: str) -> _Abbreviation | None:
    if not text:
        return None
    for made in (_central, _plain_body, _committee, _advisory, _field, _folded):
        read = made(text)
        if read is not None:
            return read
    return None


@cache
def _central_table() -> dict[str, str]:
    return {a: row["org"] for row in vocabulary("central")["body"] for a in row.get("abbr", ())}


def _central(text: str) -> _Abbreviation | None:
    term = _TERM.match(text)
    org = _central_table().get(term[1] if term else text)
    if org is None or text == "BCT":
        return None
    return _Abbreviation(split_org(org)[1], ("central",), org=org)


def _plain_body(text: str) -> _Abbreviation | None:
    row: dict[str, Any] | None = vocabulary("issuers")["bodies"].get(text)
    if row is None:
        return None
    return _Abbreviation(
        row["body"],
        tuple(row["levels"]),
        decided=row.get("decided"),
        topics=row.get("topics", False),
    )


def _committee(text: str) -> _Abbreviation | None:
    """``QU``, and with the area's initials ``QUTH`` (Quận ủy Tây Hồ)."""
    table: dict[str, dict[str, Any]] = vocabulary("issuers")["committees"]
    for abbreviation in sorted(table, key=len, reverse=True):
        rest = text.removeprefix(abbreviation)
        if rest == text or (rest and (len(rest) < 2 or not rest.isalpha() or not rest.isupper())):
            continue
        row = table[abbreviation]
        if rest and row["level"] != "district":
            continue
        initials = slug(rest).upper() if rest else None
        kinds = tuple(row.get("kinds", ()))
        org = "vn/party" if row["level"] == "central" else None
        return _Abbreviation("party", (row["level"],), kinds, org, None, initials)
    return None


def _advisory(text: str) -> _Abbreviation | None:
    """``BTGTU``: the commission and its committee."""
    table: dict[str, str] = vocabulary("issuers")["advisory"]
    for abbreviation in sorted(table, key=len, reverse=True):
        if text == abbreviation or not text.startswith(abbreviation):
            continue
        committee = _committee(text[len(abbreviation) :])
        if committee is None or (committee.initials and len(committee.initials) < 2):
            continue
        body = f"party.{table[abbreviation]}"
        org = f"vn/{body}" if committee.org else None
        return replace(committee, body=body, org=org)
    return None


@cache
def _field_letters() -> dict[str, str]:
    return {
        _letters(symbol): row["slug"]
        for row in reversed(vocabulary("departments")["field"])
        for symbol in row["symbol"]
    }


def _letters(text: str) -> str:
    return "".join(w.text for w in words(text) if not w.is_mark and w.bare != JOIN)


def _field(text: str) -> _Abbreviation | None:
    """``BYT``, ``SGDĐT``, ``PNV``: the letter of the family and those of the field."""
    for letter, family, level in _FAMILIES:
        if not text.startswith(letter):
            continue
        field = _field_letters().get(_letters(text[1:]))
        if field is not None:
            org = f"vn/bo.{field}" if family == "bo" else None
            return _Abbreviation(f"{family}.{field}", (level,), org=org)
    return None


def _folded(text: str) -> _Abbreviation | None:
    """The abbreviation with its diacritics lost: ``HDND``, ``BCD``, ``SGDDT``."""
    wanted = slug(text)
    for known in _central_table():
        if slug(known) == wanted and known != text:
            return _known(known)
    for known in (*vocabulary("issuers")["bodies"], *vocabulary("issuers")["committees"]):
        if slug(known) == wanted and known != text:
            return _known(known)
    for letter, family, level in _FAMILIES:
        for letters, field in _field_letters().items():
            if wanted == slug(letter + letters):
                org = f"vn/bo.{field}" if family == "bo" else None
                return _Abbreviation(f"{family}.{field}", (level,), org=org)
    return None


# ---------------------------------------------------------------- words


def issuer_of_citation(
    surface_of_explicit_issuer: str, abbr: str | None, context: Context
) -> tuple[str | None, str | None]:
    """The owner of the register and the organ that speaks, for an issuer named in words.

    ``Ban Thường vụ Thành ủy`` with ``TU`` → the committee, decided by its standing committee;
    ``Chủ tịch UBND Thành phố`` with ``UBND`` → UBND, decided by its chairman.
    """
    found = resolve_body(surface_of_explicit_issuer, context)
    if found.org is None or found.kind not in ("body", "position"):
        return None, None
    area, body = split_org(found.org)
    register, decided = _register(area, body)
    wanted = read_abbreviation(abbr) if abbr else None
    if wanted is None:
        return register, decided
    return _by_symbol(register, decided, wanted, context)


def _register(area: str, body: str) -> tuple[str, str | None]:
    org = f"{area}/{body}"
    if _SPEAKERS.match(body):
        return f"{area}/{body.split('.')[0]}", org
    if body in _OWN_SPEAKERS:
        owner = "ttg" if body.startswith("cp#") else body.split("#")[0]
        return f"{area}/{owner}", f"{area}/{_OWN_SPEAKERS[body]}"
    if "#" in body:
        owner = body.split("#")[0]
        return f"{area}/{owner}", None
    return org, None


def _by_symbol(
    register: str, decided: str | None, wanted: _Abbreviation, context: Context
) -> tuple[str, str | None]:
    """Let the symbol name the register where the words name who speaks through it."""
    area, body = split_org(register)
    if wanted.body == body or body.startswith(wanted.body + "."):
        return register, decided
    through = {
        ("vpcp", "ttg"), ("vpcp", "cp"), ("ubnd", "bcd"), ("office", "ubnd"), ("vp-ubnd", "ubnd"),
        ("ubnd", "to-cong-tac"), ("ttg", "cp"), ("party.vp", "party"), ("office", "bcd"),
        ("ubnd", "ubatgt"), ("hdnd", "party"), ("ubnd", "ban.atgt"), ("bo.y-te", "bcd"),
    }  # fmt: skip
    if (wanted.body, body.split(".")[0] if body.startswith("bcd") else body) in through:
        owner = wanted.org or f"{area}/{_body_in(wanted, area, context)}"
        return owner, decided or register
    return register, decided


_TRIALS = tuple(
    Context(area=a, level=None, system=None)
    for a in (
        "vn.ha-noi.q-tay-ho.p-buoi",
        "vn.ha-nam.tp-phu-ly.p-minh-khai",
        "vn.yen-bai.tx-nghia-lo.x-nghia-loi",
        "vn.son-la.h-moc-chau.x-tan-lap",
        "vn",
    )
)


@lru_cache(maxsize=16384)
def fits(abbr: str | None, body_surface: str) -> bool:
    """Whether a body named in words can be the issuer of a symbol with this abbreviation.

    ``TU`` fits Thành ủy and its Ban Thường vụ, not UBND; used for a trailing ``của X`` of a list.
    """
    wanted = read_abbreviation(abbr or "")
    if wanted is None:
        return False
    return any(_fits(wanted, body_surface, trial) for trial in _TRIALS)


def _fits(wanted: _Abbreviation, surface: str, trial: Context) -> bool:
    found = resolve_body(surface, trial)
    if found.org is None or found.kind not in ("body", "position"):
        return False
    register, decided = _register(*split_org(found.org))
    if wanted.org == "vn/ttg" and register == "vn/cp":
        return False
    owner, _ = _by_symbol(register, decided, wanted, trial)
    area, body = split_org(owner)
    if wanted.org is not None:
        return owner == wanted.org
    if wanted.body not in (body, body.split(".")[0]) and not (
        wanted.body == "office" and body.startswith("vp-")
    ):
        return False
    fitting = area_level(area) in wanted.levels or (wanted.topics and area == COUNTRY)
    return fitting and (not wanted.kinds or kind_of(area) in wanted.kinds)
