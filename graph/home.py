"""The data folder: servers, databases, credentials, locks and the shelf of records live there."""

from __future__ import annotations

import os
import secrets
import time
from pathlib import Path

import platformdirs


def home() -> Path:
    """``DIRECTIVES_HOME``, else the user's data folder for this program; made when missing."""
    chosen = os.environ.get("DIRECTIVES_HOME")
    if chosen:
        return private_folder(Path(chosen).expanduser().absolute())
    return private_folder(Path(platformdirs.user_data_dir("directive-chains", appauthor=False)))


def private_folder(path: Path) -> Path:
    """This folder, made when missing so that only its owner may enter it."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def write_private(path: Path, text: str) -> None:
    """Replace a file in one step by one that only its owner may read (mode 0600)."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    # The mode is given at creation: no moment in which others could open the file.
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    for attempt in range(20):
        try:
            os.replace(draft, path)
            return
        except PermissionError:  # Windows, while another process reads the old one
            if attempt == 19:
                raise
            time.sleep(0.02)
