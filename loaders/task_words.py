"""Patterns made from ``vocabulary/tasks.toml``, the words of orders (domain 5.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from loaders.patterns import alternatives
from loaders.types import load_vocabulary


@cache
def task_table() -> dict[str, Any]:
    """The whole table."""
    return load_vocabulary("tasks")


def listed(section: str, name: str) -> Sequence[str]:
    """One list of the table."""
    words: Sequence[str] = task_table()[section][name]
    return words


@cache
def phrase(section: str, name: str) -> re.Pattern[str]:
    """One of the listed phrases as whole words, the longest first."""
    return re.compile(alternatives(listed(section, name)) + r"(?![^\W_])")


@cache
def phrase_inside(section: str, name: str) -> re.Pattern[str]:
    """The same, to be searched for: it does not begin inside a word."""
    return re.compile(r"(?<![^\W_])" + phrase(section, name).pattern)


@cache
def cue_pattern() -> re.Pattern[str]:
    """An order cue; ``given`` is what is handed over before ``cho`` and the doer."""
    cues = alternatives(listed("order", "cues"))
    given = alternatives(listed("order", "given"))
    no = alternatives(listed("order", "not_before"))
    return re.compile(
        rf"(?:(?P<given>{given})\s+(?:[^\W_]+\s+){{0,6}}?cho\s+"
        rf"|(?P<cue>{cues})(?![^\W_])(?!\s+{no}(?![^\W_])))"
    )


@cache
def cue_inside() -> re.Pattern[str]:
    """An order cue, to be searched for."""
    return re.compile(r"(?<![^\W_])" + alternatives(listed("order", "cues")) + r"(?![^\W_])")


@cache
def predicate_pattern() -> re.Pattern[str]:
    """A verb of an order, or an adverb before one."""
    return re.compile(alternatives(listed("verbs", "predicates")) + r"(?![^\W_])(?!\s+thuộc)")
