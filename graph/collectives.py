"""Groups: ``Các phòng, ban, ngành quận``, ``UBND 18 phường``, ``Hiệu trưởng các trường`` (domain 4.4).

A group's slug is its head noun phrase without quantifiers, numbers and the owner's area; the
tables of ``vocabulary/collectives.toml`` hold abbreviations and synonyms only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from graph.area_names import AreaReading, kind_of, read_area, split_area, unit_at
from graph.context import NOTHING, Context, Resolution
from graph.gazetteer import COMMUNE_KINDS, DISTRICT_KINDS
from graph.heads import COMMITTEE, head_at
from graph.keys import COUNTRY, area_level, slug, split_org
from graph.lexicon import vocabulary
from graph.organizations import read_body
from graph.posts import title_at
from graph.topics import topic_slug
from graph.words import JOIN, Word, bare_phrase, phrase, trimmed, words

_QUANTIFIERS = (
    "cac", "nhung", "toan the", "tat ca", "moi", "ca", "tung", "mot so", "dong chi", "d & c", "cap",
    "ong", "ba", "tap the", "nguyen", "toan bo",
)  # fmt: skip
_PLURAL = {"cac", "nhung", "toan", "tat", "moi", "hai", "ba", "tung", "mot"}
_NUMBER = re.compile(r"\d{1,4}")
#: A relative clause begins here; what follows is no part of the slug.
_CLAUSE = (
    "tren dia ban",
    "dong tren",
    "tren toan",
    "phu trach co so",
    "trong toan",
    "o cac",
    "tai",
)
_SUB_COMMUNE = {
    "thon",
    "ban",
    "ap",
    "xom",
    "to dan pho",
    "tdp",
    "khu pho",
    "khu dan cu",
    "khom",
    "lang",
    "chi bo",
}
_LEVEL_OF_KIND = (
    {"tinh": "province"}
    | dict.fromkeys(DISTRICT_KINDS, "district")
    | dict.fromkeys(COMMUNE_KINDS, "commune")
)
_ORDER = ("central", "province", "district", "commune")


@dataclass
class _Phrase:
    """A group's words as they are taken apart."""

    words: list[Word]
    count: int | None = None
    kinds: list[str] = field(default_factory=list)
    area: str | None = None
    owner: str = ""
    plural: bool = False
    #: the slug of the whole phrase, where the table has one
    whole: str | None = None


@cache
def _table(name: str) -> dict[str, str]:
    return {bare_phrase(text): value for text, value in vocabulary("collectives")[name].items()}


@cache
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(bare_phrase(text) for text in vocabulary("collectives")["nouns"][kind])


def group_noun(found: Sequence[Word]) -> str | None:
    """``people`` or ``bodies`` when a generic noun of such a group stands first, else None."""
    for length in range(min(6, len(found)), 0, -1):
        text = phrase(found[:length])
        for kind in ("people", "bodies"):
            if text in _nouns(kind) and not (length == 1 and _is_other_word(found)):
                return kind
    return None


def _is_other_word(found: Sequence[Word]) -> bool:
    """Whether a lone noun is half of another word: ``xã hội``, ``cấp`` of ``cấp ủy``."""
    first = found[0]
    if first.bare in ("xa", "quan", "huyen", "tinh", "phuong") and unit_at(found, 0) is None:
        return True
    return first.low in ("số", "bố", "bàn", "bán", "bạn", "câp", "hỏi", "hối", "vụ", "trước")


def is_plural(found: Sequence[Word]) -> bool:
    """Whether the words speak of several: a quantifier, a number, a list of kinds of areas.

    A quantifier inside a known name (``Ban Quản lý các khu công nghiệp``) does not count.
    """
    found = trimmed(found)
    if not found:
        return False
    if _NUMBER.fullmatch(found[0].text) and len(found) > 1 and int(found[0].text) > 1:
        return True
    if found[0].bare in _PLURAL and found[0].low in (
        "các", "cac", "những", "nhung", "toàn", "toan", "tất", "tat", "mọi", "moi", "hai", "từng", "một",
    ):  # fmt: skip
        return True
    return any(_members_at(found, n) for n in range(max(1, head_at(found)[1]), len(found)))


