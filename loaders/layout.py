"""The zones of a page: header, addressees, body, recipients, signature, stamps.

Source rule: domain 1.1 to 1.3 and section 6. The order of lines inside the header is not
relied on. A zone that is not there is None; zones are half-open view offsets and may
overlap at a foot in two columns, where ``recipient_rows`` and ``signature_cells`` tell
the columns apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from loaders import foot, salutation, web
from loaders.lines import Line, Zone, is_capitals, overlaps, phrases, split_lines
from loaders.normalize import View, bare
from loaders.stamps import stamp_regions
from loaders.types import load_vocabulary, type_words

#: A line (or column) longer than this is running text (domain 1.1).
LONG_LINE = 120

_RULE = re.compile(r"[\W_]+")
_PAGE_NUMBER = re.compile(r"[-\s]*(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?[-\s]*")
_UNFINISHED = re.compile(r"[^\s.;:!?”\")/]")


@dataclass(frozen=True)
class Layout:
    """The zones of one text; ``lines`` are all of its lines.

    ``header`` ends before the type line, the addressees, the first ``Căn cứ`` or running
    text. ``body`` runs to the end mark, recipients or signature. The addressees of an
    invitation lie inside the body. ``title`` is a first guess of the lines under the type.
    ``skipped`` are regions that are no part of the letter: stamps, digital signatures.
    ``soft_breaks`` are gaps inside a sentence torn by a page break (domain 1.3).
    """

    kind: Literal["official", "news_report"]
    lines: tuple[Line, ...]
    header: Zone
    body: Zone
    type_line: Zone | None = None
    title: Zone | None = None
    salutation: Zone | None = None
    salutation_kind: Literal["letter", "telegram", "invitation"] | None = None
    salutation_rows: tuple[Zone, ...] = ()
    end_mark: Zone | None = None
    recipients: Zone | None = None
    recipient_rows: tuple[Zone, ...] = ()
    signature: Zone | None = None
    signature_cells: tuple[Zone, ...] = ()
    attachment: int | None = None
    boilerplate: int | None = None
    headline: Zone | None = None
    time_line: Zone | None = None
    stamps: tuple[Zone, ...] = ()
    digital_signatures: tuple[Zone, ...] = ()
    soft_breaks: tuple[Zone, ...] = ()

    @property
    def skipped(self) -> tuple[Zone, ...]:
        """Stamps and digital signatures, in order."""
        return tuple(sorted((*self.stamps, *self.digital_signatures)))

    def lines_in(self, zone: Zone) -> tuple[Line, ...]:
        """The printed lines that begin in a zone, without what is skipped."""
        within = (_without(line, self.skipped) for line in self.lines)
        return tuple(x for x in within if not x.blank and zone[0] <= x.zone[0] < zone[1])


def segment(view: View) -> Layout:
    """The layout of any text; never raises."""
    lines = split_lines(view)
    boilerplate = web.boilerplate_start(view, lines)
    stop = len(view.norm) if boilerplate is None else boilerplate
    if web.is_news(view, lines):
        return _news(view, lines, stop, boilerplate)
    stamps = stamp_regions(view, lines)
    digital = foot.digital_signatures(view, lines)
    kept = [_without(line, (*stamps, *digital)) for line in lines if line.end <= stop]
    header_end, type_index = _header(view, kept)
    title = _title(view, kept, type_index)
    after = title[1] if title else header_end
    block = salutation.find(view, kept, after, stop)
    body_start = _body_start(view, kept, after, block)
    end = foot.find(view, kept, body_start, stop)
    return Layout(
        kind="official",
        lines=lines,
        header=(0, header_end),
        body=(body_start, max(body_start, end.body_end)),
        type_line=kept[type_index].zone if type_index is not None else None,
        title=title,
        salutation=block.zone if block else None,
        salutation_kind=block.kind if block else None,
        salutation_rows=block.rows if block else (),
        end_mark=end.end_mark,
        recipients=end.recipients,
        recipient_rows=end.recipient_rows,
        signature=end.signature,
        signature_cells=end.signature_cells,
        attachment=end.attachment,
        boilerplate=boilerplate,
        stamps=stamps,
        digital_signatures=digital,
        soft_breaks=_soft_breaks(view, kept, (body_start, end.body_end)),
    )


def _without(line: Line, skipped: tuple[Zone, ...]) -> Line:
    """The line without the pieces of stamps and digital signatures printed on it."""
    left = tuple(cell for cell in line.columns if not overlaps(cell, skipped))
    return line if left == line.columns else Line(line.start, line.end, left)


def _news(view: View, lines: tuple[Line, ...], stop: int, boilerplate: int | None) -> Layout:
    headline, time_line, start = web.head(view, lines)
    return Layout(
        kind="news_report",
        lines=lines,
        header=(0, start),
        body=(start, max(start, stop)),
        boilerplate=boilerplate,
        headline=headline,
        time_line=time_line,
        soft_breaks=_soft_breaks(view, lines, (start, stop)),
    )


def _header(view: View, lines: list[Line]) -> tuple[int, int | None]:
    """Where the header ends, and the index of the type line if that ends it."""
    marked: int | None = None
    gap = False
    for index, line in enumerate(lines):
        if line.blank:
            gap = True
            continue
        if salutation.opens(view, line) or _preamble().match(view.bare, line.start, line.end):
            return line.start, None
        if is_type_line(view, line) and not _name_goes_on(view, lines, index):
            return line.start, index
        if max(end - start for start, end in line.columns) > LONG_LINE:
            return line.start, None
        if any(web.heads_letter(view, cell) for cell in line.columns):
            marked = index
        elif marked is not None and gap and _begins_text(view, line):
            return line.start, None
        gap = False
    return _after_block(lines, marked), None


def _begins_text(view: View, line: Line) -> bool:
    """Whether a short line below the heading begins the body or already the foot."""
    text = view.norm[slice(*line.zone)]
    if foot.begins(view, line):
        return True
    return not is_capitals(text) and salutation.begins_body(view, line.zone)


def _after_block(lines: list[Line], marked: int | None) -> int:
    """The end of the lines that stand together with the last mark of a heading."""
    if marked is None:
        return 0
    end = lines[marked].end
    for line in lines[marked + 1 :]:
        if line.blank:
            break
        end = line.end
    return end


def is_type_line(view: View, line: Line) -> bool:
    """Whether a line is the name of a document type, alone or opening a title in capitals."""
    if len(line.columns) != 1:
        return False
    text = view.norm[slice(*line.zone)].strip("#> _-")
    plain = " ".join(view.bare[slice(*line.zone)].strip("#> _-").split())
    if plain.replace(" ", "") in _spaced_types() and text[:1].isupper():
        return True
    return is_capitals(text) and _type_head().match(plain) is not None


def _name_goes_on(view: View, lines: list[Line], index: int) -> bool:
    """``PHÒNG TÀI CHÍNH -`` above ``KẾ HOẠCH``: the line is a piece of a name."""
    above = lines[index - 1] if index else None
    if above is None or above.blank:
        return False
    return re.search(r"(?:[-,&]|\bva)$", view.bare[slice(*above.zone)]) is not None


def _title(view: View, lines: list[Line], type_index: int | None) -> Zone | None:
    """The type line and the lines of the title under it."""
    if type_index is None:
        return None
    start, end = lines[type_index].zone
    index = type_index + 1
    while index < len(lines) and lines[index].blank:
        index += 1
    if index > type_index + 1 and not (index < len(lines) and _goes_on_title(view, lines[index])):
        return start, end
    for line in lines[index:]:
        if line.blank or _RULE.fullmatch(view.norm, *line.zone):
            break
        if salutation.opens(view, line) or _preamble().match(view.bare, line.start, line.end):
            break
        if line.zone[1] - line.zone[0] > 3 * LONG_LINE:
            break
        end = line.zone[1]
    return start, end


def _goes_on_title(view: View, line: Line) -> bool:
    """Whether the line after a gap under the type is its title: short, and no sentence."""
    text = view.norm[slice(*line.zone)]
    if salutation.opens(view, line) or _preamble().match(view.bare, line.start, line.end):
        return False
    return len(text) <= 2 * LONG_LINE and text[-1] not in ".;:,"


def _body_start(
    view: View, lines: list[Line], after: int, block: salutation.Salutation | None
) -> int:
    """The body begins under the addressees, unless text stands before an invitation."""
    if block is None:
        return after
    for line in lines:
        if line.blank or not after < line.zone[0] < block.zone[0]:
            continue
        long = line.zone[1] - line.zone[0] > LONG_LINE
        if long or _preamble().match(view.bare, line.start, line.end):
            return after
    return block.zone[1]


def _soft_breaks(view: View, lines: list[Line] | tuple[Line, ...], body: Zone) -> tuple[Zone, ...]:
    breaks: list[Zone] = []
    previous: Line | None = None
    gap = torn = False
    for line in lines:
        if line.end <= body[0] or line.start >= body[1]:
            continue
        if line.blank:
            gap = True
        elif previous and _PAGE_NUMBER.fullmatch(view.low, *line.zone) and gap:
            torn = True
        else:
            if previous and gap and _joins(view, previous, line, torn):
                breaks.append((previous.zone[1], line.zone[0]))
            previous, gap, torn = line, False, False
    return tuple(breaks)


def _joins(view: View, first: Line, second: Line, torn: bool) -> bool:
    """Whether the second block goes on the sentence of the first (domain 1.3)."""
    if not _UNFINISHED.match(view.norm, first.zone[1] - 1):
        return False
    letter = view.norm[second.zone[0]]
    if letter.islower():
        return re.match(r"[a-zđ]\)", view.low[second.zone[0] : second.zone[0] + 2]) is None
    # Between the halves of a name only a page number shows that the sentence goes on.
    return torn and letter.isalpha() and not is_capitals(view.norm[slice(*second.zone)])


@cache
def _preamble() -> re.Pattern[str]:
    cues = phrases(load_vocabulary("layout")["preamble"])
    return re.compile(rf"[\W_]*{cues}\b")


@cache
def _spaced_types() -> frozenset[str]:
    """Type names without blanks: ``Q U Y Ế T  Đ Ị N H`` is one too."""
    names = {bare(word) for word in type_words()} | set(load_vocabulary("layout")["type_lines"])
    return frozenset(name.replace(" ", "") for name in names)


@cache
def _type_head() -> re.Pattern[str]:
    names = {bare(word) for word in type_words()} - set(load_vocabulary("layout")["weak_types"])
    return re.compile(rf"{phrases(names)}\b")
