"""Addressees and copies of the invented letters, of the gold letters, and rule by rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from loaders.layout import segment
from loaders.normalize import view
from loaders.purposes import purpose_code
from loaders.recipients import read_addressees, read_copies
from loaders.records import Copy
from tests.loaders.letters import LETTERS

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.json"))
ARROWS = {"explicit": ">", "brace": ">}", "brace_inferred": ">?"}


def shown(copy: Copy) -> str:
    """A copy in the notation of ``letters``."""
    text = copy.surface
    if copy.purpose:
        text += f" {ARROWS[copy.purpose.source]} {copy.purpose.code}"
    if copy.refers_to:
        text += f" = {copy.provision or copy.refers_to}"
    return text


def copies_of(text: str) -> list[str]:
    folded = view(text)
    return [shown(copy) for copy in read_copies(folded, segment(folded))]


def addressees_of(text: str) -> list[str]:
    folded = view(text)
    return [item.surface for item in read_addressees(folded, segment(folded))]


@pytest.mark.parametrize("key", LETTERS)
def test_letter(key: str) -> None:
    letter = LETTERS[key]
    assert addressees_of(letter.text) == list(letter.addressees), letter.reason
    assert copies_of(letter.text) == list(letter.copies), letter.reason


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_gold(file: Path) -> None:
    gold = json.loads(file.read_text("utf-8"))
    text = (ROOT / "samples" / gold["source"]["file"]).read_bytes().decode("utf-8")
    folded = view(text)
    layout = segment(folded)
    for item, fact in zip(gold["addressees"], read_addressees(folded, layout), strict=True):
        assert (item["start"], item["end"]) == (fact.start, fact.end)
    for item, copy in zip(gold["copies"], read_copies(folded, layout), strict=True):
        assert (item["start"], item["end"], item.get("refersTo"), item.get("provision")) == (
            copy.start,
            copy.end,
            copy.refers_to,
            copy.provision,
        )
        assert purpose(item["purpose"]) == (
            (copy.purpose.code, copy.purpose.source, copy.purpose.start, copy.purpose.end)
            if copy.purpose
            else None
        )


def purpose(gold: dict[str, Any] | None) -> tuple[Any, ...] | None:
    return (gold["code"], gold["source"], gold["start"], gold["end"]) if gold else None


def foot(*lines: str) -> str:
    return "\n".join(["Số: 1/TB-UBND", "THÔNG BÁO", "", "Nội dung./.", "", "Nơi nhận:", *lines])


COPIES = [
    (
        "a purpose on the first line of a run is not extended",
        ["- Thường trực Tỉnh ủy; (để b/c)", "- Thường trực HĐND tỉnh;", "- Chủ tịch UBND tỉnh;"],
        ["Thường trực Tỉnh ủy > report", "Thường trực HĐND tỉnh", "Chủ tịch UBND tỉnh"],
    ),
    (
        "a lost brace ends where bodies below begin",
        [
            "- Thường trực Tỉnh ủy;",
            "- TT HĐND tỉnh; (b/c)",
            "- Chủ tịch, các PCT;",
            "- Các sở, ngành;",
        ],
        [
            "Thường trực Tỉnh ủy >? report",
            "TT HĐND tỉnh > report",
            "Chủ tịch, các PCT >? report",
            "Các sở, ngành",
        ],
    ),
    (
        "a purpose on a line of its own between two leading bodies",
        ["- Thường trực Tỉnh ủy;", "(để báo cáo)", "- Thường trực HĐND tỉnh;", "- Như trên;"],
        [
            "Thường trực Tỉnh ủy > report",
            "Thường trực HĐND tỉnh >? report",
            "Như trên = addressees",
        ],
    ),
    (
        "a purpose before the semicolon is that of its item alone",
        ["- Bộ Tư pháp;", "- Bộ trưởng (để b/c);", "- Các Thứ trưởng;", "- Lưu: VT."],
        ["Bộ Tư pháp", "Bộ trưởng > report", "Các Thứ trưởng", "Lưu: VT > archive"],
    ),
    (
        "to carry out is never spread over bodies without a brace",
        ["- Văn phòng Sở;", "- Các phòng thuộc Sở; (để thực hiện)", "- Các đơn vị trực thuộc;"],
        ["Văn phòng Sở", "Các phòng thuộc Sở > implement", "Các đơn vị trực thuộc"],
    ),
    (
        "brackets that state no purpose belong to the item",
        ["- Công an tỉnh (PC07);", "- Sở Y tế (để phối hợp);", "- Lưu VT."],
        ["Công an tỉnh (PC07)", "Sở Y tế > coordinate", "Lưu VT > archive"],
    ),
    (
        "a scanner lost a bracket, a dash and the diacritics",
        ["- Thuong truc Huyen uy (de b/cao;", "UBND xa (de t/hien);", "- Luu: VT"],
        ["Thuong truc Huyen uy > report", "UBND xa > implement", "Luu: VT > archive"],
    ),
    (
        "sub-items with a plus are items",
        ["- Các Bộ:", "+ Y tế;", "+ Tài chính;", "- Lưu: VT, TH(3b).LT"],
        ["Các Bộ", "Y tế", "Tài chính", "Lưu: VT, TH > archive"],
    ),
    (
        "a purpose without brackets",
        ["- Bộ Nội vụ để báo cáo;", "- Sở Tài chính để biết, phối hợp;", "- Ban Chỉ đạo Đề án 06;"],
        ["Bộ Nội vụ > report", "Sở Tài chính > know", "Ban Chỉ đạo Đề án 06"],
    ),
    (
        "references in other words",
        ["- Như Điều 2, Điều 3;", "- Các đơn vị nêu tại Điều 4 (t/h);", "- Như thành phần dự họp;"],
        [
            "Như Điều 2, Điều 3 = dieu-2,dieu-3",
            "Các đơn vị nêu tại Điều 4 > implement = dieu-4",
            "Như thành phần dự họp = addressees",
        ],
    ),
    (
        "publishing, checking, directing",
        ["- Cổng TTĐT tỉnh (để đăng tải);", "- Thanh tra tỉnh (để k/tra);", "- Đ/c Bí thư (c/đ);"],
        ["Cổng TTĐT tỉnh > post", "Thanh tra tỉnh > monitor", "Đ/c Bí thư > direct"],
    ),
    (
        "a reference and the file copy on one line are two items",
        ["- Như trên; Lưu: VT, NC."],
        ["Như trên = addressees", "Lưu: VT, NC > archive"],
    ),
    (
        "several bodies on one dashed line are one item",
        ["- Sở Y tế; Sở Tài chính; UBND huyện Ba Bể (để thực hiện);", "- Lưu: VT."],
        ["Sở Y tế; Sở Tài chính; UBND huyện Ba Bể > implement", "Lưu: VT > archive"],
    ),
    (
        "the words behind a brace need no bracket and no để",
        ["- Bộ Nội vụ; }", "- TT Tỉnh ủy; } báo cáo;", "- CT UBND tỉnh; }", "- Sở Y tế;"],
        ["Bộ Nội vụ >} report", "TT Tỉnh ủy >} report", "CT UBND tỉnh >} report", "Sở Y tế"],
    ),
]


@pytest.mark.parametrize(("reason", "lines", "expected"), COPIES, ids=[row[0] for row in COPIES])
def test_copies(reason: str, lines: list[str], expected: list[str]) -> None:
    assert copies_of(foot(*lines)) == expected, reason


ADDRESSEES = [
    (
        "a person with a post is one item",
        "Kính gửi: Đồng chí Lò Thị Mai, Bí thư Huyện ủy Sông Mã.\n\nThực hiện",
        ["Đồng chí Lò Thị Mai, Bí thư Huyện ủy Sông Mã"],
    ),
    (
        "dashes after commas on the heading line",
        "Kính gửi: - UBND huyện, - Ủy ban MTTQ huyện,\n- Các hội chính trị - xã hội.\n\nX",
        ["UBND huyện", "Ủy ban MTTQ huyện", "Các hội chính trị - xã hội"],
    ),
    (
        "body text follows without a blank line",
        "Kính gửi: Sở Tài chính\nThực hiện Công văn số 5/UBND-TH, Sở Nội vụ báo cáo như sau:",
        ["Sở Tài chính"],
    ),
    (
        "party list with commas and no dashes",
        "Kính gửi: Các huyện ủy, thị ủy,\n      Các ban cán sự đảng,\n      Đảng ủy Khối.\n\nX",
        ["Các huyện ủy, thị ủy", "Các ban cán sự đảng", "Đảng ủy Khối"],
    ),
    (
        "a blank line between items that end with semicolons",
        "Kính gửi:\n\nBộ Y tế;\n\nBộ Nội vụ.\n\nThực hiện ý kiến của Chính phủ.",
        ["Bộ Y tế", "Bộ Nội vụ"],
    ),
    (
        "a stamp falls between heading and items",
        "Kính gửi:\n\nUBND XÃ PHÚ MẬU\nĐẾN Số: 12\nNgày: 3/4/19\n\n- Các thôn;\n- Trạm Y tế.\n\nX",
        ["Các thôn", "Trạm Y tế"],
    ),
]


@pytest.mark.parametrize(("reason", "text", "expected"), ADDRESSEES, ids=[r[0] for r in ADDRESSEES])
def test_addressees(reason: str, text: str, expected: list[str]) -> None:
    assert addressees_of("Số: 7/CV-X\n\n" + text) == expected, reason


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("de b/c", "report"),
        ("b.c", "report"),
        ("de t/hien", "implement"),
        ("ph/h", "coordinate"),
        ("de dang cong ttdt", "post"),
        ("c/d", "direct"),
        ("de biet", "know"),
        ("de an 06", None),
        ("3b", None),
        ("trang", None),
    ],
)
def test_purpose_code(words: str, code: str | None) -> None:
    assert purpose_code(words) == code
