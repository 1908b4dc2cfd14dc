"""Guidance phrases: directions of bodies without a document (domain 3.1).

``các văn bản của Trung ương, Thành phố, quận``, ``sự chỉ đạo của UBND Thành phố``: a head noun
of ``vocabulary/guidance.toml``, ``của`` and one or more bodies. A phrase that goes on with
``tại`` and a document is part of a citation and not told twice.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.body_names import body_end
from loaders.cues import Cue, governing_cue
from loaders.layout import Layout
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.records import Citation, Guidance, GuidedBody
from loaders.sections import body_units, unit_at
from loaders.tails import begins_to_speak
from loaders.types import load_vocabulary

_JOINT = re.compile(r"\s*(?:,|;|và|cùng(?:\s+với)?)\s*(?:của\s+)?")
_ABOUT = re.compile(r"\s+về\s+[^.;:\n]{4,160}")


@cache
def _head() -> re.Pattern[str]:
    heads = alternatives(load_vocabulary("guidance")["heads"])
    return re.compile(
        rf"(?<!\w)(?P<all>(?:các\s+|những\s+)?{heads}(?:\s*,\s*{heads})?)\s+của\s+(?:của\s+)?"
    )


@cache
def _general() -> re.Pattern[str]:
    return re.compile(alternatives(load_vocabulary("guidance")["general_bodies"]) + r"(?!\w)")


def read_guidance(
    view: View, layout: Layout, citations: tuple[Citation, ...]
) -> tuple[Guidance, ...]:
    """The guidance phrases of the body, without organisations."""
    start, end = layout.body
    units = body_units(view, layout)
    taken = [view.inward(c.extent.start, c.extent.end) for c in citations]
    found: list[Guidance] = []
    last = start
    for match in _head().finditer(view.low, start, end):
        begin = match.start("all")
        if begin < last or any(s <= begin < e for s, e in taken):
            continue
        bodies, finish = _bodies(view, match.end(), end)
        if not bodies or _names_a_document(view, finish, taken):
            continue
        about = _about(view, finish, end) if _is_documents(match["all"]) else None
        unit = unit_at(units, begin)
        lower = unit.start if unit else start
        cue = _cue(view, begin, taken, lower)
        surface, raw_start, raw_end = view.located(begin, about or finish)
        found.append(
            Guidance(
                id=f"g{len(found) + 1}",
                surface=surface,
                start=raw_start,
                end=raw_end,
                rule="guidance.of-bodies",
                confidence=0.9 if cue else 0.8,
                cue=view.span(cue.start, cue.end) if cue else None,
                cue_relation=cue.relation if cue else "MENTIONS",
                bodies=tuple(_body(view, zone) for zone in bodies),
            )
        )
        last = about or finish
    return tuple(found)


def _bodies(view: View, at: int, limit: int) -> tuple[list[tuple[int, int]], int]:
    """The bodies of a list that begins here, and where it ends."""
    bodies: list[tuple[int, int]] = []
    finish = at
    while True:
        end = body_end(view, at, limit)
        general = _general().match(view.low, at, limit)
        if end is None and general:
            end = general.end()
        if end is None:
            break
        bodies.append((at, end))
        finish = end
        joint = _JOINT.match(view.low, end, limit)
        if joint is None or joint.end() == end:
            break
        at = joint.end()
    if len(bodies) > 1 and begins_to_speak(view, finish):
        # "…, UBND phường đề nghị": the issuer goes on, the list is over before it.
        bodies.pop()
        finish = bodies[-1][1]
    return bodies, finish


def _names_a_document(view: View, finish: int, taken: list[tuple[int, int]]) -> bool:
    gap = re.match(r"\s+tại\s+(?:các\s+)?", view.low[finish : finish + 12])
    return gap is not None and any(s <= finish + gap.end() < e for s, e in taken)


def _is_documents(head: str) -> bool:
    return head.startswith(("các văn bản", "văn bản"))


def _about(view: View, finish: int, limit: int) -> int | None:
    match = _ABOUT.match(view.low, finish, limit)
    return match.end() if match else None


def _cue(view: View, begin: int, taken: list[tuple[int, int]], lower: int) -> Cue | None:
    return governing_cue(view, begin, taken, lower, None)


def _body(view: View, zone: tuple[int, int]) -> GuidedBody:
    surface, start, end = view.located(*zone)
    return GuidedBody(surface=surface, start=start, end=end)
