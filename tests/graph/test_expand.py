"""Groups become members as of a day, by rule; nothing is invented."""

from __future__ import annotations

import datetime
from collections import defaultdict
from pathlib import Path

import pytest

from graph import gazetteer
from graph.expand import Expansion, is_open, members
from graph.keys import area_level, split_org
from graph.naming import canonical_name
from loaders.records import Document
from tests.graph.records import samples, seeds

HAI_BA_TRUNG = "vn.ha-noi.q-hai-ba-trung"
LONG_BIEN = "vn.ha-noi.q-long-bien"


def expand(group: str, day: str, stated: int | None = None) -> Expansion:
    return members(group, datetime.date.fromisoformat(day), stated)


@pytest.mark.parametrize(
    ("group", "day", "stated", "number", "first"),
    [
        (f"{HAI_BA_TRUNG}/c.ubnd-phuong", "2021-07-28", 18, 18, "p-nguyen-du/ubnd"),
        (f"{HAI_BA_TRUNG}/c.dang-uy-phuong", "2019-06-01", 20, 20, "p-nguyen-du/party"),
        (f"{HAI_BA_TRUNG}/c.dang-uy-phuong", "2025-02-01", 15, 15, "p-nguyen-du/party"),
        (f"{HAI_BA_TRUNG}/c.phuong", "2021-07-28", 18, 36, "p-nguyen-du/party"),
        (f"{LONG_BIEN}/c.cong-an-phuong", "2021-05-08", 14, 14, "p-thuong-thanh/ca"),
        (
            f"{LONG_BIEN}/c.truong-cong-an-phuong",
            "2021-05-08",
            None,
            14,
            "p-thuong-thanh/ca#truong-cong-an",
        ),
        ("vn.ha-noi/c.ubnd-quan-huyen-thi-xa", "2021-01-31", 30, 30, "q-ba-dinh/ubnd"),
        ("vn.ha-noi/c.ubnd-huyen-thi-xa", "2022-02-27", 18, 18, "h-soc-son/ubnd"),
        (
            "vn.ha-noi/c.chu-tich-ubnd-quan-huyen-thi-xa",
            "2020-07-26",
            None,
            30,
            "q-ba-dinh/ubnd#chu-tich",
        ),
        ("vn.ha-nam/c.thanh-uy", "2020-07-30", None, 1, "tp-phu-ly/party"),
        ("vn.ha-nam/c.thi-uy", "2025-01-01", None, 2, "tx-duy-tien/party"),
        ("vn.ha-nam/c.thi-uy", "2019-12-31", None, 0, None),
        ("vn/c.tinh-uy", "2021-07-31", None, 58, "ha-giang/party"),
        ("vn/c.thanh-uy", "2021-07-31", None, 5, "ha-noi/party"),
        ("vn/c.chu-tich-ubnd-tinh", "2021-07-31", None, 63, "ha-noi/ubnd#chu-tich"),
        ("vn/c.chu-tich-ubnd-tinh", "2025-07-31", None, 34, "ha-noi/ubnd#chu-tich"),
        ("vn.hung-yen/c.phong-vhtt", "2021-09-01", 10, 10, "tp-hung-yen/phong.vhtt"),
        ("vn.ha-nam.tp-phu-ly/c.ubnd-xa-phuong", "2021-09-25", 21, 21, "p-quang-trung/ubnd"),
        ("vn.son-la.h-moc-chau/c.uy-ban-mttq-xa", "2022-01-28", 15, 15, "tt-moc-chau/mttq"),
    ],
)
def test_members_of_a_day(
    group: str, day: str, stated: int | None, number: int, first: str | None
) -> None:
    found = expand(group, day, stated)
    assert (len(found.members), found.certain, found.flag, found.open) == (
        number,
        True,
        None,
        False,
    )
    assert len(set(found.members)) == number
    if first:
        assert found.members[0] == f"{split_org(group)[0]}.{first}"
        assert found.basis == "gazetteer"


