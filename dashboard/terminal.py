"""Showing on a terminal: help and misuse in the reader's language, tables, one-line failures.

The commands themselves are wired in ``directives.py``; their help texts are message keys.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from loaders.errors import DirectivesError
from loaders.language import say
from queries.errors import ExportError, ParameterError, QueryRefused, UnknownQuery


class SpokenCommand(click.Command):
    """A command whose help texts are message keys, said in the language of the moment."""

    def get_short_help_str(self, limit: int = 45) -> str:
        return say(self.help or "").split("\n")[0].rstrip(".")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = [say("cli.usage_options")]
        for param in self.get_params(ctx):
            pieces += param.get_usage_pieces(ctx)
        if isinstance(self, click.Group):
            pieces.append(say("cli.usage_command"))
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=say("cli.usage") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = []
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record and isinstance(param, click.Option):
                own = param is not self.get_help_option(ctx)
                rows.append((record[0], say(param.help or "") if own else say("cli.help")))
        with formatter.section(say("cli.options")):
            formatter.write_dl(rows)


class SpokenGroup(SpokenCommand, click.Group):
    """A group of such commands, listed in the order in which they were written."""

    command_class = SpokenCommand

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        rows = [(name, command.get_short_help_str()) for name, command in self.commands.items()]
        with formatter.section(say("cli.commands")):
            formatter.write_dl(rows)


SpokenGroup.group_class = SpokenGroup


def misuse(error: click.UsageError) -> str:
    """What is wrong with a command line, and where to read how it is right."""
    if isinstance(error, click.NoSuchOption):
        what = say("cli.no_such_option", name=error.option_name)
    elif isinstance(error, click.NoSuchCommand):
        what = say("cli.no_such_command", name=error.command_name)
    elif isinstance(error, click.MissingParameter) and error.param and error.ctx:
        what = say("cli.missing", name=error.param.make_metavar(error.ctx))
    elif isinstance(error, click.BadParameter) and error.param and error.ctx:
        wanted = error.param.make_metavar(error.ctx)
        what = say("cli.bad_value", name=error.param.opts[0], wanted=wanted)
    else:
        what = error.format_message()
    command = error.ctx.command_path if error.ctx else "directives"
    return f"{what}\n{say('cli.try_help', command=command)}"


def complain(sentence: str) -> None:
    """A sentence on the error stream."""
    print(sentence, file=sys.stderr)


@contextmanager
def progress(total: int) -> Iterator[Any]:
    """A bar on the error stream of a terminal (nothing elsewhere); call it for each step."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as p:
        task = p.add_task("", total=total)
        yield lambda name: p.update(task, advance=1, description=name)


def parameter(text: str) -> tuple[str, str]:
    """``name=value`` as name and value; anything else is a misuse."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise click.UsageError(say("cli.bad_param", text=text), click.get_current_context())
    return name.strip(), value


def json_or_text(value: str) -> object:
    """A number, true, null or a list where the value is JSON, else the text itself."""
    try:
        return json.loads(value)
    except ValueError:
        return value


# Running a command, every failure a sentence


def run(command: click.Command, arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; ``--debug`` may stand anywhere in the line.

    Codes: 0 done, 1 something failed, 2 asked wrongly, 130 interrupted.
    """
    _ready_streams()
    debug = "--debug" in arguments
    rest = [argument for argument in arguments if argument != "--debug"]
    try:
        code = command.main(rest, prog_name="directives", standalone_mode=False, obj=debug)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        complain(error.ctx.get_help() if error.ctx else "")
        return 2
    except click.UsageError as error:
        complain(misuse(error))
        return 2
    except (KeyboardInterrupt, click.Abort):
        complain(say("cli.interrupted"))
        return 130
    except BrokenPipeError:
        _close_broken_output()
        return 1
    except Exception as error:
        if debug:
            raise
        complain(_sentence(error))
        return 2 if _asked_wrongly(error) else 1
    return code if isinstance(code, int) else 0


def _asked_wrongly(error: Exception) -> bool:
    """Whether an error says how a command was asked, not what happened to it."""
    if isinstance(error, ExportError):
        return error.key == "queries.export_suffix"
    return isinstance(error, (ParameterError, QueryRefused, UnknownQuery))


def _sentence(error: Exception) -> str:
    if isinstance(error, DirectivesError):
        return str(error)
    if isinstance(error, OSError):
        return say("cli.os_error", reason=error)
    return say("cli.unexpected", reason=f"{type(error).__name__}: {error}")


def _ready_streams() -> None:
    """Let every letter be printed, whatever encoding the terminal or pipe was opened with."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _close_broken_output() -> None:
    """After the reader of our output went away: keep Python from complaining at its exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
