"""Traces of scanning and conversion that can be told for certain.

Source rule: domain 1.7. Only what no reader would doubt is recorded: page numbers, braces,
the Party star, a drafter's mark, digital signatures, the page around a web text, and words
repeated by the scanner. Wrong letters inside words are left to people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.layout import Layout
from loaders.lines import Zone
from loaders.normalize import View
from loaders.purposes import BRACES
from loaders.records import Artefact

_PAGE_NUMBER = re.compile(r"\d{1,3}")
_STAR_LINE = re.compile(r"^[ \t]*(\*{1,3})[ \t]*$", re.MULTILINE)
_STAR_IN_NUMBER = re.compile(r"(?<=\d)(\*)[ \t]*-[ \t]*[A-ZĐ]")
_DRAFTER = re.compile(
    r"<[^\W_][\w.\-]{1,20}>|[(<\[][^()<>\[\]\n]{1,20}[)>\]](?:\.[ ]?[^\W\d_]{1,12})?"
)
_ARCHIVE = re.compile(r"luu(?![^\W_])")
_DOUBLED = re.compile(
    r"(?<![^\W_])((?:của|tổng|và|các|trên|theo|về|cho|được|trong|thực hiện))\s\1(?![^\W_])"
)

_Found = tuple[str, int, int, str | None]


def read_artefacts(view: View, layout: Layout) -> tuple[Artefact, ...]:
    """The certain artefacts of a text, in text order; offsets are those of the raw text."""
    found = sorted({*_printed(view, layout), *_stars(view)}, key=lambda item: item[1:3])
    return tuple(
        Artefact(
            surface=view.raw[start:end],
            start=start,
            end=end,
            rule=f"artefact.{kind}",
            confidence=0.9,
            id=f"x{i}",
            kind=kind,
            normalized=normalized,
        )
        for i, (kind, start, end, normalized) in enumerate(found, 1)
    )


def _printed(view: View, layout: Layout) -> Iterator[_Found]:
    """Artefacts that are printed pieces of the view."""
    zones: list[tuple[str, Zone, str | None]] = [
        ("digital_signature", zone, None) for zone in layout.digital_signatures
    ]
    zones += [("page_number", zone, None) for zone in _page_numbers(view, layout)]
    zones += [("layout_brace", zone, None) for zone in _braces(view, layout)]
    zones += [("drafters_mark", zone, None) for zone in _drafters_marks(view, layout)]
    for match in _DOUBLED.finditer(view.low, *layout.body):
        zones.append(("duplicate_word", match.span(), match[1]))
    if layout.boilerplate is not None:
        zones.append(("web_boilerplate", (layout.boilerplate, len(view.norm)), None))
    for kind, zone, normalized in zones:
        _, start, end = view.located(*zone)
        yield kind, start, end, normalized


def _page_numbers(view: View, layout: Layout) -> Iterator[Zone]:
    """A number alone on its line between two blocks of the body or of the recipients."""
    stop = layout.boilerplate if layout.boilerplate is not None else len(view.norm)
    for before, line in zip(layout.lines, layout.lines[1:], strict=False):
        alone = before.blank and _PAGE_NUMBER.fullmatch(view.norm, *line.zone)
        if alone and layout.body[0] < line.start < stop:
            yield line.zone


def _braces(view: View, layout: Layout) -> Iterator[Zone]:
    for row in layout.recipient_rows:
        for i in range(*row):
            if view.norm[i] in BRACES:
                yield i, i + 1


def _drafters_marks(view: View, layout: Layout) -> Iterator[Zone]:
    """What stands behind the file copy, and a mark in angle brackets below the signature."""
    for row in layout.recipient_rows:
        archive = _ARCHIVE.search(view.bare, *row)
        match = _DRAFTER.search(view.norm, archive.end(), row[1]) if archive else None
        if match:
            yield match.span()
    for cell in layout.signature_cells:
        if view.norm[cell[0]] == "<" and _DRAFTER.fullmatch(view.norm, *cell):
            yield cell


def _stars(view: View) -> Iterator[_Found]:
    """Party stars, which the view leaves out: alone on a line or inside a number."""
    for match in _STAR_LINE.finditer(view.raw):
        yield "party_star", match.start(1), match.end(1), None
    for match in _STAR_IN_NUMBER.finditer(view.raw):
        yield "party_star_in_number", match.start(1), match.end(1), ""
