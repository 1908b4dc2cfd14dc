"""Authority, position and name of the invented letters, of the gold letters, rule by rule."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loaders.layout import segment
from loaders.normalize import view
from loaders.records import Signature
from loaders.signature import read_signature
from tests.loaders.letters import LETTERS

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.json"))


def signature_of(text: str) -> Signature | None:
    folded = view(text)
    return read_signature(folded, segment(folded))


def parts(signature: Signature | None) -> tuple[str | None, ...]:
    """Codes of both authority lines and of the position, and the name."""
    if signature is None:
        return (None, None, None, None)
    return (
        signature.authority.code if signature.authority else None,
        signature.authority2.code if signature.authority2 else None,
        signature.position.code if signature.position else None,
        signature.name.surface if signature.name else None,
    )


@pytest.mark.parametrize("key", LETTERS)
def test_letter(key: str) -> None:
    letter = LETTERS[key]
    expected = (letter.authority, letter.authority2, letter.position, letter.name)
    assert parts(signature_of(letter.text)) == expected, letter.reason


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_gold(file: Path) -> None:
    record = json.loads(file.read_text("utf-8"))
    text = (ROOT / "samples" / record["source"]["file"]).read_bytes().decode("utf-8")
    gold, found = record["signature"], signature_of(text)
    if gold is None:
        assert found is None
        return
    assert found is not None
    assert gold.get("authorityCode") == found.authority_code
    for key, fact in (
        ("authority", found.authority),
        ("authority2", found.authority2),
        ("position", found.position),
        ("name", found.name),
        ("signedAt", found.signed_at),
    ):
        wanted = gold.get(key)
        assert (wanted and (wanted["start"], wanted["end"])) == (
            (fact.start, fact.end) if fact else None
        ), key
    assert (gold.get("signedAt") or {}).get("iso") == (
        found.signed_at.iso if found.signed_at else None
    )


FEET = [
    ("stacked with the body on the first line", "TM. UBND HUYỆN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê A",
     ("TM", "KT", "pho-chu-tich", "Lê A")),
    ("Party, no separator at all", "TLBTV\nCHÁNH VĂN PHÒNG\n\nĐỗ Thị Bích",
     ("TL", None, "chanh-van-phong", "Đỗ Thị Bích")),
    ("on behalf of the Politburo the name stands alone", "T/M BỘ CHÍNH TRỊ\n\nTrần Cẩm Tú",
     ("TM", None, None, "Trần Cẩm Tú")),
    ("blanks inside the mark", "T /M ĐẢNG ỦY\nBÍ THƯ\n\nVừ A Dính",
     ("TM", None, "bi-thu", "Vừ A Dính")),
    ("dots between the letters", "T.U.Q. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ\n\nPhan Lan",
     ("TUQ", None, "vu-truong", "Phan Lan")),
    ("words in full", "THAY MẶT BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nCao Xuân",
     ("TM", None, "pho-bi-thu", "Cao Xuân")),
    ("acting head below by order", "TL. BỘ TRƯỞNG\nQ. CỤC TRƯỞNG\n\nMai Thị Hà",
     ("TL", "Q", "cuc-truong", "Mai Thị Hà")),
    ("head of an office of a body named in the line", "CHỦ TỊCH UBND TỈNH\n\nHoàng Quốc Khánh",
     (None, None, "chu-tich", "Hoàng Quốc Khánh")),
    ("a title in small letters, as small offices type it", "Hiệu trưởng\n\nNông Thị Hiền",
     (None, None, "hieu-truong", "Nông Thị Hiền")),
    ("signature noise and a stamp between post and name",
     "GIÁM ĐỐC\n~ w\nSỞ Y TẾ\n(Đã ký)\nThạch Sô Phi", (None, None, "giam-doc", "Thạch Sô Phi")),
    ("a name in capitals", "TRƯỞNG BAN\n\nVÕ VĂN TRÍ", (None, None, "truong-ban", "VÕ VĂN TRÍ")),
    ("a name of five syllables", "CHỦ TỊCH\n\nY Thanh Hà Niê Kđăm",
     (None, None, "chu-tich", "Y Thanh Hà Niê Kđăm")),
    ("an apostrophe in the name", "CHỦ TỊCH\n\nH'Yim Kđoh", (None, None, "chu-tich", "H'Yim Kđoh")),
    ("two posts of one signer", "PHÓ BÍ THƯ\nCHỦ TỊCH HĐND\n\nLý Văn Hải",
     (None, None, "pho-bi-thu", "Lý Văn Hải")),
    ("only a name is left", "Lò Thị Minh", (None, None, None, "Lò Thị Minh")),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "foot", "expected"), FEET, ids=[row[0] for row in FEET])
def test_feet(reason: str, foot: str, expected: tuple[str | None, ...]) -> None:
    head = "Số: 4/BC-X\n\nBÁO CÁO\nvề rừng\n\nNội dung./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT."
    assert parts(signature_of(f"{head}\n\n{foot}\n")) == expected, reason


def test_lost_lines_are_told() -> None:
    signature = signature_of("Số: 4/BC-X\n\nNội dung./.\n\nNơi nhận:\n- Lưu VT.\n\nLê Văn Lộc")
    assert signature is not None
    assert signature.note == "authority line and position lost in conversion"
    assert signature.authority_code is None


def test_joint_papers_are_told() -> None:
    signature = signature_of(LETTERS["joint_2019"].text)
    assert signature is not None
    assert signature.note is not None
    assert "joint" in signature.note


def test_no_signature() -> None:
    assert (
        signature_of("Số: 4/BC-X\n\nKính gửi: Sở Y tế.\n\nNội dung còn thiếu trang cuối,") is None
    )


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("Thời gian ký: 23.07.2021 16:12:37 +07:00", "2021-07-23T16:12:37+07:00"),
        ("Ngày ký: 23/07/2021 16:12", "2021-07-23T16:12:00"),
        ("Date: 2021.07.23 16:12:37 +07'00'", "2021-07-23T16:12:37+07:00"),
        ("Thời gian ký: 05/01/2024 3:05:09 PM", "2024-01-05T15:05:09"),
        ("Ngày ký: 23-07-2021", "2021-07-23"),
    ],
)
def test_time_of_a_digital_signature(printed: str, iso: str) -> None:
    text = f"Người ký: Sở Y tế\n{printed}\n\nSố: 1/SYT-NV\n\nNội dung./.\n\nGIÁM ĐỐC\n\nLê Hà"
    signature = signature_of(text)
    assert signature is not None
    assert signature.signed_at is not None
    assert signature.signed_at.iso == iso
