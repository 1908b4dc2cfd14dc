"""Every code that may be shown has a word in both languages, and every message is used."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from dashboard.chain_style import families, family_of
from dashboard.text_marks import GROUPS
from dashboard.words import LEVELS, Words
from loaders.language import LANGUAGES, table
from loaders.records import KeyStatus, Mode, Relation, System
from tests.fixtures import ROOT

CODES = {
    "relation": get_args(Relation),
    "mode": get_args(Mode),
    "system": get_args(System),
    "status": ("loaded", "cited", "reported"),
    "level": LEVELS,
    "purpose": (
        *("report", "direct", "implement", "coordinate"),
        *("know", "monitor", "post", "archive"),
    ),
    "authority": ("TM", "KT", "TL", "TUQ", "Q", "DIRECT"),
    "way": ("to", "copy"),
    "fact": tuple(GROUPS),
    "group": tuple(dict.fromkeys(GROUPS.values())),
    "family": tuple(families()),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("group", "code"), [(g, c) for g, codes in CODES.items() for c in codes])
def test_every_code_has_a_word(language: str, group: str, code: str) -> None:
    words = Words(language)  # type: ignore[arg-type]
    assert words.knows(group, code)
    assert words.named(group, code).strip()


def test_every_relation_has_a_line_style() -> None:
    assert set(family_of()) == set(get_args(Relation))


def test_only_a_certain_key_needs_no_word() -> None:
    assert {k for k in get_args(KeyStatus) if not Words("vi").knows("key_status", k)} == {
        "resolved"
    }


def test_both_languages_fill_the_same_values() -> None:
    for key, entry in table().items():
        if key.startswith("dashboard."):
            names = [sorted(re.findall(r"\{(\w+)\}", entry[code])) for code in LANGUAGES]
            assert names[0] == names[1], key


def test_every_message_is_used() -> None:
    sources = "".join(path.read_text("utf-8") for path in Path(ROOT, "dashboard").rglob("*.py"))
    looked_up = "|".join((*CODES, "key_status", "section", "level", "fact", "group"))
    for key in table():
        if key.startswith("dashboard.") and not re.match(rf"dashboard\.({looked_up})\.", key):
            name = key.removeprefix("dashboard.")
            stem = re.sub(r"(_loaded|_cited|_reported)$", "", name)
            parts = {name, key, stem, name.rpartition(".")[0] + "."}
            assert any(f"{quote}{part}" in sources for part in parts for quote in "\"'"), key


def test_a_code_without_a_word_speaks_for_itself() -> None:
    assert Words("vi").named("relation", "ELSE") == "ELSE"
    assert Words("vi").type_name("nghi-dinh-la") == "Nghi dinh la"
    assert Words("en").type_name(None) == "Document"


def test_numbers_days_and_spans_of_time() -> None:
    vi, en = Words("vi"), Words("en")
    assert (vi.number(1234567), en.number(1234567)) == ("1.234.567", "1,234,567")
    assert vi.day(date(2020, 7, 9)) == "9/7/2020"
    assert vi.day(date(2020, 7, 9), year=False) == "9/7"
    assert [vi.span_of_days(n) for n in (14, 90, 365, 1004)] == [
        "14 ngày",
        "3 tháng",
        "1 năm",
        "2 năm 9 tháng",
    ]
    assert vi.short("Ủy ban nhân dân\n Thành phố Hà Nội") == "UBND TP Hà Nội"
