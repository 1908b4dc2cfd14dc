"""The single facts of a heading: number, place and date, urgency, secrecy, system line.

Source rule: domain 1.2 (Z3, Z4, Z5, Z7), 2.1, 2.2; corpus decisions 4 and 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest

from loaders.cells import (
    BLANK_NUMBER,
    SO_WORD,
    Cell,
    place_and_date,
    secrecy_pattern,
    system_of,
    urgency_pattern,
)
from loaders.dates import date_mention, find_dates
from loaders.lines import Zone
from loaders.normalize import View
from loaders.records import DateMention, Fact, NumberMark, Place
from loaders.symbols import Symbol, find_symbols, parse_symbol, retyped

#: A number whose abbreviations nobody knows, or a number alone.
_LOOSE = re.compile(
    r"(?P<num>\d{1,5})(?P<suffix>[a-zđ]?)(?:\s?(?P<sep>[-/])\s?(?P<tail>[^\W\d_][\w&]*"
    r"(?:\s?[-/.]\s?[^\W\d_][\w&]*)*))?"
)


def system_header(view: View, cells: Iterable[Cell]) -> Fact | None:
    """Quốc hiệu or ĐẢNG CỘNG SẢN VIỆT NAM, over two lines where it is broken."""
    ordered = list(cells)
    for cell, following in zip_longest(ordered, ordered[1:]):
        if cell.kind != "system":
            continue
        end = cell.end
        if following and following.row == cell.row + 1:
            joined = (
                f"{view.norm[cell.start : cell.end]} {view.norm[following.start : following.end]}"
            )
            plain = (
                f"{view.bare[cell.start : cell.end]} {view.bare[following.start : following.end]}"
            )
            is_tail = view.bare[following.start : following.end].endswith("nam")
            if is_tail and len(joined) <= 40 and system_of(joined, plain):
                end = following.end
        surface, start, stop = view.located(cell.start, end)
        return Fact(surface=surface, start=start, end=stop, rule="heading.system")
    return None


def number_mark(view: View, cells: Iterable[Cell], type_code: str | None) -> NumberMark | None:
    """The number of the document; one with a symbol before a bare one, the first of its kind.

    ``type_code`` is the type named by the heading, which tells what an abbreviation means.
    """
    marks = [mark for c in cells if (mark := _number(view, c.start, c.end, type_code))]
    with_symbol = [m for m in marks if m.issuer_abbr]
    return next(iter(with_symbol or marks), None)


def symbol_of(mark: NumberMark | None) -> Symbol | None:
    """The symbol of a number mark read again: its form tells Party from State."""
    if mark is None:
        return None
    if mark.normalized:
        return parse_symbol(mark.normalized)
    blank = BLANK_NUMBER.search(mark.surface)
    return _symbol_of_blank(blank) if blank else None


def _symbol_of_blank(blank: re.Match[str]) -> Symbol | None:
    """The symbol of a number left blank: its abbreviations are read with a number put in."""
    year = f"{blank['year']}/" if blank["year"] else ""
    return parse_symbol(f"1{blank['sep']}{year}{blank['tail']}")


def _number(view: View, start: int, end: int, type_code: str | None) -> NumberMark | None:
    so_word = SO_WORD.match(view.bare, start, end)
    begin = (
        so_word.start() + (so_word.end("type") - so_word.start() if so_word["type"] else 0)
        if so_word
        else start
    )
    value = so_word.end() if so_word else start
    for found in find_symbols(view.norm, value, end):
        if not view.norm[value : found.start].strip(" .…_:"):
            exact = retyped(found, view.norm, type_code) if type_code else found
            return _mark(view, begin, exact.end, exact.symbol)
        break
    if not so_word:
        return None
    blank = BLANK_NUMBER.match(view.norm, value, end)
    if blank:
        return _blank_mark(view, begin, blank)
    return _loose_mark(view, begin, value, end, type_code)


def _mark(view: View, start: int, end: int, symbol: Symbol) -> NumberMark:
    surface, raw_start, raw_end = view.located(start, end)
    return NumberMark(
        surface=surface,
        start=raw_start,
        end=raw_end,
        number=symbol.number,
        number_suffix=symbol.suffix or None,
        type_abbr=symbol.type_abbr,
        issuer_abbr=symbol.issuer_abbr,
        unit_abbr=symbol.unit_abbr,
        year=symbol.year,
        normalized=symbol.normalized,
        rule=f"heading.number.{symbol.form}",
        confidence=symbol.confidence,
    )


def _blank_mark(view: View, start: int, blank: re.Match[str]) -> NumberMark:
    """``Số:       /TB-UBND``: the number was to be written by hand."""
    surface, raw_start, raw_end = view.located(start, blank.end())
    symbol = _symbol_of_blank(blank)
    return NumberMark(
        surface=surface,
        start=raw_start,
        end=raw_end,
        number=None,
        type_abbr=symbol.type_abbr if symbol else None,
        issuer_abbr=symbol.issuer_abbr if symbol else None,
        unit_abbr=symbol.unit_abbr if symbol else None,
        year=symbol.year if symbol else None,
        normalized=None,
        rule="heading.number.blank",
        confidence=0.9 if symbol else 0.6,
    )


def _loose_mark(
    view: View, start: int, value: int, end: int, type_code: str | None
) -> NumberMark | None:
    """A number after the so-word whose abbreviations are in no table."""
    text = view.norm[value:end].lstrip(" .…_:")
    match = _LOOSE.match(text)
    if not match:
        return None
    stop = end - len(text) + match.end()
    symbol = parse_symbol(match[0], type_code) if match["tail"] else None
    if symbol:
        return _mark(view, start, stop, symbol)
    surface, raw_start, raw_end = view.located(start, stop)
    tail = re.sub(r"\s", "", match["tail"] or "")
    head = f"{int(match['num']):02d}{match['suffix']}"
    issuer, _, unit = tail.partition("-")
    return NumberMark(
        surface=surface,
        start=raw_start,
        end=raw_end,
        number=int(match["num"]),
        number_suffix=match["suffix"] or None,
        type_abbr=None,
        issuer_abbr=issuer or None,
        unit_abbr=unit or None,
        normalized=f"{head}{match['sep']}{tail}" if tail else head,
        rule="heading.number.loose",
        confidence=0.6,
    )


def place_and_day(
    view: View, cells: Iterable[Cell], rule: str = "heading.date"
) -> tuple[Place | None, DateMention | None]:
    """Place and date of issue: the cell with both before one that has only a date."""
    read = [
        found for c in cells if c.kind == "date" and (found := place_and_date(view, c.start, c.end))
    ]
    read.sort(key=lambda zones: zones[0] is None)
    if not read:
        return None, None
    place, date = read[0]
    return _place(view, place, rule) if place else None, _date(view, date, rule)


def _place(view: View, zone: Zone, rule: str) -> Place:
    surface, start, end = view.located(*zone)
    return Place(surface=surface, start=start, end=end, rule=rule)


def _date(view: View, zone: Zone, rule: str) -> DateMention | None:
    dates = find_dates(view, *zone)
    return date_mention(view, dates[0], rule) if dates else None


def urgency(view: View, zones: Iterable[Zone]) -> Fact | None:
    """The mark of urgency: alone in a cell, or behind the type name (``CÔNG ĐIỆN KHẨN``)."""
    return _mark_in(view, zones, urgency_pattern(), view.bare, "heading.urgency")


def secrecy(view: View, zones: Iterable[Zone]) -> Fact | None:
    """The mark of secrecy, alone in a cell."""
    return _mark_in(view, zones, secrecy_pattern(), view.low, "heading.secrecy")


def _mark_in(
    view: View, zones: Iterable[Zone], pattern: re.Pattern[str], face: str, rule: str
) -> Fact | None:
    for start, end in zones:
        match = pattern.fullmatch(face, start, end)
        if match and view.norm[match.start("mark")].isupper():
            surface, raw_start, raw_end = view.located(*match.span("mark"))
            return Fact(surface=surface, start=raw_start, end=raw_end, rule=rule)
    return None
