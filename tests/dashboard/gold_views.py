"""Chains from the annotated letters without a server: input for the pure tests of drawing."""

from __future__ import annotations

from datetime import date
from functools import cache

from loaders.records import Document
from queries.dashboard_records import Card, Chain, Link, Mention, Recipient, Stamp
from tests.dashboard.stores import letters


def _level(key: str) -> str | None:
    area = key.partition("/")[0]
    parts = area.split(".")
    if area.startswith("?"):
        return None
    if len(parts) == 3 and parts[2].split("-")[0] in ("p", "x", "tt", "dk"):
        return "commune"
    return ("central", "province", "district", "commune")[len(parts) - 1]


def _system(key: str) -> str:
    body = key.partition("/")[2].partition(":")[0]
    return "party" if body.startswith("party") else "front" if body == "mttq" else "state"


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and len(text) == 10 else None


def _loaded(document: Document) -> Card:
    header = document.header
    assert header.key
    return Card(
        key=header.key,
        status="loaded",
        kind=header.kind,
        system=header.system,
        type_code=header.doc_type.code if header.doc_type else None,
        subtype=header.doc_type.subtype if header.doc_type else None,
        symbol=header.number.normalized if header.number else None,
        title=header.title.normalized if header.title else None,
        date=_day(header.date.iso) if header.date else None,
        date_text=header.date.surface if header.date else None,
        year=int(y) if (y := header.key.rsplit(":", 1)[1]).isdigit() else None,
        level=header.level,
        urgency=header.urgency.surface if header.urgency else None,
        provenance=document.provenance,
        issuer=header.issuer.name if header.issuer else None,
        issuer_key=header.issuer.org if header.issuer else None,
        decided_by=header.decided_by.name if header.decided_by else None,
        signer=document.signature.name.surface
        if document.signature and document.signature.name
        else None,
    )


@cache
def everything() -> tuple[dict[str, Card], dict[tuple[str, str], Link], tuple[Mention, ...]]:
    """All documents, links and mentions of the annotated letters."""
    cards = {card.key: card for card in map(_loaded, letters())}
    links: dict[tuple[str, str], Link] = {}
    mentions: list[Mention] = []
    for document in letters():
        own = document.header.key
        assert own
        for c in document.citations:
            source = own if c.citing == "self" else c.citing
            resolved = c.key_status != "unresolved" and c.mention_type != "self"
            mentions.append(
                Mention(
                    id=f"{own}#{c.id}",
                    source=source,
                    target=c.key if resolved else None,
                    surface=c.surface,
                    quote=c.extent.surface,
                    cue=c.cue.surface if c.cue else None,
                    relation=c.relation,
                    mode=c.mode,
                    negated=c.negated,
                )
            )
            if not resolved or not c.key or c.key == source:
                continue
            for key in (c.key, source):
                if key not in cards:
                    day = _day(c.date.iso) if c.date and key == c.key else None
                    year = key.rsplit(":", 1)[1]
                    cards[key] = Card(
                        key=key,
                        status="cited" if key == c.key else "reported",
                        system=_system(key),
                        type_code=key.split(":")[1],
                        symbol=c.symbol if key == c.key else None,
                        date=day,
                        year=int(year) if year.isdigit() else None,
                        level=_level(key),
                        title=c.title.surface if c.title and key == c.key else None,
                        issuer=c.issuer.surface if c.issuer and key == c.key else None,
                    )
            a, b = cards[source].date, cards[c.key].date
            lag = (a - b).days if a and b else None
            old = links.get((source, c.key))
            if old is None or (c.mode in ("own", "ordered") and not old.strong):
                links[source, c.key] = Link(
                    source=source,
                    target=c.key,
                    relation=c.relation or "MENTIONS",
                    mode=c.mode,
                    negated=c.negated,
                    lag_days=lag,
                    cue=c.cue.surface if c.cue else None,
                )
    return cards, links, tuple(mentions)


def chain(symbol: str, up: int = 2, down: int = 1, strong: bool = True) -> Chain:
    """The chain around the loaded letter of this symbol."""
    cards, links, mentions = everything()
    focus = next(c.key for c in cards.values() if c.symbol == symbol and c.status == "loaded")
    usable = [link for link in links.values() if link.strong or not strong]
    kept = {focus}
    for steps, here, there in ((up, "source", "target"), (down, "target", "source")):
        near = {focus}
        for _ in range(steps):
            near = {getattr(k, there) for k in usable if getattr(k, here) in near} - kept
            kept |= near
    document = next(d for d in letters() if d.header.key == focus)
    return Chain(
        focus=focus,
        documents=tuple(cards[key] for key in sorted(kept)),
        links=tuple(k for k in usable if k.source in kept and k.target in kept),
        mentions=tuple(m for m in mentions if m.source in kept),
        recipients=_recipients(document, focus),
        stamps=_stamps(document, focus),
    )


def _recipients(document: Document, focus: str) -> tuple[Recipient, ...]:
    found: dict[str, Recipient] = {}
    items = [("to", item, None) for item in document.addressees]
    items += [("copy", item, item.purpose) for item in document.copies]  # type: ignore[misc]
    for order, (way, item, purpose) in enumerate(items):
        for member in item.members:
            if member.org and member.org not in found:
                found[member.org] = Recipient(
                    document=focus,
                    key=member.org,
                    name=member.surface,
                    kind=member.kind or "body",
                    way=way,
                    level=_level(member.org),
                    purpose=purpose.code if purpose else None,
                    order=order,
                    fact=f"{focus}#{item.id}",
                    quote=item.surface,
                    stated_count=member.stated_count,
                    open=member.kind == "collective",
                )
    return tuple(found.values())


def _stamps(document: Document, focus: str) -> tuple[Stamp, ...]:
    return tuple(
        Stamp(
            document=focus,
            id=f"{focus}#{receipt.id}",
            receiver_key=receipt.receiver.org if receipt.receiver else None,
            receiver=receipt.receiver.name if receipt.receiver else None,
            level=_level(receipt.receiver.org)
            if receipt.receiver and receipt.receiver.org
            else None,
            received=_day(receipt.received_date.iso) if receipt.received_date else None,
            number=receipt.incoming_number.value if receipt.incoming_number else None,
        )
        for receipt in document.receipts
    )
