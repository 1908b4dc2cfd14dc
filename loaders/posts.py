"""Authority lines, posts and personal names: recognising one printed piece of a foot.

Source rule: domain 1.5 and 5.1. Everything is matched without diacritics, as scanners
lose them (``CHỦ TICH``), and by vocabulary, never by where a line stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.lines import Zone, is_capitals, phrases
from loaders.normalize import View, bare
from loaders.types import load_vocabulary

_NAME = re.compile(r"[^\W\d_]+(?:(?:['’]|\s{1,2})[^\W\d_]+){1,5}")
_VOWEL = re.compile(r"[aeiouy]")
_ENDS_LIST_ITEM = frozenset(";,:")


@dataclass(frozen=True)
class AuthorityLine:
    """An authority line: its code and where the body or post named behind it begins."""

    code: str
    named_from: int


@cache
def _words() -> dict[str, Any]:
    return load_vocabulary("signature")


@cache
def _authority_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns: list[tuple[str, re.Pattern[str]]] = []
    named = phrases((*_words()["bodies"]["heads"], *_words()["posts"]["heads"], "pho"))
    for code, spellings in _words()["authority"].items():
        short = [r"\s?[./,|]?\s?".join(word) for word in spellings if len(word) <= 3]
        long = [word.replace(" ", r"\s+") for word in spellings if len(word) > 3]
        abbreviated = rf"(?:{'|'.join(short)})(?:\s?[./,:|]+\s*|\s*(?={named}))"
        spelled = rf"(?:{'|'.join(long) or 'thay mat'})\s+(?={named})"
        patterns.append((code, re.compile(rf"(?:{abbreviated}|{spelled})(?=[^\W\d_])")))
    return tuple(patterns)


@cache
def _post_pattern() -> re.Pattern[str]:
    posts = _words()["posts"]
    head = phrases(posts["heads"])
    tail = phrases(posts["tails"])
    deputy = r"(?:pho\s+|p\s?\.\s*)?"
    return re.compile(
        rf"(?P<title>{deputy}{head}(?:\s*[,-]\s*(?:pho\s+)?{head}(?=\s*$))?(?:\s+{tail})?)"
        r"(?![^\W_])"
    )


@cache
def _rank_pattern() -> re.Pattern[str]:
    ranks = sorted(_words()["names"]["ranks"], key=len, reverse=True)
    signed = r"\(?(?:da ky|ky boi|nguoi ky|signed)\)?\s*:?\s*"
    rank = rf"(?:(?:{'|'.join(map(re.escape, ranks))})(?:\.\s*|\s+)|(?:[a-z]{{1,6}}\d?\.\s*))"
    return re.compile(rf"(?:{signed}|{rank})(?:{rank})*(?=[^\W\d_])")


@cache
def _no_name() -> re.Pattern[str]:
    names = _words()["names"]
    first, anywhere = phrases(names["not_names"]), phrases(names["no_name_words"])
    return re.compile(rf"^{first}(?![^\W_])|\b{anywhere}\b")


def authority_at(view: View, zone: Zone) -> AuthorityLine | None:
    """The authority line printed in this zone (``T/M BAN THƯỜNG VỤ``), or None."""
    text = view.norm[slice(*zone)]
    if text[-1:] in _ENDS_LIST_ITEM:
        return None
    for code, pattern in _authority_patterns():
        match = pattern.match(view.bare, *zone)
        if match and _is_printed_large(view, zone, match.end()):
            return AuthorityLine(code, match.end())
    return None


def _is_printed_large(view: View, zone: Zone, named_from: int) -> bool:
    """Capitals, or at least an abbreviation in capitals before a name with a capital."""
    if is_capitals(view.norm[slice(*zone)]):
        return True
    mark = [c for c in view.norm[zone[0] : named_from] if c.isalpha()]
    named = phrases((*_words()["bodies"]["heads"], *_words()["posts"]["heads"], "pho"))
    known = re.compile(rf"{named}\b").match(view.bare, named_from, zone[1])
    return all(c.isupper() for c in mark) and known is not None and zone[1] - zone[0] < 80


def post_at(view: View, zone: Zone) -> re.Match[str] | None:
    """The match of a post printed at the head of this zone; group ``title`` is the bare title."""
    text = view.norm[slice(*zone)]
    if text[-1:] in _ENDS_LIST_ITEM or len(text) > 100:
        return None
    match = _post_pattern().match(view.bare, *zone)
    if match is None:
        return None
    if is_capitals(text):
        return match
    # In lower case only a line that is nothing but a title, as typists of small offices write it.
    return match if text[:1].isupper() and match.end() == zone[1] else None


def is_tail(view: View, zone: Zone) -> bool:
    """Whether a line holds only words that end a title above it (``PHỤ TRÁCH``)."""
    return is_capitals(view.norm[slice(*zone)]) and (
        re.fullmatch(phrases(_words()["posts"]["tails"]), view.bare[slice(*zone)]) is not None
    )


def post_code(bare_title: str) -> str:
    """The post slug of a title without diacritics: ``pho bi thu`` → ``pho-bi-thu``."""
    bare_title = re.sub(r"^p\s?\.\s*", "pho ", bare_title)
    return "-".join(re.findall(r"[a-z0-9]+", bare_title))


def name_at(view: View, zone: Zone) -> Zone | None:
    """The personal name printed in this zone, without rank or degree, or None.

    Two to six words with capital initials; a name in capitals counts too.
    """
    start, end = zone
    while end > start and view.norm[end - 1] in " .,":
        end -= 1
    rank = _rank_pattern().match(view.bare, start, end)
    start = rank.end() if rank else start
    if _NAME.fullmatch(view.norm, start, end) is None:
        return None
    if not _is_cased(view.norm[start:end]):
        return None
    if post_at(view, (start, end)) or authority_at(view, (start, end)):
        return None
    if _no_name().search(view.low[start:end]):
        return None
    return start, end


def _is_cased(text: str) -> bool:
    """Capital initials and small letters behind them, or capitals throughout."""
    words = re.split(r"[\s'’]+", text)
    if not all(len(w) == 1 or _VOWEL.search(bare(w)) for w in words):
        return False
    return text.isupper() or all(w[0].isupper() and (w[1:].islower() or len(w) == 1) for w in words)


def has_surname(view: View, name: Zone) -> bool:
    """Whether a name begins with a known surname."""
    first = re.split(r"[\s'’]", view.bare[slice(*name)], maxsplit=1)[0]
    return first in _surnames()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(_words()["names"]["surnames"])
