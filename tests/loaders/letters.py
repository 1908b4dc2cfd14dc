"""Letters of many provinces, years and offices, cut to head and foot, with what is in them.

Invented for the tests in the forms of their time; none is a historical paper. A copy is
written ``surface``, ``surface > purpose`` (explicit), ``surface >} purpose`` (brace),
``surface >? purpose`` (lost brace) or ``surface = reference``.
"""

# ruff: noqa: E501 -- printed lines are kept as they are

from __future__ import annotations

from dataclasses import dataclass, field

BODY = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2019 của Ủy ban nhân dân tỉnh về phát triển du lịch, "
    "căn cứ tình hình thực tế tại địa phương, đơn vị đề nghị các cơ quan phối hợp triển khai các nội dung "
    "sau đây bảo đảm đúng tiến độ và hiệu quả."
)


@dataclass(frozen=True)
class Letter:
    """One letter and the facts of its head and foot; ``reason`` says what is hard in it."""

    reason: str
    text: str
    addressees: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    authority: str | None = None
    authority2: str | None = None
    position: str | None = None
    name: str | None = None
    receipts: tuple[dict[str, str | None], ...] = field(default=())
    kind: str = "official"


LETTERS: dict[str, Letter] = {}


def letter(key: str, reason: str, text: str, **expected: object) -> None:
    LETTERS[key] = Letter(reason, text.replace("[BODY]", BODY).lstrip("\n"), **expected)  # type: ignore[arg-type]


letter(
    "ministry_2016",
    "TT 01/2011 style; brace kept on two lines, undashed addressees under one another",
    """
BỘ NÔNG NGHIỆP                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VÀ PHÁT TRIỂN NÔNG THÔN              Độc lập - Tự do - Hạnh phúc
Số: 4512/BNN-TCTL             Hà Nội, ngày 02 tháng 6 năm 2016
V/v phòng, chống hạn hán,
xâm nhập mặn

          Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương

[BODY]

Bộ Nông nghiệp và Phát triển nông thôn đề nghị các địa phương thực hiện./.

Nơi nhận:                                    KT. BỘ TRƯỞNG
- Như trên;                                   THỨ TRƯỞNG
- Thủ tướng Chính phủ (để b/c);
- PTTg Trịnh Đình Dũng (để b/c);
- Bộ trưởng (để b/c);
- Các Bộ: TN&MT, CT;
- Sở NN&PTNT các tỉnh, TP;
- Lưu: VT, TCTL (120b).
                                           Hoàng Văn Thắng
""",
    addressees=("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",),
    copies=(
        "Như trên = addressees",
        "Thủ tướng Chính phủ > report",
        "PTTg Trịnh Đình Dũng > report",
        "Bộ trưởng > report",
        "Các Bộ: TN&MT, CT",
        "Sở NN&PTNT các tỉnh, TP",
        "Lưu: VT, TCTL > archive",
    ),
    authority="KT",
    position="thu-truong",
    name="Hoàng Văn Thắng",
)

letter(
    "court_2018",
    "an order of a court; the signer's post comes before recipients in reading order",
    """
TÒA ÁN NHÂN DÂN
TỈNH NGHỆ AN
Số: 88/TA-TCCB
V/v báo cáo tổ chức, biên chế

CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc

Nghệ An, ngày 9 tháng 4 năm 2018

Kính gửi: Các đồng chí Chánh án Tòa án nhân dân cấp huyện.

[BODY]

KT. CHÁNH ÁN
PHÓ CHÁNH ÁN

Nguyễn Thị Kim Anh

Nơi nhận:
- Như kính gửi;
- Đ/c Chánh án (để b/c);
- Lưu TCCB, VP.
""",
    addressees=("Các đồng chí Chánh án Tòa án nhân dân cấp huyện",),
    copies=("Như kính gửi = addressees", "Đ/c Chánh án > report", "Lưu TCCB, VP > archive"),
    authority="KT",
    position="pho-chanh-an",
    name="Nguyễn Thị Kim Anh",
)

letter(
    "university_2023",
    "a university; acting head; numbered recipients",
    """
BỘ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG ĐẠI HỌC TÂY NGUYÊN

Số: 1204/QĐ-ĐHTN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đắk Lắk, ngày 20 tháng 6 năm 2023

QUYẾT ĐỊNH
Về việc thành lập Hội đồng tuyển sinh năm 2023

HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC TÂY NGUYÊN

Căn cứ Quyết định số 298/CP ngày 11/11/1977 của Hội đồng Chính phủ về việc thành lập Trường;

QUYẾT ĐỊNH:

Điều 1. Thành lập Hội đồng tuyển sinh.

Điều 3. Trưởng các đơn vị và các thành viên có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Bộ GD&ĐT (để b/c);
- Đảng ủy, HĐT (để b/cáo);
- Website Trường;
- Lưu: VT, ĐTĐH.

Q. HIỆU TRƯỞNG
(Đã ký)

TS. Nguyễn Thanh Trúc
""",
    copies=(
        "Như Điều 3 = dieu-3",
        "Bộ GD&ĐT > report",
        "Đảng ủy, HĐT > report",
        "Website Trường",
        "Lưu: VT, ĐTĐH > archive",
    ),
    authority="Q",
    position="hieu-truong",
    name="Nguyễn Thanh Trúc",
)

letter(
    "district_party_2014",
    "11-HD/VPTW style: no purposes but a lost brace on the middle of three leading lines",
    """
TỈNH ỦY ĐỒNG THÁP
HUYỆN ỦY LẤP VÒ
*
Số 215-CV/HU
Về việc chuẩn bị đại hội đảng bộ cơ sở

ĐẢNG CỘNG SẢN VIỆT NAM

Lấp Vò, ngày 11 tháng 9 năm 2014

Kính gửi: - Các chi, đảng bộ cơ sở trực thuộc,
          - Các ban xây dựng Đảng, Văn phòng Huyện ủy,
          - Mặt trận Tổ quốc và các đoàn thể huyện.

[BODY]

Nơi nhận:
- Thường trực Tỉnh ủy,
- Ban Tổ chức Tỉnh ủy, (b/c)
- Thường trực Huyện ủy,
- Như trên,
- Lưu VPHU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Trần Thanh Nhãn
""",
    addressees=(
        "Các chi, đảng bộ cơ sở trực thuộc",
        "Các ban xây dựng Đảng, Văn phòng Huyện ủy",
        "Mặt trận Tổ quốc và các đoàn thể huyện",
    ),
    copies=(
        "Thường trực Tỉnh ủy >? report",
        "Ban Tổ chức Tỉnh ủy > report",
        "Thường trực Huyện ủy >? report",
        "Như trên = addressees",
        "Lưu VPHU > archive",
    ),
    authority="TM",
    position="pho-bi-thu",
    name="Trần Thanh Nhãn",
)

