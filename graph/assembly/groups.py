"""The members of a group as of the day of the letter that addresses it (domain 4.4, 7.3).

A group's node is shared by all letters of its area, so the day stands on ``HAS_MEMBER``, one per
pair and day: the wards that a letter reached are those whose ``asOf`` is the letter's date.
"""

from __future__ import annotations

from datetime import date

from graph.assembly.bodies import collective, member
from graph.assembly.claims import GUESSED, Node
from graph.assembly.evidence import Reading, Subject, full_date
from graph.expand import Expansion, members

#: Inferred, and confirmed by a dated list or by the number in the text; else a default (7.4).
_CERTAIN, _UNCERTAIN = 0.8, 0.6


def has_members(reading: Reading, group: Node, about: Subject, stated_count: int | None) -> None:
    """``HAS_MEMBER`` to all that the rules give for that day, and what speaks against them."""
    day = _day(reading, about)
    found = members(group.key, date.fromisoformat(day) if day else None, stated_count)
    flag = _flag(found, day, stated_count)
    if flag:
        collective(reading.claims, group.key, GUESSED, flags=[flag])
    for key in found.members if day else ():
        reading.claims.relationship(
            "HAS_MEMBER",
            group,
            member(reading.claims, key),
            GUESSED,
            fact=str(day),
            basis=found.basis,
            rule=found.rule,
            confidence=_CERTAIN if found.certain else _UNCERTAIN,
            flag=found.flag,
            docKey=reading.key,
        )


def _flag(found: Expansion, day: str | None, stated_count: int | None) -> str | None:
    """The flag as it stands on the group, with the numbers and the day where they differ."""
    if found.flag == "count_differs":
        return f"{found.flag}:{stated_count}/{found.count}@{day}"
    return found.flag


def _day(reading: Reading, about: Subject) -> str | None:
    header = reading.record.header
    told = header.reports.date if about.reported_by and header.reports else header.date
    return full_date(told.iso or told.corrected_iso) if told else None
