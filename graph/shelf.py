"""The shelf of records beside a graph: everything that was loaded, and from which file.

One SQLite file per server and database, in the data folder. With its ``ledger`` a load
recomputes only the nodes and relationships that its records touch, from everything ever said
about them, so that the result is that of a full rebuild. Every step is one transaction.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Self

from cattrs.errors import BaseValidationError

from graph.assemble import assemble, key_of
from graph.errors import GraphError
from graph.home import home, private_folder
from graph.keys import slug
from graph.ledger import TABLES, Ledger
from loaders.errors import RecordError
from loaders.records import Document

_FORMAT = "1"
_TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records (
  sha256 TEXT PRIMARY KEY, key TEXT NOT NULL, record BLOB NOT NULL, loaded_at TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS records_by_key ON records (key);
CREATE TABLE IF NOT EXISTS files (
  sha256 TEXT, file TEXT, provenance TEXT, PRIMARY KEY (sha256, file)) WITHOUT ROWID;
"""

Outcome = Literal["new", "changed", "unchanged"]


def shelf_path(target: str, database: str) -> Path:
    """The file of the shelf for a database of a server, named by its ``Target.name``."""
    return private_folder(home() / "shelf") / f"{slug(target)}-{slug(database)}.sqlite"


class Shelf:
    """An open shelf; close it with ``with``. One thread, one process may write at a time."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, timeout=60, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self.ledger = Ledger(self._db)
        self._make_tables(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def _make_tables(self, path: Path) -> None:
        with self.transaction():
            for statement in (_TABLES + TABLES).split(";\n"):
                self._db.execute(statement)
            self._db.execute("INSERT OR IGNORE INTO about VALUES ('format', ?)", (_FORMAT,))
            if self.about("format") != _FORMAT:
                raise GraphError("graph.shelf_format", file=path)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside another one, all or nothing of this part."""
        nested = self._db.in_transaction
        self._db.execute("SAVEPOINT part" if nested else "BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if nested:
                self._db.execute("ROLLBACK TO part")
                self._db.execute("RELEASE part")
            else:
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("RELEASE part" if nested else "COMMIT")

    # Records.

    def put(self, document: Document) -> Outcome:
        """Take a resolved record in, in place of an older one of the same file content.

        What it and the other records of its key say goes to the ledger. A record that only
        came from one more file changes nothing but the names of its source. Raises
        ``RecordError`` when it cannot be assembled; the shelf then stays as it was.
        """
        sha256, key, record = document.source.sha256, key_of(document), _stored(document)
        with self.transaction():
            before = self._db.execute(
                "SELECT key, record FROM records WHERE sha256 = ?", (sha256,)
            ).fetchone()
            named = self._note_file(document)
            same = before is not None and zlib.decompress(before[1]) == record
            if not same:
                self._db.execute(
                    "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)",
                    (sha256, key, zlib.compress(record, 1), _now()),
                )
            if not same or named:
                if before is not None and before[0] != key:
                    self.reassemble(before[0])
                self.reassemble(key, document)
        return "unchanged" if same else "changed" if before else "new"

    def _note_file(self, document: Document) -> bool:
        """Note the file a record came from; whether that tells anything new."""
        row = (document.source.sha256, document.source.file, document.provenance)
        known = self._db.execute(
            "SELECT 1 FROM files WHERE sha256 = ? AND file = ? AND provenance IS ?", row
        ).fetchone()
        if known is None:
            self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", row)
        return known is None

    def reassemble(self, key: str, fresh: Document | None = None) -> None:
        """Say again in the ledger what the records of a key say, nothing if there are none.

        ``fresh`` is one of them that needs no reading back.
        """
        records = self.records_of(key, fresh)
        loaded_at = dict(
            self._db.execute("SELECT sha256, loaded_at FROM records WHERE key = ?", (key,))
        )
        self.ledger.say(key, assemble(records, loaded_at) if records else frozenset())

    def records_of(self, key: str, fresh: Document | None = None) -> tuple[Document, ...]:
        """The records of a document key, with their texts."""
        rows = self._db.execute(
            "SELECT sha256, record FROM records WHERE key = ? ORDER BY sha256", (key,)
        ).fetchall()
        return tuple(
            self._named(fresh)
            if fresh is not None and fresh.source.sha256 == sha256
            else self._named(_read(sha256, record))
            for sha256, record in rows
        )

    def documents(self) -> Iterator[Document]:
        """All records, one after the other."""
        for key in self.document_keys():
            yield from self.records_of(key)

    def document_keys(self) -> list[str]:
        """The keys of all documents that have records, sorted."""
        rows = self._db.execute("SELECT DISTINCT key FROM records ORDER BY key")
        return [key for (key,) in rows]

    def _named(self, document: Document) -> Document:
        """The record with the smallest name of its file, whichever was loaded first."""
        file, provenance = self._db.execute(
            "SELECT min(file), min(provenance) FROM files WHERE sha256 = ?",
            (document.source.sha256,),
        ).fetchone()
        return replace(document, source=replace(document.source, file=file), provenance=provenance)

    # Notes of the programs that use it.

    def about(self, name: str) -> str | None:
        """What was noted under a name."""
        row = self._db.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def note(self, name: str, value: str) -> None:
        """Note a value under a name, in place of an older one."""
        self._db.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (name, value))


def _stored(document: Document) -> bytes:
    """The record as kept: without what belongs to the file rather than to its content."""
    data = replace(document, source=replace(document.source, file=""), provenance=None).to_dict()
    return json.dumps(data, ensure_ascii=True, sort_keys=True).encode("ascii")


def _read(sha256: str, record: bytes) -> Document:
    try:
        return Document.from_dict(json.loads(zlib.decompress(record)))
    except BaseValidationError as error:
        raise RecordError("graph.shelf_record", sha256=sha256) from error


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
