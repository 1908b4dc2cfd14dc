"""The command line as a person uses it: real files, a real server, exit codes, two languages."""

from __future__ import annotations

import csv
import http.client
import io
import json
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

import directives
from dashboard.terminal import run
from graph import local
from graph.shelf import shelf_path
from graph.store import Store, open_store
from loaders.language import say
from loaders.records import Document
from tests.fixtures import ROOT

LETTER = ROOT / "samples" / "36_cong-van-1943-qu-nam-tu-liem.txt"
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))


@dataclass(frozen=True)
class Done:
    """What a command did."""

    code: int
    out: str
    err: str


Command = Callable[..., Done]

#: Whatever server the environment names for other tests, these use the local one.
LOCAL = {"NEO4J_URI": "", "DIRECTIVES_ENGINE": ""}


@pytest.fixture(autouse=True)
def local_server(servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in LOCAL.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process, through the same door as the script."""

    def call(*arguments: str | Path) -> Done:
        code = run(directives.cli, [str(argument) for argument in arguments])
        return Done(code, *capsys.readouterr())

    return call


def script(*arguments: str | Path, **environment: str) -> Done:
    """Run the command as a program of its own."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "directives.py"), *map(str, arguments)],
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


# Help and misuse


def commands(
    command: click.Command = directives.cli, path: tuple[str, ...] = ()
) -> list[tuple[str, ...]]:
    """The names of all commands and groups."""
    children = command.commands.items() if isinstance(command, click.Group) else ()
    return [path, *(name for key, child in children for name in commands(child, (*path, key)))]


@pytest.mark.parametrize("path", commands(), ids=" ".join)
def test_help_is_said_in_the_readers_language(
    path: tuple[str, ...], command: Command, language: str
) -> None:
    done = command(*path, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(say("cli.usage") + " " + " ".join(("directives", *path)))
    assert say("cli.help") in done.out
    assert "cli." not in done.out, "a message key instead of its text"
    assert max(map(len, done.out.splitlines())) <= 80


def test_help_answers_at_once() -> None:
    started = time.perf_counter()
    done = script("--help", PYTHONPROFILEIMPORTTIME="1")
    took = time.perf_counter() - started
    imported = set(re.findall(r"\| +([\w.]+)$", done.err, re.M))
    assert "click" in imported
    assert imported & {"streamlit", "neo4j", "pandas", "networkx", "rich"} == set()
    assert took < 5, "half a second on an idle machine"


def test_extract_needs_no_server_and_no_pages(tmp_path: Path) -> None:
    done = script(
        "extract", LETTER, PYTHONPROFILEIMPORTTIME="1", DIRECTIVES_HOME=str(tmp_path / "home")
    )
    imported = set(re.findall(r"\| +([\w.]+)$", done.err, re.M))
    assert imported & {"streamlit", "neo4j", "pandas", "networkx", "graph.store"} == set()
    assert not (tmp_path / "home").exists()


def test_without_a_command_there_is_help_and_code_2(command: Command) -> None:
    done = command()
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(say("cli.usage"))


def test_version(command: Command) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", command("--version").out)


@pytest.mark.parametrize(
    ("arguments", "key", "values"),
    [
        (("dance",), "cli.no_such_command", {"name": "dance"}),
        (("load", "--fast", "x"), "cli.no_such_option", {"name": "--fast"}),
        (("extract",), "cli.missing", {"name": "PATH…"}),
        (
            ("cypher", "RETURN 1", "--limit", "many"),
            "cli.bad_value",
            {"name": "--limit", "wanted": "N"},
        ),
        (("serve", "--port", "0"), "cli.bad_value", {"name": "--port", "wanted": "PORT"}),
        (("cypher", "RETURN $a AS a", "--param", "a"), "cli.bad_param", {"text": "a"}),
    ],
)
def test_misuse_is_a_sentence_and_code_2(
    arguments: tuple[str, ...],
    key: str,
    values: dict[str, str],
    command: Command,
    language: str,
) -> None:
    done = command(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0] == say(key, **values)
    assert done.err.splitlines()[1].endswith("--help")


# extract


def test_one_letter_is_printed_as_its_record(command: Command) -> None:
    done = command("extract", LETTER)
    assert (done.code, done.err) == (0, "")
    document = Document.from_dict(json.loads(done.out))
    assert document.to_json() == done.out
    assert document.header.key == "vn.ha-noi.q-nam-tu-liem/party:cong-van:1943:2020"
    assert document.text == LETTER.read_bytes().decode()
    assert document.provenance == "reconstructed from public facts; wording ours"


def test_several_letters_are_printed_one_per_line(command: Command) -> None:
    done = command("extract", *SAMPLES[:3])
    assert done.code == 0
    files = [json.loads(line)["source"]["file"] for line in done.out.splitlines()]
    assert files == [path.name for path in SAMPLES[:3]]


def test_a_folder_of_records_is_written(tmp_path: Path, command: Command, language: str) -> None:
    out = tmp_path / "records" / "here"
    done = command("extract", ROOT / "samples", "--out", out)
    assert (done.code, done.out) == (0, "")
    assert done.err.strip() == say("cli.extract.done", count=37, folder=out)
    assert sorted(path.name for path in out.iterdir()) == [f"{path.stem}.json" for path in SAMPLES]
    for path in out.iterdir():
        assert path.read_bytes().decode().endswith("}\n")
        assert b"\r" not in path.read_bytes()


def test_records_of_files_with_one_stem_keep_both(tmp_path: Path, command: Command) -> None:
    for name in ("a.txt", "a.md", "b.txt"):
        (tmp_path / name).write_text("Số: 1/QĐ-UBND", "utf-8")
    assert command("extract", tmp_path, "--out", tmp_path / "out").code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["a.md.json", "a.txt.json", "b.json"]


def test_a_bad_file_is_one_line_and_the_others_are_read(
    tmp_path: Path, command: Command, language: str
) -> None:
    (tmp_path / "1-empty.txt").touch()
    (tmp_path / "2-scan.pdf").write_bytes(b"%PDF")
    (tmp_path / "3-broken.txt").write_bytes(b"C\xf4ng v\xe3n")
    (tmp_path / "4-good.txt").write_bytes(LETTER.read_bytes())
    done = command("extract", tmp_path, tmp_path / "missing.txt", "--out", tmp_path / "out")
    assert (done.code, done.out) == (1, "")
    lines = done.err.splitlines()
    assert lines[:4] == [
        "✗ " + say("files.empty", file=tmp_path / "1-empty.txt"),
        "✗ "
        + say("files.kind", file=tmp_path / "2-scan.pdf", kind=".pdf", known=".txt, .md, .json"),
        "✗ " + say("files.encoding", file=tmp_path / "3-broken.txt", position=1),
        "✗ " + say("files.missing", file=tmp_path / "missing.txt"),
    ]
    assert lines[4:] == [
        say("cli.extract.done", count=1, folder=tmp_path / "out"),
        say("cli.failed", failed=4, total=5),
    ]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["4-good.json"]


SECRET = """MẬT
ỦY BAN NHÂN DÂN
QUẬN BA ĐÌNH
Số: 12/UBND-NC
Ba Đình, ngày 03 tháng 8 năm 2020
Kính gửi: Công an quận
Thực hiện Chỉ thị 17/CT-UBND của Ủy ban nhân dân Thành phố.
"""


def test_a_secret_letter_keeps_its_mark_only(
    tmp_path: Path, command: Command, language: str
) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, "utf-8", newline="\n")
    done = command("extract", tmp_path / "secret.txt")
    record = json.loads(done.out)
    assert done.code == 0
    assert done.err == say("cli.extract.withheld", file=tmp_path / "secret.txt", mark="MẬT") + "\n"
    assert record["document"]["secrecy"]["surface"] == "MẬT"
    assert "text" not in record
    assert not any(word in done.out for word in ("12/UBND", "Công an", "17/CT-UBND", "BA ĐÌNH"))
    full = command("extract", tmp_path / "secret.txt", "--allow-secret")
    assert json.loads(full.out)["text"] == SECRET


def test_an_empty_folder_is_said(tmp_path: Path, command: Command, language: str) -> None:
    for name in ("extract", "load"):
        done = command(name, tmp_path)
        assert (done.code, done.out, done.err) == (1, "", say("cli.nothing_to_read") + "\n")


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, command: Command) -> None:
    (tmp_path / "file").touch()
    done = command("extract", LETTER, "--out", tmp_path / "file" / "out")
    assert done.code == 1
    assert len(done.err.splitlines()) == 1
    assert "file" in done.err


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, str(ROOT / "directives.py"), "extract", str(ROOT / "samples")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


