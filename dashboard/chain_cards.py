"""From a chain to things to draw: what stands on each card, which line joins which.

Pure: a ``Chain`` and a language in, items, wires and faces out; ``chain_layout`` then says
where, ``graph_view`` paints. The painter cuts a text that is wider than its box.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dashboard.chain_layout import Item, Zone
from dashboard.chain_ports import Wire
from dashboard.chain_style import LineStyle, families, plain_line, relation_line, system_color
from dashboard.geometry import text_width
from dashboard.words import Words, tier
from queries.dashboard_records import Card, Chain, Link, Mention, Recipient, Stamp

CARD_HEIGHT = 62.0
CARD_WIDTH = (132.0, 214.0)
PILL_HEIGHT = 33.0
PILL_WIDTH = 214.0
MEMBER_HEIGHT = 20.0
#: So many undrawn-text documents cited by one document in one tier fold into one card.
FOLD_FROM = 7
#: Of these, so many with one family of relations make a group.
FOLDED_FROM = 3
#: So many recipients of one tier are shown before the rest folds.
RECIPIENTS_SHOWN = 8
LABEL_SIZE = 10.5
#: The halo around the document asked for.
HALO = 5.0


@dataclass(frozen=True)
class Options:
    """What the reader wants to see; ``unfolded`` holds ids of groups to show in full."""

    recipients: bool = False
    issuers: bool = False
    stamps: bool = True
    unfolded: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Face:
    """What is painted in a box. ``full`` is the whole text for hovering; ``count`` stands at
    the right edge; ``opens`` is the group that a click unfolds."""

    kind: str
    lines: tuple[str, ...]
    color: str
    full: tuple[str, ...] = ()
    status: str = "loaded"
    focus: bool = False
    retold: bool = False
    count: str = ""
    opens: str = ""


@dataclass(frozen=True)
class Stroke:
    """What is painted along a wire; ``labels`` from the longest to the shortest."""

    style: LineStyle
    labels: tuple[str, ...] = ()
    weak: bool = False
    negated: bool = False
    full: tuple[str, ...] = ()
    citation: bool = True


_SENT = Stroke(plain_line("sent"), citation=False)


@dataclass(frozen=True)
class Cast:
    """Everything in the picture, before it has coordinates."""

    items: tuple[Item, ...]
    wires: tuple[Wire, ...]
    faces: Mapping[str, Face]
    strokes: Mapping[str, Stroke]


@dataclass
class _Stage:
    """The cast while it is collected."""

    words: Words
    items: dict[str, Item] = field(default_factory=dict)
    wires: dict[str, Wire] = field(default_factory=dict)
    faces: dict[str, Face] = field(default_factory=dict)
    strokes: dict[str, Stroke] = field(default_factory=dict)

    def put(self, item: Item, face: Face) -> None:
        self.items[item.id] = item
        self.faces[item.id] = face

    def join(self, source: str, target: str, stroke: Stroke, fan: bool = False) -> None:
        if source not in self.items or target not in self.items:
            return
        wire_id = f"{source}→{target}" if stroke.citation else f"{source}⇢{target}"
        widths = tuple(text_width(label, LABEL_SIZE, bold=True) + 10 for label in stroke.labels)
        self.wires[wire_id] = Wire(wire_id, source, target, widths, fan)
        self.strokes[wire_id] = stroke


def cast(chain: Chain, words: Words, options: Options) -> Cast:
    """All boxes and lines of the picture of this chain."""
    stage = _Stage(words)
    names = document_names(chain, words)
    folds = _folds(chain, options)
    for card in chain.documents:
        if card.key not in folds:
            item, face = _document(card, names[card.key], card.key == chain.focus, words)
            stage.put(item, face)
    _put_folds(stage, chain, folds, names)
    quotes = _quotes(chain.mentions)
    for link in chain.links:
        if link.source in stage.items and link.target in stage.items:
            stroke = _citation(link, quotes.get((link.source, link.target), ()), words)
            stage.join(link.source, link.target, stroke)
    if options.stamps:
        for stamp in chain.stamps:
            _put_stamp(stage, stamp)
    if options.issuers:
        _put_issuers(stage, chain)
    if options.recipients:
        _put_recipients(stage, chain.recipients, options)
    return Cast(
        tuple(stage.items.values()), tuple(stage.wires.values()), stage.faces, stage.strokes
    )


def document_names(chain: Chain, words: Words) -> dict[str, str]:
    """A short name for every document: its symbol, else how it is called where it is cited."""
    called: dict[str, str] = {}
    for mention in chain.mentions:
        if mention.target:
            called.setdefault(mention.target, " ".join(mention.surface.split()))
    return {card.key: document_name(card, words, called.get(card.key)) for card in chain.documents}


def document_name(card: Card, words: Words, called: str | None = None) -> str:
    """The name of one document; ``called`` is how a text calls it."""
    if card.symbol:
        return card.symbol
    if called:
        return words.short(called[:1].upper() + called[1:])
    title = " ".join((card.title or "").split())
    kind = words.type_name(card.type_code)
    return f"{kind}: {title}" if title else kind


def when(card: Card, words: Words) -> str:
    """The date as precisely as it is known."""
    if card.date:
        return words.day(card.date)
    if not card.year:
        return words("picture.no_date")
    mark = "≈ " if card.key_status == "inferred" else ""
    return mark + words("picture.year_only", year=str(card.year))


def _document(card: Card, name: str, focus: bool, words: Words) -> tuple[Item, Face]:
    kind = words.type_name(card.type_code)
    second = f"{kind} · {when(card, words)}"
    third = words.short(card.decided_by or card.issuer or "")
    wanted = max(text_width(name, 14, True), text_width(second, 11), text_width(third, 11)) + 30
    width = min(max(wanted, CARD_WIDTH[0]), CARD_WIDTH[1])
    lines = (name, second, third)
    full = (name, second, third, card.title or "", card.provenance or "")
    face = Face(
        "document",
        lines,
        system_color(card.system),
        tuple(line for line in full if line),
        card.status,
        focus,
        bool(card.provenance),
    )
    item = Item(card.key, tier(card.level), width, CARD_HEIGHT, "time", card.date)
    return replace(item, rim=HALO if focus else 0.0), face


def _citation(link: Link, quotes: Sequence[str], words: Words) -> Stroke:
    relation = relation_label(link, words)
    since = lag(link.lag_days, words) if link.lag_days is not None else ""
    mark = "⊘ " if link.negated else ""
    said = [f"{relation} · {since}", relation, since] if since else [relation]
    labels = tuple(mark + label for label in said)
    weak = not link.strong and not link.negated
    first = f"{labels[0]} · {words.named('mode', link.mode)}"
    full = (first, *(f"“{quote}”" for quote in quotes[:3]))
    return Stroke(relation_line(link.relation), labels, weak, link.negated, full)


def relation_label(link: Link, words: Words) -> str:
    """The relation in words: in Vietnamese the cue of the text itself where it is short."""
    name = words.named("relation", link.relation)
    telling = link.cue and len(link.cue) <= 22 and link.relation != "MENTIONS"
    if words.language == "vi" and link.cue and telling:
        name = " ".join(link.cue.split()).lower()
    return words("picture.negated", relation=name) if link.negated else name


def lag(days: int, words: Words) -> str:
    """The days from the cited document to the citing one."""
    if days == 0:
        return words("same_day")
    return words("one_day") if days == 1 else words("days", days=days)


def _quotes(mentions: Iterable[Mention]) -> dict[tuple[str, str], list[str]]:
    quotes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for mention in mentions:
        if mention.target:
            sentence = f"{mention.before}{mention.quote}{mention.after}"
            quotes[mention.source, mention.target].append(" ".join(sentence.split()))
    return quotes


def _folds(chain: Chain, options: Options) -> dict[str, str]:
    """Document key → group, for only-cited documents that one document alone cites, where
    there are too many of them in one tier to be read. A group has one family of relations.
    """
    citing: dict[str, list[Link]] = defaultdict(list)
    for link in chain.links:
        citing[link.target].append(link)
        citing[link.source].append(link)
    crowds: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for card in chain.documents:
        if card.status == "cited" and card.key != chain.focus and len(citing[card.key]) == 1:
            (link,) = citing[card.key]
            family = relation_line(link.relation).family
            crowds[f"{tier(card.level)}:{link.source}"][family].append(card.key)
    return {
        key: f"fold:{family}:{place}"
        for place, crowd in crowds.items()
        if sum(map(len, crowd.values())) >= FOLD_FROM
        for family, keys in crowd.items()
        if len(keys) >= FOLDED_FROM and f"fold:{family}:{place}" not in options.unfolded
        for key in keys
    }


def _put_folds(
    stage: _Stage, chain: Chain, folds: Mapping[str, str], names: Mapping[str, str]
) -> None:
    for group in sorted(set(folds.values())):
        keys = [key for key, its in folds.items() if its == group]
        family, lane, source = group.split(":", 3)[1:]
        title = stage.words("picture.folded", count=len(keys))
        face = Face(
            "fold",
            (title, ", ".join(names[key] for key in keys), stage.words("status.cited")),
            system_color(None),
            (title, *(names[key] for key in keys)),
            "cited",
            count="▸",
            opens=group,
        )
        stage.put(Item(group, int(lane), CARD_WIDTH[1], CARD_HEIGHT, "undated"), face)
        label = stage.words.named("family", family)
        stage.join(source, group, Stroke(families()[family], (label,), citation=False))


def _put_stamp(stage: _Stage, stamp: Stamp) -> None:
    """The stamp stands at its receiver: in the receiver's tier, on the day of receipt."""
    words = stage.words
    first = (
        words("picture.stamp", day=words.day(stamp.received))
        if stamp.received
        else words("picture.stamp_no_day")
    )
    second = words.short(stamp.receiver or "") or words("picture.unknown_receiver")
    width = min(max(text_width(first, 11.5, True), text_width(second, 10)) + 40, 230.0)
    lines = (first, second)
    origin = stage.items.get(stamp.document)
    lane = tier(stamp.level) if stamp.level else (origin.lane if origin else tier(None))
    zone: Zone = "time" if stamp.received else "undated"
    item = Item(stamp.id, lane, width, PILL_HEIGHT, zone, stamp.received, rank=1)
    full = (first, second, stamp.quote or "")
    stage.put(item, Face("stamp", lines, plain_line("received").color, tuple(filter(None, full))))
    stage.join(stamp.document, stamp.id, Stroke(plain_line("received"), citation=False))


