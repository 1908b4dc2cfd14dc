"""The local engine as its users meet it: started on demand, shared, killed, idle, runaway."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from graph import keeper, local
from graph.errors import DatabaseError, StatementTimeout, WriteRefused
from graph.store import Store, open_store
from tests.fixtures import ROOT

STATEMENT = "UNWIND $rows AS row MERGE (n:Document {key: row.key})"

#: Never looks at the clock inside ArcadeDB: only the end of the server ends it.
ENDLESS = (
    "RETURN reduce(s = 0, x IN range(1, 1000000) | "
    "s + reduce(t = 0, y IN range(1, 1000000) | t + y % 7)) AS s"
)
#: ArcadeDB itself ends this one at the limit of the reader's group.
PRODUCT = "MATCH (a), (b), (c), (d) WHERE a.n + b.n + c.n + d.n = -1 RETURN count(*) AS n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder of this test alone; its server ends with the test."""
    for name in ("NEO4J_URI", "DIRECTIVES_ENGINE"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "dữ liệu của tôi"
    monkeypatch.setenv("DIRECTIVES_HOME", str(folder))
    monkeypatch.setenv("DIRECTIVES_IDLE_MINUTES", "3")
    monkeypatch.setenv("LC_ALL", "C")  # under which a Java by itself cannot open that folder
    yield folder
    keeper.stop(local.engine())


@pytest.fixture
def letters(home: Path) -> Iterator[Store]:
    """A database on a server of this test alone."""
    with open_store("letters") as store:
        store.ensure_unique("Document", "key")
        yield store


def opening(store: Store | None = None) -> str:
    """Code that opens the same database in another process."""
    name = store.database if store else "letters"
    return f"from graph.store import open_store\nstore = open_store({name!r})\n"


def client(code: str) -> subprocess.Popen[str]:
    """Another process with the same data folder."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment)


def lines(process: subprocess.Popen[str]) -> list[str]:
    with process:
        output = process.communicate(timeout=120)[0]
    assert process.returncode == 0
    return output.splitlines()


def state() -> keeper.State:
    found = keeper.running(local.engine())
    assert found is not None
    return found


def until(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.1)


def kill(pid: int) -> None:
    process = psutil.Process(pid)
    process.kill()
    process.wait(20)


def keys(count: int, start: int = 0) -> list[dict[str, str]]:
    return [{"key": f"k{i}"} for i in range(start, start + count)]


def test_processes_that_start_together_share_one_server(home: Path) -> None:
    clients = [client(opening() + "print(store.count())") for _ in range(3)]
    assert [lines(each) for each in clients] == [["0"], ["0"], ["0"]]
    # The server outlives those who started it, and there is one of it.
    token = state().token
    named = [p for p in psutil.process_iter(["cmdline"]) if token in str(p.info["cmdline"])]
    assert sorted(p.pid for p in named) == sorted([state().server, state().supervisor])


def test_nobody_else_can_come_in(arcadedb: Store) -> None:
    listening = [
        (c.laddr.ip.removeprefix("::ffff:"), c.laddr.port)
        for c in psutil.Process(state().server).net_connections(kind="inet")
        if c.status == psutil.CONN_LISTEN
    ]
    assert sorted(listening) == sorted(("127.0.0.1", port) for port in state().ports.values())
    command = " ".join(psutil.Process(state().server).cmdline())
    passwords = local.engine().passwords().values()
    assert all(len(password) >= 32 and password not in command for password in passwords)
    if os.name == "posix":
        folder = local.engine().folder
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "credentials.json").stat().st_mode) == 0o600
        assert stat.S_IMODE((folder / "config" / "root-password").stat().st_mode) == 0o600


def test_a_killed_server_loses_nothing_and_the_open_store_goes_on(letters: Store) -> None:
    letters.write(STATEMENT, keys(500))
    before = state()
    kill(before.server)
    assert letters.count() == 500
    assert state().server != before.server
    assert letters.write(STATEMENT, keys(10, start=500)) == 10
    with open_store("letters") as again:
        assert again.count() == 510


def test_a_server_killed_while_it_writes_keeps_what_was_acknowledged(letters: Store) -> None:
    writer = client(
        opening() + "for i in range(100000):\n"
        f"    store.write({STATEMENT!r}, [{{'key': f'k{{i}}'}}])\n"
        "    print(i, flush=True)\n"
    )
    assert writer.stdout is not None
    for _ in range(30):
        writer.stdout.readline()
    kill(state().server)
    for _ in range(10):  # the writer goes on by itself: the server came back
        last = int(writer.stdout.readline())
    writer.kill()
    writer.communicate()
    # The killed writer holds no lock either: this write does not wait.
    letters.write(STATEMENT, [{"key": "after"}])
    found = {row[0] for row in letters.read("MATCH (n:Document) RETURN n.key AS key")}
    assert {f"k{i}" for i in range(last + 1)} | {"after"} <= found


def test_a_killed_supervisor_is_replaced_with_its_server(letters: Store) -> None:
    letters.write(STATEMENT, keys(5))
    before = state()
    kill(before.supervisor)
    assert letters.count() == 5
    assert not psutil.pid_exists(before.server)
    assert state().supervisor != before.supervisor


def test_a_state_that_names_a_process_of_somebody_else_is_not_believed(home: Path) -> None:
    with open_store("letters") as store:
        store.write(STATEMENT, keys(3))
    true = vars(state())
    assert keeper.stop(local.engine())
    stale = true | {"server": os.getpid(), "supervisor": os.getppid()}
    (home / "arcadedb" / "state.json").write_text(json.dumps(stale), encoding="utf-8")
    assert keeper.running(local.engine()) is None
    with open_store("letters") as store:
        assert store.count() == 3


def test_lost_passwords_are_made_anew_with_the_data_kept(letters: Store, home: Path) -> None:
    letters.write(STATEMENT, keys(3))
    before = local.engine().passwords()
    (home / "arcadedb" / "credentials.json").unlink()
    assert letters.count() == 3
    assert not set(before.values()) & set(local.engine().passwords().values())


def test_stop_says_whether_there_was_one_and_keeps_data_and_ports(letters: Store) -> None:
    letters.write(STATEMENT, keys(3))
    before = state()
    assert keeper.stop(local.engine())
    assert not psutil.pid_exists(before.server)
    assert not keeper.stop(local.engine())
    assert letters.count() == 3  # an open store starts it again
    assert state().ports == before.ports
    keeper.stop(local.engine())
    with socket.create_server((keeper.LOOPBACK, before.ports["bolt"])):
        assert letters.count() == 3
        assert state().ports["bolt"] != before.ports["bolt"]


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_supervisor_that_is_asked_to_end_takes_the_server_with_it(letters: Store) -> None:
    before = state()
    os.kill(before.supervisor, signal.SIGTERM)
    until(lambda: not psutil.pid_exists(before.server), 30)
    until(lambda: not psutil.pid_exists(before.supervisor), 30)
    assert keeper.running(local.engine()) is None


def test_an_idle_server_ends_but_not_under_an_open_store(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_IDLE_MINUTES", str(2 / 60))
    with open_store("letters"):
        server = state().server
        time.sleep(9)  # more than idle time and one look of the supervisor
        assert psutil.pid_exists(server)
    until(lambda: not psutil.pid_exists(server), 40)
    assert keeper.running(local.engine()) is None


def test_a_statement_that_never_ends_is_given_up_and_the_next_one_works(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "READERS", {"reader": 1.0})
    monkeypatch.setattr(keeper, "LATE", 1.0)
    with open_store("letters") as store:
        store.write(STATEMENT, keys(3))
        server = state().server
        started = time.monotonic()
        with pytest.raises(StatementTimeout):
            store.read(ENDLESS, timeout=1)
        assert time.monotonic() - started < 10
        assert store.count() == 3
        # It cannot be stopped alone: its server ends, and the next command starts another.
        until(lambda: not psutil.pid_exists(server), 60)
        assert store.count() == 3


def test_a_slow_statement_is_ended_by_the_server_which_goes_on(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "READERS", {"reader": 2.0, "patient-reader": 60.0})
    with open_store("letters") as store:
        store.run("UNWIND range(1, 2000) AS i CREATE (:Document {key: toString(i), n: i})")
        server = psutil.Process(state().server)
        with pytest.raises(StatementTimeout):
            store.read(PRODUCT, timeout=0.5)
        with pytest.raises(StatementTimeout):
            store.read(PRODUCT, timeout=2)
        server.cpu_percent()
        until(lambda: server.cpu_percent(1.0) < 30, 30)
        # The notes go as soon as the client hears of the end, which may take it a while.
        until(lambda: not list((home / "arcadedb" / "abandoned").iterdir()), 60)
        assert state().server == server.pid


def test_a_writer_waits_for_another_and_says_so(arcadedb: Store) -> None:
    other = client(
        opening(arcadedb) + "import time\nwith store.writing():\n"
        "    print('writing', flush=True)\n    time.sleep(2)\n    store.run('CREATE (:First)')\n"
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "writing\n"
    told: list[str] = []
    with open_store(arcadedb.database, on_wait=told.append) as store:
        store.run("MATCH (f:First) CREATE (:Second)")
        store.run("MATCH (f:First) CREATE (:Third)")
        assert store.count() == 3
    assert told == [arcadedb.database]
    assert lines(other) == []


def test_the_wait_is_told_on_standard_error(
    arcadedb: Store, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "en")
    other = client(
        opening(arcadedb) + "with store.writing():\n    print(1, flush=True)\n    input()"
    )
    assert other.stdout is not None
    other.stdout.readline()
    threading.Timer(1, other.terminate).start()
    arcadedb.run("CREATE (:Document)")
    other.communicate()
    said = f"Another process is writing to the database “{arcadedb.database}”; waiting for it…\n"
    assert capfd.readouterr() == ("", said)


def test_databases_are_apart_and_made_on_demand(arcadedb: Store) -> None:
    arcadedb.write(STATEMENT, keys(3))
    with open_store("samples") as samples:
        assert samples.count() == 0
        samples.write(STATEMENT, keys(1))
        assert (arcadedb.count(), samples.count()) == (3, 1)
    local.drop_database("samples")
    local.drop_database("samples")
    with open_store("samples") as samples:
        assert samples.count() == 0


@pytest.mark.parametrize(
    "name", ["ab", "Letters", "let ters", "../letters", "thư-mẫu", "-letters", "a" * 64]
)
def test_a_name_that_no_database_can_have_is_refused(arcadedb: Store, name: str) -> None:
    with pytest.raises(DatabaseError):
        open_store(name)


def test_a_store_opened_for_reading_does_not_write(arcadedb: Store) -> None:
    with open_store(arcadedb.database, read_only=True) as store:
        with pytest.raises(WriteRefused):
            store.run("CREATE (:Document)")
        with pytest.raises(WriteRefused):
            store.clear()
        assert store.count() == 0


def test_nothing_is_written_to_the_terminal(arcadedb: Store) -> None:
    code = opening(arcadedb) + "store.run('CREATE (:Document)')\nprint(store.count())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("1\n", "")
