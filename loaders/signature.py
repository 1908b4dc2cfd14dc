"""Who signed: authority lines, position and name at the foot of a letter.

Source rule: domain 1.2 (Z13 to Z15), 1.5, 5.1 and annotation decisions 34 and 35. The first
signer counts; a joint document says so in the note, and a lost line leaves None and a note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.language import say
from loaders.layout import Layout
from loaders.lines import RIGHT_COLUMN, Zone, is_capitals
from loaders.normalize import View
from loaders.posts import authority_at, has_surname, is_tail, name_at, post_at, post_code
from loaders.records import Authority, Fact, Signature, SignedAt, SignerPosition

_TIME = re.compile(
    r"(?:(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4})|"
    r"(?P<y2>\d{4})[./-](?P<m2>\d{1,2})[./-](?P<d2>\d{1,2}))"
    r"(?:\s*[T,]?\s*(?P<H>\d{1,2}):(?P<M>\d{2})(?::(?P<S>\d{2}))?(?:\.\d+)?(?:\s*(?P<half>am|pm|sa|ch))?"
    r"(?:\s*(?:gmt|utc)?\s*(?P<zone>[+-]\d{2}[:'’]?\d{2}['’]?|z))?)?"
)
_SIGNING_TIME = re.compile(r"(?:thoi gian ky|ngay ky|gio ky|signing time|date|signed)\s*:?\s*")
_PARENTHESES = re.compile(r"[\W_]*\(?\s*(?:da\s+ky|ky|signed)\b|\(.*\)$|[<\[].*")


#: Authority lines that name a post, so that the signer's own post stands below.
_FOR_A_POST = frozenset({"KT", "TL", "TUQ"})


@dataclass
class _Block:
    """One signer's lines while they are read."""

    authorities: list[tuple[str, Zone]]
    position: Zone | None = None
    position_code: str = ""
    name: Zone | None = None


def read_signature(view: View, layout: Layout) -> Signature | None:
    """The signature of a letter; None for the press and where nothing of it is printed."""
    if layout.kind == "news_report" or not layout.signature_cells:
        return None
    blocks = _blocks(view, _columns(view, layout))
    signed_at = _signed_at(view, layout)
    block = next((b for b in blocks if b.authorities or b.position), None)
    if block is None:
        name = _lone_name(view, layout.signature_cells)
        if name is None:
            return None
        return Signature(
            name=_fact(view, name, "signature.name.alone", 0.8),
            signed_at=signed_at,
            note=say("reader.signature_lost", "en"),
        )
    signers = sum(1 for b in blocks if b.name and (b.authorities or b.position))
    return _signature(view, block, signed_at, joint=signers > 1)


def _signature(view: View, block: _Block, signed_at: SignedAt | None, *, joint: bool) -> Signature:
    authorities = [_authority(view, code, zone) for code, zone in block.authorities[:2]]
    direct = block.position is not None and not authorities
    name = block.name
    return Signature(
        authority=authorities[0] if authorities else None,
        authority2=authorities[1] if len(authorities) > 1 else None,
        authority_code="DIRECT" if direct else None,
        position=_position(view, block),
        name=_fact(view, name, "signature.name", 1.0 if has_surname(view, name) else 0.9)
        if name
        else None,
        signed_at=signed_at,
        note=say("reader.signature_joint", "en") if joint else None,
    )


def _columns(view: View, layout: Layout) -> list[list[Zone]]:
    """The signature's cells by column, the column of the first authority or post first.

    A name may stand apart in its column: with one column of posts all cells belong to it.
    """
    starts = {line.start: line for line in layout.lines}
    left: list[Zone] = []
    right: list[Zone] = []
    for cell in layout.signature_cells:
        line_start = view.norm.rfind("\n", 0, cell[0]) + 1
        line = starts.get(line_start)
        alone = line is None or len(line.columns) == 1
        side = right if cell[0] - line_start >= RIGHT_COLUMN or not alone else left
        if not alone and line is not None and cell == line.columns[0]:
            side = left
        side.append(cell)
    posts = [any(_is_post(view, c) for c in column) for column in (left, right)]
    if all(posts):
        return [left, right]
    return [sorted(left + right)]


def _is_post(view: View, cell: Zone) -> bool:
    return authority_at(view, cell) is not None or post_at(view, cell) is not None


def _blocks(view: View, columns: Sequence[Sequence[Zone]]) -> list[_Block]:
    """The signers, column by column and from top to bottom."""
    blocks: list[_Block] = []
    for column in columns:
        block = _Block([])
        names: list[Zone] = []
        previous: Zone | None = None
        for cell in column:
            if _is_post(view, cell) and block.position and names:
                _close(view, blocks, block, names)
                block, names = _Block([]), []
            _take(view, block, names, cell, previous)
            previous = cell
        _close(view, blocks, block, names)
    return blocks


