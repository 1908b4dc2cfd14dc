"""Lines of a view, the columns in them, and plain questions about a piece of a line.

Source rule: domain 1.1. Text extraction prints two columns on one line with a wide gap,
a tabulator or a table bar between them; everything here keeps view offsets, half open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.normalize import View

Zone = tuple[int, int]

#: From so many blanks on a gap separates two columns.
COLUMN_GAP = 3
#: A cell that begins this far from the margin stands in the right column.
RIGHT_COLUMN = 20

_CELL = re.compile(rf"[^\s|](?:[^\n|]*?[^\s|])??(?=\s*\||\s{{{COLUMN_GAP}}}|\s*$)")
_BULLET = re.compile(r"(?:[-+•·●▪◦‣_~]|\d{1,2}[.)](?!\d)|[a-zđ]\))(?=\s|$|[^\W\d_])")
_STAR_BULLET = re.compile(r"[ \t]*\*[ \t]+$")


@dataclass(frozen=True)
class Line:
    """One line without its line break; ``columns`` are its cells without outer blanks."""

    start: int
    end: int
    columns: tuple[Zone, ...]

    @property
    def zone(self) -> Zone:
        """The text of the line without outer blanks; an empty zone for a blank line."""
        if not self.columns:
            return self.start, self.start
        return self.columns[0][0], self.columns[-1][1]

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on the line."""
        return not self.columns

    def is_right(self, cell: Zone) -> bool:
        """Whether a cell of the line stands in the right column."""
        return cell[0] - self.start >= RIGHT_COLUMN


def split_lines(view: View) -> tuple[Line, ...]:
    """All lines of the view in order, blank ones too."""
    lines: list[Line] = []
    start = 0
    while start <= len(view.norm):
        end = view.norm.find("\n", start)
        end = len(view.norm) if end < 0 else end
        lines.append(Line(start, end, _columns(view, start, end)))
        start = end + 1
    return tuple(lines)


def _columns(view: View, start: int, end: int) -> tuple[Zone, ...]:
    cells: list[Zone] = []
    for part_start, part_end in _tab_parts(view, start, end):
        for match in _CELL.finditer(view.norm, part_start, part_end):
            if cells and _BULLET.fullmatch(view.norm, *cells[-1]):
                # A bullet and a tabulator: the bullet belongs to the text after the gap.
                cells[-1] = (cells[-1][0], match.end())
            else:
                cells.append(match.span())
    return tuple(cells)


def _tab_parts(view: View, start: int, end: int) -> Iterable[Zone]:
    """The line cut at tabulators, which the view shows as single blanks."""
    if start >= end or "\t" not in view.raw[view.starts[start] : view.ends[end - 1]]:
        return [(start, end)]
    parts: list[Zone] = []
    begin = start
    for i in range(start, end):
        if view.norm[i] == " " and view.raw[view.starts[i]] == "\t":
            parts.append((begin, i))
            begin = i + 1
    return [*parts, (begin, end)]


def bullet_end(view: View, zone: Zone) -> int | None:
    """Where the text after a list mark (``-``, ``+``, ``1.``, ``a)``, ``*``) begins, or None."""
    start, end = zone
    match = _BULLET.match(view.norm, start, end)
    if match:
        stop = match.end()
        while stop < end and view.norm[stop] in " -":
            stop += 1
        return stop
    if start < end:
        before = view.starts[start]
        line_start = max(view.raw.rfind("\n", 0, before), view.raw.rfind("\r", 0, before)) + 1
        if _STAR_BULLET.fullmatch(view.raw, line_start, before):
            return start
    return None


def is_capitals(text: str) -> bool:
    """Whether the words of a text are printed in capitals (one OCR slip in ten is let pass)."""
    letters = [c for c in text if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    return len(letters) >= 2 and upper >= 0.9 * len(letters)


def overlaps(zone: Zone, others: Iterable[Zone]) -> bool:
    """Whether a zone shares a character with one of the others."""
    return any(zone[0] < end and start < zone[1] for start, end in others)


def phrases(words: Iterable[str]) -> str:
    """A pattern part for folded phrases: any of them, longest first, blanks elastic."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) + ")"