def test_one_committee_per_district_of_ha_nam() -> None:
    found = [
        canonical_name(member)
        for slug in ("huyen-uy", "thi-uy", "thanh-uy")
        for member in expand(f"vn.ha-nam/c.{slug}", "2020-07-30").members
    ]
    assert found == [
        *("Huyện ủy Kim Bảng", "Huyện ủy Thanh Liêm", "Huyện ủy Bình Lục", "Huyện ủy Lý Nhân"),
        "Thị ủy Duy Tiên",
        "Thành ủy Phủ Lý",
    ]


@pytest.mark.parametrize("stated", [17, 19, 20])
def test_another_number_leaves_the_members_and_marks_them(stated: int) -> None:
    right = expand(f"{HAI_BA_TRUNG}/c.ubnd-phuong", "2021-07-28", 18)
    found = expand(f"{HAI_BA_TRUNG}/c.ubnd-phuong", "2021-07-28", stated)
    assert found.members == right.members
    assert (found.certain, found.flag, found.count) == (False, "count_differs", 18)


@pytest.mark.parametrize(
    ("group", "day", "stated", "number", "flag"),
    [
        # The packaged list has no days, and no number confirms it.
        ("vn.ha-nam.tp-phu-ly/c.ubnd-xa-phuong", "2021-09-25", None, 21, "undated_list"),
        ("vn.ha-nam.tp-phu-ly/c.ubnd-xa-phuong", "2021-09-25", 20, 21, "count_differs"),
        # No list of the communes of two tiers is here.
        ("vn.ha-noi/c.ubnd-xa-phuong", "2025-09-25", 126, 0, "unlisted"),
        ("vn.ha-noi/c.ubnd-quan-huyen-thi-xa", "2025-09-25", 30, 0, "unlisted"),
        (f"{HAI_BA_TRUNG}/c.ubnd-phuong", "2025-09-25", 15, 0, "unlisted"),
        ("vn.ha-nam.tx-kim-bang/c.ubnd-phuong", "2025-02-01", None, 0, "unlisted"),
        # "cấp huyện" or the districts of that kind alone?
        ("vn.ha-noi/c.ubnd-huyen", "2021-01-31", None, 17, "kind_or_tier"),
        ("vn.ha-noi/c.ubnd-huyen", "2021-01-31", 17, 17, None),
        ("vn.ha-noi/c.ubnd-huyen", "2021-01-31", 30, 30, None),
        ("vn.ha-noi/c.chu-tich-ubnd-xa-phuong-thi-tran", "2020-07-26", None, 0, "two_tiers_below"),
        ("vn.ha-noi.q-tay-ho/c.ban-xay-dung-dang", "2025-03-01", None, 0, "reorganised"),
    ],
)
def test_what_is_uncertain_says_why(
    group: str, day: str, stated: int | None, number: int, flag: str | None
) -> None:
    found = expand(group, day, stated)
    assert (len(found.members), found.flag, found.certain) == (number, flag, flag is None)
    assert not found.open


def test_without_a_date_there_are_no_members_of_units() -> None:
    found = members(f"{HAI_BA_TRUNG}/c.ubnd-phuong", None, 18)
    assert (found.members, found.flag, found.certain) == ((), "no_date", False)


@pytest.mark.parametrize(
    ("group", "names"),
    [
        (
            f"{HAI_BA_TRUNG}/c.to-chuc-ct-xh",
            ["Liên đoàn Lao động", "Quận đoàn", "Hội Liên hiệp Phụ nữ", "Hội Nông", "Hội Cựu"],
        ),
        (
            f"{HAI_BA_TRUNG}/c.ban-xay-dung-dang",
            ["Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ủy ban Kiểm tra"],
        ),
        (
            "vn.ha-nam/c.ban-xay-dung-dang",
            ["Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ủy ban Kiểm tra", "Ban Nội chính"],
        ),
        (f"{HAI_BA_TRUNG}/c.lanh-dao-ubnd", ["Chủ tịch", "Phó Chủ tịch"]),
    ],
)
def test_bodies_of_the_area_itself(group: str, names: list[str]) -> None:
    found = expand(group, "2021-07-28")
    assert (found.basis, found.certain) == ("enumerated", True)
    called = [canonical_name(member) for member in found.members]
    assert [name for name, begin in zip(called, names, strict=True) if name.startswith(begin)] == (
        called
    )