letter(
    "commune_2025",
    "two-tier government: a new commune, signature split by seal noise, ethnic name",
    """
ỦY BAN NHÂN DÂN
XÃ ĐẮK MAR
Số: 87/UBND-VP
V/v tổng rà soát hộ nghèo năm 2025
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đắk Mar, ngày 03 tháng 11 năm 2025

Kính gửi:
- Phòng Kinh tế, Phòng Văn hóa - Xã hội;
- Trung tâm Phục vụ hành chính công xã;
- Trưởng 21 thôn, làng.

[BODY]

Nơi nhận:
- Như trên;
- TT Đảng ủy (b/c);
- TT HĐND xã;
- CT, các PCT UBND xã;
- Lưu: VT, VP.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
.. ~ ,
A Hùng
""",
    addressees=(
        "Phòng Kinh tế, Phòng Văn hóa - Xã hội",
        "Trung tâm Phục vụ hành chính công xã",
        "Trưởng 21 thôn, làng",
    ),
    copies=(
        "Như trên = addressees",
        "TT Đảng ủy > report",
        "TT HĐND xã",
        "CT, các PCT UBND xã",
        "Lưu: VT, VP > archive",
    ),
    authority="TM",
    authority2="KT",
    position="pho-chu-tich",
    name="A Hùng",
)

letter(
    "joint_2019",
    "joint guidance of two departments: two signers side by side, the first counts",
    """
SỞ Y TẾ - SỞ TÀI CHÍNH           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 1510/HDLN-SYT-STC                   Độc lập - Tự do - Hạnh phúc
                                 Cần Thơ, ngày 22 tháng 5 năm 2019

HƯỚNG DẪN LIÊN NGÀNH
Về việc quản lý kinh phí chương trình y tế - dân số

[BODY]

KT. GIÁM ĐỐC SỞ TÀI CHÍNH             KT. GIÁM ĐỐC SỞ Y TẾ
PHÓ GIÁM ĐỐC                          PHÓ GIÁM ĐỐC

Lê Quang Tiếu                         Phạm Phú Trường Giang

Nơi nhận:
- UBND TP (để báo cáo);
- Phòng Y tế, Phòng TC-KH các quận, huyện;
- Lưu: VT (SYT, STC).
""",
    copies=(
        "UBND TP > report",
        "Phòng Y tế, Phòng TC-KH các quận, huyện",
        "Lưu: VT > archive",
    ),
    authority="KT",
    position="pho-giam-doc",
    name="Lê Quang Tiếu",
)

letter(
    "scanned_2012",
    "scanned without most diacritics; stamp at the top; bullets read as dots",
    """
UBND TINH LANG SON
SO GIAO DUC VA DAO TAO
Sô: 742/SGDDT-GDTrH
V/v to chuc ky thi hoc sinh gioi

SỞ GIÁO DỤC VÀ ĐÀO TẠO LẠNG SƠN
CÔNG VĂN ĐÊN
Sô: 1187
Ngày: 14/5/2012
Chuyên: P.GDTrH

CONG HOA XA HOI CHU NGHIA VIET NAM
Doc lap - Tu do - Hanh phuc
Lang Son, ngay 11 thang 5 nam 2012

Kinh gui: - Phong GD&DT cac huyen, thanh pho;
• Cac truong THPT truc thuoc.

[BODY]

Noi nhan:
• Nhu tren;
• UBND tinh (đê b/c);
• Luu: VT, GDTrH.

KT. GIAM DOC
PHO GIAM DOC

(Da ky)

Ha Thi Khanh Van
""",
    addressees=("Phong GD&DT cac huyen, thanh pho", "Cac truong THPT truc thuoc"),
    copies=("Nhu tren = addressees", "UBND tinh > report", "Luu: VT, GDTrH > archive"),
    authority="KT",
    position="pho-giam-doc",
    name="Ha Thi Khanh Van",
    receipts=(
        {
            "receiver": "SỞ GIÁO DỤC VÀ ĐÀO TẠO LẠNG SƠN",
            "number": "1187",
            "date": "2012-05-14",
            "forwarded": "P.GDTrH",
        },
    ),
)

letter(
    "government_office_2021",
    "a line of Nơi nhận broken over two lines; a comma list; drafter's name in brackets",
    """
VĂN PHÒNG CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 2210/VPCP-CN
V/v tiến độ dự án đường bộ cao tốc
Hà Nội, ngày 05 tháng 4 năm 2021

Kính gửi:
- Bộ Giao thông vận tải;
- Ủy ban nhân dân các tỉnh: Khánh Hòa, Ninh Thuận,
Bình Thuận.

[BODY]

Văn phòng Chính phủ thông báo để các Bộ, địa phương biết, thực hiện./.

Nơi nhận:
- Như trên;
- TTg, các PTTg (để b/c);
- Các Bộ: KH&ĐT, TC, XD, TN&MT;
- VPCP: BTCN, các PCN, Trợ lý TTg, TGĐ Cổng TTĐT,
 các Vụ: KTTH, NN, TH;
- Lưu: VT, CN (3). Hưng

KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ NHIỆM

Nguyễn Cao Lục
""",
    addressees=(
        "Bộ Giao thông vận tải",
        "Ủy ban nhân dân các tỉnh: Khánh Hòa, Ninh Thuận,\nBình Thuận",
    ),
    copies=(
        "Như trên = addressees",
        "TTg, các PTTg > report",
        "Các Bộ: KH&ĐT, TC, XD, TN&MT",
        "VPCP: BTCN, các PCN, Trợ lý TTg, TGĐ Cổng TTĐT,\n các Vụ: KTTH, NN, TH",
        "Lưu: VT, CN > archive",
    ),
    authority="KT",
    position="pho-chu-nhiem",
    name="Nguyễn Cao Lục",
)

letter(
    "addressees_in_a_row",
    "addressees with semicolons on one line, recipients on the heading line",
    """
UBND HUYỆN CHÂU THÀNH
PHÒNG NỘI VỤ
Số: 33/NV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Châu Thành, ngày 17 tháng 10 năm 2017

Kính gửi: Phòng Tài chính - Kế hoạch; Phòng Giáo dục và Đào tạo; Ủy ban nhân dân 13 xã, thị trấn.

[BODY]

Nơi nhận: Như trên; Sở Nội vụ (b/c); Lưu: VT.

TRƯỞNG PHÒNG

Huỳnh Văn Sơn Em
""",
    addressees=(
        "Phòng Tài chính - Kế hoạch",
        "Phòng Giáo dục và Đào tạo",
        "Ủy ban nhân dân 13 xã, thị trấn",
    ),
    copies=("Như trên = addressees", "Sở Nội vụ > report", "Lưu: VT > archive"),
    position="truong-phong",
    name="Huỳnh Văn Sơn Em",
)

letter(
    "police_2022",
    "rank before the name; T.L spelled with dots; three authority levels",
    """
BỘ CÔNG AN
CÔNG AN TỈNH QUẢNG TRỊ
Số: 915/CAT-PV01
V/v tăng cường công tác PCCC

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Quảng Trị, ngày 28 tháng 02 năm 2022

Kính gửi: Công an các huyện, thị xã, thành phố

[BODY]

Nơi nhận:
- Như trên (để thực hiện);
- Đ/c Giám đốc (để báo cáo);
- PC07 (để phối hợp hướng dẫn, kiểm tra);
- Lưu: VT, PV01(Đ2).

TL.GIÁM ĐỐC
KT.TRƯỞNG PHÒNG THAM MƯU
PHÓ TRƯỞNG PHÒNG

Thượng tá Lê Phước Nghĩa
""",
    addressees=("Công an các huyện, thị xã, thành phố",),
    copies=(
        "Như trên > implement = addressees",
        "Đ/c Giám đốc > report",
        "PC07 > coordinate",
        "Lưu: VT, PV01 > archive",
    ),
    authority="TL",
    authority2="KT",
    position="pho-truong-phong",
    name="Lê Phước Nghĩa",
)

