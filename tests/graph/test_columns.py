"""The columns of a statement, read from its text."""

from __future__ import annotations

import pytest

from graph.columns import columns

CASES = [
    ("RETURN 1", ("1",), "an expression is its own name"),
    ("return d.key as key, d", ("key", "d"), "keywords in small letters"),
    ("MATCH (d) RETURN DISTINCT d.key", ("d.key",), "distinct is not a part of the name"),
    ("RETURN `số hiệu`, 1 AS `a``b`", ("số hiệu", "a`b"), "quoted names"),
    ("RETURN 'a, b' AS x, \"RETURN y\"", ("x", '"RETURN y"'), "quoted texts hold no keywords"),
    ("RETURN [1, 2] AS l, {a: 1, b: 2} AS m", ("l", "m"), "commas inside brackets"),
    ("RETURN x ORDER BY x.a, x.b SKIP 1 LIMIT 2", ("x",), "what follows"),
    ("RETURN a UNION RETURN a", ("a",), "a union has the columns of its parts"),
    ("CALL { RETURN 1 AS inner } RETURN inner AS outer", ("outer",), "inner returns"),
    ("RETURN count { MATCH (a) RETURN a } AS n", ("n",), "a return inside a count"),
    ("RETURN a // the key, AS b\n, c", ("a", "c"), "comments"),
    ("RETURN a /* , b */, c;", ("a", "c"), "comments, and a last semicolon"),
    ("MATCH (n) RETURN *", (), "a star is not known from the text"),
    ("MATCH (n) RETURN *, 1 AS one", (), "nor with more"),
    ("MATCH (n) DETACH DELETE n", (), "no return"),
    ("RETURN date(d.date) AS on, d.a + d.b", ("on", "d.a + d.b"), "calls"),
    ("", (), "nothing"),
    ("RETURN", (), "nothing returned"),
    ("RETURN 'unclosed", ("'unclosed",), "never raises"),
]


@pytest.mark.parametrize(("statement", "expected", "reason"), CASES)
def test_columns(statement: str, expected: tuple[str, ...], reason: str) -> None:
    assert columns(statement) == expected, reason
