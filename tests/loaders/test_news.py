"""News reports and the directive they tell of: the annotated ones, and a table of others."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.layout import segment
from loaders.news import read_news
from loaders.normalize import view
from loaders.records import Document, Header, Source

ROOT = Path(__file__).parents[2]
GOLD = {path.stem: json.loads(path.read_text("utf-8")) for path in (ROOT / "tests/gold").iterdir()}
NEWS = sorted(stem for stem, gold in GOLD.items() if gold["document"]["kind"] == "news_report")
REPORTS = tomllib.loads(Path(__file__).with_name("reports.toml").read_text("utf-8"))["report"]
#: Given when the report is resolved, not when it is read.
RESOLVED = {"key", "level", "org"}


def read(text: str) -> Header:
    """The heading of a news report."""
    folded = view(text)
    return read_news(folded, segment(folded))


def as_json(header: Header) -> dict[str, Any]:
    """The heading in the record format."""
    source = Source(file="report.txt", sha256="", char_count=0)
    data: dict[str, Any] = Document(source=source, header=header).to_dict()["document"]
    return data


def said(header: Header) -> dict[str, Any]:
    """The facts of a report in the words of the table."""
    told, date = header.reports, header.date
    return {
        "title": header.title and header.title.normalized,
        "date": date and date.iso,
        "time": date and date.time,
        "byline": header.issuer and header.issuer.surface,
        "author": header.author and header.author.surface,
        "reports": told and told.kind,
        "number": told and told.number and told.number.normalized,
        "type": told and told.doc_type and told.doc_type.code,
        "issuer": told and told.issuer and told.issuer.surface,
        "decided": told and told.decided_by and told.decided_by.surface,
        "rdate": told and told.date and told.date.iso,
        "rtitle": told and told.title and told.title.surface,
        "system": told and told.system,
    }


def holds(found: Any, wanted: Any) -> bool:
    """Whether a fact read has all that the annotated one has, but for what is resolved later."""
    if not isinstance(wanted, dict):
        return bool(found == wanted)
    return isinstance(found, dict) and all(
        holds(found.get(name), value)
        for name, value in wanted.items()
        if name not in RESOLVED and not (name == "name" and "org" in wanted)
    )


@pytest.mark.parametrize("stem", NEWS)
@pytest.mark.parametrize("name", ["system", "issuer", "docType", "date", "title", "author"])
def test_annotated_reports(stem: str, name: str) -> None:
    text = (ROOT / "samples" / f"{stem}.txt").read_bytes().decode("utf-8")
    assert holds(as_json(read(text))[name], GOLD[stem]["document"][name])


@pytest.mark.parametrize("stem", NEWS)
def test_annotated_directives(stem: str) -> None:
    text = (ROOT / "samples" / f"{stem}.txt").read_bytes().decode("utf-8")
    found, wanted = as_json(read(text))["reports"], GOLD[stem]["document"]["reports"]
    assert {name for name in wanted if not holds(found.get(name), wanted[name])} <= RESOLVED


@pytest.mark.parametrize("case", REPORTS, ids=[case["why"] for case in REPORTS])
def test_reports_of_other_sites(case: dict[str, Any]) -> None:
    facts = said(read(case["text"]))
    assert {name: facts[name] for name in case["says"]} == case["says"]
    assert [facts[name] for name in case["none"]] == [None] * len(case["none"])


def test_facts_of_the_press_are_a_paraphrase() -> None:
    told = read(REPORTS[0]["text"]).reports
    assert told is not None
    assert told.number is not None
    assert told.number.confidence <= 0.8


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([line for case in REPORTS for line in case["text"].split("\n")])
        | st.text(max_size=30),
        max_size=15,
    ).map("\n".join)
)
def test_any_text_is_read_and_spans_match(text: str) -> None:
    pending: list[Any] = [as_json(read(text))]
    while pending:
        fact = pending.pop()
        if isinstance(fact, dict):
            pending += fact.values()
            if fact.get("start") is not None:
                assert text[fact["start"] : fact["end"]] == fact["surface"]
                assert fact["surface"]
