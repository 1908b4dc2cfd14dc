"""ArcadeDB's HTTP door, for what Cypher cannot do there: databases and accounts."""

from __future__ import annotations

import base64
import http.client
import json
from dataclasses import dataclass
from typing import Any

from graph.errors import EngineError

LOOPBACK = "127.0.0.1"
TIMEOUT = 60.0  # seconds; creating a database on a busy machine takes a few


@dataclass(frozen=True)
class Admin:
    """The server on this port, as its administrator."""

    port: int
    user: str
    password: str

    def ready(self) -> bool:
        """Whether the server is up and takes the password.

        Raises ``EngineError`` when it answers but refuses us: waiting would not help.
        """
        try:
            status, answer = self._ask("GET", "/api/v1/server?mode=basic", timeout=5.0)
        except (OSError, http.client.HTTPException):
            return False
        if status in (401, 403):
            raise EngineError("graph.engine_refused", reason=answer)
        return status == 200

    def users(self) -> list[str]:
        """The names of the accounts."""
        answer = self._must("GET", "/api/v1/server/users")
        return [user["name"] for user in answer["result"]]

    def create_user(self, name: str, password: str, *, group: str) -> None:
        """An account that belongs to this group in every database."""
        account = {"name": name, "password": password, "databases": {"*": [group]}}
        self._command("create user " + json.dumps(account))

    def databases(self) -> list[str]:
        """The names of the databases."""
        answer = self._command("list databases")
        return [str(name) for name in answer["result"]]

    def create_database(self, name: str) -> None:
        """Make sure that there is a database of this name (checked by the caller)."""
        if name in self.databases():
            return
        status, answer = self._ask("POST", "/api/v1/server", {"command": f"create database {name}"})
        # Two processes may come here together: the second finds the database made. One of an
        # earlier run is not listed before it is first used, but exists all the same.
        if status != 200 and "DatabaseAlreadyExists" not in answer:
            raise EngineError("graph.engine_refused", reason=answer)

    def drop_database(self, name: str) -> None:
        """Delete a database, when there is one."""
        if name in self.databases():
            self._command(f"drop database {name}")

    def _command(self, command: str) -> dict[str, Any]:
        return self._must("POST", "/api/v1/server", {"command": command})

    def _must(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        status, answer = self._ask(method, path, body)
        if status != 200:
            raise EngineError("graph.engine_refused", reason=answer)
        result: dict[str, Any] = json.loads(answer)
        return result

    def _ask(
        self, method: str, path: str, body: object = None, timeout: float = TIMEOUT
    ) -> tuple[int, str]:
        # http.client and not urllib: a proxy of the environment must not see these requests.
        secret = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        headers = {"Authorization": f"Basic {secret}", "Content-Type": "application/json"}
        connection = http.client.HTTPConnection(LOOPBACK, self.port, timeout=timeout)
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method, path, text, headers)
            response = connection.getresponse()
            return response.status, response.read().decode("utf-8", "replace")
        finally:
            connection.close()
