"""One writer at a time, over all processes of this machine that share a data folder."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from graph.errors import WriterBusy
from graph.home import home, private_folder

PATIENCE = 1800.0  # seconds to wait for another writer


def writer_lock(target: str, database: str) -> FileLock:
    """The lock of the one writer to this database; a thread may take it again inside itself."""
    digest = hashlib.sha256(f"{target}\n{database}".encode()).hexdigest()[:16]
    folder: Path = private_folder(home() / "locks")
    return FileLock(folder / f"writer-{digest}.lock")


@contextlib.contextmanager
def held(lock: FileLock, database: str, on_wait: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock; ``on_wait`` is called once, with the database, if somebody else has it.

    Raises ``WriterBusy`` after ``PATIENCE`` seconds. A killed writer leaves no lock behind.
    """
    try:
        lock.acquire(timeout=0)
    except Timeout:
        on_wait(database)
        try:
            lock.acquire(timeout=PATIENCE, poll_interval=0.2)
        except Timeout:
            raise WriterBusy("graph.writer_busy", database=database) from None
    try:
        yield
    finally:
        lock.release()
