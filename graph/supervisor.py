"""The keeper of one server: a small process that owns it and ends it when nobody needs it.

Run as a program, ``python -m graph.supervisor FOLDER``, by ``graph.keeper``. It starts the
command in ``FOLDER/spec.json``, writes ``FOLDER/state.json``, and ends the server when

- ``FOLDER/stop`` appears (a file, because signals differ between systems),
- no client has been connected for ``idle_seconds``, or
- the server is still busy after the time at which a statement that its client gave up had
  to be over (a note in ``FOLDER/abandoned``): only a restart stops it on ArcadeDB.

It never starts a server again: the next command does that (``graph.keeper.ensure``).
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Any

import psutil

from graph.home import write_private

TICK = 0.25  # seconds between two looks at the stop file and the server
LOOK = 4.0  # seconds between two looks at connections and processor time
GRACE = 20.0  # seconds a server may take to end by itself
# Share of one processor that an idle server never needs. Low, as on a machine with much else to
# do a statement that runs may get little more.
BUSY = 0.05


def main(folder: Path) -> None:
    """Start the server of this folder, watch over it, and end with it."""
    spec = json.loads((folder / "spec.json").read_text(encoding="utf-8"))
    signal.signal(signal.SIGTERM, _stop_softly)
    state = {
        "token": spec["token"],
        "supervisor": os.getpid(),
        "server": 0,
        "ports": spec["ports"],
        "started": time.time(),
        "ready": False,
    }
    # Written before the start too, so that who waits for it sees it vanish when it fails.
    write_private(folder / "state.json", json.dumps(state))
    try:
        with (folder / "server.log").open("ab") as log:
            server = subprocess.Popen(
                spec["command"],
                cwd=folder,
                env=os.environ | spec["environment"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        state["server"] = server.pid
        try:
            write_private(folder / "state.json", json.dumps(state))
            reason = Watch(folder, spec, server).until_over()
            print(time.strftime("%Y-%m-%d %H:%M:%S"), "the server ends:", reason, flush=True)
        finally:
            # From here on no client may take this server for a running one.
            write_private(folder / "state.json", json.dumps(state))
            _end(server)
    finally:
        (folder / "state.json").unlink(missing_ok=True)


class Watch:
    """The reasons to end a server, looked at again and again."""

    def __init__(self, folder: Path, spec: dict[str, Any], server: subprocess.Popen[bytes]) -> None:
        self.folder = folder
        self.idle_seconds = float(spec["idle_seconds"])
        self.port = int(spec["ports"]["bolt"])
        self.server = server
        self.process = psutil.Process(server.pid)
        self.last_used = time.time()
        self.processor_time = 0.0
        self.looked = time.monotonic()

    def until_over(self) -> str:
        """Wait; the answer says why the server ends."""
        while self.server.poll() is None:
            time.sleep(TICK)
            if (self.folder / "stop").exists():
                return "asked to stop"
            if time.monotonic() - self.looked >= LOOK:
                try:
                    reason = self.look()
                except psutil.Error:
                    continue  # the server is ending just now: poll() will tell
                if reason:
                    return reason
        return f"it ended by itself with code {self.server.returncode}"

    def look(self) -> str:
        """Why the server should end now, or nothing."""
        share = self._processor_share()
        if self._connected():
            self.last_used = time.time()
        used = max(self.last_used, _changed(self.folder / "used"))
        if time.time() - used > self.idle_seconds:
            return "nobody needs it"
        if self._runaway(share):
            # It would not end softly; its log brings everything back.
            self.server.kill()
            return "a statement that was given up does not end"
        return ""

    def _connected(self) -> bool:
        try:
            connections = self.process.net_connections(kind="tcp")
        except psutil.AccessDenied:
            return False  # then the file "used" alone counts, which every command touches
        return any(
            c.status == psutil.CONN_ESTABLISHED and c.laddr and c.laddr.port == self.port
            for c in connections
        )

    def _processor_share(self) -> float:
        """Processors used since the last look (1.0: one of them all the time)."""
        times = self.process.cpu_times()
        spent = times.user + times.system - self.processor_time
        self.processor_time += spent
        now = time.monotonic()
        passed, self.looked = now - self.looked, now
        return spent / passed

    def _runaway(self, share: float) -> bool:
        late = False
        for note in (self.folder / "abandoned").glob("*"):
            try:
                if time.time() < float(note.read_text(encoding="utf-8")):
                    continue
            except (OSError, ValueError):
                continue  # just written or just removed
            late = late or share > BUSY
            note.unlink(missing_ok=True)
        return late


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _end(server: subprocess.Popen[bytes]) -> None:
    """Ask the server to end; after ``GRACE`` seconds make it (its log brings all back)."""
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(GRACE)
        except subprocess.TimeoutExpired:
            server.kill()
    server.wait()


def _stop_softly(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit("asked by a signal")


def detach(folder: Path) -> None:
    """Start this module again as a process of its own, which outlives whoever asked for it."""
    detached: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        detached = {"creationflags": flags}
    token = json.loads((folder / "spec.json").read_text(encoding="utf-8"))["token"]
    with (folder / "supervisor.log").open("ab") as log:
        subprocess.Popen(
            [sys.executable, "-m", "graph.supervisor", str(folder), token],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **detached,
        )
    # Leave at once: the child belongs to nobody now, so no client has to wait for its end.
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "--detach":
        detach(Path(sys.argv[2]))
    main(Path(sys.argv[1]))
