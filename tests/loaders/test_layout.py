"""Zones of a page: kinds, header, body, columns, sentences torn by a page break, and laws."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.artefacts import read_artefacts
from loaders.layout import Layout, segment
from loaders.lines import bullet_end, split_lines
from loaders.normalize import View, view
from loaders.receipts import read_receipts
from loaders.recipients import read_addressees, read_copies
from loaders.records import Span
from loaders.signature import read_signature
from tests.loaders.letters import LETTERS

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
TEXTS = [file.read_bytes().decode("utf-8") for file in SAMPLES]
TEXTS += [letter.text for letter in LETTERS.values()]


def laid_out(text: str) -> tuple[View, Layout]:
    folded = view(text)
    return folded, segment(folded)


def zone_text(folded: View, zone: tuple[int, int] | None) -> str | None:
    return folded.norm[slice(*zone)].strip() if zone else None


@pytest.mark.parametrize("key", LETTERS)
def test_kind(key: str) -> None:
    assert laid_out(LETTERS[key].text)[1].kind == LETTERS[key].kind


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_zones_of_the_samples(file: Path) -> None:
    folded, layout = laid_out(file.read_bytes().decode("utf-8"))
    assert layout.kind == ("news_report" if "tin-bai" in file.stem else "official")
    assert layout.header[1] <= layout.body[0] <= layout.body[1]
    if layout.kind == "news_report":
        assert layout.headline is not None
        assert layout.time_line is not None
        return
    body = folded.norm[slice(*layout.body)]
    assert "Nơi nh" not in body
    assert "CỘNG HÒA" not in body
    assert not body.strip().startswith(("-  ", "Kính gửi"))


HEADERS = [
    ("ends before Kính gửi", "SỞ Y TẾ\nSố: 1/SYT-NV\n\nKính gửi: Sở Nội vụ.\n", "Kính gửi"),
    ("ends before the type", "Số 1-NQ/TU\nNGHỊ QUYẾT\nvề rừng\n\nNội dung", "NGHỊ QUYẾT"),
    ("the type may be spaced", "Số: 1/QĐ-X\nQ U Y Ế T  Đ Ị N H\nVề rừng\n\nX", "Q U Y"),
    ("the type may open a title", "Số 2-TB/TU\nTHÔNG BÁO KẾT LUẬN CỦA HUYỆN ỦY\nX", "THÔNG BÁO"),
    ("a name that looks like a type", "PHÒNG TÀI CHÍNH -\nKẾ HOẠCH\nSố: 1/TC\n\nKính gửi", "Kính"),
    ("ends before Căn cứ", "Số: 1/QĐ-X\n- Căn cứ Luật Đất đai;\nX", "- Căn cứ"),
    ("ends before running text", "Số: 1/X\n\n" + "Chữ " * 40, "Chữ"),
    ("ends before a short sentence", "Số: 1/X\n\nThực hiện kế hoạch,\nphòng báo cáo", "Thực"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text", "begins"), HEADERS, ids=[row[0] for row in HEADERS])
def test_header(reason: str, text: str, begins: str) -> None:
    folded, layout = laid_out(text)
    assert folded.norm[layout.header[1] :].startswith(begins), reason


def test_columns_of_a_line() -> None:
    folded = view("SỞ Y TẾ          CỘNG HÒA\n-\tNhư trên;\tKT. GIÁM ĐỐC\n| a | b |\n\n")
    cells = [[folded.norm[slice(*cell)] for cell in line.columns] for line in split_lines(folded)]
    assert cells == [["SỞ Y TẾ", "CỘNG HÒA"], ["- Như trên;", "KT. GIÁM ĐỐC"], ["a", "b"], [], []]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("- Sở Y tế", "Sở Y tế"),
        ("1. Sở Y tế", "Sở Y tế"),
        ("+Sở Y tế", "Sở Y tế"),
        ("* Sở Y tế", "Sở Y tế"),
        ("a) Sở Y tế", "Sở Y tế"),
        ("• Sở Y tế", "Sở Y tế"),
        ("1.5 triệu đồng", None),
        ("**Sở** Y tế", None),
        ("Sở Y tế - Dân số", None),
    ],
)
def test_list_marks(line: str, text: str | None) -> None:
    folded = view("\n" + line)
    zone = split_lines(folded)[1].zone
    start = bullet_end(folded, zone)
    assert (None if start is None else folded.norm[start : zone[1]]) == text


BREAKS = [
    ("an empty line inside a sentence", "Sở Y tế lĩnh\n\nvực phụ trách.", ["lĩnh|vực"]),
    ("a page number inside a sentence", "vùng dịch, Quảng Nam\n\n3\n\ntheo mẫu", ["Nam|theo"]),
    ("a page number inside a name", "khu Nguyễn Cảnh\n\n2\n\nDị. Hết", ["Cảnh|Dị"]),
    ("a finished sentence", "Sở Y tế.\n\ncác đơn vị", []),
    ("a new item", "Sở Y tế lĩnh\n\nb) vực phụ trách", []),
    ("a heading after a page number", "Sở Y tế lĩnh\n\n2\n\nII. NỘI DUNG", []),
    ("a new paragraph", "Sở Y tế lĩnh\n\nVực phụ trách", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), BREAKS, ids=[row[0] for row in BREAKS])
def test_soft_breaks(reason: str, text: str, expected: list[str]) -> None:
    folded, layout = laid_out(f"Số: 1/X\n\nKính gửi: Sở.\n\n{text}\n\nNơi nhận:\n- Lưu: VT.")
    found = [
        folded.norm[:a].split()[-1] + "|" + folded.norm[b:].replace(".", " ").split()[0]
        for a, b in layout.soft_breaks
    ]
    assert found == expected, reason


def test_an_appendix_is_cut_off() -> None:
    letter = LETTERS["decree_like_long_recipients"].text
    folded, layout = laid_out(letter)
    assert layout.attachment is not None
    assert folded.norm[layout.attachment :].startswith("PHỤ LỤC")


def test_forms_in_an_appendix_have_their_own_foot() -> None:
    form = "\n\nPHỤ LỤC\nMẪU BÁO CÁO\n" + "Chữ " * 50 + "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    text = "Số: 1/NĐ-X\nNGHỊ ĐỊNH\nVề rừng\n\nNội dung.\n\nTHỦ TƯỚNG\n\nPhạm Lan" + form
    folded, layout = laid_out(text)
    assert layout.recipients is None
    assert zone_text(folded, layout.signature) == "THỦ TƯỚNG\n\nPhạm Lan"


def test_artefacts_of_the_samples() -> None:
    found: dict[str, list[str]] = {}
    for file in SAMPLES:
        folded, layout = laid_out(file.read_bytes().decode("utf-8"))
        for artefact in read_artefacts(folded, layout):
            found.setdefault(artefact.kind, []).append(f"{file.stem[:2]} {artefact.surface[:12]}")
    assert found["drafters_mark"] == [
        "07 (3b)",
        "20 (Trang)",
        "32 (2b). Sg",
        "34 <NTH.05>",
    ]
    assert found["layout_brace"] == ["02 }"] * 3 + ["16 }"] * 3 + ["30 }"] * 3
    assert [text[:2] for text in found["page_number"]] == ["02", "05", "26", "35"]
    assert [text[:2] for text in found["web_boilerplate"]] == ["21", "23"]
    assert [text[:2] for text in found["digital_signature"]] == ["08", "24"]
    assert "12 *" in found["party_star_in_number"]
    assert "02 *" in found["party_star"]


def spans(value: Any) -> list[Span]:
    """Every located span inside records."""
    if isinstance(value, (tuple, list)):
        return [span for item in value for span in spans(item)]
    if not is_dataclass(value):
        return []
    found = [value] if isinstance(value, Span) else []
    return found + [span for f in fields(value) for span in spans(getattr(value, f.name))]


def check_laws(text: str) -> None:
    folded, layout = laid_out(text)
    facts = [
        read_addressees(folded, layout),
        read_copies(folded, layout),
        read_signature(folded, layout),
        read_receipts(folded, layout),
        read_artefacts(folded, layout),
    ]
    for span in spans(facts):
        assert text[span.start : span.end] == span.surface
        assert span.surface == span.surface.strip()
        assert span.surface
    assert 0 <= layout.header[1] <= layout.body[0] <= layout.body[1] <= len(folded.norm)


def damaged(text: str, seed: int) -> str:
    """A text with the kinds of damage that scanning and conversion do."""
    dice = random.Random(seed)
    letters = list(text)
    for _ in range(dice.randint(1, 60)):
        at = dice.randrange(len(letters))
        letters[at] = dice.choice(
            ["", "\n", " ", "   ", "}", "(", ")", "*", ":", "-", "ĐẾN", letters[at] * 2]
        )
    text = "".join(letters)
    if dice.random() < 0.2:
        text = unicodedata.normalize("NFD", text)
    if dice.random() < 0.2:
        lines = text.split("\n")
        dice.shuffle(lines)
        text = "\n".join(lines)
    if dice.random() < 0.2:
        text = text.replace("\n", "\r\n")
    return text[: dice.randrange(len(text))] if dice.random() < 0.3 else text


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(TEXTS), st.integers(0, 2**32))
def test_damaged_letters_keep_the_law_of_the_quote(text: str, seed: int) -> None:
    check_laws(damaged(text, seed))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    check_laws(text)


MARKS = """Kính gửi:|Nơi nhận:|- |;|,|.|   |}|(để b/c)|(|Như trên|Như Điều 3|Lưu: VT|ĐẾN|Số:|Ngày
T/M|KT.|TL. |Q.|CHỦ TỊCH|PHÓ|UBND XÃ|Nguyễn Văn An|điện:|kính mời:|CÔNG ĐIỆN|./.|Thời gian ký:|để
12/3/2020|PHỤ LỤC|<b>|&nbsp;|dự|giờ|Chuyển:|LƯU|b/c|Viết bình luận""".replace("\n", "|").split("|")
MARKS += ["\n", "\n\n", "\t", "\u200b", "e\u0301", "Đ"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(MARKS), max_size=40), st.sampled_from(["", " "]))
def test_any_mixture_of_marks_is_read(marks: list[str], between: str) -> None:
    check_laws(between.join(marks))