def test_a_defect_is_a_sentence_and_with_debug_a_traceback(
    monkeypatch: pytest.MonkeyPatch, command: Command, language: str
) -> None:
    @click.command
    def broken() -> None:
        raise ZeroDivisionError("by hand")

    assert run(broken, []) == 1
    with pytest.raises(ZeroDivisionError):
        run(broken, ["--debug"])


def test_output_is_utf8_whatever_the_terminal_says() -> None:
    done = script("extract", LETTER, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert (done.code, done.err) == (0, "")
    assert "Quận ủy Nam Từ Liêm" in done.out


# With a server


@pytest.fixture(scope="module")
def loaded(servers_home: Path) -> Iterator[str]:
    """A database with the three letters of the chain to show first."""
    wanted = [path for path in SAMPLES if path.name[:2] in ("01", "36", "37")]
    database = f"test-{secrets.token_hex(4)}"
    done = script("load", *wanted, "--database", database, **LOCAL)
    assert (done.code, done.err) == (0, "")
    assert database in done.out
    yield database
    local.drop_database(database)


def test_loading_again_changes_nothing(loaded: str, command: Command) -> None:
    done = command("load", LETTER, "--database", loaded)
    assert done.code == 0
    pattern = re.escape(
        say("cli.load.done", database=loaded, new=0, changed=0, unchanged=1, seconds="SECONDS")
    ).replace("SECONDS", r"[\d.]+")
    assert re.fullmatch(pattern + "\n", done.out)


def test_records_can_be_loaded_and_failures_do_not_stop(
    arcadedb: Store, tmp_path: Path, command: Command
) -> None:
    (tmp_path / "a.json").write_text(command("extract", LETTER).out, "utf-8")
    (tmp_path / "b.json").write_text("{}", "utf-8")
    done = command("load", tmp_path, "--database", arcadedb.database)
    assert done.code == 1
    assert done.err.splitlines() == [
        "✗ " + say("files.record", file=tmp_path / "b.json", place="source"),
        say("cli.failed", failed=1, total=2),
    ]
    assert arcadedb.read("MATCH (d:Document {status: 'loaded'}) RETURN d.symbol").rows == [
        ("1943-CV/QU",)
    ]


def test_a_text_without_heading_is_loaded_with_a_word(
    arcadedb: Store, tmp_path: Path, command: Command
) -> None:
    letter = tmp_path / "private.txt"
    letter.write_text("Xin chào, hẹn gặp lại.\n", encoding="utf-8")
    done = command("load", letter, "--database", arcadedb.database)
    assert (done.code, done.err) == (0, say("cli.load.doubtful", file=letter) + "\n")


def test_a_secret_letter_is_loaded_only_when_allowed(
    arcadedb: Store, tmp_path: Path, command: Command, language: str
) -> None:
    file = tmp_path / "secret.txt"
    file.write_text(SECRET, "utf-8", newline="\n")
    done = command("load", file, "--database", arcadedb.database)
    assert done.code == 1
    assert done.err.splitlines()[0] == "✗ " + say("files.secret", file=file, mark="MẬT")
    assert arcadedb.read("MATCH (d:Document) RETURN count(d) AS n").rows == [(0,)]
    assert command("load", file, "--allow-secret", "--database", arcadedb.database).code == 0
    assert arcadedb.read("MATCH (d:Document {status: 'loaded'}) RETURN count(d) AS n").rows == [
        (1,)
    ]


def test_the_chain_of_the_issue(loaded: str, command: Command) -> None:
    path = (
        "MATCH p=(:Document {symbol: $a})-[:CITES]->(:Document {symbol: $b}) RETURN length(p) AS n"
    )
    done = command(
        *("cypher", path, "--database", loaded, "--format", "json"),
        *("--param", "a=1943-CV/QU", "--param", "b=05/CĐ-UBND"),
    )
    assert (done.code, json.loads(done.out)) == (0, [{"n": 1}])


def test_ways_and_nodes_are_shown_by_name(loaded: str, command: Command) -> None:
    path = (
        "MATCH p=(:Document {symbol: '1943-CV/QU'})-[:CITES]->(d:Document {symbol: '05/CĐ-UBND'})"
    )
    ask = ("cypher", f"{path} RETURN p, d.date AS date", "--database", loaded)
    way = "(Document 1943-CV/QU)-[CITES]->(Document 05/CĐ-UBND)"
    assert command(*ask).out.split("\n")[1].split("  ") == [way, "2020-07-26"]
    assert command(*ask, "--format", "csv").out == f"p,date\n{way},2020-07-26\n"
    (row,) = json.loads(command(*ask, "--format", "json").out)
    assert [node["properties"]["symbol"] for node in row["p"]["nodes"]] == [
        "1943-CV/QU",
        "05/CĐ-UBND",
    ]
    assert row["date"] == "2020-07-26"


def test_no_rows_is_said(loaded: str, command: Command, language: str) -> None:
    ask = ("cypher", "MATCH (d:Document {symbol: 'none'}) RETURN d", "--database", loaded)
    assert command(*ask) == Done(0, "", say("cli.no_rows") + "\n")
    assert command(*ask, "--format", "csv") == Done(0, "d\n", "")
    assert command(*ask, "--format", "json") == Done(0, "[]\n", "")


def test_values_of_cypher_parameters_are_json_or_text(loaded: str, command: Command) -> None:
    done = command(
        *("cypher", "RETURN $n + 1 AS n, $t AS t, $l AS l", "--format", "json"),
        *("--param", "n=41", "--param", "t=20-NQ/TW", "--param", "l=[1, 2]"),
        *("--database", loaded),
    )
    assert json.loads(done.out) == [{"n": 42, "t": "20-NQ/TW", "l": [1, 2]}]


def test_a_named_question_in_three_formats(loaded: str, command: Command) -> None:
    ask = ("query", "upstream", "--param", "document=1943-CV/QU", "--database", loaded)
    as_json = json.loads(command(*ask, "--format", "json").out)
    as_csv = list(csv.DictReader(io.StringIO(command(*ask, "--format", "csv").out)))
    assert {row["cited"] for row in as_json} >= {"20-NQ/TW", "05/CĐ-UBND"}
    assert [row["cited"] for row in as_csv] == [row["cited"] for row in as_json]
    assert {row["provenance"] for row in as_csv} == {
        "reconstructed from public facts; wording ours"
    }
    table = command(*ask).out
    assert all(row["quote"] in table for row in as_json)


def test_questions_are_listed_without_a_server(command: Command, language: str) -> None:
    done = command("query")
    assert done.code == 0
    assert "upstream" in done.out
    assert say("cli.query.title") in done.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "dance"),
        ("cypher", "CREATE (n) RETURN n"),
        ("cypher", "MATCH (n) DETACH DELETE n"),
        ("cypher", "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_code_2(
    arguments: tuple[str, ...], command: Command, language: str
) -> None:
    done = command(*arguments)
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1


