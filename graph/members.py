"""One item of Kính gửi or Nơi nhận split into the bodies and groups it names (domain 4.4).

``Đảng ủy, UBND 18 phường`` shares its tail, ``Các huyện ủy, thị ủy`` its quantifier,
``Chủ tịch, các PCT UBND TP`` the body of its posts; names with commas stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple

from graph.area_names import read_area, split_area, unit_at
from graph.bodies import resolve_words
from graph.collectives import group_noun, is_plural, read_group
from graph.context import Context, Resolution
from graph.departments import field_at
from graph.heads import BODY, CENTRAL, COMMITTEE, FAMILY, FIELD, INSIDE, ORGAN, head_at
from graph.keys import area_level, split_org
from graph.lexicon import vocabulary
from graph.organizations import read_body
from graph.posts import title_at
from graph.words import JOIN, Word, bare_phrase, phrase, trimmed, words

_MARKS = (",", ";", JOIN)
_ARCHIVE = re.compile(r"^luu\b")
_REFERENCE = re.compile(r"^nhu (?:tren|kinh gui|dieu|thanh phan|muc|khoan|noi nhan|phan)\b")
_ROOMS = re.compile(r"\b(?:cac )?(?:phong|vu|cuc|ban)(?: cm| chuyen mon)? :")
_STRONG_GROUPS = (CENTRAL, COMMITTEE, ORGAN, INSIDE, BODY, FAMILY, FIELD)


class MemberReading(NamedTuple):
    """One member: its place in the surface, what it names, the number the text states for it."""

    start: int
    end: int
    resolution: Resolution
    stated_count: int | None


@dataclass
class _Piece:
    """The words of one member, and words that it shares with its neighbours."""

    words: Sequence[Word]
    tail: Sequence[Word] = ()
    lead: Sequence[Word] = ()
    plural: bool = False

    def full(self) -> Sequence[Word]:
        """The member's words with what it shares."""
        return [*self.lead, *self.words, *self.tail]


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
    if _ARCHIVE.match(text):
        return _archive(found, context)
    listed = _after_colon(found, context)
    if listed is not None:
        return listed
    return _read(_pieces(found), context)


# ---------------------------------------------------------------- cutting


def _pieces(found: Sequence[Word]) -> list[_Piece]:
    pieces: list[_Piece] = []
    start = 0
    while start < len(found):
        end = _end_of_member(found, start)
        piece = trimmed(found[start:end])
        if piece:
            pieces.append(_Piece(piece))
        start = end + 1
    return pieces


def _end_of_member(found: Sequence[Word], start: int) -> int:
    """The separator that ends the member which begins here, or the end of the item."""
    position = _least_end(found, start)
    while position < len(found):
        mark = found[position].bare
        if mark in _MARKS and _begins(found, position + 1, start, mark):
            return position
        position += 1
    return len(found)


def _least_end(found: Sequence[Word], start: int) -> int:
    """Where the fixed words at the start of a member end: a head, a list of nouns."""
    position = min(_after_quantifier(found, start), len(found) - 1)
    compound = _compound(found, position)
    _, head = head_at(found, position)
    _, title = title_at(found, position)
    field = 0
    if found[position : position + 1] and head:
        family = {"so": "so", "phong": "phong", "bo": "bo"}.get(phrase(found[position:][:head]))
        if family:
            field = field_at(found[position + head :], family)[1]
    end = max(compound, position + head + field, position + title, start + 1)
    lead = position + 1 if found[position].low == "trưởng" else position + title
    if end == lead and end < len(found):
        end = max(end, _compound(found, _after_quantifier(found, end)))
    return end


def _after_quantifier(found: Sequence[Word], position: int) -> int:
    while position < len(found) - 1 and (
        (
            found[position].bare in ("cac", "nhung", "toan", "the", "dong", "chi")
            and found[position].low not in ("dòng", "chỉ", "chi", "thể dục")
        )
        or (found[position].text.isdigit() and not found[position + 1].is_mark)
    ):
        position += 1
    if phrase(found[position : position + 3]) == "d & c":
        position += 3
    return position


