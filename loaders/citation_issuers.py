"""Who issues a document by the sentence it is told in: ``UBND tỉnh ban hành Quyết định …``."""

from __future__ import annotations

import re

from loaders.body_names import body_end, starts_body
from loaders.cues import Cue
from loaders.dates import FoundDate, find_dates
from loaders.normalize import View
from loaders.tails import PlacedMention

Zone = tuple[int, int]

_ISSUES = re.compile(
    r"\s+(?:đã\s+|vừa\s+)?(?:ký\s+)?(?:ban\s+h[aà]nh|ký|có|ra)\s*(?:văn\s+bản\s*)?$"
)


def issuer_before(view: View, place: PlacedMention) -> Zone | None:
    """``UBND tỉnh ban hành Quyết định số …``: the issuer is the subject."""
    lower = max(place.zone[0], place.start - 140)
    text = view.low[lower : place.start]
    verb = _ISSUES.search(text)
    if not verb:
        return None
    stop = lower + verb.start()
    best: Zone | None = None
    for word in re.finditer(r"(?<!\w)[^\W\d]", view.norm[lower:stop]):
        at = lower + word.start()
        if starts_body(view, at) and body_end(view, at, stop) == stop:
            best = (at, stop)
            break
    return best


def date_before(view: View, issuer: Zone | None) -> FoundDate | None:
    """``Ngày 07/5/2021, Ban Chỉ đạo ban hành Kế hoạch …``: the day opens the sentence."""
    if issuer is None:
        return None
    window = max(0, issuer[0] - 60)
    opening = re.search(
        r"(?:^|[.\n]|- )\s*(?=ngày\s[^.\n]{3,32},\s*$)", view.low[window : issuer[0]]
    )
    if not opening:
        return None
    return next(iter(find_dates(view, window + opening.end(), issuer[0])), None)


_PRESS = re.compile(
    r"(?<!\w)(?:(?:da\s+|vua\s+)?(?P<cue>ky\s+ban\s+hanh|ban\s+hanh)|(?P<had>vua\s+co|co|ra)(?:\s+van\s+ban)?)\s*$"
)


def press_cue(view: View, start: int, lower: int) -> Cue | None:
    """The verb by which a report tells that its directive was issued."""
    match = _PRESS.search(view.bare[lower:start])
    if not match:
        return None
    name = "cue" if match["cue"] else "had"
    return Cue(lower + match.start(name), lower + match.end(name), "DESCRIBES")
