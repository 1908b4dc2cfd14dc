"""Places for the labels of the lines, where they cover no card and no other label. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from dashboard.chain_ports import Wire
from dashboard.geometry import Box, Curve, Point, along, length
from dashboard.ground import Cell

LABEL_HEIGHT = 17.0
#: The cells in which it is counted how many lines pass.
CELL = 8.0
_APART = 3.0
#: Places of a label along its line, best first.
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)
#: On the line, else touching it from above or below.
_ASIDE = (0.0, -10.0, 10.0)


def cells(curve: Curve) -> set[Cell]:
    """The cells through which a curve passes."""
    return {cell_of(point) for point in curve.points(48)}


def cell_of(point: Point) -> Cell:
    """The cell in which lines through this point are counted."""
    return (int(point[0] // CELL), int(point[1] // CELL))


def labels(
    wires: Sequence[Wire],
    curves: Mapping[str, Curve],
    boxes: Mapping[str, Box],
    bounds: Box,
    used: Counter[Cell],
) -> dict[str, tuple[Box, int]]:
    """A place for every label that finds one, with which of its versions it is (0 is the
    longest). The shortest lines choose first; ``used`` counts the lines in each cell."""
    taken: list[Box] = list(boxes.values())
    found: dict[str, tuple[Box, int]] = {}
    lengths = {w.id: length(list(curves[w.id].points(12))) for w in wires}
    for wire in sorted(wires, key=lambda w: (lengths[w.id], w.id)):
        points = list(curves[wire.id].points(40))
        own = cells(curves[wire.id]) if wire.label_widths else set()
        for version, width in enumerate(wire.label_widths):
            place = _place(points, width, taken, bounds, used, own)
            if place:
                found[wire.id] = (place, version)
                taken.append(place)
                break
    return found


def _place(
    points: Sequence[Point],
    width: float,
    taken: Sequence[Box],
    bounds: Box,
    used: Counter[Cell],
    own: set[Cell],
) -> Box | None:
    """The best free place along a line for a label of this width."""
    best: tuple[float, int, Box] | None = None
    for rank, (aside, share) in enumerate(product(_ASIDE, _PLACES)):
        x, y = along(points, share)
        box = Box(x - width / 2, y + aside - LABEL_HEIGHT / 2, width, LABEL_HEIGHT)
        if not _inside(box, bounds) or any(box.overlaps(other, _APART) for other in taken):
            continue
        crossed = sum(used[cell] - (cell in own) for cell in _covered(box))
        if best is None or (rank + 2.0 * crossed, rank) < best[:2]:
            best = (rank + 2.0 * crossed, rank, box)
    return best[2] if best else None


def _inside(box: Box, bounds: Box) -> bool:
    across = box.x >= bounds.x and box.right <= bounds.right
    return across and box.y >= bounds.y and box.bottom <= bounds.bottom


def _covered(box: Box) -> Iterable[Cell]:
    for column in range(int(box.x // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.y // CELL), int(box.bottom // CELL) + 1):
            yield (column, row)