@cache
def _compound_words() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    table = vocabulary("collectives")["compound"]
    pairs = sorted((bare_phrase(p) for p in table["pairs"]), key=len, reverse=True)
    nouns = frozenset(bare_phrase(n) for n in table["nouns"])
    return nouns, frozenset(bare_phrase(n) for n in table["joining"]), tuple(pairs)


def _noun_at(found: Sequence[Word], position: int, nouns: frozenset[str]) -> int:
    """The length of the noun of this set that stands here alone, not as the head of a name."""
    for length in (7, 6, 5, 4, 3, 2, 1):
        if (
            position + length > len(found)
            or phrase(found[position : position + length]) not in nouns
        ):
            continue
        after = found[position + length] if position + length < len(found) else None
        if after is None or after.bare in (
            *_MARKS,
            "thuoc",
            "truc",
            "tren",
            "cap",
            "co",
            "o",
            "trong",
        ):
            return length
        if (
            unit_at(found, position + length)
            or not after.is_name_like
            or after.bare in ("trung", "tw")
        ):
            return length
    return 0


def _compound(found: Sequence[Word], position: int) -> int:
    """The end of a list of nouns that make one group (``phòng, ban, ngành``), else its start."""
    nouns, joining, pairs = _compound_words()
    for pair in pairs:
        length = len(pair.split())
        if phrase(found[position : position + length]) == pair:
            return position + length
    length = _noun_at(found, position, nouns)
    if not length:
        return position
    first, end = found[position].bare, position + length
    while end + 1 < len(found) and found[end].bare in (",", JOIN):
        more = _noun_at(found, end + 1, nouns)
        if not more and first != "so":
            more = _noun_at(found, end + 1, joining)
        if not more:
            break
        end += 1 + more
    return end


def _begins(found: Sequence[Word], position: int, start: int, mark: str) -> bool:
    """Whether a new member begins here."""
    if position >= len(found):
        return False
    if mark == ";":
        return True
    word = found[position]
    if mark == JOIN and found[position - 1].text != "và" and word.bare == "bo":
        return False
    if word.bare == JOIN:
        return _begins(found, position + 1, start, mark)
    if _continues_kinds(found, position, start) or _continues_person(found, position, start):
        return False
    if _continues_leaders(found, position, start) or _continues_committees(found, position, start):
        return False
    if word.bare in ("cac", "nhung") and word.low in ("các", "cac", "những", "nhung"):
        return True
    if word.text.isdigit() and position + 1 < len(found) and group_noun(found[position + 1 :]):
        return True
    return _is_start(found, position, mark, start)


def _is_start(found: Sequence[Word], position: int, mark: str, start: int) -> bool:
    rows, length = head_at(found, position)
    strong = length and any(head.group in _STRONG_GROUPS for head in rows)
    if strong and rows[0].slug == "truong" and rows[0].keep_head:
        return "truong" not in phrase(found[start:position]).split()
    if strong and _whole_head(found, position, length, rows[0].group, mark):
        return True
    post, title = title_at(found, position)
    if post is not None and title:
        return True
    if (
        phrase(found[position : position + 3]) == "d & c"
        or phrase(found[position : position + 2]) == "dong chi"
    ):
        return True
    if group_noun(found[position:]) is not None:
        return mark != JOIN or unit_at(found, position) is None or _bare_levels(found, start)
    return (
        _bare_levels(found, start)
        and read_area(found[position : position + 2], Context()) is not None
    )


def _whole_head(found: Sequence[Word], position: int, length: int, group: str, mark: str) -> bool:
    """Whether the head is one in this place: ``và Sở Y tế``, not the ``Ban`` of a longer name."""
    if group in (FIELD, FAMILY) and length == 1:
        after = found[position + 1] if position + 1 < len(found) else None
        return found[position].is_name_like or after is None or after.is_mark
    if mark == JOIN and group == BODY and not found[position].is_name_like:
        return found[position].low != "thuế"
    return True


def _bare_levels(found: Sequence[Word], start: int) -> bool:
    """Whether the member before is a bare level too: ``Trung ương, Thành phố và Quận``."""
    end = next((n for n in range(start, len(found)) if found[n].bare in _MARKS), len(found))
    text = phrase(found[start:end])
    return text in ("trung uong", "tw") or unit_at(found[start:end], 0) == (
        (unit_at(found, start) or ("", 0))[0],
        end - start,
    )


