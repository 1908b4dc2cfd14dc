"""Where a body is: the area its name gives, else that of the document, upwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from graph.area_names import AreaReading
from graph.context import NOTHING, Candidate, Context, Resolution
from graph.gazetteer import two_tiers
from graph.heads import Head
from graph.keys import COUNTRY
from graph.words import Word


@dataclass(frozen=True)
class Name:
    """A name being read: its head, the words after it, all its words, and the document.

    ``read`` reads a body inside the name (``Văn phòng`` *Sở Y tế*).
    """

    head: Head
    rest: Sequence[Word]
    found: Sequence[Word]
    context: Context
    read: Callable[[Sequence[Word], Context], Resolution | None]

    def inner(self, found: Sequence[Word]) -> Resolution | None:
        """The body that these of its words name, if it is just one."""
        inner = self.read(found, self.context)
        return inner if inner is not None and inner.org is not None else None


def make(area: str, body: str, confidence: float, reason: str) -> Resolution:
    """A resolved single body."""
    return Resolution(f"{area}/{body}", "", "body", confidence=round(confidence, 2), reason=reason)


def undecided(areas: Sequence[tuple[str, float]], body: str, reason: str) -> Resolution:
    """A body whose area is open: candidates, no org."""
    candidates = tuple(Candidate(key=f"{a}/{body}", confidence=c, reason=reason) for a, c in areas)
    best = max((c for _, c in areas), default=0.0)
    return replace(NOTHING, candidates=candidates, confidence=best, reason=reason)


def in_areas(reading: AreaReading, body: str, reason: str, scale: float = 1.0) -> Resolution:
    """The body in the area that was read, or one candidate per possible area."""
    if reading.area:
        return make(reading.area, body, reading.areas[0][1] * scale, reason)
    return undecided(reading.areas, body, reason)


def home_area(levels: Sequence[str], context: Context) -> str | None:
    """Where an unlocated body of these levels is: the document's own level, else upwards."""
    levels = _levels_of_day(tuple(levels), context)
    own = context.own_level
    if own in levels and context.area:
        return context.at(own) or context.area
    if "central" in levels:
        return COUNTRY
    order = ("commune", "district", "province", "central")
    above = order[order.index(own) :] if own in order else ()
    return next((a for level in above if level in levels and (a := context.at(level))), None)


def _levels_of_day(levels: tuple[str, ...], context: Context) -> tuple[str, ...]:
    if two_tiers(context.date) and "district" in levels:
        return tuple("commune" if level == "district" else level for level in levels)
    return levels


def office_of(context: Context) -> str:
    """The body part of the office at the document's side and level."""
    own = context.own_body.split("#")[0]
    if own.endswith(("vp", "vp-ubnd", "vp-hdnd-ubnd", "vpcp")) or own.startswith("vp-"):
        return own
    if own.startswith("party") or (not own and context.system == "party"):
        return "party.vp"
    if own in ("ttg", "cp"):
        return "vpcp"
    if own and not own.startswith(("ubnd", "bcd", "hdnd")):
        return f"{own}.vp"
    if own.startswith("hdnd") and context.own_level == "province":
        return "vp-dbqh-hdnd"
    return "vp-ubnd" if context.own_level in ("province", None) else "vp-hdnd-ubnd"