def test_deputies_are_persons_and_not_counted_as_posts() -> None:
    assert expand("vn.ha-noi/c.pho-chu-tich-ubnd", "2021-07-28", 5).certain
    assert expand(f"{HAI_BA_TRUNG}/c.to-chuc-ct-xh", "2021-07-28", 4).flag == "count_differs"


@pytest.mark.parametrize(
    "group",
    [
        "vn.ha-noi.q-tay-ho/c.tccs-dang",
        "vn.ha-noi.q-tay-ho/c.phong-ban-nganh",
        "vn.ha-nam/c.dang-uy-truc-thuoc",
        "vn.ha-nam/c.so-ban-nganh",
        "vn.yen-bai/c.bcd-huyen-thi-xa-thanh-pho",  # which committee, the text does not say
        "vn/c.cac-cap",
        "vn.ha-noi/c.thanh-pho",
        "vn.ha-noi.q-tay-ho/c.quan",
        "vn.ha-noi.q-tay-ho.p-thuy-khue/c.to-dan-pho",
        "?/c.ubnd-phuong",
    ],
)
def test_open_groups_stay_open(group: str) -> None:
    assert is_open(group)
    assert expand(group, "2021-07-28", 9) == Expansion(open=True)


def test_what_is_no_group_has_no_members() -> None:
    with pytest.raises(ValueError, match="not a group"):
        expand("vn.ha-noi/ubnd", "2021-07-28")


def groups(document: Document) -> list[tuple[str, datetime.date, int | None]]:
    """The groups a record addresses and copies to, with its day and the numbers it states."""
    date = document.header.date
    if date is None or not date.iso or len(date.iso) != 10:
        return []
    day = datetime.date.fromisoformat(date.iso)
    named = [m for a in document.addressees for m in a.members]
    named += [m for c in document.copies for m in c.members]
    return [(m.org, day, m.stated_count) for m in named if m.org and "/c." in m.org]


def test_every_number_that_the_samples_state_is_right() -> None:
    stated = [(*g, members(*g)) for document in samples() for g in groups(document) if g[2]]
    checked = [(group, count, found) for group, _, count, found in stated if not found.open]
    assert len(checked) >= 10
    for group, count, found in checked:
        assert (found.count, found.certain) == (count, True), group


def test_the_members_of_the_samples_existed() -> None:
    for document in samples():
        for group, day, count in groups(document):
            for member in members(group, day, count).members:
                unit = gazetteer.area(split_org(member)[0])
                assert unit is not None, member
                assert unit.existed(day), member


def test_the_groups_of_the_seeds(shared: Path) -> None:
    found: dict[str, dict[str, Expansion]] = defaultdict(dict)
    for document in seeds(shared):
        for group, day, count in groups(document):
            area, slug = split_org(group)
            found[area][slug] = members(group, day, count)

    def number(area: str, *slugs: str) -> list[int]:
        assert all(found[area][f"c.{slug}"].certain for slug in slugs)
        return [len(found[area][f"c.{slug}"].members) for slug in slugs]

    assert number(HAI_BA_TRUNG, "dang-uy-phuong", "ubnd-phuong") == [18, 18]
    assert number(LONG_BIEN, "dang-uy-phuong", "ubnd-phuong", "cong-an-phuong") == [14, 14, 14]
    assert number("vn.ha-nam", "huyen-uy", "thi-uy", "thanh-uy") == [4, 1, 1]
    wards = {canonical_name(m) for m in found[LONG_BIEN]["c.cong-an-phuong"].members}
    assert {"Công an phường Sài Đồng", "Công an phường Long Biên"} < wards
    assert {area_level(split_org(m)[0]) for m in found[HAI_BA_TRUNG]["c.ubnd-phuong"].members} == {
        "commune"
    }
