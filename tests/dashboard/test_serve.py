"""Serving: on this machine only, on a free port, and ended with whoever started it."""

from __future__ import annotations

import socket
import urllib.request
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from dashboard import serve
from dashboard.serve import LOOPBACK, DashboardError, free_port
from graph.store import Store


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.socket() as listening:
        listening.bind((LOOPBACK, 0))
        listening.listen()
        yield listening.getsockname()[1]


def test_a_taken_port_gives_way_to_another(taken: int) -> None:
    assert free_port(taken) != taken


def test_the_port_wanted_is_used_when_it_is_free(taken: int) -> None:
    free = free_port(taken)
    assert free_port(free) == free


def test_the_pages_answer_here_and_nowhere_else(shown: Store, taken: int) -> None:
    process, address = serve.start(shown.database, taken, "vi")
    try:
        parts = urlsplit(address)
        assert parts.hostname == "localhost"
        assert parts.port not in (None, taken)
        with urllib.request.urlopen(f"http://{LOOPBACK}:{parts.port}/_stcore/health") as answer:
            assert answer.status == 200
        for name in {socket.gethostbyname(socket.gethostname()), "::1"} - {LOOPBACK}:
            family = socket.AF_INET6 if ":" in name else socket.AF_INET
            with socket.socket(family) as probe:
                probe.settimeout(2)
                assert probe.connect_ex((name, parts.port or 0)) != 0
    finally:
        process.terminate()
        assert process.wait(20) is not None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Không mở được bảng điều khiển trên cổng {port}; xem dòng phía trên."),
        ("en", "The dashboard did not start on port {port}; see the lines above."),
    ],
)
def test_a_dashboard_that_does_not_start_says_so(
    language: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", language)
    monkeypatch.setitem(serve._FLAGS, "server.no_such_option", "true")
    with pytest.raises(DashboardError) as caught:
        serve.start("samples", 8790)
    assert str(caught.value) == sentence.format(port=caught.value.values["port"])
