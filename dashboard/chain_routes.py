"""The lines of the chain: from card to card, around the cards between, labels apart.

Pure and deterministic. A line tries a few curves and takes the one that hurts least; where
every curve would run through a card it walks around them on a grid (``detour``).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.detours import detour
from dashboard.geometry import Box, Curve, Point, along, length

Side = Literal["top", "bottom", "left", "right"]
_NORMAL: dict[Side, Point] = {"top": (0, -1), "bottom": (0, 1), "left": (-1, 0), "right": (1, 0)}

LABEL_HEIGHT = 17.0
#: Room that a line keeps from cards, and a label from everything.
CLEARANCE = 12.0
_CELL = 8.0
_BENDS = (0.35, 0.5, 0.7, 0.95)


@dataclass(frozen=True)
class Wire:
    """A line to draw from box to box. ``label_widths`` in pixels: of its label and of the
    shorter ones that may stand for it where the room is small; empty for no label.

    ``fan`` lines leave the middle of the side that faces the target and arrive at the side:
    several of them from one card open like a fan.
    """

    id: str
    source: str
    target: str
    label_widths: tuple[float, ...] = ()
    fan: bool = False


@dataclass(frozen=True)
class Route:
    """A drawn line. ``label`` is the place of the label with the number ``version`` (0 is the
    longest); None when no free place was found for any."""

    id: str
    curve: Curve
    label: Box | None
    version: int = 0


def route(wires: Sequence[Wire], boxes: Mapping[str, Box], bounds: Box) -> tuple[Route, ...]:
    """A route for every wire whose two ends are boxes, in the order of the wires."""
    wires = [w for w in wires if w.source in boxes and w.target in boxes and w.source != w.target]
    ports = _ports(wires, boxes)
    used: Counter[tuple[int, int]] = Counter()
    curves: dict[str, Curve] = {}
    # Citations choose first, and the shortest first; a fan draws around them.
    for wire in sorted(
        wires, key=lambda w: (w.fan, _distance(boxes[w.source], boxes[w.target]), w.id)
    ):
        curve = _best_curve(wire, ports[wire.id], boxes, bounds, used)
        curves[wire.id] = curve
        used.update(set(_cells(curve)))
    labels = _labels(wires, curves, boxes, bounds, used)
    nowhere = (None, 0)
    return tuple(Route(w.id, curves[w.id], *labels.get(w.id, nowhere)) for w in wires)


@dataclass(frozen=True)
class _Port:
    point: Point
    side: Side


def _sides(source: Box, target: Box) -> tuple[Side, Side]:
    """From which side a line leaves and on which it arrives."""
    if target.bottom + CLEARANCE < source.y:
        return "top", "bottom"
    if source.bottom + CLEARANCE < target.y:
        return "bottom", "top"
    return ("left", "right") if target.center[0] < source.center[0] else ("right", "left")


def _ports(wires: Sequence[Wire], boxes: Mapping[str, Box]) -> dict[str, tuple[_Port, _Port]]:
    """Where each wire touches its two boxes; wires of one side are spread in the order
    of where they go, so that they do not cross at once."""
    touching: dict[tuple[str, Side], list[tuple[float, str, str]]] = defaultdict(list)
    found: dict[tuple[str, str], _Port] = {}
    for wire in wires:
        source, target = boxes[wire.source], boxes[wire.target]
        if wire.fan:
            found[wire.id, "source"] = _middle(source, target)
            found[wire.id, "target"] = _middle(target, source)
            continue
        for end, box, other, side in zip(
            ("source", "target"),
            (wire.source, wire.target),
            (target, source),
            _sides(source, target),
            strict=True,
        ):
            along = other.center[0] if side in ("top", "bottom") else other.center[1]
            touching[box, side].append((along, wire.id, end))
    for (box, side), ends in touching.items():
        for place, (_, wire_id, end) in enumerate(sorted(ends), 1):
            share = place / (len(ends) + 1)
            found[wire_id, end] = _Port(_on_side(boxes[box], side, share), side)
    return {w.id: (found[w.id, "source"], found[w.id, "target"]) for w in wires}


def _on_side(box: Box, side: Side, share: float) -> Point:
    if side in ("top", "bottom"):
        # A line into the rounded corner looks broken, so the ends stay free.
        x = box.x + 14 + (box.width - 28) * share
        return (x, box.y if side == "top" else box.bottom)
    y = box.y + 8 + (box.height - 16) * share
    return (box.x if side == "left" else box.right, y)


def _distance(a: Box, b: Box) -> float:
    return math.dist(a.center, b.center)


def _best_curve(
    wire: Wire,
    ports: tuple[_Port, _Port],
    boxes: Mapping[str, Box],
    bounds: Box,
    used: Counter[tuple[int, int]],
) -> Curve:
    start, end = ports
    source, target = boxes[wire.source], boxes[wire.target]
    near = _near(boxes, source.center, target.center)
    best: tuple[float, int, Curve] | None = None
    for rank, (here, there) in enumerate(_choices(start, end, source, target)):
        for out in _BENDS:
            for back in _BENDS:
                curve = _bezier(here, there, out, back)
                crossed = Counter[tuple[int, int]]() if wire.fan else used
                cost = _cost(curve, wire, near, bounds, crossed) + _OTHER_SIDE * min(rank, 1)
                if best is None or (cost, rank) < best[:2]:
                    best = (cost, rank, curve)
    assert best
    if best[0] < _HIT:
        return best[2]
    obstacles = [box for box_id, box in boxes.items() if box_id not in (wire.source, wire.target)]
    around = detour(
        start.point,
        _NORMAL[start.side],
        end.point,
        _NORMAL[end.side],
        obstacles,
        (source, target),
        bounds,
    )
    return around or best[2]


def _choices(start: _Port, end: _Port, source: Box, target: Box) -> list[tuple[_Port, _Port]]:
    """The usual ports first; then out of or into the side of a card, where that is better."""
    sides, into = _middle(source, target), _middle(target, source)
    return [(start, end), (sides, end), (start, into), (sides, into)]


def _middle(box: Box, other: Box) -> _Port:
    return _Port(_on_side(box, _facing(box, other), 0.5), _facing(box, other))


def _facing(box: Box, other: Box) -> Side:
    return "left" if other.center[0] < box.center[0] else "right"


def _bezier(start: _Port, end: _Port, out: float, back: float) -> Curve:
    (x0, y0), (x3, y3) = start.point, end.point
    n0, n3 = _NORMAL[start.side], _NORMAL[end.side]
    reach = (max(abs(x3 - x0), 40.0), max(abs(y3 - y0), 40.0))
    first = (x0 + n0[0] * reach[0] * out, y0 + n0[1] * reach[1] * out)
    second = (x3 + n3[0] * reach[0] * back, y3 + n3[1] * reach[1] * back)
    return Curve(start.point, ((first, second, end.point),))


_HIT = 1000.0
#: What it costs to leave or enter a card by a side that is not the usual one.
_OTHER_SIDE = 6.0


def _near(boxes: Mapping[str, Box], a: Point, b: Point) -> dict[str, Box]:
    """The boxes that a curve between two points could meet at all."""
    frame = Box(
        min(a[0], b[0]) - 60, min(a[1], b[1]) - 60, abs(a[0] - b[0]) + 120, abs(a[1] - b[1]) + 120
    )
    return {box_id: box for box_id, box in boxes.items() if box.overlaps(frame)}


def _cost(
    curve: Curve,
    wire: Wire,
    near: Mapping[str, Box],
    bounds: Box,
    used: Counter[tuple[int, int]],
) -> float:
    """Through a card is a hit; nearness to other lines and length cost a little."""
    cost, points = 0.0, list(curve.points(32))
    for point in points:
        if not bounds.contains(point):
            cost += _HIT
        for box_id, box in near.items():
            own = box_id in (wire.source, wire.target)
            if box.contains(point, -1.0 if own else CLEARANCE):
                cost += _HIT
    for cell in set(_cells(curve)):
        cost += 14.0 * used[cell]
    return cost + 0.02 * length(points)


def _cells(curve: Curve) -> Iterable[tuple[int, int]]:
    for x, y in curve.points(48):
        yield (int(x // _CELL), int(y // _CELL))


#: Places of a label along its line, best first.
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)


def _labels(
    wires: Sequence[Wire],
    curves: Mapping[str, Curve],
    boxes: Mapping[str, Box],
    bounds: Box,
    used: Counter[tuple[int, int]],
) -> dict[str, tuple[Box, int]]:
    """A place for every label that finds one; the shortest lines choose first."""
    taken: list[Box] = list(boxes.values())
    labels: dict[str, tuple[Box, int]] = {}
    lengths = {w.id: length(list(curves[w.id].points(12))) for w in wires}
    for wire in sorted(wires, key=lambda w: (lengths[w.id], w.id)):
        points = list(curves[wire.id].points(40))
        others = used - Counter(set(_cells(curves[wire.id])))
        for version, width in enumerate(wire.label_widths):
            place = _place(points, width, taken, bounds, others)
            if place:
                labels[wire.id] = (place, version)
                taken.append(place)
                break
    return labels


def _place(
    points: Sequence[Point],
    width: float,
    taken: Sequence[Box],
    bounds: Box,
    others: Counter[tuple[int, int]],
) -> Box | None:
    """The best free place along a line for a label of this width."""
    best: tuple[float, int, Box] | None = None
    for rank, share in enumerate(_PLACES):
        x, y = along(points, share)
        box = Box(x - width / 2, y - LABEL_HEIGHT / 2, width, LABEL_HEIGHT)
        if _free(box, taken, bounds):
            cost = rank + 2.0 * sum(others[cell] for cell in _covered(box))
            if best is None or (cost, rank) < best[:2]:
                best = (cost, rank, box)
    return best[2] if best else None


def _free(box: Box, taken: Iterable[Box], bounds: Box) -> bool:
    inside = (
        box.x >= bounds.x
        and box.right <= bounds.right
        and box.y >= bounds.y
        and box.bottom <= bounds.bottom
    )
    return inside and not any(box.overlaps(other, 3.0) for other in taken)


def _covered(box: Box) -> Iterable[tuple[int, int]]:
    for column in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
            yield (column, row)
