"""Words in the reader's language: messages, numbers, dates, and names of the things drawn.

A ``Words`` is bound to one language, because a browser session chooses its own. Nothing here
knows Streamlit.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from loaders.language import Language, say, table
from loaders.types import document_types

#: Tiers from the top; what has none of them (the press, unknown issuers) comes last.
LEVELS = ("central", "province", "district", "commune")
NO_LEVEL = len(LEVELS)


def tier(level: str | None) -> int:
    """The number of the lane of a level."""
    return LEVELS.index(level) if level in LEVELS else NO_LEVEL


@dataclass(frozen=True)
class Words:
    """The sentences of the dashboard in one language."""

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """The message ``dashboard.<key>``; whole numbers are written as the language does."""
        filled = {
            name: self.number(value) if isinstance(value, int) else value
            for name, value in values.items()
        }
        return say(f"dashboard.{key}", self.language, **filled)

    def named(self, group: str, code: str | None) -> str:
        """The word for a code of a closed list; a code that has none speaks for itself."""
        return say(_key(group, code), self.language) if self.knows(group, code) else (code or "")

    def knows(self, group: str, code: str | None) -> bool:
        """Has this code a word of its own?"""
        return _key(group, code) in table()

    def number(self, value: int) -> str:
        """1008 → ``1.008`` in Vietnamese, ``1,008`` in English."""
        return f"{value:,}".replace(",", "." if self.language == "vi" else ",")

    def day(self, day: date, *, year: bool = True) -> str:
        """29/7/2020, or 29/7 without the year; the same in both languages."""
        return f"{day.day}/{day.month}/{day.year}" if year else f"{day.day}/{day.month}"

    def type_name(self, code: str | None) -> str:
        """The name of a document type."""
        code = (code or "").removesuffix(".qppl")
        kind = document_types().get(code)
        if kind is None:
            return code.replace("-", " ").capitalize() or self("document")
        return kind.name if self.language == "vi" else kind.english.capitalize()

    def short(self, name: str) -> str:
        """The name of a body with its usual short forms, on one line, for a small card."""
        name = " ".join(name.split())
        for long, short in _short_forms():
            name = name.replace(long, short)
        return name

    def lane(self, lane: int) -> str:
        """The name of a tier."""
        return self(f"level.{LEVELS[lane]}" if lane < NO_LEVEL else "level.none")

    def span_of_days(self, days: int) -> str:
        """A rough length of time for a cut of the axis: ``2 năm 9 tháng``, ``5 tháng``."""
        years, months = divmod(round(days / 30.44), 12)
        if days < 60:
            return self("days", days=days)
        if not years:
            return self("months", months=months)
        return (
            self("years_months", years=years, months=months)
            if months
            else self("years", years=years)
        )


def _key(group: str, code: str | None) -> str:
    return f"dashboard.{group}.{code}"


@cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    text = resources.files("dashboard").joinpath("short_forms.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["short"].items())
