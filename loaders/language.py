"""Vietnamese and English: one table of strings for every place where a person reads.

The table is the folder ``messages``: one TOML file per room, each entry
``key = { vi = "…", en = "…" }`` with ``{name}`` for values. The language is that of
``DIRECTIVES_LANG`` (``vi`` or ``en``), else of the locale, else English.
"""

from __future__ import annotations

import os
import tomllib
from functools import cache
from importlib import resources
from typing import Literal, cast

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")


def language() -> Language:
    """The language to speak now."""
    for variable in ("DIRECTIVES_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "").lower()
        if value:
            return "vi" if value.startswith("vi") else "en"
    return "en"


@cache
def table() -> dict[str, dict[Language, str]]:
    """All messages by key; a key in two files is a mistake and raises ``ValueError``."""
    messages: dict[str, dict[Language, str]] = {}
    for file in sorted(resources.files("loaders").joinpath("messages").iterdir(), key=str):
        if not file.name.endswith(".toml"):
            continue
        for key, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if key in messages:
                raise ValueError(f"{file.name}: the message {key} is defined twice")
            messages[key] = cast("dict[Language, str]", entry)
    return messages


def say(key: str, lang: Language | None = None, /, **values: object) -> str:
    """The message of this key in this language (default: ``language()``), values filled in.

    Raises ``KeyError`` for an unknown key: a missing sentence is a defect, not a state.
    """
    return table()[key][lang or language()].format(**values)
