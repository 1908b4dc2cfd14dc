"""A time limit that holds even when the server does not answer at all.

ArcadeDB ends most statements of a reader by itself (``local.READERS``), but not all: deep
list arithmetic never looks at the clock. So the client waits beside a second thread and gives
up on time, and leaves a note for the supervisor of the server (``keeper.note_abandoned``).
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

from graph.errors import StatementTimeout

T = TypeVar("T")


class GivenUp(Exception):
    """Raised inside work that nobody waits for any more, so that it is not tried again."""


def within(
    seconds: float,
    patience: float,
    work: Callable[[Callable[[], None]], T],
    leave_note: Callable[[], Path] | None = None,
) -> T:
    """The result of ``work``, or its error; ``StatementTimeout`` when it takes too long.

    ``seconds`` is what was allowed, ``patience`` how long to wait for the server to say so.
    ``work`` gets a function to call before each try: it raises ``GivenUp`` after the time.
    The note (a file) is left when the work is given up, and removed when it ends after all.
    """
    given_up = threading.Event()
    answers: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()

    def check() -> None:
        if given_up.is_set():
            raise GivenUp

    note: list[Path] = []

    def run() -> None:
        try:
            answers.put((work(check), None))
        except BaseException as error:
            answers.put((None, error))
        for path in note:  # it did end after all
            path.unlink(missing_ok=True)

    # A daemon: a command that gave up must be able to end while the server still works.
    threading.Thread(target=run, name="reader", daemon=True).start()
    try:
        result, error = answers.get(timeout=max(patience, 0))
    except queue.Empty:
        given_up.set()
        if leave_note:
            note.append(leave_note())
        raise StatementTimeout("graph.timeout", seconds=f"{seconds:g}") from None
    if error:
        raise error
    return cast("T", result)
