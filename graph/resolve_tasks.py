"""Tasks and reporting lines with their bodies (domain 5.2, 5.3).

The reader keeps a list of doers whole; here it is parted into members, each with its key. What
belongs together stays together: a person with several posts, staff listed by kind, the bodies
whose heads are meant (``Người đứng đầu cấp ủy, chính quyền``). A bare name (``UBND huyện`` in a
province's decision) means the one that the letter named in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.bodies import resolve_body
from graph.context import Context, Resolution
from graph.heads import head_at
from graph.keys import split_org
from graph.members import MemberReading, resolve_members
from graph.posts import title_at
from graph.words import words
from loaders.normalize import fold
from loaders.records import Document, Doer, ReportingLine, Superior, Task
from loaders.task_words import phrase

_PARTS = re.compile(r"\s*;\s*")
#: "Thường trực Quận ủy và Thành phố": a level stands for its leading bodies.
_LEVEL_LAST = re.compile(
    r"\s+và\s+(?=(?:Trung ương|[Tt]hành phố|[Tt]ỉnh|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Xx]ã|[Pp]hường)$)"
)
_SEVERAL = re.compile(
    r"(?<![^\W_])(?:các|\d+|huyện|quận|xã|phường|thị xã|thị trấn)(?![^\W_])(?!\s+ủy)"
)
#: "Chủ tịch UBND – Trưởng BCĐ": one person with two posts.
_SECOND_POST = re.compile(
    r"\s+[-–—]\s+"
    r"(?=(?:Phó\s+)?(?:Trưởng|Bí thư|Chủ tịch|Giám đốc|Ủy viên|UV|QUV|TUV|HUV|PCT|CT|TB)\b)[^;]*?"
    r"(?=\s*;|\s+và\s+(?:Sở|UBND|Ủy ban|đồng chí|các|Phòng|Ban|Công an|Văn phòng)"
    r"|,\s+(?:đồng chí|đ/c)|$)"
)
_STAFF = re.compile(
    r"(?:100%\s+|các\s+|toàn thể\s+|toàn bộ\s+)*"
    r"(?:cán bộ|công chức|viên chức|người lao động|đảng viên|giáo viên)(?:\s*,|\s+công chức|\s+và)"
)
_HEADS_OF = re.compile(r"(?:người đứng đầu|thủ trưởng|bí thư cấp ủy và người đứng đầu)\s")
_QUANTIFIER = re.compile(r"(?:các|những|mọi|toàn|tất cả|\d)")
_ALL = re.compile(r"(?:(?:tất cả|toàn thể|toàn bộ|các|những|100%)\s*)+")
_COMRADE = re.compile(r"^(?:đồng chí|đ/c|đc|ông|bà)\s+")


def resolve_tasks(document: Document, context: Context) -> tuple[Task, ...] | None:
    """The tasks with their lists parted into members and each member's key."""
    if document.tasks is None:
        return None
    known = _Named(document, context)
    return tuple(
        replace(
            task,
            assignees=members(task.assignees, context, known),
            via=members(task.via, context, known),
            coordinators=members(task.coordinators, context, known),
            report_to=members(task.report_to, context, known),
        )
        for task in document.tasks
    )


def resolve_lines(document: Document, context: Context) -> tuple[ReportingLine, ...]:
    """The reporting lines with the keys of those who report and of their superiors."""
    known = _Named(document, context)
    return tuple(
        replace(
            line,
            from_=members(line.from_, context, known),
            to=tuple(_superior(s, context) for s in line.to),
            via=members(line.via, context, known),
        )
        for line in document.reporting_lines
    )


def members(doers: Iterable[Doer], context: Context, known: _Named) -> tuple[Doer, ...]:
    """Each list of doers as its members; one that is not understood stays whole."""
    found: list[Doer] = []
    for doer in doers:
        parts = [_member(doer, reading, known) for reading in parted(doer.surface, context)]
        found.extend(parts or [doer])
    return tuple(found)


def _member(doer: Doer, reading: MemberReading, known: _Named) -> Doer:
    surface = doer.surface[reading.start : reading.end]
    meant = known.meant(surface, reading.resolution)
    return Doer(
        surface=surface,
        start=doer.start + reading.start,
        end=doer.start + reading.end,
        org=meant.org,
        source=doer.source,
        kind=meant.kind,
        stated_count=reading.stated_count,
        candidates=meant.candidates if meant.org is None else (),
    )


