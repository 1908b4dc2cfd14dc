"""The frame of the picture: title, numbers with their wholes, axis, and a legend that fits."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from dashboard.chain_cards import Options
from dashboard.geometry import Box, text_width
from dashboard.picture import LEGEND_SIZE, picture
from dashboard.words import Words
from tests.dashboard.gold_views import chain

NUMBERS = {
    "vi": "5 văn bản: 3 đã nạp, 2 chỉ được viện dẫn hoặc thuật lại · 5 liên kết · "
    "xác định được 8 trên 10 viện dẫn",
    "en": "5 documents: 3 loaded, 2 only cited or reported · 5 links · 8 of 10 citations resolved",
}
LEGEND = {
    "vi": [
        "Đảng",
        "Nhà nước",
        "đã nạp",
        "chỉ được viện dẫn",
        "văn bản đang xem",
        "thực hiện",
        "theo, theo tinh thần",
        "Mũi tên: văn bản viện dẫn → văn bản được viện dẫn",
        "※ văn bản dựng lại, không phải nguyên văn lịch sử "
        "(reconstructed from public facts; wording ours)",
    ],
    "en": [
        "Party",
        "State",
        "loaded",
        "only cited",
        "the document asked for",
        "carries out",
        "follows",
        "Arrow: citing document → cited document",
        "※ retold sample, not the historical text (reconstructed from public facts; wording ours)",
    ],
}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_numbers_and_legend(language: str) -> None:
    decor = picture(chain("1943-CV/QU"), Words(language)).decor  # type: ignore[arg-type]
    assert decor["counts"] == NUMBERS[language]
    assert [entry["text"] for entry in decor["legend"]] == LEGEND[language]


def test_every_lane_has_its_name_in_both_languages() -> None:
    decor = picture(chain("1943-CV/QU"), Words("vi")).decor
    assert [(lane["name"], lane["other"]) for lane in decor["lanes"]] == [
        ("Trung ương", "Centre"),
        ("Tỉnh / Thành phố", "Province / City"),
        ("Quận / Huyện", "District"),
        ("Phường / Xã", "Ward / Commune"),
    ]


@pytest.mark.parametrize("symbol", ["1943-CV/QU", "17/CĐ-UBND", "1691/QĐ-UBND", "923/UBND-YT"])
def test_texts_of_legend_and_axis_do_not_touch(symbol: str) -> None:
    whole = chain(symbol, up=3, down=3, strong=False)
    decor = picture(whole, Words("vi"), Options(recipients=True, issuers=True)).decor
    entries = [
        Box(e["x"], e["y"], e["sample"] + 8 + text_width(e["text"], LEGEND_SIZE), 20)
        for e in decor["legend"]
    ]
    ticks = [
        Box(t["x"] - text_width(t["text"], 11) / 2, 13 * t["row"], text_width(t["text"], 11), 12)
        for t in decor["axis"]["ticks"]
        if t["text"]
    ]
    for boxes in (entries, ticks):
        for one, other in combinations(boxes, 2):
            assert not one.overlaps(other)


def test_the_gap_of_the_axis_is_said() -> None:
    vi, en = (picture(chain("1943-CV/QU"), Words(code)).decor for code in ("vi", "en"))
    assert [cut["text"] for cut in vi["axis"]["cuts"]] == ["2 năm 9 tháng"]
    assert [cut["text"] for cut in en["axis"]["cuts"]] == ["2 y 9 mo"]


def test_a_genuine_letter_wears_no_badge() -> None:
    whole = chain("1943-CV/QU")
    genuine = tuple(replace(card, provenance=None) for card in whole.documents)
    drawn = picture(replace(whole, documents=genuine), Words("vi"))
    assert not any(face.retold for face in drawn.cast.faces.values())
    assert [e for e in drawn.decor["legend"] if e["kind"] == "badge"] == []


def test_another_provenance_is_told_in_its_own_words() -> None:
    whole = chain("1943-CV/QU")
    cards = tuple(replace(card, provenance="scan, archive of Hà Nội") for card in whole.documents)
    decor = picture(replace(whole, documents=cards), Words("en")).decor
    badges = [entry["text"] for entry in decor["legend"] if entry["kind"] == "badge"]
    assert badges == ["※ scan, archive of Hà Nội"]
