"""List items of Kính gửi and Nơi nhận split into members, and measured on the annotated letters."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.context import Context
from graph.members import resolve_members, resolve_together
from loaders.records import Addressee, Copy, Document
from tests.graph.places import (
    CENTRE,
    HA_NOI,
    HCM,
    KIM_LIEN,
    KIM_LIEN_2025,
    NAM_DAN,
    NGHE_AN,
    NINH_KIEU,
    QUAN_1,
    QUANG_NINH,
    VINH,
    at,
)
from tests.graph.records import samples

ITEMS: list[tuple[str, Context, list[str]]] = [
    (
        "Thường trực Tỉnh ủy, HĐND tỉnh",
        at(NGHE_AN, issuer="vn.nghe-an/ubnd"),
        ["vn.nghe-an/party.tt", "vn.nghe-an/hdnd.tt"],
    ),
    (
        "Thường trực: Tỉnh ủy, HĐND tỉnh",
        at(NGHE_AN, issuer="vn.nghe-an/ubnd"),
        ["vn.nghe-an/party.tt", "vn.nghe-an/hdnd.tt"],
    ),
    ("TT. Tỉnh ủy, TT. HĐND tỉnh", at(NGHE_AN), ["vn.nghe-an/party.tt", "vn.nghe-an/hdnd.tt"]),
    (
        "TT.TU, TT.HĐND, UBND, UBMTTQVN tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/party.tt", "vn.nghe-an/hdnd.tt", "vn.nghe-an/ubnd", "vn.nghe-an/mttq"],
    ),
    (
        "Chủ tịch và các Phó Chủ tịch UBND tỉnh",
        at(NGHE_AN, issuer="vn.nghe-an/ubnd"),
        ["vn.nghe-an/ubnd#chu-tich", "vn.nghe-an/c.pho-chu-tich-ubnd"],
    ),
    (
        "CT, các PCT UBND tỉnh",
        at(NGHE_AN, issuer="vn.nghe-an/ubnd"),
        ["vn.nghe-an/ubnd#chu-tich", "vn.nghe-an/c.pho-chu-tich-ubnd"],
    ),
    (
        "Đ/c Chủ tịch và các đ/c PCT UBND thành phố",
        at(VINH, issuer="vn.nghe-an.tp-vinh/ubnd"),
        ["vn.nghe-an.tp-vinh/ubnd#chu-tich", "vn.nghe-an.tp-vinh/c.pho-chu-tich-ubnd"],
    ),
    ("Văn phòng Chính phủ; Bộ Y tế", at(NGHE_AN), ["vn/vpcp", "vn/bo.y-te"]),
    (
        "Các Ban của Đảng và VP Tỉnh ủy",
        at(NGHE_AN),
        ["vn.nghe-an/c.ban-dang", "vn.nghe-an/party.vp"],
    ),
    (
        "VP Tỉnh ủy, VP Đoàn ĐBQH và HĐND tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/party.vp", "vn.nghe-an/vp-dbqh-hdnd"],
    ),
    (
        "Ban Thường trực UBMTTQVN tỉnh và các đoàn thể CT-XH tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/mttq.btt", "vn.nghe-an/c.to-chuc-ct-xh"],
    ),
    (
        "Các Sở: Y tế, Giáo dục và Đào tạo, Nội vụ",
        at(NGHE_AN),
        ["vn.nghe-an/c.so-y-te-gddt-noi-vu"],
    ),
    (
        "Sở Y tế, Sở Tài chính, Công an tỉnh, Bộ CHQS tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/so.y-te", "vn.nghe-an/so.tc", "vn.nghe-an/ca", "vn.nghe-an/bchqs"],
    ),
    (
        "Sở Văn hóa, Thể thao và Du lịch; Sở Thông tin và Truyền thông",
        at(NGHE_AN),
        ["vn.nghe-an/so.vhttdl", "vn.nghe-an/so.tttt"],
    ),
    (
        "Các sở, ban, ngành, đoàn thể cấp tỉnh; UBND các huyện, thành phố, thị xã",
        at(NGHE_AN),
        [
            "vn.nghe-an/c.so-ban-nganh",
            "vn.nghe-an/c.doan-the",
            "vn.nghe-an/c.ubnd-huyen-thanh-pho-thi-xa",
        ],
    ),
    (
        "Báo Nghệ An, Đài PTTH tỉnh, Cổng TTĐT tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/bao.nghe-an", "vn.nghe-an/dai-ptth", "vn.nghe-an/cong-ttdt"],
    ),
    (
        "Đảng ủy, HĐND, UBND, UBMTTQ các xã, thị trấn",
        at(NAM_DAN),
        [
            "vn.nghe-an.h-nam-dan/c.dang-uy-xa-thi-tran",
            "vn.nghe-an.h-nam-dan/c.hdnd-xa-thi-tran",
            "vn.nghe-an.h-nam-dan/c.ubnd-xa-thi-tran",
            "vn.nghe-an.h-nam-dan/c.mttq-xa-thi-tran",
        ],
    ),
    (
        "Các đồng chí Bí thư Đảng ủy, Chủ tịch UBND các xã, thị trấn",
        at(NAM_DAN),
        [
            "vn.nghe-an.h-nam-dan/c.bi-thu-dang-uy-xa-thi-tran",
            "vn.nghe-an.h-nam-dan/c.chu-tich-ubnd-xa-thi-tran",
        ],
    ),
    (
        "Công an huyện, Ban CHQS huyện, Trung tâm Y tế huyện",
        at(NAM_DAN),
        ["vn.nghe-an.h-nam-dan/ca", "vn.nghe-an.h-nam-dan/bchqs", "vn.nghe-an.h-nam-dan/ttyt"],
    ),
    (
        "Phòng Y tế, Phòng GD&ĐT, Phòng Văn hóa và Thông tin huyện",
        at(NAM_DAN),
        [
            "vn.nghe-an.h-nam-dan/phong.y-te",
            "vn.nghe-an.h-nam-dan/phong.gddt",
            "vn.nghe-an.h-nam-dan/phong.vhtt",
        ],
    ),
    (
        "UBND các huyện: Nam Đàn, Đô Lương và thị xã Cửa Lò",
        at(NGHE_AN),
        ["vn.nghe-an.h-nam-dan/ubnd", "vn.nghe-an.h-do-luong/ubnd", "vn.nghe-an.tx-cua-lo/ubnd"],
    ),
    (
        "Huyện ủy, UBND huyện Nam Đàn",
        at(NGHE_AN),
        ["vn.nghe-an.h-nam-dan/party", "vn.nghe-an.h-nam-dan/ubnd"],
    ),
    (
        "Thành ủy, HĐND, UBND thành phố Vinh",
        at(NGHE_AN),
        ["vn.nghe-an.tp-vinh/party", "vn.nghe-an.tp-vinh/hdnd", "vn.nghe-an.tp-vinh/ubnd"],
    ),
    (
        "Ban Bí thư, Ban Tổ chức Trung ương, Văn phòng Trung ương Đảng",
        at(NGHE_AN),
        ["vn/party.bbt", "vn/party.btc", "vn/party.vp"],
    ),
    (
        "Chủ tịch UBND các huyện, thị xã, thành phố; Giám đốc các sở; "
        "Thủ trưởng các ban, ngành cấp tỉnh",
        at(NGHE_AN),
        [
            "vn.nghe-an/c.chu-tich-ubnd-huyen-thi-xa-thanh-pho",
            "vn.nghe-an/c.giam-doc-so",
            "vn.nghe-an/c.thu-truong-ban-nganh",
        ],
    ),
    (
        "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ",
        at(CENTRE),
        ["vn/c.bo-truong", "vn/c.thu-truong-co-quan-ngang-bo"],
    ),
    (
        "Ban Chỉ đạo, Tổ công tác phòng chống dịch tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/bcd.covid-19", "vn.nghe-an/to-cong-tac.covid-19"],
    ),
    (
        "Ban Tuyên giáo, Ban Dân vận Tỉnh ủy",
        at(NGHE_AN),
        ["vn.nghe-an/party.btg", "vn.nghe-an/party.bdv"],
    ),
    (
        "Ban Tổ chức, Ủy ban Kiểm tra, Văn phòng Huyện ủy",
        at(NAM_DAN),
        [
            "vn.nghe-an.h-nam-dan/party.btc",
            "vn.nghe-an.h-nam-dan/party.ubkt",
            "vn.nghe-an.h-nam-dan/party.vp",
        ],
    ),
    (
        "Tòa án nhân dân, Viện Kiểm sát nhân dân huyện",
        at(NAM_DAN),
        ["vn.nghe-an.h-nam-dan/tand", "vn.nghe-an.h-nam-dan/vksnd"],
    ),
    (
        "TAND, VKSND, Công an tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/tand", "vn.nghe-an/vksnd", "vn.nghe-an/ca"],
    ),
    (
        "Tỉnh đoàn, Hội LHPN tỉnh, Hội Nông dân tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/dtn", "vn.nghe-an/hpn", "vn.nghe-an/hnd"],
    ),
    (
        "Hội LHPN, Hội Nông dân, Hội CCB, Đoàn Thanh niên, LĐLĐ huyện",
        at(NAM_DAN),
        [
            "vn.nghe-an.h-nam-dan/hpn",
            "vn.nghe-an.h-nam-dan/hnd",
            "vn.nghe-an.h-nam-dan/ccb",
            "vn.nghe-an.h-nam-dan/dtn",
            "vn.nghe-an.h-nam-dan/ldld",
        ],
    ),
    (
        "UBND, UBMTTQ Việt Nam 12 phường",
        at(QUAN_1),
        ["vn.ho-chi-minh.q-1/c.ubnd-phuong", "vn.ho-chi-minh.q-1/c.mttq-phuong"],
    ),
    (
        "Thường trực HĐND, UBND, Ủy ban MTTQ Việt Nam quận",
        at(QUAN_1),
        ["vn.ho-chi-minh.q-1/hdnd.tt", "vn.ho-chi-minh.q-1/ubnd", "vn.ho-chi-minh.q-1/mttq"],
    ),
    (
        "Văn phòng HĐND và UBND quận, các phòng chuyên môn thuộc quận",
        at(QUAN_1),
        ["vn.ho-chi-minh.q-1/vp-hdnd-ubnd", "vn.ho-chi-minh.q-1/c.phong-chuyen-mon"],
    ),
    (
        "Hội đồng nhân dân và Ủy ban nhân dân huyện Nam Đàn",
        at(NGHE_AN),
        ["vn.nghe-an.h-nam-dan/hdnd", "vn.nghe-an.h-nam-dan/ubnd"],
    ),
    (
        "VPUB: LĐVP, các phòng: TH, KT",
        at(NGHE_AN, issuer="vn.nghe-an/ubnd"),
        ["vn.nghe-an/vp-ubnd"],
    ),
    (
        "Trung ương, Thành phố và Quận",
        at(NINH_KIEU),
        ["vn/c.trung-uong", "vn.can-tho/c.thanh-pho", "vn.can-tho.q-ninh-kieu/c.quan"],
    ),
    (
        "Trung ương, tỉnh, huyện",
        at(NAM_DAN),
        ["vn/c.trung-uong", "vn.nghe-an/c.tinh", "vn.nghe-an.h-nam-dan/c.huyen"],
    ),
    (
        "Bộ Chính trị, Ban Bí thư, Chính phủ, Thủ tướng Chính phủ",
        at(NGHE_AN),
        ["vn/party.bct", "vn/party.bbt", "vn/cp", "vn/ttg"],
    ),
    ("Như trên", at(NGHE_AN), []),
    ("Lưu: VT, TH", at(NGHE_AN), []),
    ("Lưu VPTU", at(NGHE_AN, system="party"), ["vn.nghe-an/party.vp"]),
    ("Lưu Văn phòng Huyện ủy", at(NAM_DAN), ["vn.nghe-an.h-nam-dan/party.vp"]),
    (
        "Đảng ủy, UBND phường Bồ Đề",
        at(HA_NOI, on="2025-08-01"),
        ["vn.ha-noi.p-bo-de/party", "vn.ha-noi.p-bo-de/ubnd"],
    ),
    ("Đảng ủy các xã, phường", at(HA_NOI, on="2025-08-01"), ["vn.ha-noi/c.dang-uy-xa-phuong"]),
    (
        "UBND các xã, phường, đặc khu",
        at(QUANG_NINH, on="2025-08-01"),
        ["vn.quang-ninh/c.ubnd-xa-phuong-dac-khu"],
    ),
    (
        "Phòng Kinh tế, Phòng Văn hóa - Xã hội xã",
        at(KIM_LIEN_2025, on="2025-08-01"),
        ["vn.nghe-an.x-kim-lien/phong.kinh-te", "vn.nghe-an.x-kim-lien/phong.vh-xh"],
    ),
    (
        "Đ/c Bí thư, các đ/c Phó Bí thư Huyện ủy",
        at(NAM_DAN, issuer="vn.nghe-an.h-nam-dan/party"),
        ["vn.nghe-an.h-nam-dan/party#bi-thu", "vn.nghe-an.h-nam-dan/c.pho-bi-thu"],
    ),
    (
        "Đảng ủy khối Doanh nghiệp tỉnh, Đảng ủy Công an tỉnh",
        at(NGHE_AN),
        ["vn.nghe-an/dang-uy.khoi-doanh-nghiep", "vn.nghe-an/ca.dang-uy"],
    ),
    (
        "các cấp ủy, chính quyền, MTTQ và các đoàn thể",
        at(NAM_DAN),
        [
            "vn.nghe-an.h-nam-dan/c.cap-uy",
            "vn.nghe-an.h-nam-dan/c.chinh-quyen",
            "vn.nghe-an.h-nam-dan/mttq",
            "vn.nghe-an.h-nam-dan/c.doan-the",
        ],
    ),
    (
        "UBND tỉnh; Sở Giao thông vận tải; Ban ATGT tỉnh",
        at(NAM_DAN),
        ["vn.nghe-an/ubnd", "vn.nghe-an/so.gtvt", "vn.nghe-an/ban.atgt"],
    ),
    (
        "Chi cục Thuế, Kho bạc Nhà nước, BHXH huyện",
        at(NAM_DAN),
        [
            "vn.nghe-an.h-nam-dan/chi-cuc.thue",
            "vn.nghe-an.h-nam-dan/kbnn",
            "vn.nghe-an.h-nam-dan/bhxh",
        ],
    ),
    ("Cục Kiểm tra văn bản QPPL - Bộ Tư pháp", at(NGHE_AN), ["vn/cuc.kiem-tra-van-ban-qppl"]),
    (
        "Thủ trưởng các cơ quan, đơn vị",
        at(NAM_DAN),
        ["vn.nghe-an.h-nam-dan/c.thu-truong-co-quan-don-vi"],
    ),
    (
        "Trưởng các phòng, ban, ngành huyện",
        at(NAM_DAN),
        ["vn.nghe-an.h-nam-dan/c.truong-phong-ban-nganh"],
    ),
    (
        "Bí thư chi bộ, Trưởng ban công tác Mặt trận các thôn",
        at(KIM_LIEN),
        [
            "vn.nghe-an.h-nam-dan.x-kim-lien/c.bi-thu-chi-bo",
            "vn.nghe-an.h-nam-dan.x-kim-lien/c.truong-ban-cong-tac-mat-tran",
        ],
    ),
    (
        "Các huyện, thị, thành ủy, đảng ủy trực thuộc",
        at(NGHE_AN),
        [
            "vn.nghe-an/c.huyen-uy",
            "vn.nghe-an/c.thi-uy",
            "vn.nghe-an/c.thanh-uy",
            "vn.nghe-an/c.dang-uy-truc-thuoc",
        ],
    ),
    (
        "UBND các huyện, thành, thị",
        at(NGHE_AN),
        ["vn.nghe-an/c.ubnd-huyen-thanh-pho-thi-xa"],
    ),
    (
        "UBND xã Kim Liên, huyện Nam Đàn, tỉnh Nghệ An",
        at(CENTRE),
        ["vn.nghe-an.h-nam-dan.x-kim-lien/ubnd"],
    ),
    (
        "UBND huyện Nam Đàn, thành phố Vinh",
        at(NGHE_AN),
        ["vn.nghe-an.h-nam-dan/ubnd", "vn.nghe-an.tp-vinh/ubnd"],
    ),
    (
        "Chủ tịch UBND thành phố Thủ Đức và các quận, huyện",
        at(HCM),
        [
            "vn.ho-chi-minh.tp-thu-duc/ubnd#chu-tich",
            "vn.ho-chi-minh/c.chu-tich-ubnd-quan-huyen",
        ],
    ),
    (
        "Bí thư Tỉnh ủy, Chủ tịch UBND các tỉnh: Bình Dương, Long An",
        at(CENTRE),
        [
            "vn.binh-duong/party#bi-thu",
            "vn.binh-duong/ubnd#chu-tich",
            "vn.long-an/party#bi-thu",
            "vn.long-an/ubnd#chu-tich",
        ],
    ),
    ("TT. UBND quận (CT, các PCT)", at(QUAN_1), ["vn.ho-chi-minh.q-1/ubnd.tt"]),
    (
        "Cổng thông tin điện tử: Chính phủ, Bộ Y tế",
        at(CENTRE),
        ["vn/cp.cong-ttdt", "vn/bo.y-te.cong-ttdt"],
    ),
    ("Phòng VX, KT, TH", at(HCM, issuer="vn.ho-chi-minh/ubnd"), []),
    (
        "Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ",
        at(CENTRE),
        ["vn/c.bo", "vn/c.co-quan-ngang-bo", "vn/c.co-quan-thuoc-chinh-phu"],
    ),
    ("Độc lập - Tự do - Hạnh phúc", at(NGHE_AN), []),
]


@pytest.mark.parametrize(("surface", "context", "orgs"), ITEMS, ids=[i[0] for i in ITEMS])
def test_an_item_has_these_members(surface: str, context: Context, orgs: list[str]) -> None:
    assert [m.resolution.org for m in resolve_members(surface, context)] == orgs


def test_members_know_where_they_stand() -> None:
    surface = "Đảng ủy, UBND 18 phường"
    found = resolve_members(surface, at(QUAN_1))
    assert [surface[m.start : m.end] for m in found] == ["Đảng ủy", "UBND 18 phường"]
    assert [m.stated_count for m in found] == [18, 18]
    assert [m.resolution.kind for m in found] == ["collective", "collective"]


def test_a_shared_quantifier_is_no_part_of_the_first_member() -> None:
    surface = "Các huyện ủy, thành ủy, thị ủy"
    found = resolve_members(surface, at(NGHE_AN))
    assert [surface[m.start : m.end] for m in found] == ["huyện ủy", "thành ủy", "thị ủy"]


def test_surfaces_already_cut_share_their_area_too() -> None:
    found = resolve_together(["Thành ủy", "HĐND", "", "UBND Thành phố"], at(NINH_KIEU))
    assert [f.org for f in found] == [
        "vn.can-tho/party",
        "vn.can-tho/hdnd",
        None,
        "vn.can-tho/ubnd",
    ]


def context_of(document: Document) -> Context:
    """What is known of an annotated letter."""
    header = document.header
    issuer = header.reports.issuer if header.reports else header.issuer
    iso = header.date.iso if header.date else None
    return Context(
        area=issuer.org.split("/")[0] if issuer and issuer.org else None,
        level=header.level,
        system=header.system,
        date=_day(iso),
        issuer_org=issuer.org if issuer else None,
        decided_by=header.decided_by.org if header.decided_by else None,
    )


def _day(iso: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(f"{iso}-01"[:10]) if iso else None


def test_the_members_of_the_sample_letters() -> None:
    right = of = 0
    for document in samples():
        context = context_of(document)
        items: list[Addressee | Copy] = [*document.addressees, *document.copies]
        for item in items:
            found = resolve_members(item.surface, context)
            of += 1
            right += [m.resolution.org for m in found] == [m.org for m in item.members]
            stated = [m.stated_count for m in item.members if m.stated_count]
            assert [m.stated_count for m in found if m.stated_count] == stated
            assert [m.resolution.kind for m in found] == [m.kind for m in item.members]
    assert of == 215
    assert right / of > 0.96


@settings(deadline=None)  # the first call reads the lists of areas
@given(
    st.lists(
        st.sampled_from(sorted({w for i in ITEMS for w in i[0].split()} | {",", ":", "(", "và"})),
        max_size=10,
    ),
    st.sampled_from([Context(), *(i[1] for i in ITEMS)]),
)
def test_members_are_pieces_of_the_item(words: list[str], context: Context) -> None:
    surface = " ".join(words)
    found = resolve_members(surface, context)
    for m in found:
        piece = surface[m.start : m.end]
        assert piece
        assert piece == piece.strip()
    assert [m.start for m in found] == sorted(m.start for m in found)
