"""The foot of a letter: end mark, Nơi nhận, and the lines of the signature beside or under it.

Source rule: domain 1.1 (Z11 to Z15) and 1.7. Recipients and signature stand under one
another or in two columns on the same lines; each printed piece is judged by its own form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from loaders.lines import Line, Zone, bullet_end, is_capitals, phrases
from loaders.normalize import View
from loaders.posts import authority_at, has_surname, name_at, post_at
from loaders.purposes import is_only_purpose
from loaders.types import load_vocabulary

_LONG_LINE = 120
#: A signer's name stands at most so many lines below the authority line.
_NAME_WITHIN = 14

_HEADING = re.compile(
    r"[\W_]*n[o0]i\s*nh[ao]n(?:\s+van\s+ban)?[\s_*]*(?:[:.;][\s_*]*|$|(?=-|nhu\b))"
)
_END_MARK = re.compile(r"(?:[.,]\s?/\s?[.,]?|/\.|//)(?=[\s\"”')]*$)", re.MULTILINE)
_SIGNED = re.compile(r"[\W_]*(?:da\s+ky|ky\s+ten|\(ky)")
_ARCHIVE = re.compile(r"luu(?![^\W_])")
_PAGE_NUMBER = re.compile(r"[-\s]*\d{1,3}[-\s]*")


@dataclass
class Foot:
    """What was found at the foot; zones as in ``layout.Layout``."""

    body_end: int
    end_mark: Zone | None = None
    recipients: Zone | None = None
    recipient_rows: tuple[Zone, ...] = ()
    signature: Zone | None = None
    signature_cells: tuple[Zone, ...] = ()
    attachment: int | None = None


@dataclass
class _Sorted:
    """The pieces of a foot, sorted while they are read from top to bottom."""

    heading: Zone | None = None
    rows: list[Zone] = field(default_factory=list)
    cells: list[Zone] = field(default_factory=list)
    closed: bool = False
    gap: bool = False
    named: bool = False


def find(view: View, lines: Sequence[Line], body_start: int, stop: int) -> Foot:
    """The foot of the letter whose body begins at ``body_start``."""
    within = [line for line in lines if line.start >= body_start and line.end <= stop]
    heading = next((i for i, line in enumerate(within) if _heading(view, line)), None)
    block = _first_block(view, within)
    if heading is not None and block is not None and _parted(view, within[block:heading]):
        heading = None
    beyond: int | None = None
    if heading is None and block is not None:
        stop_index = _block_stop(view, within, block)
        beyond = within[stop_index].start if stop_index < len(within) else None
        within = within[:stop_index]
    end_mark = _end_mark(view, within, heading if heading is not None else block)
    first = _first_line(view, within, heading, end_mark, block)
    if first is None:
        return Foot(body_end=stop)
    attachment = _attachment(view, within, first, heading)
    until = len(within) if attachment is None else attachment
    pieces = _sort(view, within[first:until])
    body_end = end_mark[0] if end_mark else within[first].start
    return Foot(
        body_end=body_end,
        end_mark=end_mark,
        recipients=(pieces.heading[0], pieces.rows[-1][1])
        if pieces.heading and pieces.rows
        else pieces.heading,
        recipient_rows=tuple(pieces.rows),
        signature=_hull(pieces.cells),
        signature_cells=tuple(pieces.cells),
        attachment=within[attachment].start if attachment is not None else beyond,
    )


def begins(view: View, line: Line) -> bool:
    """Whether a line is the heading of the recipients or an authority line."""
    return _heading(view, line) is not None or any(
        authority_at(view, cell) is not None for cell in line.columns
    )


def digital_signatures(view: View, lines: Sequence[Line]) -> tuple[Zone, ...]:
    """Blocks of printed lines of a digital signature (domain 1.2, Z14)."""
    blocks: list[list[Line]] = []
    previous = None
    for line in lines:
        if line.blank:
            continue
        if _digital("digital_signature").match(view.bare, *line.zone):
            if blocks and previous is blocks[-1][-1]:
                blocks[-1].append(line)
            else:
                blocks.append([line])
        previous = line
    core = _digital("digital_signature_core")
    return tuple(
        (block[0].zone[0], block[-1].zone[1])
        for block in blocks
        if any(core.match(view.bare, *line.zone) for line in block)
    )


def _heading(view: View, line: Line) -> Zone | None:
    """The words ``Nơi nhận:`` at the head of a column of this line."""
    for cell in line.columns:
        match = _HEADING.match(view.bare, *cell)
        if match:
            return match.span()
    return None


def _first_block(view: View, lines: Sequence[Line]) -> int | None:
    """The index of the first authority line or post in capitals with a signer's name below."""
    for i, line in enumerate(lines):
        for cell in line.columns:
            if not _is_signature(view, cell) or not is_capitals(view.norm[slice(*cell)]):
                continue
            below = [other for other in lines[i + 1 : i + _NAME_WITHIN] if not other.blank]
            if _name_follows(view, below[:6]):
                return i
    return None


