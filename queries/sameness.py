"""When two keys, names or spans of a record and of its gold count as the same (domain 8.3).

Lenient where the specification leaves spellings open: groups and free bodies must agree in
area and in half of the words of the shorter slug, unnumbered documents in a third of them.
The tables are in ``scoring.toml``.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from loaders.normalize import view

Fact = dict[str, Any]

_ISSUED_DAY = re.compile(r"~\d{8}$")
_YEAR_IN_SYMBOL = re.compile(r"/(?:19|20)\d\d/")
_CITY = re.compile(r"\bvn\.(?:thanh-pho-|tp-)(?=ho-chi-minh|ha-noi|hai-phong|da-nang|can-tho|hue)")
_LONG_KIND = re.compile(r"\.(quan|huyen|phuong|xa)-")


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(resources.files("queries").joinpath("scoring.toml").read_text("utf-8"))


@cache
def _bodies() -> dict[str, str]:
    return {name: row["names"][0] for row in _tables()["body"] for name in row["names"]}


@cache
def _fields() -> dict[str, str]:
    return {name: field for field, names in _tables()["fields"].items() for name in (field, *names)}


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(rf"(?:{_tables()['lists']['closed']})(?:#.+)?$")


def folded(text: object) -> str:
    """A surface for comparison: folded, without marks, quotes and punctuation at its edges."""
    if text is None:
        return ""
    low = re.sub(r"[_~“”\"‘’']", "", view(str(text)).low)
    return " ".join(re.sub(r"\s*-\s*", "-", low).split()).strip(" .,;:()")


def folded_title(text: object) -> str:
    """A title without its ``V/v`` or ``về việc``."""
    return re.sub(r"^(?:v/v|về việc|về)\s*:?\s*", "", folded(text))


def folded_symbol(text: object) -> str:
    """A symbol without blanks, ``số`` and leading zeros."""
    return re.sub(r"^0+(?=\d)", "", re.sub(r"^số:?", "", re.sub(r"\s", "", folded(text))))


def same_area(one: str, other: str) -> bool:
    """Whether two area keys are one area, whatever the custom of their prefixes."""
    return _area(one) == _area(other)


def _area(area: str) -> str:
    plain = _CITY.sub("vn.", area).replace("vn.hcm", "vn.ho-chi-minh")
    return _LONG_KIND.sub(lambda m: f".{m[1][0]}-", plain)


def _body(body: str) -> str:
    if body in _bodies():
        return _bodies()[body]
    match = re.match(r"(phong|so|bo)\.(.+?)(#.*)?$", body)
    if match and match[2] in _fields():
        return f"{match[1]}.{_fields()[match[2]]}{match[3] or ''}"
    return body


def _words(slug: str) -> set[str]:
    text = f"-{slug.lstrip('~')}-"
    for row in _tables()["words"]:
        text = text.replace(f"-{row['say']}-", f"-{row['for']}-")
    return {word for word in text.split("-") if word} - set(_tables()["lists"]["small_words"])


def _share(one: str, other: str, least: float) -> bool:
    first, second = _words(one), _words(other)
    if not first or not second:
        return one == other
    common = first & second
    return bool(common) and len(common) >= least * min(len(first), len(second))


def _initials(body: str) -> str | None:
    head, _, tail = body.rpartition(".")
    words = [word for word in tail.split("-") if word and word != "va"]
    if len(words) < 2 or "#" in tail:
        return None
    return (f"{head}." if head else "") + "".join(word[0] for word in words)


def same_org(gold: object, found: object) -> bool:
    """Whether two body keys are one body."""
    if gold == found:
        return True
    if not (isinstance(gold, str) and isinstance(found, str) and "/" in gold and "/" in found):
        return False
    (gold_area, gold_body), (area, body) = gold.split("/", 1), found.split("/", 1)
    if not same_area(gold_area, area):
        return False
    one, other = _body(gold_body), _body(body)
    if one == other or _initials(one) == other or one == _initials(other):
        return True
    groups = one.startswith("c."), other.startswith("c.")
    if any(groups):
        return all(groups) and _share(one[2:], other[2:], 0.5)
    if _closed().match(one) or _closed().match(other):
        return False
    return _share(re.split("[.#]", one)[-1], re.split("[.#]", other)[-1], 0.5)


def same_key(gold: str | None, found: str | None) -> bool:
    """Whether two document keys are one document."""
    if gold == found:
        return True
    if not gold or not found or gold.count(":") != 3 or found.count(":") != 3:
        return False
    issuer, kind, number, year = gold.split(":")
    other_issuer, other_kind, other_number, other_year = found.split(":")
    if kind != other_kind or not same_org(issuer, other_issuer):
        return False
    if year not in (other_year.split("@")[0], "?"):
        return False
    if number == other_number:
        return True
    unnumbered = number.startswith("~") and other_number.startswith("~")
    return unnumbered and not _ISSUED_DAY.match(number) and _share(number, other_number, 0.33)


def same_target(gold: Fact, found: Fact, others: list[Fact], year: str) -> bool:
    """Whether a citation has the target of its gold one, or an accepted other.

    Where the text gives no year, the citing year and ``?`` are as right as the true one, unless
    the target is called resolved.
    """
    key = found.get("key")
    unsure = found.get("keyStatus") in ("inferred", "unresolved")
    if (
        unsure
        and key
        and key.count(":") == 3
        and key.split(":")[3] in (year, "?")
        and _no_year(gold, others)
    ):
        key = f"{key.rsplit(':', 1)[0]}:{gold['key'].rsplit(':', 1)[1]}"
    accepted = [gold["key"], *(gold.get("keyAlt") or ()), *(gold.get("alsoKeys") or ())]
    return any(same_key(each, key) for each in accepted)


def _no_year(citation: Fact, others: list[Fact]) -> bool:
    if citation.get("date") or citation["mentionType"] not in ("numbered", "partial"):
        return False
    if _YEAR_IN_SYMBOL.search(citation.get("symbol") or ""):
        return False
    return not any(
        o["key"] == citation["key"] and o.get("date") and o["start"] < citation["start"]
        for o in others
    )


def same_orgs(gold: list[object], found: list[object]) -> bool:
    """Whether two lists name the same bodies, in any order."""
    left = list(found)
    for org in gold:
        match = org if org in left else next((o for o in left if same_org(org, o)), None)
        if match is None and org not in left:
            return False
        left.remove(match)
    return not left


def located(fact: object) -> bool:
    """Whether a fact has a place in the text."""
    return (
        isinstance(fact, dict)
        and isinstance(fact.get("start"), int)
        and isinstance(fact.get("end"), int)
    )


def overlap(one: Fact, other: Fact) -> float:
    """Intersection over union of two spans, 0 to 1."""
    common = min(one["end"], other["end"]) - max(one["start"], other["start"])
    if common <= 0:
        return 0.0
    return float(common / (max(one["end"], other["end"]) - min(one["start"], other["start"])))
