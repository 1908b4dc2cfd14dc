"""The heading of a letter: every line by its own pattern, whatever the order (domain 1.1).

Reading only: no key, level, area or organisation is given here, and what is lost stays None.
"""

from __future__ import annotations

import re

from loaders.cells import Cell, heading_cells, place_and_date
from loaders.dates import date_mention, find_dates
from loaders.decider import Speech, authority_line, decided_by
from loaders.layout import Layout
from loaders.letterhead import Letterhead, body_names, letterhead, system_of_letter
from loaders.lines import Zone, overlaps
from loaders.marks import (
    number_mark,
    place_and_day,
    secrecy,
    symbol_of,
    system_header,
    urgency,
)
from loaders.normalize import View
from loaders.records import BodyMention, DateMention, Fact, Header, Place, Title
from loaders.title import (
    TypedTitle,
    letter_title,
    named_type,
    read_type,
    title_fact,
    typed_title,
)

#: So many lines at the foot may hold the place and date of a paper that has none on top.
_FOOT_LINES = 30
#: So many lines from the top are searched for a mark of secrecy, whatever they are.
_TOP_LINES = 20


_ADOPTED = re.compile(
    r"(?:luat|bo luat|nghi quyet|phap lenh|hien phap)\s+nay\b[^.;\n]{0,200}\bthong\s+qua\s+"
)


def read_heading(view: View, layout: Layout) -> Header:
    """What a letter says of itself in its heading, as read."""
    cells = heading_cells(view, layout, _top(view, layout))
    typed = typed_title(view, layout)
    named = named_type(view, layout)
    number = number_mark(view, cells, named[0] if named else None)
    symbol = symbol_of(number)
    title = title_fact(view, typed) if typed else letter_title(view, cells)
    doc_type = read_type(view, layout, symbol, title)
    names = body_names(view, cells)
    head = letterhead(names, symbol)
    signed = authority_line(view, layout)
    header = next((c.system for c in cells if c.kind == "system"), None)
    system = system_of_letter(header, names, symbol, _signed(view, layout, signed))
    conclusion = doc_type is not None and doc_type.code in ("thong-bao", "ket-luan")
    zone = _title_zone(view, title, typed)
    abbreviation = symbol.issuer_abbr if symbol else None
    speech = Speech(system, head, typed, zone, conclusion, abbreviation)
    place, date = _place_and_date(view, layout, cells)
    return Header(
        kind="official",
        system=system,
        superior_body=head.superior.mention("heading.superior") if head.superior else None,
        issuer=_issuer(head),
        decided_by=decided_by(view, layout, speech),
        system_header=system_header(view, cells),
        number=number,
        doc_type=doc_type,
        place=place,
        date=date,
        title=title,
        urgency=urgency(view, _mark_zones(cells, layout, named)),
        secrecy=secrecy(view, _secrecy_zones(layout)),
        end_mark=_end_mark(view, layout),
    )


def _top(view: View, layout: Layout) -> Zone:
    """The heading with what stands beside or under the type's name."""
    return 0, layout.header[1]


def _issuer(head: Letterhead) -> BodyMention | None:
    return head.issuer.mention("heading.issuer", "header") if head.issuer else None


def _title_zone(view: View, title: Title | None, typed: TypedTitle | None) -> Zone | None:
    if typed and typed.title:
        return typed.title
    return view.inward(title.start, title.end) if title else None


def _signed(view: View, layout: Layout, authority: Zone | None) -> str:
    """The bare authority line from its first letter on."""
    if authority is None:
        return ""
    start = view.bare.rfind("\n", 0, authority[0]) + 1
    return view.bare[start : authority[1]].strip()


def _place_and_date(
    view: View, layout: Layout, cells: list[Cell]
) -> tuple[Place | None, DateMention | None]:
    """On top, else at the foot, where minutes and congress papers have them."""
    place, date = place_and_day(view, cells)
    if place or date:
        return place, date or _adopted(view, layout)
    stop = layout.boilerplate if layout.boilerplate is not None else len(view.norm)
    printed = [
        line for line in layout.lines if not line.blank and layout.body[0] <= line.start < stop
    ]
    foot = [
        Cell(start, end, 0, "date")
        for line in printed[-_FOOT_LINES:]
        for start, end in line.columns
        if not overlaps((start, end), layout.skipped) and _is_place_with_date(view, start, end)
    ]
    place, date = place_and_day(view, foot, "heading.date.foot")
    return place, date or _adopted(view, layout)


def _is_place_with_date(view: View, start: int, end: int) -> bool:
    found = place_and_date(view, start, end)
    return found is not None and found[0] is not None and view.low.startswith("ng", found[1][0])


def _adopted(view: View, layout: Layout) -> DateMention | None:
    """``Luật này được Quốc hội … thông qua ngày …``: laws and resolutions dated at the end."""
    last = None
    for match in _ADOPTED.finditer(view.bare, layout.body[0]):
        last = match
    dates = find_dates(view, last.end(), last.end() + 40) if last else []
    near = [d for d in dates if d.form == "full" and last and d.start - last.end() < 2]
    return date_mention(view, near[0], "heading.date.adopted") if near else None


def _mark_zones(cells: list[Cell], layout: Layout, named: tuple[str, Zone] | None) -> list[Zone]:
    zones = [(c.start, c.end) for c in cells if c.kind == "mark"]
    if named and layout.type_line:
        zones.append((named[1][1], layout.type_line[1]))
    if layout.type_line:
        zones += [
            column
            for line in layout.lines_in((layout.type_line[1], layout.body[0] + 1))
            for column in line.columns
        ]
    return zones


def _secrecy_zones(layout: Layout) -> list[Zone]:
    """Every cell on top and outside the body: a mark must not be missed, even inside a stamp."""
    printed = [line for line in layout.lines if not line.blank]
    outside = [line for line in printed if not overlaps(line.zone, (layout.body,))]
    return [column for line in (*printed[:_TOP_LINES], *outside) for column in line.columns]


def _end_mark(view: View, layout: Layout) -> Fact | None:
    if layout.end_mark is None:
        return None
    surface, start, end = view.located(*layout.end_mark)
    return Fact(surface=surface, start=start, end=end, rule="heading.end_mark")
