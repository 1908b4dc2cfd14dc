"""The free console: any Cypher that reads, behind several walls, none trusted alone.

1. Our own check of the statement (``statement.checked``); what was checked is what is sent.
2. The server: Neo4j is asked for the plan first, which must be of type ``r``, and runs the
   statement in READ access mode; ArcadeDB runs it with an account that may only read.
3. A cap on the rows, told by ``truncated``, and a time limit.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.store import Rows, Store
from queries.errors import QueryRefused
from queries.returned import returned_columns
from queries.statement import checked

ROW_LIMIT = 1_000
TIME_LIMIT = 30.0

#: Type of a plan that only reads, as Neo4j reports it (ArcadeDB calls every plan a write).
_READS = "r"


def ask(
    store: Store,
    statement: str,
    parameters: Mapping[str, object] | None = None,
    *,
    limit: int = ROW_LIMIT,
    timeout: float = TIME_LIMIT,
) -> Rows:
    """The rows of a statement that only reads, at most ``limit``, within ``timeout`` seconds.

    Raises ``QueryRefused`` with a sentence for anything else, and ``graph`` errors for what
    the server does not understand or cannot do in time.
    """
    text = checked(statement)
    values = dict(parameters or {})
    if store.flavour == "neo4j":
        kind = store.plan_type(text, values)
        if kind != _READS:
            raise QueryRefused("queries.refused_plan", kind=kind)
    answer = store.read(text, values, limit=limit, timeout=timeout)
    if answer.columns:
        return answer
    return Rows(returned_columns(text), answer.rows, answer.truncated)
