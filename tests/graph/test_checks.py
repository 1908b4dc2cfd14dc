"""The sanity checks of domain 3.8: what is flagged, what is not, and that nothing is lost."""

from __future__ import annotations

import pytest

from graph.resolve import resolve
from loaders.extract import Origin, read_text
from loaders.records import Document

LETTER = """ĐẢNG BỘ TỈNH PHÚ THỌ
HUYỆN ỦY YÊN LẬP
*
Số 812-CV/HU
V/v phòng, chống dịch

ĐẢNG CỘNG SẢN VIỆT NAM

Yên Lập, ngày 15 tháng 9 năm 2022

Kính gửi: Các chi, đảng bộ trực thuộc.

Ban Thường vụ Huyện ủy yêu cầu:

1. {item}

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn Thông
"""


def letter(item: str) -> Document:
    text = LETTER.format(item=item)
    return resolve(read_text(text, Origin.of_text(text, "letter.txt")))


@pytest.mark.parametrize(
    ("item", "codes"),
    [
        ("Thực hiện Kế hoạch số 19/KH-UBND ngày 29/77/2022 của UBND tỉnh.", ["impossible-date"]),
        ("Thực hiện Kế hoạch số 19/KH-UBND ngày 01/12/2022 của UBND tỉnh.", ["cited-after-citing"]),
        (
            "Thực hiện Quyết định số 12/QĐ-UBND ngày 02/3/2022 của UBND tỉnh về triển khai "
            "Nghị quyết số 30/NQ-CP ngày 05/5/2022.",
            ["carries-out-younger"],
        ),
        (
            "Thực hiện Công văn số 20-CV/TU, ngày 03/3/2022 và Công văn số 25-CV/TU, ngày 01/2/2022"
            " của Ban Thường vụ Tỉnh ủy.",
            ["number-order"],
        ),
        (
            "Thực hiện Chỉ thị số 9-CT/TU ngày 03/3/2022; các nơi chưa thực hiện Chỉ thị số "
            "9-CT/TU ngày 13/3/2022 phải kiểm điểm.",
            ["two-dates"],
        ),
        (
            "Thực hiện Công văn số 20-CV/TU, ngày 03/3/2022 và Công văn số 25-CV/TU, ngày 03/3/2022"
            " của Ban Thường vụ Tỉnh ủy; Nghị quyết số 30/NQ-CP ngày 05/5/2022 của Chính phủ.",
            [],
        ),
    ],
)
def test_flags(item: str, codes: list[str]) -> None:
    assert [flag.code for flag in letter(item).flags] == codes


def test_a_flag_costs_confidence_and_deletes_nothing() -> None:
    sound = letter("Thực hiện Kế hoạch số 19/KH-UBND ngày 01/2/2022 của UBND tỉnh.").citations
    late = letter("Thực hiện Kế hoạch số 19/KH-UBND ngày 01/12/2022 của UBND tỉnh.").citations
    assert [c.surface for c in sound] == [c.surface for c in late]
    assert late[0].confidence == pytest.approx(sound[0].confidence - 0.2)
    assert late[0].date is not None
    assert late[0].date.iso == "2022-12-01"


def test_a_flag_says_what_and_where() -> None:
    [flag] = letter("Thực hiện Kế hoạch số 19/KH-UBND ngày 29/77/2022 của UBND tỉnh.").flags
    assert flag.about == "c1"
    assert "29/77/2022" in flag.message


def test_a_text_without_any_heading_is_doubted() -> None:
    text = "Anh thân mến,\n\nHôm nay trời mưa, em ở nhà đọc sách.\n"
    document = resolve(read_text(text, Origin.of_text(text, "private.txt")))
    assert [flag.code for flag in document.flags] == ["no-heading"]
    assert document.text == text
