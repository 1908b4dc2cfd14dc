"""The slug of a group: its head noun phrase, by rule and by tables of abbreviations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from graph.context import Context
from graph.departments import field_at
from graph.group_words import SUB_COMMUNE
from graph.heads import FIELD_FAMILIES
from graph.keys import slug, split_org
from graph.lexicon import vocabulary
from graph.organizations import read_body
from graph.topics import topic_slug
from graph.words import JOIN, Word, bare_phrase, phrase

MEMBER_WORDS = re.compile(
    r"^(?:uv|uy vien|uvtv|uvtw|uvbtv|uv btv) ?"
    r"(?P<organ>btv|bch|ban thuong vu|ban chap hanh|thuong vu|tv|thuong truc)? ?(?P<rest>.*)$"
)


@dataclass
class GroupPhrase:
    """A group's words as they are taken apart."""

    words: list[Word]
    count: int | None = None
    kinds: list[str] = field(default_factory=list)
    area: str | None = None
    owner: str = ""
    plural: bool = False
    quantified: bool = False
    #: the slug of the whole phrase, where the table has one
    whole: str | None = None


@cache
def synonyms(name: str) -> dict[str, str]:
    """A table of the vocabulary: the lookup form of each text, and what it stands for."""
    return {bare_phrase(text): value for text, value in vocabulary("collectives")[name].items()}


def slug_of(taken: GroupPhrase, context: Context, kind: str) -> str:
    if taken.whole and not taken.kinds:
        return taken.whole + _owner_part(taken, taken.whole)
    base = taken.whole or _special(taken, context) or words_slug(taken.words)
    if base.startswith("bcd"):
        base = "bcd" + ("" if taken.kinds or len(base) < 6 else _topic_part(taken, context))
    kinds = _kinds_part(taken, base)
    return "-".join(part for part in (base + kinds, _owner_part(taken, base).strip("-")) if part)


def _owner_part(taken: GroupPhrase, base: str) -> str:
    return f"-{taken.owner}" if taken.owner else ""


def _topic_part(taken: GroupPhrase, context: Context) -> str:
    topic = topic_slug(phrase(taken.words), context)
    cap = "-cac-cap" if phrase(taken.words).endswith("cac cap") else ""
    return (f"-{topic}" if topic else words_slug(taken.words)[3:]) + cap


def _kinds_part(taken: GroupPhrase, base: str) -> str:
    kinds = taken.kinds
    if not kinds:
        return ""
    if all(k in {slug(s) for s in SUB_COMMUNE} for k in kinds):
        return "" if base.endswith(kinds[0]) or not _takes_kind(base) else f"-{kinds[0]}"
    if base.startswith(("phong-", "so-")) and not base.startswith("so-ban"):
        return ""
    if base.startswith("uy-ban-mttq"):
        return "-xa"
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


def _special(taken: GroupPhrase, context: Context) -> str | None:
    """Groups of school heads, and leaders or deputies of the document's own body."""
    text = phrase(taken.words)
    if text.startswith("hieu truong") and "hieu pho" not in text:
        private = "-truong-ngoai-cong-lap" if "ngoai cong lap" in text else ""
        return "hieu-truong" + (private or ("-truong-cong-lap" if "cong lap" in text else ""))
    if text.startswith(("cha me hoc sinh", "bac cha me hoc sinh", "cmhs", "phu huynh")):
        return "cha-me-hoc-sinh"
    if text.startswith(("thanh vien ban chi dao", "thanh vien bcd", "thanh vien cua ban chi dao")):
        _area_of_committee(taken, context)
        return "thanh-vien-bcd"
    own = context.own_body.split("#")[0]
    if text in ("lanh dao", "ld") and own:
        return "lanh-dao-" + short_body(own)
    if text in ("lanh dao so", "lanh dao ban", "lanh dao phong", "lanh dao bo") and own:
        return "lanh-dao-" + short_body(own)
    if text in ("pho chu tich", "pct"):
        return "pho-chu-tich-" + (own.split(".")[0] if own.startswith(("hdnd", "mttq")) else "ubnd")
    if text in ("pho chu nhiem", "pcn") and own:
        return "pho-chu-nhiem-" + own.split(".")[0]
    if text == "thu truong" and taken.words[0].low == "thứ" and own.startswith("bo."):
        return "thu-truong-" + short_body(own)
    if text in ("pho giam doc", "pgd") and own:
        return "pho-giam-doc-" + short_body(own)
    if text == "lh ubnd":
        return "lanh-dao-ubnd"
    return _members_of_committee(text, taken, context)


def short_body(body: str) -> str:
    """The last part of a Party organ's key, the whole of another's: ``btg``, ``so-vhttdl``."""
    return body.rpartition(".")[2] if body.startswith("party.") else body.replace(".", "-")


def _members_of_committee(text: str, taken: GroupPhrase, context: Context) -> str | None:
    """``Ủy viên BTV Tỉnh ủy``, ``UVBTVQU``, ``Đảng ủy viên``: members of a committee."""
    if re.fullmatch(r"(?:dang|quan|huyen|thi|thanh|tinh) uy vien|quv|huv|tuv|duv", text):
        return "uy-vien-bch"
    match = MEMBER_WORDS.match(text)
    if not match:
        return None
    organ = match["organ"] or ("btv" if text.startswith(("uvtv", "uvtw", "uvbtv")) else "")
    if not organ:
        return None
    rest = match["rest"]
    if rest:
        _committee_of_members(taken, rest, context)
    return "uy-vien-bch" if organ in ("bch", "ban chap hanh") else "uy-vien-btv"


def _area_of_committee(taken: GroupPhrase, context: Context) -> None:
    inner = read_body(taken.words[2:], context)
    if inner is not None and inner.org and not taken.area:
        taken.area = split_org(inner.org)[0]


def _committee_of_members(taken: GroupPhrase, rest: str, context: Context) -> None:
    found = taken.words[len(taken.words) - len(rest.split()) :]
    inner = read_body(found, context)
    if inner is not None and inner.org:
        taken.area = split_org(inner.org)[0]


def words_slug(found: Sequence[Word]) -> str:
    """Words to slug parts by the longest entries of the table; marks and quantifiers left out."""
    known_words = synonyms("words")
    parts: list[str] = []
    position = 0
    while position < len(found):
        department = _department(found, position)
        if department:
            parts.append(department[0])
            position += department[1]
            continue
        for length in range(min(7, len(found) - position), 0, -1):
            known = known_words.get(phrase(found[position : position + length]))
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


def _department(found: Sequence[Word], position: int) -> tuple[str, int] | None:
    """``Sở NN&MT`` as ``so-nnmt``, and how many words it takes."""
    family = found[position].bare
    if family not in FIELD_FAMILIES or position + 1 >= len(found):
        return None
    field_slug, taken = field_at(found[position + 1 :], family)
    return (f"{family}-{field_slug}", taken + 1) if field_slug else None


def _is_written_short(word: Word) -> bool:
    """Whether a word is an abbreviation as it stands (``ThU``, not the ``thư`` of bí thư)."""
    return (sum(c.isupper() for c in word.text) > 1 and word.low.isascii()) or "đ" in word.low
