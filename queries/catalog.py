"""The named queries: the library as data, and running one of them.

>>> catalogue()["upstream"].title.say("en")
'Upstream chain'
>>> run(store, "upstream", document="1943-CV/QU").records()

A document parameter takes a key or a symbol. The rows are the same on both servers and come
in a fixed order; running a query checks the columns that it promises.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graph.store import Rows, Store
from loaders.language import Language
from queries.documents import Found, find_document
from queries.errors import ColumnsError, UnknownQuery
from queries.spec import Query, Value, Walk, parse
from queries.values import bind

if TYPE_CHECKING:
    import pandas

#: Rows returned unless more are asked for, and seconds allowed.
ROW_LIMIT = 10_000
TIME_LIMIT = 60.0


@dataclass(frozen=True)
class Answer:
    """The rows of a named query, with what was asked (documents by their keys)."""

    query: Query
    parameters: Mapping[str, Value]
    rows: list[tuple[Any, ...]] = field(repr=False)
    truncated: bool

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, as the query promises them."""
        return tuple(self.query.columns)

    def records(self) -> list[dict[str, Any]]:
        """The rows as dictionaries."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def frame(self, lang: Language | None = None) -> pandas.DataFrame:
        """The rows as a DataFrame; with a language, its columns have their headings."""
        import pandas

        headings = self.query.labels(lang) if lang else list(self.columns)
        return pandas.DataFrame(self.rows, columns=headings)


@cache
def catalogue() -> Mapping[str, Query]:
    """All named queries by name. Raises ``CatalogueError`` when one of them is malformed."""
    files = sorted(resources.files("queries").joinpath("library").iterdir(), key=str)
    stems = ((file, file.name.removesuffix(".cypher")) for file in files)
    return MappingProxyType(
        {
            stem: parse(stem, file.read_text(encoding="utf-8"))
            for file, stem in stems
            if file.name != stem
        }
    )


def query_named(name: str) -> Query:
    """The query of this name. Raises ``UnknownQuery`` with the names there are."""
    query = catalogue().get(name)
    if query is None:
        known = ", ".join(catalogue())
        raise UnknownQuery("queries.unknown_query", name=name, known=known)
    return query


def run(
    store: Store,
    name: str,
    given: Mapping[str, object] | None = None,
    *,
    limit: int = ROW_LIMIT,
    timeout: float = TIME_LIMIT,
    **more: object,
) -> Answer:
    """Ask a named query; parameters as a mapping or as keywords, numbers also as text.

    Raises ``UnknownQuery``, ``ParameterError``, ``DocumentNotFound``, ``AmbiguousDocument``.
    """
    return run_query(store, query_named(name), {**(given or {}), **more}, limit, timeout)


def run_query(
    store: Store,
    query: Query,
    given: Mapping[str, object],
    limit: int = ROW_LIMIT,
    timeout: float = TIME_LIMIT,
) -> Answer:
    """Ask this query, which need not be one of the library."""
    values = bind(query, dict(given))
    found: dict[str, Found] = {}
    for parameter in query.parameters:
        value = values[parameter.name]
        if parameter.type == "document" and value:
            found[parameter.name] = find_document(store, str(value))
            values[parameter.name] = found[parameter.name].key
    if query.walk:
        rows, truncated = _walk(store, query, query.walk, values, found, limit, timeout)
    else:
        answer = store.read(query.cypher, values, limit=limit, timeout=timeout)
        _check(query, answer)
        rows, truncated = answer.rows, answer.truncated
    return Answer(query, values, rows, truncated)


def _walk(
    store: Store,
    query: Query,
    walk: Walk,
    values: dict[str, Value],
    found: dict[str, Found],
    limit: int,
    timeout: float,
) -> tuple[list[tuple[Any, ...]], bool]:
    """Ask the query step by step; each document is entered once, by the first way to it."""
    ends = time.monotonic() + timeout
    start = found[walk.start]
    columns = list(query.columns)
    key, path = columns.index(walk.key), columns.index(walk.path)
    parameters: dict[str, Any] = {n: v for n, v in values.items() if n != walk.start}
    seen = {start.key}
    frontier: list[dict[str, Any]] = [{"position": 0, "key": start.key, "path": start.label}]
    rows: list[tuple[Any, ...]] = []
    for step in range(1, int(values[walk.steps] or 0) + 1):
        parameters |= {"frontier": frontier, "step": step}
        left = max(ends - time.monotonic(), 0.001)
        answer = store.read(query.cypher, parameters, limit=limit - len(rows), timeout=left)
        _check(query, answer)
        rows += answer.rows
        if answer.truncated:
            return rows, True
        frontier = []
        for row in answer.rows:
            if row[key] not in seen:
                seen.add(row[key])
                place = {"position": len(frontier), "key": row[key], "path": row[path]}
                frontier.append(place)
        if not frontier:
            break
    return rows, False


def _check(query: Query, answer: Rows) -> None:
    # ArcadeDB names no columns where there are no rows.
    if answer.columns != tuple(query.columns) and (answer.columns or answer.rows):
        raise ColumnsError(
            "queries.columns",
            query=query.name,
            promised=", ".join(query.columns),
            returned=", ".join(answer.columns),
        )
