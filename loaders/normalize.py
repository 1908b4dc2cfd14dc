"""The folded view of a text, with the map back to the characters of the file.

Matching is done on the view, facts are located in the raw text (domain 1.7). The view
composes decomposed letters, folds look-alike letters, dashes, blanks and the old tone
placement, and leaves Markdown emphasis and zero-width characters out. It has three faces
of equal length: ``norm`` (as written), ``low`` (lower case) and ``bare`` (lower case
without diacritics, for headings whose diacritics a scanner lost).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from loaders.records import Span

#: Cyrillic and Greek letters that scanners and copy-paste put for Latin ones.
_LOOK_ALIKE = str.maketrans(
    "АВЕКМНОРСТУХаеорсухіΑΒΕΗΙΚΜΝΟΡΤΥΧο",
    "ABEKMHOPCTYXaeopcyxiABEHIKMNOPTYXo",
)
_SINGLES = {
    "\u00a0": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\t": " ",
    "\u00d0": "Đ",
    "\u0189": "Đ",
    "\u00f0": "đ",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
    "﹣": "-",
    "－": "-",
    "⁄": "/",
    "∕": "/",
    "／": "/",
    "：": ":",
    "；": ";",
    "，": ",",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
    "\x85": "\n",
}
#: Left out of the view: Markdown emphasis, escapes, zero-width and soft characters.
_DROPPED = frozenset("*`\\\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_ENTITIES = {"&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"}
_ENTITY = re.compile(r"&(?:nbsp|amp|lt|gt|quot|#39);")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|br|p|span|div|sup|sub|font)(?:\s[^<>\n]{0,80})?/?>", re.I)

_HEADING = re.compile(r"#{1,6}[ \t]+")

_VOWELS = {
    "o": "òóỏõọ",
    "u": "ùúủũụ",
    "a": "àáảãạ",
    "e": "èéẻẽẹ",
    "y": "ỳýỷỹỵ",
}
#: Old tone placement (hoà, khoẻ, uỷ, thuỵ) to the new one (hòa, khỏe, ủy, thụy).
_TONE = {
    first + marked: _VOWELS[first][_VOWELS[second].index(marked)] + second
    for first, second in (("o", "a"), ("o", "e"), ("u", "y"))
    for marked in _VOWELS[second]
}
_TONE |= {pair.upper(): new.upper() for pair, new in _TONE.items()} | {
    pair.capitalize(): new.capitalize() for pair, new in _TONE.items()
}
# ``quý`` and ``quỳnh`` keep theirs: there u belongs to the consonant; ``hoàn`` has a tail.
_TONE_PLACE = re.compile(r"(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])")


@dataclass(frozen=True)
class View:
    """The folded view of ``raw``; ``norm[i]`` came from ``raw[starts[i]:ends[i]]``."""

    raw: str
    norm: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @cached_property
    def low(self) -> str:
        """``norm`` in lower case, of the same length."""
        low = self.norm.lower()
        if len(low) == len(self.norm) and "Σ" not in self.norm:
            return low
        return "".join(c if len(c.lower()) != 1 else c.lower() for c in self.norm)

    @cached_property
    def bare(self) -> str:
        """``low`` without diacritics, of the same length."""
        return self.low.translate(_BARE)

    def located(self, start: int, end: int) -> tuple[str, int, int]:
        """Surface, start and end in the raw text of ``norm[start:end]``, edges without blanks.

        Raises ``ValueError`` when nothing but blanks lies between them.
        """
        while start < end and self.norm[start].isspace():
            start += 1
        while end > start and self.norm[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError("an empty span")
        raw_start, raw_end = self.starts[start], self.ends[end - 1]
        return self.raw[raw_start:raw_end], raw_start, raw_end

    def span(self, start: int, end: int) -> Span:
        """The span in the raw text of ``norm[start:end]``."""
        surface, raw_start, raw_end = self.located(start, end)
        return Span(surface=surface, start=raw_start, end=raw_end)

    def inward(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """The part of the view that lies between two raw offsets."""
        return bisect_left(self.starts, raw_start), bisect_right(self.ends, raw_end)


def view(raw: str) -> View:
    """The folded view of any text; never raises."""
    norm: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position, length = 0, len(raw)
    while position < length:
        run = _plain().match(raw, position)
        if run:
            # Letters that become one letter each: nearly all of a text.
            norm.append(run[0].translate(_FOLDED))
            starts.extend(range(position, run.end()))
            ends.extend(range(position + 1, run.end() + 1))
            position = run.end()
            continue
        piece, end = _piece(raw, position)
        norm.append(piece)
        starts.extend([position] * len(piece))
        ends.extend([end] * len(piece))
        position = end
    return View(raw, _fold_tones("".join(norm)), tuple(starts), tuple(ends))


def tidy(text: str) -> str:
    """A short text as it is meant: composed, one line, single blanks, no marks."""
    return " ".join(view(text).norm.split())


def fold(text: str) -> str:
    """A short text folded for comparison: one line, lower case, single blanks."""
    return " ".join(view(text).low.split())


def bare(text: str) -> str:
    """A short text folded and without diacritics."""
    return " ".join(view(text).bare.split())


@cache
def _plain() -> re.Pattern[str]:
    """A run of letters that stand alone: no marks on them, no residue of the web."""
    marks = "".join(c for c in map(chr, range(0x10000)) if unicodedata.combining(c))
    marks += "\U00010000-\U0010ffff"  # one range: many would slow down every letter
    special = re.escape("&<#\r" + "".join(sorted(_DROPPED)))
    return re.compile(f"[^{special}{marks}]+(?![{marks}])")


def _piece(raw: str, position: int) -> tuple[str, int]:
    """What the cluster of raw characters at a place becomes in the view, and where it ends."""
    letter, length = raw[position], len(raw)
    match = None
    if letter == "&":
        match = _ENTITY.match(raw, position)
    elif letter == "<":
        match = _TAG.match(raw, position)
    elif letter == "#" and (position == 0 or raw[position - 1] == "\n"):
        match = _HEADING.match(raw, position)
    if match:
        text = _ENTITIES.get(match[0], "" if not match[0].lower().startswith("<br") else "\n")
        return text, match.end()
    end = position + 1
    if letter == "\r" and end < length and raw[end] == "\n":
        end += 1
    while end < length and unicodedata.combining(raw[end]):
        end += 1
    return _fold_cluster(raw[position:end]), end


def _fold_cluster(cluster: str) -> str:
    if len(cluster) == 1:
        if cluster.isascii():
            return "" if cluster in _DROPPED else _SINGLES.get(cluster, cluster)
        if cluster in _DROPPED:
            return ""
        cluster = _SINGLES.get(cluster, cluster)
    elif cluster == "\r\n":
        return "\n"
    composed = unicodedata.normalize("NFC", cluster).translate(_LOOK_ALIKE)
    # Marks that do not compose are a scanner's specks; the letter under them is kept.
    return composed[:1]


def _fold_tones(text: str) -> str:
    return _TONE_PLACE.sub(lambda m: _TONE.get(m[0], m[0]), text)


def _bare_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter == "đ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


class _Letters(dict[int, str]):
    """What a rule makes of each letter, for ``str.translate``; learnt as letters come."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self.rule = rule

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, self.rule(chr(code)))


_FOLDED = _Letters(_fold_cluster)
_BARE = _Letters(_bare_letter)
