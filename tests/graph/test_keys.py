"""Keys: slugs, areas, documents, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.keys import (
    KeyFormatError,
    area_key,
    area_kind,
    area_level,
    at_level,
    document_key,
    lineage,
    org_level,
    parent_area,
    parse_document_key,
    slug,
    split_org,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thụy Khuê", "thuy-khue"),
        ("Thuỵ Khuê", "thuy-khue"),
        ("Đại Mỗ", "dai-mo"),
        ("ĐẮK LẮK", "dak-lak"),
        ("Ea H'leo", "ea-h-leo"),
        ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"),
        ("phòng, chống dịch Covid-19", "phong-chong-dich-covid-19"),
        ("", ""),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(max_size=40))
def test_a_slug_is_a_slug_of_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    ("parent", "kind", "name", "key"),
    [
        ("vn", "tinh", "Nghệ An", "vn.nghe-an"),
        ("vn", "thanh-pho", "Hà Nội", "vn.ha-noi"),
        ("vn.ha-noi", "quan", "Tây Hồ", "vn.ha-noi.q-tay-ho"),
        ("vn.nghe-an", "thanh-pho", "Vinh", "vn.nghe-an.tp-vinh"),
        ("vn.nghe-an", "thi-xa", "Cửa Lò", "vn.nghe-an.tx-cua-lo"),
        ("vn.ho-chi-minh.q-1", "phuong", "05", "vn.ho-chi-minh.q-1.p-5"),
        ("vn.quang-ninh", "dac-khu", "Vân Đồn", "vn.quang-ninh.dk-van-don"),
    ],
)
def test_area_keys(parent: str, kind: str, name: str, key: str) -> None:
    assert area_key(parent, kind, name) == key


@pytest.mark.parametrize(
    ("key", "level", "kind", "parent"),
    [
        ("vn", "central", None, None),
        ("vn.ha-noi", "province", None, "vn"),
        ("vn.ha-noi.q-tay-ho", "district", "quan", "vn.ha-noi"),
        ("vn.nghe-an.tp-vinh", "district", "thanh-pho", "vn.nghe-an"),
        ("vn.ha-noi.q-tay-ho.p-buoi", "commune", "phuong", "vn.ha-noi.q-tay-ho"),
        ("vn.ha-noi.p-bo-de", "commune", "phuong", "vn.ha-noi"),
        ("vn.quang-ninh.dk-van-don", "commune", "dac-khu", "vn.quang-ninh"),
        ("?", None, None, None),
    ],
)
def test_levels_kinds_and_parents(
    key: str, level: str | None, kind: str | None, parent: str | None
) -> None:
    assert area_level(key) == level
    assert area_kind(key) == kind
    assert parent_area(key) == parent


def test_the_areas_above() -> None:
    ward = "vn.ha-noi.q-tay-ho.p-buoi"
    assert lineage(ward) == (ward, "vn.ha-noi.q-tay-ho", "vn.ha-noi", "vn")
    assert at_level(ward, "province") == "vn.ha-noi"
    assert at_level("vn", "province") is None


def test_the_parts_of_an_org_key() -> None:
    assert split_org("vn.ha-nam/party#bi-thu") == ("vn.ha-nam", "party#bi-thu")
    assert org_level("vn.ha-nam.h-ly-nhan/ubnd") == "district"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            document_key("vn.ha-noi/ubnd", "cong-dien", 5, year=2020),
            "vn.ha-noi/ubnd:cong-dien:5:2020",
        ),
        (
            document_key("vn/cp", "nghi-quyet", 20, suffix="a", year=2020),
            "vn/cp:nghi-quyet:20a:2020",
        ),
        (
            document_key("vn/cp", "nghi-quyet", 66, suffix=".13", year=2026, year_in_symbol=True),
            "vn/cp:nghi-quyet.qppl:66.13:2026",
        ),
        (
            document_key("vn/ttg", "quyet-dinh", 23, year=2021, year_in_symbol=True),
            "vn/ttg:quyet-dinh.qppl:23:2021",
        ),
        (
            document_key("vn/qh", "nghi-quyet", 30, year=2021, year_in_symbol=True),
            "vn/qh:nghi-quyet:30:2021",
        ),
        (
            document_key("vn/cp", "nghi-dinh", 30, year=2020, year_in_symbol=True),
            "vn/cp:nghi-dinh:30:2020",
        ),
        (
            document_key("vn/party", "cong-dien", None, subject="20200728", year=2020),
            "vn/party:cong-dien:~20200728:2020",
        ),
        (document_key("vn/party", "dieu-le", None), "vn/party:dieu-le:~dieu-le:?"),
        (document_key(None, "cong-van", 12, year=2021), "?/?:cong-van:12:2021"),
        (document_key("?/ubnd", "chi-thi", 17, year="2021"), "?/ubnd:chi-thi:17:2021"),
    ],
)
def test_document_keys(key: str, expected: str) -> None:
    assert key == expected
    assert str(parse_document_key(key)) == key


def test_a_restarted_register_is_part_of_the_key() -> None:
    parsed = parse_document_key("vn.ninh-binh/ubnd:quyet-dinh:5:2025@2025-07-02")
    assert (parsed.number, parsed.year, parsed.restart) == ("5", "2025", "2025-07-02")
    assert not parsed.normative


@pytest.mark.parametrize("text", ["", "vn/cp", "vn/cp:nghi-dinh:30", "cp:nghi-dinh:30:2020", "a b"])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(KeyFormatError) as refused:
        parse_document_key(text)
    assert refused.value.values == {"text": text}
