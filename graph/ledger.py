"""The ledger: what every document key says about every element, and what the server was told.

Equal sayings about one element are counted, not repeated, so that an element that thousands
of letters name is recomputed from a handful of rows. An element stays *due* until ``settle``
notes what the server has acknowledged.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from graph.assembly.claims import Claim, Element, Node, element_name, parse_element
from graph.assembly.fold import Voice

TABLES = """
CREATE TABLE IF NOT EXISTS sayings (owner TEXT PRIMARY KEY, said BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS elements (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  due INTEGER NOT NULL DEFAULT 1, told BLOB, date TEXT, source INTEGER, target INTEGER);
CREATE INDEX IF NOT EXISTS elements_due ON elements (kind, id) WHERE due;
CREATE INDEX IF NOT EXISTS elements_by_source ON elements (source) WHERE source IS NOT NULL;
CREATE INDEX IF NOT EXISTS elements_by_target ON elements (target) WHERE target IS NOT NULL;
CREATE TABLE IF NOT EXISTS claims (
  element INTEGER, digest BLOB, rank INTEGER NOT NULL, said BLOB NOT NULL,
  count INTEGER NOT NULL, PRIMARY KEY (element, digest)) WITHOUT ROWID;
"""

Kind = Literal["node", "relationship"]

_ID, _DIGEST = 6, 16  # bytes of an element id and of a claim digest in ``sayings.said``
_LONG = 2000  # sayings of more bytes are compressed: the text of a document is one
_PLAIN, _DEFLATED = b"=", b"z"


@dataclass(frozen=True, slots=True)
class Due:
    """An element that the server must be told about; without voices it is to be deleted.

    ``told`` is the digest of what the server acknowledged last, None if nothing.
    """

    id: int
    element: Element
    told: bytes | None
    voices: tuple[Voice, ...]


class Ledger:
    """The tables of one shelf; every call belongs to the transaction of the caller."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def say(self, owner: str, claims: Collection[Claim]) -> None:
        """Replace all that ``owner`` (a document key) says; what that changes becomes due."""
        ids = self._ids({claim.element for claim in claims})
        entries: dict[bytes, Claim] = {}
        for claim in claims:
            entries[ids[claim.element].to_bytes(_ID, "big") + _digest(claim)] = claim
        before = self._said(owner)
        gone, new = before - entries.keys(), entries.keys() - before
        self._db.executemany(
            "UPDATE claims SET count = count - 1 WHERE element = ? AND digest = ?",
            map(_split, gone),
        )
        self._db.executemany(
            "DELETE FROM claims WHERE element = ? AND digest = ? AND count < 1", map(_split, gone)
        )
        self._db.executemany(
            "INSERT INTO claims VALUES (?, ?, ?, ?, 1)"
            " ON CONFLICT (element, digest) DO UPDATE SET count = count + 1",
            ((*_split(e), entries[e].rank, _packed(entries[e].said)) for e in new),
        )
        touched = {_split(entry)[0] for entry in gone | new}
        self._make_due(touched)
        if entries:
            self._db.execute(
                "INSERT OR REPLACE INTO sayings VALUES (?, ?)", (owner, b"".join(sorted(entries)))
            )
        else:
            self._db.execute("DELETE FROM sayings WHERE owner = ?", (owner,))

    def due(self, kind: Kind, limit: int, after: int = 0) -> list[Due]:
        """The next elements of a kind that are due, in a stable order."""
        rows = self._db.execute(
            "SELECT id, name, told FROM elements WHERE due AND kind = ? AND id > ?"
            " ORDER BY id LIMIT ?",
            (kind, after, limit),
        ).fetchall()
        voices: dict[int, list[Voice]] = defaultdict(list)
        for element, rank, said, count in self._db.execute(
            "SELECT element, rank, said, count FROM claims"
            " WHERE element IN (SELECT value FROM json_each(?))",
            (json.dumps([id_ for id_, _, _ in rows]),),
        ):
            voices[element].append(Voice(rank, _unpacked(said), count))
        return [
            Due(id_, parse_element(name), told, tuple(voices.get(id_, ())))
            for id_, name, told in rows
        ]

    def count_due(self) -> int:
        """How many elements the server has still to be told about."""
        return self._one("SELECT count(*) FROM elements WHERE due")

    def count_told(self, kind: Kind) -> int:
        """How many elements of a kind the server has acknowledged and should have."""
        told = self._one("SELECT count(*) FROM elements WHERE told IS NOT NULL AND kind = ?", kind)
        return told - self._one(
            "SELECT count(*) FROM elements WHERE due AND told IS NOT NULL AND kind = ?"
            " AND NOT EXISTS (SELECT 1 FROM claims WHERE element = elements.id)",
            kind,
        )

    def settle(self, told: Mapping[int, bytes], deleted: Iterable[int] = ()) -> None:
        """Note what the server has acknowledged: the digest of each row, and deletions."""
        self._db.executemany(
            "UPDATE elements SET due = 0, told = ? WHERE id = ?",
            ((digest, id_) for id_, digest in told.items()),
        )
        self._db.executemany("DELETE FROM elements WHERE id = ?", ((id_,) for id_ in deleted))

    def tell_everything_again(self) -> None:
        """Make all elements due as if the server had never heard of them."""
        self._db.execute("UPDATE elements SET due = 1, told = NULL, date = NULL")

    def note_date(self, id_: int, date: str | None) -> None:
        """Note the date of a document; when it changes, its citations become due."""
        changed = self._db.execute(
            "UPDATE elements SET date = ? WHERE id = ? AND date IS NOT ?", (date, id_, date)
        ).rowcount
        if changed:
            self._db.execute(
                "UPDATE elements SET due = 1 WHERE id IN (SELECT id FROM elements WHERE source = ?"
                " UNION SELECT id FROM elements WHERE target = ?)",
                (id_, id_),
            )

    def dates(self, nodes: Iterable[Node]) -> dict[Node, str]:
        """The dates of these documents, as far as they are known."""
        names = {element_name(node): node for node in nodes}
        rows = self._db.execute(
            "SELECT name, date FROM elements WHERE date IS NOT NULL"
            " AND name IN (SELECT value FROM json_each(?))",
            (json.dumps(list(names)),),
        )
        return {names[name]: date for name, date in rows}

    def _ids(self, elements: set[Element]) -> dict[Element, int]:
        """The ids of elements, new ones for those that nobody has spoken of."""
        names = {element_name(element): element for element in elements}
        known = self._known(names)
        new = {name: names[name] for name in names.keys() - known.keys()}
        self._db.executemany(
            "INSERT INTO elements (name, kind) VALUES (?, 'node')",
            ((name,) for name, element in new.items() if isinstance(element, Node)),
        )
        known |= self._known(new)
        self._db.executemany(
            "INSERT INTO elements (name, kind, source, target) VALUES (?, 'relationship', ?, ?)",
            (
                (name, *self._ends(element, known))
                for name, element in new.items()
                if not isinstance(element, Node)
            ),
        )
        known |= self._known(new)
        return {element: known[name] for name, element in names.items()}

    def _ends(self, element: Element, ids: Mapping[str, int]) -> tuple[int | None, int | None]:
        """The ids of both ends, where the relationship depends on their dates."""
        if isinstance(element, Node) or element.type != "CITES":
            return None, None
        return ids[element_name(element.source)], ids[element_name(element.target)]

    def _known(self, names: Iterable[str]) -> dict[str, int]:
        return dict(
            self._db.execute(
                "SELECT name, id FROM elements WHERE name IN (SELECT value FROM json_each(?))",
                (json.dumps(list(names)),),
            )
        )

    def _said(self, owner: str) -> set[bytes]:
        row = self._db.execute("SELECT said FROM sayings WHERE owner = ?", (owner,)).fetchone()
        size = _ID + _DIGEST
        return {row[0][i : i + size] for i in range(0, len(row[0]), size)} if row else set()

    def _make_due(self, ids: Iterable[int]) -> None:
        self._db.executemany("UPDATE elements SET due = 1 WHERE id = ?", ((i,) for i in ids))

    def _one(self, statement: str, *values: object) -> int:
        return int(self._db.execute(statement, values).fetchone()[0])


def _digest(claim: Claim) -> bytes:
    text = f"{claim.rank}\n{claim.said}".encode()
    return hashlib.blake2b(text, digest_size=_DIGEST).digest()


def _split(entry: bytes) -> tuple[int, bytes]:
    return int.from_bytes(entry[:_ID], "big"), entry[_ID:]


def _packed(said: str) -> bytes:
    data = said.encode()
    return _PLAIN + data if len(data) <= _LONG else _DEFLATED + zlib.compress(data, 1)


def _unpacked(packed: bytes) -> str:
    data = packed[1:]
    return (data if packed[:1] == _PLAIN else zlib.decompress(data)).decode()
