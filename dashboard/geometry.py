"""Boxes, curves and the width of text: the little geometry that the chain needs. Pure."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle: top left corner, width and height, in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def center(self) -> Point:
        return (self.x + self.width / 2, self.y + self.height / 2)

    def grown(self, by: float) -> Box:
        """The box with a rim of this width around it."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """Do the two share area, or come nearer than ``gap``?"""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def contains(self, point: Point, margin: float = 0.0) -> bool:
        """Is the point inside, or within ``margin`` of it?"""
        return (
            self.x - margin < point[0] < self.right + margin
            and self.y - margin < point[1] < self.bottom + margin
        )


@dataclass(frozen=True)
class Curve:
    """Cubic Béziers end to end: a start point, then two controls and an end each."""

    start: Point
    pieces: tuple[tuple[Point, Point, Point], ...]

    @property
    def end(self) -> Point:
        return self.pieces[-1][2]

    def points(self, per_piece: int = 24) -> Iterator[Point]:
        """Points along the curve, start and end among them."""
        yield self.start
        here = self.start
        for first, second, end in self.pieces:
            for step in range(1, per_piece + 1):
                yield _cubic(here, first, second, end, step / per_piece)
            here = end


def _cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1 - t
    k0, k1, k2, k3 = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return (
        k0 * a[0] + k1 * b[0] + k2 * c[0] + k3 * d[0],
        k0 * a[1] + k1 * b[1] + k2 * c[1] + k3 * d[1],
    )


def length(points: Sequence[Point]) -> float:
    """The length of a polyline in pixels."""
    return sum(math.dist(a, b) for a, b in pairwise(points))


def along(points: Sequence[Point], share: float) -> Point:
    """The point after this share (0 to 1) of a polyline's length."""
    left = share * length(points)
    for a, b in pairwise(points):
        step = math.dist(a, b)
        if step >= left and step > 0:
            return (a[0] + (b[0] - a[0]) * left / step, a[1] + (b[1] - a[1]) * left / step)
        left -= step
    return points[-1]


#: Advance widths in units of the font size, taken from the widest of the usual fonts
#: (DejaVu Sans), so that a box made with them is never too small.
_NARROW = dict.fromkeys("iIjl.,:;'|!()[]-ft r·/", 0.34) | {" ": 0.33}
_WIDE = dict.fromkeys("mwMW%@", 0.97)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width in pixels that this text needs at most, in any usual sans-serif font."""
    total = 0.0
    for letter in unicodedata.normalize("NFD", text):
        if unicodedata.combining(letter):
            continue
        if letter in _NARROW:
            total += _NARROW[letter] + 0.04
        elif letter in _WIDE:
            total += _WIDE[letter]
        elif unicodedata.east_asian_width(letter) in "WF":
            total += 1.05
        else:
            total += 0.72 if letter.isupper() else 0.63
    return total * size * (1.08 if bold else 1.0)
