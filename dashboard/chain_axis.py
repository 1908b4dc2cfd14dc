"""The time axis of the chain: to scale where documents are close, cut where nothing happened.

Pure: dates in, x coordinates in pixels out. A gap much longer than the others is cut and
marked, so that a resolution of 2017 and a plan of last week fit on one page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

#: A gap of a week or less is not cut for its share alone; a longer one is, when it takes more
#: than this share of the days drawn to scale. Gaps of ``SHORT_GAP_DAYS`` are never cut.
WEEK = 7
CUT_SHARE = 0.4
SHORT_GAP_DAYS = 3
#: Widths in pixels: of a cut, and of a day. While a day would be narrower than
#: ``EASY_DAY_WIDTH`` the longest gap is cut too.
CUT_WIDTH = (90.0, 250.0)
DAY_WIDTH = (3.0, 130.0)
EASY_DAY_WIDTH = 42.0


@dataclass(frozen=True)
class Tick:
    """A date of at least one document; ``full`` where the year must be written."""

    x: float
    day: date
    full: bool


@dataclass(frozen=True)
class Cut:
    """A stretch of the axis that is not to scale, ``days`` long."""

    start: float
    end: float
    days: int


@dataclass(frozen=True)
class Axis:
    """The drawn axis: ``ticks`` in order of time, ``cuts`` between them."""

    start: float
    end: float
    ticks: tuple[Tick, ...]
    cuts: tuple[Cut, ...]

    def x(self, day: date) -> float:
        """The x coordinate of a date that has a tick; raises ``KeyError`` for another."""
        return {tick.day: tick.x for tick in self.ticks}[day]


def cut_gaps(days: list[date], room: float) -> frozenset[date]:
    """The dates before which an axis of ``room`` pixels is cut; dates distinct and sorted."""
    gaps = {after: (after - before).days for before, after in pairwise(days)}
    cut: set[date] = set()
    for after, gap in sorted(gaps.items(), key=lambda item: (-item[1], item[0])):
        drawn = sum(length for day, length in gaps.items() if day not in cut)
        narrow = (room - len(cut) * CUT_WIDTH[0]) / drawn < EASY_DAY_WIDTH
        too_long = gap > WEEK and gap > CUT_SHARE * drawn
        if not too_long and not (narrow and gap > SHORT_GAP_DAYS):
            break
        cut.add(after)
    return frozenset(cut)


def axis(days: list[date], start: float, end: float) -> Axis:
    """An axis between two x coordinates; dates may repeat and stand in any order.

    The days between uncut dates share the room that the cuts leave, within
    ``DAY_WIDTH``; what remains is left empty on both sides. One single date stands in
    the middle.
    """
    days = sorted(set(days))
    if len(days) < 2:
        ticks = tuple(Tick((start + end) / 2, day, True) for day in days)
        return Axis(start, end, ticks, ())
    room = end - start
    cut = cut_gaps(days, room)
    scaled = sum((b - a).days for a, b in pairwise(days) if b not in cut)
    day_width = (room - len(cut) * CUT_WIDTH[1]) / scaled if scaled else 0.0
    if day_width < 2 * EASY_DAY_WIDTH and scaled:
        day_width = min((room - len(cut) * CUT_WIDTH[0]) / scaled, 2 * EASY_DAY_WIDTH)
    day_width = min(max(day_width, DAY_WIDTH[0]), DAY_WIDTH[1])
    cut_width = (room - scaled * day_width) / len(cut) if cut else 0.0
    cut_width = min(max(cut_width, CUT_WIDTH[0]), CUT_WIDTH[1])
    total = scaled * day_width + len(cut) * cut_width
    if total > room:
        day_width, cut_width, total = day_width * room / total, cut_width * room / total, room
    left = start + (room - total) / 2
    return _draw(days, cut, left, left + total, day_width, cut_width)


def _draw(
    days: list[date],
    cut: frozenset[date],
    start: float,
    end: float,
    day_width: float,
    cut_width: float,
) -> Axis:
    x, ticks, cuts = start, [Tick(start, days[0], True)], []
    for before, after in pairwise(days):
        gap = (after - before).days
        width = cut_width if after in cut else gap * day_width
        if after in cut:
            cuts.append(Cut(x, x + width, gap))
        x += width
        ticks.append(Tick(x, after, after.year != before.year))
    return Axis(start, end, tuple(ticks), tuple(cuts))
