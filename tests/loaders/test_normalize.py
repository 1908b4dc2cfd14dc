"""The folded view: what it folds, and that the way back is right for any text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.normalize import bare, fold, view

NOISE = st.text(
    alphabet=st.sampled_from("aăâđeêoôơuưyHòàụ̉́̀ \n\t*_&;<b>–—\u00a0\u200b\u00adÐРаọ01/-.,:“”"),
    max_size=200,
)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Quận uỷ", "quận ủy"),  # old tone placement
        ("Hoà bình, khoẻ, THUỴ KHUÊ", "hòa bình, khỏe, thụy khuê"),
        ("quý, quỳnh, hoàn, thuý", "quý, quỳnh, hoàn, thúy"),  # qu- and closed syllables keep it
        ("Ðảng", "đảng"),  # the Icelandic letter
        ("07 – CĐ/TU", "07 - cđ/tu"),  # any dash
        ("Chỉ thị\u00a0số", "chỉ thị số"),
        ("**phường** \\*", "phường"),  # Markdown
        ("## CÔNG VĂN ĐẾN\nSố #3", "công văn đến số #3"),  # a Markdown heading
        ("TW&nbsp;Đảng &amp; <b>CP</b>", "tw đảng & cp"),
        ("СОVID", "covid"),  # Cyrillic С and О
        ("so\u200bft\u00adhyphen", "softhyphen"),
    ],
)
def test_folds(raw: str, folded: str) -> None:
    assert fold(raw) == folded


def test_lost_diacritics_match_on_the_bare_face() -> None:
    assert bare("HUYÊN UY MÔC CHÂU") == "huyen uy moc chau"
    assert bare("Đường đê") == "duong de"


def test_decomposed_text_maps_back_to_all_of_its_characters() -> None:
    raw = unicodedata.normalize("NFD", "số 17/CT-UBND của Quận ủy")
    folded = view(raw)
    assert folded.norm == "số 17/CT-UBND của Quận ủy"
    start = folded.norm.index("Quận ủy")
    assert folded.located(start, start + 7) == (raw[-len("Quận ủy") - 3 :], len(raw) - 10, len(raw))


@given(NOISE)
def test_the_three_faces_have_one_length_and_lead_back(raw: str) -> None:
    folded = view(raw)
    assert len(folded.norm) == len(folded.low) == len(folded.bare) == len(folded.starts)
    for start in range(0, len(folded.norm), 7):
        if folded.norm[start].isspace():
            continue
        surface, begin, end = folded.located(start, start + 1)
        assert raw[begin:end] == surface
        assert surface


@given(st.text(max_size=300))
def test_any_text_has_a_view(raw: str) -> None:
    folded = view(raw)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(s < e <= len(raw) for s, e in zip(folded.starts, folded.ends, strict=True))


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(ValueError, match="empty span"):
        view("a   b").span(1, 3)