def _continues_kinds(found: Sequence[Word], position: int, start: int) -> bool:
    """``quận, huyện, thị xã`` after a head or a number: the list of kinds goes on."""
    unit = unit_at(found, position)
    sub = group_noun(found[position:]) and phrase(found[position : position + 1]) in (
        "ban", "thon", "ap", "xom", "to", "khu",
    )  # fmt: skip
    if unit is None and not sub:
        return False
    end = position + (unit[1] if unit else 1)
    if unit and end < len(found) and found[end].is_name_like and not found[end].is_mark:
        return False
    before = trimmed(found[start : position - 1])
    if sub and not unit:
        return found[position].is_name_like is False and any(
            phrase(before[-n:]) in ("thon", "ban", "ap", "xom", "to dan pho", "khu pho")
            for n in (1, 3, 2)
        )
    for length in (2, 1):
        last = before[-length:]
        if unit_at(last, 0) == ((unit_at(last, 0) or ("", 0))[0], length):
            return len(before) > length
    return False


def _continues_person(found: Sequence[Word], position: int, start: int) -> bool:
    """``Đ/c Chử Xuân Dũng, PCT UBND TP``: the posts of a named person belong to the person."""
    text = phrase(found[start : start + 3])
    lead = 3 if text == "d & c" else 2 if text.startswith("dong chi") else 0
    if not lead or start + lead >= len(found):
        return False
    name = found[start + lead]
    named = name.is_name_like and title_at(found, start + lead)[0] is None
    return (
        named and not head_at(found, start + lead)[1] and title_at(found, position)[0] is not None
    )


_LEADERS = ("lanh dao", "ld", "lh")


def _continues_leaders(found: Sequence[Word], position: int, start: int) -> bool:
    """``lãnh đạo HĐND, UBND, Ủy ban MTTQ xã``: one group of leaders."""
    text = phrase(found[start : start + 2])
    if not text.startswith(_LEADERS) or found[position - 1].bare == ";":
        return False
    before = trimmed(found[start : position - 1])
    rows, length = head_at(found, position)
    pillar = any(head.slug in ("ubnd", "hdnd", "mttq") for head in rows)
    last = next(
        (n for n in range(1, len(before)) if head_at(before, n)[1] == len(before) - n), None
    )
    return bool(pillar and length and last is not None)


def _continues_committees(found: Sequence[Word], position: int, start: int) -> bool:
    """``Ban TG các HU, TXU, TU``: the committees whose organ is meant go on."""
    rows, length = head_at(found, position)
    if not any(head.group == COMMITTEE for head in rows):
        return False
    before = found[start:position]
    quantifier = next((n for n, w in enumerate(before) if w.bare == "cac"), None)
    if quantifier is None or quantifier == 0:
        return False
    follows = phrase(found[position + length : position + length + 2])
    return not follows.startswith("truc thuoc")


# ---------------------------------------------------------------- sharing


def _read(pieces: list[_Piece], context: Context) -> tuple[MemberReading, ...]:
    _share_quantifier(pieces)
    _share_bodies(pieces, context)
    _share_tails(pieces, context)
    _share_heads(pieces, context)
    out = []
    for piece in pieces:
        result = resolve_words(piece.full(), context, plural=piece.plural)
        if result.org is None and not result.candidates and piece.tail:
            result = resolve_words(piece.words, context, plural=piece.plural)
        if result.org is None and not result.candidates:
            continue
        out.append(
            MemberReading(piece.words[0].start, piece.words[-1].end, result, result.stated_count)
        )
    return tuple(out)


def _share_quantifier(pieces: list[_Piece]) -> None:
    """``Các`` before a list covers its common nouns and bare committees."""
    if len(pieces) < 2 or pieces[0].words[0].bare not in ("cac", "nhung", "toan"):
        return
    covered = False
    for piece in pieces[1:]:
        if not _is_covered(piece.words):
            break
        piece.plural = covered = True
    first = pieces[0]
    if covered and first.words[0].bare == "cac" and len(first.words) > 1:
        first.words, first.plural = first.words[1:], True


