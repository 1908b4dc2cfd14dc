"""Records held against gold: precision, recall and accuracy per kind of fact (domain 8.3).

A group that a record lacks is left out and counted as skipped; a missing record counts as an
empty one. ``score`` gives the figures, ``compare`` their gains and losses against a saved run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loaders.errors import RecordError
from queries.sameness import Fact, located
from queries.score_groups import GROUPS, header
from queries.tally import Score


def score(records: Path, gold: Path, texts: Path | None = None) -> Score:
    """The records of a folder against the gold files of another, paired by file name.

    Raises ``RecordError`` when one of them is no folder.
    """
    result = Score()
    for folder in (records, gold):
        if not folder.is_dir():
            raise RecordError("score.no_folder", folder=str(folder))
    for path in sorted(gold.glob("*.json")):
        want = json.loads(path.read_text("utf-8"))
        found_path = records / path.name
        if found_path.exists():
            found = json.loads(found_path.read_text("utf-8"))
        else:
            result.missing.append(path.name)
            found = {name: [] for name in GROUPS} | {"document": {}, "signature": None}
        _spans(result, path.name, found, (texts or gold) / want["source"]["file"])
        _score_one(result, path.name, want, found, path.name in result.missing)
    return result


def compare(now: Score, before: dict[str, float]) -> list[tuple[str, float, float]]:
    """Rows that changed against a saved run: name, before, now."""
    figures = now.figures()
    names = sorted(figures.keys() | before.keys())
    return [
        (name, before.get(name, 0.0), figures.get(name, 0.0))
        for name in names
        if abs(figures.get(name, 0.0) - before.get(name, 0.0)) > 1e-9
    ]


def save_run(result: Score, path: Path) -> None:
    """The figures of a run as JSON, to compare later runs with."""
    text = json.dumps(result.figures(), indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def read_run(path: Path) -> dict[str, float]:
    """The figures that ``save_run`` wrote. Raises ``RecordError`` with a sentence."""
    try:
        figures: dict[str, float] = json.loads(path.read_text("utf-8"))
        return {str(name): float(value) for name, value in figures.items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise RecordError("score.no_run", file=str(path), reason=str(error)) from error


def _spans(result: Score, name: str, found: Fact, path: Path) -> None:
    if not path.exists():
        return
    text = path.read_bytes().decode("utf-8")
    for fact in _walk(found):
        if text[fact["start"] : fact["end"]] != fact["surface"]:
            result.bad_spans.append((name, str(fact["surface"])[:60]))


def _walk(value: Any) -> Iterator[Fact]:
    if isinstance(value, dict):
        if located(value) and "surface" in value:
            yield value
        for inner in value.values():
            yield from _walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner)


def _score_one(result: Score, name: str, gold: Fact, found: Fact, missing: bool) -> None:
    if "document" in found:
        header(result, name, gold["document"], found["document"] or {}, missing)
    for group, part in GROUPS.items():
        if group not in found or (group == "tasks" and found[group] is None):
            result.skipped[group] += 1
        elif not (group == "tasks" and gold["tasks"] is None):
            part(result, name, gold, found)
