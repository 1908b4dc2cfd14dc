"""Bodies of the heading: the superior line, the issuer's line, and where they are (domain 1.2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph import gazetteer
from graph.area_names import AreaReading, read_area
from graph.bodies import resolve_body
from graph.context import NOTHING, Context, Resolution
from graph.keys import at_level, split_org
from graph.naming import canonical_name
from graph.words import trimmed, words

_MENTION = re.compile(
    r"(?i:tỉnh ủy|thành ủy|tỉnh|thành phố|tp\.?)\s+"
    r"(?=((?:[A-ZĐ][\w'’]*(?:\s+-)?\s*){1,5}))"
)


def heading_body(surface: str, context: Context, *, evidence: Sequence[str] = ()) -> Resolution:
    """The body of a heading line, read in what is known so far.

    ``context`` holds what the superior line gave (its area as ``area``, its body as
    ``issuer_org``) and the date. ``evidence`` are area keys from other places, the strongest
    first (place line, provinces named in the text): they choose among units of one name. A name
    that fits several units and no evidence gives candidates and no org.
    """
    found = resolve_body(_one_line(surface), context)
    if found.org is not None or not found.candidates:
        if found.org is None:
            return _within_evidence(surface, context, evidence)
        return found
    return choose(found, evidence)


def _one_line(surface: str) -> str:
    return " ".join(surface.split())


def _within_evidence(surface: str, context: Context, evidence: Sequence[str]) -> Resolution:
    for area in evidence:
        found = resolve_body(_one_line(surface), replace(context, area=area, level=None))
        if found.org is not None:
            return replace(found, confidence=min(found.confidence, 0.8), reason="by other evidence")
    return NOTHING


def choose(found: Resolution, evidence: Sequence[str]) -> Resolution:
    """The one candidate that lies in the strongest area of the evidence, if there is just one."""
    for area in evidence:
        province = at_level(area, "province")
        for scope in (area, province):
            inside = [
                c
                for c in found.candidates
                if scope and (split_org(c.key)[0] + ".").startswith(scope + ".")
            ]
            if len(inside) == 1:
                org = inside[0].key
                name, reason = canonical_name(org), "by other evidence"
                return replace(found, org=org, name=name, confidence=0.8, reason=reason)
    return found


def resolve_place(surface: str, context: Context) -> AreaReading | None:
    """The area of a place line: ``Hà Nội``, ``Q. Hai Bà Trưng``, ``TX. Nghĩa Lộ``, ``Thụy Khuê``.

    With the issuer's area as context its own name wins over a namesake.
    """
    return read_area(trimmed(words(surface)), context)


def provinces_mentioned(text: str, context: Context) -> tuple[str, ...]:
    """The provinces a text names with their kind, the most frequent first."""
    counts: Counter[str] = Counter()
    for match in _MENTION.finditer(text):
        name = match[1].replace("-", " ").split()
        for length in (5, 4, 3, 2):
            found = gazetteer.province(" ".join(name[:length]), context.date, fuzzy=False)
            if found is not None:
                counts[found.key] += 1
                break
    return tuple(key for key, _ in counts.most_common())
