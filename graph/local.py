"""The local engine: an ArcadeDB server of our own, started on demand, reached over Bolt.

The package ``arcadedb-embedded`` brings the program and a Java of its own. It runs as a child
process (``keeper``), on the loopback address only, with random passwords. There
is one account that writes and others whose groups may only read, because ArcadeDB does not
enforce the READ access mode of Bolt.
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
WRITER = "root"

#: The accounts that may only read, with the seconds after which the server ends what they ask.
READERS = {"reader": 30.0, "patient-reader": 600.0}

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
    # Long letters: the default of 16 MB for a message is too near.
    "bolt.maxMessageSize": 128 * 1024 * 1024,
    "bolt.packstream.maxValueLength": 128 * 1024 * 1024,
    "opencypher.loadCsv.allowFileUrls": False,
    "opencypher.loadCsv.allowRemoteUrls": False,
    "server.restoreImportAllowLocalUrls": False,
    # Passwords are 32 random bytes: stretching them would only slow each connection.
    "server.saltIterations": 1000,
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
        if not self.has_accounts():
            self._make_accounts()
        config = self.folder / "config"
        config.mkdir(exist_ok=True)
        write_private(config / "server-groups.json", json.dumps(_groups()))
        write_private(config / "root-password", self.passwords()[WRITER])
        settings = SETTINGS | {
            # Relative, as the folder is where the server runs: on Windows a command line loses
            # the letters of C:\\Users\\Nguyễn.
            "server.rootPath": ".",
            "server.rootPasswordPath": "config/root-password",
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
                keeper.seen_from(self.folder, package / "jars") + os.sep + "*",
                "com.arcadedb.server.ArcadeDBServer",
            ],
        )

    def ready(self, ports: dict[str, int]) -> bool:
        """Whether the server answers; makes the readers' accounts when they are missing."""
        admin = self.admin(ports)
        if not admin.ready():
            return False
        for reader in READERS.keys() - set(admin.users()):
            admin.create_user(reader, self.passwords()[reader], group=reader)
        return True

    def admin(self, ports: dict[str, int]) -> Admin:
        """The door for everything that is not Cypher: databases and accounts."""
        return Admin(ports["http"], WRITER, self.passwords()[WRITER])

    def has_accounts(self) -> bool:
        """Whether the passwords of all accounts are there."""
        try:
            return self.passwords().keys() >= {WRITER, *READERS}
        except (OSError, ValueError, AttributeError):
            return False

    def passwords(self) -> dict[str, str]:
        """The passwords by account, once the server was started."""
        text = (self.folder / "credentials.json").read_text(encoding="utf-8")
        passwords: dict[str, str] = json.loads(text)
        return passwords

    def _make_accounts(self) -> None:
        passwords = {name: secrets.token_urlsafe(32) for name in (WRITER, *READERS)}
        # Accounts that answer to passwords nobody knows any more are made anew.
        (self.folder / "config" / "server-users.jsonl").unlink(missing_ok=True)
        write_private(self.folder / "credentials.json", json.dumps(passwords))


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
    unlimited = {"resultSetLimit": -1, "readTimeout": -1}
    groups = {"admin": unlimited | EVERYTHING, "*": unlimited | NOTHING}
    for reader, seconds in READERS.items():
        groups[reader] = unlimited | {"readTimeout": int(seconds * 1000)} | READ_ONLY
    return {"version": 2, "databases": {"*": {"groups": groups}}}


def _java(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
