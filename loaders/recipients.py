"""Addressees (Kính gửi) and copied recipients (Nơi nhận), one fact for each list item.

Source rule: domain 1.2 (Z8), 1.4 and 8.2 rules 6 to 8; annotation decisions 7 and 30 to 33.
The bodies inside an item are split by the graph room, which knows them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders import purposes
from loaders.layout import Layout
from loaders.lines import Zone, bullet_end, phrases
from loaders.normalize import View
from loaders.purposes import BRACES, Marked, Reach, is_only_purpose, split_purpose
from loaders.records import Addressee, Copy, Purpose
from loaders.types import load_vocabulary

_INNER_BULLET = re.compile(r"(?<=[;,.])\s+[-_+•·]\s+(?=[^\W_])")
_NEXT_ITEM = re.compile(r"(?<=;)\s*(?=[^\s;])")
_BEFORE_ARCHIVE = re.compile(r"(?<=[;,.])\s+(?=luu\b)")
_ARCHIVE = re.compile(r"luu(?![^\W_])")
#: A drafter's mark behind the file copy: in brackets, or after a full stop (no ``P. QLĐT``).
_ARCHIVE_END = re.compile(r"\s*(?:[,;]?\s*[(<\[]|(?<=[^\W_]{2})\.(?:\s|$))")
_LEADING_WORDS = re.compile(r"(?:(?:cac|d/c|dc|dong chi|ong|ba|toan the)\s+)+")
_ARTICLE = re.compile(r"(?P<level>dieu|muc|khoan)\s+(?P<numbers>\d+(?:\s*(?:,|va|;)\s*\d+(?!\w))*)")
_EDGES = " ;,.:" + BRACES


@dataclass(frozen=True)
class Item:
    """One list item in view offsets, with its list mark and all that follows it."""

    zone: Zone
    bulleted: bool
    brace: bool
    floating: bool = False


def read_addressees(view: View, layout: Layout) -> tuple[Addressee, ...]:
    """The items of Kính gửi, of a telegram's heading or of an invitation, in text order."""
    if layout.salutation is None:
        return ()
    kind = layout.salutation_kind or "letter"
    found: list[Addressee] = []
    for item in split_items(view, layout.salutation_rows):
        zone, _ = split_purpose(view, item.zone)
        surface, start, end = view.located(*zone)
        found.append(
            Addressee(
                surface=surface,
                start=start,
                end=end,
                rule=f"addressee.{kind}.{'item' if item.bulleted else 'line'}",
                confidence=1.0,
                id=f"a{len(found) + 1}",
            )
        )
    return tuple(found)


def read_copies(view: View, layout: Layout) -> tuple[Copy, ...]:
    """The items of Nơi nhận with purpose, reference or provision, in text order."""
    items = split_items(view, layout.recipient_rows)
    parts = [split_purpose(view, item.zone) for item in items]
    marked = [
        Marked(
            stated=stated,
            brace=item.brace,
            leading=is_leading(view, zone),
            floating=item.floating,
            ends_run=_reference(view, zone) is not None or _is_archive(view, zone),
        )
        for item, (zone, stated) in zip(items, parts, strict=True)
    ]
    reaches = purposes.reach(marked)
    return tuple(
        _copy(view, f"n{i}", zone, reach)
        for i, ((zone, _), reach) in enumerate(zip(parts, reaches, strict=True), 1)
    )


def split_items(view: View, rows: Sequence[Zone]) -> list[Item]:
    """The list items in the lines of a block; an item broken over lines is one.

    In a list with dashes the dash begins an item, and a line without one goes on the item
    above unless that ended with a semicolon. Without dashes semicolons and line ends part.
    """
    pieces = [piece for row in rows for piece in _pieces(view, row)]
    dashed = any(bulleted for _, bulleted in pieces)
    starts = {row[0] for row in rows}
    semicolons = any(";" in view.norm[slice(*zone)] for zone, _ in pieces)
    items: list[Item] = []
    for zone, bulleted in pieces:
        parts = [zone] if dashed and bulleted else _at_semicolons(view, zone)
        for part in parts:
            brace = any(c in BRACES for c in view.norm[slice(*part)])
            if not items or _begins(view, items[-1], part, bulleted, dashed, semicolons):
                if not is_only_purpose(view, part):
                    items.append(Item(part, bulleted, brace))
                continue
            last = items[-1]
            rest, stated = split_purpose(view, part)
            floating = stated is not None and rest[0] >= rest[1] and part[0] in starts
            items[-1] = Item((last.zone[0], part[1]), last.bulleted, last.brace or brace, floating)
    return items


def _pieces(view: View, row: Zone) -> Iterator[tuple[Zone, bool]]:
    """A line cut where a dash after a semicolon or comma begins another item."""
    start = bullet_end(view, row)
    bulleted = start is not None
    begin = row[0] if start is None else start
    for match in _INNER_BULLET.finditer(view.norm, begin, row[1]):
        yield from ((zone, bulleted) for zone in _at_reference(view, (begin, match.start())))
        begin, bulleted = match.end(), True
    yield from ((zone, bulleted) for zone in _at_reference(view, (begin, row[1])))


def _at_reference(view: View, zone: Zone) -> list[Zone]:
    """``Như trên; Lưu: VT``: a reference and the file copy are items of their own."""
    cuts = [m.end() for m in _BEFORE_ARCHIVE.finditer(view.bare, *zone)]
    following = _NEXT_ITEM.search(view.norm, *zone)
    if following and _reference(view, (zone[0], following.start())):
        cuts.append(following.end())
    return _cut(zone, cuts)


