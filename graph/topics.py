"""Steering committees, task forces and such: one key for every wording of their topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from graph.area_names import AreaReading, read_area, split_area
from graph.context import Context, Resolution
from graph.heads import COMMITTEE, Head, head_at
from graph.keys import COUNTRY, UNKNOWN, slug, split_org
from graph.lexicon import vocabulary
from graph.placing import Name, home_area, in_areas, make, undecided
from graph.words import JOIN, Word, phrase, trimmed

_LEVEL_WORDS = r"(?:quoc gia|trung uong|tw|tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong)"
#: Words that a topic begins with, after an area (``Ban Chỉ đạo tỉnh về …``).
_TOPIC_BEGINS = {"ve", "phong", "thuc", "cong", "xay", "ung", "cuoc", "chuyen", "cai"}


def read_by_topic(name_read: Name) -> Resolution | None:
    """``Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh``, ``Tổ công tác đặc biệt của Chính phủ``."""
    head, context = name_read.head, name_read.context
    rest = trimmed(name_read.rest)
    name, reading = rest, None
    spoken = phrase(rest)
    if rest:
        # A place inside the topic ("… đặc biệt của Chính phủ tại TP HCM") is not the body's area.
        inner = next((n for n, w in enumerate(rest) if w.low == "tại"), len(rest))
        name, reading = split_area(rest[:inner], context, bare_names=True)
        if reading is None:
            name, reading = _split_committee(name, name_read)
        spoken = phrase(name)
        if phrase(name[-2:]) == "chinh phu":
            reading = AreaReading(((COUNTRY, 1.0),))
            name = name if len(name) < 4 else trimmed(name[:-2])
    if name and phrase(name[-2:]) == "cac cap":
        return None
    topic = topic_slug(spoken, context)
    body = f"{head.slug}.{topic}" if topic else _plain_topic(head, name)
    if reading is None:
        reading = _leading_area(name, context)
        if reading is not None and topic is None:
            body = _plain_topic(head, name[len(name) - len(trimmed(name)) :])
    if reading is not None and not reading.below and (reading.areas or not reading.bare):
        return in_areas(reading, body, "committee by its topic")
    if reading is not None and reading.below:
        return None
    area = home_area(head.levels, context)
    if context.own_level == "central":
        area = COUNTRY
    if area is None:
        return undecided([(UNKNOWN, 0.4)], body, "committee of an unknown area")
    return make(area, body, 0.9 if name else 0.8, "committee of the document's area")


def _split_committee(
    found: Sequence[Word], name: Name
) -> tuple[Sequence[Word], AreaReading | None]:
    """``Ban Chỉ đạo … Tỉnh ủy``: the committee at the end tells the area."""
    for position in range(len(found)):
        rows, _ = head_at(found, position)
        if any(head.group == COMMITTEE for head in rows):
            inner = name.inner(found[position:])
            if inner is not None and inner.org:
                area = split_org(inner.org)[0]
                return trimmed(found[:position]), AreaReading(((area, inner.confidence),))
    return found, None


def _leading_area(name: Sequence[Word], context: Context) -> AreaReading | None:
    """``Ban Chỉ đạo tỉnh về phòng, chống dịch``, ``BCĐ Quốc gia phòng, chống …``: area first."""
    for length in range(min(8, len(name)), 0, -1):
        after = name[length].bare if length < len(name) else ""
        if length < len(name) and after not in _TOPIC_BEGINS:
            continue
        reading = read_area(name[:length], context)
        if reading is not None and (reading.areas or reading.bare):
            return reading
    return None


def _plain_topic(head: Head, name: Sequence[Word]) -> str:
    text = phrase(name)
    text = re.sub(rf"^{_LEVEL_WORDS}\b ?", "", text)
    text = re.sub(r"^(?:ve )?(?:cong tac )?", "", text)
    own = slug(text.replace(JOIN, " "))
    return f"{head.slug}.{own}" if own else head.slug


@lru_cache(maxsize=4096)
def _topic_of(text: str, year_fits: tuple[bool, ...]) -> str | None:
    for fits, row in zip(year_fits, vocabulary("bodies")["topic"], strict=True):
        if any(part in text for part in row.get("always", ())):
            return str(row["slug"])
        if fits and any(part in text.replace(" , ", " ") for part in row.get("in_years", ())):
            return str(row["slug"])
    return None


def topic_slug(text: str, context: Context) -> str | None:
    """The known topic of a committee's name; of a bare name that of its day (Covid-19)."""
    fits = tuple(_in_years(row, context) for row in vocabulary("bodies")["topic"])
    known = _topic_of(text, fits)
    if known is not None:
        return known
    if re.fullmatch(_LEVEL_WORDS + "?", text):
        dated = [
            row["slug"]
            for row in vocabulary("bodies")["topic"]
            if "from" in row and context.date and row["from"] <= context.date <= row["to"]
        ]
        return str(dated[0]) if dated else None
    return None


def _in_years(row: dict[str, Any], context: Context) -> bool:
    begin, end = row.get("from"), row.get("to")
    if begin is None or end is None or context.date is None:
        return True
    return bool(begin <= context.date <= end)
