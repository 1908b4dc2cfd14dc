"""The column names of a statement, read from its last ``RETURN``.

ArcadeDB names no columns when an answer has no rows; Neo4j always does. So that an empty table
has its heading on both, the names are then taken from the statement itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Comments and quoted things, in which no word is a keyword; then words; then single signs.
_TOKEN = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `(?:``|[^`])*`
    | \w+ | \s+ | .""",
    re.VERBOSE | re.DOTALL,
)
_AFTER = {"ORDER", "SKIP", "OFFSET", "LIMIT", "UNION", ";"}
_OPEN, _CLOSE = "([{", ")]}"


def columns(cypher: str) -> tuple[str, ...]:
    """The names; none for ``RETURN *`` and for statements without a ``RETURN``."""
    parts = list(_items(cypher))
    return () if any(part == "*" for part in parts) else tuple(map(_name, parts))


def _items(cypher: str) -> Iterator[str]:
    """The expressions between the last ``RETURN`` of the outermost level and what follows it."""
    tokens = list(_outer(cypher))
    starts = [i for i, (token, depth) in enumerate(tokens) if depth == 0 and _is(token, "RETURN")]
    item = ""
    for token, depth in tokens[starts[-1] + 1 :] if starts else []:
        if depth == 0 and token.upper() in _AFTER:
            break
        if depth == 0 and token == ",":
            yield item.strip()
            item = ""
        elif not (depth == 0 and _is(token, "DISTINCT") and not item.strip()):
            item += token
    if item.strip():
        yield item.strip()


def _outer(cypher: str) -> Iterator[tuple[str, int]]:
    """Every token but comments, with the number of brackets around it."""
    depth = 0
    for match in _TOKEN.finditer(cypher):
        token = match.group()
        if token.startswith(("//", "/*")):
            continue
        depth -= token in _CLOSE
        yield token, depth
        depth += token in _OPEN


def _name(item: str) -> str:
    """What stands after ``AS``, else the expression as it is written."""
    tokens = [token for token, depth in _outer(item) if depth == 0 and not token.isspace()]
    name = tokens[-1] if len(tokens) > 2 and _is(tokens[-2], "AS") else item
    quoted = re.fullmatch(r"`((?:``|[^`])*)`", name)
    return quoted[1].replace("``", "`") if quoted else name


def _is(token: str, word: str) -> bool:
    return token.upper() == word