def _is_covered(found: Sequence[Word]) -> bool:
    first = found[0]
    if first.bare == "cac" or first.text.isdigit():
        return False
    rows, length = head_at(found)
    if any(head.group in (COMMITTEE, INSIDE) for head in rows):
        return length == len(found) or phrase(found[length:]).startswith("truc thuoc")
    return not first.is_name_like


def _share_bodies(pieces: list[_Piece], context: Context) -> None:
    """A title alone takes the body of its neighbour: ``Chủ tịch, các PCT UBND TP``."""
    bodies = [_body_words(piece.words) for piece in pieces]
    for n, piece in enumerate(pieces):
        if bodies[n] != ():
            continue
        after = next((b for b in bodies[n + 1 :] if b), None)
        before = next((b for b in reversed(bodies[:n]) if b), None)
        piece.tail = after or before or ()


def _body_words(found: Sequence[Word]) -> Sequence[Word] | None:
    """The words after a title: empty for a title alone, None where there is no title."""
    position = _after_quantifier(found, 0)
    post, length = title_at(found, position)
    if post is None or post.slug in ("lanh-dao", "thu-truong", "thanh-vien"):
        return None
    rest = trimmed(found[position + length :])
    return tuple(rest) if rest else ()


def _share_tails(pieces: list[_Piece], context: Context) -> None:
    """The area, the list of kinds or the committee at the end of a list covers what is before it."""
    for n in range(len(pieces) - 2, -1, -1):
        piece = pieces[n]
        if piece.tail or not _takes_tail(piece.words, context):
            continue
        tail = _tail(pieces[n + 1].full(), context)
        if tail and _tail_fits(piece, tail, context):
            piece.tail = tail


def _takes_tail(found: Sequence[Word], context: Context) -> bool:
    if _is_hamlet_post(found) or _is_post_of_bare_body(found):
        return True
    if _body_words(found) is not None and not is_plural(found):
        return False
    return not _is_located(found, context)


def _is_post_of_bare_body(found: Sequence[Word]) -> bool:
    """``các đồng chí Bí thư Đảng ủy``: a post of a committee or UBND whose area comes later."""
    position = _after_quantifier(found, 0)
    _, length = title_at(found, position)
    if not length:
        return False
    rows, size = head_at(found, position + length)
    pillar = any(h.slug in ("party", "ubnd", "hdnd", "mttq") for h in rows)
    return pillar and position + length + size == len(found)


def _is_hamlet_post(found: Sequence[Word]) -> bool:
    return phrase(found).startswith(("bi thu chi bo", "truong thon", "to truong"))


def _is_located(found: Sequence[Word], context: Context) -> bool:
    """Whether a member has an area of its own."""
    if is_plural(found) and not _is_hamlet_post(found):
        return True
    rows, length = head_at(found)
    if any(head.group == CENTRAL for head in rows) and length == len(found):
        return True
    _, reading = split_area(found, context, keep=max(1, length))
    return reading is not None


def _tail(found: Sequence[Word], context: Context) -> Sequence[Word]:
    """The words at the end of a member that others may share."""
    for n in range(1, len(found)):
        word = found[n]
        quantified = word.text.isdigit() or word.bare == "cac"
        if quantified and found[n - 1].bare not in (JOIN, "covid") and n + 1 < len(found):
            kinds = unit_at(found, n + 1) or group_noun(found[n + 1 :])
            if kinds:
                return found[n:]
    for n in range(1, len(found)):
        rows, length = head_at(found, n)
        if any(head.group == COMMITTEE for head in rows) and n + length == len(found):
            return found[n:]
    head, reading = split_area(found, context, keep=1)
    if reading is None:
        return ()
    return (
        found[len(head) :] if found[len(head)].bare not in (",", JOIN) else found[len(head) + 1 :]
    )


