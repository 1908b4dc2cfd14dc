"""The rooms stand in one direction: a room imports only itself and the rooms to its left."""

from __future__ import annotations

import ast
import graphlib
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.fixtures import ROOT

ROOMS = ("loaders", "graph", "queries", "dashboard")
DOOR = "directives"


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {
    module_name(path): path
    for path in [ROOT / f"{DOOR}.py", *(p for room in ROOMS for p in (ROOT / room).rglob("*.py"))]
}


def imports(source: str) -> Iterator[str]:
    """Everything a source imports, also inside functions and for types only, with its names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            assert node.module is not None
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports(source: str) -> set[str]:
    """The modules of this project that a source imports."""
    found = set()
    for name in imports(source):
        parts = name.split(".")
        whole = [".".join(parts[:count]) for count in range(len(parts), 0, -1)]
        found |= set([part for part in whole if part in MODULES][:1])
    return found


def room(module: str) -> str:
    return module.partition(".")[0]


def allowed(module: str) -> tuple[str, ...]:
    if module == DOOR:
        return (*ROOMS, DOOR)
    return ROOMS[: ROOMS.index(room(module)) + 1]


def test_every_room_has_modules() -> None:
    assert {room(module) for module in MODULES} == {*ROOMS, DOOR}


def test_imports_are_seen_wherever_they_stand() -> None:
    source = "import graph.keys as k\ndef f():\n    from loaders import records, errors\n"
    assert own_imports(source) == {"graph.keys", "loaders.records", "loaders.errors"}


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_room_imports_only_itself_and_the_rooms_to_its_left(module: str) -> None:
    used = {room(name) for name in own_imports(MODULES[module].read_text("utf-8"))}
    assert used <= set(allowed(module))


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {name: own_imports(path.read_text("utf-8")) for name, path in MODULES.items()}
    graphlib.TopologicalSorter(graph).prepare()  # raises CycleError with the circle


def test_what_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[<>=~!; \[]", line)[0].lower() for line in project["dependencies"]}
    distributions = packages_distributions()
    used: dict[str, set[str]] = {}
    for module, path in MODULES.items():
        for name in map(room, imports(path.read_text("utf-8"))):
            if name not in sys.stdlib_module_names and name not in {*ROOMS, DOOR}:
                used.setdefault(name, set()).add(module)
    undeclared = {
        name: sorted(modules)
        for name, modules in used.items()
        if not declared & {dist.lower() for dist in distributions.get(name, [name])}
    }
    assert undeclared == {}
    everything = "\n".join(path.read_text("utf-8") for path in MODULES.values())
    idle = declared - {dist.lower() for name in used for dist in distributions.get(name, [name])}
    # The local engine is started as a program, so its package is only named.
    named = {dist for dist in idle if f'"{dist.replace("-", "_")}"' in everything}
    assert idle - named == set(), "declared, but used nowhere"
