"""Keeping a server on this machine: start it on demand, find it, share it, stop it.

A *kept server* has a folder of its own in ``home()``; its state file says which processes
and ports it has. Any process may call ``ensure``: under a file lock, so that two that start
together get one server. State that no longer holds (killed, crashed, machine restarted,
process number reused) is recognised, cleared and replaced by a new start.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import psutil
from filelock import FileLock

import graph
from graph.errors import EngineError
from graph.home import private_folder, write_private

IDLE_MINUTES = 10.0  # DIRECTIVES_IDLE_MINUTES overrides
LATE = 10.0  # seconds over the server's own limit until a statement counts as a runaway
LOOPBACK = "127.0.0.1"

#: Under a locale without UTF-8 a Java cannot open a folder named “dữ liệu”.
UTF8 = {"LC_ALL": "C.UTF-8"} if sys.platform == "linux" else {}


@dataclass(frozen=True)
class State:
    """A running server: its processes (numbers), its ports by name, when it started (epoch)."""

    token: str
    supervisor: int
    server: int
    ports: dict[str, int]
    started: float
    ready: bool


@dataclass(frozen=True)
class Plan:
    """How to start a server: the command and what its environment must add."""

    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)


class Kind(Protocol):
    """One kind of server that can be kept."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    @property
    def folder(self) -> Path:
        """Where its files, its data and its logs are."""

    @property
    def log(self) -> Path:
        """Where it says why it did not start."""

    @property
    def port_names(self) -> tuple[str, ...]:
        """The ports it needs; one of them is ``bolt``."""

    @property
    def patience(self) -> float:
        """Seconds a start may take."""

    def has_accounts(self) -> bool:
        """Whether the passwords are there; without them a running server is of no use."""

    def plan(self, ports: dict[str, int], life: str) -> Plan:
        """Write what the server needs to its folder; ``life`` must stand in the command."""

    def ready(self, ports: dict[str, int]) -> bool:
        """Whether the server answers and every account exists (makes them when missing)."""


def ensure(kind: Kind) -> State:
    """The running server of this kind, started when there is none.

    Raises ``EngineError`` with the place of the log when it does not start.
    """
    private_folder(kind.folder)
    state = running(kind)
    if state is None:
        with FileLock(kind.folder / "start.lock"):
            state = running(kind) or _start(kind)
    touch(kind)
    return state


def touch(kind: Kind) -> None:
    """Note that the server is needed now."""
    with contextlib.suppress(OSError):
        (kind.folder / "used").touch()


def note_abandoned(kind: Kind, seconds: float) -> Path:
    """Note that a client gave up a statement which the server should end within ``seconds``.

    When it is busy even after that, the supervisor ends the server. Delete the note when the
    statement did end.
    """
    note = kind.folder / "abandoned" / secrets.token_hex(6)
    with contextlib.suppress(OSError):
        write_private(note, str(time.time() + seconds + LATE))
    return note


def running(kind: Kind) -> State | None:
    """The running server of this kind, or nothing."""
    state = _read_state(kind.folder)
    if not state or not state.ready or not kind.has_accounts():
        return None
    # A server whose supervisor was killed would never end: it is replaced.
    processes = (state.server, state.supervisor)
    return state if all(_is(process, state.token) for process in processes) else None


def stop(kind: Kind) -> bool:
    """End the server; the answer says whether there was one."""
    if not kind.folder.is_dir():
        return False
    with FileLock(kind.folder / "start.lock"):
        was_running = running(kind) is not None
        _clear(kind.folder)
    return was_running


def seen_from(folder: Path, path: Path) -> str:
    """The path as a server started in this folder should be told it."""
    if os.name == "nt" and path.drive == folder.drive:
        # Relative: a command line on Windows may lose the letters of a user's name.
        return os.path.relpath(path, folder)
    return str(path)


