"""Bodies, groups, posts and areas: what their keys alone say about them (domain 2.7, 4.2)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from graph import gazetteer
from graph.assembly.claims import GUESSED, Claims, Node
from graph.expand import is_open
from graph.keys import COUNTRY, UNKNOWN, area_kind, area_level, parent_area, split_org
from graph.lexicon import vocabulary
from graph.naming import canonical_name
from graph.posts import post_by_slug

_INFERRED: dict[str, Any] = {"basis": "inferred"}


def is_known(org: str) -> bool:
    """Whether a body key names one body: neither its area nor its body is unknown."""
    area, body = split_org(org)
    return UNKNOWN not in (area, body) and bool(body)


def organization(claims: Claims, key: str, rank: int = GUESSED, **said: Any) -> Node:
    """A body and all that follows from its key; ``said`` adds a name or aliases."""
    node = Node("Organization", key)
    if node not in claims:
        _what_the_key_says(claims, key)
    if said:
        claims.node("Organization", key, rank, **said)
    return node


def _what_the_key_says(claims: Claims, key: str) -> None:
    area, body = split_org(key)
    node = claims.node(
        "Organization",
        key,
        name=canonical_name(key),
        areaKey=area,
        kind=body.partition(".")[0],
        system=system_of(key),
        level=area_level(area),
    )
    if area_level(area) is not None:
        claims.relationship("SERVES", node, unit(claims, area), rule="key.area", **_INFERRED)
    for type_, superior, rule in _superiors(key):
        claims.relationship(type_, node, organization(claims, superior), rule=rule, **_INFERRED)
    if body in vocabulary("structure")["led_by_party"]:
        committee = organization(claims, f"{area}/party")
        claims.relationship("LEADS", committee, node, rule="key.level", **_INFERRED)


def _superiors(key: str) -> list[tuple[str, str, str]]:
    """What a body belongs to or stands under: relationship type, the other body, rule."""
    area, body = split_org(key)
    table = vocabulary("structure")
    found = []
    whole = _whole(body)
    if whole is not None:
        found.append(("PART_OF", f"{area}/{whole}", "key.organ"))
    above = parent_area(area)
    if above is not None and body in table["subordinate"]:
        there = table["central"].get(body, body) if above == COUNTRY else body
        found.append(("SUBORDINATE_TO", f"{above}/{there}", "key.level"))
    return found


@lru_cache(maxsize=4096)
def _whole(body: str) -> str | None:
    """The body of which this one is an organ: ``party.btv`` → ``party``; None for a whole body."""
    table = vocabulary("structure")
    whole, dot, part = body.rpartition(".")
    if not dot or part in table["no_organs"] or whole in table["named_heads"]:
        return None
    return whole


@lru_cache(maxsize=4096)
def system_of(org: str) -> str | None:
    """The system of a body by its key; None where the body is unknown."""
    table = vocabulary("structure")
    body = split_org(org)[1]
    head, *parts = body.split(".")
    if head in (UNKNOWN, ""):
        return None
    if any(part in table["party_parts"] for part in parts):
        return "party"
    system: str = table["systems"].get(head, "state")
    return system


def unit(claims: Claims, area: str) -> Node:
    """An administrative unit, with the units it lies in."""
    if Node("AdministrativeUnit", area) in claims:
        return Node("AdministrativeUnit", area)
    known = gazetteer.area(area)
    kind = known.kind if known else area_kind(area)
    node = claims.node(
        "AdministrativeUnit",
        area,
        name=gazetteer.name_of(area),
        unitType=kind,
        level=area_level(area),
        officialCode=known.code if known else None,
        validFrom=known.valid_from.isoformat() if known and known.valid_from else None,
        validTo=known.valid_to.isoformat() if known and known.valid_to else None,
    )
    above = parent_area(area)
    if above is not None:
        claims.relationship("WITHIN", node, unit(claims, above), rule="key.area", basis="gazetteer")
    return node


def post(claims: Claims, key: str, rank: int = GUESSED, surface: str | None = None) -> Node:
    """A post, ``<body>#<post>``, in its body; a post that no table knows is called as written."""
    org, _, slug = key.partition("#")
    known = post_by_slug(slug)
    node = claims.node("Position", key, orgKey=org, title=known.name if known else None)
    if known is None and surface:
        claims.node("Position", key, rank, title=surface)
    claims.relationship("POST_IN", node, organization(claims, org))
    return node


def collective(claims: Claims, key: str, rank: int = GUESSED, **said: Any) -> Node:
    """A group of bodies or of posts."""
    area = split_org(key)[0]
    node = claims.node(
        "CollectiveBody", key, areaKey=area, level=area_level(area), open=is_open(key)
    )
    if said:
        claims.node("CollectiveBody", key, rank, **said)
    return node


def member(claims: Claims, key: str) -> Node:
    """A member of a group: a body, or a post where the key has one."""
    return post(claims, key) if "#" in key else organization(claims, key)
