"""Single bodies: a head (``Ban Thường vụ``, ``Sở``, ``Ban Chỉ đạo``) and what follows it.

The longest head that a name begins with decides how the rest is read: as a committee, a field
of administration, a topic, an area.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from graph.area_names import read_area
from graph.committees import read_committee, read_inside, read_organ, read_youth_union
from graph.context import Context, Resolution
from graph.departments import begins_with_police_code, read_field, read_glued, read_police_code
from graph.heads import (
    BODY,
    CENTRAL,
    COMMITTEE,
    FAMILY,
    FIELD,
    INSIDE,
    ORGAN,
    YOUTH,
    head_at,
    head_lengths,
    heads,
)
from graph.keys import COUNTRY, split_org
from graph.offices import read_named, read_office
from graph.placing import Name, make
from graph.words import Word, phrase, trimmed

#: Words that may stand before a name without being part of it.
_BEFORE = (
    "tap the",
    "co quan",
    "cq",
    "van ban cua",
    "hoi nghi",
    "phien hop",
    "dong chi",
    "cac dong chi",
)
_SESSION = re.compile(r"(?:hoi nghi|dai hoi|ky hop|phien hop)(?: lan thu)? ?(?:[\divxlc]+)? ?")


def read_body(found: Sequence[Word], context: Context) -> Resolution | None:
    """The single body that these words name; None when they begin with no head."""
    found = _without_asides(found)
    if not found:
        return None
    if begins_with_police_code(found):
        return read_police_code(found, context, read_body)
    rows, length = head_at(found)
    if not length:
        return read_glued(found, context, read_body)
    for take in head_lengths(found, length):
        rows = heads().get(phrase(found[:take]), ())
        for head in rows:
            result = _READERS[head.group](Name(head, found[take:], found, context, read_body))
            if result is not None:
                return result
        if _is_all_said(found[take:], context):
            break
    return None


def _is_all_said(rest: Sequence[Word], context: Context) -> bool:
    """Whether nothing but an area follows a head: then a shorter head says no more."""
    rest = trimmed(rest)
    return not rest or read_area(rest, context) is not None


def _without_asides(found: Sequence[Word]) -> Sequence[Word]:
    """The words without brackets and what they hold, ``của``, and words that only lead in."""
    kept: list[Word] = []
    depth = 0
    for word in trimmed(found):
        if word.bare == "(":
            depth += 1
        elif word.bare == ")":
            depth = max(0, depth - 1)
        elif not depth and word.low not in ("của", "ở"):
            kept.append(word)
    text = phrase(kept)
    session = _SESSION.match(text)
    if session and session.end() and heads().get(text.split(" khoa ")[0]) is None:
        count = len(session[0].split())
        if count < len(kept):
            kept = kept[count:]
            text = phrase(kept)
    for lead in _BEFORE:
        if text.startswith(lead + " ") and len(kept) > len(lead.split()):
            return trimmed(kept[len(lead.split()) :])
    return trimmed(kept)


def _central(name: Name) -> Resolution | None:
    """A national body, with its term or its holder's name behind it."""
    area, body = split_org(name.head.slug)
    rest, context = trimmed(name.rest), name.context
    text = phrase(rest)
    person = rest and len(rest) <= 6 and all(w.is_name_like for w in rest)
    term = text.startswith(("khoa ", "nhiem ky "))
    bureau = bool(rest) and (rest[0].low == "tại" or text.startswith("thuong tru"))
    if (
        not rest
        or term
        or bureau
        or (person and head_at(rest)[1] == 0 and read_area(rest, context) is None)
    ):
        return make(area, body, 1.0 if not rest else 0.9, "central")
    reading = read_area(rest, context)
    if reading is not None and reading.area == COUNTRY:
        return make(area, body, 1.0, "central")
    return None


_READERS: dict[str, Callable[[Name], Resolution | None]] = {
    CENTRAL: _central,
    COMMITTEE: read_committee,
    YOUTH: read_youth_union,
    ORGAN: read_organ,
    INSIDE: read_inside,
    FIELD: read_field,
    BODY: read_office,
    FAMILY: read_named,
}
