"""Where the addressees stand: under Kính gửi, in a telegram after ``điện:``, in an invitation.

Source rule: domain 1.2 (Z8) and annotation decision 7. Only the zone is found here;
``recipients`` reads the items in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from loaders.lines import Line, Zone, bullet_end, is_capitals, phrases
from loaders.normalize import View
from loaders.types import load_vocabulary

Kind = Literal["letter", "telegram", "invitation"]

#: How far below the title the addressees may begin; invitations put text before them.
_REACH = {"letter": 1500, "telegram": 800, "invitation": 4000}
_LONG_ITEM = 400
_LONG_LINE = 160
_MOST_LINES = 60

_STRAY = r"[\W_]*"
_LETTER = re.compile(rf"{_STRAY}k[il1]nh\s*g\s?[uo]\s?[il1]?(?![^\W_])(?:\s+toi\b)?{_STRAY}")
_RECIPIENTS = re.compile(r"[\W_]*n[o0]i\s*nh[ao]n\s*[_*]*\s*(?:[:.]|$)")
_ATTEND = re.compile(r"\s+(?:(?:den|toi|ve)\s+(?:tham\s+)?du|tham\s+du|du\s+hop)(?=\s|$)")


@dataclass(frozen=True)
class Salutation:
    """The block of the addressees: all of it, its kind, and the lines after its colon."""

    zone: Zone
    kind: Kind
    rows: tuple[Zone, ...]


def opens(view: View, line: Line) -> bool:
    """Whether a line opens the addressees of a letter or telegram and so ends the header."""
    if line.blank:
        return False
    return _opener(view, line, ("letter",)) is not None or (
        (telegram := _opener(view, line, ("telegram",))) is not None
        and is_capitals(view.norm[line.zone[0] : telegram[1]][:-1].rstrip()[:-4])
    )


def begins_body(view: View, zone: Zone) -> bool:
    """Whether a line begins with a word that opens a paragraph of the body."""
    return _body_cue().match(view.bare, *zone) is not None


def find(view: View, lines: Sequence[Line], after: int, stop: int) -> Salutation | None:
    """The first block of addressees at or after a view offset, or None."""
    invitation = "moi" in view.bare[max(0, after - 400) : after]
    telegram = "dien" in view.bare[max(0, after - 400) : after]
    for index, line in enumerate(lines):
        if line.blank or line.start < after:
            continue
        if line.start >= stop or _RECIPIENTS.match(view.bare, *line.zone):
            return None
        distance = line.start - after
        kinds = [
            kind
            for kind, wanted in (
                ("letter", True),
                ("telegram", telegram),
                ("invitation", invitation),
            )
            if wanted and distance <= _REACH[kind]
        ]
        opener = _opener(view, line, kinds)
        if opener:
            rows = _rows(view, lines, index, *opener)
            if rows:
                return Salutation((line.zone[0], rows[-1][1]), opener[0], rows)
        if distance > max(_REACH.values()):
            return None
    return None


def _opener(view: View, line: Line, kinds: Sequence[str]) -> tuple[Kind, int] | None:
    """The kind of block a line opens and where its first item may begin."""
    start, end = line.zone
    if "letter" in kinds:
        match = _LETTER.match(view.bare, start, end) or _other_letter().match(view.bare, start, end)
        if match:
            # The first dash of the list may stand on this line: it is left to the item.
            return "letter", _before_bullet(view, match.end(), start)
    if "telegram" in kinds:
        match = _telegram().match(view.bare, start, end)
        if match:
            return "telegram", match.end()
    if "invitation" in kinds:
        match = _invitation().search(view.bare, start, end)
        if match:
            return "invitation", match.end()
    return None


def _before_bullet(view: View, position: int, start: int) -> int:
    while position > start and view.norm[position - 1] in " -+_•·":
        position -= 1
    return position


def _rows(
    view: View, lines: Sequence[Line], index: int, kind: Kind, position: int
) -> tuple[Zone, ...]:
    rows: list[Zone] = []
    first = _printed(view, position, lines[index].zone[1])
    if first:
        rows.append(_until_attend(view, first) if kind == "invitation" else first)
        if rows[0] != first:
            return tuple(rows)
    gap = False
    for line in lines[index + 1 : index + 1 + _MOST_LINES]:
        if line.blank:
            gap = True
            continue
        if not _belongs(view, line, rows, gap):
            break
        rows.append(line.zone)
        gap = False
    return tuple(rows)


def _belongs(view: View, line: Line, rows: list[Zone], gap: bool) -> bool:
    """Whether a line goes on the list of addressees."""
    start, end = line.zone
    bulleted = bullet_end(view, line.zone)
    text_start = start if bulleted is None else bulleted
    if end - start > _LONG_ITEM or _RECIPIENTS.match(view.bare, start, end):
        return False
    last = view.norm[rows[-1][1] - 1] if rows else ":"
    if bulleted is not None:
        finished = last == "." and not view.norm[: rows[-1][1]].endswith("..")
        if not finished:
            return True
        return (
            not gap
            and not _body_cue().match(view.bare, text_start, end)
            and end - start < _LONG_LINE
        )
    if end - start > _LONG_LINE or begins_body(view, line.zone):
        return False
    if not rows:
        return True
    if gap:
        return last in ";," and view.norm[end - 1] in ";,."
    return last != "."


def _until_attend(view: View, zone: Zone) -> Zone:
    """An invitation in one sentence: the guests end before ``tới dự``."""
    match = _ATTEND.search(view.bare, *zone)
    return (zone[0], match.start()) if match else zone


def _printed(view: View, start: int, end: int) -> Zone | None:
    while start < end and view.norm[start] in " :":
        start += 1
    while end > start and view.norm[end - 1].isspace():
        end -= 1
    text = view.norm[start:end]
    return (start, end) if any(c.isalnum() for c in text) else None


@cache
def _other_letter() -> re.Pattern[str]:
    words = load_vocabulary("layout")["salutation"]
    return re.compile(rf"{_STRAY}{phrases(words)}\s*:{_STRAY}")


@cache
def _telegram() -> re.Pattern[str]:
    return re.compile(rf"[^.;:!?\n]{{0,120}}\b{phrases(load_vocabulary('layout')['telegram'])}\s*:")


@cache
def _invitation() -> re.Pattern[str]:
    words = phrases(load_vocabulary("layout")["invitation"])
    guests = r"(?:\s+(?:cac\s+)?(?:dong chi|ong/ba|ong|ba|quy vi|dai bieu))?"
    return re.compile(rf"\b{words}{guests}\s*:")


@cache
def _body_cue() -> re.Pattern[str]:
    return re.compile(rf"{_STRAY}{phrases(load_vocabulary('layout')['body'])}\b")
