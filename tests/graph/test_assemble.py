"""Records become the graph: what is said, by whom, with which quote, in whatever order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.assemble import assemble, project
from graph.assembly.claims import Element, Node, Relationship, element_name, parse_element
from graph.dump import dump_rows
from graph.schema import SCHEMA
from loaders.errors import RecordError
from loaders.records import Document
from tests.graph.records import CITED, HA_NOI, OWN, letter, mention, sample, samples, span

Graph = Mapping[Element, dict[str, Any]]

OWN_NODE, CITED_NODE = Node("Document", OWN), Node("Document", CITED)
TEXT = "Thực hiện Chỉ thị số 17/CT-UBND … Chỉ thị số 17/CT-UBND … Chỉ thị số 17/CT-UBND."
SURFACE = "Chỉ thị số 17/CT-UBND"


def edges(graph: Graph, type_: str, source: str | None = None) -> dict[tuple[str, str], Any]:
    """The relationships of a type by the keys of their ends."""
    return {
        (e.source.key, e.target.key): said
        for e, said in graph.items()
        if isinstance(e, Relationship) and e.type == type_ and source in (None, e.source.key)
    }


def mentions(*said: dict[str, Any]) -> Document:
    """A letter that cites ``CITED`` once per given mention."""
    return letter(
        TEXT,
        citations=[mention(TEXT, SURFACE, n, id=f"c{n + 1}", **m) for n, m in enumerate(said)],
    )


# Citations.


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            [{"relation": "FOLLOWS"}, {"relation": "IMPLEMENTS"}],
            {"relation": "IMPLEMENTS", "relations": ["IMPLEMENTS", "FOLLOWS"], "mentions": 2},
            id="the relation higher in the table speaks for the pair",
        ),
        pytest.param(
            [{"relation": "MENTIONS"}, {"relation": None}],
            {"relation": "MENTIONS", "relations": ["MENTIONS"]},
            id="no cue is a plain mention",
        ),
        pytest.param(
            [{"mode": "past"}, {"mode": "ordered"}, {"mode": "background"}],
            {"mode": "ordered", "mentions": 3},
            id="the strongest mode",
        ),
        pytest.param(
            [{"negated": True}, {"negated": False}],
            {"negated": False},
            id="negated only if every mention is",
        ),
        pytest.param([{"negated": True}], {"negated": True}, id="all negated"),
        pytest.param(
            [{"confidence": 0.6}, {"confidence": 0.9}],
            {"confidence": 0.9},
            id="the highest confidence",
        ),
        pytest.param(
            [{"confidence": 1.0, "keyStatus": "inferred"}],
            {"confidence": 0.8},
            id="a guessed year lowers it",
        ),
        pytest.param(
            [{"provision": "dieu-3/khoan-1;dieu-5"}, {"provision": "dieu-1"}],
            {"provisions": ["dieu-1", "dieu-3/khoan-1", "dieu-5"]},
            id="provisions of all mentions",
        ),
    ],
)
def test_one_cites_for_all_mentions_of_a_pair(
    said: list[dict[str, Any]], expected: dict[str, Any]
) -> None:
    cites = edges(project([mentions(*said)]), "CITES")
    assert list(cites) == [(OWN, CITED)]
    assert {name: cites[OWN, CITED].get(name) for name in expected} == expected


def test_the_quote_of_a_pair_is_that_of_its_strongest_mention() -> None:
    graph = project([mentions({"relation": "MENTIONS"}, {"relation": "BASED_ON"})])
    said = edges(graph, "CITES")[OWN, CITED]
    assert (said["relation"], said["quote"]) == ("BASED_ON", SURFACE)
    assert said["charStart"] == span(TEXT, SURFACE, 1)["start"]


def test_every_mention_is_a_node_of_its_own() -> None:
    graph = project([mentions({}, {"mode": "ordered"})])
    ids = [f"{OWN}#c1", f"{OWN}#c2"]
    assert edges(graph, "HAS_CITATION").keys() == {(OWN, i) for i in ids}
    assert edges(graph, "REFERS_TO") == {
        (i, CITED): {"keyStatus": "resolved", "confidence": 1.0} for i in ids
    }
    assert graph[Node("Citation", ids[1])]["mode"] == "ordered"
    assert graph[Node("Citation", ids[1])]["citing"] == OWN


def test_a_self_mention_makes_no_edge_to_a_document() -> None:
    graph = project([mentions({"mentionType": "self", "key": OWN})])
    assert Node("Citation", f"{OWN}#c1") in graph
    assert edges(graph, "REFERS_TO") == edges(graph, "CITES") == {}


def test_a_document_that_cites_its_own_number_does_not_cite_itself() -> None:
    graph = project([mentions({"key": OWN})])
    assert edges(graph, "REFERS_TO").keys() == {(f"{OWN}#c1", OWN)}
    assert edges(graph, "CITES") == {}


def test_an_ambiguous_mention_has_an_edge_per_candidate_and_no_cites() -> None:
    candidates = [
        {"key": CITED, "confidence": 0.6, "reason": "level above"},
        {"key": f"{HA_NOI}:chi-thi:17:2020", "confidence": 0.4, "reason": "the year before"},
    ]
    graph = project([mentions({"key": None, "keyStatus": "unresolved", "candidates": candidates})])
    assert {pair[1]: e["confidence"] for pair, e in edges(graph, "REFERS_TO").items()} == {
        CITED: 0.6,
        f"{HA_NOI}:chi-thi:17:2020": 0.4,
    }
    assert edges(graph, "CITES") == {}
    assert graph[CITED_NODE]["keyStatus"] == "unresolved"


def test_an_unresolved_mention_with_a_key_still_means_its_own_stub() -> None:
    graph = project([mentions({"keyStatus": "unresolved"})])
    assert edges(graph, "REFERS_TO")[f"{OWN}#c1", CITED]["keyStatus"] == "unresolved"
    assert edges(graph, "CITES")[OWN, CITED]["confidence"] == 0.6


def test_a_mention_that_is_not_understood_is_kept() -> None:
    graph = project([mentions({"key": None, "keyStatus": "unresolved"})])
    assert graph[Node("Citation", f"{OWN}#c1")]["quote"] == SURFACE
    assert edges(graph, "REFERS_TO") == {}


# The same document from several sides.


def dated(iso: str, corrected: str | None = None) -> dict[str, Any]:
    date = {**span(TEXT, "Thực hiện"), "iso": iso, "correctedIso": corrected}
    return {"date": date}


def citing(number: int, *said: dict[str, Any]) -> Document:
    """One of several letters that cite ``CITED``."""
    made = mentions(*said)
    key = OWN.replace(":500:", f":{number}:")
    source = replace(made.source, sha256=f"{number:064}", file=f"{number}.txt")
    return replace(made, source=source, header=replace(made.header, key=key))


def test_a_cited_document_has_what_its_citations_say() -> None:
    title = {"title": span(TEXT, "Thực hiện")}
    graph = project([mentions({**dated("2021-07-23"), **title})])
    assert graph[CITED_NODE] == {
        "key": CITED,
        "status": "cited",
        "kind": "official",
        "system": "state",
        "typeCode": "chi-thi",
        "number": 17,
        "symbol": "17/CT-UBND",
        "year": 2021,
        "date": "2021-07-23",
        "dateText": "Thực hiện",
        "title": "Thực hiện",
        "level": "province",
        "issuerKey": HA_NOI,
        "keyStatus": "resolved",
    }


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([["2021-07-24"], ["2021-07-23"], ["2021-07-23"]], "2021-07-23"),  # the more frequent
        ([["2021-07-24"], ["2021-07-23"]], "2021-07-23"),  # else the smaller
        ([["2021-02-21", "2021-07-21"], ["2021-02-22"]], "2021-02-22"),  # a guess weighs less
        ([["2021-02-21", "2021-07-21"]], "2021-07-21"),  # a misprint is not believed
        ([["2021-07"]], None),  # a month is no day
    ],
)
def test_the_date_of_a_cited_document(dates: list[list[str]], expected: str | None) -> None:
    graph = project([citing(n, dated(*date)) for n, date in enumerate(dates, 1)])
    assert graph[CITED_NODE].get("date") == expected


def test_a_loaded_document_knows_itself_best() -> None:
    said = {"date": {**span("x 1/7", "1/7"), "iso": "2021-07-01"}, "level": "province"}
    own = letter("x 1/7", key=CITED, header={"system": "state", **said})
    graph = project([own, *(citing(n, dated("2021-07-23")) for n in range(1, 5))])
    document = graph[CITED_NODE]
    assert (document["status"], document["date"], document["text"]) == (
        "loaded",
        "2021-07-01",
        "x 1/7",
    )
    # What it does not say of itself is still known from its citations.
    assert document["symbol"] == "17/CT-UBND"


@pytest.mark.parametrize(("own", "lag"), [("2021-07-25", 2), ("2021-07-23", 0), (None, None)])
def test_days_between_the_two(own: str | None, lag: int | None) -> None:
    header = {"date": {**span(TEXT, "Thực hiện"), "iso": own}} if own else {}
    graph = project(
        [letter(TEXT, header=header, citations=[mention(TEXT, SURFACE, **dated("2021-07-23"))])]
    )
    assert edges(graph, "CITES")[OWN, CITED].get("lagDays") == lag


def test_the_same_letter_from_two_files() -> None:
    text = f"{TEXT} UBND TP — ĐẾN 12"
    stamp = {"id": "s1", **span(text, "ĐẾN 12"), "receiver": None}
    stamp |= {"stampLabel": span(text, "ĐẾN"), "receivedDate": None}
    stamp |= {"incomingNumber": {**span(text, "12"), "value": "12"}}
    stamp |= {"forwardedTo": None, "fileNumber": None}
    full = letter(text, citations=[mention(text, SURFACE)], receipts=[stamp])
    scan = letter(
        TEXT,
        file="b.txt",
        header={"title": {**span(TEXT, "Thực hiện"), "prefix": None, "normalized": "Thực hiện"}},
        citations=[mention(TEXT, SURFACE), mention(TEXT, SURFACE, 1, id="c2")],
    )
    scan_with_stamp = replace(scan, receipts=full.receipts, text=None)
    graph = project([scan_with_stamp, full])
    files = {sha for _, sha in edges(graph, "LOADED_FROM", OWN)}
    assert files == {full.source.sha256, scan.source.sha256}
    assert graph[OWN_NODE]["text"] == text  # the fuller text
    assert graph[OWN_NODE]["title"] == "Thực hiện"  # a field it lacks
    assert edges(graph, "CITES")[OWN, CITED]["mentions"] == 1  # never both counts together
    assert edges(graph, "RECEIVED_AS").keys() == {(OWN, f"{OWN}#s1"), (OWN, f"{OWN}#s2")}


def test_a_genuine_text_speaks_before_a_longer_reconstruction() -> None:
    genuine = letter(TEXT)
    retold = replace(letter(TEXT * 2, file="b.txt"), provenance="retold")
    document = project([retold, genuine])[OWN_NODE]
    assert document["text"] == TEXT
    assert "provenance" not in document
    assert project([retold])[OWN_NODE]["provenance"] == "retold"


# News.


def test_a_report_speaks_of_the_directive() -> None:
    report = sample(23)
    assert report.header.reports is not None
    own, directive = str(report.header.key), str(report.header.reports.key)
    graph = project([report])
    assert edges(graph, "DESCRIBES").keys() == {(own, directive)}
    assert edges(graph, "CITES", own) == {}
    cited = edges(graph, "CITES", directive)
    assert {target for _, target in cited} == {
        "vn.ha-noi/ubnd:chi-thi:20:2021",
        "vn/vpcp:thong-bao:241:2021",
        "vn.ha-noi/party:thong-bao:486:2021",
        "vn.ha-noi/ubnd:cong-dien:17:2021",
        "vn/ttg:chi-thi:16:2020",
    }
    assert {(e["reported"], e["reportedBy"]) for e in cited.values()} == {(True, own)}
    assert max(e["confidence"] for e in cited.values()) == 0.8
    assert graph[Node("Document", directive)]["status"] == "reported"
    assert graph[Node("Document", own)]["status"] == "loaded"
    # The mentions stand in the report.
    assert {source for source, _ in edges(graph, "HAS_CITATION")} == {own}


def test_a_loaded_directive_speaks_for_itself_and_the_report_only_adds() -> None:
    report, directive = sample(21), sample(33)
    key, dropped = str(directive.header.key), "vn/cp:nghi-quyet:128:2021"
    kept = tuple(c for c in directive.citations if c.key != dropped)
    assert kept != directive.citations
    directive = replace(directive, citations=kept)
    graph = project([report, directive])
    alone, told = edges(project([directive]), "CITES"), edges(project([report]), "CITES")
    both = edges(graph, "CITES", key)
    assert both.keys() == alone.keys() | told.keys()
    assert {pair: both[pair] for pair in alone} == alone
    assert told.keys() - alone.keys() == {(key, dropped)}
    assert told.keys() & alone.keys()
    assert both[key, dropped]["reportedBy"] == report.header.key
    assert graph[Node("Document", key)]["status"] == "loaded"


# Recipients, signers, structure.


def test_nhu_tren_stands_for_the_addressees() -> None:
    graph = project([sample(36)])
    addressed = edges(graph, "ADDRESSED_TO")
    copied = edges(graph, "COPIED_TO")
    via = {pair for pair, said in copied.items() if said["viaReference"]}
    assert via == set(addressed)
    assert {copied[pair]["quote"] for pair in via} == {"Như trên"}
    assert len({copied[pair]["order"] for pair in via}) == 1
    direct = [said for pair, said in copied.items() if pair not in via]
    assert all(not said["viaReference"] for said in direct)
    assert sorted(said["order"] for said in addressed.values()) == list(
        range(1, len(addressed) + 1)
    )


def test_a_recipient_nobody_could_resolve_is_kept_apart() -> None:
    item = {"id": "a1", **span(TEXT, "Thực hiện"), "members": [span(TEXT, "Thực hiện")]}
    first = letter(TEXT, addressees=[item])
    other = letter(TEXT + " ", key=OWN.replace("500", "501"), file="b.txt", addressees=[item])
    graph = project([first, other])
    assert len(edges(graph, "ADDRESSED_TO")) == 2
    node = graph[Node("Organization", f"{OWN}#a1.1")]
    assert (node["name"], node["kind"]) == ("Thực hiện", "unresolved")


def test_a_signature_names_person_post_and_authority() -> None:
    graph = project([sample(31)])
    post = "vn.ha-noi/vp-ubnd#pho-chanh-van-phong"
    (pair, said), *others = edges(graph, "SIGNED_BY").items()
    assert others == []
    assert pair == (sample(31).header.key, f"{post}:Vũ Thu Hằng")
    assert (said["authorityCode"], said["onBehalfOf"]) == ("TL", "vn.ha-noi/ubnd#chu-tich")
    assert said["authorityText"].split(" / ") == [
        " ".join(a.surface.split())
        for a in (sample(31).signature.authority, sample(31).signature.authority2)  # type: ignore[union-attr]
        if a
    ]
    assert edges(graph, "HOLDS")[f"{post}:Vũ Thu Hằng", post]["asOf"] == "2021-01-31"
    assert edges(graph, "POST_IN")[post, "vn.ha-noi/vp-ubnd"] == {}


def test_what_follows_from_a_key() -> None:
    ward = "vn.ha-noi.q-dong-da.p-lang-thuong"
    item = {**span(TEXT, "Thực hiện"), "org": f"{ward}/party.btv"}
    graph = project([letter(TEXT, header={"decidedBy": item})])
    assert edges(graph, "PART_OF") == {
        (f"{ward}/party.btv", f"{ward}/party"): {"basis": "inferred", "rule": "key.organ"}
    }
    assert edges(graph, "SUBORDINATE_TO", f"{ward}/party").keys() == {
        (f"{ward}/party", "vn.ha-noi.q-dong-da/party")
    }
    assert (ward, "vn.ha-noi.q-dong-da") in edges(graph, "WITHIN")
    assert (f"{ward}/party.btv", ward) in edges(graph, "SERVES")
    organ = graph[Node("Organization", f"{ward}/party.btv")]
    assert (organ["level"], organ["system"], organ["areaKey"]) == ("commune", "party", ward)


@pytest.mark.parametrize(
    ("org", "expected"),
    [
        ("vn.ha-nam/so.y-te", set()),  # one body with a name, no organ of "so"
        ("vn.ha-nam/so.y-te.vp", {("vn.ha-nam/so.y-te.vp", "vn.ha-nam/so.y-te")}),
        ("vn.ha-nam/ca.dang-uy", set()),  # stands inside, belongs to the Party
        ("vn.ha-nam/party.dang-bo", set()),  # the whole, not a part
        ("vn.ha-nam/hdnd.tt", {("vn.ha-nam/hdnd.tt", "vn.ha-nam/hdnd")}),
        ("?/ubnd", set()),
    ],
)
def test_organs_are_part_of_their_body(org: str, expected: set[tuple[str, str]]) -> None:
    item = {**span(TEXT, "Thực hiện"), "org": org}
    graph = project([letter(TEXT, header={"decidedBy": item})])
    assert set(edges(graph, "PART_OF")) == expected


# Laws.


def test_a_quote_that_is_not_in_the_text_is_refused(language: str) -> None:
    wrong = letter(TEXT.replace("17/", "71/"), citations=[mention(TEXT, SURFACE)], file="xấu.txt")
    with pytest.raises(RecordError) as refused:
        assemble([wrong])
    sentence = str(refused.value)
    assert sentence.startswith("xấu.txt: ")
    assert SURFACE in sentence
    assert "Chỉ thị số 71/CT-UBND" in sentence


def test_a_record_without_a_key_is_refused(language: str) -> None:
    unresolved = letter()
    with pytest.raises(RecordError, match=r"^a\.txt: "):
        assemble([replace(unresolved, header=replace(unresolved.header, key=None))])


def test_a_page_taken_for_a_name_is_cut_so_that_an_index_takes_it() -> None:
    page = "ễ" * 9000
    item = {"id": "a1", **span(page, page), "members": [span(page, page)]}
    name = {"name": span(page, page)}
    graph = project([letter(page, addressees=[item], signature=name)])
    assert len(graph[Node("Organization", f"{OWN}#a1.1")]["name"]) == 1000
    ((_, person), said), *_ = edges(graph, "SIGNED_BY").items()
    assert len(person) < 300
    assert len(graph[Node("Person", person)]["name"]) == 1000
    assert said["quote"] == page


def test_a_key_that_no_index_takes_is_refused(language: str) -> None:
    long = OWN.replace(":500:", f":~{'x' * 2000}:")
    with pytest.raises(RecordError):
        assemble([letter(key=long)])


def test_every_edge_joins_nodes_that_are_there() -> None:
    graph = project(samples())
    loose = [
        e for e in graph if isinstance(e, Relationship) and not {e.source, e.target} <= graph.keys()
    ]
    assert loose == []


def test_every_quote_stands_in_its_text() -> None:
    graph = project(samples())
    texts = {record.source.sha256: record.text or "" for record in samples()}
    quoted = [said for said in graph.values() if "quote" in said]
    assert len(quoted) > 900
    for said in quoted:
        text = texts[said["fileSha256"]]
        assert text[said["charStart"] : said["charEnd"]] == said["quote"]


def test_everything_that_is_always_there_is_there() -> None:
    for element, said in project(samples()).items():
        kind = (
            SCHEMA.node_types[element.label]
            if isinstance(element, Node)
            else SCHEMA.relationship_types[element.type]
        )
        required = {declared.name for declared in kind.properties if declared.required}
        assert required <= said.keys(), element


def test_an_element_has_a_name_and_can_be_found_by_it() -> None:
    for element in project(samples()[:5]):
        assert parse_element(element_name(element)) == element


@settings(max_examples=8, deadline=None)
@given(st.permutations(samples()))
def test_the_order_of_records_does_not_matter(shuffled: list[Document]) -> None:
    assert list(dump_rows(project(shuffled))) == list(dump_rows(project(samples())))