letter(
    "hospital_two_stamps",
    "two stamps, one beside the header in the right column; empty number",
    """
SỞ Y TẾ KHÁNH HÒA                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BỆNH VIỆN ĐA KHOA TỈNH                 Độc lập - Tự do - Hạnh phúc
Số: 602/BVĐKT-KHTH                Khánh Hòa, ngày 08 tháng 7 năm 2020

TRUNG TÂM Y TẾ TP NHA TRANG
VĂN BẢN ĐẾN
Số: ........ Ngày đến: 09/7/2020
Giờ: 14 giờ 20
Chuyển: BGĐ, KSBT
Số và ký hiệu HS: 05.HS

                                  BHXH TỈNH KHÁNH HÒA
                                  ĐẾN  Số: 4471
                                  Ngày: 10/7/2020

Kính gửi: Trung tâm Y tế các huyện, thị xã, thành phố.

[BODY]

Nơi nhận:
- Như trên;
- Lưu: VT, KHTH.

GIÁM ĐỐC

BSCKII. Nguyễn Văn Xáng
""",
    addressees=("Trung tâm Y tế các huyện, thị xã, thành phố",),
    copies=("Như trên = addressees", "Lưu: VT, KHTH > archive"),
    position="giam-doc",
    name="Nguyễn Văn Xáng",
    receipts=(
        {
            "receiver": "TRUNG TÂM Y TẾ TP NHA TRANG",
            "number": None,
            "date": "2020-07-09",
            "forwarded": "BGĐ, KSBT",
            "time": "14 giờ 20",
            "file": "05.HS",
        },
        {
            "receiver": "BHXH TỈNH KHÁNH HÒA",
            "number": "4471",
            "date": "2020-07-10",
            "forwarded": None,
        },
    ),
)

letter(
    "markdown_table",
    "converted from a word file: the foot is a Markdown table, star bullets",
    """
| **UBND TỈNH SÓC TRĂNG** **SỞ CÔNG THƯƠNG** Số: 155/SCT-QLTM | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
|---|---|
| | *Sóc Trăng, ngày 12 tháng 01 năm 2024* |

**Kính gửi:**

* Phòng Kinh tế và Hạ tầng các huyện;
* Cục Quản lý thị trường tỉnh.

[BODY]

| ***Nơi nhận:*** | **KT. GIÁM ĐỐC** |
| - Như trên; | **PHÓ GIÁM ĐỐC** |
| - Ban Giám đốc; | |
| - Lưu: VT, QLTM. | **Võ Minh Luân** |
""",
    addressees=("Phòng Kinh tế và Hạ tầng các huyện", "Cục Quản lý thị trường tỉnh"),
    copies=("Như trên = addressees", "Ban Giám đốc", "Lưu: VT, QLTM > archive"),
    authority="KT",
    position="pho-giam-doc",
    name="Võ Minh Luân",
)

letter(
    "brace_on_last_line",
    "three braces, the purpose on the last line; purposes without brackets",
    """
ĐẢNG BỘ TỈNH CÀ MAU
THÀNH ỦY CÀ MAU
*
Số 77-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM
TP. Cà Mau, ngày 5 tháng 3 năm 2021

KẾ HOẠCH
tổ chức học tập nghị quyết
-----

[BODY]

Nơi nhận:
- Thường trực Tỉnh ủy,     ⎫
- Ban Tuyên giáo Tỉnh ủy,  ⎬
- Văn phòng Tỉnh ủy,       ⎭ để báo cáo
- Các chi, đảng bộ trực thuộc, để thực hiện
- Lưu VT-TH.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Lê Thị Nhung
""",
    copies=(
        "Thường trực Tỉnh ủy >} report",
        "Ban Tuyên giáo Tỉnh ủy >} report",
        "Văn phòng Tỉnh ủy >} report",
        "Các chi, đảng bộ trực thuộc > implement",
        "Lưu VT-TH > archive",
    ),
    authority="TM",
    position="bi-thu",
    name="Lê Thị Nhung",
)

letter(
    "invitation_one_sentence",
    "an invitation whose guest stands in a sentence",
    """
HỘI NÔNG DÂN TỈNH BẮC KẠN
BAN THƯỜNG VỤ
*
Số 41-GM/HNDT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Kạn, ngày 6 tháng 12 năm 2018

GIẤY MỜI

Kính gửi: Đồng chí Chủ tịch Hội Nông dân các huyện, thành phố

[BODY]

Nơi nhận:
- Như trên,
- Lưu VP.

TL. BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG

Ma Thị Lệ Hằng
""",
    addressees=("Đồng chí Chủ tịch Hội Nông dân các huyện, thành phố",),
    copies=("Như trên = addressees", "Lưu VP > archive"),
    authority="TL",
    position="chanh-van-phong",
    name="Ma Thị Lệ Hằng",
)

letter(
    "decree_like_long_recipients",
    "a central decision; many plain copies; authority of two lines; a broken authority",
    """
THỦ TƯỚNG CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 988/QĐ-TTg
Hà Nội, ngày 08 tháng 8 năm 2015

QUYẾT ĐỊNH
Phê duyệt Đề án phát triển thủy sản

THỦ TƯỚNG CHÍNH PHỦ

Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;

QUYẾT ĐỊNH:

Điều 1. Phê duyệt Đề án.

Nơi nhận:
- Ban Bí thư Trung ương Đảng;
- Thủ tướng, các Phó Thủ tướng Chính phủ;
- HĐND, UBND các tỉnh, thành phố trực thuộc Trung ương;
- Văn phòng Trung ương và các Ban của Đảng;
- Lưu: Văn thư, KTN (3b).

KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG

Hoàng Trung Hải

PHỤ LỤC
DANH MỤC CÁC DỰ ÁN ƯU TIÊN
(Kèm theo Quyết định số 988/QĐ-TTg)
1. Dự án cảng cá loại I
Trần Văn Bê
""",
    copies=(
        "Ban Bí thư Trung ương Đảng",
        "Thủ tướng, các Phó Thủ tướng Chính phủ",
        "HĐND, UBND các tỉnh, thành phố trực thuộc Trung ương",
        "Văn phòng Trung ương và các Ban của Đảng",
        "Lưu: Văn thư, KTN > archive",
    ),
    authority="KT",
    position="pho-thu-tuong",
    name="Hoàng Trung Hải",
)

