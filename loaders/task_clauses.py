"""Which clauses of a unit are tasks of their own (domain 5.3).

A unit is split where another doer is told, where a second order verb gives another body work,
and where a reporting duty begins; never between sentences of one doer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.doers import Zone, is_official, is_plural
from loaders.normalize import View
from loaders.task_openings import (
    Opening,
    Setting,
    has_order_verb,
    is_ours,
    opening_at,
)
from loaders.task_reports import reports_to_somebody
from loaders.task_units import Boundary, Item, boundaries, ends_open
from loaders.task_words import cue_inside, phrase_inside


@dataclass
class Piece:
    """One task in the making: its opening and span, and what parted it from the one before."""

    opening: Opening
    end: int
    mark: str | None
    item: Item
    delegated: bool = False
    helpers: tuple[Zone, ...] = ()
    time: Zone | None = None

    @property
    def start(self) -> int:
        """Where its span begins."""
        return self.opening.start


@dataclass
class Reading:
    """What is known when a unit is read: whether orders are due, and the speaker's names."""

    due: bool = False
    press: bool = False
    inherits: bool = False
    party: bool = False
    ours: tuple[str, ...] = ()
    seen: list[Piece] = field(default_factory=list)


def pieces_of(view: View, item: Item, reading: Reading) -> list[Piece]:
    """The tasks of one unit, in order; a header line is a piece whose form is ``header``."""
    outside = item.opens_or_closes or reading.press
    setting = Setting(item.end, reading.ours, outside, reading.party)
    pieces: list[Piece] = []
    first = opening_at(view, item.start, setting)
    if first and _begins(view, item, first, reading):
        pieces.append(Piece(first, item.end, None, item))
    position = item.start
    for boundary in boundaries(view, item.start, item.end):
        if boundary.start <= position or boundary.start >= item.end:
            continue
        if pieces and boundary.start <= pieces[-1].opening.rest:
            continue
        if boundary.mark in (",", "và") and not _may_begin(view, boundary.start, bool(pieces)):
            continue
        opening = opening_at(view, boundary.start, setting)
        if opening is None:
            continue
        if pieces:
            accepted = _parts(view, pieces[-1], boundary, opening, reading)
        else:
            accepted = _late_start(view, item, boundary, opening, reading)
        if accepted:
            if pieces:
                pieces[-1].end = boundary.end
            pieces.append(
                Piece(
                    opening,
                    item.end,
                    boundary.mark,
                    item,
                    _delegates(view, pieces, boundary, opening),
                )
            )
            position = opening.rest
    return [p for p in pieces if p.end > p.start]


_HANDS_ON = re.compile(r"giao\s|(?:[^;.:]{0,90}?(?<![^\W_]))??(?:báo\s+cáo|gửi)(?![^\W_])")
_CLAUSE_END = re.compile(r"[.;]")


def _may_begin(view: View, at: int, started: bool) -> bool:
    """Behind a comma only a handing on or a report begins a task, or the first order of all."""
    if started:
        return _HANDS_ON.match(view.low, at) is not None
    return cue_inside().search(view.low, at, at + 260) is not None


def _begins(view: View, item: Item, opening: Opening, reading: Reading) -> bool:
    """Whether a unit's first words begin a task (or a header line)."""
    if item.opens_or_closes and item.label == "preamble" and not reading.due and not reading.press:
        return (
            opening.form == "order"
            and opening.told is not None
            and _not_only_lead(view, item, opening)
        )
    if opening.form == "order":
        known = opening.told is not None or reading.due or item.marked or bool(reading.seen)
        return _not_only_lead(view, item, opening) and (known or not reading.press)
    if opening.form == "header":
        return True
    if opening.form == "doer":
        return _doer_begins(view, item, opening, reading)
    if reading.press:
        return bool(reading.seen) and opening.form == "verb" and _orders_first(view, opening)
    if not (reading.due or reading.inherits):
        return False
    if opening.form == "report":
        return True
    if not reading.due and not has_order_verb(view, opening.rest, item.end):
        return False
    return not _is_heading(view, item) and not _tells(view, opening, item)


def _doer_begins(view: View, item: Item, opening: Opening, reading: Reading) -> bool:
    """Whether a doer and what follows it are an order, here where orders are due or not."""
    told = opening.told
    assert told
    if reading.press:
        ours = is_ours(view, told.zone, Setting(item.end, reading.ours))
        return told.following in ("verb", "colon") and not ours
    if told.following in ("verb", "colon") or reading.due:
        return True
    if not is_official(view, told):
        return False
    return told.following == "clause" or (told.following == "word" and not is_plural(view, told))


def _orders_first(view: View, opening: Opening) -> bool:
    return has_order_verb(view, opening.rest, opening.rest + 60)


def _not_only_lead(view: View, item: Item, opening: Opening) -> bool:
    """``UBND tỉnh yêu cầu:`` tells nobody anything yet."""
    rest = view.norm[opening.rest : item.end].strip(" :\n")
    return bool(rest) or (opening.told is not None)


def _is_heading(view: View, item: Item) -> bool:
    """A unit that only heads its sub-units: open, or without an end of a sentence."""
    if ends_open(view, item):
        return bool(item.children) or item.end - item.start < 120
    finished = item.end < item.unit.end or view.norm[item.end - 1] in ".!…”)"
    return not finished and (bool(item.children) or item.unit.marker in ("roman", "article"))


