"""Cards, badges and quotes as HTML. Pure: every value from a document is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from dashboard.chain_cards import document_name, lag, relation_label, when
from dashboard.chain_style import plain_line, relation_line, system_color
from dashboard.picture import provenance_text
from dashboard.text_marks import Link as Address
from dashboard.words import Words
from queries.dashboard_records import Card, Link, Mention, Recipient, Stamp


def badges(card: Card, words: Words) -> str:
    """Status, pillar, marks of urgency and secrecy, and where the text comes from."""
    found = [_badge(words.named("status", card.status), card.status)]
    if card.system:
        found.append(_badge(words.named("system", card.system)))
    found += [_badge(mark, "mark") for mark in (card.urgency, card.secrecy) if mark]
    if card.key_status in ("inferred", "unresolved"):
        found.append(_badge(words.named("key_status", card.key_status)))
    return "".join(found) + provenance_badge(card.provenance, words)


def provenance_badge(provenance: str | None, words: Words) -> str:
    """The badge of a text that is not the historical one; empty without a provenance."""
    return _badge("※ " + provenance_text(provenance, words), "retold") if provenance else ""


def _badge(text: str, kind: str = "") -> str:
    return f'<span class="dc-badge dc-{escape(kind)}">{escape(text)}</span>'


def card_html(card: Card, words: Words, name: str | None = None) -> str:
    """A document at a glance: name, title, badges and the fields that are known."""
    known = card.issuer_key if card.issuer_key and "?" not in card.issuer_key else None
    issuer = card.issuer or known
    fields = (
        ("type", words.type_name(card.type_code)),
        ("date", when(card, words)),
        ("issuer", issuer),
        ("decided_by", card.decided_by),
        ("place", card.place),
        ("signer", " · ".join(filter(None, (card.signer, card.signer_position)))),
        ("level", words.named("level", card.level) if card.level else None),
        ("key", card.key),
    )
    rows = "".join(
        f"<dt>{escape(words('field.' + field))}</dt><dd>{escape(str(value))}</dd>"
        for field, value in fields
        if value
    )
    title = f'<p class="dc-title">{escape(card.title)}</p>' if card.title else ""
    return (
        f'<div class="dc-card" style="--pillar:{system_color(card.system)}">{badges(card, words)}'
        f"<h3>{escape(name or document_name(card, words))}</h3>{title}<dl>{rows}</dl></div>"
    )


def links_html(
    links: Iterable[tuple[Link, str, str]],
    mentions: Mapping[tuple[str, str], list[Mention]],
    words: Words,
    address: Address,
) -> str:
    """Citation edges with every quote that proves them.

    ``links`` are (edge, key of the other document, its name).
    """
    items = []
    for link, key, name in links:
        said = [relation_label(link, words), words.named("mode", link.mode)]
        if link.lag_days is not None:
            said.append(lag(link.lag_days, words))
        quotes = "".join(
            quote_html(mention, words) for mention in mentions.get((link.source, link.target), ())
        )
        items.append(
            f'<li style="--line:{relation_line(link.relation).color}">'
            f"{_anchor(address(key), name)} "
            f'<span class="dc-relation">{escape(said[0])}</span> '
            f'<span class="dc-small">{escape(" · ".join(said[1:]))}</span>{quotes}</li>'
        )
    return f'<ul class="dc-edges">{"".join(items)}</ul>'


def quote_html(mention: Mention, words: Words) -> str:
    """The sentence of a mention, the mention itself marked, and where it stands."""
    where = []
    if mention.section:
        own = words.knows("section", mention.section)
        named = words.named("section", mention.section)
        where.append(named if own else words("quote.section", section=named))
    if mention.provision:
        where.append(words("quote.provision", provision=mention.provision))
    if mention.start is not None and mention.end is not None:
        where.append(words("quote.place", start=str(mention.start), end=str(mention.end)))
    if mention.reported:
        where.append(words("quote.reported"))
    if mention.confidence is not None and mention.confidence < 1:
        where.append(words("tip.confidence", confidence=f"{mention.confidence:.1f}"))
    small = f'<div class="dc-small">{escape(" · ".join(where))}</div>' if where else ""
    sentence = (
        f"{escape(mention.before)}<mark>{escape(' '.join(mention.quote.split()))}</mark>"
        f"{escape(mention.after)}"
    )
    return f"<blockquote>{sentence}</blockquote>{small}"


def mentions_html(
    mentions: Iterable[Mention],
    names: Mapping[str, str],
    words: Words,
    address: Address,
    *,
    outgoing: bool,
) -> str:
    """Mentions with their quotes, each linking to the document cited, or to the citing one.

    A mention without a certain target names its candidates, and says that none was chosen.
    """
    items = []
    for mention in mentions:
        key = mention.target if outgoing else mention.source
        relation = mention.relation or "MENTIONS"
        said = [words.named("relation", relation)]
        if mention.negated:
            said[0] = words("picture.negated", relation=said[0])
        if mention.mode:
            said.append(words.named("mode", mention.mode))
        items.append(
            f'<li style="--line:{relation_line(relation).color}">'
            f"{_target(key, mention, names, words, address)} "
            f'<span class="dc-relation">{escape(said[0])}</span> '
            f'<span class="dc-small">{escape(" · ".join(said[1:]))}</span>'
            f"{quote_html(mention, words)}</li>"
        )
    return f'<ul class="dc-edges">{"".join(items)}</ul>'


def _target(
    key: str | None, mention: Mention, names: Mapping[str, str], words: Words, address: Address
) -> str:
    if key:
        return _anchor(address(key), names.get(key, key))
    if not mention.candidates:
        return f'<span class="dc-badge">{escape(words("quote.unresolved"))}</span>'
    several = ", ".join(_anchor(address(c), names.get(c, c)) for c in mention.candidates)
    return f'<span class="dc-badge">{escape(words("quote.ambiguous"))}</span> {several}'


def _anchor(where: str, text: str) -> str:
    return f'<a href="{escape(where)}" target="_self">{escape(text)}</a>'


def doors_html(doors: Iterable[tuple[str, str]]) -> str:
    """Ways to other pages: (address, text)."""
    links = "".join(_anchor(where, text) for where, text in doors)
    return f'<p class="dc-doors">{links}</p>'


def recipients_html(recipients: Iterable[Recipient], words: Words) -> str:
    """Recipients as the text names them, with purpose, tier and what is known of a group."""
    items = []
    for recipient in recipients:
        said = [words.named("level", recipient.level)] if recipient.level else []
        if recipient.purpose and recipient.purpose != "none":
            said.append(words.named("purpose", recipient.purpose))
        if recipient.stated_count:
            said.append(words("document.stated", count=recipient.stated_count))
        elif recipient.open:
            said.append(words("open_group"))
        name = " ".join((recipient.quote or recipient.name).split())
        items.append(
            f'<li style="--line:{plain_line("sent").color}">{escape(name)} '
            f'<span class="dc-small">{escape(" · ".join(said))}</span></li>'
        )
    return f'<ul class="dc-edges">{"".join(items)}</ul>'


def stamps_html(stamps: Iterable[Stamp], words: Words) -> str:
    """Incoming stamps: receiver, day, number, and the stamp as it stands in the text."""
    items = []
    for stamp in stamps:
        said = [words.day(stamp.received)] if stamp.received else []
        if stamp.number:
            said.append(words("document.stamp_number", number=stamp.number))
        receiver = stamp.receiver or words("picture.unknown_receiver")
        quote = " / ".join((stamp.quote or "").split("\n"))
        items.append(
            f'<li style="--line:{plain_line("received").color}">{escape(receiver)} '
            f'<span class="dc-small">{escape(" · ".join(said))}</span>'
            f"<blockquote>{escape(quote)}</blockquote></li>"
        )
    return f'<ul class="dc-edges">{"".join(items)}</ul>'
