"""What the pages ask the graph: chains as they are, facts where they stand, every quote true."""

from __future__ import annotations

import pytest

from graph.load import load
from graph.store import Store
from queries.dashboard_facts import surroundings
from queries.dashboard_views import chain, clearest, document_view, mentions_to
from queries.errors import DocumentNotFound
from tests.dashboard import stores

LETTER = "vn.ha-noi.q-nam-tu-liem/party:cong-van:1943:2020"
TELEGRAM = "vn.ha-noi/ubnd:cong-dien:5:2020"
PLAN = "vn.ha-noi.q-nam-tu-liem.p-me-tri/ubnd:ke-hoach:64:2020"
RESOLUTION = "vn/party:nghi-quyet:20:2017"
CONCLUSION = "vn/ttg:ket-luan:~hop-thuong-truc-chinh-phu-20200725:2020"


def test_the_chain_to_show_first(letters: Store) -> None:
    found = chain(letters, LETTER)
    assert {(x.source, x.target, x.relation, x.lag_days) for x in found.links} == {
        (PLAN, LETTER, "IMPLEMENTS", 2),
        (PLAN, TELEGRAM, "IMPLEMENTS", 5),
        (LETTER, TELEGRAM, "IMPLEMENTS", 3),
        (LETTER, RESOLUTION, "FOLLOWS", 1008),
        (TELEGRAM, CONCLUSION, "IMPLEMENTS", 1),
    }
    assert {(c.key, c.level, c.status) for c in found.documents} == {
        (PLAN, "commune", "loaded"),
        (LETTER, "district", "loaded"),
        (TELEGRAM, "province", "loaded"),
        (RESOLUTION, "central", "cited"),
        (CONCLUSION, "central", "cited"),
    }
    assert (found.weak_hidden, found.not_drawn) == (3, 0)


@pytest.mark.parametrize(
    ("up", "down", "strong", "limit", "count", "left_out"),
    [
        pytest.param(0, 0, True, 60, 1, 0, id="alone"),
        pytest.param(1, 0, True, 60, 3, 0, id="one step up"),
        pytest.param(0, 1, True, 60, 2, 0, id="one step down"),
        pytest.param(2, 1, False, 60, 8, 0, id="weak links too"),
        pytest.param(2, 1, True, 4, 4, 1, id="the nearest four"),
    ],
)
def test_how_far_a_chain_goes(
    letters: Store, up: int, down: int, strong: bool, limit: int, count: int, left_out: int
) -> None:
    found = chain(letters, LETTER, up, down, strong=strong, limit=limit)
    assert (len(found.documents), found.not_drawn) == (count, left_out)
    assert LETTER in {card.key for card in found.documents}


def test_the_clearest_chain_is_the_one_to_open(letters: Store) -> None:
    assert clearest(letters) == LETTER


@pytest.mark.parametrize("ask", [chain, document_view])
def test_an_unknown_document(letters: Store, ask: object) -> None:
    with pytest.raises(DocumentNotFound):
        ask(letters, "vn/x:cong-van:1:2020")  # type: ignore[operator]


def test_every_fact_of_every_letter_stands_in_its_text(letters: Store) -> None:
    kinds = set()
    for letter in stores.letters():
        assert letter.header.key
        view = document_view(letters, letter.header.key)
        assert view.text is not None
        assert view.text == letter.text
        for fact in view.facts:
            assert view.text[fact.start : fact.end] == fact.quote
            kinds.add(fact.kind)
        starts = [(fact.start, -fact.end) for fact in view.facts]
        assert starts == sorted(starts)
    assert kinds >= {"number", "date", "place", "title", "type", "issuer", "decided_by"}
    assert kinds >= {"addressee", "copy", "purpose", "citation", "cue", "self", "unresolved"}
    assert kinds >= {"guidance", "authority", "position", "signature", "stamp"}


def test_the_header_is_found_where_it_was_annotated(letters: Store) -> None:
    wrong = []
    for letter in stores.letters():
        header = letter.header
        assert header.key
        found = {(f.kind, f.start): f.end for f in document_view(letters, header.key).facts}
        for kind, span in (("date", header.date), ("title", header.title), ("place", header.place)):
            if span and (kind, span.start) not in found:
                wrong.append((letter.source.file, kind))
    # Shuffled or repeated headers may mislead a search by value; it says so by its rule.
    assert len(wrong) <= 6, wrong


def test_a_link_never_rests_on_an_unresolved_mention(letters: Store) -> None:
    for letter in stores.letters():
        assert letter.header.key
        found = chain(letters, letter.header.key, 1, 0, strong=False)
        certain = {(m.source, m.target) for m in found.mentions if m.target}
        assert {(x.source, x.target) for x in found.links if x.relation != "DESCRIBES"} <= certain


def test_who_mentions_a_document(letters: Store) -> None:
    found = mentions_to(letters, RESOLUTION)
    assert [(m.source, m.quote) for m in found] == [(LETTER, "Nghị quyết 20-NQ/TW")]
    (mention,) = found
    assert mention.before.endswith("theo tinh thần ")
    assert mention.after.startswith(", ngày 25/10/2017")


def test_stamps_are_at_their_receivers(letters: Store) -> None:
    view = document_view(letters, "vn.ha-noi.q-tay-ho/party:cong-van:1360:2020")
    (stamp,) = view.stamps
    assert (stamp.receiver, stamp.level, stamp.number) == (
        "Đảng ủy phường Nhật Tân",
        "commune",
        "415",
    )


@pytest.mark.parametrize(
    ("text", "quote", "before", "after"),
    [
        pytest.param(
            "A. Theo tinh thần X của Y. B", "X", "Theo tinh thần ", " của Y.", id="sentence"
        ),
        pytest.param("X", "X", "", "", id="nothing around"),
        pytest.param("a\nb X c\n\nd", "X", "a b ", " c ", id="line breaks"),
        pytest.param(
            "w " * 200 + "X" + " w" * 200, "X", "…" + "w " * 79, " w" * 79 + "…", id="long"
        ),
    ],
)
def test_the_sentence_around_a_quote(text: str, quote: str, before: str, after: str) -> None:
    start = text.index(quote)
    found = surroundings(text, start, start + len(quote))
    assert (found[0], found[1].rstrip()) == (before, after.rstrip())


def test_both_servers_answer_alike(letters: Store, neo4j: Store) -> None:
    load(neo4j, stores.letters())
    assert clearest(neo4j) == clearest(letters)
    for letter in stores.letters()[::4]:
        key = letter.header.key
        assert key
        assert chain(neo4j, key, strong=False) == chain(letters, key, strong=False)
        assert document_view(neo4j, key) == document_view(letters, key)
