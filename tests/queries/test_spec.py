"""A file of the library that is malformed makes no query, and says why."""

from __future__ import annotations

import re

import pytest

from queries.catalog import catalogue
from queries.errors import CatalogueError
from queries.returned import is_sorted, returned_columns
from queries.spec import parse

HEADER = """
title = { vi = "Thử", en = "Trial" }
description = { vi = "Một câu hỏi thử.", en = "A trial." }
[parameters]
document = { type = "document", vi = "văn bản", en = "document" }
steps = { type = "integer", default = 3, minimum = 1, maximum = 9, vi = "bước", en = "steps" }
[columns]
key = { vi = "Mã", en = "Key" }
provenance = { vi = "Nguồn gốc", en = "Provenance" }
"""
CYPHER = """MATCH (d:Document {key: $document}) WHERE d.number < $steps
RETURN d.key AS key, d.provenance AS provenance ORDER BY key"""
WALK = '[walk]\nstart = "document"\nsteps = "steps"\nkey = "key"\npath = "key"\n'


def file(header: str = HEADER, cypher: str = CYPHER) -> str:
    return f"/*{header}*/\n{cypher}\n"


def test_a_sound_file_is_a_query() -> None:
    query = parse("trial", file())
    assert (query.name, query.title.vi, query.title.en) == ("trial", "Thử", "Trial")
    assert [(p.name, p.type, p.required, p.default) for p in query.parameters] == [
        ("document", "document", True, None),
        ("steps", "integer", False, 3),
    ]
    assert query.labels("vi") == ["Mã", "Nguồn gốc"]
    assert query.labels("en") == ["Key", "Provenance"]
    assert query.cypher == CYPHER


def without(line: str) -> str:
    return "\n".join(text for text in HEADER.splitlines() if not text.startswith(line)) + "\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (CYPHER, "does not begin with a header"),
        ("/* title = 1", "does not begin with a header"),
        (file("title = "), "Invalid value"),
        (file(HEADER + 'author = "me"\n'), "words in vi and en"),
        (file('colour = "red"\n' + HEADER), "unknown entries: colour"),
        (file(without("title")), "title needs words"),
        (file(without("description")), "description needs words"),
        (file(HEADER.replace('vi = "Mã", ', "")), "key needs words"),
        (file(HEADER.replace('"document", vi', '"node", vi')), "document has no known type"),
        (file(HEADER.replace("minimum", "least")), "steps has unknown entries"),
        (file(HEADER.replace("default = 3", 'choices = ["a"]')), "steps needs choices, or must"),
        (file(HEADER.replace('"integer"', '"choice"')), "steps needs choices, or must"),
        (file(without("steps")), "declares ['document'] and uses ['document', 'steps']"),
        (file(cypher=CYPHER.replace("$steps", "3")), "and uses ['document']"),
        (file(without("key")), "promises ['provenance'] and returns ['key', 'provenance']"),
        (file(cypher=CYPHER.replace("AS key", "AS id")), "returns ['id', 'provenance']"),
        (file(cypher=CYPHER.replace(" AS key", "")), "returns ['d.key', 'provenance']"),
        (
            file(without("provenance"), CYPHER.replace(", d.provenance AS provenance", "")),
            "no column provenance",
        ),
        (file(cypher=CYPHER.replace("ORDER BY key", "")), "no ORDER BY"),
        (
            file(cypher=CYPHER.replace("ORDER BY key", "") + "// ORDER BY key"),
            "no ORDER BY",
        ),
        (file(cypher="MATCH (d) SET d.x = 1 " + CYPHER), "SET"),
        (file(cypher=CYPHER + "; RETURN 1"), "one statement"),
        (file(HEADER + WALK), r"uses $frontier and $step"),
        (file(HEADER + WALK.replace('"steps"', '"step"')), "parameters that do not exist"),
        (file(HEADER + WALK.replace('"key"', '"next"')), "columns that do not exist"),
        (file(HEADER + '[walk]\nstart = "document"\n'), "walk needs start, steps, key and path"),
    ],
)
def test_a_malformed_file_is_none(text: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "en")
    with pytest.raises(CatalogueError, match=re.escape(reason)) as error:
        parse("trial", text)
    assert "trial.cypher" in str(error.value)


@pytest.mark.parametrize(
    ("cypher", "columns"),
    [
        ("RETURN 1 AS a, 2 AS b", ("a", "b")),
        ("RETURN 1 AS a UNION RETURN 2 AS b", ("b",)),
        ("MATCH (n) WITH n AS m RETURN m AS `số`", ("số",)),
        ("MATCH (d) RETURN DISTINCT d.symbol, count( d ) /* x */", ("d.symbol", "count( d )")),
        ("CALL { RETURN 1 AS x } RETURN x AS y ORDER BY CASE WHEN 1 = 1 THEN 2 END", ("y",)),
        ("RETURN [1, 2] AS a, {b: 1, d: 2} AS c, COUNT { RETURN 1 AS e } AS f", ("a", "c", "f")),
        ("RETURN 1 AS a SKIP 1 LIMIT 3", ("a",)),
        ("MATCH (n) RETURN *", ()),
        ("CALL db.labels()", ()),
    ],
)
def test_columns_are_read_from_the_last_return(cypher: str, columns: tuple[str, ...]) -> None:
    assert returned_columns(cypher) == columns


@pytest.mark.parametrize(
    ("cypher", "is_so"),
    [
        ("RETURN 1 AS a ORDER BY a", True),
        ("RETURN 1 AS a SKIP 1 ORDER BY a", True),
        ("WITH 1 AS a ORDER BY a RETURN a", False),
        ("RETURN COLLECT { MATCH (n) RETURN n ORDER BY n.key } AS a", False),
        ("CALL db.labels()", False),
    ],
)
def test_sorting_is_seen(cypher: str, is_so: bool) -> None:
    assert is_sorted(cypher) == is_so


def test_the_library_is_sound() -> None:
    assert set(catalogue()) == {
        "citations-in",
        "citations-of",
        "cited-not-loaded",
        "document-card",
        "documents",
        "downstream",
        "recipients-by-tier",
        "upstream",
    }
    for query in catalogue().values():
        for words in (query.title, query.description, *query.columns.values()):
            assert words.vi != words.en
            assert words.vi == words.vi.strip()
