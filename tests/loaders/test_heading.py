"""The heading of letters: the annotated ones, and a table of other offices."""

from __future__ import annotations

import json
import random
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.heading import read_heading
from loaders.layout import segment
from loaders.normalize import fold, view
from loaders.records import Document, Header, Source

ROOT = Path(__file__).parents[2]
GOLD = {path.stem: json.loads(path.read_text("utf-8")) for path in (ROOT / "tests/gold").iterdir()}
LETTERS = sorted(stem for stem, gold in GOLD.items() if gold["document"]["kind"] == "official")
HEADINGS = tomllib.loads(Path(__file__).with_name("headings.toml").read_text("utf-8"))["heading"]

SPAN = ("surface", "start", "end")
COMPARED = {
    "superiorBody": SPAN,
    "issuer": (*SPAN, "continued", "source"),
    "decidedBy": (*SPAN, "source"),
    "systemHeader": SPAN,
    "number": (*SPAN, "number", "typeAbbr", "issuerAbbr", "unitAbbr", "normalized"),
    "docType": (*SPAN, "code", "name", "subtype", "source"),
    "place": SPAN,
    "date": (*SPAN, "iso"),
    "title": (*SPAN, "prefix"),
    "urgency": SPAN,
    "secrecy": SPAN,
    "endMark": SPAN,
}


def sample(stem: str) -> str:
    """The text of a sample letter, its line ends untouched."""
    return (ROOT / "samples" / f"{stem}.txt").read_bytes().decode("utf-8")


def read(text: str) -> Header:
    """The heading of a text."""
    folded = view(text)
    return read_heading(folded, segment(folded))


def as_json(header: Header) -> dict[str, Any]:
    """The heading in the record format."""
    source = Source(file="letter.txt", sha256="", char_count=0)
    data: dict[str, Any] = Document(source=source, header=header).to_dict()["document"]
    return data


def said(header: Header) -> dict[str, Any]:
    """The facts of a heading in the words of the table."""
    issuer, decided = header.issuer, header.decided_by
    facts = {
        "system": header.system,
        "superior": header.superior_body and header.superior_body.surface,
        "issuer": issuer and issuer.surface,
        "continued": issuer and issuer.continued and issuer.continued.surface,
        "decided": decided and [decided.surface, decided.source],
        "number": header.number and header.number.normalized,
        "year": header.number and header.number.year,
        "type": header.doc_type and header.doc_type.code,
        "subtype": header.doc_type and header.doc_type.subtype,
        "place": header.place and header.place.surface,
        "date": header.date and header.date.iso,
        "title": header.title and header.title.normalized,
        "prefix": header.title and header.title.prefix,
        "urgency": header.urgency and header.urgency.surface,
        "secrecy": header.secrecy and header.secrecy.surface,
    }
    return {name: value for name, value in facts.items() if value is not None}


def spans(data: Any) -> Iterator[dict[str, Any]]:
    """Every located thing of a record."""
    if isinstance(data, dict):
        if data.get("start") is not None:
            yield data
        for value in data.values():
            yield from spans(value)


def picked(fact: dict[str, Any] | None, names: tuple[str, ...]) -> dict[str, Any] | None:
    """What of a fact is compared; an issuer without a line in the text is no fact of reading."""
    if fact is None or (fact.get("surface") is None and "code" not in fact):
        return None
    return {name: fact.get(name) for name in names}


@pytest.mark.parametrize("stem", LETTERS)
def test_annotated_letters(stem: str) -> None:
    wanted, found = GOLD[stem]["document"], as_json(read(sample(stem)))
    assert found["system"] == wanted["system"]
    assert {name: picked(found[name], of) for name, of in COMPARED.items()} == {
        name: picked(wanted[name], of) for name, of in COMPARED.items()
    }


