"""A way around the cards: the shortest path on a grid, pulled tight and rounded. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from heapq import heappop, heappush

from dashboard.geometry import Box, Curve, Point
from dashboard.ground import Cell, Ground

#: The grid, and what a line keeps from the cards that it walks around.
GRID = 12.0
MARGIN = 7.0
#: How far a line runs straight out of its card before it may turn.
_STUB = 20.0
#: A little greed: the way found may be a little longer than the shortest, and is found sooner.
_GREED = 1.3
_STEPS = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]

#: How far from a corner a line may begin to turn, the roundest first.
_REACHES = (70.0, 36.0, 18.0, 8.0, 1.0)

Free = Callable[[Point], bool]
Piece = tuple[Point, Point, Point]


def detour(
    start: Point,
    leave: Point,
    end: Point,
    arrive: Point,
    ground: Ground,
    ends: Mapping[str, Box],
    bounds: Box,
) -> Curve | None:
    """A curve from start to end that meets no card, or None where there is none.

    ``leave`` and ``arrive`` are the outward normals at the two cards ``ends``, which the line
    may touch but not enter.
    """

    def free(point: Point) -> bool:
        return ground.free(ground.cell(point), ends) and not any(
            box.contains(point, -0.5) for box in ends.values()
        )

    first = (start[0] + leave[0] * _STUB, start[1] + leave[1] * _STUB)
    last = (end[0] + arrive[0] * _STUB, end[1] + arrive[1] * _STUB)
    cells = _way(ground.cell(first), ground.cell(last), ground, free, bounds)
    if cells is None:
        return None
    corners = [ground.middle(cell) for cell in _corners(cells)]
    return _rounded([start, *_pulled([first, *corners, last], free), end], free)


def _way(start: Cell, goal: Cell, ground: Ground, free: Free, bounds: Box) -> list[Cell] | None:
    """A* over the grid; the two ends count as free whatever stands there."""
    cost = {start: 0.0}
    came: dict[Cell, Cell] = {}
    queue = [(math.dist(start, goal), start)]
    known: dict[Cell, bool] = {start: True, goal: True}
    while queue:
        _, here = heappop(queue)
        if here == goal:
            return _walk_back(came, goal)
        for dx, dy in _STEPS:
            there = (here[0] + dx, here[1] + dy)
            if there not in known:
                middle = ground.middle(there)
                known[there] = bounds.contains(middle) and free(middle)
            if not known[there]:
                continue
            step = cost[here] + (1.0 if dx == 0 or dy == 0 else 1.42)
            if step < cost.get(there, math.inf):
                cost[there] = step
                came[there] = here
                heappush(queue, (step + _GREED * math.dist(there, goal), there))
    return None


def _walk_back(came: dict[Cell, Cell], goal: Cell) -> list[Cell]:
    path = [goal]
    while path[-1] in came:
        path.append(came[path[-1]])
    return path[::-1]


def _corners(cells: list[Cell]) -> list[Cell]:
    """The cells where the way turns, with its ends."""
    kept = cells[:1]
    for before, here, after in zip(cells, cells[1:], cells[2:], strict=False):
        if (here[0] - before[0], here[1] - before[1]) != (after[0] - here[0], after[1] - here[1]):
            kept.append(here)
    return [*kept, *cells[1:][-1:]]


def _pulled(points: list[Point], free: Free) -> list[Point]:
    """The path without the corners that it does not need."""
    kept = [points[0]]
    here = 0
    while here < len(points) - 1:
        there = len(points) - 1
        while there > here + 1 and not _clear(points[here], points[there], free):
            there -= 1
        kept.append(points[there])
        here = there
    return kept


def _clear(a: Point, b: Point, free: Free) -> bool:
    steps = max(2, int(math.dist(a, b) / 6))
    return all(
        free((a[0] + (b[0] - a[0]) * i / steps, a[1] + (b[1] - a[1]) * i / steps))
        for i in range(1, steps)
    )


def _rounded(points: list[Point], free: Free) -> Curve:
    """Straight runs joined by rounded corners, all written as cubic pieces.

    A corner is as round as the room allows: the curve must not cut into a card.
    """
    pieces: list[Piece] = []
    here, last = points[0], len(points) - 2
    for n in range(1, last + 1):
        before, corner, after = points[n - 1], points[n], points[n + 1]
        # The straight ends belong to one corner each, the runs between to two.
        most = (
            math.dist(before, corner) * (0.9 if n == 1 else 0.5),
            math.dist(corner, after) * (0.9 if n == last else 0.5),
        )
        for reach in _REACHES:
            into = _towards(corner, before, min(reach, most[0]))
            out = _towards(corner, after, min(reach, most[1]))
            turn: Piece = (_part(into, corner, 0.7), _part(out, corner, 0.7), out)
            if all(free(point) for point in Curve(into, (turn,)).points(12)):
                break
        pieces += [_straight(here, into), turn]
        here = out
    pieces.append(_straight(here, points[-1]))
    return Curve(points[0], tuple(pieces))


def _part(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _towards(a: Point, b: Point, distance: float) -> Point:
    whole = math.dist(a, b) or 1.0
    return (a[0] + (b[0] - a[0]) * distance / whole, a[1] + (b[1] - a[1]) * distance / whole)


def _straight(a: Point, b: Point) -> Piece:
    return (_towards(a, b, math.dist(a, b) / 3), _towards(b, a, math.dist(a, b) / 3), b)