def _put_issuers(stage: _Stage, chain: Chain) -> None:
    """One pill for every body that issued a document drawn, in its own tier."""
    for card in chain.documents:
        if not card.issuer or card.key not in stage.items:
            continue
        key = f"issuer:{card.issuer_key or card.issuer}"
        name = stage.words.short(card.issuer)
        width = min(text_width(name, 11.5, True) + 28, PILL_WIDTH)
        face = Face(
            "issuer",
            (name,),
            system_color(card.system),
            (card.issuer,),
        )
        if key not in stage.items:
            stage.put(Item(key, tier(card.level), width, 26.0, "left"), face)
        stage.join(card.key, key, Stroke(plain_line("issued"), citation=False), fan=True)


def _put_recipients(stage: _Stage, recipients: Sequence[Recipient], options: Options) -> None:
    """Recipients of the document asked for, each in its own tier; long lists fold.

    One item of the letter's list is one pill, however many bodies it names.
    """
    by_tier: dict[int, dict[str, list[Recipient]]] = defaultdict(lambda: defaultdict(list))
    for recipient in sorted(recipients, key=lambda r: (r.order, r.key)):
        by_tier[tier(recipient.level)][f"{recipient.way}:{recipient.fact}"].append(recipient)
    for lane, items in by_tier.items():
        group = f"more:{lane}"
        whole = group in options.unfolded or len(items) <= RECIPIENTS_SHOWN + 1
        shown = list(items.items()) if whole else list(items.items())[:RECIPIENTS_SHOWN]
        for rank, (item_id, bodies) in enumerate(shown):
            _put_recipient(stage, item_id, bodies, lane, rank * 100, item_id in options.unfolded)
        if not whole:
            rest = stage.words("picture.more_recipients", count=len(items) - len(shown))
            face = Face("recipient", (rest,), plain_line("sent").color, count="▸", opens=group)
            place = Item(group, lane, PILL_WIDTH, PILL_HEIGHT, "right", rank=len(shown) * 100)
            stage.put(place, face)
            stage.join(shown[0][1][0].document, group, _SENT, fan=True)


