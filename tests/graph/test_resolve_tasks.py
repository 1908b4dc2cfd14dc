"""Doers parted into members with their keys, and tasks in the graph."""

from __future__ import annotations

import datetime

import pytest

from graph.assemble import project
from graph.assembly.claims import Node, Relationship
from graph.context import Context
from graph.resolve import resolve
from graph.resolve_tasks import parted
from loaders.extract import Origin, read_text
from loaders.records import Document, Doer
from tests.fixtures import ROOT
from tests.graph.records import sample, samples

QUAN = Context(
    "vn.ha-noi.q-long-bien",
    "district",
    "party",
    datetime.date(2021, 5, 8),
    "vn.ha-noi.q-long-bien/party",
)
TINH = Context(
    "vn.ha-nam", "province", "state", datetime.date(2021, 9, 24), "vn.ha-nam/ubnd"
)  # fmt: skip


def orgs(surface: str, context: Context) -> list[tuple[str, str | None]]:
    return [(surface[row.start : row.end], row.resolution.org) for row in parted(surface, context)]


@pytest.mark.parametrize(
    ("surface", "context", "expected"),
    [
        (
            "Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Y tế, Công Thương; Giám đốc Công an tỉnh",
            TINH,
            ["vp-ubnd#chanh-van-phong", "c.giam-doc-so", "ca#giam-doc"],
        ),
        (
            "Thường trực Quận ủy và Thành phố",
            QUAN,
            ["vn.ha-noi.q-long-bien/party.tt", "vn.ha-noi/c.thanh-pho"],
        ),
        (
            "đồng chí Bí thư Quận ủy, đồng chí Chủ tịch UBND Quận – Trưởng BCĐ phòng chống dịch"
            " quận Long Biên và Sở Y tế Hà Nội",
            QUAN,
            ["party#bi-thu", "ubnd#chu-tich", "vn.ha-noi/so.y-te"],
        ),
        (
            "Các cấp ủy, tổ chức đảng, cơ quan, đơn vị, địa phương",
            TINH,
            ["c.cap-uy", "c.to-chuc-dang", "c.co-quan-don-vi", "c.dia-phuong"],
        ),
        ("UBND các huyện, thị xã, thành phố", TINH, ["c.ubnd-huyen-thi-xa-thanh-pho"]),
    ],
)
def test_members(surface: str, context: Context, expected: list[str]) -> None:
    found = [org for _, org in orgs(surface, context)]
    assert found == [o if o.startswith("vn") else f"{context.area}/{o}" for o in expected]


@pytest.mark.parametrize(
    "surface",
    [
        "Người đứng đầu cấp ủy đảng, chính quyền địa phương",
        "cán bộ, công chức, viên chức, người lao động cấp Quận, phường, trường học",
        "Ban quản lý các tòa nhà chung cư Linh Đàm, Đại Thanh, Kim Văn - Kim Lũ",
        "các đoàn thể chính trị - xã hội quận và cơ sở",
    ],
)
def test_what_belongs_together_is_one(surface: str) -> None:
    found = orgs(surface, QUAN)
    assert len(found) == 1
    assert found[0][0] == surface


def letter(body: str) -> Document:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 15/UBND-VX\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Hà Nam, ngày 24 tháng 9 năm 2021\n\nKính gửi: UBND huyện Lý Nhân, Sở Y tế.\n\n"
        f"UBND tỉnh yêu cầu:\n\n{body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    return resolve(read_text(text, Origin.of_text(text, "letter.txt")))


def named(doers: tuple[Doer, ...]) -> list[str | None]:
    return [doer.org for doer in doers]


def test_a_bare_name_means_the_one_named_in_full() -> None:
    document = letter("1. UBND xã Công Lý báo cáo kết quả với UBND huyện và Sở Y tế.")
    assert document.tasks is not None
    assert named(document.tasks[0].report_to) == ["vn.ha-nam.h-ly-nhan/ubnd", "vn.ha-nam/so.y-te"]


