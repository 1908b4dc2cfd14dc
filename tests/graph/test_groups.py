"""Members of groups in the graph: as of the day of each letter, the same in every order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.assemble import project
from graph.assembly.claims import Node, Relationship
from graph.dump import dump, dump_rows, write_dump
from graph.load import load
from graph.store import Store
from loaders.records import Document
from tests.graph.records import CITED, letter, mention, samples, seeds, span

QUAN = "vn.ha-noi.q-hai-ba-trung"
GROUP = f"{QUAN}/c.ubnd-phuong"
TEXT = "Kính gửi: UBND các phường. Thực hiện Chỉ thị số 17/CT-UBND."

#: The second question of domain section 7.5.
WHICH_WARDS = """
MATCH (:Document {key: $key})<-[:CITES]-(d:Document)
      -[:ADDRESSED_TO]->(c:CollectiveBody)-[:HAS_MEMBER]->(o:Organization {level: 'commune'})
RETURN d.symbol, c.name, collect(DISTINCT o.name)
"""


def to_wards(number: int, day: str | None, stated: int | None = None) -> Document:
    """A letter of the quận to its wards that cites ``CITED``."""
    group = {**span(TEXT, "UBND các phường"), "org": GROUP, "kind": "collective"}
    item = {
        **span(TEXT, "UBND các phường"),
        "id": "a1",
        "members": [{**group, "statedCount": stated}],
    }
    date = {**span(TEXT, "Thực hiện"), "iso": day} if day else None
    return letter(
        TEXT,
        key=f"{QUAN}/ubnd:cong-van:{number}:2021",
        sha256=f"{number:064}",
        file=f"{number}.txt",
        header={"date": date},
        addressees=[item],
        citations=[mention(TEXT, "Chỉ thị số 17/CT-UBND")],
    )


def members(*documents: Document) -> dict[tuple[str, str], dict[str, Any]]:
    """``HAS_MEMBER`` of the group by member and day."""
    return {
        (e.target.key, e.fact): said
        for e, said in project(documents).items()
        if isinstance(e, Relationship) and e.type == "HAS_MEMBER" and e.source.key == GROUP
    }


def test_members_carry_the_day_and_the_ground() -> None:
    found = members(to_wards(1, "2021-07-28", 18))
    assert len(found) == 18
    assert found[f"{QUAN}.p-bach-mai/ubnd", "2021-07-28"] == {
        "asOf": "2021-07-28",
        "basis": "gazetteer",
        "rule": "members.units",
        "confidence": 0.8,
        "docKey": f"{QUAN}/ubnd:cong-van:1:2021",
    }


def test_letters_of_several_days_share_the_group() -> None:
    found = members(to_wards(1, "2021-07-28"), to_wards(2, "2019-06-01"), to_wards(3, "2025-02-01"))
    days = [day for _, day in found]
    assert {day: days.count(day) for day in days} == {
        "2019-06-01": 20,
        "2021-07-28": 18,
        "2025-02-01": 15,
    }
    assert (f"{QUAN}.p-bui-thi-xuan/ubnd", "2019-06-01") in found
    assert (f"{QUAN}.p-bui-thi-xuan/ubnd", "2021-07-28") not in found


def test_another_number_is_flagged_and_kept() -> None:
    graph = project([to_wards(1, "2021-07-28", 17)])
    group = graph[Node("CollectiveBody", GROUP)]
    assert (group["statedCount"], group["open"]) == (17, False)
    assert group["flags"] == ["count_differs:17/18@2021-07-28"]
    found = members(to_wards(1, "2021-07-28", 17))
    assert {(said["flag"], said["confidence"]) for said in found.values()} == {
        ("count_differs", 0.6)
    }
    assert found.keys() == members(to_wards(1, "2021-07-28", 18)).keys()


def test_of_two_letters_of_a_day_the_doubt_is_kept() -> None:
    sure, unsure = to_wards(1, "2021-07-28", 18), to_wards(2, "2021-07-28", 17)
    found = members(sure, unsure)
    assert len(found) == 18
    assert {said["docKey"] for said in found.values()} == {f"{QUAN}/ubnd:cong-van:2:2021"}
    assert found == members(unsure, sure)


def test_without_a_day_nobody_is_a_member() -> None:
    graph = project([to_wards(1, None, 18)])
    assert graph[Node("CollectiveBody", GROUP)]["flags"] == ["no_date"]
    assert members(to_wards(1, None, 18)) == members(to_wards(1, "2021-07")) == {}


def test_members_are_never_addressed() -> None:
    graph = project([to_wards(1, "2021-07-28", 18)])
    addressed = [
        e for e in graph if isinstance(e, Relationship) and e.type in ("ADDRESSED_TO", "COPIED_TO")
    ]
    assert [e.target for e in addressed] == [Node("CollectiveBody", GROUP)]


def test_groups_of_the_samples_are_open_or_have_their_number() -> None:
    graph = project(samples())
    groups = {
        e.key: said
        for e, said in graph.items()
        if isinstance(e, Node) and e.label == "CollectiveBody"
    }
    counted: dict[str, set[str]] = {key: set() for key in groups}
    for e in graph:
        if isinstance(e, Relationship) and e.type == "HAS_MEMBER":
            counted[e.source.key].add(e.target.key)
    assert not any(counted[key] for key, said in groups.items() if said["open"])
    stated = {key: said["statedCount"] for key, said in groups.items() if "statedCount" in said}
    closed = {key: count for key, count in stated.items() if not groups[key]["open"]}
    assert len(closed) >= 8
    assert {key: len(counted[key]) for key in closed} == closed


def sample_of(key: str) -> Document:
    return next(document for document in samples() if document.header.key == key)


def test_which_wards_had_to_act(store: Store) -> None:
    telegram = "vn.ha-noi/ubnd:cong-dien:5:2020"
    quan = sample_of("vn.ha-noi.q-tay-ho/ubnd:cong-van:923:2020")
    load(store, [quan, sample_of(telegram)])
    ((_, group, wards),) = store.read(WHICH_WARDS, {"key": telegram}).rows
    assert group == "UBND 8 phường"
    assert set(wards) == {
        f"Ủy ban nhân dân phường {name}"
        for name in (
            *("Bưởi", "Nhật Tân", "Phú Thượng", "Quảng An"),
            *("Thụy Khuê", "Tứ Liên", "Xuân La", "Yên Phụ"),
        )
    }


def test_days_stay_apart_on_a_server(store: Store) -> None:
    letters = [to_wards(1, "2021-07-28", 18), to_wards(2, "2019-06-01"), to_wards(3, "2025-02-01")]
    expected = write_dump(dump_rows(project(letters)))
    for document in reversed(letters):
        load(store, [document])
    assert write_dump(dump(store)) == expected
    # Loading again and another day for one letter: its members of the old day go.
    load(store, letters)
    assert write_dump(dump(store)) == expected
    moved = [*letters[:2], to_wards(3, "2025-03-01")]
    load(store, [moved[2]])
    assert write_dump(dump(store)) == write_dump(dump_rows(project(moved)))
    found = store.read(
        "MATCH (d:Document {key: $key})-[:ADDRESSED_TO]->(:CollectiveBody)-[h:HAS_MEMBER]->(o)"
        " WHERE h.asOf = d.date RETURN count(o)",
        {"key": f"{QUAN}/ubnd:cong-van:2:2021"},
    )
    assert found.rows == [(20,)]


@pytest.mark.parametrize(
    ("group", "number"),
    [
        (f"{QUAN}/c.dang-uy-phuong", 18),
        (GROUP, 18),
        ("vn.ha-noi.q-long-bien/c.dang-uy-phuong", 14),
        ("vn.ha-noi.q-long-bien/c.ubnd-phuong", 14),
        ("vn.ha-noi.q-long-bien/c.cong-an-phuong", 14),
        ("vn.ha-nam/c.huyen-uy", 4),
        ("vn.ha-nam/c.thi-uy", 1),
        ("vn.ha-nam/c.thanh-uy", 1),
        (f"{QUAN}/c.tccs-dang", 0),
    ],
)
def test_the_groups_of_the_seeds(shared: Path, group: str, number: int) -> None:
    graph = project(seeds(shared))
    found = [
        e.target
        for e in graph
        if isinstance(e, Relationship) and e.type == "HAS_MEMBER" and e.source.key == group
    ]
    assert len(found) == number
    assert all(graph[node].get("name") for node in found)


def test_the_question_over_the_seeds(shared: Path, store: Store) -> None:
    load(store, seeds(shared))
    answer = store.read(WHICH_WARDS, {"key": CITED}).rows
    counts = {group: len(wards) for symbol, group, wards in answer}
    assert counts == {"Đảng ủy": 18, "UBND 18 phường": 18}
