"""Posts and authority lines of signatures, and names made for keys."""

from __future__ import annotations

import pytest

from graph.context import Context
from graph.naming import canonical_name, english_name
from graph.posts import on_behalf_of, resolve_post
from tests.graph.places import CENTRE, KIM_LIEN, NAM_DAN, NGHE_AN, at

#: Position, authority line, document, post.
POSITIONS: list[tuple[str, str | None, Context, str]] = [
    (
        "CHỦ TỊCH",
        "TM. ỦY BAN NHÂN DÂN",
        at(NGHE_AN, issuer="vn.nghe-an/ubnd"),
        "vn.nghe-an/ubnd#chu-tich",
    ),
    (
        "CHỦ TỊCH",
        "TM. HỘI ĐỒNG NHÂN DÂN",
        at(NGHE_AN, issuer="vn.nghe-an/hdnd"),
        "vn.nghe-an/hdnd#chu-tich",
    ),
    ("CHỦ TỊCH", None, at(NGHE_AN, issuer="vn.nghe-an/hdnd"), "vn.nghe-an/hdnd#chu-tich"),
    ("BÍ THƯ", "T/M TỈNH ỦY", at(NGHE_AN, issuer="vn.nghe-an/party"), "vn.nghe-an/party#bi-thu"),
    (
        "PHÓ BÍ THƯ",
        "T/M BAN THƯỜNG VỤ",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/party"),
        "vn.nghe-an.h-nam-dan/party#pho-bi-thu",
    ),
    ("BỘ TRƯỞNG", None, at(CENTRE, issuer="vn/bo.y-te"), "vn/bo.y-te#bo-truong"),
    ("THỨ TRƯỞNG", "KT. BỘ TRƯỞNG", at(CENTRE, issuer="vn/bo.y-te"), "vn/bo.y-te#thu-truong-bo"),
    ("GIÁM ĐỐC", None, at(NGHE_AN, issuer="vn.nghe-an/so.y-te"), "vn.nghe-an/so.y-te#giam-doc"),
    (
        "CỤC TRƯỞNG",
        None,
        at(CENTRE, issuer="vn/cuc.quan-ly-duoc"),
        "vn/cuc.quan-ly-duoc#cuc-truong",
    ),
    (
        "TRƯỞNG BAN",
        None,
        at(NGHE_AN, issuer="vn.nghe-an/party.btc"),
        "vn.nghe-an/party.btc#truong-ban",
    ),
    (
        "CHỦ NHIỆM",
        "T/M ỦY BAN KIỂM TRA",
        at(NGHE_AN, issuer="vn.nghe-an/party.ubkt"),
        "vn.nghe-an/party.ubkt#chu-nhiem",
    ),
    (
        "HIỆU TRƯỞNG",
        None,
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/truong.thcs-kim-lien"),
        "vn.nghe-an.h-nam-dan/truong.thcs-kim-lien#hieu-truong",
    ),
    (
        "TRƯỞNG CÔNG AN XÃ",
        None,
        at(KIM_LIEN, issuer="vn.nghe-an.h-nam-dan.x-kim-lien/ca"),
        "vn.nghe-an.h-nam-dan.x-kim-lien/ca#truong-cong-an",
    ),
    ("PHÓ THỦ TƯỚNG", "KT. THỦ TƯỚNG", at(CENTRE, issuer="vn/ttg"), "vn/cp#pho-thu-tuong"),
    (
        "CHÁNH VĂN PHÒNG",
        "T/L BAN THƯỜNG VỤ",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/party", system="party"),
        "vn.nghe-an.h-nam-dan/party.vp#chanh-van-phong",
    ),
    (
        "Q. CHỦ TỊCH",
        "TM. ỦY BAN NHÂN DÂN",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/ubnd"),
        "vn.nghe-an.h-nam-dan/ubnd#chu-tich",
    ),
    (
        "CHỦ TỊCH",
        "TM. BAN THƯỜNG TRỰC",
        at(NGHE_AN, issuer="vn.nghe-an/mttq"),
        "vn.nghe-an/mttq#chu-tich",
    ),
    (
        "PHÓ TRƯỞNG PHÒNG",
        "KT. TRƯỞNG PHÒNG",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/phong.gddt"),
        "vn.nghe-an.h-nam-dan/phong.gddt#pho-truong-phong",
    ),
    ("CHỦ TỊCH QUỐC HỘI", None, at(CENTRE, issuer="vn/qh"), "vn/qh#chu-tich-quoc-hoi"),
    (
        "TỔNG BÍ THƯ",
        "T/M BAN CHẤP HÀNH TRUNG ƯƠNG",
        at(CENTRE, issuer="vn/party"),
        "vn/party#tong-bi-thu",
    ),
    ("BÍ THƯ", "T/M BAN THƯỜNG VỤ", at(NGHE_AN, issuer="vn.nghe-an/dtn"), "vn.nghe-an/dtn#bi-thu"),
    (
        "CHI CỤC TRƯỞNG",
        None,
        at(NGHE_AN, issuer="vn.nghe-an/chi-cuc.kiem-lam"),
        "vn.nghe-an/chi-cuc.kiem-lam#chi-cuc-truong",
    ),
    (
        "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
        "KT. CHỦ TỊCH",
        at(NGHE_AN, issuer="vn.nghe-an/ubnd"),
        "vn.nghe-an/ubnd#pho-chu-tich-thuong-truc",
    ),
    (
        "THƯỜNG TRỰC BAN BÍ THƯ",
        "T/M BAN BÍ THƯ",
        at(CENTRE, issuer="vn/party"),
        "vn/party#thuong-truc-ban-bi-thu",
    ),
    ("VIỆN TRƯỞNG", None, at(NGHE_AN, issuer="vn.nghe-an/vksnd"), "vn.nghe-an/vksnd#vien-truong"),
    (
        "TRẠM TRƯỞNG",
        None,
        at(KIM_LIEN, issuer="vn.nghe-an.h-nam-dan.x-kim-lien/tram-y-te"),
        "vn.nghe-an.h-nam-dan.x-kim-lien/tram-y-te#truong-tram",
    ),
]

