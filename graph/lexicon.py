"""The vocabulary of bodies, posts and areas: TOML tables beside the code, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The table ``vocabulary/<name>.toml``."""
    file = resources.files("graph").joinpath("vocabulary", f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