letter(
    "long_authority",
    "the body on the authority line goes on in the next line; post of another office below",
    """
UBND TỈNH LÀO CAI
BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
Số: 21/BC-BCĐ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 30 tháng 11 năm 2023

BÁO CÁO
Kết quả chuyển đổi số năm 2023

[BODY]

Trên đây là báo cáo của Ban Chỉ đạo./.

Nơi nhận:
- Ủy ban Quốc gia về CĐS (b/c);
- TT. TU, HĐND, UBND tỉnh (b/c);
- Thành viên BCĐ;
- Lưu: VT, SXD.

TM. BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
TỈNH LÀO CAI
KT. TRƯỞNG BAN
PHÓ TRƯỞNG BAN THƯỜNG TRỰC
PHÓ CHỦ TỊCH UBND TỈNH

Giàng Thị Dung
""",
    copies=(
        "Ủy ban Quốc gia về CĐS > report",
        "TT. TU, HĐND, UBND tỉnh > report",
        "Thành viên BCĐ",
        "Lưu: VT, SXD > archive",
    ),
    authority="TM",
    authority2="KT",
    position="pho-truong-ban-thuong-truc",
    name="Giàng Thị Dung",
)

letter(
    "web_page_official",
    "an official letter on a web page: it stays official, the page is cut off",
    """
UBND QUẬN 7
PHÒNG TƯ PHÁP
Số: 145/TP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Quận 7, ngày 19 tháng 8 năm 2021

Kính gửi: Ủy ban nhân dân 10 phường.

[BODY]

Nơi nhận:
- Như trên;
- Lưu.

PHÓ TRƯỞNG PHÒNG
PHỤ TRÁCH

Đã ký: Lê Thị Mỹ Châu

Tin liên quan:
Viết bình luận
Nguyễn Văn Khách
""",
    addressees=("Ủy ban nhân dân 10 phường",),
    copies=("Như trên = addressees", "Lưu > archive"),
    position="pho-truong-phong-phu-trach",
    name="Lê Thị Mỹ Châu",
)

letter(
    "telegram_2024",
    "a ministry's telegram with the addressees under 'điện:' in capitals",
    """
BỘ CÔNG THƯƠNG
Số: 6655/CĐ-BCT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 06 tháng 9 năm 2024

CÔNG ĐIỆN
Về việc tập trung ứng phó khẩn cấp bão số 3

BỘ TRƯỞNG BỘ CÔNG THƯƠNG ĐIỆN:

- Sở Công Thương các tỉnh, thành phố: Quảng Ninh, Hải Phòng;
- Các Tập đoàn: Điện lực Việt Nam, Dầu khí Việt Nam.

[BODY]

Nơi nhận:
- Như trên;
- Phó TTgCP Trần Hồng Hà (để b/c);
- Ban Chỉ đạo QG về PCTT;
- Lưu: VT, ATMT.

BỘ TRƯỞNG

Nguyễn Hồng Diên
""",
    addressees=(
        "Sở Công Thương các tỉnh, thành phố: Quảng Ninh, Hải Phòng",
        "Các Tập đoàn: Điện lực Việt Nam, Dầu khí Việt Nam",
    ),
    copies=(
        "Như trên = addressees",
        "Phó TTgCP Trần Hồng Hà > report",
        "Ban Chỉ đạo QG về PCTT",
        "Lưu: VT, ATMT > archive",
    ),
    position="bo-truong",
    name="Nguyễn Hồng Diên",
)

letter(
    "press_2019",
    "a news report with weekday and hour, byline in brackets",
    """
Quảng Nam chủ động ứng phó bão số 5
Thứ Hai, 28/10/2019, 16:45 (GMT+7)

(QNO) - Chiều 28/10, UBND tỉnh ban hành Công điện số 12/CĐ-UBND yêu cầu các địa phương, đơn vị chủ động triển khai các biện pháp ứng phó với bão số 5 và mưa lớn.

Theo đó, các địa phương ven biển kêu gọi tàu thuyền vào nơi tránh trú an toàn.

HÀN GIANG
""",
    kind="news_report",
)

letter(
    "pdf_columns_with_two_blanks",
    "a PDF's foot: the gap between the columns is only two blanks on some lines",
    """
        UBND TỈNH TUYÊN QUANG                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG                      Độc lập - Tự do - Hạnh phúc
          Số: 1420/STNMT-QLĐĐ                    Tuyên Quang, ngày 18 tháng 8 năm 2020
    V/v hướng dẫn đo đạc địa chính

                    Kính gửi:
                              - Ủy ban nhân dân các huyện, thành phố trên địa bàn
                                tỉnh Tuyên Quang;
                              - Văn phòng Đăng ký đất đai tỉnh.

        [BODY]

                                                1

    Nơi nhận:                                        KT. GIÁM ĐỐC
    - Như trên (để thực hiện);                      PHÓ GIÁM ĐỐC
    - UBND tỉnh (thay báo cáo);
    - Giám đốc Sở;
    - Các PGĐ Sở;  - Trang TTĐT Sở;
    - Lưu: VT, QLĐĐ,
      Quyền 15b.
                                                   Phạm Thanh Tùng
""",
    addressees=(
        "Ủy ban nhân dân các huyện, thành phố trên địa bàn\n                                tỉnh Tuyên Quang",
        "Văn phòng Đăng ký đất đai tỉnh",
    ),
    copies=(
        "Như trên > implement = addressees",
        "UBND tỉnh > report",
        "Giám đốc Sở",
        "Các PGĐ Sở",
        "Trang TTĐT Sở",
        "Lưu: VT, QLĐĐ,\n      Quyền 15b > archive",
    ),
    authority="KT",
    position="pho-giam-doc",
    name="Phạm Thanh Tùng",
)

letter(
    "council_resolution_2016",
    "a council's resolution: its chairman signs in his own right, long plain list",
    """
HỘI ĐỒNG NHÂN DÂN
TỈNH TRÀ VINH
Số: 35/2016/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Trà Vinh, ngày 08 tháng 12 năm 2016

NGHỊ QUYẾT
Về phát triển kinh tế - xã hội năm 2017
HỘI ĐỒNG NHÂN DÂN TỈNH TRÀ VINH
KHÓA IX - KỲ HỌP THỨ 4

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;

QUYẾT NGHỊ:

Điều 1. Thông qua các chỉ tiêu.

Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa IX - kỳ họp thứ 4 thông qua ngày 08 tháng 12 năm 2016./.

Nơi nhận:
- UBTVQH, Chính phủ;
- TT.TU, UBND, UBMTTQVN tỉnh;
- Đoàn ĐBQH, đại biểu HĐND tỉnh;
- TT.HĐND, UBND các huyện, TX, TP;
- Trung tâm Công báo tỉnh;
- Lưu: VT, VP HĐND tỉnh.

CHỦ TỊCH

(Đã ký)

Trần Trí Dũng
""",
    copies=(
        "UBTVQH, Chính phủ",
        "TT.TU, UBND, UBMTTQVN tỉnh",
        "Đoàn ĐBQH, đại biểu HĐND tỉnh",
        "TT.HĐND, UBND các huyện, TX, TP",
        "Trung tâm Công báo tỉnh",
        "Lưu: VT, VP HĐND tỉnh > archive",
    ),
    position="chu-tich",
    name="Trần Trí Dũng",
)

