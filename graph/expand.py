"""Members of a group as of a day: ``UBND 18 phường`` → the UBND of 18 wards (domain 4.4).

Only groups whose members follow from a rule are expanded; the others stay open. Members are an
inference from lists, never what a text says, so each expansion tells its ground and whether it
is certain: because all units are dated, or because the number that the text states agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from graph import gazetteer
from graph.gazetteer import COMMUNE_KINDS, DISTRICT_KINDS, Area, Listing
from graph.keys import COUNTRY, LEVELS, area_level, split_org
from graph.lexicon import vocabulary

Basis = Literal["gazetteer", "enumerated"]

#: Why an expansion is uncertain or empty: the stated number is another one; the list of units
#: has no days; there is no list; the document has no date; a word that may mean one kind of
#: unit or all of that tier; units two tiers below; a rule that ended before that day.
Flag = Literal[
    "count_differs",
    "undated_list",
    "unlisted",
    "no_date",
    "kind_or_tier",
    "two_tiers_below",
    "reorganised",
]

_KINDS = re.compile(
    r"^(?P<head>.*?)(?P<kinds>(?:(?:^|-)(?:quan|huyen|thi-xa|thanh-pho|xa|phuong|thi-tran|dac-khu))+)$"
)
_KIND = re.compile(r"quan|huyen|thi-xa|thanh-pho|xa|phuong|thi-tran|dac-khu")
#: These stand for their whole tier too: "cấp huyện", "cấp xã".
_TIER_WORDS = frozenset({"huyen", "xa"})


@dataclass(frozen=True, slots=True)
class Expansion:
    """The members of a group (org keys; posts with ``#``); ``open`` if there may be others.

    ``count`` is the number that a text would state: units, not bodies.
    """

    members: tuple[str, ...] = ()
    basis: Basis | None = None
    open: bool = False
    certain: bool = False
    flag: Flag | None = None
    rule: str | None = None
    count: int = 0


_OPEN = Expansion(open=True)


@dataclass(frozen=True, slots=True)
class _Units:
    """Units below an area and what each of them has; ``loose`` if a kind may mean its tier."""

    kinds: tuple[str, ...]
    has: tuple[str, ...]
    loose: bool = False


def is_open(collective_org: str) -> bool:
    """Whether a group has members that no rule gives, whatever the day."""
    area, slug = _parts(collective_org)
    return not _own_rows(slug, area) and _units_rule(slug, area) is None


@lru_cache(maxsize=8192)
def members(collective_org: str, on: date | None, stated_count: int | None = None) -> Expansion:
    """The members of a group on a day; ``stated_count`` is the number that the text gives.

    Where the numbers differ the members are uncertain and none is added or left out. Raises
    ``ValueError`` for a key that names no group.
    """
    area, slug = _parts(collective_org)
    own = _own_rows(slug, area)
    if own:
        return _of_the_area(area, own[0], on, stated_count)
    rule = _units_rule(slug, area)
    if rule is None:
        return _OPEN
    if on is None:
        return Expansion(flag="no_date", rule="members.units")
    return _of_units(area, rule, on, stated_count)


def _parts(collective_org: str) -> tuple[str, str]:
    area, body = split_org(collective_org)
    if not body.startswith("c."):
        raise ValueError(f"not a group: {collective_org}")
    return area, body.removeprefix("c.")


# ---------------------------------------------------------------- bodies of the area itself


def _own_rows(slug: str, area: str) -> list[dict[str, object]]:
    level = area_level(area)
    rows = vocabulary("expansion")["own"]
    return [row for row in rows if row["slug"] == slug and level in row["levels"]]


def _of_the_area(
    area: str, row: dict[str, object], on: date | None, stated_count: int | None
) -> Expansion:
    rule = "members.own"
    until = row.get("to")
    if isinstance(until, date) and on is None:
        return Expansion(flag="no_date", rule=rule)
    if isinstance(until, date) and on is not None and on > until:
        return Expansion(flag="reorganised", rule=rule)
    bodies = row["members"]
    assert isinstance(bodies, list)
    found = tuple(f"{area}/{body}" for body in bodies)
    posts = any("#" in member for member in found)
    differs = stated_count not in (None, len(found)) and not posts
    return Expansion(
        members=found,
        basis="enumerated",
        certain=not differs,
        flag="count_differs" if differs else None,
        rule=rule,
        count=len(found),
    )


# ---------------------------------------------------------------- one body of every unit below


def _units_rule(slug: str, area: str) -> _Units | None:
    """Which units a group stands for and what each has; None where no rule says it."""
    level = area_level(area)
    rule = _named(slug) or _each(slug)
    if rule is None or level is None or _tier(rule.kinds, level) is None:
        return None
    return rule


def _named(slug: str) -> _Units | None:
    row = vocabulary("expansion")["named"].get(slug)
    if row is not None:
        return _Units(tuple(row["kinds"]), tuple(row["has"]))
    family, _, field = slug.partition("-")
    if family == "phong" and any(f["slug"] == field for f in vocabulary("departments")["field"]):
        return _Units(("quan", "huyen", "thi-xa", "thanh-pho"), (f"phong.{field}",))
    return None


def _each(slug: str) -> _Units | None:
    match = _KINDS.fullmatch(slug)
    if match is None:
        return None
    has = vocabulary("expansion")["each"].get(match["head"])
    kinds = tuple(_KIND.findall(match["kinds"]))
    if has is None or (not match["head"] and kinds == ("thanh-pho",)):
        return None  # "Thành phố" alone is the writer's own
    return _Units(kinds, tuple(has), len(kinds) == 1 and kinds[0] in _TIER_WORDS)


def _tier(kinds: Iterable[str], level: str) -> str | None:
    """The level of units of these kinds, seen from an area of ``level``; None if not below it."""
    tiers = {_tier_of_kind(kind) for kind in kinds} - {None}
    below = LEVELS[LEVELS.index(level) + 1 :]
    found = tiers.pop() if tiers else next(iter(below[:1]), None)
    return found if found in below and not tiers else None


def _tier_of_kind(kind: str) -> str | None:
    if kind in DISTRICT_KINDS:
        return "district"
    if kind in COMMUNE_KINDS:
        return "commune"
    return "province" if kind == "tinh" else None


def _of_units(area: str, meant: _Units, on: date, stated_count: int | None) -> Expansion:
    rule = "members.units"
    below = LEVELS[LEVELS.index(area_level(area) or "commune") :]
    tier = _tier(meant.kinds, below[0])
    if area_level(area) == "province" and gazetteer.two_tiers(on):
        below = ("province", "commune")
    if tier != below[1]:
        return Expansion(flag="two_tiers_below" if tier in below else "unlisted", rule=rule)
    units, listing = _below(area, on)
    if listing == "unlisted":
        return Expansion(flag="unlisted", rule=rule)
    chosen, doubtful = _chosen(units, meant, stated_count)
    flag = _flag(len(chosen), listing, doubtful, stated_count)
    return Expansion(
        members=tuple(f"{unit.key}/{body}" for unit in chosen for body in meant.has),
        basis="gazetteer",
        certain=flag is None,
        flag=flag,
        rule=rule,
        count=len(chosen),
    )


def _below(area: str, on: date) -> tuple[tuple[Area, ...], Listing]:
    if area == COUNTRY:
        return gazetteer.provinces(on), "dated"
    return gazetteer.children(area, on=on), gazetteer.listing(area, on)


def _chosen(
    below: tuple[Area, ...], meant: _Units, stated_count: int | None
) -> tuple[tuple[Area, ...], bool]:
    """The units of these kinds, and whether the word may mean the whole tier instead.

    A stated number that fits only the whole tier decides for it.
    """
    units = tuple(a for a in below if a.kind in meant.kinds)
    if not meant.loose or len(units) == len(below):
        return units, False
    if stated_count == len(below):
        return below, False
    return units, stated_count is None


def _flag(found: int, listing: Listing, doubtful: bool, stated_count: int | None) -> Flag | None:
    if stated_count is not None:
        return None if stated_count == found else "count_differs"
    if doubtful:
        return "kind_or_tier"
    return None if listing == "dated" else "undated_list"
