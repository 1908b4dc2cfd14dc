"""The law of the quote over whole records: every span shows its text, whatever the text is."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.resolve import resolve
from loaders.extract import Origin, read_text
from loaders.records import Document
from tests.fixtures import ROOT

LETTERS = sorted((ROOT / "samples").glob("*.txt"))


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def extract(text: str) -> Document:
    return resolve(read_text(text, Origin.of_text(text, "letter.txt")))


def spans(value: Any) -> Iterator[tuple[str, int, int]]:
    """Every located thing of a record in its JSON form."""
    if isinstance(value, dict):
        if isinstance(value.get("surface"), str) and isinstance(value.get("start"), int):
            yield value["surface"], value["start"], value["end"]
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def hold_the_law(text: str, document: Document) -> int:
    found = list(spans(document.to_dict()))
    for surface, start, end in found:
        assert text[start:end] == surface
        assert surface == surface.strip()
    return len(found)


@pytest.mark.parametrize("path", LETTERS, ids=lambda p: p.stem[:24])
def test_every_span_of_a_letter_shows_its_text(path: Path) -> None:
    text = text_of(path)
    assert hold_the_law(text, extract(text)) > 10


@pytest.mark.parametrize("path", LETTERS[::4], ids=lambda p: p.stem[:24])
def test_a_record_survives_its_json(path: Path) -> None:
    document = extract(text_of(path))
    assert Document.from_dict(document.to_dict()) == document


@pytest.mark.parametrize("path", LETTERS[::3], ids=lambda p: p.stem[:24])
def test_ids_are_unique_and_lists_in_text_order(path: Path) -> None:
    record = extract(text_of(path)).to_dict()
    for group in ("citations", "addressees", "copies", "receipts", "persons", "guidance"):
        ids = [fact["id"] for fact in record[group]]
        starts = [fact["start"] for fact in record[group]]
        assert len(set(ids)) == len(ids)
        assert starts == sorted(starts)


def facts(document: Document) -> list[tuple[object, ...]]:
    """What a record says, without places in the text and without its letters' form."""
    return [
        (c.mention_type, c.key, c.key_status, c.relation, c.mode, c.negated, c.provision, c.symbol)
        for c in document.citations
    ] + [(a.members and [m.org for m in a.members],) for a in document.addressees]


@pytest.mark.parametrize("path", LETTERS[::2], ids=lambda p: p.stem[:24])
def test_decomposed_text_gives_the_same_facts(path: Path) -> None:
    text = text_of(path)
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert facts(extract(composed)) == facts(extract(decomposed))
    assert extract(composed).header.key == extract(decomposed).header.key


def damaged(text: str, seed: int) -> str:
    """A letter as bad scanning and bad copying leave it."""
    rng = random.Random(seed)
    letters = list(text)
    for _ in range(rng.randrange(1, 40)):
        place = rng.randrange(len(letters))
        action = rng.randrange(5)
        if action == 0:
            del letters[place : place + rng.randrange(1, 30)]
        elif action == 1:
            letters.insert(place, rng.choice("\n\n-*}()./;:,“”0Ol\u00a0\u200b\u0301\x00<&"))
        elif action == 2:
            letters[place] = rng.choice("sốKính gửi:Nơi nhận/QĐ-UBND")
        elif action == 3:
            other = rng.randrange(len(letters))
            letters[place : place + 20], letters[other : other + 20] = (
                letters[other : other + 20],
                letters[place : place + 20],
            )
        else:
            letters[place : place + 12] = [c.upper() for c in letters[place : place + 12]]
        if not letters:
            return ""
    return "".join(letters)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(LETTERS), st.integers(0, 10**6))
def test_a_damaged_letter_keeps_the_law(path: Path, seed: int) -> None:
    text = damaged(text_of(path), seed)
    hold_the_law(text, extract(text))


PIECES = [
    "Số: ",
    "17/CT-UBND",
    " ngày 29/7/2020 ",
    "của ",
    "Quận ủy",
    "\n",
    "Kính gửi: ",
    "- ",
    "Nơi nhận:\n",
    "Như trên",
    "(để b/c)",
    "T/M ",
    "CHỦ TỊCH\n",
    "Nguyễn Văn A",
    "Căn cứ ",
    "Luật ",
    "Đất đai",
    " năm 2013",
    ";",
    "thực hiện ",
    "chưa ",
    "CÔNG VĂN ĐẾN\n",
    "QUYẾT ĐỊNH\n",
    "Điều 1. ",
    "các Chỉ thị số 15, 16/CT-TTg",
    "nêu trên",
    "}",
    "  ",
    "ĐẢNG CỘNG SẢN VIỆT NAM\n",
]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30))
def test_no_text_raises(pieces: list[str]) -> None:
    text = "".join(pieces)
    hold_the_law(text, extract(text))


def test_the_reading_stage_knows_no_bodies_and_no_keys() -> None:
    text = text_of(LETTERS[0])
    record = read_text(text, Origin.of_text(text, "letter.txt")).to_dict()

    def filled(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for name in ("org", "key", "keyStatus", "post", "onBehalfOf", "area"):
                if value.get(name) is not None:
                    yield f"{name}={value[name]}"
            for inner in value.values():
                yield from filled(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from filled(inner)

    assert list(filled(record)) == []


def test_an_empty_text_is_a_record_without_facts() -> None:
    document = extract("")
    assert document.citations == ()
    assert document.header.number is None
