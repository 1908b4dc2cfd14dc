"""Posts: titles, whose posts they are, and the posts of signature lines (domain 1.5, 5.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.area_names import kind_of, read_area
from graph.context import NOTHING, Context, Resolution
from graph.heads import head_at
from graph.keys import UNKNOWN, area_level, slug, split_org
from graph.lexicon import vocabulary
from graph.organizations import read_body
from graph.placing import home_area, office_of
from graph.topics import topic_slug
from graph.words import JOIN, Word, bare_phrase, lengths_by_first, phrase, trimmed, words

_AUTHORITY = re.compile(
    r"^\W*(?:T\s?/\s?M|TM|T\.M|K\s?/\s?T|KT|K\.T|T\s?/\s?L|TL|T\.L|T\s?/?\s?UQ|T/U\.Q|TUQ|Q)\b[\s.:]*",
    re.I,
)
#: Chairs of elected or executive bodies outrank a Party post in naming who acts.
_CHAIRS = {"chu-tich", "pho-chu-tich", "pho-chu-tich-thuong-truc"}
_MEMBERSHIPS = re.compile(r"uy-vien|-uy-vien$")


@dataclass(frozen=True)
class Post:
    """One row of ``vocabulary/posts.toml``; ``begins_body`` begins the name of its body."""

    slug: str
    name: str
    english: str
    of: str
    begins_body: str = ""


@cache
def titles() -> dict[str, Post]:
    """The posts by the phrase that names them."""
    table: dict[str, Post] = {}
    for row in vocabulary("posts")["post"]:
        count = row.get("body", 0)
        begins = " ".join(row["name"].split()[-count:]) if count else ""
        post = Post(row["slug"], row["name"], row["english"], row["of"], begins)
        for text in row["words"]:
            table.setdefault(low_phrase(words(text)), post)
    for text, post in list(table.items()):
        table.setdefault(bare_phrase(text), post)
    return table


def low_phrase(found: Sequence[Word]) -> str:
    """The words in lower case with their marks; connectors are one thing as in ``phrase``."""
    return " ".join(w.bare if w.bare == JOIN else w.low for w in found)


def post_by_slug(post_slug: str) -> Post | None:
    """The row of this slug."""
    return next((p for p in titles().values() if p.slug == post_slug), None)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    return lengths_by_first([bare_phrase(text) for text in titles()])


def title_at(found: Sequence[Word], position: int = 0) -> tuple[Post | None, int]:
    """The longest title that stands here and its length in words."""
    table = titles()
    if position >= len(found):
        return None, 0
    for length in _lengths().get(found[position].bare, ()):
        if position + length > len(found):
            continue
        here = found[position : position + length]
        post = table.get(low_phrase(here)) or table.get(phrase(here))
        if post is not None and (length > 1 or _is_written_title(here[0])):
            return post, length
    return None, 0


def _is_written_title(word: Word) -> bool:
    """A title of one word is an abbreviation (``CVP``), so written with capitals."""
    return sum(c.isupper() for c in word.text) > 1


def read_post(found: Sequence[Word], context: Context) -> Resolution | None:
    """The single post that these words name (``Bí thư Tỉnh ủy Bến Tre``); None if none."""
    found = trimmed([w for w in found if w.low != "của"])
    post, length = title_at(found)
    if post is None:
        return _head_of_body(found, context)
    rest = trimmed(found[length:])
    if not rest:
        return _own_post(post, context)
    if post.begins_body:
        whole = [*words(post.begins_body), *rest]
        inner = read_body(whole, context)
        if inner is None:
            inner = read_body(rest, context)
            inner = _office_in(inner, post, context)
    else:
        inner = read_body(rest, context) or _with_holder(rest, context)
    if inner is None and post.of in ("committee", "ubnd", "office") and read_area(rest, context):
        inner = _in_area(post, rest, context)
    if inner is None or (inner.org is None and not inner.candidates):
        return _named_holder(post, rest, context)
    if inner.org is None:
        return inner
    return _post_of(inner.org, post, inner.confidence)


def _post_of(org: str, post: Post, confidence: float) -> Resolution:
    area, body = split_org(org)
    body = body.removesuffix(".btv") if post.of == "committee" else body
    if body == "party.dang-bo":
        body = "party"
    if post.slug == "pho-thu-tuong":
        body = "cp"
    return Resolution(
        f"{area}/{body}#{post.slug}", post.name, "position", (), confidence, "post of a body"
    )


def _office_in(inner: Resolution | None, post: Post, context: Context) -> Resolution | None:
    """``CVP UBND tỉnh``: the office of the body that is named."""
    if inner is None or inner.org is None or post.of != "office":
        return inner
    area, body = split_org(inner.org)
    own = {"ubnd": "vp-ubnd" if area_level(area) == "province" else "vp-hdnd-ubnd", "cp": "vpcp"}
    if body.endswith("vp") or body.startswith("vp-"):
        return inner
    return Resolution(f"{area}/{own.get(body, body + '.vp')}", "", "body", (), 0.9, "office")


def _in_area(post: Post, rest: Sequence[Word], context: Context) -> Resolution | None:
    """``Chủ tịch huyện``, ``Bí thư quận``: the committee or UBND of an area."""
    reading = read_area(rest, context)
    if reading is None or reading.area is None:
        return None
    body = {"committee": "party", "ubnd": "ubnd"}.get(post.of)
    if body is None:
        return None
    return Resolution(f"{reading.area}/{body}", "", "body", (), 0.8, "post of an area")


def _with_holder(rest: Sequence[Word], context: Context) -> Resolution | None:
    """``UBND Thành phố Chử Xuân Dũng``: the body without the holder's name behind it."""
    for length in (3, 2, 4, 5):
        if len(rest) > length and all(w.is_name_like for w in rest[-length:]):
            inner = read_body(rest[:-length], context)
            if inner is not None and inner.org:
                return inner
    return None