def _at_semicolons(view: View, zone: Zone) -> list[Zone]:
    cuts = []
    for match in _NEXT_ITEM.finditer(view.norm, *zone):
        rest = view.norm[match.end() : zone[1]]
        before = view.norm[zone[0] : match.end()]
        if before.count("(") <= before.count(")") and rest[:1] not in "(}":
            cuts.append(match.end())
    return _cut(zone, cuts)


def _cut(zone: Zone, cuts: Sequence[int]) -> list[Zone]:
    edges = [zone[0], *sorted(set(cuts)), zone[1]]
    return [(a, b) for a, b in itertools.pairwise(edges) if a < b]


def _begins(
    view: View, last: Item, part: Zone, bulleted: bool, dashed: bool, semicolons: bool
) -> bool:
    """Whether a piece begins an item of its own."""
    if bulleted:
        return True
    rest, _stated = split_purpose(view, part)
    if rest[0] >= rest[1]:
        return False
    text = view.norm[slice(*part)]
    before = view.norm[last.zone[0] : last.zone[1]].rstrip(" " + BRACES)
    if before.endswith((";", ".")) or split_purpose(view, last.zone)[1] is not None:
        return True
    if text[:1].islower() or text[:1] in "(":
        return False
    if dashed:
        return False
    if before.endswith(","):
        return not semicolons
    return _is_head(view, part)


def _is_head(view: View, zone: Zone) -> bool:
    """Whether a line begins like a body or a group, so that it is no broken line."""
    return is_leading(view, zone) or view.bare.startswith(("cac ", "luu"), zone[0])


def _copy(view: View, identifier: str, zone: Zone, reach: Reach | None) -> Copy:
    reference = _reference(view, zone)
    archive = reference is None and _is_archive(view, zone)
    purpose = _purpose(view, reach)
    if archive:
        zone = _without_marks(view, zone)
        word = view.span(zone[0], zone[0] + 3)
        purpose = Purpose(
            surface=word.surface, start=word.start, end=word.end, code="archive", source="explicit"
        )
    surface, start, end = view.located(*zone)
    kind = "archive" if archive else "reference" if reference else _kind(reach)
    return Copy(
        surface=surface,
        start=start,
        end=end,
        rule=f"copy.{kind}",
        confidence={"brace": 0.9, "brace_inferred": 0.6}.get(reach.source if reach else "", 1.0),
        id=identifier,
        refers_to=reference[0] if reference else None,
        provision=reference[1] if reference else None,
        purpose=purpose,
    )


def _kind(reach: Reach | None) -> str:
    return reach.source if reach else "plain"


def _purpose(view: View, reach: Reach | None) -> Purpose | None:
    if reach is None:
        return None
    surface, start, end = view.located(*reach.stated.words)
    return Purpose(
        surface=surface, start=start, end=end, code=reach.stated.code, source=reach.source
    )


def _reference(view: View, zone: Zone) -> tuple[str, str | None] | None:
    """What an item stands for: the addressees, or a provision and its path."""
    match = _provision_pattern().match(view.bare, *zone)
    if match:
        return "provision", _provision(view.bare[match.start("article") : zone[1]])
    if _addressee_pattern().match(view.bare, *zone):
        return "addressees", None
    return None


def _provision(bare: str) -> str:
    """``dieu-4``; ``dieu-2,dieu-3`` for several articles; ``dieu-4/khoan-1`` for a part."""
    levels = [
        (match["level"], number)
        for match in _ARTICLE.finditer(bare)
        for number in re.findall(r"\d+", match["numbers"])
    ]
    if {level for level, _ in levels} == {"dieu", "khoan"}:
        levels.sort(key=lambda level: level[0])
        return "/".join(f"{level}-{number}" for level, number in levels[:2])
    return ",".join(f"{level}-{number}" for level, number in levels)


def _is_archive(view: View, zone: Zone) -> bool:
    return _ARCHIVE.match(view.bare, *zone) is not None


def _without_marks(view: View, zone: Zone) -> Zone:
    """The archive item without a drafter's mark (``(3b)``, ``<ĐVN>``) behind it."""
    match = _ARCHIVE_END.search(view.norm, *zone)
    end = match.start() if match else zone[1]
    while end > zone[0] and view.norm[end - 1] in _EDGES:
        end -= 1
    return zone[0], end


def is_leading(view: View, zone: Zone) -> bool:
    """Whether an item names superior or leading bodies only (domain 1.4, lost braces)."""
    if _not_leading().search(view.bare, *zone):
        return False
    polite = _LEADING_WORDS.match(view.bare, *zone)
    heads = (zone[0], polite.end()) if polite else (zone[0],)
    return any(_leading().match(view.bare, start, zone[1]) for start in heads)


@cache
def _words() -> dict[str, Any]:
    return load_vocabulary("recipients")


@cache
def _addressee_pattern() -> re.Pattern[str]:
    words = phrases(_words()["references"]["addressees"]).replace("/", r"\s?[/.]?\s?")
    return re.compile(rf"{words}(?![^\W_])")


@cache
def _provision_pattern() -> re.Pattern[str]:
    words = phrases(_words()["references"]["provision"])
    return re.compile(rf"(?:[^;]{{0,60}}\s)?{words}\s+(?P<article>(?:dieu|muc|khoan)\s+\d+)")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"{phrases(_words()['leading']['heads'])}(?![^\W_])")


@cache
def _not_leading() -> re.Pattern[str]:
    return re.compile(rf"\b{phrases(_words()['leading']['not_leading'])}(?![^\W_])")