def _start(kind: Kind) -> State:
    """Start the server, with other ports when somebody was faster to take one of them."""
    for _attempt in range(3):
        _clear(kind.folder)
        token = secrets.token_hex(12)
        ports = _free_ports(kind)
        plan = kind.plan(ports, f"-Ddirectives.life={token}")
        spec = {
            "command": plan.command,
            "environment": UTF8 | plan.environment,
            "token": token,
            "ports": ports,
            "idle_seconds": _idle_minutes() * 60,
        }
        write_private(kind.folder / "spec.json", json.dumps(spec))
        write_private(kind.folder / "ports.json", json.dumps(ports))
        _set_aside(kind.folder / "server.log")
        _spawn(kind.folder)
        state = _wait(kind, token)
        if state:
            return state
    log = kind.log if kind.log.exists() else kind.folder / "server.log"
    raise EngineError("graph.engine_failed", name=kind.name, log=log)


def _spawn(folder: Path) -> None:
    """Start the supervisor; it detaches itself and outlives this process."""
    root = str(Path(graph.__file__).parents[1])
    path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
    command = [sys.executable, "-m", "graph.supervisor", "--detach", str(folder)]
    with (folder / "supervisor.log").open("wb") as log:
        subprocess.run(
            command,
            cwd=folder,
            env=os.environ | {"PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            check=False,
        )


def _wait(kind: Kind, token: str) -> State | None:
    """The state once the server is ready; nothing when it ended before that."""
    deadline = time.monotonic() + kind.patience
    seen = False
    while time.monotonic() < deadline:
        time.sleep(0.05)
        touch(kind)  # or a slow start would count as idleness
        state = _read_state(kind.folder)
        if state is None or state.token != token:
            if seen:
                return None
            continue
        seen = True
        if kind.ready(state.ports):
            state = State(**(vars(state) | {"ready": True}))
            write_private(kind.folder / "state.json", json.dumps(vars(state)))
            return state
    return None


def _clear(folder: Path) -> None:
    """End what is left of an earlier server, softly if it listens, and its notes."""
    token = _last_token(folder)
    if token:
        (folder / "stop").touch()
        state = _read_state(folder)
        if state and state.token == token:
            _end(state.supervisor, token, patience=30.0)
        for process in psutil.process_iter():
            _end(process.pid, token, patience=0.0)
    for note in [*private_folder(folder / "abandoned").glob("*"), folder / "stop"]:
        note.unlink(missing_ok=True)
    (folder / "state.json").unlink(missing_ok=True)


def _last_token(folder: Path) -> str:
    """What stands in the command lines of the last supervisor and server of this folder."""
    try:
        return str(json.loads((folder / "spec.json").read_text(encoding="utf-8"))["token"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _end(pid: int, token: str, patience: float) -> None:
    """Wait for the process to end; after ``patience`` seconds ask it, then make it."""
    acts = ((None, patience), (psutil.Process.terminate, 20.0), (psutil.Process.kill, 10.0))
    for act, seconds in acts:
        if not _is(pid, token):
            return
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(pid)
            if act:
                act(process)
            process.wait(seconds)


def _is(pid: int, token: str) -> bool:
    """Whether this process number is still the one started with this token."""
    try:
        # Numbers are reused and clocks jump; the token in the command line does neither.
        return any(token in part for part in psutil.Process(pid).cmdline())
    except psutil.Error:
        return False


def _read_state(folder: Path) -> State | None:
    try:
        return State(**json.loads((folder / "state.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _free_ports(kind: Kind) -> dict[str, int]:
    """Free ports, the same as last time where possible: open clients then find their way back."""
    try:
        last = json.loads((kind.folder / "ports.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        last = {}
    ports: dict[str, int] = {}
    with contextlib.ExitStack() as held:
        for name in kind.port_names:
            ports[name] = _free_port(last.get(name, 0), held)
    return ports


def _free_port(wanted: int, held: contextlib.ExitStack) -> int:
    """This port if it is free, else any free one; kept until ``held`` closes."""
    listener = held.enter_context(socket.socket())
    if os.name == "posix":
        # As the servers do it: a port whose last connections are only fading counts as free.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, wanted))
    except OSError:
        listener.bind((LOOPBACK, 0))
    return int(listener.getsockname()[1])


def _idle_minutes() -> float:
    try:
        return float(os.environ["DIRECTIVES_IDLE_MINUTES"])
    except (KeyError, ValueError):
        return IDLE_MINUTES


def _set_aside(log: Path) -> None:
    """Keep the log of the last life beside the new one."""
    with contextlib.suppress(OSError):
        os.replace(log, log.with_suffix(".last.log"))
