"""A Neo4j Community server without Docker: Maven brings it, any Java that is new enough runs it.

For people who want Neo4j beside the local engine, and for the tests. The server is kept like
the local engine (``keeper``): loopback only, a random password, ended when nobody needs it.
``DIRECTIVES_NEO4J_VERSION`` chooses another version than the long-term one.
"""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import neo4j
from filelock import FileLock
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph import keeper
from graph.errors import EngineError
from graph.home import home, private_folder, write_private
from graph.java import find_java
from loaders.language import say

VERSION = "5.26.30"  # long-term support, runs on Java 17
NEWER = "2026.08.1"  # the newest we have tried
USER = "neo4j"
DATABASE = "neo4j"  # the only one that a Community server has
HEAP = "1g"
FETCH_SECONDS = 1800.0  # 120 MB over a slow line

#: Java must open these parts of itself to Neo4j.
OPENED = ("java.nio", "java.io", "java.lang", "sun.nio.ch", "java.util.concurrent")

SETTINGS = {
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    # Nothing leaves the machine.
    "dbms.usage_report.enabled": "false",
    "server.fleet_discovery.enabled": "false",
    "dbms.fleet_manager.enabled": "false",
    # The two above exist only in newer versions.
    "server.config.strict_validation.enabled": "false",
    "server.directories.import": "import",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "server.memory.pagecache.size": "128m",
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.retention_policy": "1 files",
}

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-libraries</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId>
      <version>{version}</version>
    </dependency>
    <dependency>
      <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId>
      <version>{version}</version>
    </dependency>
  </dependencies>
