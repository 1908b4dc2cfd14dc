"""Tasks of invented letters, of the gold letters, and of hostile texts."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.doers import doers_at
from loaders.extract import Origin, read_text
from loaders.layout import segment
from loaders.normalize import view
from loaders.records import Document, Header, Task
from loaders.tasks import Letter, read_orders
from tests.fixtures import ROOT
from tests.loaders.task_letters import TASK_LETTERS

GOLD = [
    file
    for file in sorted((ROOT / "tests" / "gold").glob("*.json"))
    if json.loads(file.read_text("utf-8"))["tasks"]
]


def read(text: str) -> Document:
    return read_text(text, Origin.of_text(text, "letter.txt"))


def tasks_of(text: str) -> tuple[Task, ...]:
    found = read(text).tasks
    assert found is not None
    return found


def shown(task: Task) -> str:
    """A task in the notation of ``task_letters``."""
    sources = {doer.source for doer in task.assignees}
    words = ", ".join(doer.surface for doer in task.assignees)
    mark = {"addressees": "@", "inherited": f"^ {words}", "explicit": words}
    line = f"{task.kind}: {mark[next(iter(sources))] if sources else '-'}"  # type: ignore[index]
    for sign, doers in (("~", task.via), (">", task.coordinators), ("/", task.report_to)):
        if doers:
            line += f" {sign} {', '.join(doer.surface for doer in doers)}"
    if task.deadline:
        line += f" [{task.deadline.type}{f' {task.deadline.iso}' if task.deadline.iso else ''}]"
    return " ".join(line.split())


@pytest.mark.parametrize("name", TASK_LETTERS)
def test_letter(name: str) -> None:
    letter = TASK_LETTERS[name]
    found = tasks_of(letter.text)
    assert [letter.text[t.start : t.end] for t in found] == [
        letter.text[start:end] for start, end in letter.spans
    ]
    assert [(t.start, t.end) for t in found] == list(letter.spans)
    assert [shown(t) for t in found] == list(letter.expected)


def overlap(one: dict[str, Any], other: Task) -> float:
    common = min(one["end"], other.end) - max(one["start"], other.start)
    whole = max(one["end"], other.end) - min(one["start"], other.start)
    return float(max(common, 0) / whole)


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_gold(file: Path) -> None:
    gold = json.loads(file.read_text("utf-8"))
    text = (ROOT / "samples" / gold["source"]["file"]).read_bytes().decode("utf-8")
    found = [t for t in tasks_of(text) if t.kind != "umbrella"]
    wanted = [t for t in gold["tasks"] if t["kind"] != "umbrella"]
    assert len(found) == len(wanted)
    for one, task in zip(wanted, found, strict=True):
        assert overlap(one, task) > 0.95, one["surface"]
        assert task.kind == one["kind"], one["surface"]
        assert task.citations == tuple(one["citations"]), one["surface"]
        if one["condition"]:
            assert task.condition is not None
            assert task.condition.surface == one["condition"]["surface"]
        assert len(one["via"]) == len(task.via), one["surface"]


@pytest.mark.parametrize(
    ("text", "expected", "following"),
    [
        ("Sở Giao thông vận tải duy trì chốt", "Sở Giao thông vận tải", "verb"),
        ("Phòng Quản lý đô thị kiểm tra", "Phòng Quản lý đô thị", "verb"),
        ("các sở giáo dục và đào tạo chỉ đạo", "các sở giáo dục và đào tạo", "verb"),
        ("UBND 18 phường: rà soát", "UBND 18 phường", "colon"),
        ("Chủ tịch UBND các xã (nơi có dịch) phải", "Chủ tịch UBND các xã", "verb"),
        ("Đội Cảnh sát quản lý hành chính về trật tự xã hội lập hồ sơ",
         "Đội Cảnh sát quản lý hành chính về trật tự xã hội", "verb"),
        ("Bộ Ngoại giao, Bộ Công an chủ trì", "Bộ Ngoại giao, Bộ Công an", "verb"),
        ("các cơ quan, tổ chức kịp thời phản ánh", "các cơ quan, tổ chức", "verb"),
        ("Giám đốc các Sở: Xây dựng, Tài chính chịu trách nhiệm",
         "Giám đốc các Sở: Xây dựng, Tài chính", "verb"),
        ("UBND các xã: Xây dựng kế hoạch, tổ chức thực hiện", "UBND các xã", "colon"),
        ("NHCSXH huyện giải ngân", "NHCSXH huyện", "verb"),
        ("Tổ chức đảng các cấp quán triệt", "Tổ chức đảng các cấp", "verb"),
        ("Thường trực Quận ủy và Thành phố theo dõi", "Thường trực Quận ủy và Thành phố", "verb"),
        ("Các trường học, trạm y tế áp dụng", "Các trường học, trạm y tế", "verb"),
        ("Sở Y tế là đầu mối tiếp nhận", "Sở Y tế", "verb"),
        ("Sở Y tế đã hoàn thành", "Sở Y tế", None),
        ("UBND tỉnh là cơ quan hành chính", "UBND tỉnh", None),
    ],
)  # fmt: skip
def test_where_a_list_of_doers_ends(text: str, expected: str, following: str | None) -> None:
    folded = view(text)
    found = doers_at(folded, 0, len(folded.norm))
    assert found is not None
    assert text[found.start : found.end] == expected
    assert found.following == following


@pytest.mark.parametrize(
    "text",
    [
        "Phòng, chống dịch là nhiệm vụ",
        "Tổ chức tuyên truyền sâu rộng",
        "Trường hợp có vướng mắc",
        "Báo cáo kết quả thực hiện",
        "Cơ sở vật chất còn thiếu",
        "Hội nghị đã thống nhất",
        "COVID tiếp tục diễn biến",
        "Tình hình dịch bệnh",
    ],
)
def test_what_is_no_doer(text: str) -> None:
    folded = view(text)
    assert doers_at(folded, 0, len(folded.norm)) is None


LEAD = "Số: 1/UBND-VP\n\nKính gửi: UBND các xã.\n\nUBND huyện yêu cầu:\n\n"


@pytest.mark.parametrize(
    ("body", "expected", "reason"),
    [
        ("1. Biểu dương Sở Y tế đã nỗ lực.\n\n2. Rà soát hộ nghèo.", ["action: @"], "praise"),
        ("1. Sở Y tế kiểm tra, xử lý vi phạm; yêu cầu người dân đeo khẩu trang.",
         ["action: Sở Y tế"], "the doer asks the people, the letter does not"),
        ("1. Giao Sở Y tế chủ trì; giao Công an huyện hỗ trợ; đề nghị MTTQ huyện vận động.",
         ["action: Sở Y tế", "action: Công an huyện", "action: MTTQ huyện"], "three orders"),
        ("1. Giao Sở Y tế tổ chức thực hiện và báo cáo kết quả về UBND tỉnh.",
         ["umbrella: Sở Y tế", "report: ^ Sở Y tế / UBND tỉnh"], "a report behind và"),
        ("1. Phòng Y tế tổng hợp, báo cáo UBND huyện.",
         ["report: Phòng Y tế / UBND huyện"], "one duty, not two"),
        ("1. Theo báo cáo của Sở Y tế, dịch còn phức tạp.", [], "a report that was made"),
        ("1. UBND xã A kiểm tra (báo cáo UBND huyện) hằng tuần.",
         ["action: UBND xã A / UBND huyện [recurring]"], "a report in brackets stays inside"),
        ("1. Nếu có mưa lớn: di dời dân; Công an xã trực chốt.",
         ["action: @", "action: Công an xã"], "a condition before a colon"),
        ("1. UBND huyện Lý Nhân chỉ đạo UBND xã Công Lý rà soát.",
         ["action: UBND xã Công Lý ~ UBND huyện Lý Nhân"], "one directs, the other acts"),
        ("1. UBND các xã chỉ đạo các cơ quan, đơn vị rà soát.",
         ["action: UBND các xã"], "nobody is named to be directed"),
        ("1. Phòng Y tế:\n\n- Rà soát.\n\n- Trạm Y tế xã: lấy mẫu.\n\n- Phun hóa chất.",
         ["action: ^ Phòng Y tế", "action: Trạm Y tế xã", "action: ^ Phòng Y tế"],
         "a bullet inherits from its item, never from the bullet before"),
        ("1. UBND các xã lập danh sách.\n\nNiêm yết tại nhà văn hóa.\n\n2. Sở Y tế hỗ trợ.",
         ["action: UBND các xã", "action: ^ UBND các xã", "action: Sở Y tế"],
         "an unbulleted paragraph has the doer of the paragraph before"),
        ("1. Dịch bệnh còn diễn biến phức tạp.\n\n2. Rà soát.", ["action: @"], "how things are"),
        ("I. ĐÁNH GIÁ CHUNG\n\n1. Sở Y tế tham mưu.\n\nII. NHIỆM VỤ\n\n1. Sở Y tế tham mưu.",
         ["action: Sở Y tế"], "what is only told is no task"),
    ],
)  # fmt: skip
def test_rule(body: str, expected: list[str], reason: str) -> None:
    assert [shown(t) for t in tasks_of(LEAD + body + "\n")] == expected, reason


def test_a_speaker_without_doers_gives_no_task() -> None:
    assert tasks_of(LEAD) == ()


@pytest.mark.parametrize("kind", ["BÁO CÁO", "TỜ TRÌNH"])
def test_papers_to_superiors_give_no_orders(kind: str) -> None:
    text = f"Số: 5/BC-UBND\nHà Nội, ngày 01 tháng 8 năm 2021\n\n{kind}\nVề dịch bệnh\n\n"
    assert tasks_of(text + "1. Đề nghị UBND huyện hỗ trợ kinh phí.\n") == ()


def test_rules_of_a_circular_are_no_tasks() -> None:
    text = (
        "BỘ Y TẾ\nSố: 12/2021/TT-BYT\nHà Nội, ngày 01 tháng 8 năm 2021\n\nTHÔNG TƯ\n"
        "Quy định về tiêm chủng\n\nĐiều 1. Sở Y tế tổ chức tiêm chủng tại địa phương.\n\n"
        "Điều 2. Tổ chức thực hiện\n\n1. Cục Y tế dự phòng hướng dẫn thực hiện Thông tư này.\n\n"
        "2. Chánh Văn phòng Bộ, Giám đốc Sở Y tế chịu trách nhiệm thi hành Thông tư này./.\n"
    )
    assert [shown(t) for t in tasks_of(text)] == [
        "action: Cục Y tế dự phòng",
        "umbrella: Chánh Văn phòng Bộ, Giám đốc Sở Y tế",
    ]


def test_scenarios_and_what_they_start() -> None:
    body = (
        "1. Kịch bản 1 (nước dưới báo động 1):\n\n- UBND các xã trực ban.\n\n"
        "- Công an xã tuần tra.\n\n2. Nếu vỡ đê: Ban Chỉ huy Quân sự huyện sơ tán dân."
    )
    document = read(LEAD + body)
    assert [(s.label, s.trigger.surface, s.tasks) for s in document.scenarios] == [
        ("KB1", "nước dưới báo động 1", ("t1", "t2")),
        (None, "vỡ đê", ("t3",)),
    ]


def test_reporting_lines() -> None:
    body = (
        "1. Trường hợp phải ra khỏi tỉnh thì báo cáo và được sự đồng ý, cụ thể:\n\n"
        "+ Trưởng các phòng: báo cáo đồng chí Phó Bí thư Huyện ủy;\n\n"
        "+ Công chức các xã: báo cáo Chủ tịch UBND xã; Chủ tịch UBND xã báo cáo bằng văn bản"
        " Chủ tịch UBND huyện qua Văn phòng HĐND và UBND huyện."
    )
    lines = read(LEAD + body).reporting_lines
    assert [
        (
            [d.surface for d in line.from_],
            [s.surface for s in line.to],
            line.medium.surface if line.medium else None,
            [v.surface for v in line.via],
        )
        for line in lines
    ] == [
        (["Trưởng các phòng"], ["đồng chí Phó Bí thư Huyện ủy"], None, []),
        (["Công chức các xã"], ["Chủ tịch UBND xã"], None, []),
        (
            ["Chủ tịch UBND xã"],
            ["Chủ tịch UBND huyện"],
            "bằng văn bản",
            ["Văn phòng HĐND và UBND huyện"],
        ),
    ]
    assert {line.condition for line in lines} == {"Trường hợp phải ra khỏi tỉnh"}
    assert all(line.approval_required for line in lines)


PIECES = [
    "Giao ", "yêu cầu ", "đề nghị ", "chỉ đạo ", "Sở Y tế", "UBND các xã", "Công an huyện", "các ",
    "tổ chức ", "phối hợp với ", "báo cáo ", "gửi ", "trước ngày 5/8/2021 ", "hằng tuần ", ", ",
    "; ", ". ", ": ", " và ", "\n", "\n\n", "1. ", "- ", "+ ", "a) ", "(1) ", "Điều 1. ", "II. ",
    "(", ")", "“", "”", "Nếu ", "Khi ", "thì ", "PA1: ", "kịch bản 2 (", "để ", "biết, thực hiện",
    "chịu trách nhiệm thi hành Quyết định này", "đồng chí ", "100% ", "về ", "Đối với ", "chủ trì ",
    "./.", "Cơ quan chủ trì: ", "Thời gian: quý I/2022", "thông báo ", "theo dõi ", "đôn đốc ", "x",
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_order_is_read_and_keeps_the_law_of_the_quote(pieces: list[str]) -> None:
    text = LEAD + "".join(pieces)
    document = read(text)
    tasks = document.tasks or ()
    for task in tasks:
        assert text[task.start : task.end] == task.surface == task.surface.strip()
        parts = (*task.assignees, *task.via, *task.coordinators, *task.report_to)
        for part in (*parts, task.deadline, task.condition, task.order_cue):
            assert part is None or text[part.start : part.end] == part.surface
    starts = [task.start for task in tasks]
    assert starts == sorted(starts)
    assert [task.id for task in tasks] == [f"t{n}" for n in range(1, len(tasks) + 1)]
    assert {i for s in document.scenarios for i in s.tasks} <= {task.id for task in tasks}
    assert Document.from_dict(document.to_dict()) == document


LETTER = Letter(Header(kind="official", system="state"))
HOSTILE = {
    "one paragraph": "1. " + "Sở Y tế kiểm tra, báo cáo UBND tỉnh và giao Công an tỉnh xử lý; ",
    "brackets": "(a ",
    "quotes": "“",
    "reports": "báo cáo ",
    "conditions": "nếu có, ",
    "leads": "đối với các xã: ",
    "joints": "và các ",
    "blanks": "   ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_only(name: str) -> None:
    def seconds(length: int) -> float:
        text = LEAD + "1. Sở Y tế " + HOSTILE[name] * (length // len(HOSTILE[name])) + " x"
        folded = view(text)
        layout = segment(folded)
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            read_orders(folded, layout, LETTER)
            best = min(best, time.process_time() - start)
        return best

    seconds(2_000)
    # Four times the text: quadratic time would be sixteen times as long.
    assert seconds(40_000) < 9 * max(seconds(10_000), 0.01)
