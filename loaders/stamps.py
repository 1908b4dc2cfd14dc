"""Incoming stamps (dấu đến): who received the paper, when, under which number.

Source rule: domain 1.6. A stamp is known by the word ``ĐẾN`` in capitals with at least one
stamp field (số, ngày, giờ, chuyển, hồ sơ) at it; the receiver stands above or before it.
A stamp's number and date are never those of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.lines import Line, Zone, is_capitals, phrases
from loaders.normalize import View
from loaders.posts import has_surname, name_at, post_at
from loaders.types import load_vocabulary

_LABEL_LINES = 10
_EMPTY = re.compile(r"[\s.…_:\-/|]*")
_TRAILING = re.compile(r"(?:[\s.…_]{2,}|[\s,;:]+)$")
_CLOCK = re.compile(r"\d{1,2}\s*(?:giờ|h|:|g|[’'])\s*(?:\d{1,2}(?:\s*(?:phút|[’']))?)?")
_SYMBOL = re.compile(r"\d*\s*/\s*[A-ZĐ]+\s*-|/\d{4}/|\d+\s*-\s*[A-ZĐ]+\s*/")
_NUMBER = re.compile(r"\d[\w./\- ]*")


@dataclass(frozen=True)
class Field:
    """One field of a stamp: all of it and its value, None where only dots are printed."""

    zone: Zone
    value: Zone | None


@dataclass(frozen=True)
class Stamp:
    """One stamp in view offsets; ``cells`` are the printed pieces it is made of."""

    label: Zone
    receiver: Zone | None
    fields: dict[str, Field]
    cells: tuple[Zone, ...]

    @property
    def zone(self) -> Zone:
        """From the first to the last character of the stamp."""
        return min(start for start, _ in self.cells), max(end for _, end in self.cells)


def stamp_regions(view: View, lines: Sequence[Line]) -> tuple[Zone, ...]:
    """The printed pieces that belong to stamps, for readers that must skip them."""
    return tuple(sorted(cell for stamp in find_stamps(view, lines) for cell in stamp.cells))


def find_stamps(view: View, lines: Sequence[Line]) -> list[Stamp]:
    """Every stamp in the lines, in text order."""
    stamps: list[Stamp] = []
    if "den" not in view.bare:
        return stamps
    for index, line in enumerate(lines):
        for cell in line.columns:
            stamp = _stamp_at(view, lines, index, cell)
            if stamp and not (stamps and stamp.zone[0] < stamps[-1].zone[1]):
                stamps.append(stamp)
    return stamps


def _stamp_at(view: View, lines: Sequence[Line], index: int, cell: Zone) -> Stamp | None:
    for match in _label_pattern().finditer(view.bare, *cell):
        label = match.span()
        if not view.norm[slice(*label)].isupper():
            continue
        before = _trimmed(view, cell[0], label[0], " -:,.;|")
        if before and not _is_receiver(view, before):
            continue
        after = (label[1], cell[1])
        fields = dict(_fields(view, after))
        if not fields and not _EMPTY.fullmatch(view.norm, *after):
            continue
        cells = [cell]
        _read_on(view, lines, index, cell, fields, cells)
        above = None if before else _receiver_above(view, lines, index, cell, fields, cells)
        if not fields and (" " not in view.norm[slice(*label)] or above is None):
            continue
        return Stamp(label, before or above, fields, tuple(sorted(cells)))
    return None


def _read_on(
    view: View,
    lines: Sequence[Line],
    index: int,
    cell: Zone,
    fields: dict[str, Field],
    cells: list[Zone],
) -> None:
    """Take the fields beside and below the label into ``fields`` and ``cells``."""
    blanks = 0
    for line in lines[index : index + _LABEL_LINES]:
        if line.blank:
            blanks += 1
            if blanks > 1:
                return
            continue
        taken = False
        for candidate in line.columns:
            if candidate <= cell:
                taken = taken or candidate == cell
                continue
            found = dict(_fields(view, candidate))
            if found and not fields.keys() & found.keys():
                fields.update(found)
                cells.append(candidate)
                taken = True
            elif taken and not found and _takes_value(view, fields, candidate):
                cells.append(candidate)
        if not taken:
            return
        blanks = 0


def _takes_value(view: View, fields: dict[str, Field], cell: Zone) -> bool:
    """``Chuyển:      VP, PYT``: a cell beside a field without value is its value."""
    name, last = next(reversed(fields.items()), ("", None))
    if last is None or last.value or view.norm[last.zone[1] - 1] != ":":
        return False
    if name != "forwarded" or cell[1] - cell[0] > 60 or _is_receiver(view, cell):
        return False
    fields[name] = Field((last.zone[0], cell[1]), cell)
    return True


def _fields(view: View, zone: Zone) -> Iterator[tuple[str, Field]]:
    """The fields in a piece of a line that begins with a field; nothing otherwise."""
    start = zone[0]
    while start < zone[1] and view.norm[start] in " .:-,…|_":
        start += 1
    if start >= zone[1] or _field_pattern().match(view.bare, start, zone[1]) is None:
        return
    openers: list[re.Match[str]] = []
    for opener in _field_pattern().finditer(view.bare, start, zone[1]):
        # ``Giờ: 14 giờ 20``: a word of a value is no second field of its kind.
        if opener.lastgroup not in {other.lastgroup for other in openers}:
            openers.append(opener)
    for opener, following in zip(openers, [*openers[1:], None], strict=True):
        stop = following.start() if following else zone[1]
        name = opener.lastgroup or ""
        value = _value(view, name, opener.end(), stop)
        whole = _trimmed(view, opener.start(), stop, " ,;|")
        if name == "number" and _SYMBOL.match(view.norm, opener.end(), stop):
            return
        if whole:
            yield name, Field(whole, value)


def _value(view: View, name: str, start: int, stop: int) -> Zone | None:
    if _EMPTY.fullmatch(view.norm, start, stop):
        return None
    while view.norm[start] in " .:…_":
        start += 1
    tail = _TRAILING.search(view.norm, start, stop)
    if tail:
        stop = tail.start()
    pattern = {"number": _NUMBER, "time": _CLOCK}.get(name)
    if pattern:
        match = pattern.match(view.low, start, stop)
        return _trimmed(view, *match.span(), " .,-/") if match else None
    return (start, stop) if start < stop else None


def _receiver_above(
    view: View,
    lines: Sequence[Line],
    index: int,
    cell: Zone,
    fields: dict[str, Field],
    cells: list[Zone],
) -> Zone | None:
    """The receiver's name in the line above the label; a field line may stand between."""
    offset = cell[0] - lines[index].start
    blanks = 0
    for above in reversed(lines[max(0, index - 5) : index]):
        if above.blank:
            blanks += 1
            if blanks > 2:
                return None
            continue
        candidate = min(above.columns, key=lambda c: abs(c[0] - above.start - offset))
        found = dict(_fields(view, candidate))
        if found and not blanks and not found.keys() & fields.keys():
            fields.update(found)
            cells.append(candidate)
            continue
        if not _is_receiver(view, candidate):
            return None
        cells.append(candidate)
        return _with_line_above(view, lines, above, candidate, cells)
    return None


