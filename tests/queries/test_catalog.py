"""Every named query, on both servers, against its whole expected table."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.store import Store
from queries.catalog import Answer, catalogue, run, run_query
from queries.documents import find_document, symbol_form
from queries.errors import (
    AmbiguousDocument,
    ColumnsError,
    DocumentNotFound,
    ParameterError,
    UnknownQuery,
)
from queries.links import STRONG_MODES, STRONG_RELATIONS
from queries.spec import parse
from tests.queries.letters import (
    APPEAL,
    BADGE,
    DIRECTIVE,
    HOSTILE_QUOTE,
    HOSTILE_TITLE,
    LETTER,
    NOTICE,
    PLAN_HANAM,
    PLAN_HANOI,
    REPORT,
    TOLD,
)

HOSTILE_NAME = " ".join(HOSTILE_QUOTE.split())
TITLE = " ".join(HOSTILE_TITLE.split())
HANOI, HANAM = "UBND Thành phố Hà Nội", "UBND tỉnh Hà Nam"


def table(answer: Answer, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of an answer, in this order."""
    return [tuple(row[name] for name in columns) for row in answer.records()]


CHAIN = ("step", "citingKey", "citedKey", "relation", "mode", "negated", "strong", "reported")


def test_upstream(handmade: Store) -> None:
    answer = run(handmade, "upstream", document=NOTICE)
    assert table(answer, *CHAIN) == [
        (1, NOTICE, LETTER, "IMPLEMENTS", "own", False, True, False),
        (2, LETTER, DIRECTIVE, "MENTIONS", "background", False, False, False),
        (2, LETTER, PLAN_HANOI, "FOLLOWS", "ordered", False, True, False),
        # The directive looks back at the notice: the circle is told and ends there.
        (3, DIRECTIVE, NOTICE, "MENTIONS", "background", False, False, False),
        (3, PLAN_HANOI, APPEAL, "IMPLEMENTS", "own", True, False, False),
        (3, PLAN_HANOI, DIRECTIVE, "IMPLEMENTS", "own", False, True, False),
    ]
    assert table(answer, "path", "citing", "cited", "mentions", "quote", "lagDays") == [
        (
            "04/TB-UBND → 3/UBND-VP",
            *("04/TB-UBND", "3/UBND-VP", 1, "Công văn số 3/UBND-VP", 2),
        ),
        (
            "04/TB-UBND → 3/UBND-VP → 01/CT-TTg",
            *("3/UBND-VP", "01/CT-TTg", 1, "Chỉ thị 01", 55),
        ),
        (
            "04/TB-UBND → 3/UBND-VP → 02/KH-UBND",
            *("3/UBND-VP", "02/KH-UBND", 2, "Kế hoạch số 02/KH-UBND", 33),
        ),
        (
            "04/TB-UBND → 3/UBND-VP → 01/CT-TTg → 04/TB-UBND",
            *("01/CT-TTg", "04/TB-UBND", 1, "Thông báo số 04/TB-UBND", -57),
        ),
        (
            f"04/TB-UBND → 3/UBND-VP → 02/KH-UBND → {HOSTILE_NAME}",
            *("02/KH-UBND", HOSTILE_NAME, 1, HOSTILE_QUOTE, None),
        ),
        (
            "04/TB-UBND → 3/UBND-VP → 02/KH-UBND → 01/CT-TTg",
            *("02/KH-UBND", "01/CT-TTg", 1, "Chỉ thị số 01/CT-TTg", 22),
        ),
    ]
    assert table(answer, "issuer", "level", "date", "status", "provenance", "confidence")[:3] == [
        ("UBND quận Ba Đình", "district", date(2020, 3, 5), "loaded", BADGE, 1.0),
        ("Thủ tướng", "central", date(2020, 1, 10), "loaded", BADGE, 1.0),
        (HANOI, "province", date(2020, 2, 1), "loaded", BADGE, 1.0),
    ]
    assert not answer.truncated


def test_upstream_by_strong_links_only(handmade: Store) -> None:
    answer = run(handmade, "upstream", document=NOTICE, links="strong")
    assert table(answer, "step", "citingKey", "citedKey") == [
        (1, NOTICE, LETTER),
        (2, LETTER, PLAN_HANOI),
        (3, PLAN_HANOI, DIRECTIVE),
    ]


def test_upstream_as_far_as_asked(handmade: Store) -> None:
    steps = [len(run(handmade, "upstream", document=NOTICE, steps=n).rows) for n in (1, "2", 3, 9)]
    assert steps == [1, 3, 6, 6]


