"""The documents do not lag behind the program, and both languages say everything."""

from __future__ import annotations

import ast
import re
import runpy
import string
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import directives
from loaders.language import LANGUAGES, table
from queries.catalog import catalogue
from tests.fixtures import ROOT
from tests.test_layers import MODULES

READMES = [ROOT / "README.md", ROOT / "README.vi.md"]
PAGES = [*READMES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")]
SOURCES = {name: path.read_text("utf-8") for name, path in MODULES.items()}


def commands(
    command: click.Command = directives.cli, path: str = "directives"
) -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name."""
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield from commands(child, f"{path} {name}")
    else:
        yield path, command


def text(*pages: Path) -> str:
    return "\n".join(page.read_text("utf-8") for page in pages)


def test_the_generated_pages_are_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "en")
    pages = runpy.run_path(str(ROOT / "scripts" / "document.py"))["pages"]()
    assert len(pages) == 2
    for page, wanted in pages.items():
        assert page.read_text("utf-8") == wanted, f"run scripts/document.py ({page.name})"


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_a_readme_names_every_command(readme: Path) -> None:
    known = text(readme)
    for path, _command in commands():
        *parents, name = path.split()
        assert f"`{' '.join(parents)} " in known, path
        assert name in known, path


def test_the_readmes_show_the_same_things() -> None:
    def shown(readme: Path) -> dict[str, list[str]]:
        content = text(readme)
        # A page may exist in Vietnamese too: PAGE.vi.md beside PAGE.md.
        links = {link.replace(".vi.md", ".md") for link in re.findall(r"\]\(([^)]+)\)", content)}
        return {
            "links": sorted(links),
            "code": re.findall(r"`([^`\n]+)`", content),
            "headings": [len(marks) * "#" for marks in re.findall(r"^(#+) ", content, re.M)],
        }

    english, vietnamese = map(shown, READMES)
    assert sorted(set(english["code"])) == sorted(set(vietnamese["code"]))
    assert english["links"] == vietnamese["links"]
    assert english["headings"] == vietnamese["headings"]


def test_every_command_in_the_pages_exists() -> None:
    known = {path.split()[1] for path, _ in commands()}
    for page in PAGES:
        # Only where a command line stands: in code, at its beginning.
        for name in re.findall(r"(?:^|`)(?:\.venv/bin/)?directives ([a-z]+)", text(page), re.M):
            assert name in known, f"{page.name}: directives {name}"


def test_every_question_in_the_pages_exists() -> None:
    asked = r"directives query ([a-z-]+)|graph\.(?:query|frame)\(\"([a-z-]+)\""
    found = {name for pair in re.findall(asked, text(*PAGES)) for name in pair if name}
    assert found
    assert found <= set(catalogue())


def test_every_setting_is_in_the_pages_and_every_setting_there_exists() -> None:
    pattern = r"\b(?:DIRECTIVES|NEO4J)_[A-Z0-9_]*[A-Z0-9]\b"
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py"))
    program = "\n".join(SOURCES.values())
    # What is handed to the programs of Neo4j is no setting of ours.
    used = set(re.findall(pattern, program)) - {"NEO4J_HOME", "NEO4J_CONF"}
    documented = set(re.findall(pattern, text(ROOT / "docs" / "settings.md")))
    assert used - documented == set()
    assert documented <= used | set(re.findall(pattern, tests))
    assert set(re.findall(pattern, text(*PAGES))) <= documented


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text(page)):
            if "://" not in link:
                assert (page.parent / link).exists(), f"{page.name}: {link}"


# Both languages


def fields(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


@pytest.mark.parametrize("key", sorted(table()))
def test_every_message_says_the_same_in_both_languages(key: str) -> None:
    entry = table()[key]
    assert set(entry) == set(LANGUAGES)
    assert all(entry[lang].strip() for lang in LANGUAGES)
    assert fields(entry["vi"]) == fields(entry["en"])


def spoken() -> Iterator[tuple[str, str]]:
    """Every message key written as a literal where one is said or raised, with its module."""
    for module, source in SOURCES.items():
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            first = node.args[0]
            if (name == "say" or name in ERRORS) and isinstance(first, ast.Constant):
                yield module, str(first.value)
        for helptext in re.findall(r'help="(cli\.[a-z_.]+)"', source):
            yield module, helptext


def error_classes() -> set[str]:
    """The names of all errors of the project, found by their bases."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for source in SOURCES.values()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef)
    }
    found = {"DirectivesError"}
    while more := {name for name, parents in bases.items() if parents & found} - found:
        found |= more
    return found


ERRORS = error_classes()


def test_every_message_that_is_said_exists() -> None:
    said = set(spoken())
    assert len(said) > 50
    assert {(module, key) for module, key in said if key not in table()} == set()


def test_every_message_is_said_somewhere() -> None:
    everything = "\n".join(SOURCES.values())

    def used(key: str) -> bool:
        # Whole, or put together from its beginning: f"dashboard.relation.{code}".
        pieces = key.split(".")
        beginnings = [".".join(pieces[:count]) + ".{" for count in range(1, len(pieces))]
        written = any(quote + key + quote in everything for quote in ("'", '"'))
        return written or any(start in everything for start in beginnings)

    assert [key for key in table() if not used(key)] == []