@pytest.mark.parametrize("stem", LETTERS)
def test_titles_are_one_line(stem: str) -> None:
    wanted, found = GOLD[stem]["document"]["title"], read(sample(stem)).title
    if wanted is None:
        assert found is None
        return
    assert found is not None
    assert "\n" not in found.normalized
    # An annotator may have repaired a misprint; the reader repairs none.
    if fold(wanted["normalized"]) == fold(wanted["surface"].replace(" – ", "-")):
        assert found.normalized.lower() == wanted["normalized"].lower()


def test_a_line_in_capitals_is_written_as_in_running_text() -> None:
    title = read(sample("12_thong-bao-231-thanh-uy-phu-ly")).title
    assert title is not None
    assert title.normalized.startswith("Kết luận của Ban Thường vụ Thành ủy về một số nhiệm vụ")


@pytest.mark.parametrize("case", HEADINGS, ids=[case["why"] for case in HEADINGS])
def test_headings_of_other_offices(case: dict[str, Any]) -> None:
    assert said(read(case["text"])) == case["says"]


@pytest.mark.parametrize("case", HEADINGS[:12], ids=[case["why"] for case in HEADINGS[:12]])
def test_decomposed_letters_say_the_same(case: dict[str, Any]) -> None:
    found = said(read(unicodedata.normalize("NFD", case["text"])))
    composed = {k: _composed(v) for k, v in found.items()}
    assert composed == case["says"]


def _composed(value: Any) -> Any:
    if isinstance(value, list):
        return [_composed(item) for item in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def test_the_order_of_the_lines_does_not_matter() -> None:
    lines = [
        "ĐẢNG BỘ TỈNH LAI CHÂU",
        "HUYỆN ỦY TÂN UYÊN",
        "Số 231-CV/HU",
        "V/v phòng, chống sạt lở đất",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Tân Uyên, ngày 14 tháng 6 năm 2022",
        "HỎA TỐC",
    ]
    tail = "\n\nKính gửi: Các chi, đảng bộ trực thuộc.\n\nCác đơn vị chủ động sơ tán dân./.\n"
    wanted = said(read("\n".join(lines) + tail))
    assert set(wanted) >= {"superior", "issuer", "number", "place", "date", "title", "urgency"}
    shuffler = random.Random(7)
    for _ in range(60):
        shuffler.shuffle(lines)
        assert said(read("\n".join(lines) + tail)) == wanted, lines


def test_a_mark_of_secrecy_is_found_even_inside_a_stamp() -> None:
    text = "UBND XÃ A\nCÔNG VĂN ĐẾN\nSố: 12\nTỐI MẬT\nNgày: 05/3/2021\n\nSố: 1/BC-UBND\n\nBÁO CÁO\n"
    secrecy = read(text).secrecy
    assert secrecy is not None
    assert secrecy.surface == "TỐI MẬT"


@pytest.mark.parametrize("word", ["BẢO MẬT", "MẮT", "MẬT ONG", "mật"])
def test_other_words_are_no_mark_of_secrecy(word: str) -> None:
    assert read(f"UBND XÃ A\n{word}\nSố: 1/BC-UBND\n\nBÁO CÁO\nvề nuôi ong\n").secrecy is None


def _damaged() -> st.SearchStrategy[str]:
    """Parts of real letters with foreign characters, lost lines and changed order."""
    texts = [sample(stem)[:1500] for stem in LETTERS] + [case["text"] for case in HEADINGS]
    lines = st.sampled_from([line for text in texts for line in text.split("\n")])
    noise = st.text(alphabet="*|-_./: \n\tĐđ0oSsốâ", max_size=12)
    return st.lists(lines | noise, max_size=25).map("\n".join)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_damaged() | st.text(max_size=200))
def test_any_text_is_read_and_spans_match(text: str) -> None:
    for span in spans(as_json(read(text))):
        assert text[span["start"] : span["end"]] == span["surface"]
        assert span["surface"] == span["surface"].strip()
        assert span["surface"]
