"""Pages of the press: telling them from letters, their head, and the page around the text.

Source rule: domain section 6 and 1.7 (web boilerplate). An official mark (quốc hiệu, a
number line, Kính gửi, Nơi nhận, a place with a day, an authority line) outweighs every
sign of the press: letters are published on web pages too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from loaders.dates import find_dates, find_timed_date
from loaders.lines import Line, Zone, phrases
from loaders.normalize import View
from loaders.posts import authority_at
from loaders.types import load_vocabulary

_HEAD_LINES = 10
_LONG_LINE = 120
_NUMBER_LINE = re.compile(
    r"s[oố]\s*:?\s*[\w.…]{0,9}\s*(?:/|-)\s*[^\W\d_]|s[oố]\s*:\s*[/.…_\s]*/[^\W\d_]"
)
_PLACE_DATE = re.compile(
    r"[^\W\d_][\w .\-]{1,40},\s*ngay[\s.…\d]{0,12}"
    r"(?:thang[\s.…\d]{0,10}nam\s*\d{0,4}|[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4})\W*"
)
_ZONE_LINE = re.compile(
    r"[\W_]*(?:k[il]nh\s*g[uo]i\s*[_*]*\s*(?::|-|$)|n[o0]i\s*nh[ao]n\s*[_*]*\s*(?::|$))"
)
_BYLINE = re.compile(
    r"(?:[A-ZĐ][A-ZĐa-z.]{1,14}(?: [A-ZĐ][a-z]{1,8})?\s*-\s+(?=[A-ZĐÁÀẢÂĂÔƠƯÊ“\"])"
    r"|\((?:[A-ZĐ][\w.\- ]{1,24})\)\s*-?\s*(?=[^\W\d_]|[“\"]))"
)
_WEEKDAY = re.compile(r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b")


def is_news(view: View, lines: Sequence[Line]) -> bool:
    """Whether the text is a news report and not an official paper."""
    if _official_marks(view, lines):
        return False
    printed = [line for line in lines if not line.blank]
    if time_line(view, lines) or boilerplate_start(view, lines) is not None:
        return True
    return any(_BYLINE.match(view.norm, *line.zone) for line in printed[:_HEAD_LINES])


def _official_marks(view: View, lines: Sequence[Line]) -> bool:
    return any(
        heads_letter(view, cell)
        or _ZONE_LINE.match(view.bare, *cell) is not None
        or authority_at(view, cell) is not None
        for line in lines
        for cell in line.columns
        if cell[1] - cell[0] <= _LONG_LINE
    )


def heads_letter(view: View, cell: Zone) -> bool:
    """Whether a piece of a line is a mark of an official heading.

    Quốc hiệu or Party line, a number line, or a place with a day.
    """
    plain = " ".join(view.bare[slice(*cell)].split()).strip("#>_ ")
    if len(plain) > _LONG_LINE:
        return False
    if len(plain) < 60 and any(mark in plain for mark in _words("official")):
        return True
    return _NUMBER_LINE.match(plain) is not None or _PLACE_DATE.fullmatch(plain) is not None


def time_line(view: View, lines: Sequence[Line]) -> tuple[Line, Zone] | None:
    """The line near the head that prints day and hour, and where in it the date stands."""
    for line in [line for line in lines if not line.blank][:_HEAD_LINES]:
        start, end = line.zone
        found = find_timed_date(view, start, end)
        if found and (end - start < 2 * _LONG_LINE):
            return line, (found.start, found.end)
        if end - start > _LONG_LINE:
            continue
        dated = [d for d in find_dates(view, start, end) if d.form == "full"]
        cue = _press().search(view.bare, start, end) or _WEEKDAY.search(view.bare, start, end)
        if dated and cue:
            return line, (dated[0].start, dated[0].end)
    return None


def head(view: View, lines: Sequence[Line]) -> tuple[Zone | None, Zone | None, int]:
    """Headline, date of publication and where the running text of a news report begins."""
    printed = [line for line in lines if not line.blank]
    if not printed:
        return None, None, 0
    timed = time_line(view, lines)
    headline = printed[0].zone
    if timed is None:
        body = printed[1].start if len(printed) > 1 else printed[0].end
        return headline, None, body
    line, date = timed
    if line is printed[0]:
        end = date[0]
        while end > headline[0] and view.norm[end - 1] in " (|-,[":
            end -= 1
        headline = (headline[0], max(end, headline[0] + 1))
    elif line is not printed[1]:
        headline = (headline[0], _block_end(lines, printed[0]))
    following = [other for other in printed if other.start > line.start]
    return headline, date, following[0].start if following else line.end


def _block_end(lines: Sequence[Line], first: Line) -> int:
    """The end of the lines that stand together under the first one."""
    end = first.zone[1]
    for line in lines:
        if line.start <= first.start:
            continue
        if line.blank or line.zone[1] - line.zone[0] > 2 * _LONG_LINE:
            break
        end = line.zone[1]
    return end


def boilerplate_start(view: View, lines: Sequence[Line]) -> int | None:
    """Where the page around the text begins (domain 1.7), or None."""
    seen = 0
    for line in lines:
        if line.blank:
            continue
        seen += 1
        start, end = line.zone
        if seen > 2 and end - start < 80 and _boilerplate().match(view.bare, start, end):
            return start
    return None


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(load_vocabulary("layout")[name])


@cache
def _press() -> re.Pattern[str]:
    return re.compile(rf"\b{phrases(_words('press'))}\b")


@cache
def _boilerplate() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*{phrases(_words('boilerplate'))}\s*(?:[:.…(\d]|$)")
