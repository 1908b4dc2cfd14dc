"""Names of bodies, groups and posts resolved to keys: the one entrance for other modules.

``resolve_body`` reads any one surface; ``graph.members`` splits list items, ``graph.issuers``
reads symbols, ``graph.headings`` the heading, ``graph.naming`` names keys.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from graph.area_names import split_area
from graph.collectives import read_group
from graph.context import NOTHING, Context, Resolution
from graph.departments import are_letters
from graph.group_words import group_noun, is_plural
from graph.heads import CENTRAL, head_at
from graph.keys import split_org
from graph.naming import canonical_name
from graph.organizations import read_body
from graph.posts import read_person, title_at
from graph.words import Word, phrase, trimmed, words

__all__ = ["Context", "Resolution", "resolve_body"]

#: Councils and committees are never named by a topic: a key like this swallowed what follows.
_MISREAD = re.compile(r"/(?:uy-ban\.nhan-dan|hoi-dong\.nhan-dan|ban\.chap-hanh|ban\.thuong-vu)")
_COMRADE = re.compile(r"^(?:dong chi|d & c|dc|ong|ba)(?: |$)")
#: Names with a quantifier in them: Đảng ủy Khối các cơ quan tỉnh, Đảng ủy các cơ quan Đảng.
_SINGULAR = ("dang uy khoi", "du khoi", "dang uy cac co quan")
_LEADERSHIPS = ("ban lanh dao", "ban giam doc", "ban giam hieu")
_IN_CHARGE = re.compile(
    r"^(?P<post>.+?) phu trach (?P<what>quan|huyen|thi xa|thanh pho|tinh|phuong|xa|dia ban)$"
)


@lru_cache(maxsize=65536)
def resolve_body(surface: str, context: Context) -> Resolution:
    """What a surface names: a body, a group of bodies or of posts, or one post.

    Never raises. Nothing found, or more than one thing possible: ``org`` is None and
    ``candidates`` list what it may be.
    """
    found = trimmed(words(surface))
    if not found or len(found) > 60:
        return NOTHING
    return named(_without_misread_tail(found, context), surface)


def _without_misread_tail(found: Sequence[Word], context: Context) -> Resolution:
    """The resolution without a term or a person's name that stands behind the body.

    ``Hội đồng nhân dân tỉnh khóa VI``, ``Phó Chủ tịch UBND Thành phố Chử Xuân Dũng``.
    """
    result = resolve_words(found, context)
    for cut in range(1, min(6, len(found) - 1)):
        if result.org is None or not _MISREAD.search(result.org):
            break
        shorter = resolve_words(found[:-cut], context)
        single = shorter.kind in ("body", "position")
        if single and shorter.org is not None and not _MISREAD.search(shorter.org):
            result = replace(shorter, confidence=round(shorter.confidence * 0.9, 2))
    return result


def named(result: Resolution, surface: str) -> Resolution:
    """The resolution with its name: canonical for a body or post, as written for a group."""
    if result.org is None:
        return result
    if result.kind in ("body", "position"):
        return replace(result, name=canonical_name(result.org))
    spoken = " ".join(surface.split())
    return replace(result, name=spoken[:1].upper() + spoken[1:])


def resolve_words(found: Sequence[Word], context: Context, *, plural: bool = False) -> Resolution:
    """As ``resolve_body``, for words; ``plural`` when a quantifier before the list covers them."""
    text = phrase(found)
    if plural or (is_plural(found) and not text.startswith(_SINGULAR)):
        return read_group(found, context)
    singular = found
    comrade = _COMRADE.match(text)
    if comrade:
        singular = trimmed(found[len(comrade[0].split()) :])
        person = _comrade(singular, context)
        if person is not None:
            return person
    return _single(singular, context)


def _comrade(found: Sequence[Word], context: Context) -> Resolution | None:
    """``đồng chí`` with a post, or with a name and then posts."""
    if not found:
        return NOTHING
    charge = _in_charge(found, context)
    if charge is not None:
        return charge
    post, _ = title_at(found)
    if post is not None or found[0].bare == "truong":
        return read_person(found, context)
    names = next((n for n, w in enumerate(found) if w.is_mark or w.bare == "&"), len(found))
    if names < len(found):
        return read_person(trimmed(found[names:]), context)
    return None


def _in_charge(found: Sequence[Word], context: Context) -> Resolution | None:
    """``UVBTV Thành ủy phụ trách quận``: whoever of a committee is in charge of an area."""
    match = _IN_CHARGE.match(phrase(found))
    if not match:
        return None
    count = len(match["post"].split())
    group = read_group(found[:count], context)
    if group.org is None:
        return None
    area, body = split_org(group.org)
    slug = (
        body.replace("c.uy-vien-btv", "c.uvbtv") + "-phu-trach-" + match["what"].replace(" ", "-")
    )
    return replace(group, org=f"{area}/{slug}", kind="position_group")


def _single(found: Sequence[Word], context: Context) -> Resolution:
    charge = _in_charge(found, context)
    if charge is not None:
        return charge
    if _is_membership(found) or _is_post_below(found, context):
        return read_group(found, context)
    central = _central(found, context)
    if central is not None:
        return central
    if phrase(found).startswith(_LEADERSHIPS):
        return read_group(found, context)
    post = _post(found, context)
    if post is not None:
        return post
    if title_at(found)[1] == len(found):
        return read_group(found, context)
    body = read_body(found, context)
    if body is not None and (body.org or body.candidates):
        return body
    if phrase(found[:1]) == "phong" and len(found) > 1 and are_letters(found[1:]):
        return NOTHING
    if body is None or not head_at(found)[1]:
        group = read_group(found, context)
        if group.org and _may_be_group(found, group):
            return group
    return body or NOTHING


def _may_be_group(found: Sequence[Word], group: Resolution) -> bool:
    """A group without a quantifier is believed when it is a known noun or a level."""
    known = group_noun(found) or group_noun(found[1:] if found[0].low == "cả" else ())
    return group.reason == "level" or known is not None or head_at(found)[1] > 0


def _post(found: Sequence[Word], context: Context) -> Resolution | None:
    text = phrase(found)
    if text.startswith(("lanh dao", "ld ", "lh ", "thu truong", "thanh vien", "nguoi ")):
        return None
    if title_at(found)[0] is None and found[0].bare not in ("truong", "pho"):
        return None
    person = read_person(found, context)
    if person is not None and person.org:
        return person
    return NOTHING if person is not None and _names_holder(found) else None


def _names_holder(found: Sequence[Word]) -> bool:
    """``Bộ trưởng Nguyễn Văn A``: a title and a name, of a body that is not known here."""
    rest = found[title_at(found)[1] :]
    return 2 <= len(rest) <= 5 and all(w.is_name_like for w in rest)


def _central(found: Sequence[Word], context: Context) -> Resolution | None:
    """A national organ that is also a post: Thủ tướng, Tổng Bí thư."""
    rows, length = head_at(found)
    if not length or not any(head.group == CENTRAL for head in rows):
        return None
    return read_body(found, context)


def _is_post_below(found: Sequence[Word], context: Context) -> bool:
    """``trưởng Công an phường`` in a quận's letter: one post in each unit below."""
    if title_at(found)[0] is None and found[0].bare not in ("truong", "pho"):
        return False
    _, reading = split_area(found, context, keep=1)
    return reading is not None and reading.below


def _is_membership(found: Sequence[Word]) -> bool:
    text = phrase(found)
    return bool(re.match(r"(?:uv|uvtv|uvtw|uvbtv|uy vien (?:btv|bch|ban)|uv btv|uv bch)\b", text))
