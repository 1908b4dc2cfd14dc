"""Heads: the words that the name of a body begins with, from the vocabulary's tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from graph.lexicon import vocabulary
from graph.words import Word, bare_phrase, lengths_by_first, phrase, words

CENTRAL, COMMITTEE, YOUTH, ORGAN, INSIDE, FIELD, BODY, FAMILY = (
    "central",
    "committee",
    "youth",
    "organ",
    "inside",
    "field",
    "body",
    "family",
)
#: Families of the fields of administration: their word and the level they have.
FIELD_FAMILIES = {"so": ("Sở", "province"), "phong": ("Phòng", "district"), "bo": ("Bộ", "central")}


@dataclass(frozen=True)
class Head:
    """One row of the vocabulary that a name can begin with."""

    group: str
    slug: str
    name: str
    english: str = ""
    levels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    only: str | None = None
    area: str | None = None
    central: str | None = None
    topics: bool = False
    dash: bool = False
    keep_area: bool = False
    keep_head: bool = False
    alone: bool = False
    named: bool = False


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """The heads by the phrase that names them."""
    table: dict[str, list[Head]] = {}
    for row in vocabulary("central")["body"]:
        head = Head(CENTRAL, row["org"], row["name"], row["english"], ("central",))
        _enter(table, head, row["words"])
    bodies = vocabulary("bodies")
    for group in (COMMITTEE, YOUTH, ORGAN, INSIDE, BODY, FAMILY):
        for row in bodies[group]:
            _enter(table, _head(group, row), row["words"])
    for prefix, (word, level) in FIELD_FAMILIES.items():
        _enter(table, Head(FIELD, prefix, word, levels=(level,)), [word])
    return {text: tuple(rows) for text, rows in table.items()}


def _head(group: str, row: dict[str, object]) -> Head:
    known = {k: v for k, v in row.items() if k in Head.__dataclass_fields__}
    for listed in ("levels", "kinds"):
        known[listed] = tuple(known.get(listed, ()))  # type: ignore[arg-type]
    if group in (COMMITTEE, YOUTH):
        known["levels"] = (row["level"],)
        known["slug"] = "party" if group == COMMITTEE else "dtn"
        known.setdefault("name", "Đoàn Thanh niên")
    return Head(group=group, **known)  # type: ignore[arg-type]


def _enter(table: dict[str, list[Head]], head: Head, names: list[str]) -> None:
    for name in names:
        rows = table.setdefault(bare_phrase(name), [])
        if head not in rows:
            rows.append(head)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    return lengths_by_first(heads())


def head_at(found: Sequence[Word], position: int = 0) -> tuple[tuple[Head, ...], int]:
    """The heads of the longest phrase that stands here, and its length in words; 0 if none."""
    table = heads()
    first = found[position].bare if position < len(found) else ""
    for length in _lengths().get(first, ()):
        if position + length > len(found):
            continue
        rows = table.get(phrase(found[position : position + length]))
        if rows and (length > 1 or _is_word_of(found[position], rows)):
            return rows, length
    return (), 0


def head_lengths(found: Sequence[Word], longest: int) -> list[int]:
    """The lengths of all heads that the name begins with, up to this one, longest first."""
    table = heads()
    return [
        n
        for n in _lengths().get(found[0].bare, ())
        if n <= longest
        and (rows := table.get(phrase(found[:n])))
        and (n > 1 or _is_word_of(found[0], rows))
    ]


def _is_word_of(word: Word, rows: tuple[Head, ...]) -> bool:
    """Whether a lone word is the head's and not another with other marks (trưởng, trường)."""
    written = sum(c.isupper() for c in word.text) > 1
    for head in rows:
        forms = low_forms(head)
        if word.low in forms.plain or (written and word.low in forms.short):
            return True
        if word.low == word.bare and (
            word.bare in forms.plain_bare or (written and word.bare in forms.short_bare)
        ):
            return True
    return False


class Forms(NamedTuple):
    """The one-word names of a head in lower case: words, abbreviations; with marks and without."""

    plain: frozenset[str]
    short: frozenset[str]
    plain_bare: frozenset[str]
    short_bare: frozenset[str]


@lru_cache(maxsize=1024)
def low_forms(head: Head) -> Forms:
    """The one-word names of a head: words, and abbreviations, in lower case."""
    table = {"central": vocabulary("central")["body"]}.get(head.group)
    if table is None:
        table = vocabulary("bodies").get(head.group, [])
    names = [n for row in table for n in row["words"] if " " not in n] + [head.name]
    short = [n for n in names if sum(c.isupper() for c in n) > 1]
    plain_low = frozenset(w.low for n in names if n not in short for w in words(n)[:1])
    short_low = frozenset(w.low for n in short for w in words(n)[:1])
    return Forms(
        plain_low,
        short_low,
        frozenset(map(bare_phrase, plain_low)),
        frozenset(map(bare_phrase, short_low)),
    )
