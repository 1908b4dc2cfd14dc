"""List items whose members are shortened, numbered, or named by several places at once."""

from __future__ import annotations

import pytest

from graph.bodies import resolve_body
from graph.context import Context
from graph.members import resolve_members
from graph.naming import english_name
from tests.graph.places import CENTRE, DAK_LAK, NGHE_AN, QUANG_NINH, THU_DUC, TIEN_GIANG, VINH, at

_UBND = at(NGHE_AN, issuer="vn.nghe-an/ubnd", system="state")
_PARTY = at(QUANG_NINH, issuer="vn.quang-ninh/party", system="party")
_POLICE = at(DAK_LAK, issuer="vn.dak-lak/ca", system="state")

SHORT_POSTS: list[tuple[str, Context, list[str]]] = [
    ("Phó TTg Lê Minh Khái", at(CENTRE, issuer="vn/bo.y-te"), ["vn/cp#pho-thu-tuong"]),
    ("TTg Chính phủ, các PTTg", _UBND, ["vn/ttg", "vn/c.pho-thu-tuong"]),
    ("TTg, các Phó TTg", at(CENTRE, issuer="vn/bo.y-te"), ["vn/ttg", "vn/c.pho-thu-tuong"]),
    (
        "Chánh, các PVP UBND tỉnh",
        _UBND,
        ["vn.nghe-an/vp-ubnd#chanh-van-phong", "vn.nghe-an/c.pho-chanh-van-phong-ubnd"],
    ),
    (
        "Chánh, PVP UBND tỉnh",
        _UBND,
        ["vn.nghe-an/vp-ubnd#chanh-van-phong", "vn.nghe-an/vp-ubnd#pho-chanh-van-phong"],
    ),
    (
        "Chánh và Phó Chánh Văn phòng Tỉnh ủy",
        _PARTY,
        ["vn.quang-ninh/party.vp#chanh-van-phong", "vn.quang-ninh/party.vp#pho-chanh-van-phong"],
    ),
    (
        "CPVP, các phòng: TH, NN, KGVX",
        _UBND,
        [
            "vn.nghe-an/vp-ubnd#chanh-van-phong",
            "vn.nghe-an/c.pho-chanh-van-phong",
            "vn.nghe-an/c.phong",
        ],
    ),
    (
        "VPUB: CPVP, TH, NN",
        _UBND,
        ["vn.nghe-an/vp-ubnd#chanh-van-phong", "vn.nghe-an/c.pho-chanh-van-phong"],
    ),
]

POLICE: list[tuple[str, Context, list[str]]] = [
    ("PC06, PX05", _POLICE, ["vn.dak-lak/ca.pc06", "vn.dak-lak/ca.px05"]),
    ("PA03, PC07 Công an tỉnh", _UBND, ["vn.nghe-an/ca.pa03", "vn.nghe-an/ca.pc07"]),
    ("PC07", at(THU_DUC, issuer=f"{THU_DUC}/ubnd"), ["vn.ho-chi-minh/ca.pc07"]),
    ("C06 - Bộ Công an", _UBND, ["vn/cuc.canh-sat-quan-ly-hanh-chinh-ve-trat-tu-xa-hoi"]),
    ("C02", _POLICE, ["vn/cuc.canh-sat-hinh-su"]),
    ("C02", _UBND, []),
    (
        "Cục C07 (Bộ Công an)",
        _UBND,
        ["vn/cuc.canh-sat-phong-chay-chua-chay-va-cuu-nan-cuu-ho"],
    ),
    ("Phòng PA08, PV01", _POLICE, ["vn.dak-lak/ca.pa08", "vn.dak-lak/ca.pv01"]),
]

PLACES: list[tuple[str, Context, list[str]]] = [
    (
        "UBND TP. Vinh, TX Cửa Lò, các huyện: Nam Đàn, Đô Lương",
        _UBND,
        [
            "vn.nghe-an.tp-vinh/ubnd",
            "vn.nghe-an.tx-cua-lo/ubnd",
            "vn.nghe-an.h-nam-dan/ubnd",
            "vn.nghe-an.h-do-luong/ubnd",
        ],
    ),
    (
        "UBND thị xã Đông Triều, huyện Ba Chẽ, huyện Cô Tô",
        at(QUANG_NINH, issuer="vn.quang-ninh/ubnd"),
        [
            "vn.quang-ninh.tx-dong-trieu/ubnd",
            "vn.quang-ninh.h-ba-che/ubnd",
            "vn.quang-ninh.h-co-to/ubnd",
        ],
    ),
    (
        "UBND các huyện, thị xã, thành phố: Vinh, Cửa Lò, Nam Đàn",
        _UBND,
        ["vn.nghe-an.tp-vinh/ubnd", "vn.nghe-an.tx-cua-lo/ubnd", "vn.nghe-an.h-nam-dan/ubnd"],
    ),
    (
        "UBND các huyện Nam Đàn, Đô Lương và Thanh Chương",
        _UBND,
        [
            "vn.nghe-an.h-nam-dan/ubnd",
            "vn.nghe-an.h-do-luong/ubnd",
            "vn.nghe-an.h-thanh-chuong/ubnd",
        ],
    ),
    (
        "UBND TP Vinh, các huyện Nam Đàn, Đô Lương",
        _UBND,
        ["vn.nghe-an.tp-vinh/ubnd", "vn.nghe-an.h-nam-dan/ubnd", "vn.nghe-an.h-do-luong/ubnd"],
    ),
    (
        "UBND thành phố Vinh và huyện Nam Đàn",
        _UBND,
        ["vn.nghe-an.tp-vinh/ubnd", "vn.nghe-an.h-nam-dan/ubnd"],
    ),
]