def test_all_addressees_stand_for_an_order_without_a_doer() -> None:
    document = letter("1. Rà soát người về từ vùng dịch trước ngày 30/9/2021.")
    assert document.tasks is not None
    (task,) = document.tasks
    assert [(d.org, d.source) for d in task.assignees] == [
        ("vn.ha-nam.h-ly-nhan/ubnd", "addressees"),
        ("vn.ha-nam/so.y-te", "addressees"),
    ]
    assert document.text is not None
    assert all(document.text[d.start : d.end] == d.surface for d in task.assignees)


def test_resolving_twice_changes_nothing() -> None:
    document = letter("1. Các cấp ủy, chính quyền phối hợp với Sở Y tế, Công an tỉnh rà soát.")
    assert resolve(document) == document


@pytest.mark.parametrize("number", range(1, 38))
def test_gold_assignees(number: int) -> None:
    """Doers of the annotated letters, read and resolved from the text alone."""
    gold = sample(number)
    if not gold.tasks:
        return
    assert gold.text is not None
    found = resolve(read_text(gold.text, Origin.of_text(gold.text, "letter.txt"))).tasks or ()
    by_start = {task.start: task for task in found}
    wrong = 0
    for task in gold.tasks:
        same = by_start.get(task.start)
        assert same is not None, task.surface
        wrong += len(named(task.assignees)) != len(named(same.assignees))
        assert None not in named(same.assignees), task.surface
    # One letter names a topic's people, which nobody else would call doers.
    assert wrong <= (1 if number == 12 else 0)


def relationships(document: Document, type_: str) -> list[tuple[str, str]]:
    graph = project([document])
    return sorted(
        (e.source.key, e.target.key)
        for e in graph
        if isinstance(e, Relationship) and e.type == type_
    )


def test_tasks_in_the_graph() -> None:
    document = sample(14)
    key = document.header.key
    graph = project([document])
    tasks = {e.key for e in graph if isinstance(e, Node) and e.label == "Task"}
    assert tasks == {f"{key}#t{n}" for n in range(1, 5)}
    assert relationships(document, "ASSIGNS") == [(key, f"{key}#t{n}") for n in range(1, 5)]
    assert relationships(document, "DIRECTED_THROUGH") == [
        (f"{key}#t1", "vn.ha-nam.h-ly-nhan/ubnd")
    ]
    assert relationships(document, "REPORTS_RESULT_TO") == [
        (f"{key}#t2", "vn.ha-nam.h-ly-nhan/ubnd"),
        (f"{key}#t2", "vn.ha-nam/so.y-te"),
    ]
    assert (f"{key}#t2", f"{key}#c9") in relationships(document, "BASED_ON_CITATION")
    first = graph[Node("Task", f"{key}#t1")]
    assert first["kind"] == "action"
    assert (first["deadlineType"], first["deadlineIso"]) == ("duration", "P14D")
    assert document.text is not None
    assert document.text[first["charStart"] : first["charEnd"]] == first["quote"]


def test_scenarios_and_reporting_lines_in_the_graph() -> None:
    document = sample(12)
    key = document.header.key
    assert relationships(document, "TRIGGERED_BY") == [(f"{key}#t6", f"{key}#k1")]
    lines = relationships(document, "MUST_REPORT_TO")
    assert ("vn.ha-nam.tp-phu-ly/c.truong-phong-ban",
            "vn.ha-nam.tp-phu-ly/party#pho-bi-thu-thuong-truc") in lines  # fmt: skip
    line = next(
        said
        for element, said in project([document]).items()
        if isinstance(element, Relationship)
        and element.type == "MUST_REPORT_TO"
        and element.target.key.endswith("ubnd#chu-tich")
    )
    assert (line["medium"], line["approvalRequired"]) == ("bằng văn bản", True)


def test_a_report_assigns_for_its_directive() -> None:
    document = sample(21)
    reports = document.header.reports
    assert reports is not None
    sources = {source for source, _ in relationships(document, "ASSIGNS")}
    assert sources == {reports.key}


def test_every_read_letter_can_be_assembled() -> None:
    for file in sorted((ROOT / "samples").glob("*.txt"))[::6]:
        text = file.read_bytes().decode("utf-8")
        document = resolve(read_text(text, Origin.of_text(text, file.name)))
        nodes = [e for e in project([document]) if isinstance(e, Node) and e.label == "Task"]
        assert len(nodes) == len(document.tasks or ())
    assert len(samples()) == 37
