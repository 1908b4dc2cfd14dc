"""The finished picture of a chain as plain data: title, lanes, axis, cards, lines, legend.

Pure. ``picture`` is what the painter in the browser (``chain_view.js``) needs besides the
network itself; all coordinates are pixels from the top left corner of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dashboard.chain_axis import Axis
from dashboard.chain_cards import Cast, Options, cast, document_names, when
from dashboard.chain_layout import Scene, ZoneBand, lay_out
from dashboard.chain_style import families, plain_line, system_color
from dashboard.geometry import text_width
from dashboard.words import Words
from queries.dashboard_records import Card, Chain

HEAD_HEIGHT = 62.0
LEGEND_ROW = 24.0
LEGEND_SIZE = 11.0
MARGIN = 16.0

Json = dict[str, Any]


@dataclass(frozen=True)
class Picture:
    """The cast, its places and everything painted around them."""

    cast: Cast
    scene: Scene
    decor: Json


def picture(
    chain: Chain, words: Words, options: Options | None = None, width: float = 1240.0
) -> Picture:
    """The picture of this chain, at least ``width`` pixels wide."""
    players = cast(chain, words, options or Options())
    scene = lay_out(players.items, players.wires, width)
    focus = next(card for card in chain.documents if card.key == chain.focus)
    legend = _legend(players, chain, words, scene.width)
    decor: Json = {
        "width": scene.width,
        "height": HEAD_HEIGHT + scene.height + legend["height"] + 8,
        "top": HEAD_HEIGHT,
        "title": words("picture.title", name=document_names(chain, words)[focus.key]),
        "subtitle": _subtitle(focus, words),
        "counts": counts(chain, players, words),
        "lanes": _lanes(scene, words),
        "axis": _axis(scene.axis, words),
        "zones": _zones(scene.zones, words),
        "legend": legend["entries"],
        "stems": _stems(players, scene),
    }
    return Picture(players, scene, decor)


def counts(chain: Chain, players: Cast, words: Words) -> str:
    """The numbers under the title, each with its whole."""
    resolved = sum(1 for mention in chain.mentions if mention.target)
    loaded = sum(1 for card in chain.documents if card.status == "loaded")
    return words(
        "picture.counts",
        documents=len(chain.documents),
        loaded=loaded,
        cited=len(chain.documents) - loaded,
        links=len(chain.links),
        resolved=resolved,
        mentions=len(chain.mentions),
    )


def _subtitle(focus: Card, words: Words) -> str:
    parts = (words.type_name(focus.type_code), focus.issuer, when(focus, words))
    return " · ".join(part for part in parts if part)


def _lanes(scene: Scene, words: Words) -> list[Json]:
    other = Words("en" if words.language == "vi" else "vi")
    return [
        {
            "y": lane.y + HEAD_HEIGHT,
            "height": lane.height,
            "name": words.lane(lane.lane),
            "other": other.lane(lane.lane),
        }
        for lane in scene.lanes
    ]


def _axis(line: Axis, words: Words) -> Json:
    """Ticks with their texts; a text that would touch the one before goes a line lower, and
    one that finds no room there either is left out (its card carries the date)."""
    ends = [float("-inf"), float("-inf")]
    ticks: list[Json] = []
    for tick in line.ticks:
        text = words.day(tick.day, year=tick.full)
        half = text_width(text, 11) / 2
        row = next((n for n, end in enumerate(ends) if tick.x - half >= end + 8), None)
        if row is not None:
            ends[row] = tick.x + half
        ticks.append({"x": tick.x, "text": text if row is not None else "", "row": row or 0})
    cuts = [
        {"x": (cut.start + cut.end) / 2, "text": words.span_of_days(cut.days)} for cut in line.cuts
    ]
    return {"start": line.start, "end": line.end, "ticks": ticks, "cuts": cuts}


def _zones(bands: Iterable[ZoneBand], words: Words) -> list[Json]:
    names = {"left": "picture.issuers", "undated": "picture.no_date", "right": "picture.recipients"}
    return [
        {"x": band.x, "width": band.width, "text": words(names[band.zone])}
        for band in bands
        if band.zone in names
    ]


def _stems(players: Cast, scene: Scene) -> list[Json]:
    """The faint lines from each dated card down to its date on the axis."""
    return [
        {"x": scene.boxes[item.id].center[0], "y": scene.boxes[item.id].bottom + HEAD_HEIGHT}
        for item in players.items
        if item.zone == "time" and item.when
    ]


def _legend(players: Cast, chain: Chain, words: Words, width: float) -> Json:
    """Entries for what the picture uses, and nothing else, flowing in rows."""
    rows = [_things(players, chain, words), _lines(players, words), _marks(players, chain, words)]
    entries: list[Json] = []
    x, y = MARGIN + 8, 0.0
    for row in rows:
        for entry in row:
            needed = entry["sample"] + 8 + text_width(entry["text"], LEGEND_SIZE) + 22
            if x + needed > width - MARGIN and x > MARGIN + 8:
                x, y = MARGIN + 8, y + LEGEND_ROW
            entries.append({**entry, "x": x, "y": y})
            x += needed
        if row:
            x, y = MARGIN + 8, y + LEGEND_ROW
    return {"entries": entries, "height": y}


def _things(players: Cast, chain: Chain, words: Words) -> list[Json]:
    order = ("party", "state", "front", "joint", "press", "unknown")
    used = {card.system or "unknown" for card in chain.documents}
    entries: list[Json] = [
        {"kind": "system", "sample": 10, "color": system_color(s), "text": words.named("system", s)}
        for s in order
        if s in used
    ]
    statuses = {card.status for card in chain.documents}
    entries += [
        {"kind": "status", "sample": 30, "status": s, "text": words.named("status", s)}
        for s in ("loaded", "cited", "reported")
        if s in statuses
    ]
    entries.append({"kind": "focus", "sample": 30, "text": words("picture.focus")})
    return entries


def _lines(players: Cast, words: Words) -> list[Json]:
    used = {stroke.style.family for stroke in players.strokes.values()}
    styles = [(style, f"family.{name}") for name, style in families().items()]
    styles += [(plain_line(name), f"line.{name}") for name in ("sent", "issued", "received")]
    return [
        {
            "kind": "line",
            "sample": 40,
            "color": style.color,
            "dashes": list(style.dashes),
            "text": words(key),
        }
        for style, key in styles
        if style.family in used
    ]


def _marks(players: Cast, chain: Chain, words: Words) -> list[Json]:
    entries: list[Json] = [{"kind": "text", "sample": 0, "text": words("picture.arrow")}]
    if any(stroke.weak for stroke in players.strokes.values()):
        entries.append({"kind": "text", "sample": 0, "text": words("picture.weak")})
    if any(stroke.negated for stroke in players.strokes.values()):
        entries.append({"kind": "text", "sample": 0, "text": words("picture.negated_legend")})
    if any(c.key_status == "inferred" and c.year and not c.date for c in chain.documents):
        entries.append({"kind": "text", "sample": 0, "text": words("picture.inferred")})
    for text in sorted({card.provenance for card in chain.documents if card.provenance}):
        told = words("picture.retold_legend", provenance=provenance_text(text, words))
        entries.append({"kind": "badge", "sample": 0, "text": told})
    return entries


def provenance_text(text: str, words: Words) -> str:
    """The provenance as its folder says it; for our samples also in the reader's words."""
    retold = text.startswith("reconstructed")
    return f"{words('provenance.retold')} ({text})" if retold else text
