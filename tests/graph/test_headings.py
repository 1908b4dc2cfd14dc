"""Heading lines: with their superior, with other evidence, and with neither."""

from __future__ import annotations

import pytest

from graph.context import Context
from graph.headings import heading_body, provinces_mentioned, resolve_place
from tests.graph.places import CENTRE, KIM_LIEN, NAM_DAN, NGHE_AN, QUAN_1, QUANG_NINH, at, nowhere

#: A line, the superior it stands under, other evidence, and the body.
HEADINGS: list[tuple[str, Context, list[str], str | None]] = [
    ("TỈNH ỦY QUẢNG NINH", nowhere("2021-06-01"), [], "vn.quang-ninh/party"),
    ("ĐẢNG BỘ TỈNH NGHỆ AN", nowhere("2021-06-01"), [], "vn.nghe-an/party.dang-bo"),
    (
        "HUYỆN ỦY NAM ĐÀN",
        at(NGHE_AN, issuer="vn.nghe-an/party.dang-bo"),
        [],
        "vn.nghe-an.h-nam-dan/party",
    ),
    ("HUYỆN ỦY NAM ĐÀN", nowhere("2021-06-01"), [], "vn.nghe-an.h-nam-dan/party"),
    ("HUYỆN ỦY CHÂU THÀNH", nowhere("2021-06-01"), [], None),
    (
        "HUYỆN ỦY CHÂU THÀNH",
        nowhere("2021-06-01"),
        ["vn.tien-giang"],
        "vn.tien-giang.h-chau-thanh/party",
    ),
    (
        "HUYỆN ỦY CHÂU THÀNH",
        at("vn.ben-tre", issuer="vn.ben-tre/party.dang-bo"),
        [],
        "vn.ben-tre.h-chau-thanh/party",
    ),
    ("BAN TUYÊN GIÁO", at(NGHE_AN, issuer="vn.nghe-an/party"), [], "vn.nghe-an/party.btg"),
    ("VĂN PHÒNG", at(NGHE_AN, issuer="vn.nghe-an/party"), [], "vn.nghe-an/party.vp"),
    ("VĂN PHÒNG", at(NGHE_AN, issuer="vn.nghe-an/ubnd"), [], "vn.nghe-an/vp-ubnd"),
    ("SỞ Y TẾ", at(NGHE_AN, issuer="vn.nghe-an/ubnd"), [], "vn.nghe-an/so.y-te"),
    (
        "ỦY BAN KIỂM TRA",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/party"),
        [],
        "vn.nghe-an.h-nam-dan/party.ubkt",
    ),
    (
        "PHÒNG NỘI VỤ",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/ubnd"),
        [],
        "vn.nghe-an.h-nam-dan/phong.noi-vu",
    ),
    (
        "TRUNG TÂM Y TẾ",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/ubnd"),
        [],
        "vn.nghe-an.h-nam-dan/ttyt",
    ),
    (
        "TRUNG TÂM KIỂM SOÁT BỆNH TẬT",
        at(NGHE_AN, issuer="vn.nghe-an/so.y-te"),
        [],
        "vn.nghe-an/cdc",
    ),
    (
        "CHI CỤC KIỂM LÂM",
        at(NGHE_AN, issuer="vn.nghe-an/so.nnptnt"),
        [],
        "vn.nghe-an/chi-cuc.kiem-lam",
    ),
    (
        "TRƯỜNG THPT HUỲNH THÚC KHÁNG",
        at(NGHE_AN, issuer="vn.nghe-an/so.gddt"),
        [],
        "vn.nghe-an/truong.thpt-huynh-thuc-khang",
    ),
    (
        "UBND XÃ KIM LIÊN",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/ubnd"),
        [],
        "vn.nghe-an.h-nam-dan.x-kim-lien/ubnd",
    ),
    (
        "ĐẢNG ỦY XÃ KIM LIÊN",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/party.dang-bo"),
        [],
        "vn.nghe-an.h-nam-dan.x-kim-lien/party",
    ),
    (
        "CHI BỘ TRƯỜNG THCS KIM LIÊN",
        at(KIM_LIEN, issuer="vn.nghe-an.h-nam-dan.x-kim-lien/party"),
        [],
        "vn.nghe-an.h-nam-dan/truong.thcs-kim-lien.chi-bo",
    ),
    ("BỘ Y TẾ", nowhere("2021-06-01"), [], "vn/bo.y-te"),
    ("CỤC QUẢN LÝ DƯỢC", at(CENTRE, issuer="vn/bo.y-te"), [], "vn/cuc.quan-ly-duoc"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG", nowhere("2021-06-01"), [], "vn/party.bch"),
    ("BAN TỔ CHỨC", at(CENTRE, issuer="vn/party.bch"), [], "vn/party.btc"),
    ("BAN BÍ THƯ", at(CENTRE, issuer="vn/party.bch"), [], "vn/party.bbt"),
    (
        "ỦY BAN NHÂN DÂN THÀNH PHỐ THỦ ĐỨC",
        nowhere("2021-06-01"),
        [],
        "vn.ho-chi-minh.tp-thu-duc/ubnd",
    ),
    (
        "ỦY BAN NHÂN DÂN QUẬN BÌNH THẠNH",
        nowhere("2021-06-01"),
        [],
        "vn.ho-chi-minh.q-binh-thanh/ubnd",
    ),
    (
        "UBND PHƯỜNG 5",
        at("vn.ho-chi-minh.q-binh-thanh", issuer="vn.ho-chi-minh.q-binh-thanh/ubnd"),
        [],
        "vn.ho-chi-minh.q-binh-thanh.p-5/ubnd",
    ),
    (
        "UBND PHƯỜNG 05",
        at("vn.ho-chi-minh.q-binh-thanh", issuer="vn.ho-chi-minh.q-binh-thanh/ubnd"),
        [],
        "vn.ho-chi-minh.q-binh-thanh.p-5/ubnd",
    ),
    (
        "ĐẢNG ỦY XÃ KIM LIÊN",
        at(NGHE_AN, on="2025-08-01", issuer="vn.nghe-an/party.dang-bo"),
        [],
        "vn.nghe-an.x-kim-lien/party",
    ),
    (
        "UBND ĐẶC KHU VÂN ĐỒN",
        at(QUANG_NINH, on="2025-08-01", issuer="vn.quang-ninh/ubnd"),
        [],
        "vn.quang-ninh.dk-van-don/ubnd",
    ),
    (
        "ỦY BAN NHÂN DÂN XÃ VĨNH TRỤ",
        nowhere("2025-08-01"),
        ["vn.ninh-binh"],
        "vn.ninh-binh.x-vinh-tru/ubnd",
    ),
    ("THÀNH ỦY HUẾ", nowhere("2025-03-01"), [], "vn.hue/party"),
    ("HỘI ĐỒNG NHÂN DÂN TỈNH NGHỆ AN", nowhere("2021-06-01"), [], "vn.nghe-an/hdnd"),
    ("ĐOÀN TNCS HỒ CHÍ MINH TỈNH NGHỆ AN", nowhere("2021-06-01"), [], "vn.nghe-an/dtn"),
    ("BAN CHẤP HÀNH TỈNH ĐOÀN NGHỆ AN", nowhere("2021-06-01"), [], "vn.nghe-an/dtn.bch"),
    ("ỦY BAN MTTQ VIỆT NAM TỈNH NGHỆ AN", nowhere("2021-06-01"), [], "vn.nghe-an/mttq"),
    ("BAN THƯỜNG TRỰC", at(NGHE_AN, issuer="vn.nghe-an/mttq"), [], "vn.nghe-an/mttq.btt"),
    ("HỘI LIÊN HIỆP PHỤ NỮ TỈNH NGHỆ AN", nowhere("2021-06-01"), [], "vn.nghe-an/hpn"),
    ("CÔNG AN TỈNH NGHỆ AN", at(CENTRE, issuer="vn/bo.cong-an"), [], "vn.nghe-an/ca"),
    (
        "BỘ CHỈ HUY QUÂN SỰ TỈNH NGHỆ AN",
        at(CENTRE, issuer="vn/bo-tu-lenh-quan-khu-4"),
        [],
        "vn.nghe-an/bchqs",
    ),
    ("CÔNG AN HUYỆN NAM ĐÀN", at(NGHE_AN, issuer="vn.nghe-an/ca"), [], "vn.nghe-an.h-nam-dan/ca"),
    ("TÒA ÁN NHÂN DÂN HUYỆN NAM ĐÀN", nowhere("2021-06-01"), [], "vn.nghe-an.h-nam-dan/tand"),
    (
        "BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH COVID-19 TỈNH NGHỆ AN",
        nowhere("2021-06-01"),
        [],
        "vn.nghe-an/bcd.covid-19",
    ),
    (
        "TỔ CÔNG TÁC ĐỀ ÁN 06",
        at(NGHE_AN, on="2023-05-01", issuer="vn.nghe-an/ubnd"),
        [],
        "vn.nghe-an/to-cong-tac.de-an-06",
    ),
    (
        "VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND",
        at(NGHE_AN, issuer="vn.nghe-an/hdnd"),
        [],
        "vn.nghe-an/vp-dbqh-hdnd",
    ),
    ("KHO BẠC NHÀ NƯỚC NGHỆ AN", nowhere("2021-06-01"), [], "vn.nghe-an/kbnn"),
    ("BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN", at(CENTRE, issuer="vn/bhxh"), [], "vn.nghe-an/bhxh"),
    ("THỊ ỦY CỬA LÒ", nowhere("2021-06-01"), [], "vn.nghe-an.tx-cua-lo/party"),
    ("BAN THƯỜNG VỤ HUYỆN ỦY NAM ĐÀN", nowhere("2021-06-01"), [], "vn.nghe-an.h-nam-dan/party.btv"),
    (
        "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH",
        at(NGHE_AN, issuer="vn.nghe-an/party.dang-bo"),
        [],
        "vn.nghe-an/dang-uy.khoi-cac-co-quan",
    ),
]


@pytest.mark.parametrize(("line", "context", "evidence", "org"), HEADINGS)
def test_a_heading_line(line: str, context: Context, evidence: list[str], org: str | None) -> None:
    found = heading_body(line, context, evidence=evidence)
    assert found.org == org
    assert bool(found.candidates) >= (org is None)


def test_a_line_may_be_broken() -> None:
    found = heading_body("ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN", nowhere("2021-06-01"))
    assert found.org == "vn.nghe-an/ubnd"


@pytest.mark.parametrize(
    ("line", "context", "area"),
    [
        ("Nghệ An", nowhere("2021-06-01"), "vn.nghe-an"),
        ("Q. Bình Thạnh", nowhere("2021-06-01"), "vn.ho-chi-minh.q-binh-thanh"),
        ("TX. Đông Triều", nowhere("2021-06-01"), "vn.quang-ninh.tx-dong-trieu"),
        ("Kim Liên", at(NAM_DAN), "vn.nghe-an.h-nam-dan.x-kim-lien"),
        ("Nam Đàn", at(NAM_DAN), "vn.nghe-an.h-nam-dan"),
        ("Quận 1", at(QUAN_1), "vn.ho-chi-minh.q-1"),
    ],
)
def test_a_place_line(line: str, context: Context, area: str) -> None:
    found = resolve_place(line, context)
    assert found is not None
    assert found.area == area


def test_provinces_named_in_a_text_are_ranked() -> None:
    text = "tỉnh Nghệ An và tỉnh Thanh Hóa; UBND tỉnh Nghệ An; tình hình; thành phố Đà Nẵng."
    found = provinces_mentioned(text, nowhere("2021-06-01"))
    assert found[0] == "vn.nghe-an"
    assert set(found) == {"vn.nghe-an", "vn.thanh-hoa", "vn.da-nang"}
