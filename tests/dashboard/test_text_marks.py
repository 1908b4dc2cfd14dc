"""A text with its facts marked: no letter lost, nothing unescaped, marks well nested."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from dashboard.text_marks import GROUPS, legend, marked, tip, window
from dashboard.words import Words
from queries.dashboard_records import Fact

VI, EN = Words("vi"), Words("en")


def fact(start: int, end: int, kind: str = "citation", **more: object) -> Fact:
    return Fact(kind=kind, start=start, end=end, quote="…", **more)  # type: ignore[arg-type]


class Page(HTMLParser):
    """Reads HTML back; a tag that does not close the last one opened is an error."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


# The parser of the standard library folds these line ends; the browser shows them alike.
LETTERS = st.text(st.characters(exclude_characters="\r\x00\x0c", exclude_categories=["Cs"]))


@given(
    LETTERS,
    st.lists(
        st.tuples(st.integers(-5, 60), st.integers(0, 40), st.sampled_from(sorted(GROUPS))),
        max_size=12,
    ),
)
def test_no_letter_is_lost_and_marks_are_well_nested(
    text: str, spans: list[tuple[int, int, str]]
) -> None:
    facts = [
        fact(start, start + length, kind, target="vn/x:y:1:2020" if kind == "citation" else None)
        for start, length, kind in spans
    ]
    page = Page(marked(text, facts, VI, lambda key: f"document?doc={key}&lang=vi"))
    assert page.text == text
    assert page.tags <= {"mark", "a"}


def test_overlapping_spans_are_cut_and_reopened() -> None:
    found = marked("abcdef", [fact(0, 4), fact(2, 6, "guidance")], VI)
    bare = re.sub(r' (tabindex|data-tip)="[^"]*"', "", found).replace("fact fact-", "")
    assert bare == (
        '<mark class="citation">ab<mark class="guidance">cd</mark></mark>'
        '<mark class="guidance">ef</mark>'
    )


def test_hostile_text_and_values_are_escaped() -> None:
    evil = '<img src=x onerror="alert(1)"> & more'
    found = marked(
        evil,
        [fact(0, len(evil), meaning=evil, rule=evil, target=f"k{evil}")],
        VI,
        lambda key: f'x"{key}',
    )
    page = Page(found)
    assert page.tags == {"a"}
    assert page.text == evil


def test_a_citation_links_to_its_target() -> None:
    found = marked(
        "20-NQ/TW", [fact(0, 8, target="vn/party")], VI, lambda key: f"document?doc={key}"
    )
    assert '<a href="document?doc=vn/party" target="_self" class="fact fact-citation"' in found


def test_hovering_says_kind_meaning_rule_and_confidence() -> None:
    found = fact(0, 3, meaning="IMPLEMENTS", target="vn/x:y:1:2020", rule="cue", confidence=0.9)
    assert tip(found, VI).split("\n") == [
        "Viện dẫn",
        "Nghĩa: thực hiện",
        "Văn bản: vn/x:y:1:2020",
        "Quy tắc: cue",
        "Độ tin cậy: 0.9",
    ]
    assert tip(found, EN).split("\n") == [
        "Citation",
        "Means: carries out",
        "Document: vn/x:y:1:2020",
        "Rule: cue",
        "Confidence: 0.9",
    ]


def test_the_legend_counts_what_occurs() -> None:
    said = legend([fact(0, 1), fact(2, 3), fact(4, 5, "stamp"), fact(6, 7, "date")], EN)
    assert re.findall(
        r">([^<>]+)&nbsp;<small>(\d+)", html.unescape(said).replace("\xa0", "&nbsp;")
    ) == [
        ("Header", "1"),
        ("Citation", "2"),
        ("Incoming stamp", "1"),
    ]


def test_a_part_of_a_long_text_keeps_its_facts_in_place() -> None:
    text = "0123456789"
    part, facts = window(text, [fact(1, 3), fact(4, 8), fact(9, 10)], 2, 6)
    assert part == "2345"
    assert [(f.start, f.end) for f in facts] == [(0, 1), (2, 4)]