def _tells(view: View, opening: Opening, item: Item) -> bool:
    """A sentence about what was done is no order."""
    if has_order_verb(view, opening.rest, item.end):
        return False
    stop = _CLAUSE_END.search(view.norm, opening.rest, item.end)
    clause = view.low[opening.rest : min(stop.start() if stop else item.end, opening.rest + 120)]
    if phrase_inside("skip", "states").search(clause[:50]):
        return True
    return phrase_inside("skip", "past").search(clause) is not None


def _late_start(
    view: View, item: Item, boundary: Boundary, opening: Opening, reading: Reading
) -> bool:
    """Whether the first task of a unit begins behind a lead, a heading or a telling sentence."""
    told = opening.told
    if opening.form == "order":
        if told is None and boundary.mark not in (".", ";"):
            return False
        if opening.speaker is None and boundary.mark in (",", "và") and not item.opens_or_closes:
            return False
        if (
            opening.speaker is None
            and boundary.mark in (",", "và")
            and view.norm[opening.start].islower()
            and item.label == "preamble"
        ):
            return False
        return _not_only_lead(view, item, opening)
    if item.opens_or_closes and item.label == "preamble" and not reading.due:
        return False
    if opening.form == "doer":
        assert told
        if reading.press and is_ours(view, told.zone, Setting(item.end, reading.ours)):
            return False
        return (
            boundary.mark in (".", ":", ";")
            and told.following in ("verb", "colon")
            and is_official(view, told)
        )
    if boundary.mark == ":" and item.marked and (reading.due or reading.inherits):
        return opening.form in ("report", "verb") and _is_topic(view, item, boundary)
    return boundary.mark == "." and opening.form == "report" and (reading.due or reading.inherits)


def _is_topic(view: View, item: Item, boundary: Boundary) -> bool:
    """``Về việc đi lại của cán bộ: …``: a topic before the colon, the order behind it."""
    return boundary.end - item.start < 160 and boundary.start < item.end


def _parts(
    view: View, current: Piece, boundary: Boundary, opening: Opening, reading: Reading
) -> bool:
    """Whether the clause behind a boundary is a task of its own."""
    if boundary.mark == ":":
        return False
    if opening.form == "order":
        return _parts_by_order(view, current, boundary, opening)
    if opening.form in ("doer", "header"):
        return opening.form == "doer" and _parts_by_doer(view, current, boundary, opening, reading)
    if opening.form == "report":
        return _parts_by_report(view, current, boundary, opening)
    return False


def _parts_by_order(view: View, current: Piece, boundary: Boundary, opening: Opening) -> bool:
    assert opening.cue
    cue = " ".join(view.low[slice(*opening.cue)].split())
    told = opening.told
    if told is None:
        if cue in ("chỉ đạo",) or boundary.mark not in (".", ";"):
            return False
        if boundary.mark == ";":
            return cue == "đề nghị" and reports_to_somebody(view, opening.rest, current.end)
        return cue != "giao"
    if boundary.mark == ".":
        return cue != "chỉ đạo" or opening.speaker is not None or opening.told is not None
    if boundary.mark == ";":
        if opening.speaker or cue.startswith(
            ("giao", "đề nghị", "phân công", "ủy quyền", "trân trọng", "kính đề nghị", "yêu cầu và")
        ):
            return True
        ordered = current.opening.cue is not None and current.opening.form == "order"
        return cue.startswith("yêu cầu") and ordered and is_official(view, told)
    return cue.startswith("giao") and is_official(view, told)


def _parts_by_doer(
    view: View, current: Piece, boundary: Boundary, opening: Opening, reading: Reading
) -> bool:
    told = opening.told
    assert told
    if boundary.mark not in (".", ";") or (boundary.mark == ";" and opening.start < told.start):
        return False
    if _same_words(view, told.zone, current.opening.told.zone if current.opening.told else None):
        return opening.through is not None
    if boundary.mark == ";":
        return is_official(view, told) and (
            told.following == "verb" or (reading.due and told.following == "word")
        )
    if told.following == "verb":
        return True
    if told.following == "colon":
        return is_official(view, told)
    return reading.due and told.following == "clause"


def _parts_by_report(view: View, current: Piece, boundary: Boundary, opening: Opening) -> bool:
    if not reports_to_somebody(view, opening.rest, current.end):
        return boundary.mark == "." and view.norm[opening.start].isupper()
    if boundary.mark in (".", ";"):
        return current.opening.form != "report" or boundary.mark == "."
    return _has_object(view, current, boundary)


def _has_object(view: View, current: Piece, boundary: Boundary) -> bool:
    """Whether the clause before is an order of its own, not one more verb of the report."""
    start = max(current.opening.rest, _clause_start(view, current, boundary))
    parts = re.split(r",|\svà\s", view.low[start : boundary.end])
    return any(len(part.split()) >= 4 for part in parts)


def _clause_start(view: View, current: Piece, boundary: Boundary) -> int:
    low = max(current.opening.rest, boundary.end - 600)
    return max((view.low.rfind(mark, low, boundary.end) + 1 for mark in ";."), default=0)


def _same_words(view: View, one: Zone, other: Zone | None) -> bool:
    if other is None:
        return False
    return view.low[slice(*one)].split() == view.low[slice(*other)].split()


def _delegates(view: View, pieces: list[Piece], boundary: Boundary, opening: Opening) -> bool:
    """``Công an Quận …, giao trách nhiệm cho trưởng Công an phường``: the doer hands it on."""
    if not pieces or opening.form != "order" or boundary.mark not in (",", "và"):
        return False
    return pieces[-1].opening.form == "doer"
