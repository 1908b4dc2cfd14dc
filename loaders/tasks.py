"""The tasks of a letter: who is to do what by when, and who reports to whom (domain 5.2, 5.3).

The reading stage gives words and places; ``graph.resolve_tasks`` parts lists of doers into
members and says which bodies they are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.deadlines import deadline_in
from loaders.doers import Zone
from loaders.inheritance import Inheritance, Named, only_heads
from loaders.layout import Layout
from loaders.normalize import View, fold
from loaders.patterns import alternatives
from loaders.plan_lines import PlanLine, read_plan_lines
from loaders.records import (
    Addressee,
    Citation,
    Deadline,
    Doer,
    Header,
    ReportingLine,
    Scenario,
    Task,
    TaskKind,
)
from loaders.reporting_lines import read_lines
from loaders.scenarios import read_scenarios
from loaders.task_clauses import Piece, Reading, pieces_of
from loaders.task_openings import Opening, Setting, is_ours
from loaders.task_parts import coordinators_in, kind_of, makes_known, reported_to
from loaders.task_units import Item, ends_open, is_told, items_of
from loaders.task_words import listed, phrase_inside


@dataclass(frozen=True)
class Orders:
    """What a letter orders."""

    tasks: tuple[Task, ...] = ()
    reporting_lines: tuple[ReportingLine, ...] = ()
    scenarios: tuple[Scenario, ...] = ()


@dataclass(frozen=True)
class Letter:
    """The parts of the record that the reading of orders asks for."""

    header: Header
    addressees: tuple[Addressee, ...] = ()
    citations: tuple[Citation, ...] = ()


def read_orders(view: View, layout: Layout, letter: Letter) -> Orders:
    """The tasks, scenarios and reporting lines of a letter, in text order. Never raises."""
    if letter.header.doc_type and letter.header.doc_type.code in listed("skip", "types"):
        return Orders()
    items = items_of(view, layout)
    lines, of_lines = read_lines(view, items)
    reading = Reading(press=layout.kind == "news_report", ours=own_names(letter.header))
    said, of_plan = read_plan_lines(view, items)
    kept = [i for i in items if i not in of_lines and i not in of_plan]
    if _is_normative(letter.header):
        known: dict[Item, bool] = {}
        kept = items = [i for i in kept if _implements(view, i, known)]
    pieces = _pieces(view, kept, reading, said)
    addressed = [view.inward(a.start, a.end) for a in letter.addressees]
    builder = _Builder(view, letter, Inheritance(view, pieces, addressed), reading)
    tasks: list[Task] = []
    for piece in pieces:
        task = builder.task(piece, len(tasks) + 1)
        if task:
            tasks.append(task)
    return Orders(tuple(tasks), lines, read_scenarios(view, items, tasks))


def _is_normative(header: Header) -> bool:
    """Laws, decrees and their like, and what is numbered in the register of norms (2.7)."""
    if header.doc_type and header.doc_type.code in listed("skip", "normative"):
        return True
    return header.number is not None and header.number.year is not None


def _implements(view: View, item: Item, known: dict[Item, bool]) -> bool:
    """Whether a unit of a normative text belongs to its articles on carrying it out."""
    if item not in known:
        above = item.parent is not None and _implements(view, item.parent, known)
        known[item] = above or _is_on_implementing(view, item)
    return known[item]


def _is_on_implementing(view: View, item: Item) -> bool:
    line_end = view.low.find("\n", item.start, min(item.end, item.start + 120))
    first = min(item.end, item.start + 120) if line_end < 0 else line_end
    heading = item.marked and phrase_inside("skip", "implementing").search(
        view.low, item.start, first
    )
    return bool(heading) or (
        "thi hành" in view.low[item.start : item.end]
        and phrase_inside("kinds", "carries_out").search(view.low, item.start, item.end) is not None
    )


def own_names(header: Header) -> tuple[str, ...]:
    """What the letter's issuer and the organ that speaks are called, folded."""
    names = []
    reported = header.reports
    for body in (
        header.issuer,
        header.decided_by,
        reported.issuer if reported else None,
        reported.decided_by if reported else None,
    ):
        if body and body.surface:
            name = fold(body.surface)
            names += [
                name,
                name.replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd"),
            ]
    return tuple(dict.fromkeys(names))


def _pieces(
    view: View, items: Sequence[Item], reading: Reading, said: dict[Item, PlanLine]
) -> list[Piece]:
    """The pieces of all units, in order; ``said``: what the lines of a plan add to them."""
    pieces: list[Piece] = []
    with_doers: dict[int, bool] = {}
    for item in items:
        if is_told(view, item):
            continue
        above = _above(item, with_doers)
        reading.inherits, reading.party = above is not None, above is True
        found = pieces_of(view, item, reading)
        if item in said:
            found = _planned(item, found, said[item])
        pieces.extend(found)
        reading.seen.extend(found)
        told = next((p.opening.told for p in found if p.opening.told), None)
        if told:
            with_doers[id(item)] = _OF_PARTY.search(view.low, *told.zone) is not None
        if item.label == "preamble" and not reading.press:
            reading.due = reading.due or bool(found) or _opens_list(view, item)
    return pieces


