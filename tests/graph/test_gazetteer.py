"""Areas by name, kind, parent and day."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from graph import gazetteer
from graph.keys import area_level
from graph.lexicon import vocabulary

IN_2021 = datetime.date(2021, 6, 1)
BEFORE_THE_REFORM = datetime.date(2025, 6, 30)
REFORM = datetime.date(2025, 7, 1)


@pytest.mark.parametrize(
    ("day", "number"),
    [(IN_2021, 63), (datetime.date(2025, 1, 1), 63), (BEFORE_THE_REFORM, 63), (REFORM, 34)],
)
def test_the_number_of_provinces(day: datetime.date, number: int) -> None:
    assert len(gazetteer.provinces(day)) == number


def test_six_central_cities_after_the_reform() -> None:
    cities = {a.key for a in gazetteer.provinces(REFORM) if gazetteer.is_central_city(a.key)}
    assert cities == {
        "vn.ha-noi", "vn.hai-phong", "vn.hue", "vn.da-nang", "vn.ho-chi-minh", "vn.can-tho",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("area", "kind", "number"),
    [
        ("vn.ha-noi", None, 30),
        ("vn.ha-noi", "quan", 12),
        ("vn.ha-noi.q-nam-tu-liem", None, 10),
        ("vn.ha-noi.q-hai-ba-trung", None, 18),
        ("vn.ha-noi.q-long-bien", None, 14),
        ("vn.ha-noi.q-thanh-xuan", None, 11),
        ("vn.ha-nam", None, 6),
        ("vn.ha-nam.tp-phu-ly", None, 21),
    ],
)
def test_units_below_an_area(area: str, kind: str | None, number: int) -> None:
    assert len(gazetteer.children(area, kind, IN_2021)) == number


@pytest.mark.parametrize(
    ("area", "kind", "day", "number"),
    [
        ("vn.ha-noi.q-hai-ba-trung", "phuong", "2019-06-01", 20),
        ("vn.ha-noi.q-hai-ba-trung", "phuong", "2020-02-29", 20),
        ("vn.ha-noi.q-hai-ba-trung", "phuong", "2020-03-01", 18),
        ("vn.ha-noi.q-hai-ba-trung", "phuong", "2021-07-28", 18),
        ("vn.ha-noi.q-hai-ba-trung", "phuong", "2024-12-31", 18),
        ("vn.ha-noi.q-hai-ba-trung", "phuong", "2025-01-01", 15),
        ("vn.ha-noi.q-hai-ba-trung", "phuong", "2025-07-01", 0),
        ("vn.ha-noi.q-long-bien", "phuong", "2024-12-31", 14),
        ("vn.ha-noi.q-long-bien", "phuong", "2025-01-01", 13),
        ("vn.ha-noi.q-thanh-xuan", "phuong", "2024-12-31", 11),
        ("vn.ha-noi.q-thanh-xuan", "phuong", "2025-01-01", 9),
        ("vn.ha-noi.q-nam-tu-liem", "phuong", "2025-06-30", 10),
        ("vn.ha-noi", None, "2019-06-01", 30),
        ("vn.ha-noi", None, "2025-06-30", 30),
        ("vn.ha-nam", None, "2019-12-31", 6),
        ("vn.ha-nam", "thi-xa", "2019-12-31", 0),
        ("vn.ha-nam", "thi-xa", "2020-01-01", 1),
        ("vn.ha-nam", "huyen", "2020-07-30", 4),
        ("vn.ha-nam", "thi-xa", "2025-01-01", 2),
        ("vn.ha-nam", None, "2025-01-01", 6),
        ("vn.ha-nam.h-kim-bang", None, "2025-01-01", 0),
    ],
)
def test_units_as_of_a_day(area: str, kind: str | None, day: str, number: int) -> None:
    on = datetime.date.fromisoformat(day)
    assert len(gazetteer.children(area, kind, on)) == number


def test_which_wards_came_and_went() -> None:
    def wards(day: str) -> set[str]:
        on = datetime.date.fromisoformat(day)
        return {a.name for a in gazetteer.children("vn.ha-noi.q-hai-ba-trung", on=on)}

    assert wards("2019-06-01") - wards("2021-07-28") == {"Bùi Thị Xuân", "Ngô Thì Nhậm"}
    assert wards("2021-07-28") - wards("2025-02-01") == {"Đống Mác", "Cầu Dền", "Quỳnh Lôi"}
    assert wards("2025-02-01") < wards("2021-07-28") < wards("2019-06-01")


@pytest.mark.parametrize(
    ("area", "day", "listing"),
    [
        ("vn.ha-noi.q-hai-ba-trung", "2019-06-01", "dated"),
        ("vn.ha-noi.q-hai-ba-trung", "2025-02-01", "dated"),
        ("vn.ha-noi.q-hai-ba-trung", "2010-02-01", "outside"),
        ("vn.ha-nam", "2020-07-30", "dated"),
        ("vn.ha-nam.tp-phu-ly", "2021-09-25", "packaged"),
        ("vn.ha-nam.tp-phu-ly", "2025-02-01", "outside"),
        ("vn.ha-nam.tx-kim-bang", "2025-02-01", "unlisted"),
        ("vn.ha-noi", "2025-07-01", "unlisted"),
    ],
)
def test_how_far_a_list_of_units_can_be_trusted(area: str, day: str, listing: str) -> None:
    assert gazetteer.listing(area, datetime.date.fromisoformat(day)) == listing


def test_every_dated_unit_has_its_resolution() -> None:
    table = vocabulary("units")
    for row in [*table["unit"], *table["complete"]]:
        assert row["source"].startswith("Nghị quyết "), row
        assert gazetteer.area(f"vn.{row['parent']}") is not None, row


def test_705_districts_in_2021() -> None:
    found = [a for p in gazetteer.provinces(IN_2021) for a in gazetteer.children(p.key, on=IN_2021)]
    assert len(found) == 705


def test_no_districts_after_the_reform() -> None:
    assert not gazetteer.children("vn.ha-noi", on=REFORM)
    assert gazetteer.two_tiers(REFORM)
    assert not gazetteer.two_tiers(BEFORE_THE_REFORM)
    assert not gazetteer.communes_are_listed(REFORM)


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("Hà Nội", "vn.ha-noi"),
        ("HÀ NỘI", "vn.ha-noi"),
        ("HN", "vn.ha-noi"),
        ("TPHCM", "vn.ho-chi-minh"),
        ("Thanh Hoá", "vn.thanh-hoa"),
        ("Đắc Lắc", "vn.dak-lak"),
        ("BÀ RỊA VŨNG TÀU", "vn.ba-ria-vung-tau"),
        ("QUẢNG NlNH", "vn.quang-ninh"),
        ("Nghệ Am", "vn.nghe-an"),
    ],
)
def test_a_province_by_its_name(name: str, province: str) -> None:
    found = gazetteer.province(name, IN_2021)
    assert found is not None
    assert found.key == province


def test_what_is_no_province() -> None:
    assert gazetteer.province("Vinh") is None
    assert gazetteer.province("Nghệ Am", fuzzy=False) is None


@pytest.mark.parametrize(
    ("name", "parent", "key"),
    [
        ("HAI BÀ TRUNG", "vn.ha-noi", "vn.ha-noi.q-hai-ba-trung"),
        ("TÂY HÔ", "vn.ha-noi", "vn.ha-noi.q-tay-ho"),
        ("HOANG MAI", "vn.ha-noi", "vn.ha-noi.q-hoang-mai"),
        ("Hoàng Mái", "vn.ha-noi", "vn.ha-noi.q-hoang-mai"),
        ("MÔC CHÂU", "vn.son-la", "vn.son-la.h-moc-chau"),
        ("THUY KHUÊ", "vn.ha-noi.q-tay-ho", "vn.ha-noi.q-tay-ho.p-thuy-khue"),
        ("CONG LÝ", "vn.ha-nam.h-ly-nhan", "vn.ha-nam.h-ly-nhan.x-cong-ly"),
        ("Kim Liên", "vn.nghe-an.h-nam-dan", "vn.nghe-an.h-nam-dan.x-kim-lien"),
    ],
)
def test_damaged_names_within_their_parent(name: str, parent: str, key: str) -> None:
    assert key in {a.key for a in gazetteer.find(name, parent=parent, on=IN_2021)}


def test_wrong_letters_are_forgiven_within_one_parent_only() -> None:
    assert [a.key for a in gazetteer.near_misses("TÂY NỒ", "vn.ha-noi")] == ["vn.ha-noi.q-tay-ho"]
    assert not gazetteer.near_misses("TÂY NỒ", "vn.nghe-an")
    assert not gazetteer.near_misses("Ba", "vn.ha-noi")


def test_wards_of_one_name_need_their_parent() -> None:
    everywhere = gazetteer.find("Minh Khai", kind="phuong", level="commune")
    assert len({a.key for a in everywhere}) > 2
    inside = gazetteer.find(
        "Minh Khai", kind="phuong", parent="vn.ha-noi.q-hai-ba-trung", level="commune"
    )
    assert [a.key for a in inside] == ["vn.ha-noi.q-hai-ba-trung.p-minh-khai"]


def test_diacritics_decide_where_they_are_written() -> None:
    marked = {a.name for a in gazetteer.find("Đông Hà", level="district")}
    assert marked == {"Đông Hà"}


def test_a_unit_of_a_later_day_is_not_found_before() -> None:
    early = gazetteer.find("Huế", on=IN_2021, level="province")
    assert [a.key for a in early] == []
    assert gazetteer.find("Huế", on=REFORM, level="province")[0].key == "vn.hue"


def test_an_old_unit_is_found_later_under_its_own_key() -> None:
    found = gazetteer.province("Hà Nam", REFORM)
    assert found is not None
    assert found.key == "vn.ha-nam"
    assert gazetteer.successor("vn.ha-nam", REFORM) == "vn.ninh-binh"
    assert gazetteer.successor("vn.ha-nam", BEFORE_THE_REFORM) == "vn.ha-nam"
    assert gazetteer.successor("vn.thua-thien-hue", datetime.date(2025, 2, 1)) == "vn.hue"


def test_every_province_of_2024_has_a_place_after_the_reform() -> None:
    now = {a.key for a in gazetteer.provinces(REFORM)}
    for old in gazetteer.provinces(IN_2021):
        key = gazetteer.successor(gazetteer.successor(old.key, REFORM), REFORM)
        assert key in now


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("vn.ha-noi", "Thành phố Hà Nội"),
        ("vn.ha-nam", "tỉnh Hà Nam"),
        ("vn.ha-nam.tp-phu-ly", "thành phố Phủ Lý"),
        ("vn.ha-noi.p-bo-de", "phường Bồ Đề"),
        ("vn.hoa-binh", "tỉnh Hòa Bình"),
        ("vn.nghe-an.x-nowhere", "xã Nowhere"),
        ("vn", "Việt Nam"),
    ],
)
def test_names_with_their_kind(key: str, name: str) -> None:
    assert gazetteer.full_name(key) == name


def test_every_key_has_the_level_of_its_unit() -> None:
    districts = [a for p in gazetteer.provinces(IN_2021) for a in gazetteer.children(p.key)]
    assert len(districts) > 705
    assert {area_level(a.key) for a in districts} == {"district"}
    for district in districts[::40]:
        for commune in gazetteer.children(district.key):
            assert gazetteer.area(commune.key) == commune


def test_nothing_is_read_on_import() -> None:
    code = (
        "import graph.gazetteer as g; assert g._upper.cache_info().currsize == 0;"
        "assert g._communes.cache_info().currsize == 0;"
        "g.province('Hà Nội'); assert g._communes.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
