"""The one public door of directive-chains: a Python facade and the command line.

>>> import directives
>>> document = directives.read("letter.txt")
>>> with directives.open_graph() as graph:
...     graph.load(["letters/"])
...     rows = graph.query("upstream", document="1943-CV/QU")

Wiring only: every job is done in a room (``loaders``, ``graph``, ``queries``, ``dashboard``).
The heavy rooms are imported by the function that needs them, so that ``--help`` answers at
once and ``extract`` starts no server.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from dashboard.terminal import (
    SpokenGroup,
    complain,
    json_or_text,
    parameter,
    progress,
    run,
)
from loaders.errors import DirectivesError
from loaders.files import record_names, shown, walk
from loaders.language import say
from loaders.records import Document

if TYPE_CHECKING:
    import networkx
    import pandas

    from graph.load import LoadReport
    from graph.store import Store
    from queries.catalog import Answer
    from queries.spec import Query

__all__ = ["DirectivesError", "Document", "Graph", "extract", "main", "open_graph", "read"]

#: The database of the sample letters: they are retold and must not mix with real ones.
SAMPLES = "samples"


# The Python door.


def read(path: str | Path, *, allow_secret: bool = False) -> Document:
    """The record of one file, read and resolved; a record (``.json``) is taken as it is.

    A letter marked secret (Mật or higher) keeps only its mark, unless ``allow_secret``.
    Raises ``DirectivesError`` with a clear sentence when the file cannot be read.
    """
    from graph.reading import Reading

    return Reading(allow_secret).file(Path(path))


def extract(text: str, name: str = "", *, allow_secret: bool = False) -> Document:
    """The record of a text, read and resolved; ``name`` is noted as its file name."""
    from graph.reading import Reading

    return Reading(allow_secret).text(text, name)


def open_graph(database: str | None = None) -> Graph:
    """The graph in this database (default: ``directives``), on the server that is set.

    The local server is started when it is down. Raises ``DirectivesError``.
    """
    from graph.store import open_store

    return Graph(open_store(database))


class Graph:
    """An open graph: load into it, ask it, take its network. Close it, or use ``with``."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back; the server goes on."""
        self.store.close()

    def load(
        self,
        what: Iterable[str | Path | Document],
        *,
        allow_secret: bool = False,
        step: Callable[[str], None] = lambda name: None,
        debug: bool = False,
    ) -> LoadReport:
        """Load files, folders and records; ``refused`` in the report names what failed.

        ``step`` is told the name of each file; with ``debug`` a defect of ours raises.
        """
        from graph.load import load
        from graph.reading import Reading

        given = list(what)
        files = walk(item for item in given if not isinstance(item, Document))
        records = (item for item in given if isinstance(item, Document))
        reading = Reading(allow_secret, debug, step)
        report = load(self.store, reading.loadable(files, records))
        report.refused[:0] = reading.refused
        report.doubtful.extend(reading.doubtful)
        return report

    def query(self, name: str, **parameters: object) -> list[dict[str, Any]]:
        """The rows of a named question; a document is given by its key or its symbol."""
        return self.answer(name, parameters).records()

    def frame(self, name: str, **parameters: object) -> pandas.DataFrame:
        """The rows of a named question as a DataFrame."""
        return self.answer(name, parameters).frame()

    def answer(self, name: str, parameters: dict[str, object]) -> Answer:
        """The answer to a named question, with its query and its columns."""
        from queries.catalog import run

        return run(self.store, name, parameters)

    def cypher(self, text: str, **parameters: object) -> list[dict[str, Any]]:
        """The rows of a statement that only reads; raises ``DirectivesError`` for others."""
        from queries.console import ask

        return ask(self.store, text, parameters).records()

    def network(self, **choice: Any) -> networkx.MultiDiGraph[str]:
        """The citation network with its quotes; ``choice`` as for ``queries.network``."""
        from queries.network import network

        return network(self.store, **choice)


# The command line.


@click.group(cls=SpokenGroup, help="cli.directives")
@click.version_option(package_name="directive-chains", message="%(version)s", help="cli.version")
@click.option("--debug", is_flag=True, expose_value=False, help="cli.debug")
def cli() -> None:
    """All commands; their sentences are in ``loaders/messages/cli.toml``."""


_database = click.option("--database", metavar="NAME", help="cli.database")
_port = click.option(
    "--port", type=click.IntRange(1, 65535), metavar="PORT", default=8501, help="cli.port"
)
_SERVER = click.Choice(["local", "neo4j"])
_secret = click.option("--allow-secret", is_flag=True, help="cli.allow_secret")
_params = click.option("--param", "params", metavar="NAME=VALUE", multiple=True, help="cli.param")
_format = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    help="cli.format",
)


