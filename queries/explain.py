"""A record explained: the letter with every fact in its place, and why it was read so.

Works on a record alone, without a server. ``facts`` is the list, ``as_text`` prints for a
terminal, ``as_html`` makes one page that needs nothing else.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from loaders.language import Language, language, say
from loaders.records import Document
from loaders.rules import rule_of

#: Groups of a record and the kind under which their facts are shown.
_GROUPS = {
    "citations": "citation",
    "guidance": "guidance",
    "addressees": "addressee",
    "copies": "copy",
    "receipts": "receipt",
    "persons": "person",
    "artefacts": "artefact",
    "tasks": "task",
    "scenarios": "scenario",
    "reportingLines": "reporting-line",
}
_HEADER_SKIPS = frozenset({"reports"})


@dataclass(frozen=True)
class ExplainedFact:
    """One fact: where it stands, what it is, what it was resolved to and by which rule."""

    kind: str
    id: str
    surface: str
    start: int
    end: int
    meaning: str
    rule: str
    confidence: float

    def why(self, lang: Language | None = None) -> str:
        """What its rule matches, in the reader's language; empty for a rule without a row."""
        row = rule_of(self.rule)
        return row.says(lang) if row else ""


def facts(document: Document) -> list[ExplainedFact]:
    """Every located fact of a record that a rule found, in text order, the longer first."""
    record = document.to_dict()
    found = [*_of_header(record["document"]), *_of_signature(record.get("signature"))]
    for group, kind in _GROUPS.items():
        for fact in record.get(group) or ():
            found.append(_fact(kind, fact.get("id", ""), fact))
    return sorted(
        (f for f in found if f is not None), key=lambda f: (f.start, -f.end, f.kind, f.id)
    )


def as_text(document: Document, lang: Language | None = None) -> Iterator[str]:
    """The facts line by line: place, kind, quote, meaning, rule, confidence, reason."""
    lang = lang or language()
    for fact in facts(document):
        surface = " ".join(fact.surface.split())
        meaning = f" → {fact.meaning}" if fact.meaning else ""
        kind = say(f"explain.kind.{fact.kind}", lang)
        yield f"{fact.start:>6}-{fact.end:<6} {kind}: “{surface}”{meaning}"
        yield f"{'':14}{fact.rule} · {fact.confidence:.2f} · {fact.why(lang)}"
    for flag in document.flags:
        yield say("explain.flag", lang, about=flag.about, message=flag.message)


def as_html(document: Document, lang: Language | None = None) -> str:
    """One self-contained page: the text with its facts marked, and the table of facts."""
    lang = lang or language()
    text = document.text or ""
    explained = facts(document)
    rows = "".join(_row(fact, lang) for fact in explained)
    flags = "".join(f"<li>{html.escape(flag.message)}</li>" for flag in document.flags)
    columns = ("place", "kind", "quote", "meaning", "rule", "confidence", "why")
    head = "".join(f"<th>{say(f'explain.column.{c}', lang)}</th>" for c in columns)
    title = html.escape(document.source.file)
    return (
        f"<!doctype html><html lang={lang}><meta charset=utf-8><title>{title}</title>"
        f"<style>{_STYLE}</style><h1>{title}</h1>"
        + (f"<ul class=flags>{flags}</ul>" if flags else "")
        + f"<pre>{_marked(text, explained, lang)}</pre>"
        + f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></html>\n"
    )


_STYLE = (
    "body{font:16px/1.6 serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1d2733}"
    "pre{white-space:pre-wrap;font:inherit;background:#fafafa;padding:1.5rem;border:1px solid #ddd}"
    "mark{background:#e8f0e4;border-bottom:2px solid #5b8a4f;color:inherit}"
    "mark mark{background:#d6e6cd}"
    "table{border-collapse:collapse;font:14px/1.4 sans-serif;width:100%}"
    "td,th{border:1px solid #ddd;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    ".flags{color:#8a2b06}"
)


def _of_header(header: dict[str, Any]) -> Iterator[ExplainedFact | None]:
    for name, value in header.items():
        if isinstance(value, dict) and name not in _HEADER_SKIPS:
            yield _fact(f"header.{name}", name, value)
    for name, value in (header.get("reports") or {}).items():
        if isinstance(value, dict):
            yield _fact(f"header.{name}", f"reports.{name}", value)


def _of_signature(signature: dict[str, Any] | None) -> Iterator[ExplainedFact | None]:
    for name, value in (signature or {}).items():
        if isinstance(value, dict):
            yield _fact("signature", name, value)


def _fact(kind: str, identifier: str, value: dict[str, Any]) -> ExplainedFact | None:
    if value.get("start") is None or not value.get("rule"):
        return None
    return ExplainedFact(
        kind=kind.split(".", 1)[0],
        id=identifier,
        surface=value["surface"],
        start=value["start"],
        end=value["end"],
        meaning=_meaning(identifier, value),
        rule=value["rule"],
        confidence=value.get("confidence", 1.0),
    )


_SAYS = ("key", "org", "area", "post", "onBehalfOf", "iso", "normalized", "code", "name")


def _meaning(identifier: str, value: dict[str, Any]) -> str:
    """What the fact was resolved to, in a few words."""
    parts: list[str] = []
    if "relation" in value:
        parts = [
            str(value.get(n)) for n in ("relation", "mode", "key", "keyStatus") if value.get(n)
        ]
        if value.get("negated"):
            parts.insert(1, "negated")
        parts += [f"{c['key']}?" for c in value.get("candidates", ())]
    elif value.get("members"):
        parts = [str(m.get("org") or "?") for m in value["members"]]
    elif "assignees" in value:
        doers = [str(b.get("org") or "?") for b in value["assignees"]]
        parts = [str(value.get("kind") or ""), *doers]
    elif value.get("bodies"):
        parts = [str(b.get("org") or "?") for b in value["bodies"]]
    else:
        parts = [str(value[n]) for n in _SAYS if isinstance(value.get(n), str)][:2]
    purpose = value.get("purpose")
    if isinstance(purpose, dict):
        parts.append(f"({purpose['code']})")
    return ", ".join(parts)


def _marked(text: str, explained: list[ExplainedFact], lang: Language) -> str:
    """The text with nested marks; a fact that overlaps another's edge is cut at it."""
    out: list[str] = []
    open_ends: list[int] = []
    position = 0
    for fact in explained:
        position = _close(text, out, open_ends, position, fact.start)
        end = min([fact.end, *open_ends])
        if end <= fact.start:
            continue
        out.append(html.escape(text[position : fact.start]))
        position = fact.start
        kind = say(f"explain.kind.{fact.kind}", lang)
        tip = html.escape(f"{kind}: {fact.meaning} · {fact.rule} · {fact.confidence:.2f}")
        out.append(f'<mark title="{tip}">')
        open_ends.append(end)
    position = _close(text, out, open_ends, position, len(text) + 1)
    out.append(html.escape(text[position:]))
    return "".join(out)


def _close(text: str, out: list[str], open_ends: list[int], position: int, until: int) -> int:
    while open_ends and open_ends[-1] <= until:
        end = open_ends.pop()
        out.append(html.escape(text[position:end]) + "</mark>")
        position = max(position, end)
    return position


def _row(fact: ExplainedFact, lang: Language) -> str:
    cells = (
        f"{fact.start}-{fact.end}",
        say(f"explain.kind.{fact.kind}", lang),
        " ".join(fact.surface.split()),
        fact.meaning,
        fact.rule,
        f"{fact.confidence:.2f}",
        fact.why(lang),
    )
    return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>"