letter(
    "youth_union_2023",
    "a mass organisation; archive not last; T.M with dots; deputy abbreviated",
    """
BCH ĐOÀN TỈNH GIA LAI
***
Số: 812-CV/TĐTN-TG
V/v đăng ký công trình thanh niên

ĐOÀN TNCS HỒ CHÍ MINH
Gia Lai, ngày 14 tháng 3 năm 2023

Kính gửi: BTV các huyện, thị, thành đoàn và đoàn trực thuộc

[BODY]

Nơi nhận:
- Như trên;
- TW Đoàn (b/c);
- Ban Dân vận TU (b/c);
- Lưu VP, TG;
- Đăng Website.

TM. BAN THƯỜNG VỤ TỈNH ĐOÀN
PHÓ BÍ THƯ THƯỜNG TRỰC



Phan Hồ Giang
""",
    addressees=("BTV các huyện, thị, thành đoàn và đoàn trực thuộc",),
    copies=(
        "Như trên = addressees",
        "TW Đoàn > report",
        "Ban Dân vận TU > report",
        "Lưu VP, TG > archive",
        "Đăng Website",
    ),
    authority="TM",
    position="pho-bi-thu-thuong-truc",
    name="Phan Hồ Giang",
)

letter(
    "company_2020",
    "a state company: by delegated power, P. for deputy, brackets after the archive",
    """
TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM
TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG
Số: 3391/EVNCPC-KD
V/v hỗ trợ giá điện
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đà Nẵng, ngày 20 tháng 4 năm 2020

Kính gửi:
        - Các Công ty Điện lực;
        - Công ty CNTT.

[BODY]

Nơi nhận:
- Như trên;
- HĐTV (để b/c);
- Lưu: VT, KD (H.A).

TUQ. TỔNG GIÁM ĐỐC
P. TRƯỞNG BAN KINH DOANH


Huỳnh Thảo Nguyên
""",
    addressees=("Các Công ty Điện lực", "Công ty CNTT"),
    copies=("Như trên = addressees", "HĐTV > report", "Lưu: VT, KD > archive"),
    authority="TUQ",
    position="pho-truong-ban",
    name="Huỳnh Thảo Nguyên",
)

letter(
    "storm_telegram_broken_heading",
    "the sender's name before 'điện' runs over two lines",
    """
BAN CHỈ HUY PCTT VÀ TKCN
TỈNH QUẢNG NAM
Số: 15/CĐ-PCTT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Quảng Nam, ngày 26 tháng 10 năm 2020

CÔNG ĐIỆN
Ứng phó với bão số 9

BAN CHỈ HUY PHÒNG CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN
TỈNH QUẢNG NAM ĐIỆN:

1. Ban Chỉ huy PCTT và TKCN các huyện, thị xã, thành phố;
2. Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh;
3. Các thành viên Ban Chỉ huy.

[BODY]

Nơi nhận:
- Như trên;
- Ban Chỉ đạo TW về PCTT;       }
- Văn phòng UBQG TKCN;          } (báo cáo)
- TT TU, HĐND, UBND tỉnh;       }
- Lưu VT, PCTT.

KT. TRƯỞNG BAN
PHÓ BAN THƯỜNG TRỰC

Hồ Quang Bửu
""",
    addressees=(
        "Ban Chỉ huy PCTT và TKCN các huyện, thị xã, thành phố",
        "Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh",
        "Các thành viên Ban Chỉ huy",
    ),
    copies=(
        "Như trên = addressees",
        "Ban Chỉ đạo TW về PCTT >} report",
        "Văn phòng UBQG TKCN >} report",
        "TT TU, HĐND, UBND tỉnh >} report",
        "Lưu VT, PCTT > archive",
    ),
    authority="KT",
    position="pho-ban-thuong-truc",
    name="Hồ Quang Bửu",
)

letter(
    "invitation_with_names",
    "kính mời at the head of its line, guests with numbers",
    """
UBND HUYỆN ĐẠI LỘC
VĂN PHÒNG
Số: 208/GM-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đại Lộc, ngày 07 tháng 02 năm 2017

GIẤY MỜI
Họp giao ban tháng 02/2017

Thực hiện Chương trình công tác năm 2017, Văn phòng HĐND và UBND huyện trân trọng kính mời các đồng chí:
1. Chủ tịch, các Phó Chủ tịch UBND huyện;
2. Trưởng các phòng: Nội vụ, Y tế;
3. Chủ tịch UBND 18 xã, thị trấn
Đến dự họp giao ban.
Thời gian: 7 giờ 30, ngày 09/02/2017.

Nơi nhận:
- Như trên;
- Lưu VT.

CHÁNH VĂN PHÒNG

Trương Hữu Mai
""",
    addressees=(
        "Chủ tịch, các Phó Chủ tịch UBND huyện",
        "Trưởng các phòng: Nội vụ, Y tế",
        "Chủ tịch UBND 18 xã, thị trấn",
    ),
    copies=("Như trên = addressees", "Lưu VT > archive"),
    position="chanh-van-phong",
    name="Trương Hữu Mai",
)

letter(
    "letter_to_a_citizen",
    "an answer to a person with an address line; heading and authority on one line, one blank",
    """
UBND THÀNH PHỐ BẾN TRE
PHÒNG QUẢN LÝ ĐÔ THỊ
Số: 77/QLĐT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
TP. Bến Tre, ngày 3 tháng 1 năm 2019

Kính gửi: Bà Nguyễn Thị Tám
Địa chỉ: số 12, ấp Bình Thành, xã Bình Phú

[BODY]

Nơi nhận: KT. TRƯỞNG PHÒNG
- Như trên; PHÓ TRƯỞNG PHÒNG
- Lưu.

Bùi Văn Hậu
""",
    addressees=("Bà Nguyễn Thị Tám",),
    copies=("Như trên = addressees", "Lưu > archive"),
    authority="KT",
    position="pho-truong-phong",
    name="Bùi Văn Hậu",
)

letter(
    "central_party_2022",
    "a central Party office; tabs; the secretary's post named after the body",
    """
BAN CHẤP HÀNH TRUNG ƯƠNG
BAN TỔ CHỨC
*
Số 3300-CV/BTCTW
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 7 tháng 7 năm 2022

Kính gửi:\t- Các tỉnh ủy, thành ủy trực thuộc Trung ương,
\t\t- Các đảng ủy trực thuộc Trung ương.

[BODY]

Nơi nhận:
- Như trên,
- Đồng chí Trưởng Ban (để báo cáo),
- Lưu BTCTW.

K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN

Nguyễn Quang Dương
""",
    addressees=(
        "Các tỉnh ủy, thành ủy trực thuộc Trung ương",
        "Các đảng ủy trực thuộc Trung ương",
    ),
    copies=(
        "Như trên = addressees",
        "Đồng chí Trưởng Ban > report",
        "Lưu BTCTW > archive",
    ),
    authority="KT",
    position="pho-truong-ban",
    name="Nguyễn Quang Dương",
)

