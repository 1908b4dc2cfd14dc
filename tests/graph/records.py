"""Records for the tests of the graph: the annotated letters, and small ones made by hand."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from loaders.records import Document
from tests.fixtures import ROOT


def read_gold(folder: Path, texts: Path) -> list[Document]:
    """The annotated records of a folder, each with its text."""
    found = []
    for file in sorted(folder.glob("*.json")):
        record = Document.from_dict(json.loads(file.read_text("utf-8")))
        # The offsets count characters of the file as it is, without newline translation.
        text = (texts / record.source.file).read_bytes().decode("utf-8")
        found.append(replace(record, text=text))
    return found


@cache
def samples() -> tuple[Document, ...]:
    """The 37 annotated sample letters."""
    return tuple(read_gold(ROOT / "tests" / "gold", ROOT / "samples"))


def sample(number: int) -> Document:
    """A sample letter by its number, from 1."""
    return samples()[number - 1]


def seeds(shared: Path) -> list[Document]:
    """The five annotated real letters."""
    return read_gold(shared / "gold", shared / "seeds")


HA_NOI = "vn.ha-noi/ubnd"
OWN = "vn.ha-noi.q-tay-ho/party:cong-van:500:2021"
CITED = f"{HA_NOI}:chi-thi:17:2021"


def span(text: str, surface: str, nth: int = 0) -> dict[str, Any]:
    """The span of the nth occurrence of a surface."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return {"surface": surface, "start": start, "end": start + len(surface)}


def mention(text: str, surface: str, nth: int = 0, **said: Any) -> dict[str, Any]:
    """A citation of ``CITED``, carried out by the paper itself unless told otherwise."""
    here = span(text, surface, nth)
    return {
        **here,
        "id": "c1",
        "mentionType": "numbered",
        "extent": here,
        "cue": None,
        "relation": "IMPLEMENTS",
        "mode": "own",
        "negated": False,
        "citing": "self",
        "key": CITED,
        "keyStatus": "resolved",
        "docType": "chi-thi",
        "number": 17,
        "symbol": "17/CT-UBND",
        **said,
    }


def sha256_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def letter(
    text: str = "Chỉ thị số 17/CT-UBND", *, key: str = OWN, file: str = "a.txt", **groups: Any
) -> Document:
    """A small letter; ``header`` adds to its header, the other groups are as in the JSON."""
    header = {"kind": "official", "system": "party", "key": key, **groups.pop("header", {})}
    source = {
        "file": file,
        "sha256": groups.pop("sha256", sha256_of(text)),
        "charCount": len(text),
    }
    return Document.from_dict({"source": source, "document": header, "text": text, **groups})
