"""Issuers of symbols and of citations, in other provinces and years."""

from __future__ import annotations

import pytest

from graph.context import Context
from graph.issuers import fits, issuer_from_symbol, issuer_of_citation, own_issuer
from tests.graph.places import CENTRE, KIM_LIEN, KIM_LIEN_2025, NAM_DAN, NGHE_AN, VINH, at

#: An abbreviation, the citing document, the issuer and how it is known.
SYMBOLS: list[tuple[str, Context, str | None, str]] = [
    ("TU", at(NAM_DAN), "vn.nghe-an/party", "symbol+context"),
    ("HU", at(NAM_DAN), "vn.nghe-an.h-nam-dan/party", "symbol+context"),
    ("QU", at(NAM_DAN), None, "unresolved"),
    ("ThU", at(VINH), "vn.nghe-an.tp-vinh/party", "symbol+context"),
    ("TU", at(VINH), "vn.nghe-an/party", "symbol+context"),
    ("ĐU", at(KIM_LIEN), "vn.nghe-an.h-nam-dan.x-kim-lien/party", "symbol+context"),
    ("TW", at(NAM_DAN), "vn/party", "symbol"),
    ("BTGTU", at(NAM_DAN), "vn.nghe-an/party.btg", "symbol+context"),
    ("BTCTW", at(NAM_DAN), "vn/party.btc", "symbol"),
    ("UBKTTW", at(NAM_DAN), "vn/party.ubkt", "symbol"),
    ("BTGHU", at(NAM_DAN), "vn.nghe-an.h-nam-dan/party.btg", "symbol+context"),
    ("VPTU", at(NAM_DAN), "vn.nghe-an/party.vp", "symbol+context"),
    ("BTGDVTU", at(NGHE_AN, on="2025-09-01"), "vn.nghe-an/party.btgdv", "symbol+context"),
    ("CP", at(NAM_DAN), "vn/cp", "symbol"),
    ("TTg", at(NAM_DAN), "vn/ttg", "symbol"),
    ("VPCP", at(NAM_DAN), "vn/vpcp", "symbol"),
    ("QH15", at(NAM_DAN), "vn/qh", "symbol"),
    ("UBTVQH14", at(NAM_DAN), "vn/ubtvqh", "symbol"),
    ("BYT", at(NAM_DAN), "vn/bo.y-te", "symbol"),
    ("BGDĐT", at(NAM_DAN), "vn/bo.gddt", "symbol"),
    ("BLĐTBXH", at(NAM_DAN), "vn/bo.ldtbxh", "symbol"),
    ("BNNPTNT", at(NAM_DAN), "vn/bo.nnptnt", "symbol"),
    ("BNNMT", at(NAM_DAN), "vn/bo.nnmt", "symbol"),
    ("BCT", at(NAM_DAN), "vn/bo.ct", "symbol"),
    ("BKHĐT", at(NAM_DAN), "vn/bo.khdt", "symbol"),
    ("BVHTTDL", at(NAM_DAN), "vn/bo.vhttdl", "symbol"),
    ("BTTTT", at(NAM_DAN), "vn/bo.tttt", "symbol"),
    ("BKHCN", at(NAM_DAN), "vn/bo.khcn", "symbol"),
    ("BNG", at(NAM_DAN), "vn/bo.ngoai-giao", "symbol"),
    ("BQP", at(NAM_DAN), "vn/bo.quoc-phong", "symbol"),
    ("BCA", at(NAM_DAN), "vn/bo.cong-an", "symbol"),
    ("BTP", at(NAM_DAN), "vn/bo.tp", "symbol"),
    ("BTC", at(NAM_DAN), "vn/bo.tc", "symbol"),
    ("BXD", at(NAM_DAN), "vn/bo.xay-dung", "symbol"),
    ("BGTVT", at(NAM_DAN), "vn/bo.gtvt", "symbol"),
    ("BTNMT", at(NAM_DAN), "vn/bo.tnmt", "symbol"),
    ("BNV", at(NAM_DAN), "vn/bo.noi-vu", "symbol"),
    ("SYT", at(NAM_DAN), "vn.nghe-an/so.y-te", "symbol+context"),
    ("SGD&ĐT", at(NAM_DAN), "vn.nghe-an/so.gddt", "symbol+context"),
    ("SNN&PTNT", at(NAM_DAN), "vn.nghe-an/so.nnptnt", "symbol+context"),
    ("PGDĐT", at(NAM_DAN), "vn.nghe-an.h-nam-dan/phong.gddt", "symbol+context"),
    ("PGD&ĐT", at(KIM_LIEN), "vn.nghe-an.h-nam-dan/phong.gddt", "symbol+context"),
    (
        "PVHXH",
        at(KIM_LIEN_2025, on="2025-09-01"),
        "vn.nghe-an.x-kim-lien/phong.vh-xh",
        "symbol+context",
    ),
    ("UBND", at(NGHE_AN), "vn.nghe-an/ubnd", "symbol+context"),
    ("UBND", at(NAM_DAN), "vn.nghe-an/ubnd", "symbol+context"),
    ("UBND", at(NGHE_AN, issuer="vn.nghe-an/so.y-te"), "vn.nghe-an/ubnd", "symbol+context"),
    ("HĐND", at(NGHE_AN), "vn.nghe-an/hdnd", "symbol+context"),
    ("HDND", at(NGHE_AN), "vn.nghe-an/hdnd", "symbol+context"),
    ("QUTW", at(NGHE_AN), "vn/party.qutw", "symbol"),
    ("MTTQ-BTT", at(NGHE_AN), "vn.nghe-an/mttq", "symbol+context"),
    ("BTCTU-BDVTU", at(NAM_DAN), "vn.nghe-an/party.btc", "symbol+context"),
    ("HUND", at(NAM_DAN), "vn.nghe-an.h-nam-dan/party", "symbol+context"),
    (
        "QUBT",
        at("vn.ho-chi-minh.q-binh-thanh"),
        "vn.ho-chi-minh.q-binh-thanh/party",
        "symbol+context",
    ),
    ("CAT", at(NAM_DAN), "vn.nghe-an/ca", "symbol+context"),
    ("BCHQS", at(NAM_DAN), "vn.nghe-an.h-nam-dan/bchqs", "symbol+context"),
    ("TLĐ", at(NAM_DAN), "vn/ldld", "symbol"),
    ("XYZQ", at(NAM_DAN), None, "unresolved"),
    ("BCĐQG", at(NAM_DAN), "vn/bcd.covid-19", "symbol+context"),
]

