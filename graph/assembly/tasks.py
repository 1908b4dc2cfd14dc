"""Tasks with their doers, the scenarios that start them, and reporting lines."""

from __future__ import annotations

from collections.abc import Sequence

from graph.assembly.claims import Node
from graph.assembly.evidence import Reading, Subject, plain
from graph.assembly.recipients import recipient
from loaders.records import Doer, ReportingLine, Superior, Task


def tasks(reading: Reading) -> None:
    """The tasks of a record and the scenarios that start them."""
    about = reading.told
    for task in reading.record.tasks or ():
        _task(reading, task, about)
    for scenario in reading.record.scenarios:
        node = reading.claims.node(
            "Scenario",
            reading.fact_id(scenario.id),
            about.rank,
            label=scenario.label,
            trigger=plain(scenario.trigger.surface),
            **reading.evidence(scenario, about),
            **about.marks(),
        )
        for started in scenario.tasks:
            task_node = Node("Task", reading.fact_id(started))
            if task_node in reading.claims:
                reading.claims.relationship("TRIGGERED_BY", task_node, node, about.rank)


def _task(reading: Reading, task: Task, about: Subject) -> None:
    claims, due = reading.claims, task.deadline
    node = claims.node(
        "Task",
        reading.fact_id(task.id),
        about.rank,
        text=plain(task.surface),
        section=task.section,
        kind=task.kind,
        orderCue=plain(task.order_cue.surface) if task.order_cue else None,
        deadlineText=plain(due.surface) if due else None,
        deadlineType=due.type if due else None,
        deadlineIso=due.iso if due else None,
        condition=plain(task.condition.surface) if task.condition else None,
        **reading.evidence(task, about),
        **about.marks(),
    )
    claims.relationship("ASSIGNS", about.node, node, about.rank, **about.marks())
    _joined(reading, node, "ASSIGNED_TO", task.assignees, about)
    _joined(reading, node, "DIRECTED_THROUGH", task.via, about)
    _joined(reading, node, "COORDINATED_WITH", task.coordinators, about)
    _joined(reading, node, "REPORTS_RESULT_TO", task.report_to, about)
    for cited in task.citations:
        citation = Node("Citation", reading.fact_id(cited))
        if citation in claims:
            claims.relationship("BASED_ON_CITATION", node, citation, about.rank)


def _joined(
    reading: Reading, task: Node, type_: str, doers: Sequence[Doer], about: Subject
) -> None:
    """One relationship per body; a body that is named twice has the first place."""
    seen: set[Node] = set()
    for order, doer in enumerate(doers, 1):
        body = _body(reading, doer, about)
        if body not in seen:
            seen.add(body)
            reading.claims.relationship(
                type_, task, body, about.rank, source=doer.source, order=order
            )


def _body(reading: Reading, doer: Doer | Superior, about: Subject) -> Node:
    """The node of a doer; one nobody could resolve is keyed by its place in the text."""
    return recipient(reading, doer, f"d{doer.start}", about)


def reporting_lines(reading: Reading) -> None:
    """``MUST_REPORT_TO``, once for each who must report and each superior."""
    about = reading.told
    for line in reading.record.reporting_lines:
        _line(reading, line, about)


def _line(reading: Reading, line: ReportingLine, about: Subject) -> None:
    evidence = reading.evidence(line, about)
    for who in line.from_:
        for superior in line.to:
            reading.claims.relationship(
                "MUST_REPORT_TO",
                _body(reading, who, about),
                _body(reading, superior, about),
                about.rank,
                fact=reading.fact_id(line.id),
                condition=plain(line.condition),
                medium=plain(line.medium.surface) if line.medium else None,
                via="; ".join(plain(v.surface) or "" for v in line.via) or None,
                approvalRequired=line.approval_required,
                **evidence,
                **about.marks(),
            )
