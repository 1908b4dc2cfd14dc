"""Names for keys: ``Quận ủy Nam Từ Liêm``, ``Phòng Giáo dục và Đào tạo quận Nam Từ Liêm`` (4.3)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from graph import gazetteer
from graph.area_names import kind_of
from graph.keys import COUNTRY, UNKNOWN, area_level, split_org
from graph.lexicon import vocabulary
from graph.posts import post_by_slug

_COMMITTEES = {
    "tinh": "Tỉnh ủy",
    "quan": "Quận ủy",
    "huyen": "Huyện ủy",
    "thi-xa": "Thị ủy",
    "thanh-pho": "Thành ủy",
}
_YOUTH = {
    "tinh": "Tỉnh đoàn",
    "quan": "Quận đoàn",
    "huyen": "Huyện đoàn",
    "thi-xa": "Thị đoàn",
    "thanh-pho": "Thành đoàn",
}
_FAMILIES = {
    "so": ("Sở", "Department of"),
    "phong": ("Phòng", "Division of"),
    "bo": ("Bộ", "Ministry of"),
}
_UNITS = {
    "tinh": "Province", "thanh-pho": "City", "quan": "District", "huyen": "District",
    "thi-xa": "Town",
    "phuong": "Ward", "xa": "Commune", "thi-tran": "Township", "dac-khu": "Special Zone",
}  # fmt: skip
_ORGAN_CHAIR = {
    "ct": ("Chủ tịch", "Chairman of the"),
    "pct": ("Phó Chủ tịch", "Vice Chairman of the"),
}
_CENTRAL_ORGANS = {"btg", "btgdv", "btc", "bdv", "bnc"}


@lru_cache(maxsize=32768)
def canonical_name(org_key: str) -> str:
    """The Vietnamese name of a body, a post or a group; made from the key's words if need be."""
    area, body = split_org(org_key)
    body, _, post = body.partition("#")
    if post:
        return _post_name(area, body, post)
    if area == COUNTRY and (row := _central().get(org_key)):
        return str(row["name"])
    if body.startswith("c."):
        return _with_area(_spoken(body[2:]), area)
    return _body_name(area, body)


@lru_cache(maxsize=32768)
def english_name(org_key: str) -> str:
    """An English gloss of a body, a post or a group."""
    area, body = split_org(org_key)
    body, _, post = body.partition("#")
    if post:
        row = post_by_slug(post)
        title = row.english if row else post.replace("-", " ")
        return f"{title}, {english_name(f'{area}/{body}')}"
    if area == COUNTRY and (known := _central().get(org_key)):
        return str(known["english"])
    return _in_place(_english_body(area, body), area)


@cache
def _central() -> dict[str, dict[str, Any]]:
    return {row["org"]: row for row in vocabulary("central")["body"]}


@cache
def _rows(group: str) -> dict[str, dict[str, Any]]:
    return {row["slug"]: row for row in vocabulary("bodies")[group]}


@cache
def _fields() -> dict[str, dict[str, Any]]:
    return {row["slug"]: row for row in vocabulary("departments")["field"]}


def _post_name(area: str, body: str, post: str) -> str:
    row = post_by_slug(post)
    title = row.name if row else _spoken(post)
    whole = canonical_name(f"{area}/{body}")
    if row and row.begins_body and whole.lower().startswith(row.begins_body.lower()):
        return title + whole[len(row.begins_body) :]
    if title.endswith("Chính phủ"):
        return title
    return f"{title} {whole}"


def _with_area(name: str, area: str) -> str:
    if area in (COUNTRY, UNKNOWN):
        return name
    return f"{name} {gazetteer.full_name(area)}"


def _body_name(area: str, body: str) -> str:
    head, _, rest = body.partition(".")
    if body == "party":
        return _committee(area)
    if head == "party":
        return _organ(area, rest)
    if body == "dtn" and kind_of(area) in _YOUTH:
        return f"{_YOUTH[kind_of(area) or '']} {gazetteer.name_of(area)}"
    row = _rows("body").get(body)
    if row:
        return _with_area(_by_level(row["name"], body, area), area)
    if head in _FAMILIES and rest:
        return _department(area, head, rest)
    if head == "ubnd" and rest in _ORGAN_CHAIR:
        return f"{_ORGAN_CHAIR[rest][0]} {canonical_name(f'{area}/ubnd')}"
    if head == "ca" and _is_code(rest):
        return f"Phòng {rest.upper()} {canonical_name(f'{area}/ca')}"
    inside = _rows("inside").get(body.rpartition(".")[2]) or _rows("organ").get(
        body.rpartition(".")[2]
    )
    if inside and "." in body:
        return f"{inside['name']} {canonical_name(f'{area}/' + body.rpartition('.')[0])}"
    return _family_name(area, body)


def _is_code(part: str) -> bool:
    """Whether a part of a key is the code of a police section (``pc08``)."""
    return len(part) == 4 and part[:2].isalpha() and part[2:].isdigit()


def _by_level(name: str, body: str, area: str) -> str:
    if body == "bchqs" and area_level(area) == "province":
        return "Bộ Chỉ huy Quân sự"
    if body == "thads":
        return ("Cục " if area_level(area) == "province" else "Chi cục ") + name
    return name


def _committee(area: str) -> str:
    if area == COUNTRY:
        return "Trung ương Đảng"
    word = _COMMITTEES.get(kind_of(area) or "")
    if word is None:
        return f"Đảng ủy {gazetteer.full_name(area)}" if area != UNKNOWN else "Đảng ủy"
    return f"{word} {gazetteer.name_of(area)}"