#: Authority line, its code, document, the body or post it names.
AUTHORITIES: list[tuple[str, str, Context, str]] = [
    ("T/M TỈNH ỦY", "TM", at(NGHE_AN, issuer="vn.nghe-an/party"), "vn.nghe-an/party"),
    (
        "T/M BAN CHẤP HÀNH ĐẢNG BỘ",
        "TM",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/party"),
        "vn.nghe-an.h-nam-dan/party.bch",
    ),
    (
        "T/M ĐẢNG ỦY",
        "TM",
        at(KIM_LIEN, issuer="vn.nghe-an.h-nam-dan.x-kim-lien/party"),
        "vn.nghe-an.h-nam-dan.x-kim-lien/party",
    ),
    ("TM. THƯỜNG TRỰC HĐND", "TM", at(NGHE_AN, issuer="vn.nghe-an/hdnd"), "vn.nghe-an/hdnd.tt"),
    ("KT. BỘ TRƯỞNG", "KT", at(CENTRE, issuer="vn/bo.y-te"), "vn/bo.y-te#bo-truong"),
    ("TL. BỘ TRƯỞNG", "TL", at(CENTRE, issuer="vn/bo.y-te"), "vn/bo.y-te#bo-truong"),
    ("TM. CHÍNH PHỦ", "TM", at(CENTRE, issuer="vn/cp"), "vn/cp"),
    ("KT. THỦ TƯỚNG", "KT", at(CENTRE, issuer="vn/ttg"), "vn/ttg#thu-tuong"),
    ("T/M BỘ CHÍNH TRỊ", "TM", at(CENTRE, issuer="vn/party"), "vn/party.bct"),
    ("T/M BAN BÍ THƯ", "TM", at(CENTRE, issuer="vn/party"), "vn/party.bbt"),
    (
        "TM. UBND HUYỆN",
        "TM",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/ubnd"),
        "vn.nghe-an.h-nam-dan/ubnd",
    ),
    (
        "TM.ỦY BAN MTTQ",
        "TM",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/mttq"),
        "vn.nghe-an.h-nam-dan/mttq",
    ),
    (
        "KT. TRƯỞNG PHÒNG",
        "KT",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/phong.gddt"),
        "vn.nghe-an.h-nam-dan/phong.gddt#truong-phong",
    ),
    ("TUQ. CHỦ TỊCH", "TUQ", at(NGHE_AN, issuer="vn.nghe-an/ubnd"), "vn.nghe-an/ubnd#chu-tich"),
    ("T/L TỈNH ỦY", "TL", at(NGHE_AN, issuer="vn.nghe-an/party"), "vn.nghe-an/party"),
    ("TM. ĐOÀN ĐẠI BIỂU QUỐC HỘI", "TM", at(NGHE_AN, issuer="vn.nghe-an/dbqh"), "vn.nghe-an/dbqh"),
    (
        "T/M THƯỜNG TRỰC HUYỆN ỦY",
        "TM",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/party"),
        "vn.nghe-an.h-nam-dan/party.tt",
    ),
    (
        "TM. TIỂU BAN TRUYỀN THÔNG",
        "TM",
        at(NGHE_AN, issuer="vn.nghe-an/tieu-ban.truyen-thong"),
        "vn.nghe-an/tieu-ban.truyen-thong",
    ),
]