def _tail_fits(piece: _Piece, tail: Sequence[Word], context: Context) -> bool:
    """Whether the member with the tail is something that can exist."""
    rows, length = head_at(piece.words)
    if any(head.group == COMMITTEE for head in head_at(tail)[0]):
        return length == len(piece.words) and any(head.group == ORGAN for head in rows)
    if _is_hamlet_post(piece.words):
        return True
    joined = [*piece.words, *tail]
    if _is_post_of_bare_body(piece.words):
        return is_plural(tail) or read_area(tail, context) is not None
    if not length:
        return False
    if is_plural(joined):
        whole = length == len(piece.words)
        return whole and any(head.group in (COMMITTEE, BODY) for head in rows)
    if not any(head.group in (COMMITTEE, BODY, FIELD, ORGAN) for head in rows):
        return False
    result = read_body(joined, context)
    if result is None or result.org is None:
        return False
    level = area_level(split_org(result.org)[0])
    levels = {lv for head in rows for lv in head.levels} or {"province", "district", "commune"}
    if any(head.group == COMMITTEE for head in rows):
        return True
    return level in levels or (level == "commune" and "district" in levels and bool(context.date))


def _share_heads(pieces: list[_Piece], context: Context) -> None:
    """``TT Đảng ủy, HĐND phường``: the standing bodies of both."""
    for before, piece in zip(pieces, pieces[1:], strict=False):
        rows, length = head_at(before.words)
        if not any(head.slug == "tt" for head in rows) or before.words[0].bare not in (
            "tt",
            "thuong",
        ):
            continue
        inner, size = head_at(piece.words)
        committee = head_at(before.words, length)[0]
        if (
            size
            and any(h.slug == "hdnd" for h in inner)
            and any(h.group == COMMITTEE for h in committee)
        ):
            piece.lead = before.words[:length]


# ---------------------------------------------------------------- colons and archive items


def _after_colon(found: Sequence[Word], context: Context) -> tuple[MemberReading, ...] | None:
    """``VPUB: CVP, các PCVP``, ``Các Bộ: Y tế, GTVT``, ``TT: Tỉnh ủy, HĐND``; None without colon."""
    at = next((n for n, w in enumerate(found) if w.bare == ":"), None)
    if at is None or at == 0 or at + 1 >= len(found):
        return None
    left, right = trimmed(found[:at]), trimmed(found[at + 1 :])
    if not left or not right:
        return None
    rows, length = head_at(left)
    if length == len(left) and any(head.group == ORGAN for head in rows):
        pieces = _pieces(right)
        for piece in pieces:
            piece.lead = left
        return _read_each(pieces, context)
    office = read_body(left, context)
    if office is not None and office.org and title_at(right, _after_quantifier(right, 0))[0]:
        return _office(office, left, right, context)
    listed = _listed_units(left, right, context)
    if listed is not None:
        return listed
    return _named_fields(found, left, right, context)


def _read_each(pieces: list[_Piece], context: Context) -> tuple[MemberReading, ...]:
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
    for piece in _pieces(right):
        position = _after_quantifier(piece.words, 0)
        if title_at(piece.words, position)[0] is None:
            break
        result = resolve_words(piece.words, own)
        if result.org is None:
            break
        out.append(MemberReading(piece.words[0].start, piece.words[-1].end, result, None))
        if position + title_at(piece.words, position)[1] < len(piece.words):
            break
    return tuple(out)


def _listed_units(
    left: Sequence[Word], right: Sequence[Word], context: Context
) -> tuple[MemberReading, ...] | None:
    """``UBND các huyện: Kim Bảng, Lý Nhân``: the body of each unit that is named."""
    quantifier = next((n for n, w in enumerate(left) if w.bare == "cac" or w.text.isdigit()), None)
    if not quantifier or unit_at(left, quantifier + 1) is None:
        return None
    unit = unit_at(left, quantifier + 1)
    assert unit is not None
    kind = left[quantifier + 1 : quantifier + 1 + unit[1]]
    out = []
    for piece in _plain_list(right):
        named = piece if unit_at(piece, 0) else [*kind, *piece]
        result = resolve_words([*left[:quantifier], *named], context)
        if result.org is None or result.kind not in ("body", "position"):
            return None
        out.append(MemberReading(piece[0].start, piece[-1].end, result, None))
    return tuple(out) or None


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
    for piece in _plain_list(trimmed(found[1:])):
        rows, length = head_at(piece)
        part = any(head.group == ORGAN for head in rows) and length < len(piece)
        committee = any(head.group == COMMITTEE for head in rows)
        if not part and not committee:
            continue
        result = resolve_words(piece, context)
        if result.org and result.kind == "body":
            out.append(MemberReading(piece[0].start, piece[-1].end, result, None))
    return tuple(out)
