"""The errors of this room: one small tree, each one a clear sentence in the reader's language.

``DirectivesError``
└── ``QueryError``             anything that went wrong with a question
    ├── ``CatalogueError``     a file of the library is malformed (a mistake of ours)
    ├── ``UnknownQuery``       no query of that name
    ├── ``ParameterError``     a parameter is missing, unknown or of the wrong kind
    ├── ``DocumentNotFound``   no document has that key or symbol
    ├── ``AmbiguousDocument``  several documents have that symbol
    ├── ``ColumnsError``       a query did not return the columns it promises
    ├── ``QueryRefused``       a statement that is not a plain read
    └── ``ExportError``        a network that cannot be written there
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.errors import DirectivesError


class QueryError(DirectivesError):
    """Anything that went wrong with a question to the graph."""


class CatalogueError(QueryError):
    """A file of the query library is malformed."""


class UnknownQuery(QueryError):
    """No named query has this name."""


class ParameterError(QueryError):
    """A parameter is missing, unknown, or has a value it cannot have."""


class DocumentNotFound(QueryError):
    """No document of the graph has this key or symbol."""


@dataclass(frozen=True)
class Candidate:
    """One of several documents that carry the same symbol."""

    key: str
    symbol: str
    issuer: str | None
    date: str | None
    status: str

    def line(self) -> str:
        """The candidate on one line; a question mark stands for what is not known."""
        parts = (self.symbol, self.issuer or "?", self.date or "?", self.status)
        return f"{self.key}  ({', '.join(parts)})"


class AmbiguousDocument(QueryError):
    """Several documents carry this symbol; ``candidates`` lists them, none is chosen."""

    def __init__(self, text: str, candidates: Sequence[Candidate]) -> None:
        self.candidates = tuple(candidates)
        listed = "\n".join(f"  {candidate.line()}" for candidate in self.candidates)
        super().__init__(
            "queries.ambiguous_document", text=text, count=len(self.candidates), listed=listed
        )


class ColumnsError(QueryError):
    """A query did not return the columns it promises."""


class QueryRefused(QueryError):
    """A statement that does more than read, or that cannot be told to be a plain read."""


class ExportError(QueryError):
    """A network that cannot be written to that file."""
