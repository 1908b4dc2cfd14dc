"""The groups of a record held against their gold, one function each (domain 8.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from queries.sameness import (
    Fact,
    folded,
    folded_symbol,
    folded_title,
    located,
    overlap,
    same_area,
    same_key,
    same_org,
    same_orgs,
    same_target,
)
from queries.tally import Score

_URGENCY = (("hẹn giờ", "timed"), ("hỏa t", "flash"), ("thượng khẩn", "very"), ("khẩn", "urgent"))


def pair(
    gold: list[Fact], found: list[Fact], fits: Callable[[Fact, Fact], float]
) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """The best one-to-one pairs, greedily; then what is left of each side."""
    ranked = sorted(
        ((fits(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for value, i, j in ranked:
        if value <= 0:
            break
        if -i not in used_gold and -j not in used_found:
            used_gold.add(-i)
            used_found.add(-j)
            pairs.append((gold[-i], found[-j]))
    missed = [g for i, g in enumerate(gold) if i not in used_gold]
    spurious = [f for j, f in enumerate(found) if j not in used_found]
    return pairs, missed, spurious


def _ignored(gold: Fact, fact: Fact, group: str) -> bool:
    return located(fact) and any(
        group in zone["scope"].split("+")
        and min(zone["end"], fact["end"]) > max(zone["start"], fact["start"])
        for zone in gold.get("ignore", ())
    )


def _paired(
    result: Score,
    name: str,
    gold: Fact,
    found: Fact,
    group: str,
    row: str,
    fits: Callable[[Fact, Fact], float],
) -> list[tuple[Fact, Fact]]:
    """The pairs of a group; what is missed or spurious is counted under its row."""
    pairs, missed, spurious = pair(gold[group], found[group], fits)
    spurious = [f for f in spurious if not _ignored(gold, f, group)]
    result.detect(f"{group}.{row}", len(pairs), len(spurious), len(missed))
    result.errors += [(name, f"{group}.missed", str(g["surface"])[:70]) for g in missed]
    result.errors += [(name, f"{group}.spurious", str(f.get("surface"))[:70]) for f in spurious]
    return pairs


def _part(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else value


def _header_values(header: Fact) -> dict[str, Any]:
    values: dict[str, Any] = {n: header.get(n) for n in ("kind", "system", "level", "key")}
    for name in ("superiorBody", "issuer", "decidedBy"):
        values[name] = _part(header.get(name), "org") if header.get(name) else None
    shown = header.get("systemHeader")
    values["systemHeader"] = folded(_part(shown, "surface")) if shown else None
    number, title, kind = header.get("number"), header.get("title"), header.get("docType")
    values["number"] = (
        folded_symbol(number.get("normalized") or number.get("surface")) if number else None
    )
    values["docType"] = _part(kind, "code") if kind else None
    values["subtype"] = kind.get("subtype") if isinstance(kind, dict) else None
    values["place"] = _part(header.get("place"), "area") if header.get("place") else None
    values["date"] = _part(header.get("date"), "iso") if header.get("date") else None
    values["title"] = (
        folded_title(title.get("normalized") or title.get("surface")) if title else None
    )
    urgency = folded(_part(header.get("urgency"), "surface")) if header.get("urgency") else None
    values["urgency"] = next((c for w, c in _URGENCY if urgency and w in urgency), urgency)
    secrecy = header.get("secrecy")
    values["secrecy"] = folded(_part(secrecy, "surface")) if secrecy else None
    values["endMark"] = True if header.get("endMark") else None
    values["reportsKey"] = (header.get("reports") or {}).get("key")
    return values


def header(result: Score, name: str, gold: Fact, found: Fact, missing: bool) -> None:
    """The header fields, each an exact normalised value."""
    want, got = _header_values(gold), _header_values(found)
    for row, value in want.items():
        if row in ("subtype", "reportsKey") and value is None and got[row] is None:
            continue
        right = not missing and _same_header(row, value, got[row], gold, want)
        result.count(f"header.{row}", right, name, f"gold {value!r}, read {got[row]!r}")


def _same_header(row: str, want: Any, got: Any, gold: Fact, all_wanted: dict[str, Any]) -> bool:
    accepted = (gold.get("alt") or {}).get(row, [])
    if want == got or got in accepted:
        return True
    if row in ("key", "reportsKey"):
        return want is not None and got is not None and same_key(want, got)
    if row in ("superiorBody", "issuer"):
        return same_org(want, got)
    if row == "decidedBy":
        issuer = all_wanted["issuer"]
        # Decided by the issuer itself is the same as decided by nobody else.
        alone = (want is None and same_org(got, issuer)) or (got is None and same_org(issuer, want))
        return alone or same_org(want, got)
    return row == "place" and bool(want and got and same_area(want, got))


def _citations(result: Score, name: str, gold: Fact, found: Fact) -> None:
    def fits(g: Fact, f: Fact) -> float:
        if not located(f):
            return 0
        value = overlap(g, f)
        return 1 + value if g["start"] == f["start"] else (value if value >= 0.8 else 0)

    year = ((gold["document"].get("date") or {}).get("iso") or "")[:4]
    for g, f in _paired(result, name, gold, found, "citations", "detection", fits):
        if g["mentionType"] == "self":
            right = f.get("mentionType") == "self" or same_target(g, f, gold["citations"], year)
            result.count("citations.selfKey", right)
            continue
        _citation(result, name, g, f, gold["citations"], year)


def _citation(result: Score, name: str, g: Fact, f: Fact, others: list[Fact], year: str) -> None:
    what = f"{g['id']} {g['surface'][:40]!r}"
    open_target = g["keyStatus"] == "unresolved" and f.get("keyStatus") == "unresolved"
    right = open_target or same_target(g, f, others, year)
    result.count("citations.key", right, name, f"{what} gold {g['key']}, read {f.get('key')}")
    firm = f.get("key") and f.get("keyStatus", "resolved") == "resolved"
    if not right and firm and g["keyStatus"] in ("resolved", "unresolved"):
        result.wrong_targets.append((name, g["id"], g["key"], f["key"]))
    for row, other in (("relation", "relationAlt"), ("mode", "modeAlt")):
        if row in f:
            same = f[row] == g[row] or f[row] in (g.get(other) or ())
            result.count(f"citations.{row}", same, name, f"{what} gold {g[row]}, read {f[row]}")
    if "negated" in f:
        result.count("citations.negated", bool(f["negated"]) == bool(g["negated"]), name, what)
    if "provision" in f and (g.get("provision") or f.get("provision")):
        same = (f.get("provision") or "") == (g.get("provision") or "")
        result.count("citations.provision", same, name, what)
    if "date" in f and (g.get("date") or f.get("date")):
        days = [
            {(x.get("date") or {}).get(n) for n in ("iso", "correctedIso")} - {None} for x in (g, f)
        ]
        result.count(
            "citations.date", bool(days[0] & days[1]) or not (days[0] or days[1]), name, what
        )
    if "issuer" in f and g.get("issuer"):
        result.count(
            "citations.issuer", same_org(g["issuer"].get("org"), (f["issuer"] or {}).get("org"))
        )


def _guidance(result: Score, name: str, gold: Fact, found: Fact) -> None:
    def fits(g: Fact, f: Fact) -> float:
        return overlap(g, f) if located(f) and overlap(g, f) >= 0.7 else 0

    for g, f in _paired(result, name, gold, found, "guidance", "detection", fits):
        bodies = [[b.get("org") for b in x.get("bodies") or ()] for x in (g, f)]
        result.count("guidance.bodies", same_orgs(*bodies))
        if "cueRelation" in f:
            result.count("guidance.cueRelation", f["cueRelation"] == g["cueRelation"])


def _recipients(group: str) -> Callable[[Score, str, Fact, Fact], None]:
    def fits(g: Fact, f: Fact) -> float:
        if folded(g.get("surface")) != folded(f.get("surface")):
            return 0
        return overlap(g, f) if located(f) else 0.5

    def part(result: Score, name: str, gold: Fact, found: Fact) -> None:
        for g, f in _paired(result, name, gold, found, group, "items", fits):
            _recipient(result, name, group, g, f)

    return part


def _code(fact: Fact, name: str) -> Any:
    value = fact.get(name)
    return value.get("code") if isinstance(value, dict) else value


def _recipient(result: Score, name: str, group: str, g: Fact, f: Fact) -> None:
    purpose = _code(g, "purpose")
    if g.get("refersTo"):
        result.count(f"{group}.refersTo", f.get("refersTo") == g["refersTo"])
    elif purpose != "archive" and "members" in f:
        orgs = [[m.get("org") for m in x.get("members") or ()] for x in (g, f)]
        what = f"{g['id']} {g['surface'][:40]!r} gold {orgs[0]}, read {orgs[1]}"
        result.count(f"{group}.members", same_orgs(*orgs), name, what)
        counts = [
            [m["statedCount"] for m in x.get("members") or () if m.get("statedCount")]
            for x in (g, f)
        ]
        if any(counts):
            result.count(f"{group}.statedCount", counts[0] == counts[1])
    if group == "copies" and "purpose" in f:
        same = purpose == _code(f, "purpose")
        result.count(
            "copies.purpose", same, name, f"{g['id']} {g['surface'][:40]!r} gold {purpose}"
        )


def _signature(result: Score, name: str, gold: Fact, found: Fact) -> None:
    g, f = gold["signature"] or {}, found["signature"] or {}
    if not g and not f:
        return

    def code(signature: Fact, line: str) -> Any:
        value = (signature.get(line) or {}).get("code")
        return None if value == "DIRECT" else value

    for line in ("authority", "authority2"):
        if line == "authority" or code(g, line) or code(f, line):
            same = code(g, line) == code(f, line)
            result.count(
                f"signer.{line}", same, name, f"gold {code(g, line)}, read {code(f, line)}"
            )
    names = [folded((x.get("name") or {}).get("surface")) for x in (g, f)]
    result.count("signer.name", names[0] == names[1], name, f"gold {names[0]!r}, read {names[1]!r}")
    posts = [x.get("position") or {} for x in (g, f)]
    same = folded(posts[0].get("surface")) == folded(posts[1].get("surface")) or (
        posts[0].get("code") is not None and posts[0].get("code") == posts[1].get("code")
    )
    result.count("signer.position", same, name, f"gold {posts[0].get('surface')!r}")


def _receipts(result: Score, name: str, gold: Fact, found: Fact) -> None:
    def fits(g: Fact, f: Fact) -> float:
        if located(f) and overlap(g, f) >= 0.5:
            return 1 + overlap(g, f)
        labels = g.get("stampLabel"), f.get("stampLabel")
        return 0.5 if located(labels[0]) and located(labels[1]) and overlap(*labels) > 0 else 0  # type: ignore[arg-type]

    for g, f in _paired(result, name, gold, found, "receipts", "detection", fits):
        receivers = [(x.get("receiver") or {}).get("org") for x in (g, f)]
        result.count("receipts.receiver", same_org(*receivers))
        days = [(x.get("receivedDate") or {}).get("iso") for x in (g, f)]
        result.count("receipts.receivedDate", days[0] == days[1])
        for row in ("incomingNumber", "forwardedTo"):
            values = [folded(_part(x.get(row), "surface")) for x in (g, f)]
            result.count(f"receipts.{row}", values[0] == values[1])


def _tasks(result: Score, name: str, gold: Fact, found: Fact) -> None:
    def fits(g: Fact, f: Fact) -> float:
        return overlap(g, f) if located(f) and overlap(g, f) >= 0.7 else 0

    pairs, missed, spurious = pair(gold["tasks"], found["tasks"], fits)
    spurious = [f for f in spurious if not _ignored(gold, f, "tasks")]
    for row, umbrella in (("detection", False), ("umbrella", True)):
        counts = [
            sum((t.get("kind") == "umbrella") == umbrella for t in side)
            for side in ([g for g, _ in pairs], spurious, missed)
        ]
        result.detect(f"tasks.{row}", *counts)
    result.errors += [(name, "tasks.missed", str(g["surface"])[:60]) for g in missed]
    result.errors += [(name, "tasks.spurious", str(f.get("surface"))[:60]) for f in spurious]
    for g, f in pairs:
        for row in ("assignees", "coordinators", "reportTo"):
            orgs = [sorted({str(x.get("org")) for x in t.get(row) or ()}) for t in (g, f)]
            if row in f and (row == "assignees" or any(orgs)):
                what = f"{g['id']} gold {orgs[0]}, read {orgs[1]}"
                result.count(f"tasks.{row}", same_orgs(list(orgs[0]), list(orgs[1])), name, what)
        if "kind" in f:
            result.count("tasks.kind", f["kind"] == g["kind"])
        if "deadline" in f and (g.get("deadline") or f.get("deadline")):
            kinds = [(t.get("deadline") or {}).get("type") for t in (g, f)]
            result.count("tasks.deadlineType", kinds[0] == kinds[1])


def _persons(result: Score, name: str, gold: Fact, found: Fact) -> None:
    def names(people: list[Fact]) -> set[str]:
        full = {
            folded(p.get("name") or p.get("surface"))
            for p in people
            if "." not in str(p.get("surface"))
        }
        return {n for n in full if len(n.split()) >= 2}

    want = names(gold["persons"])
    got = names([p for p in found["persons"] if not _ignored(gold, p, "persons")])
    needed = want - names([p for p in gold["persons"] if _ignored(gold, p, "persons")])
    result.detect("persons.names", len(want & got), len(got - want), len(needed - got))


#: Every group of a record below its header, in the order of the report.
GROUPS: dict[str, Callable[[Score, str, Fact, Fact], None]] = {
    "citations": _citations,
    "guidance": _guidance,
    "addressees": _recipients("addressees"),
    "copies": _recipients("copies"),
    "signature": _signature,
    "receipts": _receipts,
    "tasks": _tasks,
    "persons": _persons,
}
