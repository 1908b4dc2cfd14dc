"""The cells of a heading: one kind of thing each, told by its own pattern, never by order.

Source rule: domain 1.1. A line of two columns is one cell per column; a line on which a
converter set two things side by side (``Số: 5/KH-UBND Hà Nội, ngày …``) is cut between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from loaders.dates import find_dates
from loaders.layout import Layout
from loaders.lines import Line, Zone, overlaps, phrases
from loaders.normalize import View
from loaders.symbols import find_symbols
from loaders.types import load_vocabulary

CellKind = Literal["system", "motto", "number", "date", "title", "mark", "note", "rule", "text"]

#: A cell this like a fixed line of the heading is that line (a scanner lost letters).
_LIKENESS = 0.85
#: The longest place of issue; what is longer before a date is a sentence.
_LONGEST_PLACE = 45

_MARKUP = " \t|#>_"
_RULE = re.compile(r"[\W_]+")
SO_WORD = re.compile(
    r"(?:(?P<type>luat|phap lenh|lenh|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|"
    r"cong van)\s+)?"
    r"\bs[o0](?:\s*hieu)?\s{0,3}[:.]?(?=[\s\d/.…_:-])"
)
BLANK_NUMBER = re.compile(
    r"[\s.…_:]*(?P<sep>[-/])\s*(?:(?P<year>(?:19|20)\d\d)\s*/\s*)?"
    r"(?P<tail>[^\W\d_][\w&]*(?:\s?[-/]\s?[^\W\d_][\w&]*)*)"
)
TITLE_PREFIX = re.compile(r"(?<!\w)v\s?/\s?v\b\s*[:.]?|\bvv\s*:")
_MOTTO = re.compile(
    r"d\w{1,2}c\s+l\w{1,2}p\s*-?\s*t\w{1,2}\s+d\w{1,2}\s*-?\s*h\w{2,3}\s+ph\w{1,2}c"
)
_BEFORE_HAND = re.compile(r"(?<!\w)(?:s[o0]\s*[:.]?|ngay|thang|nam)[\s.…_]*$")
_AFTER_HAND = re.compile(r"[\s.…_]*(?:[/-]\s*\w|\d|thang|nam\b|[.…_]+$)")
_STATE = re.compile(
    r"c[o0]\w{1,3}\s+h[o0]\w?\s+x\w{1,2}\s+h\w{1,2}\s+ch\w{1,2}\s+ng?h?\w{1,3}(?:\s+v\w{2,3}\s+n\w{1,2})?\b"
)
_PARTY = re.compile(r"(?<!\w)d\w{2,3}\s+c\w{2,3}\s+s\w{1,2}\s+v\w{2,3}\s+na\w\b")


@dataclass(frozen=True)
class Cell:
    """One piece of a line of the heading; ``row`` counts lines, a run of blank ones as one."""

    start: int
    end: int
    row: int
    kind: CellKind
    system: str | None = None


def heading_cells(view: View, layout: Layout, zone: Zone) -> list[Cell]:
    """The cells of a zone in reading order, without stamps and digital signatures."""
    cells: list[Cell] = []
    spacing = 0 if _double_spaced(layout, zone) else 1
    row, blank = 0, False
    for line in layout.lines:
        if line.blank:
            blank = True
            continue
        row += 1 + (spacing if blank else 0)
        blank = False
        inside = zone[0] <= line.zone[0] < zone[1]
        if inside and not overlaps(line.zone, layout.skipped):
            cells += _cells_of(view, line, row)
    return cells


def _double_spaced(layout: Layout, zone: Zone) -> bool:
    """Whether a converter put a blank line after each line of the heading."""
    lines = [line for line in layout.lines if line.start < zone[1]]
    pairs = [(a, b) for a, b in pairwise(lines) if not a.blank]
    return len(pairs) >= 4 and sum(not b.blank for _, b in pairs) <= len(pairs) // 5


def _cells_of(view: View, line: Line, row: int) -> list[Cell]:
    pieces = [piece for column in _joined(view, line) for piece in _cut(view, *column)]
    return [Cell(start, end, row, *_kind(view, start, end)) for start, end in pieces]


def _joined(view: View, line: Line) -> list[Zone]:
    """The columns of a line; a gap left for a hand (``Số:       /TB-UBND``) parts no columns."""
    columns: list[Zone] = []
    for column in line.columns:
        waits = columns and _BEFORE_HAND.search(view.bare, *columns[-1])
        if waits and _AFTER_HAND.match(view.bare, *column):
            columns[-1] = (columns[-1][0], column[1])
        else:
            columns.append(column)
    return columns


def _cut(view: View, start: int, end: int) -> list[Zone]:
    """A column cut before and after each fixed line, and behind its number."""
    cuts = {start, end}
    capitals = view.norm[start:end].isupper()
    for pattern, needed in ((_STATE, True), (_PARTY, capitals), (_MOTTO, True)):
        match = pattern.search(view.bare, start, end) if needed else None
        if match and _is_heading_line(view, match):
            cuts |= {match.start(), match.end()}
    number = SO_WORD.search(view.bare, start, end)
    if (
        number
        and view.norm[number.start()].isupper()
        and (number.start() == start or number.start() in cuts or _after_gap(view, number.start()))
    ):
        symbol = _symbol_end(view, number.end(), end)
        if symbol:
            cuts |= {number.start(), symbol}
    prefix = TITLE_PREFIX.search(view.low, start, end)
    if prefix:
        cuts.add(prefix.start())
        cuts = {cut for cut in cuts if cut <= prefix.start() or cut == end}
    ordered = sorted(cuts)
    pieces = [trimmed(view, a, b) for a, b in pairwise(ordered)]
    return [piece for piece in pieces if piece[0] < piece[1]]


def _is_heading_line(view: View, match: re.Match[str]) -> bool:
    text = view.norm[match.start() : match.end()]
    return text.isupper() or (text[:1].isupper() and match.re is not _PARTY)


def _after_gap(view: View, at: int) -> bool:
    return view.norm[max(0, at - 2) : at].isspace()


def _symbol_end(view: View, start: int, end: int) -> int | None:
    for found in find_symbols(view.norm, start, end):
        return found.end if not view.norm[start : found.start].strip() else None
    return None


def trimmed(view: View, start: int, end: int) -> Zone:
    """A zone without blanks, table bars and Markdown marks at its edges."""
    while start < end and view.norm[start] in _MARKUP:
        start += 1
    while end > start and view.norm[end - 1] in _MARKUP:
        end -= 1
    return start, end


def _kind(view: View, start: int, end: int) -> tuple[CellKind, str | None]:
    text, plain = view.norm[start:end], view.bare[start:end]
    system = system_of(text, plain)
    if system:
        return "system", system
    if _RULE.fullmatch(text):
        return "rule", None
    if like(plain, heading_words()["motto"]):
        return "motto", None
    if is_mark(view, start, end):
        return "mark", None
    if _notes().match(plain):
        return "note", None
    if TITLE_PREFIX.match(view.low, start, end):
        return "title", None
    if is_number(view, start, end):
        return "number", None
    if place_and_date(view, start, end):
        return "date", None
    return "text", None


def system_of(text: str, plain: str) -> str | None:
    """The system whose fixed line a text is: state, party, front; None for any other text."""
    if not text[:1].isupper() or len(text) > 60:
        return None
    for system, lines in heading_words()["system_headers"].items():
        if any(like(plain, line) for line in lines):
            return str(system)
    # The national title broken over two lines.
    return "state" if like(plain, "cong hoa xa hoi chu nghia") and text.isupper() else None


def like(plain: str, expected: str) -> bool:
    """Whether a text without diacritics is a fixed line but for a few lost letters."""
    letters = "".join(c for c in plain if c.isalpha())
    wanted = expected.replace(" ", "").replace("-", "")
    if abs(len(letters) - len(wanted)) > 4:
        return False
    return SequenceMatcher(None, letters, wanted, autojunk=False).ratio() >= _LIKENESS


def is_mark(view: View, start: int, end: int) -> bool:
    """Whether a cell is a mark of urgency or secrecy."""
    found = urgency_pattern().fullmatch(view.bare, start, end) or secrecy_pattern().fullmatch(
        view.low, start, end
    )
    return found is not None and _stands_out(view.norm[start:end])


def _stands_out(text: str) -> bool:
    first = next((c for c in text if c.isalpha()), "")
    return first.isupper()


def is_number(view: View, start: int, end: int) -> bool:
    """Whether a cell holds the number of the document: with a so-word, or a symbol alone."""
    so_word = SO_WORD.match(view.bare, start, end)
    if so_word and view.norm[start].islower():
        # "số 12/UBND-VX ngày …" at the head of a line is the rest of a title that cites.
        return False
    if so_word:
        rest = view.norm[so_word.end() : end].lstrip(" :.…_")
        return rest[:1].isdigit() or rest[:1] in ("/", "-") or rest[:1] in "OolIS"
    for found in find_symbols(view.norm, start, end):
        return found.start == start and found.end >= end - 1
    return False


def place_and_date(view: View, start: int, end: int) -> tuple[Zone | None, Zone] | None:
    """Zone of the place and of the date of a cell ``Hà Nội, ngày 5 tháng 3 năm 2020``, or None.

    The date may be blank (``ngày   tháng   năm``); the place may be lost.
    """
    dates = [
        d
        for d in find_dates(view, start, end)
        if d.form in ("full", "month") or (d.form == "year" and view.low.startswith("ng", d.start))
    ]
    if dates:
        zone = (dates[0].start, dates[0].end)
    else:
        blank = _BLANK_DATE.search(view.low, start, end)
        if not blank:
            return None
        zone = blank.span()
    if view.norm[zone[1] : end].strip(" .,;)"):
        return None
    place = trimmed(view, start, zone[0])
    while place[1] > place[0] and view.norm[place[1] - 1] in ",;.: ":
        place = (place[0], place[1] - 1)
    if place[0] == place[1]:
        return (None, zone) if view.low.startswith("ng", zone[0]) else None
    return (place, zone) if _is_place(view, place) else None


_BLANK_DATE = re.compile(r"ng[àa]y[\s.…_/]*(?:th[áa]ng[\s.…_/]*n[ăa]m[\s.…_]*(?:20\d?)?)[\s.…_]*$")
_NO_PLACE = re.compile(r"[:;()“”\"]|\b(?:số|ngày|kèm|từ|đến|hết|theo|của|cứ|và|phòng)\b")


def _is_place(view: View, zone: Zone) -> bool:
    text = view.norm[slice(*zone)]
    if len(text) > _LONGEST_PLACE or not text[:1].isalpha() or not text[:1].isupper():
        return False
    return _NO_PLACE.search(text) is None


@cache
def heading_words() -> dict[str, Any]:
    """The table ``vocabulary/heading.toml``, read once."""
    return load_vocabulary("heading")


@cache
def urgency_pattern() -> re.Pattern[str]:
    """A mark of urgency alone in a cell of the bare view."""
    table = load_vocabulary("marks")
    return re.compile(
        rf"[\W_]*(?:{phrases(table['introductions'])}\s*:\s*)?"
        rf"(?P<mark>{phrases(table['urgency'])}(?:\s*,\s*hen\s+gio)?)[\W_]*"
    )


@cache
def secrecy_pattern() -> re.Pattern[str]:
    """A mark of secrecy alone in a cell of the lower-case view."""
    table = load_vocabulary("marks")
    return re.compile(
        rf"[\W_]*(?:(?:mức\s+)?độ\s+(?:mật|khẩn)\s*:\s*)?(?P<mark>{phrases(table['secrecy'])})[\W_]*"
    )


@cache
def _notes() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*{phrases(load_vocabulary('marks')['notes'])}\b")
