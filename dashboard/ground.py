"""Which places of a picture are taken by cards, on a grid, so that lines ask quickly. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from dashboard.geometry import Box, Point

Cell = tuple[int, int]


class Ground:
    """A grid of square cells, each knowing the boxes within ``margin`` of its middle.

    With a margin of at least half a cell, a free cell has no point inside a box.
    """

    def __init__(self, boxes: Mapping[str, Box], size: float, margin: float) -> None:
        self.size = size
        self._taken: dict[Cell, set[str]] = defaultdict(set)
        for box_id, box in boxes.items():
            low = self.cell((box.x - margin, box.y - margin))
            high = self.cell((box.right + margin, box.bottom + margin))
            for column in range(low[0], high[0] + 1):
                for row in range(low[1], high[1] + 1):
                    if box.contains(self.middle((column, row)), margin):
                        self._taken[column, row].add(box_id)

    def cell(self, point: Point) -> Cell:
        """The cell of a point."""
        return (int(point[0] // self.size), int(point[1] // self.size))

    def middle(self, cell: Cell) -> Point:
        """The middle of a cell."""
        return ((cell[0] + 0.5) * self.size, (cell[1] + 0.5) * self.size)

    def free(self, cell: Cell, but: Collection[str]) -> bool:
        """Does no box come near this cell, but those?"""
        taken = self._taken.get(cell)
        return taken is None or taken <= set(but)
