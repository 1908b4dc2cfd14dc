"""A way around the cards: the shortest path on a grid, pulled tight and rounded. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from heapq import heappop, heappush

from dashboard.geometry import Box, Curve, Point

_GRID = 12.0
#: What a line keeps from the cards that it walks around.
_MARGIN = 12.0
#: How far a line runs straight out of its card before it may turn.
_STUB = 20.0
_STEPS = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]

Cell = tuple[int, int]


def detour(
    start: Point,
    leave: Point,
    end: Point,
    arrive: Point,
    obstacles: Sequence[Box],
    ends: Sequence[Box],
    bounds: Box,
) -> Curve | None:
    """A curve from start to end that meets no obstacle, or None where there is none.

    ``leave`` and ``arrive`` are the outward normals at the two cards ``ends``.
    """
    first = (start[0] + leave[0] * _STUB, start[1] + leave[1] * _STUB)
    last = (end[0] + arrive[0] * _STUB, end[1] + arrive[1] * _STUB)
    blocks = [(box, _MARGIN) for box in obstacles] + [(box, -0.5) for box in ends]
    cells = _shortest(_cell(first), _cell(last), blocks, bounds)
    if cells is None:
        return None
    middle = [((x + 0.5) * _GRID, (y + 0.5) * _GRID) for x, y in cells]
    return _rounded([start, *_pulled([first, *middle, last], blocks), end])


def _cell(point: Point) -> Cell:
    return (int(point[0] // _GRID), int(point[1] // _GRID))


def _blocked(point: Point, blocks: Sequence[tuple[Box, float]]) -> bool:
    return any(box.contains(point, margin) for box, margin in blocks)


def _shortest(
    start: Cell, goal: Cell, blocks: Sequence[tuple[Box, float]], bounds: Box
) -> list[Cell] | None:
    """A* over the grid; the two ends count as free whatever stands there."""
    low, high = _cell((bounds.x, bounds.y)), _cell((bounds.right, bounds.bottom))
    closed = {start: 0.0}
    came: dict[Cell, Cell] = {}
    queue = [(math.dist(start, goal), start)]
    free: dict[Cell, bool] = {start: True, goal: True}
    while queue:
        _, here = heappop(queue)
        if here == goal:
            return _walk_back(came, goal)
        for dx, dy in _STEPS:
            there = (here[0] + dx, here[1] + dy)
            if not (low[0] <= there[0] <= high[0] and low[1] <= there[1] <= high[1]):
                continue
            if there not in free:
                free[there] = not _blocked(
                    ((there[0] + 0.5) * _GRID, (there[1] + 0.5) * _GRID), blocks
                )
            cost = closed[here] + math.hypot(dx, dy)
            if free[there] and cost < closed.get(there, math.inf):
                closed[there] = cost
                came[there] = here
                heappush(queue, (cost + math.dist(there, goal), there))
    return None


def _walk_back(came: dict[Cell, Cell], goal: Cell) -> list[Cell]:
    path = [goal]
    while path[-1] in came:
        path.append(came[path[-1]])
    return path[::-1]


def _pulled(points: list[Point], blocks: Sequence[tuple[Box, float]]) -> list[Point]:
    """The path without the corners that it does not need."""
    kept = [points[0]]
    here = 0
    while here < len(points) - 1:
        there = len(points) - 1
        while there > here + 1 and not _clear(points[here], points[there], blocks):
            there -= 1
        kept.append(points[there])
        here = there
    return kept


def _clear(a: Point, b: Point, blocks: Sequence[tuple[Box, float]]) -> bool:
    steps = max(2, int(math.dist(a, b) / 5))
    return not any(
        _blocked((a[0] + (b[0] - a[0]) * i / steps, a[1] + (b[1] - a[1]) * i / steps), blocks)
        for i in range(1, steps)
    )


def _rounded(points: list[Point]) -> Curve:
    """Straight runs joined by rounded corners, all written as cubic pieces."""
    pieces: list[tuple[Point, Point, Point]] = []
    here, last = points[0], len(points) - 2
    for n in range(1, last + 1):
        before, corner, after = points[n - 1], points[n], points[n + 1]
        # The straight ends belong to one corner each, the runs between to two.
        into = _towards(corner, before, _reach(before, corner, alone=n == 1))
        out = _towards(corner, after, _reach(corner, after, alone=n == last))
        pieces.append(_straight(here, into))
        pieces.append((_part(into, corner, 0.7), _part(out, corner, 0.7), out))
        here = out
    pieces.append(_straight(here, points[-1]))
    return Curve(points[0], tuple(pieces))


def _reach(a: Point, b: Point, alone: bool) -> float:
    return min(70.0, math.dist(a, b) * (0.9 if alone else 0.5))


def _part(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _towards(a: Point, b: Point, distance: float) -> Point:
    whole = math.dist(a, b) or 1.0
    return (a[0] + (b[0] - a[0]) * distance / whole, a[1] + (b[1] - a[1]) * distance / whole)


def _straight(a: Point, b: Point) -> tuple[Point, Point, Point]:
    return (_towards(a, b, math.dist(a, b) / 3), _towards(b, a, math.dist(a, b) / 3), b)
