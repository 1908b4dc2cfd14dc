"""The units of orders as a tree, and where a unit falls into sentences and clauses (domain 5.3).

``loaders.sections`` gives the units and their labels; here each learns its parent, so that a
doer can be handed down. Bullets of two kinds nest: ``-`` above ``+`` (domain 1.2, Z10).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from loaders.layout import Layout
from loaders.normalize import View
from loaders.sections import Unit, body_units
from loaders.task_words import phrase

Mark = Literal[".", ";", ",", "và", ":"]

_RANKS = {"article": 0, "roman": 1, "number": 2, "letter": 5, "inner": 6, "-": 7, "•": 8, "+": 9}
_MARK = re.compile(r"\(?\s*(?P<core>[\d.]+|[^\W_]+|[-+•])")
#: A number behind a section's own mark: ``II. 1. Sở Y tế …``.
_INNER_MARK = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=[^\W\d_])")
_END = re.compile(r"[\s;,]*(?:\./\.?|[;,])?\s*$")


@dataclass(eq=False)
class Item:
    """One unit: the zone of its words, its parent, and whether it only heads what follows."""

    unit: Unit
    start: int
    end: int
    rank: float
    parent: Item | None = None
    before: Item | None = None
    children: list[Item] = field(default_factory=list)

    @property
    def marked(self) -> bool:
        """Whether it has a number or bullet of its own."""
        return bool(self.unit.marker)

    @property
    def label(self) -> str:
        """Its section label (annotation decision 40)."""
        return self.unit.label

    @property
    def opens_or_closes(self) -> bool:
        """Whether it stands before the first or behind the last item."""
        return not self.marked and self.label in ("preamble", "closing")


@dataclass(frozen=True)
class Boundary:
    """Where a clause may begin: ``mark`` ended what is before, at ``end`` of its words."""

    end: int
    start: int
    mark: Mark


def items_of(view: View, layout: Layout) -> list[Item]:
    """The units of the body as items, in text order."""
    items: list[Item] = []
    stack: list[Item] = []
    for unit in body_units(view, layout):
        start, end = _words(view, unit)
        if not any(c.isalnum() for c in view.norm[start : min(end, start + 80)]):
            continue
        item = Item(unit, start, end, _rank(view, unit))
        if item.marked:
            _settle(view, stack, item)
            item.parent = stack[-1] if stack else None
            stack.append(item)
        elif not item.opens_or_closes:
            item.parent = next((i for i in reversed(stack) if i.rank < _RANKS["letter"]), None)
        if item.parent:
            item.before = item.parent.children[-1] if item.parent.children else None
            item.parent.children.append(item)
        items.append(item)
    return items


def ends_open(view: View, item: Item) -> bool:
    """Whether the unit ends with a colon: what follows belongs to it."""
    return view.norm[item.end - 1] == ":"


def is_told(view: View, item: Item) -> bool:
    """Whether the unit lies under a heading that only tells, praises or frames."""
    holder: Item | None = item
    while holder:
        if _is_telling_heading(view, holder):
            return True
        holder = holder.parent
    return False


def boundaries(view: View, start: int, end: int) -> Iterator[Boundary]:
    """Every place within a unit where a clause ends and another begins, in order.

    What stands in brackets or quotes is left whole.
    """
    closed = _closed(view, start, end)
    position = 0
    for match in _BOUNDARY.finditer(view.low, start, end):
        while position < len(closed) and closed[position][1] <= match.start():
            position += 1
        if position < len(closed) and closed[position][0] < match.start():
            continue
        mark = match.lastgroup
        if mark == "stop":
            if match.end() < end and not _ends_sentence(view, match):
                continue
            yield Boundary(match.start() + 1, match.end(), ".")
        else:
            kinds: dict[str | None, Mark] = {"semi": ";", "comma": ",", "joint": "và", "colon": ":"}
            yield Boundary(match.start(), match.end(), kinds[mark])


_BOUNDARY = re.compile(
    r"(?P<stop>[.!?…]+(?:/\.)?[\s\"”)]*(?=\s|$)\s*)|(?P<semi>;\s*)|(?P<comma>,\s+)"
    r"|(?P<joint>(?<!\s)\s+(?:và|đồng thời)(?=\s)\s+)|(?P<colon>:\s+)"
)
_CLOSED = re.compile(r"\([^()]{0,400}\)|“[^“”]{0,400}”|\"[^\"\n]{0,300}\"")
_SHORT = re.compile(r"(?:^|[\s(])(?:tp|tx|tt|q|p|h|x|ths|ts|bs|gs|pgs|cn|ks|đ/c|đc|v\.v|[a-zđ])$")


def _closed(view: View, start: int, end: int) -> list[tuple[int, int]]:
    return [m.span() for m in _CLOSED.finditer(view.norm, start, end)]


def _ends_sentence(view: View, match: re.Match[str]) -> bool:
    """``TP. Hà Nội`` and ``500.000`` hold no end of a sentence."""
    if _SHORT.search(view.low[max(0, match.start() - 6) : match.start()]):
        return False
    letter = view.norm[match.end() : match.end() + 1]
    return letter.isupper() or letter.isdigit() or letter in '“"(-+'


def _words(view: View, unit: Unit) -> tuple[int, int]:
    """The zone of a unit's words: no inner mark in front, no ``;`` ``,`` ``./.`` behind."""
    start, end = unit.start, unit.end
    while start < end and view.norm[start].isspace():
        start += 1
    if unit.marker == "roman":
        inner = _INNER_MARK.match(view.norm, start, end)
        start = inner.end() if inner else start
    tail = _END.search(view.norm, max(start, end - 12), end)
    return start, tail.start() if tail else end


def _rank(view: View, unit: Unit) -> float:
    if not unit.marker:
        return 99
    if unit.marker == "bullet":
        return _RANKS.get(view.norm[unit.line_start], 7)
    if unit.marker == "number":
        core = _MARK.match(view.norm, unit.line_start, unit.start)
        return 2 + core["core"].strip(".").count(".") if core else 2
    return _RANKS[unit.marker]


def _settle(view: View, stack: list[Item], item: Item) -> None:
    """Take from the stack what the new item does not lie under."""
    same = next((n for n, other in enumerate(stack) if other.rank == item.rank), None)
    if same is not None:
        del stack[same:]
        return
    if stack and ends_open(view, stack[-1]) and item.rank > 2:
        return
    while stack and stack[-1].rank > item.rank:
        stack.pop()


def _is_telling_heading(view: View, item: Item) -> bool:
    match = phrase("skip", "sections").match(view.low, item.start, item.end)
    if not item.marked or match is None:
        return False
    rest, *below = view.low[match.end() : item.end].split("\n", 1)
    if match[0] == "yêu cầu" and rest.strip(" :"):
        return False
    if below and not rest.strip(" :"):
        return True
    if re.match(r"[^:.;]{0,60}:\s", rest):
        return True
    finished = item.end < item.unit.end or view.norm[item.end - 1] == "."
    return not finished and len(rest) < 90