def _with_line_above(
    view: View, lines: Sequence[Line], line: Line, name: Zone, cells: list[Zone]
) -> Zone:
    """The name with the line above it when it only goes on a name (``TỈNH HÀ NAM``)."""
    index = lines.index(line)
    if not index or not _continuation_pattern().match(view.bare, *name):
        return name
    above = lines[index - 1]
    if len(above.columns) != 1 or not _is_receiver(view, above.columns[0]):
        return name
    cells.append(above.columns[0])
    return above.columns[0][0], name[1]


def _is_receiver(view: View, zone: Zone) -> bool:
    text, bare = view.norm[slice(*zone)], view.bare[slice(*zone)]
    if not 2 < len(text) <= 90 or text[-1] in ".;," or _no_receiver().match(view.bare, *zone):
        return False
    if re.search(r"\d{3}|\d\s*/", text) or post_at(view, zone):
        return False
    name = name_at(view, zone)
    if name and has_surname(view, name):
        return False
    if is_capitals(text):
        return True
    return text[0].isupper() and _receiver_head().match(bare) is not None


def _trimmed(view: View, start: int, end: int, edges: str) -> Zone | None:
    while start < end and view.norm[start] in edges:
        start += 1
    while end > start and view.norm[end - 1] in edges.replace(".", ""):
        end -= 1
    return (start, end) if start < end else None


@cache
def _words() -> dict[str, Any]:
    return load_vocabulary("stamps")


@cache
def _label_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{phrases(_words()['labels'])}\s+)?den(?![^\W_])")


@cache
def _field_pattern() -> re.Pattern[str]:
    fields = _words()["fields"]
    blank = r"\s*[:.]?\s*(?=[\d.…_]|$|\s{3})"
    return re.compile(
        r"(?<![^\W_])(?:"
        rf"(?P<file>{phrases(fields['file'])}\s*[:.]?)"
        rf"|(?P<number>{phrases(fields['number'])}{blank})"
        rf"|(?P<date>{phrases(fields['date'])}{blank})"
        rf"|(?P<time>{phrases(fields['time'])}{blank})"
        rf"|(?P<forwarded>{phrases(fields['forwarded'])}\s*(?:[:.]|(?=\s*d/c)))"
        ")"
    )


@cache
def _receiver_head() -> re.Pattern[str]:
    return re.compile(rf"{phrases(_words()['receivers']['heads'])}\b")


@cache
def _no_receiver() -> re.Pattern[str]:
    heads = phrases(_words()["receivers"]["not_receivers"])
    marks = phrases(_words()["receivers"]["marks"])
    return re.compile(rf"\W*(?:{heads}(?![^\W_])|{marks}\W*$)")


@cache
def _continuation_pattern() -> re.Pattern[str]:
    return re.compile(rf"{phrases(_words()['receivers']['continuations'])}(?![^\W_])")
