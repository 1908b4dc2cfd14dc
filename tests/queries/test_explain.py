"""The letter explained: every fact with its place and rule, in both languages, safe in HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from graph.resolve import resolve
from loaders.extract import Origin, read_text
from loaders.language import LANGUAGES, Language
from loaders.records import Document
from queries.explain import as_html, as_text, facts
from tests.fixtures import ROOT


def sample(number: str) -> Document:
    path = next((ROOT / "samples").glob(f"{number}_*.txt"))
    text = path.read_bytes().decode("utf-8")
    return resolve(read_text(text, Origin.of_text(text, path.name)))


class Page(HTMLParser):
    """Collects the text of the letter, the depth of marks and what the page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.letter: list[str] = []
        self.open: list[str] = []
        self.deepest = 0
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [v or "" for k, v in attrs if k in ("src", "href")]
        if tag in ("pre", "mark"):
            self.open.append(tag)
            self.deepest = max(self.deepest, self.open.count("mark"))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("pre", "mark"):
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "pre" in self.open:
            self.letter.append(data)


@pytest.mark.parametrize("number", ["02", "10", "21", "36"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_holds_the_letter_unchanged(number: str, lang: Language) -> None:
    document = sample(number)
    page = Page()
    page.feed(as_html(document, lang))
    assert "".join(page.letter) == document.text
    assert page.open == []
    assert page.deepest >= 1
    assert page.loads == []


def test_every_fact_shows_its_text_and_its_rule() -> None:
    document = sample("36")
    found = facts(document)
    assert document.text is not None
    assert all(document.text[f.start : f.end] == f.surface for f in found)
    assert all(f.rule and f.why("vi") and f.why("en") for f in found)
    assert {f.kind for f in found} == {
        "header", "citation", "addressee", "copy", "signature", "person", "artefact", "task"
    } - ({"task"} if document.to_dict().get("tasks") is None else set())  # fmt: skip


def test_the_lines_say_what_was_read_and_why() -> None:
    lines = list(as_text(sample("36"), "en"))
    at = next(
        i for i, line in enumerate(lines) if "Citation: “Công điện khẩn số 05/CĐ-UBND”" in line
    )
    assert "IMPLEMENTS, ordered, vn.ha-noi/ubnd:cong-dien:5:2020, resolved" in lines[at]
    assert "citation.numbered · 1.00" in lines[at + 1]


def test_hostile_text_is_escaped() -> None:
    text = "QUẬN ỦY LONG BIÊN\nSố 12-CV/QU\nV/v <script>alert(1)</script> & “x”\n\nKính gửi: A.\n"
    page = as_html(resolve(read_text(text, Origin.of_text(text, '"><script>.txt'))))
    assert "<script>" not in page


def test_flags_are_said() -> None:
    lines = list(as_text(sample("05"), "en"))
    assert any("29/77/2020" in line and line.startswith("⚑") for line in lines)