FITTING: list[tuple[str, str, bool]] = [
    ("TU", "Ban Thường vụ Tỉnh ủy", True),
    ("TU", "Thành ủy", True),
    ("TU", "Thường trực Thành ủy Hà Nội", True),
    ("TU", "UBND tỉnh", False),
    ("TU", "Quận ủy", False),
    ("QU", "Thường trực Quận ủy", True),
    ("QU", "Thành ủy", False),
    ("UBND", "UBND Thành phố", True),
    ("UBND", "Chủ tịch UBND tỉnh", True),
    ("UBND", "Thành ủy", False),
    ("TTg", "Thủ tướng Chính phủ", True),
    ("TTg", "Chính phủ", False),
    ("CP", "Chính phủ", True),
    ("CP", "Thủ tướng Chính phủ", False),
    ("VPCP", "Văn phòng Chính phủ", True),
    ("TW", "Bộ Chính trị", True),
    ("TW", "Ban Bí thư", True),
    ("TW", "Ban Chấp hành Trung ương", True),
    ("TW", "Tỉnh ủy", False),
    ("BYT", "Bộ Y tế", True),
    ("BYT", "Bộ trưởng Bộ Y tế", True),
    ("SYT", "Sở Y tế", True),
    ("SYT", "Bộ Y tế", False),
    ("ThU", "Thành ủy Phủ Lý", True),
    ("HU", "Ban Thường vụ Huyện ủy", True),
    ("ĐU", "Đảng ủy phường", True),
    ("HĐND", "Hội đồng nhân dân tỉnh", True),
    ("BTGTU", "Ban Tuyên giáo Tỉnh ủy", True),
    ("BCĐ", "Ban Chỉ đạo tỉnh", True),
]


@pytest.mark.parametrize(("abbreviation", "context", "org", "source"), SYMBOLS)
def test_the_issuer_of_a_symbol(
    abbreviation: str, context: Context, org: str | None, source: str
) -> None:
    found = issuer_from_symbol(abbreviation, context)
    assert (found.org, found.source) == (org, source)


def test_of_an_open_level_both_are_candidates() -> None:
    found = issuer_from_symbol("UBND", at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/ubnd"))
    assert [(c.key, c.confidence) for c in found.candidates] == [
        ("vn.nghe-an/ubnd", 0.6),
        ("vn.nghe-an.h-nam-dan/ubnd", 0.4),
    ]
    upwards = issuer_from_symbol("UBND", at(NAM_DAN), type_code="to-trinh")
    assert upwards.org == "vn.nghe-an.h-nam-dan/ubnd"


@pytest.mark.parametrize(("abbreviation", "surface", "fitting"), FITTING)
def test_what_fits_a_symbol(abbreviation: str, surface: str, fitting: bool) -> None:
    assert fits(abbreviation, surface) is fitting


@pytest.mark.parametrize(
    ("surface", "abbreviation", "context", "register", "speaker"),
    [
        ("Ban Thường vụ Tỉnh ủy", "TU", at(NAM_DAN), "vn.nghe-an/party", "vn.nghe-an/party.btv"),
        ("Chủ tịch UBND tỉnh", "UBND", at(NAM_DAN), "vn.nghe-an/ubnd", "vn.nghe-an/ubnd.ct"),
        ("Bộ Chính trị", "TW", at(NAM_DAN), "vn/party", "vn/party.bct"),
        ("Thủ tướng Chính phủ", "VPCP", at(NAM_DAN), "vn/vpcp", "vn/ttg"),
        ("Giám đốc Sở Y tế", "SYT", at(NAM_DAN), "vn.nghe-an/so.y-te", None),
        ("Ban Chỉ đạo tỉnh", "UBND", at(NAM_DAN), "vn.nghe-an/ubnd", "vn.nghe-an/bcd.covid-19"),
        ("Thường trực HĐND tỉnh", "HĐND", at(NAM_DAN), "vn.nghe-an/hdnd", "vn.nghe-an/hdnd.tt"),
        (
            "Đoàn Chủ tịch UBTW MTTQ Việt Nam",
            "MTTW",
            at(NAM_DAN),
            "vn/mttq",
            "vn/mttq.doan-chu-tich",
        ),
        ("các sở, ban, ngành", "UBND", at(NGHE_AN), None, None),
    ],
)
def test_the_register_and_who_speaks(
    surface: str, abbreviation: str, context: Context, register: str | None, speaker: str | None
) -> None:
    assert issuer_of_citation(surface, abbreviation, context) == (register, speaker)


def test_the_issuer_of_the_document_itself_is_where_its_place_is() -> None:
    assert own_issuer("HU", "vn.nghe-an.h-nam-dan", at(CENTRE)) == "vn.nghe-an.h-nam-dan/party"
    assert own_issuer("QU", "vn.nghe-an.h-nam-dan", at(CENTRE)) is None
    assert own_issuer("UBND", None, at(CENTRE)) is None
