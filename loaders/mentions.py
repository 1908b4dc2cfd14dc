"""Where a text mentions documents: the identifying core of each mention (domain 3.1, 3.4, 3.5).

Finding only says where a mention stands, of which kind it is and what number it shows;
``tails`` reads what follows it, ``cues`` what governs it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from loaders.normalize import View, bare
from loaders.patterns import alternatives
from loaders.records import MentionType
from loaders.symbols import (
    FoundSymbol,
    Symbol,
    find_standards,
    find_symbols,
    retyped,
    symbol_after_type,
)
from loaders.types import document_types, load_vocabulary, type_of_abbreviation, type_words


@dataclass(frozen=True)
class Mention:
    """One mention in view offsets. ``points_back``: to an earlier mention, not by a number."""

    start: int
    end: int
    mention_type: MentionType
    type_code: str | None
    symbol: Symbol | None = None
    number: int | None = None
    suffix: str = ""
    points_back: bool = False
    list_head: int | None = None
    rule: str = ""
    confidence: float = 1.0
    event: tuple[int, int] | None = None
    issuer: tuple[int, int] | None = None
    subject: tuple[int, int] | None = None


SO = r"s[ốồổóôo]"


@cache
def table() -> dict[str, list[str]]:
    """The vocabulary of mentions."""
    return load_vocabulary("mentions")


@cache
def _bare_words() -> dict[str, str]:
    return {bare(word): code for word, code in type_words().items()}


@cache
def _type_before_symbol() -> re.Pattern[str]:
    """A type word, bare of diacritics, that stands right before a number."""
    qualifiers = alternatives(map(bare, table()["qualifiers"]))
    return re.compile(
        rf"(?<!\w)(?P<type>{alternatives(_bare_words())})(?:\s+(?P<q>{qualifiers}))?"
        r"(?:\s*,?\s*(?P<so>so)\s*:?)?\s*$"
    )


_NUMBERS_BEFORE = re.compile(
    r"(?P<items>(?:(?<![\w/.,])\d{1,5}[a-zđ]?\s*(?:,|;|va|cung)\s*)+)(?:so\s*:?\s*)?$"
)
_SO_BEFORE = re.compile(rf"(?<!\w){SO}\s*:?\s*$")
_LAW_BEFORE = re.compile(r"(?<!\w)(?:luat|phap lenh)\s+$")
#: "mẫu số 01/TTr-KP" is a blank form, not a document.
_FORM_BEFORE = re.compile(r"(?<!\w)(?:bieu\s+)?(?:mau|bieu|phu luc|phieu)\s+(?:so\s*:?\s*)?$")
_DIGITS = str.maketrans("olisb", "01158")


def numbered_mentions(view: View, start: int, end: int) -> list[Mention]:
    """Mentions with a whole symbol, and the items of lists that share its tail."""
    found = [*find_symbols(view.norm, start, end), *find_standards(view.norm, start, end)]
    found.extend(_unknown_symbols(view, start, end, {f.start for f in found}))
    mentions: list[Mention] = []
    last_end = start
    head_type: tuple[str, int] | None = None
    for item in sorted(found, key=lambda f: f.start):
        if item.start < last_end:
            continue
        before = view.bare[max(last_end, item.start - 60) : item.start]
        offset = item.start - len(before)
        typed = _type_before_symbol().search(before)
        if typed and _LAW_BEFORE.search(before, 0, typed.start()):
            # "Luật Quy hoạch số 21/2017/QH14": the type's word is part of the law's name.
            typed = None
        if typed:
            code = _type_code(_bare_words()[" ".join(typed["type"].split())], item, view)
            if code is None:
                continue
            read = retyped(item, view.norm, code)
            core = Mention(
                offset + typed.start(),
                read.end,
                "numbered",
                code,
                read.symbol,
                read.symbol.number,
                read.symbol.suffix,
                rule="citation.numbered",
                confidence=read.symbol.confidence,
            )
            head_type = (code, core.start)
        else:
            listed = _NUMBERS_BEFORE.search(before)
            if listed:
                items = _shared_tail(view, offset, listed, item)
                if items:
                    mentions.extend(items)
                    head_type = (items[0].type_code or "", items[0].start)
                    last_end = item.end
                    continue
            if _FORM_BEFORE.search(before):
                last_end = item.end
                continue
            core = _untyped(view, before, offset, item, head_type)
        mentions.append(core)
        last_end = item.end
    return mentions


@cache
def _typed_number() -> re.Pattern[str]:
    words = [w for w, code in _bare_words().items() if code not in table()["never_symbol"]]
    return re.compile(rf"(?<!\w){alternatives(words)}\s+so\s*:?\s*(?=\d{{1,5}}\s*/\s*[a-z])")


def _unknown_symbols(view: View, start: int, end: int, known: set[int]) -> list[FoundSymbol]:
    """``Công văn số 44/QGPCTT``: the type and ``số`` vouch for an abbreviation nobody listed."""
    found = []
    for match in _typed_number().finditer(view.bare, start, end):
        if match.end() in known:
            continue
        word = re.sub(r"\s+so\s*:?\s*$", "", match[0])
        code = _bare_words().get(" ".join(word.split()), "cong-van")
        symbol = symbol_after_type(view.norm, match.end(), end, code)
        if symbol:
            found.append(symbol)
    return found


def _type_code(code: str, item: FoundSymbol, view: View) -> str | None:
    """The type by its word, where the word fits the symbol."""
    if code == "cong-van" and item.symbol.form not in ("official_letter", "body_series"):
        # "Văn bản số 05/CĐ-UBND": the general word says less than the symbol.
        return item.symbol.type_code or code
    if code == "luat" and item.symbol.type_code in ("nghi-quyet", "phap-lenh"):
        return item.symbol.type_code
    return code


def _untyped(
    view: View, before: str, offset: int, item: FoundSymbol, head: tuple[str, int] | None
) -> Mention:
    """A bare symbol: an item of a list, or one that carries its type itself."""
    code = item.symbol.type_code
    start = item.start
    so = _SO_BEFORE.search(before)
    if so:
        start = offset + so.start()
    if item.symbol.form == "standard":
        start = item.start
    if head and item.symbol.type_abbr in _abbreviations(head[0]):
        # "các Quy định số 47-QĐ/TW và 101-QĐ/TW": the head's word decides for all.
        code = head[0]
    if head and item.symbol.form in ("legal",) and item.symbol.type_abbr is None:
        code = head[0] if head[0] in ("luat", "nghi-quyet", "phap-lenh") else code
    return Mention(
        start,
        item.end,
        "numbered",
        code,
        item.symbol,
        item.symbol.number,
        item.symbol.suffix,
        list_head=head[1] if head else None,
        rule="citation.symbol",
        confidence=item.symbol.confidence if code else item.symbol.confidence - 0.1,
    )


def _abbreviations(code: str) -> tuple[str, ...]:
    row = document_types().get(code)
    return (*row.state, *row.party) if row else ()


def _shared_tail(
    view: View, offset: int, listed: re.Match[str], item: FoundSymbol
) -> list[Mention]:
    """``Chỉ thị số 15, 16, 19/CT-TTg``: the type and the tail hold for every number."""
    before = view.bare[max(0, offset + listed.start() - 60) : offset + listed.start()]
    base = offset + listed.start() - len(before)
    typed = _type_before_symbol().search(before)
    if not typed:
        return []
    code = _bare_words()[" ".join(typed["type"].split())]
    item = retyped(item, view.norm, code)
    head = base + typed.start()
    mentions = []
    for index, number in enumerate(re.finditer(r"(\d{1,5})([a-zđ]?)", listed["items"])):
        at = offset + listed.start("items") + number.start()
        mentions.append(
            Mention(
                head if index == 0 else at,
                at + len(number[0]),
                "partial",
                code,
                item.symbol,
                int(number[1]),
                number[2],
                list_head=head,
                rule="citation.shared-tail",
            )
        )
    mentions.append(
        Mention(
            item.start,
            item.end,
            "numbered",
            code,
            item.symbol,
            item.symbol.number,
            item.symbol.suffix,
            list_head=head,
            rule="citation.shared-tail",
            confidence=item.symbol.confidence,
        )
    )
    return mentions


@cache
def _partial() -> re.Pattern[str]:
    qualifiers = alternatives(table()["qualifiers"])
    words = [w for w in type_words() if w not in table()["general_words"]]
    return re.compile(
        rf"(?<!\w)(?P<type>{alternatives(words)})(?:\s+(?:{qualifiers}))?"
        rf"(?:\s+(?P<so>{SO})\s*:?)?\s+(?P<num>[\dolis]{{1,5}})(?P<suffix>[a-zđ])?"
        r"(?:\s?/\s?(?P<abbr>[a-zđ]{2,4})|/(?P<year>(?:19|20)\d\d))?"
        r"(?![\w/&-]|\s*/\s*\w|[.,]\d)"
    )


@cache
def _quantity() -> re.Pattern[str]:
    return re.compile(r"\s*(?:%|" + alternatives(table()["quantity_words"]) + r"(?!\w))")


def partial_mentions(view: View, start: int, end: int) -> list[Mention]:
    """``Chỉ thị 16``, ``Chỉ thị số 15``, ``Công điện O9``: a number without its symbol."""
    mentions = []
    for m in _partial().finditer(view.low, start, end):
        code = type_words()[" ".join(m["type"].split())]
        digits = m["num"].translate(_DIGITS)
        if not any(c.isdigit() for c in m["num"]) or not digits.isdigit():
            continue
        if not m["so"] and (
            code in table()["never_bare"]
            or (not view.norm[m.start()].isupper() and code not in table()["bare_number_types"])
            or (_quantity().match(view.low, m.end()) and not _dated(view, m.end()))
            or re.match(r"\s*[-/]\s*\d", view.low[m.end() : m.end() + 6])
        ):
            continue
        if m["abbr"] and type_of_abbreviation(m["abbr"].upper(), party=False) != code:
            continue
        mentions.append(
            Mention(
                m.start(),
                m.end(),
                "partial",
                code,
                None,
                int(digits),
                m["suffix"] or "",
                rule="citation.partial",
                confidence=0.9 if m["so"] else 0.8,
            )
        )
        if re.search(r"(?<!\w)các\s+$", view.low[max(0, m.start() - 8) : m.start()]):
            mentions.extend(_further_numbers(view, m.end(), end, mentions[-1]))
    return mentions


_FURTHER = re.compile(r"\s*(?:,|;|và)\s*(?:số\s+)?(?P<num>\d{1,5})(?![\w/&-]|[.,]\d)")


def _further_numbers(view: View, at: int, end: int, head: Mention) -> list[Mention]:
    """``các Nghị quyết 88, 120 của Quốc hội``: the plural's type holds for every number."""
    mentions = []
    while (m := _FURTHER.match(view.low, at, end)) and not _quantity().match(view.low, m.end()):
        mentions.append(
            replace(
                head,
                start=m.start("num"),
                end=m.end(),
                number=int(m["num"]),
                suffix="",
                list_head=head.start,
            )
        )
        at = m.end()
    return mentions


