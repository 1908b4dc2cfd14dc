"""What is drawn: every document once, only certain citations, groups folded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.chain_cards import FOLD_FROM, Cast, Options, cast, document_name, lag, when
from dashboard.words import Words
from queries.dashboard_records import Card, Chain, Link, Member, Mention, Recipient, Stamp
from tests.dashboard.gold_views import chain

VI, EN = Words("vi"), Words("en")
FOCUS = Card(
    key="vn.x/ubnd:cong-van:1:2020",
    status="loaded",
    system="state",
    type_code="cong-van",
    symbol="01/UBND-VP",
    date=date(2020, 7, 1),
    level="province",
    issuer="Ủy ban nhân dân tỉnh X",
)


def cited(n: int) -> Card:
    return Card(key=f"vn/cp:nghi-dinh:{n}:2019", status="cited", level="central", year=2019)


def to(target: Card, **more: object) -> Link:
    found = Link(source=FOCUS.key, target=target.key, relation="BASED_ON", mode="own")
    return replace(found, **more)  # type: ignore[arg-type]


def recipient(name: str, **more: object) -> Recipient:
    found = Recipient(
        document=FOCUS.key,
        key=f"vn.x/{name}",
        name=name,
        kind="body",
        way="to",
        level="province",
        fact=f"{FOCUS.key}#a-{name}",
        quote=name,
    )
    return replace(found, **more)  # type: ignore[arg-type]


def alone(*recipients: Recipient, **more: object) -> Chain:
    found = Chain(focus=FOCUS.key, documents=(FOCUS,), links=(), recipients=recipients)
    return replace(found, **more)  # type: ignore[arg-type]


def kinds(found: Cast) -> dict[str, int]:
    counts: dict[str, int] = {}
    for face in found.faces.values():
        counts[face.kind] = counts.get(face.kind, 0) + 1
    return counts


def test_every_document_is_drawn_once_and_every_link_between_them() -> None:
    whole = chain("1943-CV/QU")
    found = cast(whole, VI, Options())
    assert kinds(found) == {"document": 5}
    assert {(w.source, w.target) for w in found.wires} == {
        (x.source, x.target) for x in whole.links
    }


def test_a_mention_without_a_certain_target_is_never_a_line() -> None:
    other = cited(1)
    loose = Mention(
        id="c1",
        source=FOCUS.key,
        target=None,
        surface="Nghị định",
        quote="Nghị định",
        candidates=(other.key,),
    )
    found = cast(alone(documents=(FOCUS, other), mentions=(loose,)), VI, Options())
    assert found.wires == ()


def test_loaded_cited_and_reported_look_different() -> None:
    documents = (FOCUS, cited(1), replace(cited(2), status="reported"))
    found = cast(alone(documents=documents), VI, Options())
    assert [found.faces[d.key].status for d in documents] == ["loaded", "cited", "reported"]


def test_a_denied_link_says_so_in_both_languages() -> None:
    other = cited(1)
    whole = alone(documents=(FOCUS, other), links=(to(other, negated=True, lag_days=3),))
    for words, label in (
        (VI, "⊘ chưa / không căn cứ · 3 ngày"),
        (EN, "⊘ not: is based on · 3 days"),
    ):
        (stroke,) = cast(whole, words, Options()).strokes.values()
        assert (stroke.labels[0], stroke.negated, stroke.weak) == (label, True, False)


def test_relations_differ_in_colour_and_in_dashes() -> None:
    from dashboard.chain_style import families

    assert len({style.color for style in families().values()}) == len(families())
    assert len({style.dashes for style in families().values()}) == len(families())


def test_too_many_cited_documents_of_one_tier_fold_and_unfold() -> None:
    others = [cited(n) for n in range(FOLD_FROM)]
    whole = alone(documents=(FOCUS, *others), links=tuple(to(other) for other in others))
    folded = cast(whole, VI, Options())
    assert kinds(folded) == {"document": 1, "fold": 1}
    (face,) = [face for face in folded.faces.values() if face.kind == "fold"]
    assert face.lines[0] == f"{FOLD_FROM} văn bản khác"
    unfolded = cast(whole, VI, Options(unfolded=frozenset({face.opens})))
    assert kinds(unfolded) == {"document": 1 + FOLD_FROM}


def test_one_fewer_does_not_fold() -> None:
    others = [cited(n) for n in range(FOLD_FROM - 1)]
    whole = alone(documents=(FOCUS, *others), links=tuple(to(other) for other in others))
    assert kinds(cast(whole, VI, Options())) == {"document": FOLD_FROM}


def test_recipients_and_issuers_are_drawn_when_asked_for() -> None:
    whole = alone(recipient("UBND quận"))
    assert kinds(cast(whole, VI, Options())) == {"document": 1}
    assert kinds(cast(whole, VI, Options(recipients=True))) == {"document": 1, "recipient": 1}
    assert kinds(cast(whole, VI, Options(issuers=True))) == {"document": 1, "issuer": 1}


def test_a_group_is_one_pill_and_unfolds_into_its_members() -> None:
    members = tuple(Member(key=f"vn.x.{n}/ubnd", name=f"UBND phường {n}") for n in range(10))
    group = recipient("UBND 10 phường", kind="collective", members=members, stated_count=10)
    options = Options(recipients=True)
    folded = cast(alone(group), VI, options)
    (face,) = [face for face in folded.faces.values() if face.kind == "recipient"]
    assert (face.count, face.lines) == ("10 ▸", ("UBND 10 phường", "Kính gửi"))
    unfolded = cast(alone(group), VI, replace(options, unfolded=frozenset({face.opens})))
    assert kinds(unfolded) == {"document": 1, "recipient": 1, "member": 10}


def test_several_bodies_of_one_item_are_one_pill() -> None:
    item = f"{FOCUS.key}#a3"
    bodies = [
        recipient("MTTQ", fact=item),
        recipient("các đoàn thể", fact=item, kind="collective", open=True),
    ]
    found = cast(alone(*bodies), EN, Options(recipients=True))
    (face,) = [face for face in found.faces.values() if face.kind == "recipient"]
    assert (face.lines, face.count) == (("MTTQ, các đoàn thể", "Addressee · open group"), "2+ ▸")


def test_a_stated_number_without_members_is_shown_and_opens_nothing() -> None:
    found = cast(alone(recipient("30 quận", stated_count=30)), VI, Options(recipients=True))
    (face,) = [face for face in found.faces.values() if face.kind == "recipient"]
    assert (face.count, face.opens) == ("30", "")


def test_a_long_list_of_recipients_says_how_many_more() -> None:
    many = [recipient(f"Sở {n}", order=n) for n in range(14)]
    found = cast(alone(*many), VI, Options(recipients=True))
    (more,) = [face for face in found.faces.values() if face.opens]
    assert kinds(found)["recipient"] == 9
    assert more.lines == ("6 nơi nhận khác",)
    whole = cast(alone(*many), VI, Options(recipients=True, unfolded=frozenset({more.opens})))
    assert kinds(whole)["recipient"] == 14


def test_a_stamp_stands_at_its_receiver_on_the_day_of_receipt() -> None:
    stamp = Stamp(
        document=FOCUS.key,
        id="s1",
        receiver_key="vn.x.q-y/phong.gddt",
        receiver="Phòng Giáo dục và Đào tạo quận Y",
        level="district",
        received=date(2020, 7, 3),
    )
    found = cast(alone(stamps=(stamp,)), VI, Options())
    (item,) = [item for item in found.items if item.id == "s1"]
    assert (item.lane, item.when) == (2, date(2020, 7, 3))
    assert found.faces["s1"].lines == ("Dấu ĐẾN 3/7/2020", "Phòng GD&ĐT quận Y")
    assert [(w.source, w.target) for w in found.wires] == [(FOCUS.key, "s1")]


@pytest.mark.parametrize(
    ("card", "name", "day"),
    [
        pytest.param(FOCUS, "01/UBND-VP", "1/7/2020", id="symbol and date"),
        pytest.param(cited(1), "Nghị định", "năm 2019", id="only type and year"),
        pytest.param(
            replace(cited(1), title="về phí", year=None),
            "Nghị định: về phí",
            "không rõ ngày",
            id="title, no year",
        ),
        pytest.param(
            replace(cited(1), key_status="inferred"), "Nghị định", "≈ năm 2019", id="inferred year"
        ),
    ],
)
def test_names_and_dates(card: Card, name: str, day: str) -> None:
    card = replace(card, type_code=card.type_code or "nghi-dinh")
    assert (document_name(card, VI), when(card, VI)) == (name, day)


@pytest.mark.parametrize(
    ("days", "vi", "en"),
    [(0, "cùng ngày", "same day"), (1, "1 ngày", "1 day"), (1008, "1.008 ngày", "1,008 days")],
)
def test_days_between(days: int, vi: str, en: str) -> None:
    assert (lag(days, VI), lag(days, EN)) == (vi, en)