@cli.command("extract", help="cli.extract")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option("--out", metavar="DIR|-", default="-", help="cli.extract.out")
@_secret
@click.pass_obj
def _extract(debug: bool, paths: Sequence[str], out: str, allow_secret: bool) -> int:
    from graph.reading import Reading

    files = list(walk(paths, records=False))
    names = record_names(files)
    folder = None if out == "-" else Path(out)
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for path, document in Reading(allow_secret, debug).files(files):
        if isinstance(document, DirectivesError):
            complain(f"✗ {document}")
            failed += 1
            continue
        if document.text is None and document.header.secrecy:
            mark = document.header.secrecy.surface
            complain(say("cli.extract.withheld", file=shown(path), mark=mark))
        if folder:
            (folder / names[path]).write_text(document.to_json(), encoding="utf-8", newline="\n")
        elif len(files) == 1:
            print(document.to_json(), end="")
        else:
            print(json.dumps(document.to_dict(), ensure_ascii=False))
    if folder:
        complain(say("cli.extract.done", count=len(files) - failed, folder=shown(folder)))
    return _ended(failed, len(files))


@cli.command("load", help="cli.load")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@_database
@_secret
@click.pass_obj
def _load(debug: bool, paths: Sequence[str], database: str | None, allow_secret: bool) -> int:
    return _load_files(paths, database, allow_secret=allow_secret, debug=debug)


def _load_files(paths: Iterable[str | Path], database: str | None, **options: bool) -> int:
    files = list(walk(paths))
    if not files:
        return _ended(0, 0)
    with open_graph(database) as graph:
        with progress(len(files)) as step:
            report = graph.load(files, step=step, **options)
        used = graph.store.database
    for file, error in report.refused:
        complain(f"✗ {error}" if file in str(error) else f"✗ {file}: {error}")
    for file in report.doubtful:
        complain(say("cli.load.doubtful", file=file))
    if report.restored:
        print(say("cli.load.restored"))
    counts = {"new": report.new, "changed": report.changed, "unchanged": report.unchanged}
    print(say("cli.load.done", database=used, seconds=f"{report.seconds:.1f}", **counts))
    return _ended(len(report.refused), len(files))


@cli.command("query", help="cli.query")
@click.argument("name", metavar="[NAME]", required=False)
@_params
@_format
@_database
def _query(name: str | None, params: Sequence[str], form: str, database: str | None) -> int:
    from dashboard.rows import print_rows
    from queries.catalog import catalogue, query_named

    if name is None:
        _list_questions(form, catalogue().values())
        return 0
    query_named(name)  # a wrong name is said before a server is started for it
    given: dict[str, object] = dict(map(parameter, params))
    with open_graph(database) as graph:
        answer = graph.answer(name, given)
    print_rows(form, answer.columns, answer.rows, answer.query.labels(), answer.truncated)
    return 0


def _list_questions(form: str, questions: Iterable[Query]) -> None:
    from dashboard.rows import print_rows

    rows = [
        (
            query.name,
            query.title.say(),
            " ".join(p.name if p.required else f"[{p.name}]" for p in query.parameters),
        )
        for query in questions
    ]
    headings = [say("cli.query.name"), say("cli.query.title"), say("cli.query.parameters")]
    print_rows(form, ("name", "title", "parameters"), rows, headings)


@cli.command("cypher", help="cli.cypher")
@click.argument("text", metavar="TEXT")
@click.option("--param", "params", metavar="NAME=VALUE", multiple=True, help="cli.cypher.param")
@_format
@click.option("--limit", type=click.IntRange(1), metavar="N", default=1000, help="cli.cypher.limit")
@_database
def _cypher(text: str, params: Sequence[str], form: str, limit: int, database: str | None) -> int:
    from dashboard.rows import print_rows
    from queries.console import ask
    from queries.statement import checked

    checked(text)  # a refusal needs no server
    values = {name: json_or_text(value) for name, value in map(parameter, params)}
    with open_graph(database) as graph:
        answer = ask(graph.store, text, values, limit=limit)
    print_rows(form, answer.columns, answer.rows, truncated=answer.truncated)
    return 0


@cli.command("export", help="cli.export")
@click.argument("file", metavar="FILE")
@_database
def _export(file: str, database: str | None) -> int:
    from queries.exports import export

    with open_graph(database) as graph:
        network = graph.network()
    written = export(network, file)
    print(network.graph["note"])
    print(say("cli.export.done", files=", ".join(map(shown, written))))
    return 0


