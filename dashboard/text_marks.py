"""A letter's text with its facts marked, as HTML. Pure: text and facts in, HTML out.

Every character of the text and every value is escaped; the only markup is ours. Spans may
lie in each other or overlap: a mark that another cuts in two is closed and opened again, so
that the HTML is well formed and no letter is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from html import escape

from dashboard.words import Words
from queries.dashboard_records import Fact

#: Gives the address of the page of a document.
Link = Callable[[str], str]

#: Kind of fact → the group whose colour it has and that the legend names, in its order.
GROUPS = {
    "issuer": "header",
    "number": "header",
    "place": "header",
    "date": "header",
    "type": "header",
    "title": "header",
    "mark": "header",
    "decided_by": "decided_by",
    "addressee": "addressee",
    "cue": "cue",
    "citation": "citation",
    "unresolved": "unresolved",
    "self": "self",
    "guidance": "guidance",
    "copy": "copy",
    "purpose": "purpose",
    "authority": "signature",
    "position": "signature",
    "signature": "signature",
    "stamp": "stamp",
}


def marked(text: str, facts: Sequence[Fact], words: Words, link: Link | None = None) -> str:
    """The text as HTML with a mark around every fact.

    With ``link`` a citation links to its target. Facts outside the text are ignored.
    """
    inside = [f for f in facts if 0 <= f.start < f.end <= len(text)]
    edges = sorted({0, len(text), *(f.start for f in inside), *(f.end for f in inside)})
    opened: list[Fact] = []
    pieces: list[str] = []
    for here, there in zip(edges, [*edges[1:], len(text)], strict=True):
        pieces += _close(opened, here, words, link)
        # The longer of two that begin together is opened first and so encloses the other.
        for fact in sorted((f for f in inside if f.start == here), key=lambda f: (-f.end, f.kind)):
            opened.append(fact)
            pieces.append(_start(fact, words, link))
        pieces.append(escape(text[here:there]))
    return "".join(pieces)


def window(text: str, facts: Sequence[Fact], start: int, end: int) -> tuple[str, list[Fact]]:
    """A part of a text, and the facts in it with their places in that part."""
    end = min(end, len(text))
    inside = [fact for fact in facts if fact.start < end and fact.end > start]
    moved = [
        replace(fact, start=max(fact.start, start) - start, end=min(fact.end, end) - start)
        for fact in inside
    ]
    return text[start:end], moved


def _close(opened: list[Fact], here: int, words: Words, link: Link | None) -> list[str]:
    """Close what ends here; what lies above it in the stack is closed and opened again."""
    pieces: list[str] = []
    again: list[Fact] = []
    while any(fact.end <= here for fact in opened):
        fact = opened.pop()
        pieces.append("</a>" if _links(fact, link) else "</mark>")
        if fact.end > here:
            again.append(fact)
    for fact in reversed(again):
        opened.append(fact)
        pieces.append(_start(fact, words, link))
    return pieces


def _start(fact: Fact, words: Words, link: Link | None) -> str:
    group = GROUPS.get(fact.kind, "header")
    said = f'class="fact fact-{group}" data-tip="{escape(tip(fact, words))}"'
    if link and _links(fact, link):
        return f'<a href="{escape(link(fact.target or ""))}" target="_self" {said}>'
    return f'<mark tabindex="0" {said}>'


def _links(fact: Fact, link: Link | None) -> bool:
    return link is not None and fact.target is not None


def tip(fact: Fact, words: Words) -> str:
    """What hovering says: kind, meaning, rule, confidence."""
    lines = [words.named("fact", fact.kind)]
    if fact.meaning and fact.meaning != fact.quote:
        lines.append(words("tip.meaning", meaning=meaning(fact, words)))
    if fact.target:
        lines.append(words("tip.target", target=fact.target))
    if fact.rule:
        lines.append(words("tip.rule", rule=fact.rule))
    if fact.confidence is not None:
        lines.append(words("tip.confidence", confidence=f"{fact.confidence:.1f}"))
    return "\n".join(lines)


def meaning(fact: Fact, words: Words) -> str:
    """The value of a fact in words: a relation or a purpose is named, the rest stays."""
    if fact.kind in ("citation", "unresolved", "cue", "guidance", "self"):
        return words.named("relation", fact.meaning)
    if fact.kind in ("purpose", "authority"):
        return words.named(fact.kind, fact.meaning)
    return fact.meaning or ""


def legend(facts: Iterable[Fact], words: Words) -> str:
    """The groups that occur in this text, as HTML, with how often each does."""
    counts: dict[str, int] = {}
    for fact in facts:
        group = GROUPS.get(fact.kind, "header")
        counts[group] = counts.get(group, 0) + 1
    order = list(dict.fromkeys(GROUPS.values()))
    return " ".join(
        f'<span class="fact fact-{group}">{escape(words.named("group", group))}'
        f"&nbsp;<small>{counts[group]}</small></span>"
        for group in order
        if group in counts
    )
