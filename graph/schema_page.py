"""The page ``docs/schema.md``, written from the declaration: ``python -m graph.schema_page``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby

from graph.schema import SCHEMA, NodeType, Property, RelationshipType

_HEAD = """\
# The graph / Đồ thị

This page is made from the declaration (`graph/schema.py`) by `python -m graph.schema_page`; do
not edit it by hand. Trang này được sinh từ khai báo, không sửa bằng tay.

Keys are unique. A property that nobody has stated is absent. Where several records speak of one
node, the most trusted source wins (the loaded text, then a news report, then citations), then
the value most records give, then the smallest: so the order of loading never matters.
Khóa là duy nhất; thuộc tính chưa ai nêu thì không có. Khi nhiều bản ghi cùng nói về một nút,
nguồn đáng tin nhất được chọn (toàn văn đã nạp, rồi tin bài, rồi viện dẫn), sau đó là giá trị
được nêu nhiều nhất, rồi giá trị nhỏ nhất: thứ tự nạp không làm thay đổi đồ thị.
"""


def page() -> str:
    """The whole page as Markdown."""
    parts = [_HEAD, "## Nodes / Nút\n", *map(_node, SCHEMA.nodes)]
    parts += ["## Relationships / Quan hệ\n", *map(_relationship, SCHEMA.relationships)]
    return "\n".join(parts)


def _node(node: NodeType) -> str:
    return "\n".join(
        [f"### {node.label}\n", f"{node.en}.\n", f"*{node.vi}.*\n", *_table(node.properties)]
    )


def _relationship(relationship: RelationshipType) -> str:
    lines = [f"### {relationship.name}\n", f"`{_ends(relationship)}`\n"]
    lines += [f"{relationship.en}.\n", f"*{relationship.vi}.*\n"]
    if relationship.by:
        lines.append(f"One per pair of nodes and `{relationship.by}`.\n")
    return "\n".join([*lines, *_table(relationship.properties)])


def _ends(relationship: RelationshipType) -> str:
    """All pairs of labels, those with one source together."""
    return "; ".join(
        f"({source})-[:{relationship.name}]->({' | '.join(target for _, target in targets)})"
        for source, targets in groupby(relationship.ends, key=lambda ends: ends[0])
    )


def _table(properties: Iterable[Property]) -> Iterator[str]:
    rows = [_row(declared) for declared in properties]
    if rows:
        yield "| property | type | meaning | nghĩa |"
        yield "|---|---|---|---|"
        yield from rows
        yield ""


def _row(declared: Property) -> str:
    marks = ", always" if declared.required else ""
    marks += ", indexed" if declared.indexed else ""
    return f"| `{declared.name}` | {declared.type}{marks} | {declared.en} | {declared.vi} |"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(page())
