"""Where the lines of the chain touch their cards. Pure.

A line goes up from the top of the citing card to the bottom of the cited one, and sideways
within a tier. Several lines on one side are spread in the order of where they go, so that
they do not cross at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.geometry import Box, Point

Side = Literal["top", "bottom", "left", "right"]
NORMAL: dict[Side, Point] = {"top": (0, -1), "bottom": (0, 1), "left": (-1, 0), "right": (1, 0)}
#: Cards nearer than this above each other count as side by side.
LEVEL = 12.0


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
class Port:
    """A place on the edge of a box, and on which side."""

    point: Point
    side: Side


Ports = tuple[Port, Port]


def ports(wires: Sequence[Wire], boxes: Mapping[str, Box]) -> dict[str, Ports]:
    """Start and end of every wire."""
    touching: dict[tuple[str, Side], list[tuple[float, str, str]]] = defaultdict(list)
    found: dict[tuple[str, str], Port] = {}
    for wire in wires:
        source, target = boxes[wire.source], boxes[wire.target]
        if wire.fan:
            found[wire.id, "source"] = middle(source, target)
            found[wire.id, "target"] = middle(target, source)
            continue
        leave, arrive = _sides(source, target)
        touching[wire.source, leave].append((_along(target, leave), wire.id, "source"))
        touching[wire.target, arrive].append((_along(source, arrive), wire.id, "target"))
    for (box, side), ends in touching.items():
        for place, (_, wire_id, end) in enumerate(sorted(ends), 1):
            share = place / (len(ends) + 1)
            found[wire_id, end] = Port(_on_side(boxes[box], side, share), side)
    return {w.id: (found[w.id, "source"], found[w.id, "target"]) for w in wires}


def middle(box: Box, other: Box) -> Port:
    """The middle of the left or right side that faces another box."""
    side: Side = "left" if other.center[0] < box.center[0] else "right"
    return Port(_on_side(box, side, 0.5), side)


def _sides(source: Box, target: Box) -> tuple[Side, Side]:
    if target.bottom + LEVEL < source.y:
        return "top", "bottom"
    if source.bottom + LEVEL < target.y:
        return "bottom", "top"
    return ("left", "right") if target.center[0] < source.center[0] else ("right", "left")


def _along(other: Box, side: Side) -> float:
    return other.center[0] if side in ("top", "bottom") else other.center[1]


def _on_side(box: Box, side: Side, share: float) -> Point:
    if side in ("top", "bottom"):
        # A line into the rounded corner looks broken, so the ends stay free.
        x = box.x + 14 + (box.width - 28) * share
        return (x, box.y if side == "top" else box.bottom)
    y = box.y + 8 + (box.height - 16) * share
    return (box.x if side == "left" else box.right, y)
