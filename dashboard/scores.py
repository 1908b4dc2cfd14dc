"""A scoring run in the terminal: the figures, what changed, what went wrong."""

from __future__ import annotations

from dashboard.rows import print_rows
from loaders.language import say
from queries.score import compare
from queries.tally import Score


def print_scores(
    result: Score, form: str, before: dict[str, float] | None = None, errors: int = 0
) -> None:
    """The rows in this form; then gains and losses against ``before``, and the first errors."""
    rows = [
        (name, *_counts(result, name), f"{value:.4f}") for name, value in result.figures().items()
    ]
    headings = [say(f"score.column.{name}") for name in ("row", "right", "of", "figure")]
    print_rows(form, ("row", "right", "of", "figure"), rows, headings)
    if form != "table":
        return
    for name, value in result.groups().items():
        if value is not None:
            print(say("score.group", name=name, value=f"{value:.4f}"))
    wrong, bad = len(result.wrong_targets), len(result.bad_spans)
    print(say("score.wrong_targets", count=wrong))
    print(say("score.bad_spans", count=bad))
    if before is not None:
        changes = compare(result, before)
        print(say("score.changes", count=len(changes)))
        for name, was, now in changes:
            print(f"  {name}: {was:.4f} → {now:.4f} ({now - was:+.4f})")
    for file, row, what in result.errors[:errors]:
        print(f"  {file} [{row}] {what}")


def _counts(result: Score, name: str) -> tuple[int, int]:
    tally = result.rows[name]
    if tally.detects:
        return tally.right, tally.right + tally.missed + tally.spurious
    return tally.right, tally.all