def _members_at(found: Sequence[Word], position: int) -> bool:
    """Whether ``các quận``, ``18 phường``, ``cấp huyện``, ``xã, phường`` stands here."""
    word = found[position]
    after = found[position + 1 :]
    if not after:
        return False
    unit = unit_at(found, position + 1)
    sub = _sub_commune_at(found, position + 1) is not None
    number = _NUMBER.fullmatch(word.text) and int(word.text) > 1
    if number and position and found[position - 1].bare in (JOIN, "covid", "so", "thu", "khoa"):
        return False
    if word.bare in ("cac", "cap") or number:
        if word.bare == "cap":
            return unit is not None
        return unit is not None or sub or word.bare == "cac"
    own = unit_at(found, position)
    if own is None:
        return False
    end = position + own[1]
    return (
        end + 1 < len(found)
        and found[end].bare in (",", JOIN)
        and unit_at(found, end + 1) is not None
        and not (
            found[end + 1].is_name_like
            and found[end].bare == ","
            and len(found) > end + 2
            and found[end + 2].is_name_like
        )
    )


def _sub_commune_at(found: Sequence[Word], position: int) -> str | None:
    """The kind of unit beneath the commune that stands here (thôn, bản, tổ dân phố)."""
    for kind in _SUB_COMMUNE:
        here = found[position : position + len(kind.split())]
        if phrase(here) == kind and here[0].low not in ("ban", "áp", "lăng"):
            return kind
    return None


def read_group(found: Sequence[Word], context: Context, *, count: int | None = None) -> Resolution:
    """The group that these words name."""
    taken = _Phrase(list(_without_brackets(trimmed(found))), count)
    _strip_quantifiers(taken)
    if not taken.words:
        return NOTHING
    bare = _bare_level(taken, context)
    if bare is not None:
        return bare
    _cut_clause(taken, context)
    kind = "people" if _are_people(taken.words) else "bodies"
    for cut in (_cut_members, _cut_area, _cut_committee):
        taken.whole = taken.whole or _table("phrases").get(phrase(taken.words))
        if not taken.whole:
            cut(taken, context)
    taken.whole = taken.whole or _table("phrases").get(phrase(taken.words))
    text = _slug(taken, context, kind)
    if not text:
        return NOTHING
    area = _area(taken, text, context)
    if area is None:
        return NOTHING
    return Resolution(
        f"{area}/c.{text}",
        "",
        "position_group" if kind == "people" else "collective",
        confidence=0.9,
        reason="group",
        stated_count=taken.count,
    )


def _are_people(found: Sequence[Word]) -> bool:
    if group_noun(found) == "people" or _MEMBER_WORDS.match(phrase(found)):
        return True
    titles_of = title_at(found)[0]
    return titles_of is not None and group_noun(found) is None


def _without_brackets(found: Sequence[Word]) -> Sequence[Word]:
    cut = next((n for n, w in enumerate(found) if w.bare == "("), len(found))
    return trimmed(found[:cut]) if cut else found


def _strip_quantifiers(taken: _Phrase) -> None:
    changed = True
    while changed and taken.words:
        changed = False
        first = taken.words[0]
        if _NUMBER.fullmatch(first.text) and len(taken.words) > 1:
            taken.count = taken.count or int(first.text)
            taken.words, changed, taken.plural = taken.words[1:], True, True
            continue
        for lead in _QUANTIFIERS:
            length = len(lead.split())
            if phrase(taken.words[:length]) == lead and len(taken.words) > length:
                if lead in ("cap", "ca", "ba", "ong", "moi") and taken.words[0].low not in (
                    "cả", "ông", "bà", "mọi", "ca",
                ):  # fmt: skip
                    continue
                if lead == "ca" and taken.words[0].text == "CA":
                    continue
                taken.plural = taken.plural or lead in ("cac", "nhung", "toan the", "tat ca")
                taken.words, changed = taken.words[length:], True
                break


def _bare_level(taken: _Phrase, context: Context) -> Resolution | None:
    """``Trung ương``, ``Thành phố``, ``quận``: an area that stands for its leading bodies."""
    reading = read_area(taken.words, context)
    if reading is None:
        return None
    if reading.area == COUNTRY:
        return _plain(COUNTRY, "trung-uong")
    if reading.bare and reading.kind:
        if reading.below or taken.plural:
            return _plain(
                _above(_LEVEL_OF_KIND.get(reading.kind, "district"), context), reading.kind
            )
        if reading.area:
            return _plain(reading.area, reading.kind)
        if reading.areas:
            return NOTHING
    elif reading.area:
        kind = kind_of(reading.area)
        return _plain(reading.area, kind) if kind else None
    return None


def _plain(area: str | None, text: str) -> Resolution:
    if area is None:
        return NOTHING
    return Resolution(f"{area}/c.{text}", "", "collective", confidence=0.8, reason="level")


