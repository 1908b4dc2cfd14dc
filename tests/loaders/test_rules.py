"""The table of rules: every id that occurs is explained, and the page is that of the table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from graph.resolve import resolve
from loaders.extract import Origin, read_text
from loaders.language import LANGUAGES
from loaders.rules import rule_of, rules, rules_page
from tests.fixtures import ROOT


def rule_ids(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("rule"):
            yield value["rule"]
        for inner in value.values():
            yield from rule_ids(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from rule_ids(inner)


def test_every_rule_on_a_fact_is_explained() -> None:
    used = set()
    for path in sorted((ROOT / "samples").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        used |= set(rule_ids(resolve(read_text(text, Origin.of_text(text, path.name))).to_dict()))
    assert len(used) > 40
    assert {rule for rule in used if rule_of(rule) is None} == set()


@pytest.mark.parametrize("rule", rules().values(), ids=lambda r: r.id)
def test_a_rule_speaks_both_languages(rule: Any) -> None:
    assert all(rule.says(lang) for lang in LANGUAGES)
    assert rule.vi != rule.en
    assert rule.source[0].isdigit()


@pytest.mark.parametrize(
    "rule", [r for r in rules().values() if r.id.startswith("citation.")], ids=lambda r: r.id
)
def test_the_example_of_a_citation_rule_is_read_by_it(rule: Any) -> None:
    """The example alone, in an official letter (own conclusions: in a notice)."""
    kind = (
        "THÔNG BÁO\nKết luận của Thường trực Quận ủy\n\n"
        if "own" in rule.id
        else "Kính gửi: A.\n\n"
    )
    number = "Số 12-TB/QU" if "own" in rule.id else "Số 12-CV/QU"
    before = "Thực hiện Quyết định số 3/QĐ-UBND. " if rule.id == "citation.back" else ""
    item = f"1. {before}Thực hiện {rule.example}, các nơi làm ngay.\n"
    text = f"QUẬN ỦY LONG BIÊN\n{number}\n\n{kind}{item}"
    document = read_text(text, Origin.of_text(text, "x.txt"))
    assert rule.id in {c.rule for c in document.citations}


def test_an_unknown_rule_has_no_row() -> None:
    assert rule_of("dreams.of-mine") is None


def test_the_page_is_that_of_the_table() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == rules_page()