letter(
    "hard_scan_2011",
    "digits for letters, underscores for dashes, stray marks, page number, signature noise",
    """
UBND HUYÊN TRẤN YÊN
PHÒNG TÀI CHÍNH -
KẾ HOẠCH
Số: l7/TCKH
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIÊT NAM
Trấn Yên, ngày 1O tháng 02 năm 2011

Kính gừi: Các đơn vị dự toán thuộc huyện

[BODY]

2

Nơi nhặn:
_ Như trên;
_ Sở Tài chính ( đế b/c );
_ UBND huyện (b/c) ;
. Lưu : TCKH .

TRƯỜNG PHÒNG
j\\ l/
Vũ Lê Chung Anh
""",
    addressees=("Các đơn vị dự toán thuộc huyện",),
    copies=(
        "Như trên = addressees",
        "Sở Tài chính > report",
        "UBND huyện > report",
        "Lưu : TCKH > archive",
    ),
    position="truong-phong",
    name="Vũ Lê Chung Anh",
)

letter(
    "no_foot_heading",
    "the words Nơi nhận are lost: the dashes after the end mark are still the recipients",
    """
UBND TỈNH BÌNH PHƯỚC
SỞ XÂY DỰNG
Số: 900/SXD-QLN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Phước, ngày 2 tháng 4 năm 2018

Kính gửi: Phòng Quản lý đô thị các thị xã.

[BODY]

Rất mong sự phối hợp./.

- Như trên;
- GĐ Sở (b/c);
- Lưu: VT, QLN.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Đỗ Ngọc Thanh
""",
    addressees=("Phòng Quản lý đô thị các thị xã",),
    copies=("Như trên = addressees", "GĐ Sở > report", "Lưu: VT, QLN > archive"),
    authority="KT",
    position="pho-giam-doc",
    name="Đỗ Ngọc Thanh",
)

letter(
    "inspectorate_stamp_in_words",
    "a stamp with the receiver below the label is not guessed; hour with a colon",
    """
THANH TRA CHÍNH PHỦ
Số: 101/TTCP-V.III
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 22 tháng 01 năm 2018

CÔNG VĂN ĐẾN
Số đến: 0518
Ngày đến: 26/01/2018 Giờ đến: 09:15
Kính chuyển: PCT Nguyễn Long Biên

Kính gửi: Ủy ban nhân dân tỉnh Ninh Thuận

[BODY]

Nơi nhận:
- Như trên;
- Tổng TTCP (để b/c);
- Phó Tổng TTCP Nguyễn Văn Thanh;
- Lưu: VT, V.III.

TL. TỔNG THANH TRA
VỤ TRƯỞNG VỤ III

Đào Thị Ngoan
""",
    addressees=("Ủy ban nhân dân tỉnh Ninh Thuận",),
    copies=(
        "Như trên = addressees",
        "Tổng TTCP > report",
        "Phó Tổng TTCP Nguyễn Văn Thanh",
        "Lưu: VT, V.III > archive",
    ),
    authority="TL",
    position="vu-truong",
    name="Đào Thị Ngoan",
    receipts=(
        {
            "receiver": None,
            "number": "0518",
            "date": "2018-01-26",
            "forwarded": "PCT Nguyễn Long Biên",
            "time": "09:15",
        },
    ),
)

letter(
    "one_brace_in_the_middle",
    "conversion left one brace, on the middle line, and lost the others",
    """
ĐẢNG BỘ TỈNH PHÚ THỌ
THỊ ỦY PHÚ THỌ
*
Số 410-CV/TXU
V/v phòng, chống dịch tả lợn châu Phi

ĐẢNG CỘNG SẢN VIỆT NAM

Thị xã Phú Thọ, ngày 3 tháng 6 năm 2019

Kính gửi: - Các chi bộ, đảng bộ trực thuộc,
- Các ban Đảng, MTTQ, các đoàn thể thị xã.

[BODY]

Nơi nhận:
- Thường trực Tỉnh ủy,
- Ban Dân vận Tỉnh ủy, } (để b/c)
- Các đ/c UVBTV Thị ủy,
- Như trên (để t/hiện),
- Lưu VPTXU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ THƯỜNG TRỰC

(Đã ký) Nguyễn Thanh Hòa
""",
    addressees=(
        "Các chi bộ, đảng bộ trực thuộc",
        "Các ban Đảng, MTTQ, các đoàn thể thị xã",
    ),
    copies=(
        "Thường trực Tỉnh ủy >? report",
        "Ban Dân vận Tỉnh ủy >} report",
        "Các đ/c UVBTV Thị ủy >? report",
        "Như trên > implement = addressees",
        "Lưu VPTXU > archive",
    ),
    authority="TM",
    position="pho-bi-thu-thuong-truc",
    name="Nguyễn Thanh Hòa",
)

letter(
    "health_station_2021",
    "a lost brace between two braces; an inline stamp with dashes between its fields",
    """
UBND HUYỆN TAM ĐẢO
TRUNG TÂM Y TẾ
Số: 318/TTYT-KSDB
V/v tiêm vắc xin đợt 2
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tam Đảo, ngày 30 tháng 6 năm 2021
TRẠM Y TẾ XÃ ĐẠO TRÙ - CÔNG VĂN ĐẾN - Số: 91 - Ngày: 01/7/2021 - Chuyển: BS Hoan

Kính gửi: 09 Trạm Y tế xã, thị trấn.

[BODY]

Nơi nhận:
- Như trên;
- Sở Y tế;            }
- UBND huyện;
- CDC tỉnh;           } (b/c)
- Lưu: VT; KSDB.

GIÁM ĐỐC

Th.S Trần Đình Tuân
""",
    addressees=("09 Trạm Y tế xã, thị trấn",),
    copies=(
        "Như trên = addressees",
        "Sở Y tế >} report",
        "UBND huyện >? report",
        "CDC tỉnh >} report",
        "Lưu: VT; KSDB > archive",
    ),
    position="giam-doc",
    name="Trần Đình Tuân",
    receipts=(
        {
            "receiver": "TRẠM Y TẾ XÃ ĐẠO TRÙ",
            "number": "91",
            "date": "2021-07-01",
            "forwarded": "BS Hoan",
        },
    ),
)

letter(
    "ward_2025_ho_chi_minh",
    "a ward after the reform, page break inside the recipients, digital signature in between",
    """
ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH TIÊN
Số: 1024/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Tiên, ngày 15 tháng 9 năm 2025

KẾ HOẠCH
Tổ chức Ngày hội chuyển đổi số năm 2025
trên địa bàn phường
_____________

[BODY]

Trên đây là Kế hoạch của Ủy ban nhân dân phường./.

Nơi nhận:
- Sở Khoa học và Công nghệ;
- Thường trực Đảng ủy phường;

3

- CT, các PCT UBND phường;
- UBMTTQVN phường (phối hợp);
- 26 khu phố (thực hiện);
- Lưu: VT, P.VHXH. Hạnh

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Người ký: ỦY BAN NHÂN DÂN PHƯỜNG BÌNH TIÊN
Email: ubnd.binhtien@example.vn
Thời gian ký: 15/09/2025 17:03:20
Lê Thị Ngọc Hiền
""",
    copies=(
        "Sở Khoa học và Công nghệ",
        "Thường trực Đảng ủy phường",
        "CT, các PCT UBND phường",
        "UBMTTQVN phường > coordinate",
        "26 khu phố > implement",
        "Lưu: VT, P.VHXH > archive",
    ),
    authority="TM",
    position="chu-tich",
    name="Lê Thị Ngọc Hiền",
)

