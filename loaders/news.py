"""News reports: headline, hour, byline and author (domain section 6).

The directive that a report tells of is read by ``loaders.reported``.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.body_names import starts_body
from loaders.dates import FoundDate, date_mention, find_dates, find_timed_date
from loaders.layout import Layout
from loaders.lines import phrases
from loaders.normalize import View
from loaders.records import BodyMention, DateMention, DocType, Fact, Header, Title
from loaders.reported import reported_directive
from loaders.types import document_types, load_vocabulary

_BYLINE = re.compile(
    r"[\W_]*?(?:\((?P<in>[^\W\d_][^()\n:]{1,28})\)\s*[-:]?\s*"
    r"|(?P<out>[A-ZĐ][\w.+/]{1,18}(?: [A-ZĐ][\w.]{1,10}){0,2})\s*-\s+)(?=[\"“‘']?[^\W_])"
)
_NAME = re.compile(
    r"(?:[A-ZĐÀ-ỸƯƠÔÂĂÊ][^\W\d_]*\.?)(?:[ .]+[A-ZĐÀ-ỸƯƠÔÂĂÊ][^\W\d_]*\.?){0,5}"
    r"(?:\s*[-–,&]\s*[A-ZĐÀ-ỸƯƠÔÂĂÊ][^\W\d_]*(?: [A-ZĐÀ-ỸƯƠÔÂĂÊ][^\W\d_]*){0,4})?"
)


def read_news(view: View, layout: Layout) -> Header:
    """What a news report says of itself and of the directive it reports."""
    date = _published(view, layout)
    return Header(
        kind="news_report",
        system="press",
        issuer=_byline(view, layout),
        doc_type=DocType(
            code="tin-bai", name=document_types()["tin-bai"].name, source="layout", rule="news"
        ),
        date=date,
        title=_headline(view, layout),
        author=_author(view, layout),
        reports=reported_directive(view, layout, date.iso if date else None),
    )


def _headline(view: View, layout: Layout) -> Title | None:
    if layout.headline is None or not view.norm[slice(*layout.headline)].strip():
        return None
    surface, start, end = view.located(*layout.headline)
    words = " ".join(view.norm[slice(*layout.headline)].strip("# _").split())
    return Title(
        surface=surface, start=start, end=end, prefix=None, normalized=words, rule="news.headline"
    )


def _published(view: View, layout: Layout) -> DateMention | None:
    if layout.time_line is None:
        return None
    found: FoundDate | None = find_timed_date(view, *layout.time_line)
    dates = [found] if found else find_dates(view, *layout.time_line)
    return date_mention(view, dates[0], "news.time") if dates else None


def _byline(view: View, layout: Layout) -> BodyMention | None:
    for line in layout.lines_in(layout.body)[:4]:
        match = _BYLINE.match(view.norm, *line.zone)
        if match:
            group = "in" if match["in"] else "out"
            surface, start, end = view.located(*match.span(group))
            return BodyMention(
                surface=surface, start=start, end=end, source="byline", rule="news.byline"
            )
    return None


def _author(view: View, layout: Layout) -> Fact | None:
    """The name on the last line of the report, with or without ``Tác giả:``."""
    lines = [line for line in layout.lines_in(layout.body) if line.zone[1] <= layout.body[1]]
    if len(lines) < 2:
        return None
    start, end = lines[-1].zone
    label = _labels().match(view.bare, start, end)
    if label:
        start = label.end()
    while end > start and view.norm[end - 1] in " _)(":
        end -= 1
    text = view.norm[start:end].lstrip(" _(")
    start = end - len(text)
    if len(text) > 50 or not _NAME.fullmatch(text) or (not label and starts_body(view, start)):
        return None
    surface, raw_start, raw_end = view.located(start, end)
    return Fact(surface=surface, start=raw_start, end=raw_end, rule="news.author")


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*{phrases(load_vocabulary('news')['author_labels'])}\s*:\s*")
