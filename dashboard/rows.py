"""Rows of answers on a terminal, in a file or a pipe: as a table, as CSV, as JSON."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from itertools import zip_longest

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dashboard.terminal import complain
from graph.values import Node, Path, Relationship
from loaders.language import say
from queries.exports import cell


def print_rows(
    form: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    headings: Sequence[str] = (),
    truncated: bool = False,
) -> None:
    """Rows as a ``table`` for people (under ``headings``), or ``csv`` or ``json`` for programs.

    That there are more rows is said on the error stream.
    """
    if truncated:
        complain(say("cli.truncated", count=len(rows)))
    if form == "json":
        records = [dict(zip(columns, row, strict=True)) for row in rows]
        print(json.dumps(records, ensure_ascii=False, indent=1, default=_plain))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([cell(_text(value)) for value in row] for row in rows)
    elif not rows:
        complain(say("cli.no_rows"))
    else:
        _print_table(headings or columns, [[_text(value) for value in row] for row in rows])


def _text(value: object) -> str:
    """A value as one piece of text: nothing as nothing, nodes and ways by name, lists as JSON."""
    if value is None:
        return ""
    if isinstance(value, Path):
        nodes = [_text(node) for node in value.nodes]
        edges = [
            f"-{_text(edge)}->" if edge.start == node.id else f"<-{_text(edge)}-"
            for edge, node in zip(value.relationships, value.nodes, strict=False)
        ]
        return "".join(part for pair in zip_longest(nodes, edges, fillvalue="") for part in pair)
    if isinstance(value, Node):
        known = (value.properties.get(name) for name in ("symbol", "name", "title", "key", "id"))
        return f"({':'.join(value.labels)} {next(filter(None, known), '')})"
    if isinstance(value, Relationship):
        return f"[{value.type}]"
    if isinstance(value, (dict, list, tuple, bool)):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    return str(value)


def _plain(value: object) -> object:
    """What JSON does not know: nodes, edges and ways as objects, dates as ISO text."""
    if isinstance(value, (Node, Relationship, Path)):
        return vars(value)
    return str(value)


def _print_table(headings: Sequence[str], rows: list[list[str]]) -> None:
    """A table, or where it is too wide for the terminal one line for each value."""
    # Into a file or a pipe nothing is cut or folded.
    console = Console(width=None if sys.stdout.isatty() else 100_000)
    grid = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        grid.add_column(Text(heading), no_wrap=True)
    for row in rows:
        grid.add_row(*map(Text, row))
    unbounded = console.options.update(max_width=100_000)
    if console.measure(grid, options=unbounded).maximum <= console.width:
        console.print(grid)
        return
    for number, row in enumerate(rows, 1):
        grid = Table(box=None, pad_edge=False, show_header=False, title=f"— {number} —")
        grid.title_justify = "left"
        grid.add_column(style="bold", no_wrap=True)
        grid.add_column(overflow="fold")
        for heading, value in zip(headings, row, strict=True):
            if value:
                grid.add_row(Text(heading), Text(value))
        console.print(grid)