def _above(level: str, context: Context) -> str | None:
    """The smallest of the document's areas that can have parts of this level."""
    own = context.own_level
    if own is None or context.area is None:
        return COUNTRY if level == "province" else None
    if level not in _ORDER:
        return context.area
    if _ORDER.index(own) < _ORDER.index(level):
        return context.area
    for wanted in reversed(_ORDER[: _ORDER.index(level)]):
        found = COUNTRY if wanted == "central" else context.at(wanted)
        if found:
            return found
    return COUNTRY


def _cut_clause(taken: _Phrase, context: Context) -> None:
    """Cut ``trên địa bàn …``, ``thuộc …``, ``trực thuộc …``, ``: …`` off."""
    found = taken.words
    for n in range(1, len(found)):
        text = phrase(found[n : n + 3])
        if found[n].bare == ":":
            taken.words = found[:n]
            return
        if found[n].low == "của" and n + 1 < len(found):
            taken.words = [*found[:n], *found[n + 1 :]]
            _cut_clause(taken, context)
            return
        if any(text.startswith(clause) for clause in _CLAUSE) or found[n].low == "từ":
            taken.words = list(trimmed(found[:n]))
            _area_of_clause(found[n:], taken, context)
            return
        direct = text.startswith("truc thuoc")
        if direct or found[n].bare == "thuoc":
            owner = list(trimmed(found[n + (2 if direct else 1) :]))
            head = list(trimmed(found[:n]))
            if direct and not owner and phrase(head) in ("dang uy", "du", "don vi"):
                taken.owner = "truc-thuoc"
            taken.words = head
            _owner(owner, taken, context, "truc-thuoc" if direct else "thuoc")
            return


def _area_of_clause(clause: Sequence[Word], taken: _Phrase, context: Context) -> None:
    _, reading = split_area(clause, context, keep=1)
    if reading is not None and reading.area:
        taken.area = reading.area


def _owner(owner: list[Word], taken: _Phrase, context: Context, relation: str) -> None:
    """``thuộc quận`` and ``thuộc UBND xã`` give the area; ``thuộc Sở`` stays in the slug."""
    if not owner:
        return
    reading = read_area(owner, context)
    if reading is not None:
        taken.area = reading.area if reading.area != COUNTRY else None
        return
    inner = read_body(owner, context)
    if inner is not None and inner.org and split_org(inner.org)[1] in ("ubnd", "party"):
        taken.area = split_org(inner.org)[0]
        return
    own = context.own_body.split("#")[0]
    if own and len(owner) == 1 and owner[0].bare in ("so", "ban", "phong", "bo", "cuc", "vien"):
        taken.owner = f"{relation}-{_short_body(own)}"
    else:
        taken.owner = f"{relation}-{_words_slug(owner)}"


def _short_body(body: str) -> str:
    """The last part of a Party organ's key, the whole of another's: ``btg``, ``so-vhttdl``."""
    return body.rpartition(".")[2] if body.startswith("party.") else body.replace(".", "-")


def _cut_members(taken: _Phrase, context: Context) -> None:
    """Take ``18 phường``, ``các quận, huyện, thị xã`` at the end off as kinds of members."""
    found = taken.words
    for n in range(1, len(found)):
        number = _NUMBER.fullmatch(found[n].text)
        quantified = found[n].bare in ("cac", "cap", "moi") or bool(number)
        position = n + 1 if quantified else n
        if position >= len(found):
            continue
        kinds = _kind_list(found, position)
        if kinds is None:
            continue
        names, end = kinds
        tail = list(trimmed(found[end:]))
        if phrase(tail) in ("truc thuoc trung uong", "truc thuoc tw", "truc thuoc"):
            tail = []
        if not quantified and len(names) < 2:
            continue
        if tail:
            reading = read_area(tail, context)
            if reading is None:
                continue
            taken.area = reading.area
        if found[n].bare == "cap" and names and _own_kind(names[0], context):
            taken.words = found[:n]
            return
        taken.count = taken.count or (int(number[0]) if number else None)
        taken.words, taken.kinds = list(trimmed(found[:n])), names
        return
    _cut_single_kind(taken, context)


def _own_kind(kind: str, context: Context) -> bool:
    return _LEVEL_OF_KIND.get(kind) == context.own_level


def _cut_single_kind(taken: _Phrase, context: Context) -> None:
    """``UBND phường`` in a quận's letter: the kind of a lower level, without a quantifier."""
    found = taken.words
    for n in range(1, len(found)):
        unit = unit_at(found, n)
        if unit is not None and n + unit[1] == len(found):
            reading = read_area(found[n:], context)
            if reading is not None and reading.below:
                taken.words, taken.kinds = list(trimmed(found[:n])), [unit[0]]
            return