def _put_recipient(
    stage: _Stage, item_id: str, bodies: Sequence[Recipient], lane: int, rank: int, unfolded: bool
) -> None:
    """A pill for one item of Kính gửi or Nơi nhận; unfolded, its bodies and members below."""
    words, first = stage.words, bodies[0]
    how = [words.named("way", first.way)]
    if first.purpose and first.purpose != "none":
        how.append(words.named("purpose", first.purpose))
    if any(body.open for body in bodies):
        how.append(words("open_group"))
    name = ", ".join(words.short(body.quote or body.name) for body in bodies)
    members = _members(bodies)
    face = Face(
        "recipient",
        (name, " · ".join(how)),
        plain_line("sent").color,
        (name, " · ".join(how), *(body.name for body in bodies if body.name != body.quote)),
        count=_count(bodies, members, unfolded),
        opens=item_id if members else "",
    )
    stage.put(Item(item_id, lane, PILL_WIDTH, PILL_HEIGHT, "right", rank=rank), face)
    stage.join(first.document, item_id, _SENT, fan=True)
    if unfolded:
        for n, (key, text) in enumerate(members, 1):
            face = Face("member", (words.short(text),), plain_line("member").color, (text,))
            place = Item(
                f"{item_id}/{key}", lane, PILL_WIDTH, MEMBER_HEIGHT, "right", rank=rank + n
            )
            stage.put(place, face)


def _members(bodies: Sequence[Recipient]) -> list[tuple[str, str]]:
    """Key and name of what an item stands for: its bodies where it names several, and the
    members of its groups where they are known."""
    found = [(body.key, body.quote or body.name) for body in bodies] if len(bodies) > 1 else []
    return found + [(m.key, m.name) for body in bodies for m in body.members]


def _count(bodies: Sequence[Recipient], members: Sequence[object], unfolded: bool) -> str:
    """How many stand behind an item: those known, else the number that the text states."""
    more = "+" if any(body.open for body in bodies) else ""
    if members:
        return f"{len(members)}{more} {'▾' if unfolded else '▸'}"
    stated = next((body.stated_count for body in bodies if body.stated_count), None)
    return str(stated) if stated else ""
