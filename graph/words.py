"""A name cut into words that carry what matching needs and where they stand in the surface."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from graph.lexicon import vocabulary
from loaders.normalize import View, view

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[&,;:()/+\-]")
_CONNECTORS = {"&", "-", "/", "+", "và"}
#: The ``bare`` of every connector: ``và``, ``&``, dashes and slashes are one thing in a name.
JOIN = "&"
SEPARATORS = {",", ";"}


@dataclass(frozen=True, slots=True)
class Word:
    """``low`` is lower case with the new tone placement, ``bare`` without diacritics too.

    ``start`` and ``end`` are offsets in the surface; the parts of one glued abbreviation
    (``VPQU``) share them.
    """

    text: str
    low: str
    bare: str
    start: int
    end: int

    @property
    def is_name_like(self) -> bool:
        """Whether it begins with a capital letter or a digit."""
        return self.text[:1].isupper() or self.text[:1].isdigit()

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return not self.text[:1].isalnum()


@lru_cache(maxsize=32768)
def words(surface: str) -> tuple[Word, ...]:
    """The words and separating marks of a surface; dots, quotes and brackets' kin are left out."""
    folded = view(surface)
    found: list[Word] = []
    for match in _WORD.finditer(folded.norm):
        found.extend(_atoms(_word(folded, match)))
    return tuple(found)


def phrase(found: Sequence[Word]) -> str:
    """The words as one string for lookup in a table of phrases."""
    return " ".join([word.bare for word in found])


def lengths_by_first(phrases: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the phrases of a table are that begin with each word, the longest first."""
    lengths: dict[str, set[int]] = {}
    for text in phrases:
        first, *rest = text.split(" ")
        lengths.setdefault(first, set()).add(1 + len(rest))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


@lru_cache(maxsize=32768)
def bare_phrase(text: str) -> str:
    """A text as the lookup form of ``phrase``."""
    return phrase(words(text))


def surface_of(surface: str, found: Sequence[Word]) -> str:
    """The piece of the surface that these words cover."""
    return surface[found[0].start : found[-1].end] if found else ""


def trimmed(found: Sequence[Word]) -> Sequence[Word]:
    """The words without separators and connectors at either end."""
    start, end = 0, len(found)
    while start < end and found[start].bare in (",", ";", ":", JOIN, "(", ")"):
        start += 1
    while end > start and found[end - 1].bare in (",", ";", ":", JOIN, "("):
        end -= 1
    return found[start:end]


def split_words(found: Sequence[Word], marks: set[str]) -> list[Sequence[Word]]:
    """The pieces between these marks, empty ones left out."""
    pieces: list[Sequence[Word]] = []
    start = 0
    for n, word in enumerate([*found, None]):
        if word is None or word.bare in marks:
            if found[start:n]:
                pieces.append(found[start:n])
            start = n + 1
    return pieces


def _word(folded: View, match: re.Match[str]) -> Word:
    _, start, end = folded.located(*match.span())
    low = folded.low[match.start() : match.end()]
    bare = folded.bare[match.start() : match.end()]
    if match[0] in ("TƯ", "T.Ư"):
        bare = "tw"
    return Word(match[0], low, JOIN if low in _CONNECTORS else bare, start, end)


def _atoms(word: Word) -> list[Word]:
    """A glued abbreviation as its parts: ``UVBTVQU`` → ``UV BTV QU``; others as they are."""
    spelled = vocabulary("abbreviations")["spelled"].get(word.text)
    if spelled is not None:
        return [replace(part, start=word.start, end=word.end) for part in words(spelled)]
    if len(word.text) < 4 or sum(c.isupper() for c in word.text) < 3 or not word.text[-1].isupper():
        return [word]
    parts = _decompose(word.text)
    if parts is None:
        return [word]
    made, position = [], 0
    for part in parts:
        end = position + len(part)
        made.append(
            replace(word, text=part, low=word.low[position:end], bare=word.bare[position:end])
        )
        position = end
    return made


@cache
def _abbreviation_atoms() -> tuple[frozenset[str], frozenset[str]]:
    table = vocabulary("abbreviations")
    return frozenset(table["atoms"]), frozenset(table["whole"])


@lru_cache(maxsize=8192)
def _decompose(text: str) -> tuple[str, ...] | None:
    """The fewest known parts that make up the text, longest first; None if there are none."""
    atoms, whole = _abbreviation_atoms()
    if text in whole or text in atoms:
        return None
    best: list[tuple[str, ...] | None] = [()] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(end):
            before = best[start]
            if before is None or text[start:end] not in atoms:
                continue
            now = best[end]
            if now is None or len(before) + 1 < len(now):
                best[end] = (*before, text[start:end])
    return best[-1] or None
