"""Write the pages of docs/ that are made from the program: the command line and the questions."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

MADE = "<!-- Made by scripts/document.py; change the program instead. -->"


def command_line() -> str:
    """docs/cli.md: the help of every command, in the words of the program."""
    import directives

    lines = [
        "# The command line",
        "",
        MADE,
        "",
        "`directives COMMAND --help` says the same, in Vietnamese with `DIRECTIVES_LANG=vi`.",
        "",
        "Exit codes: 0 when all went well; 1 when something failed (one file of many, too);",
        "2 when the command was not asked rightly (a statement that writes, too).",
        "",
    ]
    for command, context in _commands(
        directives.cli, click.Context(directives.cli, None, "directives")
    ):
        lines += [f"## {context.command_path}", "", "```", command.get_help(context), "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _commands(
    command: click.Command, context: click.Context
) -> Iterator[tuple[click.Command, click.Context]]:
    yield command, context
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield from _commands(child, click.Context(child, context, name))


def questions() -> str:
    """docs/queries.md: every named question with its parameters and columns."""
    from queries.catalog import catalogue

    lines = ["# The named questions", "", MADE, ""]
    lines += [
        "`directives query NAME --param name=value` asks one, in Python `graph.query(NAME,",
        "name=value)`. A document is named by its key or its symbol. Each question is a file of",
        "plain Cypher with a header, `queries/library/NAME.cypher`.",
        "",
    ]
    for query in catalogue().values():
        lines += [f"## {query.name}", "", f"**{query.title.en}** · {query.title.vi}", ""]
        lines += [query.description.en, "", f"*{query.description.vi}*", ""]
        if query.parameters:
            lines += ["| parameter | kind | default | |", "|---|---|---|---|"]
            for parameter in query.parameters:
                kind = " / ".join(parameter.choices) or parameter.type
                default = "required" if parameter.required else f"`{parameter.default}`"
                lines.append(f"| `{parameter.name}` | {kind} | {default} | {parameter.words.en} |")
            lines.append("")
        lines += ["| column | |", "|---|---|"]
        lines += [f"| `{name}` | {words.en} |" for name, words in query.columns.items()]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def pages() -> dict[Path, str]:
    """The pages and what they should hold now."""
    os.environ["DIRECTIVES_LANG"] = "en"
    docs = ROOT / "docs"
    return {docs / "cli.md": command_line(), docs / "queries.md": questions()}


if __name__ == "__main__":
    for page, text in pages().items():
        page.write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {page.relative_to(ROOT)}")