SIDE_BY_SIDE: list[tuple[str, Context, list[str]]] = [
    (
        "Đảng ủy Khối các cơ quan tỉnh, Đảng ủy Công an tỉnh, Đảng ủy Quân sự tỉnh",
        _PARTY,
        [
            "vn.quang-ninh/dang-uy.khoi-cac-co-quan",
            "vn.quang-ninh/ca.dang-uy",
            "vn.quang-ninh/bchqs.dang-uy",
        ],
    ),
    (
        "Đảng ủy Khối Doanh nghiệp và Đảng ủy Bộ đội Biên phòng tỉnh",
        _PARTY,
        ["vn.quang-ninh/dang-uy.khoi-doanh-nghiep", "vn.quang-ninh/bo-doi-bien-phong.dang-uy"],
    ),
    (
        "Hội Nông dân, Hội LHPN, Tỉnh đoàn",
        at(TIEN_GIANG),
        ["vn.tien-giang/hnd", "vn.tien-giang/hpn", "vn.tien-giang/dtn"],
    ),
    (
        "LĐLĐ, Tỉnh đoàn, Hội CCB tỉnh",
        at(TIEN_GIANG),
        ["vn.tien-giang/ldld", "vn.tien-giang/dtn", "vn.tien-giang/ccb"],
    ),
    ("Văn phòng Đoàn ĐBQH, HĐND tỉnh", _UBND, ["vn.nghe-an/vp-dbqh-hdnd"]),
]


@pytest.mark.parametrize(
    ("surface", "context", "orgs"), [*SHORT_POSTS, *POLICE, *PLACES, *SIDE_BY_SIDE]
)
def test_every_member_is_found(surface: str, context: Context, orgs: list[str]) -> None:
    assert [m.resolution.org for m in resolve_members(surface, context)] == orgs


BODIES: list[tuple[str, Context, str]] = [
    ("Ban Chỉ đạo Trung ương về phòng, chống thiên tai", _UBND, "vn/bcd.phong-chong-thien-tai"),
    ("Ban Chỉ đạo phòng, chống thiên tai tỉnh", _UBND, "vn.nghe-an/bcd.phong-chong-thien-tai"),
    ("Ban Chỉ đạo TW các Chương trình MTQG", _UBND, "vn/bcd.cac-chuong-trinh-mtqg"),
    ("Ban Chỉ đạo Tây Nguyên", at(DAK_LAK), "vn/bcd.tay-nguyen"),
    ("BCĐ Tây Nam Bộ", at(TIEN_GIANG), "vn/bcd.tay-nam-bo"),
    ("Ủy ban An toàn giao thông Quốc gia", _UBND, "vn/ubatgt"),
    ("UBQG Ứng phó sự cố, thiên tai và TKCN", _UBND, "vn/ubqg-tkcn"),
    ("Đoàn Chủ tịch UBTW MTTQ Việt Nam", _UBND, "vn/mttq.doan-chu-tich"),
    ("Ban Bí thư Trung ương Đoàn", _UBND, "vn/dtn.bbt"),
    ("TTXVN tại Nghệ An", _UBND, "vn/thong-tan-xa"),
    ("Ban Kinh tế và Ngân sách HĐND tỉnh", _UBND, "vn.nghe-an/hdnd.ban-kinh-te-ngan-sach"),
    ("Ban KT-NS HĐND tỉnh", _UBND, "vn.nghe-an/hdnd.ban-kinh-te-ngan-sach"),
    (
        "Ban Văn hóa - Xã hội của Hội đồng nhân dân tỉnh",
        at(DAK_LAK),
        "vn.dak-lak/hdnd.ban-van-hoa-xa-hoi",
    ),
    ("Ban Pháp chế", at(DAK_LAK, issuer="vn.dak-lak/hdnd"), "vn.dak-lak/hdnd.ban-phap-che"),
    ("Ban Dân tộc HĐND tỉnh", at(DAK_LAK), "vn.dak-lak/hdnd.ban-dan-toc"),
    ("Ban Dân tộc tỉnh", at(DAK_LAK), "vn.dak-lak/ban-dan-toc"),
    ("Công an Thành phố", at(THU_DUC), "vn.ho-chi-minh/ca"),
    ("Sở Công Thương Thành phố", at(THU_DUC), "vn.ho-chi-minh/so.ct"),
    ("Công an Thành phố", at(VINH), "vn.nghe-an.tp-vinh/ca"),
]


@pytest.mark.parametrize(("surface", "context", "org"), BODIES)
def test_a_body_is_of_its_own_level(surface: str, context: Context, org: str) -> None:
    assert resolve_body(surface, context).org == org


def test_an_abbreviation_of_two_members_stands_at_one_place() -> None:
    surface = "CPVP"
    found = resolve_members(surface, _UBND)
    assert [surface[m.start : m.end] for m in found] == ["CPVP", "CPVP"]
    assert [m.resolution.kind for m in found] == ["position", "position_group"]


def test_a_police_section_has_a_name() -> None:
    assert resolve_body("PC08", _POLICE).name == "Phòng PC08 Công an tỉnh Đắk Lắk"
    assert english_name("vn.dak-lak/ca.pc08") == (
        "Division PC08 of the Public Security, Đắk Lắk Province"
    )


def test_a_city_in_small_letters_may_be_either() -> None:
    found = resolve_body("Công an thành phố", at(THU_DUC))
    assert {c.key for c in found.candidates} == {f"{THU_DUC}/ca", "vn.ho-chi-minh/ca"}


def test_a_region_is_no_list_of_places() -> None:
    found = resolve_members("Chi cục Thuế khu vực thị xã Cửa Lò và huyện Nam Đàn", _UBND)
    assert len(found) == 1