def test_a_wrong_parameter_has_code_2(loaded: str, command: Command) -> None:
    for given in (("colour=red",), ("document=1943-CV/QU", "--param", "steps=many")):
        done = command("query", "upstream", "--param", *given, "--database", loaded)
        assert (done.code, done.out) == (2, ""), given
    done = command("query", "upstream", "--param", "document=9/ABC", "--database", loaded)
    assert (done.code, done.out) == (1, "")


def test_more_rows_than_the_limit_is_said(loaded: str, command: Command) -> None:
    done = command("cypher", "MATCH (n) RETURN 1 AS one", "--limit", "2", "--database", loaded)
    assert done.err == say("cli.truncated", count=2) + "\n"
    assert done.out.split() == ["one", "1", "1"]


@pytest.mark.parametrize("suffix", [".graphml", ".gexf", ".csv"])
def test_export(loaded: str, suffix: str, tmp_path: Path, command: Command) -> None:
    file = tmp_path / f"chains{suffix}"
    done = command("export", file, "--database", loaded)
    assert (done.code, done.err) == (0, "")
    assert str(file) in done.out
    assert "1943-CV/QU" in file.read_text("utf-8-sig")


def test_export_to_an_unknown_kind_is_misuse(loaded: str, tmp_path: Path, command: Command) -> None:
    assert command("export", tmp_path / "x.docx", "--database", loaded).code == 2
    assert command("export", tmp_path / "no" / "x.gexf", "--database", loaded).code == 1


