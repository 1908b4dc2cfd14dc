"""The citation network of a graph, on both servers."""

from __future__ import annotations

import pytest

from graph.store import Store
from loaders.language import say
from queries.errors import ParameterError
from queries.network import network
from tests.queries.letters import (
    APPEAL,
    BADGE,
    DIRECTIVE,
    HOSTILE_QUOTE,
    LETTER,
    NOTICE,
    PLAN_HANAM,
    PLAN_HANOI,
    REPORT,
    TOLD,
)

ALL = {DIRECTIVE, PLAN_HANOI, PLAN_HANAM, LETTER, NOTICE, APPEAL, TOLD, REPORT}
PAIRS = {
    (DIRECTIVE, NOTICE, "MENTIONS"),
    (PLAN_HANOI, DIRECTIVE, "IMPLEMENTS"),
    (PLAN_HANOI, APPEAL, "IMPLEMENTS"),
    (PLAN_HANAM, DIRECTIVE, "MONITORS"),
    (LETTER, PLAN_HANOI, "FOLLOWS"),
    (LETTER, DIRECTIVE, "MENTIONS"),
    (NOTICE, LETTER, "IMPLEMENTS"),
    (TOLD, DIRECTIVE, "IMPLEMENTS"),
}


def test_one_edge_per_pair(handmade: Store) -> None:
    net = network(handmade)
    assert set(net.nodes) == ALL
    assert {(a, b, data["relation"]) for a, b, data in net.edges(data=True)} == PAIRS
    assert net.number_of_edges() == len(PAIRS)
    assert net.nodes[LETTER] == {
        "label": "3/UBND-VP",
        "symbol": "3/UBND-VP",
        "title": "V/v phòng dịch",
        "type": "cong-van",
        "status": "loaded",
        "system": "state",
        "kind": "official",
        "level": "district",
        "date": "2020-03-05",
        "year": 2020,
        "issuer": "UBND quận Ba Đình",
        "issuerKey": "vn.ha-noi.q-ba-dinh/ubnd",
        "keyStatus": "resolved",
        "provenance": BADGE,
    }
    assert net.edges[LETTER, PLAN_HANOI, f"{LETTER} → {PLAN_HANOI}"] == {
        "label": "FOLLOWS",
        "relation": "FOLLOWS",
        "mode": "ordered",
        "negated": False,
        "strong": True,
        "reported": False,
        "mentions": 2,
        "quote": "Kế hoạch số 02/KH-UBND",
        "quotes": "Kế hoạch số 02/KH-UBND ¦ Kế hoạch 02",
        "places": "1 (1–23) ¦ 2 (24–35)",
        "confidence": 1.0,
        "lagDays": 33,
        "date": "2020-03-05",
        "citedDate": "2020-02-01",
        "readIn": LETTER,
        "provenance": BADGE,
    }


def test_what_the_press_tells_is_marked(handmade: Store) -> None:
    told = network(handmade).get_edge_data(TOLD, DIRECTIVE, f"{TOLD} → {DIRECTIVE}")
    assert (told["reported"], told["readIn"], told["confidence"]) == (True, REPORT, 0.8)
    assert told["places"] == "1 (21–41)"


def test_one_edge_per_mention(handmade: Store) -> None:
    net = network(handmade, mentions=True)
    assert {(a, b, key) for a, b, key in net.edges(keys=True)} == {
        (DIRECTIVE, NOTICE, f"{DIRECTIVE}#c1"),
        (PLAN_HANOI, DIRECTIVE, f"{PLAN_HANOI}#c1"),
        (PLAN_HANOI, APPEAL, f"{PLAN_HANOI}#c3"),
        (PLAN_HANAM, DIRECTIVE, f"{PLAN_HANAM}#c1"),
        # Two mentions; the self mention and the ambiguous one have no edge.
        (LETTER, PLAN_HANOI, f"{LETTER}#c1"),
        (LETTER, PLAN_HANOI, f"{LETTER}#c2"),
        (LETTER, DIRECTIVE, f"{LETTER}#c3"),
        (NOTICE, LETTER, f"{NOTICE}#c1"),
        (TOLD, DIRECTIVE, f"{REPORT}#c2"),
    }
    hostile = net.edges[PLAN_HANOI, APPEAL, f"{PLAN_HANOI}#c3"]
    assert (hostile["quote"], hostile["negated"], hostile["strong"]) == (HOSTILE_QUOTE, True, False)
    assert (hostile["charStart"], hostile["section"]) == (45, "1")


def test_nothing_is_none(handmade: Store) -> None:
    for mentions in (False, True):
        net = network(handmade, mentions=mentions)
        held = [*net.graph.items()]
        for _, data in net.nodes(data=True):
            held += data.items()
        for _, _, data in net.edges(data=True):
            held += data.items()
        assert all(isinstance(value, str | int | float | bool) for _, value in held)


@pytest.mark.parametrize(
    ("chosen", "pairs"),
    [
        ({"relations": ["FOLLOWS"]}, {(LETTER, PLAN_HANOI)}),
        ({"relations": ["FOLLOWS", "MONITORS"]}, {(LETTER, PLAN_HANOI), (PLAN_HANAM, DIRECTIVE)}),
        ({"modes": ["past", "ordered"]}, {(LETTER, PLAN_HANOI), (PLAN_HANAM, DIRECTIVE)}),
        ({"relations": ["MENTIONS"], "modes": ["own"]}, set()),
        ({"relations": []}, set()),
        ({"statuses": ["reported", "cited"]}, set()),
        (
            {"include_reported": False, "relations": ["IMPLEMENTS"]},
            {(PLAN_HANOI, DIRECTIVE), (PLAN_HANOI, APPEAL), (NOTICE, LETTER)},
        ),
    ],
)
def test_a_part_of_the_network(
    handmade: Store, chosen: dict[str, object], pairs: set[tuple[str, str]]
) -> None:
    net = network(handmade, **chosen)  # type: ignore[arg-type]
    assert {(a, b) for a, b in net.edges()} == pairs


def test_documents_are_chosen_by_status(handmade: Store) -> None:
    assert set(network(handmade, statuses={"cited"})) == {APPEAL}
    assert set(network(handmade, include_reported=False)) == ALL - {TOLD}


@pytest.mark.parametrize(
    "chosen",
    [
        {"relations": ["FOLOWS"]},
        {"modes": ["Own"]},
        {"statuses": ["new"]},
        {"relations": "FOLLOWS"},
    ],
)
def test_an_unknown_choice_is_refused(
    handmade: Store, chosen: dict[str, object], language: str
) -> None:
    with pytest.raises(ParameterError) as error:
        network(handmade, **chosen)  # type: ignore[arg-type]
    assert next(iter(chosen)) in str(error.value)


def test_the_note_counts_against_the_whole(handmade: Store, language: str) -> None:
    net = network(handmade, relations=["IMPLEMENTS", "FOLLOWS"], statuses=["loaded"])
    counts = {
        "documents": 6,
        "documentsInGraph": 8,
        "citations": 3,
        "citationsInGraph": 8,
        "mentions": 4,
        "mentionsInGraph": 11,
    }
    note = say("queries.network_note", database=handmade.database, loaded=6, **counts)
    note += " " + say("queries.network_provenance", badges=BADGE)
    assert net.graph == {**counts, "loaded": 6, "provenance": BADGE, "note": note}
