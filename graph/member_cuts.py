"""Where one member of a list item ends and the next begins; names with commas stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.area_names import read_area, unit_at
from graph.context import Context
from graph.departments import field_at, is_police_code
from graph.gazetteer import province
from graph.group_words import group_noun, short_kind_at
from graph.heads import (
    BODY,
    CENTRAL,
    COMMITTEE,
    FAMILY,
    FIELD,
    INSIDE,
    ORGAN,
    YOUTH,
    head_at,
)
from graph.lexicon import vocabulary
from graph.posts import title_at
from graph.words import JOIN, Word, bare_phrase, phrase, trimmed

MARKS = (",", ";", JOIN)
_STRONG_GROUPS = (CENTRAL, COMMITTEE, YOUTH, ORGAN, INSIDE, BODY, FAMILY, FIELD)
_NATIONAL_OFFICES = ("co quan ngang bo", "co quan thuoc chinh phu", "co quan thuoc cp")
_LEADERS = ("lanh dao", "ld", "lh")


@dataclass
class Piece:
    """The words of one member, and words that it shares with its neighbours."""

    words: Sequence[Word]
    tail: Sequence[Word] = ()
    lead: Sequence[Word] = ()
    plural: bool = False

    def full(self) -> Sequence[Word]:
        """The member's words with what it shares."""
        return [*self.lead, *self.words, *self.tail]


def pieces_of(found: Sequence[Word]) -> list[Piece]:
    pieces: list[Piece] = []
    start = 0
    while start < len(found):
        end = _end_of_member(found, start)
        piece = trimmed(found[start:end])
        if piece:
            pieces.append(Piece(piece))
        start = end + 1
    return _with_committee_stems(pieces)


_STEMS = {"tỉnh", "thành", "quận", "huyện", "thị"}


def _with_committee_stems(pieces: list[Piece]) -> list[Piece]:
    """``huyện, thị, thành ủy`` as ``huyện ủy``, ``thị ủy``, ``thành ủy``."""
    done: list[Piece] = []
    for n, piece in enumerate(pieces):
        stems = _stems(piece.words)
        after = pieces[n + 1].words if n + 1 < len(pieces) else ()
        if not stems or len(after) < 2 or after[0].low not in _STEMS or after[1].low != "ủy":
            done.append(piece)
            continue
        lead = piece.words[:1] if piece.words[0].bare == "cac" else []
        for stem in stems:
            done.append(Piece([*lead, stem], tail=after[1:2]))
            lead = []
    return done


def _stems(found: Sequence[Word]) -> list[Word]:
    spoken = [w for w in found if w.bare not in (",", JOIN)]
    spoken = spoken[1:] if spoken[0].bare == "cac" else spoken
    return spoken if spoken and all(w.low in _STEMS for w in spoken) else []


def _end_of_member(found: Sequence[Word], start: int) -> int:
    """The separator that ends the member which begins here, or the end of the item."""
    position = _least_end(found, start)
    depth = 0
    while position < len(found):
        mark = found[position].bare
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if not depth and mark in MARKS and _begins(found, position + 1, start, mark):
            return position
        position += 1
    return len(found)


def _least_end(found: Sequence[Word], start: int) -> int:
    """Where the fixed words at the start of a member end: a head, a list of nouns."""
    position = min(after_quantifier(found, start), len(found) - 1)
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
        end = max(end, _compound(found, after_quantifier(found, end)))
    return end


