"""One item of Kính gửi or Nơi nhận split into the bodies and groups it names (domain 4.4).

``Đảng ủy, UBND 18 phường`` shares its tail, ``Các huyện ủy, thị ủy`` its quantifier,
``Chủ tịch, các PCT UBND TP`` the body of its posts; names with commas stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from graph.area_names import read_area, unit_at
from graph.bodies import named, resolve_words
from graph.collectives import read_group
from graph.context import NOTHING, Context, Resolution
from graph.departments import field_at
from graph.group_words import kind_list
from graph.heads import BODY, COMMITTEE, ORGAN, head_at
from graph.keys import split_org
from graph.member_cuts import Piece, after_quantifier, pieces_of
from graph.member_sharing import (
    share_bodies,
    share_heads,
    share_leads,
    share_quantifier,
    share_tails,
    spell_out_chiefs,
)
from graph.organizations import read_body
from graph.posts import title_at
from graph.words import Word, phrase, trimmed, words

_ARCHIVE = re.compile(r"^luu\b")
_REFERENCE = re.compile(r"^nhu (?:tren|kinh gui|dieu|thanh phan|muc|khoan|noi nhan|phan)\b")
#: How sure an area must be to be taken for one of a list of names.
_KNOWN = 0.9
_ROOMS = re.compile(r"\b(?:cac )?(?:phong|vu|cuc|ban)(?: cm| chuyen mon)? :")


class MemberReading(NamedTuple):
    """One member: its place in the surface, what it names, the number the text states for it."""

    start: int
    end: int
    resolution: Resolution
    stated_count: int | None


@lru_cache(maxsize=16384)
def resolve_members(surface: str, context: Context) -> tuple[MemberReading, ...]:
    """The members of one list item, in the order of the text; offsets are within the surface.

    A reference (``Như trên``) has none; an archive item has the office that it names. What is
    not understood at all is left out. Never raises.
    """
    found = trimmed(words(surface))
    text = phrase(found)
    if not found or len(found) > 200 or _REFERENCE.match(text):
        return ()
    read = _archive(found, context) if _ARCHIVE.match(text) else _after_colon(found, context)
    if read is None:
        read = _read(pieces_of(found), context)
    return tuple(m._replace(resolution=named(m.resolution, surface[m.start : m.end])) for m in read)


def resolve_together(surfaces: Sequence[str], context: Context) -> tuple[Resolution, ...]:
    """What the surfaces of one list mean, in its order: already cut, but sharing areas and heads.

    For ``Thành ủy``, ``HĐND``, ``UBND Thành phố`` of a guidance phrase: the council of the city.
    """
    pieces = [Piece(trimmed(words(surface))) for surface in surfaces]
    spoken = [piece for piece in pieces if piece.words]
    _share(spoken, context)
    return tuple(
        named(_resolve(piece, context), surface) if piece.words else NOTHING
        for piece, surface in zip(pieces, surfaces, strict=True)
    )


def _share(pieces: list[Piece], context: Context) -> None:
    spell_out_chiefs(pieces)
    share_quantifier(pieces)
    share_leads(pieces, context)
    share_bodies(pieces, context)
    share_tails(pieces, context)
    share_heads(pieces, context)


def _resolve(piece: Piece, context: Context) -> Resolution:
    result = resolve_words(piece.full(), context, plural=piece.plural)
    if result.org is None and not result.candidates and piece.tail:
        result = resolve_words(piece.words, context, plural=piece.plural)
    return result


def _read(pieces: list[Piece], context: Context) -> tuple[MemberReading, ...]:
    _share(pieces, context)
    return _read_shared(pieces, context)


def _read_shared(pieces: list[Piece], context: Context) -> tuple[MemberReading, ...]:
    out = []
    for piece in pieces:
        result = _resolve(piece, context)
        if result.org is None and not result.candidates:
            continue
        out.append(
            MemberReading(piece.words[0].start, piece.words[-1].end, result, result.stated_count)
        )
    return tuple(out)


def _after_colon(found: Sequence[Word], context: Context) -> tuple[MemberReading, ...] | None:
    """``VPUB: CVP, các PCVP``, ``Các Bộ: Y tế``, ``TT: Tỉnh ủy, HĐND``; None without a colon."""
    at = next((n for n, w in enumerate(found) if w.bare == ":"), None)
    if at is None:
        return _units_without_colon(found, context)
    if at == 0 or at + 1 >= len(found):
        return None
    left, right = trimmed(found[:at]), trimmed(found[at + 1 :])
    if not left or not right:
        return None
    before, last = _last_quantified(left, context)
    if before:
        listed = _after_colon([*last, *found[at:]], context)
        return None if listed is None else (*_read_shared(before, context), *listed)
    office = read_body(left, context)
    if office is not None and office.org and title_at(right, after_quantifier(right, 0))[0]:
        return _office(office, left, right, context)
    rows, length = head_at(left)
    if length == len(left) and any(head.group in (ORGAN, BODY) for head in rows):
        pieces = pieces_of(right)
        for piece in pieces:
            piece.lead = left
        return _read_each(pieces, context)
    listed = _listed_units(left, right, context)
    if listed is not None:
        return listed
    return _named_fields(found, left, right, context)


def _last_quantified(left: Sequence[Word], context: Context) -> tuple[list[Piece], Sequence[Word]]:
    """The members before the one with a quantifier (``các huyện:``), and that one in full."""
    *before, last = pieces_of(left)
    if not before or last.words[0].bare != "cac":
        return [], left
    _share([*before, last], context)
    return before, last.full()


def _read_each(pieces: list[Piece], context: Context) -> tuple[MemberReading, ...]:
    out = []
    for piece in pieces:
        result = resolve_words(piece.full(), context)
        if result.org is None:
            result = resolve_words(piece.words, context)
        if result.org or result.candidates:
            out.append(MemberReading(piece.words[0].start, piece.words[-1].end, result, None))
    return tuple(out)


def _office(
    office: Resolution, left: Sequence[Word], right: Sequence[Word], context: Context
) -> tuple[MemberReading, ...]:
    """The posts named after an office; with its rooms too it is the office as a whole."""
    if _ROOMS.search(phrase(right)):
        return (MemberReading(left[0].start, left[-1].end, office, None),)
    own = replace(context, issuer_org=office.org)
    out: list[MemberReading] = []
    for piece in pieces_of(right):
        position = after_quantifier(piece.words, 0)
        title, length = title_at(piece.words, position)
        if title is None:
            break
        end = position + length
        spoken = piece.words
        if end < len(spoken) and spoken[end].is_mark:
            spoken = spoken[:end]
        result = resolve_words(spoken, own)
        if result.org is None:
            break
        out.append(MemberReading(spoken[0].start, spoken[-1].end, result, None))
        if end < len(piece.words):
            break
    return tuple(out)


def _listed_units(
    left: Sequence[Word], right: Sequence[Word], context: Context
) -> tuple[MemberReading, ...] | None:
    """``UBND các huyện: Kim Bảng, Lý Nhân``: the body of each unit that is named."""
    quantifier = next((n for n, w in enumerate(left) if w.bare == "cac" or w.text.isdigit()), None)
    if not quantifier or unit_at(left, quantifier + 1) is None:
        return None
    kinds, end = kind_list(left, quantifier + 1) or ([], quantifier + 1)
    kind = left[quantifier + 1 : end] if len(kinds) == 1 else ()
    out = []
    for piece in _plain_list(right):
        place = piece if unit_at(piece, 0) else [*kind, *piece]
        for head in pieces_of(left[:quantifier]):
            result = resolve_words([*head.words, *place], context)
            if result.org is None or result.kind not in ("body", "position"):
                return None
            out.append(MemberReading(piece[0].start, piece[-1].end, result, None))
    return tuple(out) or None


def _units_without_colon(
    found: Sequence[Word], context: Context
) -> tuple[MemberReading, ...] | None:
    """``UBND các huyện Núi Thành, Thăng Bình``: known units named without a colon."""
    for n in range(1, len(found) - 1):
        kinds = kind_list(found, n + 1) if found[n].bare == "cac" else None
        if kinds is None or kinds[1] >= len(found) or not found[kinds[1]].is_name_like:
            continue
        kind = found[n + 1 : kinds[1]] if len(kinds[0]) == 1 else ()
        names = _plain_list(found[kinds[1] :])
        places = [name if unit_at(name, 0) else [*kind, *name] for name in names]
        areas = [read_area(place, context) for place in places]
        known = [a for a in areas if a and a.area and a.areas[0][1] >= _KNOWN]
        if len(names) > 1 and len(known) == len(names):
            before, last = _last_quantified(found[: kinds[1]], context)
            listed = _listed_units(last, found[kinds[1] :], context)
            return None if listed is None else (*_read_shared(before, context), *listed)
    return None


def _plain_list(found: Sequence[Word]) -> list[Sequence[Word]]:
    pieces: list[Sequence[Word]] = []
    start = 0
    for n, word in enumerate([*found, None]):
        if word is None or word.bare in (",", ";") or word.low == "và":
            if trimmed(found[start:n]):
                pieces.append(trimmed(found[start:n]))
            start = n + 1
    return pieces


def _named_fields(
    found: Sequence[Word], left: Sequence[Word], right: Sequence[Word], context: Context
) -> tuple[MemberReading, ...] | None:
    """``Các Bộ: Y tế, GD&ĐT``: one group, named by its members where the head is a bare family."""
    group = read_group(left, context)
    if group.org is None:
        return None
    area, body = split_org(group.org)
    family = body.removeprefix("c.")
    if family in ("bo", "so", "phong"):
        fields: list[str] = []
        rest = right
        while rest:
            slug, taken = field_at(rest, family)
            if slug is None:
                break
            fields.append(slug)
            rest = trimmed(rest[taken:])
        if fields:
            group = replace(group, org=f"{area}/c.{'-'.join([family, *fields])}")
    start = found[1].start if found[0].bare == "cac" else found[0].start
    return (MemberReading(start, found[-1].end, group, group.stated_count),)


def _archive(found: Sequence[Word], context: Context) -> tuple[MemberReading, ...]:
    """The office that keeps the file, where it is named: ``Lưu VPQU``, not ``Lưu: VT``."""
    out = []
    bracket = next((n for n, w in enumerate(found) if w.bare == "("), len(found))
    for piece in _plain_list(trimmed(found[1:bracket])):
        rows, length = head_at(piece)
        part = any(head.group == ORGAN for head in rows) and length < len(piece)
        committee = any(head.group == COMMITTEE for head in rows)
        if not part and not committee:
            continue
        result = resolve_words(piece, context)
        if result.org and result.kind == "body":
            out.append(MemberReading(piece[0].start, piece[-1].end, result, None))
    return tuple(out)