def test_downstream(handmade: Store) -> None:
    answer = run(handmade, "downstream", document=DIRECTIVE, steps=2)
    assert table(answer, *CHAIN) == [
        (1, PLAN_HANAM, DIRECTIVE, "MONITORS", "past", False, False, False),
        (1, PLAN_HANOI, DIRECTIVE, "IMPLEMENTS", "own", False, True, False),
        (1, TOLD, DIRECTIVE, "IMPLEMENTS", "own", False, True, True),
        (1, LETTER, DIRECTIVE, "MENTIONS", "background", False, False, False),
        (2, LETTER, PLAN_HANOI, "FOLLOWS", "ordered", False, True, False),
        (2, NOTICE, LETTER, "IMPLEMENTS", "own", False, True, False),
    ]
    assert table(answer, "path", "quote", "issuer", "level", "status", "provenance")[:3] == [
        (
            *("01/CT-TTg ← 02/KH-UBND", "Chỉ thị số 01/CT-TTg", HANAM, "province", "loaded"),
            None,
        ),
        (
            *("01/CT-TTg ← 02/KH-UBND", "Chỉ thị số 01/CT-TTg", HANOI, "province", "loaded"),
            BADGE,
        ),
        (
            *("01/CT-TTg ← 9-CV/QU", "Chỉ thị số 01/CT-TTg", "vn.ha-noi.q-ba-dinh/party"),
            *("district", "reported", BADGE),
        ),
    ]


def test_recipients_by_tier(handmade: Store) -> None:
    ward = "vn.ha-noi.q-ba-dinh.p-cong-vi/ubnd"
    group = "vn.ha-noi.q-ba-dinh/c.dang-uy-phuong"
    city, stamp = "vn.ha-noi/ubnd", "UBND phường Cống Vị ĐẾN Số: 12 Ngày 6/3/2020"
    answer = run(handmade, "recipients-by-tier", document=LETTER)
    columns = ("level", "kind", "role", "key", "purpose", "viaReference", "statedCount", "quote")
    assert table(answer, *columns) == [
        ("province", "body", "copied", city, "report", False, None, "UBND Thành phố"),
        ("district", "collective", "addressed", group, None, False, 14, "Đảng ủy phường"),
        ("district", "collective", "copied", group, None, True, 14, "Như trên"),
        ("commune", "body", "addressed", ward, None, False, None, "UBND phường Cống Vị"),
        ("commune", "body", "copied", ward, None, True, None, "Như trên"),
        ("commune", "body", "received", ward, None, False, None, stamp),
    ]
    assert [(row["recipient"], row["provenance"]) for row in answer.records()][:2] == [
        (HANOI, BADGE),
        ("Đảng ủy phường", BADGE),
    ]
    received = run(handmade, "recipients-by-tier", document=LETTER, role="received")
    assert table(received, "role", "key") == [("received", ward)]


def test_cited_not_loaded(handmade: Store) -> None:
    answer = run(handmade, "cited-not-loaded")
    columns = ("key", "title", "status", "citingDocuments", "ofCitingDocuments", "mentions")
    assert table(answer, *columns, "ofMentions", "keyStatus", "provenance") == [
        (APPEAL, HOSTILE_NAME, "cited", 1, 6, 1, 9, "resolved", BADGE),
    ]
    assert run(handmade, "cited-not-loaded", level="district").rows == []


def test_document_card(handmade: Store) -> None:
    answer = run(handmade, "document-card", document=LETTER)
    card = answer.records()[0]
    assert len(answer.rows) == 1
    assert {name: value for name, value in card.items() if value is not None} == {
        "symbol": "3/UBND-VP",
        "title": "V/v phòng dịch",
        "type": "cong-van",
        "issuer": "UBND quận Ba Đình",
        "date": date(2020, 3, 5),
        "dateText": "2020-03-05",
        "level": "district",
        "system": "state",
        "status": "loaded",
        "keyStatus": "resolved",
        "cites": 2,
        "mentions": 5,
        "citedBy": 1,
        "addressees": 2,
        "copies": 3,
        "receipts": 1,
        "files": ["3.txt"],
        "reportedBy": [],
        "key": LETTER,
        "provenance": BADGE,
    }


def test_document_card_of_a_document_known_through_the_press(handmade: Store) -> None:
    card = run(handmade, "document-card", document=TOLD).records()[0]
    assert (card["status"], card["reportedBy"], card["files"]) == ("reported", [REPORT], [])
    assert card["provenance"] == BADGE


