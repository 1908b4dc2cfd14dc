"""Finding a Java on this machine that is new enough."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
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
    """The Java to use: the user's own choice if it is new enough, else the oldest that is."""
    others = []
    for program in _candidates():
        found = version(program)
        if found >= least:
            if _is_chosen(program):
                return program
            others.append((found, str(program)))
    return Path(min(others)[1]) if others else None


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


def _candidates() -> Iterator[Path]:
    chosen = os.environ.get("JAVA_HOME")
    if chosen:
        yield Path(chosen) / "bin" / PROGRAM
    on_path = shutil.which("java")
    if on_path:
        yield Path(on_path)
    for place in PLACES:
        root = Path(Path(place).anchor)
        if root.is_dir() and root.anchor == Path.cwd().anchor:
            yield from sorted(root.glob(str(Path(place).relative_to(root))))


def _is_chosen(program: Path) -> bool:
    chosen = os.environ.get("JAVA_HOME")
    return program in {
        Path(chosen) / "bin" / PROGRAM if chosen else None,
        Path(shutil.which("java") or ""),
    }
