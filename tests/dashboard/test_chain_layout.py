"""Where things stand: tiers in order, nothing on top of anything, the same every time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

import pytest

from dashboard.chain_cards import Options
from dashboard.chain_layout import Item, Scene, lay_out
from dashboard.chain_ports import Wire
from dashboard.picture import Picture, picture
from dashboard.words import LEVELS, Words, tier
from queries.dashboard_records import Chain
from tests.dashboard.gold_views import chain
from tests.dashboard.scenes import chance
from tests.dashboard.stores import letters

VI = Words("vi")
ALL = Options(recipients=True, issuers=True)


def samples() -> Iterator[tuple[str, Chain, Options]]:
    for record in letters()[::3]:
        number = record.header.number
        if number and number.normalized:
            whole = chain(number.normalized, up=3, down=3, strong=False)
            yield number.normalized, whole, ALL
    for count, seed in [(1, 1), (2, 2), (12, 3), (30, 4), (64, 5)]:
        yield f"chance-{count}", chance(count, seed), Options()


CASES = [pytest.param((c, options), id=name) for name, c, options in samples()]


@pytest.fixture(scope="module", params=CASES)
def drawn(request: pytest.FixtureRequest) -> Picture:
    whole, options = request.param
    return picture(whole, VI, options)


def test_nothing_overlaps(drawn: Picture) -> None:
    for (one, a), (other, b) in combinations(drawn.scene.boxes.items(), 2):
        assert not a.overlaps(b), (one, other)


def test_every_item_stands_in_the_lane_of_its_tier(drawn: Picture) -> None:
    lanes = {lane.lane: lane for lane in drawn.scene.lanes}
    assert sorted(lanes) == sorted({item.lane for item in drawn.cast.items})
    for item in drawn.cast.items:
        box, lane = drawn.scene.boxes[item.id], lanes[item.lane]
        assert lane.y < box.y
        assert box.bottom < lane.y + lane.height


def test_lanes_lie_under_each_other(drawn: Picture) -> None:
    for above, below in pairwise(drawn.scene.lanes):
        assert above.lane < below.lane
        assert above.y + above.height < below.y


def test_time_runs_to_the_right(drawn: Picture) -> None:
    places = sorted(
        (item.when, drawn.scene.boxes[item.id].center[0])
        for item in drawn.cast.items
        if item.zone == "time" and item.when
    )
    for (day, x), (later, further) in pairwise(places):
        assert (x < further) if day < later else (x == pytest.approx(further))


def test_no_line_runs_through_a_card(drawn: Picture) -> None:
    ends = {wire.id: (wire.source, wire.target) for wire in drawn.cast.wires}
    for route in drawn.scene.routes:
        for point in route.curve.points(60):
            for key, box in drawn.scene.boxes.items():
                margin = -1.5 if key in ends[route.id] else 0.0
                assert not box.contains(point, margin), (route.id, key)


def test_labels_cover_no_card_and_no_other_label(drawn: Picture) -> None:
    labels = [route.label for route in drawn.scene.routes if route.label]
    for one, other in combinations(labels, 2):
        assert not one.overlaps(other)
    for label in labels:
        assert not any(label.overlaps(box) for box in drawn.scene.boxes.values())


def test_nearly_every_line_has_its_label(drawn: Picture) -> None:
    wanted = {wire.id for wire in drawn.cast.wires if wire.label_widths}
    labelled = {route.id for route in drawn.scene.routes if route.label}
    assert labelled <= wanted
    # A line between two cards side by side may have no room for any.
    assert len(wanted - labelled) <= 1 + 0.1 * len(wanted)


def test_everything_is_inside_the_frame(drawn: Picture) -> None:
    scene = drawn.scene
    for box in scene.boxes.values():
        assert 0 <= box.x < box.right <= scene.width
        assert 0 <= box.y < box.bottom <= scene.height


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_input_does_not_matter(seed: int) -> None:
    whole = chance(20, 7)
    luck = random.Random(seed)
    documents = luck.sample(whole.documents, len(whole.documents))
    links = luck.sample(whole.links, len(whole.links))
    mixed = Chain(focus=whole.focus, documents=tuple(documents), links=tuple(links))

    def where(scene: Scene) -> object:
        return sorted(scene.boxes.items()), sorted((r.id, r.curve, r.label) for r in scene.routes)

    assert where(picture(mixed, VI).scene) == where(picture(whole, VI).scene)


def test_the_story_to_show_first_reads_from_the_top() -> None:
    scene = picture(chain("1943-CV/QU"), VI).scene
    middle = {key.split("/")[-1]: box.center[1] for key, box in scene.boxes.items()}
    assert sorted(middle, key=lambda key: middle[key]) == [
        "party:nghi-quyet:20:2017",
        "ttg:ket-luan:~hop-thuong-truc-chinh-phu-20200725:2020",
        "ubnd:cong-dien:5:2020",
        "party:cong-van:1943:2020",
        "ubnd:ke-hoach:64:2020",
    ]
    assert [lane.lane for lane in scene.lanes] == [tier(level) for level in LEVELS]
    assert [cut.days for cut in scene.axis.cuts] == [1004]


def test_what_has_no_date_stands_beside_the_axis() -> None:
    items = [
        Item("dated", 0, 150, 60, "time", date(2020, 7, 1)),
        Item("undated", 0, 150, 60, "time", None),
    ]
    scene = lay_out(items, [Wire("w", "dated", "undated", (40.0,))])
    (zone,) = [zone for zone in scene.zones if zone.zone == "undated"]
    assert zone.x <= scene.boxes["undated"].x
    assert scene.boxes["undated"].right <= zone.x + zone.width
    assert scene.boxes["dated"].x >= zone.x + zone.width


def test_an_empty_picture() -> None:
    scene = lay_out([], [])
    assert (scene.boxes, scene.lanes, scene.routes) == ({}, (), ())
