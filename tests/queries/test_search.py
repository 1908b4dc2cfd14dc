"""Finding documents by what a person types."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store import Store
from queries.search import Entry, directory, find, fold, words
from tests.queries.letters import (
    APPEAL,
    BADGE,
    DIRECTIVE,
    LETTER,
    NOTICE,
    PLAN_HANAM,
    PLAN_HANOI,
    REPORT,
    TOLD,
)

ENTRIES = [
    Entry(
        key="vn.ha-noi/ubnd:cong-dien:5:2020",
        status="loaded",
        symbol="05/CĐ-UBND",
        title="về việc triển khai các biện pháp hoả tốc phòng, chống dịch",
        type="cong-dien",
        issuer="Chủ tịch UBND Thành phố Hà Nội",
        date=date(2020, 7, 26),
        year=2020,
    ),
    Entry(
        key="vn.ha-noi/ubnd:chi-thi:17:2021",
        status="cited",
        symbol="17/CT-UBND",
        type="chi-thi",
        issuer="Ủy ban nhân dân Thành phố Hà Nội",
        date=date(2021, 7, 23),
        year=2021,
    ),
    Entry(
        key="vn.ha-nam/ubnd:chi-thi:17:2021",
        status="loaded",
        symbol="17/CT-UBND",
        title="về phòng cháy",
        type="chi-thi",
        issuer="Ủy ban nhân dân tỉnh Hà Nam",
        year=2021,
    ),
    Entry(
        key="vn/tbt-ctn:loi-keu-goi:~phong-chong-dai-dich:2020",
        status="cited",
        title="Lời kêu gọi của Tổng Bí thư, Chủ tịch nước",
        type="loi-keu-goi",
        year=2020,
    ),
    Entry(
        key="vn.ha-noi.q-dong-da/party:chi-thi:7:2021",
        status="reported",
        symbol="07-CT/QU",
        title="về đồng bộ",
        type="chi-thi",
        issuer="Quận ủy Đống Đa",
        date=date(2021, 8, 2),
        year=2021,
    ),
]
TELEGRAM, CITY, PROVINCE, CALL, DISTRICT = (entry.key for entry in ENTRIES)


@pytest.mark.parametrize(
    ("text", "keys", "why"),
    [
        ("05/CĐ-UBND", [TELEGRAM], "the symbol"),
        ("5/cd-ubnd", [TELEGRAM], "no zero, no diacritics, lower case"),
        ("05", [TELEGRAM], "the number"),
        ("Công điện 05", [TELEGRAM], "type and number"),
        ("cong dien", [TELEGRAM], "the type"),
        ("hỏa tốc", [TELEGRAM], "the new tone placement"),
        ("hoả tốc", [TELEGRAM], "the old one"),
        ("HOA TOC", [TELEGRAM], "none at all"),
        (unicodedata.normalize("NFD", "hoả tốc"), [TELEGRAM], "decomposed"),
        ("trien khai bien phap", [TELEGRAM], "words of the title"),
        ("26/7/2020", [TELEGRAM], "the day"),
        ("17/CT-UBND", [PROVINCE, CITY], "one symbol, two documents: the loaded first"),
        ("17 ha nam", [PROVINCE], "number and issuer"),
        ("17 Hà Nội 2021", [CITY], "number, issuer, year"),
        ("chi thi", [PROVINCE, DISTRICT, CITY], "loaded, reported, cited"),
        ("loi keu goi", [CALL], "a document without a symbol"),
        ("dong", [DISTRICT], "the beginning of a word: Đống Đa, đồng bộ"),
        ("đồng", [DISTRICT], "with its mark"),
        ("17/CT-UBND Đống", [], "all words must occur"),
        ("ieu", [], "the middle of a word is no beginning"),
        ("", [], "nothing asked"),
        ("/-.", [], "nothing but signs"),
        ("'; MATCH", [], "harm"),
        (CITY, [CITY], "a key"),
    ],
)
def test_finding(text: str, keys: list[str], why: str) -> None:
    assert [entry.key for entry in find(ENTRIES, text)] == keys, why


def test_marks_that_are_typed_rank_first() -> None:
    entries = [
        Entry(key="a", status="loaded", title="ban chỉ đạo"),
        Entry(key="b", status="loaded", title="bàn chỉ đạo"),
        Entry(key="c", status="loaded", title="bản chi dao"),
    ]
    assert [entry.key for entry in find(entries, "bàn chỉ")] == ["b", "a", "c"]
    assert [entry.key for entry in find(entries, "bản")] == ["c", "a", "b"]
    assert [entry.key for entry in find(entries, "ban chi")] == ["a", "b", "c"]


def test_no_more_than_asked() -> None:
    entries = [Entry(key=f"{n:03}", status="loaded", title="về dịch") for n in range(99)]
    assert [entry.key for entry in find(entries, "dich", limit=3)] == ["000", "001", "002"]


@given(st.text(max_size=40))
def test_anything_may_be_typed(text: str) -> None:
    assert all(entry in ENTRIES for entry in find(ENTRIES, text))


@given(st.text(max_size=40))
def test_folding_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert words(" ".join(words(text))) == words(text)


def test_the_list_of_a_graph(handmade: Store) -> None:
    entries = directory(handmade)
    assert [(e.key, e.status, e.symbol, e.provenance) for e in entries] == [
        (PLAN_HANAM, "loaded", "02/KH-UBND", None),
        (NOTICE, "loaded", "04/TB-UBND", BADGE),
        (TOLD, "reported", "9-CV/QU", None),
        (LETTER, "loaded", "3/UBND-VP", BADGE),
        (REPORT, "loaded", None, BADGE),
        (PLAN_HANOI, "loaded", "02/KH-UBND", BADGE),
        (APPEAL, "cited", None, None),
        (DIRECTIVE, "loaded", "01/CT-TTg", BADGE),
    ]
    assert [entry.key for entry in find(entries, "ba dinh 3")] == [LETTER]
    assert {entry.key for entry in find(entries, "02/KH-UBND")} == {PLAN_HANOI, PLAN_HANAM}