def test_status_and_engine(loaded: str, command: Command, language: str) -> None:
    assert command("engine", "start").code == 0
    status = command("status", "--database", loaded)
    assert status.code == 0
    assert os.environ["DIRECTIVES_HOME"] in status.out
    assert f"{loaded}: 3 " in status.out
    running = command("engine", "status")
    assert running.out.splitlines()[0].startswith("ArcadeDB: ")
    assert running.out.splitlines()[0] in status.out


def test_status_starts_no_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command, language: str
) -> None:
    monkeypatch.setenv("DIRECTIVES_HOME", str(tmp_path))
    done = command("status")
    assert (done.code, done.err) == (0, "")
    assert say("cli.status.on_demand") in done.out
    assert not (tmp_path / "arcadedb" / "state.json").exists()
    assert command("engine", "stop").out == say("cli.engine.all_stopped") + "\n"


def test_a_server_that_is_down_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, command: Command, language: str
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    done = command("cypher", "RETURN 1 AS one")
    assert (done.code, done.out) == (1, "")
    assert "bolt://127.0.0.1:9" in done.err
    assert "Traceback" not in done.err


@pytest.fixture
def samples_database(servers_home: Path) -> Iterator[None]:
    """The database of the demo, which other tests must not find afterwards."""
    yield
    with open_store(directives.SAMPLES) as store:
        shelf = shelf_path(store.target, store.database)
    local.drop_database(directives.SAMPLES)
    for file in shelf.parent.glob(f"{shelf.name}*"):
        file.unlink()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process on Windows")
