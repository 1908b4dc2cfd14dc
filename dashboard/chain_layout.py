"""Where everything in the picture of a chain stands: items and wires in, coordinates out.

Pure and deterministic: no store, no language, no browser. Lanes lie under each other in
the order of the tiers, dates run from left to right, what has no date stands in zones of
its own beside the time axis. Items of one lane never overlap: neighbours too near in time
are staggered in rows, and the lane grows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dashboard.chain_axis import Axis, axis
from dashboard.chain_ports import Wire
from dashboard.chain_routes import Route, route
from dashboard.geometry import Box

Zone = Literal["left", "undated", "time", "right"]

#: The widest picture that is still grown to keep lanes low, and how many rows are low.
WIDEST = 3200.0
FEW_ROWS = 4
#: The least width of the zone of time where there is more than one date.
TIME_WIDTH = 720.0
LANE_NAME_WIDTH = 130.0
LANE_PADDING = (22.0, 30.0)
LANE_GAP = 10.0
ROW_GAP = 40.0
SIDE_ROW_GAP = 8.0
COLUMN_GAP = 36.0
AXIS_HEIGHT = 72.0
MARGIN = 16.0


@dataclass(frozen=True)
class Item:
    """A thing to place. ``lane`` counts tiers from the top; ``rank`` orders what shares a
    place; ``when`` is needed in the zone ``time`` only. Lines end at the ``rim``, a border
    painted around the box."""

    id: str
    lane: int
    width: float
    height: float
    zone: Zone = "time"
    when: date | None = None
    rank: int = 0
    rim: float = 0.0


@dataclass(frozen=True)
class Lane:
    """A drawn tier: its number and its vertical stretch."""

    lane: int
    y: float
    height: float


@dataclass(frozen=True)
class ZoneBand:
    """A zone beside the time axis and its horizontal stretch."""

    zone: Zone
    x: float
    width: float


@dataclass(frozen=True)
class Scene:
    """The whole picture, in pixels, the origin at the top left of the first lane."""

    width: float
    height: float
    boxes: Mapping[str, Box]
    lanes: tuple[Lane, ...]
    axis: Axis
    zones: tuple[ZoneBand, ...]
    routes: tuple[Route, ...]


def lay_out(items: Sequence[Item], wires: Sequence[Wire], width: float = 1240.0) -> Scene:
    """The scene of these items, at least ``width`` wide.

    Ids are unique; an item of the zone ``time`` without a date counts as ``undated``.
    """
    items = sorted((_zoned(item) for item in items), key=lambda i: (i.lane, i.rank, i.id))
    columns = _zone_widths(items)
    beside = sum(columns.values()) + LANE_NAME_WIDTH + 2 * MARGIN
    timed = [item for item in items if item.zone == "time"]
    widest = max((item.width for item in timed), default=0.0)
    several = len({item.when for item in timed}) > 1
    time_width = max(width - beside, widest + COLUMN_GAP, TIME_WIDTH if several else 0.0)
    while True:
        zones, line = _bands(columns, timed, time_width)
        rows = _rows(items, zones, line)
        too_high = max((r.row for r in rows.values() if r.zone == "time"), default=0) >= FEW_ROWS
        if not too_high or beside + time_width > WIDEST:
            break
        time_width *= 1.2
    boxes, lanes = _stack(items, rows)
    bottom = lanes[-1].y + lanes[-1].height if lanes else 0.0
    total = beside + time_width
    bounds = Box(MARGIN + LANE_NAME_WIDTH, 0.0, total - 2 * MARGIN - LANE_NAME_WIDTH, bottom)
    rims = {item.id: boxes[item.id].grown(item.rim) for item in items}
    routes = route(wires, rims, bounds)
    return Scene(total, bottom + AXIS_HEIGHT, boxes, lanes, line, zones, routes)


def _zoned(item: Item) -> Item:
    if item.zone == "time" and item.when is None:
        return replace(item, zone="undated")
    return item


def _columns(items: Sequence[Item], zone: Zone) -> int:
    """How many columns a side zone needs so that no lane is higher than ``FEW_ROWS`` rows.

    Recipients stand in a list, one under the other, however long."""
    if zone != "undated":
        return 1
    most = max(sum(1 for i in items if i.lane == lane) for lane in {i.lane for i in items})
    return min(-(-most // (FEW_ROWS - 1)), 4)


def _zone_widths(items: Sequence[Item]) -> dict[Zone, float]:
    widths: dict[Zone, float] = {}
    zones: tuple[Zone, ...] = ("left", "undated", "right")
    for zone in zones:
        there = [item for item in items if item.zone == zone]
        if there:
            widest = max(item.width for item in there)
            widths[zone] = _columns(there, zone) * (widest + COLUMN_GAP) + COLUMN_GAP / 2
    return widths


def _bands(
    columns: Mapping[Zone, float], timed: Sequence[Item], time_width: float
) -> tuple[tuple[ZoneBand, ...], Axis]:
    """The zones from left to right, and the axis within the zone of time."""
    x = MARGIN + LANE_NAME_WIDTH
    bands = []
    order: tuple[Zone, ...] = ("left", "undated", "time", "right")
    for zone in order:
        width = time_width if zone == "time" else columns.get(zone, 0.0)
        if width:
            bands.append(ZoneBand(zone, x, width))
        x += width
    time = next((band for band in bands if band.zone == "time"), None)
    half = max((item.width for item in timed), default=0.0) / 2 + COLUMN_GAP / 2
    start = time.x + half if time else x
    end = time.x + time.width - half if time else x
    days = [item.when for item in timed if item.when]
    return tuple(bands), axis(days, start, max(end, start))


@dataclass(frozen=True)
class _Place:
    zone: Zone
    x: float
    row: int


def _rows(items: Sequence[Item], zones: Iterable[ZoneBand], line: Axis) -> dict[str, _Place]:
    """For every item its left edge and its row within its lane and zone."""
    bands = {band.zone: band for band in zones}
    places: dict[str, _Place] = {}
    for lane in sorted({item.lane for item in items}):
        for zone, band in bands.items():
            there = [item for item in items if item.lane == lane and item.zone == zone]
            if zone == "time":
                places.update(_timed_rows(there, line))
            else:
                places.update(_side_rows(there, band, _columns_of(band, there)))
    return places


def _columns_of(band: ZoneBand, there: Sequence[Item]) -> int:
    widest = max((item.width for item in there), default=1.0)
    return max(1, int(band.width // (widest + COLUMN_GAP)))


def _timed_rows(items: Sequence[Item], line: Axis) -> dict[str, _Place]:
    """First fit: each item in the first row where it stands free."""
    ends: list[float] = []
    places = {}
    placed = [(line.x(item.when) - item.width / 2, item) for item in items if item.when]
    for x, item in sorted(placed, key=_by_day):
        row = next((n for n, end in enumerate(ends) if x >= end + COLUMN_GAP), len(ends))
        if row == len(ends):
            ends.append(0.0)
        ends[row] = x + item.width
        places[item.id] = _Place("time", x, row)
    return places


def _by_day(placed: tuple[float, Item]) -> tuple[date, int, str]:
    """In the order of time; on one day a document before its stamp."""
    _, item = placed
    return (item.when or date.min, item.rank, item.id)


def _side_rows(items: Sequence[Item], band: ZoneBand, columns: int) -> dict[str, _Place]:
    step = band.width / columns if columns else band.width
    return {
        item.id: _Place(band.zone, band.x + COLUMN_GAP / 2 + (n % columns) * step, n // columns)
        for n, item in enumerate(items)
    }


def _stack(
    items: Sequence[Item], places: Mapping[str, _Place]
) -> tuple[dict[str, Box], tuple[Lane, ...]]:
    """Rows become y coordinates and lanes as high as their highest zone."""
    boxes: dict[str, Box] = {}
    lanes: list[Lane] = []
    y = 0.0
    for lane in sorted({item.lane for item in items}):
        there = [item for item in items if item.lane == lane]
        heights = {zone: _zone_rows(there, places, zone) for zone in {i.zone for i in there}}
        inner = max(_total(rows, zone) for zone, rows in heights.items())
        for item in there:
            place = places[item.id]
            rows = heights[item.zone]
            offset = (inner - _total(rows, item.zone)) / 2
            top = y + LANE_PADDING[0] + offset + _offset(rows, item.zone, place.row)
            boxes[item.id] = Box(place.x, top, item.width, item.height)
        height = inner + sum(LANE_PADDING)
        lanes.append(Lane(lane, y, height))
        y += height + LANE_GAP
    return boxes, tuple(lanes)


def _zone_rows(items: Sequence[Item], places: Mapping[str, _Place], zone: Zone) -> list[float]:
    """The height of each row of a zone in one lane."""
    there = [item for item in items if item.zone == zone]
    rows = [0.0] * (max(places[item.id].row for item in there) + 1)
    for item in there:
        rows[places[item.id].row] = max(rows[places[item.id].row], item.height)
    return rows


def _gap(zone: Zone) -> float:
    return SIDE_ROW_GAP if zone in ("left", "right") else ROW_GAP


def _total(rows: Sequence[float], zone: Zone) -> float:
    return sum(rows) + _gap(zone) * (len(rows) - 1)


def _offset(rows: Sequence[float], zone: Zone, row: int) -> float:
    return sum(rows[:row]) + _gap(zone) * row
