"""A real browser on real pages: Chromium, and a watch over all that it asks for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OURS = {"127.0.0.1", "localhost"}
#: Streamlit looks for its server below the address of a page before it looks at the root;
#: these two answers are on this machine, and expected.
PROBED = ("/_stcore/health", "/_stcore/host-config")


def chromium() -> str:
    """The browser; without one the test is skipped aloud, or fails where it is required."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        message = "no chromium on this machine (apt-get install chromium)"
        if os.environ.get("DIRECTIVES_REQUIRE_BROWSER") == "1":
            pytest.fail(message)
        pytest.skip(message)
    return found


@dataclass
class Watch:
    """What a page did that nobody wants: errors, and requests to other hosts."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def on(self, page: Page) -> Page:
        """The page, watched."""
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._console)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("websocket", lambda socket: self.requests.append(socket.url))
        return page

    def _console(self, message: object) -> None:
        kind, text = getattr(message, "type", ""), getattr(message, "text", "")
        where = urlsplit(getattr(message, "location", {}).get("url", "")).path
        if kind == "error" and not where.endswith(PROBED):
            self.errors.append(f"{text} {where}")

    def outside(self) -> list[str]:
        """The requests that left the machine, or would have."""
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme not in ("data", "blob", "file")
            and urlsplit(url).hostname not in OURS
        ]


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    program = chromium()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()


def artefacts(root: Path) -> Path:
    """Where pictures of a run are left to be looked at; not kept in the repository."""
    folder = root / "artifacts"
    folder.mkdir(exist_ok=True)
    return folder
