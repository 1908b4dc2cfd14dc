"""Rows in batches that a server takes in one message and one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

T = TypeVar("T")

WEIGHT = 2_000_000  # letters: at most 6 MB on the wire, where ArcadeDB takes 16 by default


def batches(rows: Iterable[T], most: int, weight: int = WEIGHT) -> Iterator[list[T]]:
    """The rows in order, at most ``most`` together, fewer where they hold long texts."""
    batch: list[T] = []
    load = 0
    for row in rows:
        own = _weight(row)
        if batch and (len(batch) >= most or load + own > weight):
            yield batch
            batch, load = [], 0
        batch.append(row)
        load += own
    if batch:
        yield batch


def _weight(value: Any) -> int:
    """Roughly how many letters it takes to write the value down."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        return sum(len(str(key)) + _weight(item) for key, item in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return sum(map(_weight, value))
    return 8
