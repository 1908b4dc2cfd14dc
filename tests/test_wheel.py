"""The built wheel holds everything, and works without the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.fixtures import ROOT

ROOMS = ("loaders", "graph", "queries", "dashboard")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy, so that no build folder is left in the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "directives.py"):
        shutil.copy(ROOT / name, source)
    for name in (*ROOMS, "samples"):
        shutil.copytree(ROOT / name, source / name, ignore=ignored)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    options = ["--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    subprocess.run([*pip, *options, str(source)], check=True, timeout=300)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a clean environment with the wheel; the libraries are lent by this one."""
    home = tmp_path_factory.mktemp("elsewhere")
    venv.create(home, with_pip=False)
    scheme = sysconfig.get_preferred_scheme("prefix")
    variables = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", "venv" if os.name != "nt" else scheme, variables))
    # A path file makes a folder importable but does not read the path files in it: the
    # editable install of this environment stays out of sight.
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(home)]
    subprocess.run(
        [*pip, "install", "--quiet", "--no-deps", "--ignore-installed", str(wheel)],
        check=True,
        timeout=300,
    )
    return Path(sysconfig.get_path("scripts", "venv" if os.name != "nt" else scheme, variables))


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": "", "PYTHONWARNINGS": "error", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_every_file_of_the_rooms_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    files = [
        path.relative_to(ROOT).as_posix()
        for room in (*ROOMS, "samples")
        for path in (ROOT / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    ]
    expected = {name.replace("samples/", "loaders/samples/", 1) for name in files}
    assert held == expected | {"directives.py"}


def test_the_rooms_are_imported_from_the_wheel(elsewhere: Path, tmp_path: Path) -> None:
    # The four packages carry generic names: others could have them too.
    code = (
        "import directives, loaders, graph, queries, dashboard\n"
        "for m in (directives, loaders, graph, queries, dashboard): print(m.__file__)"
    )
    done = run([str(elsewhere / "python"), "-c", code], tmp_path)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    homes = {Path(line).resolve() for line in done.stdout.splitlines()}
    prefix = elsewhere.parent.resolve()
    assert len(homes) == 5
    assert all(home.is_relative_to(prefix) for home in homes)


def test_the_command_reads_a_sample_from_the_wheel(elsewhere: Path, tmp_path: Path) -> None:
    code = "from importlib import resources; print(resources.files('loaders') / 'samples')"
    samples = run([str(elsewhere / "python"), "-c", code], tmp_path).stdout.strip()
    letter = next(Path(samples).glob("36_*.txt"))
    assert not letter.is_relative_to(ROOT)
    done = run([str(elsewhere / "directives"), "extract", str(letter)], tmp_path)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert '"1943-CV/QU"' in done.stdout
