"""Citations of running text: letters of provinces, years and offices that are in no sample."""

from __future__ import annotations

import pytest

from loaders.extract import Origin, read_text
from loaders.records import Citation

LETTER = """TỈNH ỦY NGHỆ AN
*
Số 812-CV/TU
V/v phòng, chống lụt bão

ĐẢNG CỘNG SẢN VIỆT NAM

Nghệ An, ngày 15 tháng 9 năm 2022

Kính gửi:
- Các huyện ủy, thành ủy, thị ủy.

{preamble}

{item}

Nơi nhận:
- Như trên,
- Lưu VPTU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn Thông
"""
ORDER = "Mưa lớn kéo dài. Ban Thường vụ Tỉnh ủy yêu cầu:"


def citations(item: str = "", preamble: str = ORDER) -> list[Citation]:
    """The citations of one numbered item (or of a preamble) of a provincial letter."""
    text = LETTER.format(preamble=preamble, item=item and f"1. {item}")
    return list(read_text(text, Origin.of_text(text, "letter.txt")).citations)


def brief(citation: Citation) -> tuple[str, str | None, str]:
    return citation.surface, citation.relation, citation.mode


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Thực hiện nghiêm Công điện số 832/CĐ-TTg ngày 12/9/2022 của Thủ tướng Chính phủ về "
            "ứng phó bão số 4, Công văn số 44/QGPCTT ngày 13/9/2022 của Ban Chỉ đạo Quốc gia.",
            [
                ("Công điện số 832/CĐ-TTg", "IMPLEMENTS", "ordered"),
                ("Công văn số 44/QGPCTT", "IMPLEMENTS", "ordered"),  # abbreviation in no table
            ],
        ),
        (
            "Rà soát việc thực hiện các Chỉ thị số 10-CT/TU, 11-CT/TU và Kết luận 15-KL/TU.",
            [
                ("Chỉ thị số 10-CT/TU", "MONITORS", "ordered"),
                ("11-CT/TU", "MONITORS", "ordered"),
                ("Kết luận 15-KL/TU", "MONITORS", "ordered"),
            ],
        ),
        (
            "Thực hiện các Quyết định số 15, 16 và 19/QĐ-TTg.",
            [
                ("Quyết định số 15", "IMPLEMENTS", "ordered"),
                ("16", "IMPLEMENTS", "ordered"),
                ("19/QĐ-TTg", "IMPLEMENTS", "ordered"),
            ],
        ),
        (
            "Công văn này thay thế Công văn số 800-CV/TU ngày 01/9/2022 của Ban Thường vụ Tỉnh ủy.",
            [
                ("Công văn này", None, "ordered"),
                ("Công văn số 800-CV/TU", "REPLACES", "own"),
            ],
        ),
        (
            "Văn phòng Tỉnh ủy sao gửi Kết luận số 36-KL/TW ngày 23/6/2022 của Bộ Chính trị.",
            [("Kết luận số 36-KL/TW", "TRANSMITS", "own")],
        ),
        (
            "Theo đề nghị của Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 05/8/2022, đồng ý.",
            [("Tờ trình số 88/TTr-SNV", "BASED_ON", "ordered")],
        ),
        (
            "Chấp hành Bộ luật Lao động năm 2019, Nghị định 145/2020/NĐ-CP và QCVN 01:2021/BXD.",
            [
                ("Bộ luật Lao động năm 2019", "IMPLEMENTS", "ordered"),
                ("Nghị định 145/2020/NĐ-CP", "IMPLEMENTS", "ordered"),
                ("QCVN 01:2021/BXD", "IMPLEMENTS", "ordered"),
            ],
        ),
        (
            "Xử lý vi phạm theo Nghị định số 100/2019/NĐ-CP (được sửa đổi, bổ sung tại Nghị định "
            "số 123/2021/NĐ-CP).",
            [
                ("Nghị định số 100/2019/NĐ-CP", "FOLLOWS", "ordered"),
                ("Nghị định số 123/2021/NĐ-CP", "MENTIONS", "background"),  # a third one's history
            ],
        ),
        (
            "Quán triệt, triển khai Chỉ thị 05 trong sinh hoạt chi bộ.",
            [("Chỉ thị 05", "IMPLEMENTS", "ordered")],  # coordinated cues: the higher one
        ),
        (
            "Tiếp tục thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ "
            "2020 - 2025 và Nghị quyết Trung ương 4 (khóa XIII).",
            [
                (
                    "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2020 - 2025",
                    "IMPLEMENTS",
                    "ordered",
                ),
                ("Nghị quyết Trung ương 4 (khóa XIII)", "IMPLEMENTS", "ordered"),
            ],
        ),
        (
            "Kiểm điểm việc chấp hành Luật Đê điều, Luật Thủy lợi ở các địa phương.",
            [
                ("Luật Đê điều", "MONITORS", "ordered"),
                ("Luật Thủy lợi", "MONITORS", "ordered"),
            ],
        ),
    ],
)
def test_an_item_of_orders(item: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [brief(c) for c in citations(item)] == expected


@pytest.mark.parametrize(
    ("preamble", "expected"),
    [
        (
            "Thực hiện Công điện số 832/CĐ-TTg ngày 12/9/2022 của Thủ tướng Chính phủ; tiếp theo "
            "Công văn số 790-CV/TU ngày 01/9/2022, Ban Thường vụ Tỉnh ủy yêu cầu:",
            [
                ("Công điện số 832/CĐ-TTg", "IMPLEMENTS", "own"),
                ("Công văn số 790-CV/TU", "CONTINUES", "own"),
            ],
        ),
        (
            "Thời gian qua, các huyện đã triển khai thực hiện Chỉ thị số 21-CT/TU ngày 10/5/2022. "
            "Ban Thường vụ Tỉnh ủy yêu cầu:",
            [("Chỉ thị số 21-CT/TU", "IMPLEMENTS", "past")],
        ),
        (
            "Ngày 10/9/2022, UBND tỉnh ban hành Quyết định số 2211/QĐ-UBND thay thế Quyết định số "
            "2100/QĐ-UBND ngày 01/9/2022. Ban Thường vụ Tỉnh ủy yêu cầu:",
            [
                ("Quyết định số 2211/QĐ-UBND", "MENTIONS", "past"),
                ("Quyết định số 2100/QĐ-UBND", "REPLACES", "background"),  # the other one's act
            ],
        ),
    ],
)
def test_a_preamble(preamble: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [brief(c) for c in citations(preamble=preamble)] == expected


@pytest.mark.parametrize(
    ("item", "negated"),
    [
        ("Xử lý các đơn vị chưa thực hiện nghiêm túc Chỉ thị số 17/CT-UBND.", True),
        ("Những nơi thực hiện không nghiêm Chỉ thị số 17/CT-UBND phải kiểm điểm.", True),
        ("Không áp dụng Quyết định số 15/2019/QĐ-UBND đối với hộ nghèo.", True),
        ("Xử phạt người không đeo khẩu trang theo Nghị định số 117/2020/NĐ-CP.", False),
        ("Không để đứt gãy khi thực hiện Nghị quyết số 128/NQ-CP.", False),
        ("Không những thực hiện Chỉ thị số 17/CT-UBND mà còn làm sớm hơn.", False),
    ],
)
def test_negation_is_of_the_carrying_out(item: str, negated: bool) -> None:
    assert [c.negated for c in citations(item)] == [negated]


@pytest.mark.parametrize(
    "item",
    [
        "Báo cáo 6 tháng đầu năm gửi trước ngày 30/6; điện thoại 0238.3844.123, xe 37A-123.45.",
        "Trực 24/7, phòng 302, chi 1,5 tỷ đồng; giảm 1/3 số cuộc họp.",
        "Hợp đồng số 12/2022/HĐKT giữa hai bên và hóa đơn số 0001234.",
        "Theo phương châm 4 tại chỗ, kịch bản 3 và phương án 2 của huyện.",
        "Hướng dẫn 14 phường cập nhật dữ liệu; Kế hoạch 5 năm đã xong.",
        "Thực hiện đúng quy định của pháp luật và nội quy cơ quan.",
    ],
)
def test_decoys_are_no_citations(item: str) -> None:
    assert [c.surface for c in citations(item)] == []


def test_the_parts_of_a_citation() -> None:
    [found] = citations(
        "Xử phạt theo quy định tại điểm a, b khoản 3 Điều 12 Nghị định số 117/2020/NĐ-CP ngày "
        "28/9/2020 của Chính phủ về xử phạt vi phạm hành chính trong lĩnh vực y tế."
    )
    assert found.provision == "dieu-12/khoan-3/diem-a;dieu-12/khoan-3/diem-b"
    assert found.date is not None
    assert found.date.iso == "2020-09-28"
    assert found.issuer is not None
    assert (found.issuer.surface, found.issuer.source) == ("Chính phủ", "explicit")
    assert found.title is not None
    assert found.title.surface == "về xử phạt vi phạm hành chính trong lĩnh vực y tế"
    assert found.cue is not None
    assert found.cue.surface == "theo quy định tại"
    assert found.section == "1"
    assert found.extent.surface.startswith("điểm a, b khoản 3")


def test_a_trailing_issuer_spreads_left_only_where_it_fits() -> None:
    found = citations(
        "Thực hiện Thông báo số 420-TB/TU, ngày 23/7/2021, Công văn số 123/SYT-NVY, Công văn số "
        "177-CV/TU, ngày 23/7/2021 của Ban Thường vụ Tỉnh ủy."
    )
    assert [(c.issuer.surface, c.issuer.source) if c.issuer else None for c in found] == [
        None,  # the health department's letter stands between
        None,
        ("Ban Thường vụ Tỉnh ủy", "explicit"),
    ]


def test_the_issuer_may_stand_before() -> None:
    [found] = citations(
        "Thực hiện ý kiến chỉ đạo của Thường trực Tỉnh ủy tại Thông báo số 300-TB/TU."
    )
    assert found.issuer is not None
    assert found.issuer.surface == "Thường trực Tỉnh ủy"
    assert (found.relation, found.cue and found.cue.surface) == ("IMPLEMENTS", "Thực hiện")


def test_a_back_reference_points_to_the_last_of_its_type() -> None:
    found = citations(
        "Thực hiện Kế hoạch số 12-KH/TU ngày 02/3/2022; đơn vị chưa nhận được Kế hoạch nêu trên "
        "báo về Văn phòng."
    )
    assert [(c.mention_type, c.coref_of) for c in found] == [("numbered", None), ("partial", "c1")]


def test_reading_gives_no_bodies_and_no_keys() -> None:
    [found] = citations("Thực hiện Chỉ thị số 17/CT-UBND ngày 23/7/2021 của UBND tỉnh.")
    assert found.key is None
    assert found.key_status is None
    assert found.issuer is not None
    assert found.issuer.org is None