def _kind_list(found: Sequence[Word], position: int) -> tuple[list[str], int] | None:
    """A list of kinds of units that starts here: their slugs and where it ends."""
    names: list[str] = []
    end = position
    while position < len(found):
        unit = unit_at(found, position)
        if unit is not None:
            names.append(unit[0])
            position += unit[1]
        else:
            sub = _sub_commune_at(found, position)
            if sub is None:
                break
            names.append(slug(sub))
            position += len(sub.split())
        end = position
        if position < len(found) and found[position].bare in (",", JOIN, ";"):
            position += 1
        else:
            break
    return (names, end) if names else None


def _cut_area(taken: _Phrase, context: Context) -> None:
    """Take the owner's area off the end: ``các phòng, ban, ngành quận``."""
    head, reading = split_area(taken.words, context, keep=1)
    if reading is None or not head:
        return
    if phrase(taken.words[len(head) :]) in ("viet nam", "vn"):
        taken.words = list(head)
        return
    if phrase(taken.words[len(head) :]).startswith("trung uong") or reading.area == COUNTRY:
        taken.area = taken.area or COUNTRY
        taken.words = list(head)
        return
    if head and head[-1].bare == "cap":
        head = head[:-1]
    if reading.area:
        taken.area = taken.area or reading.area
        taken.words = list(head)
    elif reading.bare and reading.kind and not reading.below:
        taken.words = list(head)


def _cut_committee(taken: _Phrase, context: Context) -> None:
    """Take the committee at the end off: ``các ban Đảng Thành ủy``."""
    for n in range(1, len(taken.words)):
        rows, _ = head_at(taken.words, n)
        if not any(head.group == COMMITTEE for head in rows):
            continue
        inner = read_body(taken.words[n:], context)
        if inner is not None and inner.org and inner.org.endswith("/party"):
            taken.area, taken.words = split_org(inner.org)[0], list(trimmed(taken.words[:n]))
        return


# ---------------------------------------------------------------- the slug


def _slug(taken: _Phrase, context: Context, kind: str) -> str:
    if taken.whole and not taken.kinds:
        return taken.whole + _owner_part(taken, taken.whole)
    base = taken.whole or _special(taken, context) or _words_slug(taken.words)
    if base.startswith("bcd"):
        base = "bcd" + ("" if taken.kinds or len(base) < 6 else _topic_part(taken, context))
    kinds = _kinds_part(taken, base)
    return "-".join(part for part in (base + kinds, _owner_part(taken, base).strip("-")) if part)


def _owner_part(taken: _Phrase, base: str) -> str:
    return f"-{taken.owner}" if taken.owner else ""


def _topic_part(taken: _Phrase, context: Context) -> str:
    topic = topic_slug(phrase(taken.words), context)
    cap = "-cac-cap" if phrase(taken.words).endswith("cac cap") else ""
    return (f"-{topic}" if topic else _words_slug(taken.words)[3:]) + cap


def _kinds_part(taken: _Phrase, base: str) -> str:
    kinds = taken.kinds
    if not kinds:
        return ""
    if all(k in {slug(s) for s in _SUB_COMMUNE} for k in kinds):
        return "" if base.endswith(kinds[0]) or not _takes_kind(base) else f"-{kinds[0]}"
    if base.startswith(("phong", "uy-ban-mttq")) and base != "phong":
        return "-xa" if base.startswith("uy-ban-mttq") else ""
    if "tinh" in kinds:
        return "-tinh"
    return "-" + "-".join(kinds)


def _takes_kind(base: str) -> bool:
    return base in (
        "truong",
        "bi-thu",
        "to-truong",
        "truong-ban",
        "chi-huy",
        "pho",
        "bi-thu-chi-bo",
    ) and (base != "bi-thu-chi-bo")


def _special(taken: _Phrase, context: Context) -> str | None:
    """Groups of school heads, and leaders or deputies of the document's own body."""
    text = phrase(taken.words)
    if text.startswith("hieu truong") and "hieu pho" not in text:
        private = "-truong-ngoai-cong-lap" if "ngoai cong lap" in text else ""
        return "hieu-truong" + (private or ("-truong-cong-lap" if "cong lap" in text else ""))
    if text.startswith(("cha me hoc sinh", "bac cha me hoc sinh", "cmhs", "phu huynh")):
        return "cha-me-hoc-sinh"
    own = context.own_body.split("#")[0]
    if text in ("lanh dao", "ld") and own:
        return "lanh-dao-" + _short_body(own)
    if text in ("lanh dao so", "lanh dao ban", "lanh dao phong", "lanh dao bo") and own:
        return "lanh-dao-" + _short_body(own)
    if text in ("pho chu tich", "pct"):
        return "pho-chu-tich-" + (own.split(".")[0] if own.startswith(("hdnd", "mttq")) else "ubnd")
    if text in ("pho chu nhiem", "pcn") and own:
        return "pho-chu-nhiem-" + own.split(".")[0]
    if text in ("pho giam doc", "pgd") and own:
        return "pho-giam-doc-" + _short_body(own)
    if text == "lh ubnd":
        return "lanh-dao-ubnd"
    return _members_of_committee(text, taken, context)


