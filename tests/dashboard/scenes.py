"""Chains made by chance, of the shapes that occur, for the laws of drawing."""

from __future__ import annotations

import random
from datetime import date, timedelta

from queries.dashboard_records import Card, Chain, Link

LEVELS = ("central", "province", "district", "commune", None)
RELATIONS = ("IMPLEMENTS", "FOLLOWS", "BASED_ON", "MONITORS", "MENTIONS", "REPEALS")


def chance(count: int, seed: int) -> Chain:
    """``count`` documents of all tiers and three waves of time, some without a date; lower
    tiers cite higher ones."""
    luck = random.Random(seed)
    cards = [_card(n, luck) for n in range(count)]
    links: dict[tuple[str, str], Link] = {}
    for n in range(1, count):
        for _ in range(luck.choice([1, 1, 2, 3])):
            one, other = cards[n], cards[luck.randrange(n)]
            if LEVELS.index(one.level) < LEVELS.index(other.level):
                one, other = other, one
            links[one.key, other.key] = Link(
                source=one.key,
                target=other.key,
                relation=luck.choice(RELATIONS),
                mode=luck.choice(["own", "ordered", "past"]),
                negated=luck.random() < 0.1,
                lag_days=(one.date - other.date).days if one.date and other.date else None,
            )
    return Chain(focus=cards[0].key, documents=tuple(cards), links=tuple(links.values()))


def _card(n: int, luck: random.Random) -> Card:
    level = luck.choice(LEVELS)
    wave = luck.choice([0, 400, 800])
    day = date(2020, 1, 1) + timedelta(days=wave + luck.randint(0, 25))
    return Card(
        key=f"vn/body-{n}:cong-van:{n}:2020",
        status=luck.choice(["loaded", "loaded", "cited", "reported"]),
        system=luck.choice(["party", "state", "front", "press"]),
        type_code="cong-van",
        symbol=f"{luck.randint(1, 9999)}/UBND-VP",
        date=None if luck.random() < 0.15 else day,
        year=2020,
        level=level,
        issuer=f"Ủy ban nhân dân phường Số {n}",
        provenance="retold" if luck.random() < 0.5 else None,
    )
