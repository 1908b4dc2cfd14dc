"""Serve the pages on this machine, at a port that is free."""

from __future__ import annotations

import errno
import os
import socket
from contextlib import ExitStack, suppress
from pathlib import Path

from loaders.language import say

#: The pages look here for the database to show; see ``docs/settings.md``.
DATABASE_VARIABLE = "DIRECTIVES_DATABASE"
_LOOPBACK = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
_ABSENT = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)


def serve(database: str, port: int) -> int:
    """Show the pages of this database until Ctrl-C; the exit code."""
    chosen = free_port(port)
    if chosen != port:
        print(say("cli.serve.taken", port=port, chosen=chosen))
    os.environ[DATABASE_VARIABLE] = database
    print(say("cli.serve.at", url=f"http://localhost:{chosen}"), flush=True)

    from streamlit.web.cli import main

    with suppress(KeyboardInterrupt, SystemExit):
        main(["run", str(Path(__file__).with_name("app.py")), *_options(chosen)], "streamlit")
    print(say("cli.serve.over"))
    return 0


def _options(port: int) -> list[str]:
    """Loopback only, nothing reported to anyone, no greeting besides ours."""
    options = {
        "server.address": "127.0.0.1",
        "server.port": port,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.serverAddress": "localhost",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
        "logger.hideWelcomeMessage": "true",
    }
    return [f"--{name}={value}" for name, value in options.items()]


def free_port(wanted: int) -> int:
    """This port, or the next one that nobody listens on here, under any name of this machine."""
    for port in range(wanted, min(wanted + 100, 65536)):
        if _is_free(port):
            return port
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _is_free(port: int) -> bool:
    with ExitStack() as held:
        for family, address in _LOOPBACK:
            try:
                listener = held.enter_context(socket.socket(family))
            except OSError:
                continue  # this machine does not speak this family
            if os.name == "posix":
                # As servers do it: a port whose last connections are only fading is free.
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind((address, port))
            except OSError as error:
                if error.errno in _ABSENT:
                    continue
                return False
    return True
