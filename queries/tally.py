"""Counts of a scoring run: rows of right and wrong, groups, and what went wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

#: The rows whose mean is the figure of a group.
MAIN_ROWS = (
    "citations.detection", "citations.key", "citations.relation", "citations.mode",
    "addressees.items", "addressees.members", "copies.items", "copies.members", "copies.purpose",
    "signer.authority", "signer.position", "signer.name", "receipts.detection",
    "receipts.receiver", "tasks.detection", "tasks.assignees", "guidance.detection",
)  # fmt: skip


@dataclass
class Tally:
    """Counts of one row: right of all, or found, spurious and missed."""

    right: int = 0
    all: int = 0
    spurious: int = 0
    missed: int = 0
    detects: bool = False

    @property
    def value(self) -> float | None:
        """Accuracy, or the F1 of a detection; None when there was nothing to count."""
        if not self.detects:
            return self.right / self.all if self.all else None
        total = 2 * self.right + self.spurious + self.missed
        return 2 * self.right / total if total else None


@dataclass
class Score:
    """The figures of a run: rows, wrong targets, spans that do not show their text, errors."""

    rows: dict[str, Tally] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)
    missing: list[str] = field(default_factory=list)
    wrong_targets: list[tuple[str, str, str, str]] = field(default_factory=list)
    bad_spans: list[tuple[str, str]] = field(default_factory=list)
    errors: list[tuple[str, str, str]] = field(default_factory=list)

    def groups(self) -> dict[str, float | None]:
        """The figure of each group: the mean of its main rows; header: of all its rows."""
        names = (
            "header",
            "citations",
            "addressees",
            "copies",
            "signer",
            "receipts",
            "tasks",
            "guidance",
        )
        figures: dict[str, float | None] = {}
        for name in names:
            rows = (
                [row for row in self.rows if row.startswith("header.")]
                if name == "header"
                else [row for row in MAIN_ROWS if row.startswith(f"{name}.")]
            )
            values = [
                v for row in rows if row in self.rows and (v := self.rows[row].value) is not None
            ]
            figures[name] = sum(values) / len(values) if values else None
        return figures

    def figures(self) -> dict[str, float]:
        """Every row that counted something, by name."""
        return {name: v for name, row in sorted(self.rows.items()) if (v := row.value) is not None}

    def count(self, row: str, right: bool, file: str = "", what: str = "") -> None:
        """One decision of an accuracy row, with what went wrong."""
        tally = self.rows.setdefault(row, Tally())
        tally.right += right
        tally.all += 1
        if not right and file:
            self.errors.append((file, row, what))

    def detect(self, row: str, right: int, spurious: int, missed: int) -> None:
        """Counts of a detection row."""
        tally = self.rows.setdefault(row, Tally(detects=True))
        tally.right += right
        tally.spurious += spurious
        tally.missed += missed