def _take(view: View, block: _Block, names: list[Zone], cell: Zone, previous: Zone | None) -> None:
    """Put one printed piece into the signer's block."""
    if _PARENTHESES.fullmatch(view.bare, *cell):
        return
    authority = authority_at(view, cell)
    if authority and not names:
        if authority.code == "Q":
            block.authorities.append(("Q", (cell[0], _mark_end(view, cell, authority.named_from))))
            _set_position(view, block, (authority.named_from, cell[1]))
        elif block.position is None:
            block.authorities.append((authority.code, cell))
        return
    if not authority and post_at(view, cell) and not names:
        _set_position(view, block, cell)
        return
    if previous and block.position and previous == block.position and is_tail(view, cell):
        block.position = (previous[0], cell[1])
        block.position_code += "-" + post_code(view.bare[slice(*cell)])
        return
    if previous and not names and _is_unknown_post(view, block, previous, cell):
        block.position, block.position_code = cell, post_code(view.bare[slice(*cell)])
        return
    name = name_at(view, cell)
    if name and (block.authorities or block.position):
        names.append(name)
    elif previous and not names and _goes_on(view, previous, cell):
        _lengthen(block, previous, cell)


def _is_unknown_post(view: View, block: _Block, previous: Zone, cell: Zone) -> bool:
    """A line in capitals right below ``KT.`` or ``TL.`` is a post, whatever its words."""
    if block.position or not block.authorities or block.authorities[-1][0] not in _FOR_A_POST:
        return False
    name = name_at(view, cell)
    if name and has_surname(view, name):
        return False
    return block.authorities[-1][1] == previous and _goes_on(view, previous, cell)


def _set_position(view: View, block: _Block, cell: Zone) -> None:
    post = post_at(view, cell)
    if block.position is None and post:
        block.position = cell
        block.position_code = post_code(post["title"])


def _goes_on(view: View, previous: Zone, cell: Zone) -> bool:
    """Whether a line in capitals directly below only goes on the line above it."""
    between = view.norm[previous[1] : cell[0]]
    text = view.norm[slice(*cell)]
    return between.count("\n") == 1 and is_capitals(text) and len(text.split()) > 1


def _lengthen(block: _Block, previous: Zone, cell: Zone) -> None:
    if block.position and block.position[1] == previous[1]:
        block.position = (block.position[0], cell[1])
    elif block.authorities and block.authorities[-1][1][1] == previous[1]:
        code, zone = block.authorities[-1]
        block.authorities[-1] = (code, (zone[0], cell[1]))


def _close(view: View, blocks: list[_Block], block: _Block, names: list[Zone]) -> None:
    """End a signer's block: of several lines like a name the one with a surname counts."""
    if not (block.authorities or block.position):
        return
    known = [name for name in names if has_surname(view, name)]
    block.name = next(iter(known or names), None)
    blocks.append(block)


def _lone_name(view: View, cells: Sequence[Zone]) -> Zone | None:
    names = [name for cell in cells if (name := name_at(view, cell))]
    known = [name for name in names if has_surname(view, name)]
    return (known or names)[-1] if names else None


def _mark_end(view: View, cell: Zone, named_from: int) -> int:
    end = named_from
    while end > cell[0] and view.norm[end - 1].isspace():
        end -= 1
    return end


def _authority(view: View, code: str, zone: Zone) -> Authority:
    surface, start, end = view.located(*zone)
    return Authority(
        surface=surface,
        start=start,
        end=end,
        rule=f"signature.{code.lower()}",
        confidence=1.0,
        code=code,
    )


def _position(view: View, block: _Block) -> SignerPosition | None:
    if block.position is None:
        return None
    surface, start, end = view.located(*block.position)
    return SignerPosition(
        surface=surface,
        start=start,
        end=end,
        rule="signature.position",
        confidence=1.0,
        code=block.position_code,
    )


def _fact(view: View, zone: Zone, rule: str, confidence: float) -> Fact:
    surface, start, end = view.located(*zone)
    return Fact(surface=surface, start=start, end=end, rule=rule, confidence=confidence)


def _signed_at(view: View, layout: Layout) -> SignedAt | None:
    """The time of the digital signature, ISO with its offset if it has one."""
    for start, end in layout.digital_signatures:
        for cue in _SIGNING_TIME.finditer(view.bare, start, end):
            match = _TIME.match(view.bare, cue.end(), end)
            if match:
                surface, raw_start, raw_end = view.located(*match.span())
                return SignedAt(
                    surface=surface,
                    start=raw_start,
                    end=raw_end,
                    rule="signature.digital",
                    confidence=1.0,
                    iso=_iso(match),
                )
    return None


def _iso(match: re.Match[str]) -> str | None:
    year, month, day = (int(match[n] or match[f"{n}2"]) for n in "ymd")
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    text = f"{year:04d}-{month:02d}-{day:02d}"
    if match["H"] is None:
        return text
    hour = int(match["H"])
    if match["half"] in ("pm", "ch") and hour < 12:
        hour += 12
    text += f"T{hour:02d}:{match['M']}:{match['S'] or '00'}"
    zone = re.sub(r"[^\d+\-z]", "", match["zone"] or "")
    if zone == "z":
        return text + "+00:00"
    return f"{text}{zone[:3]}:{zone[3:]}" if zone else text
