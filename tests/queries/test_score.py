"""The scorer: it says what the shared one says, on sound records and on damaged ones."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from queries.sameness import same_key, same_org
from queries.score import compare, score
from tests.fixtures import ROOT

GOLD = ROOT / "tests" / "gold"
TEXTS = ROOT / "samples"
Record = dict[str, Any]


def no_first_citation(record: Record) -> None:
    record["citations"] = record["citations"][1:]


def wrong_targets(record: Record) -> None:
    for citation in record["citations"]:
        if citation["mentionType"] != "self":
            citation["key"] = "vn.nowhere/ubnd:chi-thi:99999:1999"
            citation["keyStatus"] = "resolved"


def moved_spans(record: Record) -> None:
    for citation in record["citations"]:
        citation["start"] += 1


def no_purposes(record: Record) -> None:
    for item in record["copies"]:
        item["purpose"] = None


def one_more_addressee(record: Record) -> None:
    record["addressees"] = [
        *record["addressees"],
        {"surface": "nobody", "start": 0, "end": 1, "members": []},
    ]


def unsigned(record: Record) -> None:
    if record["signature"]:
        record["signature"]["name"]["surface"] = "X"
        record["signature"]["authority"] = None


def nobody_assigned(record: Record) -> None:
    for task in record["tasks"] or ():
        task["assignees"] = []


def groups_left_out(record: Record) -> None:
    for group in ("tasks", "copies", "guidance"):
        record.pop(group, None)


def other_relations(record: Record) -> None:
    for citation in record["citations"]:
        citation["relation"], citation["mode"], citation["negated"] = "MENTIONS", "past", True


def another_day(record: Record) -> None:
    if record["document"]["date"]:
        record["document"]["date"]["iso"] = "1999-01-01"
    record["receipts"] = []


DAMAGES = (
    no_first_citation,
    wrong_targets,
    moved_spans,
    no_purposes,
    one_more_addressee,
    unsigned,
    nobody_assigned,
    groups_left_out,
    other_relations,
    another_day,
)


def damaged(folder: Path, damage: Callable[[Record], None]) -> Path:
    for path in GOLD.glob("*.json"):
        record = copy.deepcopy(json.loads(path.read_text("utf-8")))
        damage(record)
        (folder / path.name).write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    return folder


def test_gold_against_itself_is_perfect() -> None:
    result = score(GOLD, GOLD, TEXTS)
    assert {name: value for name, value in result.figures().items() if value != 1.0} == {}
    assert (result.wrong_targets, result.bad_spans, result.errors) == ([], [], [])


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda d: d.__name__)
def test_the_figures_are_those_of_the_shared_scorer(
    shared: Path, tmp_path: Path, damage: Callable[[Record], None]
) -> None:
    records = damaged(tmp_path, damage)
    ours = score(records, GOLD, TEXTS)
    command = [shared / "score.py", records, GOLD, "--texts", TEXTS, "--json"]
    done = subprocess.run(
        [sys.executable, *map(str, command)], capture_output=True, text=True, check=False
    )
    theirs = json.loads(done.stdout)
    rows = {name: row.get("accuracy", row.get("f1")) for name, row in theirs["rows"].items()}
    figures = ours.figures()
    assert figures == pytest.approx({name: rows[name] for name in figures})
    assert len(ours.wrong_targets) == theirs["wrongTargets"]
    assert len(ours.bad_spans) == theirs["badSpans"]
    groups = {name: value for name, value in ours.groups().items() if value is not None}
    assert groups == pytest.approx({name: theirs["groups"][name] for name in groups})


def test_a_missing_record_counts_as_empty(tmp_path: Path) -> None:
    result = score(tmp_path, GOLD, TEXTS)
    assert len(result.missing) == len(list(GOLD.glob("*.json")))
    assert result.figures()["citations.detection"] == 0.0
    assert result.figures()["header.date"] == 0.0


def test_gains_and_losses_against_a_saved_run(tmp_path: Path) -> None:
    before = score(GOLD, GOLD, TEXTS).figures()
    now = score(damaged(tmp_path, no_purposes), GOLD, TEXTS)
    [(name, was, is_now)] = compare(now, before)
    assert (name, was) == ("copies.purpose", 1.0)
    assert is_now < 0.5


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("vn.ha-noi/so.gddt", "vn.ha-noi/so.giao-duc-va-dao-tao", True),
        ("vn.ha-noi/ubnd", "vn.ha-nam/ubnd", False),
        ("vn.a/c.to-chuc-ct-xh", "vn.a/c.doan-the", True),
        ("vn.a/c.to-chuc-ct-xh", "vn.a/mttq", False),
        ("vn.a/party.btv", "vn.a/party.tt", False),
        ("vn.a/truong.mn-an-duong", "vn.a/truong.mam-non-an-duong", True),
    ],
)
def test_bodies(gold: str, found: str, same: bool) -> None:
    assert same_org(gold, found) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("vn/ttg:chi-thi:16:2020", "vn/ttg:chi-thi:16:2020", True),
        ("vn/ttg:chi-thi:16:2020", "vn/ttg:chi-thi:16:2021", False),
        ("vn/party:dieu-le:~dieu-le-dang:?", "vn/party:dieu-le:~dang:2011", True),
        ("vn/party:cong-dien:~20210721:2021", "vn/party:cong-dien:~20210722:2021", False),
        ("vn/cp:nghi-quyet:5:2025", "vn/cp:nghi-quyet:5:2025@2025-03-02", True),
    ],
)
def test_keys(gold: str, found: str, same: bool) -> None:
    assert same_key(gold, found) is same