def _dated(view: View, at: int) -> bool:
    return bool(re.match(r"\s*,?\s*ngày\s+\d", view.low[at : at + 16]))


@cache
def _pointers() -> re.Pattern[str]:
    words = type_words()
    back = alternatives(table()["back_pointers"])
    return re.compile(
        rf"(?<!\w)(?<!quy )(?<!pháp )(?<!kỷ )(?:các\s+)?(?P<type>{alternatives(words)})\s+"
        rf"(?:(?P<this>này)|(?P<back>{back})|(?P<over>trên)(?=\s*[,;.:)]|\s+(?:và|của)\b|\s*$))(?!\w)"
    )


def pointing_mentions(view: View, start: int, end: int, own_type: str | None) -> list[Mention]:
    """``Công văn này`` (self) and ``Quyết định nêu trên`` (a back reference)."""
    mentions = []
    for m in _pointers().finditer(view.low, start, end):
        word = " ".join(m["type"].split())
        code = type_words()[word]
        general = word in table()["general_words"]
        if m["this"]:
            own = general or code == own_type
            if general and not view.norm[m.start("type")].isupper():
                continue
            kind: MentionType = "self" if own else "partial"
            mentions.append(
                Mention(
                    m.start("type"),
                    m.end(),
                    kind,
                    own_type if own else code,
                    points_back=not own,
                    rule="citation.self" if own else "citation.back",
                )
            )
            continue
        mentions.append(
            Mention(
                m.start("type"),
                m.end(),
                "partial",
                None if general else code,
                points_back=True,
                rule="citation.back",
                confidence=0.9,
            )
        )
    return mentions


def is_type(code: str | None) -> bool:
    """Whether a code is a row of the table of types."""
    return code in document_types()