@pytest.mark.parametrize("stop", ["Ctrl-C", "terminate"])
def test_the_demo_from_start_to_end(samples_database: None, stop: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with subprocess.Popen(
            [sys.executable, str(ROOT / "directives.py"), "demo", "--port", str(port)],
            # The samples stay away from a server of real letters.
            env=os.environ | {"NEO4J_URI": "bolt://127.0.0.1:9", "DIRECTIVES_LANG": "vi"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        ) as demo:
            assert demo.stdout
            said = []
            for line in demo.stdout:
                said.append(line)
                if found := re.search(r"http://localhost:(\d+)", line):
                    break
            else:
                pytest.fail("".join(said))
            try:
                assert int(found[1]) != port
                assert str(port) in "".join(said)
                assert _answers(int(found[1]))
            finally:
                if stop == "Ctrl-C":
                    os.killpg(demo.pid, signal.SIGINT)
                else:
                    demo.terminate()
                rest = demo.stdout.read()
    assert demo.returncode == 0
    assert not _answers(int(found[1]), attempts=1)
    assert "Traceback" not in "".join(said) + rest
    with open_store("samples", read_only=True) as store:
        loaded = store.read("MATCH (d:Document {status: 'loaded'}) RETURN count(d) AS n").rows
    assert loaded == [(37,)]


def _answers(port: int, attempts: int = 60) -> bool:
    """Whether the pages answer, within half a minute."""
    for _attempt in range(attempts):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/_stcore/health")
            return connection.getresponse().status == 200
        except OSError:
            time.sleep(0.5)
        finally:
            connection.close()
    return False
