"""The one public door of directive-chains: a Python facade and the command line.

>>> import directives
>>> document = directives.read("letter.txt")
>>> with directives.open_graph() as graph:
...     graph.load(["letters/"])
...     rows = graph.query("upstream-chain", document="1943-CV/QU")

Wiring only: every job is done in a room (``loaders``, ``graph``, ``queries``, ``dashboard``).
The heavy rooms are imported by the function that needs them, so that ``--help`` answers at
once and ``extract`` starts no server.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import click

from dashboard.terminal import (
    SpokenGroup,
    close_broken_output,
    complain,
    misuse,
    ready_streams,
)
from loaders.errors import DirectivesError, DocumentError
from loaders.files import SourceText, open_file, open_files, record_names, shown, walk
from loaders.language import say
from loaders.records import Document

__all__ = ["DirectivesError", "Document", "extract", "main", "read"]


# The Python door.


def read(path: str | Path) -> Document:
    """The record of one file, read and resolved; a record (``.json``) is taken as it is.

    Raises ``DirectivesError`` with a clear sentence when the file cannot be read.
    """
    return _document(open_file(Path(path)))


def extract(text: str, name: str = "") -> Document:
    """The record of a text, read and resolved; ``name`` is noted as its file name."""
    digest = hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()
    return _document(SourceText(name=name, text=text, sha256=digest, media_type="text/plain"))


def _document(content: SourceText | Document) -> Document:
    if isinstance(content, Document):
        return content
    from graph.resolve import resolve
    from loaders.extract import read_text

    return resolve(
        read_text(
            content.text,
            name=content.name,
            sha256=content.sha256,
            media_type=content.media_type,
            provenance=content.provenance,
        )
    )


def _documents(
    files: Iterable[Path], *, debug: bool = False
) -> Iterator[tuple[Path, Document | DirectivesError]]:
    """Each file as a record, or as the reason why it is none."""
    for opened in open_files(files):
        content = opened.content
        if isinstance(content, DirectivesError):
            yield opened.path, content
            continue
        try:
            yield opened.path, _document(content)
        except DirectivesError as error:
            yield opened.path, error
        except Exception as error:  # a defect of ours: one letter must not stop the others
            if debug:
                raise
            file = shown(opened.path)
            yield (
                opened.path,
                DocumentError("cli.unexpected_in_file", file=file, reason=_reason(error)),
            )


# The command line.


@click.group(cls=SpokenGroup, help="cli.directives")
@click.version_option(package_name="directive-chains", message="%(version)s", help="cli.version")
@click.option("--debug", is_flag=True, expose_value=False, help="cli.debug")
def cli() -> None:
    """All commands; their sentences are in ``loaders/messages/cli.toml``."""


@cli.command("extract", help="cli.extract")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option("--out", metavar="DIR|-", default="-", help="cli.extract.out")
@click.pass_obj
def _extract(debug: bool, paths: Sequence[str], out: str) -> int:
    files = list(walk(paths, records=False))
    names = record_names(files)
    folder = None if out == "-" else Path(out)
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for path, document in _documents(files, debug=debug):
        if isinstance(document, DirectivesError):
            complain(f"✗ {document}")
            failed += 1
        elif folder:
            (folder / names[path]).write_text(document.to_json(), encoding="utf-8", newline="\n")
        elif len(files) == 1:
            print(document.to_json(), end="")
        else:
            print(json.dumps(document.to_dict(), ensure_ascii=False))
    if folder:
        complain(say("cli.extract.done", count=len(files) - failed, folder=shown(folder)))
    return _ended(failed, len(files))


def _ended(failed: int, total: int) -> int:
    """The exit code of a batch, with a word on failures and on a batch of nothing."""
    if not total:
        complain(say("cli.nothing_to_read"))
    elif failed:
        complain(say("cli.failed", failed=failed, total=total))
    return 1 if failed or not total else 0


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line. Exit codes: 0 done, 1 something failed, 2 misuse."""
    ready_streams()
    sys.exit(_run(list(sys.argv[1:] if arguments is None else arguments)))


def _run(arguments: list[str]) -> int:
    """One command, every failure turned into a sentence; ``--debug`` may stand anywhere."""
    debug = "--debug" in arguments
    arguments = [argument for argument in arguments if argument != "--debug"]
    try:
        code = cli.main(arguments, prog_name="directives", standalone_mode=False, obj=debug)
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
        close_broken_output()
        return 1
    except Exception as error:
        if debug:
            raise
        complain(_sentence(error))
        return _exit_code(error)
    return code if isinstance(code, int) else 0


def _sentence(error: Exception) -> str:
    if isinstance(error, DirectivesError):
        return str(error)
    if isinstance(error, OSError):
        return say("cli.os_error", reason=error)
    return say("cli.unexpected", reason=_reason(error))


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _exit_code(error: Exception) -> int:
    """2 where the command was asked wrongly, 1 where it could not do its work."""
    from queries.errors import ParameterError, QueryRefused, UnknownQuery

    return 2 if isinstance(error, (ParameterError, QueryRefused, UnknownQuery)) else 1


if __name__ == "__main__":
    main()
