"""The local engine: an ArcadeDB server of our own, started on demand, reached over Bolt.

The package ``arcadedb-embedded`` brings the program and a Java of its own. It runs as a child
process (``keeper``), on the loopback address only, with random passwords. There are two
accounts: the writer ``root``, and ``reader``, whose group may only read, because ArcadeDB
does not enforce the READ access mode of Bolt.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from graph import keeper
from graph.arcade_http import Admin
from graph.errors import EngineError
from graph.home import home, write_private

HEAP = "1g"  # bounds the memory of the server; its page cache is a part of it
WRITER, READER = "root", "reader"

#: Java must open these parts of itself to ArcadeDB (as its own start script does).
JAVA_OPTIONS = (
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "--add-modules=jdk.incubator.vector",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    # Without memory a server only pretends to live: let it end, the next command starts it.
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:+UseSerialGC",
    "-Xms64m",
    f"-Xmx{HEAP}",
)

SETTINGS: dict[str, object] = {
    # "production" hides every error message; what it secures is set here one by one.
    "server.mode": "development",
    "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    "server.httpIncomingHost": keeper.LOOPBACK,
    "bolt.host": keeper.LOOPBACK,
    # A commit is acknowledged when its log is on the disk: a killed server loses nothing.
    "txWalFlush": 1,
    "opencypher.loadCsv.allowFileUrls": False,
    "opencypher.loadCsv.allowRemoteUrls": False,
    "server.restoreImportAllowLocalUrls": False,
    # Passwords are 32 random bytes: stretching them would only slow each connection.
    "server.saltIterations": 1000,
    # Opening a database waits for its first use: a start stays short with many of them.
    "server.databaseLoadAtStartup": False,
    "serverMetrics": False,
}

READ_ONLY = {"access": [], "types": {"*": {"access": ["readRecord"]}}}
EVERYTHING = {
    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
}
NOTHING: dict[str, Any] = {"access": [], "types": {"*": {"access": []}}}


@dataclass(frozen=True)
class Arcade:
    """The local engine as a server that can be kept (``keeper.Kind``)."""

    folder: Path
    name: str = "ArcadeDB"
    port_names: tuple[str, ...] = ("bolt", "http")
    patience: float = 90.0

    @property
    def log(self) -> Path:
        """Where it says what went wrong."""
        return self.folder / "server.log"

    def plan(self, ports: dict[str, int], life: str) -> keeper.Plan:
        """Write passwords and groups; the command that starts the server."""
        package = _package()
        passwords = self.passwords()
        config = self.folder / "config"
        config.mkdir(exist_ok=True)
        write_private(config / "server-groups.json", json.dumps(_groups()))
        write_private(config / "root-password", passwords[WRITER])
        settings = SETTINGS | {
            "server.rootPath": self.folder,
            "server.rootPasswordPath": config / "root-password",
            "server.httpIncomingPort": ports["http"],
            "bolt.port": ports["bolt"],
        }
        java = package / "jre" / "bin" / ("java.exe" if os.name == "nt" else "java")
        return keeper.Plan(
            [
                str(java),
                life,
                *JAVA_OPTIONS,
                *(f"-Darcadedb.{key}={_java(value)}" for key, value in settings.items()),
                "-cp",
                str(package / "jars" / "*"),
                "com.arcadedb.server.ArcadeDBServer",
            ]
        )

    def ready(self, ports: dict[str, int]) -> bool:
        """Whether the server answers; makes the reader's account when it is missing."""
        admin = self.admin(ports)
        if not admin.ready():
            return False
        if READER not in admin.users():
            admin.create_user(READER, self.passwords()[READER], group="reader")
        return True

    def admin(self, ports: dict[str, int]) -> Admin:
        """The door for everything that is not Cypher: databases and accounts."""
        return Admin(ports["http"], WRITER, self.passwords()[WRITER])

    def passwords(self) -> dict[str, str]:
        """The passwords by account, made the first time."""
        file = self.folder / "credentials.json"
        try:
            passwords = json.loads(file.read_text(encoding="utf-8"))
            return {name: str(passwords[name]) for name in (WRITER, READER)}
        except (OSError, ValueError, KeyError, TypeError):
            passwords = {name: secrets.token_urlsafe(32) for name in (WRITER, READER)}
            write_private(file, json.dumps(passwords))
            # Accounts that answer to passwords nobody knows any more are made anew.
            (self.folder / "config" / "server-users.jsonl").unlink(missing_ok=True)
            return passwords


def engine() -> Arcade:
    """The local engine of this data folder, running or not."""
    return Arcade(home() / "arcadedb")


def create_database(name: str) -> None:
    """Make sure that the running engine has this database."""
    kind = engine()
    kind.admin(keeper.ensure(kind).ports).create_database(name)


def drop_database(name: str) -> None:
    """Delete a database of the engine with all that is in it; none is fine too."""
    kind = engine()
    kind.admin(keeper.ensure(kind).ports).drop_database(name)


def _package() -> Path:
    """The folder of ``arcadedb-embedded``, found without loading it (that would start a Java)."""
    found = find_spec("arcadedb_embedded")
    if found is None or not found.submodule_search_locations:
        raise EngineError("graph.no_arcadedb")
    return Path(next(iter(found.submodule_search_locations)))


def _groups() -> dict[str, Any]:
    limits = {"resultSetLimit": -1, "readTimeout": -1}
    reading = {"resultSetLimit": -1, "readTimeout": int(keeper.STATEMENT_LIMIT * 1000)}
    groups = {"admin": limits | EVERYTHING, "reader": reading | READ_ONLY, "*": limits | NOTHING}
    return {"version": 2, "databases": {"*": {"groups": groups}}}


def _java(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