</project>
"""


@dataclass(frozen=True)
class Neo4j:
    """A Neo4j server of one version as a server that can be kept (``keeper.Kind``)."""

    folder: Path
    version: str = VERSION
    name: str = "Neo4j"
    port_names: tuple[str, ...] = ("bolt",)
    patience: float = 180.0

    @property
    def log(self) -> Path:
        """Where it says what went wrong."""
        return self.folder / "logs" / "neo4j.log"

    @property
    def libraries(self) -> Path:
        """Where its program is."""
        return self.folder / f"lib-{self.version}"

    @property
    def is_newer(self) -> bool:
        """Whether this is one of the versions named by year, which need a newer Java."""
        return int(self.version.partition(".")[0]) >= 2025

    @property
    def least_java(self) -> int:
        """The oldest Java it runs on."""
        return 21 if self.is_newer else 17

    def has_accounts(self) -> bool:
        """Whether the password is there."""
        return self._password_file.is_file()

    def plan(self, ports: dict[str, int], life: str) -> keeper.Plan:
        """Bring the program when it is missing, set the password; the command that starts it."""
        reason = missing(self)
        if reason:
            raise EngineError("graph.neo4j_impossible", reason=reason)
        fetch(self.version, self.libraries)
        for name in ("conf", "data", "logs", "plugins", "import", "run"):
            private_folder(self.folder / name)
        address = f"{keeper.LOOPBACK}:{ports['bolt']}"
        settings = SETTINGS | {
            "server.bolt.listen_address": address,
            "server.bolt.advertised_address": address,
        }
        lines = "".join(f"{name}={value}\n" for name, value in settings.items())
        write_private(self.folder / "conf" / "neo4j.conf", lines)
        if not self.has_accounts():
            self._set_password()
        return keeper.Plan([*self._java(), life, f"-Xmx{HEAP}", *self._options(), *self._main()])

    def ready(self, ports: dict[str, int]) -> bool:
        """Whether the server and its database answer."""
        uri = f"bolt://{keeper.LOOPBACK}:{ports['bolt']}"
        try:
            with neo4j.GraphDatabase.driver(
                uri,
                auth=(USER, self.password()),
                connection_timeout=5,
                max_transaction_retry_time=0,  # the caller asks again, and says nothing meanwhile
                telemetry_disabled=True,
            ) as driver:
                driver.execute_query("RETURN 1", database_=DATABASE)
        except AuthError:
            raise EngineError("graph.neo4j_password_lost", folder=self.folder) from None
        except (DriverError, Neo4jError):
            return False
        return True

    def password(self) -> str:
        """The password of ``USER``, once the server was started."""
        return self._password_file.read_text(encoding="utf-8")

    @property
    def _password_file(self) -> Path:
        return self.folder / "password"

    def _set_password(self) -> None:
        """Give the server its password before its first start."""
        draft = self.folder / "password.draft"
        write_private(draft, secrets.token_urlsafe(32))
        command = [
            *self._java(),
            *("-cp", self._class_path(), "org.neo4j.server.startup.Neo4jAdminCommand"),
            # By file: what stands in a command line can be seen by everybody on the machine.
            *("dbms", "set-initial-password", f"@{keeper.seen_from(self.folder, draft)}"),
        ]
        places = {"NEO4J_HOME": str(self.folder), "NEO4J_CONF": str(self.folder / "conf")}
        log = self.folder / "server.log"
        with log.open("wb") as output:
            done = subprocess.run(
                command,
                env=os.environ | keeper.UTF8 | places,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode != 0:
            raise EngineError("graph.engine_failed", name=self.name, log=log)
        os.replace(draft, self._password_file)

    def _java(self) -> list[str]:
        return [str(find_java(self.least_java))]

    def _options(self) -> list[str]:
        opened = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in OPENED]
        newer = ["--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"]
        return opened + (newer if self.is_newer else [])

    def _main(self) -> list[str]:
        main = "Neo4jCommunity" if self.is_newer else "CommunityEntryPoint"
        here, conf = (keeper.seen_from(self.folder, p) for p in (self.folder, self.folder / "conf"))
        places = [f"--home-dir={here}", f"--config-dir={conf}"]
        return ["-cp", self._class_path(), f"org.neo4j.server.{main}", *places]

    def _class_path(self) -> str:
        return keeper.seen_from(self.folder, self.libraries) + os.sep + "*"


def server() -> Neo4j:
    """The Neo4j server of this data folder in the chosen version, running or not."""
    version = os.environ.get("DIRECTIVES_NEO4J_VERSION") or VERSION
    if not version.replace(".", "").isdigit():
        raise EngineError("graph.bad_version", version=version)
    # One folder per line of versions: an older server cannot read what a newer one wrote.
    line = ".".join(version.split(".")[:2]) if version.startswith("5.") else version.split(".")[0]
    return Neo4j(home() / f"neo4j-{line}", version)


def missing(kind: Neo4j) -> str:
    """What this machine lacks to run this server, in a sentence; empty when it can."""
    if find_java(kind.least_java) is None:
        return say("graph.no_java", version=kind.version, least=kind.least_java)
    if not kind.libraries.is_dir() and shutil.which("mvn") is None:
        return say("graph.no_maven")
    return ""


def fetch(version: str, libraries: Path) -> None:
    """Let Maven bring the program into this folder: all of it or nothing.

    Raises ``EngineError`` with the place of Maven's log.
    """
    if libraries.is_dir():
        return
    private_folder(libraries.parent)
    with FileLock(libraries.with_name(f"{libraries.name}.lock")):
        if libraries.is_dir():
            return
        print(say("graph.fetching_neo4j", version=version), file=sys.stderr, flush=True)
        work = private_folder(libraries.with_name(f"{libraries.name}.part"))
        shutil.rmtree(work)  # what an interrupted try left
        private_folder(work)
        log = libraries.with_name(f"{libraries.name}.log")
        if _maven(version, work, log) != 0:
            raise EngineError("graph.fetch_failed", version=version, log=log)
        os.replace(work / "jars", libraries)
        shutil.rmtree(work)


def _maven(version: str, work: Path, log: Path) -> int:
    (work / "pom.xml").write_text(POM.format(version=version), encoding="utf-8")
    goal = ("dependency:copy-dependencies", "-DoutputDirectory=jars", "-DincludeScope=runtime")
    with log.open("wb") as output:
        return subprocess.run(
            [str(shutil.which("mvn")), "-q", "-B", *goal],
            cwd=work,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            timeout=FETCH_SECONDS,
            check=False,
        ).returncode
