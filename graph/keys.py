"""Keys: how areas, bodies and documents are known (domain section 2.7).

An area key is ``vn``, ``vn.ha-nam``, ``vn.ha-nam.h-ly-nhan`` or ``vn.ha-nam.h-ly-nhan.x-cong-ly``;
``?`` stands for an unknown area. A body (org) key is ``<area>/<body>``, a post
``<body key>#<post>``, a group ``<area>/c.<slug>``, a document
``<issuer org>:<type>:<number>:<year>``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from loaders.errors import DirectivesError

COUNTRY = "vn"
UNKNOWN = "?"

#: Prefix of an area's own part of the key, per kind of unit (the slug of its name).
AREA_PREFIXES = {
    "quan": "q",
    "huyen": "h",
    "thi-xa": "tx",
    "thanh-pho": "tp",
    "phuong": "p",
    "xa": "x",
    "thi-tran": "tt",
    "dac-khu": "dk",
}
_KIND_OF_PREFIX = {prefix: kind for kind, prefix in AREA_PREFIXES.items()}
_DISTRICT_PREFIXES = {"q", "h", "tx", "tp"}
LEVELS = ("central", "province", "district", "commune")

#: Types numbered in a register of their own when they are normative (the year in the symbol).
NORMATIVE_TYPES = frozenset({"quyet-dinh", "nghi-quyet", "chi-thi"})
#: Issuers with one series for normative and other documents.
ONE_SERIES_ISSUERS = frozenset({"vn/qh", "vn/ubtvqh"})


class KeyFormatError(DirectivesError):
    """A text is not a document key."""


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """The key form of a Vietnamese name: ``Thụy Khuê`` → ``thuy-khue``, ``Đại Mỗ`` → ``dai-mo``."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def area_key(parent: str, kind: str, name: str) -> str:
    """The key of the unit of that kind and name within ``parent``; provinces have no prefix.

    ``kind`` is the slug of the kind's name (``quan``, ``thi-tran``, …; ``tinh`` for a province).
    A numbered unit loses leading zeros: phường 05 is ``p-5``.
    """
    own = re.sub(r"^0+(?=\d)", "", slug(name))
    if parent == COUNTRY:
        return f"{parent}.{own}"
    return f"{parent}.{AREA_PREFIXES[kind]}-{own}"


def area_kind(area: str) -> str | None:
    """The kind of unit below province that a key names, e.g. ``thi-xa``; None for others."""
    prefix, dash, _ = area.rpartition(".")[2].partition("-")
    if not dash or area.count(".") < 2:
        return None
    return _KIND_OF_PREFIX.get(prefix)


@lru_cache(maxsize=65536)
def area_level(area: str) -> str | None:
    """``central``, ``province``, ``district`` or ``commune``; None for an unknown area."""
    if area == COUNTRY:
        return "central"
    depth = area.count(".")
    if not area.startswith(COUNTRY + ".") or depth > 3:
        return None
    if depth == 1:
        return "province"
    prefix = area.rpartition(".")[2].partition("-")[0]
    return "district" if prefix in _DISTRICT_PREFIXES and depth == 2 else "commune"


def parent_area(area: str) -> str | None:
    """The area directly above, or None above the country and for an unknown area."""
    return area.rpartition(".")[0] or None


@lru_cache(maxsize=65536)
def lineage(area: str) -> tuple[str, ...]:
    """The area and all above it, the area first."""
    parts = area.split(".")
    return tuple(".".join(parts[:n]) for n in range(len(parts), 0, -1))


def at_level(area: str, level: str) -> str | None:
    """The area itself or the one above it that has this level, if there is one."""
    return next((a for a in lineage(area) if area_level(a) == level), None)


def split_org(org: str) -> tuple[str, str]:
    """Area and body of an org key; a post stays with the body (``party#bi-thu``)."""
    area, _, body = org.partition("/")
    return area, body


def org_level(org: str) -> str | None:
    """The level of the area that a body serves."""
    return area_level(split_org(org)[0])


@dataclass(frozen=True)
class DocumentKey:
    """A document key in parts; ``number`` as in the key: ``17``, ``20a``, ``66.13``, ``~slug``."""

    issuer: str
    type_code: str
    number: str
    year: str
    normative: bool = False
    #: the date that tells two registers of one year apart (``@2025-03-02``)
    restart: str | None = None

    def __str__(self) -> str:
        series = ".qppl" if self.normative else ""
        at = f"@{self.restart}" if self.restart else ""
        return f"{self.issuer}:{self.type_code}{series}:{self.number}:{self.year}{at}"


def document_key(
    issuer: str | None,
    type_code: str,
    number: int | None,
    *,
    suffix: str | None = None,
    year: int | str | None = None,
    subject: str | None = None,
    year_in_symbol: bool = False,
) -> str:
    """The canonical key of a document.

    ``issuer`` is the owner of the register, None when unknown. ``suffix`` follows the number
    (``a``, ``bis``, ``.13``). Without a number, ``subject`` (any text, its slug is taken) tells the
    document apart, else its type does. ``year`` may be a term, ``t2020-2025``; None is ``?``.
    ``year_in_symbol`` marks the normative register (văn bản quy phạm pháp luật).
    """
    owner = issuer or f"{UNKNOWN}/{UNKNOWN}"
    if number is not None:
        # The parts of a standard (TCVN 12298-1) are written like a dotted number (66.13).
        part = f"{number}{(suffix or '').lower().replace('-', '.')}"
    else:
        part = "~" + (slug(subject or "") or type_code)
    normative = year_in_symbol and type_code in NORMATIVE_TYPES and owner not in ONE_SERIES_ISSUERS
    return str(DocumentKey(owner, type_code, part, str(year or UNKNOWN), normative))


_KEY = re.compile(
    r"(?P<issuer>[^\s:/]+/[^\s:]+):(?P<type>[a-z-]+)(?P<qppl>\.qppl)?"
    r":(?P<number>\d+(?:\.\d+)*[a-zđ]*|~[a-z0-9-]+)"
    r":(?P<year>\d{4}|\?|t\d{4}-\d{4})(?:@(?P<restart>\d{4}-\d\d-\d\d))?"
)


def parse_document_key(key: str) -> DocumentKey:
    """The parts of a document key. Raises ``KeyFormatError`` for anything else."""
    match = _KEY.fullmatch(key)
    if match is None:
        raise KeyFormatError("not_a_document_key", text=key)
    return DocumentKey(
        issuer=match["issuer"],
        type_code=match["type"],
        number=match["number"],
        year=match["year"],
        normative=match["qppl"] is not None,
        restart=match["restart"],
    )
