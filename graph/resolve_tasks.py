"""Tasks, scenarios and reporting lines with their bodies (domain 5.2, 5.3).

The reader keeps a list of doers whole; here it is parted into members, each with its key.
A bare name of a lower level (``UBND huyện`` in a province's decision) means the last such body
named before; people listed by kind (``cán bộ, công chức, viên chức``) are one group.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.bodies import resolve_body
from graph.context import Context
from graph.members import resolve_members
from loaders.records import Document, Doer, ReportingLine, Superior, Task


def resolve_tasks(document: Document, context: Context) -> tuple[Task, ...] | None:
    """The tasks with their lists parted into members and each member's key."""
    if document.tasks is None:
        return None
    return tuple(
        replace(
            task,
            assignees=members(task.assignees, context),
            via=members(task.via, context),
            coordinators=members(task.coordinators, context),
            report_to=members(task.report_to, context),
        )
        for task in document.tasks
    )


def resolve_lines(lines: Sequence[ReportingLine], context: Context) -> tuple[ReportingLine, ...]:
    """The reporting lines with the keys of those who report and of their superiors."""
    return tuple(
        replace(
            line,
            from_=members(line.from_, context),
            to=tuple(_superior(s, context) for s in line.to),
            via=members(line.via, context),
        )
        for line in lines
    )


def members(doers: Iterable[Doer], context: Context) -> tuple[Doer, ...]:
    """Each list of doers as its members; one that is not understood stays whole."""
    found: list[Doer] = []
    for doer in doers:
        parts = [
            Doer(
                surface=doer.surface[r.start : r.end],
                start=doer.start + r.start,
                end=doer.start + r.end,
                org=r.resolution.org,
                source=doer.source,
                kind=r.resolution.kind,
                stated_count=r.stated_count,
                candidates=r.resolution.candidates if r.resolution.org is None else (),
            )
            for r in resolve_members(doer.surface, context)
        ]
        found.extend(parts or [doer])
    return tuple(found)


def _superior(superior: Superior, context: Context) -> Superior:
    return replace(superior, org=resolve_body(superior.surface, context).org)
