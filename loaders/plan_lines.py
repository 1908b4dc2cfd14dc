"""Lines of a plan that give an item its doer, its helpers and its time.

``- Cơ quan chủ trì: Sở Nội vụ.`` ``- Thời gian hoàn thành: trong quý IV/2023.`` They stand under
the item they speak of and are no orders themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from loaders.doers import Doers, Zone, doers_at
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.task_units import Item
from loaders.task_words import listed


@dataclass(frozen=True)
class PlanLine:
    """What the lines under an item say of it."""

    leader: Doers | None = None
    helpers: tuple[Zone, ...] = ()
    time: Zone | None = None


@cache
def _labels() -> re.Pattern[str]:
    names = "|".join(
        f"(?P<{name}>{alternatives(listed('plan', name))})" for name in ("leader", "helper", "time")
    )
    return re.compile(rf"(?<![^\W_])(?:{names})\s*:\s*")


def read_plan_lines(
    view: View, items: Sequence[Item]
) -> tuple[dict[Item, PlanLine], frozenset[Item]]:
    """What such lines say, by the item they speak of, and the lines themselves."""
    said: dict[Item, PlanLine] = {}
    lines: set[Item] = set()
    for item in items:
        first = _labels().match(view.low, item.start, item.end)
        if first is None or item.parent is None:
            continue
        lines.add(item)
        said[item.parent] = _with(view, item, said.get(item.parent, PlanLine()))
    return said, frozenset(lines)


def _with(view: View, item: Item, line: PlanLine) -> PlanLine:
    labels = list(_labels().finditer(view.low, item.start, item.end))
    for match, following in zip(labels, [*labels[1:], None], strict=True):
        stop = following.start() if following else item.end
        while stop > match.end() and view.norm[stop - 1] in " ;,.\n":
            stop -= 1
        if stop <= match.end():
            continue
        if match["time"]:
            line = replace(line, time=line.time or (match.end(), stop))
            continue
        told = doers_at(view, match.end(), stop, bare=True)
        if match["leader"] and told:
            line = replace(line, leader=line.leader or _whole(told, stop, view))
        elif match["helper"] and told:
            line = replace(line, helpers=(*line.helpers, _whole(told, stop, view).zone))
    return line


def _whole(told: Doers, stop: int, view: View) -> Doers:
    """A value is a list of bodies to its end, also over semicolons."""
    return replace(told, end=stop, after=stop) if "." not in view.norm[told.end : stop] else told