def parted(surface: str, context: Context) -> list[MemberReading]:
    """The members of a list of doers, in the order of the text."""
    masked = _SECOND_POST.sub(lambda m: " " * len(m[0]), surface)
    found: list[MemberReading] = []
    for start, end in _cuts(masked):
        part = masked[start:end]
        rows = _as_staff(part, context) or _joined(part, resolve_members(part, context), context)
        rows = _with_quantifier(part, rows)
        found.extend(r._replace(start=r.start + start, end=r.end + start) for r in rows)
    return found


def _with_quantifier(part: str, rows: list[MemberReading]) -> list[MemberReading]:
    """``Các`` before a list is part of the first member's words too."""
    if rows and rows[0].start and _ALL.fullmatch(fold(part[: rows[0].start])):
        lead = len(part) - len(part.lstrip())
        return [rows[0]._replace(start=lead), *rows[1:]]
    return rows


def _cuts(surface: str) -> Iterator[tuple[int, int]]:
    """The parts between semicolons; a bare level at the end is one too."""
    start = 0
    for gap in [*_PARTS.finditer(surface), None]:
        end = gap.start() if gap else len(surface)
        level = _LEVEL_LAST.search(surface, start, end)
        if level and not _SEVERAL.search(fold(surface[start : level.start()])):
            yield start, level.start()
            yield level.end(), end
        elif start < end:
            yield start, end
        start = gap.end() if gap else end


def _as_staff(part: str, context: Context) -> list[MemberReading]:
    """``cán bộ, công chức, viên chức cấp quận, phường``: one group of people."""
    if not _STAFF.match(fold(part)):
        return []
    whole = resolve_body(part, context)
    return [MemberReading(0, len(part), whole, None)] if whole.org else []


def _joined(part: str, rows: Iterable[MemberReading], context: Context) -> list[MemberReading]:
    """Members that are no members of their own go back to the one before."""
    joined: list[MemberReading] = []
    for row in rows:
        before = joined[-1] if joined else None
        if before is not None and _goes_with(part, before, row):
            whole = part[before.start : row.end]
            keeps = fold(part[row.start : row.end]) == "cơ sở" or _is_mere_name(part, row)
            meant = before.resolution if keeps else resolve_body(whole, context)
            if meant.org:
                joined[-1] = MemberReading(before.start, row.end, meant, before.stated_count)
                continue
        joined.append(row)
    return joined


def _goes_with(part: str, before: MemberReading, row: MemberReading) -> bool:
    text, first = fold(part[row.start : row.end]), fold(part[before.start : before.end])
    if text == "cơ sở":
        return True
    if _HEADS_OF.match(first):
        plain = part[row.start].islower() and not _QUANTIFIER.match(text)
        return plain and not _HEADS_OF.match(text) and title_at(words(text))[0] is None
    return _is_mere_name(part, row)


def _is_mere_name(part: str, row: MemberReading) -> bool:
    """``…, Đại Thanh, Kim Văn - Kim Lũ``: names behind a group that say which are meant."""
    org = row.resolution.org
    if org is None or not split_org(org)[1].startswith("c.") or not part[row.start].isupper():
        return False
    found = words(part[row.start : row.end])
    noun = phrase("doers", "nouns").match(fold(part[row.start : row.end]))
    return not head_at(found)[1] and noun is None and title_at(found)[0] is None


class _Named:
    """The bodies that the letter names in full, for the bare names behind them."""

    def __init__(self, document: Document, context: Context) -> None:
        self._full: list[tuple[str, Resolution]] = []
        for addressee in document.addressees:
            self._enter(addressee.surface, context)
        for task in document.tasks or ():
            for doer in (*task.assignees, *task.via, *task.coordinators, *task.report_to):
                self._enter(doer.surface, context)

    def _enter(self, surface: str, context: Context) -> None:
        for row in resolve_members(surface, context):
            if row.resolution.org and row.resolution.kind in ("body", "position"):
                entry = (fold(surface[row.start : row.end]), row.resolution)
                if entry not in self._full:
                    self._full.append(entry)

    def meant(self, surface: str, resolution: Resolution) -> Resolution:
        """What a name means; a bare one of a lower level, what it was called in full."""
        if resolution.org is None or resolution.reason == "level":
            return resolution
        if not split_org(resolution.org)[1].startswith("c."):
            return resolution
        bare = _COMRADE.sub("", fold(surface))
        if _QUANTIFIER.match(bare) or "," in bare:
            return resolution
        fitting = {
            full.org: full
            for name, full in self._full
            if full.org and f" {bare} " in f" {name} " and name != bare
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else resolution


def _superior(superior: Superior, context: Context) -> Superior:
    found = parted(superior.surface, context)
    org = found[0].resolution.org if found else resolve_body(superior.surface, context).org
    return replace(superior, org=org)
