"""The letters of ``tests/unseen``: what was repaired on them stays repaired."""

from __future__ import annotations

from pathlib import Path

from queries.score import score
from tests.fixtures import ROOT
from tests.test_gold import write_records

FOLDER = ROOT / "tests" / "unseen"
FLOORS = {
    "citations.detection": 1.0,
    "citations.key": 0.99,
    "citations.relation": 1.0,
    "citations.mode": 0.98,
    "addressees.members": 1.0,
    "copies.members": 1.0,
    "copies.purpose": 1.0,
    "signer.name": 1.0,
    "tasks.detection": 0.9,
}


def test_letters_once_unseen_stay_read(tmp_path: Path) -> None:
    write_records(FOLDER / "letters", tmp_path)
    result = score(tmp_path, FOLDER / "gold", FOLDER / "letters")
    figures = result.figures()
    assert result.bad_spans == []
    assert result.wrong_targets == []
    assert {name: value for name, value in figures.items() if name.startswith("header.")} == {
        name: 1.0 for name in figures if name.startswith("header.")
    }
    assert {n: figures[n] for n, floor in FLOORS.items() if figures[n] < floor} == {}
