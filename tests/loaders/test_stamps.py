"""Incoming stamps of the invented letters, of the gold letters, and in every shape."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loaders.layout import segment
from loaders.normalize import view
from loaders.receipts import read_receipts
from loaders.records import Receipt
from tests.loaders.letters import LETTERS

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.json"))


def receipts_of(text: str) -> tuple[Receipt, ...]:
    folded = view(text)
    return read_receipts(folded, segment(folded))


def shown(receipt: Receipt) -> dict[str, str | None]:
    """The fields of a receipt; hour and file number only where they are printed."""
    fields = {
        "receiver": receipt.receiver.surface if receipt.receiver else None,
        "number": receipt.incoming_number.value if receipt.incoming_number else None,
        "date": receipt.received_date.iso if receipt.received_date else None,
        "forwarded": receipt.forwarded_to.surface if receipt.forwarded_to else None,
    }
    if receipt.received_time:
        fields["time"] = receipt.received_time.surface
    if receipt.file_number:
        fields["file"] = receipt.file_number.surface
    return fields


@pytest.mark.parametrize("key", LETTERS)
def test_letter(key: str) -> None:
    letter = LETTERS[key]
    found = tuple(shown(receipt) for receipt in receipts_of(letter.text))
    assert found == letter.receipts, letter.reason


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_gold(file: Path) -> None:
    record = json.loads(file.read_text("utf-8"))
    text = (ROOT / "samples" / record["source"]["file"]).read_bytes().decode("utf-8")
    for gold, found in zip(record["receipts"], receipts_of(text), strict=True):
        assert (gold["start"], gold["end"]) == (found.start, found.end)
        for key, fact in (
            ("receiver", found.receiver),
            ("stampLabel", found.stamp_label),
            ("incomingNumber", found.incoming_number),
            ("receivedDate", found.received_date),
            ("forwardedTo", found.forwarded_to),
            ("fileNumber", found.file_number),
            ("receivedTime", found.received_time),
        ):
            wanted = gold.get(key)
            assert (wanted and (wanted["start"], wanted["end"])) == (
                (fact.start, fact.end) if fact else None
            ), key
        assert (gold["receivedDate"] or {}).get("iso") == (
            found.received_date.iso if found.received_date else None
        )


def one(receiver: str | None, number: str | None, date: str | None, forwarded: str | None = None,
        **more: str) -> dict[str, str | None]:  # fmt: skip
    return {"receiver": receiver, "number": number, "date": date, "forwarded": forwarded, **more}


STAMPS = [
    ("all on one line", "UBND XÃ TÂN HỘI - CÔNG VĂN ĐẾN Số: 77 Ngày: 02/3/2018",
     [one("UBND XÃ TÂN HỘI", "77", "2018-03-02")]),
    ("the receiver in two lines", "VĂN PHÒNG HĐND VÀ UBND\nHUYỆN BA VÌ\nĐẾN\nSố: 9\nNgày: 2/3/2018",
     [one("VĂN PHÒNG HĐND VÀ UBND\nHUYỆN BA VÌ", "9", "2018-03-02")]),
    ("the day in words", "SỞ TƯ PHÁP\nĐẾN\nSố: 301\nNgày 5 tháng 6 năm 2017\nChuyển: BTTP",
     [one("SỞ TƯ PHÁP", "301", "2017-06-05", "BTTP")]),
    ("only dots", "SỞ TƯ PHÁP\nĐẾN\nSố: ......\nNgày: ....../...../......\nChuyển: ....",
     [one("SỞ TƯ PHÁP", None, None)]),
    ("diacritics of the label lost", "TRUONG THPT A\nCONG VAN DEN\nSo: 12\nNgay: 1/9/2015",
     [one("TRUONG THPT A", "12", "2015-09-01")]),
    ("a receiver in small letters", "Phòng Nội vụ huyện Mai Sơn\nĐẾN Số: 5\nNgày: 6/7/2019",
     [one("Phòng Nội vụ huyện Mai Sơn", "5", "2019-07-06")]),
    ("fields above the label", "CỤC THUẾ TỈNH PHÚ YÊN\nSố: 4021\nĐẾN Ngày: 6/7/2019",
     [one("CỤC THUẾ TỈNH PHÚ YÊN", "4021", "2019-07-06")]),
    ("urgency above is no receiver", "HỎA TỐC\nĐẾN Số: 4021\nNgày: 6/7/2019",
     [one(None, "4021", "2019-07-06")]),
    ("the Fatherland Front is a receiver", "MẶT TRẬN TỔ QUỐC TỈNH\nĐẾN Số: 4\nNgày: 6/7/2019",
     [one("MẶT TRẬN TỔ QUỐC TỈNH", "4", "2019-07-06")]),
    ("the number of the document is not the stamp's",
     "SỞ Y TẾ\nCÔNG VĂN ĐẾN\nNgày: 6/7/2019\nSố: 12/SYT-NV", [one("SỞ Y TẾ", None, "2019-07-06")]),
    ("a heading in capitals is no stamp", "II. CHỈ TIÊU ĐẾN NĂM 2025\nSố hộ nghèo giảm 2%", []),
    ("the word in running text is no stamp", "Công văn đến Số: 5 ngày 6/7/2019", []),
    ("a label without any field and receiver is no stamp", "ĐẾN\n\nvà đi", []),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "stamp", "expected"), STAMPS, ids=[row[0] for row in STAMPS])
def test_stamps(reason: str, stamp: str, expected: list[dict[str, str | None]]) -> None:
    text = f"UBND TỈNH X\nSố: 88/UBND-NC\n\n{stamp}\n\nKính gửi: Sở Nội vụ.\n\nNội dung./.\n"
    assert [shown(receipt) for receipt in receipts_of(text)] == expected, reason


def test_stamp_below_the_signature() -> None:
    text = "Số: 1/X\n\nNội dung./.\n\nGIÁM ĐỐC\n\nLê Thị Hà\n\nVĂN BẢN ĐẾN\nSố: 3 Ngày 2/1/2020"
    assert [shown(receipt) for receipt in receipts_of(text)] == [one(None, "3", "2020-01-02")]


def test_a_stamp_does_not_hide_the_column_beside_it() -> None:
    text = (
        "SỞ Y TẾ HÀ GIANG             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "UBND HUYỆN MÈO VẠC\n"
        "ĐẾN Số: 15                   Hà Giang, ngày 4 tháng 5 năm 2016\n"
        "Ngày: 6/5/2016\n\nKính gửi: UBND huyện.\n"
    )
    folded = view(text)
    layout = segment(folded)
    cells = [
        folded.norm[slice(*c)] for line in layout.lines_in(layout.header) for c in line.columns
    ]
    assert cells == [
        "SỞ Y TẾ HÀ GIANG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Hà Giang, ngày 4 tháng 5 năm 2016",
    ]