def test_documents(handmade: Store) -> None:
    answer = run(handmade, "documents")
    assert table(answer, "key", "symbol", "date", "status", "cites", "citedBy", "provenance") == [
        (DIRECTIVE, "01/CT-TTg", date(2020, 1, 10), "loaded", 1, 4, BADGE),
        (PLAN_HANOI, "02/KH-UBND", date(2020, 2, 1), "loaded", 2, 1, BADGE),
        (LETTER, "3/UBND-VP", date(2020, 3, 5), "loaded", 2, 1, BADGE),
        (NOTICE, "04/TB-UBND", date(2020, 3, 7), "loaded", 1, 1, BADGE),
        (REPORT, None, date(2020, 6, 1), "loaded", 0, 0, BADGE),
        (PLAN_HANAM, "02/KH-UBND", None, "loaded", 1, 0, None),
        (TOLD, "9-CV/QU", None, "reported", 1, 0, None),
        (APPEAL, None, None, "cited", 0, 1, None),
    ]
    assert answer.records()[1]["title"] == TITLE


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [
        ({"status": "cited"}, [APPEAL]),
        ({"level": "commune"}, [NOTICE]),
        ({"type": "ke-hoach"}, [PLAN_HANOI, PLAN_HANAM]),
        ({"issuer": "vn.ha-nam"}, [PLAN_HANAM]),
        ({"year": "2021"}, []),
        ({"status": "loaded", "level": "province", "year": 2020}, [PLAN_HANOI, PLAN_HANAM]),
    ],
)
def test_documents_filtered(handmade: Store, chosen: dict[str, object], keys: list[str]) -> None:
    assert [row["key"] for row in run(handmade, "documents", chosen).records()] == keys


def test_citations_of(handmade: Store) -> None:
    answer = run(handmade, "citations-of", document=PLAN_HANOI)
    columns = ("citingKey", "quote", "section", "start", "end", "relation", "alternatives")
    assert table(answer, *columns, "keyStatus") == [
        (LETTER, "Kế hoạch số 02/KH-UBND", "1", 1, 23, "FOLLOWS", 1, "resolved"),
        (LETTER, "Kế hoạch 02", "2", 24, 35, "MENTIONS", 1, "resolved"),
        (LETTER, "văn bản số 02", None, 60, 73, "FOLLOWS", 2, "unresolved"),
        (PLAN_HANOI, "Kế hoạch số 02/KH-UBND", "1", 22, 44, "FOLLOWS", 1, "resolved"),
    ]
    told = run(handmade, "citations-of", document=DIRECTIVE).records()[2]
    assert (told["citing"], told["reported"], told["readIn"]) == ("9-CV/QU", True, REPORT)


def test_citations_in(handmade: Store) -> None:
    answer = run(handmade, "citations-in", document=LETTER)
    columns = ("quote", "start", "citedKey", "mentionType", "relation", "mode", "alternatives")
    assert table(answer, *columns, "confidence") == [
        ("Kế hoạch số 02/KH-UBND", 1, PLAN_HANOI, "numbered", "FOLLOWS", "ordered", 1, 1.0),
        ("Kế hoạch 02", 24, PLAN_HANOI, "numbered", "MENTIONS", "background", 1, 1.0),
        ("Chỉ thị 01", 36, DIRECTIVE, "partial", "MENTIONS", "background", 1, 1.0),
        ("Công văn này", 47, None, "self", "IMPLEMENTS", "own", 0, 1.0),
        ("văn bản số 02", 60, NOTICE, "numbered", "FOLLOWS", "own", 2, 0.4),
        ("văn bản số 02", 60, PLAN_HANOI, "numbered", "FOLLOWS", "own", 2, 0.4),
    ]
    hostile = run(handmade, "citations-in", document=PLAN_HANOI).records()[2]
    assert (hostile["quote"], hostile["negated"]) == (HOSTILE_QUOTE, True)


def test_every_query_has_its_table_here() -> None:
    tested = {name.removeprefix("test_").replace("_", "-") for name in globals()}
    assert set(catalogue()) <= tested


@pytest.mark.parametrize("name", list(catalogue()))
def test_a_query_answers_an_empty_graph_and_a_lonely_document(handmade: Store, name: str) -> None:
    query = catalogue()[name]
    asks_for = [p.name for p in query.parameters if p.type == "document"]
    answer = run(handmade, name, dict.fromkeys(asks_for, REPORT))
    assert answer.columns == tuple(query.columns)
    assert all(len(row) == len(query.columns) for row in answer.rows)
    assert list(answer.frame().columns) == list(query.columns)
    assert list(answer.frame("vi").columns) == query.labels("vi")


def test_rows_are_cut_off_and_it_is_told(handmade: Store) -> None:
    cut = run(handmade, "documents", limit=3)
    assert (len(cut.rows), cut.truncated) == (3, True)
    assert not run(handmade, "documents", limit=8).truncated
    whole = run(handmade, "upstream", document=NOTICE).rows
    for limit in range(1, 6):
        chain = run(handmade, "upstream", document=NOTICE, limit=limit)
        assert (chain.rows, chain.truncated) == (whole[:limit], True)
    assert not run(handmade, "upstream", document=NOTICE, limit=6).truncated


