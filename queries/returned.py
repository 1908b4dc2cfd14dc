"""What a statement says it returns: the columns of its last ``RETURN``, and whether it sorts.

The library is held to it, and the console names the columns of an empty answer by it, which
ArcadeDB leaves without names.
"""

from __future__ import annotations

from queries.statement import Token, tokens_of

_ENDS = frozenset({"ORDER", "SKIP", "OFFSET", "LIMIT"})


def returned_columns(statement: str) -> tuple[str, ...]:
    """The names of the columns: after ``AS``, else the text of the expression.

    Nothing where they cannot be told from the statement (``RETURN *``, a bare ``CALL``).
    """
    clause, _ = _last_return(statement)
    items: list[list[Token]] = [[]]
    for token, depth in clause:
        if depth == 0 and token.text == ",":
            items.append([])
        else:
            items[-1].append(token)
    if any(not item or item[0].text == "*" for item in items):
        return ()
    return tuple(_name(statement, item) for item in items)


def is_sorted(statement: str) -> bool:
    """Whether the last ``RETURN`` has an ``ORDER BY``."""
    return _last_return(statement)[1]


def _last_return(statement: str) -> tuple[list[tuple[Token, int]], bool]:
    """The tokens of its items, each with its depth in brackets, and whether it sorts."""
    tokens = _with_depth(tokens_of(statement))
    starts = [i for i, (token, depth) in enumerate(tokens) if not depth and _is(token, "RETURN")]
    if not starts:
        return [], False
    clause = tokens[starts[-1] + 1 :]
    if clause and _is(clause[0][0], "DISTINCT"):
        clause = clause[1:]
    for i, (token, depth) in enumerate(clause):
        if not depth and token.kind == "word" and token.name in _ENDS:
            return clause[:i], any(not d and _is(t, "ORDER") for t, d in clause[i:])
    return clause, False


def _with_depth(tokens: list[Token]) -> list[tuple[Token, int]]:
    depth = 0
    found = []
    for token in tokens:
        depth -= token.text in (")", "]", "}")
        found.append((token, depth))
        depth += token.text in ("(", "[", "{")
    return found


def _is(token: Token, word: str) -> bool:
    return token.kind == "word" and token.name == word


def _name(statement: str, item: list[Token]) -> str:
    if len(item) > 2 and _is(item[-2], "AS"):
        return item[-1].text.strip("`")
    last = item[-1]
    return statement[item[0].start : last.start + len(last.text)].strip("`")
