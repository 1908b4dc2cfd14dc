"""The units of a body: articles, numbered items, bullets, paragraphs, and their labels.

Labels follow the annotation decisions: item numbers (``1``, ``II.3``, ``2.a``), ``Điều 1``,
``preamble``, ``closing``, ``title``, and in the press ``headline``, ``lead``, ``p2`` ….
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from loaders.layout import Layout
from loaders.normalize import View

_MARKER = re.compile(
    r"(?P<article>Điều\s+\d{1,3}[a-zđ]?)\s*[.:]"
    r"|(?P<roman>(?:Phần\s+thứ\s+\w+|Chương\s+[IVXL\d]+|[IVX]{1,5})\s*[.\-/)])\s*(?=\S)"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\s*[.)\-](?!\d)\s*(?=\S)"
    r"|\(?(?P<letter>[a-zđ])\)\s*(?=\S)"
    r"|(?P<inner>\(\d{1,2}\))\s*(?=\S)"
    r"|(?P<bullet>[-+•])\s*(?=\S)"
)
_HEADING_END = re.compile(r"[.;,/]\s*$")


@dataclass(frozen=True)
class Unit:
    """One paragraph or item; ``start`` is behind its marker; ``heading``: its parents."""

    line_start: int
    start: int
    end: int
    label: str
    marker: str
    heading: str


def body_units(view: View, layout: Layout) -> list[Unit]:
    """The units of the body in order, covering its printed lines."""
    start, end = layout.body
    if layout.kind == "news_report":
        return _news_units(view, layout)
    units: list[Unit] = []
    path: dict[str, tuple[str, str]] = {}
    seen_marker = False
    for block_start, block_end in _blocks(view, layout, start, end):
        match = _MARKER.match(view.norm, block_start, block_end)
        kind = match.lastgroup if match else None
        if match and kind == "number" and _is_sentence_number(view, match):
            match, kind = None, None
        text_start = match.end() if match else block_start
        if match and kind:
            seen_marker = True
            _descend(path, kind, match, view.norm[text_start:block_end])
        elif seen_marker and not _under_heading(units, view):
            path = {}
        label = _label(path, bool(match) or bool(path), seen_marker)
        heading = " / ".join(text for _, text in path.values())
        units.append(Unit(block_start, text_start, block_end, label, kind or "", heading))
    return _closing(units)


def unit_at(units: list[Unit], offset: int) -> Unit | None:
    """The unit that holds a view offset."""
    index = bisect_right([u.line_start for u in units], offset) - 1
    return units[index] if index >= 0 and offset < units[index].end else None


def _blocks(view: View, layout: Layout, start: int, end: int) -> list[tuple[int, int]]:
    """Lines joined where a sentence was only wrapped or torn by a page break."""
    soft = {s for s, _ in layout.soft_breaks}
    blocks: list[tuple[int, int]] = []
    gap = True
    for line in layout.lines:
        zone = max(line.zone[0], start), min(line.zone[1], end)
        if line.blank or zone[0] >= zone[1]:
            gap = gap or line.blank
            continue
        if any(s <= zone[0] < e for s, e in layout.skipped) or any(
            s <= zone[0] < e for s, e in layout.soft_breaks
        ):
            continue
        torn = bool(blocks) and blocks[-1][1] in soft
        marked = _MARKER.match(view.norm, *zone)
        wrapped = (
            bool(blocks) and not gap and not marked and view.norm[blocks[-1][1] - 1] not in ".:;"
        )
        if torn or wrapped:
            blocks[-1] = (blocks[-1][0], zone[1])
        else:
            blocks.append(zone)
        gap = False
    return blocks


def _is_sentence_number(view: View, match: re.Match[str]) -> bool:
    """``2021) …`` or ``30 - 50 hộ`` at the start of a line is no item number."""
    return bool(re.match(r"\d+\s*-\s*\d", view.norm[match.start() : match.start() + 12]))


_RANKS = ("article", "roman", "number", "letter", "inner", "bullet")


def _descend(path: dict[str, tuple[str, str]], kind: str, match: re.Match[str], text: str) -> None:
    rank = _RANKS.index(kind)
    ordinal = int(path["bullet"][0]) + 1 if kind == "bullet" and "bullet" in path else 1
    for other in _RANKS[rank:]:
        path.pop(other, None)
    if kind == "bullet":
        label = str(ordinal)
    elif kind == "article":
        label = " ".join(match["article"].split())
    else:
        label = match[kind].strip(" .-/()")
    path[kind] = (label, text.strip())


def _under_heading(units: list[Unit], view: View) -> bool:
    """Whether the paragraph before is only a heading, so that this one is its text."""
    if not units:
        return False
    last = units[-1]
    text = view.norm[last.start : last.end].strip()
    return bool(last.marker) and (
        text.endswith(":") or (len(text) < 90 and not _HEADING_END.search(text))
    )


def _label(path: dict[str, tuple[str, str]], marked: bool, seen_marker: bool) -> str:
    if "article" in path:
        return path["article"][0]
    parts = [path[kind][0] for kind in ("roman", "number", "letter", "inner") if kind in path]
    if not parts and "bullet" in path:
        return "preamble" if len(path) == 1 and not seen_marker else ""
    if parts:
        return ".".join(parts)
    return "closing" if seen_marker else "preamble"


def _closing(units: list[Unit]) -> list[Unit]:
    """Unnumbered paragraphs between items belong to the item before; after the last, closing."""
    last_marked = max((i for i, u in enumerate(units) if u.marker), default=-1)
    result: list[Unit] = []
    label = "preamble"
    bullets_only = all(u.marker in ("", "bullet") for u in units)
    for index, unit in enumerate(units):
        current = unit.label
        if bullets_only and index <= last_marked:
            current = "preamble"
        elif (unit.marker == "" and index < last_marked) or not current:
            current = label
        label = current
        result.append(
            Unit(unit.line_start, unit.start, unit.end, current, unit.marker, unit.heading)
        )
    return result


def _news_units(view: View, layout: Layout) -> list[Unit]:
    units = []
    for index, (start, end) in enumerate(_blocks(view, layout, *layout.body)):
        label = "lead" if index == 0 else f"p{index + 1}"
        units.append(Unit(start, start, end, label, "", ""))
    return units
