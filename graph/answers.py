"""What a server says when it refuses, as one of our errors with a sentence for a person."""

from __future__ import annotations

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import (
    AccessError,
    DatabaseError,
    GraphError,
    ServerDown,
    StatementError,
    StatementTimeout,
    WriteRefused,
)
from graph.target import Target


def refused(error: Exception, target: Target, database: str) -> GraphError:
    """The error to raise instead of the driver's own."""
    if isinstance(error, AuthError):
        user = target.writer[0] if target.writer else "-"
        return AccessError("graph.wrong_password", uri=target.uri, user=user)
    if isinstance(error, ServiceUnavailable | SessionExpired) and target.kept:
        return ServerDown("graph.kept_server_ended", name=target.kept.name, log=target.kept.log)
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return ServerDown("graph.server_down", uri=target.uri, reason=_cause(error))
    if isinstance(error, ConfigurationError):
        return ServerDown("graph.bad_uri", uri=target.uri, reason=_words(error))
    if isinstance(error, Neo4jError):
        return _by_code(error, target, database)
    return StatementError("graph.statement_failed", reason=_words(error))


def _by_code(error: Neo4jError, target: Target, database: str) -> GraphError:
    code = error.code or ""
    if "DatabaseNotFound" in code:
        return DatabaseError("graph.no_database", name=database, uri=target.uri)
    if "TransactionTimedOut" in code or "Transaction.Terminated" in code:
        return StatementTimeout("graph.timeout_by_server")
    if "AccessMode" in code or "Security.Forbidden" in code:
        return WriteRefused("graph.write_refused", reason=_words(error))
    if ".Security." in code:
        return AccessError("graph.access_refused", uri=target.uri, reason=_words(error))
    return StatementError("graph.statement_failed", reason=_words(error))


def _cause(error: BaseException) -> str:
    """What the network said in the end: "Connection refused", not where it was met."""
    while error.__cause__ is not None:
        error = error.__cause__
    return (getattr(error, "strerror", None) or _words(error)).rstrip(".:")


def _words(error: BaseException) -> str:
    """What the server said, without the driver's frame around it."""
    message = getattr(error, "message", None) or str(error) or type(error).__name__
    return str(message).strip().splitlines()[0]