letter(
    "procuracy_2017",
    "reversed columns: recipients after the name; copies to one's own leaders",
    """
VIỆN KIỂM SÁT NHÂN DÂN
HUYỆN QUẾ PHONG
Số: 56/BC-VKS
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Quế Phong, ngày 02 tháng 12 năm 2017

BÁO CÁO
Tổng kết công tác kiểm sát năm 2017

Kính gửi: - Viện kiểm sát nhân dân tỉnh Nghệ An;
                - Thường trực Huyện ủy, HĐND huyện Quế Phong.

[BODY]

VIỆN TRƯỞNG


Lang Văn Tuấn
Nơi nhận:
- Như kính gửi (để b/c);
- Lãnh đạo Viện;
- Lưu HSKS.
""",
    addressees=(
        "Viện kiểm sát nhân dân tỉnh Nghệ An",
        "Thường trực Huyện ủy, HĐND huyện Quế Phong",
    ),
    copies=(
        "Như kính gửi > report = addressees",
        "Lãnh đạo Viện",
        "Lưu HSKS > archive",
    ),
    position="vien-truong",
    name="Lang Văn Tuấn",
)

letter(
    "front_2024",
    "the Front: on behalf of the standing board; '- ' and ';' inside one dashed line",
    """
ỦY BAN MTTQ VIỆT NAM TỈNH
BAN THƯỜNG TRỰC
Số: 1188/MTTQ-BTT
V/v tổ chức Ngày hội Đại đoàn kết

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa Bình, ngày 9 tháng 10 năm 2024

Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam các huyện, thành phố;
các tổ chức thành viên của Mặt trận.

[BODY]

Nơi nhận:
- Như trên;
- BTT UBTW MTTQ VN; Thường trực Tỉnh ủy (b/c);
- Các tổ chức thành viên (p/h);
- Lưu VT.

TM. BAN THƯỜNG TRỰC
PHÓ CHỦ TỊCH THƯỜNG TRỰC

Bùi Tiến Lực
""",
    addressees=(
        "Ban Thường trực Ủy ban MTTQ Việt Nam các huyện, thành phố",
        "các tổ chức thành viên của Mặt trận",
    ),
    copies=(
        "Như trên = addressees",
        "BTT UBTW MTTQ VN; Thường trực Tỉnh ủy > report",
        "Các tổ chức thành viên > coordinate",
        "Lưu VT > archive",
    ),
    authority="TM",
    position="pho-chu-tich-thuong-truc",
    name="Bùi Tiến Lực",
)

letter(
    "island_district_interleaved",
    "header and foot line by line; authority lines stand between the recipients",
    """
ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN CÔ TÔ
Độc lập - Tự do - Hạnh phúc
Số: 402/UBND-VP
Cô Tô, ngày 11 tháng 11 năm 2013
V/v tránh trú bão Haiyan

Kính gửi:
- UBND các xã, thị trấn;
- Đồn Biên phòng Cô Tô, Thanh Lân.

[BODY]

Nơi nhận:
TM. ỦY BAN NHÂN DÂN
- Như kính gửi;
KT. CHỦ TỊCH
- TT Huyện ủy (b/c);
PHÓ CHỦ TỊCH
- Lưu: VT.

Nguyễn Đức Thành
""",
    addressees=("UBND các xã, thị trấn", "Đồn Biên phòng Cô Tô, Thanh Lân"),
    copies=("Như kính gửi = addressees", "TT Huyện ủy > report", "Lưu: VT > archive"),
    authority="TM",
    authority2="KT",
    position="pho-chu-tich",
    name="Nguyễn Đức Thành",
)

letter(
    "kindergarten_2022",
    "a notice of a school without end mark; deputy head; name directly below",
    """
UBND QUẬN NGÔ QUYỀN
TRƯỜNG MẦM NON SAO SÁNG 3
Số: 15/TB-MNSS3
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ngô Quyền, ngày 14 tháng 2 năm 2022

THÔNG BÁO
V/v đón trẻ trở lại trường

Kính gửi: Quý phụ huynh!

[BODY]

Trân trọng cảm ơn./.

Nơi nhận:                                      KT. HIỆU TRƯỞNG
- PHHS (để phối hợp);                          PHÓ HIỆU TRƯỞNG
- CBGVNV (để thực hiện);
- Lưu VT.
                                               Đồng Thị Mến
""",
    addressees=("Quý phụ huynh",),
    copies=(
        "PHHS > coordinate",
        "CBGVNV > implement",
        "Lưu VT > archive",
    ),
    authority="KT",
    position="pho-hieu-truong",
    name="Đồng Thị Mến",
)

letter(
    "national_assembly_office_2018",
    "a head who signs in his own right; comma between addressees; three lines of one addressee",
    """
VĂN PHÒNG QUỐC HỘI
Số: 1877/VPQH-TT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 9 tháng 8 năm 2018

Kính gửi:
- Đoàn đại biểu Quốc hội các tỉnh: Lai Châu,
Điện Biên,
Sơn La;
- Đồng chí Tổng Thư ký Quốc hội - Chủ nhiệm Văn phòng Quốc hội.

[BODY]

Nơi nhận:
- Như trên;
- CTQH, các PCTQH (để b/cáo);
- Lưu: HC, TT;
- E-pas: 62014.

CHỦ NHIỆM

Nguyễn Hạnh Phúc
""",
    addressees=(
        "Đoàn đại biểu Quốc hội các tỉnh: Lai Châu,\nĐiện Biên,\nSơn La",
        "Đồng chí Tổng Thư ký Quốc hội - Chủ nhiệm Văn phòng Quốc hội",
    ),
    copies=(
        "Như trên = addressees",
        "CTQH, các PCTQH > report",
        "Lưu: HC, TT > archive",
        "E-pas: 62014",
    ),
    position="chu-nhiem",
    name="Nguyễn Hạnh Phúc",
)

letter(
    "party_cell_scan_2022",
    "a Party cell; OCR of T/M and of the posts; a stamp with a wrong accent above the heading",
    """
ĐẢNG BỘ XÃ TIÊN PHƯỚC
CHI BỘ THÔN 4
*
Số 03 -BC/CB

ĐẢNG CỘNG SẢN VIÊT NAM
Tiên Phước, ngày 10 tháng 6 năm 2022

ĐANG ỦY XÃ TIÊN PHƯỚC
ĐÉN Số: 87
Ngày: 13/6/2022
Chuyên : đ/c Thu

BÁO CÁO
sơ kết 6 tháng đầu năm 2022
-----

[BODY]

Noi nhận :
- Đảng ủy xã ( để b/cáo ),
- Các đ/c chi ủy viên,
- Lưu chi bộ.

T/M CHI BO
BI THƯ

(ký tên)

Huỳnh Đức
""",
    copies=("Đảng ủy xã > report", "Các đ/c chi ủy viên", "Lưu chi bộ > archive"),
    authority="TM",
    position="bi-thu",
    name="Huỳnh Đức",
    receipts=(
        {
            "receiver": "ĐANG ỦY XÃ TIÊN PHƯỚC",
            "number": "87",
            "date": "2022-06-13",
            "forwarded": "đ/c Thu",
        },
    ),
)