def _planned(item: Item, found: list[Piece], line: PlanLine) -> list[Piece]:
    """The item's own words as a task of those whom its lines name."""
    if not found or found[0].opening.form == "verb":
        if line.leader is None:
            return found
        opening = Opening("doer", item.start, item.start, told=line.leader)
        found = [Piece(opening, item.end, None, item), *found[1:]]
    found[0].helpers, found[0].time = line.helpers, line.time
    return found


_OF_PARTY = re.compile(r"(?<![^\W_])(?:đảng|ủy(?!\s+ban))(?![^\W_])")


def _above(item: Item, with_doers: dict[int, bool]) -> bool | None:
    """Whether an item above names doers, and whether those are of the Party; None if none does."""
    holder = item.parent
    while holder:
        if id(holder) in with_doers:
            return with_doers[id(holder)]
        holder = holder.parent
    return None


@cache
def _lead() -> re.Pattern[str]:
    leads = alternatives(listed("order", "leads"))
    nouns = alternatives(listed("order", "nouns_before"))
    return re.compile(rf"(?<![^\W_])(?P<before>{nouns}\s+)?{leads}(?![^\W_])")


def _opens_list(view: View, item: Item) -> bool:
    """``…, Ban Thường vụ Tỉnh ủy yêu cầu:``: orders are due from here on."""
    if not ends_open(view, item):
        return False
    low = max(item.start, item.end - 260)
    text = view.low[low : item.end]
    text = text[max(text.rfind(". "), text.rfind("; ")) + 1 :]
    return any(not m["before"] for m in _lead().finditer(text))


class _Builder:
    """Makes tasks of pieces."""

    def __init__(
        self, view: View, letter: Letter, inheritance: Inheritance, reading: Reading
    ) -> None:
        self._view = view
        self._inheritance = inheritance
        self._setting = Setting(len(view.norm), reading.ours)
        self._press = reading.press
        header = letter.header
        dated = (header.reports.date if header.reports else None) or header.date
        self._written = dated.iso if dated else None
        self._citations = letter.citations
        self._places = [c.start for c in letter.citations]

    def task(self, piece: Piece, number: int) -> Task | None:
        """The task of a piece; None for a header line and for what the letter says of itself."""
        if only_heads(self._view, piece):
            return None
        known = None
        if piece.item.opens_or_closes and piece.opening.form in ("doer", "verb"):
            known = makes_known(self._view, piece.start, piece.end)
        if known is None and self._speaks_of_itself(piece):
            return None
        named = self._inheritance.doers(piece)
        kind = kind_of(self._view, piece.opening, piece.end)
        if known:
            named, kind = Named((known.zone,), "explicit"), "umbrella"
        return self._made(piece, number, named, kind)

    def _speaks_of_itself(self, piece: Piece) -> bool:
        """``UBND thị xã trân trọng thông báo``: the closing words of the letter itself."""
        told = piece.opening.told
        if not piece.item.opens_or_closes or piece.opening.form != "doer" or told is None:
            return False
        return not self._press and is_ours(self._view, told.zone, self._setting)

    def _made(self, piece: Piece, number: int, named: Named, kind: TaskKind) -> Task:
        view, opening = self._view, piece.opening
        surface, start, end = view.located(piece.start, piece.end)
        header = self._inheritance.header(piece)
        partners = [*coordinators_in(view, piece.start, piece.end), *piece.helpers]
        if header and not partners:
            partners = coordinators_in(view, header.start, header.end)
        through = self._inheritance.through(piece)
        cue = opening.cue or (header.opening.cue if header and not opening.told else None)
        condition = opening.condition or self._shared_condition(piece)
        return Task(
            id=f"t{number}",
            section=piece.item.label or None,
            kind=kind,
            surface=surface,
            start=start,
            end=end,
            rule=f"task.{opening.form}",
            confidence=self._confidence(opening.form, named),
            order_cue=view.span(*cue) if cue else None,
            assignees=self._doers(named),
            via=self._doers(through),
            coordinators=tuple(self._plain(z) for z in partners),
            report_to=tuple(
                self._plain(z)
                for z in reported_to(view, piece.start, piece.end, sent=kind == "report")
            ),
            deadline=self._deadline(piece),
            condition=view.span(*condition) if condition else None,
            citations=self._cited(start, end),
        )

    def _deadline(self, piece: Piece) -> Deadline | None:
        if piece.time:
            found = deadline_in(self._view, *piece.time, self._written, stated=True)
            if found:
                return found
        return deadline_in(self._view, piece.start, piece.end, self._written)

    def _shared_condition(self, piece: Piece) -> Zone | None:
        """A condition before a colon holds for all tasks of its unit."""
        first = self._inheritance.first_of(piece)
        condition = first.opening.condition
        if condition is None or first.start < condition[1]:
            return None
        return condition

    def _confidence(self, form: str, named: Named) -> float:
        base = 0.8 if self._press else 0.9
        if named.source == "explicit":
            return base
        return min(base, 0.8) if named.zones else 0.6

    def _doers(self, named: Named) -> tuple[Doer, ...]:
        found = []
        for zone in named.zones:
            span = self._view.span(*zone)
            found.append(
                Doer(surface=span.surface, start=span.start, end=span.end, source=named.source)
            )
        return tuple(found)

    def _plain(self, zone: Zone) -> Doer:
        span = self._view.span(*zone)
        return Doer(surface=span.surface, start=span.start, end=span.end)

    def _cited(self, start: int, end: int) -> tuple[str, ...]:
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        return tuple(c.id for c in self._citations[first:last])