NAMES: list[tuple[str, str]] = [
    ("vn.nghe-an.h-nam-dan/party", "Huyện ủy Nam Đàn"),
    ("vn.nghe-an/party.btv", "Ban Thường vụ Tỉnh ủy Nghệ An"),
    ("vn.nghe-an.tp-vinh/ubnd", "Ủy ban nhân dân thành phố Vinh"),
    ("vn.ha-noi/ubnd", "Ủy ban nhân dân Thành phố Hà Nội"),
    ("vn.nghe-an.h-nam-dan/phong.gddt", "Phòng Giáo dục và Đào tạo huyện Nam Đàn"),
    ("vn.nghe-an/so.y-te", "Sở Y tế tỉnh Nghệ An"),
    ("vn/bo.y-te", "Bộ Y tế"),
    ("vn/party.btg", "Ban Tuyên giáo Trung ương"),
    ("vn/party.bbt", "Ban Bí thư Trung ương Đảng"),
    ("vn/ttg", "Thủ tướng Chính phủ"),
    ("vn.nghe-an/ubnd#chu-tich", "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An"),
    ("vn.nghe-an.h-nam-dan/party.vp#chanh-van-phong", "Chánh Văn phòng Huyện ủy Nam Đàn"),
    ("vn.nghe-an.h-nam-dan.x-kim-lien/party", "Đảng ủy xã Kim Liên"),
    ("vn/bcd.covid-19", "Ban Chỉ đạo Quốc gia phòng, chống dịch Covid-19"),
    ("vn.nghe-an/bchqs", "Bộ Chỉ huy Quân sự tỉnh Nghệ An"),
    ("vn.nghe-an.h-nam-dan/truong.mn-kim-lien", "Trường Mầm non Kim Liên"),
    ("vn.nghe-an/party.dang-bo", "Đảng bộ tỉnh Nghệ An"),
    ("vn.nghe-an/dtn", "Tỉnh đoàn Nghệ An"),
    ("vn/party.vp", "Văn phòng Trung ương Đảng"),
    ("vn.nghe-an/ca.dang-uy", "Đảng ủy Công an tỉnh Nghệ An"),
]


@pytest.mark.parametrize(("position", "authority", "context", "post"), POSITIONS)
def test_the_post_of_a_signer(
    position: str, authority: str | None, context: Context, post: str
) -> None:
    assert resolve_post(position, authority, context) == post


@pytest.mark.parametrize(("line", "code", "context", "org"), AUTHORITIES)
def test_on_whose_behalf(line: str, code: str, context: Context, org: str) -> None:
    assert on_behalf_of(line, code, context) == org


def test_acting_and_own_right_are_on_nobodys_behalf() -> None:
    assert on_behalf_of("Q.", "Q", at(NAM_DAN)) is None
    assert on_behalf_of("", "TM", at(NAM_DAN)) is None


@pytest.mark.parametrize(("org", "name"), NAMES)
def test_canonical_names(org: str, name: str) -> None:
    assert canonical_name(org) == name


@pytest.mark.parametrize(
    ("org", "name"),
    [
        ("vn/party.btg", "Central Propaganda Commission"),
        ("vn.nghe-an/so.y-te", "Department of Health, Nghệ An Province"),
        ("vn.ha-noi/ubnd.ct", "Chairman of the People's Committee, Hà Nội City"),
        ("vn.nghe-an.h-nam-dan/truong.mn-kim-lien", "Kim Liên Kindergarten, Nam Đàn District"),
        ("vn/bcd.covid-19", "National Steering Committee for Covid-19 Prevention and Control"),
        ("vn/bo.y-te#bo-truong", "Minister, Ministry of Health"),
    ],
)
def test_english_names(org: str, name: str) -> None:
    assert english_name(org) == name


@pytest.mark.parametrize("org", ["?/?", "?/ubnd", "vn/c.trung-uong", "vn.x/y.z#w", "vn"])
def test_any_key_has_a_name(org: str) -> None:
    assert isinstance(canonical_name(org), str)
    assert isinstance(english_name(org), str)
