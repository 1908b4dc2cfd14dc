"""The lines of the chain: from card to card, around the cards between, labels apart.

Pure and deterministic. A line tries a few curves and takes the one that hurts least; where
every curve would run through a card it walks around them on a grid (``detours``).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.chain_labels import cell_of, cells, labels
from dashboard.chain_ports import NORMAL, Port, Ports, Wire, middle, ports
from dashboard.detours import GRID, MARGIN, detour
from dashboard.geometry import Box, Curve
from dashboard.ground import Cell, Ground

#: Room that a curve keeps from cards, on a fine grid.
_FINE, _CLEARANCE = 6.0, 9.0
#: How far a curve bulges at its start and at its end, as a share of the distance.
_EVEN = ((0.35, 0.35), (0.5, 0.5), (0.7, 0.7), (0.95, 0.95))
_BENDS = (*_EVEN, (0.35, 0.7), (0.7, 0.35), (0.5, 0.95), (0.95, 0.5))
#: Costs: of a cell that another line uses, of a pixel of length, and of a side of the card
#: that is not the usual one.
_SHARED, _PIXEL, _OTHER_SIDE = 14.0, 0.02, 6.0


@dataclass(frozen=True)
class Route:
    """A drawn line. ``label`` is the place of the label with the number ``version`` (0 is the
    longest); None when no free place was found for any."""

    id: str
    curve: Curve
    label: Box | None
    version: int = 0


@dataclass(frozen=True)
class _Field:
    """What lines run over: the cards, the frame, and how many lines pass where."""

    boxes: Mapping[str, Box]
    bounds: Box
    fine: Ground
    coarse: Ground
    used: Counter[Cell] = field(default_factory=Counter)


def route(wires: Sequence[Wire], boxes: Mapping[str, Box], bounds: Box) -> tuple[Route, ...]:
    """A route for every wire whose two ends are boxes, in the order of the wires."""
    wires = [w for w in wires if w.source in boxes and w.target in boxes and w.source != w.target]
    ends = ports(wires, boxes)
    ground = _Field(boxes, bounds, Ground(boxes, _FINE, _CLEARANCE), Ground(boxes, GRID, MARGIN))
    apart = {w.id: math.dist(boxes[w.source].center, boxes[w.target].center) for w in wires}
    curves: dict[str, Curve] = {}
    # Citations choose first, and the shortest first; a fan draws around them.
    for wire in sorted(wires, key=lambda w: (w.fan, apart[w.id], w.id)):
        curves[wire.id] = _best_curve(wire, ends[wire.id], ground)
        ground.used.update(cells(curves[wire.id]))
    places = labels(wires, curves, boxes, bounds, ground.used)
    nowhere = (None, 0)
    return tuple(Route(w.id, curves[w.id], *places.get(w.id, nowhere)) for w in wires)


def _best_curve(wire: Wire, ends: Ports, ground: _Field) -> Curve:
    source, target = ground.boxes[wire.source], ground.boxes[wire.target]
    best, least = None, math.inf
    for rank, (here, there) in enumerate(_choices(ends, source, target)):
        for out, back in _BENDS:
            curve = _bezier(here, there, out, back)
            cost = _cost(curve, wire, ground) + _OTHER_SIDE * min(rank, 1)
            if cost < least:
                best, least = curve, cost
    if best is not None:
        return best
    start, end = ends
    around = detour(
        start.point,
        NORMAL[start.side],
        end.point,
        NORMAL[end.side],
        ground.coarse,
        {wire.source: source, wire.target: target},
        ground.bounds,
    )
    return around or _bezier(start, end, 0.5, 0.5)


def _choices(ends: Ports, source: Box, target: Box) -> list[Ports]:
    """The usual ports first; then out of or into the side of a card, where that is better."""
    start, end = ends
    beside, into = middle(source, target), middle(target, source)
    return [(start, end), (beside, end), (start, into), (beside, into)]


def _bezier(start: Port, end: Port, out: float, back: float) -> Curve:
    (x0, y0), (x3, y3) = start.point, end.point
    n0, n3 = NORMAL[start.side], NORMAL[end.side]
    reach = (max(abs(x3 - x0), 40.0), max(abs(y3 - y0), 40.0))
    first = (x0 + n0[0] * reach[0] * out, y0 + n0[1] * reach[1] * out)
    second = (x3 + n3[0] * reach[0] * back, y3 + n3[1] * reach[1] * back)
    return Curve(start.point, ((first, second, end.point),))


def _cost(curve: Curve, wire: Wire, ground: _Field) -> float:
    """Infinite through a card or out of the frame; length and other lines cost a little."""
    ends = (wire.source, wire.target)
    one, other = (ground.boxes[end] for end in ends)
    steps = min(max(int(math.dist(curve.start, curve.end) / 14), 16), 120)
    long, before = 0.0, curve.start
    passed: set[Cell] = set()
    for point in curve.points(steps):
        if not ground.fine.free(ground.fine.cell(point), ends):
            return math.inf
        if one.contains(point, -1.0) or other.contains(point, -1.0):
            return math.inf
        if not ground.bounds.contains(point):
            return math.inf
        long += math.dist(before, point)
        before = point
        passed.add(cell_of(point))
    shared = 0 if wire.fan else sum(ground.used[cell] for cell in passed)
    return _SHARED * shared + _PIXEL * long