def after_quantifier(found: Sequence[Word], position: int) -> int:
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
        if phrase(found[position : position + length + 3]).startswith(_NATIONAL_OFFICES):
            return 0
        if after is None or after.bare in (
            *MARKS,
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
    if mark == JOIN and found[position - 1].low != "và" and _is_part_of(found, position, start):
        return False
    if word.bare == JOIN:
        return _begins(found, position + 1, start, mark)
    if _continues_kinds(found, position, start) or _continues_person(found, position, start):
        return False
    if _continues_place(found, position, start) or (
        mark == JOIN and _is_bloc(found, position, start)
    ):
        return False
    if _continues_leaders(found, position, start) or _continues_committees(found, position, start):
        return False
    if word.bare in ("cac", "nhung") and word.low in ("các", "cac", "những", "nhung"):
        return True
    counted = word.text.isdigit() and (mark != JOIN or found[position - 1].low == "và")
    if counted and position + 1 < len(found) and group_noun(found[position + 1 :]):
        return True
    return _is_start(found, position, mark, start)


def _is_part_of(found: Sequence[Word], position: int, start: int) -> bool:
    """``Cục … - Bộ Tư pháp``: what follows the dash is the superior of what is before it."""
    before, length = head_at(found, after_quantifier(found, start))
    after = head_at(found, position)[0]
    part = any(head.group == FAMILY or head.slug == "phong" for head in before)
    return bool(after and ((length and part) or is_police_code(found[start])))


def _is_start(found: Sequence[Word], position: int, mark: str, start: int) -> bool:
    rows, length = head_at(found, position)
    strong = length and any(head.group in _STRONG_GROUPS for head in rows)
    if strong and rows[0].slug == "truong" and rows[0].keep_head:
        return "truong" not in phrase(found[start:position]).split()
    if strong and _whole_head(found, position, length, rows[0].group, mark):
        return True
    post, title = title_at(found, position)
    if (post is not None and title) or is_police_code(found[position]):
        return True
    if (
        phrase(found[position : position + 3]) == "d & c"
        or phrase(found[position : position + 2]) == "dong chi"
    ):
        return True
    if mark == JOIN and _is_next_unit(found, position, start):
        return True
    if group_noun(found[position:]) is not None or unit_at(found, position) is not None:
        return mark != JOIN or unit_at(found, position) is None or _bare_levels(found, start)
    return (
        _bare_levels(found, start)
        and read_area(found[position : position + 2], Context()) is not None
    )


def _is_next_unit(found: Sequence[Word], position: int, start: int) -> bool:
    """``UBND thành phố Hội An và huyện Duy Xuyên``; not the area of one regional body."""
    if found[position - 1].low != "và" or "khu vuc" in phrase(found[start:position]):
        return False
    return bool(_named_units(found[start:position]) and _named_units(found[position:]))


def _whole_head(found: Sequence[Word], position: int, length: int, group: str, mark: str) -> bool:
    """Whether the head is one in this place: ``và Sở Y tế``, not the ``Ban`` of a longer name."""
    if group == YOUTH and length == 1:
        return unit_at(found, position + 1) is not None
    if group in (FIELD, FAMILY) and length == 1:
        after = found[position + 1] if position + 1 < len(found) else None
        return found[position].is_name_like or after is None or after.is_mark
    if mark == JOIN and group == BODY and not found[position].is_name_like:
        return found[position].low != "thuế"
    return True


def _bare_levels(found: Sequence[Word], start: int) -> bool:
    """Whether the member before is a bare level too: ``Trung ương, Thành phố và Quận``."""
    end = next((n for n in range(start, len(found)) if found[n].bare in MARKS), len(found))
    text = phrase(found[start:end])
    return text in ("trung uong", "tw") or unit_at(found[start:end], 0) == (
        (unit_at(found, start) or ("", 0))[0],
        end - start,
    )


def _continues_kinds(found: Sequence[Word], position: int, start: int) -> bool:
    """``quận, huyện, thị xã`` after a head or a number: the list of kinds goes on."""
    unit = unit_at(found, position) or short_kind_at(found, position, True)
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


_RANKS = {
    "phuong": 1,
    "xa": 1,
    "thi-tran": 1,
    "dac-khu": 1,
    "quan": 2,
    "huyen": 2,
    "thi-xa": 2,
    "thanh-pho": 2,
}


def _named_units(found: Sequence[Word]) -> list[str]:
    """The kinds of the units named here; the ``xã`` of ``thị xã`` is none of its own."""
    kinds = []
    position = 0
    while position < len(found):
        unit = unit_at(found, position)
        position += unit[1] if unit else 1
        if unit and found[min(position, len(found) - 1)].is_name_like:
            kinds.append(unit[0])
    return kinds


def _continues_place(found: Sequence[Word], position: int, start: int) -> bool:
    """``UBND phường Bưởi, quận Tây Hồ, Hà Nội``: the next area holds the one before."""
    before = _named_units(found[start:position])
    unit = unit_at(found, position)
    if not before or found[position - 1].bare != ",":
        return False
    rank = _RANKS.get(before[-1], 3)
    if unit is None:
        end = next((n for n in range(position, len(found)) if found[n].is_mark), len(found))
        name = " ".join(w.text for w in found[position:end])
        return province(name, fuzzy=False) is not None
    end = position + unit[1]
    name = " ".join(w.text for w in found[end : end + 3])
    if unit[0] == "thanh-pho" and rank > 1:
        known = next(
            (p for n in (3, 2) if (p := province(" ".join(name.split()[:n]), fuzzy=False))), None
        )
        return known is not None and known.kind == "thanh-pho"
    return bool(name) and _RANKS.get(unit[0], 3) > rank


def _is_bloc(found: Sequence[Word], position: int, start: int) -> bool:
    """``Đảng ủy Khối Cơ quan và Doanh nghiệp``: one committee, unless another begins here."""
    another = any(head.group == COMMITTEE for head in head_at(found, position)[0])
    return not another and phrase(found[start : start + 3]) == "dang uy khoi"


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
    groups = {head.group for head in rows} & {COMMITTEE, YOUTH}
    if not groups:
        return False
    before = found[start:position]
    quantifier = next((n for n, w in enumerate(before) if w.bare == "cac"), None)
    if quantifier is None or quantifier == 0:
        return False
    if not any(head.group in groups for head in head_at(before, quantifier + 1)[0]):
        return False
    follows = phrase(found[position + length : position + length + 2])
    return not follows.startswith("truc thuoc")
