"""Patterns made from vocabulary: phrases whose words may be parted by any blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    """One of these phrases, the longest first, blanks of any kind between their words."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) + ")"


def whole_words(words: Iterable[str]) -> str:
    """Like ``alternatives``, not inside a longer word."""
    return rf"(?<!\w){alternatives(words)}(?!\w)"
