"""Finding a Java on this machine that is new enough."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from glob import glob
from pathlib import Path

PROGRAM = "java.exe" if os.name == "nt" else "java"

#: Where the installers of the usual systems put a Java beside the one on the path.
PLACES = (
    "/usr/lib/jvm/*/bin/java",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java",
    "/opt/homebrew/opt/openjdk*/bin/java",
    "C:/Program Files/*/*/bin/java.exe",
)


def find_java(least: int) -> Path | None:
    """The Java to use: ``JAVA_HOME`` or that of the path if new enough, else the oldest that is."""
    for program in _chosen():
        if version(program) >= least:
            return program
    fitting = [(version(p), str(p)) for p in _installed() if version(p) >= least]
    return Path(min(fitting)[1]) if fitting else None


@cache
def version(program: Path) -> int:
    """The major version of a Java (17, 25, …), 0 when it does not run."""
    try:
        done = subprocess.run(
            [program, "-version"], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    # 'openjdk version "17.0.15" …'; before Java 9 the major version stood second: "1.8.0".
    found = re.search(r'version "(?:1\.)?(\d+)', done.stderr + done.stdout)
    return int(found[1]) if found else 0


def _chosen() -> Iterator[Path]:
    chosen = os.environ.get("JAVA_HOME")
    if chosen:
        yield Path(chosen) / "bin" / PROGRAM
    on_path = shutil.which("java")
    if on_path:
        yield Path(on_path)


def _installed() -> list[Path]:
    return [Path(program) for place in PLACES for program in sorted(glob(place))]
