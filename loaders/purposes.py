"""Why a copy is sent: purposes in words or abbreviations, and how far a brace reaches.

Source rule: domain 1.4 and annotation decision 33.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.lines import Zone, phrases
from loaders.normalize import View
from loaders.types import load_vocabulary

BRACES = "}⎫⎬⎭｝⎪"

_IN_BRACKETS = re.compile(r"[(\[{]\s*(?P<words>[^()\[\]\n]{1,80}?)\s*[)\]]")
_FOR = re.compile(r"(?<![^\W_])de\s+(?P<words>[^;()\[\]\n]{1,60})$")
_BEHIND_BRACE = re.compile(rf"[{BRACES}]\s*(?P<words>[^;()\[\]\n{BRACES}]{{1,60}})$")
_EDGES = " ;,.:!([" + BRACES


@dataclass(frozen=True)
class Stated:
    """A purpose as printed: its code and its words in the view.

    ``apart``: it stands behind the comma or semicolon that ends the item, as the label of a
    brace does; ``Bộ trưởng (để b/c);`` is the purpose of that item alone.
    """

    code: str
    words: Zone
    apart: bool = False


@dataclass(frozen=True)
class Reach:
    """The purpose of one item and how it came to it (``explicit``, ``brace``, …)."""

    stated: Stated
    source: str


@dataclass(frozen=True)
class Marked:
    """What one item shows: its own purpose, a brace, its rank, or that it ends a run.

    ``floating``: the purpose stands on a line of its own under the item.
    """

    stated: Stated | None
    brace: bool
    leading: bool
    ends_run: bool
    floating: bool = False


def split_purpose(view: View, zone: Zone) -> tuple[Zone, Stated | None]:
    """The item without the purpose at its end, and that purpose.

    A purpose stands in brackets or behind a brace, or opens with ``để``; the brackets, a brace
    and the marks around it belong to neither.
    """
    start, end = zone[0], _trimmed(view, zone)
    for match in _IN_BRACKETS.finditer(view.bare, start, end):
        code = purpose_code(view.bare[slice(*match.span("words"))])
        if code and match.end() == end:
            words = _words(view, match.span("words"))
            return _stated(view, start, match.start(), code, words)
    for match in re.finditer(r"(?<![^\W_])de\s", view.bare[start:end]):
        phrase = _FOR.match(view.bare, start + match.start(), end)
        code = purpose_code(phrase[0]) if phrase else None
        if phrase and code:
            words = _words(view, phrase.span())
            return _stated(view, start, phrase.start(), code, words)
    behind = _BEHIND_BRACE.search(view.bare[start:end])
    code = purpose_code(behind["words"]) if behind else None
    if behind and code:
        begin = start + behind.start("words")
        return _stated(view, start, start + behind.start(), code, (begin, end))
    abbreviated = _abbreviated().search(view.bare[start:end])
    if abbreviated:
        begin = start + abbreviated.start("words")
        code = purpose_code(view.bare[begin:end])
        if code:
            return _stated(view, start, begin, code, (begin, end))
    return (start, end), None


def _stated(view: View, start: int, stop: int, code: str, words: Zone) -> tuple[Zone, Stated]:
    """The item that ends before ``stop`` and the purpose behind it."""
    end = _trimmed(view, (start, stop))
    apart = any(mark in ";," for mark in view.norm[end:stop])
    return (start, end), Stated(code, words, apart)


def is_only_purpose(view: View, zone: Zone) -> bool:
    """Whether nothing but a purpose, a brace or both is printed in a zone."""
    rest, _ = split_purpose(view, zone)
    return not any(c.isalnum() for c in view.norm[slice(*rest)])


def purpose_code(words: str) -> str | None:
    """The code of purpose words without diacritics; the first one named counts."""
    match = _purpose_pattern().match(words)
    return match.lastgroup if match else None


def reach(items: Sequence[Marked]) -> list[Reach | None]:
    """The purpose of every item: its own, its brace's, or the one of a brace that was lost."""
    found = [Reach(i.stated, "explicit") if i.stated else None for i in items]
    for run in _runs(items):
        stated = [i.stated for i in (items[k] for k in run) if i.stated]
        for k in run:
            if stated and (len(stated) == 1 or not items[k].stated):
                found[k] = Reach(stated[0], "brace")
        if stated and len(run) > 1:
            for k in range(run[0], run[-1]):
                if not (items[k].brace or items[k].stated or items[k].ends_run):
                    found[k] = Reach(stated[0], "brace_inferred")
    for k, item in enumerate(items):
        alone = not any(0 <= n < len(items) and items[n].brace for n in (k - 1, k + 1))
        if item.stated is None or item.stated.code not in _SHARED:
            continue
        if alone and item.leading and (item.stated.apart or item.brace or item.floating):
            _infer(items, found, k)
    return found


#: A purpose with a lost brace is only taken from those that lie upwards.
_SHARED = frozenset({"report", "direct"})


def _infer(items: Sequence[Marked], found: list[Reach | None], middle: int) -> None:
    """Extend a purpose on a middle line over the items above and below it."""
    stated = items[middle].stated
    if stated is None:
        return

    def open_item(k: int) -> bool:
        item = items[k]
        free = not (item.stated or item.brace or item.ends_run)
        return free and item.leading and found[k] is None

    above = middle
    while above > 0 and open_item(above - 1):
        above -= 1
    below = middle
    while below + 1 < len(items) and open_item(below + 1):
        below += 1
    if not items[middle].floating and (above == middle or below == middle):
        return
    for k in range(above, below + 1):
        if k != middle:
            found[k] = Reach(stated, "brace_inferred")


def _runs(items: Sequence[Marked]) -> list[list[int]]:
    """The positions of items with a brace, run by run; a scanner may lose one brace between."""
    runs: list[list[int]] = []
    for k, item in enumerate(items):
        if not item.brace:
            continue
        bridge = k > 0 and not (items[k - 1].stated or items[k - 1].ends_run)
        if runs and (runs[-1][-1] == k - 1 or (runs[-1][-1] == k - 2 and bridge)):
            runs[-1].append(k)
        else:
            runs.append([k])
    return runs


def _trimmed(view: View, zone: Zone) -> int:
    end = zone[1]
    while end > zone[0] and (view.norm[end - 1] in _EDGES or view.norm[end - 1].isspace()):
        end -= 1
    return end


def _words(view: View, zone: Zone) -> Zone:
    return zone[0], _trimmed(view, zone)


@cache
def _purpose_pattern() -> re.Pattern[str]:
    table = load_vocabulary("recipients")["purposes"]
    names = "|".join(
        rf"(?P<{code}>{'|'.join(_elastic(w) for w in sorted(words, key=len, reverse=True))})"
        for code, words in table.items()
    )
    return re.compile(rf"\s*(?:(?:de|kinh)\s+){{0,2}}(?:{names})(?![^\W_])")


@cache
def _abbreviated() -> re.Pattern[str]:
    table = load_vocabulary("recipients")["purposes"]
    short = "|".join(_elastic(w) for words in table.values() for w in words if "/" in w)
    return re.compile(rf"[,;:\-\s]\s*(?P<words>(?:{short}))$")


def _elastic(word: str) -> str:
    return phrases([word]).replace("/", r"\s?[/.]\s?")