def _organ(area: str, part: str) -> str:
    row = _rows("organ").get(part)
    if part == "dang-bo":
        return f"Đảng bộ {gazetteer.full_name(area)}"
    if row is None:
        return f"{_spoken(part)} {_committee(area)}"
    if area == COUNTRY:
        return f"{row['name']} Trung ương" + ("" if part in _CENTRAL_ORGANS else " Đảng")
    if part == "bch":
        return f"{row['name']} {gazetteer.full_name(area)}"
    if part == "ttct":
        return _with_area(str(row["name"]), area)
    return f"{row['name']} {_committee(area)}"


def _department(area: str, family: str, field: str) -> str:
    row = _fields().get(field)
    name = (row.get("names", {}).get(family) or row["name"]) if row else _spoken(field)
    full = f"{_FAMILIES[family][0]} {name}"
    if family == "so" and gazetteer.is_central_city(area):
        return f"{full} {gazetteer.name_of(area)}"
    return full if family == "bo" else _with_area(full, area)


def _family_name(area: str, body: str) -> str:
    head, _, rest = body.partition(".")
    row = _rows("family").get(head)
    topic = next((t for t in vocabulary("bodies")["topic"] if t["slug"] == rest), None)
    if row is None:
        return _with_area(_spoken(body.replace(".", "-")), area)
    if topic:
        name = f"{row['name']} {topic['name']}"
        if area == COUNTRY:
            return name.replace("Ban Chỉ đạo", "Ban Chỉ đạo Quốc gia", 1)
    else:
        name = f"{row['name']} {_school(rest) if head == 'truong' else _titled(rest)}".strip()
    return name if head in ("truong", "bao") else _with_area(name, area)


def _school(part: str) -> str:
    for short, long in (
        ("mn-", "Mầm non "),
        ("thcs-", "THCS "),
        ("thpt-", "THPT "),
        ("th-", "Tiểu học "),
    ):
        if part.startswith(short):
            return long + _titled(part[len(short) :])
    return _titled(part)


def _titled(part: str) -> str:
    name = gazetteer.spelling(part)
    return name or " ".join(word.capitalize() for word in part.split("-"))


def _spoken(part: str) -> str:
    """Words for a slug: known abbreviations in capitals, the rest as they are."""
    shown = {
        "ubnd": "UBND",
        "hdnd": "HĐND",
        "mttq": "MTTQ",
        "bcd": "BCĐ",
        "tccs": "TCCS",
        "btv": "BTV",
        "bch": "BCH",
    }
    text = " ".join(shown.get(word, word) for word in part.split("-"))
    return text[:1].upper() + text[1:]


# ---------------------------------------------------------------- English


def _english_body(area: str, body: str) -> str:
    head, _, rest = body.partition(".")
    if body == "party":
        level = {"province": "Provincial", "district": "District", "commune": "Commune"}
        if gazetteer.is_central_city(area) or kind_of(area) == "thanh-pho":
            return "City Party Committee"
        return f"{level.get(area_level(area) or '', '')} Party Committee".strip()
    for group in ("organ", "inside"):
        row = _rows(group).get(body.rpartition(".")[2]) if "." in body else None
        if row and (group == "inside" or head == "party"):
            if area == COUNTRY and head == "party":
                return f"Central {row['english']}"
            owner = _english_body(area, body.rpartition(".")[0])
            return f"{row['english']} of the {owner}"
    if head in _FAMILIES and rest:
        field = _fields().get(rest)
        name = field["english"] if field else " ".join(w.capitalize() for w in rest.split("-"))
        return f"{_FAMILIES[head][1]} {name}"
    if head == "ca" and _is_code(rest):
        return f"Division {rest.upper()} of the Public Security"
    if head == "ubnd" and rest in _ORGAN_CHAIR:
        return f"{_ORGAN_CHAIR[rest][1]} People's Committee"
    row = _rows("body").get(body)
    if row:
        return str(row["english"])
    return _english_family(area, head, rest, body)


def _english_family(area: str, head: str, rest: str, body: str) -> str:
    row = _rows("family").get(head)
    topic = next((t for t in vocabulary("bodies")["topic"] if t["slug"] == rest), None)
    if row and topic:
        national = "National " if area == COUNTRY else ""
        return f"{national}{row['english']} {topic['english']}"
    if head == "truong":
        return _english_school(rest)
    if row and rest:
        return f"{' '.join(w.capitalize() for w in rest.split('-'))} {row['english']}"
    if body.startswith("c."):
        return f"Group: {body[2:].replace('-', ' ')}"
    return str(row["english"]) if row else body.replace("-", " ").replace(".", " ").capitalize()


def _english_school(part: str) -> str:
    for short, kind in (
        ("mn-", "Kindergarten"),
        ("thcs-", "Lower Secondary School"),
        ("thpt-", "Upper Secondary School"),
        ("th-", "Primary School"),
    ):
        if part.startswith(short):
            return f"{_titled(part[len(short) :])} {kind}"
    return f"{_titled(part)} School"


def _in_place(name: str, area: str) -> str:
    if area in (COUNTRY, UNKNOWN):
        return name
    unit = _UNITS.get(kind_of(area) or "", "")
    place = f"{gazetteer.name_of(area)} {unit}".strip()
    return f"{name}, {place}"
