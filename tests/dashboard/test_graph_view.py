"""The network and the file to take away: fixed, escaped, and without a word to any host."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from dashboard.graph_view import OPTIONS, network, payload, standalone_html, vis_bundle
from dashboard.picture import HEAD_HEIGHT, picture
from dashboard.words import Words
from queries.dashboard_records import Chain
from tests.dashboard.gold_views import chain

HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'
VI = Words("vi")


def hostile() -> Chain:
    whole = chain("1943-CV/QU")
    cards = tuple(
        replace(card, title=HOSTILE, symbol=HOSTILE + card.key, issuer=HOSTILE)
        for card in whole.documents
    )
    mentions = tuple(replace(m, quote=HOSTILE, surface=HOSTILE) for m in whole.mentions)
    return replace(whole, documents=cards, mentions=mentions)


def test_pyvis_holds_fixed_nodes_and_every_edge() -> None:
    drawn = picture(chain("1943-CV/QU"), VI)
    net = network(drawn)
    assert {node["id"] for node in net.nodes} == set(drawn.scene.boxes)
    for node in net.nodes:
        box = drawn.scene.boxes[node["id"]]
        assert (node["x"], node["y"]) == (box.center[0], box.center[1] + HEAD_HEIGHT)
        assert node["physics"] is False
    assert {(edge["from"], edge["to"]) for edge in net.edges} == {
        (wire.source, wire.target) for wire in drawn.cast.wires
    }
    assert json.loads(net.get_network_data()[5]) == OPTIONS
    assert OPTIONS["physics"] == {"enabled": False}


def test_the_payload_is_plain_json() -> None:
    told = payload(picture(chain("1943-CV/QU"), VI))
    assert json.loads(json.dumps(told)) == told


class Tags(HTMLParser):
    """The tags and attributes of a page; what stands in a script is not looked at."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("whole", [chain("1943-CV/QU"), hostile()], ids=["samples", "hostile"])
def test_the_file_loads_nothing_and_runs_only_our_scripts(whole: Chain) -> None:
    html = standalone_html(picture(whole, VI), "vi")
    tags = Tags(html).found
    assert [tag for tag, _ in tags if tag in ("link", "img", "iframe", "base", "object")] == []
    assert [tag for tag, _ in tags].count("script") == 3
    assert not [attrs for _, attrs in tags if {"src", "href", "onerror", "onload"} & set(attrs)]
    outside = html.replace(vis_bundle(), "")
    assert re.findall(r"https?://(?!www\.w3\.org/)", outside) == []
    assert "<script>alert" not in outside
    assert "<img" not in outside


def test_the_file_forbids_the_network_itself() -> None:
    html = standalone_html(picture(chain("1943-CV/QU"), VI), "vi")
    policy = next(a["content"] for tag, a in Tags(html).found if a.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'unsafe-inline'")


def test_the_bundle_asks_for_no_map_file() -> None:
    assert "sourceMappingURL" not in vis_bundle()