def _named_holder(post: Post, rest: Sequence[Word], context: Context) -> Resolution | None:
    """``Chủ tịch Nguyễn Văn A``: the title, then the holder's name."""
    if 2 <= len(rest) <= 5 and all(w.is_name_like for w in rest) and not head_at(rest)[1]:
        return _own_post(post, context)
    return None


_OWN_WORDS = {"truong": "", "pho truong": "pho-"}


def _head_of_body(found: Sequence[Word], context: Context) -> Resolution | None:
    """``Trưởng BCĐ``, ``Phó Trưởng Công an``: the head of whatever body follows."""
    for lead, prefix in _OWN_WORDS.items():
        count = len(lead.split())
        if phrase(found[:count]) != lead or len(found) <= count or not _is_head_word(found, count):
            continue
        inner = read_body(found[count:], context)
        if inner is None or inner.org is None:
            return None
        body = split_org(inner.org)[1]
        kind = "truong-cong-an" if body == "ca" else _head_title(body)
        return Resolution(
            f"{inner.org}#{prefix}{kind}", "", "position", (), inner.confidence, "head of a body"
        )
    return None


def _is_head_word(found: Sequence[Word], count: int) -> bool:
    """``trưởng``, not ``trường``; without marks only before something that has a head."""
    word = found[count - 1]
    return word.low == "trưởng" or (word.low == "truong" and found[count].bare != "mam")


def _head_title(body: str) -> str:
    if body.startswith("phong"):
        return "truong-phong"
    if body.startswith(("bcd", "ban", "party.b", "tieu-ban")):
        return "truong-ban"
    return "truong-" + slug(body.split(".")[0])


def _own_post(post: Post, context: Context) -> Resolution:
    """A title alone: of the body that the document speaks of."""
    org = _default_body(post, context)
    if org is None:
        return NOTHING
    return _post_of(org, post, 0.9)


def _default_body(post: Post, context: Context) -> str | None:
    if "/" in post.of:
        return post.of
    own = context.own_body.split("#")[0]
    area = context.area
    if area is None:
        return None
    if post.of == "self" and own:
        return f"{area}/{own}"
    bodies: dict[str, str | None] = {
        "self": None,
        "committee": own if own.startswith("dtn") else "party",
        "ubnd": _chaired(own),
        "office": office_of(context),
        "board": _board(own, context),
        "ministry": own if own.startswith("bo.") else None,
    }
    body = bodies.get(post.of, post.of)
    if body is None:
        return None
    if post.of in ("ca", "bchqs", "tram-y-te", "tand", "vksnd", "bo-tu-lenh", "thanh-tra"):
        home = home_area(("province", "district", "commune"), context)
        area = home or area
    return f"{area}/{body}"


def _chaired(own: str) -> str:
    """The body whose chairman is meant: the issuer's, if it has one."""
    for chaired in ("mttq", "hdnd", "hpn", "hnd", "ccb", "ldld", "hoi", "lien-minh-htx"):
        if own.startswith(chaired):
            return own.removesuffix(".tt").removesuffix(".btt")
    return "ubnd"


def _board(own: str, context: Context) -> str:
    """The board whose head is meant: the issuer, the organ that speaks, else the committee."""
    decided = split_org(context.decided_by)[1] if context.decided_by else ""
    for body in (own, decided):
        if body.startswith(("bcd", "party.b", "ban", "tieu-ban", "btgdv")) and body != "party.btv":
            return body
    if own.startswith(("ubnd", "vp")):
        topic = topic_slug("", context)
        return f"bcd.{topic}" if topic else "bcd"
    return own or "bcd"


