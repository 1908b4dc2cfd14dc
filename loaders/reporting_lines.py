"""Reporting lines: who must report to whom before doing something (domain 5.2).

They stand as a list under a line that asks for a report or for consent:
``+ Trưởng các phòng, ban: báo cáo đồng chí Phó Bí thư Thường trực Thành ủy``. A line of two
steps (``…: báo cáo thủ trưởng; thủ trưởng báo cáo …``) is two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.normalize import View
from loaders.records import Doer, ReportingLine, Span, Superior
from loaders.task_units import Item, ends_open

_ASKS = re.compile(
    r"(?<![^\W_])(?:báo\s+cáo|xin\s+phép|xin\s+ý\s+kiến|đồng\s+ý|cho\s+phép|chấp\s+thuận)(?![^\W_])"
)
_CONSENT = re.compile(
    r"(?<![^\W_])(?:đồng\s+ý|cho\s+phép|xin\s+phép|chấp\s+thuận|phê\s+duyệt)(?![^\W_])"
)
_CONDITION = re.compile(
    r"(?<![^\W_])(?:(?:trong\s+)?trường\s+hợp|nếu|khi)\s[^.;:]{4,160}?(?=\s+thì\s|,\s|:)"
)
_STEP = re.compile(
    r"(?:^|(?<=[:;])\s*)(?P<from>[^:]{3,420}?)(?:\s*:\s*|\s+)(?:báo\s+cáo|xin\s+phép)\s+"
    r"(?P<medium>(?:trực\s+tiếp\s+)?bằng\s+văn\s+bản\s+|trực\s+tiếp\s+)?(?:về|với|tới|đến|cho|lên)?\s*"
    r"(?P<to>[^;]{3,260}?)(?:\s+(?:thông\s+qua|qua)\s+(?P<via>[^;]{3,160}?))?\s*(?=;|$)"
)
_COMRADES = re.compile(r"\s*(?:các\s+)?(?:đồng\s+chí|đ/c|đc)\s+")
_PERSON = re.compile(
    r"(?:đồng\s+chí|đ/c|ông|bà)\s+(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){1,4}?)\s*(?:,|\s-\s|-\s)", re.I
)
_PART = re.compile(r"\s*;\s*")
_TRIM = " .,;:"


def read_lines(
    view: View, items: Sequence[Item]
) -> tuple[tuple[ReportingLine, ...], frozenset[Item]]:
    """The reporting lines of the body, and the items that they are."""
    lines: list[ReportingLine] = []
    used: set[Item] = set()
    for item in items:
        parent = item.parent
        if not item.marked or parent is None or not ends_open(view, parent):
            continue
        if not _ASKS.search(view.low, parent.start, parent.end):
            continue
        steps = _steps(view, item, parent, len(lines))
        if steps:
            lines.extend(steps)
            used.add(item)
    return tuple(lines), frozenset(used)


def _steps(view: View, item: Item, parent: Item, count: int) -> list[ReportingLine]:
    text = view.low[item.start : item.end]
    matches = list(_STEP.finditer(text))
    if not matches or ":" not in text[: matches[0].start("to")]:
        return []
    condition = _CONDITION.search(view.low, parent.start, parent.end)
    consent = _CONSENT.search(view.low, parent.start, parent.end) is not None
    lines = []
    for number, match in enumerate(matches):
        letter = "abcdefgh"[number % 8] if len(matches) > 1 else ""
        lines.append(
            _line(
                view,
                item.start,
                match,
                f"r{count + number + 1}{letter and ''}",
                view.span(*condition.span()).surface if condition else None,
                consent,
            )
        )
    return lines


def _line(
    view: View, base: int, match: re.Match[str], name: str, condition: str | None, consent: bool
) -> ReportingLine:
    def zone(group: str) -> tuple[int, int]:
        return base + match.start(group), base + match.end(group)

    start, end = zone("from")[0], base + match.end()
    surface, raw_start, raw_end = view.located(start, _trimmed(view, start, end))
    return ReportingLine(
        id=name,
        surface=surface,
        start=raw_start,
        end=raw_end,
        rule="reporting.line",
        confidence=0.9,
        from_=tuple(_doer(view, part) for part in _parts(view, *zone("from"))),
        to=(_superior(view, *zone("to")),),
        medium=view.span(*zone("medium")) if match["medium"] and match["medium"].strip() else None,
        via=(_doer(view, zone("via")),) if match["via"] else (),
        condition=condition,
        approval_required=consent,
    )


def _parts(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """The groups of the list, without ``Các đồng chí``."""
    lead = _COMRADES.match(view.low, start, end)
    start = lead.end() if lead else start
    parts = []
    for gap in [*_PART.finditer(view.norm, start, end), None]:
        stop = gap.start() if gap else end
        if view.norm[start:stop].strip(_TRIM):
            parts.append((start, _trimmed(view, start, stop)))
        start = gap.end() if gap else end
    return parts


def _doer(view: View, zone: tuple[int, int]) -> Doer:
    span = view.span(zone[0], _trimmed(view, *zone))
    return Doer(surface=span.surface, start=span.start, end=span.end)


def _superior(view: View, start: int, end: int) -> Superior:
    span: Span = view.span(start, _trimmed(view, start, end))
    match = _PERSON.match(view.norm, start, end)
    person = match["name"] if match and match["name"].istitle() else None
    return Superior(surface=span.surface, start=span.start, end=span.end, person=person)


def _trimmed(view: View, start: int, end: int) -> int:
    while end > start and view.norm[end - 1] in _TRIM + "\n":
        end -= 1
    return max(end, start + 1)
