"""What a text says near a mention: the body that stands before it, the provinces it names."""

from __future__ import annotations

import re

from graph.context import Context
from graph.issuers import fits, issuer_of_citation
from loaders.body_names import body_end, starts_body
from loaders.normalize import view
from loaders.records import Citation, Document

#: How far back the last body named still says whose document is meant.
_REACH = 260
#: Party groups inside a body have no register of its symbols.
_PARTY_GROUP = re.compile(
    r"(?i)(?:ban\s+cán\s+sự|bcsđ|đảng\s+đoàn|đảng\s+ủy\s+(?:ubnd|hđnd|ủy\s+ban|hội\s+đồng))"
)
_STOP = re.compile(r"\n\s*\n")


def body_before(
    document: Document, citation: Citation, abbreviation: str, context: Context
) -> str | None:
    """The last body before a mention, in its paragraph, that the abbreviation can stand for.

    ``… của UBND Thành phố, Công điện số 17/CĐ-UBND``: the city's, not the ward's own. None when
    no such body is named there.
    """
    text = document.text
    if text is None:
        return None
    start = max(0, citation.start - _REACH)
    folded = view(text[start : citation.start])
    paragraph = [m.end() for m in _STOP.finditer(folded.norm)]
    lower = paragraph[-1] if paragraph else 0
    found = None
    position = lower
    while position < len(folded.norm):
        if not _word_start(folded.norm, position) or not starts_body(folded, position):
            position += 1
            continue
        end = body_end(folded, position)
        if end is None:
            position += 1
            continue
        surface = folded.norm[position:end]
        if fits(abbreviation, surface) and _has_place(surface) and not _PARTY_GROUP.match(surface):
            owner, _ = issuer_of_citation(surface, abbreviation, context)
            found = owner or found
        position = end
    return found


def _word_start(text: str, position: int) -> bool:
    return text[position].isalpha() and (position == 0 or not text[position - 1].isalnum())


def _has_place(surface: str) -> bool:
    """``UBND`` alone says nothing of the area; ``UBND huyện`` does."""
    return len(surface.split()) > 1
