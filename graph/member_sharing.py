"""What the members of one list item share: quantifiers, areas, bodies, heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graph.area_names import read_area, split_area, unit_at
from graph.context import Context
from graph.group_words import group_noun, is_plural, kind_list
from graph.heads import BODY, CENTRAL, COMMITTEE, FIELD, INSIDE, ORGAN, head_at
from graph.keys import area_level, split_org
from graph.member_cuts import Piece, after_quantifier
from graph.organizations import read_body
from graph.posts import post_by_slug, title_at
from graph.words import JOIN, Word, phrase, trimmed, words


def spell_out_chiefs(pieces: list[Piece]) -> None:
    """``Chánh, các PVP UBND tỉnh``: a chief in one word is that of the deputies behind it."""
    for piece, after in pairwise(pieces):
        if phrase(piece.words) not in ("chanh", "c"):
            continue
        deputy, _ = title_at(after.words, after_quantifier(after.words, 0))
        if deputy is None or not deputy.slug.startswith("pho-chanh-"):
            continue
        chief = post_by_slug(deputy.slug.removeprefix("pho-"))
        if chief is not None:
            place = piece.words[0]
            named = words(chief.name)
            piece.words = [replace(w, start=place.start, end=place.end) for w in named]


def share_quantifier(pieces: list[Piece]) -> None:
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


def share_leads(pieces: list[Piece], context: Context) -> None:
    """``UBND thành phố Thủ Đức và các quận, huyện``: the head before covers the list of kinds."""
    for before, piece in pairwise(pieces):
        position = after_quantifier(piece.words, 0)
        kinds = kind_list(piece.words, position) if position else None
        listed = kinds is not None and kinds[1] == len(piece.words)
        if not listed and not _is_named_unit(piece.words, context):
            continue
        head, reading = split_area(before.full(), context, keep=1)
        if reading is not None and (head_at(head)[1] or title_at(head)[1]):
            piece.lead = head


def _is_named_unit(found: Sequence[Word], context: Context) -> bool:
    """``phường Phủ Lý``: an area with its kind and its name, and nothing else."""
    if unit_at(found, 0) is None:
        return False
    reading = read_area(found, context)
    return reading is not None and not reading.bare


def share_bodies(pieces: list[Piece], context: Context) -> None:
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
    position = after_quantifier(found, 0)
    post, length = title_at(found, position)
    if post is None or post.slug in ("lanh-dao", "thu-truong", "thanh-vien"):
        return None
    rest = trimmed(found[position + length :])
    return tuple(rest) if rest else ()


def share_tails(pieces: list[Piece], context: Context) -> None:
    """The area, the kinds or the committee at the end of a list cover what is before it."""
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
    position = after_quantifier(found, 0)
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


def _tail_fits(piece: Piece, tail: Sequence[Word], context: Context) -> bool:
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


def share_heads(pieces: list[Piece], context: Context) -> None:
    """``TT Đảng ủy, HĐND phường``: the standing bodies of both."""
    for before, piece in pairwise(pieces):
        rows, length = head_at(before.words)
        if not any(head.slug == "tt" for head in rows):
            continue
        inner, size = head_at(piece.words)
        committee = head_at(before.words, length)[0]
        if (
            size
            and any(h.slug == "hdnd" for h in inner)
            and any(h.group == COMMITTEE for h in committee)
        ):
            piece.lead = before.words[:length]
