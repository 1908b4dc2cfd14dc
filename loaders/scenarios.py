"""Scenarios: named triggers and the tasks they start (domain 5.3).

``PA1: khi F1 trở thành F0``, ``kịch bản 2 (nước vượt báo động 2)``, and a condition before a
colon, ``Nếu có thông tin F0 trên địa bàn: …``, over the tasks behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.records import Scenario, Task
from loaders.task_units import Item
from loaders.task_words import listed, task_table

_NUMBER = r"(?:số\s+)?(?P<n>\d{1,2}|[ivx]{1,4}|một|hai|ba|bốn)"


@cache
def _labelled() -> re.Pattern[str]:
    labels = alternatives(listed("scenarios", "labels"))
    return re.compile(
        rf"(?<![^\W_])(?P<word>{labels})\s*{_NUMBER}(?![^\W_])"
        r"(?:\s*\((?P<inside>[^()]{4,200})\)|\s*:\s*(?P<after>[^;.()\n]{4,200}))"
    )


@cache
def _open_condition() -> re.Pattern[str]:
    words = alternatives(listed("scenarios", "conditions"))
    return re.compile(rf"{words}\s+(?P<what>[^.;:()\n]{{4,200}}?)\s*:(?=\s)")


def read_scenarios(
    view: View, items: Sequence[Item], tasks: Sequence[Task]
) -> tuple[Scenario, ...]:
    """The scenarios of the body in text order."""
    if not items:
        return ()
    found = [s for item in items for s in _before_colon(view, item, tasks)]
    starts = [item.start for item in items]
    for match in _labelled().finditer(view.low, items[0].start, items[-1].end):
        item = items[bisect_right(starts, match.start()) - 1]
        if match.start() < item.end:
            found.append(_named(view, item, match, tasks))
    found.sort(key=lambda s: (s.start, s.end))
    return tuple(replace(s, id=f"k{n}") for n, s in enumerate(found, 1))


def _before_colon(view: View, item: Item, tasks: Sequence[Task]) -> Iterator[Scenario]:
    """``Nếu có thông tin F0: …``: a condition over all that follows in the unit."""
    opened = _open_condition().match(view.low, item.start, item.end)
    if opened:
        last = item.children[-1].end if item.children else item.end
        started = _started(view, tasks, opened.end(), last)
        zone = item.start, opened.end("what")
        yield _scenario(view, zone, None, opened.span("what"), started)


def _named(view: View, item: Item, match: re.Match[str], tasks: Sequence[Task]) -> Scenario:
    """``PA1: khi …``, ``kịch bản 2 (…)``; at the head of a unit it starts all tasks below."""
    group = "inside" if match["inside"] else "after"
    at_start = match.start() == item.start
    last = item.children[-1].end if item.children and at_start else item.end
    first = match.end() if at_start and group == "inside" else item.start
    started = _started(view, tasks, first, last) or _holding(view, tasks, match.start())
    end = match.end()
    while view.norm[end - 1] in " ,;.":
        end -= 1
    return _scenario(view, (match.start(), end), _label(match), match.span(group), started)


def _label(match: re.Match[str]) -> str:
    """``PA2`` for ``phương án 2``; the label inside the bracket wins."""
    inner = re.match(r"\s*(pa|kb|th)\s*(\d{1,2})\s*:", match["inside"] or "")
    if inner:
        return f"{inner[1].upper()}{inner[2]}"
    short: dict[str, str] = task_table()["scenarios"]["short"]
    number = {"một": "1", "hai": "2", "ba": "3", "bốn": "4"}.get(match["n"], match["n"].upper())
    return f"{short[' '.join(match['word'].split())]}{number}"


def _scenario(
    view: View,
    zone: tuple[int, int],
    label: str | None,
    trigger: tuple[int, int],
    tasks: tuple[str, ...],
) -> Scenario:
    surface, raw_start, raw_end = view.located(*zone)
    return Scenario(
        id="",
        surface=surface,
        start=raw_start,
        end=raw_end,
        rule="scenario.labelled" if label else "scenario.condition",
        confidence=0.9,
        label=label,
        trigger=view.span(*trigger),
        tasks=tasks,
    )


def _started(view: View, tasks: Sequence[Task], start: int, end: int) -> tuple[str, ...]:
    """The tasks that begin between two places of the view."""
    if start >= end:
        return ()
    first, last = view.starts[start], view.ends[end - 1]
    return tuple(t.id for t in tasks if first <= t.start < last)


def _holding(view: View, tasks: Sequence[Task], at: int) -> tuple[str, ...]:
    place = view.starts[at]
    return tuple(t.id for t in tasks if t.start <= place < t.end)
