"""The errors of the project: one small tree, each one a clear sentence in the reader's language.

``DirectivesError``
├── ``DocumentError``      a file that could not be read or was refused
├── ``RecordError``        a record that does not have the record format
└── (``graph`` and ``queries`` add their own: server, credentials, refused query, …)
"""

from __future__ import annotations

from loaders.language import say


class DirectivesError(Exception):
    """What went wrong, where and what to do: a message key and its values (see ``language``)."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return say(self.key, **self.values)


class DocumentError(DirectivesError):
    """A file that could not be read, or that is refused."""


class RecordError(DirectivesError):
    """A JSON file that is not a record of the record format."""