_MEMBER_WORDS = re.compile(
    r"^(?:uv|uy vien|uvtv|uvtw|uvbtv|uv btv) ?(?P<organ>btv|bch|ban thuong vu|ban chap hanh|thuong vu|tv|thuong truc)? ?(?P<rest>.*)$"
)


def _members_of_committee(text: str, taken: _Phrase, context: Context) -> str | None:
    """``Ủy viên BTV Tỉnh ủy``, ``UVBTVQU``, ``Đảng ủy viên``: members of a committee."""
    if re.fullmatch(r"(?:dang|quan|huyen|thi|thanh|tinh) uy vien|quv|huv|tuv|duv", text):
        return "uy-vien-bch"
    match = _MEMBER_WORDS.match(text)
    if not match:
        return None
    organ = match["organ"] or ("btv" if text.startswith(("uvtv", "uvtw", "uvbtv")) else "")
    if not organ:
        return None
    rest = match["rest"]
    if rest:
        _committee_of_members(taken, rest, context)
    return "uy-vien-bch" if organ in ("bch", "ban chap hanh") else "uy-vien-btv"


def _committee_of_members(taken: _Phrase, rest: str, context: Context) -> None:
    found = taken.words[len(taken.words) - len(rest.split()) :]
    inner = read_body(found, context)
    if inner is not None and inner.org:
        taken.area = split_org(inner.org)[0]


def _words_slug(found: Sequence[Word]) -> str:
    """Words to slug parts by the longest entries of the table; marks and quantifiers left out."""
    table = _table("words")
    parts: list[str] = []
    position = 0
    while position < len(found):
        for length in range(min(7, len(found) - position), 0, -1):
            known = table.get(phrase(found[position : position + length]))
            if known is not None and (length > 1 or _is_written_short(found[position])):
                parts.append(known)
                position += length
                break
        else:
            word = found[position]
            if not word.is_mark and word.bare not in ("cac", JOIN, "d") and not word.text.isdigit():
                parts.append(slug(word.text))
            position += 1
    return "-".join(part for part in parts if part)


def _is_written_short(word: Word) -> bool:
    """Whether a word is an abbreviation as it stands (``ThU``, not the ``thư`` of bí thư)."""
    return (sum(c.isupper() for c in word.text) > 1 and word.low.isascii()) or "đ" in word.low


# ---------------------------------------------------------------- the area


def _area(taken: _Phrase, text: str, context: Context) -> str | None:
    if taken.area:
        return taken.area
    if "cac-cap" in text and text.startswith("bcd"):
        return COUNTRY
    if taken.kinds:
        return _above(_members_level(taken.kinds, context), context)
    if re.match(r"(?:giam-doc-)?so-|giam-doc-so|so$", text) or text.startswith("so-ban"):
        return context.province or context.area
    if re.match(
        r"bo-(?!phan)|bo$|bo-truong|thu-truong-bo|co-quan-ngang-bo|thu-truong-co-quan-(?:ngang-bo|thuoc)",
        text,
    ):
        return COUNTRY
    committees = {
        "tinh-uy": "province", "huyen-uy": "district", "quan-uy": "district", "thi-uy": "district",
    }  # fmt: skip
    level = next((lv for word, lv in committees.items() if text.startswith(word)), None)
    if level:
        return _above(level, context)
    if text in ("cha-me-hoc-sinh", "truong-hoc") and context.own_level == "commune":
        return context.area
    return context.area


def _members_level(kinds: Sequence[str], context: Context) -> str:
    levels = [_LEVEL_OF_KIND[k] for k in kinds if k in _LEVEL_OF_KIND]
    if "province" in levels:
        return "province"
    if "district" in levels:
        return "district"
    if levels:
        return "commune"
    if "thanh-pho" in kinds:
        return "province" if context.own_level == "central" else "district"
    return "hamlet"


def reading_is_group(reading: AreaReading | None) -> bool:
    """Whether an area phrase stands for lower units, so that its owner is a group."""
    return reading is not None and reading.below


def level_of(area: str) -> str | None:
    """The level of an area."""
    return area_level(area)


def group_words(text: str) -> tuple[Word, ...]:
    """The words of a text, for tests and tables."""
    return words(text)
