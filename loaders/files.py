"""Files on disk: which ones to read, and their bytes as text.

A path is a file or a folder; folders are walked in the order of their names. What one file
does wrong is said of that file alone (``Opened.content`` is then the error), so a batch goes on.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cattrs

from loaders.errors import DirectivesError, DocumentError, RecordError
from loaders.records import Document

#: Kinds of text this room reads: suffix → media type. One line for each new format.
TEXTS = {".txt": "text/plain", ".md": "text/markdown"}
#: Records written by ``extract`` (or by hand) are taken as they are.
RECORDS = {".json": "application/json"}
#: A file of this name holds one line on where the letters beside it come from.
PROVENANCE = "PROVENANCE"

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class SourceText:
    """The text of one file: offsets count its characters, newlines as they stand in the file.

    A UTF-8 byte order mark stays in the text as one character, as ``bytes.decode("utf-8")``
    leaves it; ``sha256`` is that of the bytes.
    """

    name: str
    text: str
    sha256: str
    media_type: str
    provenance: str | None = None


@dataclass(frozen=True)
class Opened:
    """What became of one path: a text, a record, or the reason why neither."""

    path: Path
    content: SourceText | Document | DirectivesError


def walk(paths: Iterable[Path | str], *, records: bool = True) -> Iterator[Path]:
    """The files to open below these paths, each once.

    In folders, hidden files and ``PROVENANCE`` are passed over, and records too unless
    ``records``. Every other file is named, so that one of an unknown kind is reported.
    """
    seen: set[tuple[int, int]] = set()
    for given in map(Path, paths):
        inside = given.is_dir()
        for path in _below(given, frozenset()) if inside else [given]:
            if inside and (path.name == PROVENANCE or (not records and _is_record(path))):
                continue
            identity = _identity(path)
            if identity is None or identity not in seen:
                yield path
            if identity is not None:
                seen.add(identity)


def _below(path: Path, parents: frozenset[tuple[int, int]]) -> Iterator[Path]:
    """The files below a path; a folder that is one of its own parents (a link) ends the way."""
    identity = _identity(path)
    if not path.is_dir():
        yield path
    elif identity is not None and identity not in parents:
        try:
            children = sorted(path.iterdir())
        except OSError:
            yield path  # opening it will say why
            return
        for child in children:
            if not child.name.startswith("."):
                yield from _below(child, parents | {identity})


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_record(path: Path) -> bool:
    return path.suffix.lower() in RECORDS


def open_files(paths: Iterable[Path]) -> Iterator[Opened]:
    """Open files one by one; a failure is the content of its own result."""
    for path in paths:
        try:
            yield Opened(path, open_file(path))
        except DirectivesError as error:
            yield Opened(path, error)


def open_file(path: Path) -> SourceText | Document:
    """The text or record in a file. Raises ``DocumentError`` or ``RecordError``."""
    suffix = path.suffix.lower()
    raw = _bytes(path)
    if suffix in RECORDS:
        return _record(path, raw)
    if suffix not in TEXTS:
        known = ", ".join((*TEXTS, *RECORDS))
        raise DocumentError("files.kind", file=shown(path), kind=suffix or "–", known=known)
    return SourceText(
        name=shown(path.name),
        text=_decode(path, raw),
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type=TEXTS[suffix],
        provenance=_provenance(path.parent),
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise DocumentError("files.folder", file=shown(path))
        if not stat.S_ISREG(path.stat().st_mode):
            raise DocumentError("files.special", file=shown(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError("files.missing", file=shown(path)) from None
    except PermissionError:
        raise DocumentError("files.forbidden", file=shown(path)) from None
    except (OSError, ValueError) as error:
        raise DocumentError("files.unreadable", file=shown(path), reason=error) from error


def _decode(path: Path, raw: bytes) -> str:
    """UTF-8, or UTF-16 where its byte order mark says so; never a guess."""
    try:
        text = raw.decode("utf-16" if raw.startswith(_UTF16) else "utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in raw:
            raise DocumentError("files.binary", file=shown(path)) from error
        raise DocumentError("files.encoding", file=shown(path), position=error.start) from error
    if "\0" in text:
        raise DocumentError("files.binary", file=shown(path))
    if not text.strip("\ufeff \t\r\n\x0b\x0c\u00a0"):
        raise DocumentError("files.empty", file=shown(path))
    return text


def _record(path: Path, raw: bytes) -> Document:
    text = _decode(path, raw)
    try:
        data = json.loads(text.removeprefix("\ufeff"))
        # Escaped half characters pass as JSON and break at the first server or file they meet.
        json.dumps(data, ensure_ascii=False).encode("utf-8")
        document = Document.from_dict(data)
        wrong = next(_misquotes(document.text, data), None) if document.text is not None else None
    except (ValueError, RecursionError) as error:
        raise RecordError("files.json", file=shown(path), reason=error) from error
    except (cattrs.BaseValidationError, TypeError, AttributeError, KeyError) as error:
        raise RecordError("files.record", file=shown(path), place=_place(error)) from error
    if wrong is not None:
        raise RecordError("files.quote", file=shown(path), quote=wrong)
    return replace(document, provenance=document.provenance or _provenance(path.parent))


def _place(error: BaseException) -> str:
    """Where in a record the first of a group of validation errors lies: ``source.file``."""
    where = []
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
        names = [getattr(note, "name", None) for note in getattr(error, "__notes__", ())]
        where += [name for name in names if name]
    return ".".join(where) or "{}"


def _misquotes(text: str, data: Any) -> Iterator[str]:
    """The surfaces in a record that are not what its text holds at their place."""
    if isinstance(data, list):
        for item in data:
            yield from _misquotes(text, item)
    elif isinstance(data, dict):
        surface, start, end = (data.get(name) for name in ("surface", "start", "end"))
        if isinstance(start, int) and isinstance(end, int) and text[start:end] != surface:
            yield str(surface)
        for value in data.values():
            yield from _misquotes(text, value)


def _provenance(folder: Path) -> str | None:
    """The line on where the letters of a folder come from, if it has one."""
    try:
        lines = (folder / PROVENANCE).read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return lines[0].strip() or None


def record_names(paths: Sequence[Path]) -> dict[Path, str]:
    """The file name for the record of each path: ``<stem>.json``.

    Where two share a stem, the whole file name: ``a.txt.json``; where they share that too
    (in different folders), the folders in front of it as well, joined by ``_``.
    """
    names: dict[Path, str] = {}
    rest = list(dict.fromkeys(paths))
    for depth in range(-1, max((len(path.parts) for path in rest), default=0)):
        wanted = {path: _record_name(path, depth) for path in rest}
        # File systems that fold case or compose letters must not lose one of two records.
        folded = Counter(_folded(name) for name in (*wanted.values(), *names.values()))
        names |= {path: name for path, name in wanted.items() if folded[_folded(name)] == 1}
        rest = [path for path in rest if path not in names]
    names |= {path: f"{number}_{path.name}.json" for number, path in enumerate(rest, 1)}
    return {path: names[path] for path in paths}


def _record_name(path: Path, depth: int) -> str:
    if depth < 0:
        return f"{path.stem}.json"
    folders = [part for part in path.parent.parts[-depth:] if part not in ("/", "..")]
    return "_".join([*(folders if depth else []), path.name]) + ".json"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def shown(path: Path | str) -> str:
    """A path as text that can be printed and stored, also if its bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", errors="replace")