def _parted(view: View, lines: Sequence[Line]) -> bool:
    """Whether running text or an appendix stands between two pieces of a foot."""
    return any(
        not line.blank
        and (
            line.zone[1] - line.zone[0] > _LONG_LINE
            or _attached().match(view.bare, *line.zone) is not None
        )
        for line in lines
    )


def _block_stop(view: View, lines: Sequence[Line], block: int) -> int:
    """Where the page goes on with something else below a signature without recipients."""
    for i in range(block + 1, len(lines)):
        if _parted(view, lines[i : i + 1]):
            return i
    return len(lines)


def _end_mark(view: View, lines: Sequence[Line], foot: int | None) -> Zone | None:
    """The last end mark above the foot with no running text between; without a foot the last."""
    marks = [
        (i, match.span())
        for i, line in enumerate(lines[:foot])
        if not line.blank and (match := _END_MARK.search(view.norm, line.zone[0], line.end))
    ]
    if not marks:
        return None
    index, mark = marks[-1]
    between = [line for line in lines[index + 1 : foot] if not line.blank]
    if any(line.zone[1] - line.zone[0] > _LONG_LINE for line in between):
        return None
    return mark


def _first_line(
    view: View,
    lines: Sequence[Line],
    heading: int | None,
    end_mark: Zone | None,
    block: int | None,
) -> int | None:
    """The index of the first line of the foot."""
    if end_mark:
        return next((i for i, line in enumerate(lines) if line.start >= end_mark[1]), None)
    if heading is None:
        return block
    first = heading
    for i in range(heading - 1, max(-1, heading - 12), -1):
        line = lines[i]
        if line.blank:
            continue
        if not all(_is_signature(view, c) or name_at(view, c) for c in line.columns):
            break
        first = i
    return first


def _name_follows(view: View, lines: Sequence[Line]) -> bool:
    for line in lines:
        if line.zone[1] - line.zone[0] > _LONG_LINE and len(line.columns) == 1:
            return False
        for cell in line.columns:
            name = name_at(view, cell)
            if name and has_surname(view, name):
                return True
    return False


def _is_signature(view: View, cell: Zone) -> bool:
    if bullet_end(view, cell) is not None:
        return False
    return authority_at(view, cell) is not None or post_at(view, cell) is not None


def _attachment(view: View, lines: Sequence[Line], first: int, heading: int | None) -> int | None:
    """Where an appendix or another letter begins below the foot."""
    begin = max(first, heading if heading is not None else first) + 1
    for i in range(begin, len(lines)):
        line = lines[i]
        if line.blank:
            continue
        text = view.norm[slice(*line.zone)]
        if len(text) > 3 * _LONG_LINE:
            return i
        if is_capitals(text.split("(")[0]) and _attached().match(view.bare, *line.zone):
            return i
    return None


def _sort(view: View, lines: Sequence[Line]) -> _Sorted:
    pieces = _Sorted()
    if not any(_heading(view, line) for line in lines):
        pieces.heading = _first_item(view, lines)
    for line in lines:
        if line.blank:
            pieces.gap = True
            continue
        for cell in line.columns:
            _place(view, pieces, line, cell)
        pieces.gap = False
    return pieces