# ---------------------------------------------------------------- signature lines


def resolve_post(
    position_surface: str, authority_surface: str | None, context: Context
) -> str | None:
    """The key of the signer's post (``…/party#pho-bi-thu``), or None when it cannot be known.

    The authority line helps where the title fits several bodies (``CHỦ TỊCH`` after
    ``TM. BAN THƯỜNG TRỰC`` is the Front's).
    """
    found = _plain_title(words(position_surface))
    if not found:
        return None
    post, length = title_at(found)
    if post is not None and length == len(found):
        named = _body_of_authority(authority_surface, post, context)
        result = _post_of(named, post, 0.9) if named else _own_post(post, context)
        return result.org
    result_of_name = read_post(found, context)
    if result_of_name is not None and result_of_name.org:
        return result_of_name.org
    own = context.issuer_org
    return f"{own.split('#')[0]}#{slug(phrase(found))}" if own else None


def _plain_title(found: Sequence[Word]) -> Sequence[Word]:
    """The title without ``Q.`` (acting) before it."""
    found = trimmed(found)
    if len(found) > 1 and found[0].text == "Q":
        return found[1:]
    return found


def _body_of_authority(authority: str | None, post: Post, context: Context) -> str | None:
    """The body on the authority line, where the signer's title fits it."""
    if not authority:
        return None
    rest = _authority_words(authority)
    other, length = title_at(rest)
    if not rest or (other is not None and length == len(rest)):
        return None
    found = read_body(rest, context)
    if found is None or found.org is None:
        return None
    area, body = split_org(found.org)
    if post.of == "committee" and body.startswith(("party", "dtn")):
        return f"{area}/{body.split('.')[0]}"
    if post.of == "ubnd" and body.split(".")[0] in ("ubnd", "hdnd", "mttq", "hpn", "hnd", "ccb"):
        return f"{area}/{body.split('.')[0]}"
    if post.of == "board" and body.startswith(("bcd", "party.b", "tieu-ban", "ban")):
        return found.org if body != "party.btv" else None
    return None


def _authority_words(authority: str) -> Sequence[Word]:
    return trimmed(words(_AUTHORITY.sub("", authority, count=1)))


def on_behalf_of(authority_surface: str, code: str | None, context: Context) -> str | None:
    """The body or post that an authority line names (1.5); None for ``Q.`` and ``DIRECT``."""
    if code in ("Q", "DIRECT"):
        return None
    rest = _authority_words(authority_surface)
    if not rest:
        return None
    post, length = title_at(rest)
    if post is not None:
        found = _own_post(post, context) if length == len(rest) else read_post(rest, context)
        if found is not None and found.org:
            return found.org
    body = read_body(rest, context)
    return body.org if body else None


# ---------------------------------------------------------------- persons with posts


def read_person(found: Sequence[Word], context: Context) -> Resolution | None:
    """``đồng chí Lê Đức Thọ, Bí thư Tỉnh ủy Bến Tre``: the post that the person acts in.

    Of several posts the chair of a state or Front body counts, else the first that is more than
    a membership.
    """
    pieces = _pieces(found)
    read = [r for piece in pieces if (r := read_post(piece, context))]
    posts = [r for r in read if r.org]
    if not posts:
        return NOTHING if read else None
    for result in posts:
        if result.org and result.org.rpartition("#")[2] in _CHAIRS:
            return result
    held = [r for r in posts if not _MEMBERSHIPS.search((r.org or "").rpartition("#")[2])]
    return (held or posts)[0]


def _pieces(found: Sequence[Word]) -> list[Sequence[Word]]:
    """The posts after a name, cut at commas and dashes where a title begins."""
    starts = [0]
    for n, word in enumerate(found):
        if word.bare in (",", ";", JOIN) and n + 1 < len(found):
            post, length = title_at(found, n + 1)
            if (post is not None and length) or phrase(found[n + 1 : n + 2]) == "truong":
                starts.append(n + 1)
    return [trimmed(found[a:b]) for a, b in zip(starts, [*starts[1:], len(found)], strict=True)]


def unknown_area_post(post: Post) -> str:
    """A post of a body whose area is not known."""
    return f"{UNKNOWN}/{post.of}#{post.slug}"


__all__ = [
    "Post",
    "kind_of",
    "on_behalf_of",
    "post_by_slug",
    "read_person",
    "read_post",
    "resolve_post",
    "title_at",
    "titles",
]
