"""Số và ký hiệu: the grammar of document numbers and symbols (domain section 2).

``find_symbols`` finds them in folded text, ``parse_symbol`` reads one written form. A symbol
needs at least one known abbreviation of a type or an issuer; what an abbreviation stands
for is decided in the order of domain 2.1. Spaces, stars, dashes of every kind, lost
diacritics, lost capitals and scanner's letters for digits are repaired, at a lower confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from loaders.normalize import bare, view
from loaders.types import load_vocabulary, type_abbreviations, type_of_abbreviation

Form = Literal["party", "legal", "state_named", "official_letter", "body_series", "standard"]


@dataclass(frozen=True)
class Symbol:
    """One symbol. ``suffix`` is what follows the digits (``a``, ``.13``), ``""`` if nothing."""

    form: Form
    number: int
    suffix: str
    year: int | None
    type_abbr: str | None
    issuer_abbr: str | None
    unit_abbr: str | None
    normalized: str
    confidence: float

    @property
    def type_code(self) -> str | None:
        """The type the symbol itself names; an official letter is a công văn."""
        if self.form in ("official_letter", "body_series"):
            return "cong-van"
        if self.form == "standard" and self.type_abbr:
            return self.type_abbr.lower()
        if self.type_abbr is None:
            return "luat" if self.form == "legal" else None
        party = self.form == "party"
        return type_of_abbreviation(self.type_abbr, party) or type_of_abbreviation(
            self.type_abbr, not party
        )


@dataclass(frozen=True)
class FoundSymbol:
    """A symbol and where it stands in the folded text."""

    symbol: Symbol
    start: int
    end: int


_DIGITS = str.maketrans("OolISB", "001158")
_CANDIDATE = re.compile(
    r"(?<![\w/.,&-])(?P<num>[0-9OolISB]{1,5}(?:\.\d{1,3})?(?:bis|[a-zđ])?)"
    r"\s{0,3}(?P<sep>[-/])\s{0,2}"
    r"(?:(?P<year>(?:19|20)\d\d)\s{0,2}/\s{0,2})?"
    r"(?P<tail>[^\W\d_][\w&]*(?:(?:\s{0,2}[-/:]\s{0,2}|[.])[^\W\d_][\w&]*)*)"
)
_TOKEN = re.compile(r"(?P<sep>\s*[-/:.]\s*)?(?P<word>[^\W\d_][\w&]*)")
_STANDARD = re.compile(
    r"\b(?P<type>QCVN|TCVN|QCĐP|TCCS|TCXDVN|TCXD)\s+"
    r"(?P<body>(?:(?:ISO|IEC|ASTM|CODEX|TS|TR)[\s/-]*)*)"
    r"(?P<num>\d{1,6}(?:[.-]\d{1,5})*)\s*:\s*(?P<year>(?:19|20)\d\d)"
    r"(?:\s*/\s*(?P<iss>[A-ZĐ]{2,12}))?"
)
_SO_BEFORE = re.compile(r"\bs[ốôồổóo]\s*:?\s*$", re.I)
#: Central issuers of before 1994 wrote ``15-CP``, ``178-HĐBT``.
_OLD_CENTRAL = frozenset({"CP", "TTg", "HĐBT", "CT", "HĐNN", "TVQH"})
_JOINT_TYPES = frozenset({"TTLT", "NQLT", "KHLT", "TTrLN", "KHPH", "CTPH", "KHLN"})


def find_symbols(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundSymbol]:
    """The symbols of a folded text (``View.norm``) between two offsets, in order."""
    for match in _CANDIDATE.finditer(text, start, len(text) if end is None else end):
        found = _read(text, match)
        if found:
            yield found


def find_standards(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundSymbol]:
    """Technical regulations and standards: ``QCVN 55:2025/BNNMT``, ``TCVN 9437: 2012``."""
    for m in _STANDARD.finditer(text, start, len(text) if end is None else end):
        digits = re.match(r"\d+", m["num"])
        assert digits
        kind = "QCVN" if m["type"].startswith("QC") else "TCVN"
        body = " ".join(m["body"].split())
        normalized = f"{body + ' ' if body else ''}{m['num']}:{m['year']}"
        normalized += f"/{m['iss']}" if m["iss"] else ""
        symbol = Symbol(
            "standard",
            int(digits[0]),
            m["num"][digits.end() :],
            int(m["year"]),
            kind,
            m["iss"],
            None,
            normalized,
            1.0,
        )
        yield FoundSymbol(symbol, m.start(), m.end())


def parse_symbol(text: str, type_code: str | None = None) -> Symbol | None:
    """The symbol written in a short text, or None. ``type_code``: the type word before it."""
    folded = " ".join(view(text).norm.split())
    standard = type_code.upper() if type_code in ("tcvn", "qcvn") else None
    if standard and not folded.upper().startswith(("TC", "QC")):
        folded = f"{standard} {folded}"
    for found in find_standards(folded):
        return found.symbol
    match = _CANDIDATE.search(folded)
    found_one = _read(folded, match, type_code) if match else None
    return found_one.symbol if found_one else None


def symbol_after_type(text: str, start: int, end: int, type_code: str) -> FoundSymbol | None:
    """A symbol of unknown abbreviations, believed for the type and ``số`` before it."""
    match = _CANDIDATE.match(text, start, end)
    if match is None or not any(c.isdigit() for c in match["num"]):
        return None
    tokens = _tokens(match)
    if tokens is None or not all(_plain_capitals(word) for word in tokens[0]):
        return None
    words, _, stop = tokens
    known = _read(text, match, type_code)
    if known or match["sep"] != "/" or match["year"] or len(words) > 1:
        return known
    symbol = Symbol(
        "body_series",
        int(re.match(r"\d+", match["num"].translate(_DIGITS))[0]),  # type: ignore[index]
        "",
        None,
        None,
        words[0],
        None,
        f"{match['num']}/{words[0]}",
        0.6,
    )
    return FoundSymbol(symbol, match.start(), stop)


def retyped(found: FoundSymbol, text: str, type_code: str) -> FoundSymbol:
    """The symbol read again now that the type word before it is known (domain 2.1)."""
    match = _CANDIDATE.match(text, found.start)
    again = _read(text, match, type_code) if match else None
    return again or found


def _read(text: str, match: re.Match[str], type_code: str | None = None) -> FoundSymbol | None:
    num = match["num"]
    if not any(c.isdigit() for c in num) and not _SO_BEFORE.search(text, 0, match.start()):
        return None
    number = re.match(r"[0-9OolISB]+", num)
    assert number
    digits, suffix = number[0].translate(_DIGITS), num[number.end() :]
    tokens = _tokens(match)
    if not tokens:
        return None
    words, seps, end = tokens
    parts = _classify(words, seps, match["sep"], match["year"], type_code)
    if parts is None:
        return None
    form, type_abbr, issuer_abbr, unit_abbr, confidence = parts
    if number[0] != digits:
        confidence -= 0.2
    year = int(match["year"]) if match["year"] else None
    value = int(digits)
    colon = form == "state_named" and ":" in seps
    normalized = _write(form, value, suffix, year, type_abbr, issuer_abbr, unit_abbr, colon)
    symbol = Symbol(
        form, value, suffix, year, type_abbr, issuer_abbr, unit_abbr, normalized, confidence
    )
    return FoundSymbol(symbol, match.start(), end)


def _tokens(match: re.Match[str]) -> tuple[list[str], list[str], int] | None:
    """The abbreviations of a candidate, the separators between them, and where they end."""
    words: list[str] = []
    seps: list[str] = []
    end = offset = match.start("tail")
    lower = False
    for token in _TOKEN.finditer(match["tail"]):
        raw, sep = token["word"], token["sep"] or ""
        known = abbreviation(raw)
        if not words:
            lower = raw.islower()
            if known is None and not _plain_capitals(raw):
                return None
        elif known is None or (sep.strip() == "." and known is None):
            spaced = sep != sep.strip()
            if not (_plain_capitals(raw) or (lower and raw.isalpha() and len(raw) <= 6)):
                break
            if spaced and (
                len(raw) > 6 or re.match(r"\s+[A-ZĐ]{2}", match.string[offset:][token.end() :])
            ):
                break
        elif sep != sep.strip() and not raw.isupper() and raw.islower() and not lower:
            break
        words.append(known or (raw.upper() if raw.islower() else raw))
        if sep:
            seps.append(sep.strip())
        end = offset + token.end()
    return words, seps, end


def _classify(
    words: list[str], seps: list[str], sep: str, year: str | None, type_code: str | None
) -> tuple[Form, str | None, str | None, str | None, float] | None:
    """Form, type, issuer, unit and confidence, by the order of domain 2.1."""
    first, rest = words[0], words[1:]
    types = type_abbreviations()
    if year:
        return _classify_legal(first, rest)
    if sep == "-":
        if rest and seps[0] == "/" and (first in types or is_issuer(rest[0])):
            return "party", first, "-".join(rest), None, 1.0
        if not rest and (first in _OLD_CENTRAL):
            return "body_series", None, first, None, 0.9
        return None
    if not rest:
        return ("body_series", None, first, None, 1.0) if is_issuer(first) else None
    second = rest[0]
    if first in types and is_party_issuer(second) and seps[0] != "/":
        return "party", first, second, "-".join(rest[1:]) or None, 0.9
    named_so = type_code is not None and type_code in (
        type_of_abbreviation(first, party=False),
        type_of_abbreviation(first, party=True),
    )
    after_type = is_issuer(second) or second in _issuers()["after_type"]
    if first in types and (after_type or named_so or not is_issuer(first)):
        issuer, unit = _issuer_and_unit(first, rest)
        return "state_named", first, issuer, unit, 1.0 if after_type else 0.9
    if is_issuer(first):
        return "official_letter", None, first, "-".join(rest), 1.0
    if is_issuer(second):
        return "state_named", first, second, "-".join(rest[1:]) or None, 0.8
    if type_code:
        return "official_letter", None, first, "-".join(rest), 0.8
    return None


def _classify_legal(
    first: str, rest: list[str]
) -> tuple[Form, str | None, str | None, str | None, float] | None:
    if first in type_abbreviations() and rest:
        return "legal", first, "-".join(rest), None, 1.0
    if is_issuer(first):
        return "legal", None, "-".join([first, *rest]), None, 1.0
    if rest and is_issuer(rest[0]):
        return "legal", first, "-".join(rest), None, 0.8
    return None


def _issuer_and_unit(type_abbr: str, rest: list[str]) -> tuple[str, str | None]:
    if type_abbr in _JOINT_TYPES or all(is_issuer(word) for word in rest):
        return "-".join(rest), None
    return rest[0], "-".join(rest[1:]) or None


def _write(
    form: Form,
    number: int,
    suffix: str,
    year: int | None,
    type_abbr: str | None,
    issuer: str | None,
    unit: str | None,
    colon: bool,
) -> str:
    """The normalised form; numbers below ten get a leading zero (domain 2.2)."""
    head = f"{number:02d}{suffix}" + (f"/{year}" if year else "")
    tail = (issuer or "") + (f"-{unit}" if unit else "")
    if form == "party":
        return f"{head}-{type_abbr}/{tail}"
    if type_abbr:
        return f"{head}/{type_abbr}{':' if colon else '-'}{tail}"
    return f"{head}/{tail}"


def _plain_capitals(word: str) -> bool:
    """Whether a word looks like an abbreviation: capitals, no tone marks, not too long."""
    if len(word) > 20 or not word[0].isupper():
        return False
    capitals = sum(c.isupper() for c in word)
    return capitals >= 1 and capitals >= len(word) - 2 and all(c in _LETTERS for c in word.upper())


_LETTERS = frozenset("ABCDEGHIKLMNOPQRSTUVXYZFJWĐÂĂÊÔƠƯ&0123456789")


@cache
def _issuers() -> dict[str, frozenset[str]]:
    table = load_vocabulary("issuers")
    party = set(table["party"]) | {a + c for a in table["advisory"] for c in table["committees"]}
    state = set(table["state"]) | {
        h + f for h in table["field_heads"] for f in table["field_initials"]
    }
    return {
        "party": frozenset(party),
        "state": frozenset(state),
        "after_type": frozenset(table["after_type"]),
    }


_PARTY_LOCAL = re.compile(r"(?:TU|HU|QU|ThU|TXU|TPU|ĐU|ĐUK|CB|CBCQ)[A-ZĐ&]{1,10}\d{0,2}")
_STATE_LOCAL = re.compile(
    r"(?:QH|UBTVQH|HĐNN|TVQH)\d{1,2}|(?:BCĐ|UBND|HĐND|CTUBND|VPHĐ|BQL|TTHĐND|ĐĐBQH|UBMTTQ|MTTQ|BCH)[A-ZĐ&]{0,12}\d{0,2}"
)


@cache
def is_party_issuer(abbreviation: str) -> bool:
    """Whether an abbreviation names a Party body (or one that numbers like the Party)."""
    return abbreviation in _issuers()["party"] or bool(_PARTY_LOCAL.fullmatch(abbreviation))


@cache
def is_issuer(abbreviation: str) -> bool:
    """Whether an abbreviation names any known issuer."""
    return (
        abbreviation in _issuers()["state"]
        or is_party_issuer(abbreviation)
        or bool(_STATE_LOCAL.fullmatch(abbreviation))
    )


@cache
def _by_bare() -> dict[str, str]:
    """Known abbreviations by their bare form; one that has no diacritics of its own wins."""
    every = sorted(type_abbreviations() | _issuers()["party"] | _issuers()["state"])
    table: dict[str, str] = {}
    for abbr in every:
        plain = bare(abbr)
        if plain not in table or plain == abbr.lower():
            table[plain] = abbr
    return table


@cache
def abbreviation(word: str) -> str | None:
    """The known abbreviation a word stands for, its diacritics and case restored, or None."""
    if len(word) > 24:
        return None
    if word in type_abbreviations() or is_issuer(word):
        return word
    plain = bare(word)
    if plain in _by_bare() and (word.isupper() or word.islower() or plain != word.lower()):
        restored = _by_bare()[plain]
        if not word.islower() or len(word) > 1:
            return restored
    if plain in _by_bare() and sum(c.isupper() for c in word) >= len(word) / 2:
        return _by_bare()[plain]
    upper = word.upper()
    return upper if is_issuer(upper) and any(c.isdigit() for c in word) else None