def _first_item(view: View, lines: Sequence[Line]) -> Zone | None:
    """Where the recipients begin if the words Nơi nhận are lost: a file copy is among them."""
    items = [
        (start, cell)
        for line in lines
        for cell in line.columns[:1]
        if (start := bullet_end(view, cell)) is not None
    ]
    if any(_ARCHIVE.match(view.bare, start, cell[1]) for start, cell in items):
        return items[0][1][0], items[0][1][0]
    return None


def _place(view: View, pieces: _Sorted, line: Line, cell: Zone) -> None:
    """Put one printed piece to the recipients or to the signature."""
    heading = _HEADING.match(view.bare, *cell) if pieces.heading is None else None
    if heading:
        pieces.heading = cell
        rest = (heading.end(), cell[1])
        if _is_signature(view, rest):
            pieces.cells.append(rest)
        elif any(c.isalnum() for c in view.norm[slice(*rest)]):
            pieces.rows.append(rest)
        return
    split = _split_cell(view, cell) if pieces.heading else None
    if split:
        _place(view, pieces, line, split[0])
        _place(view, pieces, line, split[1])
        return
    if pieces.heading and _is_recipient(view, pieces, line, cell):
        if pieces.rows and pieces.rows[-1][0] >= line.start:
            pieces.rows[-1] = (pieces.rows[-1][0], cell[1])
        else:
            pieces.rows.append(cell)
        return
    if _PAGE_NUMBER.fullmatch(view.norm, *cell) and not pieces.cells:
        return
    pieces.cells.append(cell)
    alone = len(line.columns) == 1 and not line.is_right(cell)
    pieces.closed = pieces.closed or (alone and pieces.heading is not None and bool(pieces.rows))


def _split_cell(view: View, cell: Zone) -> tuple[Zone, Zone] | None:
    """``- Như trên; KT. CHỦ TỊCH``: two columns that lost the gap between them."""
    if _is_signature(view, cell):
        return None
    for match in re.finditer(r"(?<=[;,.:])\s+(?=[^\W\d_])", view.norm[slice(*cell)]):
        right = (cell[0] + match.end(), cell[1])
        if is_capitals(view.norm[slice(*right)]) and _is_signature(view, right):
            return (cell[0], cell[0] + match.start()), right
    return None


def _is_recipient(view: View, pieces: _Sorted, line: Line, cell: Zone) -> bool:
    last = pieces.rows[-1] if pieces.rows else None
    if bullet_end(view, cell) is not None:
        return not (pieces.closed and pieces.named and pieces.gap)
    if is_only_purpose(view, cell):
        return last is not None
    if _PAGE_NUMBER.fullmatch(view.norm, *cell):
        return False
    if _is_signature(view, cell) or _SIGNED.match(view.bare, *cell):
        return False
    if cell != line.columns[0] or line.is_right(cell):
        # A wide gap inside an item, not a second column.
        return bool(last and last[0] >= line.start) and _goes_on(view, line, cell)
    if pieces.closed:
        return False
    if last is None:
        return name_at(view, cell) is None
    ended = view.norm[last[1] - 1]
    if pieces.gap:
        return ended in ";," and view.norm[cell[1] - 1] in ";,."
    if ended == "." or (name_at(view, cell) and ended not in ";,"):
        return False
    return not (is_capitals(view.norm[slice(*cell)]) and ended not in ";,")


def _goes_on(view: View, line: Line, cell: Zone) -> bool:
    text = view.norm[slice(*cell)]
    if name_at(view, cell) and view.norm[cell[1] - 1] not in ";,.":
        return False
    return not line.is_right(cell) or text[0].islower() or text[0] == "("


def _hull(cells: Sequence[Zone]) -> Zone | None:
    return (min(s for s, _ in cells), max(e for _, e in cells)) if cells else None


@cache
def _attached() -> re.Pattern[str]:
    words = load_vocabulary("layout")
    return re.compile(rf"[\W_]*(?:{phrases(words['attachment'])}\b|.*{phrases(words['official'])})")


@cache
def _digital(name: str) -> re.Pattern[str]:
    words = load_vocabulary("layout")[name]
    return re.compile(rf"[\W_]*{phrases(words)}\s*(?::|$|\s)")
