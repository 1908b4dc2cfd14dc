"""Named persons: the signer, the author of a report, a person named as an issuer.

A title without a name is a post, not a person (domain 5.1).
"""

from __future__ import annotations

import re

from loaders.layout import Layout
from loaders.normalize import View, tidy
from loaders.normalize import view as fold_view
from loaders.records import Document, Person

_NAME = r"(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+)(?:\s+[A-ZĐÀ-Ỹ][a-zà-ỹđ]+){1,4}"
_AFTER_TITLE = re.compile(
    r"(?:(?i:chủ\s+tịch\s+nước|tổng\s+bí\s+thư|thủ\s+tướng(?:\s+chính\s+phủ)?|phó\s+thủ\s+tướng|chủ\s+tịch\s+quốc\s+hội|thủ\s+tướng))\s+"
    rf"(?P<name>{_NAME})\s*$"
)
#: Capitalised words that end a title and begin no name.
_NO_NAME = re.compile(
    r"^(?:Chính|Thành|Tỉnh|Quốc|Nước|Trung|Nhà|Ủy|Hội|Ban|Bộ|Sở|Quận|Huyện|Thị|Phường|Xã|UBND|Việt)\b"
)


def read_persons(view: View, layout: Layout, document: Document) -> tuple[Person, ...]:
    """The persons of a record in text order, without their posts."""
    found: list[tuple[int, int, str, str]] = []
    if document.signature and document.signature.name:
        name = document.signature.name
        found.append((name.start, name.end, name.surface, "signer"))
    if document.header.author:
        author = document.header.author
        found.append((author.start, author.end, author.surface, "author"))
    for citation in document.citations:
        issuer = citation.issuer
        if issuer is None or issuer.surface is None or issuer.start is None:
            continue
        folded = fold_view(issuer.surface)
        match = _AFTER_TITLE.search(folded.norm)
        if match and not _NO_NAME.match(match["name"]):
            surface, start, end = folded.located(match.start("name"), match.end("name"))
            found.append((issuer.start + start, issuer.start + end, surface, "cited_issuer"))
    unique = {(start, end): (start, end, surface, role) for start, end, surface, role in found}
    return tuple(
        Person(
            id=f"p{index}",
            surface=surface,
            start=start,
            end=end,
            name=tidy(surface),
            context=role,
            rule=f"person.{role.replace('_', '-')}",
        )
        for index, (start, end, surface, role) in enumerate(sorted(unique.values()), 1)
    )
