"""The errors of the graph room: what a server, a database or a statement may answer.

``GraphError``
├── ``ServerError``        no server to talk to
│   ├── ``EngineError``    a server that this program keeps did not start
│   └── ``ServerDown``     nothing answers at the address
├── ``AccessError``        name or password refused
├── ``DatabaseError``      the database is missing, or its name cannot be one
├── ``WriterBusy``         another process writes and did not end in time
└── ``StatementError``     the server refused the statement
    ├── ``StatementTimeout``  it ran longer than allowed
    └── ``WriteRefused``      it wants to change something where only reading is allowed
"""

from __future__ import annotations

from loaders.errors import DirectivesError


class GraphError(DirectivesError):
    """Anything between this program and a graph server."""


class ServerError(GraphError):
    """There is no server to talk to."""


class EngineError(ServerError):
    """A server that this program keeps (``engine start``) did not start, or cannot."""


class ServerDown(ServerError):
    """Nothing answers at the address of the server."""


class AccessError(GraphError):
    """The server refused the name or the password."""


class DatabaseError(GraphError):
    """The database is missing, or the name is not one a database can have."""


class WriterBusy(GraphError):
    """Another process has been writing to this database for too long."""


class StatementError(GraphError):
    """The server refused the statement; its own words are in ``values['reason']``."""


class StatementTimeout(StatementError):
    """The statement ran longer than allowed and was given up."""


class WriteRefused(StatementError):
    """The statement wants to change something where only reading is allowed."""
