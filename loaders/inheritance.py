"""Who carries out an order that names nobody: the order of inheritance of domain 5.3.

The doer of the same unit; for an unbulleted paragraph that of the paragraph before; that of the
parent item; the umbrella's; all addressees; nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.doers import Zone
from loaders.normalize import View
from loaders.records import DoerSource
from loaders.task_clauses import Piece
from loaders.task_parts import is_umbrella, main_verb
from loaders.task_units import Item, ends_open

_FOCAL = re.compile(r"(?<![^\W_])(?:là|làm)\s+(?:cơ\s+quan\s+)?đầu\s+mối(?![^\W_])")


@dataclass(frozen=True)
class Named:
    """Zones where doers are named, and how a task comes by them."""

    zones: tuple[Zone, ...]
    source: DoerSource


NOBODY = Named((), "inherited")


class Inheritance:
    """The doers of every piece of one letter."""

    def __init__(self, view: View, pieces: Sequence[Piece], addressed: Sequence[Zone]) -> None:
        self._view = view
        self._addressed = tuple(addressed)
        self._of_item: dict[int, list[Piece]] = {}
        self._place: dict[int, int] = {}
        for piece in pieces:
            row = self._of_item.setdefault(id(piece.item), [])
            self._place[id(piece)] = len(row)
            row.append(piece)
        self._paragraphs = [p for p in pieces if not p.item.marked]
        self._in_press = {id(p): n for n, p in enumerate(self._paragraphs)}
        self._umbrella = self._find_umbrella(pieces)
        self._memory: dict[int, Named] = {}

    def doers(self, piece: Piece) -> Named:
        """Who carries a piece out."""
        if piece.opening.told:
            return Named((piece.opening.told.zone,), "explicit")
        return self.handed_down(piece)

    def handed_down(self, piece: Piece) -> Named:
        """Who would carry a piece out if it named nobody."""
        known = self._memory.get(id(piece))
        if known is None:
            known = self._memory[id(piece)] = self._find(piece)
        return known

    def through(self, piece: Piece) -> Named:
        """Who directs the doer of a piece."""
        opening = piece.opening
        if opening.through:
            return Named((opening.through.zone,), "explicit")
        cue = self._view.low[slice(*opening.cue)] if opening.cue else ""
        directs = cue.startswith(("chỉ đạo", "chi đạo", "lãnh đạo")) and opening.speaker is None
        if opening.told and (piece.delegated or (directs and opening.form == "order")):
            above = self.handed_down(piece)
            return Named(above.zones, "inherited") if above.source != "addressees" else NOBODY
        return NOBODY

    def first_of(self, piece: Piece) -> Piece:
        """The first piece of the same unit."""
        return self._of_item[id(piece.item)][0]

    def header(self, piece: Piece) -> Piece | None:
        """The header line that a piece stands under, if it says no more than who is told."""
        parent = piece.item.parent
        heads = self._of_item.get(id(parent), []) if parent else []
        return heads[0] if heads and only_heads(self._view, heads[0]) else None

    def _find(self, piece: Piece) -> Named:
        return (
            self._in_unit(piece)
            or self._focal(piece)
            or self._paragraph_before(piece)
            or self._parent(piece.item)
            or self._top()
        )

    def _in_unit(self, piece: Piece) -> Named | None:
        """The doer of the piece before in the same unit."""
        row = self._of_item[id(piece.item)]
        place = self._place[id(piece)]
        return _passed(self.doers(row[place - 1])) if place else None

    def _focal(self, piece: Piece) -> Named | None:
        """A body declared the focal point of a run does its later subjectless reports."""
        if piece.opening.form != "report" or piece.item.parent is None:
            return None
        for other in reversed(piece.item.parent.children):
            if other.start >= piece.item.start:
                continue
            for found in self._of_item.get(id(other), []):
                told = found.opening.told
                if told and _FOCAL.search(self._view.low, told.end, found.end):
                    return Named((told.zone,), "inherited")
        return None

    def _paragraph_before(self, piece: Piece) -> Named | None:
        item = piece.item
        if item.marked:
            return None
        if item.label.startswith("p") and item.label[1:].isdigit():
            place = self._in_press[id(piece)]
            return _passed(self.doers(self._paragraphs[place - 1])) if place else None
        if item.opens_or_closes or item.before is None or item.before.marked:
            return None
        row = self._of_item.get(id(item.before), [])
        return _passed(self.doers(row[-1])) if row else None

    def _parent(self, item: Item) -> Named | None:
        parent = item.parent
        while parent:
            row = self._of_item.get(id(parent), [])
            if row and self._hands_down(parent, row[0]):
                named = self.doers(row[0])
                if named.zones:
                    return _passed(named)
            parent = parent.parent
        return None

    def _hands_down(self, parent: Item, first: Piece) -> bool:
        """An open line with an order of its own does not, where its sub-units name their own."""
        if not ends_open(self._view, parent) or only_heads(self._view, first):
            return True
        if first.opening.form == "header" or is_umbrella(self._view, first.opening, first.end):
            return True
        child = self._of_item.get(id(parent.children[0]), []) if parent.children else []
        return not (child and child[0].opening.told)

    def _top(self) -> Named:
        if self._umbrella:
            return Named((self._umbrella,), "inherited")
        return Named(self._addressed, "addressees") if self._addressed else NOBODY

    def _find_umbrella(self, pieces: Sequence[Piece]) -> Zone | None:
        """The doers of the last order of the preamble, where it introduces the list."""
        for piece in reversed(pieces):
            told = piece.opening.told
            if piece.item.label != "preamble" or piece.item.marked or told is None:
                continue
            if ends_open(self._view, piece.item) and piece.end == piece.item.end:
                return told.zone
        return None


def only_heads(view: View, piece: Piece) -> bool:
    """A header line: doers, perhaps with those they lead or work with, and a colon."""
    if piece.opening.form == "header":
        return True
    if piece.opening.told is None or not piece.item.children or piece.end != piece.item.end:
        return False
    if not ends_open(view, piece.item):
        return False
    at = main_verb(view, piece.opening.rest, piece.end)
    return not view.norm[at : piece.end].strip(" :,")


def _passed(named: Named) -> Named | None:
    if not named.zones:
        return None
    return Named(named.zones, "addressees" if named.source == "addressees" else "inherited")
