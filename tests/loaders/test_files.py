"""Files on disk: what is found, what is read, and what is said of the rest."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from loaders.errors import DirectivesError, DocumentError, RecordError
from loaders.files import Opened, SourceText, open_file, open_files, record_names, walk
from loaders.records import Document

ROOT = Path(__file__).parents[2]
LETTER = "Kính gửi: Ủy ban nhân dân quận\r\nThực hiện Chỉ thị số 17/CT-UBND\n"


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def names(paths: list[Path], folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def test_the_samples_are_found_in_order_and_read() -> None:
    opened = list(open_files(walk([ROOT / "samples"])))
    assert len(opened) == 37
    assert [one.path.name[:2] for one in opened] == [f"{number:02}" for number in range(1, 38)]
    for one in opened:
        assert isinstance(one.content, SourceText)
        assert one.content.provenance == "reconstructed from public facts; wording ours"


def test_the_gold_records_are_read_as_records() -> None:
    opened = list(open_files(walk([ROOT / "tests" / "gold"])))
    assert len(opened) == 37
    assert all(isinstance(one.content, Document) for one in opened)


def test_a_folder_is_walked_without_hidden_files_and_sidecar(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", ".git/x.txt", "PROVENANCE", "c/z.txt", "r.json"):
        write(tmp_path / name, LETTER)
    assert names(list(walk([tmp_path])), tmp_path) == ["a.md", "b.txt", "c/z.txt", "r.json"]
    assert names(list(walk([tmp_path], records=False)), tmp_path) == ["a.md", "b.txt", "c/z.txt"]


def test_a_file_given_by_name_is_taken_whatever_its_name(tmp_path: Path) -> None:
    hidden = write(tmp_path / ".hidden.txt", LETTER)
    assert list(walk([hidden, tmp_path / "missing.txt"])) == [hidden, tmp_path / "missing.txt"]


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    letter = write(tmp_path / "a.txt", LETTER)
    assert list(walk([letter, tmp_path, str(letter)])) == [letter]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path / "a" / "x.txt", LETTER)
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    assert names(list(walk([tmp_path])), tmp_path) == ["a/x.txt", "broken.txt"]


def test_text_is_the_decoded_bytes_with_their_newlines(tmp_path: Path) -> None:
    path = write(tmp_path / "thư.txt", LETTER)
    write(tmp_path / "PROVENANCE", "\ufeffchép tay \r\nsecond line\n")
    assert open_file(path) == SourceText(
        name="thư.txt",
        text=LETTER,
        sha256=hashlib.sha256(LETTER.encode()).hexdigest(),
        media_type="text/plain",
        provenance="chép tay",
    )


@pytest.mark.parametrize(
    ("raw", "text", "why"),
    [
        (b"\xef\xbb\xbf" + LETTER.encode(), "\ufeff" + LETTER, "as UTF-8 decodes it"),
        (LETTER.encode("utf-16"), LETTER, "the mark of UTF-16 is no character"),
        (b"\xfe\xff" + LETTER.encode("utf-16-be"), LETTER, "big endian"),
        ("e\u0302\u0301\u00a0x".encode(), "e\u0302\u0301\u00a0x", "nothing is composed"),
    ],
)
def test_encodings(tmp_path: Path, raw: bytes, text: str, why: str) -> None:
    content = open_file(write(tmp_path / "a.md", raw))
    assert isinstance(content, SourceText)
    assert (content.text, content.media_type) == (text, "text/markdown"), why


@pytest.mark.parametrize(
    ("name", "raw", "key"),
    [
        ("a.txt", b"", "files.empty"),
        ("a.txt", b"\xef\xbb\xbf \r\n\t", "files.empty"),
        ("a.txt", b"\xff\xfe \x00", "files.empty"),
        ("a.txt", b"C\xf4ng v\xe3n", "files.encoding"),
        ("a.txt", b"\xff\xfeC", "files.encoding"),
        ("a.txt", b"PK\x03\x04\x00\x00\xff", "files.binary"),
        ("a.txt", b"C\x00V\x00", "files.binary"),
        ("a.pdf", b"%PDF-1.7", "files.kind"),
        ("README", b"x", "files.kind"),
        ("a.json", b"{", "files.json"),
        ("a.json", b"", "files.empty"),
        ("a.json", b'{"a": "\\ud800"}', "files.json"),
        ("a.json", b"[" * 100_000, "files.json"),
        ("a.json", b"3", "files.record"),
        ("a.json", b"[]", "files.record"),
        ("a.json", b'{"source": {}, "document": {}}', "files.record"),
    ],
)
def test_what_cannot_be_read_is_said(
    tmp_path: Path, name: str, raw: bytes, key: str, language: str
) -> None:
    path = write(tmp_path / name, raw)
    with pytest.raises(DirectivesError) as caught:
        open_file(path)
    assert caught.value.key == key
    assert isinstance(caught.value, RecordError if key in RECORD_KEYS else DocumentError)
    assert str(path) in str(caught.value)


RECORD_KEYS = {"files.json", "files.record", "files.quote"}


def test_a_sentence_names_the_kind_and_the_kinds_that_are_read(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        open_file(write(tmp_path / "a.PDF", b"%PDF"))
    assert caught.value.values["kind"] == ".pdf"
    assert caught.value.values["known"] == ".txt, .md, .json"


def test_the_place_of_a_mistake_in_a_record_is_named(tmp_path: Path) -> None:
    data = json.loads(next((ROOT / "tests" / "gold").glob("01*.json")).read_text("utf-8"))
    data["citations"][0]["start"] = "x"
    with pytest.raises(RecordError) as caught:
        open_file(write(tmp_path / "a.json", json.dumps(data)))
    assert caught.value.values["place"] == "citations.start"


def test_a_record_that_misquotes_its_text_is_refused(tmp_path: Path) -> None:
    gold = next((ROOT / "tests" / "gold").glob("01*.json"))
    data = json.loads(gold.read_text("utf-8"))
    data["text"] = (ROOT / "samples" / f"{gold.stem}.txt").read_bytes().decode()
    assert isinstance(open_file(write(tmp_path / "good.json", json.dumps(data))), Document)
    data["citations"][0]["surface"] = "Chỉ thị 99/CT-TTg"
    with pytest.raises(RecordError) as caught:
        open_file(write(tmp_path / "bad.json", json.dumps(data)))
    assert (caught.value.key, caught.value.values["quote"]) == ("files.quote", "Chỉ thị 99/CT-TTg")


def test_a_record_takes_the_provenance_of_its_folder_or_keeps_its_own(tmp_path: Path) -> None:
    data = json.loads(next((ROOT / "tests" / "gold").glob("01*.json")).read_text("utf-8"))
    write(tmp_path / "PROVENANCE", "from here")
    own = write(tmp_path / "own.json", json.dumps(data | {"provenance": "its own"}))
    data.pop("provenance", None)
    none = write(tmp_path / "none.json", json.dumps(data))
    documents = [open_file(own), open_file(none)]
    assert [getattr(one, "provenance", None) for one in documents] == ["its own", "from here"]


def test_a_bad_file_does_not_stop_the_batch(tmp_path: Path) -> None:
    paths = [tmp_path, write(tmp_path / "empty.txt", ""), write(tmp_path / "good.txt", LETTER)]
    kinds = [type(one.content) for one in open_files(paths)]
    assert kinds == [DocumentError, DocumentError, SourceText]


@pytest.mark.skipif(os.name == "nt", reason="no pipes with names on Windows")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (opened,) = open_files([tmp_path / "pipe.txt"])
    assert isinstance(opened, Opened)
    assert isinstance(opened.content, DocumentError)
    assert opened.content.key == "files.special"


@pytest.mark.skipif(os.name != "posix", reason="names of bytes exist on POSIX only")
def test_a_name_that_is_no_text_can_still_be_stored_and_said(tmp_path: Path) -> None:
    path = write(tmp_path / os.fsdecode(b"th\xff.txt"), LETTER)
    content = open_file(path)
    assert isinstance(content, SourceText)
    assert content.name == "th\ufffd.txt"
    assert content.name.encode()


def test_record_names() -> None:
    def named(*paths: str) -> list[str]:
        return list(record_names([Path(path) for path in paths]).values())

    assert named("a/x.txt", "b/y.md") == ["x.json", "y.json"]
    assert named("x.txt", "x.md", "z.txt") == ["x.txt.json", "x.md.json", "z.json"]
    assert named("x.txt", "X.md") == ["x.txt.json", "X.md.json"], "file systems that fold case"
    assert named("a/x.txt", "b/x.txt") == ["a_x.txt.json", "b_x.txt.json"]
    assert named("a/x.txt", "b/a/x.txt") == ["a_x.txt.json", "b_a_x.txt.json"]
    assert named("x.txt.txt", "x.txt", "x.md") == ["x.txt.json", "1_x.txt.json", "x.md.json"]
