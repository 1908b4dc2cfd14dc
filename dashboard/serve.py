"""Serving the dashboard on this machine only: no telemetry, no other host, no watcher."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from loaders.errors import DirectivesError
from loaders.language import Language, say

PORT = 8501
LOOPBACK = "127.0.0.1"
#: Ports tried after the one wanted before any free one is taken.
NEARBY = 20
START_SECONDS = 60

_FLAGS = {
    "server.address": LOOPBACK,
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "server.runOnSave": "false",
    "server.enableStaticServing": "false",
    "browser.gatherUsageStats": "false",
    "browser.serverAddress": "localhost",
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "logger.level": "warning",
    "logger.hideWelcomeMessage": "true",
    "theme.base": "light",
    "theme.primaryColor": "#1b5e9b",
    "theme.font": '"Source Sans", "Noto Sans", sans-serif',
}


class DashboardError(DirectivesError):
    """The pages could not be served."""


def serve(
    database: str | None = None,
    port: int | None = None,
    language: Language | None = None,
    tell: Callable[[str], None] = print,
) -> int:
    """Serve the pages until Ctrl-C; returns the exit code.

    ``database`` is shown (default: the usual one). A ``port`` that is taken gives way to the
    next free one; ``tell`` is given the address, in a sentence.
    """
    process, address = start(database, port, language)
    tell(say("dashboard.serve.address", language, address=address))
    try:
        return process.wait()
    except KeyboardInterrupt:
        tell(say("dashboard.serve.ended", language))
        return 0
    finally:
        process.terminate()
        process.wait(10)


def start(
    database: str | None = None, port: int | None = None, language: Language | None = None
) -> tuple[subprocess.Popen[bytes], str]:
    """Start the pages in a process of their own; its address once it answers.

    Raises ``DashboardError`` when it ends before that.
    """
    chosen = free_port(port or PORT)
    flags = {**_FLAGS, "server.port": str(chosen), "browser.serverPort": str(chosen)}
    app = Path(__file__).with_name("app.py")
    command = [sys.executable, "-m", "streamlit", "run", str(app)]
    command += [f"--{name}={value}" for name, value in flags.items()]
    process = subprocess.Popen(command, env=_environment(database, language))
    deadline = time.monotonic() + START_SECONDS
    while not _answers(chosen):
        if process.poll() is not None or time.monotonic() > deadline:
            process.terminate()
            raise DashboardError("dashboard.serve.failed", port=chosen)
        time.sleep(0.1)
    return process, f"http://localhost:{chosen}"


def _environment(database: str | None, language: Language | None) -> dict[str, str]:
    """The choices go by the environment, because a session has no other way to learn them."""
    environment = dict(os.environ)
    if database:
        environment["DIRECTIVES_DATABASE"] = database
    if language:
        environment["DIRECTIVES_LANG"] = language
    # Without an installation (a checkout) the rooms are found beside this one.
    here = str(Path(__file__).parents[1])
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
    return environment


def free_port(wanted: int) -> int:
    """The port wanted, or the next free one, or any free one."""
    for port in (*range(wanted, min(wanted + NEARBY, 65536)), 0):
        with socket.socket() as probe:
            # A port whose last connections are still winding down is free (not so on Windows,
            # where this option would also take a port that is in use).
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((LOOPBACK, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise DashboardError("dashboard.serve.failed", port=wanted)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((LOOPBACK, port)) == 0
