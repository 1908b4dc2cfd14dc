"""Số và ký hiệu: the variants of domain 2.2, the order of readings, and what is no symbol."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.normalize import view
from loaders.symbols import find_symbols, parse_symbol


@pytest.mark.parametrize(
    ("written", "normalized", "type_code"),
    [
        ("17/CT-UBND", "17/CT-UBND", "chi-thi"),
        ("17 /CT - UBND", "17/CT-UBND", "chi-thi"),
        ("5/CĐ-UBND", "05/CĐ-UBND", "cong-dien"),
        ("15/CĐ-CTUBND", "15/CĐ-CTUBND", "cong-dien"),
        ("68/NQ-CP", "68/NQ-CP", "nghi-quyet"),
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP", "nghi-dinh"),
        ("09/2020/TTLT-BYT-BTC", "09/2020/TTLT-BYT-BTC", "thong-tu-lien-tich"),
        ("72/2025/QH15", "72/2025/QH15", "luat"),
        ("15/2020/Qh14", "15/2020/QH14", "luat"),
        ("1656/NQ-UBTVQH15", "1656/NQ-UBTVQH15", "nghi-quyet"),
        ("2601/VPCP-KGVX", "2601/VPCP-KGVX", "cong-van"),
        ("126/PGDĐT", "126/PGDĐT", "cong-van"),
        ("1234/UBND", "1234/UBND", "cong-van"),
        ("20-NQ/TW", "20-NQ/TW", "nghi-quyet"),
        ("20/NQ-TW", "20-NQ/TW", "nghi-quyet"),  # the press swaps the separators
        ("1462 - CV/TU", "1462-CV/TU", "cong-van"),
        ("262* -TB/QU", "262-TB/QU", "thong-bao"),  # the star under the issuer's name
        ("07 – CĐ/TU", "07-CĐ/TU", "cong-dien"),
        ("05-QC/BTCTU-BDVTU", "05-QC/BTCTU-BDVTU", "quy-che"),
        ("07-QĐi/TW", "07-QĐi/TW", "quy-dinh"),
        ("367 - QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP", "quyet-dinh"),
        ("522/TTrLN:SGDĐT-YT", "522/TTrLN:SGDĐT-YT", "to-trinh"),
        ("123/CT-TTHT", "123/CT-TTHT", "cong-van"),  # a letter of a Cục Thuế
        ("45/TC-NS", "45/TC-NS", "cong-van"),  # of a finance body
        ("197/GP-BNNMT", "197/GP-BNNMT", "giay-phep"),
        ("13/2021/TT - BTNMT", "13/2021/TT-BTNMT", "thong-tu"),
        ("18/2025/TT-\nBTC", "18/2025/TT-BTC", "thong-tu"),
        ("66.13/2026/NQ-CP", "66.13/2026/NQ-CP", "nghi-quyet"),
        ("30a/2008/NQ-CP", "30a/2008/NQ-CP", "nghi-quyet"),
        ("3652/byt-dp", "3652/BYT-DP", "cong-van"),
        ("176/2013/ND-CP", "176/2013/NĐ-CP", "nghi-dinh"),  # lost diacritics
        ("05/CD-UBND", "05/CĐ-UBND", "cong-dien"),
        ("l360-CV/QUTH", "1360-CV/QUTH", "cong-van"),  # a scanner's l
        ("36-L/CTN", "36-L/CTN", "lenh"),
        ("QCVN 55:2025/BNNMT", "55:2025/BNNMT", "qcvn"),
        ("TCVN 9437: 2012", "9437:2012", "tcvn"),
        ("TCVN ISO/IEC 17029:2020", "ISO/IEC 17029:2020", "tcvn"),
    ],
)
def test_variants(written: str, normalized: str, type_code: str) -> None:
    symbol = parse_symbol(written)
    assert symbol is not None
    assert (symbol.normalized, symbol.type_code) == (normalized, type_code)


@pytest.mark.parametrize(
    "text",
    [
        "trực 24/7",
        "ngày 29/7/2020",
        "1/3 số người",
        "mưa 150 - 250 mm",
        "km 30/QL-1A",
        "quận 5 - TT Văn Điển",
        "2020 - Sở Y tế",
        "37/37 tổ dân phố",
        "SĐT 0912/345-678",
        "từ 05 F0/ngày",
        "1,5 triệu đồng/người",
    ],
)
def test_decoys_are_no_symbols(text: str) -> None:
    assert list(find_symbols(view(text).norm)) == []


def test_a_type_word_decides_between_two_readings() -> None:
    as_directive = parse_symbol("123/CT-TTHT", "chi-thi")
    assert as_directive is not None
    assert as_directive.type_abbr == "CT"


def test_the_drafting_unit_is_no_issuer() -> None:
    symbol = parse_symbol("2187/UBND-YT")
    assert symbol is not None
    assert (symbol.issuer_abbr, symbol.unit_abbr) == ("UBND", "YT")


def test_a_repair_costs_confidence() -> None:
    symbol = parse_symbol("l360-CV/QUTH")
    assert symbol is not None
    assert symbol.confidence == pytest.approx(0.8)


@given(st.text(alphabet="0123456789OlISB/.-–: *CTQĐNĐUBNDTTgVPpcđ\n", max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    folded = view(text)
    last = 0
    for found in find_symbols(folded.norm):
        assert last <= found.start < found.end <= len(folded.norm)
        last = found.end
