"""Documents cited by name or short form: which document each mention means (domain 3.1-3.5)."""

from __future__ import annotations

import pytest

from graph.resolve import resolve
from loaders.extract import Origin, read_text
from loaders.records import Citation

LETTER = """ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 1127/UBND-NC
V/v thực hiện một số nhiệm vụ
Yên Bái, ngày 10 tháng 6 năm 2019

Kính gửi: Các sở, ban, ngành.

{body}

Nơi nhận:
- Như trên;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đỗ Đức Duy
"""


def citations(body: str) -> list[Citation]:
    """The resolved citations of a provincial letter with this body."""
    text = LETTER.format(body=body)
    return list(resolve(read_text(text, Origin.of_text(text, "letter.txt"))).citations)


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        (
            "Căn cứ Luật Quy hoạch số 21/2017/QH14 và Luật Quy hoạch đô thị ngày 17/6/2009;",
            ["vn/qh:luat:21:2017", "vn/qh:luat:~quy-hoach-do-thi:2009"],
        ),
        (
            "Căn cứ Luật Nhà ở ngày 25/11/2014 và Luật Hòa giải ở cơ sở năm 2013;",
            ["vn/qh:luat:~nha-o:2014", "vn/qh:luat:~hoa-giai-o-co-so:2013"],
        ),
        (
            "Thực hiện Luật Bảo vệ môi trường ở địa bàn tỉnh, các sở báo cáo.",
            ["vn/qh:luat:~bao-ve-moi-truong:?"],
        ),
        (
            "Căn cứ Luật Thanh tra số 56/2010/QH12; theo Luật Thanh tra, các sở báo cáo.",
            ["vn/qh:luat:56:2010", "vn/qh:luat:56:2010"],
        ),
        (
            "Thực hiện Nghị định 56/2017 và Nghị định 15/2018 của Chính phủ, các sở báo cáo.",
            ["vn/cp:nghi-dinh:56:2017", "vn/cp:nghi-dinh:15:2018"],
        ),
        (
            "Triển khai các Nghị quyết 42, 68 của Quốc hội, các sở báo cáo.",
            ["vn/qh:nghi-quyet:42:2019", "vn/qh:nghi-quyet:68:2019"],
        ),
        ("Áp dụng TCVN 5574:2018 khi thiết kế.", ["?/?:tcvn:5574:2018"]),
        ("Điền mẫu số 01/TTr-KP và phụ lục 02/BC-TH gửi Sở Nội vụ.", []),
        (
            "Thực hiện Nghị quyết của Chính phủ: số 01/NQ-CP ngày 01/01/2019 và số 02/NQ-CP "
            "ngày 01/01/2019, các sở báo cáo.",
            ["vn/cp:nghi-quyet:1:2019", "vn/cp:nghi-quyet:2:2019"],
        ),
    ],
)
def test_which_document_is_meant(body: str, keys: list[str]) -> None:
    assert [c.key for c in citations(body)] == keys


def test_the_press_gives_the_year_behind_the_number() -> None:
    (cited,) = citations("Thực hiện Nghị định 56/2017 của Chính phủ, các sở báo cáo.")
    assert (cited.mention_type, cited.date and cited.date.surface) == ("partial", "2017")


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Báo cáo kết quả thực hiện Chỉ thị số 02/CT-UBND về Sở Y tế trước ngày 30/6.", None),
        (
            "Thực hiện Công văn số 25/UBND-TH về phòng bệnh cho trẻ, xong trước ngày 20/10/2019.",
            "về phòng bệnh cho trẻ",
        ),
        (
            "Thực hiện Quyết định số 7/QĐ-UBND về Ban An toàn giao thông tỉnh.",
            "về Ban An toàn giao thông tỉnh",
        ),
    ],
)
def test_where_a_title_ends(body: str, title: str | None) -> None:
    (cited,) = citations(body)
    assert (cited.title.surface if cited.title else None) == title


def test_a_history_of_changes_follows_nothing() -> None:
    old, new = citations(
        "Thực hiện Nghị định số 100/2016/NĐ-CP (được sửa đổi, bổ sung theo Nghị định số "
        "12/2019/NĐ-CP), các sở báo cáo."
    )
    assert (old.relation, new.relation) == ("IMPLEMENTS", "MENTIONS")
