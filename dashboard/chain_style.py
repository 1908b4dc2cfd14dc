"""The look of systems and relations: the table ``chain_style.toml`` and how to look it up."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class LineStyle:
    """Colour and dash pattern of a family of lines; ``dashes`` is empty for a solid line."""

    family: str
    color: str
    dashes: tuple[int, ...]


@cache
def _styles() -> dict[str, dict[str, dict[str, object]]]:
    text = resources.files("dashboard").joinpath("chain_style.toml").read_text("utf-8")
    return tomllib.loads(text)


def system_color(system: str | None) -> str:
    """The colour of a pillar: Party, State, Front, joint, press."""
    colors: dict[str, str] = _styles()["system"]  # type: ignore[assignment]
    return colors.get(system or "", colors["unknown"])


@cache
def families() -> dict[str, LineStyle]:
    """The families of relations in the order of the legend."""
    return {name: _line(name, row) for name, row in _styles()["family"].items()}


@cache
def family_of() -> dict[str, LineStyle]:
    """The family of every relation."""
    return {
        relation: families()[name]
        for name, row in _styles()["family"].items()
        for relation in row["relations"]  # type: ignore[attr-defined]
    }


def relation_line(relation: str) -> LineStyle:
    """How a relation is drawn; one that is not in the table is drawn as a mention."""
    return family_of().get(relation, families()["mentions"])


def plain_line(name: str) -> LineStyle:
    """How a line that is no citation is drawn: ``sent``, ``issued``, ``received``, ``member``."""
    return _line(name, _styles()["line"][name])


def _line(name: str, row: dict[str, object]) -> LineStyle:
    return LineStyle(name, str(row["color"]), tuple(row["dashes"]))  # type: ignore[arg-type]