letter(
    "province_2021_brace_and_groups",
    "four braces with the purpose in brackets on the second; two more purposes; wide gaps",
    """
UBND TỈNH BẮC NINH
BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH COVID-19
Số: 1777/BCĐ-YT
V/v tổ chức giao thương hàng hóa
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Ninh, ngày 13 tháng 7 năm 2021
HỎA TỐC

Kính gửi:  - Các sở, ban, ngành, đoàn thể tỉnh;
           - Ban Chỉ đạo các huyện, thành phố.

[BODY]

Yêu cầu các đơn vị triển khai thực hiện nghiêm túc./.

Nơi nhận:
- Như kính gửi;
- BCĐ Quốc gia;                        }
- TT Tỉnh ủy, HĐND tỉnh;               } (b/c)
- Chủ tịch, các PCT UBND tỉnh;         }
- Bộ Y tế;                             }
- Đài PT&TH, Báo Bắc Ninh (đưa tin);
- VP UBND tỉnh: CVP, PVP; KGVX;
- Lưu: VT.

TUQ. TRƯỞNG BAN
GIÁM ĐỐC SỞ Y TẾ - PHÓ TRƯỞNG BAN


Tô Thị Mai Hoa
""",
    addressees=(
        "Các sở, ban, ngành, đoàn thể tỉnh",
        "Ban Chỉ đạo các huyện, thành phố",
    ),
    copies=(
        "Như kính gửi = addressees",
        "BCĐ Quốc gia >} report",
        "TT Tỉnh ủy, HĐND tỉnh >} report",
        "Chủ tịch, các PCT UBND tỉnh >} report",
        "Bộ Y tế >} report",
        "Đài PT&TH, Báo Bắc Ninh > post",
        "VP UBND tỉnh: CVP, PVP; KGVX",
        "Lưu: VT > archive",
    ),
    authority="TUQ",
    position="giam-doc",
    name="Tô Thị Mai Hoa",
)

letter(
    "party_comma_list_2020",
    "Party commas everywhere; items broken over lines; the last without a full stop",
    """
ĐẢNG BỘ TỈNH KIÊN GIANG
HUYỆN ỦY PHÚ QUỐC
*
Số 1190-CV/HU
V/v trực Tết Nguyên đán
ĐẢNG CỘNG SẢN VIỆT NAM

Phú Quốc, ngày 17 tháng 01 năm 2020

Kính gửi:
- Thường trực Hội đồng nhân dân, Ủy ban nhân dân huyện,
- Các ban đảng, Văn phòng Huyện ủy, Trung tâm Bồi dưỡng
chính trị huyện,
- Chi, đảng bộ cơ sở

[BODY]

Nơi nhận:
- Văn phòng Tỉnh ủy (báo cáo),
- Các đồng chí Ủy viên Ban Chấp hành Đảng bộ
huyện,
- Như trên,
- Lưu Văn phòng

T/L BAN THƯỜNG VỤ
K/T CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG

Danh Thị Thanh Tâm
""",
    addressees=(
        "Thường trực Hội đồng nhân dân, Ủy ban nhân dân huyện",
        "Các ban đảng, Văn phòng Huyện ủy, Trung tâm Bồi dưỡng\nchính trị huyện",
        "Chi, đảng bộ cơ sở",
    ),
    copies=(
        "Văn phòng Tỉnh ủy > report",
        "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ\nhuyện",
        "Như trên = addressees",
        "Lưu Văn phòng > archive",
    ),
    authority="TL",
    authority2="KT",
    position="pho-chanh-van-phong",
    name="Danh Thị Thanh Tâm",
)

letter(
    "two_column_foot_long_names",
    "the foot in two columns; the position in two lines on the right; the name beside an item",
    """
BỘ LAO ĐỘNG - THƯƠNG BINH             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VÀ XÃ HỘI                                Độc lập - Tự do - Hạnh phúc
Số: 2844/LĐTBXH-VP                    Hà Nội, ngày 9 tháng 8 năm 2022

Kính gửi: Sở Lao động - Thương binh và Xã hội các tỉnh, thành phố

[BODY]

Nơi nhận:                              TL. BỘ TRƯỞNG
- Như trên;                            KT. CHÁNH VĂN PHÒNG
- Bộ trưởng (để b/c);                  PHÓ CHÁNH VĂN PHÒNG
- Các Thứ trưởng (để b/c);             PHỤ TRÁCH
- Các đơn vị thuộc Bộ (để p/h);
- Cổng TTĐT Bộ (để đăng tin);
- Lưu: VT, VP.                         Nguyễn Bá Hoan
""",
    addressees=("Sở Lao động - Thương binh và Xã hội các tỉnh, thành phố",),
    copies=(
        "Như trên = addressees",
        "Bộ trưởng > report",
        "Các Thứ trưởng > report",
        "Các đơn vị thuộc Bộ > coordinate",
        "Cổng TTĐT Bộ > post",
        "Lưu: VT, VP > archive",
    ),
    authority="TL",
    authority2="KT",
    position="pho-chanh-van-phong-phu-trach",
    name="Nguyễn Bá Hoan",
)

letter(
    "decision_2020_no_copies_heading_colon",
    "a district decision; provisions in copies; 'Nơi nhận' without colon; T.M with dots",
    """
ỦY BAN NHÂN DÂN
HUYỆN ĐĂK SONG
Số: 1015/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đăk Song, ngày 22 tháng 5 năm 2020

QUYẾT ĐỊNH
V/v kiện toàn Ban Chỉ đạo giảm nghèo

CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN ĐĂK SONG

Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;
Xét đề nghị của Trưởng phòng Nội vụ huyện,

QUYẾT ĐỊNH:

Điều 1. Kiện toàn Ban Chỉ đạo.
Điều 2. Các ông (bà) Chánh Văn phòng và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành./.

Nơi nhận
- TT Huyện ủy, TT HĐND huyện (b/c);
- CT, các PCT UBND huyện;
- Như Điều 2 (th/h);
- Lưu VT-LĐ (Hà).

                       T.M ỦY BAN NHÂN DÂN
                              CHỦ TỊCH

                            (đã ký)

                         Nguyễn Văn Phò
""",
    copies=(
        "TT Huyện ủy, TT HĐND huyện > report",
        "CT, các PCT UBND huyện",
        "Như Điều 2 > implement = dieu-2",
        "Lưu VT-LĐ > archive",
    ),
    authority="TM",
    position="chu-tich",
    name="Nguyễn Văn Phò",
)

letter(
    "newspaper_2020_no_time",
    "a press text with byline and web boilerplate but no hour",
    """
Cao Bằng: Tăng cường kiểm soát đường mòn, lối mở

CAO BẰNG - Ngày 3/8, UBND tỉnh Cao Bằng có Công văn số 1957/UBND-VX về tăng cường kiểm soát người nhập cảnh trái phép qua đường mòn, lối mở trên tuyến biên giới của tỉnh.

Kính gửi các đơn vị, văn bản nêu rõ trách nhiệm của lực lượng biên phòng.

Thu Hằng

Tin liên quan
Viết bình luận
""",
    kind="news_report",
)