@cli.command("dump", help="cli.dump")
@_database
def _dump(database: str | None) -> int:
    from graph.dump import dump

    with open_graph(database) as graph:
        for line in dump(graph.store):
            print(line)
    return 0


@cli.command("explain", help="cli.explain")
@click.argument("file", metavar="FILE")
@click.option("--html", "page", metavar="PAGE", help="cli.explain.html")
@_secret
def _explain(file: str, page: str | None, allow_secret: bool) -> int:
    from queries.explain import as_html, as_text

    document = read(file, allow_secret=allow_secret)
    if page:
        Path(page).write_text(as_html(document), encoding="utf-8", newline="\n")
        print(say("cli.explain.done", page=shown(Path(page))))
        return 0
    for line in as_text(document):
        print(line)
    return 0


@cli.command("score", help="cli.score")
@click.argument("records", metavar="RECORDS")
@click.argument("gold", metavar="GOLD")
@click.option("--texts", metavar="DIR", help="cli.score.texts")
@click.option("--against", metavar="RUN", help="cli.score.against")
@click.option("--save", metavar="RUN", help="cli.score.save")
@click.option("--errors", type=click.IntRange(0), metavar="N", default=0, help="cli.score.errors")
@_format
def _score(records: str, gold: str, form: str, errors: int, **runs: str | None) -> int:
    from dashboard.scores import print_scores
    from queries.score import read_run, save_run, score

    texts = runs["texts"]
    result = score(Path(records), Path(gold), Path(texts) if texts else None)
    before = read_run(Path(runs["against"])) if runs["against"] else None
    print_scores(result, form, before, errors)
    if runs["save"]:
        save_run(result, Path(runs["save"]))
    return 1 if result.bad_spans else 0


@cli.command("status", help="cli.status")
@_database
def _status(database: str | None) -> None:
    from dashboard import servers

    for line in servers.status(database):
        print(line)


@cli.command("serve", help="cli.serve")
@_port
@_database
def _serve(port: int, database: str | None) -> int:
    with open_graph(database) as graph:  # what is wrong with the server is said here, not on a page
        used = graph.store.database
    return _show(used, port)


def _show(database: str, port: int) -> int:
    from dashboard.serve import free_port, serve

    chosen = free_port(port)
    if chosen != port:
        print(say("cli.port_taken", port=port, chosen=chosen))
    # Asked to end, or its terminal closed: like Ctrl-C, so that no page server stays behind.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    return serve(database, chosen)


@cli.command("demo", help="cli.demo")
@_port
@click.pass_obj
def _demo(debug: bool, port: int) -> int:
    if find_spec("arcadedb_embedded"):
        # The samples must not come into a graph of real letters: always the local server.
        for name in ("NEO4J_URI", "DIRECTIVES_ENGINE"):
            os.environ.pop(name, None)
    failed = _load_files([samples()], SAMPLES, debug=debug)
    return failed or _show(SAMPLES, port)


@cli.group("engine", cls=SpokenGroup, help="cli.engine")
def _engine() -> None:
    """The servers that this program keeps on this machine."""


@_engine.command("start", help="cli.engine.start")
@click.argument("name", type=_SERVER, metavar="[local|neo4j]", default="local")
def _start(name: str) -> None:
    from dashboard import servers

    print(*servers.start(name), sep="\n")


@_engine.command("status", help="cli.engine.status")
def _running() -> None:
    from dashboard import servers

    print(*servers.running(), sep="\n")


@_engine.command("stop", help="cli.engine.stop")
@click.argument("name", type=_SERVER, metavar="[local|neo4j]", required=False)
def _stop(name: str | None) -> None:
    from dashboard import servers

    print(*servers.stop(name), sep="\n")


def samples() -> Path:
    """The folder of the sample letters: in the checkout, or in the installed package."""
    beside = Path(__file__).with_name("samples")
    return beside if beside.is_dir() else Path(str(resources.files("loaders") / "samples"))


def _ended(failed: int, total: int) -> int:
    """The exit code of a batch, with a word on failures and on a batch of nothing."""
    if not total:
        complain(say("cli.nothing_to_read"))
    elif failed:
        complain(say("cli.failed", failed=failed, total=total))
    return 1 if failed or not total else 0


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line. Exit codes: 0 done, 1 something failed, 2 misuse."""
    sys.exit(run(cli, sys.argv[1:] if arguments is None else arguments))


if __name__ == "__main__":
    main()
