"""Where the name of a body ends in running text.

Names of bodies are open: ``Ban Chỉ đạo phòng, chống dịch Covid-19 thị xã``, ``Sở Văn hóa, Thể
thao và Du lịch``, ``Tổng Bí thư, Chủ tịch nước Nguyễn Phú Trọng``. A name begins with a head
of ``vocabulary/body_names.toml`` and goes on over capitals and the words that occur in names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.types import load_vocabulary, type_words

_WORD = re.compile(r"[^\W_][\w&]*(?:-\d+)?")
_GAP = re.compile(r"[ \n]*")
_TERM = re.compile(r"\s*\(\s*khóa\s+[ivxl\d]+\s*\)")
_LONGEST = 260


@dataclass(frozen=True)
class _Kind:
    """What may follow the head: a lower-case subject; the second syllables of a field."""

    subject: bool
    field: bool


@cache
def _table() -> dict[str, frozenset[str]]:
    return {k: frozenset(v) for k, v in load_vocabulary("body_names").items()}


@cache
def _head() -> re.Pattern[str]:
    return re.compile(alternatives(_table()["heads"]) + r"(?!\w)")


@cache
def _type_head() -> re.Pattern[str]:
    return re.compile(alternatives(type_words()) + r"(?!\w)")


@cache
def _inner_phrase() -> re.Pattern[str]:
    return re.compile(alternatives(_table()["inner_phrases"]) + r"(?!\w)")


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(alternatives(_table()["subject_stops"]) + r"(?!\w)")


def starts_body(view: View, start: int) -> bool:
    """Whether a body's name may begin here."""
    return bool(_head().match(view.low, start))


def body_end(view: View, start: int, limit: int | None = None) -> int | None:
    """End of the body's name that begins at ``start`` of the view, or None if none does."""
    head = _head().match(view.low, start)
    if not head:
        return None
    limit = min(len(view.norm) if limit is None else limit, start + _LONGEST)
    kind = _kind(head)
    end = head.end()
    while end < limit:
        following = _next(view, end, limit, kind)
        if following is None:
            break
        nested = _head().search(view.low, end, min(limit, end + 40))
        if nested and nested.start() < following and view.norm[nested.start()].isupper():
            # "Giám đốc Sở Y tế": from here on the inner body's rules hold.
            kind = _kind(nested, kind)
            following = max(following, min(nested.end(), limit))
        end = following
    return end


def _kind(head: re.Match[str], outer: _Kind | None = None) -> _Kind:
    name = _fold(head[0])
    return _Kind(
        name in _table()["with_subject"] or (outer is not None and outer.subject),
        name in _table()["of_a_field"],
    )


def _next(view: View, end: int, limit: int, kind: _Kind) -> int | None:
    """End of the next piece of the name, or None where the name is over."""
    term = _TERM.match(view.low, end)
    if term:
        return term.end()
    gap = _GAP.match(view.norm, end)
    assert gap
    if gap[0].count("\n") > 1:
        return None
    at = gap.end()
    if at >= limit:
        return None
    letter = view.norm[at]
    if letter in ",-&" or re.match(r"(?:và|của)\s", view.low[at : at + 4]):
        return _joined(view, at, limit, kind.subject)
    word = _WORD.match(view.norm, at)
    if not word or word.end() > limit:
        return None
    phrase = _inner_phrase().match(view.low, at, limit)
    if phrase:
        return phrase.end()
    return word.end() if _goes_on(view, word, kind) else None


def _goes_on(view: View, word: re.Match[str], kind: _Kind) -> bool:
    at = word.start()
    low = view.low[at : word.end()]
    if _type_head().match(view.low, at) and re.match(
        r"[^\W\d]+(?:\s+[^\W\d]+){0,3}\s+(?:số|\d)", view.low[at : at + 40]
    ):
        return False
    if word[0][0].isupper():
        return low != "về"
    if word[0][0].isdigit():
        return view.low.endswith("thứ ", 0, at)
    stopped = _stops().match(view.low, at) or re.match(r"ban\s+hanh\b", view.bare[at : at + 9])
    if stopped and low not in ("tổ", "đoàn"):
        return False
    if low in _table()["inner"] or view.bare[at : word.end()] == "uy":
        return True
    if low == "về" and not kind.subject:
        return False
    if kind.field and view.norm[at - 1] == " " and _capital_before(view, at):
        return True
    return kind.subject and (low != "về" or _about_subject(view, at))


def _capital_before(view: View, at: int) -> bool:
    before = re.search(r"(\w+) $", view.norm[max(0, at - 12) : at])
    return bool(
        before and before[1][0].isupper() and (len(before[1]) == 1 or not before[1].isupper())
    )


def _about_subject(view: View, at: int) -> bool:
    """``Ban Chỉ đạo về nhân quyền``; behind the country's name a new phrase begins."""
    country = re.search(r"việt\s+nam\s+$", view.low[max(0, at - 12) : at])
    return not country and not re.match(r"về\s+việc", view.low[at : at + 9])


def _joined(view: View, at: int, limit: int, subject: bool) -> int | None:
    """A comma, dash, ``và`` or ``của`` and the piece behind it, where they belong to the name."""
    if subject and re.match(r",\s*chống\b", view.low[at : at + 12]):
        return view.low.index("chống", at) + 5
    joint = re.match(r"(?:,|-|&|và\b|của\b)\s*", view.low[at : at + 12])
    assert joint
    after = at + joint.end()
    word = _WORD.match(view.norm, after)
    if not word or word.end() > limit or "\n\n" in view.norm[at:after]:
        return None
    if view.low[at] == "c":
        return body_end(view, after, limit) if subject else None
    if not word[0][0].isupper():
        return None
    if view.norm[at] == ",":
        if re.match(r"chủ\s+tịch\s+nước\b", view.low[after : after + 14]):
            return view.low.index("nước", after) + 4
        # "Văn hóa, Thể thao và Du lịch": a comma inside a name is followed by its "và".
        tail = re.match(r"\w+(?:\s+\w+){0,3}\s+và\s+[^\W\d_]", view.norm[after : after + 60])
        if not tail or not tail[0][-1].isupper() or _head().match(view.low, after):
            return None
        return word.end()
    another = _head().match(view.low, after)
    phrase = _inner_phrase().match(view.low, after, limit)
    if another and phrase and another.end() < phrase.end():
        another = None  # the "xã" of "xã hội"
    if view.norm[at] == "-" and view.norm[at - 1] == " " and another:
        return None
    if phrase and not another:
        return phrase.end()
    if view.low[at] == "v" and (another or _type_head().match(view.low, after)):
        # "Giáo dục và Đào tạo" goes on, "Sở Y tế và Công an tỉnh" does not.
        return None
    return word.end()


def _fold(text: str) -> str:
    return " ".join(text.split())