# Which document is meant


@pytest.mark.parametrize(
    "text",
    [
        "3/UBND-VP",
        " 3/ubnd-vp ",
        "03/UBND-VP",
        "Công văn số 3/UBND-VP",
        "Số: 3 / UBND – VP",
        "3-UBND/VP",
        LETTER,
    ],
)
def test_a_document_is_named_by_key_or_symbol(handmade: Store, text: str) -> None:
    assert find_document(handmade, text).key == LETTER
    assert run(handmade, "document-card", document=text).parameters == {"document": LETTER}


def test_a_symbol_of_several_documents_is_no_choice(handmade: Store, language: str) -> None:
    for text in ("02/KH-UBND", "Kế hoạch 2/kh-ubnd"):
        with pytest.raises(AmbiguousDocument) as error:
            run(handmade, "upstream", document=text)
        listed = [(c.key, c.issuer, c.date, c.status) for c in error.value.candidates]
        assert listed == [
            (PLAN_HANOI, HANOI, "2020-02-01", "loaded"),
            (PLAN_HANAM, HANAM, "2020", "loaded"),
        ]
        assert str(error.value).splitlines()[1:] == [
            f"  {PLAN_HANOI}  (02/KH-UBND, {HANOI}, 2020-02-01, loaded)",
            f"  {PLAN_HANAM}  (02/KH-UBND, {HANAM}, 2020, loaded)",
        ]


@pytest.mark.parametrize("text", ["4/CT-UBND", "quận", "99999999999999999999/X", "'; DELETE", "03"])
def test_what_no_document_is_called(handmade: Store, text: str, language: str) -> None:
    with pytest.raises(DocumentNotFound, match=r"không có|No document"):
        find_document(handmade, text)


def test_forms_of_a_symbol() -> None:
    assert {
        symbol_form(text)
        for text in ("05/CĐ-UBND", "5-cđ/ubnd", "Công điện khẩn số 05 / CĐ - UBND", "5/CÐ-UBND")
    } == {"5/cd/ubnd"}
    assert symbol_form("20a/NQ-CP") != symbol_form("20/NQ-CP")


# What a query refuses


@pytest.mark.parametrize(
    ("name", "given", "key"),
    [
        ("upstream", {}, "queries.missing_parameter"),
        ("upstream", {"document": " "}, "queries.missing_parameter"),
        ("upstream", {"document": LETTER, "step": 2}, "queries.unknown_parameter"),
        ("upstream", {"document": LETTER, "steps": "many"}, "queries.not_an_integer"),
        ("upstream", {"document": LETTER, "steps": True}, "queries.not_an_integer"),
        ("upstream", {"document": LETTER, "steps": 0}, "queries.out_of_range"),
        ("upstream", {"document": LETTER, "steps": 21}, "queries.out_of_range"),
        ("upstream", {"document": LETTER, "links": "weak"}, "queries.not_a_choice"),
        ("upstream", {"document": 3}, "queries.not_a_text"),
        ("documents", {"document": LETTER}, "queries.unknown_parameter"),
    ],
)
def test_wrong_parameters(
    handmade: Store, name: str, given: dict[str, object], key: str, language: str
) -> None:
    with pytest.raises(ParameterError) as error:
        run(handmade, name, given)
    assert error.value.key == key
    assert str(error.value)


def test_an_unknown_query_names_those_there_are(handmade: Store, language: str) -> None:
    with pytest.raises(UnknownQuery) as error:
        run(handmade, "uptsream")
    assert all(name in str(error.value) for name in catalogue())


def test_a_query_that_returns_other_columns_is_found_out(handmade: Store) -> None:
    text = """/*
    title = { vi = "Thử", en = "Trial" }
    description = { vi = "Thử", en = "Trial" }
    [columns]
    key = { vi = "Mã", en = "Key" }
    provenance = { vi = "Nguồn gốc", en = "Provenance" }
    */
    MATCH (d:Document) RETURN d.key AS key, d.provenance AS provenance ORDER BY key
    """
    query = parse("trial", text)
    assert len(run_query(handmade, query, {}).rows) == 8
    object.__setattr__(query, "columns", {"key": query.title, "other": query.title})
    with pytest.raises(ColumnsError, match="trial"):
        run_query(handmade, query, {})


def test_the_strong_links_of_the_library_are_those_of_the_program() -> None:
    relations = ", ".join(f"'{name}'" for name in STRONG_RELATIONS)
    modes = ", ".join(f"'{name}'" for name in STRONG_MODES)
    for name in ("upstream", "downstream"):
        cypher = " ".join(catalogue()[name].cypher.split())
        assert f"c.relation IN [{relations}]" in cypher
        assert f"c.mode IN [{modes}]" in cypher
